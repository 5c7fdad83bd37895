/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/rv-describe.h"
#include "text/rv-display-text.h"

/* Bytes of one line of a text view. GTK 4.8 freezes 0.3 s on a line of 100 KB, and loses the end of
 * one over 300 KB; lines of 20 KB scroll like any others. */
#define MAX_LINE_BYTES 20000u

/* Kinds of furniture named in the line that stands for it. */
#define MAX_KINDS 3

struct _RvDisplayText
{
  RvDocument *document;
  GString *text;
  GArray *lines; /* of RvDisplayLine, by start */
  guint n_chars; /* of text so far */
};

/* @n_chars: what @text has */
static void
append_line (RvDisplayText *self, RvDisplayLine line, const char *text, gsize length, guint n_chars)
{
  if (self->lines->len > 0)
    {
      g_string_append_c (self->text, '\n');
      self->n_chars++;
    }
  line.start = self->n_chars;
  g_string_append_len (self->text, text, (gssize) length);
  self->n_chars += n_chars;
  line.end = self->n_chars;
  g_array_append_val (self->lines, line);
}

/* Where to cut a line that is too long: after the last space before the limit, at the worst between
 * two characters. */
static guint32
find_cut (const char *text, RvSpan span)
{
  guint32 limit = span.start + MAX_LINE_BYTES;

  for (guint32 at = limit; at > span.start + MAX_LINE_BYTES / 2; at--)
    if (text[at - 1] == ' ')
      return at;
  while (((guchar) text[limit] & 0xc0) == 0x80)
    limit--;
  return limit;
}

/* Adds the text of the line's span. */
static void
append_slice (RvDisplayText *self, RvDisplayLine line)
{
  const RvCharMap *map = rv_document_get_char_map (self->document);

  append_line (self, line, rv_document_get_text (self->document) + line.span.start,
               rv_span_length (line.span),
               rv_char_map_get_char (map, line.span.end)
                 - rv_char_map_get_char (map, line.span.start));
}

static void
append_paragraph (RvDisplayText *self, guint index)
{
  const RvParagraph *paragraph = rv_document_get_paragraph (self->document, index);
  const char *text = rv_document_get_text (self->document);
  RvDisplayLine line = { .kind = RV_LINE_TEXT, .paragraph = index, .n_paragraphs = 1 };
  RvSpan rest = paragraph->span;

  line.number = index + 1;
  while (rv_span_length (rest) > MAX_LINE_BYTES)
    {
      guint32 cut = find_cut (text, rest);

      line.span = rv_span (rest.start, cut);
      append_slice (self, line);
      line.number = 0;
      rest.start = cut;
    }
  line.span = rest;
  append_slice (self, line);
}

static guint
count_furniture (RvDisplayText *self, guint first)
{
  guint n = rv_document_get_n_paragraphs (self->document);
  guint end = first;

  while (end < n && rv_role_is_furniture (rv_document_get_paragraph (self->document, end)->role))
    end++;
  return end - first;
}

/* Returns: (transfer full): what the lines of a run are, in a few words, the first kinds only */
static char *
describe_run (RvDisplayText *self, guint first, guint n)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (guint i = 0; i < n && kinds->len < MAX_KINDS; i++)
    {
      const char *kind
        = rv_describe_reason (rv_document_get_paragraph (self->document, first + i)->reason);

      if (!g_ptr_array_find (kinds, kind, NULL))
        g_ptr_array_add (kinds, (gpointer) kind);
    }
  g_ptr_array_add (kinds, NULL);
  return g_strjoinv (", ", (char **) kinds->pdata);
}

/* One line for a run of page furniture, and the run itself where the reader has opened it. */
static void
append_fold (RvDisplayText *self, guint first, guint n, gboolean is_open)
{
  RvDisplayLine line = {
    .kind = RV_LINE_FOLD,
    .paragraph = first,
    .n_paragraphs = n,
    .is_open = is_open,
    .span.start = rv_document_get_paragraph (self->document, first)->span.start,
    .span.end = rv_document_get_paragraph (self->document, first + n - 1)->span.end,
  };
  g_autofree char *label = NULL;

  if (is_open)
    {
      line.span.end = line.span.start;
      /* Translators: in a document, a line that closes the page furniture (menus, credits) below it */
      label = g_strdup_printf (ngettext ("▾ Hide %u line", "▾ Hide %u lines", n), n);
    }
  else
    {
      g_autofree char *kinds = describe_run (self, first, n);

      /* Translators: in a document, stands for page furniture; click to show it. In brackets a list
       * of what is hidden: menus, comments */
      label = g_strdup_printf (ngettext ("▸ %u line hidden (%s)", "▸ %u lines hidden (%s)", n), n,
                               kinds);
    }
  append_line (self, line, label, strlen (label), (guint) g_utf8_strlen (label, -1));
  for (guint i = 0; is_open && i < n; i++)
    append_paragraph (self, first + i);
}

/**
 * rv_display_text_new:
 * @unfolded: (nullable): set of indices (GUINT_TO_POINTER) of the first paragraphs of the runs of
 *   furniture that are open
 *
 * Linear in the length of the document.
 */
RvDisplayText *
rv_display_text_new (RvDocument *document, GHashTable *unfolded)
{
  RvDisplayText *self = g_new0 (RvDisplayText, 1);
  guint n = rv_document_get_n_paragraphs (document);

  self->document = rv_document_ref (document);
  self->text = g_string_sized_new (rv_document_get_length (document) + 64);
  self->lines = g_array_new (FALSE, FALSE, sizeof (RvDisplayLine));
  for (guint i = 0; i < n;)
    {
      guint furniture = count_furniture (self, i);

      if (furniture > 0)
        append_fold (self, i, furniture,
                     unfolded != NULL && g_hash_table_contains (unfolded, GUINT_TO_POINTER (i)));
      else
        append_paragraph (self, i);
      i += MAX (furniture, 1);
    }
  return self;
}

void
rv_display_text_free (RvDisplayText *self)
{
  rv_document_unref (self->document);
  g_string_free (self->text, TRUE);
  g_array_unref (self->lines);
  g_free (self);
}

/* Returns: (transfer none) */
RvDocument *
rv_display_text_get_document (const RvDisplayText *self)
{
  return self->document;
}

/* Returns: (transfer none): the text, lines separated by one line end */
const char *
rv_display_text_get_text (const RvDisplayText *self, gsize *length)
{
  *length = self->text->len;
  return self->text->str;
}

guint
rv_display_text_get_n_lines (const RvDisplayText *self)
{
  return self->lines->len;
}

/* Returns: (transfer none) */
const RvDisplayLine *
rv_display_text_get_line (const RvDisplayText *self, guint line)
{
  g_return_val_if_fail (line < self->lines->len, NULL);

  return &g_array_index (self->lines, RvDisplayLine, line);
}

/**
 * rv_display_text_find_line:
 *
 * Returns: the last line that begins at or before @byte of the document; an open fold is empty and
 *   never the answer
 */
guint
rv_display_text_find_line (const RvDisplayText *self, guint32 byte)
{
  guint low = 0, high = self->lines->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (rv_display_text_get_line (self, middle)->span.start <= byte)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Returns: the line that holds the character at @offset, or the line end there */
guint
rv_display_text_find_line_at (const RvDisplayText *self, guint offset)
{
  guint low = 0, high = self->lines->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (rv_display_text_get_line (self, middle)->start <= offset)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/**
 * rv_display_text_get_offset:
 * @byte: a byte of the document, on a character boundary
 *
 * Returns: the character of the display text that shows it; for hidden text, the start of its fold
 */
guint
rv_display_text_get_offset (const RvDisplayText *self, guint32 byte)
{
  const RvCharMap *map = rv_document_get_char_map (self->document);
  const RvDisplayLine *line;
  guint offset;

  if (self->lines->len == 0)
    return 0;
  line = rv_display_text_get_line (self, rv_display_text_find_line (self, byte));
  if (line->kind == RV_LINE_FOLD || byte < line->span.start)
    return line->start;
  offset = line->start + rv_char_map_get_char (map, MIN (byte, line->span.end))
           - rv_char_map_get_char (map, line->span.start);
  return MIN (offset, line->end);
}

/**
 * rv_display_text_get_byte:
 * @offset: a character of the display text
 *
 * Returns: the byte of the document that it shows; for a fold, where the hidden text begins
 */
guint32
rv_display_text_get_byte (const RvDisplayText *self, guint offset)
{
  const RvCharMap *map = rv_document_get_char_map (self->document);
  const RvDisplayLine *line;
  guint32 byte;

  if (self->lines->len == 0)
    return 0;
  line = rv_display_text_get_line (self, rv_display_text_find_line_at (self, offset));
  if (line->kind == RV_LINE_FOLD)
    return line->span.start;
  byte = rv_char_map_get_byte (map, rv_char_map_get_char (map, line->span.start)
                                      + (MIN (offset, line->end) - line->start));
  return MIN (byte, line->span.end);
}
