/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-json-report.h"
#include "report/rv-json-writer.h"
#include "report/rv-report-writer.h"

static const char *const types[] = {
  [RV_REPORT_HEADING] = "heading", [RV_REPORT_NOTE] = "note",
  [RV_REPORT_QUOTE] = "quote",     [RV_REPORT_PAIR] = "pair",
  [RV_REPORT_FIGURE] = "figure",   [RV_REPORT_DIRECTIVE] = "directive",
};

static void
quote_member (RvJsonWriter *json, const char *member, const RvQuote *quote)
{
  const RvCitation *citation = quote->citation;

  rv_json_writer_begin_object (json, member);
  rv_json_writer_string (json, "text", quote->text);
  rv_json_writer_string (json, "speaker", quote->speaker);
  rv_json_writer_string (json, "warning", quote->warning);
  rv_json_writer_string (json, "uri", quote->uri);
  rv_json_writer_string (json, "author", citation->author);
  rv_json_writer_string (json, "title", citation->title);
  rv_json_writer_string (json, "publisher", citation->outlet);
  rv_json_writer_string (json, "published", citation->published);
  rv_json_writer_string (json, "event_date", citation->event_date);
  rv_json_writer_string (json, "source_url", citation->url);
  rv_json_writer_int (json, "paragraph", citation->paragraph - 1);
  rv_json_writer_end_object (json);
}

static void
figure_members (RvJsonWriter *json, const RvFigure *figure)
{
  rv_json_writer_string (json, "kind", rv_figure_kind_get_nick (figure->kind));
  rv_json_writer_double (json, "value", figure->value);
  if (figure->has_upper)
    rv_json_writer_double (json, "upper", figure->upper);
  else
    rv_json_writer_null (json, "upper");
  rv_json_writer_string (json, "unit", figure->unit);
}

static void
directive_members (RvJsonWriter *json, const RvDirective *directive)
{
  rv_json_writer_string (json, "issuer", directive->issuer);
  rv_json_writer_string (json, "addressee", directive->addressee);
  rv_json_writer_string (json, "force", rv_force_get_nick (directive->force));
  rv_json_writer_string (json, "deadline", directive->deadline);
  rv_json_writer_string (json, "product", directive->product);
}

/* Appends @report as one object, without a line end; "paragraph" counts from 0, as everywhere in the
 * tool's JSON. */
void
rv_report_write_json (const RvReport *report, GString *out)
{
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_int (&json, "schema", RV_JSON_SCHEMA);
  rv_json_writer_string (&json, "title", rv_report_get_title (report));
  rv_json_writer_begin_array (&json, "items");
  for (guint i = 0; i < rv_report_get_length (report); i++)
    {
      const RvReportItem *item = rv_report_get_item (report, i);

      rv_json_writer_begin_object (&json, NULL);
      rv_json_writer_string (&json, "type", types[item->kind]);
      if (item->text != NULL)
        rv_json_writer_string (&json, item->right != NULL ? "relation" : "text", item->text);
      if (item->left != NULL)
        quote_member (&json, item->right != NULL ? "left" : "quote", item->left);
      if (item->right != NULL)
        quote_member (&json, "right", item->right);
      if (item->figure != NULL)
        figure_members (&json, item->figure);
      if (item->directive != NULL)
        directive_members (&json, item->directive);
      rv_json_writer_end_object (&json);
    }
  rv_json_writer_end_array (&json);
  rv_json_writer_end_object (&json);
  g_string_append_c (out, '\n');
}
