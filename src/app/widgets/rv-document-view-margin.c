/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-document-view-private.h"

/* What stands in the margins of a document: paragraph numbers, and bars beside what was found. */

#define BAR_WIDTH 3

/* Pixels by which a mark goes on beyond the edge of the screen. */
#define BEYOND 40

/* Numbers kept laid out; as many as fit on a few screens. */
#define MAX_NUMBERS 300u

/* The rows of @span in the buffer's coordinates, cut a little beyond what is on screen: a line that
 * is not must not be laid out while a frame is painted. Returns: whether any of it is on screen */
static gboolean
get_visible_rows (RvDocumentView *self, RvSpan span, RvSpan shown, int *top, int *bottom)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible, row;
  GtkTextIter start, end;

  if (!rv_span_overlaps (span, shown))
    return FALSE;
  gtk_text_view_get_visible_rect (view, &visible);
  rv_document_view_get_iters (self, span, &start, &end);
  *top = visible.y - BEYOND;
  *bottom = visible.y + visible.height + BEYOND;
  if (span.start >= shown.start)
    {
      gtk_text_view_get_iter_location (view, &start, &row);
      *top = row.y;
    }
  if (span.end <= shown.end)
    {
      gtk_text_view_get_iter_location (view, &end, &row);
      *bottom = row.y + row.height;
    }
  return TRUE;
}

/* Returns: (transfer none): the layout, which the next frames of a scroll ask for again */
static PangoLayout *
get_number (RvDocumentView *self, guint number)
{
  PangoLayout *layout = g_hash_table_lookup (self->numbers, GUINT_TO_POINTER (number));
  g_autoptr (PangoAttrList) attributes = NULL;
  g_autofree char *text = NULL;

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (self->numbers) >= MAX_NUMBERS)
    g_hash_table_remove_all (self->numbers);
  text = g_strdup_printf ("%u", number);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (0.75));
  pango_layout_set_attributes (layout, attributes);
  g_hash_table_insert (self->numbers, GUINT_TO_POINTER (number), layout);
  return layout;
}

static void
draw_number (RvDocumentView *self, GtkSnapshot *snapshot, guint number, int y, int height)
{
  PangoLayout *layout = get_number (self, number);
  GdkRGBA colour;
  int text_width, text_height;
  float x;

  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha *= 0.7f;
  x = (float) (gtk_text_view_get_left_margin (GTK_TEXT_VIEW (self)) - 14 - text_width);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (x, (float) y + (float) (height - text_height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* Numbers of the paragraphs that begin on screen, in the margin. */
void
rv_document_view_draw_numbers (RvDocumentView *self, GtkSnapshot *snapshot)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle visible;
  GtkTextIter iter;

  gtk_text_view_get_visible_rect (view, &visible);
  gtk_text_view_get_line_at_y (view, &iter, visible.y, NULL);
  do
    {
      guint offset = (guint) gtk_text_iter_get_offset (&iter);
      const RvDisplayLine *line
        = rv_display_text_get_line (self->display,
                                    rv_display_text_find_line_at (self->display, offset));
      GdkRectangle row;

      gtk_text_view_get_iter_location (view, &iter, &row);
      if (row.y > visible.y + visible.height)
        break;
      if (line->number != 0 && line->start == offset)
        draw_number (self, snapshot, line->number, row.y, row.height);
    }
  while (gtk_text_iter_forward_line (&iter));
}

static void
draw_bar (RvDocumentView *self,
          GtkSnapshot *snapshot,
          RvSpan span,
          RvSpan shown,
          double x,
          const GdkRGBA *colour)
{
  int top, bottom;

  if (get_visible_rows (self, span, shown, &top, &bottom))
    gtk_snapshot_append_color (snapshot, colour,
                               &GRAPHENE_RECT_INIT ((float) x, (float) top, BAR_WIDTH,
                                                    (float) (bottom - top)));
}

/* A solid bar on the left beside what directs somebody, one on the right beside the summary. */
void
rv_document_view_draw_bars (RvDocumentView *self, GtkSnapshot *snapshot, RvSpan shown)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const GArray *directives = rv_analysis_get_findings (self->analysis)->directives;
  int left = gtk_text_view_get_left_margin (view);
  double right = gtk_widget_get_width (GTK_WIDGET (self)) - gtk_text_view_get_right_margin (view);
  GdkRGBA directive, summary;
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));

  if (!gtk_style_context_lookup_color (context, "warning_color", &directive)
      || !gtk_style_context_lookup_color (context, "accent_color", &summary))
    return;
  for (guint i = 0; (self->marks & RV_MARK_DIRECTIVES) != 0 && i < directives->len; i++)
    {
      RvSpan span = g_array_index (directives, RvDirective, i).base.span;

      draw_bar (self, snapshot, span, shown, left - 9, &directive);
    }
  if (self->summary == NULL || (self->marks & RV_MARK_SUMMARY) == 0)
    return;
  for (guint i = 0; i < self->summary->len; i++)
    {
      RvSpan span = g_array_index (self->summary, RvSpan, i);

      draw_bar (self, snapshot, span, shown, right + 6, &summary);
    }
}

/* A band from margin to margin, so that the eye finds the ends of the ribbon it belongs to. */
void
rv_document_view_draw_band (RvDocumentView *self, GtkSnapshot *snapshot, RvSpan shown)
{
  float width = (float) gtk_widget_get_width (GTK_WIDGET (self)), y, height;
  GdkRGBA fill = self->band_colour;
  int top, bottom;

  if (rv_span_is_empty (self->band) || !get_visible_rows (self, self->band, shown, &top, &bottom))
    return;
  y = (float) (top - RV_BAND_PADDING);
  height = (float) (bottom + RV_BAND_PADDING) - y;
  fill.alpha = 0.12f;
  gtk_snapshot_append_color (snapshot, &fill, &GRAPHENE_RECT_INIT (0, y, width, height));
  gtk_snapshot_append_color (snapshot, &self->band_colour, &GRAPHENE_RECT_INIT (0, y, width, 2));
  gtk_snapshot_append_color (snapshot, &self->band_colour,
                             &GRAPHENE_RECT_INIT (0, y + height - 2, width, 2));
}
