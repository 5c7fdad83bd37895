/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-collection.h"
#include "session/rv-corpus.h"
#include "session/rv-directive-states.h"
#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvOverviewView:
 *
 * All open documents at a glance: themes by documents, dates in the order of time, directives.
 */
#define RV_TYPE_OVERVIEW_VIEW (rv_overview_view_get_type ())
G_DECLARE_FINAL_TYPE (RvOverviewView, rv_overview_view, RV, OVERVIEW_VIEW, GtkWidget)

void rv_overview_view_set_session (RvOverviewView *self,
                                   RvSession *session,
                                   RvCorpus *corpus,
                                   RvDirectiveStates *states);
void rv_overview_view_show_directives (RvOverviewView *self);
void rv_overview_view_collect (RvOverviewView *self, RvCollection *collection);

G_END_DECLS
