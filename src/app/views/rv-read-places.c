/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "views/rv-place-history.h"
#include "views/rv-read-places.h"

struct _RvReadPlaces
{
  RvDocumentView *views[RV_N_SIDES];
  RvReadCursor *cursor; /* (unowned): lives as long as the view of both texts */
  RvScrollSync *sync;   /* (nullable) */
  RvPlaceHistory *history;
  RvSpan last[RV_N_SIDES]; /* where the reader was taken last */

  /* As the search began. */
  RvPlace before;
  guint32 carets_before[RV_N_SIDES];
  GtkWidget *focus_before; /* (nullable): weak */
  gboolean has_left;       /* whether they have gone elsewhere since */
};

/**
 * rv_read_places_new:
 * @left: (transfer none): outlives the places, as @right and @cursor do
 * @right: (transfer none)
 * @cursor: (transfer none)
 */
RvReadPlaces *
rv_read_places_new (RvDocumentView *left, RvDocumentView *right, RvReadCursor *cursor)
{
  RvReadPlaces *self = g_new0 (RvReadPlaces, 1);

  self->views[RV_SIDE_LEFT] = left;
  self->views[RV_SIDE_RIGHT] = right;
  self->cursor = cursor;
  self->history = rv_place_history_new ();
  return self;
}

void
rv_read_places_free (RvReadPlaces *self)
{
  g_clear_weak_pointer (&self->focus_before);
  g_clear_object (&self->sync);
  rv_place_history_free (self->history);
  g_free (self);
}

/* @sync is held whenever the program scrolls: the other text does not follow. */
void
rv_read_places_set_sync (RvReadPlaces *self, RvScrollSync *sync)
{
  g_set_object (&self->sync, sync);
}

static void
hold (RvReadPlaces *self)
{
  if (self->sync != NULL)
    rv_scroll_sync_hold (self->sync);
}

static RvPlace
get_place (RvReadPlaces *self)
{
  RvPlace place;

  for (int side = 0; side < RV_N_SIDES; side++)
    place.at[side] = rv_document_view_get_visible_span (self->views[side]).start;
  return place;
}

static void
return_to (RvReadPlaces *self, RvPlace place)
{
  hold (self);
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      rv_document_view_return_to (self->views[side], place.at[side]);
      rv_document_view_place_caret (self->views[side], place.at[side]);
    }
}

/* Shows @span of the document on @side at @height (0 top, 1 bottom), with the caret at its start. */
void
rv_read_places_look_at (RvReadPlaces *self, RvSide side, RvSpan span, double height)
{
  self->last[side] = span;
  hold (self);
  rv_document_view_scroll_to (self->views[side], span, height);
  rv_document_view_place_caret (self->views[side], span.start);
}

/* Shows where the reader was taken last on @side, when the text has been laid out anew. */
void
rv_read_places_look_again (RvReadPlaces *self, RvSide side, double height)
{
  if (!rv_span_is_empty (self->last[side]))
    rv_document_view_scroll_to (self->views[side], self->last[side], height);
}

/* Takes the reader to @span, which lights up; there is a way back. */
void
rv_read_places_go_to (RvReadPlaces *self, RvSide side, RvSpan span, double height)
{
  rv_place_history_leave (self->history, get_place (self));
  self->has_left = TRUE;
  rv_read_places_look_at (self, side, span, height);
  rv_document_view_flash (self->views[side], span);
}

/* Goes back (-1) to where the reader was before the program took them elsewhere, or forward again (1). */
void
rv_read_places_step (RvReadPlaces *self, int step)
{
  RvPlace place;

  if (rv_place_history_step (self->history, step, get_place (self), &place))
    return_to (self, place);
}

/**
 * rv_read_places_begin_search:
 * @focus: (nullable): what has the keyboard
 *
 * Remembers where the reader is.
 *
 * Returns: byte of the document on @side where the search begins
 */
guint32
rv_read_places_begin_search (RvReadPlaces *self, RvSide side, GtkWidget *focus)
{
  g_set_weak_pointer (&self->focus_before, focus);
  self->before = get_place (self);
  self->has_left = FALSE;
  for (int i = 0; i < RV_N_SIDES; i++)
    self->carets_before[i] = rv_document_view_get_caret (self->views[i]);
  rv_place_history_leave (self->history, self->before);
  return self->before.at[side];
}

/* Who has only looked gets their place back; who has gone from hit to hit (@stays) or elsewhere stays at
 * what they have found, and one step back leads to where the search began. */
void
rv_read_places_end_search (RvReadPlaces *self, gboolean stays)
{
  if (stays || self->has_left)
    {
      rv_read_cursor_focus_last (self->cursor);
      return;
    }
  return_to (self, self->before);
  for (int side = 0; side < RV_N_SIDES; side++)
    rv_document_view_place_caret (self->views[side], self->carets_before[side]);
  if (self->focus_before != NULL && gtk_widget_get_mapped (self->focus_before))
    gtk_widget_grab_focus (self->focus_before);
  else
    rv_read_cursor_focus_last (self->cursor);
}
