/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RvProgress:
 *
 * How far a job is. The worker tells, the window looks now and then; reference counted, for any
 * number of threads.
 */
typedef struct _RvProgress RvProgress;

#define RV_TYPE_PROGRESS (rv_progress_get_type ())

GType rv_progress_get_type (void);
RvProgress *rv_progress_new (void);
RvProgress *rv_progress_ref (RvProgress *self);
void rv_progress_unref (RvProgress *self);

void rv_progress_set_range (RvProgress *self, double from, double to);
void rv_progress_tell (RvProgress *self, double fraction);
double rv_progress_get_fraction (const RvProgress *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvProgress, rv_progress_unref)

G_END_DECLS
