/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-document-view-private.h"

/* Where the reader is in the text, what is on screen, and how to get elsewhere: in bytes. */

static GtkTextBuffer *
get_buffer (RvDocumentView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* Returns: whether text is selected; @out_span is it, without what is folded away at its ends */
gboolean
rv_document_view_get_selected_span (RvDocumentView *self, RvSpan *out_span)
{
  GtkTextIter start, end;

  if (self->display == NULL
      || !gtk_text_buffer_get_selection_bounds (get_buffer (self), &start, &end))
    return FALSE;
  out_span->start
    = rv_display_text_get_byte (self->display, (guint) gtk_text_iter_get_offset (&start));
  out_span->end = rv_display_text_get_byte (self->display, (guint) gtk_text_iter_get_offset (&end));
  return !rv_span_is_empty (*out_span);
}

/* Returns: whether the caret stands in a sentence; @out_span is it */
gboolean
rv_document_view_get_sentence_at_caret (RvDocumentView *self, RvSpan *out_span)
{
  GtkTextBuffer *buffer = get_buffer (self);
  const RvDisplayLine *line;
  const RvSentence *sentences;
  GtkTextIter iter;
  guint32 byte;
  guint n, at;

  if (self->display == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  line = rv_display_text_get_line (
    self->display,
    rv_display_text_find_line_at (self->display, (guint) gtk_text_iter_get_offset (&iter)));
  if (line->kind == RV_LINE_FOLD)
    return FALSE; /* what is hidden is not quoted */
  byte = rv_display_text_get_byte (self->display, (guint) gtk_text_iter_get_offset (&iter));
  sentences = rv_text_index_get_sentences (rv_analysis_get_index (self->analysis), &n);
  at = rv_text_index_find_sentence (rv_analysis_get_index (self->analysis), byte);
  if (at >= n || sentences[at].span.end < byte)
    return FALSE;
  *out_span = sentences[at].span;
  return TRUE;
}

/* Returns: the bytes between the first and the last line on screen */
RvSpan
rv_document_view_get_visible_span (RvDocumentView *self)
{
  return rv_document_view_get_near_span (self, 0);
}

/* Returns: the bytes between the first and the last line that are no more than @beyond pixels off the
 *   screen */
RvSpan
rv_document_view_get_near_span (RvDocumentView *self, int beyond)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle rectangle;
  GtkTextIter start, end;

  if (self->display == NULL)
    return RV_SPAN_NONE;
  gtk_text_view_get_visible_rect (view, &rectangle);
  gtk_text_view_get_iter_at_location (view, &start, 0, rectangle.y - beyond);
  gtk_text_view_get_iter_at_location (view, &end, rectangle.width,
                                      rectangle.y + rectangle.height + beyond);
  return rv_span (rv_display_text_get_byte (self->display,
                                            (guint) gtk_text_iter_get_offset (&start)),
                  rv_display_text_get_byte (self->display,
                                            (guint) gtk_text_iter_get_offset (&end)));
}

/* Returns: the last byte of the row that is @y pixels below the top edge of the widget */
guint32
rv_document_view_get_byte_at (RvDocumentView *self, double y)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int bx, by;

  if (self->display == NULL)
    return 0;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET,
                                         gtk_widget_get_width (GTK_WIDGET (self)), (int) y, &bx,
                                         &by);
  gtk_text_view_get_iter_at_location (view, &iter, bx, by);
  return rv_display_text_get_byte (self->display, (guint) gtk_text_iter_get_offset (&iter));
}

/**
 * rv_document_view_get_rows:
 * @top: (out): pixels from the top edge of the widget to the first row of @span, negative above it
 * @bottom: (out): the same for the end of its last row
 */
void
rv_document_view_get_rows (RvDocumentView *self, RvSpan span, double *top, double *bottom)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle first, last;
  GtkTextIter start, end;
  int y;

  *top = *bottom = 0;
  if (self->display == NULL)
    return;
  rv_document_view_get_iters (self, span, &start, &end);
  gtk_text_view_get_iter_location (view, &start, &first);
  last = first;
  if (!rv_span_is_empty (span))
    gtk_text_view_get_iter_location (view, &end, &last);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, 0, first.y, NULL, &y);
  *top = y;
  *bottom = y + (last.y + last.height - first.y);
}

static void
scroll_to_byte (RvDocumentView *self, guint32 byte, double align)
{
  GtkTextIter start, end;

  rv_document_view_get_iters (self, rv_span (byte, byte), &start, &end);
  rv_place_keeper_go (self->keeper, &start, align);
}

/* The reader moves: where the program took them no longer counts. */
void
rv_document_view_release_place (RvDocumentView *self)
{
  rv_place_keeper_release (self->keeper);
}

/**
 * rv_document_view_scroll_to:
 * @align: where the beginning of @span should stand, 0 top to 1 bottom
 *
 * Page furniture unfolds where @span lies in it.
 */
void
rv_document_view_scroll_to (RvDocumentView *self, RvSpan span, double align)
{
  if (self->display == NULL)
    return;
  rv_document_view_unfold_at (self, span.start);
  scroll_to_byte (self, span.start, align);
}

/* Returns: the byte that the caret stands before */
guint32
rv_document_view_get_caret (RvDocumentView *self)
{
  GtkTextIter iter;

  if (self->display == NULL)
    return 0;
  gtk_text_buffer_get_iter_at_mark (get_buffer (self), &iter,
                                    gtk_text_buffer_get_insert (get_buffer (self)));
  return rv_display_text_get_byte (self->display, (guint) gtk_text_iter_get_offset (&iter));
}

/* The caret goes to @byte, so that who reads with the keyboard goes on there; what is selected stays
 * selected. */
void
rv_document_view_place_caret (RvDocumentView *self, guint32 byte)
{
  GtkTextIter start, end;

  if (self->display == NULL || gtk_text_buffer_get_has_selection (get_buffer (self)))
    return;
  rv_document_view_get_iters (self, rv_span (byte, byte), &start, &end);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
}

/* Brings the line of @byte to the top again, folded or not as it is. */
void
rv_document_view_return_to (RvDocumentView *self, guint32 byte)
{
  if (self->display != NULL)
    scroll_to_byte (self, byte, 0.0);
}

/* Shows the text from @byte on, as it was left: no fold opens. The caret goes there too. */
void
rv_document_view_go_back_to (RvDocumentView *self, guint32 byte)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter start, end;

  if (self->display == NULL)
    return;
  rv_document_view_get_iters (self, rv_span (byte, byte), &start, &end);
  gtk_text_buffer_place_cursor (buffer, &start);
  rv_place_keeper_go (self->keeper, &start, 0.0);
}
