/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvSearch:
 *
 * What the reader looks for in both documents, and where it stands. The search bar asks, the text,
 * the strips and the sidebar show.
 *
 * Signals: "changed": other places; "hit" (side, start, end): the reader goes to this one.
 */
#define RV_TYPE_SEARCH (rv_search_get_type ())
G_DECLARE_FINAL_TYPE (RvSearch, rv_search, RV, SEARCH, GObject)

RvSearch *rv_search_new (RvSession *session);

void rv_search_set (RvSearch *self, const char *words, gboolean ignore_marks, gboolean only_quotes);
gboolean rv_search_is_on (RvSearch *self);
GArray *rv_search_get_hits (RvSearch *self, RvSide side);
guint rv_search_get_n_hits (RvSearch *self);
int rv_search_get_current (RvSearch *self);
void rv_search_set_origin (RvSearch *self, RvSide side, guint32 byte);
void rv_search_show_nearest (RvSearch *self);
gboolean rv_search_has_stepped (RvSearch *self);
gboolean rv_search_is_cut (RvSearch *self);
RvSession *rv_search_get_session (RvSearch *self);
void rv_search_step (RvSearch *self, int step);

G_END_DECLS
