/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-pair-order.h"

static int
compare_by_place (gconstpointer a, gconstpointer b, gpointer data)
{
  const GArray *pairs = data;
  const RvAlignedPair *x = &g_array_index (pairs, RvAlignedPair, *(const guint *) a);
  const RvAlignedPair *y = &g_array_index (pairs, RvAlignedPair, *(const guint *) b);
  int order = rv_span_compare (&x->left, &y->left);

  return order != 0 ? order : rv_span_compare (&x->right, &y->right);
}

static gboolean
has_passage (const RvTheme *theme, guint document, RvSpan span)
{
  for (guint i = 0; i < theme->n_passages; i++)
    if (theme->passages[i].document == document && rv_span_overlaps (theme->passages[i].span, span))
      return TRUE;
  return FALSE;
}

/* The theme of a pair: the one the engine names, else the strongest that both passages belong to. */
static int
find_theme (const RvAlignment *alignment, const RvAlignedPair *pair)
{
  guint n = alignment->themes != NULL ? rv_theme_set_get_length (alignment->themes) : 0;

  if (pair->theme != RV_NO_THEME)
    return pair->theme;
  for (guint i = 0; i < n; i++)
    {
      const RvTheme *theme = rv_theme_set_get (alignment->themes, i);

      if (has_passage (theme, 0, pair->left) && has_passage (theme, 1, pair->right))
        return (int) i;
    }
  return RV_NO_THEME;
}

/* Returns: (transfer full) (element-type guint): indices of the pairs in the order of the left text */
GArray *
rv_pair_order_sort (const RvAlignment *alignment)
{
  GArray *order = g_array_sized_new (FALSE, FALSE, sizeof (guint), alignment->pairs->len);

  for (guint i = 0; i < alignment->pairs->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_by_place, alignment->pairs);
  return order;
}

/* Returns: (transfer full) (element-type int): the theme of each pair, or RV_NO_THEME */
GArray *
rv_pair_order_find_themes (const RvAlignment *alignment)
{
  GArray *themes = g_array_sized_new (FALSE, FALSE, sizeof (int), alignment->pairs->len);

  for (guint i = 0; i < alignment->pairs->len; i++)
    {
      int theme = find_theme (alignment, &g_array_index (alignment->pairs, RvAlignedPair, i));

      g_array_append_val (themes, theme);
    }
  return themes;
}
