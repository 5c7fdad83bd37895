/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvWordFilter:
 *
 * Tells most of the words that are not in a set, from their length and three of their bytes, before anything
 * is hashed: a Bloom filter (B. H. Bloom, Space/time trade-offs in hash coding with allowable errors,
 * Communications of the ACM 13, 1970) with one bit for each word. Zeroed, it is the empty set.
 */
typedef struct
{
  guint64 bits[64];
} RvWordFilter;

/* Returns: the number of the bit of @word, below 4096 */
static inline guint
rv_word_filter_slot (const char *word, gsize length)
{
  return length == 0 ? 0
                     : ((guchar) word[0] * 67u + (guchar) word[length / 2] * 1031u
                        + (guchar) word[length - 1] * 257u + (guint) length * 389u)
                         % 4096u;
}

static inline void
rv_word_filter_add (RvWordFilter *self, const char *word, gsize length)
{
  guint slot = rv_word_filter_slot (word, length);

  self->bits[slot / 64] |= G_GUINT64_CONSTANT (1) << slot % 64;
}

static inline gboolean
rv_word_filter_has_slot (const RvWordFilter *self, guint slot)
{
  return (self->bits[slot / 64] >> slot % 64 & 1) != 0;
}

/* Returns: %FALSE where @word is not in the set; %TRUE where it may be */
static inline gboolean
rv_word_filter_may_have (const RvWordFilter *self, const char *word, gsize length)
{
  return rv_word_filter_has_slot (self, rv_word_filter_slot (word, length));
}

G_END_DECLS
