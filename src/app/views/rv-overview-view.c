/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "session/rv-counterpart.h"
#include "views/rv-overview-view.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-directive-table.h"
#include "widgets/rv-report-export.h"
#include "widgets/rv-theme-matrix.h"
#include "widgets/rv-timeline-list.h"

struct _RvOverviewView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkStack *themes_stack;
  GtkWidget *themes_empty;
  GtkStack *dates_stack;
  GtkStack *directives_stack;
  RvThemeMatrix *matrix;
  RvTimelineList *timeline;
  RvDirectiveTable *directives;
  GtkWidget *parts;
  GtkMenuButton *export_button;

  RvSession *session;
  RvCorpus *corpus;
  RvDirectiveStates *states;
  RvTimeline *shown;     /* (nullable): the state of the corpus that the parts below speak of */
  gboolean shows_matrix; /* each part is made when somebody looks at it */
  gboolean shows_dates;
  gboolean shows_directives;
  RvSpan wanted[RV_N_SIDES]; /* passages to compare as soon as their documents are compared */
};

enum
{
  NOTICE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvOverviewView, rv_overview_view, GTK_TYPE_WIDGET)

static guint
count_directives (RvCorpus *corpus)
{
  guint count = 0;

  for (guint i = 0; i < rv_corpus_get_n_documents (corpus); i++)
    count += rv_analysis_get_findings (rv_corpus_get_analysis (corpus, i))->directives->len;
  return count;
}

static const char *
choose_themes_page (RvOverviewView *self)
{
  RvThemeSet *themes = rv_corpus_get_themes (self->corpus);

  if (rv_corpus_is_busy (self->corpus))
    return "busy";
  return themes != NULL && rv_theme_set_get_length (themes) > 0 ? "list" : "empty";
}

static gboolean
is_at (RvOverviewView *self, const char *part)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->parts)), part) == 0;
}

/* Only of the directives, and where there are any. */
static void
update_export (RvOverviewView *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->export_button),
                          is_at (self, "directives") && count_directives (self->corpus) > 0);
}

/* Makes the part that the reader looks at, if it is not there as it should be. */
static void
fill_part (RvOverviewView *self)
{
  if (is_at (self, "themes") && !self->shows_matrix)
    {
      rv_theme_matrix_show (self->matrix, self->corpus);
      self->shows_matrix = TRUE;
    }
  else if (is_at (self, "dates") && !self->shows_dates)
    {
      rv_timeline_list_show (self->timeline, self->corpus);
      self->shows_dates = TRUE;
    }
  else if (is_at (self, "directives") && !self->shows_directives)
    {
      rv_directive_table_show (self->directives, self->corpus, self->states,
                               rv_session_get_undo (self->session));
      self->shows_directives = TRUE;
    }
}

/* Themes are found a while after the documents have been read; dates and directives are those of before then. */
static void
forget_parts (RvOverviewView *self)
{
  RvTimeline *timeline = rv_corpus_get_timeline (self->corpus);

  self->shows_matrix = FALSE;
  if (timeline != NULL && timeline == self->shown)
    return;
  g_clear_pointer (&self->shown, rv_timeline_unref);
  self->shown = timeline != NULL ? rv_timeline_ref (timeline) : NULL;
  self->shows_dates = self->shows_directives = FALSE;
}

static void
on_changed (RvOverviewView *self)
{
  RvTimeline *timeline = rv_corpus_get_timeline (self->corpus);
  gboolean has_dates = timeline != NULL && rv_timeline_get_length (timeline) > 0;

  adw_status_page_set_description (ADW_STATUS_PAGE (self->themes_empty),
                                   rv_corpus_get_n_documents (self->corpus) < 2
                                     ? _ ("Open a second document to see which themes they share.")
                                     : _ ("These documents have no theme in common."));
  forget_parts (self);
  fill_part (self);
  gtk_stack_set_visible_child_name (self->themes_stack, choose_themes_page (self));
  gtk_stack_set_visible_child_name (self->dates_stack, has_dates ? "list" : "empty");
  gtk_stack_set_visible_child_name (self->directives_stack,
                                    count_directives (self->corpus) > 0 ? "list" : "empty");
  update_export (self);
}

static void
on_part_changed (RvOverviewView *self)
{
  if (self->corpus == NULL)
    return;
  fill_part (self);
  update_export (self);
}

/* Shows @slot in Read, on the side where it already is, else on the left, and goes to @span. */
static void
go_to (RvOverviewView *self, RvSlot *slot, RvSpan span)
{
  RvSide side
    = rv_session_get_slot (self->session, RV_SIDE_RIGHT) == slot ? RV_SIDE_RIGHT : RV_SIDE_LEFT;

  rv_session_show (self->session, side, slot);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view-read", NULL);
  rv_session_reveal (self->session, side, span);
}

static void
on_place_activated (RvOverviewView *self, RvSlot *slot, guint start, guint end)
{
  go_to (self, slot, rv_span (start, end));
}

static const RvPassage *
find_passage (const RvTheme *theme, guint document)
{
  for (guint i = 0; i < theme->n_passages; i++)
    if (theme->passages[i].document == document)
      return &theme->passages[i];
  return NULL;
}

/* Returns: (nullable): what to put beside the passage of @document: that of the next document that speaks of @theme,
 * and after the last one that of the first */
static const RvPassage *
find_partner (RvOverviewView *self, const RvTheme *theme, guint document)
{
  guint n_documents = rv_corpus_get_n_documents (self->corpus);

  for (guint i = 1; i < n_documents; i++)
    {
      const RvPassage *passage = find_passage (theme, (document + i) % n_documents);

      if (passage != NULL)
        return passage;
    }
  return NULL;
}

/* No passages are to be compared: they are, or are those of documents that are no more shown. */
static void
forget_wanted (RvOverviewView *self)
{
  self->wanted[RV_SIDE_LEFT] = self->wanted[RV_SIDE_RIGHT] = RV_SPAN_NONE;
}

/* Shows the two passages that were asked for face to face; where they are no pair, in the texts. */
static void
compare_wanted (RvOverviewView *self)
{
  RvSpan left = self->wanted[RV_SIDE_LEFT], right = self->wanted[RV_SIDE_RIGHT];
  guint pair = rv_counterpart_find_pair (self->session, RV_SIDE_LEFT, left);

  forget_wanted (self);
  if (pair == RV_NO_PAIR)
    pair = rv_counterpart_find_pair (self->session, RV_SIDE_RIGHT, right);
  if (pair != RV_NO_PAIR)
    {
      rv_session_set_pair (self->session, pair);
      gtk_widget_activate_action (GTK_WIDGET (self), "win.view-compare", NULL);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.view-read", NULL);
  rv_session_reveal (self->session, RV_SIDE_LEFT, left);
  rv_session_reveal (self->session, RV_SIDE_RIGHT, right);
}

static void
on_comparison_changed (RvOverviewView *self)
{
  if (rv_session_get_comparison (self->session) != NULL
      && !rv_span_is_empty (self->wanted[RV_SIDE_LEFT]))
    compare_wanted (self);
}

static void
on_cell_activated (RvOverviewView *self, guint index, guint document)
{
  const RvTheme *theme = rv_theme_set_get (rv_corpus_get_themes (self->corpus), index);
  const RvPassage *here = find_passage (theme, document);
  const RvPassage *there = find_partner (self, theme, document);
  const RvPassage *first = here, *second = there;

  if (here == NULL)
    return;
  if (there == NULL)
    {
      go_to (self, rv_corpus_get_slot (self->corpus, document), here->span);
      return;
    }
  if (there->document < document)
    {
      first = there;
      second = here;
    }
  rv_session_show (self->session, RV_SIDE_LEFT, rv_corpus_get_slot (self->corpus, first->document));
  rv_session_show (self->session, RV_SIDE_RIGHT,
                   rv_corpus_get_slot (self->corpus, second->document));
  self->wanted[RV_SIDE_LEFT] = first->span;
  self->wanted[RV_SIDE_RIGHT] = second->span;
  if (rv_session_get_comparison (self->session) != NULL)
    compare_wanted (self);
}

/* Export of the directives */

static void
on_exported (GtkWidget *widget, const char *message)
{
  g_signal_emit (widget, signals[NOTICE], 0, message);
}

static void
export_directives (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvOverviewView *self = RV_OVERVIEW_VIEW (widget);
  g_autoptr (GListModel) items
    = rv_directive_item_list (self->corpus, self->states, rv_session_get_undo (self->session));
  RvReport *report = rv_report_new (_ ("Directives"));

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (RvDirectiveItem) item = g_list_model_get_item (items, i);

      rv_directive_item_report (item, report);
    }
  rv_report_export_ask (widget, report, _ ("Directives"), g_variant_get_string (parameter, NULL),
                        rv_session_get_citation_style (self->session), on_exported);
}

/**
 * rv_overview_view_set_session:
 *
 * Gives the view what it shows; once.
 */
void
rv_overview_view_set_session (RvOverviewView *self,
                              RvSession *session,
                              RvCorpus *corpus,
                              RvDirectiveStates *states)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->corpus = g_object_ref (corpus);
  self->states = g_object_ref (states);
  g_signal_connect_object (corpus, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::left", G_CALLBACK (forget_wanted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::right", G_CALLBACK (forget_wanted), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (on_comparison_changed), self,
                           G_CONNECT_SWAPPED);
}

void
rv_overview_view_show_directives (RvOverviewView *self)
{
  gtk_stack_set_visible_child_name (GTK_STACK (self->parts), "directives");
}

/* Adds the directive that is selected to @collection, where directives are shown. */
void
rv_overview_view_collect (RvOverviewView *self, RvCollection *collection)
{
  g_autoptr (RvDirectiveItem) item
    = is_at (self, "directives") ? rv_directive_table_get_selected (self->directives) : NULL;

  if (item != NULL)
    rv_directive_item_collect (item, collection);
}

static void
rv_overview_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rv_overview_view_parent_class)->map (widget);
  rv_corpus_set_active (RV_OVERVIEW_VIEW (widget)->corpus, TRUE);
}

static void
rv_overview_view_unmap (GtkWidget *widget)
{
  rv_corpus_set_active (RV_OVERVIEW_VIEW (widget)->corpus, FALSE);
  GTK_WIDGET_CLASS (rv_overview_view_parent_class)->unmap (widget);
}

static void
rv_overview_view_dispose (GObject *object)
{
  RvOverviewView *self = RV_OVERVIEW_VIEW (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->shown, rv_timeline_unref);
  g_clear_object (&self->corpus);
  g_clear_object (&self->states);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rv_overview_view_parent_class)->dispose (object);
}

static void
rv_overview_view_class_init (RvOverviewViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  G_OBJECT_CLASS (klass)->dispose = rv_overview_view_dispose;
  widget_class->map = rv_overview_view_map;
  widget_class->unmap = rv_overview_view_unmap;
  g_type_ensure (RV_TYPE_DIRECTIVE_TABLE);
  g_type_ensure (RV_TYPE_THEME_MATRIX);
  g_type_ensure (RV_TYPE_TIMELINE_LIST);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-overview-view.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, box);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, themes_stack);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, themes_empty);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, dates_stack);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, directives_stack);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, matrix);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, timeline);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, directives);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, parts);
  gtk_widget_class_bind_template_child (widget_class, RvOverviewView, export_button);
  gtk_widget_class_install_action (widget_class, "overview.export", "s", export_directives);

  signals[NOTICE] = g_signal_new ("notice", RV_TYPE_OVERVIEW_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
rv_overview_view_init (RvOverviewView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  forget_wanted (self);
  rv_accessible_name_parts (GTK_WIDGET (self->export_button), _ ("Export the directives"));
  g_signal_connect_swapped (self->parts, "notify::visible-child", G_CALLBACK (on_part_changed),
                            self);
  g_signal_connect_swapped (self->matrix, "activated", G_CALLBACK (on_cell_activated), self);
  g_signal_connect_swapped (self->timeline, "activated", G_CALLBACK (on_place_activated), self);
  g_signal_connect_swapped (self->directives, "activated", G_CALLBACK (on_place_activated), self);
}
