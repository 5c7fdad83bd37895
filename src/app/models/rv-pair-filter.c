/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/rv-pair-filter.h"
#include "models/rv-pair-model.h"

struct _RvPairFilter
{
  GtkFilter parent_instance;

  RvSession *session;
  guint kinds; /* bits 1 << RvRowKind */
  gboolean only_changed;
  int theme;
};

G_DEFINE_FINAL_TYPE (RvPairFilter, rv_pair_filter, GTK_TYPE_FILTER)

static gboolean
rv_pair_filter_match (GtkFilter *filter, gpointer item)
{
  RvPairFilter *self = RV_PAIR_FILTER (filter);

  if ((self->kinds & (1u << rv_pair_item_get_kind (item))) == 0)
    return FALSE;
  if (self->only_changed && !rv_pair_model_has_changed_fact (self->session, item))
    return FALSE;
  return self->theme == RV_ALL_THEMES
         || rv_pair_model_has_theme (self->session, item, (guint) self->theme);
}

static void
rv_pair_filter_dispose (GObject *object)
{
  g_clear_object (&RV_PAIR_FILTER (object)->session);
  G_OBJECT_CLASS (rv_pair_filter_parent_class)->dispose (object);
}

static void
rv_pair_filter_class_init (RvPairFilterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rv_pair_filter_dispose;
  GTK_FILTER_CLASS (klass)->match = rv_pair_filter_match;
}

static void
rv_pair_filter_init (RvPairFilter *self)
{
  self->kinds = (1u << RV_N_ROW_KINDS) - 1;
  self->theme = RV_ALL_THEMES;
}

/* Returns: (transfer full): a filter that shows every row */
RvPairFilter *
rv_pair_filter_new (RvSession *session)
{
  RvPairFilter *self = g_object_new (RV_TYPE_PAIR_FILTER, NULL);

  self->session = g_object_ref (session);
  return self;
}

/**
 * rv_pair_filter_set:
 * @kinds: the kinds shown, a bit 1 << #RvRowKind for each
 * @only_changed: whether only rows are shown in which a figure, a date or a name differs
 * @theme: index of the theme shown, or RV_ALL_THEMES
 */
void
rv_pair_filter_set (RvPairFilter *self, guint kinds, gboolean only_changed, int theme)
{
  if (self->kinds == kinds && self->only_changed == only_changed && self->theme == theme)
    return;
  self->kinds = kinds;
  self->only_changed = only_changed;
  self->theme = theme;
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}
