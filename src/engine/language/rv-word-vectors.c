/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-sorted-lines.h"
#include "language/rv-word-vectors.h"

/*
 * The file is one line "<tab>where it is from", then lines "stem<tab>coordinates" in the order of
 * strcmp() on the stems, each coordinate a character from '0', -31, to 'n', 31 (build-aux/learn-words
 * makes it). Six bits a coordinate lose nothing that could be measured (tests/links). A file that is not
 * so gives words without vectors.
 */

struct _RvWordVectors
{
  GBytes *bytes; /* NULL: the language has no table */
  RvSortedLines lines;
};

/**
 * rv_word_vectors_new_from_bytes:
 * @bytes: (nullable): a table; a reference is kept
 *
 * Returns: (transfer full)
 */
RvWordVectors *
rv_word_vectors_new_from_bytes (GBytes *bytes)
{
  RvWordVectors *self = g_new0 (RvWordVectors, 1);
  gsize size;

  if (bytes == NULL)
    return self;
  self->bytes = g_bytes_ref (bytes);
  self->lines.start = g_bytes_get_data (bytes, &size);
  if (self->lines.start == NULL)
    return self;
  self->lines.end = self->lines.start + size;
  self->lines.start = rv_sorted_lines_next (self->lines.start, self->lines.end);
  return self;
}

/**
 * rv_word_vectors_new:
 *
 * Returns: (transfer full): the table of @pack, an empty one where it has none
 */
RvWordVectors *
rv_word_vectors_new (RvLanguagePack *pack)
{
  g_autoptr (GBytes) bytes = rv_language_pack_lookup_data (pack, "vectors.tsv");

  return rv_word_vectors_new_from_bytes (bytes);
}

void
rv_word_vectors_free (RvWordVectors *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * rv_word_vectors_lookup:
 * @stem: as RvStemmer gives it
 *
 * Returns: (array fixed-size=96) (nullable): its coordinates, each as the distance of a character from
 *   RV_WORD_VECTOR_ZERO; %NULL where it has none
 */
const char *
rv_word_vectors_lookup (const RvWordVectors *self, const char *stem)
{
  const char *line = rv_sorted_lines_find (&self->lines, stem);
  const char *tab = line != NULL ? memchr (line, '\t', (gsize) (self->lines.end - line)) : NULL;

  if (tab == NULL || self->lines.end - tab <= (gssize) RV_WORD_VECTOR_SIZE)
    return NULL;
  return tab + 1;
}
