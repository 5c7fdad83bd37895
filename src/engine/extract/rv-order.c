/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Verbs of ordering ("requested", "urges", "assigned") and whom they order. The verb counts only in a
 * pattern that makes it an order: "… that somebody do", "… somebody to do", or, at the head of an
 * operative paragraph, the thing that is demanded. Elsewhere it is a noun or a participle ("the report
 * requested by the court").
 */

#include "config.h"

#include "extract/rv-imperative.h"
#include "extract/rv-modal-reading.h"
#include "extract/rv-order.h"

/* Words between a verb of ordering and its "to". */
#define ADDRESSEE_ITEMS 60u
/* Words of "would very much like to" between "I" and a verb of ordering. */
#define WISH_ITEMS 6u
/* Words of "as the Council" before one. */
#define INSERTION_ITEMS 12u

static gboolean
is_at_head (const RvClause *clause, guint item)
{
  guint first = rv_imperative_find_start (clause);

  return rv_clause_skip (clause, first, RV_CUE (ADVERB) | RV_CUE (LINK)) >= item && first <= item;
}

/* "I would like to ask", "I must ask", "we are calling on": who says so orders by saying it. */
static gboolean
is_said_in_person (const RvClause *clause, guint item)
{
  guint64 skipped = RV_CUE (TO) | RV_CUE (STATIVE) | RV_CUE (FINITE) | RV_CUE (ADVERB)
                    | RV_CUE (COPULA) | RV_CUE (MODAL_OPEN);
  guint before = item;

  while (before > 0 && item - before < WISH_ITEMS && rv_clause_is (clause, before - 1, skipped)
         && !rv_clause_is (clause, before - 1, RV_CUE (NEGATOR)))
    before--;
  if (before == item || before == 0 || !rv_clause_is (clause, before - 1, RV_CUE (FIRST_PERSON)))
    return FALSE;
  return rv_clause_is (clause, item, RV_CUE (ORDER_BASE))
         || (rv_clause_is (clause, item, RV_CUE (ORDER_GERUND))
             && rv_clause_is (clause, before, RV_CUE (COPULA)));
}

/* "…, as the Council asked us to do": says how it came to it, and orders nothing. */
static gboolean
is_parenthetical (const RvClause *clause, guint item)
{
  guint first = item;

  if (rv_directive_lexicon_is_isolating (clause->lexicon))
    return FALSE;
  while (first > 0 && item - first < INSERTION_ITEMS
         && !rv_clause_is (clause, first - 1, RV_CUE (SIGN)))
    first--;
  return first < item && rv_clause_is (clause, first, RV_CUE (PARENTHETICAL));
}

/* Whether the word is a finite verb here. */
static gboolean
is_finite_order (const RvClause *clause, guint item, gboolean at_head)
{
  guint before = item;

  if (is_said_in_person (clause, item))
    return TRUE;
  if (at_head)
    return !rv_clause_is (clause, item, RV_CUE (ORDER_PAST) | RV_CUE (ORDER_GERUND));
  while (before > 0 && rv_clause_is (clause, before - 1, RV_CUE (ADVERB)))
    before--;
  if (before == 0)
    return !rv_clause_is (clause, item, RV_CUE (ORDER_GERUND) | RV_CUE (ORDER_PAST));
  before--;
  if (rv_clause_is (clause, item, RV_CUE (ORDER_GERUND)))
    return rv_clause_is_sign (clause, before, ',');
  if (rv_clause_is (clause, before,
                    RV_CUE (DETERMINER) | RV_CUE (PREPOSITION) | RV_CUE (TO) | RV_CUE (COPULA)
                      | RV_CUE (BE) | RV_CUE (HAD) | RV_CUE (NUMBER) | RV_CUE_ANY_MODAL
                      | RV_CUE (SUBORDINATOR) | RV_CUE (PARENTHETICAL))
      && !rv_clause_is (clause, before,
                        RV_CUE (THIRD_PERSON) | RV_CUE (NEUTER) | RV_CUE (RELATIVE)))
    return FALSE;
  if (rv_clause_is (clause, item, RV_CUE (ORDER_BASE)))
    return rv_clause_is (clause, before, RV_CUE (FIRST_PERSON) | RV_CUE (THIRD_PERSON))
           || (rv_clause_is_agent (clause, before)
               && rv_clause_is (clause, item + 1, RV_CUE (DETERMINER) | RV_CUE (COMPLEMENTIZER)));
  return TRUE;
}

/* The verb of the clause that begins at @first, as far as it can be told: a modal, an impersonal
 * phrase, an auxiliary or a base form. */
static guint
find_verb (const RvClause *clause, guint first)
{
  for (guint i = first; i < clause->n_items; i++)
    {
      if (rv_clause_is_sign (clause, i, ';'))
        break;
      if (rv_clause_is (clause, i, RV_CUE_ANY_MODAL | RV_CUE (IMPERSONAL) | RV_CUE (FINITE)))
        return i;
      if (rv_clause_is (clause, i, RV_CUE (VERB)) && i > first
          && !rv_clause_is (clause, i - 1, RV_CUE (DETERMINER) | RV_CUE (PREPOSITION) | RV_CUE (TO))
          && (!rv_clause_is (clause, i, RV_CUE (NOUN_VERB))
              || rv_clause_is (clause, i + 1,
                               RV_CUE (PREPOSITION) | RV_CUE (DETERMINER) | RV_CUE (TO)
                                 | RV_CUE (GERUND))))
        return i;
    }
  return clause->n_items;
}

/* Adverbs at the end belong to the verb that follows, but for "those who have done so". */
static guint
trim_adverbs (const RvClause *clause, guint first, guint end)
{
  while (end > first + 1 && rv_clause_is (clause, end - 1, RV_CUE (ADVERB) | RV_CUE (NEGATOR))
         && !rv_clause_is (clause, end - 1, RV_CUE (AGENT))
         && !rv_clause_is (clause, end - 2, RV_CUE (PAST_PARTICIPLE)))
    end--;
  return end;
}

static void
take_addressee (const RvClause *clause, guint first, guint end, RvDirectiveCue *cue)
{
  RvSubject party;

  end = trim_adverbs (clause, first, end);
  while (end > first && rv_clause_is_sign (clause, end - 1, ','))
    end--;
  /* "Calls upon all States, in particular those …, to" */
  for (guint i = first + 1; i + 1 < end; i++)
    if (rv_clause_is_sign (clause, i, ',')
        && rv_clause_is (clause, i + 1,
                         RV_CUE (PREPOSITION) | RV_CUE (ADVERB) | RV_CUE (RELATIVE)
                           | RV_CUE (LINK)))
      {
        end = i;
        break;
      }
  end = trim_adverbs (clause, first, end);
  party = rv_subject_from_items (clause, first, end);
  cue->has_own_subject = first < end;
  /* "people who" was cut off before the verb of its clause */
  if (rv_subject_can_act (&party)
      && (rv_directive_lexicon_is_isolating (clause->lexicon)
          || !rv_clause_is (clause, end - 1, RV_CUE (RELATIVE))))
    {
      cue->addressee_first = first;
      cue->addressee_end = end;
    }
}

static RvForce
stronger (const RvClause *clause, guint verb, RvForce force)
{
  if (!rv_clause_is (clause, verb, RV_CUE_ANY_MODAL | RV_CUE (IMPERSONAL)))
    return force;
  if (clause->items[verb].force == RV_FORCE_MUST_NOT)
    return RV_FORCE_MUST_NOT;
  return force == RV_FORCE_SHOULD && clause->items[verb].force == RV_FORCE_MUST ? RV_FORCE_MUST
                                                                                : force;
}

/* "… that the ministries review …" */
static gboolean
match_that (const RvClause *clause, guint that, RvDirectiveCue *cue)
{
  guint verb = find_verb (clause, that + 1);
  gboolean doubtful
    = cue->force == RV_FORCE_SHOULD || rv_clause_is (clause, cue->item, RV_CUE (VERB)) == FALSE;

  if (rv_clause_is (clause, verb, RV_CUE (IMPERSONAL)))
    {
      cue->force = stronger (clause, verb, cue->force);
      cue->has_own_subject = TRUE;
      cue->action_first = verb + 1;
      return TRUE;
    }
  if (verb >= clause->n_items
      || (rv_clause_is (clause, verb, RV_CUE (FINITE))
          && !rv_clause_is (clause, verb, RV_CUE_ANY_MODAL)))
    {
      cue->action_first = that + 1;
      cue->has_own_subject = TRUE;
      return !doubtful || cue->force == RV_FORCE_MUST;
    }
  if (rv_clause_is (clause, verb, RV_CUE_ANY_MODAL))
    {
      RvSubject subject = rv_subject_find (clause, verb);

      cue->force = stronger (clause, verb, cue->force);
      cue->has_own_subject = TRUE;
      if (rv_modal_reading_find_doer (clause, verb, &subject) && subject.first > that)
        take_addressee (clause, subject.first, subject.end, cue);
      cue->action_first = verb + 1;
      return TRUE;
    }
  take_addressee (clause, that + 1, verb, cue);
  cue->action_first = verb;
  return TRUE;
}

/* "I recommend an inquiry" */
static gboolean
is_performative (const RvClause *clause, guint item)
{
  if (!rv_clause_is (clause, item, RV_CUE (ORDER_BASE)))
    return FALSE;
  if (is_said_in_person (clause, item))
    return TRUE;
  while (item > 0 && rv_clause_is (clause, item - 1, RV_CUE (ADVERB)))
    item--;
  return item > 0 && rv_clause_is (clause, item - 1, RV_CUE (FIRST_PERSON));
}

/* "I ask every parish to open its hall": who is asked to act can act, whatever it is called; not "I
 * recommend the plan to reduce the costs". */
static void
take_asked (const RvClause *clause, guint first, guint end, RvDirectiveCue *cue)
{
  guint head = first;

  end = trim_adverbs (clause, first, end);
  while (
    head + 1 < end
    && !rv_clause_is (clause, head + 1, RV_CUE (PREPOSITION) | RV_CUE (RELATIVE) | RV_CUE (SIGN)))
    head++;
  if (rv_clause_is_thing (clause, head) || rv_clause_is (clause, head, RV_CUE (NEUTER))
      || rv_clause_find (clause, first, head + 1, RV_CUE (FINITE) | RV_CUE (TO)) <= head)
    return;
  cue->addressee_first = first;
  cue->addressee_end = end;
}

/* "… the ministries to review …" */
static gboolean
match_infinitive (const RvClause *clause, guint first, gboolean at_head, RvDirectiveCue *cue)
{
  guint end = MIN (first + ADDRESSEE_ITEMS, clause->n_items);

  for (guint i = first; i < end; i++)
    {
      guint verb;

      if (clause->items[i].sign == ';' || rv_clause_is (clause, i, RV_CUE_ANY_MODAL))
        return FALSE;
      /* "advised the leadership and directed …": the verb has a fellow, and no infinitive */
      if (i > first && rv_clause_is (clause, i, RV_CUE (ORDER_PAST) | RV_CUE (REPORTING))
          && rv_clause_is (clause, i - 1, RV_CUE (CONJUNCTION)))
        return FALSE;
      if (rv_clause_is (clause, i, RV_CUE (FINITE))
          && !rv_clause_is (clause, i - 1, RV_CUE (RELATIVE)))
        continue;
      if (!rv_clause_is (clause, i, RV_CUE (TO)))
        continue;
      verb
        = rv_clause_skip (clause, i + 1, RV_CUE (ADVERB) | RV_CUE (NEGATOR) | RV_CUE (CONJUNCTION));
      if (rv_clause_is_sign (clause, verb, ':') || rv_clause_is_sign (clause, verb, ','))
        ;
      else if (!rv_clause_is (clause, verb, RV_CUE (VERB) | RV_CUE (BE)))
        continue;
      if (i == first
          || rv_clause_is (clause, first,
                           RV_CUE (PREPOSITION) | RV_CUE (CONJUNCTION) | RV_CUE (SIGN)))
        return FALSE;
      if (rv_clause_is (clause, i - 1, RV_CUE (NEGATOR)))
        cue->force = RV_FORCE_MUST_NOT;
      take_addressee (clause, first, i, cue);
      if (cue->addressee_first == cue->addressee_end && is_performative (clause, cue->item)
          && rv_clause_is (clause, verb, RV_CUE (VERB)))
        take_asked (clause, first, i, cue);
      cue->action_first = verb;
      return at_head || cue->addressee_first < cue->addressee_end;
    }
  return FALSE;
}

/* "… các bộ rà soát …": whom and what without a word between them */
static gboolean
match_bare (const RvClause *clause, guint first, RvDirectiveCue *cue)
{
  guint end = MIN (first + ADDRESSEE_ITEMS, clause->n_items);
  RvSubject party;

  for (guint i = first; i < end; i++)
    {
      if (clause->items[i].sign == ';' || clause->items[i].sign == '.')
        return FALSE;
      if (clause->items[i].sign != ':' && !rv_clause_is (clause, i, RV_CUE_ANY_MODAL)
          && (!rv_clause_is (clause, i, RV_CUE (VERB)) || rv_clause_is (clause, i, RV_CUE (AGENT))
              || (i > first && rv_clause_is (clause, i, RV_CUE (NOUN_VERB))
                  && rv_clause_is (clause, i - 1, RV_CUE (AGENT) | RV_CUE (DETERMINER))
                  && !rv_clause_is (clause, i + 1, RV_CUE (THING) | RV_CUE (DETERMINER)))))
        continue;
      cue->action_first = i;
      if (i == first)
        return TRUE;
      party = rv_subject_from_items (clause, first, i);
      if (!rv_subject_can_act (&party))
        return FALSE;
      take_addressee (clause, first, i, cue);
      return TRUE;
    }
  return FALSE;
}

/* A "that" right behind the verb, or behind an insertion between commas. */
static guint
find_that (const RvClause *clause, guint first)
{
  if (rv_clause_is (clause, first, RV_CUE (COMPLEMENTIZER)))
    return first;
  if (rv_clause_is_sign (clause, first, ','))
    for (guint i = first + 1; i < clause->n_items && i < first + ADDRESSEE_ITEMS; i++)
      if (rv_clause_is_sign (clause, i, ',')
          && rv_clause_is (clause, i + 1, RV_CUE (COMPLEMENTIZER)))
        return i + 1;
  return clause->n_items;
}

/* "Demands immediate access", but not "Demands made after May shall be refused". */
static gboolean
has_object (const RvClause *clause, guint first)
{
  if (rv_clause_is (clause, first, RV_CUE (DETERMINER) | RV_CUE (TO) | RV_CUE (AGENT)))
    return TRUE;
  if (first >= clause->n_items
      || rv_clause_is (clause, first,
                       RV_CUE (SIGN) | RV_CUE (PREPOSITION) | RV_CUE (PAST_PARTICIPLE)
                         | RV_CUE (CONJUNCTION) | RV_CUE (BY)))
    return FALSE;
  for (guint i = first; i < clause->n_items && !rv_clause_is (clause, i, RV_CUE (SIGN)); i++)
    if (rv_clause_is (clause, i, RV_CUE (FINITE) | RV_CUE_ANY_MODAL))
      return FALSE;
  return TRUE;
}

/* "Requests the Secretary, within a year:" names somebody; "Demands access" does not. */
static void
take_object (const RvClause *clause, guint first, RvDirectiveCue *cue)
{
  guint end = first;

  while (end < clause->n_items && !rv_clause_is (clause, end, RV_CUE (SIGN) | RV_CUE (TO)))
    end++;
  while (end + 1 < clause->n_items && clause->items[end].sign == '-')
    end += 2;
  cue->has_own_subject = TRUE;
  cue->action_first = first;
  if (rv_clause_is (clause, end, RV_CUE (SIGN)) && clause->items[end].sign != ';')
    take_addressee (clause, first, end, cue);
}

/**
 * rv_order_find:
 * @item: a verb of ordering
 * @out_cue: (out): the order
 *
 * Returns: whether it orders here
 */
gboolean
rv_order_find (const RvClause *clause,
               guint item,
               RvRegister text_register,
               RvDirectiveCue *out_cue)
{
  gboolean at_head = is_at_head (clause, item);
  guint first = rv_clause_skip (clause, item + 1, RV_CUE (ADVERB));
  guint that;
  RvDirectiveCue cue = { "order", item, clause->items[item].force, item, 0, 0, item + 1, FALSE };

  if (is_parenthetical (clause, item) || !is_finite_order (clause, item, at_head))
    return FALSE;
  if (rv_clause_is (clause, first, RV_CUE (DETERMINER)) == FALSE && first > item + 1
      && rv_clause_is (clause, first - 1, RV_CUE (DETERMINER)))
    first--;
  that = find_that (clause, first);
  if (that < clause->n_items)
    {
      if (!match_that (clause, that, &cue))
        return FALSE;
    }
  else if (rv_directive_lexicon_is_isolating (clause->lexicon))
    {
      if (!match_bare (clause, item + 1, &cue))
        return FALSE;
    }
  else if (match_infinitive (clause, first, at_head, &cue))
    ;
  else if (((at_head && rv_clause_is (clause, item, RV_CUE (ORDER_PRESENT)))
            || is_performative (clause, item))
           && text_register != RV_REGISTER_CONVERSATION && has_object (clause, first))
    take_object (clause, first, &cue);
  else if (cue.force == RV_FORCE_SHOULD && rv_clause_is (clause, first, RV_CUE (GERUND))
           && !at_head)
    cue.action_first = first;
  else
    return FALSE;
  *out_cue = cue;
  return TRUE;
}
