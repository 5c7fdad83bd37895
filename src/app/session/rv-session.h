/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/rv-citation.h"
#include "session/rv-review.h"
#include "session/rv-slot.h"
#include "session/rv-undo.h"

G_BEGIN_DECLS

/**
 * RvSession:
 *
 * What one window shows, and the only state in it that changes: the open documents, the two of them
 * side by side, how they compare, and the pair the reader is at. Views receive it, listen to its
 * properties, and ask it for changes; they do not know one another.
 *
 * Signals: "reveal" (side, start, end): every view of that side goes to this span and flashes it;
 * "corrections-changed": the person rejected, pinned or took back;
 * "corrections-lost" (count): so many corrections of a saved comparison name passages that have gone.
 */
#define RV_TYPE_SESSION (rv_session_get_type ())
G_DECLARE_FINAL_TYPE (RvSession, rv_session, RV, SESSION, GObject)

RvSession *rv_session_new (RvEngine *engine, RvUndo *undo);
RvUndo *rv_session_get_undo (RvSession *self);

GListModel *rv_session_list_slots (RvSession *self);
guint rv_session_open (RvSession *self, GFile *const *files, guint n_files);
gboolean rv_session_open_at (RvSession *self, RvSide side, GFile *file);
void rv_session_open_saved (RvSession *self, RvComparisonFile *saved, GFile *folder);
void rv_session_show (RvSession *self, RvSide side, RvSlot *slot);
void rv_session_close (RvSession *self, RvSide side);
void rv_session_swap (RvSession *self);
void rv_session_reload (RvSession *self);

RvSlot *rv_session_get_slot (RvSession *self, RvSide side);
RvAnalysis *rv_session_get_analysis (RvSession *self, RvSide side);

guint rv_session_get_number (RvSession *self, RvSide side, guint32 byte);

RvComparison *rv_session_get_comparison (RvSession *self);
RvAlignment *rv_session_get_alignment (RvSession *self);
gboolean rv_session_is_comparing (RvSession *self);

guint rv_session_get_n_pairs (RvSession *self);
const RvAlignedPair *rv_session_get_nth_pair (RvSession *self, guint position);
int rv_session_get_pair_theme (RvSession *self, guint position);
guint rv_session_get_pair (RvSession *self);
guint rv_session_count_shared (RvSession *self, guint *out_n);
void rv_session_set_pair (RvSession *self, guint position);
void rv_session_go_to_pair (RvSession *self, guint position);
void rv_session_step_pair (RvSession *self, int step);
void rv_session_list_pairs (RvSession *self, RvSide side, RvSpan range, GArray *positions);
guint rv_session_find_pair (RvSession *self, RvSide side, guint32 byte);
RvSpan rv_session_get_pair_span (RvSession *self, guint position, RvSide side);
RvSpan rv_session_get_pair_clause (RvSession *self, guint position, RvSide side);

RvCorrections *rv_session_get_corrections (RvSession *self);
void rv_session_set_corrections (RvSession *self, RvCorrections *corrections);
void rv_session_set_roles (RvSession *self, RvSide side, guint first, guint last, RvRole role);

RvCitationStyle rv_session_get_citation_style (RvSession *self);
void rv_session_set_citation_style (RvSession *self, RvCitationStyle style);

void rv_session_set_summary_words (RvSession *self, guint words);
GArray *rv_session_select_summary (RvSession *self, RvSide side);

void rv_session_reveal (RvSession *self, RvSide side, RvSpan span);

G_END_DECLS
