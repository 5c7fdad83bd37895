/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtk/gtk.h>

#include "models/rv-gradual-model.h"

/* Seconds in which a list has been given all of its rows, on a machine with much else to do. */
#define PATIENCE 20

/* What a list view knows: the rows as it was told of them. */
typedef struct
{
  GListStore *all;
  RvGradualModel *model;
  GPtrArray *told; /* GObject: the first rows of all */
  GtkWidget *window;
} Fixture;

static void
check_rows (const Fixture *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->model));

  g_assert_cmpuint (n, ==, self->told->len);
  g_assert_cmpuint (n, <=, g_list_model_get_n_items (G_LIST_MODEL (self->all)));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GObject) shown = g_list_model_get_item (G_LIST_MODEL (self->model), i);
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (self->all), i);

      g_assert_true (shown == row);
      g_assert_true (shown == g_ptr_array_index (self->told, i));
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (self->model), n));
}

static void
on_items_changed (Fixture *self, guint position, guint removed, guint added)
{
  g_assert_cmpuint (position + removed, <=, self->told->len);
  if (removed > 0)
    g_ptr_array_remove_range (self->told, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (self->told, (int) (position + i),
                        g_list_model_get_item (G_LIST_MODEL (self->model), position + i));
  check_rows (self);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  GtkWidget *list = gtk_list_view_new (NULL, gtk_signal_list_item_factory_new ());

  self->all = g_list_store_new (G_TYPE_OBJECT);
  self->told = g_ptr_array_new_with_free_func (g_object_unref);
  self->model = rv_gradual_model_new (G_LIST_MODEL (self->all), list);
  g_signal_connect_swapped (self->model, "items-changed", G_CALLBACK (on_items_changed), self);
  self->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (self->window), list);
  gtk_window_present (GTK_WINDOW (self->window));
  while (!gtk_widget_get_mapped (list))
    g_main_context_iteration (NULL, TRUE);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_signal_handlers_disconnect_by_data (self->model, self);
  g_object_unref (self->model);
  g_object_unref (self->all);
  g_ptr_array_unref (self->told);
}

static void
splice (Fixture *self, guint position, guint removed, guint added)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < added; i++)
    g_ptr_array_add (rows, g_object_new (G_TYPE_OBJECT, NULL));
  g_list_store_splice (self->all, position, removed, rows->pdata, added);
  check_rows (self);
}

static void
wait_for_all (Fixture *self)
{
  gint64 end = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC;

  while (self->told->len < g_list_model_get_n_items (G_LIST_MODEL (self->all)))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_main_context_iteration (NULL, FALSE);
    }
  check_rows (self);
}

/* A long list is given a few rows at once, and the others with the frames that follow. */
static void
test_long (Fixture *self, gconstpointer data)
{
  splice (self, 0, 0, 2000);
  g_assert_cmpuint (self->told->len, >, 0);
  g_assert_cmpuint (self->told->len, <, 50);
  wait_for_all (self);
}

/* What was never told of is not told to have gone. */
static void
test_cut (Fixture *self, gconstpointer data)
{
  splice (self, 0, 0, 2000);
  splice (self, 0, 2000, 5);
  g_assert_cmpuint (self->told->len, ==, 5);
}

static void
test_short (Fixture *self, gconstpointer data)
{
  splice (self, 0, 0, 8);
  g_assert_cmpuint (self->told->len, ==, 8);
  splice (self, 3, 4, 1);
  g_assert_cmpuint (self->told->len, ==, 5);
}

/* A whole list stays so where few of its rows change. */
static void
test_few (Fixture *self, gconstpointer data)
{
  splice (self, 0, 0, 600);
  wait_for_all (self);
  splice (self, 2, 3, 3);
  g_assert_cmpuint (self->told->len, ==, 600);
  splice (self, 400, 0, 100);
  g_assert_cmpuint (self->told->len, ==, 700);
}

static void
test_finish (Fixture *self, gconstpointer data)
{
  splice (self, 0, 0, 2000);
  rv_gradual_model_finish (self->model);
  g_assert_cmpuint (self->told->len, ==, 2000);
}

/* Rows that come and go while the list is being filled; what the list is told adds up each time. */
static void
test_random (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 400; i++)
    {
      guint n = g_list_model_get_n_items (G_LIST_MODEL (self->all));
      guint position = (guint) g_rand_int_range (rand, 0, (gint) n + 1);
      guint removed = (guint) g_rand_int_range (rand, 0, (gint) (n - position) + 1);

      if (g_rand_boolean (rand))
        removed = MIN (removed, 3);
      splice (self, position, removed, (guint) g_rand_int_range (rand, 0, i % 5 == 0 ? 400 : 20));
      for (int turns = g_rand_int_range (rand, 0, 3); turns > 0; turns--)
        g_main_context_iteration (NULL, FALSE);
      if (i % 40 == 39)
        rv_gradual_model_finish (self->model);
    }
  wait_for_all (self);
}

/* What is set in the place of another model is told as one change. */
static void
test_set_model (Fixture *self, gconstpointer data)
{
  g_autoptr (GListStore) other = g_list_store_new (G_TYPE_OBJECT);

  splice (self, 0, 0, 100);
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GObject) row = g_object_new (G_TYPE_OBJECT, NULL);

      g_list_store_append (other, row);
    }
  g_set_object (&self->all, other);
  rv_gradual_model_set_model (self->model, G_LIST_MODEL (other));
  check_rows (self);
  wait_for_all (self);
  rv_gradual_model_set_model (self->model, NULL);
  g_assert_cmpuint (self->told->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
#define ADD(name, function) \
  g_test_add ("/gradual-model/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("long", test_long);
  ADD ("cut", test_cut);
  ADD ("short", test_short);
  ADD ("few", test_few);
  ADD ("finish", test_finish);
  ADD ("random", test_random);
  ADD ("set-model", test_set_model);
#undef ADD
  return g_test_run ();
}
