/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-progress.h"

#define STEPS 1000

struct _RvProgress
{
  double from, to; /* of the stage that runs; the worker's own */
  gint step;       /* of STEPS; atomic */
};

G_DEFINE_BOXED_TYPE (RvProgress, rv_progress, rv_progress_ref, rv_progress_unref)

RvProgress *
rv_progress_new (void)
{
  RvProgress *self = g_atomic_rc_box_new0 (RvProgress);

  self->to = 1;
  return self;
}

RvProgress *
rv_progress_ref (RvProgress *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
rv_progress_unref (RvProgress *self)
{
  g_atomic_rc_box_release (self);
}

/**
 * rv_progress_set_range:
 * @self: (nullable): nobody looks
 * @from: part of the whole job that is done, 0 to 1
 * @to: what will be done when the stage that begins now has ended
 */
void
rv_progress_set_range (RvProgress *self, double from, double to)
{
  if (self == NULL)
    return;
  self->from = from;
  self->to = to;
  rv_progress_tell (self, 0);
}

/**
 * rv_progress_tell:
 * @self: (nullable): nobody looks
 * @fraction: of the stage that runs, 0 to 1
 */
void
rv_progress_tell (RvProgress *self, double fraction)
{
  if (self == NULL)
    return;
  fraction = self->from + CLAMP (fraction, 0, 1) * (self->to - self->from);
  g_atomic_int_set (&self->step, (gint) (fraction * STEPS));
}

/* Returns: how much of the job is done, 0 to 1 */
double
rv_progress_get_fraction (const RvProgress *self)
{
  return (double) g_atomic_int_get (&self->step) / STEPS;
}
