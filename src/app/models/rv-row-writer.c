/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/rv-row-writer.h"

void
rv_row_writer_init (RvRowWriter *self)
{
  self->text = g_string_new (NULL);
  self->html = g_string_new ("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
                             "<table>\n");
  self->tsv = g_string_new (NULL);
}

static void
append_cell (RvRowWriter *self, const char *cell)
{
  g_autofree char *escaped = g_markup_escape_text (cell != NULL ? cell : "", -1);

  g_string_append_printf (self->html, "<td>%s</td>", escaped);
  if (self->tsv->len > 0 && self->tsv->str[self->tsv->len - 1] != '\n')
    g_string_append_c (self->tsv, '\t');
  for (const char *at = cell != NULL ? cell : ""; *at != '\0'; at++)
    g_string_append_c (self->tsv, *at == '\t' || *at == '\n' || *at == '\r' ? ' ' : *at);
}

void
rv_row_writer_add (RvRowWriter *self, RvFindingItem *item)
{
  const char *const cells[] = { rv_finding_item_get_place (item), rv_finding_item_get_title (item),
                                rv_finding_item_get_badge (item), rv_finding_item_get_detail (item),
                                rv_finding_item_get_follow_up (item) };

  g_string_append_printf (self->text, "%s\t%s\n", cells[0], cells[1]);
  g_string_append (self->html, "<tr>");
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    append_cell (self, cells[i]);
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
