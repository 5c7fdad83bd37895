/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/rv-describe.h"
#include "widgets/rv-late-tooltip.h"
#include "widgets/rv-strength-mark.h"
#include "widgets/rv-tab-stop.h"
#include "widgets/rv-theme-matrix.h"

/* Rows shown; weaker themes are not what somebody looks for in an overview. */
#define MAX_THEMES 60

struct _RvThemeMatrix
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkGrid *grid;
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvThemeMatrix, rv_theme_matrix, GTK_TYPE_WIDGET)

static void
rv_theme_matrix_dispose (GObject *object)
{
  RvThemeMatrix *self = RV_THEME_MATRIX (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_theme_matrix_parent_class)->dispose (object);
}

static void
rv_theme_matrix_class_init (RvThemeMatrixClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_theme_matrix_dispose;
  signals[ACTIVATED] = g_signal_new ("activated", RV_TYPE_THEME_MATRIX, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "themematrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rv_theme_matrix_init (RvThemeMatrix *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 6);
  gtk_grid_set_row_spacing (self->grid, 2);
  gtk_widget_set_margin_start (GTK_WIDGET (self->grid), 12);
  gtk_widget_set_margin_end (GTK_WIDGET (self->grid), 12);
  gtk_widget_set_margin_top (GTK_WIDGET (self->grid), 12);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self->grid), 12);
  gtk_widget_set_halign (GTK_WIDGET (self->grid), GTK_ALIGN_CENTER);
  rv_tab_stop_install (GTK_WIDGET (self->grid)); /* the arrow keys go from cell to cell */
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

static void
clear (RvThemeMatrix *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
on_clicked (GtkWidget *button, RvThemeMatrix *self)
{
  guint theme = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "theme"));
  guint document = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "document"));

  g_signal_emit (self, signals[ACTIVATED], 0, theme, document);
}

static guint
count_passages (const RvTheme *theme, guint document)
{
  guint count = 0;

  for (guint i = 0; i < theme->n_passages; i++)
    count += theme->passages[i].document == document;
  return count;
}

static void
add_cell (RvThemeMatrix *self,
          RvCorpus *corpus,
          guint row,
          const RvTheme *theme,
          guint document,
          guint most)
{
  const char *title = rv_slot_get_title (rv_corpus_get_slot (corpus, document));
  guint count = count_passages (theme, document);
  GtkWidget *button;
  g_autofree char *name = NULL;

  if (count == 0)
    return;
  button = gtk_button_new ();
  /* Translators: a cell of a table: how often a document speaks of a theme */
  name = g_strdup_printf (ngettext ("“%s” in %s: %u passage", "“%s” in %s: %u passages", count),
                          theme->label, title, count);
  gtk_button_set_child (GTK_BUTTON (button),
                        rv_strength_mark_new ((int) row, (double) count / most));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  rv_late_tooltip_set (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "theme", GUINT_TO_POINTER (row));
  g_object_set_data (G_OBJECT (button), "document", GUINT_TO_POINTER (document));
  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), self);
  gtk_grid_attach (self->grid, button, (int) document + 1, (int) row + 1, 1, 1);
}

static void
add_row (RvThemeMatrix *self, RvCorpus *corpus, guint row, const RvTheme *theme, guint most)
{
  GtkWidget *label = gtk_label_new (theme->label);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  rv_late_tooltip_set (label, theme->label);
  gtk_grid_attach (self->grid, label, 0, (int) row + 1, 1, 1);
  for (guint i = 0; i < rv_corpus_get_n_documents (corpus); i++)
    add_cell (self, corpus, row, theme, i, most);
}

static void
add_heading (RvThemeMatrix *self, RvCorpus *corpus, guint document)
{
  const RvFindings *findings = rv_analysis_get_findings (rv_corpus_get_analysis (corpus, document));
  const char *title = rv_slot_get_title (rv_corpus_get_slot (corpus, document));
  g_autofree char *date
    = findings->event_date != NULL ? rv_describe_date (findings->event_date) : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (title);
  GtkWidget *when = gtk_label_new (date);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  rv_late_tooltip_set (label, title);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (when, "dim-label");
  gtk_widget_add_css_class (when, "caption");
  gtk_widget_set_valign (box, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), when);
  gtk_grid_attach (self->grid, box, (int) document + 1, 0, 1, 1);
}

/* What the marks mean, and what they are for. */
static void
add_legend (RvThemeMatrix *self)
{
  GtkWidget *label
    = gtk_label_new (_ ("The larger the mark, the more passages. A click compares them."));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_grid_attach (self->grid, label, 0, 0, 1, 1);
}

/* Draws the themes of @corpus; nothing where there are none. */
void
rv_theme_matrix_show (RvThemeMatrix *self, RvCorpus *corpus)
{
  RvThemeSet *themes = rv_corpus_get_themes (corpus);
  guint n_themes = themes != NULL ? MIN (rv_theme_set_get_length (themes), MAX_THEMES) : 0;
  guint n_documents = rv_corpus_get_n_documents (corpus), most = 1;

  clear (self);
  if (n_themes == 0)
    return;
  for (guint i = 0; i < n_themes; i++)
    for (guint j = 0; j < n_documents; j++)
      most = MAX (most, count_passages (rv_theme_set_get (themes, i), j));
  add_legend (self);
  for (guint i = 0; i < n_documents; i++)
    add_heading (self, corpus, i);
  for (guint i = 0; i < n_themes; i++)
    add_row (self, corpus, i, rv_theme_set_get (themes, i), most);
}
