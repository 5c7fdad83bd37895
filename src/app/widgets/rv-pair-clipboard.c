/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-quote-pair.h"
#include "widgets/rv-clipboard.h"
#include "widgets/rv-pair-clipboard.h"

static RvQuote *
quote (RvSession *session, RvSide side, RvSpan span)
{
  return rv_quote_new (rv_session_get_analysis (session, side), span);
}

/* Puts both passages of the pair at @position with their sources on the clipboard of @widget, as a table of
 * two columns where that is asked for. @only_clauses: of long sentences the clauses in which they agree */
void
rv_pair_clipboard_set (GtkWidget *widget, RvSession *session, guint position, gboolean only_clauses)
{
  const RvAlignedPair *pair = rv_session_get_nth_pair (session, position);
  RvCitationStyle style = rv_session_get_citation_style (session);
  g_autoptr (RvQuote) left
    = quote (session, RV_SIDE_LEFT, only_clauses ? rv_aligned_pair_get_left (pair) : pair->left);
  g_autoptr (RvQuote) right
    = quote (session, RV_SIDE_RIGHT, only_clauses ? rv_aligned_pair_get_right (pair) : pair->right);
  g_autofree char *text = rv_quote_pair_to_text (left, right, pair->relation, style);
  g_autofree char *html = rv_quote_pair_to_html (left, right, style);
  g_autofree char *markdown = rv_quote_pair_to_markdown (left, right, pair->relation, style);

  rv_clipboard_set (widget, text, html, "text/markdown", markdown);
}
