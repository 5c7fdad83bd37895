/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "models/rv-gradual-model.h"
#include "models/rv-pair-filter.h"
#include "models/rv-pair-model.h"
#include "report/rv-describe.h"
#include "text/rv-side-words.h"
#include "views/rv-compare-view.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-narrow-layout.h"
#include "widgets/rv-pair-row.h"
#include "widgets/rv-pair-taking.h"
#include "widgets/rv-tab-stop.h"
#include "widgets/rv-theme-list.h"

/* Below this width, in pixels, passages stand below one another and themes go away. */
#define NARROW_WIDTH 640

/* A list that has just come on screen has to make its rows before it can go to one. */
#define FRAMES_TO_WAIT 6

#define RV_ALL_ROW_KINDS ((1u << RV_N_ROW_KINDS) - 1)

struct _RvCompareView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkStack *stack;
  GtkWidget *rows;
  GtkWidget *titles; /* above the rows, whose columns they name */
  GtkLabel *side_titles[RV_N_SIDES];
  AdwStatusPage *empty;
  GtkWidget *open;     /* what to do where nothing is compared */
  GtkWidget *show_all; /* and where nothing matches */
  GtkWidget *themes_pane;
  GtkListBox *themes;
  GtkToggleButton *kinds[RV_N_ROW_KINDS];
  GtkToggleButton *changed;
  GtkDropDown *order;
  GtkSortListModel *sorted;
  GtkListView *list;
  GtkFilterListModel *filtered;
  RvGradualModel *shown; /* of filtered, those that the list has got yet */
  GtkSingleSelection *selection;
  RvPairFilter *filter;

  RvSession *session;
  int theme; /* the one shown, or RV_ALL_THEMES */
  gboolean is_narrow;
  gboolean is_filling;
  gboolean is_stale; /* the rows are to be made when somebody looks at them */
  guint drop_source; /* drops the rows of what was compared before; 0 when they are gone */
  guint scroll_tick;
  int frames_to_wait;
};

G_DEFINE_FINAL_TYPE (RvCompareView, rv_compare_view, GTK_TYPE_WIDGET)

/* Filter */

/* The filter follows the toggles and the theme. */
static void
update_filter (RvCompareView *self)
{
  guint kinds = 0;

  for (int kind = 0; kind < RV_N_ROW_KINDS; kind++)
    if (gtk_toggle_button_get_active (self->kinds[kind]))
      kinds |= 1u << kind;
  rv_pair_filter_set (self->filter, kinds, gtk_toggle_button_get_active (self->changed),
                      self->theme);
}

/* Returns: (nullable): a document that stands on a side and could not be read */
static RvSlot *
find_failed (RvCompareView *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvSlot *slot = rv_session_get_slot (self->session, side);

      if (slot != NULL && rv_slot_get_state (slot) == RV_SLOT_FAILED)
        return slot;
    }
  return NULL;
}

static void
update_empty (RvCompareView *self)
{
  gboolean is_compared = rv_session_get_alignment (self->session) != NULL;
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0;

  if (find_failed (self) != NULL)
    {
      adw_status_page_set_title (self->empty, _ ("One Document Could Not Be Read"));
      adw_status_page_set_description (self->empty, _ ("The text view says why."));
    }
  else if (!is_compared)
    {
      adw_status_page_set_title (self->empty, rv_session_is_comparing (self->session)
                                                ? _ ("Comparing…")
                                                : _ ("Nothing to Compare Yet"));
      adw_status_page_set_description (self->empty, rv_session_is_comparing (self->session)
                                                      ? NULL
                                                      : _ ("Open a document on each side."));
    }
  else
    {
      adw_status_page_set_title (self->empty, _ ("Nothing Matches"));
      adw_status_page_set_description (self->empty,
                                       _ ("No passages are of the kinds and the theme chosen."));
    }
  gtk_widget_set_visible (self->open, find_failed (self) == NULL && !is_compared
                                        && !rv_session_is_comparing (self->session));
  gtk_widget_set_visible (self->show_all, is_compared && is_empty);
  gtk_stack_set_visible_child (self->stack,
                               is_empty || !is_compared ? GTK_WIDGET (self->empty) : self->rows);
}

static void
on_filter_changed (RvCompareView *self)
{
  if (self->is_filling || self->is_stale || self->filter == NULL)
    return; /* refill() does it */
  update_filter (self);
  update_empty (self);
}

static void
on_theme_selected (RvCompareView *self, GtkListBoxRow *row)
{
  self->theme = rv_theme_list_get_theme (row);
  on_filter_changed (self);
}

static void
on_show_all (RvCompareView *self)
{
  rv_compare_view_choose (self, RV_ALL_ROW_KINDS, FALSE);
}

/* Order */

/* Rows name pairs of a comparison: with another one they are no more to be asked anything. */
static void
drop_rows (RvCompareView *self)
{
  g_clear_handle_id (&self->drop_source, g_source_remove);
  self->is_filling = TRUE;
  gtk_sort_list_model_set_model (self->sorted, NULL);
  self->is_filling = FALSE;
}

static void
on_order_changed (RvCompareView *self)
{
  g_autoptr (GtkSorter) sorter
    = rv_pair_model_create_sorter (self->session, gtk_drop_down_get_selected (self->order));

  if (self->is_stale)
    drop_rows (self);
  gtk_sort_list_model_set_sorter (self->sorted, sorter);
}

/* Contents */

static void
label_toggle (GtkToggleButton *toggle, const char *words, guint count)
{
  g_autofree char *text = g_strdup_printf ("%s %u", words, count);

  gtk_button_set_label (GTK_BUTTON (toggle), text);
  gtk_widget_set_sensitive (GTK_WIDGET (toggle), count > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
update_counts (RvCompareView *self, GListModel *rows)
{
  guint counts[RV_N_ROW_KINDS] = { 0 }, n_changed = 0;

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (RvPairItem) item = g_list_model_get_item (rows, i);

      counts[rv_pair_item_get_kind (item)]++;
      n_changed += rv_pair_model_has_changed_fact (self->session, item);
    }
  for (int kind = 0; kind <= RV_ROW_RELATED; kind++)
    label_toggle (self->kinds[kind], rv_describe_relation ((RvRelation) kind), counts[kind]);
  /* In two languages nothing is reworded, and in one nothing is translated. */
  gtk_widget_set_visible (GTK_WIDGET (self->kinds[RV_ROW_TRANSLATED]),
                          counts[RV_ROW_TRANSLATED] > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->kinds[RV_ROW_REWORDED]),
                          counts[RV_ROW_TRANSLATED] == 0);
  for (int side = 0; side < RV_N_SIDES; side++)
    label_toggle (self->kinds[RV_ROW_ONLY_LEFT + side],
                  rv_side_stands_left (side) ? _ ("Only left") : _ ("Only right"),
                  counts[RV_ROW_ONLY_LEFT + side]);
  label_toggle (self->changed, _ ("Changed facts"), n_changed);
}

static void
fill_themes (RvCompareView *self)
{
  const RvAlignment *alignment = rv_session_get_alignment (self->session);
  RvThemeSet *themes = alignment != NULL ? alignment->themes : NULL;

  rv_theme_list_fill (self->themes, themes);
  gtk_widget_set_visible (self->themes_pane, themes != NULL && rv_theme_set_get_length (themes) > 0
                                               && !self->is_narrow);
}

static void
update_titles (RvCompareView *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvSlot *slot = rv_session_get_slot (self->session, side);
      const char *title = slot != NULL ? rv_slot_get_title (slot) : "";

      gtk_label_set_label (self->side_titles[side], title);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->side_titles[side]), title);
    }
}

static void
show_titles (RvCompareView *self)
{
  int gap = rv_pair_row_get_gap (GTK_WIDGET (self)) / 2;

  gtk_widget_set_margin_end (GTK_WIDGET (self->side_titles[RV_SIDE_LEFT]), gap);
  gtk_widget_set_margin_start (GTK_WIDGET (self->side_titles[RV_SIDE_RIGHT]), gap);
  gtk_widget_set_visible (self->titles,
                          !self->is_narrow && rv_session_get_comparison (self->session) != NULL);
}

static void
refill (RvCompareView *self)
{
  g_autoptr (GListStore) rows = rv_pair_model_new (self->session);

  drop_rows (self);
  self->is_stale = FALSE;
  self->is_filling = TRUE;
  update_titles (self);
  show_titles (self);
  fill_themes (self);
  self->theme = RV_ALL_THEMES;
  update_filter (self);
  update_counts (self, G_LIST_MODEL (rows));
  gtk_sort_list_model_set_model (self->sorted, G_LIST_MODEL (rows));
  self->is_filling = FALSE;
  update_empty (self);
}

static gboolean
drop_rows_later (gpointer data)
{
  RV_COMPARE_VIEW (data)->drop_source = 0;
  drop_rows (RV_COMPARE_VIEW (data));
  return G_SOURCE_REMOVE;
}

/* Other passages are paired now. Long texts have ten thousand rows, which nobody may come to see; and to drop the old ones
 * takes long enough to have a turn of the main loop for itself. */
static void
on_comparison_changed (RvCompareView *self)
{
  self->is_stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    refill (self);
  else if (self->drop_source == 0)
    self->drop_source = g_idle_add (drop_rows_later, self);
}

static void
rv_compare_view_map (GtkWidget *widget)
{
  RvCompareView *self = RV_COMPARE_VIEW (widget);

  if (self->is_stale)
    refill (self);
  GTK_WIDGET_CLASS (rv_compare_view_parent_class)->map (widget);
}

/* The pair the reader is at */

/* Whether the row of @pair is the one that is selected. */
static gboolean
is_selected (RvCompareView *self, guint pair)
{
  RvPairItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL && rv_pair_item_has_pair (item, pair);
}

static void
on_pair_changed (RvCompareView *self)
{
  guint pair = rv_session_get_pair (self->session);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->filtered));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return; /* on_map() does it */
  for (guint i = is_selected (self, pair) ? gtk_single_selection_get_selected (self->selection) : 0;
       pair != RV_NO_PAIR && i < n; i++)
    {
      g_autoptr (RvPairItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), i);

      if (!rv_pair_item_has_pair (item, pair))
        continue;
      if (i >= g_list_model_get_n_items (G_LIST_MODEL (self->shown)))
        rv_gradual_model_finish (self->shown);
      if (gtk_single_selection_get_selected (self->selection) != i)
        gtk_single_selection_set_selected (self->selection, i);
      /* GTK 4.8 has no function for this, only the action that its keys use; and a list that is not
       * on screen, which has no rows yet, would come up empty. */
      if (gtk_widget_get_mapped (GTK_WIDGET (self->list)))
        gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", i);
      return;
    }
}

/* The list makes its rows in the first frames after it has come on screen. */
static gboolean
scroll_to_pair (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RvCompareView *self = RV_COMPARE_VIEW (widget);

  if (gtk_widget_get_height (GTK_WIDGET (self->list)) == 0 || --self->frames_to_wait > 0)
    return G_SOURCE_CONTINUE;
  self->scroll_tick = 0;
  on_pair_changed (self);
  return G_SOURCE_REMOVE;
}

static void
on_map (RvCompareView *self)
{
  self->frames_to_wait = FRAMES_TO_WAIT;
  if (self->scroll_tick == 0)
    self->scroll_tick
      = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_pair, NULL, NULL);
}

static void
on_selected (RvCompareView *self)
{
  RvPairItem *item = gtk_single_selection_get_selected_item (self->selection);
  const guint *pairs;
  guint n;

  if (item == NULL || self->is_filling)
    return;
  pairs = rv_pair_item_get_pairs (item, &n);
  if (n > 0 && !rv_pair_item_has_pair (item, rv_session_get_pair (self->session)))
    rv_session_set_pair (self->session, pairs[0]);
}

/* Goes @step rows on among those that are shown, 1 or -1, and round at the ends. */
void
rv_compare_view_step (RvCompareView *self, int step)
{
  int n = (int) g_list_model_get_n_items (G_LIST_MODEL (self->filtered));
  guint at = gtk_single_selection_get_selected (self->selection);
  guint next;

  if (n == 0)
    return;
  if (at == GTK_INVALID_LIST_POSITION)
    next = step > 0 ? 0 : (guint) n - 1;
  else
    next = (guint) (((int) at + step + n) % n);
  rv_gradual_model_finish (self->shown);
  gtk_single_selection_set_selected (self->selection, next);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", next);
}

/* Gives the keyboard to the rows. */
void
rv_compare_view_focus (RvCompareView *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/* The pair that is selected does not belong together. */
static void
reject_pair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvCompareView *self = RV_COMPARE_VIEW (widget);
  RvPairItem *item = gtk_single_selection_get_selected_item (self->selection);
  guint pair = item != NULL ? rv_pair_taking_find_pair (self->session, item) : RV_NO_PAIR;

  if (pair != RV_NO_PAIR)
    gtk_widget_activate_action (widget, "win.reject-pair", "u", pair);
}

/* Adds the row that is selected to @collection. */
void
rv_compare_view_collect (RvCompareView *self, RvCollection *collection)
{
  RvPairItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL)
    rv_pair_taking_collect (self->session, item, collection);
}

/* Shows the rows of the kinds that are bits of @kinds, and of these all or those with a changed fact. */
void
rv_compare_view_choose (RvCompareView *self, guint kinds, gboolean only_changed)
{
  self->is_filling = TRUE;
  for (int kind = 0; kind < RV_N_ROW_KINDS; kind++)
    gtk_toggle_button_set_active (self->kinds[kind], (kinds & 1u << kind) != 0);
  gtk_toggle_button_set_active (self->changed, only_changed);
  gtk_list_box_select_row (self->themes, gtk_list_box_get_row_at_index (self->themes, 0));
  self->is_filling = FALSE;
  on_filter_changed (self);
}

/* Shows the row's passages in the texts. */
static void
on_activate (RvCompareView *self, guint position)
{
  g_autoptr (RvPairItem) item = g_list_model_get_item (G_LIST_MODEL (self->filtered), position);
  guint n;
  const guint *pairs = rv_pair_item_get_pairs (item, &n);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.view-read", NULL);
  if (n > 0)
    rv_session_go_to_pair (self->session, pairs[0]);
  else
    rv_session_reveal (self->session,
                       rv_pair_item_get_kind (item) == RV_ROW_ONLY_LEFT ? RV_SIDE_LEFT
                                                                        : RV_SIDE_RIGHT,
                       rv_pair_item_get_span (item));
}

static void
copy_pair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvCompareView *self = RV_COMPARE_VIEW (widget);
  RvPairItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (item != NULL)
    rv_pair_taking_copy (widget, self->session, item);
}

/* Rows */

static void
on_setup (RvCompareView *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, rv_pair_row_new (self->session));
}

static void
on_bind (RvCompareView *self, GtkListItem *item)
{
  RvPairRow *row = RV_PAIR_ROW (gtk_list_item_get_child (item));

  rv_pair_row_set_narrow (row, self->is_narrow);
  rv_pair_row_set_item (row, gtk_list_item_get_item (item));
}

static void
on_unbind (RvCompareView *self, GtkListItem *item)
{
  rv_pair_row_set_item (RV_PAIR_ROW (gtk_list_item_get_child (item)), NULL);
}

/* Rows stay what they are, so that the one that is selected and the keyboard stay with the reader. */
static void
turn_rows (RvCompareView *self)
{
  for (GtkWidget *cell = gtk_widget_get_first_child (GTK_WIDGET (self->list)); cell != NULL;
       cell = gtk_widget_get_next_sibling (cell))
    if (RV_IS_PAIR_ROW (gtk_widget_get_first_child (cell)))
      rv_pair_row_set_narrow (RV_PAIR_ROW (gtk_widget_get_first_child (cell)), self->is_narrow);
}

static void
on_narrow_changed (RvCompareView *self, GParamSpec *pspec, RvNarrowLayout *layout)
{
  self->is_narrow = rv_narrow_layout_is_narrow (layout);
  if (self->session == NULL)
    return;
  turn_rows (self);
  show_titles (self);
  gtk_widget_set_visible (self->themes_pane,
                          !self->is_narrow
                            && gtk_list_box_get_row_at_index (self->themes, 1) != NULL);
}

/* Life */

void
rv_compare_view_set_session (RvCompareView *self, RvSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->filter = rv_pair_filter_new (session);
  gtk_filter_list_model_set_filter (self->filtered, GTK_FILTER (self->filter));
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (on_comparison_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparing", G_CALLBACK (update_empty), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::pair", G_CALLBACK (on_pair_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (show_titles), self, G_CONNECT_SWAPPED);
  refill (self);
}

static void
rv_compare_view_dispose (GObject *object)
{
  RvCompareView *self = RV_COMPARE_VIEW (object);

  g_clear_handle_id (&self->drop_source, g_source_remove);
  if (self->scroll_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_tick);
  self->scroll_tick = 0;
  g_clear_object (&self->filter);
  g_clear_object (&self->shown);
  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_compare_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  static const char *const kinds[RV_N_ROW_KINDS]
    = { "identical", "reworded", "translated", "related", "only_left", "only_right" };

  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-compare-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, box);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, stack);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, rows);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, empty);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, open);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, show_all);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, themes_pane);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, themes);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, changed);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, titles);
  gtk_widget_class_bind_template_child_full (widget_class, "left_title", FALSE,
                                             G_STRUCT_OFFSET (RvCompareView, side_titles)
                                               + RV_SIDE_LEFT * sizeof (GtkLabel *));
  gtk_widget_class_bind_template_child_full (widget_class, "right_title", FALSE,
                                             G_STRUCT_OFFSET (RvCompareView, side_titles)
                                               + RV_SIDE_RIGHT * sizeof (GtkLabel *));
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, order);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, sorted);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, list);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, filtered);
  gtk_widget_class_bind_template_child (widget_class, RvCompareView, selection);
  for (gsize i = 0; i < RV_N_ROW_KINDS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, kinds[i], FALSE,
                                               (gssize) (G_STRUCT_OFFSET (RvCompareView, kinds)
                                                         + i * sizeof (GtkToggleButton *)));
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_order_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_theme_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_setup);
  gtk_widget_class_bind_template_callback (widget_class, on_bind);
  gtk_widget_class_bind_template_callback (widget_class, on_unbind);
}

static void
rv_compare_view_class_init (RvCompareViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  G_OBJECT_CLASS (klass)->dispose = rv_compare_view_dispose;
  widget_class->map = rv_compare_view_map;
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy_pair);
  gtk_widget_class_install_action (widget_class, "compare.reject", NULL, reject_pair);
  bind_template (widget_class);
}

static void
add_shortcut (GtkEventController *shortcuts, guint key, GdkModifierType state, const char *action)
{
  GtkShortcut *shortcut
    = gtk_shortcut_new (gtk_keyval_trigger_new (key, state), gtk_named_action_new (action));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts), shortcut);
}

static void
rv_compare_view_init (RvCompareView *self)
{
  GtkEventController *shortcuts = gtk_shortcut_controller_new ();
  RvNarrowLayout *layout = rv_narrow_layout_new (NARROW_WIDTH);

  gtk_widget_set_layout_manager (GTK_WIDGET (self), GTK_LAYOUT_MANAGER (layout));
  g_signal_connect_object (layout, "notify::narrow", G_CALLBACK (on_narrow_changed), self,
                           G_CONNECT_SWAPPED);
  self->theme = RV_ALL_THEMES;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->shown = rv_gradual_model_new (G_LIST_MODEL (self->filtered), GTK_WIDGET (self->list));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->shown));
  rv_tab_stop_install (GTK_WIDGET (self->themes));
  rv_tab_stop_install (GTK_WIDGET (self->list));
  rv_accessible_name_choice (self->order, _ ("Order of the rows"));
  add_shortcut (shortcuts, GDK_KEY_c, GDK_CONTROL_MASK, "compare.copy");
  add_shortcut (shortcuts, GDK_KEY_Delete, 0, "compare.reject");
  gtk_widget_add_controller (GTK_WIDGET (self->list), shortcuts);
  g_signal_connect_object (self->list, "map", G_CALLBACK (on_map), self, G_CONNECT_SWAPPED);
}
