/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "analysis/rv-corrections.h"
#include "analysis/rv-reading.h"
#include "report/rv-directive-marks.h"
#include "report/rv-report.h"

G_BEGIN_DECLS

/* Version of the file below; raised when a member changes its meaning. */
#define RV_COMPARISON_FILE_SCHEMA 1

/**
 * RvComparisonFile:
 *
 * A comparison as it is saved (".resolution", JSON): which documents and where the reader is in them,
 * what a person said of their character sets, paragraphs and directives, which pairs were rejected or pinned, and the
 * report. It holds no document: passages are named by paragraph, code points and their words, and are
 * found again by their words where a document has changed since; documents are named by their address,
 * by the way to them from the file's own folder, and by their digest. Immutable.
 */
typedef struct _RvComparisonFile RvComparisonFile;

#define RV_COMPARISON_FILE_NONE G_MAXUINT

/**
 * RvComparisonDocument:
 * @uri: where it is
 * @title: (nullable): what it is called, for lists of comparisons
 * @document: (nullable): what was read; %NULL as long as it is not, or cannot be
 * @saved: which document of @before it is, or RV_COMPARISON_FILE_NONE: what that file says of it is
 *   kept until @document is there
 * @place: where the reader is in it; empty at the beginning
 *
 * A document of a comparison that is to be saved.
 */
typedef struct
{
  const char *uri;
  const char *title;
  RvDocument *document;
  guint saved;
  RvSpan place;
} RvComparisonDocument;

/**
 * RvComparisonContents:
 * @folder: (nullable): where the file will stand; ways to the documents begin there
 * @documents: (array length=n_documents): those shown come first, the left one before the right
 * @shows_left, @shows_right: whether a document stands on that side
 * @shows_same: whether that is one document, which is there once
 * @corrections: (nullable): of the first two; %NULL keeps those of @before
 * @marks: (nullable): of directives
 * @report: (nullable): what was collected
 * @page: (nullable): name of the view
 * @saved_as: (nullable): where the person keeps the comparison, in a copy that the program keeps
 * @is_modified: whether that copy has more than the person's file
 * @before: (nullable): the file that the comparison was opened from
 *
 * What is saved.
 */
typedef struct
{
  GFile *folder;
  const RvComparisonDocument *documents;
  guint n_documents;
  gboolean shows_left;
  gboolean shows_right;
  gboolean shows_same;
  const RvCorrections *corrections;
  const RvDirectiveMarks *marks;
  const RvReport *report;
  const char *page;
  const char *saved_as;
  gboolean is_modified;
  const RvComparisonFile *before;
} RvComparisonContents;

GString *rv_comparison_file_write (const RvComparisonContents *contents);
RvComparisonFile *rv_comparison_file_read (const char *text, gsize length, GError **error);
RvComparisonFile *rv_comparison_file_ref (RvComparisonFile *self);
void rv_comparison_file_unref (RvComparisonFile *self);

guint rv_comparison_file_get_n_documents (const RvComparisonFile *self);
const char *rv_comparison_file_get_uri (const RvComparisonFile *self, guint index);
const char *rv_comparison_file_get_title (const RvComparisonFile *self, guint index);
const char *rv_comparison_file_get_saved_as (const RvComparisonFile *self);
gboolean rv_comparison_file_is_modified (const RvComparisonFile *self);
GFile *rv_comparison_file_find_document (const RvComparisonFile *self, guint index, GFile *folder);
gboolean
rv_comparison_file_is_changed (const RvComparisonFile *self, guint index, RvDocument *document);
guint rv_comparison_file_get_shown (const RvComparisonFile *self, gboolean right);
const char *rv_comparison_file_get_page (const RvComparisonFile *self);
RvReport *rv_comparison_file_read_report (const RvComparisonFile *self);
void rv_comparison_file_read_marks (const RvComparisonFile *self,
                                    guint index,
                                    const char *uri,
                                    RvDirectiveMarks *marks);
gboolean rv_comparison_file_find_place (const RvComparisonFile *self,
                                        guint index,
                                        RvDocument *document,
                                        RvSpan *out_span);
RvReading *rv_comparison_file_dup_reading (const RvComparisonFile *self, guint index);
RvCorrections *rv_comparison_file_restore_corrections (const RvComparisonFile *self,
                                                       RvDocument *left,
                                                       RvDocument *right,
                                                       guint *out_n_lost);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvComparisonFile, rv_comparison_file_unref)

G_END_DECLS
