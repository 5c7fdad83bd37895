/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-background.h"
#include "language/rv-sorted-lines.h"

/*
 * The file is one line "<tab>N<tab>where the text is from", N the number of sentences counted, then
 * lines "stem<tab>n" in the order of strcmp() on the stems (build-aux/count-background makes it). A
 * file that is not so gives an empty table, in which every word is rare.
 */

struct _RvBackground
{
  GBytes *bytes; /* NULL: the language has no table */
  RvSortedLines lines;
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
  self->lines.start = g_bytes_get_data (bytes, &size);
  if (self->lines.start == NULL)
    return self;
  self->lines.end = self->lines.start + size;
  if (size > 0 && self->lines.start[0] == '\t')
    self->n_sentences = read_count (self->lines.start, self->lines.end);
  self->lines.start = rv_sorted_lines_next (self->lines.start, self->lines.end);
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

/**
 * rv_background_lookup:
 * @stem: as RvStemmer gives it
 *
 * Returns: in how many sentences @stem stands, 0 where it was never seen
 */
guint
rv_background_lookup (const RvBackground *self, const char *stem)
{
  const char *line = rv_sorted_lines_find (&self->lines, stem);

  return line != NULL ? read_count (line, self->lines.end) : 0;
}
