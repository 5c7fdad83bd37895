/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-sniff.h"

/* Returns: whether @bytes begin with the @length bytes of @signature, which may hold NULs */
gboolean
rv_sniff_begins_with (GBytes *bytes, const char *signature, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return size >= length && memcmp (data, signature, length) == 0;
}

/**
 * rv_sniff_contains:
 * @most: how many bytes to look at from the beginning
 * @sequence: the bytes to look for, which may be NULs
 *
 * For a rare first byte it is as fast as memchr(); at worst @most times @length steps.
 */
gboolean
rv_sniff_contains (GBytes *bytes, gsize most, const char *sequence, gsize length)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *p = data, *last;

  size = MIN (size, most);
  if (size < length)
    return FALSE;
  for (last = data + size - length; p <= last; p++)
    {
      p = memchr (p, sequence[0], (gsize) (last - p) + 1);
      if (p == NULL)
        return FALSE;
      if (memcmp (p, sequence, length) == 0)
        return TRUE;
    }
  return FALSE;
}
