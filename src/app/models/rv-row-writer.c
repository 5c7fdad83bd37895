/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "models/rv-finding-columns.h"
#include "models/rv-row-writer.h"

static void
append_cell (RvRowWriter *self, const char *element, const char *cell)
{
  g_autofree char *escaped = g_markup_escape_text (cell, -1);

  g_string_append_printf (self->html, "<%s>%s</%s>", element, escaped, element);
  if (self->tsv->len > 0 && self->tsv->str[self->tsv->len - 1] != '\n')
    g_string_append_c (self->tsv, '\t');
  for (const char *at = cell; *at != '\0'; at++)
    g_string_append_c (self->tsv, *at == '\t' || *at == '\n' || *at == '\r' ? ' ' : *at);
}

/* Begins with the headings of the columns of @page. */
void
rv_row_writer_init (RvRowWriter *self, RvPage page)
{
  const char *const *columns = rv_finding_columns_list (page);

  self->page = page;
  self->text = g_string_new (NULL);
  self->html = g_string_new ("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
                             "<table>\n<tr>");
  self->tsv = g_string_new (NULL);
  append_cell (self, "th", _ ("Document"));
  append_cell (self, "th", "¶");
  for (gsize i = 0; columns[i] != NULL; i++)
    append_cell (self, "th", _ (columns[i]));
  g_string_append (self->html, "</tr>\n");
  g_string_append_c (self->tsv, '\n');
}

/* What has no cells of its own has its title and what stands below it. */
static void
append_cells (RvRowWriter *self, RvFindingItem *item)
{
  const char *const *cells = rv_finding_item_get_cells (item);
  const char *partner = rv_finding_item_get_partner (item);
  const char *detail = partner != NULL ? partner : rv_finding_item_get_detail (item);
  const char *const plain[] = { rv_finding_item_get_title (item), detail, NULL };

  for (gsize i = 0; rv_finding_columns_list (self->page)[i] != NULL; i++)
    append_cell (self, "td", cells != NULL ? cells[i] : plain[i] != NULL ? plain[i] : "");
}

void
rv_row_writer_add (RvRowWriter *self, RvFindingItem *item)
{
  g_autofree char *number = g_strdup_printf ("%u", rv_finding_item_get_number (item));

  g_string_append_printf (self->text, "%s (%s, ¶%s)\n", rv_finding_item_get_title (item),
                          rv_finding_item_get_source (item), number);
  g_string_append (self->html, "<tr>");
  append_cell (self, "td", rv_finding_item_get_source (item));
  append_cell (self, "td", number);
  append_cells (self, item);
  g_string_append (self->html, "</tr>\n");
  g_string_append_c (self->tsv, '\n');
}

void
rv_row_writer_end (RvRowWriter *self)
{
  g_string_append (self->html, "</table>\n</body></html>\n");
}

void
rv_row_writer_clear (RvRowWriter *self)
{
  g_string_free (self->text, TRUE);
  g_string_free (self->html, TRUE);
  g_string_free (self->tsv, TRUE);
}
