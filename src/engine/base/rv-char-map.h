/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvCharMap:
 *
 * Translates between byte offsets and code point offsets in one UTF-8 text, both ways, in
 * constant time (bounded by the distance of two checkpoints) and 4 bytes per 64 of text.
 */
typedef struct _RvCharMap RvCharMap;

RvCharMap *rv_char_map_new (const char *text, gsize length);
void rv_char_map_free (RvCharMap *self);

guint32 rv_char_map_get_char (const RvCharMap *self, guint32 byte);
guint32 rv_char_map_get_byte (const RvCharMap *self, guint32 character);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvCharMap, rv_char_map_free)

G_END_DECLS
