/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/rv-preview.h"

static void
append_escaped (GString *markup, RvDocument *document, RvSpan span)
{
  g_autofree char *words = rv_document_dup_slice (document, span);
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append (markup, escaped);
}

/* Returns: @at, or the next byte where a character begins */
static guint32
find_character (const char *text, guint32 at, guint32 end)
{
  while (at < end && ((guchar) text[at] & 0xc0) == 0x80)
    at++;
  return at;
}

/**
 * rv_preview_make_markup:
 * @span: what the reader wants to look at
 * @most: bytes that are shown
 *
 * Returns: (transfer full): Pango markup: the paragraph around @span, and @span in it in bold
 */
char *
rv_preview_make_markup (RvDocument *document, RvSpan span, guint most)
{
  const char *text = rv_document_get_text (document);
  RvSpan around
    = rv_document_get_paragraph (document, rv_document_find_paragraph (document, span.start))->span;
  GString *markup = g_string_new (NULL);
  guint32 start = around.start, end = around.end, stop = MIN (span.end, span.start + most);

  if (end - start > most)
    {
      guint32 before = most > stop - span.start ? (most - (stop - span.start)) / 2 : 0;

      if (span.start > start + before)
        start = find_character (text, span.start - before, span.start);
      if (start + most < end)
        end = find_character (text, MAX (start + most, stop), end);
    }
  stop = find_character (text, stop, span.end);
  g_string_append (markup, start > around.start ? "… " : "");
  append_escaped (markup, document, rv_span (start, span.start));
  g_string_append (markup, "<b>");
  append_escaped (markup, document, rv_span (span.start, stop));
  g_string_append (markup, "</b>");
  if (end > stop)
    append_escaped (markup, document, rv_span (stop, end));
  g_string_append (markup, end < around.end ? " …" : "");
  return g_string_free (markup, FALSE);
}
