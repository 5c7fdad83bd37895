/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "text/rv-palette.h"
#include "text/rv-tag-table.h"
#include "widgets/rv-annotator.h"

/* Puts results of the engine on the text of a document. */

/* Underlines the figures a briefing would quote, and what should be checked before it is quoted. */
void
rv_annotator_mark_findings (RvDocumentView *view)
{
  RvAnalysis *analysis = rv_document_view_get_analysis (view);
  const RvFindings *findings;

  rv_document_view_remove_tag (view, RV_TAG_FIGURE);
  rv_document_view_remove_tag (view, RV_TAG_WARNING);
  if (analysis == NULL)
    return;
  findings = rv_analysis_get_findings (analysis);
  for (guint i = 0; i < findings->figures->len; i++)
    rv_document_view_apply_tag_later (view, RV_TAG_FIGURE,
                                      g_array_index (findings->figures, RvFigure, i).base.span);
  for (guint i = 0; i < findings->warnings->len; i++)
    rv_document_view_apply_tag_later (view, RV_TAG_WARNING,
                                      g_array_index (findings->warnings, RvWarning, i).base.span);
}

/* Marks the sentences of the summary, at the length the reader wants. */
void
rv_annotator_mark_summary (RvDocumentView *view, RvSession *session, RvSide side)
{
  g_autoptr (GArray) sentences = rv_session_select_summary (session, side);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RvSpan));

  for (guint i = 0; i < sentences->len; i++)
    g_array_append_val (spans, g_array_index (sentences, RvSummarySentence, i).span);
  rv_document_view_set_summary (view, spans);
}

/* Tints the passages of @side that have a partner in the colour of their theme; of a long sentence the
 * clause that the partner says. */
void
rv_annotator_mark_pairs (RvDocumentView *view, RvSession *session, RvSide side)
{
  for (int theme = -1; theme < RV_PALETTE_SIZE; theme++)
    rv_document_view_remove_tag (view, rv_tag_table_get_theme_name (theme));
  for (guint i = 0; i < rv_session_get_n_pairs (session); i++)
    {
      const RvAlignedPair *pair = rv_session_get_nth_pair (session, i);

      if (pair->relation == RV_RELATION_RELATED)
        continue; /* its ribbon is enough: most of a text is related to something */
      rv_document_view_apply_tag_later (view,
                                        rv_tag_table_get_theme_name (
                                          rv_session_get_pair_theme (session, i)),
                                        rv_session_get_pair_clause (session, i, side));
    }
}

/* Marks the passage of the pair the reader is at. */
void
rv_annotator_mark_pair (RvDocumentView *view, RvSession *session, RvSide side)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  guint position = rv_session_get_pair (session);
  GdkRGBA colour;

  if (position == RV_NO_PAIR)
    {
      rv_document_view_set_band (view, RV_SPAN_NONE, NULL);
      return;
    }
  colour = rv_palette_get_line (rv_session_get_pair_theme (session, position), dark);
  rv_document_view_set_band (view, rv_session_get_pair_span (session, position, side), &colour);
}

/* Marks what the reader looks for. @hits: of RvSpan */
void
rv_annotator_mark_hits (RvDocumentView *view, const GArray *hits)
{
  rv_document_view_remove_tag (view, RV_TAG_HIT);
  rv_document_view_remove_tag (view, RV_TAG_CURRENT_HIT);
  for (guint i = 0; i < hits->len; i++)
    rv_document_view_apply_tag_later (view, RV_TAG_HIT, g_array_index (hits, RvSpan, i));
}

/* Marks the hit that the reader is at; an empty span where it is in the other document. */
void
rv_annotator_mark_hit (RvDocumentView *view, RvSpan hit)
{
  rv_document_view_remove_tag (view, RV_TAG_CURRENT_HIT);
  if (!rv_span_is_empty (hit))
    rv_document_view_apply_tag (view, RV_TAG_CURRENT_HIT, hit);
}
