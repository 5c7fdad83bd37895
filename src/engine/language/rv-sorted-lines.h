/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvSortedLines:
 * @start, @end: lines "key<tab>value" in the order of strcmp() on the keys
 *
 * A table that is looked up where it lies.
 */
typedef struct
{
  const char *start;
  const char *end;
} RvSortedLines;

const char *rv_sorted_lines_next (const char *line, const char *end);
const char *rv_sorted_lines_find (const RvSortedLines *self, const char *key);

G_END_DECLS
