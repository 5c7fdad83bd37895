/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvFollowUpNote:
 *
 * What became of the orders of the earlier of two documents in the later one, in a few words for each.
 */
typedef struct _RvFollowUpNote RvFollowUpNote;

RvFollowUpNote *rv_follow_up_note_new (RvSession *session);
void rv_follow_up_note_free (RvFollowUpNote *self);

char *rv_follow_up_note_dup (const RvFollowUpNote *self, RvSide side, guint directive);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvFollowUpNote, rv_follow_up_note_free)

G_END_DECLS
