/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "analysis/rv-engine.h"
#include "base/rv-error.h"

typedef struct
{
  RvAnalysis *analysis;
  RvComparison *comparison;
  GError *error;
  gboolean done;
} Outcome;

static void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->analysis, rv_analysis_unref);
  g_clear_pointer (&outcome->comparison, rv_comparison_unref);
  g_clear_error (&outcome->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Outcome, outcome_clear)

static void
on_analyzed (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->analysis = rv_engine_analyze_finish (RV_ENGINE (source), result, &outcome->error);
  outcome->done = TRUE;
}

static void
on_compared (GObject *source, GAsyncResult *result, gpointer data)
{
  Outcome *outcome = data;

  outcome->comparison = rv_engine_compare_finish (RV_ENGINE (source), result, &outcome->error);
  outcome->done = TRUE;
}

static void
wait_for (Outcome *outcome)
{
  while (!outcome->done)
    g_main_context_iteration (NULL, TRUE);
  outcome->done = FALSE;
}

static void
analyze (RvEngine *engine, const char *path, GCancellable *cancellable, Outcome *outcome)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RvProgress) progress = rv_progress_new ();

  rv_engine_analyze_async (engine, file, NULL, progress, cancellable, on_analyzed, outcome);
  wait_for (outcome);
  if (outcome->analysis != NULL)
    g_assert_cmpfloat (rv_progress_get_fraction (progress), ==, 1);
  else
    g_assert_cmpfloat (rv_progress_get_fraction (progress), <=, RV_PROGRESS_READ);
}

static void
test_samples (void)
{
  g_autoptr (RvEngine) engine = rv_engine_new (NULL);
  g_auto (Outcome) left = { NULL }, right = { NULL }, both = { NULL };
  g_autofree char *left_path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples",
                                                      "harbour-conference-december.txt", NULL);
  g_autofree char *right_path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples",
                                                       "harbour-conference-april.html", NULL);

  analyze (engine, left_path, NULL, &left);
  g_assert_no_error (left.error);
  analyze (engine, right_path, NULL, &right);
  g_assert_no_error (right.error);
  rv_engine_compare_async (engine, left.analysis, right.analysis, NULL, on_compared, &both);
  wait_for (&both);
  g_assert_no_error (both.error);
  g_assert_true (rv_comparison_get_left (both.comparison) == left.analysis);
}

static void
test_missing (void)
{
  g_autoptr (RvEngine) engine = rv_engine_new (NULL);
  g_auto (Outcome) outcome = { NULL };

  analyze (engine, "/no/such/file", NULL, &outcome);
  g_assert_error (outcome.error, RV_ERROR, RV_ERROR_NOT_FOUND);
  g_assert_null (outcome.analysis);
}

static void
test_folder (void)
{
  g_autoptr (RvEngine) engine = rv_engine_new (NULL);
  g_auto (Outcome) outcome = { NULL };

  analyze (engine, g_get_tmp_dir (), NULL, &outcome);
  g_assert_error (outcome.error, RV_ERROR, RV_ERROR_UNSUPPORTED);
}

static void
test_empty (void)
{
  g_autoptr (RvEngine) engine = rv_engine_new (NULL);
  g_auto (Outcome) outcome = { NULL };
  g_autofree char *path = NULL;

  g_close (g_file_open_tmp ("rv-XXXXXX", &path, NULL), NULL);
  analyze (engine, path, NULL, &outcome);
  g_unlink (path);
  g_assert_error (outcome.error, RV_ERROR, RV_ERROR_EMPTY);
}

static void
test_cancelled (void)
{
  g_autoptr (RvEngine) engine = rv_engine_new (NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Outcome) outcome = { NULL };

  g_cancellable_cancel (cancellable);
  analyze (engine, "/no/such/file", cancellable, &outcome);
  g_assert_error (outcome.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/engine/samples", test_samples);
  g_test_add_func ("/engine/missing", test_missing);
  g_test_add_func ("/engine/folder", test_folder);
  g_test_add_func ("/engine/empty", test_empty);
  g_test_add_func ("/engine/cancelled", test_cancelled);
  return g_test_run ();
}
