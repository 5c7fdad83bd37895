/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "session/rv-session.h"

G_BEGIN_DECLS

void rv_pair_clipboard_set (GtkWidget *widget,
                            RvSession *session,
                            guint position,
                            gboolean only_clauses);

G_END_DECLS
