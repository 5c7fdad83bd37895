/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Imperatives: a base form where a subject would stand, behind a list marker, an adverb ("resolutely
 * review …") or an adverbial ("By 2030, double …"). Many base forms are nouns too ("report", "work"):
 * those must be followed by what follows a verb and not a noun, and by no finite verb.
 */

#include "config.h"

#include "extract/rv-imperative.h"

/* Words of an adverbial before the comma that closes it. */
#define ADVERBIAL_ITEMS 40u

/* Whether "Action:" stands before the sentence: minutes mark what is to be done this way. */
static gboolean
has_label (const RvClause *clause)
{
  return rv_clause_hints (clause, 0, RV_HINT (TASK)) && rv_clause_is_sign (clause, 1, ':')
         && clause->n_items > 2;
}

/* Skips what stands before the first word proper: "Second,", "(a)", "1.", "However,". */
static guint
skip_markers (const RvClause *clause, guint first)
{
  for (;;)
    {
      guint next = first;

      if (rv_clause_is (clause, next, RV_CUE (NUMBER) | RV_CUE (SIGN)))
        next++;
      else if (rv_clause_is (clause, next, RV_CUE (LINK)))
        next++;
      else if (next + 1 < clause->n_items && rv_clause_is_sign (clause, next + 1, ')')
               && clause->items[next].n_tokens == 1)
        next += 2;
      else if (next == 0 && has_label (clause))
        next += 2;
      if (next == first || next >= clause->n_items)
        return first;
      first = next;
    }
}

static gboolean
has_finite_before_sign (const RvClause *clause, guint first)
{
  for (guint i = first; i < clause->n_items; i++)
    {
      if (rv_clause_is (clause, i, RV_CUE (SIGN)) && clause->items[i].sign != '"'
          && clause->items[i].sign != '-')
        return FALSE;
      if (rv_clause_is (clause, i, RV_CUE (RELATIVE) | RV_CUE (SUBORDINATOR))
          || rv_clause_hints (clause, i, RV_HINT (DEADLINE))) /* "before it is issued" */
        return FALSE;
      if (rv_clause_is (clause, i, RV_CUE (FINITE) | RV_CUE_ANY_MODAL))
        return TRUE;
    }
  return FALSE;
}

/* "begins"; "reports" behind a pronoun, or before an article or a clause */
static gboolean
is_third_person (const RvClause *clause, guint item)
{
  guint64 classes;

  if (rv_directive_lexicon_is_isolating (clause->lexicon) || item >= clause->n_items
      || clause->items[item].n_tokens > 1
      || rv_clause_is (clause, item, RV_CUE (SIGN) | RV_CUE (NUMBER) | RV_CUE (CAPITAL)))
    return FALSE;
  classes = rv_directive_lexicon_classify_third_person (clause->lexicon,
                                                        rv_clause_get_word (clause, item));
  if (classes == 0 || (classes & RV_CUE (AGENT)) != 0)
    return FALSE;
  return (classes & RV_CUE (NOUN_VERB)) == 0
         || (item == 1 && rv_clause_is_sign (clause, item + 1, '.')) /* "Design matters." */
         || (item > 0 && rv_clause_is (clause, item - 1, RV_CUE (THIRD_PERSON) | RV_CUE (NEUTER)))
         || (rv_clause_is (clause, item + 1, RV_CUE (DETERMINER) | RV_CUE (SUBORDINATOR))
             && !rv_clause_hints (clause, item + 1, RV_HINT (RECURRING)));
}

/* Whether the noun that opens the sentence at @item has a verb of its own: "Work begins …", "Work
 * that two share is …" */
static gboolean
is_subject (const RvClause *clause, guint item)
{
  gboolean has_clause = rv_clause_is (clause, item + 1, RV_CUE (RELATIVE));

  for (guint i = item + 1; i < clause->n_items; i++)
    {
      guint64 ends = RV_CUE (SUBORDINATOR) | (has_clause ? 0 : RV_CUE (RELATIVE));

      if (rv_clause_is (clause, i, ends)
          || (rv_clause_is (clause, i, RV_CUE (SIGN)) && clause->items[i].sign != '"'
              && clause->items[i].sign != '-'))
        return FALSE;
      if (is_third_person (clause, i)
          || (rv_clause_is (clause, i, RV_CUE (PAST_PARTICIPLE)) && i > item + 1
              && !rv_clause_is (clause, i - 1, RV_CUE (CONJUNCTION) | RV_CUE (DETERMINER))
              && rv_clause_is (clause, i + 1, RV_CUE (DETERMINER))) /* "trade enriched the coast" */
          || rv_clause_is (clause, i, RV_CUE (NARRATIVE) | RV_CUE (FINITE) | RV_CUE_ANY_MODAL))
        {
          /* "Check that the doors are shut" has but one. */
          if (!has_clause)
            return TRUE;
          has_clause = FALSE;
        }
      else if (has_clause && i > item + 2 && rv_clause_is (clause, i, RV_CUE (VERB))
               && !rv_clause_is (clause, i - 1, RV_CUE (DETERMINER) | RV_CUE (TO)))
        has_clause = FALSE; /* "… that two desks share" */
    }
  return FALSE;
}

static gboolean
ends_sentence (const RvClause *clause)
{
  gunichar last = clause->items[clause->n_items - 1].sign;

  return last == '.' || last == ';' || last == ':' || last == 0x2026;
}

/* An adjective or noun of which nothing is known, in a full sentence: "Conduct regular checks." */
static gboolean
is_plain_word (const RvClause *clause, guint item)
{
  return item + 1 < clause->n_items && ends_sentence (clause)
         && !rv_clause_is (clause, item,
                           RV_CUE (SIGN) | RV_CUE (NUMBER) | RV_CUE (PAST_PARTICIPLE)
                             | RV_CUE (VERB) | RV_CUE (CAPITAL) | RV_CUE (CONJUNCTION)
                             | RV_CUE (RELATIVE) | RV_CUE (SUBORDINATOR))
         && !rv_clause_is (clause, item + 1, RV_CUE (PAST_PARTICIPLE))
         && (!rv_clause_is (clause, item + 1, RV_CUE (SIGN))
             || rv_clause_find (clause, item, clause->n_items, RV_CUE (FINITE)) == clause->n_items);
}

/* Whether somebody did or said something in the words from @first on. */
static gboolean
tells_story (const RvClause *clause, guint first)
{
  for (guint i = first; i < clause->n_items; i++)
    if (rv_clause_is (clause, i, RV_CUE (HAD))
        || (rv_clause_is (clause, i, RV_CUE (REPORTING)) && i > 0
            && rv_clause_is (clause, i - 1, RV_CUE (AGENT) | RV_CUE (CAPITAL))))
      return TRUE;
  return FALSE;
}

/* A line in small letters without an end: the second line of a title, "on the protection of forests". */
static gboolean
is_fragment (const RvClause *clause)
{
  return !ends_sentence (clause)
         && !rv_clause_is (clause, 0, RV_CUE (CAPITAL) | RV_CUE (SIGN) | RV_CUE (NUMBER));
}

/* Whether an order opens at @item; the items of a list of orders begin alike. */
static gboolean
is_order_at (const RvClause *clause, guint item, gboolean in_list)
{
  guint64 follows = RV_CUE (DETERMINER) | RV_CUE (ADVERB) | RV_CUE (GERUND) | RV_CUE (TO)
                    | RV_CUE (AGENT) | RV_CUE (FIRST_PERSON) | RV_CUE (THIRD_PERSON)
                    | RV_CUE (NEUTER);

  if (!rv_clause_is (clause, item, RV_CUE (VERB)) || rv_clause_is (clause, item, RV_CUE (PHATIC))
      || item + 1 >= clause->n_items)
    return FALSE;
  if (has_finite_before_sign (clause, item + 1))
    return FALSE;
  if (rv_clause_is (clause, item, RV_CUE (FINITE))
      && rv_clause_is (clause, item + 1, RV_CUE (FIRST_PERSON) | RV_CUE (THIRD_PERSON)))
    return FALSE; /* "nor do we …" */
  if (rv_directive_lexicon_is_isolating (clause->lexicon))
    /* "Tiếp tục chương trình, Quốc hội đã …" tells what happened. */
    return in_list || (!tells_story (clause, item + 1) && !is_fragment (clause));
  if (rv_clause_is (clause, item, RV_CUE (NOUN_VERB)) && is_subject (clause, item))
    return FALSE;
  if (!rv_clause_is (clause, item, RV_CUE (NOUN_VERB)))
    return !rv_clause_is (clause, item + 1, RV_CUE (NUMBER));
  if (rv_clause_is (clause, item + 1, RV_CUE (CONJUNCTION))
      || rv_clause_is_sign (clause, item + 1, ','))
    return rv_clause_is (clause, item + 2, RV_CUE (VERB) | RV_CUE (ADVERB));
  if (rv_clause_is (clause, item + 1, RV_CUE (PREPOSITION)))
    return ends_sentence (clause); /* "Report of the Secretary" is a title */
  if (in_list && !rv_clause_is (clause, item + 1, RV_CUE (SIGN) | RV_CUE (NUMBER)))
    return TRUE;
  return rv_clause_is (clause, item + 1, follows) || is_plain_word (clause, item + 1);
}

/**
 * rv_imperative_find_start:
 *
 * Returns: the first item behind list markers and links
 */
guint
rv_imperative_find_start (const RvClause *clause)
{
  return skip_markers (clause, 0);
}

/* The item at which a verb would stand: behind adverbs, and behind an adverbial with its comma. */
static guint
skip_adverbs (const RvClause *clause, guint first)
{
  guint next = first;

  while (rv_clause_is (clause, next, RV_CUE (ADVERB) | RV_CUE (CONJUNCTION))
         && !(rv_clause_is (clause, next, RV_CUE (VERB) | RV_CUE (DETERMINER))))
    next++;
  return rv_clause_is_sign (clause, next, ',') && next > first ? next + 1 : next;
}

static guint
skip_adverbial (const RvClause *clause, guint first)
{
  guint end = MIN (first + ADVERBIAL_ITEMS, clause->n_items);
  guint64 subject = RV_CUE (DETERMINER) | RV_CUE (FIRST_PERSON) | RV_CUE (SECOND_PERSON)
                    | RV_CUE (THIRD_PERSON) | RV_CUE (NEUTER) | RV_CUE (AGENT);

  if (!rv_clause_is (clause, first, RV_CUE (PREPOSITION) | RV_CUE (SUBORDINATOR) | RV_CUE (TO)))
    return first;
  for (guint i = first + 1; i < end; i++)
    {
      if (!rv_clause_is_sign (clause, i, ','))
        continue;
      if (rv_clause_is (clause, i + 1, RV_CUE (VERB) | RV_CUE (ADVERB) | RV_CUE (PROHIBITIVE)))
        return i + 1;
      if (rv_clause_is (clause, i + 1, subject))
        return first; /* "In this task, the greatest burden …" */
    }
  return first;
}

/* A gerund that goes on with a run of orders: "Strengthening inspection …" */
static gboolean
is_gerund_order (const RvClause *clause, guint item)
{
  return rv_clause_is (clause, item, RV_CUE (GERUND))
         && !rv_clause_is_sign (clause, clause->n_items - 1, ',') /* a preamble */
         && !rv_clause_is (clause, item, RV_CUE (PREPOSITION))
         && rv_clause_find (clause, item, clause->n_items,
                            RV_CUE (FINITE) | RV_CUE (REPORTING) | RV_CUE (NARRATIVE))
              == clause->n_items; /* "Speaking next, the mayor said …" tells */
}

/* "The Ministry of Finance to allocate the funds." in a list of tasks */
static gboolean
find_assignment (const RvClause *clause, guint first, RvDirectiveCue *cue)
{
  for (guint i = first + 1; i + 1 < clause->n_items; i++)
    {
      RvSubject party;
      guint verb, end;

      if (rv_clause_is (clause, i, RV_CUE (COPULA)) && rv_clause_is (clause, i + 1, RV_CUE (TO)))
        continue; /* "The Ministry of Finance is to allocate …" */
      if (clause->items[i].sign == ';' || clause->items[i].sign == ':'
          || rv_clause_is (clause, i, RV_CUE (FINITE) | RV_CUE (PAST_PARTICIPLE))
          || (rv_clause_is (clause, i, RV_CUE (VERB))
              && !rv_clause_is (clause, i, RV_CUE (NOUN_VERB))))
        return FALSE;
      if (!rv_clause_is (clause, i, RV_CUE (TO)))
        continue;
      verb = rv_clause_skip (clause, i + 1, RV_CUE (ADVERB) | RV_CUE (NEGATOR));
      end = rv_clause_is (clause, i - 1, RV_CUE (COPULA)) ? i - 1 : i;
      party = rv_subject_from_items (clause, first, end);
      if (!rv_clause_is (clause, verb, RV_CUE (VERB)) || !rv_subject_can_act (&party)
          || rv_clause_find (clause, first, i, RV_CUE (RELATIVE)) < i
          || has_finite_before_sign (clause, verb)) /* "States that fail to file will lose …" */
        return FALSE;
      cue->rule = "assignment";
      cue->addressee_first = first;
      cue->addressee_end = end;
      cue->action_first = verb;
      cue->has_own_subject = TRUE;
      return TRUE;
    }
  return FALSE;
}

/* "Sở Y tế chủ trì …" in a list of tasks: who and what without a word between them */
static gboolean
find_bare_assignment (const RvClause *clause, guint first, RvDirectiveCue *cue)
{
  RvSubject party;
  guint verb;

  for (verb = first; verb < clause->n_items; verb++)
    {
      if (clause->items[verb].sign == ';' || clause->items[verb].sign == ':'
          || clause->items[verb].sign == '"' || clause->items[verb].sign == 0x201c
          || rv_clause_is (clause, verb, RV_CUE_ANY_MODAL | RV_CUE (FINITE) | RV_CUE (HAD)))
        return FALSE;
      if (rv_clause_is (clause, verb, RV_CUE (VERB)) && verb > first
          && !rv_clause_is (clause, verb, RV_CUE (AGENT))
          && !(rv_clause_is (clause, verb, RV_CUE (NOUN_VERB))
               && rv_clause_is (clause, verb - 1, RV_CUE (AGENT) | RV_CUE (DETERMINER))))
        break;
    }
  party = rv_subject_from_items (clause, first, verb);
  if (verb >= clause->n_items || party.kind != RV_SUBJECT_AGENT
      || rv_clause_is (clause, verb, RV_CUE (REPORTING) | RV_CUE (PHATIC)))
    return FALSE;
  cue->rule = "assignment";
  cue->addressee_first = first;
  cue->addressee_end = verb;
  while (cue->addressee_end > first + 1
         && rv_clause_is (clause, cue->addressee_end - 1, RV_CUE (ADVERB) | RV_CUE (SIGN)))
    cue->addressee_end--;
  cue->action_first = verb;
  cue->has_own_subject = TRUE;
  return TRUE;
}

/* Whether the word at @item, behind a subject, is a verb in the base form: "review" in "the Ministry
 * urgently review the rules", not in "the Ministry review board". */
static gboolean
is_base_verb (const RvClause *clause, guint item)
{
  return rv_clause_is (clause, item, RV_CUE (VERB))
         && !rv_clause_is (clause, item, RV_CUE (CAPITAL) | RV_CUE (AGENT))
         && !rv_clause_is (clause, item - 1,
                           RV_CUE (DETERMINER) | RV_CUE (PREPOSITION) | RV_CUE (CONJUNCTION))
         && (!rv_clause_is (clause, item, RV_CUE (NOUN_VERB))
             || rv_clause_is (clause, item - 1, RV_CUE (ADVERB))
             || rv_clause_is (clause, item + 1,
                              RV_CUE (DETERMINER) | RV_CUE (PREPOSITION) | RV_CUE (TO)
                                | RV_CUE (GERUND) | RV_CUE (ADVERB) | RV_CUE (NUMBER)));
}

/* "The Ministry of Health review the rules;" behind "requests that:" */
static gboolean
find_subjunctive (const RvClause *clause, guint first, RvDirectiveCue *cue)
{
  for (guint i = first + 1; i + 1 < clause->n_items; i++)
    {
      RvSubject party;

      if (clause->items[i].sign == ';' || clause->items[i].sign == ':'
          || rv_clause_is (clause, i,
                           RV_CUE (FINITE) | RV_CUE (RELATIVE) | RV_CUE (TO) | RV_CUE_ANY_MODAL))
        return FALSE;
      if (!is_base_verb (clause, i))
        continue;
      cue->addressee_first = first;
      cue->addressee_end = i;
      while (cue->addressee_end > first + 1
             && rv_clause_is (clause, cue->addressee_end - 1, RV_CUE (ADVERB)))
        cue->addressee_end--;
      party = rv_subject_from_items (clause, first, cue->addressee_end);
      cue->rule = "assignment";
      cue->action_first = i;
      cue->has_own_subject = TRUE;
      return rv_subject_can_act (&party);
    }
  return FALSE;
}

/* What only the sentences around it make an order. */
static gboolean
find_in_run (const RvClause *clause, guint first, guint item, RvDirectiveCue *cue)
{
  if (rv_directive_lexicon_is_isolating (clause->lexicon))
    return find_bare_assignment (clause, first, cue);
  if (find_assignment (clause, first, cue))
    return TRUE;
  if (!is_gerund_order (clause, item))
    return FALSE;
  cue->rule = "gerund-in-run";
  cue->action_first = item;
  return TRUE;
}

/* "(a) To report …" */
static gboolean
is_infinitive_item (const RvClause *clause, guint item)
{
  return rv_clause_is (clause, item, RV_CUE (TO))
         && rv_clause_is (clause, skip_adverbs (clause, item + 1), RV_CUE (VERB))
         && rv_clause_find (clause, item, clause->n_items, RV_CUE (FINITE)) == clause->n_items;
}

/* "Do not let …" */
static gboolean
is_prohibition (const RvClause *clause, guint item, gboolean in_run)
{
  if (in_run && rv_directive_lexicon_is_isolating (clause->lexicon)
      && rv_clause_is (clause, item, RV_CUE (NEGATOR))
      && rv_clause_is (clause, item + 1, RV_CUE (VERB)))
    return TRUE; /* "Không cấp phép mới …" */
  return rv_clause_is (clause, item, RV_CUE (PROHIBITIVE))
         && (rv_directive_lexicon_is_isolating (clause->lexicon)
             || rv_clause_is (clause, skip_adverbs (clause, item + 1), RV_CUE (VERB)));
}

/**
 * rv_imperative_find:
 * @context: what stands before the sentence; with RV_CUE_CONTEXT_WEAK also what is an order only for
 *   want of anything better: behind a long adverbial, or a gerund in a run of orders
 * @out_cue: (out): the order
 *
 * Returns: whether the sentence opens with an order
 */
gboolean
rv_imperative_find (const RvClause *clause, RvCueContext context, RvDirectiveCue *out_cue)
{
  gboolean weak = (context & RV_CUE_CONTEXT_WEAK) != 0;
  gboolean in_list = (context & RV_CUE_CONTEXT_LIST) != 0;
  gboolean in_run = in_list || (context & RV_CUE_CONTEXT_RUN) != 0 || has_label (clause);
  guint first = skip_markers (clause, 0);
  guint item = skip_adverbs (clause, first);
  RvDirectiveCue cue = { "imperative", 0, RV_FORCE_MUST, clause->n_items, 0, 0, 0, FALSE };

  if (rv_clause_is_sign (clause, clause->n_items - 1, '?'))
    return FALSE;
  if (item == first && weak)
    item = skip_adverbs (clause, skip_adverbial (clause, first));
  /* "By Ann Lee, Staff Writer": no verb has a capital inside a sentence */
  if (item > first && rv_clause_is (clause, item, RV_CUE (CAPITAL))
      && !rv_clause_is (clause, item - 1, RV_CUE (ADVERB) | RV_CUE (CONJUNCTION))
      && !rv_directive_lexicon_is_isolating (clause->lexicon))
    return FALSE;
  cue.item = item;
  cue.action_first = item + 1;
  if (rv_clause_is (clause, item, RV_CUE (HORTATIVE)))
    {
      if (rv_clause_is (clause, item + 1, RV_CUE (PHATIC)))
        return FALSE; /* "Let us be clear" */
      cue.rule = "hortative";
      cue.force = RV_FORCE_SHOULD;
      cue.has_own_subject = TRUE;
    }
  else if (is_prohibition (clause, item, in_run))
    {
      cue.rule = "prohibitive";
      cue.force = RV_FORCE_MUST_NOT;
    }
  else if (is_order_at (clause, item, in_list))
    cue.action_first = item;
  else if (!(in_list && is_infinitive_item (clause, item))
           && !((context & RV_CUE_CONTEXT_THAT) != 0 && find_subjunctive (clause, first, &cue))
           && !(weak && in_run && find_in_run (clause, first, item, &cue)))
    return FALSE;
  *out_cue = cue;
  return TRUE;
}
