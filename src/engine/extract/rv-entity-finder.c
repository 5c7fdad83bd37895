/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-body-finder.h"
#include "extract/rv-entity-rules.h"
#include "extract/rv-finders.h"
#include "extract/rv-person-finder.h"

/**
 * rv_find_entities:
 *
 * Appends the people and the bodies that the document names. Nothing is found in a language without
 * a section "entities".
 */
gboolean
rv_find_entities (RvExtraction *extraction, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (RvTokenRow) row = NULL;
  const RvEntityRules *rules = rv_entity_rules_ensure (extraction->pack, &local);
  const RvLexicon *lexicon = local == NULL ? rv_lexicon_ensure (extraction->pack, &local) : NULL;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (rules == NULL)
    return TRUE;

  row = rv_token_row_new (extraction, rules);
  rv_find_people (extraction, row);
  rv_find_bodies (extraction, row, lexicon);
  return TRUE;
}
