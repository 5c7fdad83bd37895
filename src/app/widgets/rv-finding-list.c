/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "language/rv-normalize.h"
#include "models/rv-finding-columns.h"
#include "models/rv-finding-order.h"
#include "models/rv-gradual-model.h"
#include "models/rv-hit-model.h"
#include "models/rv-row-writer.h"
#include "text/rv-side-words.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-clipboard.h"
#include "widgets/rv-finding-list.h"
#include "widgets/rv-finding-row.h"
#include "widgets/rv-tab-stop.h"

enum
{
  SHOW_BOTH,
  SHOW_LEFT,
  SHOW_RIGHT,
};

/* Characters of a name that are shown where one chooses among them. */
#define LEAST_NAME 16

struct _RvFindingList
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkSearchEntry *entry;
  GtkDropDown *sides;
  GtkWidget *order_bar;
  GtkDropDown *order;
  GtkDropDown *addressee; /* of directives */
  GtkToggleButton *dated; /* of directives: only those with a deadline */
  GtkSortListModel *sorted;
  GtkStack *stack;
  GtkWidget *rows;
  GtkWidget *empty_page;
  GtkLabel *empty;
  GtkListView *list;
  GtkFilterListModel *filtered;
  GtkMultiSelection *selection;
  GtkCustomFilter *filter;

  RvSession *session;
  RvSearch *search;
  RvPage page;
  char *words;                   /* folded */
  RvAnalysis *shown[RV_N_SIDES]; /* what the rows speak of */
  gboolean is_stale;
  guint refill_source;
};

G_DEFINE_FINAL_TYPE (RvFindingList, rv_finding_list, GTK_TYPE_WIDGET)

static const char *
describe_empty (RvFindingList *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) > 0)
    return _ ("Nothing matches the filter. Empty it to see every row.");
  switch (self->page)
    {
    case RV_PAGE_SUMMARY:
      return rv_session_get_analysis (self->session, RV_SIDE_LEFT) != NULL
               ? _ ("No sentence is that short.")
               : _ ("Nothing to summarize yet. Open a document.");
    case RV_PAGE_FIGURES:
      return _ ("No figures were found.");
    case RV_PAGE_DIRECTIVES:
      return _ ("Nobody is told to do anything.");
    case RV_PAGE_PEOPLE:
      return _ ("No people or bodies were found.");
    case RV_PAGE_DOCUMENTS:
      return _ ("No other documents are cited.");
    case RV_PAGE_QUOTES:
      return _ ("Nobody is quoted.");
    case RV_PAGE_HITS:
      return _ ("Not found.");
    case RV_PAGE_CHECKS:
    case RV_N_PAGES:
    default:
      return _ ("Nothing needs to be checked.");
    }
}

/* Whether a person may have seen something of the kind that was not found. */
static gboolean
can_be_missed (RvFindingList *self)
{
  return self->page >= RV_PAGE_FIGURES && self->page <= RV_PAGE_QUOTES
         && g_list_model_get_n_items (G_LIST_MODEL (self->sorted)) == 0
         && (rv_session_get_analysis (self->session, RV_SIDE_LEFT) != NULL
             || rv_session_get_analysis (self->session, RV_SIDE_RIGHT) != NULL);
}

static void
update_empty (RvFindingList *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0;
  const char *hint = can_be_missed (self)
                       ? _ ("What you miss here can be kept all the same: select it "
                            "in the text and press Ctrl+D.")
                       : NULL;
  g_autofree char *words = g_strjoin ("\n\n", describe_empty (self), hint, NULL);

  gtk_label_set_label (self->empty, words);
  gtk_stack_set_visible_child (self->stack, is_empty ? self->empty_page : self->rows);
}

/* Lists who is told to do something, after "everybody". */
static void
fill_addressees (RvFindingList *self, GListModel *rows)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  gtk_string_list_append (names, _ ("Everybody"));
  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RvFindingItem) item = g_list_model_get_item (rows, i);
      const char *name = rv_finding_item_get_group (item);

      if (name != NULL && g_hash_table_add (seen, (gpointer) name))
        gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->addressee, G_LIST_MODEL (names));
}

/* Returns: whether the rows speak of other documents than those that are shown now */
static gboolean
take_analyses (RvFindingList *self)
{
  gboolean is_other = FALSE;

  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvAnalysis *analysis = rv_session_get_analysis (self->session, side);

      if (self->shown[side] == analysis)
        continue;
      is_other = TRUE;
      g_clear_pointer (&self->shown[side], rv_analysis_unref);
      self->shown[side] = analysis != NULL ? rv_analysis_ref (analysis) : NULL;
    }
  return is_other;
}

static void
refill (RvFindingList *self)
{
  g_autoptr (GListStore) rows = rv_finding_model_new (self->session, self->page);

  self->is_stale = FALSE;
  take_analyses (self);
  if (self->page == RV_PAGE_HITS)
    rv_hit_model_fill (rows, self->session, self->search);
  if (self->page == RV_PAGE_DIRECTIVES)
    fill_addressees (self, G_LIST_MODEL (rows));
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (rows));
  update_empty (self);
}

static gboolean
refill_in_idle (gpointer data)
{
  RvFindingList *self = data;

  self->refill_source = 0;
  refill (self);
  return G_SOURCE_REMOVE;
}

/* The rows are others. Texts come before lists: they are made when the next frame is drawn, once for
 * all that happens at a time; those of a list that nobody sees, when it is looked at. */
static void
queue_refill (RvFindingList *self)
{
  self->is_stale = TRUE;
  if (take_analyses (self))
    gtk_sort_list_model_set_model (self->sorted, NULL);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refill_source == 0)
    self->refill_source = g_idle_add (refill_in_idle, self);
}

static void
rv_finding_list_map (GtkWidget *widget)
{
  RvFindingList *self = RV_FINDING_LIST (widget);

  GTK_WIDGET_CLASS (rv_finding_list_parent_class)->map (widget);
  if (self->is_stale)
    queue_refill (self);
}

static void
on_order_changed (RvFindingList *self)
{
  guint n, chosen = gtk_drop_down_get_selected (self->order);
  const RvFindingOrder *orders = rv_finding_order_list (self->page, &n);
  g_autoptr (GtkSorter) sorter = NULL;

  if (chosen < n && orders[chosen].compare != NULL)
    sorter = GTK_SORTER (gtk_custom_sorter_new (orders[chosen].compare, NULL, NULL));
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

static void
fill_orders (RvFindingList *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n;
  const RvFindingOrder *orders = rv_finding_order_list (self->page, &n);

  for (guint i = 0; i < n; i++)
    gtk_string_list_append (labels, _ (orders[i].label));
  gtk_drop_down_set_model (self->order, G_LIST_MODEL (labels));
  gtk_widget_set_visible (self->order_bar, n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->addressee), self->page == RV_PAGE_DIRECTIVES);
  gtk_widget_set_visible (GTK_WIDGET (self->dated), self->page == RV_PAGE_DIRECTIVES);
}

/* Whether a directive is for the addressee chosen, and has a deadline where that is asked for. */
static gboolean
match_directive (RvFindingList *self, RvFindingItem *item)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (self->addressee);
  const char *name = chosen != NULL && gtk_drop_down_get_selected (self->addressee) > 0
                       ? gtk_string_object_get_string (chosen)
                       : NULL;

  if (name != NULL && g_strcmp0 (rv_finding_item_get_group (item), name) != 0)
    return FALSE;
  return !gtk_toggle_button_get_active (self->dated)
         || rv_finding_item_get_weight (item) > -G_MAXDOUBLE;
}

static gboolean
match (gpointer item, gpointer data)
{
  RvFindingList *self = data;
  guint shown = gtk_drop_down_get_selected (self->sides);
  RvSide side = rv_finding_item_get_side (item);

  if (shown != SHOW_BOTH && (shown == SHOW_LEFT) != (side == RV_SIDE_LEFT))
    return FALSE;
  if (self->page == RV_PAGE_DIRECTIVES && !match_directive (self, item))
    return FALSE;
  return self->words == NULL || rv_finding_item_matches (item, self->words);
}

static void
on_filter_changed (RvFindingList *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->filter == NULL)
    return;
  g_free (self->words);
  self->words = *words != '\0' ? rv_normalize_strip_marks (words, -1) : NULL;
  gtk_filter_changed (GTK_FILTER (self->filter), GTK_FILTER_CHANGE_DIFFERENT);
  update_empty (self);
}

/* Going to the passage */

static void
reveal (RvFindingList *self, guint position)
{
  g_autoptr (RvFindingItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (item != NULL)
    rv_session_reveal (self->session, rv_finding_item_get_side (item),
                       rv_finding_item_get_span (item));
}

/* Enter and a double click also take the keyboard to the passage. */
static void
on_activate (RvFindingList *self, guint position)
{
  g_autoptr (RvFindingItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  reveal (self, position);
  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.focus-text", "i",
                                (int) rv_finding_item_get_side (item));
}

/* One row selected shows its passage at once; several are to be copied. */
static void
on_selection_changed (RvFindingList *self)
{
  g_autoptr (GtkBitset) selected
    = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  if (gtk_bitset_get_size (selected) == 1)
    reveal (self, gtk_bitset_get_minimum (selected));
}

/* Returns: (transfer full) (element-type RvFindingItem): the rows that are selected; where none is, the
 *   one that the keyboard is at */
static GPtrArray *
list_chosen (RvFindingList *self)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GtkBitset) selected
    = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list));
  GtkWidget *row = focus != NULL ? gtk_widget_get_first_child (focus) : NULL;
  GtkBitsetIter iter;
  guint position;

  if (gtk_bitset_iter_init_first (&iter, selected, &position))
    do
      g_ptr_array_add (chosen, g_list_model_get_item (G_LIST_MODEL (self->selection), position));
    while (gtk_bitset_iter_next (&iter, &position));
  else if (RV_IS_FINDING_ROW (row))
    g_ptr_array_add (chosen, g_object_ref (rv_finding_row_get_item (RV_FINDING_ROW (row))));
  return chosen;
}

/* Copies the rows that are selected as text, table and tab-separated values. */
static void
copy_selected (RvFindingList *self)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);
  g_auto (RvRowWriter) writer = { 0 };

  rv_row_writer_init (&writer, self->page);
  for (guint i = 0; i < chosen->len; i++)
    rv_row_writer_add (&writer, chosen->pdata[i]);
  rv_row_writer_end (&writer);
  if (chosen->len > 0)
    rv_clipboard_set (GTK_WIDGET (self), writer.text->str, writer.html->str,
                      "text/tab-separated-values", writer.tsv->str);
}

/* Adds the rows that are selected to @collection, figures and directives as such. */
void
rv_finding_list_collect (RvFindingList *self, RvCollection *collection)
{
  g_autoptr (GPtrArray) chosen = list_chosen (self);

  for (guint i = 0; i < chosen->len; i++)
    rv_collection_add_finding (collection,
                               rv_session_get_analysis (self->session, rv_finding_item_get_side (
                                                                         chosen->pdata[i])),
                               rv_finding_item_get_span (chosen->pdata[i]));
}

static void
copy_rows (GtkWidget *widget, const char *name, GVariant *parameter)
{
  copy_selected (RV_FINDING_LIST (widget));
}

/* Gives the keyboard to the row it was at last. Returns: whether a row is selected; else nothing happens */
gboolean
rv_finding_list_focus_row (RvFindingList *self)
{
  g_autoptr (GtkBitset) selected
    = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  return !gtk_bitset_is_empty (selected) && gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* Names of addressees, which can be long; GTK's own rows do not shorten them. */

static void
on_name_setup (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
on_name_bind (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer is_in_list)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *row = gtk_widget_get_parent (label);
  int least = is_in_list != NULL ? MIN ((int) g_utf8_strlen (name, -1), LEAST_NAME) : -1;

  gtk_label_set_label (GTK_LABEL (label), name);
  gtk_label_set_width_chars (GTK_LABEL (label), least);
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static GtkListItemFactory *
create_name_factory (gboolean is_in_list)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (on_name_setup), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (on_name_bind), GINT_TO_POINTER (is_in_list));
  return factory;
}

/* The button takes what room there is; the list under it is at least so wide that one can choose. */
static void
shorten_names (GtkDropDown *names)
{
  g_autoptr (GtkListItemFactory) button = create_name_factory (FALSE);
  g_autoptr (GtkListItemFactory) list = create_name_factory (TRUE);

  gtk_drop_down_set_factory (names, button);
  gtk_drop_down_set_list_factory (names, list);
}

/* Rows */

static void
on_setup (RvFindingList *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, rv_finding_row_new (self->session));
}

static void
on_bind (RvFindingList *self, GtkListItem *item)
{
  rv_finding_row_set_item (RV_FINDING_ROW (gtk_list_item_get_child (item)),
                           gtk_list_item_get_item (item));
}

static void
connect_session (RvFindingList *self)
{
  if (self->page == RV_PAGE_HITS)
    {
      g_signal_connect_object (self->search, "changed", G_CALLBACK (queue_refill), self,
                               G_CONNECT_SWAPPED);
      return;
    }
  g_signal_connect_object (self->session, "notify::comparing", G_CALLBACK (queue_refill), self,
                           G_CONNECT_SWAPPED);
  if (self->page != RV_PAGE_SUMMARY)
    return;
  g_signal_connect_object (self->session, "notify::comparison", G_CALLBACK (queue_refill), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::summary-words", G_CALLBACK (queue_refill), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
rv_finding_list_new (RvSession *session, RvSearch *search, RvPage page)
{
  RvFindingList *self = g_object_new (RV_TYPE_FINDING_LIST, NULL);

  self->session = g_object_ref (session);
  self->search = g_object_ref (search);
  self->page = page;
  fill_orders (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rv_page_get_title (page), -1);
  self->filter = gtk_custom_filter_new (match, self, NULL);
  gtk_filter_list_model_set_filter (self->filtered, GTK_FILTER (self->filter));
  connect_session (self);
  refill (self);
  return GTK_WIDGET (self);
}

static void
rv_finding_list_dispose (GObject *object)
{
  RvFindingList *self = RV_FINDING_LIST (object);

  g_clear_handle_id (&self->refill_source, g_source_remove);
  for (int side = 0; side < RV_N_SIDES; side++)
    g_clear_pointer (&self->shown[side], rv_analysis_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->search);
  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (self->filter, NULL, NULL, NULL);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_finding_list_parent_class)->dispose (object);
}

static void
rv_finding_list_class_init (RvFindingListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_finding_list_dispose;
  widget_class->map = rv_finding_list_map;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-finding-list.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, box);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, entry);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, sides);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, order_bar);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, order);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, addressee);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, dated);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, sorted);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, stack);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, rows);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, empty_page);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, empty);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, list);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, filtered);
  gtk_widget_class_bind_template_child (widget_class, RvFindingList, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_order_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_install_action (widget_class, "rows.copy", NULL, copy_rows);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* The rows after "both" are the first and the second document, which stand left and right or mirrored. */
static void
name_sides (RvFindingList *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  gtk_string_list_append (names, _ ("Both"));
  for (int side = 0; side < RV_N_SIDES; side++)
    gtk_string_list_append (names, rv_side_stands_left (side) ? _ ("Left") : _ ("Right"));
  gtk_drop_down_set_model (self->sides, G_LIST_MODEL (names));
}

static void
rv_finding_list_init (RvFindingList *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  g_autoptr (RvGradualModel) shown = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));
  shown = rv_gradual_model_new (G_LIST_MODEL (self->filtered), GTK_WIDGET (self->list));
  gtk_multi_selection_set_model (self->selection, G_LIST_MODEL (shown));
  shorten_names (self->addressee);
  shorten_names (self->order);
  name_sides (self);
  rv_accessible_name_choice (self->sides, _ ("Which document"));
  rv_accessible_name_kind (GTK_WIDGET (self), "GtkScrollbar", _ ("Scroll bar"));
  rv_accessible_name_choice (self->order, _ ("Order of the list"));
  rv_accessible_name_choice (self->addressee, _ ("Who is told to act"));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_c,
                                                                                  GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("rows.copy")));
  gtk_widget_add_controller (GTK_WIDGET (self->list), shortcuts);
  rv_tab_stop_install (GTK_WIDGET (self->list));
}
