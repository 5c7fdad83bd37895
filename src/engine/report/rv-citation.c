/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "language/rv-json.h"
#include "report/rv-citation.h"
#include "report/rv-markup.h"

G_DEFINE_BOXED_TYPE (RvCitation, rv_citation, rv_citation_ref, rv_citation_unref)

/* The section "citation" of a language pack. */
typedef struct
{
  char *quote_open;
  char *quote_close;
} Rules;

static void
rules_free (gpointer data)
{
  Rules *rules = data;

  g_free (rules->quote_open);
  g_free (rules->quote_close);
  g_free (rules);
}

static gpointer
compile_rules (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  const RvJson *quotes = rv_json_get_object (section, "quotes", error);
  const char *open, *close;
  Rules *rules;

  if (quotes == NULL)
    return NULL;
  open = rv_json_get_string (quotes, "open", error);
  close = open != NULL ? rv_json_get_string (quotes, "close", error) : NULL;
  if (close == NULL)
    return NULL;
  rules = g_new (Rules, 1);
  rules->quote_open = g_strdup (open);
  rules->quote_close = g_strdup (close);
  return rules;
}

static char *
dup_meta (RvDocument *document, RvMetaKey key)
{
  const char *value = rv_document_get_meta (document, key)->value;

  return value != NULL && value[0] != 0 ? g_strdup (value) : NULL;
}

/* The address to cite: what the document says of itself, else where it was read, if that is the web. */
static char *
dup_address (RvDocument *document)
{
  const char *stated = rv_document_get_meta (document, RV_META_SOURCE_URL)->value;
  const char *read = rv_document_get_uri (document);

  if (rv_markup_is_web_address (stated))
    return g_strdup (stated);
  return rv_markup_is_web_address (read) ? g_strdup (read) : NULL;
}

/**
 * rv_citation_new:
 * @span: the passage; its first paragraph is cited
 *
 * Returns: (transfer full): where @span stands
 */
RvCitation *
rv_citation_new (RvAnalysis *analysis, RvSpan span)
{
  RvDocument *document = rv_analysis_get_document (analysis);
  RvLanguagePack *pack = rv_document_get_language (document);
  g_autoptr (GError) error = NULL;
  const Rules *rules
    = rv_language_pack_ensure (pack, "citation", compile_rules, rules_free, &error);
  RvCitation *self = g_atomic_rc_box_new0 (RvCitation);

  /* A pack without the section, or with a broken one, gets the marks of typography at large. */
  self->quote_open = g_strdup (rules != NULL ? rules->quote_open : "“");
  self->quote_close = g_strdup (rules != NULL ? rules->quote_close : "”");
  self->author = dup_meta (document, RV_META_AUTHOR);
  self->title = dup_meta (document, RV_META_TITLE);
  self->outlet = dup_meta (document, RV_META_PUBLISHER);
  self->published = dup_meta (document, RV_META_PUBLISHED);
  self->event_date = g_strdup (rv_analysis_get_findings (analysis)->event_date);
  self->url = dup_address (document);
  self->language = g_strdup (rv_language_pack_get_code (pack));
  self->paragraph = rv_document_find_paragraph (document, span.start) + 1;
  return self;
}

/* Returns: (transfer full): a citation that whoever made it fills before sharing it */
RvCitation *
rv_citation_new_blank (void)
{
  return g_atomic_rc_box_new0 (RvCitation);
}

RvCitation *
rv_citation_ref (RvCitation *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
citation_clear (gpointer data)
{
  RvCitation *self = data;

  g_free (self->author);
  g_free (self->title);
  g_free (self->outlet);
  g_free (self->published);
  g_free (self->event_date);
  g_free (self->url);
  g_free (self->language);
  g_free (self->quote_open);
  g_free (self->quote_close);
}

void
rv_citation_unref (RvCitation *self)
{
  g_atomic_rc_box_release_full (self, citation_clear);
}

static void
append (GString *out, const char *text, RvMarkup markup)
{
  if (markup == RV_MARKUP_HTML)
    rv_markup_append_xml (out, text, -1);
  else if (markup == RV_MARKUP_MARKDOWN)
    rv_markup_append_markdown (out, text, -1);
  else
    g_string_append (out, text);
}

/* Begins one more member of the list that a citation is. */
static void
append_part (GString *out, const char *text, RvMarkup markup)
{
  if (out->len > 0)
    g_string_append (out, ", ");
  append (out, text, markup);
}

static void
append_title (const RvCitation *self, GString *out, RvMarkup markup)
{
  g_autofree char *marked = g_strconcat (self->quote_open, self->title, self->quote_close, NULL);

  if (markup == RV_MARKUP_HTML)
    {
      append_part (out, "", markup);
      g_string_append (out, "<cite>");
      append (out, marked, markup);
      g_string_append (out, "</cite>");
    }
  else
    append_part (out, marked, markup);
}

static void
append_date (const RvCitation *self, GString *out, RvMarkup markup)
{
  if (self->published != NULL)
    append_part (out, self->published, markup);
  else if (self->event_date != NULL)
    {
      /* Translators: in a citation, instead of the unknown date of publication; %s is a date such
       * as 2025-04-16. */
      g_autofree char *event = g_strdup_printf (_ ("event of %s"), self->event_date);

      append_part (out, event, markup);
    }
}

static void
append_address (const RvCitation *self, GString *out, RvMarkup markup)
{
  switch (markup)
    {
    case RV_MARKUP_HTML:
      append_part (out, "", markup);
      g_string_append (out, "<a href=\"");
      rv_markup_append_xml (out, self->url, -1);
      g_string_append (out, "\">");
      rv_markup_append_xml (out, self->url, -1);
      g_string_append (out, "</a>");
      break;
    case RV_MARKUP_MARKDOWN:
      g_string_append_printf (out, "%s<%s>", out->len > 0 ? ", " : "", self->url);
      break;
    case RV_MARKUP_TEXT:
    default:
      append_part (out, self->url, markup);
    }
}

/* Begins one more sentence of a citation by author and date. */
static void
append_sentence (GString *out, const char *text, RvMarkup markup)
{
  if (out->len > 0)
    g_string_append (out, ". ");
  append (out, text, markup);
}

/* Author (2025-04-16). Title. Outlet. ¶ 3. Address: the order of APA and of most journals. */
static char *
format_author_date (const RvCitation *self, RvMarkup markup)
{
  const char *date = self->published != NULL ? self->published : self->event_date;
  const char *name = self->author != NULL ? self->author : self->outlet;
  /* Translators: in a citation, the number of a paragraph. */
  g_autofree char *paragraph = g_strdup_printf (_ ("¶ %u"), self->paragraph);
  GString *out = g_string_new (NULL);

  if (name != NULL)
    append (out, name, markup);
  if (name == NULL && self->title != NULL)
    append_title (self, out, markup);
  if (date != NULL)
    {
      g_string_append (out, out->len > 0 ? " (" : "(");
      append (out, date, markup);
      g_string_append_c (out, ')');
    }
  if (name != NULL && self->title != NULL)
    append_sentence (out, self->title, markup);
  if (self->author != NULL && self->outlet != NULL)
    append_sentence (out, self->outlet, markup);
  append_sentence (out, paragraph, markup);
  if (self->url != NULL)
    {
      g_autoptr (GString) address = g_string_new (NULL);

      append_address (self, address, markup);
      g_string_append_printf (out, ". %s",
                              address->str + (g_str_has_prefix (address->str, ", ") ? 2 : 0));
    }
  return g_string_free (out, FALSE);
}

static void
append_document (const RvCitation *self, gboolean names_all, RvMarkup markup, GString *out)
{
  if (names_all && self->author != NULL)
    append_part (out, self->author, markup);
  if (self->title != NULL && (names_all || self->outlet == NULL))
    append_title (self, out, markup);
  if (self->outlet != NULL)
    append_part (out, self->outlet, markup);
  append_date (self, out, markup);
}

/**
 * rv_citation_format:
 *
 * What is known, in the order author, title, outlet, date, paragraph, address; what is unknown is
 * left out. Dates stay ISO 8601, which nobody reads the wrong way round.
 *
 * Returns: (transfer full): one line without a line end
 */
char *
rv_citation_format (const RvCitation *self, RvCitationStyle style, RvMarkup markup)
{
  GString *out = g_string_new (NULL);
  gboolean names_all = style == RV_CITATION_FULL || style == RV_CITATION_SOURCE;

  if (style == RV_CITATION_AUTHOR_DATE)
    {
      g_string_free (out, TRUE);
      return format_author_date (self, markup);
    }
  if (style != RV_CITATION_PLACE)
    append_document (self, names_all, markup, out);
  if (style != RV_CITATION_SOURCE)
    {
      /* Translators: in a citation, the number of a paragraph. */
      g_autofree char *paragraph = g_strdup_printf (_ ("¶ %u"), self->paragraph);

      append_part (out, paragraph, markup);
    }
  if (names_all && self->url != NULL)
    append_address (self, out, markup);
  return g_string_free (out, FALSE);
}
