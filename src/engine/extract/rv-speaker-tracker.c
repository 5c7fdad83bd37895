/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "extract/rv-order.h"
#include "extract/rv-speaker-tracker.h"
#include "extract/rv-subject.h"
#include "language/rv-normalize.h"

/* Words of the capitalized name behind an office by which the office alone is understood later. */
#define OFFICE_WORDS 6u
/* Words of an opening line that only names who resolves: "The Security Council," */
#define OPENING_LINE_ITEMS 12u

typedef struct
{
  RvSpan span;
  const RvEntity *entity;
} Mention;

struct _RvSpeakerTracker
{
  RvExtraction *extraction;
  GArray *mentions;    /* of Mention: people, in order */
  GHashTable *offices; /* folded office -> "Office Name", interned by the findings */
  const char *speaker; /* NULL where nobody speaks */
  const char *topic;   /* who was the subject last, for pronouns; NULL where nobody */
  gboolean is_heard;   /* the paragraph names the speaker or quotes somebody */
  gboolean is_formal;  /* the speaker resolves all that follows: "The Security Council," */
};

static int
compare_mentions (gconstpointer a, gconstpointer b)
{
  return rv_span_compare (a, b);
}

static void
add_office (RvSpeakerTracker *self, const char *office, const char *full)
{
  g_autofree char *folded = rv_normalize_fold (office, -1);

  if (!g_hash_table_contains (self->offices, folded))
    g_hash_table_insert (self->offices, g_steal_pointer (&folded),
                         (gpointer) rv_findings_intern (self->extraction->findings, full));
}

static void
add_people (RvSpeakerTracker *self)
{
  const GArray *people = self->extraction->findings->people;

  for (guint i = 0; i < people->len; i++)
    {
      const RvEntity *entity = &g_array_index (people, RvEntity, i);

      for (guint j = 0; j < entity->n_mentions; j++)
        {
          Mention mention = { entity->mentions[j], entity };

          g_array_append_val (self->mentions, mention);
        }
      for (guint j = 0; entity->roles != NULL && entity->roles[j] != NULL; j++)
        {
          add_office (self, entity->roles[j], entity->label);
        }
    }
  g_array_sort (self->mentions, compare_mentions);
}

/* An office is understood after it stood once before a name: every beginning of a capitalized run is
 * a short form of the run. Serves where the entity finder knows nobody. */
static void
add_run (RvSpeakerTracker *self, const RvToken *tokens, guint first, guint end)
{
  const char *text = rv_document_get_text (self->extraction->document);
  g_autofree char *full = g_strndup (text + tokens[first].span.start,
                                     tokens[end - 1].span.end - tokens[first].span.start);

  for (guint i = first + 1; i < end && i <= first + OFFICE_WORDS; i++)
    {
      g_autofree char *office = g_strndup (text + tokens[first].span.start,
                                           tokens[i - 1].span.end - tokens[first].span.start);

      add_office (self, office, full);
    }
}

static gboolean
is_run_word (const char *text, const RvToken *token)
{
  return token->kind == RV_WORD_LETTERS
         && g_unichar_isupper (g_utf8_get_char (text + token->span.start));
}

static void
add_runs (RvSpeakerTracker *self, const RvDirectiveLexicon *lexicon)
{
  const char *text = rv_document_get_text (self->extraction->document);
  const char *const *words = rv_text_index_get_words (self->extraction->index);
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->extraction->index, &n_tokens);

  for (guint i = 0; i < n_tokens; i++)
    {
      guint end = i;
      RvDirectiveWord word;

      rv_directive_lexicon_match (lexicon, words + i, 1, &word);
      if (!is_run_word (text, &tokens[i]) || (word.classes & RV_CUE (DETERMINER)) != 0)
        continue;
      while (end < n_tokens && is_run_word (text, &tokens[end])
             && (end == i || tokens[end].span.start == tokens[end - 1].span.end + 1))
        end++;
      if (end - i >= 3)
        add_run (self, tokens, i, end);
      i = end - 1;
    }
}

RvSpeakerTracker *
rv_speaker_tracker_new (RvExtraction *extraction, const RvDirectiveLexicon *lexicon)
{
  RvSpeakerTracker *self = g_new0 (RvSpeakerTracker, 1);

  self->extraction = extraction;
  self->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  self->offices = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);
  add_people (self);
  if (extraction->findings->people->len == 0)
    add_runs (self, lexicon);
  return self;
}

void
rv_speaker_tracker_free (RvSpeakerTracker *self)
{
  g_array_unref (self->mentions);
  g_hash_table_unref (self->offices);
  g_free (self);
}

/* The last person named inside @span. */
static const RvEntity *
find_person (const RvSpeakerTracker *self, RvSpan span)
{
  const RvEntity *found = NULL;
  guint low = 0, high = self->mentions->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->mentions, Mention, middle).span.start < span.start)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < self->mentions->len; low++)
    {
      const Mention *mention = &g_array_index (self->mentions, Mention, low);

      if (mention->span.start >= span.end)
        break;
      found = mention->entity;
    }
  return found;
}

/*
 * @first: first item of a noun phrase
 * @end: the item after it
 *
 * Returns: (transfer none) (nullable): the full name with office of whom the phrase names
 */
static const char *
resolve (RvSpeakerTracker *self, const RvClause *clause, guint first, guint end)
{
  RvFindings *findings = self->extraction->findings;
  guint start = rv_clause_skip (clause, first, RV_CUE (DETERMINER) | RV_CUE (LINK) | RV_CUE (SIGN));
  RvSpan span;
  const RvEntity *person;
  g_autofree char *slice = NULL;
  g_autofree char *folded = NULL;
  const char *full;

  if (start >= end)
    return NULL;
  span = rv_clause_get_span (clause, start, end);
  slice = rv_document_dup_slice (self->extraction->document, span);
  folded = rv_normalize_fold (slice, -1);
  full = g_hash_table_lookup (self->offices, folded);
  if (full != NULL)
    return full;
  person = find_person (self, span);
  if (person != NULL && strstr (slice, person->name) == NULL)
    return rv_findings_intern (findings, person->label);
  if (!rv_clause_is (clause, start, RV_CUE (CAPITAL)))
    {
      RvSpan whole = rv_clause_get_span (clause, first, end);

      g_free (slice);
      slice = rv_document_dup_slice (self->extraction->document, whole);
    }
  return rv_findings_intern (findings, slice);
}

/* The noun phrase on the left of @verb, as far as the last comma: who says or orders. */
static guint
find_speaker_start (const RvClause *clause, guint verb, guint *out_end)
{
  guint end = verb, first;

  while (end > 0 && rv_clause_is (clause, end - 1, RV_CUE (ADVERB) | RV_CUE (HAD) | RV_CUE (HAVE)))
    end--;
  for (first = end; first > 0; first--)
    if (rv_clause_is (clause, first - 1,
                      RV_CUE (COMPLEMENTIZER) | RV_CUE (SUBORDINATOR) | RV_CUE (TO)
                        | RV_CUE_ANY_ORDER | RV_CUE (REPORTING) | RV_CUE (FINITE))
        || (rv_clause_is (clause, first - 1, RV_CUE (SIGN)) && clause->items[first - 1].sign != '-'
            && clause->items[first - 1].sign != '.' && clause->items[first - 1].sign != '\''))
      break;
  *out_end = end;
  return rv_clause_skip (clause, first,
                         RV_CUE (CONJUNCTION) | RV_CUE (LINK) | RV_CUE (NUMBER) | RV_CUE (SIGN));
}

/* The gender of whom @label names, as far as it is known. */
static RvGender
get_gender (const RvSpeakerTracker *self, const char *label)
{
  const GArray *people = self->extraction->findings->people;

  for (guint i = 0; i < people->len; i++)
    {
      const RvEntity *entity = &g_array_index (people, RvEntity, i);

      if (g_str_equal (entity->label, label) || g_str_has_suffix (label, entity->name))
        return entity->gender;
    }
  return RV_GENDER_UNKNOWN;
}

/* Whom the pronoun at @item stands for: the last person who was a subject; nobody where the gender
 * speaks against it. */
static const char *
resolve_pronoun (const RvSpeakerTracker *self, const RvClause *clause, guint item)
{
  const char *label = self->topic != NULL ? self->topic : self->speaker;
  RvGender gender = label != NULL ? get_gender (self, label) : RV_GENDER_UNKNOWN;

  if (rv_clause_hints (clause, item, RV_HINT (PLURAL)))
    return NULL; /* "They asked …": never one person */

  return gender == RV_GENDER_MALE && rv_clause_hints (clause, item, RV_HINT (FEMININE)) ? NULL
                                                                                        : label;
}

/* The noun phrase that opens the sentence, before the first verb in the past tense. */
static gboolean
find_opening (const RvClause *clause, guint limit, guint *out_first, guint *out_end)
{
  guint end, first = rv_subject_find_opening (clause, limit, &end);

  if (first >= limit)
    return FALSE;
  for (guint i = first + 1; i < end; i++)
    if (rv_clause_is (clause, i, RV_CUE (PAST_PARTICIPLE) | RV_CUE (NARRATIVE) | RV_CUE (HAD))
        && !rv_clause_is (clause, i - 1, RV_CUE (DETERMINER) | RV_CUE (ADVERB)))
      end = i;
  /* "Prime Minister Roe, who closed the meeting, asked …" */
  while (end > first + 1 && rv_clause_is (clause, end - 1, RV_CUE (SIGN) | RV_CUE (RELATIVE)))
    end--;
  *out_first = first;
  *out_end = end;
  return TRUE;
}

/* Who is named first before @verb, behind an adverbial that opens the sentence. */
static const RvEntity *
find_first_person (const RvSpeakerTracker *self, const RvClause *clause, guint verb)
{
  guint first = 0;

  if (rv_clause_is (clause, 0, RV_CUE (PREPOSITION) | RV_CUE (SUBORDINATOR) | RV_CUE (LINK)))
    while (first < verb && !rv_clause_is_sign (clause, first, ','))
      first++;
  for (guint end = first + 1; end <= verb && first < verb; end++)
    {
      const RvEntity *person = find_person (self, rv_clause_get_span (clause, first, end));

      if (person != NULL)
        return person;
    }
  return NULL;
}

/* Who did the first of several things: "Director Hoa thanked the crew and asked …"
 * Returns: whether the sentence tells */
static gboolean
find_coordinated (RvSpeakerTracker *self, const RvClause *clause, guint verb, const char **out)
{
  guint first, end;
  RvSubject subject;

  if (rv_directive_lexicon_is_isolating (clause->lexicon))
    {
      /* no ending tells the verbs from the nouns around them: a name must */
      const RvEntity *person = find_first_person (self, clause, verb);

      *out = person != NULL ? person->label : NULL;
      return person != NULL;
    }
  /* "the offices must check … and ordered …" is an order itself, and no report of one */
  if (!find_opening (clause, verb, &first, &end) || end >= verb
      || rv_clause_find (clause, end, verb, RV_CUE_ANY_MODAL) < verb)
    return FALSE;
  if (end == first + 1 && rv_clause_is (clause, first, RV_CUE (THIRD_PERSON)))
    {
      *out = resolve_pronoun (self, clause, first);
      return TRUE;
    }
  subject = rv_subject_from_items (clause, first, end);
  if (find_person (self, rv_clause_get_span (clause, first, end)) == NULL
      && (!rv_subject_can_act (&subject) || subject.kind == RV_SUBJECT_PERSON
          || subject.kind == RV_SUBJECT_PEOPLE))
    return FALSE;
  *out = resolve (self, clause, first, end);
  return TRUE;
}

/**
 * rv_speaker_tracker_find_subject:
 * @verb: a verb of saying or ordering
 * @out_has_subject: (out): whether the verb has a subject of its own
 *
 * Returns: (transfer none) (nullable): who says or orders; %NULL where it is nobody
 */
const char *
rv_speaker_tracker_find_subject (RvSpeakerTracker *self,
                                 const RvClause *clause,
                                 guint verb,
                                 gboolean *out_has_subject)
{
  guint end, first = find_speaker_start (clause, verb, &end);
  RvSubject subject;

  *out_has_subject
    = first < end && !rv_clause_is (clause, end - 1, RV_CUE (CONJUNCTION) | RV_CUE (SIGN));
  if (!*out_has_subject)
    {
      const char *subject_of_all = NULL;

      *out_has_subject = verb > 0 && find_coordinated (self, clause, verb, &subject_of_all);
      return subject_of_all;
    }
  if (rv_clause_is (clause, first, RV_CUE (THIRD_PERSON)) && end == first + 1)
    return resolve_pronoun (self, clause, first);
  subject = rv_subject_from_items (clause, first, end);
  if (!rv_subject_can_act (&subject) || subject.kind == RV_SUBJECT_PERSON
      || subject.kind == RV_SUBJECT_PEOPLE)
    return NULL;
  return resolve (self, clause, first, end);
}

/* "The Security Council,", but not whom a speech addresses: "Mayors, ladies and gentlemen,", "Dear
 * comrades," */
static gboolean
is_opening_line (const RvClause *clause)
{
  RvSubject subject;
  guint last = clause->n_items - 1;

  if (clause->n_items < 2 || clause->n_items > OPENING_LINE_ITEMS
      || !rv_clause_is_sign (clause, last, ','))
    return FALSE;
  for (guint i = 0; i < last; i++)
    if (rv_clause_is_sign (clause, i, ','))
      return FALSE;
  if (!rv_directive_lexicon_is_isolating (clause->lexicon)
      && (!rv_clause_is (clause, 0, RV_CUE (DETERMINER))
          || rv_clause_is (clause, 0, RV_CUE (FIRST_PERSON))))
    return FALSE; /* whom one greets has no article */
  subject = rv_subject_from_items (clause, 0, last);
  return subject.kind == RV_SUBJECT_AGENT
         && rv_clause_find (clause, 0, clause->n_items,
                            RV_CUE (FINITE) | RV_CUE_ANY_MODAL | RV_CUE (GERUND))
              == clause->n_items;
}

/* "According to Director Hoa, …"; a report or an agency that is cited does not speak on. */
static const char *
find_attribution (RvSpeakerTracker *self, const RvClause *clause)
{
  guint end;

  if (!rv_clause_hints (clause, 0, RV_HINT (ATTRIBUTION)))
    return NULL;
  for (end = 1; end < clause->n_items && clause->items[end].sign != ','; end++)
    ;
  if (end < 2 || find_person (self, rv_clause_get_span (clause, 1, end)) == NULL)
    return NULL;
  return resolve (self, clause, 1, end);
}

/* Who says or orders something in the sentence. */
static const char *
find_speaker (RvSpeakerTracker *self, const RvClause *clause)
{
  for (guint i = 1; i < clause->n_items; i++)
    {
      RvDirectiveCue cue;
      gboolean has_subject;
      const char *speaker;
      guint end, first;

      if (!rv_clause_is (clause, i, RV_CUE (REPORTING))
          && !(rv_clause_is (clause, i, RV_CUE (ORDER_PAST) | RV_CUE (ORDER_PRESENT))
               && rv_order_find (clause, i, RV_REGISTER_PROSE, &cue)))
        continue;
      if (rv_clause_is (clause, i - 1,
                        RV_CUE (COPULA) | RV_CUE (DETERMINER) | RV_CUE (PREPOSITION)
                          | RV_CUE (RELATIVE) | RV_CUE_ANY_MODAL))
        continue;
      first = find_speaker_start (clause, i, &end);
      if (first > 0 && rv_clause_is (clause, first - 1, RV_CUE (PARENTHETICAL)))
        continue; /* "as he said" */
      if (rv_clause_is (clause, first, RV_CUE (PARENTHETICAL) | RV_CUE (PREPOSITION)))
        continue;
      speaker = rv_speaker_tracker_find_subject (self, clause, i, &has_subject);
      if (speaker != NULL)
        return speaker;
    }
  return NULL;
}

static gboolean
tells_story (const RvClause *clause)
{
  return rv_clause_find (clause, 0, clause->n_items, RV_CUE (NARRATIVE)) < clause->n_items
         && rv_clause_find (clause, 0, clause->n_items,
                            RV_CUE_ANY_MODAL | RV_CUE (IMPERSONAL) | RV_CUE (REPORTING))
              == clause->n_items;
}

/* Whether the sentence names who speaks, or holds a part of a quotation. */
static gboolean
is_heard_in (const RvSpeakerTracker *self, const RvClause *clause)
{
  const RvEntity *person = find_person (self, clause->sentence->span);

  if (person != NULL && self->speaker != NULL
      && (g_str_equal (person->label, self->speaker)
          || g_str_has_suffix (self->speaker, person->name)))
    return TRUE;
  for (guint i = 0; i < clause->n_items; i++)
    if (clause->items[i].sign == '"' || clause->items[i].sign == 0x201c
        || rv_clause_is (clause, i, RV_CUE (THIRD_PERSON)))
      return TRUE;
  return FALSE;
}

/* "The Secretary-General today": one person by office, of whom a pronoun can speak. */
static gboolean
names_office (const RvClause *clause, guint first, guint end)
{
  RvSubject subject = rv_subject_from_items (clause, first, end);

  return rv_clause_is (clause, first, RV_CUE (DETERMINER)) && subject.kind == RV_SUBJECT_AGENT
         && rv_clause_is (clause, first + 1, RV_CUE (CAPITAL));
}

/* Whoever opens the sentence by name is whom a pronoun means next. */
static void
read_topic (RvSpeakerTracker *self, const RvClause *clause)
{
  guint first, end;
  const RvEntity *person;

  if (rv_directive_lexicon_is_isolating (clause->lexicon)
      || !find_opening (clause, clause->n_items, &first, &end) || end >= clause->n_items)
    return;
  person = find_person (self, rv_clause_get_span (clause, first, end));
  if (person != NULL)
    self->topic = person->label;
  else if (names_office (clause, first, end))
    self->topic = resolve (self, clause, first, end);
}

/**
 * rv_speaker_tracker_read:
 * @clause: the next sentence of the document
 * @opens_paragraph: whether it is the first of its paragraph: only there does narrative take over
 *
 * Follows the speaker into the sentence.
 */
void
rv_speaker_tracker_read (RvSpeakerTracker *self, const RvClause *clause, gboolean opens_paragraph)
{
  const char *speaker = NULL;
  gboolean is_formal = is_opening_line (clause);

  if (is_formal)
    speaker = resolve (self, clause, 0, clause->n_items - 1);
  if (speaker == NULL)
    speaker = find_attribution (self, clause);
  if (speaker == NULL)
    speaker = find_speaker (self, clause);
  self->is_heard |= speaker != NULL || is_heard_in (self, clause);
  if (speaker != NULL)
    {
      self->speaker = self->topic = speaker;
      self->is_formal = is_formal;
    }
  else if (opens_paragraph && tells_story (clause))
    self->speaker = NULL;
  if (speaker == NULL)
    read_topic (self, clause);
}

/**
 * rv_speaker_tracker_lapse:
 *
 * Ends the speech unless this paragraph spoke of the speaker already: one that begins with something
 * else is told by the author.
 */
void
rv_speaker_tracker_lapse (RvSpeakerTracker *self)
{
  if (!self->is_heard && !self->is_formal)
    self->speaker = NULL;
}

/**
 * rv_speaker_tracker_end_paragraph:
 * @directs: whether it holds an order
 *
 * A paragraph in which the speaker is not heard of ends the speech.
 */
void
rv_speaker_tracker_end_paragraph (RvSpeakerTracker *self, gboolean directs)
{
  if (!directs)
    rv_speaker_tracker_lapse (self);
  self->is_heard = FALSE;
}

void
rv_speaker_tracker_set (RvSpeakerTracker *self, const char *speaker)
{
  self->speaker = self->topic = speaker;
}

/* Returns: (transfer none) (nullable): who is speaking */
const char *
rv_speaker_tracker_get (const RvSpeakerTracker *self)
{
  return self->speaker;
}
