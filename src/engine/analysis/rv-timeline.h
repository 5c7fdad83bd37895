/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-analysis.h"

G_BEGIN_DECLS

/**
 * RvTimelineEntry:
 * @iso: ISO 8601 date, month, year or interval; without a year ("--06-30") it comes last
 * @document: index of the document
 * @span: the words of the date
 * @sentence: the sentence around it
 * @role: what the date is for
 * @inferred: whether a part of it was concluded from the document
 * @is_event: whether it is the event that the document reports
 */
typedef struct
{
  const char *iso;
  guint document;
  RvSpan span;
  RvSpan sentence;
  RvDateRole role;
  gboolean inferred;
  gboolean is_event;
} RvTimelineEntry;

/**
 * RvTimeline:
 *
 * The days, deadlines and events that several documents name, in the order of time. One entry for
 * each date, document and role: the first sentence that names it. Immutable, reference counted.
 */
typedef struct _RvTimeline RvTimeline;

#define RV_TYPE_TIMELINE (rv_timeline_get_type ())

GType rv_timeline_get_type (void);
RvTimeline *rv_timeline_new (RvAnalysis *const *analyses, guint n_analyses);
RvTimeline *rv_timeline_ref (RvTimeline *self);
void rv_timeline_unref (RvTimeline *self);

guint rv_timeline_get_length (const RvTimeline *self);
const RvTimelineEntry *rv_timeline_get (const RvTimeline *self, guint index);

guint *rv_timeline_order_documents (RvAnalysis *const *analyses, guint n_analyses);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvTimeline, rv_timeline_unref)

G_END_DECLS
