/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/rv-describe.h"
#include "report/rv-quote.h"
#include "rv-window-private.h"
#include "widgets/rv-clipboard.h"

/* What a person takes away: quotes on the clipboard, and passages for the report. */

static gboolean
shows (RvWindow *self, const char *view)
{
  return g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), view) == 0;
}

static gboolean
has_focus_within (RvWindow *self, GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* The words that are selected, or the sentence at the caret; of the report, all of it. */
void
rv_window_copy_quote (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  RvCitationStyle style = rv_session_get_citation_style (self->session);
  g_autoptr (RvQuote) quote = NULL;
  g_autofree char *text = NULL, *html = NULL, *markdown = NULL;
  RvSide side;
  RvSpan span;

  if (shows (self, "report"))
    {
      if (rv_report_view_copy (self->report_view))
        rv_window_notify (self, _ ("The whole report was copied"));
      return;
    }
  if (!rv_read_cursor_get_passage (rv_read_view_get_cursor (self->read_view), &side, &span))
    {
      rv_window_notify (self, _ ("Select the words to quote first"));
      return;
    }
  quote = rv_quote_new (rv_session_get_analysis (self->session, side), span);
  text = rv_quote_to_text (quote, style);
  html = rv_quote_to_html (quote, style);
  markdown = rv_quote_to_markdown (quote, style);
  rv_clipboard_set (widget, text, html, "text/markdown", markdown);
  rv_window_notify (self, quote->warning != NULL ? quote->warning : _ ("Quote copied"));
}

/* Adds what is chosen where the focus is: rows of the sidebar, a directive, a pair, words. Returns: how
 * many entries came */
static guint
collect (RvWindow *self)
{
  guint before = rv_collection_get_length (self->collection);
  RvSide side;
  RvSpan span;

  if (has_focus_within (self, GTK_WIDGET (self->sidebar)))
    rv_sidebar_collect (self->sidebar, self->collection);
  else if (shows (self, "overview"))
    rv_overview_view_collect (self->overview_view, self->collection);
  else if (shows (self, "compare"))
    rv_compare_view_collect (self->compare_view, self->collection);
  else if (shows (self, "read")
           && rv_read_cursor_get_passage (rv_read_view_get_cursor (self->read_view), &side, &span))
    rv_collection_add_quote (self->collection, rv_session_get_analysis (self->session, side), span);
  return rv_collection_get_length (self->collection) - before;
}

/* Says that @n entries came. */
static void
offer_report (RvWindow *self, guint n)
{
  g_autofree char *message = NULL;

  if (n == 0)
    {
      rv_window_notify (self, _ ("Select words, a row or a pair first"));
      return;
    }
  if (n == 1)
    message = g_strdup (_ ("Added to the report"));
  else
    message = g_strdup_printf (ngettext ("%u entry added to the report",
                                         "%u entries added to the report", n),
                               n);
  rv_window_offer (self, message, _ ("_Show"), "win.view-report");
}

void
rv_window_add_to_report (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  guint n;

  rv_undo_begin (self->undo);
  n = collect (self);
  rv_undo_end (self->undo);
  offer_report (self, n);
}

/* Of the pair at the position that @parameter tells, the clauses in which its long sentences agree. */
void
rv_window_collect_clauses (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  guint position = g_variant_get_uint32 (parameter);
  const RvAlignedPair *pair;

  if (position >= rv_session_get_n_pairs (self->session))
    return;
  pair = rv_session_get_nth_pair (self->session, position);
  rv_undo_begin (self->undo);
  rv_collection_add_pair (self->collection, rv_session_get_analysis (self->session, RV_SIDE_LEFT),
                          rv_aligned_pair_get_left (pair),
                          rv_session_get_analysis (self->session, RV_SIDE_RIGHT),
                          rv_aligned_pair_get_right (pair), rv_describe_relation (pair->relation));
  rv_undo_end (self->undo);
  offer_report (self, 1);
}
