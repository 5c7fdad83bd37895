/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>
#include <unistd.h>

#include "base/rv-hash.h"

/* At least 2^30, so that one step moves what it is given all over the range. */
static guint32
draw_key (void)
{
  guint32 drawn;

  if (getentropy (&drawn, sizeof drawn) != 0)
    drawn = g_random_int ();
  return 0x40000000u | drawn % 0x3fffffffu;
}

/**
 * rv_hash_get_key:
 *
 * May be called from any thread.
 *
 * Returns: the key of this process
 */
guint32
rv_hash_get_key (void)
{
  static gsize key = 0;

  if (g_once_init_enter (&key))
    g_once_init_leave (&key, draw_key ());
  return (guint32) key;
}

/**
 * rv_hash_string:
 * @string: (type utf8): ends with a NUL
 *
 * What g_str_hash() is, with the key: for a GHashTable of what stands in a document.
 */
guint
rv_hash_string (gconstpointer string)
{
  return rv_hash_bytes (rv_hash_get_key (), string, strlen (string));
}
