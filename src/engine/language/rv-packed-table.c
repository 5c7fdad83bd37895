/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "language/rv-json-tree.h"
#include "language/rv-packed-table.h"
#include "language/rv-table-image.h"

typedef struct
{
  guint32 section;
  const char *name;
} Wanted;

static int
compare (const void *a, const void *b)
{
  const Wanted *wanted = a;
  const RvPackedTable *packed = b;

  if (wanted->section != packed->section)
    return wanted->section < packed->section ? -1 : 1;
  return strcmp (wanted->name, rv_packed_table_text + packed->name);
}

static RvPhraseTable *
new_from_packed (const RvPackedTable *packed)
{
  const guint32 *numbers = rv_packed_table_numbers;
  RvTableImage image = {
    .edges = (const RvTableEdge *) (numbers + packed->edges),
    .nodes = (const RvTableNode *) (numbers + packed->nodes),
    .text = rv_packed_table_text,
    .first_words = (gconstpointer) (numbers + packed->first_words),
    .records = packed->record_size > 0 ? numbers + packed->records : NULL,
    .n_slots = packed->n_slots,
    .n_edges = packed->n_edges,
    .n_nodes = packed->n_nodes,
    .record_size = packed->record_size,
    .n_records = packed->n_records,
  };

  return rv_phrase_table_new_from_image (&image);
}

/**
 * rv_phrase_table_open:
 * @section: (nullable): what the table is made of: a section of a language pack, or an object in one; %NULL for
 *   all packs together
 * @name: what tells the table from others that are made of @section
 *
 * Returns: (transfer full): the table that was filled when the program was built (rv_phrase_table_is_packed()),
 *   an empty one where @section is not of the program's own packs, or its table was not packed
 */
RvPhraseTable *
rv_phrase_table_open (const RvJson *section, const char *name)
{
  const Wanted wanted = { rv_json_tree_number (section), name };
  const RvPackedTable *packed
    = wanted.section == RV_JSON_TREE_NO_NUMBER
        ? NULL
        : bsearch (&wanted, rv_packed_tables, rv_n_packed_tables, sizeof *packed, compare);

  return packed != NULL ? new_from_packed (packed) : rv_phrase_table_new ();
}
