/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-formulas.h"
#include "language/rv-json.h"

/* "formulas.json": stock words of a kind of text, which say nothing of what this one is about. */

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_auto (GStrv) openings = rv_json_dup_strings (section, "openings", error);
  RvPhraseTable *table;

  if (openings == NULL)
    return NULL;
  table = rv_phrase_table_new ();
  rv_phrase_table_add_all (table, (const char *const *) openings, 1);
  return table;
}

/**
 * rv_formulas_ensure_openings:
 *
 * Returns: (transfer none) (nullable): the words with which reports of a meeting open, %NULL without
 *   @error where the language has no such list, %NULL with RV_ERROR_DATA where it is not as it should be
 */
const RvPhraseTable *
rv_formulas_ensure_openings (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "formulas", compile, (GDestroyNotify) rv_phrase_table_free,
                                  error);
}
