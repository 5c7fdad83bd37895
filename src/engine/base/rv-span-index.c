/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>

#include "base/rv-span-index.h"

/*
 * An interval tree (Cormen et al., Introduction to Algorithms, 14.3) without pointers: the spans are
 * sorted by their start, the middle one of a range is the root of it, and knows how far any span of
 * that range reaches. Built in n log n; a question costs log n and the spans it finds, however long
 * some of the others are: a passage may hold many.
 */

typedef struct
{
  RvSpan span;
  guint number;  /* its place in the array the index was made of */
  guint32 reach; /* the greatest end of the subtree */
} Node;

struct _RvSpanIndex
{
  guint n_nodes;
  Node nodes[];
};

static int
compare_nodes (gconstpointer a, gconstpointer b)
{
  const Node *x = a, *y = b;

  if (x->span.start != y->span.start)
    return x->span.start < y->span.start ? -1 : 1;
  return x->number < y->number ? -1 : x->number > y->number;
}

/* Returns: how far the spans of [low, high) reach. Recursion is as deep as the tree is high. */
static guint32
set_reach (Node *nodes, guint low, guint high)
{
  guint middle = low + (high - low) / 2;

  if (low == high)
    return 0;
  nodes[middle].reach = nodes[middle].span.end;
  nodes[middle].reach = MAX (nodes[middle].reach, set_reach (nodes, low, middle));
  nodes[middle].reach = MAX (nodes[middle].reach, set_reach (nodes, middle + 1, high));
  return nodes[middle].reach;
}

/* @spans: (array length=n_spans): in any order; they are copied */
RvSpanIndex *
rv_span_index_new (const RvSpan *spans, guint n_spans)
{
  RvSpanIndex *self = g_malloc (sizeof (RvSpanIndex) + n_spans * sizeof (Node));

  self->n_nodes = n_spans;
  for (guint i = 0; i < n_spans; i++)
    self->nodes[i] = (Node){ .span = spans[i], .number = i };
  qsort (self->nodes, n_spans, sizeof (Node), compare_nodes);
  set_reach (self->nodes, 0, n_spans);
  return self;
}

void
rv_span_index_free (RvSpanIndex *self)
{
  g_free (self);
}

/* Returns: whether a span was found; without @numbers the first one is enough */
static gboolean
find (const Node *nodes, guint low, guint high, RvSpan range, GArray *numbers)
{
  guint middle = low + (high - low) / 2;
  gboolean found;

  if (low == high || nodes[middle].reach <= range.start)
    return FALSE;
  found = find (nodes, low, middle, range, numbers);
  if ((found && numbers == NULL) || nodes[middle].span.start >= range.end)
    return found;
  if (rv_span_overlaps (nodes[middle].span, range))
    {
      found = TRUE;
      if (numbers != NULL)
        g_array_append_val (numbers, nodes[middle].number);
    }
  return find (nodes, middle + 1, high, range, numbers) || found;
}

/**
 * rv_span_index_find:
 * @range: part of the text; of an empty one nothing is found at its very ends
 * @numbers: (element-type guint): the numbers of the spans that overlap @range are appended, in the
 *   order of the text
 */
void
rv_span_index_find (const RvSpanIndex *self, RvSpan range, GArray *numbers)
{
  find (self->nodes, 0, self->n_nodes, range, numbers);
}

/* Returns: whether any span overlaps @range */
gboolean
rv_span_index_overlaps (const RvSpanIndex *self, RvSpan range)
{
  return find (self->nodes, 0, self->n_nodes, range, NULL);
}
