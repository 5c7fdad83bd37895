/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-label-words.h"
#include "language/rv-keyphrase-rules.h"
#include "language/rv-thesaurus.h"

/*
 * A person calls a theme by a noun phrase: "lists of duties", not "sets aside" or "emphasized". What a
 * key phrase does not begin or end with, verbs and general words, a label does not either.
 *
 * Time: a look-up for each different word of the document.
 */

static guint8
judge (const RvKeyphraseRules *rules,
       const RvThesaurus *thesaurus,
       const char *word,
       const char *stem,
       gboolean is_stop_word)
{
  guint8 flags
    = rules == NULL || rv_keyphrase_rules_opens_label (rules, word) ? RV_LABEL_WORD_OPENER : 0;

  if (rules != NULL && rv_keyphrase_rules_is_breaker (rules, word))
    flags |= RV_LABEL_WORD_NO_LAST
             | (rv_keyphrase_rules_opens_names (rules, word) ? 0 : RV_LABEL_WORD_NO_FIRST);
  if (rules != NULL
      && (is_stop_word ? !rv_keyphrase_rules_links_label (rules, word)
                       : rv_keyphrase_rules_is_breaker (rules, word)
                           && !rv_keyphrase_rules_opens_names (rules, word)))
    flags |= RV_LABEL_WORD_NO_INSIDE;
  if (rules != NULL && rv_keyphrase_rules_is_weak (rules, word, ""))
    flags |= RV_LABEL_WORD_NO_FIRST;
  if (rules != NULL && rv_keyphrase_rules_is_weak (rules, "", word))
    flags |= RV_LABEL_WORD_NO_LAST;
  if (thesaurus != NULL && rv_thesaurus_is_register (thesaurus, stem))
    flags |= RV_LABEL_WORD_REGISTER;
  return flags;
}

/**
 * rv_label_words_new:
 *
 * Returns: (transfer full) (array): by word of @index, a set of #RvLabelWord
 */
guint8 *
rv_label_words_new (const RvTextIndex *index)
{
  RvLanguagePack *pack = rv_document_get_language (rv_text_index_get_document (index));
  const RvKeyphraseRules *rules = rv_keyphrase_rules_ensure (pack, NULL);
  const RvThesaurus *thesaurus = rv_thesaurus_ensure (pack, NULL);
  guint n_words = rv_text_index_get_n_words (index);
  guint8 *flags = g_new0 (guint8, n_words + 1);

  for (guint i = 0; i < n_words; i++)
    flags[i] = judge (rules, thesaurus, rv_text_index_get_word (index, i),
                      rv_text_index_get_stem_text (index, rv_text_index_get_stem (index, i)),
                      rv_text_index_is_stop_word (index, i));
  return flags;
}
