/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analysis/rv-engine.h"

struct _RvEngine
{
  GObject parent_instance;
  RvLanguages *languages;
};

G_DEFINE_FINAL_TYPE (RvEngine, rv_engine, G_TYPE_OBJECT)

typedef struct
{
  RvAnalysis *left;
  RvAnalysis *right;
} Sides;

static void
sides_free (gpointer data)
{
  Sides *sides = data;

  rv_analysis_unref (sides->left);
  rv_analysis_unref (sides->right);
  g_free (sides);
}

static void
rv_engine_finalize (GObject *object)
{
  RvEngine *self = RV_ENGINE (object);

  g_clear_pointer (&self->languages, rv_languages_unref);
  G_OBJECT_CLASS (rv_engine_parent_class)->finalize (object);
}

static void
rv_engine_class_init (RvEngineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_engine_finalize;
}

static void
rv_engine_init (RvEngine *self)
{
}

/**
 * rv_engine_new:
 *
 * Returns: (transfer full): an engine with all language packs, or %NULL with RV_ERROR_DATA set
 */
RvEngine *
rv_engine_new (GError **error)
{
  RvLanguages *languages = rv_languages_new (error);
  RvEngine *self;

  if (languages == NULL)
    return NULL;
  self = g_object_new (RV_TYPE_ENGINE, NULL);
  self->languages = languages;
  return self;
}

typedef struct
{
  GFile *file;
  RvReading *reading;
  RvProgress *progress;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->file);
  g_clear_pointer (&job->reading, rv_reading_unref);
  g_clear_pointer (&job->progress, rv_progress_unref);
  g_free (job);
}

static void
analyze_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  RvEngine *self = source;
  const Job *job = data;
  GError *error = NULL;
  RvAnalysis *analysis = rv_analysis_new_for_file (job->file, job->reading, self->languages,
                                                   job->progress, cancellable, &error);

  if (analysis != NULL)
    g_task_return_pointer (task, analysis, (GDestroyNotify) rv_analysis_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rv_engine_analyze_async:
 * @file: read, cleaned, searched and summarized on a worker
 * @reading: (nullable): what a person said of how it is to be read
 * @progress: (nullable): is told how far the worker is
 */
void
rv_engine_analyze_async (RvEngine *self,
                         GFile *file,
                         RvReading *reading,
                         RvProgress *progress,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->file = g_object_ref (file);
  job->reading = reading != NULL ? rv_reading_ref (reading) : NULL;
  job->progress = progress != NULL ? rv_progress_ref (progress) : NULL;
  g_task_set_source_tag (task, rv_engine_analyze_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, analyze_in_thread);
}

/* Returns: (transfer full): the analysis, or %NULL with RV_ERROR or G_IO_ERROR_CANCELLED set */
RvAnalysis *
rv_engine_analyze_finish (RvEngine *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
compare_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Sides *sides = data;
  GError *error = NULL;
  RvComparison *comparison = rv_comparison_new (sides->left, sides->right, cancellable, &error);

  if (comparison != NULL)
    g_task_return_pointer (task, comparison, (GDestroyNotify) rv_comparison_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rv_engine_compare_async:
 *
 * Lines two analysed documents up on a worker.
 */
void
rv_engine_compare_async (RvEngine *self,
                         RvAnalysis *left,
                         RvAnalysis *right,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Sides *sides = g_new (Sides, 1);

  sides->left = rv_analysis_ref (left);
  sides->right = rv_analysis_ref (right);
  g_task_set_source_tag (task, rv_engine_compare_async);
  g_task_set_task_data (task, sides, sides_free);
  g_task_run_in_thread (task, compare_in_thread);
}

/* Returns: (transfer full): the comparison, or %NULL with G_IO_ERROR_CANCELLED set */
RvComparison *
rv_engine_compare_finish (RvEngine *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
find_themes_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *analyses = data;
  GError *error = NULL;
  RvThemeSet *themes = rv_comparison_find_themes ((RvAnalysis *const *) analyses->pdata,
                                                  analyses->len, cancellable, &error);

  if (themes != NULL)
    g_task_return_pointer (task, themes, (GDestroyNotify) rv_theme_set_unref);
  else
    g_task_return_error (task, error);
}

/**
 * rv_engine_find_themes_async:
 * @analyses: (element-type RvAnalysis): two or more; not to be changed until it is done
 *
 * Finds on a worker what at least two of the documents speak of.
 */
void
rv_engine_find_themes_async (RvEngine *self,
                             GPtrArray *analyses,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, rv_engine_find_themes_async);
  g_task_set_task_data (task, g_ptr_array_ref (analyses), (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (task, find_themes_in_thread);
}

/* Returns: (transfer full): the themes, or %NULL with G_IO_ERROR_CANCELLED set */
RvThemeSet *
rv_engine_find_themes_finish (RvEngine *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
