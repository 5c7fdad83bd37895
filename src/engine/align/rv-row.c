/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-row.h"

/*
 * Pairs become rows in two steps. A passage that the other side says three times is one row with
 * three partners: each pair joins the row of that one of its passages which has more partners, so
 * that none is said twice. Then rows of one pair each that follow one another on both sides, within
 * a paragraph, are a run: what was copied or retold as a whole is shown as a whole. So is a block that moved,
 * across paragraphs and in whatever relations.
 *
 * Time: sorting the pairs. Memory: a row and a number for each.
 */

/* Bytes between two sentences that follow one another: spaces. */
#define LARGEST_GAP 4u

typedef struct
{
  const GArray *pairs; /* of RvAlignedPair */
  GHashTable *counts[2];
  GHashTable *rows; /* key of a passage -> its row */
  GArray *result;
} Grouping;

static const RvAlignedPair *
get_pair (const GArray *pairs, guint position)
{
  return &g_array_index (pairs, RvAlignedPair, position);
}

/* Texts are below 2^28 bytes (RV_LIMIT_TEXT_BYTES), which leaves room for the rest. What is only
 * about the same is a row of its own. */
static gint64
make_key (RvSpan span, RvRelation relation, gboolean is_right)
{
  return ((gint64) span.start << 32 | span.end) * 4 + (relation == RV_RELATION_RELATED) * 2
         + is_right;
}

static gint64 *
dup_key (gint64 key)
{
  return g_memdup2 (&key, sizeof key);
}

static GHashTable *
count_partners (const GArray *pairs, gboolean is_right)
{
  GHashTable *counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < pairs->len; i++)
    {
      const RvAlignedPair *pair = get_pair (pairs, i);
      gint64 key = make_key (is_right ? pair->right : pair->left, pair->relation, is_right);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &key));

      g_hash_table_insert (counts, dup_key (key), GUINT_TO_POINTER (count + 1));
    }
  return counts;
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const RvAlignedPair *x = get_pair (data, *(const guint *) a);
  const RvAlignedPair *y = get_pair (data, *(const guint *) b);
  int order = rv_span_compare (&x->left, &y->left);

  return order != 0 ? order : rv_span_compare (&x->right, &y->right);
}

static GArray *
sort_pairs (const GArray *pairs)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), pairs->len);

  for (guint i = 0; i < pairs->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_places, (gpointer) pairs);
  return order;
}

static void
row_clear (gpointer data)
{
  g_array_unref (((RvRow *) data)->pairs);
}

static void
add_to_row (Grouping *self, guint position)
{
  const RvAlignedPair *pair = get_pair (self->pairs, position);
  gint64 left = make_key (pair->left, pair->relation, FALSE);
  gint64 right = make_key (pair->right, pair->relation, TRUE);
  gboolean by_right
    = g_hash_table_lookup (self->counts[1], &right) > g_hash_table_lookup (self->counts[0], &left);
  gint64 key = by_right ? right : left;
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, &key));
  RvRow *row;

  if (number == 0)
    {
      RvRow fresh = { pair->relation, 0, g_array_new (FALSE, FALSE, sizeof (guint)) };

      g_array_append_val (self->result, fresh);
      number = self->result->len;
      g_hash_table_insert (self->rows, dup_key (key), GUINT_TO_POINTER (number));
    }
  row = &g_array_index (self->result, RvRow, number - 1);
  row->relation = MAX (row->relation, pair->relation);
  row->move = row->pairs->len == 0 ? pair->move : MIN (row->move, pair->move);
  g_array_append_val (row->pairs, position);
}

static gboolean
follows (const RvDocument *document, RvSpan first, RvSpan second)
{
  return second.start >= first.end && second.start - first.end <= LARGEST_GAP
         && rv_document_find_paragraph (document, first.start)
              == rv_document_find_paragraph (document, second.start);
}

/* Whether @next goes on where @row ends, on both sides. */
static gboolean
continues (const Grouping *self,
           const RvRow *row,
           const RvRow *next,
           const RvDocument *left,
           const RvDocument *right)
{
  const RvAlignedPair *last, *first;

  if (next->pairs->len != 1)
    return FALSE;
  last = get_pair (self->pairs, g_array_index (row->pairs, guint, row->pairs->len - 1));
  first = get_pair (self->pairs, g_array_index (next->pairs, guint, 0));
  if (last->move > 0 || first->move > 0)
    return last->move == first->move;
  if (row->relation != next->relation || row->relation == RV_RELATION_RELATED)
    return FALSE;
  return follows (left, last->left, first->left) && follows (right, last->right, first->right);
}

static void
merge_runs (Grouping *self, const RvDocument *left, const RvDocument *right)
{
  guint n = 0, length = 0; /* pairs of the run so far; 0: it cannot go on */

  for (guint i = 0; i < self->result->len; i++)
    {
      RvRow *row = &g_array_index (self->result, RvRow, i);
      RvRow *before = n > 0 ? &g_array_index (self->result, RvRow, n - 1) : NULL;

      if (before != NULL && length > 0 && continues (self, before, row, left, right))
        {
          g_array_append_vals (before->pairs, row->pairs->data, row->pairs->len);
          g_array_unref (row->pairs);
          before->relation = MAX (before->relation, row->relation);
          length++;
          continue;
        }
      length = row->pairs->len == 1;
      g_array_index (self->result, RvRow, n++) = *row;
    }
  g_array_set_clear_func (self->result, NULL); /* what is cut off was moved or freed */
  g_array_set_size (self->result, n);
  g_array_set_clear_func (self->result, row_clear);
}

/**
 * rv_row_list:
 * @pairs: (element-type RvAlignedPair): in any order
 * @left: what they stand in
 * @right: likewise
 *
 * Returns: (transfer full) (element-type RvRow): the rows that show them, in the order of the left
 *   text; each pair is in one of them
 */
GArray *
rv_row_list (const GArray *pairs, const RvDocument *left, const RvDocument *right)
{
  g_autoptr (GHashTable) left_counts = count_partners (pairs, FALSE);
  g_autoptr (GHashTable) right_counts = count_partners (pairs, TRUE);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) order = sort_pairs (pairs);
  Grouping self = { pairs, { left_counts, right_counts }, rows, NULL };

  self.result = g_array_new (FALSE, FALSE, sizeof (RvRow));
  for (guint i = 0; i < order->len; i++)
    add_to_row (&self, g_array_index (order, guint, i));
  merge_runs (&self, left, right);
  return self.result;
}
