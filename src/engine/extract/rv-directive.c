/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "extract/rv-directive.h"

/* Of an interval the end: by then it has to be done. */
static const char *
find_end (const char *deadline)
{
  const char *slash = strchr (deadline, '/');

  return slash != NULL ? slash + 1 : deadline;
}

/**
 * rv_directive_compare_deadlines:
 *
 * Orders by what is due first: by the last day of what is named, so that a year comes behind its days and months;
 * a day without a year comes behind all that have one, what is due at no time last. The same in every
 * locale.
 *
 * Returns: below, above or equal to zero, as of a #GCompareFunc
 */
int
rv_directive_compare_deadlines (const RvDirective *a, const RvDirective *b)
{
  const char *x = a->deadline, *y = b->deadline;
  gsize common = 0;

  if (x == NULL || y == NULL)
    return (x == NULL) - (y == NULL);
  x = find_end (x);
  y = find_end (y);
  if ((x[0] == '-') != (y[0] == '-'))
    return x[0] == '-' ? 1 : -1;
  while (x[common] != 0 && x[common] == y[common])
    common++;
  if (x[common] == 0 || y[common] == 0)
    return (x[common] == 0) - (y[common] == 0);
  return x[common] < y[common] ? -1 : 1;
}
