/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-clause-words.h"
#include "language/rv-section.h"

/* "clauses.json": the words that tie a clause to the one before it. */

static void
table_free (gpointer data)
{
  rv_phrase_table_free (data);
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_autoptr (RvPhraseTable) table = rv_phrase_table_new ();

  if (!rv_section_add_phrases (section, "links", table, RV_CLAUSE_LINK, error)
      || !rv_section_add_phrases (section, "conjunctions", table, RV_CLAUSE_CONJUNCTION, error))
    return NULL;
  return g_steal_pointer (&table);
}

/**
 * rv_clause_words_ensure:
 *
 * Returns: (transfer none) (nullable): the words that tie clauses together, each an RvClauseWord; %NULL without
 *   @error where the language has no such list, %NULL with RV_ERROR_DATA where it is not as it should be
 */
const RvPhraseTable *
rv_clause_words_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "clauses", compile, table_free, error);
}
