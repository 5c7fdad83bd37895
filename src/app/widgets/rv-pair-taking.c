/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-describe.h"
#include "report/rv-quote.h"
#include "widgets/rv-clipboard.h"
#include "widgets/rv-pair-clipboard.h"
#include "widgets/rv-pair-taking.h"

/* What a person takes away from a row of the comparison: a pair, or a passage that only one document
 * has. */

/* Returns: the pair of @item that the reader is at, or its first; RV_NO_PAIR where it has none */
guint
rv_pair_taking_find_pair (RvSession *session, RvPairItem *item)
{
  guint n, current = rv_session_get_pair (session);
  const guint *pairs = rv_pair_item_get_pairs (item, &n);

  if (n == 0)
    return RV_NO_PAIR;
  return current != RV_NO_PAIR && rv_pair_item_has_pair (item, current) ? current : pairs[0];
}

static RvAnalysis *
get_analysis (RvSession *session, RvPairItem *item)
{
  return rv_session_get_analysis (session, rv_pair_item_get_kind (item) == RV_ROW_ONLY_LEFT
                                             ? RV_SIDE_LEFT
                                             : RV_SIDE_RIGHT);
}

static void
copy_single (GtkWidget *widget, RvSession *session, RvPairItem *item)
{
  RvCitationStyle style = rv_session_get_citation_style (session);
  g_autoptr (RvQuote) quote
    = rv_quote_new (get_analysis (session, item), rv_pair_item_get_span (item));
  g_autofree char *text = rv_quote_to_text (quote, style);
  g_autofree char *html = rv_quote_to_html (quote, style);
  g_autofree char *markdown = rv_quote_to_markdown (quote, style);

  rv_clipboard_set (widget, text, html, "text/markdown", markdown);
}

/* Both passages with their sources as one clipboard entry; a passage that has no partner as a quote. */
void
rv_pair_taking_copy (GtkWidget *widget, RvSession *session, RvPairItem *item)
{
  guint position = rv_pair_taking_find_pair (session, item);

  if (position != RV_NO_PAIR)
    rv_pair_clipboard_set (widget, session, position, FALSE);
  else
    copy_single (widget, session, item);
}

/* Adds the pair to @collection, or the passage that has no partner as a quote. */
void
rv_pair_taking_collect (RvSession *session, RvPairItem *item, RvCollection *collection)
{
  guint position = rv_pair_taking_find_pair (session, item);
  const RvAlignedPair *pair;

  if (position == RV_NO_PAIR)
    {
      rv_collection_add_quote (collection, get_analysis (session, item),
                               rv_pair_item_get_span (item));
      return;
    }
  pair = rv_session_get_nth_pair (session, position);
  rv_collection_add_pair (collection, rv_session_get_analysis (session, RV_SIDE_LEFT), pair->left,
                          rv_session_get_analysis (session, RV_SIDE_RIGHT), pair->right,
                          rv_describe_relation (pair->relation));
}
