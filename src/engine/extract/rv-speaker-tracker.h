/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-clause.h"
#include "extract/rv-extraction.h"

G_BEGIN_DECLS

/**
 * RvSpeakerTracker:
 *
 * Whose words a text reports at the place that was read last. A speaker who was named with a verb of
 * saying or ordering carries on through the sentences and paragraphs after, until another speaker, a
 * heading or narrative takes over, or a whole paragraph neither names nor orders anything of them.
 */
typedef struct _RvSpeakerTracker RvSpeakerTracker;

RvSpeakerTracker *rv_speaker_tracker_new (RvExtraction *extraction,
                                          const RvDirectiveLexicon *lexicon);
void rv_speaker_tracker_free (RvSpeakerTracker *self);

void
rv_speaker_tracker_read (RvSpeakerTracker *self, const RvClause *clause, gboolean opens_paragraph);
void rv_speaker_tracker_lapse (RvSpeakerTracker *self);
void rv_speaker_tracker_end_paragraph (RvSpeakerTracker *self, gboolean directs);
void rv_speaker_tracker_set (RvSpeakerTracker *self, const char *speaker);
const char *rv_speaker_tracker_get (const RvSpeakerTracker *self);
const char *rv_speaker_tracker_find_subject (RvSpeakerTracker *self,
                                             const RvClause *clause,
                                             guint verb,
                                             gboolean *out_has_subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSpeakerTracker, rv_speaker_tracker_free)

G_END_DECLS
