/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-row.h"
#include "models/rv-pair-model.h"

/*
 * The rows of a comparison, in the order of the left text. What stands only on the right comes after
 * the pair that is nearest before it on the right.
 */

typedef struct
{
  guint32 left;  /* where the row belongs in the left text */
  guint32 right; /* and, among rows of one place, in the right text */
  gboolean is_after;
  RvPairItem *item;
} Row;

static void
row_clear (gpointer data)
{
  g_clear_object (&((Row *) data)->item);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const Row *x = a, *y = b;

  if (x->left != y->left)
    return x->left < y->left ? -1 : 1;
  if (x->is_after != y->is_after)
    return x->is_after ? 1 : -1;
  return x->right < y->right ? -1 : x->right > y->right;
}

/* Returns: (transfer full) (array): the place in the session of each pair of the alignment */
static guint *
find_positions (RvSession *session, const GArray *pairs)
{
  guint *positions = g_new (guint, pairs->len + 1);

  for (guint i = 0; i < rv_session_get_n_pairs (session); i++)
    positions[rv_session_get_nth_pair (session, i) - (const RvAlignedPair *) (gpointer) pairs->data]
      = i;
  return positions;
}

/* A passage with all its partners is a row, and so is a run of neighbours. */
static void
add_pairs (RvSession *session, GArray *rows)
{
  const GArray *pairs = rv_session_get_alignment (session)->pairs;
  g_autofree guint *positions = find_positions (session, pairs);
  g_autoptr (GArray) listed
    = rv_row_list (pairs,
                   rv_analysis_get_document (rv_session_get_analysis (session, RV_SIDE_LEFT)),
                   rv_analysis_get_document (rv_session_get_analysis (session, RV_SIDE_RIGHT)));

  for (guint i = 0; i < listed->len; i++)
    {
      const RvRow *found = &g_array_index (listed, RvRow, i);
      const RvAlignedPair *first
        = &g_array_index (pairs, RvAlignedPair, g_array_index (found->pairs, guint, 0));
      Row row = { .left = first->left.start, .right = first->right.start };

      row.item = rv_pair_item_new ((RvRowKind) found->relation, RV_SPAN_NONE);
      for (guint j = 0; j < found->pairs->len; j++)
        rv_pair_item_add_pair (row.item, positions[g_array_index (found->pairs, guint, j)]);
      g_array_append_val (rows, row);
    }
}

typedef struct
{
  guint32 left;
  guint32 right;
} Place;

static int
compare_right (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  return x->right < y->right ? -1 : x->right > y->right;
}

static void
add_places (RvSession *session, gboolean are_related, GArray *places)
{
  for (guint i = 0; i < rv_session_get_n_pairs (session); i++)
    {
      const RvAlignedPair *pair = rv_session_get_nth_pair (session, i);
      Place place = { pair->left.start, pair->right.start };

      if ((pair->relation == RV_RELATION_RELATED) == are_related)
        g_array_append_val (places, place);
    }
}

/* Returns: (element-type Place): where pairs begin, in the order of the right text; of those that are only
 *   related where there are no others, as they lead from anywhere to anywhere */
static GArray *
list_places (RvSession *session)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  add_places (session, FALSE, places);
  if (places->len == 0)
    add_places (session, TRUE, places);
  g_array_sort (places, compare_right);
  return places;
}

/* Whether a pair of any kind has already shown the passage. */
static gboolean
is_shown (RvSession *session, RvSide side, RvSpan span, GArray *positions)
{
  g_array_set_size (positions, 0);
  rv_session_list_pairs (session, side, span, positions);
  return positions->len > 0;
}

static void
add_single (RvSession *session, GArray *rows)
{
  const RvAlignment *alignment = rv_session_get_alignment (session);
  g_autoptr (GArray) places = list_places (session);
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (guint));
  guint32 left = 0;

  for (guint i = 0; i < alignment->only_left->len; i++)
    {
      RvSpan span = g_array_index (alignment->only_left, RvUnmatched, i).span;
      Row row = { .left = span.start };

      if (is_shown (session, RV_SIDE_LEFT, span, positions))
        continue;
      row.item = rv_pair_item_new (RV_ROW_ONLY_LEFT, span);
      g_array_append_val (rows, row);
    }
  for (guint i = 0, at = 0; i < alignment->only_right->len; i++)
    {
      RvSpan span = g_array_index (alignment->only_right, RvUnmatched, i).span;
      Row row = { .right = span.start, .is_after = TRUE };

      if (is_shown (session, RV_SIDE_RIGHT, span, positions))
        continue;

      for (; at < places->len && g_array_index (places, Place, at).right <= span.start; at++)
        left = g_array_index (places, Place, at).left;
      row.left = left;
      row.item = rv_pair_item_new (RV_ROW_ONLY_RIGHT, span);
      g_array_append_val (rows, row);
    }
}

/* Returns: (transfer full): all rows, #RvPairItem; empty where nothing is compared */
GListStore *
rv_pair_model_new (RvSession *session)
{
  GListStore *store = g_list_store_new (RV_TYPE_PAIR_ITEM);
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autoptr (GPtrArray) items = g_ptr_array_new ();

  if (rv_session_get_alignment (session) == NULL)
    return store;
  g_array_set_clear_func (rows, row_clear);
  add_pairs (session, rows);
  add_single (session, rows);
  g_array_sort (rows, compare_rows);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (items, g_array_index (rows, Row, i).item);
  g_list_store_splice (store, 0, 0, items->pdata, items->len);
  return store;
}

/* Returns: whether a figure, date or name differs between the passages of @item */
gboolean
rv_pair_model_has_changed_fact (RvSession *session, RvPairItem *item)
{
  guint n;
  const guint *pairs = rv_pair_item_get_pairs (item, &n);

  for (guint i = 0; i < n; i++)
    {
      const RvAlignedPair *pair = rv_session_get_nth_pair (session, pairs[i]);

      for (guint j = 0; j < pair->n_edits; j++)
        if (pair->edits[j].is_fact && pair->edits[j].kind != RV_EDIT_EQUAL)
          return TRUE;
    }
  return FALSE;
}

/* Returns: how sure it is that the passages of @item belong together, 0 to 1: of several partners the
 *   surest; -1 where there is none */
static double
get_score (RvSession *session, RvPairItem *item)
{
  double best = -1;
  guint n;
  const guint *pairs = rv_pair_item_get_pairs (item, &n);

  for (guint i = 0; i < n; i++)
    best = MAX (best, rv_session_get_nth_pair (session, pairs[i])->score);
  return best;
}

/* Returns: whether a passage of @item belongs to @theme of the session's alignment */
gboolean
rv_pair_model_has_theme (RvSession *session, RvPairItem *item, guint theme)
{
  const RvAlignment *alignment = rv_session_get_alignment (session);
  RvRowKind kind = rv_pair_item_get_kind (item);
  const RvTheme *passages;
  guint n;
  const guint *pairs = rv_pair_item_get_pairs (item, &n);

  for (guint i = 0; i < n; i++)
    if (rv_session_get_pair_theme (session, pairs[i]) == (int) theme)
      return TRUE;
  if (n > 0 || alignment->themes == NULL || theme >= rv_theme_set_get_length (alignment->themes))
    return FALSE;
  passages = rv_theme_set_get (alignment->themes, theme);
  for (guint i = 0; i < passages->n_passages; i++)
    if (passages->passages[i].document == (kind == RV_ROW_ONLY_LEFT ? 0 : 1)
        && rv_span_overlaps (passages->passages[i].span, rv_pair_item_get_span (item)))
      return TRUE;
  return FALSE;
}

static int
compare_facts (gconstpointer a, gconstpointer b, gpointer data)
{
  return rv_pair_model_has_changed_fact (data, (RvPairItem *) b)
         - rv_pair_model_has_changed_fact (data, (RvPairItem *) a);
}

static int
compare_scores (gconstpointer a, gconstpointer b, gpointer data)
{
  double x = get_score (data, (RvPairItem *) a);
  double y = get_score (data, (RvPairItem *) b);

  return x > y ? -1 : x < y;
}

/* Returns: (transfer full) (nullable): what brings rows into that order: those in which a figure, a date
 *   or a name differs first, or the surest first; %NULL for the order in which they are made */
GtkSorter *
rv_pair_model_create_sorter (RvSession *session, RvPairSorting sorting)
{
  static const GCompareDataFunc orders[] = {
    [RV_PAIRS_BY_PLACE] = NULL,
    [RV_PAIRS_BY_FACTS] = compare_facts,
    [RV_PAIRS_BY_SCORE] = compare_scores,
  };

  if (sorting >= G_N_ELEMENTS (orders) || orders[sorting] == NULL)
    return NULL;
  return GTK_SORTER (
    gtk_custom_sorter_new (orders[sorting], g_object_ref (session), g_object_unref));
}
