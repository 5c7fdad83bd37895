/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a modal verb means where it stands: F. R. Palmer's deontic reading (somebody is obliged, asked,
 * allowed or forbidden to act) against the epistemic one ("they must have left") and, for the "shall"
 * of statutes, against constitutive rules (J. R. Searle: "this Act shall enter into force"), which
 * order nobody to do anything.
 *
 * The reading hangs on three things: who is the subject (rv-subject.h), what follows the modal (a verb
 * that takes an agent, a state, a perfect, a passive with or without somebody who acts), and the
 * register of the text (rv-register.h): "must be" with a person is an order in a resolution and a guess
 * in a letter. Constant work per modal, but for one look ahead for the agent of a passive.
 */

#include "config.h"

#include "extract/rv-modal-reading.h"

/* Items between a passive and the "by" or "to" that names who acts. */
#define PASSIVE_REACH 14u

typedef struct
{
  const RvClause *clause;
  const RvSubject *subject;
  guint verb; /* first item after the modal and its adverbs */
  gboolean is_negated;
} Reading;

static gboolean
is (const Reading *reading, guint offset, guint64 classes)
{
  return rv_clause_is (reading->clause, reading->verb + offset, classes);
}

/* The item after "be" and its adverbs. */
static guint
find_complement (const Reading *reading)
{
  return rv_clause_skip (reading->clause, reading->verb + 1,
                         RV_CUE (ADVERB) | RV_CUE (NEGATOR) | RV_CUE (CONJUNCTION));
}

/* "by district", "by name": a noun alone, neither in the plural nor a name, says how and not who. */
static gboolean
is_manner (const RvClause *clause, guint first, guint end)
{
  RvDirectiveWord plural;

  rv_directive_lexicon_match_plural (clause->lexicon, rv_clause_get_word (clause, first), &plural);
  return plural.classes == 0 && !rv_directive_lexicon_is_isolating (clause->lexicon)
         && end == first + 1
         && !rv_clause_is (clause, first,
                           RV_CUE (CAPITAL) | RV_CUE (DETERMINER) | RV_CUE (FIRST_PERSON)
                             | RV_CUE (SECOND_PERSON) | RV_CUE (THIRD_PERSON));
}

/* Whether an agent follows @preposition within reach of the passive at @from. */
static gboolean
names_agent (const RvClause *clause, guint from, guint64 preposition, RvSubject *out_agent)
{
  guint end = MIN (from + PASSIVE_REACH, clause->n_items);

  for (guint i = from; i < end; i++)
    {
      guint first = i + 1, last;
      RvSubject party;

      if (rv_clause_is (clause, i, RV_CUE_ANY_MODAL | RV_CUE (SUBORDINATOR) | RV_CUE (RELATIVE))
          || rv_clause_is_sign (clause, i, ';'))
        return FALSE;
      /* "… if signed by": the agent belongs to the nearer participle. */
      if (rv_clause_is (clause, i, RV_CUE (PAST_PARTICIPLE))
          && !rv_clause_is (clause, i - 1, RV_CUE (CONJUNCTION) | RV_CUE (DETERMINER))
          && clause->items[i - 1].sign != ',')
        return FALSE;
      if (!rv_clause_is (clause, i, preposition))
        continue;
      for (last = first; last < clause->n_items && last < first + PASSIVE_REACH; last++)
        if (rv_clause_is (clause, last, RV_CUE (SIGN) | RV_CUE (CONJUNCTION) | RV_CUE (FINITE)))
          break;
      party = rv_subject_from_items (clause, first, last);
      if (first < last && rv_subject_can_act (&party) && !is_manner (clause, first, last))
        {
          if (out_agent != NULL)
            *out_agent = party;
          return TRUE;
        }
    }
  return FALSE;
}

/* "shall be …" */
static gboolean
strict_copula_is_deontic (const Reading *reading, RvForce *force)
{
  const RvClause *clause = reading->clause;
  guint complement = find_complement (reading);
  gboolean acts = rv_subject_can_act (reading->subject);

  if (rv_clause_is (clause, complement, RV_CUE (BARRED)))
    {
      *force = reading->is_negated ? RV_FORCE_MAY : RV_FORCE_MUST_NOT;
      return TRUE;
    }
  if (rv_clause_is (clause, complement, RV_CUE (PERMITTED)))
    {
      *force = reading->is_negated ? RV_FORCE_MUST_NOT : RV_FORCE_MAY;
      return acts;
    }
  if (rv_clause_is (clause, complement, RV_CUE (OBLIGED)))
    return acts;
  if (!rv_clause_is (clause, complement, RV_CUE (PAST_PARTICIPLE)))
    return FALSE;
  if (names_agent (clause, complement + 1, RV_CUE (BY), NULL))
    return TRUE;
  if (rv_clause_is (clause, complement, RV_CUE (RULING)))
    return FALSE;
  if (acts)
    return TRUE;
  return rv_clause_is (clause, complement, RV_CUE (COMMUNICATION))
         && names_agent (clause, complement + 1, RV_CUE (TO), NULL);
}

/* "shall": an order only where somebody is to act. */
static gboolean
strict_is_deontic (const Reading *reading, RvForce *force)
{
  gboolean agentive = is (reading, 0, RV_CUE (AGENTIVE));
  gboolean constitutive = is (reading, 0, RV_CUE (CONSTITUTIVE));

  if (rv_clause_is (reading->clause, reading->subject->first, RV_CUE (FIRST_PERSON))
      && reading->subject->kind == RV_SUBJECT_PERSON)
    return FALSE; /* "we shall overcome" is the future tense */
  if (is (reading, 0, RV_CUE (BE)))
    return strict_copula_is_deontic (reading, force);
  switch (reading->subject->kind)
    {
    case RV_SUBJECT_PERSON:
    case RV_SUBJECT_AGENT:
      if (is (reading, 0, RV_CUE (HAVE)))
        return is (reading, 1, RV_CUE (TO) | RV_CUE (PAST_PARTICIPLE) | RV_CUE (PREPOSITION));
      return TRUE;
    case RV_SUBJECT_PEOPLE:
    case RV_SUBJECT_NAME:
      return agentive || !constitutive || is (reading, 1, RV_CUE (DETERMINER))
             || (is (reading, 0, RV_CUE (HAVE)) && is (reading, 1, RV_CUE (PREPOSITION)));
    case RV_SUBJECT_NEUTER:
      return agentive
             || (is (reading, 0, RV_CUE (VERB)) && !constitutive
                 && !is (reading, 0, RV_CUE (STATIVE)));
    case RV_SUBJECT_NONE:
    case RV_SUBJECT_THING:
    default:
      return agentive && !constitutive;
    }
}

/* "must", "should" and "may" among people, where most of them are guesses. */
static gboolean
everyday_is_deontic (const Reading *reading, guint modal, RvForce *force)
{
  const RvClause *clause = reading->clause;
  RvSubjectKind kind = reading->subject->kind;
  gboolean person = rv_subject_can_act (reading->subject);
  guint complement = find_complement (reading);

  if (rv_clause_is (clause, modal, RV_CUE (MODAL_WEAK)))
    {
      /* "you may want to …" advises; "may I …" asks leave; the rest is possibility. */
      if (kind == RV_SUBJECT_PERSON && is (reading, 0, RV_CUE (STATIVE))
          && is (reading, 1, RV_CUE (TO)))
        {
          *force = RV_FORCE_MAY;
          return TRUE;
        }
      return modal == 0 && is (reading, 0, RV_CUE (FIRST_PERSON));
    }
  if (clause->items[modal].force == RV_FORCE_SHOULD
      || (clause->items[modal].force == RV_FORCE_MUST_NOT && person))
    {
      if (person || kind == RV_SUBJECT_NONE)
        return TRUE;
      if (is (reading, 0, RV_CUE (BE)))
        return !rv_clause_is (clause, complement,
                              RV_CUE (EVALUATIVE) | RV_CUE (DETERMINER) | RV_CUE (PREPOSITION));
      return kind == RV_SUBJECT_THING && !is (reading, 0, RV_CUE (STATIVE) | RV_CUE (HAVE));
    }
  /* "must" */
  if (is (reading, 0, RV_CUE (BE) | RV_CUE (HAVE) | RV_CUE (STATIVE)))
    return FALSE;
  return person;
}

static gboolean
is_perfect (const Reading *reading)
{
  guint next = reading->verb + 1;

  next = rv_clause_skip (reading->clause, next, RV_CUE (ADVERB) | RV_CUE (NEGATOR));
  return is (reading, 0, RV_CUE (HAVE))
         && rv_clause_is (reading->clause, next, RV_CUE (PAST_PARTICIPLE) | RV_CUE (COPULA))
         && !rv_clause_is (reading->clause, next, RV_CUE (DETERMINER));
}

/* "must", "should", "may" in a text that is written to be read by strangers. */
static gboolean
formal_is_deontic (const Reading *reading, guint modal, RvRegister text_register)
{
  const RvClause *clause = reading->clause;

  if (modal == 0 && rv_clause_is (clause, 0, RV_CUE (CAPITAL)))
    return FALSE; /* "Should the date change, …" */
  if (rv_directive_lexicon_is_isolating (clause->lexicon))
    {
      /* "cần một cái kho": wants a thing */
      if (is (reading, 0, RV_CUE (DETERMINER) | RV_CUE (NUMBER)))
        return FALSE;
      /* "nên" advises between who acts and a verb; elsewhere it means "so" */
      if (rv_clause_is (clause, modal, RV_CUE (MODAL_WEAK)))
        return reading->subject->kind == RV_SUBJECT_AGENT && is (reading, 0, RV_CUE (VERB));
    }
  if (rv_clause_is (clause, modal, RV_CUE (MODAL_WEAK)))
    {
      if (text_register != RV_REGISTER_NORMATIVE || reading->subject->is_subordinate
          || is_perfect (reading))
        return FALSE;
      if (rv_subject_can_act (reading->subject))
        return TRUE;
      return !reading->subject->is_relative && !is (reading, 0, RV_CUE (POSSIBILITY));
    }
  if (text_register == RV_REGISTER_NORMATIVE)
    return TRUE;
  if (is_perfect (reading))
    return FALSE;
  if (reading->subject->is_relative && reading->subject->kind != RV_SUBJECT_AGENT)
    return FALSE;
  return !reading->subject->is_subordinate;
}

/* "The aim is not to punish": says what a thing is; "the list is to be sent" is an order. */
static gboolean
is_equation (const Reading *reading, guint modal)
{
  const RvClause *clause = reading->clause;
  const char *words[1] = { rv_clause_get_word (clause, modal) };
  RvDirectiveWord word;

  if (clause->items[modal].n_tokens < 2 || reading->subject->kind != RV_SUBJECT_THING
      || is (reading, 0, RV_CUE (BE)))
    return FALSE;
  rv_directive_lexicon_match (clause->lexicon, words, 1, &word);
  return (word.classes & RV_CUE (COPULA)) != 0 && is (reading, 0, RV_CUE (VERB));
}

/* "I should like to thank you" */
static gboolean
is_wish (const Reading *reading, const RvForce *force)
{
  return *force == RV_FORCE_SHOULD && is (reading, 0, RV_CUE (STATIVE))
         && is (reading, 1, RV_CUE (TO)) && !is (reading, 0, RV_CUE (HAVE))
         && rv_clause_is (reading->clause, reading->subject->first, RV_CUE (FIRST_PERSON))
         && reading->subject->kind == RV_SUBJECT_PERSON;
}

/* "Neither should our courage.": what is to be done was said before */
static gboolean
is_cut_short (const Reading *reading, guint modal)
{
  const RvClause *clause = reading->clause;

  return modal == 1 && rv_clause_is (clause, 0, RV_CUE (NEGATOR))
         && is (reading, 0, RV_CUE (DETERMINER))
         && rv_clause_find (clause, reading->verb, clause->n_items,
                            RV_CUE (VERB) | RV_CUE (BE) | RV_CUE (HAVE))
              == clause->n_items;
}

/**
 * rv_modal_reading_is_deontic:
 * @modal: its item
 * @force: (inout): what the modal demands; changed where what follows it says otherwise
 *
 * Returns: whether the modal directs
 */
gboolean
rv_modal_reading_is_deontic (const RvClause *clause,
                             guint modal,
                             const RvSubject *subject,
                             RvRegister text_register,
                             RvForce *force)
{
  Reading reading = { clause, subject, 0, FALSE };
  guint next = modal + 1;

  if (subject->kind == RV_SUBJECT_NONE && modal == 0 && text_register == RV_REGISTER_CONVERSATION)
    next = rv_clause_skip (clause, next, 0);
  while (rv_clause_is (clause, next, RV_CUE (ADVERB) | RV_CUE (NEGATOR))
         && !rv_clause_is (clause, next, RV_CUE (VERB)))
    reading.is_negated |= rv_clause_is (clause, next++, RV_CUE (NEGATOR));
  reading.verb = next;
  reading.is_negated |= *force == RV_FORCE_MUST_NOT;
  reading.is_negated
    |= subject->first < subject->end && rv_clause_is (clause, subject->first, RV_CUE (NEGATOR));
  if (reading.is_negated)
    *force = RV_FORCE_MUST_NOT;

  if (is_equation (&reading, modal) || is_wish (&reading, force) || is_cut_short (&reading, modal))
    return FALSE;
  if (rv_clause_is (clause, modal, RV_CUE (MODAL_SURE)))
    return !subject->is_subordinate && !subject->is_relative
           && (*force != RV_FORCE_MAY || text_register == RV_REGISTER_NORMATIVE);
  if (rv_clause_is (clause, modal, RV_CUE (MODAL_STRICT)))
    return strict_is_deontic (&reading, force);
  if (rv_clause_is (clause, modal, RV_CUE (MODAL_NEED)))
    {
      if (modal > 0 && rv_clause_is (clause, modal - 1, RV_CUE (MODAL_WEAK)))
        return FALSE; /* "may have to" */
      if (text_register == RV_REGISTER_CONVERSATION)
        return rv_clause_is (clause, subject->first, RV_CUE (SECOND_PERSON));
      return subject->kind != RV_SUBJECT_NONE && !subject->is_relative && !subject->is_subordinate
             && !rv_clause_is (clause, modal - 1,
                               RV_CUE (NEGATOR) | RV_CUE (PROHIBITIVE)) /* "do not need to" */
             && !rv_clause_is (clause, modal - 1, RV_CUE (DETERMINER) | RV_CUE (PREPOSITION));
    }
  if (text_register == RV_REGISTER_CONVERSATION)
    return everyday_is_deontic (&reading, modal, force);
  return formal_is_deontic (&reading, modal, text_register);
}

/**
 * rv_modal_reading_find_doer:
 * @modal: its item
 * @subject: (inout): the subject of the modal; what acts, where that is somebody else
 *
 * Who is to act: the subject, or in a passive whoever "by" names.
 *
 * Returns: whether somebody is named
 */
gboolean
rv_modal_reading_find_doer (const RvClause *clause, guint modal, RvSubject *subject)
{
  guint64 skipped = RV_CUE (ADVERB) | RV_CUE (NEGATOR) | RV_CUE (CONJUNCTION);
  guint verb = rv_clause_skip (clause, modal + 1, skipped);
  guint complement;

  if (!rv_clause_is (clause, verb, RV_CUE (BE)))
    return rv_subject_can_act (subject);
  complement = rv_clause_skip (clause, verb + 1, skipped);
  if (!rv_clause_is (clause, complement, RV_CUE (PAST_PARTICIPLE))
      || rv_clause_is (clause, complement, RV_CUE (OBLIGED) | RV_CUE (PERMITTED) | RV_CUE (BARRED)))
    return rv_subject_can_act (subject);
  if (names_agent (clause, complement + 1, RV_CUE (BY), subject))
    return TRUE;
  return subject->kind == RV_SUBJECT_PERSON || subject->kind == RV_SUBJECT_PEOPLE;
}
