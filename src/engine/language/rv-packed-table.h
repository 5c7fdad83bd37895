/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-json.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

/*
 * Phrase tables that were filled when the program was built: build-aux/pack-tables runs what compiles the language
 * packs, and writes the tables that this opened as constants. Filling them took two thirds of what a short document
 * costs.
 */

RvPhraseTable *rv_phrase_table_open (const RvJson *section, const char *name);

/* One such table: where its parts begin in rv_packed_table_numbers, its words in rv_packed_table_text. */
typedef struct
{
  guint32 section; /* rv_json_tree_number() of the section */
  guint32 name;    /* in rv_packed_table_text */
  guint32 edges;
  guint32 nodes;
  guint32 first_words;
  guint32 records;
  guint32 n_slots;
  guint32 n_edges;
  guint32 n_nodes;
  guint32 record_size;
  guint32 n_records;
} RvPackedTable;

extern const RvPackedTable rv_packed_tables[]; /* by section, then by name */
extern const guint32 rv_n_packed_tables;
extern const guint32 rv_packed_table_numbers[];
extern const char rv_packed_table_text[];

G_END_DECLS
