/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "views/rv-place-history.h"

/* Places that are remembered, the oldest go first. */
#define MAX_PLACES 200u

/* Both sides move for one step of the reader, one after the other within this time. */
#define ONE_STEP_MICROSECONDS (100 * 1000)

struct _RvPlaceHistory
{
  GArray *places; /* of RvPlace */
  guint at; /* place to come to on the way back is the one before; the length where the way ends */
  gint64 left_at;
};

RvPlaceHistory *
rv_place_history_new (void)
{
  RvPlaceHistory *self = g_new0 (RvPlaceHistory, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (RvPlace));
  return self;
}

void
rv_place_history_free (RvPlaceHistory *self)
{
  g_array_unref (self->places);
  g_free (self);
}

/* The reader is about to be taken away from @place; what was ahead is forgotten. */
void
rv_place_history_leave (RvPlaceHistory *self, RvPlace place)
{
  gint64 now = g_get_monotonic_time ();
  gboolean is_same_step = now - self->left_at < ONE_STEP_MICROSECONDS;

  self->left_at = now;
  if (is_same_step)
    return;
  g_array_set_size (self->places, self->at);
  if (self->places->len >= MAX_PLACES)
    g_array_remove_index (self->places, 0);
  g_array_append_val (self->places, place);
  self->at = self->places->len;
}

/**
 * rv_place_history_step:
 * @step: -1 for back, 1 for forward
 * @here: where the reader is now, to be found again on the way
 * @out_place: (out): where to go
 *
 * Returns: whether there is such a place
 */
gboolean
rv_place_history_step (RvPlaceHistory *self, int step, RvPlace here, RvPlace *out_place)
{
  RvPlace *place;

  if (step < 0 ? self->at == 0 : self->at >= self->places->len)
    return FALSE;
  place = &g_array_index (self->places, RvPlace, step < 0 ? self->at - 1 : self->at);
  self->at = step < 0 ? self->at - 1 : self->at + 1;
  *out_place = *place;
  *place = here; /* the way back and the way forward lie around the reader */
  return TRUE;
}
