/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-word-filter.h"

G_BEGIN_DECLS

/*
 * How a phrase table lies in memory, for rv-phrase-table.c, which grows and reads one, and for what makes
 * constants of it when the program is built (build-aux/pack-tables) and finds them again (rv-packed-table.c).
 * Everything is counted from the beginning of an array: constants hold no addresses then, and nothing is to be done
 * with them when the program starts.
 */

/* An edge of the trie. They lie in an open-addressed table of a power of two of slots, filled to at most a half. */
typedef struct
{
  guint32 from; /* the node that it leaves */
  guint32 word; /* where its word begins in the text */
  guint32 to;   /* the node that it leads to; 0, the root, marks a free slot */
} RvTableEdge;

typedef struct
{
  guint32 value;
  guint32 is_end; /* a phrase ends here */
} RvTableNode;

typedef struct
{
  const RvTableEdge *edges; /* n_slots of them */
  const RvTableNode *nodes; /* 0 is the root */
  const char *text;         /* the words of the edges, each with its NUL */
  const RvWordFilter *first_words;
  gconstpointer records; /* what the values are the numbers of, where the table has records */
  guint32 n_slots;
  guint32 n_edges;
  guint32 n_nodes;
  guint32 record_size; /* bytes; 0 where there are none */
  guint32 n_records;
} RvTableImage;

G_END_DECLS
