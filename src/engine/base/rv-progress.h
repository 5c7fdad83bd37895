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

/*
 * Where the stages of opening a document end, as parts of the whole: measured on texts of some megabytes,
 * with more for reading, as a PDF file takes longer, and for loading, as a network does.
 */
#define RV_PROGRESS_LOADED 0.1
#define RV_PROGRESS_READ 0.45
#define RV_PROGRESS_INDEXED 0.5
#define RV_PROGRESS_FOUND 0.9

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
