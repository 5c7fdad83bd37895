/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-speaker-phrase.h"

/*
 * Noun phrases that name a speaker, read leftwards from a verb of speech ("Jane Roe, the mayor,
 * said") or rightwards behind one ("said Jane Roe"). A phrase is a person or body of the findings, a
 * pronoun that stands for one, or plain words ("a spokesman for the bank", "critics").
 *
 * Without a parser the ends of a phrase are told by closed classes: determiners, links ("of", "for"),
 * auxiliaries, clause openers, punctuation. All of them are data. Every walk is bounded by the
 * constants below.
 */

/* Tokens of an apposition that is stepped over. */
#define MAX_APPOSITION 30u

/* Tokens of a plain noun phrase, and of one to the right of a verb. */
#define MAX_PHRASE 12u
#define MAX_RIGHT 16u

/* Words of a name before a colon that nothing else knows. */
#define MAX_LABEL 5u

/* Bytes of a word that a full stop may abbreviate. */
#define MAX_ABBREVIATION 4u

/* Tokens that may stand before a body that is the subject of a sentence. */
#define MAX_BODY_SUBJECT 6u

/* Tokens of a sentence in which its subject is looked for. */
#define MAX_SUBJECT 120u

/* Mentions that are looked at for a pronoun. */
#define MAX_ANTECEDENTS 24u

static const RvSceneMention *
get_mention (const RvSpeakerScene *self, guint token)
{
  guint32 number = token < self->n_tokens ? self->mention_of[token] : 0;

  return number > 0 ? &g_array_index (self->mentions, RvSceneMention, number - 1) : NULL;
}

static gboolean
is_possessive (const RvSpeakerScene *self, guint token)
{
  return g_str_has_suffix (self->words[token], "'s") || g_str_equal (self->words[token], "'");
}

static gboolean
is_word (const RvSpeakerScene *self, guint token)
{
  return token < self->n_tokens && self->tokens[token].kind != RV_WORD_SIGN;
}

static gboolean
fits_pronoun (const RvEntity *entity, gboolean is_person, guint32 bits)
{
  if (bits & RV_SPEAKER_HE)
    return is_person && entity->gender != RV_GENDER_FEMALE;
  if (bits & RV_SPEAKER_SHE)
    return is_person && entity->gender != RV_GENDER_MALE;
  return FALSE;
}

/* Whether what begins at @first hangs on a preposition: "of Roe", "of the bank". */
static gboolean
is_behind_link (const RvSpeakerScene *self, guint first)
{
  if (first > 0 && rv_speaker_scene_get_word (self, first - 1) & RV_SPEAKER_DETERMINER)
    first--;
  return first > 0 && rv_speaker_scene_get_word (self, first - 1) & RV_SPEAKER_LINK;
}

/* Whether @mention can be the subject of a sentence: not owned, not behind a preposition, not quoted. */
static gboolean
is_subject_like (const RvSpeakerScene *self, const RvSceneMention *mention)
{
  return self->quote_of[mention->first] == 0 && !is_possessive (self, mention->end - 1)
         && !is_behind_link (self, mention->first);
}

/* The last mention before @token that the pronoun with @bits can stand for; NULL for none. */
static const RvSceneMention *
find_antecedent (const RvSpeakerScene *self, guint token, guint32 bits)
{
  guint low = 0, high = self->mentions->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->mentions, RvSceneMention, middle).first < token)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low, n = 0; i > 0 && n < MAX_ANTECEDENTS; i--, n++)
    {
      const RvSceneMention *mention = &g_array_index (self->mentions, RvSceneMention, i - 1);

      if (is_subject_like (self, mention)
          && fits_pronoun (mention->entity, mention->is_person, bits))
        return mention;
    }
  return NULL;
}

/* Who the pronoun at @token stands for: the person named last as a subject, or who spoke last where
 * that was later. */
static gboolean
resolve_pronoun (const RvSpeakerScene *self,
                 guint token,
                 guint32 bits,
                 const RvSpeaker *last,
                 RvSpeaker *out_speaker)
{
  const RvSceneMention *mention = NULL;

  if (bits & RV_SPEAKER_THEY && last->entity != NULL && last->entity->roles != NULL)
    return FALSE;
  if (!(bits & RV_SPEAKER_THEY))
    {
      mention = find_antecedent (self, token, bits);
      if (last->entity == NULL || !fits_pronoun (last->entity, last->entity->roles != NULL, bits)
          || (mention != NULL && mention->first > last->first))
        {
          if (mention == NULL)
            return FALSE;
          *out_speaker = (RvSpeaker){ mention->entity, RV_SPAN_NONE, token };
          return TRUE;
        }
    }
  *out_speaker = *last;
  out_speaker->first = token;
  return rv_speaker_is_set (last);
}

/* Makes a speaker of plain words. The head, its last word, must be able to speak. */
static gboolean
take_phrase (const RvSpeakerScene *self, guint first, guint end, guint head, RvSpeaker *out_speaker)
{
  guint32 bits;

  if (first >= end || !is_word (self, head) || self->tokens[head].kind != RV_WORD_LETTERS)
    return FALSE;
  bits = rv_speaker_scene_get_word (self, head);
  if (bits & ~(guint32) RV_SPEAKER_RELATIVE)
    return FALSE;
  out_speaker->entity = NULL;
  out_speaker->phrase = rv_span (self->tokens[first].span.start, self->tokens[end - 1].span.end);
  out_speaker->first = first;
  return TRUE;
}

/* Whether a noun phrase that begins at @first is held by a noun before it: "a spokesman for" it. */
static gboolean
is_held (const RvSpeakerScene *self, guint floor, guint first)
{
  if (first < floor + 2 || !(rv_speaker_scene_get_word (self, first - 1) & RV_SPEAKER_LINK))
    return FALSE;
  return is_word (self, first - 2) && rv_speaker_scene_get_word (self, first - 2) == 0
         && g_unichar_islower (g_utf8_get_char (self->text + self->tokens[first - 2].span.start));
}

/* Whether a plain noun phrase begins at @token: what stands before it is of another kind. */
static gboolean
begins_phrase (const RvSpeakerScene *self, guint token)
{
  guint32 before = rv_speaker_scene_get_word (self, token - 1);
  char sign = rv_speaker_scene_get_sign (self, token - 1);
  guint cue_end;

  if (self->quote_of[token - 1] != 0)
    return TRUE;
  if (sign != 0)
    return sign != '-' && sign != '.' && sign != '\'';
  if (before & (RV_SPEAKER_DETERMINER | RV_SPEAKER_OWN))
    return FALSE;
  return (before
          & (RV_SPEAKER_LINK | RV_SPEAKER_CLAUSE | RV_SPEAKER_AUXILIARY | RV_SPEAKER_RELATIVE
             | RV_SPEAKER_HE | RV_SPEAKER_SHE | RV_SPEAKER_SELF))
           != 0
         || rv_speaker_scene_get_cue (self, token - 1, &cue_end) != RV_SPEECH_CUE_NONE;
}

/* The first token of the plain noun phrase whose last one is @last. */
static guint
find_phrase_start (const RvSpeakerScene *self, guint floor, guint last, guint *out_head)
{
  guint k = last;

  *out_head = last;
  for (guint n = 0; n < MAX_PHRASE && k > floor; n++, k--)
    {
      gboolean is_whole
        = (rv_speaker_scene_get_word (self, k) & (RV_SPEAKER_DETERMINER | RV_SPEAKER_OWN)) != 0;

      /* "a spokesman for" before it: go on from the spokesman */
      if (is_held (self, floor, k))
        {
          k--;
          *out_head = k - 1;
        }
      else if (is_whole || begins_phrase (self, k))
        return k;
    }
  return k == floor ? k : last;
}

static gboolean read_left (const RvSpeakerScene *self,
                           guint floor,
                           guint last,
                           const RvSpeaker *previous,
                           RvSpeaker *out_speaker);

/* The person that "who" stands for: the noun phrase before it, or the last person named. */
static gboolean
read_relative (const RvSpeakerScene *self,
               guint floor,
               guint relative,
               const RvSpeaker *previous,
               RvSpeaker *out_speaker)
{
  guint before = relative - 1;

  if (rv_speaker_scene_get_sign (self, before) == ',' && before > floor)
    before--;
  for (guint k = before + 1; k > floor && before + 1 - k < MAX_APPOSITION; k--)
    {
      const RvSceneMention *mention = get_mention (self, k - 1);

      if (mention != NULL && mention->is_person && self->quote_of[k - 1] == 0)
        {
          *out_speaker = (RvSpeaker){ mention->entity, RV_SPAN_NONE, mention->first };
          return TRUE;
        }
    }
  if (self->quote_of[before] != 0 || rv_speaker_scene_get_word (self, before) & RV_SPEAKER_RELATIVE)
    return FALSE;
  return read_left (self, floor, before, previous, out_speaker);
}

/* The speaker that the noun phrase names whose last token is @last. */
static gboolean
read_left (const RvSpeakerScene *self,
           guint floor,
           guint last,
           const RvSpeaker *previous,
           RvSpeaker *out_speaker)
{
  guint32 bits = rv_speaker_scene_get_word (self, last);
  const RvSceneMention *mention = get_mention (self, last);
  guint first, head;

  if (bits & RV_SPEAKER_RELATIVE && last > floor)
    return read_relative (self, floor, last, previous, out_speaker);
  if (bits & (RV_SPEAKER_HE | RV_SPEAKER_SHE | RV_SPEAKER_THEY))
    return resolve_pronoun (self, last, bits, previous, out_speaker);
  if (mention != NULL && mention->end == last + 1 && !is_possessive (self, last)
      && mention->first >= floor && !is_held (self, floor, mention->first))
    {
      *out_speaker = (RvSpeaker){ mention->entity, RV_SPAN_NONE, mention->first };
      return TRUE;
    }
  if (!is_word (self, last))
    return FALSE;
  first = find_phrase_start (self, floor, last, &head);
  /* "Roe in the past said": the phrase hangs on the subject */
  if (first >= floor + 2 && rv_speaker_scene_get_word (self, first - 1) & RV_SPEAKER_LINK)
    {
      mention = get_mention (self, first - 2);
      if (mention != NULL && mention->end == first - 1 && is_subject_like (self, mention))
        {
          *out_speaker = (RvSpeaker){ mention->entity, RV_SPAN_NONE, mention->first };
          return TRUE;
        }
    }
  return take_phrase (self, first, last + 1, head, out_speaker);
}

/* The token before the apposition that ends with the comma or dash at @sign; @floor for none. */
static guint
skip_apposition (const RvSpeakerScene *self, guint floor, guint sign)
{
  char mark = rv_speaker_scene_get_sign (self, sign);

  if (mark == ')')
    mark = '(';
  for (guint k = sign; k > floor && sign - k < MAX_APPOSITION;)
    {
      k--;
      if (self->quote_of[k] != 0)
        continue;
      if (rv_speaker_scene_get_sign (self, k) == mark)
        return k > floor ? k - 1 : floor;
    }
  return floor;
}

/* "a spokeswoman, Anna Roth, said": the person behind the comma or bracket is who the phrase means. */
static void
take_apposition (const RvSpeakerScene *self, guint token, RvSpeaker *speaker)
{
  const RvSceneMention *mention = get_mention (self, token);

  if (speaker->entity == NULL && mention != NULL && mention->is_person && mention->first == token
      && !is_possessive (self, mention->end - 1))
    {
      speaker->entity = mention->entity;
      speaker->phrase = RV_SPAN_NONE;
    }
}

/**
 * rv_speaker_phrase_find_before:
 * @floor: the token not to look before
 * @token: a verb of speech
 * @last: who spoke last, for pronouns
 * @out_speaker: (out): untouched on failure
 *
 * Returns: whether a subject of the verb at @token was found
 */
gboolean
rv_speaker_phrase_find_before (const RvSpeakerScene *self,
                               guint floor,
                               guint token,
                               const RvSpeaker *last,
                               RvSpeaker *out_speaker)
{
  guint k = token;
  char sign;

  while (k > floor)
    {
      const char *word = self->words[k - 1];

      if (self->quote_of[k - 1] != 0)
        return FALSE;
      if (!(rv_speaker_scene_get_word (self, k - 1) & RV_SPEAKER_AUXILIARY)
          && !(is_word (self, k - 1) && get_mention (self, k - 1) == NULL
               && rv_quotation_rules_is_adverb (self->rules, word)))
        break;
      k--;
    }
  if (k == floor)
    return FALSE;
  k--;
  sign = rv_speaker_scene_get_sign (self, k);
  if (sign == ',' || sign == '-' || sign == ')')
    {
      guint before = skip_apposition (self, floor, k);

      if (before > floor || get_mention (self, floor) != NULL)
        if (read_left (self, floor, before, last, out_speaker))
          {
            take_apposition (self, before + 2, out_speaker);
            return TRUE;
          }
      return k > floor && read_left (self, floor, k - 1, last, out_speaker);
    }
  return read_left (self, floor, k, last, out_speaker);
}

/* A full stop that abbreviates a short word: "Sen. Smith". */
static gboolean
is_abbreviating_dot (const RvSpeakerScene *self, guint token)
{
  RvSpan before = self->tokens[token - 1].span;

  return rv_speaker_scene_get_sign (self, token) == '.' && token + 1 < self->n_tokens
         && before.end == self->tokens[token].span.start
         && rv_span_length (before) <= MAX_ABBREVIATION && is_word (self, token + 1)
         && g_unichar_isupper (g_utf8_get_char (self->text + self->tokens[token + 1].span.start));
}

typedef struct
{
  const RvSceneMention *mention; /* the first body, or the last person, of the phrase */
  guint head;                    /* the last word before a preposition */
  guint end;
} RightPhrase;

/* Reads a noun phrase rightwards from @first; a preposition behind its head takes the rest along. */
static RightPhrase
read_right (const RvSpeakerScene *self, guint first, guint limit)
{
  RightPhrase phrase = { NULL, first, first };
  gboolean has_link = FALSE;
  guint k, cue_end;

  for (k = first; k < limit && self->quote_of[k] == 0; k++)
    {
      const RvSceneMention *mention = get_mention (self, k);
      guint32 bits = rv_speaker_scene_get_word (self, k);
      char sign = rv_speaker_scene_get_sign (self, k);

      if (mention != NULL)
        {
          k = mention->end - 1;
          if (has_link)
            continue;
          phrase.head = k;
          if (!is_possessive (self, k) && (phrase.mention == NULL || mention->is_person))
            phrase.mention = mention;
        }
      else if (!is_word (self, k))
        {
          if (sign != '-' && sign != '\'' && !(k > first && is_abbreviating_dot (self, k)))
            break;
        }
      else if (bits & (RV_SPEAKER_CLAUSE | RV_SPEAKER_AUXILIARY | RV_SPEAKER_RELATIVE)
               || (k > first && rv_speaker_scene_get_cue (self, k, &cue_end) == RV_SPEECH_CUE_VERB)
               || (bits & RV_SPEAKER_LINK && (k == first || phrase.mention != NULL)))
        break;
      else if (bits & RV_SPEAKER_LINK)
        has_link = TRUE;
      else if (!has_link)
        phrase.head = k;
    }
  phrase.end = MIN (k, limit);
  return phrase;
}

/**
 * rv_speaker_phrase_find_after:
 * @token: the token behind a verb or "according to"
 * @limit: the token not to reach
 *
 * Returns: whether a noun phrase that can speak begins there
 */
gboolean
rv_speaker_phrase_find_after (const RvSpeakerScene *self,
                              guint token,
                              guint limit,
                              const RvSpeaker *last,
                              RvSpeaker *out_speaker)
{
  guint first = token, end;
  RightPhrase phrase;
  guint32 bits;

  limit = MIN (limit, token + MAX_RIGHT);
  while (first < limit && rv_speaker_scene_get_word (self, first) & RV_SPEAKER_AUXILIARY)
    first++;
  if (first >= limit)
    return FALSE;
  bits = rv_speaker_scene_get_word (self, first);
  if (bits & (RV_SPEAKER_HE | RV_SPEAKER_SHE | RV_SPEAKER_THEY) && !(bits & RV_SPEAKER_OWN))
    return resolve_pronoun (self, first, bits, last, out_speaker);

  phrase = read_right (self, first, limit);
  if (phrase.mention != NULL)
    {
      *out_speaker = (RvSpeaker){ phrase.mention->entity, RV_SPAN_NONE, first };
      return TRUE;
    }
  for (end = phrase.end; end > first && !is_word (self, end - 1);)
    end--;
  if (end == first || end - first > MAX_PHRASE
      || !take_phrase (self, first, end, phrase.head, out_speaker))
    return FALSE;
  if (rv_speaker_scene_get_sign (self, end) == ',')
    take_apposition (self, end + 1, out_speaker);
  return TRUE;
}

/**
 * rv_speaker_phrase_find_subject:
 * @first: where to begin
 * @end: where to end
 *
 * The first person or body, or pronoun for one, that does not hang on a preposition.
 *
 * Returns: whether there is one
 */
gboolean
rv_speaker_phrase_find_subject (const RvSpeakerScene *self,
                                guint first,
                                guint end,
                                const RvSpeaker *last,
                                RvSpeaker *out_speaker)
{
  end = MIN (end, first + MAX_SUBJECT);
  for (guint k = first; k < end; k++)
    {
      const RvSceneMention *mention = get_mention (self, k);
      guint32 bits = rv_speaker_scene_get_word (self, k);

      if (self->quote_of[k] != 0)
        continue;
      if (bits & (RV_SPEAKER_HE | RV_SPEAKER_SHE) && !(bits & RV_SPEAKER_OWN)
          && resolve_pronoun (self, k, bits, last, out_speaker))
        return TRUE;
      if (mention == NULL)
        continue;
      k = mention->end - 1;
      if ((mention->first > first && is_behind_link (self, mention->first))
          || (!mention->is_person && mention->first > first + MAX_BODY_SUBJECT))
        continue;
      *out_speaker = (RvSpeaker){ mention->entity, RV_SPAN_NONE, mention->first };
      return TRUE;
    }
  return FALSE;
}

/**
 * rv_speaker_phrase_find_label:
 * @first: where to begin
 * @end: where to end
 *
 * Words with a capital up to a comma or @end, as before the colon in "Jo Doe, an editor: …".
 *
 * Returns: whether there are between one and MAX_LABEL of them
 */
gboolean
rv_speaker_phrase_find_label (const RvSpeakerScene *self,
                              guint first,
                              guint end,
                              RvSpeaker *out_speaker)
{
  guint k = first;

  while (k < end && is_word (self, k) && self->quote_of[k] == 0
         && g_unichar_isupper (g_utf8_get_char (self->text + self->tokens[k].span.start)))
    k++;
  if (k == first || k - first > MAX_LABEL
      || (k < end && rv_speaker_scene_get_sign (self, k) != ','))
    return FALSE;
  return take_phrase (self, first, k, k - 1, out_speaker);
}
