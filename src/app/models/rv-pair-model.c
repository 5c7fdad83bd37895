/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

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

/* Texts are below 2^28 bytes (RV_LIMIT_TEXT_BYTES), which leaves room for relation and side. */
static gint64
make_key (RvSpan span, RvRelation relation)
{
  return ((gint64) span.start << 32 | span.end) * 4 + relation;
}

static gint64 *
dup_key (gint64 key)
{
  gint64 *copy = g_new (gint64, 1);

  *copy = key;
  return copy;
}

/* How many pairs of one kind a passage stands in. */
static GHashTable *
count_partners (RvSession *session, RvSide side)
{
  GHashTable *counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rv_session_get_n_pairs (session); i++)
    {
      gint64 key = make_key (rv_session_get_pair_span (session, i, side),
                             rv_session_get_nth_pair (session, i)->relation);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &key));

      g_hash_table_insert (counts, dup_key (key), GUINT_TO_POINTER (count + 1));
    }
  return counts;
}

/* A pair joins the row of the passage that has more partners, so that none is said twice. */
static void
add_pairs (RvSession *session, GArray *rows)
{
  g_autoptr (GHashTable) left_counts = count_partners (session, RV_SIDE_LEFT);
  g_autoptr (GHashTable) right_counts = count_partners (session, RV_SIDE_RIGHT);
  g_autoptr (GHashTable) items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < rv_session_get_n_pairs (session); i++)
    {
      const RvAlignedPair *pair = rv_session_get_nth_pair (session, i);
      gint64 left = make_key (pair->left, pair->relation);
      gint64 right = make_key (pair->right, pair->relation);
      gboolean by_right
        = g_hash_table_lookup (right_counts, &right) > g_hash_table_lookup (left_counts, &left);
      gint64 key = by_right ? right * 2 + 1 : left * 2;
      RvPairItem *item = g_hash_table_lookup (items, &key);

      if (item == NULL)
        {
          Row row = { .left = pair->left.start, .right = pair->right.start };

          row.item = item = rv_pair_item_new ((RvRowKind) pair->relation, RV_SPAN_NONE);
          g_array_append_val (rows, row);
          g_hash_table_insert (items, dup_key (key), item);
        }
      rv_pair_item_add_pair (item, i);
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

/* Returns: (element-type Place): where pairs begin, in the order of the right text */
static GArray *
list_places (RvSession *session)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));

  for (guint i = 0; i < rv_session_get_n_pairs (session); i++)
    {
      const RvAlignedPair *pair = rv_session_get_nth_pair (session, i);
      Place place = { pair->left.start, pair->right.start };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_right);
  return places;
}

/* Whether a pair of any kind has already shown the passage. */
static gboolean
is_shown (RvSession *session, RvSide side, RvSpan span)
{
  for (guint i = 0; i < rv_session_get_n_pairs (session); i++)
    if (rv_span_overlaps (rv_session_get_pair_span (session, i, side), span))
      return TRUE;
  return FALSE;
}

static void
add_single (RvSession *session, GArray *rows)
{
  const RvAlignment *alignment = rv_session_get_alignment (session);
  g_autoptr (GArray) places = list_places (session);
  guint32 left = 0;

  for (guint i = 0; i < alignment->only_left->len; i++)
    {
      RvSpan span = g_array_index (alignment->only_left, RvUnmatched, i).span;
      Row row = { .left = span.start };

      if (is_shown (session, RV_SIDE_LEFT, span))
        continue;
      row.item = rv_pair_item_new (RV_ROW_ONLY_LEFT, span);
      g_array_append_val (rows, row);
    }
  for (guint i = 0, at = 0; i < alignment->only_right->len; i++)
    {
      RvSpan span = g_array_index (alignment->only_right, RvUnmatched, i).span;
      Row row = { .right = span.start, .is_after = TRUE };

      if (is_shown (session, RV_SIDE_RIGHT, span))
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
double
rv_pair_model_get_score (RvSession *session, RvPairItem *item)
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
