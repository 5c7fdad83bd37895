/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The register of a text, from how often it says "I" and "you", asks and exclaims, and how often a
 * sentence holds a modal: the features that carry the first and fourth dimension of D. Biber,
 * Variation across Speech and Writing (1988). Speech among people has four times as many pronouns of
 * the first and second person as reports; a statute has next to none and a modal in every third
 * sentence. The first RV_LIMIT_REGISTER_SENTENCES sentences decide, so the cost is bounded.
 */

#include "config.h"

#include "base/rv-limits.h"
#include "extract/rv-register.h"

/* Shares of words and sentences at which the registers part. */
#define CONVERSATION_PRONOUNS 0.100
#define CONVERSATION_PRONOUNS_EXCLAIMING 0.055
#define CONVERSATION_EXCLAMATIONS 0.08
#define ADDRESS_PRONOUNS 0.015 /* of the first person */
#define NORMATIVE_PRONOUNS 0.006
#define NORMATIVE_MODALS 0.20

/* Counts below which a share says nothing. */
#define LEAST_PRONOUNS 8u
#define LEAST_MODALS 3u

typedef struct
{
  guint words;
  guint sentences;
  guint pronouns;
  guint first_person;
  guint exclamations;
  guint modals;
  guint normative;
} Counts;

static void
count_clause (const RvClause *clause, Counts *counts)
{
  gboolean modal = FALSE, exclaims = FALSE;
  gboolean normative = rv_clause_is_sign (clause, 0, '(')
                       && rv_clause_is (clause, 1, RV_CUE (NUMBER))
                       && rv_clause_is_sign (clause, 2, ')'); /* a subsection */

  for (guint i = 0; i < clause->n_items; i++)
    {
      guint64 classes = clause->items[i].classes;

      counts->words += (classes & RV_CUE (SIGN)) == 0;
      counts->pronouns += (classes & (RV_CUE (FIRST_PERSON) | RV_CUE (SECOND_PERSON))) != 0;
      counts->first_person += (classes & RV_CUE (FIRST_PERSON)) != 0;
      modal |= (classes & RV_CUE_ANY_MODAL) != 0;
      normative |= rv_clause_hints (clause, i, RV_HINT (NORMATIVE));
      exclaims |= clause->items[i].sign == '!' || clause->items[i].sign == '?';
    }
  counts->sentences++;
  counts->modals += modal;
  counts->normative += normative;
  counts->exclamations += exclaims;
}

/**
 * rv_register_detect:
 * @clause: a tagger for the text; left at some sentence of it
 */
RvRegister
rv_register_detect (RvClause *clause)
{
  RvDocument *document = rv_text_index_get_document (clause->index);
  Counts counts = { 0 };
  guint n_sentences;
  const RvSentence *sentences = rv_text_index_get_sentences (clause->index, &n_sentences);
  double pronouns, exclamations;

  for (guint i = 0; i < n_sentences && counts.sentences < RV_LIMIT_REGISTER_SENTENCES; i++)
    {
      if (!rv_role_is_prose (rv_document_get_paragraph (document, sentences[i].paragraph)->role))
        continue;
      rv_clause_tag (clause, &sentences[i]);
      count_clause (clause, &counts);
    }
  if (counts.words == 0)
    return RV_REGISTER_PROSE;
  pronouns = (double) counts.pronouns / counts.words;
  exclamations = (double) counts.exclamations / counts.sentences;
  if (counts.pronouns >= LEAST_PRONOUNS
      && (pronouns >= CONVERSATION_PRONOUNS
          || (pronouns >= CONVERSATION_PRONOUNS_EXCLAIMING
              && exclamations >= CONVERSATION_EXCLAMATIONS)))
    return RV_REGISTER_CONVERSATION;
  if (pronouns <= NORMATIVE_PRONOUNS && counts.modals + counts.normative >= LEAST_MODALS
      && (counts.modals >= NORMATIVE_MODALS * counts.sentences
          || counts.normative >= NORMATIVE_MODALS * counts.sentences))
    return RV_REGISTER_NORMATIVE;
  if (counts.first_person >= LEAST_PRONOUNS
      && counts.first_person >= ADDRESS_PRONOUNS * counts.words)
    return RV_REGISTER_ADDRESS;
  return RV_REGISTER_PROSE;
}
