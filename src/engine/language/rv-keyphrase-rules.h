/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvKeyphraseRules:
 *
 * Section "keyphrases" of a language pack: words that no key phrase holds though they are no stop
 * words (verbs, words of no subject), phrases of that sort, and endings that betray such a word at its
 * ends.
 */
typedef struct _RvKeyphraseRules RvKeyphraseRules;

const RvKeyphraseRules *rv_keyphrase_rules_ensure (RvLanguagePack *pack, GError **error);

gboolean rv_keyphrase_rules_is_breaker (const RvKeyphraseRules *self, const char *folded);
gboolean rv_keyphrase_rules_opens_names (const RvKeyphraseRules *self, const char *folded);
guint rv_keyphrase_rules_match_phrase (const RvKeyphraseRules *self,
                                       const char *const *words,
                                       gsize n_words);
gboolean rv_keyphrase_rules_is_syllabic (const RvKeyphraseRules *self);
gsize rv_keyphrase_rules_match_possessive (const RvKeyphraseRules *self, const char *folded);
gboolean rv_keyphrase_rules_links_label (const RvKeyphraseRules *self, const char *folded);
gboolean rv_keyphrase_rules_opens_label (const RvKeyphraseRules *self, const char *folded);
gboolean
rv_keyphrase_rules_is_weak (const RvKeyphraseRules *self, const char *first, const char *last);

G_END_DECLS
