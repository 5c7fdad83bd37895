/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/rv-report-writer.h"
#include "session/rv-quote-guide.h"
#include "views/rv-report-view.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-clipboard.h"
#include "widgets/rv-collected-row.h"
#include "widgets/rv-report-export.h"

#define DRAG_ACTIONS (GDK_ACTION_MOVE | GDK_ACTION_COPY)

struct _RvReportView
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *filled;
  GtkEntry *title;
  GtkMenuButton *export_button;
  GtkListBox *list;

  RvCollection *collection;
  RvSession *session;
};

enum
{
  NOTICE,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvReportView, rv_report_view, GTK_TYPE_WIDGET)

static void
update_empty (RvReportView *self)
{
  gboolean is_empty = g_list_model_get_n_items (rv_collection_list (self->collection)) == 0;

  gtk_stack_set_visible_child (self->stack, is_empty ? self->empty : self->filled);
}

static void
on_moved (RvReportView *self, int step, RvCollectedRow *row)
{
  rv_collection_move (self->collection, rv_collected_row_get_item (row), step);
}

static void
on_removed (RvReportView *self, RvCollectedRow *row)
{
  rv_collection_remove (self->collection, rv_collected_row_get_item (row));
  g_signal_emit (self, signals[REMOVED], 0);
}

static void on_shown (RvReportView *self, RvCollectedRow *row);

/* Dragging: an entry takes the place of the one that it is dropped on; one of another window is copied. */

static GdkContentProvider *
on_drag_prepare (GtkDragSource *source, double x, double y, GtkListBoxRow *row)
{
  RvCollected *item
    = rv_collected_row_get_item (RV_COLLECTED_ROW (gtk_list_box_row_get_child (row)));

  return gdk_content_provider_new_typed (RV_TYPE_COLLECTED, item);
}

static void
on_drag_begin (GtkDragSource *source, GdkDrag *drag, GtkWidget *row)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, paintable, 0, 0);
}

static gboolean
on_row_drop (GtkDropTarget *target, const GValue *value, double x, double y, RvReportView *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));

  rv_collection_take (self->collection, g_value_get_object (value),
                      (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)));
  return TRUE;
}

/* Beside the entries: to the end. */
static gboolean
on_drop (RvReportView *self, const GValue *value)
{
  rv_collection_take (self->collection, g_value_get_object (value), G_MAXUINT);
  return TRUE;
}

static void
add_dragging (RvReportView *self, GtkWidget *row)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (RV_TYPE_COLLECTED, DRAG_ACTIONS);

  gtk_drag_source_set_actions (source, DRAG_ACTIONS);
  g_signal_connect_object (source, "prepare", G_CALLBACK (on_drag_prepare), row, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (on_drag_begin), row, 0);
  g_signal_connect_object (target, "drop", G_CALLBACK (on_row_drop), self, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  GtkWidget *row
    = rv_collected_row_new (item, rv_session_get_citation_style (RV_REPORT_VIEW (data)->session));
  GtkWidget *list_row = gtk_list_box_row_new ();

  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), data, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  g_signal_connect_object (row, "shown", G_CALLBACK (on_shown), data, G_CONNECT_SWAPPED);
  add_dragging (data, list_row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rv_collected_get_item (item)->left->text, -1);
  return list_row;
}

/* Names the sources as the person wants to have them now. */
void
rv_report_view_update_style (RvReportView *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    rv_collected_row_set_style (RV_COLLECTED_ROW (gtk_list_box_row_get_child (row)),
                                rv_session_get_citation_style (self->session));
}

/* The row that the focus is in; of the report as long as it is filled. Returns: (nullable) */
static GtkListBoxRow *
find_focused_row (RvReportView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW) : NULL;

  if (focus != NULL && GTK_IS_LIST_BOX_ROW (focus))
    row = focus;
  return row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->list))
           ? GTK_LIST_BOX_ROW (row)
           : NULL;
}

static RvCollected *
get_item (GtkListBoxRow *row)
{
  return rv_collected_row_get_item (RV_COLLECTED_ROW (gtk_list_box_row_get_child (row)));
}

/* Moves the entry that has the focus @step places on; the focus goes with it. */
void
rv_report_view_move (RvReportView *self, int step)
{
  GtkListBoxRow *row = find_focused_row (self), *moved;
  int index;

  if (row == NULL)
    {
      row = gtk_list_box_get_row_at_index (self->list, 0);
      if (row != NULL)
        gtk_widget_grab_focus (GTK_WIDGET (row));
      return;
    }
  index = gtk_list_box_row_get_index (row);
  rv_collection_move (self->collection, get_item (row), step);
  moved = gtk_list_box_get_row_at_index (self->list, index + step);
  gtk_widget_grab_focus (GTK_WIDGET (moved != NULL ? moved : row));
}

/* Export */

static const char *
get_title (RvReportView *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));

  return *title != '\0' ? title : _ ("Report");
}

static void
on_exported (GtkWidget *widget, const char *message)
{
  g_signal_emit (widget, signals[NOTICE], 0, message);
}

/* Returns: (transfer full): what is collected, as it is exported and printed */
RvReport *
rv_report_view_make_report (RvReportView *self)
{
  return rv_collection_make_report (self->collection, get_title (self));
}

static void export(GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvReportView *self = RV_REPORT_VIEW (widget);

  rv_report_export_ask (widget, rv_report_view_make_report (self), get_title (self),
                        g_variant_get_string (parameter, NULL),
                        rv_session_get_citation_style (self->session), on_exported);
}

/* Copies the whole report as one clipboard entry. Returns: whether there is one */
gboolean
rv_report_view_copy (RvReportView *self)
{
  static const char *const formats[] = { "text", "html", "markdown" };
  const RvReportOptions options
    = { .style = rv_session_get_citation_style (self->session), .width = G_MAXUINT16 };
  g_autoptr (RvReport) report = rv_report_view_make_report (self);
  char *texts[G_N_ELEMENTS (formats)] = { NULL };

  if (rv_report_get_length (report) == 0)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) bytes = rv_report_writer_write (report, formats[i], &options, NULL);

      texts[i] = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }
  rv_clipboard_set (GTK_WIDGET (self), texts[0], texts[1], "text/markdown", texts[2]);
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    g_free (texts[i]);
  return TRUE;
}

/* The way back */

static void
on_lost (GObject *view)
{
  g_signal_emit (view, signals[NOTICE], 0,
                 _ ("These words no longer stand in the document. The report keeps them."));
}

/* Shows where the words of the entry stand: those of a pair side by side. */
static void
on_activated (RvReportView *self, GtkListBoxRow *row)
{
  const RvReportItem *item = rv_collected_get_item (get_item (row));

  if (item->right != NULL)
    rv_quote_guide_follow (self->session, RV_SIDE_RIGHT, item->right, on_lost, G_OBJECT (self));
  rv_quote_guide_follow (self->session, RV_SIDE_LEFT, item->left, on_lost, G_OBJECT (self));
}

static void
on_shown (RvReportView *self, RvCollectedRow *row)
{
  on_activated (self, GTK_LIST_BOX_ROW (
                        gtk_widget_get_ancestor (GTK_WIDGET (row), GTK_TYPE_LIST_BOX_ROW)));
}

static void
on_title_changed (RvReportView *self)
{
  if (self->collection != NULL)
    rv_collection_set_title (self->collection, gtk_editable_get_text (GTK_EDITABLE (self->title)));
}

/* The title of a report that was opened. */
static void
update_title (RvReportView *self)
{
  const char *title = rv_collection_get_title (self->collection);

  if (!g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->title)), title))
    gtk_editable_set_text (GTK_EDITABLE (self->title), title);
}

void
rv_report_view_set_collection (RvReportView *self, RvCollection *collection, RvSession *session)
{
  g_return_if_fail (self->collection == NULL);

  self->collection = g_object_ref (collection);
  self->session = g_object_ref (session);
  gtk_list_box_bind_model (self->list, rv_collection_list (collection), create_row, self, NULL);
  g_signal_connect_object (rv_collection_list (collection), "items-changed",
                           G_CALLBACK (update_empty), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (collection, "changed", G_CALLBACK (update_title), self,
                           G_CONNECT_SWAPPED);
  update_empty (self);
}

static void
rv_report_view_dispose (GObject *object)
{
  RvReportView *self = RV_REPORT_VIEW (object);
  GtkWidget *child;

  g_clear_object (&self->collection);
  g_clear_object (&self->session);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rv_report_view_parent_class)->dispose (object);
}

static void
rv_report_view_class_init (RvReportViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  G_OBJECT_CLASS (klass)->dispose = rv_report_view_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-report-view.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, RvReportView, stack);
  gtk_widget_class_bind_template_child (widget_class, RvReportView, empty);
  gtk_widget_class_bind_template_child (widget_class, RvReportView, filled);
  gtk_widget_class_bind_template_child (widget_class, RvReportView, title);
  gtk_widget_class_bind_template_child (widget_class, RvReportView, export_button);
  gtk_widget_class_bind_template_child (widget_class, RvReportView, list);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_title_changed);
  gtk_widget_class_install_action (widget_class, "report.export", "s", export);

  signals[NOTICE] = g_signal_new ("notice", RV_TYPE_REPORT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVED] = g_signal_new ("removed", RV_TYPE_REPORT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
rv_report_view_init (RvReportView *self)
{
  GtkDropTarget *target = gtk_drop_target_new (RV_TYPE_COLLECTED, DRAG_ACTIONS);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  rv_accessible_name_parts (GTK_WIDGET (self->export_button), _ ("Export the report"));
}
