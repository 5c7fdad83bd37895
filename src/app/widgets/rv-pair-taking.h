/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "models/rv-pair-item.h"
#include "session/rv-collection.h"
#include "session/rv-session.h"

G_BEGIN_DECLS

guint rv_pair_taking_find_pair (RvSession *session, RvPairItem *item);
void rv_pair_taking_copy (GtkWidget *widget, RvSession *session, RvPairItem *item);
void rv_pair_taking_collect (RvSession *session, RvPairItem *item, RvCollection *collection);

G_END_DECLS
