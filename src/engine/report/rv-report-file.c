/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "language/rv-json.h"
#include "report/rv-markup.h"
#include "report/rv-report-file.h"

static const char *const types[] = {
  [RV_REPORT_HEADING] = "heading", [RV_REPORT_NOTE] = "note",
  [RV_REPORT_QUOTE] = "quote",     [RV_REPORT_PAIR] = "pair",
  [RV_REPORT_FIGURE] = "figure",   [RV_REPORT_DIRECTIVE] = "directive",
};

/* Writing */

static void
optional (RvJsonWriter *json, const char *member, const char *value)
{
  if (value != NULL)
    rv_json_writer_string (json, member, value);
}

static void
write_quote (RvJsonWriter *json, const char *member, const RvQuote *quote)
{
  const RvCitation *citation = quote->citation;

  rv_json_writer_begin_object (json, member);
  rv_json_writer_string (json, "uri", quote->uri);
  rv_json_writer_int (json, "paragraph", citation->paragraph);
  rv_json_writer_string (json, "text", quote->text);
  optional (json, "speaker", quote->speaker);
  optional (json, "warning", quote->warning);
  optional (json, "author", citation->author);
  optional (json, "title", citation->title);
  optional (json, "outlet", citation->outlet);
  optional (json, "published", citation->published);
  optional (json, "event_date", citation->event_date);
  optional (json, "url", citation->url);
  rv_json_writer_string (json, "language", citation->language);
  rv_json_writer_string (json, "quote_open", citation->quote_open);
  rv_json_writer_string (json, "quote_close", citation->quote_close);
  rv_json_writer_end_object (json);
}

static void
write_figure (RvJsonWriter *json, const RvFigure *figure)
{
  rv_json_writer_begin_object (json, "figure");
  rv_json_writer_string (json, "kind", rv_figure_kind_get_nick (figure->kind));
  rv_json_writer_double (json, "value", figure->value);
  if (figure->has_upper)
    rv_json_writer_double (json, "upper", figure->upper);
  optional (json, "unit", figure->unit);
  rv_json_writer_end_object (json);
}

static void
write_directive (RvJsonWriter *json, const RvDirective *directive)
{
  rv_json_writer_begin_object (json, "directive");
  optional (json, "issuer", directive->issuer);
  optional (json, "addressee", directive->addressee);
  optional (json, "deadline", directive->deadline);
  optional (json, "product", directive->product);
  rv_json_writer_string (json, "force", rv_force_get_nick (directive->force));
  rv_json_writer_end_object (json);
}

/* Writes @report as a member of the object that @json is in. */
void
rv_report_file_write (const RvReport *report, const char *member, RvJsonWriter *json)
{
  rv_json_writer_begin_object (json, member);
  rv_json_writer_string (json, "title", rv_report_get_title (report));
  rv_json_writer_begin_array (json, "items");
  for (guint i = 0; i < rv_report_get_length (report); i++)
    {
      const RvReportItem *item = rv_report_get_item (report, i);

      rv_json_writer_begin_object (json, NULL);
      rv_json_writer_string (json, "type", types[item->kind]);
      optional (json, "text", item->text);
      if (item->left != NULL)
        write_quote (json, "quote", item->left);
      if (item->right != NULL)
        write_quote (json, "right", item->right);
      optional (json, "words", item->words);
      optional (json, "state", item->state);
      if (item->figure != NULL)
        write_figure (json, item->figure);
      if (item->directive != NULL)
        write_directive (json, item->directive);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
  rv_json_writer_end_object (json);
}

/* Reading: whatever is not as it should be is left out. */

static char *
dup_member (const RvJson *object, const char *member)
{
  return g_strdup (rv_json_peek_string (object, member, NULL));
}

/* The address becomes a link in a page, a line in a calendar: a file that somebody sent may have anything there. */
static char *
dup_address (const RvJson *object)
{
  const char *address = rv_json_peek_string (object, "url", NULL);

  return rv_markup_is_web_address (address) ? g_strdup (address) : NULL;
}

/* Returns: (transfer full) (nullable) */
static RvQuote *
read_quote (const RvJson *object)
{
  RvCitation *citation;
  const char *text = object != NULL ? rv_json_peek_string (object, "text", "") : "";

  if (*text == '\0')
    return NULL;
  citation = rv_citation_new_blank ();
  citation->author = dup_member (object, "author");
  citation->title = dup_member (object, "title");
  citation->outlet = dup_member (object, "outlet");
  citation->published = dup_member (object, "published");
  citation->event_date = dup_member (object, "event_date");
  citation->url = dup_address (object);
  citation->language = g_strdup (rv_json_peek_string (object, "language", ""));
  citation->quote_open = g_strdup (rv_json_peek_string (object, "quote_open", "“"));
  citation->quote_close = g_strdup (rv_json_peek_string (object, "quote_close", "”"));
  citation->paragraph = (guint) CLAMP (rv_json_peek_number (object, "paragraph", 1), 1, G_MAXINT32);
  return rv_quote_new_saved (rv_json_peek_string (object, "uri", ""), text,
                             rv_json_peek_string (object, "speaker", NULL),
                             rv_json_peek_string (object, "warning", NULL), citation);
}

static RvFigure *
read_figure (const RvJson *object)
{
  const char *kind = rv_json_peek_string (object, "kind", "");
  RvFigure *figure = g_new0 (RvFigure, 1);

  for (RvFigureKind i = RV_FIGURE_COUNT; i <= RV_FIGURE_ORDINAL; i++)
    if (g_str_equal (rv_figure_kind_get_nick (i), kind))
      figure->kind = i;
  figure->value = rv_json_peek_number (object, "value", 0);
  figure->has_upper = rv_json_lookup (object, "upper") != NULL;
  figure->upper = rv_json_peek_number (object, "upper", 0);
  figure->unit = dup_member (object, "unit");
  return figure;
}

static RvDirective *
read_directive (const RvJson *object)
{
  const char *force = rv_json_peek_string (object, "force", "");
  RvDirective *directive = g_new0 (RvDirective, 1);

  for (RvForce i = RV_FORCE_MUST; i <= RV_FORCE_MUST_NOT; i++)
    if (g_str_equal (rv_force_get_nick (i), force))
      directive->force = i;
  directive->issuer = dup_member (object, "issuer");
  directive->addressee = dup_member (object, "addressee");
  directive->deadline = dup_member (object, "deadline");
  directive->product = dup_member (object, "product");
  return directive;
}

static gboolean
is_complete (const RvReportItem *item)
{
  switch (item->kind)
    {
    case RV_REPORT_HEADING:
    case RV_REPORT_NOTE:
      return item->text != NULL;
    case RV_REPORT_QUOTE:
      return item->left != NULL;
    case RV_REPORT_PAIR:
      return item->left != NULL && item->right != NULL && item->text != NULL;
    case RV_REPORT_FIGURE:
      return item->left != NULL && item->figure != NULL;
    case RV_REPORT_DIRECTIVE:
    default:
      return item->left != NULL && item->directive != NULL;
    }
}

/* Returns: (transfer full) (nullable) */
static RvReportItem *
read_item (const RvJson *object)
{
  const char *type = rv_json_peek_string (object, "type", "");
  const RvJson *figure = rv_json_peek_object (object, "figure");
  const RvJson *directive = rv_json_peek_object (object, "directive");
  g_autoptr (RvReportItem) item = NULL;

  for (gsize kind = 0; item == NULL && kind < G_N_ELEMENTS (types); kind++)
    if (g_str_equal (types[kind], type))
      item = rv_report_item_new ((RvReportKind) kind);
  if (item == NULL)
    return NULL;
  item->text = dup_member (object, "text");
  item->left = read_quote (rv_json_peek_object (object, "quote"));
  item->right = read_quote (rv_json_peek_object (object, "right"));
  item->words = dup_member (object, "words");
  item->state = dup_member (object, "state");
  if (figure != NULL && item->kind == RV_REPORT_FIGURE)
    item->figure = read_figure (figure);
  if (directive != NULL && item->kind == RV_REPORT_DIRECTIVE)
    item->directive = read_directive (directive);
  return is_complete (item) ? g_steal_pointer (&item) : NULL;
}

/**
 * rv_report_file_read:
 * @object: (nullable): as rv_report_file_write() wrote it, or anything else
 *
 * Returns: (transfer full): the report; entries that are not as they should be are left out
 */
RvReport *
rv_report_file_read (const RvJson *object)
{
  RvReport *report
    = rv_report_new (object != NULL ? rv_json_peek_string (object, "title", "") : "");
  const RvJson *items = object != NULL ? rv_json_peek_array (object, "items") : NULL;
  guint n = items != NULL ? MIN (rv_json_get_length (items), RV_LIMIT_REPORT_ITEMS) : 0;

  for (guint i = 0; i < n; i++)
    {
      const RvJson *node = rv_json_get_element (items, i);
      RvReportItem *item = rv_json_is_object (node) ? read_item (node) : NULL;

      if (item != NULL)
        rv_report_add_saved (report, item);
    }
  return report;
}
