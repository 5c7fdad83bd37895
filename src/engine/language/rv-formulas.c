/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-formulas.h"
#include "language/rv-json.h"
#include "language/rv-section.h"

/* "formulas.json": stock words of a kind of text, which say nothing of what this one is about. */

typedef struct
{
  RvPhraseTable *openings;
  RvPhraseTable *stock;
} Formulas;

static void
formulas_free (gpointer data)
{
  Formulas *self = data;

  rv_phrase_table_free (self->openings);
  rv_phrase_table_free (self->stock);
  g_free (self);
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_autoptr (RvPhraseTable) openings = rv_section_read_phrases (section, "openings", error);
  g_autoptr (RvPhraseTable) stock = NULL;
  Formulas *self;

  if (openings == NULL)
    return NULL;
  stock = rv_section_read_phrases (section, "stock", error);
  if (stock == NULL)
    return NULL;
  self = g_new (Formulas, 1);
  self->openings = g_steal_pointer (&openings);
  self->stock = g_steal_pointer (&stock);
  return self;
}

static const Formulas *
ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "formulas", compile, formulas_free, error);
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
  const Formulas *self = ensure (pack, error);

  return self != NULL ? self->openings : NULL;
}

/**
 * rv_formulas_ensure_stock:
 *
 * Returns: (transfer none) (nullable): phrases that speeches of any subject have, which name no theme
 *   and prove nothing; %NULL as for the openings
 */
const RvPhraseTable *
rv_formulas_ensure_stock (RvLanguagePack *pack, GError **error)
{
  const Formulas *self = ensure (pack, error);

  return self != NULL ? self->stock : NULL;
}
