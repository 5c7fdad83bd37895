/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "rv-file-dialog.h"
#include "text/rv-side-words.h"

static const char *const media_types[] = {
  "text/plain",
  "text/markdown",
  "text/html",
  "application/xhtml+xml",
  "application/pdf",
  "application/rtf",
  "application/epub+zip",
  "application/vnd.oasis.opendocument.text",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "message/rfc822",
  "multipart/related",
};

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) documents = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (documents, _ ("Documents and Comparisons"));
  for (gsize i = 0; i < G_N_ELEMENTS (media_types); i++)
    gtk_file_filter_add_mime_type (documents, media_types[i]);
  gtk_file_filter_add_suffix (documents, "resolution");
  gtk_file_chooser_add_filter (chooser, documents);
  gtk_file_filter_set_name (all, _ ("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
on_response (GtkNativeDialog *dialog, int response, gpointer data)
{
  RvWindow *window = RV_WINDOW (gtk_native_dialog_get_transient_for (dialog));
  g_autoptr (GListModel) files = NULL;
  g_autoptr (GPtrArray) array = g_ptr_array_new_with_free_func (g_object_unref);
  int side = GPOINTER_TO_INT (data);

  if (response == GTK_RESPONSE_ACCEPT && window != NULL)
    {
      files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
      for (guint i = 0; i < g_list_model_get_n_items (files); i++)
        g_ptr_array_add (array, g_list_model_get_item (files, i));
      if (side != RV_SIDE_ANY)
        rv_window_open_at (window, side, (GFile **) array->pdata, array->len);
      else
        rv_window_open (window, (GFile **) array->pdata, array->len);
    }
  g_object_unref (dialog);
}

/**
 * rv_file_dialog_open:
 * @side: where one document goes, or RV_SIDE_ANY for where there is room
 *
 * Asks for documents and opens them in @window.
 */
void
rv_file_dialog_open (RvWindow *window, int side)
{
  const char *title = side == RV_SIDE_ANY                   ? _ ("Open Documents")
                      : rv_side_stands_left ((RvSide) side) ? _ ("Open Left Document")
                                                            : _ ("Open Right Document");
  GtkFileChooserNative *dialog
    = gtk_file_chooser_native_new (title, GTK_WINDOW (window), GTK_FILE_CHOOSER_ACTION_OPEN,
                                   _ ("_Open"), _ ("_Cancel"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filters (GTK_FILE_CHOOSER (dialog));
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), GINT_TO_POINTER (side));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
