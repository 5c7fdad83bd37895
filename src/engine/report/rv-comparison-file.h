/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "analysis/rv-corrections.h"

G_BEGIN_DECLS

/* Version of the file below; raised when a member changes its meaning. */
#define RV_COMPARISON_FILE_SCHEMA 1

/**
 * RvComparisonFile:
 *
 * A comparison as it is saved (".resolution", JSON): which documents, what a person said of their
 * paragraphs, and which pairs were rejected or pinned. It holds no document: passages are named by
 * paragraph, code points and their words, and are found again by their words where a document has
 * changed since. Immutable.
 */
typedef struct _RvComparisonFile RvComparisonFile;

GString *rv_comparison_file_write (RvDocument *const *documents,
                                   guint n_documents,
                                   const RvCorrections *corrections);
RvComparisonFile *rv_comparison_file_read (const char *text, gsize length, GError **error);
void rv_comparison_file_free (RvComparisonFile *self);

guint rv_comparison_file_get_n_documents (const RvComparisonFile *self);
const char *rv_comparison_file_get_uri (const RvComparisonFile *self, guint index);
RvDocument *
rv_comparison_file_restore_roles (const RvComparisonFile *self, guint index, RvDocument *document);
RvCorrections *rv_comparison_file_restore_corrections (const RvComparisonFile *self,
                                                       RvDocument *left,
                                                       RvDocument *right,
                                                       guint *out_n_lost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvComparisonFile, rv_comparison_file_free)

G_END_DECLS
