/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-collection.h"
#include "session/rv-directive-states.h"
#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvWorkspace:
 *
 * All that a person does in one window, as a file: it is kept in the state folder from one second to
 * the next, so that nothing is ever lost and nobody is ever asked; and it is saved where the person
 * says, as a comparison to be opened again or handed on.
 *
 * Properties: "file": where the person keeps it; "modified": whether that file lacks something.
 * Signals: "prepare": now write down where the reader is; "failed" (message): it could not be kept.
 */
#define RV_TYPE_WORKSPACE (rv_workspace_get_type ())
G_DECLARE_FINAL_TYPE (RvWorkspace, rv_workspace, RV, WORKSPACE, GObject)

RvWorkspace *
rv_workspace_new (RvSession *session, RvCollection *collection, RvDirectiveStates *states);

const char *rv_workspace_get_id (RvWorkspace *self);
gboolean rv_workspace_is_empty (RvWorkspace *self);
const char *rv_workspace_get_page (RvWorkspace *self);
void rv_workspace_set_page (RvWorkspace *self, const char *page);

GFile *rv_workspace_get_file (RvWorkspace *self);
gboolean rv_workspace_is_modified (RvWorkspace *self);

gboolean rv_workspace_open (RvWorkspace *self, GFile *file, GError **error);
gboolean rv_workspace_restore (RvWorkspace *self, const char *id, GError **error);
void rv_workspace_save_async (RvWorkspace *self,
                              GFile *file,
                              GAsyncReadyCallback callback,
                              gpointer data);
gboolean rv_workspace_save_finish (RvWorkspace *self, GAsyncResult *result, GError **error);
void rv_workspace_keep (RvWorkspace *self);

G_END_DECLS
