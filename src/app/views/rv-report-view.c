/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "report/rv-report-writer.h"
#include "views/rv-report-view.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-collected-row.h"

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

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  GtkWidget *row = rv_collected_row_new (item);
  GtkWidget *list_row = gtk_list_box_row_new ();

  g_signal_connect_object (row, "moved", G_CALLBACK (on_moved), data, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_removed), data, G_CONNECT_SWAPPED);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (list_row), row);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (list_row), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list_row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rv_collected_get_item (item)->left->text, -1);
  return list_row;
}

/* Export */

static const struct
{
  const char *format;
  const char *suffix;
} formats[] = {
  { "odt", "odt" },
  { "html", "html" },
  { "markdown", "md" },
  { "csv", "csv" },
};

static const char *
find_suffix (const char *format)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (formats[i].format, format))
      return formats[i].suffix;
  return "txt";
}

static const char *
get_title (RvReportView *self)
{
  const char *title = gtk_editable_get_text (GTK_EDITABLE (self->title));

  return *title != '\0' ? title : _ ("Report");
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RvReportView) self = data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    g_signal_emit (self, signals[NOTICE], 0, _ ("The report was saved"));
  else
    g_signal_emit (self, signals[NOTICE], 0, error->message);
}

static void
write_report (RvReportView *self, GFile *file, const char *format)
{
  g_autoptr (RvReport) report = rv_collection_make_report (self->collection, get_title (self));
  RvReportOptions options = { .created = g_get_real_time () / G_USEC_PER_SEC };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rv_report_writer_write (report, format, &options, &error);

  if (bytes == NULL)
    g_signal_emit (self, signals[NOTICE], 0, error->message);
  else
    g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                                         on_written, g_object_ref (self));
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (RvReportView) self = data;
  const char *format = g_object_get_data (G_OBJECT (dialog), "format");

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));

      write_report (self, file, format);
    }
  g_object_unref (dialog);
}

static void export(GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvReportView *self = RV_REPORT_VIEW (widget);
  const char *format = g_variant_get_string (parameter, NULL);
  g_autofree char *file_name = g_strdup_printf ("%s.%s", get_title (self), find_suffix (format));
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (_ ("Export the Report"),
                                   GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));

  g_strdelimit (file_name, "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), file_name);
  g_object_set_data_full (G_OBJECT (dialog), "format", g_strdup (format), g_free);
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

void
rv_report_view_set_collection (RvReportView *self, RvCollection *collection)
{
  g_return_if_fail (self->collection == NULL);

  self->collection = g_object_ref (collection);
  gtk_list_box_bind_model (self->list, rv_collection_list (collection), create_row, self, NULL);
  g_signal_connect_object (rv_collection_list (collection), "items-changed",
                           G_CALLBACK (update_empty), self, G_CONNECT_SWAPPED);
  update_empty (self);
}

static void
rv_report_view_dispose (GObject *object)
{
  RvReportView *self = RV_REPORT_VIEW (object);
  GtkWidget *child;

  g_clear_object (&self->collection);
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
  gtk_widget_class_install_action (widget_class, "report.export", "s", export);

  signals[NOTICE] = g_signal_new ("notice", RV_TYPE_REPORT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REMOVED] = g_signal_new ("removed", RV_TYPE_REPORT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
rv_report_view_init (RvReportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rv_accessible_name_parts (GTK_WIDGET (self->export_button), _ ("Export the report"));
}
