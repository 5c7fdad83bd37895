/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/rv-gradual-model.h"

/*
 * A list view of GTK makes 200 rows at once, however few of them are on screen (4.8 to 4.18), and measures them all: up
 * to a quarter of a second in which the window does not answer. This model stands before the list view and
 * gives it the first rows only, and with each frame some more, until it has as many as it makes anyway;
 * then all that are left, which cost nothing. It begins anew where many rows change.
 */

/* Rows given at first, and more with each frame. */
#define STEP 12u

/* When the list has so many, it makes no more. */
#define ENOUGH 240u

struct _RvGradualModel
{
  GObject parent_instance;

  GListModel *model; /* (nullable) */
  GtkWidget *list;   /* borrowed, weak: whose frames are counted */
  guint limit;
  guint n_shown; /* of the rows of model, the first */
  guint tick;
};

static GType
rv_gradual_model_get_item_type (GListModel *list)
{
  return G_TYPE_OBJECT;
}

static guint
rv_gradual_model_get_n_items (GListModel *list)
{
  return RV_GRADUAL_MODEL (list)->n_shown;
}

static gpointer
rv_gradual_model_get_item (GListModel *list, guint position)
{
  RvGradualModel *self = RV_GRADUAL_MODEL (list);

  return position < self->n_shown ? g_list_model_get_item (self->model, position) : NULL;
}

static void
rv_gradual_model_list_init (GListModelInterface *iface)
{
  iface->get_item_type = rv_gradual_model_get_item_type;
  iface->get_n_items = rv_gradual_model_get_n_items;
  iface->get_item = rv_gradual_model_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RvGradualModel,
                               rv_gradual_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      rv_gradual_model_list_init))

static guint
count_all (RvGradualModel *self)
{
  return self->model != NULL ? g_list_model_get_n_items (self->model) : 0;
}

/* Returns: how many more rows are shown */
static guint
grow (RvGradualModel *self, guint limit)
{
  guint n = count_all (self), before = self->n_shown;

  self->limit = limit < ENOUGH ? limit : G_MAXUINT;
  if (MIN (n, self->limit) <= before)
    return 0; /* where rows have gone, that is still to be told */
  self->n_shown = MIN (n, self->limit);
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, self->n_shown - before);
  return self->n_shown - before;
}

static void
stop (RvGradualModel *self)
{
  if (self->tick != 0 && self->list != NULL)
    gtk_widget_remove_tick_callback (self->list, self->tick);
  self->tick = 0;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RvGradualModel *self = data;

  if (grow (self, self->limit + STEP) > 0 && self->limit < G_MAXUINT)
    return G_SOURCE_CONTINUE;
  self->limit = G_MAXUINT;
  self->tick = 0;
  return G_SOURCE_REMOVE;
}

/* The rows of a list that is hidden wait: there are no frames, or they are for others. */
static void
go_on (RvGradualModel *self)
{
  if (self->tick == 0 && self->limit < G_MAXUINT && gtk_widget_get_mapped (self->list))
    self->tick = gtk_widget_add_tick_callback (self->list, on_tick, self, NULL);
}

static void
on_items_changed (RvGradualModel *self, guint position, guint removed, guint added)
{
  guint before = self->n_shown, n = count_all (self);
  gboolean was_whole = before == n - added + removed;

  if (added > STEP && position < ENOUGH && self->list != NULL)
    {
      self->limit = position + STEP;
      go_on (self);
    }
  self->n_shown = MIN (n, self->limit);
  if (was_whole && self->n_shown == n)
    g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
  else if (position < before || position < self->n_shown)
    {
      position = MIN (position, MIN (before, self->n_shown));
      g_list_model_items_changed (G_LIST_MODEL (self), position, before - position,
                                  self->n_shown - position);
    }
}

/* Shows all rows at once: for who has to go to one of them. */
void
rv_gradual_model_finish (RvGradualModel *self)
{
  grow (self, G_MAXUINT);
}

/* @model: (nullable): all rows */
void
rv_gradual_model_set_model (RvGradualModel *self, GListModel *model)
{
  guint removed = count_all (self);

  if (self->model != NULL)
    g_signal_handlers_disconnect_by_data (self->model, self);
  g_set_object (&self->model, model);
  if (model != NULL)
    g_signal_connect_swapped (model, "items-changed", G_CALLBACK (on_items_changed), self);
  on_items_changed (self, 0, removed, count_all (self));
}

static void
rv_gradual_model_dispose (GObject *object)
{
  RvGradualModel *self = RV_GRADUAL_MODEL (object);

  stop (self);
  g_clear_weak_pointer (&self->list);
  rv_gradual_model_set_model (self, NULL);
  G_OBJECT_CLASS (rv_gradual_model_parent_class)->dispose (object);
}

static void
rv_gradual_model_class_init (RvGradualModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rv_gradual_model_dispose;
}

static void
rv_gradual_model_init (RvGradualModel *self)
{
}

/* A key may go to the last row, or select all there are. */
static gboolean
on_key_pressed (GtkEventControllerKey *keys,
                guint key,
                guint code,
                GdkModifierType modifiers,
                gpointer data)
{
  rv_gradual_model_finish (data);
  return GDK_EVENT_PROPAGATE;
}

/**
 * rv_gradual_model_new:
 * @model: (nullable): all rows
 * @list: the list view that is to show them
 */
RvGradualModel *
rv_gradual_model_new (GListModel *model, GtkWidget *list)
{
  RvGradualModel *self = g_object_new (RV_TYPE_GRADUAL_MODEL, NULL);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, 0);
  gtk_widget_add_controller (list, keys);
  g_signal_connect_object (list, "map", G_CALLBACK (go_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "unmap", G_CALLBACK (stop), self, G_CONNECT_SWAPPED);
  self->limit = G_MAXUINT;
  g_set_weak_pointer (&self->list, list);
  rv_gradual_model_set_model (self, model);
  return self;
}
