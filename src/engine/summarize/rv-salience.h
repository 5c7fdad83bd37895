/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-anchor.h"
#include "summarize/rv-sentence-graph.h"
#include "summarize/rv-sentence-views.h"

G_BEGIN_DECLS

typedef enum
{
  RV_SALIENCE_CENTRAL = 1 << 0,   /* many other sentences are like it */
  RV_SALIENCE_DIRECTIVE = 1 << 1, /* directs somebody to do something */
  RV_SALIENCE_DEADLINE = 1 << 2,  /* and says by when */
  RV_SALIENCE_FIGURES = 1 << 3,   /* has figures that a briefing would quote */
  RV_SALIENCE_OPENING = 1 << 4,   /* opens the document or a section */
  RV_SALIENCE_SUBJECT = 1 << 5,   /* says what the document is about, or what comes of it */
} RvSalienceReasons;

/**
 * RvSalience:
 * @value: how much the sentence says of what the document is about; no fixed scale
 * @reasons: why
 */
typedef struct
{
  double value;
  RvSalienceReasons reasons;
} RvSalience;

RvSalience *rv_salience_measure (const RvTextIndex *index,
                                 const RvSentenceViews *views,
                                 const RvSentenceGraph *graph,
                                 const guint32 *sentences,
                                 const RvAnchor *anchors,
                                 guint n_anchors);

G_END_DECLS
