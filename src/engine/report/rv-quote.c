/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "report/rv-markup.h"
#include "report/rv-quote.h"

G_DEFINE_BOXED_TYPE (RvQuote, rv_quote, rv_quote_ref, rv_quote_unref)

static const char *
find_speaker (const RvFindings *findings, RvSpan span)
{
  for (guint i = 0; i < findings->quotations->len; i++)
    {
      const RvQuotation *quotation = &g_array_index (findings->quotations, RvQuotation, i);

      if (rv_span_contains (quotation->outer, span)
          || rv_span_contains (quotation->base.span, span))
        return quotation->speaker;
    }
  return NULL;
}

static const char *
find_warning (const RvFindings *findings, RvSpan span)
{
  for (guint i = 0; i < findings->warnings->len; i++)
    {
      const RvWarning *warning = &g_array_index (findings->warnings, RvWarning, i);

      if (rv_span_overlaps (warning->base.span, span))
        return warning->message;
    }
  return NULL;
}

/**
 * rv_quote_new:
 * @span: what to quote, in the text of the document; spaces and line ends at its ends are left out
 *
 * Returns: (transfer full): the quote
 */
RvQuote *
rv_quote_new (RvAnalysis *analysis, RvSpan span)
{
  RvDocument *document = rv_analysis_get_document (analysis);
  const RvFindings *findings = rv_analysis_get_findings (analysis);
  const char *text = rv_document_get_text (document);
  RvQuote *self;

  g_return_val_if_fail (span.start <= span.end && span.end <= rv_document_get_length (document),
                        NULL);

  while (span.start < span.end && g_ascii_isspace (text[span.start]))
    span.start++;
  while (span.end > span.start && g_ascii_isspace (text[span.end - 1]))
    span.end--;

  self = g_atomic_rc_box_new0 (RvQuote);
  self->analysis = rv_analysis_ref (analysis);
  self->span = span;
  self->text = rv_document_dup_slice (document, span);
  self->uri = g_strdup (rv_document_get_uri (document));
  self->speaker = g_strdup (find_speaker (findings, span));
  self->warning = g_strdup (find_warning (findings, span));
  self->citation = rv_citation_new (analysis, span);
  return self;
}

/**
 * rv_quote_new_saved:
 * @uri: where its document was read from
 * @text: the passage, letter for letter
 * @speaker: (nullable): whose words they are
 * @warning: (nullable): what to check first
 * @citation: (transfer full): where they stand
 *
 * Returns: (transfer full): a quote as it was kept in a file, without its document
 */
RvQuote *
rv_quote_new_saved (const char *uri,
                    const char *text,
                    const char *speaker,
                    const char *warning,
                    RvCitation *citation)
{
  RvQuote *self = g_atomic_rc_box_new0 (RvQuote);

  self->uri = g_strdup (uri);
  self->text = g_strdup (text);
  self->speaker = g_strdup (speaker);
  self->warning = g_strdup (warning);
  self->citation = citation;
  return self;
}

/**
 * rv_quote_find:
 * @document: the quoted document, as it is now
 * @out_span: (out): where the words stand in it
 *
 * Looks in the paragraph cited, then in the whole text, where the words have to be found only once.
 *
 * Returns: whether they stand there
 */
gboolean
rv_quote_find (const RvQuote *self, RvDocument *document, RvSpan *out_span)
{
  const char *text = rv_document_get_text (document), *place;
  guint paragraph = self->citation->paragraph;
  gsize length = strlen (self->text);

  if (length == 0)
    return FALSE;
  if (self->analysis != NULL && rv_analysis_get_document (self->analysis) == document)
    {
      *out_span = self->span;
      return TRUE;
    }
  if (paragraph > 0 && paragraph <= rv_document_get_n_paragraphs (document))
    {
      RvSpan whole = rv_document_get_paragraph (document, paragraph - 1)->span;

      /* The words may go on into the next paragraph. */
      place = g_strstr_len (text + whole.start,
                            (gssize) MIN (rv_span_length (whole) + length,
                                          rv_document_get_length (document) - whole.start),
                            self->text);
      if (place != NULL)
        {
          *out_span = rv_span (place - text, place - text + length);
          return TRUE;
        }
    }
  place = strstr (text, self->text);
  if (place == NULL || strstr (place + 1, self->text) != NULL)
    return FALSE;
  *out_span = rv_span (place - text, place - text + length);
  return TRUE;
}

RvQuote *
rv_quote_ref (RvQuote *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
quote_clear (gpointer data)
{
  RvQuote *self = data;

  rv_citation_unref (self->citation);
  g_free (self->uri);
  g_free (self->text);
  g_free (self->speaker);
  g_free (self->warning);
  g_clear_pointer (&self->analysis, rv_analysis_unref);
}

void
rv_quote_unref (RvQuote *self)
{
  g_atomic_rc_box_release_full (self, quote_clear);
}

static gboolean
is_quotation_mark (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return c == '"' || type == G_UNICODE_INITIAL_PUNCTUATION || type == G_UNICODE_FINAL_PUNCTUATION;
}

/* U+2019 closes what U+2018 opens, and is the apostrophe as well. */
#define OPENING_SINGLE 0x2018u
#define APOSTROPHE 0x2019u

/* How a mark in the middle of a passage changes the depth of nesting; the straight mark does not say.
 * @io_singles: (inout): single marks that are open */
static int
weigh_mark (const char *mark, guint *io_singles)
{
  gunichar c = g_utf8_get_char (mark);

  if (c == OPENING_SINGLE)
    ++*io_singles;
  if (g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION)
    return 1;
  if (g_unichar_type (c) != G_UNICODE_FINAL_PUNCTUATION)
    return 0;
  if (c != APOSTROPHE)
    return -1;
  /* Inside a word, or where none is open, it is an apostrophe. */
  if (*io_singles == 0 || g_unichar_isalnum (g_utf8_get_char (g_utf8_next_char (mark))))
    return 0;
  --*io_singles;
  return -1;
}

/* Whether the passage brings its own pair of marks: then it gets no second one. The marks at the two
 * ends are one pair only where the first is not closed before the last; others may be nested in it. */
static gboolean
is_marked (const char *text)
{
  const char *last = g_utf8_find_prev_char (text, text + strlen (text));
  gboolean is_straight = *text == '"';
  guint n_singles = g_utf8_get_char (text) == OPENING_SINGLE ? 1 : 0;
  int depth = 1;

  if (last == NULL || last == text || !is_quotation_mark (g_utf8_get_char (text))
      || !is_quotation_mark (g_utf8_get_char (last)))
    return FALSE;
  for (const char *mark = g_utf8_next_char (text); mark < last; mark = g_utf8_next_char (mark))
    {
      if (is_straight && *mark == '"')
        return FALSE;
      depth += weigh_mark (mark, &n_singles);
      if (depth < 1)
        return FALSE;
    }
  return depth == 1;
}

/* Returns: (transfer full): the passage between quotation marks, its own where it brings a pair */
char *
rv_quote_dup_marked (const RvQuote *self)
{
  const RvCitation *citation = self->citation;

  return is_marked (self->text)
           ? g_strdup (self->text)
           : g_strconcat (citation->quote_open, self->text, citation->quote_close, NULL);
}

static void
append_text (const RvQuote *self, const char *attribution, GString *out)
{
  g_autofree char *text = rv_quote_dup_marked (self);

  g_string_append_printf (out, "%s\n— %s\n", text, attribution);
}

static void
append_html (const RvQuote *self, const char *attribution, GString *out)
{
  g_autofree char *text = rv_quote_dup_marked (self);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_string_append (out, "<blockquote lang=\"");
  rv_markup_append_xml (out, self->citation->language, -1);
  g_string_append_c (out, '"');
  if (self->citation->url != NULL)
    {
      g_string_append (out, " cite=\"");
      rv_markup_append_xml (out, self->citation->url, -1);
      g_string_append_c (out, '"');
    }
  g_string_append (out, ">\n");
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      /* What is quoted may be written from right to left within a text that is not. */
      g_string_append (out, "<p dir=\"auto\">");
      rv_markup_append_xml (out, lines[i], -1);
      g_string_append (out, "</p>\n");
    }
  g_string_append_printf (out, "<footer>— %s</footer>\n</blockquote>\n", attribution);
}

static void
append_markdown (const RvQuote *self, const char *attribution, GString *out)
{
  g_auto (GStrv) lines = g_strsplit (self->text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? ">\n> " : "> ");
      rv_markup_append_markdown (out, lines[i], -1);
      g_string_append_c (out, '\n');
    }
  g_string_append_printf (out, ">\n> — %s\n", attribution);
}

/* Returns: (transfer full): who said it, where that is known, and where it stands */
char *
rv_quote_dup_attribution (const RvQuote *self, RvCitationStyle style, RvMarkup markup)
{
  g_autofree char *citation = rv_citation_format (self->citation, style, markup);
  GString *attribution = g_string_new (NULL);

  if (self->speaker != NULL)
    {
      if (markup == RV_MARKUP_HTML)
        rv_markup_append_xml (attribution, self->speaker, -1);
      else if (markup == RV_MARKUP_MARKDOWN)
        rv_markup_append_markdown (attribution, self->speaker, -1);
      else
        g_string_append (attribution, self->speaker);
      g_string_append (attribution, ", ");
    }
  g_string_append (attribution, citation);
  return g_string_free (attribution, FALSE);
}

/**
 * rv_quote_append:
 * @markup: HTML is a fragment, a <blockquote>; Markdown a block quote, which takes the place of
 *   quotation marks
 * @out: gets the quote and its source, with a line end
 */
void
rv_quote_append (const RvQuote *self, RvCitationStyle style, RvMarkup markup, GString *out)
{
  g_autofree char *attribution = rv_quote_dup_attribution (self, style, markup);

  if (markup == RV_MARKUP_HTML)
    append_html (self, attribution, out);
  else if (markup == RV_MARKUP_MARKDOWN)
    append_markdown (self, attribution, out);
  else
    append_text (self, attribution, out);
}

/* Returns: (transfer full): the quote in quotation marks, its source in the line below */
char *
rv_quote_to_text (const RvQuote *self, RvCitationStyle style)
{
  GString *out = g_string_new (NULL);

  rv_quote_append (self, style, RV_MARKUP_TEXT, out);
  return g_string_free (out, FALSE);
}

/**
 * rv_quote_to_html:
 *
 * Returns: (transfer full): a whole HTML document, for the clipboard: without its <meta charset>
 *   word processors take UTF-8 for Windows-1252
 */
char *
rv_quote_to_html (const RvQuote *self, RvCitationStyle style)
{
  GString *out
    = g_string_new ("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n");

  rv_quote_append (self, style, RV_MARKUP_HTML, out);
  g_string_append (out, "</body></html>\n");
  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): a block quote in CommonMark */
char *
rv_quote_to_markdown (const RvQuote *self, RvCitationStyle style)
{
  GString *out = g_string_new (NULL);

  rv_quote_append (self, style, RV_MARKUP_MARKDOWN, out);
  return g_string_free (out, FALSE);
}
