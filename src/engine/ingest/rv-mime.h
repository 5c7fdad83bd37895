/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of the header of a message or a part. */
#define RV_MIME_HEADER_BYTES (64u * 1024)

/**
 * RvMimeSlice:
 *
 * Bytes of a message; borrowed.
 */
typedef struct
{
  const char *start;
  gsize length;
} RvMimeSlice;

gboolean rv_mime_split (RvMimeSlice whole, RvMimeSlice *out_header, RvMimeSlice *out_body);
char *rv_mime_get_field (RvMimeSlice header, const char *name);
char *rv_mime_get_text (RvMimeSlice header, const char *name);
char *rv_mime_get_person (RvMimeSlice header, const char *name);
char *rv_mime_get_parameter (const char *value, const char *name);
gboolean rv_mime_is_type (const char *type, const char *name);
gboolean rv_mime_next_part (RvMimeSlice *rest, const char *boundary, RvMimeSlice *out_part);
GBytes *rv_mime_decode (RvMimeSlice header, RvMimeSlice body);

G_END_DECLS
