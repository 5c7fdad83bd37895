/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "base/rv-limits.h"
#include "extract/rv-phrase-candidates.h"
#include "language/rv-background.h"

/*
 * Candidates for key phrases: the runs of content words between stop words, signs and words that no
 * phrase holds (S. Rose et al., "Automatic keyword extraction from individual documents", 2010), and
 * the parts of runs, up to MAX_WORDS words. Words joined by a hyphen or a slash without spaces are one unit.
 *
 * Every phrase is a node of a trie over stems, so that its inflected forms are one; a node knows its
 * prefix and its suffix of one unit less, which is all that it takes to see whether a phrase lives only
 * inside a longer one. Linear: a unit begins MAX_WORDS phrases at most. Beyond RV_LIMIT_KEYPHRASE_UNITS
 * units, some two megabytes of text, no more is read: what a document is about it says before.
 */

#define MAX_WORDS 5u
#define FIRST_SLOTS 1024u

typedef struct
{
  guint32 first_token;
  guint32 n_tokens;
  guint n_words;
  gboolean is_capital;
  gboolean opens; /* a sentence */
} Unit;

typedef struct
{
  const RvExtraction *extraction;
  const RvKeyphraseRules *rules;
  const RvToken *tokens;
  const char *text;
  RvPhraseCandidates *result;
  guint64 *keys; /* prefix + 1 << 32 | stem; 0 is free */
  guint32 *values;
  guint32 n_slots;
  guint8 *content; /* Content, by word */
  guint32 *tf;     /* by stem */
  float *rarity;   /* by stem; below 0: not looked up yet */
  RvBackground *background;
  gboolean is_prose; /* in a heading capitals may mean nothing */
  GArray *run;       /* of Unit */
  guint n_capitals;
  guint64 n_letters; /* of all content words, n_words of them */
  guint64 n_words;
} Collector;

static guint32
find_slot (const Collector *self, guint64 key)
{
  guint32 slot = (guint32) ((key * 0x9e3779b97f4a7c15u) >> 33) & (self->n_slots - 1);

  while (self->keys[slot] != 0 && self->keys[slot] != key)
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

static void
grow (Collector *self)
{
  g_autofree guint64 *keys = g_steal_pointer (&self->keys);
  g_autofree guint32 *values = g_steal_pointer (&self->values);
  guint32 n_old = self->n_slots;

  self->n_slots = n_old > 0 ? n_old * 2 : FIRST_SLOTS;
  self->keys = g_new0 (guint64, self->n_slots);
  self->values = g_new (guint32, self->n_slots);
  for (guint32 i = 0; i < n_old; i++)
    if (keys[i] != 0)
      {
        guint32 slot = find_slot (self, keys[i]);

        self->keys[slot] = keys[i];
        self->values[slot] = values[i];
      }
}

/* The node of @prefix (or RV_NO_PHRASE) followed by @stem. */
static guint32
follow (Collector *self, guint32 prefix, guint32 stem)
{
  guint64 key = ((guint64) (guint32) (prefix + 1) << 32 | stem) + 1;
  guint32 slot = find_slot (self, key);
  RvPhraseCandidate node = { RV_NO_PHRASE, RV_NO_PHRASE };

  if (self->keys[slot] == key)
    return self->values[slot];
  self->keys[slot] = key;
  self->values[slot] = self->result->nodes->len;
  g_array_append_val (self->result->nodes, node);
  if (self->result->nodes->len * 2 > self->n_slots)
    grow (self);
  return self->result->nodes->len - 1;
}

/* The node of @prefix followed by the words of @unit, which may be a compound. */
static guint32
follow_unit (Collector *self, guint32 prefix, const Unit *unit)
{
  const RvTextIndex *index = self->extraction->index;

  for (guint i = 0; i < unit->n_tokens; i++)
    {
      const RvToken *token = &self->tokens[unit->first_token + i];

      if (token->kind != RV_WORD_SIGN)
        prefix = follow (self, prefix, rv_text_index_get_stem (index, token->word));
    }
  return prefix;
}

static void
count (Collector *self, guint32 node, guint from, guint to, gboolean is_whole)
{
  RvPhraseCandidate *phrase = &g_array_index (self->result->nodes, RvPhraseCandidate, node);
  const Unit *units = (const Unit *) (gpointer) self->run->data;
  gboolean capital = !units[from].opens;

  for (guint i = from; i < to; i++)
    capital &= units[i].is_capital;
  if (phrase->n_found == 0)
    {
      phrase->place = self->result->n_units - self->run->len + from;
      phrase->first_token = phrase->shown_token = units[from].first_token;
      phrase->n_tokens
        = (guint16) (units[to - 1].first_token + units[to - 1].n_tokens - units[from].first_token);
      phrase->n_units = (guint8) (to - from);
      for (guint i = from; i < to; i++)
        phrase->n_words = (guint8) (phrase->n_words + MIN (units[i].n_words, MAX_WORDS));
    }
  /* A capital that only begins a sentence is no part of the phrase. */
  else if (phrase->opens && !units[from].opens)
    phrase->shown_token = units[from].first_token;
  phrase->opens = phrase->n_found == 0 ? units[from].opens : phrase->opens && units[from].opens;
  phrase->n_found++;
  phrase->n_whole += is_whole;
  phrase->n_capital += capital;
}

/* Counts the run and its parts, and empties it. */
static void
end_run (Collector *self)
{
  guint n = self->run->len;
  guint32 above[MAX_WORDS + 1]; /* nodes of the phrases that begin one unit later, by their units */

  for (guint i = 0; i <= MAX_WORDS; i++)
    above[i] = RV_NO_PHRASE;
  for (guint from = n; from-- > 0;)
    {
      guint32 here[MAX_WORDS + 1], node = RV_NO_PHRASE;
      guint n_words = 0, n_units = 0;

      for (guint to = from; to < n && n_units < MAX_WORDS; to++)
        {
          const Unit *unit = &g_array_index (self->run, Unit, to);
          guint32 prefix = node;

          n_words += unit->n_words;
          if (n_words > MAX_WORDS && n_units > 0)
            break;
          node = follow_unit (self, node, unit);
          n_units++;
          here[n_units] = node;
          count (self, node, from, to + 1, from == 0 && to + 1 == n);
          if (n_units > 1)
            {
              RvPhraseCandidate *phrase
                = &g_array_index (self->result->nodes, RvPhraseCandidate, node);

              phrase->prefix = prefix;
              phrase->suffix = above[n_units - 1];
            }
        }
      for (guint i = 1; i <= MAX_WORDS; i++)
        above[i] = i <= n_units ? here[i] : RV_NO_PHRASE;
    }
  g_array_set_size (self->run, 0);
}

typedef enum
{
  NO_CONTENT,
  GENERAL, /* says nothing, but opens names */
  CONTENT,
} Content;

static gboolean
is_capital (const Collector *self, const RvToken *token)
{
  return g_unichar_isupper (g_utf8_get_char (self->text + token->span.start));
}

/* Whether token @i, of the sentence from @first to before @end, says something of its own, or begins a
 * name that does ("New York", "General Secretary"). */
static gboolean
is_content (const Collector *self, guint i, guint first, guint end)
{
  const RvToken *token = &self->tokens[i];

  if (token->kind != RV_WORD_LETTERS || self->content[token->word] == NO_CONTENT)
    return FALSE;
  if (self->content[token->word] == CONTENT)
    return TRUE;
  return self->is_prose && i > first && i + 1 < end && is_capital (self, token)
         && token[1].kind == RV_WORD_LETTERS && self->content[token[1].word] == CONTENT
         && is_capital (self, token + 1);
}

static gboolean
is_joint (const Collector *self, const RvToken *token)
{
  gunichar c = g_utf8_get_char (self->text + token->span.start);

  return token->kind == RV_WORD_SIGN && (c == '-' || c == '/' || c == 0x2010 || c == 0x2011);
}

/* How many tokens from @i on are written as one word; sets whether any of them is content. */
static guint
measure_unit (const Collector *self,
              const RvSentence *sentence,
              guint i,
              gboolean *out_content,
              guint *out_words)
{
  guint n = 1, first = sentence->first_token, end = first + sentence->n_tokens;

  *out_words = 1;
  *out_content = is_content (self, i, first, end);
  while (i + n + 1 < end && is_joint (self, &self->tokens[i + n])
         && self->tokens[i + n].span.start == self->tokens[i + n - 1].span.end
         && self->tokens[i + n + 1].span.start == self->tokens[i + n].span.end
         && self->tokens[i + n + 1].kind != RV_WORD_SIGN && *out_words < MAX_WORDS)
    {
      *out_content |= is_content (self, i + n + 1, first, end);
      (*out_words)++;
      n += 2;
    }
  return n;
}

static guint
count_letters (const Collector *self, const RvToken *token)
{
  return (guint) g_utf8_strlen (self->text + token->span.start, rv_span_length (token->span));
}

static void
add_unit (Collector *self, guint first, guint n_tokens, guint n_words, gboolean opens)
{
  Unit unit = { first, n_tokens, n_words, FALSE, opens };

  unit.is_capital = is_capital (self, &self->tokens[first]);
  self->n_capitals += unit.is_capital && !opens;
  self->result->n_units++;
  for (guint i = 0; i < n_tokens; i++)
    if (self->tokens[first + i].kind != RV_WORD_SIGN)
      {
        self->tf[rv_text_index_get_stem (self->extraction->index, self->tokens[first + i].word)]++;
        self->n_letters += count_letters (self, &self->tokens[first + i]);
        self->n_words++;
      }
  g_array_append_val (self->run, unit);
}

static void
read_sentence (Collector *self, const RvSentence *sentence)
{
  const RvTextIndex *index = self->extraction->index;
  guint end = sentence->first_token + sentence->n_tokens;
  gboolean opens = TRUE;

  for (guint i = sentence->first_token; i < end;)
    {
      gboolean content;
      guint n_words,
        n = rv_keyphrase_rules_match_phrase (self->rules, rv_text_index_get_words (index) + i,
                                             end - i);

      if (n > 0)
        {
          end_run (self);
          opens = FALSE;
          i += n;
          continue;
        }
      n = measure_unit (self, sentence, i, &content, &n_words);

      if (content)
        {
          const char *last = rv_text_index_get_word (index, self->tokens[i + n - 1].word);

          add_unit (self, i, n, n_words, opens);
          if (rv_keyphrase_rules_match_possessive (self->rules, last) > 0)
            end_run (self);
        }
      else
        end_run (self);
      if (self->tokens[i].kind != RV_WORD_SIGN)
        opens = FALSE;
      i += n;
    }
  end_run (self);
}

static void
classify_words (Collector *self)
{
  const RvTextIndex *index = self->extraction->index;
  guint n_words = rv_text_index_get_n_words (index), n_stems = rv_text_index_get_n_stems (index);

  self->content = g_new0 (guint8, n_words + 1);
  self->tf = g_new0 (guint32, n_stems + 1);
  self->rarity = g_new (float, n_stems + 1);
  for (guint i = 0; i < n_stems; i++)
    self->rarity[i] = -1.0f;
  for (guint i = 0; i < n_words; i++)
    {
      const char *word = rv_text_index_get_word (index, i);

      if (word[0] == 0 || *g_utf8_next_char (word) == 0 || rv_text_index_is_stop_word (index, i))
        continue; /* a single letter, or a stop word */
      if (!rv_keyphrase_rules_is_breaker (self->rules, word))
        self->content[i] = CONTENT;
      else if (rv_keyphrase_rules_opens_names (self->rules, word))
        self->content[i] = GENERAL;
    }
}

static float
look_up_rarity (Collector *self, guint32 stem)
{
  double n = rv_background_get_n_sentences (self->background);

  if (self->rarity[stem] < 0.0f)
    {
      const char *text = rv_text_index_get_stem_text (self->extraction->index, stem);

      self->rarity[stem]
        = n > 1.0
            ? (float) MAX (0.0, log (n / (1.0 + rv_background_lookup (self->background, text)))
                                  / log (n))
            : 1.0f;
    }
  return self->rarity[stem];
}

static void
measure_shares (Collector *self)
{
  const RvPhraseCandidate *nodes
    = (const RvPhraseCandidate *) (gconstpointer) self->result->nodes->data;
  guint n_phrases = 0, n_words = 0;

  for (guint i = 0; i < self->result->nodes->len; i++)
    n_phrases += nodes[i].n_words > 1 && nodes[i].n_found > 1
                 && (nodes[i].n_whole > 0 || nodes[i].n_found > nodes[i].n_longer);
  for (guint i = 0; i < rv_text_index_get_n_stems (self->extraction->index); i++)
    n_words += self->tf[i] > 1;
  self->result->compound_share = (double) n_phrases / MAX (1, n_words);
  self->result->capital_share = (double) self->n_capitals / MAX (1, self->result->n_units);
  self->result->word_length = (double) self->n_letters / MAX (1, self->n_words);
}

/* What is known of a phrase only once all are counted. */
static void
finish (Collector *self)
{
  RvPhraseCandidate *nodes = (RvPhraseCandidate *) (gpointer) self->result->nodes->data;

  for (guint i = 0; i < self->result->nodes->len; i++)
    {
      RvPhraseCandidate *phrase = &nodes[i];

      if (phrase->n_found == 0)
        continue;
      phrase->rarity_least = 1.0f;
      for (guint j = 0; j < phrase->n_tokens; j++)
        {
          const RvToken *token = &self->tokens[phrase->first_token + j];
          guint32 stem = rv_text_index_get_stem (self->extraction->index, token->word);

          if (token->kind == RV_WORD_SIGN)
            continue;
          phrase->n_letters += count_letters (self, token);
          phrase->stem_sum += (float) log1p (self->tf[stem]);
          phrase->rarity_sum += look_up_rarity (self, stem);
          phrase->rarity_least = MIN (phrase->rarity_least, look_up_rarity (self, stem));
        }
      if (phrase->prefix != RV_NO_PHRASE)
        nodes[phrase->prefix].n_longer = MAX (nodes[phrase->prefix].n_longer, phrase->n_found);
      if (phrase->suffix != RV_NO_PHRASE)
        nodes[phrase->suffix].n_longer = MAX (nodes[phrase->suffix].n_longer, phrase->n_found);
    }
  measure_shares (self);
}

static void
collect (Collector *self)
{
  const RvExtraction *extraction = self->extraction;
  guint n_sentences;
  const RvSentence *sentences = rv_text_index_get_sentences (extraction->index, &n_sentences);

  for (guint i = 0; i < n_sentences && self->result->n_units < RV_LIMIT_KEYPHRASE_UNITS; i++)
    {
      RvRole role = rv_document_get_paragraph (extraction->document, sentences[i].paragraph)->role;

      if (!rv_role_is_furniture (role) && !rv_role_is_aside (role))
        {
          self->is_prose = rv_role_is_prose (role);
          read_sentence (self, &sentences[i]);
        }
    }
}

/**
 * rv_phrase_candidates_new:
 *
 * Returns: (transfer full): the candidates of the document, page furniture, captions and pull quotes
 *   left out
 */
RvPhraseCandidates *
rv_phrase_candidates_new (const RvExtraction *extraction, const RvKeyphraseRules *rules)
{
  guint n;
  g_autoptr (RvBackground) background = rv_background_new (extraction->pack);
  g_autoptr (GArray) run = g_array_new (FALSE, FALSE, sizeof (Unit));
  Collector self = { extraction, rules };

  self.tokens = rv_text_index_get_tokens (extraction->index, &n);
  self.text = rv_document_get_text (extraction->document);
  self.background = background;
  self.run = run;
  self.result = g_new0 (RvPhraseCandidates, 1);
  self.result->nodes = g_array_new (FALSE, FALSE, sizeof (RvPhraseCandidate));
  grow (&self);
  classify_words (&self);
  collect (&self);
  finish (&self);
  g_free (self.keys);
  g_free (self.values);
  g_free (self.content);
  g_free (self.tf);
  g_free (self.rarity);
  return self.result;
}

void
rv_phrase_candidates_free (RvPhraseCandidates *self)
{
  g_array_unref (self->nodes);
  g_free (self);
}

/* Whether the words of @shorter stand within those of @longer. */
gboolean
rv_phrase_candidates_holds (const RvPhraseCandidates *self, guint32 longer, guint32 shorter)
{
  const RvPhraseCandidate *nodes = (const RvPhraseCandidate *) (gconstpointer) self->nodes->data;

  if (longer == shorter)
    return TRUE;
  if (longer == RV_NO_PHRASE || nodes[longer].n_units <= nodes[shorter].n_units)
    return FALSE;
  return rv_phrase_candidates_holds (self, nodes[longer].prefix, shorter)
         || rv_phrase_candidates_holds (self, nodes[longer].suffix, shorter);
}
