/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Who does what a verb says, without a parser.
 *
 * The subject of an English or Vietnamese verb is the noun phrase on its left. It is cut out of the
 * words before the verb by what cannot be inside it: a semicolon, a colon, the "that" of reported
 * speech, an earlier modal. What stands before the last comma is taken in only where it is
 * coordinated with what follows ("ministries, sectors and localities"); leading adverbials ("In this
 * case,") are dropped. The head is the last word before the first preposition, relative pronoun or
 * participle, and decides what the phrase is: an agent, a name, a thing.
 *
 * Every function walks over the items of one sentence a fixed number of times; a sentence has at most
 * RV_LIMIT_CLAUSE_ITEMS of them.
 *
 * Tried and lost: the nearest noun left of the verb (wrong wherever a prepositional phrase follows the
 * head), and everything from the start of the sentence (wrong after every adverbial).
 */

#include "config.h"

#include "extract/rv-subject.h"

/* Words of a coordinated part without an article of its own: "sectors and localities". */
#define BARE_PART_ITEMS 12u
/* Insertions between commas that are skipped on the way from a verb to its subject. */
#define MAX_INSERTIONS 3u

#define ANY_PRONOUN \
  (RV_CUE (FIRST_PERSON) | RV_CUE (SECOND_PERSON) | RV_CUE (THIRD_PERSON) | RV_CUE (NEUTER))

static gboolean
opens_adverbial (const RvClause *clause, guint item)
{
  return rv_clause_is (clause, item,
                       RV_CUE (PREPOSITION) | RV_CUE (SUBORDINATOR) | RV_CUE (LINK) | RV_CUE (TO)
                         | RV_CUE (ADVERB) | RV_CUE (GERUND) | RV_CUE (PAST_PARTICIPLE))
         && !rv_clause_is (clause, item, RV_CUE (DETERMINER));
}

static gboolean
is_break (const RvClause *clause, guint item)
{
  gunichar sign = clause->items[item].sign;

  return sign == ';' || sign == ':' || sign == 0x2014 || sign == 0x2013 || sign == 0x201c
         || sign == '?' || sign == '!' || sign == '.';
}

/* "authorised" in "an authorised body" belongs to the noun after it; in "bodies authorised under" it
 * ends the head. */
static gboolean
is_postmodifier (const RvClause *clause, guint item, guint first, guint end)
{
  if (item == first || rv_clause_is (clause, item - 1, RV_CUE (DETERMINER) | RV_CUE (ADVERB)))
    return FALSE;
  if (rv_clause_is (clause, item, RV_CUE (PAST_PARTICIPLE)))
    return item + 1 >= end
           || rv_clause_is (clause, item + 1,
                            RV_CUE (PREPOSITION) | RV_CUE (TO) | RV_CUE (BY) | RV_CUE (ADVERB)
                              | RV_CUE (SIGN));
  if (rv_clause_is (clause, item, RV_CUE (GERUND)))
    return rv_clause_is (clause, item + 1,
                         RV_CUE (DETERMINER) | RV_CUE (PREPOSITION) | RV_CUE (TO));
  return FALSE;
}

/* A capital letter alone: "A", by which statutes call a party. */
static gboolean
is_letter (const RvClause *clause, guint item)
{
  return rv_clause_is (clause, item, RV_CUE (CAPITAL))
         && rv_span_length (rv_clause_get_span (clause, item, item + 1)) == 1;
}

static guint
find_head (const RvClause *clause, guint first, guint end)
{
  guint i = first;

  if (rv_directive_lexicon_is_isolating (clause->lexicon))
    {
      while (first + 1 < end
             && rv_clause_is (clause, first, RV_CUE (DETERMINER) | RV_CUE (LINK) | RV_CUE (SIGN)))
        first++;
      return first;
    }
  for (; i < end; i++)
    {
      if (i > first && clause->items[i].sign != 0 && clause->items[i].sign != '-'
          && clause->items[i].sign != '\'' && clause->items[i].sign != '/')
        break;
      if (i > first
          && rv_clause_is (clause, i,
                           RV_CUE (PREPOSITION) | RV_CUE (RELATIVE) | RV_CUE (TO)
                             | RV_CUE (SUBORDINATOR)))
        break;
      if (is_postmodifier (clause, i, first, end))
        break;
    }
  /* "each of the ministries", "all of these" */
  if (i < end && i > first && rv_clause_is (clause, i, RV_CUE (PREPOSITION))
      && rv_clause_is (clause, i - 1, RV_CUE (DETERMINER) | RV_CUE (NUMBER)) && i + 1 < end)
    return find_head (clause, i + 1, end);
  if (i == first)
    return first;
  /* "Annex I", "Part B": the label is not the head. */
  if (i - 1 > first && rv_clause_is_thing (clause, i - 2)
      && (rv_clause_is (clause, i - 1, RV_CUE (NUMBER)) || is_letter (clause, i - 1)))
    return i - 2;
  return i - 1;
}

static RvSubjectKind
classify_head (const RvClause *clause, guint first, guint end, guint head)
{
  guint64 classes = clause->items[head].classes;

  if (rv_clause_is (clause, first, RV_CUE (FIRST_PERSON) | RV_CUE (SECOND_PERSON)))
    return RV_SUBJECT_PERSON;
  if (rv_clause_is (clause, head, RV_CUE (FIRST_PERSON) | RV_CUE (SECOND_PERSON)))
    return RV_SUBJECT_PERSON;
  if (rv_clause_is (clause, first, RV_CUE (THIRD_PERSON))
      && !rv_clause_is (clause, first, RV_CUE (NEUTER) | RV_CUE (DETERMINER)))
    return RV_SUBJECT_PEOPLE; /* "someone else" */
  if ((classes & RV_CUE (THIRD_PERSON)) != 0
      && (end - first == 1 || (classes & RV_CUE (NEUTER)) == 0
          || rv_clause_is (clause, head + 1, RV_CUE (RELATIVE))))
    return RV_SUBJECT_PEOPLE;
  if ((classes & RV_CUE (AGENT)) != 0)
    return RV_SUBJECT_AGENT;
  if ((classes & RV_CUE (NEUTER)) != 0)
    return RV_SUBJECT_NEUTER;
  if (rv_clause_is_thing (clause, head))
    return RV_SUBJECT_THING;
  if (rv_clause_is_agent (clause, head))
    return RV_SUBJECT_AGENT;
  if ((classes & RV_CUE (ACRONYM)) != 0)
    return RV_SUBJECT_NAME;
  if ((classes & RV_CUE (CAPITAL)) != 0 && (head > 0 || is_letter (clause, head)))
    return RV_SUBJECT_NAME;
  return RV_SUBJECT_THING;
}

/**
 * rv_subject_from_items:
 *
 * Tells what the noun phrase [@first, @end) is.
 */
RvSubject
rv_subject_from_items (const RvClause *clause, guint first, guint end)
{
  RvSubject subject = { first, end, RV_SUBJECT_NONE, FALSE, FALSE, FALSE };

  if (first >= end)
    return subject;
  subject.kind = classify_head (clause, first, end, find_head (clause, first, end));
  /* "the situation and the Government": somebody among those coordinated can act. */
  for (guint i = first + 1; i + 1 < end && !rv_subject_can_act (&subject); i++)
    {
      if (rv_clause_is (clause, i, RV_CUE (PREPOSITION) | RV_CUE (RELATIVE) | RV_CUE (TO)))
        break;
      if (rv_clause_is (clause, i, RV_CUE (CONJUNCTION)))
        {
          subject.kind = classify_head (clause, first, i, find_head (clause, first, i));
          break;
        }
    }
  return subject;
}

/**
 * rv_subject_find_opening:
 * @limit: an item before which it has to end
 * @out_end: (out): the item after it
 *
 * Finds the noun phrase that opens the sentence, behind list markers and adverbials.
 *
 * Returns: its first item; @limit where there is none
 */
guint
rv_subject_find_opening (const RvClause *clause, guint limit, guint *out_end)
{
  guint first = 0, end;

  for (guint i = limit; i-- > 0;)
    if (rv_clause_is (clause, i, RV_CUE (COMPLEMENTIZER)) && i > 0
        && rv_clause_is (clause, i - 1, RV_CUE_ANY_ORDER | RV_CUE (REPORTING)))
      {
        first = i + 1;
        break;
      }
  while (first < limit
         && (rv_clause_is (clause, first, RV_CUE (SIGN) | RV_CUE (NUMBER))
             || (rv_clause_is (clause, first, RV_CUE (LINK))
                 && !rv_clause_is (clause, first, RV_CUE (DETERMINER)))))
    first++;
  if (opens_adverbial (clause, first))
    for (guint i = first; i < limit; i++)
      if (rv_clause_is_sign (clause, i, ','))
        {
          first = i + 1;
          break;
        }
  for (end = first; end < limit; end++)
    {
      if (rv_clause_is (clause, end, RV_CUE (FINITE) | RV_CUE_ANY_MODAL | RV_CUE (REPORTING))
          || is_break (clause, end))
        break;
      if (rv_clause_is (clause, end, RV_CUE (VERB)) && end > first
          && !rv_clause_is (clause, end, RV_CUE (NOUN_VERB)))
        break;
      if (rv_clause_is (clause, end, RV_CUE (SUBORDINATOR)) && end > first)
        break;
    }
  *out_end = end;
  return first < end ? first : limit;
}

/* Steps back over adverbs and over insertions between commas. */
static guint
step_back (const RvClause *clause, guint verb)
{
  guint end = verb;
  guint64 skipped = RV_CUE (ADVERB) | RV_CUE (NEGATOR);

  if (rv_clause_is (clause, verb, RV_CUE (MODAL_NEED)))
    skipped |= RV_CUE (FINITE); /* "will need to" */
  for (guint n = 0; n < MAX_INSERTIONS; n++)
    {
      guint comma;

      while (end > 0 && rv_clause_is (clause, end - 1, skipped)
             && !rv_clause_is (clause, end - 1, RV_CUE (DETERMINER) | RV_CUE (AGENT)))
        end--;
      if (end < 2 || !rv_clause_is_sign (clause, end - 1, ','))
        return end;
      for (comma = end - 1; comma > 0 && !rv_clause_is_sign (clause, comma - 1, ',')
                            && !is_break (clause, comma - 1);
           comma--)
        ;
      if (comma == 0 || !rv_clause_is_sign (clause, comma - 1, ',')
          || !(opens_adverbial (clause, comma) || rv_clause_is (clause, comma, RV_CUE (RELATIVE))))
        return end;
      end = comma - 1;
    }
  return end;
}

/* The leftmost item that can belong to the clause of the verb at @end. */
static guint
find_boundary (const RvClause *clause, guint end, RvSubject *subject)
{
  guint conjunction = end;
  gboolean comma = FALSE;

  for (guint i = end; i-- > 0;)
    {
      if (is_break (clause, i))
        return i + 1;
      comma |= rv_clause_is_sign (clause, i, ',');
      if (rv_clause_is (clause, i, RV_CUE (CONJUNCTION)))
        conjunction = i;
      if (rv_clause_is (clause, i, RV_CUE_ANY_MODAL) && conjunction < end)
        return conjunction + 1;
      if (rv_clause_is (clause, i, RV_CUE (COMPLEMENTIZER)) && i + 1 < end
          && !rv_clause_is (clause, i + 1, RV_CUE (FINITE) | RV_CUE_ANY_MODAL | RV_CUE (VERB))
          && i > 0 && !rv_clause_is (clause, i - 1, RV_CUE (PREPOSITION)))
        return i + 1;
      /* "I believe our country …" */
      if (rv_clause_is (clause, i, RV_CUE (STATIVE) | RV_CUE (REPORTING)) && i > 0
          && !rv_clause_is (clause, i - 1, RV_CUE (TO) | RV_CUE (DETERMINER))
          && rv_clause_is (clause, i + 1, RV_CUE (DETERMINER)) && i + 1 < end)
        return i + 1;
      if (rv_clause_is (clause, i, RV_CUE (SUBORDINATOR)) && !comma)
        {
          subject->is_subordinate = i > 0 || !rv_clause_is (clause, i, RV_CUE (PREPOSITION));
          return i + 1;
        }
    }
  return 0;
}

/* Whether the part [@first, @end) goes on with the one before it. */
static gboolean
continues_list (const RvClause *clause, guint boundary, guint first, guint end)
{
  guint before = first - 1;

  while (before > boundary && !rv_clause_is_sign (clause, before - 1, ','))
    before--;
  if (rv_clause_is (clause, first, RV_CUE (CONJUNCTION)))
    return !opens_adverbial (clause, before) || before > boundary;
  if (opens_adverbial (clause, first) || rv_clause_is (clause, first, RV_CUE (RELATIVE)))
    return TRUE;
  return (rv_clause_find (clause, first, end, RV_CUE (CONJUNCTION)) < end
          || (rv_directive_lexicon_is_isolating (clause->lexicon)
              && rv_clause_is (clause, first, RV_CUE (AGENT))))
         && first - 1 - before <= BARE_PART_ITEMS && !opens_adverbial (clause, before)
         && rv_clause_find (clause, before, first, RV_CUE (FINITE) | RV_CUE (REPORTING)) == first;
}

static guint
find_first (const RvClause *clause, guint boundary, guint end)
{
  guint first = end;
  guint restart;

  while (first > boundary && !rv_clause_is_sign (clause, first - 1, ','))
    first--;
  while (first > boundary && continues_list (clause, boundary, first, end))
    {
      first--;
      while (first > boundary && !rv_clause_is_sign (clause, first - 1, ','))
        first--;
    }
  while (
    first < end
    && (rv_clause_is (clause, first, RV_CUE (SIGN) | RV_CUE (NUMBER))
        || (rv_clause_is (clause, first, RV_CUE (CONJUNCTION) | RV_CUE (LINK) | RV_CUE (ADVERB))
            && !rv_clause_is (clause, first, RV_CUE (DETERMINER)))))
    first++;
  /* "In such cases the staff …" */
  if (rv_clause_is (clause, first, RV_CUE (PREPOSITION) | RV_CUE (SUBORDINATOR)))
    for (guint i = first + 2; i < end; i++)
      if (rv_clause_is (clause, i, RV_CUE (DETERMINER) | ANY_PRONOUN)
          && !rv_clause_is (clause, i - 1,
                            RV_CUE (PREPOSITION) | RV_CUE (CONJUNCTION) | RV_CUE (DETERMINER)
                              | RV_CUE (TO) | RV_CUE (BY) | RV_CUE (VERB) | RV_CUE (GERUND)))
        {
          first = i;
          break;
        }
  /* A heading that runs into its text: "Scope This Act …" */
  restart = first;
  for (guint i = first + 1; i < end; i++)
    if (rv_clause_is (clause, i, RV_CUE (CAPITAL))
        && rv_clause_is (clause, i, RV_CUE (DETERMINER) | ANY_PRONOUN)
        && !rv_clause_is (clause, i - 1, RV_CUE (SIGN) | RV_CUE (PREPOSITION))
        && clause->items[i].n_tokens == 1
        && rv_clause_get_span (clause, i, i + 1).end - rv_clause_get_span (clause, i, i + 1).start
             > 1)
      restart = i;
  return restart;
}

/* A pronoun that is nothing but a subject: "they", "it", but not "this" or "those"; nor a part of a
 * coordination, "Congress and I". */
static gboolean
is_plain_pronoun (const RvClause *clause, guint item)
{
  if (!rv_clause_is (clause, item, ANY_PRONOUN)
      || rv_clause_is (clause, item,
                       RV_CUE (DETERMINER) | RV_CUE (RELATIVE) | RV_CUE (CONJUNCTION)))
    return FALSE;
  if (item == 0)
    return TRUE;
  if (rv_clause_is (clause, item - 1, RV_CUE (PREPOSITION))
      && !rv_clause_is (clause, item - 1, RV_CUE (SUBORDINATOR)))
    return FALSE;
  return !rv_clause_is (clause, item - 1, RV_CUE (CONJUNCTION))
         || (item > 1 && rv_clause_is (clause, item - 2, RV_CUE (SIGN)));
}

/* "the problems we have to face": a relative clause without its pronoun. */
static gboolean
is_contact_clause (const RvClause *clause, guint pronoun)
{
  guint64 opens = RV_CUE (SIGN) | RV_CUE (CONJUNCTION) | RV_CUE (COMPLEMENTIZER)
                  | RV_CUE (SUBORDINATOR) | RV_CUE (ADVERB) | RV_CUE (LINK) | RV_CUE (REPORTING)
                  | RV_CUE (VERB) | RV_CUE (STATIVE) | RV_CUE (FINITE) | RV_CUE_ANY_ORDER
                  | RV_CUE (PREPOSITION) | RV_CUE (RELATIVE) | RV_CUE (NUMBER) | RV_CUE (CAPITAL)
                  | RV_CUE (PAST_PARTICIPLE);

  if (pronoun == 0)
    return FALSE;
  if (rv_clause_is (clause, pronoun - 1, RV_CUE (RELATIVE))
      && !rv_clause_is (clause, pronoun - 1, RV_CUE (COMPLEMENTIZER)))
    return TRUE;
  return !rv_clause_is (clause, pronoun - 1, opens);
}

/* The label of a list item stands between a subject and its verb: "the firm: (a) must …" */
static guint
skip_label (const RvClause *clause, guint end)
{
  if (end > 3 && rv_clause_is_sign (clause, end - 1, ')')
      && rv_clause_is_sign (clause, end - 3, '(') && is_break (clause, end - 4))
    return end - 3;
  return end;
}

/* "it …": the pronoun at @item is the subject. */
static RvSubject
take_pronoun (const RvClause *clause, guint item)
{
  RvSubject subject = rv_subject_from_items (clause, item, item + 1);

  subject.is_relative = is_contact_clause (clause, item);
  subject.is_subordinate = item > 0 && rv_clause_is (clause, item - 1, RV_CUE (SUBORDINATOR));
  return subject;
}

/* "… shall check and must report": the subject of the sentence goes on. */
static RvSubject
take_opening (const RvClause *clause, guint limit)
{
  guint end;
  guint first = rv_subject_find_opening (clause, limit, &end);
  RvSubject subject = { limit, limit, RV_SUBJECT_NONE, FALSE, FALSE, FALSE };

  if (first >= limit)
    return subject;
  subject = rv_subject_from_items (clause, first, end);
  subject.is_elided = TRUE;
  return subject;
}

/* "[Those who see that] they cannot do the work": a clause of its own between "that" and the verb. */
static gboolean
is_clause (const RvClause *clause, guint first, guint end)
{
  guint finite;

  if (rv_directive_lexicon_is_isolating (clause->lexicon))
    return FALSE;
  finite = rv_clause_find (clause, first, end, RV_CUE (FINITE) | RV_CUE_ANY_MODAL);
  if (finite >= end || finite == first
      || rv_clause_find (clause, first, finite, RV_CUE (RELATIVE) | RV_CUE (CONJUNCTION)) < finite)
    return FALSE;
  /* "the firms we have chosen" */
  return finite == first + 1 || !is_plain_pronoun (clause, finite - 1);
}

/* The subject of a clause that holds another: "those who see that …" */
static RvSubject
take_outer (const RvClause *clause, guint first, guint end)
{
  RvSubject subject = { first, end, RV_SUBJECT_THING, FALSE, FALSE, FALSE };
  guint that = first - 1;
  guint relative = rv_clause_find (clause, 0, that, RV_CUE (RELATIVE));
  guint outer = relative;

  while (outer > 0 && !is_break (clause, outer - 1) && clause->items[outer - 1].sign != ','
         && !rv_clause_is (clause, outer - 1,
                           RV_CUE (COMPLEMENTIZER) | RV_CUE (SUBORDINATOR) | RV_CUE (REPORTING)))
    outer--;
  if (relative == that || outer == relative)
    return subject;
  return rv_subject_from_items (clause, outer, end);
}

/* "The share which the towns have to pay": the noun before the subject is what the clause modifies. */
static gboolean
is_behind_relative (const RvClause *clause, guint first)
{
  return first > 1 && rv_clause_is (clause, first - 1, RV_CUE (RELATIVE))
         && !rv_clause_is (clause, first - 1, RV_CUE (COMPLEMENTIZER))
         && !rv_clause_is (clause, first - 2, RV_CUE (SIGN) | RV_CUE (CONJUNCTION));
}

static gboolean
is_relative_pronoun (const RvClause *clause, guint item)
{
  return item > 0 && rv_clause_is (clause, item, RV_CUE (RELATIVE))
         && !rv_clause_is (clause, item - 1, RV_CUE (SUBORDINATOR) | RV_CUE (CONJUNCTION))
         && !is_break (clause, item - 1);
}

/**
 * rv_subject_find:
 * @verb: item of a modal or finite verb
 *
 * Returns: its subject; of the kind RV_SUBJECT_NONE where there is none
 */
RvSubject
rv_subject_find (const RvClause *clause, guint verb)
{
  RvSubject subject = { verb, verb, RV_SUBJECT_NONE, FALSE, FALSE, FALSE };
  RvSubject found;
  guint end = step_back (clause, verb);
  guint first;

  if (end == 0)
    return subject;
  if (is_plain_pronoun (clause, end - 1))
    return take_pronoun (clause, end - 1);
  end = skip_label (clause, end);
  if (is_relative_pronoun (clause, end - 1))
    {
      subject.is_relative = TRUE;
      end--;
      while (end > 0 && rv_clause_is_sign (clause, end - 1, ','))
        end--;
    }
  else if (rv_clause_is (clause, end - 1, RV_CUE (CONJUNCTION)) || is_break (clause, end - 1)
           || rv_clause_is_sign (clause, end - 1, ','))
    return take_opening (clause, end - 1);
  first = find_first (clause, find_boundary (clause, end, &subject), end);
  if (first >= end)
    return subject;
  if (first > 0 && rv_clause_is (clause, first - 1, RV_CUE (COMPLEMENTIZER))
      && is_clause (clause, first, end))
    return take_outer (clause, first, end);
  /* "It is the people who must …" */
  if (subject.is_relative && first + 2 < end && rv_clause_is (clause, first, RV_CUE (NEUTER))
      && rv_clause_is (clause, first + 1, RV_CUE (COPULA)))
    first += 2;
  found = rv_subject_from_items (clause, first, end);
  found.is_relative = subject.is_relative || is_behind_relative (clause, first);
  found.is_subordinate = subject.is_subordinate;
  return found;
}
