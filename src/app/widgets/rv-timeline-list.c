/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "models/rv-gradual-model.h"
#include "models/rv-timeline-item.h"
#include "report/rv-describe.h"
#include "widgets/rv-late-tooltip.h"
#include "widgets/rv-narrow-layout.h"
#include "widgets/rv-tab-stop.h"
#include "widgets/rv-timeline-list.h"

/* Bytes of a sentence that may stand before its date. */
#define LEAD_BYTES 120u

/* Width in pixels, at the usual size of text, below which the words stand under their date. */
#define NARROW_WIDTH 300

/* Characters of the column with the dates and what they are. */
#define DATE_WIDTH 15

/* Characters that the words beside have at least, and lines of a label at most. */
#define LEAST_WIDTH 6
#define MOST_LINES 3

struct _RvTimelineList
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkListView *list;
  gboolean is_narrow;
  RvGradualModel *rows;
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvTimelineList, rv_timeline_list, GTK_TYPE_WIDGET)

/* The labels of a row, in order. */
typedef struct
{
  GtkLabel *date;
  GtkLabel *kind;
  GtkLabel *sentence;
  GtkLabel *title;
} Row;

static const char *
describe_kind (const RvTimelineEntry *entry)
{
  if (entry->is_event)
    return _ ("● Event");
  switch (entry->role)
    {
    case RV_DATE_DEADLINE:
      return _ ("▲ Deadline");
    case RV_DATE_EVENT:
      return _ ("● Event");
    case RV_DATE_ISSUED:
      return _ ("■ Issued");
    case RV_DATE_PERIOD:
    case RV_DATE_OTHER:
    default:
      return _ ("○ Date");
    }
}

static GtkLabel *
add_label (GtkWidget *box, int width, const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), width);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

/* Puts the words of a row beside their date, or below it. */
static void
turn (RvTimelineList *self, GtkWidget *grid)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (grid);
  GtkWidget *words = gtk_widget_get_last_child (grid);
  GtkGridLayoutChild *place
    = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, words));

  gtk_grid_layout_child_set_column (place, self->is_narrow ? 0 : 1);
  gtk_grid_layout_child_set_row (place, self->is_narrow ? 1 : 0);
}

static void
on_narrow_changed (RvTimelineList *self, GParamSpec *pspec, RvNarrowLayout *layout)
{
  self->is_narrow = rv_narrow_layout_is_narrow (layout);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (gtk_widget_get_first_child (row) != NULL)
      turn (self, gtk_widget_get_first_child (row));
}

/* The column with the date and what it is, as wide in every row, so that the columns stand below one another. */
static GtkWidget *
make_dates (Row *row)
{
  GtkWidget *dates = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  row->date = add_label (dates, DATE_WIDTH, "numeric");
  row->kind = add_label (dates, DATE_WIDTH, NULL);
  gtk_label_set_max_width_chars (row->date, DATE_WIDTH);
  gtk_label_set_max_width_chars (row->kind, DATE_WIDTH);
  gtk_label_set_wrap (row->date, TRUE);
  gtk_label_set_natural_wrap_mode (row->date, GTK_NATURAL_WRAP_WORD);
  gtk_label_set_lines (row->date, MOST_LINES);
  return dates;
}

static GtkWidget *
make_words (Row *row)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  row->sentence = add_label (words, LEAST_WIDTH, NULL);
  row->title = add_label (words, LEAST_WIDTH, "dim-label");
  gtk_label_set_wrap (row->sentence, TRUE);
  gtk_label_set_lines (row->sentence, MOST_LINES);
  gtk_widget_set_hexpand (words, TRUE);
  return words;
}

static void
on_setup (RvTimelineList *self, GtkListItem *list_item)
{
  /* A grid asks its children how wide they are whatever their height, so that dates wrap; a box asks for the
     width at the height of the row, and a long date would push its row's words aside. */
  GtkWidget *grid = gtk_grid_new ();
  Row *row = g_new0 (Row, 1);

  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 2);
  gtk_grid_attach (GTK_GRID (grid), make_dates (row), 0, 0, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), make_words (row), 1, 0, 1, 1);
  gtk_widget_set_margin_top (grid, 6);
  gtk_widget_set_margin_bottom (grid, 6);
  gtk_widget_set_margin_start (grid, 12);
  gtk_widget_set_margin_end (grid, 12);
  g_object_set_data_full (G_OBJECT (list_item), "row", row, g_free);
  gtk_list_item_set_child (list_item, grid);
  turn (self, grid);
}

static char *
format_date (const RvTimelineEntry *entry)
{
  g_autofree char *date = rv_describe_date (entry->iso);

  if (!entry->inferred)
    return g_steal_pointer (&date);
  /* Translators: %s is a date; the star says that a part of it was concluded, not stated */
  return g_strdup_printf (_ ("%s *"), date);
}

/* The sentence from a little before the date on, so that the date is seen. */
static char *
make_snippet (RvDocument *document, const RvTimelineEntry *entry)
{
  RvSpan span = entry->sentence;
  const char *text = rv_document_get_text (document);
  g_autofree char *slice = NULL;

  if (entry->span.start <= span.start + LEAD_BYTES)
    return rv_document_dup_slice (document, span);
  span.start = entry->span.start - LEAD_BYTES / 2;
  while (span.start < entry->span.start && text[span.start - 1] != ' ')
    span.start++;
  slice = rv_document_dup_slice (document, span);
  return g_strconcat ("… ", slice, NULL);
}

static void
on_bind (GtkSignalListItemFactory *factory, GtkListItem *list_item)
{
  Row *row = g_object_get_data (G_OBJECT (list_item), "row");
  RvTimelineItem *item = gtk_list_item_get_item (list_item);
  const RvTimelineEntry *entry = rv_timeline_item_get_entry (item);
  const char *title = rv_slot_get_title (rv_timeline_item_get_slot (item));
  RvDocument *document = rv_analysis_get_document (rv_timeline_item_get_analysis (item));
  g_autofree char *sentence = make_snippet (document, entry);
  g_autofree char *whole = rv_document_dup_slice (document, entry->sentence);
  g_autofree char *date = format_date (entry);
  g_autofree char *name
    = g_strdup_printf ("%s, %s, %s, %s", date, describe_kind (entry), sentence, title);

  gtk_label_set_text (row->date, date);
  gtk_label_set_text (row->kind, describe_kind (entry));
  gtk_label_set_text (row->sentence, sentence);
  gtk_label_set_text (row->title, title);
  rv_late_tooltip_set (GTK_WIDGET (row->sentence), whole);
  rv_late_tooltip_set (GTK_WIDGET (row->title), title);
  rv_late_tooltip_set (GTK_WIDGET (row->date),
                       entry->inferred
                         ? _ ("The year is not stated here; it was concluded from the document.")
                         : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (
                                    gtk_widget_get_parent (gtk_list_item_get_child (list_item))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
on_activate (RvTimelineList *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (RvTimelineItem) item = g_list_model_get_item (model, position);
  const RvTimelineEntry *entry = rv_timeline_item_get_entry (item);

  g_signal_emit (self, signals[ACTIVATED], 0, rv_timeline_item_get_slot (item), entry->span.start,
                 entry->span.end);
}

static void
rv_timeline_list_dispose (GObject *object)
{
  RvTimelineList *self = RV_TIMELINE_LIST (object);

  g_clear_object (&self->rows);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_timeline_list_parent_class)->dispose (object);
}

static void
rv_timeline_list_class_init (RvTimelineListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rv_timeline_list_dispose;
  signals[ACTIVATED]
    = g_signal_new ("activated", RV_TYPE_TIMELINE_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 3, RV_TYPE_SLOT, G_TYPE_UINT, G_TYPE_UINT);
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rv_timeline_list_init (RvTimelineList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  RvNarrowLayout *layout = rv_narrow_layout_new (NARROW_WIDTH);
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_widget_set_layout_manager (GTK_WIDGET (self), GTK_LAYOUT_MANAGER (layout));
  g_signal_connect_object (layout, "notify::narrow", G_CALLBACK (on_narrow_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect (factory, "bind", G_CALLBACK (on_bind), NULL);
  self->list = GTK_LIST_VIEW (gtk_list_view_new (NULL, factory));
  self->rows = rv_gradual_model_new (NULL, GTK_WIDGET (self->list));
  selection
    = GTK_SELECTION_MODEL (gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows))));
  gtk_list_view_set_model (self->list, selection);
  gtk_list_view_set_show_separators (self->list, TRUE);
  gtk_list_view_set_single_click_activate (self->list, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dates in the order of time"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (on_activate), self);
  rv_tab_stop_install (GTK_WIDGET (self->list));
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->list));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/* Lists the dates of @corpus. */
void
rv_timeline_list_show (RvTimelineList *self, RvCorpus *corpus)
{
  g_autoptr (GListModel) items = rv_timeline_item_list (corpus);

  rv_gradual_model_set_model (self->rows, items);
}
