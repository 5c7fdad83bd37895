/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "analysis/rv-comparison.h"

G_BEGIN_DECLS

/**
 * RvEngine:
 *
 * Runs analyses and comparisons on worker threads for the window. Every call has its own
 * cancellable; a result reaches its callback in the thread-default main context of the caller.
 */
#define RV_TYPE_ENGINE (rv_engine_get_type ())
G_DECLARE_FINAL_TYPE (RvEngine, rv_engine, RV, ENGINE, GObject)

RvEngine *rv_engine_new (GError **error);

void rv_engine_analyze_async (RvEngine *self,
                              GFile *file,
                              RvReading *reading,
                              RvProgress *progress,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
RvAnalysis *rv_engine_analyze_finish (RvEngine *self, GAsyncResult *result, GError **error);

void rv_engine_compare_async (RvEngine *self,
                              RvAnalysis *left,
                              RvAnalysis *right,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
RvComparison *rv_engine_compare_finish (RvEngine *self, GAsyncResult *result, GError **error);

void rv_engine_find_themes_async (RvEngine *self,
                                  GPtrArray *analyses,
                                  GCancellable *cancellable,
                                  GAsyncReadyCallback callback,
                                  gpointer user_data);
RvThemeSet *rv_engine_find_themes_finish (RvEngine *self, GAsyncResult *result, GError **error);

G_END_DECLS
