/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-timeline.h"
#include "session/rv-slot.h"

G_BEGIN_DECLS

/**
 * RvCorpus:
 *
 * All open documents taken together, in the order of their events: their themes and their dates.
 * Worked out while somebody looks (rv_corpus_set_active()), and again when the documents change.
 *
 * Signals: "changed": ask for everything again.
 */
#define RV_TYPE_CORPUS (rv_corpus_get_type ())
G_DECLARE_FINAL_TYPE (RvCorpus, rv_corpus, RV, CORPUS, GObject)

RvCorpus *rv_corpus_new (RvEngine *engine, GListModel *slots);
void rv_corpus_set_active (RvCorpus *self, gboolean is_active);

guint rv_corpus_get_n_documents (RvCorpus *self);
RvSlot *rv_corpus_get_slot (RvCorpus *self, guint document);
RvAnalysis *rv_corpus_get_analysis (RvCorpus *self, guint document);

gboolean rv_corpus_is_busy (RvCorpus *self);
RvThemeSet *rv_corpus_get_themes (RvCorpus *self);
RvTimeline *rv_corpus_get_timeline (RvCorpus *self);

G_END_DECLS
