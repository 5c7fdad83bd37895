/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A hash with a key, for tables that are filled with what stands in a document. Of a hash without one anybody can
 * make as many words as they like that fall on one place of a table, which takes the square of their number then
 * (S. A. Crosby, D. S. Wallach, Denial of Service via Algorithmic Complexity Attacks, USENIX Security 2003); GLib's
 * g_str_hash() is such a one.
 *
 * The bytes, three at a time, are the coefficients of a polynomial, and the hash is its value at the key, modulo the
 * prime 2^31 - 1 (J. L. Carter, M. N. Wegman, Universal Classes of Hash Functions, Journal of Computer and System
 * Sciences 18, 1979): two texts of n bytes, made without knowing the key, have one hash for at most n / 3 + 1 of the
 * 2^30 keys. Three bytes a step are as fast as FNV, which was here before.
 *
 * The key is drawn once for a process. The order in which a GHashTable gives what is in it changes with it: do not
 * show that order.
 */

#define RV_HASH_PRIME 0x7fffffffu

guint32 rv_hash_get_key (void);
guint rv_hash_string (gconstpointer string);

/* One step: @hash, below RV_HASH_PRIME, with the @coefficient, below 2^24, behind it. */
static inline guint32
rv_hash_step (guint32 key, guint32 hash, guint32 coefficient)
{
  guint64 product = ((guint64) hash + coefficient) * key;
  guint64 folded = (product & RV_HASH_PRIME) + (product >> 31);

  /* Below 2^32: twice is enough. */
  folded = (folded & RV_HASH_PRIME) + (folded >> 31);
  return (guint32) (folded >= RV_HASH_PRIME ? folded - RV_HASH_PRIME : folded);
}

/**
 * rv_hash_bytes:
 * @key: rv_hash_get_key()
 * @bytes: (array length=length): without a zero, so that no text is another with zeros before it
 *
 * Returns: a number below 2^31
 */
static inline guint32
rv_hash_bytes (guint32 key, const char *bytes, gsize length)
{
  const guchar *p = (const guchar *) bytes;
  guint32 hash = 0;

  for (; length >= 3; length -= 3, p += 3)
    hash = rv_hash_step (key, hash, p[0] | (guint32) p[1] << 8 | (guint32) p[2] << 16);
  if (length > 0)
    hash = rv_hash_step (key, hash, p[0] | (guint32) (length > 1 ? p[1] : 0) << 8);
  return hash;
}

G_END_DECLS
