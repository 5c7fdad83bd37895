/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "models/rv-finding-order.h"

static int
compare_weights (gconstpointer a, gconstpointer b, gpointer data)
{
  double x = rv_finding_item_get_weight ((RvFindingItem *) a);
  double y = rv_finding_item_get_weight ((RvFindingItem *) b);

  return x > y ? -1 : x < y;
}

/* What belongs to no group comes last. */
static int
compare_groups (gconstpointer a, gconstpointer b, gpointer data)
{
  const char *x = rv_finding_item_get_group ((RvFindingItem *) a);
  const char *y = rv_finding_item_get_group ((RvFindingItem *) b);

  if (x == NULL || y == NULL)
    return (x == NULL) - (y == NULL);
  return g_utf8_collate (x, y);
}

static int
compare_titles (gconstpointer a, gconstpointer b, gpointer data)
{
  return g_utf8_collate (rv_finding_item_get_title ((RvFindingItem *) a),
                         rv_finding_item_get_title ((RvFindingItem *) b));
}

#define MAX_ORDERS 3

static const RvFindingOrder orders[RV_N_PAGES][MAX_ORDERS] = {
  [RV_PAGE_FIGURES] = { { N_ ("As in the Text"), NULL },
                        { N_ ("By Unit"), compare_groups },
                        { N_ ("Largest First"), compare_weights } },
  [RV_PAGE_DIRECTIVES] = { { N_ ("As in the Text"), NULL },
                           { N_ ("By Deadline"), compare_weights },
                           { N_ ("By Addressee"), compare_groups } },
  [RV_PAGE_PEOPLE] = { { N_ ("As in the Text"), NULL },
                       { N_ ("Most Named First"), compare_weights },
                       { N_ ("By Name"), compare_titles } },
  [RV_PAGE_DOCUMENTS] = { { N_ ("As in the Text"), NULL },
                          { N_ ("Most Cited First"), compare_weights },
                          { N_ ("By Name"), compare_titles } },
  [RV_PAGE_QUOTES] = { { N_ ("As in the Text"), NULL }, { N_ ("By Speaker"), compare_groups } },
};

/**
 * rv_finding_order_list:
 * @out_n: (out): how many; 0 where the rows of @page have but one order
 *
 * Returns: (array length=out_n): the ways to sort @page, that of the text first
 */
const RvFindingOrder *
rv_finding_order_list (RvPage page, guint *out_n)
{
  for (*out_n = 0; *out_n < MAX_ORDERS && orders[page][*out_n].label != NULL;)
    (*out_n)++;
  return orders[page];
}
