/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "models/rv-directive-item.h"
#include "models/rv-gradual-model.h"
#include "report/rv-describe.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-directive-table.h"
#include "widgets/rv-late-tooltip.h"
#include "widgets/rv-state-button.h"
#include "widgets/rv-tab-stop.h"

struct _RvDirectiveTable
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkColumnView *view;
  GtkSortListModel *sorted;
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvDirectiveTable, rv_directive_table, GTK_TYPE_WIDGET)

/* What a column shows of a row, (transfer full). */
typedef char *(*ColumnText) (RvDirectiveItem *item);

typedef int (*ColumnCompare) (RvDirectiveItem *a, RvDirectiveItem *b);

static char *
get_deadline (RvDirectiveItem *item)
{
  const char *deadline = rv_directive_item_get_directive (item)->deadline;

  return deadline != NULL ? rv_describe_date (deadline) : g_strdup ("");
}

static char *
get_state (RvDirectiveItem *item)
{
  return g_strdup (rv_state_button_describe (item));
}

static char *
get_addressee (RvDirectiveItem *item)
{
  return g_strdup (rv_directive_item_get_directive (item)->addressee);
}

static char *
get_issuer (RvDirectiveItem *item)
{
  return g_strdup (rv_directive_item_get_directive (item)->issuer);
}

static char *
get_force (RvDirectiveItem *item)
{
  return g_strdup (rv_describe_force (rv_directive_item_get_directive (item)->force));
}

static char *
get_title (RvDirectiveItem *item)
{
  return g_strdup (rv_slot_get_title (rv_directive_item_get_slot (item)));
}

static int
compare_deadlines (RvDirectiveItem *a, RvDirectiveItem *b)
{
  return rv_directive_compare_deadlines (rv_directive_item_get_directive (a),
                                         rv_directive_item_get_directive (b));
}

/* By what is to be looked at first, then by the day. */
static int
compare_states (RvDirectiveItem *a, RvDirectiveItem *b)
{
  static const int order[RV_N_DIRECTIVE_MARKS] = {
    [RV_DIRECTIVE_MARK_OVERDUE] = 0,   [RV_DIRECTIVE_MARK_OPEN] = 1, [RV_DIRECTIVE_MARK_NONE] = 2,
    [RV_DIRECTIVE_MARK_DONE_LATE] = 3, [RV_DIRECTIVE_MARK_DONE] = 4,
  };
  int x = order[rv_directive_item_get_mark (a, NULL)];
  int y = order[rv_directive_item_get_mark (b, NULL)];

  return x != y ? x - y : compare_deadlines (a, b);
}

typedef struct
{
  const char *title;
  ColumnText text;
  ColumnCompare compare; /* NULL: by the text, as the reader's language sorts words */
  int width;             /* characters, if there is room; 0 takes what is left */
} Column;

static const Column columns[] = {
  { N_ ("By When"), get_deadline, compare_deadlines, 12 },
  { N_ ("State"), get_state, compare_states, 14 },
  { N_ ("Who"), get_addressee, NULL, 16 },
  { N_ ("What"), rv_directive_item_dup_text, NULL, 0 },
  { N_ ("Force"), get_force, NULL, 7 },
  { N_ ("By Whose Word"), get_issuer, NULL, 15 },
  { N_ ("Document"), get_title, NULL, 15 },
};

static void
on_setup (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  const Column *column = data;
  GtkWidget *label;

  if (column->text == get_state)
    {
      gtk_list_item_set_child (list_item, rv_state_button_new ());
      return;
    }
  label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 3);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (column->width > 0)
    gtk_label_set_max_width_chars (GTK_LABEL (label), column->width);
  gtk_label_set_width_chars (GTK_LABEL (label), column->width > 0 ? column->width * 3 / 4 : 24);
  gtk_list_item_set_child (list_item, label);
}

/* A cell is called by its column and what stands in it, a row by what has to be done; GTK 4.8 gives
 * them no names. */
static void
name_cell (GtkWidget *label, const Column *column, const char *text)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  /* Translators: a cell of a table for the screen reader: the title of the column, what it says */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), _ (column->title), text);

  if (cell != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_row (GtkWidget *label, const char *name)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *row = cell != NULL ? gtk_widget_get_parent (cell) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  const Column *column = data;
  GtkWidget *label = gtk_list_item_get_child (list_item);
  g_autofree char *text = column->text (gtk_list_item_get_item (list_item));

  name_cell (label, column, text != NULL ? text : "");
  if (RV_IS_STATE_BUTTON (label))
    {
      rv_state_button_set_item (RV_STATE_BUTTON (label), gtk_list_item_get_item (list_item));
      return;
    }
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL && *text != '\0'); /* nothing to read out then */
  rv_late_tooltip_set (label, text != NULL && text[0] != 0 ? text : NULL);
  if (column->text == rv_directive_item_dup_text)
    name_row (label, text);
}

static void
on_unbind (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  GtkWidget *child = gtk_list_item_get_child (list_item);

  if (RV_IS_STATE_BUTTON (child))
    rv_state_button_set_item (RV_STATE_BUTTON (child), NULL);
}

static int
compare_rows (gconstpointer a, gconstpointer b, gpointer data)
{
  const Column *column = data;
  g_autofree char *x = NULL, *y = NULL;

  if (column->compare != NULL)
    return column->compare ((RvDirectiveItem *) a, (RvDirectiveItem *) b);
  x = column->text ((RvDirectiveItem *) a);
  y = column->text ((RvDirectiveItem *) b);
  return g_utf8_collate (x != NULL ? x : "", y != NULL ? y : "");
}

static void
add_column (RvDirectiveTable *self, const Column *spec)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;
  g_autoptr (GtkSorter) sorter
    = GTK_SORTER (gtk_custom_sorter_new (compare_rows, (gpointer) spec, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (on_setup), (gpointer) spec);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), (gpointer) spec);
  g_signal_connect (factory, "unbind", G_CALLBACK (on_unbind), (gpointer) spec);
  column = gtk_column_view_column_new (_ (spec->title), factory);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, spec->width == 0);
  gtk_column_view_append_column (self->view, column);
}

static void
on_activate (RvDirectiveTable *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_column_view_get_model (self->view));
  g_autoptr (RvDirectiveItem) item = g_list_model_get_item (model, position);
  RvSpan span = rv_directive_item_get_directive (item)->base.span;

  g_signal_emit (self, signals[ACTIVATED], 0, rv_directive_item_get_slot (item), span.start,
                 span.end);
}

static void
rv_directive_table_dispose (GObject *object)
{
  RvDirectiveTable *self = RV_DIRECTIVE_TABLE (object);

  g_clear_object (&self->sorted);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_directive_table_parent_class)->dispose (object);
}

static void
rv_directive_table_class_init (RvDirectiveTableClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rv_directive_table_dispose;
  signals[ACTIVATED]
    = g_signal_new ("activated", RV_TYPE_DIRECTIVE_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, RV_TYPE_SLOT, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

/* Rows in the order of the column that was clicked. */
static void
set_up_rows (RvDirectiveTable *self)
{
  RvGradualModel *shown;
  g_autoptr (GtkSelectionModel) selection = NULL;

  self->sorted
    = gtk_sort_list_model_new (NULL, g_object_ref (gtk_column_view_get_sorter (self->view)));
  shown = rv_gradual_model_new (G_LIST_MODEL (self->sorted), GTK_WIDGET (self->view));
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (shown)));
  gtk_column_view_set_model (self->view, selection);
}

static void
rv_directive_table_init (RvDirectiveTable *self)
{
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  rv_accessible_name_parts (GTK_WIDGET (self->view), _ ("Directives of all documents"));
  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    add_column (self, &columns[i]);
  set_up_rows (self);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (on_activate), self);
  rv_tab_stop_install (gtk_widget_get_last_child (GTK_WIDGET (self->view)));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->view));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* Lists the directives of @corpus, those with the nearest deadline first. */
void
rv_directive_table_show (RvDirectiveTable *self,
                         RvCorpus *corpus,
                         RvDirectiveStates *states,
                         RvUndo *undo)
{
  g_autoptr (GListModel) items = rv_directive_item_list (corpus, states, undo);
  GListModel *list_of_columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GtkColumnViewColumn) first = g_list_model_get_item (list_of_columns, 0);

  gtk_sort_list_model_set_model (self->sorted, NULL); /* is not sorted twice */
  gtk_column_view_sort_by_column (self->view, first, GTK_SORT_ASCENDING);
  gtk_sort_list_model_set_model (self->sorted, items);
}

/* Returns: (transfer full) (nullable): the row that is selected */
RvDirectiveItem *
rv_directive_table_get_selected (RvDirectiveTable *self)
{
  GtkSelectionModel *model = gtk_column_view_get_model (self->view);
  gpointer item
    = model != NULL ? gtk_single_selection_get_selected_item (GTK_SINGLE_SELECTION (model)) : NULL;

  return item != NULL ? g_object_ref (item) : NULL;
}
