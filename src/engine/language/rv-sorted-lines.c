/* SPDX-License-Identifier: GPL-3.0-or-later */

#define _GNU_SOURCE /* memrchr() */

#include "config.h"

#include <string.h>

#include "language/rv-sorted-lines.h"

/*
 * Bisection over bytes: a look-up costs some fifteen short comparisons, and a small comparison pays
 * nothing for a table that it hardly asks. Of a table that is not sorted some keys are not found.
 */

/* Returns: what follows the line at @line, @end behind the last one */
const char *
rv_sorted_lines_next (const char *line, const char *end)
{
  const char *newline = line < end ? memchr (line, '\n', (gsize) (end - line)) : NULL;

  return newline != NULL ? newline + 1 : end;
}

/* As strcmp(), where the line at @line ends its key with a tab. */
static int
compare_key (const char *key, const char *line, const char *end)
{
  while (line < end && *key != 0 && *key == *line)
    {
      key++;
      line++;
    }
  if (line == end || *line == '\t')
    return *key == 0 ? 0 : 1;
  return *key == 0 ? -1 : (guchar) *key - (guchar) *line;
}

/* Returns: (nullable): the line of @key, %NULL where it has none */
const char *
rv_sorted_lines_find (const RvSortedLines *self, const char *key)
{
  const char *low = self->start, *high = self->end;

  while (low < high)
    {
      const char *middle = low + (high - low) / 2;
      const char *newline = memrchr (low, '\n', (gsize) (middle - low));
      const char *line = newline != NULL ? newline + 1 : low;
      int order = compare_key (key, line, high);

      if (order == 0)
        return line;
      if (order < 0)
        high = line;
      else
        low = rv_sorted_lines_next (line, high);
    }
  return NULL;
}
