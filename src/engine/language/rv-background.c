/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-background.h"

/*
 * The file is one line "<tab>N<tab>where the text is from", N the number of sentences counted, then
 * lines "stem<tab>n" in the order of strcmp() on the stems (build-aux/count-background makes it). It stays as it is and is searched by bisection over bytes: a
 * look-up costs some fifteen short comparisons, and a small comparison pays nothing for a table
 * that it hardly asks. A file that is not so gives an empty table, in which every word is rare.
 */

struct _RvBackground
{
  GBytes *bytes; /* NULL: the language has no table */
  const char *first;
  const char *end;
  guint n_sentences;
};

/* The number after the tab of the line at @line. */
static guint
read_count (const char *line, const char *end)
{
  const char *p = memchr (line, '\t', (gsize) (end - line));
  guint count = 0;

  if (p == NULL)
    return 0;
  for (p++; p < end && g_ascii_isdigit (*p) && count < G_MAXUINT / 16; p++)
    count = count * 10 + (guint) (*p - '0');
  return count;
}

static const char *
next_line (const char *p, const char *end)
{
  const char *newline = memchr (p, '\n', (gsize) (end - p));

  return newline != NULL ? newline + 1 : end;
}

/**
 * rv_background_new_from_bytes:
 * @bytes: (nullable): a table; a reference is kept
 *
 * Returns: (transfer full)
 */
RvBackground *
rv_background_new_from_bytes (GBytes *bytes)
{
  RvBackground *self = g_new0 (RvBackground, 1);
  gsize size;

  if (bytes == NULL)
    return self;
  self->bytes = g_bytes_ref (bytes);
  self->first = g_bytes_get_data (bytes, &size);
  if (self->first == NULL)
    return self;
  self->end = self->first + size;
  if (size > 0 && self->first[0] == '\t')
    self->n_sentences = read_count (self->first, self->end);
  self->first = next_line (self->first, self->end);
  return self;
}

/**
 * rv_background_new:
 *
 * Returns: (transfer full): the table of @pack, an empty one where it has none
 */
RvBackground *
rv_background_new (RvLanguagePack *pack)
{
  g_autoptr (GBytes) bytes = rv_language_pack_lookup_data (pack, "background.tsv");

  return rv_background_new_from_bytes (bytes);
}

void
rv_background_free (RvBackground *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/* Returns: how many sentences were counted; 0 where the language has no table */
guint
rv_background_get_n_sentences (const RvBackground *self)
{
  return self->n_sentences;
}

/* As strcmp(), where the line at @line ends its key with a tab. */
static int
compare_key (const char *stem, const char *line, const char *end)
{
  while (line < end && *stem != 0 && *stem == *line)
    {
      stem++;
      line++;
    }
  if (line == end || *line == '\t')
    return *stem == 0 ? 0 : 1;
  return *stem == 0 ? -1 : (guchar) *stem - (guchar) *line;
}

/**
 * rv_background_lookup:
 * @stem: as RvStemmer gives it
 *
 * Returns: in how many sentences @stem stands, 0 where it was never seen
 */
guint
rv_background_lookup (const RvBackground *self, const char *stem)
{
  const char *low = self->first, *high = self->end;

  while (low < high)
    {
      const char *line = low + (high - low) / 2;
      int order;

      while (line > low && line[-1] != '\n')
        line--;
      order = compare_key (stem, line, high);
      if (order == 0)
        return read_count (line, self->end);
      if (order < 0)
        high = line;
      else
        low = next_line (line, high);
    }
  return 0;
}
