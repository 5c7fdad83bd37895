/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "models/rv-finding-columns.h"
#include "views/rv-sidebar.h"
#include "widgets/rv-finding-list.h"
#include "widgets/rv-glance.h"
#include "widgets/rv-narrow-layout.h"
#include "widgets/rv-tab-stop.h"

/* Pixels that the sidebar is content with. */
#define LEAST_HEIGHT 150

/* Pixels of its width at the usual size of text. */
#define NATURAL_WIDTH 320

/* Below these heights, in pixels, the list matters more than how long the summary is, and than numbers. */
#define LOW_HEIGHT 300
#define LOW_HEIGHT_FOR_GLANCE 560

struct _RvSidebar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkListBox *pages;
  GtkStack *stack;
  RvGlance *glance;
  GtkWidget *summary_bar;
  GtkAdjustment *words;
  GtkLabel *words_label;
  GtkLabel *counts[RV_N_PAGES];

  RvSession *session;
  RvSearch *search;
  gboolean is_low;
  gboolean is_low_for_glance;
  guint idle_source;
};

G_DEFINE_FINAL_TYPE (RvSidebar, rv_sidebar, GTK_TYPE_WIDGET)

static void
update_counts (RvSidebar *self)
{
  for (int page = 0; page < RV_N_PAGES; page++)
    {
      guint count = page == RV_PAGE_HITS ? rv_search_get_n_hits (self->search)
                                         : rv_finding_model_count (self->session, page);
      g_autofree char *text = count > 0 ? g_strdup_printf ("%u", count) : g_strdup ("");
      GtkWidget *row
        = gtk_widget_get_ancestor (GTK_WIDGET (self->counts[page]), GTK_TYPE_LIST_BOX_ROW);
      g_autofree char *name
        = g_strjoin (" ", rv_page_get_title (page), count > 0 ? text : NULL, NULL);

      gtk_label_set_label (self->counts[page], text);
      gtk_widget_set_visible (GTK_WIDGET (self->counts[page]), count > 0);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }
}

/* What is found has a page as long as something is looked for. */
static void
on_search_changed (RvSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->pages, RV_PAGE_HITS);

  gtk_widget_set_visible (GTK_WIDGET (row), rv_search_is_on (self->search));
  if (!rv_search_is_on (self->search) && gtk_list_box_row_is_selected (row))
    gtk_list_box_select_row (self->pages, gtk_list_box_get_row_at_index (self->pages, 0));
  update_counts (self);
}

static void
adapt (RvSidebar *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->pages);
  int page = row != NULL ? gtk_list_box_row_get_index (row) : RV_PAGE_SUMMARY;

  gtk_widget_set_visible (self->summary_bar, page == RV_PAGE_SUMMARY && !self->is_low);
  gtk_widget_set_visible (GTK_WIDGET (self->glance),
                          page == RV_PAGE_SUMMARY && !self->is_low_for_glance);
}

static gboolean
adapt_in_idle (gpointer data)
{
  RvSidebar *self = data;

  self->idle_source = 0;
  adapt (self);
  return G_SOURCE_REMOVE;
}

static void
on_page_selected (RvSidebar *self, GtkListBoxRow *row)
{
  GtkWidget *child;
  int page = row != NULL ? gtk_list_box_row_get_index (row) : 0;
  g_autofree char *name = g_strdup_printf ("%d", page);

  if (self->session == NULL)
    return; /* the rows go away, and with them the window */
  child = gtk_stack_get_child_by_name (self->stack, name);
  if (child == NULL)
    {
      child = rv_finding_list_new (self->session, self->search, page);
      gtk_stack_add_named (self->stack, child, name);
    }
  gtk_stack_set_visible_child (self->stack, child);
  adapt (self);
}

static void
on_words_changed (RvSidebar *self)
{
  guint words = (guint) gtk_adjustment_get_value (self->words);
  g_autofree char *text = NULL;

  /* Translators: length of the summary of each document */
  text = g_strdup_printf (ngettext ("%u word each", "%u words each", words), words);
  gtk_label_set_label (self->words_label, text);
  if (self->session != NULL)
    rv_session_set_summary_words (self->session, words);
}

static void
add_page (RvSidebar *self, int page)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (rv_page_get_title (page)), *count = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_list_box_append (self->pages, box);
  self->counts[page] = GTK_LABEL (count);
}

/* @settings: (nullable) */
void
rv_sidebar_set_session (RvSidebar *self, RvSession *session, RvSearch *search, GSettings *settings)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->search = g_object_ref (search);
  g_signal_connect_object (search, "changed", G_CALLBACK (on_search_changed), self,
                           G_CONNECT_SWAPPED);
  if (settings != NULL)
    g_settings_bind (settings, "summary-words", self->words, "value", G_SETTINGS_BIND_DEFAULT);
  on_words_changed (self);
  g_signal_connect_object (session, "notify::comparing", G_CALLBACK (update_counts), self,
                           G_CONNECT_SWAPPED);
  rv_glance_set_session (self->glance, session);
  on_search_changed (self);
  gtk_list_box_select_row (self->pages, gtk_list_box_get_row_at_index (self->pages, 0));
}

/* Gives the keyboard to the row that the reader came from, if any; from inside, or else, to the pages. */
void
rv_sidebar_focus (RvSidebar *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *list = gtk_stack_get_visible_child (self->stack);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    list = NULL;
  if (!RV_IS_FINDING_LIST (list) || !rv_finding_list_focus_row (RV_FINDING_LIST (list)))
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_selected_row (self->pages)));
}

/* Adds the rows that are selected to @collection. */
void
rv_sidebar_collect (RvSidebar *self, RvCollection *collection)
{
  GtkWidget *list = gtk_stack_get_visible_child (self->stack);

  if (RV_IS_FINDING_LIST (list))
    rv_finding_list_collect (RV_FINDING_LIST (list), collection);
}

static void
rv_sidebar_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  gtk_widget_measure (RV_SIDEBAR (widget)->box, orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = MIN (*minimum, LEAST_HEIGHT);
  else /* of one width, whatever stands in it: the texts beside it keep their places */
    *natural
      = MAX (*minimum, (int) (NATURAL_WIDTH * sqrt (rv_narrow_layout_get_text_scale (widget))));
}

/* In the lowest window the end of the list is cut rather than the window made higher. */
static void
rv_sidebar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RvSidebar *self = RV_SIDEBAR (widget);
  int least;

  if (self->is_low != (height < LOW_HEIGHT)
      || self->is_low_for_glance != (height < LOW_HEIGHT_FOR_GLANCE))
    {
      self->is_low = height < LOW_HEIGHT;
      self->is_low_for_glance = height < LOW_HEIGHT_FOR_GLANCE;
      if (self->idle_source == 0)
        self->idle_source = g_idle_add (adapt_in_idle, self); /* not while sizes are given out */
    }
  gtk_widget_measure (self->box, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_allocate (self->box, width, MAX (height, least), baseline, NULL);
}

static void
rv_sidebar_dispose (GObject *object)
{
  RvSidebar *self = RV_SIDEBAR (object);

  g_clear_handle_id (&self->idle_source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_object (&self->search);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_sidebar_parent_class)->dispose (object);
}

static void
rv_sidebar_class_init (RvSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  G_OBJECT_CLASS (klass)->dispose = rv_sidebar_dispose;
  g_type_ensure (RV_TYPE_GLANCE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/ResolutionViewer/ui/rv-sidebar.ui");
  widget_class->measure = rv_sidebar_measure;
  widget_class->size_allocate = rv_sidebar_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "findings");
  gtk_widget_class_bind_template_child (widget_class, RvSidebar, box);
  gtk_widget_class_bind_template_child (widget_class, RvSidebar, pages);
  gtk_widget_class_bind_template_child (widget_class, RvSidebar, stack);
  gtk_widget_class_bind_template_child (widget_class, RvSidebar, glance);
  gtk_widget_class_bind_template_child (widget_class, RvSidebar, summary_bar);
  gtk_widget_class_bind_template_child (widget_class, RvSidebar, words);
  gtk_widget_class_bind_template_child (widget_class, RvSidebar, words_label);
  gtk_widget_class_bind_template_callback (widget_class, on_page_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_words_changed);
}

static void
rv_sidebar_init (RvSidebar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  for (int page = 0; page < RV_N_PAGES; page++)
    add_page (self, page);
  rv_tab_stop_install (GTK_WIDGET (self->pages));
}
