/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "models/rv-hit-model.h"
#include "text/rv-side-words.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-find-bar.h"

/* Of the grid: words, count, steps, options, close. */
#define OPTIONS_COLUMN 3
#define N_COLUMNS 5

struct _RvFindBar
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkSearchEntry *entry;
  GtkToggleButton *marks;
  GtkToggleButton *quotes;
  GtkGrid *grid;
  GtkWidget *options;
  GtkLabel *count;

  RvSearch *search;
  char *last; /* (nullable): what was looked for before the bar was closed, which empties it */
};

enum
{
  PROP_0,
  PROP_OPEN,
  N_PROPS,
};

enum
{
  CLOSED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvFindBar, rv_find_bar, GTK_TYPE_WIDGET)

/* Returns: (transfer full): how much was found, or which of it is shown */
static char *
describe_count (RvFindBar *self)
{
  guint n = rv_search_get_n_hits (self->search);
  int current = rv_search_get_current (self->search);
  RvSide left = rv_side_find_left ();

  if (!rv_search_is_on (self->search))
    return g_strdup ("");
  if (n == 0)
    return g_strdup (_ ("Not found"));
  if (current < 0)
    /* Translators: places found in the left and in the right document */
    return g_strdup_printf (_ ("%u left, %u right"), rv_search_get_hits (self->search, left)->len,
                            rv_search_get_hits (self->search, RV_SIDE_OTHER (left))->len);
  if (rv_search_is_cut (self->search))
    /* Translators: the first is the number of the place shown; there are more than can be listed */
    return g_strdup_printf (_ ("%d of more than %u"), current + 1, n);
  /* Translators: the first is the number of the place shown, the second how many there are */
  return g_strdup_printf (_ ("%d of %d"), current + 1, (int) n);
}

static void
update_count (RvFindBar *self)
{
  g_autofree char *text = describe_count (self);
  gboolean is_missing = rv_search_is_on (self->search) && rv_search_get_n_hits (self->search) == 0;

  gtk_label_set_label (self->count, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->count), *text != '\0' ? text : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->count), *text != '\0');
  if (is_missing)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               is_missing ? GTK_ACCESSIBLE_INVALID_TRUE
                                          : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (is_missing)
    rv_accessible_announce (GTK_WIDGET (self), text);
}

/* Who listens is told which hit it is, where it stands, and the words around it. */
static void
on_hit (RvFindBar *self, int side, guint start, guint end)
{
  g_autofree char *count = describe_count (self), *spoken = NULL;
  g_autoptr (RvFindingItem) item
    = rv_hit_model_new_item (rv_search_get_session (self->search), side, rv_span (start, end));

  update_count (self);
  spoken = g_strjoin (", ", count, rv_finding_item_get_place (item),
                      rv_finding_item_get_title (item), NULL);
  rv_accessible_announce (GTK_WIDGET (self), spoken);
}

static void
look_for_words (RvFindBar *self)
{
  gboolean is_on = gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (self->bar));

  if (is_on && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    {
      g_free (self->last);
      self->last = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
    }
  if (self->search != NULL)
    rv_search_set (self->search, is_on ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : "",
                   gtk_toggle_button_get_active (self->marks),
                   gtk_toggle_button_get_active (self->quotes));
}

static void
on_search_changed (RvFindBar *self)
{
  look_for_words (self);
  if (self->search != NULL)
    rv_search_show_nearest (self->search);
}

static void
on_next (RvFindBar *self)
{
  rv_search_step (self->search, 1);
}

static void
on_previous (RvFindBar *self)
{
  rv_search_step (self->search, -1);
}

static void
on_stop (RvFindBar *self)
{
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), FALSE);
}

static void
on_mode_changed (RvFindBar *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
  if (!rv_find_bar_is_open (self))
    g_signal_emit (self, signals[CLOSED], 0);
  look_for_words (self);
}

void
rv_find_bar_set_search (RvFindBar *self, RvSearch *search)
{
  self->search = g_object_ref (search);
  g_signal_connect_object (search, "changed", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "hit", G_CALLBACK (on_hit), self, G_CONNECT_SWAPPED);
}

/* Opens the bar. @words: (nullable): what to look for, where the reader has selected
 * it; else it is what was looked for last. The words are selected before the entry has the focus, not
 * after: its cursor would go on blinking over them, and GTK complains of that. */
void
rv_find_bar_start (RvFindBar *self, const char *words)
{
  if (words == NULL || *words == '\0')
    words = self->last;
  gtk_root_set_focus (gtk_widget_get_root (GTK_WIDGET (self)), NULL);
  if (words != NULL && *words != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

gboolean
rv_find_bar_is_open (RvFindBar *self)
{
  return gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (self->bar));
}

/* Where there is little room, the options stand below the words. */
void
rv_find_bar_set_narrow (RvFindBar *self, gboolean is_narrow)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  GtkGridLayoutChild *place
    = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, self->options));

  gtk_grid_layout_child_set_row (place, is_narrow ? 1 : 0);
  gtk_grid_layout_child_set_column (place, is_narrow ? 0 : OPTIONS_COLUMN);
  gtk_grid_layout_child_set_column_span (place, is_narrow ? N_COLUMNS : 1);
}

static void
rv_find_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_OPEN)
    g_value_set_boolean (value, rv_find_bar_is_open (RV_FIND_BAR (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rv_find_bar_dispose (GObject *object)
{
  RvFindBar *self = RV_FIND_BAR (object);

  g_clear_object (&self->search);
  g_clear_pointer (&self->last, g_free);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_find_bar_parent_class)->dispose (object);
}

static void
rv_find_bar_class_init (RvFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_find_bar_dispose;
  G_OBJECT_CLASS (klass)->get_property = rv_find_bar_get_property;
  properties[PROP_OPEN]
    = g_param_spec_boolean ("open", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[CLOSED] = g_signal_new ("closed", RV_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/ResolutionViewer/ui/rv-find-bar.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, marks);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, quotes);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, count);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, grid);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, options);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rv_find_bar_init (RvFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->count), FALSE);
  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (self->bar), GTK_EDITABLE (self->entry));
}
