/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "print/rv-print-layout.h"
#include "print/rv-print-preview.h"
#include "report/rv-describe.h"
#include "report/rv-report-maker.h"
#include "rv-window-private.h"
#include "widgets/rv-report-export.h"

/* What is shown goes on paper: the comparison, the report, or what is known of each document. */

/* Words of the summary of one document. */
#define SUMMARY_WORDS 300

static char *
name_pair (RvSession *session)
{
  /* Translators: title of a window that shows two documents */
  return g_strdup_printf (_ ("%s – %s"),
                          rv_slot_get_title (rv_session_get_slot (session, RV_SIDE_LEFT)),
                          rv_slot_get_title (rv_session_get_slot (session, RV_SIDE_RIGHT)));
}

static void
add_source (RvReport *report, RvSession *session, RvSide side)
{
  g_autoptr (RvCitation) citation
    = rv_citation_new (rv_session_get_analysis (session, side), RV_SPAN_NONE);
  g_autofree char *source = rv_citation_format (citation, RV_CITATION_SOURCE, RV_MARKUP_TEXT);

  rv_report_add_note (report, source);
}

/* The pairs as they stand after what the person said of them; what is only related is left out, as most
 * of a text is related to something. */
static RvReport *
report_comparison (RvSession *session)
{
  g_autofree char *title = name_pair (session);
  RvReport *report = rv_report_new (title);

  add_source (report, session, RV_SIDE_LEFT);
  add_source (report, session, RV_SIDE_RIGHT);
  for (guint i = 0; i < rv_session_get_n_pairs (session); i++)
    {
      const RvAlignedPair *pair = rv_session_get_nth_pair (session, i);
      g_autoptr (RvQuote) left = NULL, right = NULL;

      if (pair->relation == RV_RELATION_RELATED)
        continue;
      left = rv_quote_new (rv_session_get_analysis (session, RV_SIDE_LEFT), pair->left);
      right = rv_quote_new (rv_session_get_analysis (session, RV_SIDE_RIGHT), pair->right);
      rv_report_add_pair (report, left, right, rv_describe_relation (pair->relation));
    }
  return report;
}

static RvReport *
report_documents (RvWindow *self)
{
  GListModel *slots = rv_session_list_slots (self->session);
  RvReport *report = rv_report_new (gtk_window_get_title (GTK_WINDOW (self)));

  for (guint i = 0; i < g_list_model_get_n_items (slots); i++)
    {
      g_autoptr (RvSlot) slot = g_list_model_get_item (slots, i);

      if (rv_slot_get_analysis (slot) != NULL)
        rv_report_maker_add_document (report, rv_slot_get_analysis (slot), SUMMARY_WORDS);
    }
  return report;
}

/**
 * make_report:
 * @out_style: (out): of its citations: the comparison names its two documents once, at the beginning
 *
 * Returns: (transfer full) (nullable): what the view that is shown is on paper; %NULL where there is
 *   nothing yet, and the person has been told
 */
static RvReport *
make_report (RvWindow *self, RvCitationStyle *out_style)
{
  const char *view = adw_view_stack_get_visible_child_name (self->views);
  g_autoptr (RvReport) report = NULL;

  *out_style = rv_session_get_citation_style (self->session);
  if (g_strcmp0 (view, "report") == 0)
    report = rv_report_view_make_report (self->report_view);
  else if (g_strcmp0 (view, "overview") != 0 && rv_session_get_comparison (self->session) != NULL)
    {
      report = report_comparison (self->session);
      *out_style = RV_CITATION_PLACE;
    }
  else
    report = report_documents (self);
  if (rv_report_get_length (report) > 0)
    return g_steal_pointer (&report);
  rv_window_notify (self, _ ("There is nothing to print yet"));
  return NULL;
}

/* Paper */

typedef struct
{
  RvReport *report;
  RvCitationStyle style;
  RvPrintLayout *layout;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  rv_report_unref (job->report);
  g_clear_pointer (&job->layout, rv_print_layout_free);
  g_free (job);
}

static void
on_begin_print (GtkPrintOperation *operation, GtkPrintContext *context, gpointer data)
{
  Job *job = data;
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  g_clear_pointer (&job->layout, rv_print_layout_free);
  job->layout
    = rv_print_layout_new (job->report, job->style, pango, gtk_print_context_get_width (context),
                           gtk_print_context_get_height (context));
  g_object_unref (pango);
  gtk_print_operation_set_n_pages (operation, (int) rv_print_layout_get_n_pages (job->layout));
}

static void
on_draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer data)
{
  rv_print_layout_draw (((Job *) data)->layout, (guint) page,
                        gtk_print_context_get_cairo_context (context));
}

static void
on_print_done (RvWindow *self, GtkPrintOperationResult result, GtkPrintOperation *operation)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  /* Translators: %s says why */
  message = g_strdup_printf (_ ("Printing failed: %s"), error->message);
  rv_window_notify (self, message);
}

void
rv_window_print (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  g_autoptr (GtkPrintOperation) operation = NULL;
  RvCitationStyle style;
  RvReport *report = make_report (self, &style);
  Job *job;

  if (report == NULL)
    return;
  job = g_new0 (Job, 1);
  job->report = report;
  job->style = style;
  operation = gtk_print_operation_new ();
  g_object_set_data_full (G_OBJECT (operation), "job", job, job_free);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_job_name (operation, rv_report_get_title (report));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (on_begin_print), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (on_draw_page), job);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_print_done), self, G_CONNECT_SWAPPED);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self),
                           NULL);
}

void
rv_window_print_preview (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  RvCitationStyle style;
  g_autoptr (RvReport) report = make_report (self, &style);

  if (report != NULL)
    gtk_window_present (GTK_WINDOW (rv_print_preview_new (GTK_WINDOW (self), report, style)));
}

static void
on_exported (GtkWidget *widget, const char *message)
{
  rv_window_notify (RV_WINDOW (widget), message);
}

void
rv_window_export_pdf (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  RvCitationStyle style;
  RvReport *report = make_report (self, &style);
  g_autofree char *title = report != NULL ? g_strdup (rv_report_get_title (report)) : NULL;

  if (report != NULL)
    rv_report_export_ask (widget, report, title, "pdf", style, on_exported);
}
