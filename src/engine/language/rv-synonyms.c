/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-sorted-lines.h"
#include "language/rv-synonyms.h"

/*
 * The file is one line "<tab>where it is from", then lines "stem<tab>7near 4nearer" in the order of
 * strcmp() on the stems: each synonym behind a digit, how surely it is one, in tenths
 * (build-aux/learn-words makes it). A file that is not so gives words without synonyms.
 */

struct _RvSynonyms
{
  GBytes *bytes; /* NULL: the language has no table */
  RvSortedLines lines;
};

/**
 * rv_synonyms_new_from_bytes:
 * @bytes: (nullable): a table; a reference is kept
 *
 * Returns: (transfer full)
 */
RvSynonyms *
rv_synonyms_new_from_bytes (GBytes *bytes)
{
  RvSynonyms *self = g_new0 (RvSynonyms, 1);
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
 * rv_synonyms_new:
 *
 * Returns: (transfer full): the table of @pack, an empty one where it has none
 */
RvSynonyms *
rv_synonyms_new (RvLanguagePack *pack)
{
  g_autoptr (GBytes) bytes = rv_language_pack_lookup_data (pack, "synonyms.tsv");

  return rv_synonyms_new_from_bytes (bytes);
}

void
rv_synonyms_free (RvSynonyms *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * rv_synonyms_foreach:
 * @stem: as RvStemmer gives it
 *
 * Calls @func with each word that says about the same as @stem.
 */
void
rv_synonyms_foreach (const RvSynonyms *self, const char *stem, RvSynonymFunc func, gpointer data)
{
  const char *at = rv_sorted_lines_find (&self->lines, stem);
  const char *end;

  if (at == NULL)
    return;
  end = rv_sorted_lines_next (at, self->lines.end);
  if (end > at && end[-1] == '\n')
    end--;
  at = memchr (at, '\t', (gsize) (end - at));
  while (at != NULL && end - at > 2)
    {
      const char *word = at + 2;
      const char *space = memchr (word, ' ', (gsize) (end - word));
      const char *word_end = space != NULL ? space : end;

      if (g_ascii_isdigit (at[1]) && word_end > word)
        func (word, (gsize) (word_end - word), (float) (at[1] - '0') / 10, data);
      at = space;
    }
}
