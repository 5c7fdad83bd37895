/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes of the longest marker: "xxxviii.)" and "1.10.12." fit. */
#define RV_LIST_MARKER_BYTES 12u

/**
 * RvListMarker:
 * @next: the one or two markers that would carry on the list; "" for none. A lone "i" may be a
 *   letter or a number
 * @bullet: the sign a list of signs goes on with, 0 for none
 *
 * What a sentence that begins as an item of a list lets us expect: the next item of a list that is
 * run on in one line.
 */
typedef struct
{
  char next[2][RV_LIST_MARKER_BYTES + 1];
  gunichar bullet;
} RvListMarker;

gsize rv_list_marker_read (const char *text, gsize length, RvListMarker *out_next);
gboolean rv_list_marker_is_next (const RvListMarker *self, const char *text, gsize length);
gboolean rv_list_marker_is_bullet (gunichar c);

G_END_DECLS
