/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/rv-opening.h"
#include "models/rv-summary-model.h"
#include "report/rv-describe.h"
#include "text/rv-side-words.h"

/* The two summaries, sorted into what both documents say and what only one says. */

static const RvAlignedPair *
find_partner (RvSession *session, RvSide side, RvSpan span)
{
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first = RV_NO_PAIR;

  rv_session_list_pairs (session, side, span, positions);
  for (guint i = 0; i < positions->len; i++)
    {
      guint position = g_array_index (positions, guint, i);

      if (rv_session_get_nth_pair (session, position)->relation != RV_RELATION_RELATED)
        first = MIN (first, position);
    }
  return first != RV_NO_PAIR ? rv_session_get_nth_pair (session, first) : NULL;
}

static RvFindingItem *
add_sentence (GListStore *rows, RvSession *session, RvSide side, RvSpan span, const char *heading)
{
  g_autoptr (RvFindingItem) item = rv_finding_item_new (session, side, span);

  rv_finding_item_set_heading (item, heading);
  g_list_store_append (rows, item);
  return item;
}

/* A passage of the summary that both say, with the words of the other document below it. */
static void
add_shared (GListStore *rows,
            RvSession *session,
            RvSide side,
            RvSpan span,
            const RvAlignedPair *pair,
            const char *heading)
{
  RvSide other = RV_SIDE_OTHER (side);
  RvSpan partner = other == RV_SIDE_LEFT ? pair->left : pair->right;
  RvDocument *document = rv_analysis_get_document (rv_session_get_analysis (session, other));
  RvFindingItem *item = add_sentence (rows, session, side, span, heading);
  g_autofree char *words = rv_document_dup_slice (document, partner);
  guint number = rv_session_get_number (session, other, partner.start);

  rv_finding_item_take_partner (item,
                                g_strdup_printf (rv_side_stands_left (other) ? _ ("Left ¶%u: %s")
                                                                             : _ ("Right ¶%u: %s"),
                                                 number, words));
}

static gboolean
take_once (GHashTable *seen, const RvAlignedPair *pair)
{
  return g_hash_table_add (seen, (gpointer) pair);
}

static gboolean
is_opening (RvSession *session, const RvAlignedPair *pair)
{
  return rv_opening_is_formula (rv_session_get_analysis (session, RV_SIDE_LEFT), pair->left)
         && rv_opening_is_formula (rv_session_get_analysis (session, RV_SIDE_RIGHT), pair->right);
}

/* The formulas with which both open come after what they say. */
static void
fill_shared (GListStore *rows, RvSession *session, GArray *const *summaries)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const char *heading = _ ("Said in both");

  for (int round = 0; round < 2; round++)
    for (int side = 0; side < RV_N_SIDES; side++)
      for (guint i = 0; i < summaries[side]->len; i++)
        {
          RvSpan span = g_array_index (summaries[side], RvSummarySentence, i).span;
          const RvAlignedPair *pair = find_partner (session, side, span);

          if (pair == NULL || is_opening (session, pair) != (round == 1) || !take_once (seen, pair))
            continue;
          add_shared (rows, session, side, span, pair, heading);
          heading = NULL;
        }
}

static void
fill_single (GListStore *rows,
             RvSession *session,
             RvSide side,
             GArray *summary,
             const char *heading)
{
  for (guint i = 0; i < summary->len; i++)
    {
      const RvSummarySentence *sentence = &g_array_index (summary, RvSummarySentence, i);
      RvFindingItem *item;

      if (find_partner (session, side, sentence->span) != NULL)
        continue;
      item = add_sentence (rows, session, side, sentence->span, heading);
      rv_finding_item_take_detail (item, rv_describe_summary_reasons (sentence->reasons));
      heading = NULL;
    }
}

static const char *
name_side (RvSide side, gboolean is_compared)
{
  if (is_compared)
    return rv_side_stands_left (side) ? _ ("Only on the left") : _ ("Only on the right");
  return rv_side_stands_left (side) ? _ ("On the left") : _ ("On the right");
}

/* Appends the sentences of both summaries to @rows, #RvFindingItem. */
void
rv_summary_model_fill (GListStore *rows, RvSession *session)
{
  g_autoptr (GArray) left = rv_session_select_summary (session, RV_SIDE_LEFT);
  g_autoptr (GArray) right = rv_session_select_summary (session, RV_SIDE_RIGHT);
  GArray *const summaries[RV_N_SIDES] = { left, right };
  gboolean is_compared = rv_session_get_comparison (session) != NULL;

  fill_shared (rows, session, summaries);
  for (int side = 0; side < RV_N_SIDES; side++)
    fill_single (rows, session, side, summaries[side], name_side (side, is_compared));
}
