/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "views/rv-read-cursor.h"

struct _RvReadCursor
{
  RvDocumentView *views[RV_N_SIDES];
  RvSide side; /* where the reader selected or clicked last */
};

RvReadCursor *
rv_read_cursor_new (RvDocumentView *left, RvDocumentView *right)
{
  RvReadCursor *self = g_new0 (RvReadCursor, 1);

  self->views[RV_SIDE_LEFT] = g_object_ref (left);
  self->views[RV_SIDE_RIGHT] = g_object_ref (right);
  return self;
}

void
rv_read_cursor_free (RvReadCursor *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    g_object_unref (self->views[side]);
  g_free (self);
}

/* The reader has clicked on the text on @side. */
void
rv_read_cursor_set_side (RvReadCursor *self, RvSide side)
{
  self->side = side;
}

/* Returns: the side of the text that has the keyboard, else that of the last one */
RvSide
rv_read_cursor_get_side (RvReadCursor *self)
{
  if (gtk_widget_has_focus (GTK_WIDGET (self->views[RV_SIDE_OTHER (self->side)])))
    self->side = RV_SIDE_OTHER (self->side);
  return self->side;
}

/* Gives the keyboard to the text on @side. */
void
rv_read_cursor_focus (RvReadCursor *self, RvSide side)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->views[side]));
}

/* Gives the keyboard to the text the reader was in last, if there is any. */
void
rv_read_cursor_focus_last (RvReadCursor *self)
{
  if (rv_document_view_get_analysis (self->views[self->side]) != NULL)
    rv_read_cursor_focus (self, self->side);
}

/* Returns: whether text is selected; in both documents, the one with the focus counts */
gboolean
rv_read_cursor_get_selection (RvReadCursor *self, RvSide *out_side, RvSpan *out_span)
{
  RvSide first = rv_read_cursor_get_side (self);

  for (int i = 0; i < RV_N_SIDES; i++)
    {
      RvSide side = i == 0 ? first : RV_SIDE_OTHER (first);

      if (rv_document_view_get_selected_span (self->views[side], out_span))
        {
          *out_side = side;
          return TRUE;
        }
    }
  return FALSE;
}

/* Returns: whether there is a passage to act on: what is selected, else the sentence at the caret of
 *   the document that has the focus */
gboolean
rv_read_cursor_get_passage (RvReadCursor *self, RvSide *out_side, RvSpan *out_span)
{
  if (rv_read_cursor_get_selection (self, out_side, out_span))
    return TRUE;
  for (int side = 0; side < RV_N_SIDES; side++)
    if (gtk_widget_has_focus (GTK_WIDGET (self->views[side]))
        && rv_document_view_get_sentence_at_caret (self->views[side], out_span))
      {
        *out_side = side;
        return TRUE;
      }
  return FALSE;
}

/* Returns: whether there are paragraphs to act on: those selected, or the one at the caret, of the
 *   document that the reader is in, also by its menu */
gboolean
rv_read_cursor_get_paragraphs (RvReadCursor *self,
                               RvSide *out_side,
                               guint *out_first,
                               guint *out_last)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->views[RV_SIDE_LEFT]));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (int side = 0; focus != NULL && side < RV_N_SIDES; side++)
    {
      GtkWidget *view = GTK_WIDGET (self->views[side]);

      if (focus == view || gtk_widget_is_ancestor (focus, view))
        self->side = side;
    }
  *out_side = self->side;
  return rv_document_view_get_paragraphs (self->views[self->side], out_first, out_last);
}
