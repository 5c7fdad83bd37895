/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/rv-finding-model.h"
#include "session/rv-collection.h"
#include "session/rv-search.h"

G_BEGIN_DECLS

/**
 * RvFindingList:
 *
 * One page of the sidebar: the rows of both documents, to be filtered, gone to and copied.
 */
#define RV_TYPE_FINDING_LIST (rv_finding_list_get_type ())
G_DECLARE_FINAL_TYPE (RvFindingList, rv_finding_list, RV, FINDING_LIST, GtkWidget)

GtkWidget *rv_finding_list_new (RvSession *session, RvSearch *search, RvPage page);
void rv_finding_list_collect (RvFindingList *self, RvCollection *collection);
gboolean rv_finding_list_focus_row (RvFindingList *self);

G_END_DECLS
