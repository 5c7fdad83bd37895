/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-text-index.h"

G_BEGIN_DECLS

/**
 * RvSummaryRules:
 *
 * Section "summaries" of a language pack: how to see that a sentence leans on the one before it, that it
 * only conducts a meeting or a speech or says what all is about, and with which words a speaker addresses
 * the others.
 */
typedef struct _RvSummaryRules RvSummaryRules;

const RvSummaryRules *rv_summary_rules_ensure (RvLanguagePack *pack, GError **error);

gboolean rv_summary_rules_is_leaning (const RvSummaryRules *self,
                                      const RvTextIndex *index,
                                      const RvSentence *sentence);
gboolean rv_summary_rules_is_conduct (const RvSummaryRules *self,
                                      const RvTextIndex *index,
                                      const RvSentence *sentence);
gboolean rv_summary_rules_names_subject (const RvSummaryRules *self,
                                         const RvTextIndex *index,
                                         const RvSentence *sentence);
guint rv_summary_rules_match_address (const RvSummaryRules *self,
                                      const RvTextIndex *index,
                                      guint32 token,
                                      guint32 end);

G_END_DECLS
