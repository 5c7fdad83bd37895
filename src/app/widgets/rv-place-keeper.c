/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-place-keeper.h"

/*
 * GTK measures the lines of a new text little by little. When lines above the place grow, it moves the
 * text by as much, but only as far as the text was high a moment before (4.8 to 4.18): in a text that
 * was put in place of another the reader ends far above. So the place is set again with each frame
 * until the height has been the same for a while, or the reader moves.
 */

#define MARK "place"

/* Frames without a change of height after which all lines have been measured: half a second. */
#define QUIET_FRAMES 30u

struct _RvPlaceKeeper
{
  GtkTextView *view; /* borrowed: it owns this */
  double align;      /* from the top edge, 0, to the bottom edge, 1 */
  double height;     /* of the text in the last frame */
  guint n_quiet;
  guint tick; /* 0: nothing is kept */
};

RvPlaceKeeper *
rv_place_keeper_new (GtkTextView *view)
{
  RvPlaceKeeper *self = g_new0 (RvPlaceKeeper, 1);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter start;

  self->view = view;
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_create_mark (buffer, MARK, &start, TRUE);
  return self;
}

void
rv_place_keeper_free (RvPlaceKeeper *self)
{
  rv_place_keeper_release (self);
  g_free (self);
}

static void
set_place (RvPlaceKeeper *self, GtkAdjustment *adjustment)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  double page = gtk_adjustment_get_page_size (adjustment), value;
  GdkRectangle row;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_mark (buffer, MARK));
  gtk_text_view_get_iter_location (self->view, &iter, &row);
  value = row.y + gtk_text_view_get_top_margin (self->view) + self->align * (row.height - page);
  value = CLAMP (value, 0, MAX (gtk_adjustment_get_upper (adjustment) - page, 0));
  if (ABS (value - gtk_adjustment_get_value (adjustment)) > 1)
    gtk_adjustment_set_value (adjustment, value);
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RvPlaceKeeper *self = data;
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (widget));
  double height = gtk_adjustment_get_upper (adjustment);

  self->n_quiet = ABS (height - self->height) < 1 ? self->n_quiet + 1 : 0;
  self->height = height;
  set_place (self, adjustment);
  if (self->n_quiet < QUIET_FRAMES)
    return G_SOURCE_CONTINUE;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/**
 * rv_place_keeper_go:
 * @iter: the place
 * @align: where it should stand, 0 top to 1 bottom
 */
void
rv_place_keeper_go (RvPlaceKeeper *self, const GtkTextIter *iter, double align)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  gtk_text_buffer_move_mark_by_name (buffer, MARK, iter);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_mark (buffer, MARK), 0.0, TRUE, 0.0,
                                align);
  self->align = align;
  self->n_quiet = 0;
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), on_tick, self, NULL);
}

/* The reader moves: the place is theirs. */
void
rv_place_keeper_release (RvPlaceKeeper *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->tick);
  self->tick = 0;
}
