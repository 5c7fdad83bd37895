/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "report/rv-report-writer.h"

/*
 * Comma-separated values (RFC 4180): one header, one record for each entry, CRLF. Names of columns are
 * identifiers and stay untranslated, as scripts read them. Text that begins like a formula gets an
 * apostrophe before it: spreadsheets run what begins with =, +, - or @ (OWASP, "CSV injection").
 */

typedef enum
{
  COLUMN_TYPE,
  COLUMN_TITLE,
  COLUMN_OUTLET,
  COLUMN_DATE,
  COLUMN_PARAGRAPH,
  COLUMN_TEXT,
  COLUMN_SPEAKER,
  COLUMN_ADDRESSEE,
  COLUMN_FORCE,
  COLUMN_DEADLINE,
  COLUMN_ISSUER,
  COLUMN_PRODUCT,
  COLUMN_FIGURE,
  COLUMN_KIND,
  COLUMN_VALUE,
  COLUMN_UPPER,
  COLUMN_UNIT,
  COLUMN_RELATION,
  COLUMN_OTHER_TITLE,
  COLUMN_OTHER_PARAGRAPH,
  COLUMN_OTHER_TEXT,
  COLUMN_URL,
  COLUMN_STATE,
  N_COLUMNS,
} Column;

static const char *const names[N_COLUMNS]
  = { "type",       "title",   "outlet",    "date",        "paragraph",
      "text",       "speaker", "addressee", "force",       "deadline",
      "issuer",     "product", "figure",    "kind",        "value",
      "upper",      "unit",    "relation",  "other_title", "other_paragraph",
      "other_text", "url",     "state" };

static const char *const types[] = {
  [RV_REPORT_HEADING] = "heading", [RV_REPORT_NOTE] = "note",
  [RV_REPORT_QUOTE] = "quote",     [RV_REPORT_PAIR] = "pair",
  [RV_REPORT_FIGURE] = "figure",   [RV_REPORT_DIRECTIVE] = "directive",
};

static void
append_field (GString *out, const char *value, gboolean is_number)
{
  if (value == NULL || value[0] == 0)
    return;
  g_string_append_c (out, '"');
  if (!is_number && strchr ("=+-@\t\r", value[0]) != NULL)
    g_string_append_c (out, '\'');
  for (const char *p = value; *p != 0; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
fill_source (const RvQuote *quote, char **fields)
{
  fields[COLUMN_TITLE] = g_strdup (quote->citation->title);
  fields[COLUMN_OUTLET] = g_strdup (quote->citation->outlet);
  fields[COLUMN_DATE] = g_strdup (quote->citation->published);
  fields[COLUMN_PARAGRAPH] = g_strdup_printf ("%u", quote->citation->paragraph);
  fields[COLUMN_TEXT] = g_strdup (quote->text);
  fields[COLUMN_SPEAKER] = g_strdup (quote->speaker);
  fields[COLUMN_URL] = g_strdup (quote->citation->url);
}

static char *
format_number (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", value));
}

static void
fill (const RvReportItem *item, char **fields)
{
  fields[COLUMN_TYPE] = g_strdup (types[item->kind]);
  if (item->left != NULL)
    fill_source (item->left, fields);
  else
    fields[COLUMN_TEXT] = g_strdup (item->text);
  if (item->right != NULL)
    {
      fields[COLUMN_RELATION] = g_strdup (item->text);
      fields[COLUMN_OTHER_TITLE] = g_strdup (item->right->citation->title);
      fields[COLUMN_OTHER_PARAGRAPH] = g_strdup_printf ("%u", item->right->citation->paragraph);
      fields[COLUMN_OTHER_TEXT] = g_strdup (item->right->text);
    }
  if (item->figure != NULL)
    {
      fields[COLUMN_FIGURE] = g_strdup (item->words);
      fields[COLUMN_KIND] = g_strdup (rv_figure_kind_get_nick (item->figure->kind));
      fields[COLUMN_VALUE] = format_number (item->figure->value);
      if (item->figure->has_upper)
        fields[COLUMN_UPPER] = format_number (item->figure->upper);
      fields[COLUMN_UNIT] = g_strdup (item->figure->unit);
    }
  if (item->directive != NULL)
    {
      fields[COLUMN_ADDRESSEE] = g_strdup (item->directive->addressee);
      fields[COLUMN_FORCE] = g_strdup (rv_force_get_nick (item->directive->force));
      fields[COLUMN_DEADLINE] = g_strdup (item->directive->deadline);
      fields[COLUMN_ISSUER] = g_strdup (item->directive->issuer);
      fields[COLUMN_STATE] = g_strdup (item->state);
      fields[COLUMN_PRODUCT] = g_strdup (item->directive->product);
    }
}

/* Appends @report as a table; headings structure the page and are left out. */
void
rv_report_write_csv (const RvReport *report, GString *out)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (out, "%s%s", i > 0 ? "," : "", names[i]);
  g_string_append (out, "\r\n");
  for (guint i = 0; i < rv_report_get_length (report); i++)
    {
      const RvReportItem *item = rv_report_get_item (report, i);
      char *fields[N_COLUMNS] = { NULL };

      if (item->kind == RV_REPORT_HEADING)
        continue;
      fill (item, fields);
      for (guint j = 0; j < N_COLUMNS; j++)
        {
          if (j > 0)
            g_string_append_c (out, ',');
          append_field (out, fields[j], j == COLUMN_VALUE || j == COLUMN_UPPER);
          g_free (fields[j]);
        }
      g_string_append (out, "\r\n");
    }
}
