/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvPattern:
 *
 * A regular expression of a language pack, compiled when it is first used: most documents cite little, and of what
 * they cite most forms are never tried. May be used by several threads.
 */
typedef struct _RvPattern RvPattern;

RvPattern *rv_pattern_new (const char *expression);
void rv_pattern_free (RvPattern *self);

gboolean rv_pattern_check (RvPattern *self, GError **error);
gboolean rv_pattern_match (RvPattern *self, const char *text, GMatchInfo **out_info);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPattern, rv_pattern_free)

G_END_DECLS
