/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RV_TYPE_GRADUAL_MODEL (rv_gradual_model_get_type ())
G_DECLARE_FINAL_TYPE (RvGradualModel, rv_gradual_model, RV, GRADUAL_MODEL, GObject)

RvGradualModel *rv_gradual_model_new (GListModel *model, GtkWidget *list);
void rv_gradual_model_set_model (RvGradualModel *self, GListModel *model);
void rv_gradual_model_finish (RvGradualModel *self);

G_END_DECLS
