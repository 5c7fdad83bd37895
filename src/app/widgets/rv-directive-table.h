/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/rv-directive-item.h"

G_BEGIN_DECLS

/**
 * RvDirectiveTable:
 *
 * The directives of all documents: by when, who, what, how binding, by whose word, where. Sorted by a
 * click on a heading.
 *
 * Signals: "activated" (slot, start, end): a row was activated; the directive stands there.
 */
#define RV_TYPE_DIRECTIVE_TABLE (rv_directive_table_get_type ())
G_DECLARE_FINAL_TYPE (RvDirectiveTable, rv_directive_table, RV, DIRECTIVE_TABLE, GtkWidget)

void rv_directive_table_show (RvDirectiveTable *self,
                              RvCorpus *corpus,
                              RvDirectiveStates *states,
                              RvUndo *undo);
RvDirectiveItem *rv_directive_table_get_selected (RvDirectiveTable *self);

G_END_DECLS
