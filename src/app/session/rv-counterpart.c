/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-counterpart.h"
#include "text/rv-text-search.h"

/* Bytes of a passage that are looked for word by word: longer ones stand in no other text. */
#define MAX_WORDS_BYTES 200u

static guint
measure_overlap (RvSpan a, RvSpan b)
{
  guint32 start = MAX (a.start, b.start), end = MIN (a.end, b.end);

  return end > start ? end - start : 0;
}

/**
 * rv_counterpart_find_pair:
 *
 * Returns: the position of the pair that covers most of @span, a passage of the document on @side, or
 *   RV_NO_PAIR; what says the same goes before what is only related
 */
guint
rv_counterpart_find_pair (RvSession *session, RvSide side, RvSpan span)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint best = RV_NO_PAIR, most = 0;
  gboolean best_is_shared = FALSE;

  rv_session_list_pairs (session, side, span, positions);
  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);
      gboolean is_shared
        = rv_session_get_nth_pair (session, position)->relation != RV_RELATION_RELATED;
      guint overlap = measure_overlap (rv_session_get_pair_span (session, position, side), span);

      if (overlap == 0 || (best_is_shared && !is_shared))
        continue;
      if (overlap <= most && is_shared == best_is_shared)
        continue;
      best = position;
      most = overlap;
      best_is_shared = is_shared;
    }
  return best;
}

/**
 * rv_counterpart_find_words:
 * @out_span: (out): where the words of @span stand in the document on the other side
 *
 * Returns: whether they stand there, with or without marks, in capitals or not
 */
gboolean
rv_counterpart_find_words (RvSession *session, RvSide side, RvSpan span, RvSpan *out_span)
{
  RvAnalysis *here = rv_session_get_analysis (session, side);
  RvAnalysis *there = rv_session_get_analysis (session, RV_SIDE_OTHER (side));
  g_autofree char *words = NULL;
  g_autoptr (GArray) hits = NULL;

  if (here == NULL || there == NULL || rv_span_length (span) > MAX_WORDS_BYTES)
    return FALSE;
  words = rv_document_dup_slice (rv_analysis_get_document (here), span);
  hits = rv_text_search_find (rv_analysis_get_document (there), words, TRUE);
  if (hits->len == 0)
    return FALSE;
  *out_span = g_array_index (hits, RvSpan, 0);
  return TRUE;
}
