/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-directive.h"
#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvCueClass:
 *
 * What a word or phrase can be in a sentence that directs. A word may be several things at once
 * ("report" is a verb and a noun); the sentence around it decides.
 */
typedef enum
{
  /* Cues, from the lists "orders", "modals", "impersonal", "hortative" and "prohibitive". */
  RV_CUE_ORDER_BASE,    /* "request": verb of ordering, infinitive or present plural */
  RV_CUE_ORDER_PRESENT, /* "requests" */
  RV_CUE_ORDER_PAST,    /* "requested", as past tense or participle */
  RV_CUE_ORDER_GERUND,  /* "requesting" */
  RV_CUE_MODAL_OPEN,    /* "must", "should": deontic or epistemic */
  RV_CUE_MODAL_STRICT,  /* "shall": deontic or constitutive */
  RV_CUE_MODAL_WEAK,    /* "may": permission or possibility */
  RV_CUE_MODAL_NEED,    /* "need to", "have to" */
  RV_CUE_MODAL_SURE,    /* "is required to": deontic wherever it stands */
  RV_CUE_IMPERSONAL,    /* "it is necessary" */
  RV_CUE_HORTATIVE,     /* "let us" */
  RV_CUE_PROHIBITIVE,   /* "do not" at the head of a sentence */

  /* Words, each from the list of the same name in "words". */
  RV_CUE_VERB,          /* base form that can open an order */
  RV_CUE_NOUN_VERB,     /* base form that is a noun as well */
  RV_CUE_PHATIC,        /* base form whose imperative orders nothing: "thank", "imagine" */
  RV_CUE_AGENT,         /* noun of somebody who can act; in any number */
  RV_CUE_THING,         /* noun that looks like an agent and is none; in any number */
  RV_CUE_AGENTIVE,      /* verb that takes somebody who acts */
  RV_CUE_CONSTITUTIVE,  /* verb that says how things stand: "apply", "comprise" */
  RV_CUE_STATIVE,       /* verb of being or feeling: "love", "know" */
  RV_CUE_PARTICIPLE,    /* irregular past participle */
  RV_CUE_COMMUNICATION, /* participle that has a recipient: "notified" */
  RV_CUE_RULING,        /* participle by which a text rules without an order: "deemed" */
  RV_CUE_BARRED,        /* "prohibited" */
  RV_CUE_OBLIGED,       /* "responsible", "prepared": what one can be told to be */
  RV_CUE_PERMITTED,     /* "entitled" */
  RV_CUE_EVALUATIVE,    /* "fun", "great": what one expects a thing to be */
  RV_CUE_DETERMINER,
  RV_CUE_PREPOSITION,
  RV_CUE_CONJUNCTION,
  RV_CUE_SUBORDINATOR, /* "if", "where" */
  RV_CUE_ADVERB,
  RV_CUE_LINK,           /* opens a sentence without belonging to it: "however", "second" */
  RV_CUE_RELATIVE,       /* "which" */
  RV_CUE_COMPLEMENTIZER, /* "that" */
  RV_CUE_TO,
  RV_CUE_BY,
  RV_CUE_FIRST_PERSON,
  RV_CUE_SECOND_PERSON,
  RV_CUE_THIRD_PERSON, /* pronouns for people */
  RV_CUE_NEUTER,       /* pronouns for things */
  RV_CUE_BE,           /* infinitive of the copula */
  RV_CUE_COPULA,       /* its other forms */
  RV_CUE_HAVE,         /* auxiliary of the perfect, infinitive and present */
  RV_CUE_HAD,          /* its past */
  RV_CUE_NEGATOR,
  RV_CUE_FINITE,        /* auxiliaries and other words that are always a finite verb */
  RV_CUE_PLAIN,         /* "meeting", "family", "need": its ending says nothing about it */
  RV_CUE_REPORTING,     /* verb that names a speaker: "stressed" */
  RV_CUE_NARRATIVE,     /* verb that tells what happened: "attended" */
  RV_CUE_PARENTHETICAL, /* "as" in "as he said" */
  RV_CUE_POSSIBILITY,   /* verb after which "may" is a possibility */

  /* Seen from the word itself, see rv-clause.h. */
  RV_CUE_GERUND,
  RV_CUE_PAST_PARTICIPLE,
  RV_CUE_CAPITAL, /* begins with a capital */
  RV_CUE_ACRONYM, /* two capitals or more and nothing else */
  RV_CUE_NUMBER,
  RV_CUE_SIGN,

  RV_CUE_N_CLASSES,
} RvCueClass;

G_STATIC_ASSERT (RV_CUE_N_CLASSES <= 64);

#define RV_CUE(name) (G_GUINT64_CONSTANT (1) << RV_CUE_##name)
#define RV_CUE_ANY_ORDER \
  (RV_CUE (ORDER_BASE) | RV_CUE (ORDER_PRESENT) | RV_CUE (ORDER_PAST) | RV_CUE (ORDER_GERUND))
#define RV_CUE_ANY_MODAL                                                                   \
  (RV_CUE (MODAL_OPEN) | RV_CUE (MODAL_STRICT) | RV_CUE (MODAL_WEAK) | RV_CUE (MODAL_NEED) \
   | RV_CUE (MODAL_SURE))

/**
 * RvHint:
 *
 * What a word or phrase says about a sentence beside its grammar: lists that are asked one at a time,
 * never mixed with the classes above.
 */
typedef enum
{
  RV_HINT_FEMININE,    /* pronoun for a woman */
  RV_HINT_PLURAL,      /* pronoun for more than one */
  RV_HINT_ATTRIBUTION, /* names a speaker without a verb: "according to" */
  RV_HINT_TASK,        /* noun that announces a list of orders: "tasks" */
  RV_HINT_DEADLINE,    /* words before a due date: "no later than" */
  RV_HINT_START,       /* words before the day from which something holds: "as of" */
  RV_HINT_RECURRING,   /* "every year" */
  RV_HINT_NORMATIVE,   /* phrase of statutes and standards: "for the purposes of" */
  RV_HINT_PRODUCING,   /* verb that makes something or hands it over: "submit" */
  RV_HINT_PRODUCT,     /* what can be made and handed over: "report"; in any number */
} RvHint;

#define RV_HINT(name) (1u << RV_HINT_##name)

/**
 * RvDirectiveWord:
 * @classes: a set of RV_CUE() bits
 * @hints: a set of RV_HINT() bits
 * @force: what a cue demands; RV_FORCE_MUST of other words
 *
 * What the lists say about a word or phrase.
 */
typedef struct
{
  guint64 classes;
  guint32 hints;
  RvForce force;
} RvDirectiveWord;

/**
 * RvDirectiveLexicon:
 *
 * The section "directives" of a language pack, compiled: phrases with their classes, and suffixes
 * that tell the class of a word no list can hold. Immutable, owned by the pack.
 */
typedef struct _RvDirectiveLexicon RvDirectiveLexicon;

gboolean rv_directive_lexicon_ensure (RvLanguagePack *pack,
                                      const RvDirectiveLexicon **out_lexicon,
                                      GError **error);

gboolean rv_directive_lexicon_is_isolating (const RvDirectiveLexicon *self);
guint rv_directive_lexicon_match (const RvDirectiveLexicon *self,
                                  const char *const *words,
                                  gsize n_words,
                                  RvDirectiveWord *out_word);
void rv_directive_lexicon_match_plural (const RvDirectiveLexicon *self,
                                        const char *word,
                                        RvDirectiveWord *out_word);
guint64 rv_directive_lexicon_classify_third_person (const RvDirectiveLexicon *self,
                                                    const char *word);

/**
 * RvSuffixClass:
 *
 * What the end of a word says about it.
 */
typedef enum
{
  RV_SUFFIX_AGENT,
  RV_SUFFIX_GERUND,
  RV_SUFFIX_PARTICIPLE,
  RV_SUFFIX_ADVERB,
  RV_SUFFIX_N_CLASSES,
} RvSuffixClass;

gboolean rv_directive_lexicon_has_suffix (const RvDirectiveLexicon *self,
                                          RvSuffixClass suffix,
                                          const char *word);

G_END_DECLS
