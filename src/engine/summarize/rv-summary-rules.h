/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-text-index.h"

G_BEGIN_DECLS

/**
 * RvSummaryRules:
 *
 * Section "summaries" of a language pack: how to see that a sentence leans on the one before it.
 */
typedef struct _RvSummaryRules RvSummaryRules;

const RvSummaryRules *rv_summary_rules_ensure (RvLanguagePack *pack, GError **error);

gboolean rv_summary_rules_is_leaning (const RvSummaryRules *self,
                                      const RvTextIndex *index,
                                      const RvSentence *sentence);

G_END_DECLS
