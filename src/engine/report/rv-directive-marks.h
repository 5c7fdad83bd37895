/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RV_DIRECTIVE_MARK_NONE, /* nobody has said anything: the calendar decides */
  RV_DIRECTIVE_MARK_OPEN, /* still to be done, whatever the calendar says */
  RV_DIRECTIVE_MARK_DONE,
  RV_DIRECTIVE_MARK_DONE_LATE,
  RV_DIRECTIVE_MARK_OVERDUE,
} RvDirectiveMark;

#define RV_N_DIRECTIVE_MARKS (RV_DIRECTIVE_MARK_OVERDUE + 1)

/**
 * RvDirectiveMarks:
 *
 * What a person says has become of directives. A directive is known by its document and its words, so
 * that a mark outlives a new reading of the file. For one thread.
 */
typedef struct _RvDirectiveMarks RvDirectiveMarks;

/* Gets the words and the mark of one directive. */
typedef void (*RvDirectiveMarkFunc) (const char *words, RvDirectiveMark mark, gpointer data);

RvDirectiveMarks *rv_directive_marks_new (void);
void rv_directive_marks_free (RvDirectiveMarks *self);

RvDirectiveMark
rv_directive_marks_get (const RvDirectiveMarks *self, const char *uri, const char *words);
void rv_directive_marks_set (RvDirectiveMarks *self,
                             const char *uri,
                             const char *words,
                             RvDirectiveMark mark);
void rv_directive_marks_foreach (const RvDirectiveMarks *self,
                                 const char *uri,
                                 RvDirectiveMarkFunc func,
                                 gpointer data);

GPtrArray *rv_directive_marks_list_documents (const RvDirectiveMarks *self);

const char *rv_directive_mark_get_nick (RvDirectiveMark mark);
RvDirectiveMark rv_directive_mark_from_nick (const char *nick);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvDirectiveMarks, rv_directive_marks_free)

G_END_DECLS
