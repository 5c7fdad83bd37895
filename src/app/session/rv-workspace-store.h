/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "report/rv-comparison-file.h"

G_BEGIN_DECLS

/*
 * The comparisons of all windows, as the program keeps them in the user's state folder: one file for
 * each, and a list of those that were open last.
 */

/**
 * RvRecentComparison:
 * @id: name in the store
 * @title: the titles of its documents
 * @n_documents: how many there are
 * @n_entries: of its report
 * @changed: seconds since 1970
 */
typedef struct
{
  char *id;
  char *title;
  guint n_documents;
  guint n_entries;
  gint64 changed;
} RvRecentComparison;

void rv_recent_comparison_free (RvRecentComparison *self);

char *rv_workspace_store_new_id (void);
gboolean rv_workspace_store_save (const char *id, GString *text, GError **error);
RvComparisonFile *rv_workspace_store_load (const char *id, GError **error);
void rv_workspace_store_delete (const char *id);

GPtrArray *rv_workspace_store_list_recent (guint max);

GStrv rv_workspace_store_get_open (void);
void rv_workspace_store_set_open (const char *const *ids);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvRecentComparison, rv_recent_comparison_free)

G_END_DECLS
