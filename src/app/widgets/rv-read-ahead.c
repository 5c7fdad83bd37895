/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-read-ahead.h"

/*
 * GTK knows the height of every line, but shapes the letters of one only when it comes on screen, and
 * keeps some screens of them (4.8: three). A paragraph with many marks takes half a millisecond; when two
 * come at once on both sides, that is a fourth of a frame. So they are asked for when nothing else is to
 * be done, half a screen before the reader gets there. What is laid out already costs next to nothing.
 */

/* Of the height of the screen. */
#define AHEAD 0.5

/* Microseconds until the main loop gets its turn: an eighth of a frame. */
#define BUDGET 2000

struct _RvReadAhead
{
  GtkTextView *view; /* borrowed: it owns this */
  int y;             /* of the buffer, at the top edge, when last looked at */
  gboolean is_upwards;
  int next; /* what is to be laid out now, of the buffer */
  guint source;
};

RvReadAhead *
rv_read_ahead_new (GtkTextView *view)
{
  RvReadAhead *self = g_new0 (RvReadAhead, 1);

  self->view = view;
  return self;
}

void
rv_read_ahead_free (RvReadAhead *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

/* Lays out the line at the next place, and goes on to the one behind it. Returns: whether there is one;
 * beyond its end a text view finds the last line again and again */
static gboolean
lay_out_line (RvReadAhead *self)
{
  int top, height, before = self->next;
  GdkRectangle row;
  GtkTextIter iter;

  gtk_text_view_get_line_at_y (self->view, &iter, self->next, NULL);
  gtk_text_view_get_iter_location (self->view, &iter, &row);
  gtk_text_view_get_line_yrange (self->view, &iter, &top, &height);
  self->next = self->is_upwards ? top - 1 : top + height;
  return self->is_upwards ? self->next < before && top > 0 : self->next > before;
}

static gboolean
lay_out_some (gpointer data)
{
  RvReadAhead *self = data;
  gint64 end = g_get_monotonic_time () + BUDGET;
  GdkRectangle visible;
  int last;

  gtk_text_view_get_visible_rect (self->view, &visible);
  last = self->is_upwards ? visible.y - (int) (visible.height * AHEAD)
                          : visible.y + (int) (visible.height * (1 + AHEAD));
  while (self->is_upwards ? self->next > last : self->next < last)
    {
      if (!lay_out_line (self))
        break;
      if (g_get_monotonic_time () >= end)
        return G_SOURCE_CONTINUE;
    }
  self->source = 0;
  return G_SOURCE_REMOVE;
}

/* To be called when the view is painted: if it has been scrolled, the lines that come next are laid
 * out. */
void
rv_read_ahead_update (RvReadAhead *self)
{
  GdkRectangle visible;

  gtk_text_view_get_visible_rect (self->view, &visible);
  if (visible.y == self->y)
    return;
  self->is_upwards = visible.y < self->y;
  self->y = visible.y;
  self->next = self->is_upwards ? visible.y : visible.y + visible.height;
  if (self->source == 0)
    self->source = g_idle_add (lay_out_some, self);
}
