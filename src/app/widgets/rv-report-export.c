/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "print/rv-print-layout.h"
#include "report/rv-report-writer.h"
#include "session/rv-file-writer.h"
#include "widgets/rv-report-export.h"

typedef struct
{
  GtkWidget *widget;
  RvReport *report;
  char *format;
  RvCitationStyle style;
  RvExportNotice notice;
  GtkFileChooserNative *dialog;
} Export;

static void
export_free (Export *self)
{
  g_clear_object (&self->dialog);
  g_clear_object (&self->widget);
  g_clear_pointer (&self->report, rv_report_unref);
  g_free (self->format);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static const char *
find_suffix (const char *format)
{
  if (g_str_equal (format, "markdown"))
    return "md";
  return g_str_equal (format, "text") ? "txt" : format;
}

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Export) self = data;
  g_autoptr (GError) error = NULL;

  if (rv_file_writer_write_finish (G_FILE (source), result, &error))
    self->notice (self->widget, _ ("The file was saved"));
  else
    self->notice (self->widget, error->message);
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (Export) self = data;
  RvReportOptions options
    = { .style = self->style, .created = g_get_real_time () / G_USEC_PER_SEC };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (response != GTK_RESPONSE_ACCEPT)
    return;
  file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (g_str_equal (self->format, "pdf"))
    bytes = rv_print_layout_write_pdf (self->report, self->style, &error);
  else
    bytes = rv_report_writer_write (self->report, self->format, &options, &error);
  if (bytes == NULL)
    self->notice (self->widget, error->message);
  else
    rv_file_writer_write_async (file, bytes, on_written, g_steal_pointer (&self));
}

/**
 * rv_report_export_ask:
 * @report: (transfer full)
 * @title: of the file, without its ending
 * @format: one of rv_report_writer_list_formats(), or "pdf"
 * @style: of citations
 * @notice: told how it went
 *
 * Asks where to write @report, and writes it there.
 */
void
rv_report_export_ask (GtkWidget *widget,
                      RvReport *report,
                      const char *title,
                      const char *format,
                      RvCitationStyle style,
                      RvExportNotice notice)
{
  Export *self = g_new0 (Export, 1);
  g_autofree char *name = g_strdup_printf ("%s.%s", title, find_suffix (format));

  self->widget = g_object_ref (widget);
  self->report = report;
  self->format = g_strdup (format);
  self->style = style;
  self->notice = notice;
  self->dialog
    = gtk_file_chooser_native_new (_ ("Export"), GTK_WINDOW (gtk_widget_get_root (widget)),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_strdelimit (name, "/", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->dialog), name);
  g_signal_connect (self->dialog, "response", G_CALLBACK (on_response), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->dialog));
}
