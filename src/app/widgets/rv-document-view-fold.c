/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-document-view-private.h"

/* Page furniture folded away: one line stands for what is hidden. */

/* Opens the fold that hides @byte, if one does. */
void
rv_document_view_unfold_at (RvDocumentView *self, guint32 byte)
{
  const RvDisplayLine *line
    = rv_display_text_get_line (self->display, rv_display_text_find_line (self->display, byte));

  if (line->kind != RV_LINE_FOLD || !(line->span.start <= byte && byte < line->span.end))
    return;
  g_hash_table_add (self->unfolded, GUINT_TO_POINTER (line->paragraph));
  rv_document_view_show_text (self);
}

/* Opens the fold that begins with @line, or closes it, and keeps the line where it stands. */
void
rv_document_view_toggle_fold (RvDocumentView *self, const RvDisplayLine *line)
{
  gpointer key = GUINT_TO_POINTER (line->paragraph);
  double top, bottom, height = gtk_widget_get_height (GTK_WIDGET (self));
  RvSpan place = rv_span (line->span.start, line->span.start);

  rv_document_view_get_rows (self, place, &top, &bottom);
  if (!g_hash_table_remove (self->unfolded, key))
    g_hash_table_add (self->unfolded, key);
  rv_document_view_show_text (self);
  if (place.start > 0)
    place.start = place.end = place.start - 1;
  rv_document_view_scroll_to (self, place, height > 0 ? CLAMP (top / height, 0.0, 1.0) : 0.0);
}

/* Returns: whether every fold is as @folded says */
static gboolean
is_folded (RvDocumentView *self, gboolean folded)
{
  for (guint i = 0; i < rv_display_text_get_n_lines (self->display); i++)
    {
      const RvDisplayLine *line = rv_display_text_get_line (self->display, i);

      if (line->kind == RV_LINE_FOLD && line->is_open == folded)
        return FALSE;
    }
  return TRUE;
}

/* Opens or closes every fold. */
void
rv_document_view_set_folded (RvDocumentView *self, gboolean folded)
{
  RvSpan place;

  if (self->display == NULL || is_folded (self, folded))
    return; /* to show a long text anew takes a second */
  place = rv_document_view_get_visible_span (self);
  g_hash_table_remove_all (self->unfolded);
  for (guint i = 0; !folded && i < rv_display_text_get_n_lines (self->display); i++)
    {
      const RvDisplayLine *line = rv_display_text_get_line (self->display, i);

      if (line->kind == RV_LINE_FOLD)
        g_hash_table_add (self->unfolded, GUINT_TO_POINTER (line->paragraph));
    }
  rv_document_view_show_text (self);
  if (place.start > 0)
    rv_document_view_return_to (self, place.start);
}
