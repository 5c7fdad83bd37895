/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "align/rv-label-words.h"
#include "align/rv-name-mask.h"
#include "align/rv-theme-keys.h"
#include "base/rv-cancel.h"
#include "base/rv-limits.h"
#include "language/rv-normalize.h"

/*
 * What two documents speak of shows in the phrases and concepts that both have, and those name it
 * as a person would. Candidates are runs of one to RV_LIMIT_THEME_WORDS words that begin and end
 * with a content word and have at most one function word inside ("thoughts and feelings"), the
 * concepts of the lexicon, and the documents cited. Names of persons, bodies, offices and places
 * end a phrase: who speaks is not what is spoken of. They are compared by the numbers of their stems; a key is known by a
 * hash of 64 bits, so that the table holds no text.
 *
 * A key that stands nowhere as a noun phrase, or is made of nothing but the words of every report, names
 * no theme (rv-label-words.c): "sets aside", "thoroughly". Without them a fifth of the themes of reports
 * is gone, and none of those that people marked. Where texts repeat each other letter for letter, whole clauses are
 * keys ("Pilots want a longer runway"): a verb in them, or an article behind one, marks them, and so does a single
 * word that no article, preposition or number ever stands before; the theme is then called by a noun phrase that
 * joins it, if one does (rv-theme-finder.c). Slogans keep their verb. Tried and lost: to name no theme by these, either
 * (a theme less of 58 that people marked in conference reports).
 *
 * A key is good where it says much (rare words, more of them), stands in several sentences of
 * several documents, and not in so many that it is what the documents are about as a whole.
 *
 * Time and memory are linear, and bounded: of a document of more than RV_LIMIT_THEME_SENTENCES
 * sentences every second, third ... is read.
 */

/* From this share of the sentences of a document on a key says less and less. */
#define COMMON_SHARE 0.12

/* What a key of one word is worth beside one of two; it is a label of last resort. */
#define LONE_WORD 0.35

/* The least weight of a word that stands alone. */
#define LONE_WEIGHT 0.55f

/* What a document cited by its number is worth, and what the mere kind of a document beside it. */
#define CITED 1.2
#define KIND_OF_DOCUMENT 0.3

/* What each further content word adds. */
#define LONGER 0.3

typedef struct
{
  guint64 hash; /* 0: free */
  guint32 last_document;
  guint32 n_documents;
  guint32 key; /* its number from 1 once it is one */
} Slot;

typedef struct
{
  guint32 key;
  RvThemePlace place;
} Found;

/* Why a token names no theme. */
enum
{
  MASK_NONE,
  MASK_FACT,    /* part of a name, a number or a date */
  MASK_COUNTED, /* what a number counts: alone it names none there */
};

typedef struct
{
  const RvAlignSide *sides;
  const GArray *const *units;
  const RvTermSpace *space;
  guint n_sides;
  Slot *slots;
  guint n_slots;
  guint n_used;
  gboolean is_counting; /* else keys are collected */
  GPtrArray *named;     /* of guint8[], by document and token: Mask */
  GPtrArray *labels;    /* of guint8[], by document and word: RvLabelWord */
  GArray *keys;         /* of RvThemeKey */
  GArray *found;        /* of Found */
} Collector;

static void grow (Collector *self);

static Slot *
find_slot (Collector *self, guint64 hash)
{
  guint at = (guint) (hash >> 20) & (self->n_slots - 1);

  while (self->slots[at].hash != 0 && self->slots[at].hash != hash)
    at = (at + 1) & (self->n_slots - 1);
  return &self->slots[at];
}

static void
grow (Collector *self)
{
  g_autofree Slot *old = self->slots;
  guint n_old = self->n_slots;

  self->n_slots = MAX (1024, n_old * 2);
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < n_old; i++)
    if (old[i].hash != 0)
      *find_slot (self, old[i].hash) = old[i];
}

static void
count_key (Collector *self, guint64 hash, guint document)
{
  Slot *slot;

  if (self->n_used * 2 >= self->n_slots)
    grow (self);
  slot = find_slot (self, hash);
  if (slot->hash == 0)
    {
      slot->hash = hash;
      self->n_used++;
    }
  if (slot->last_document != document + 1)
    {
      slot->last_document = document + 1;
      slot->n_documents++;
    }
}

static RvSpan
get_span (const Collector *self, const RvThemeKey *key)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->sides[key->document].index, &n_tokens);

  return rv_span (tokens[key->first_token].span.start,
                  tokens[key->first_token + key->n_words - 1].span.end);
}

/* Whether @key is written shorter than @known, or as short and before it in the order of bytes. */
static gboolean
is_shorter (const Collector *self, const RvThemeKey *key, const RvThemeKey *known)
{
  const RvDocument *a = rv_text_index_get_document (self->sides[key->document].index);
  const RvDocument *b = rv_text_index_get_document (self->sides[known->document].index);
  RvSpan x = get_span (self, key), y = get_span (self, known);
  gsize length = x.end - x.start;

  if (length != y.end - y.start)
    return length < y.end - y.start;
  return memcmp (rv_document_get_text (a) + x.start, rv_document_get_text (b) + y.start, length)
         < 0;
}

/* A key is called as it stands where it is a noun phrase, in its shortest form ("village", "villages"),
 * so that its name does not hang on the order of the documents. */
static void
call_better (const Collector *self, RvThemeKey *known, const RvThemeKey *key)
{
  int order = (key->is_weak - known->is_weak) * 2 + key->is_verbal - known->is_verbal;

  if (known->is_reference || known->concept != NULL || order > 0)
    return;
  if (order == 0 && !is_shorter (self, key, known))
    return;
  known->is_weak = key->is_weak;
  known->is_verbal = key->is_verbal;
  known->document = key->document;
  known->first_token = key->first_token;
  known->n_words = key->n_words;
}

static void
collect_key (Collector *self, guint64 hash, RvThemePlace place, const RvThemeKey *key)
{
  Slot *slot = find_slot (self, hash);
  Found found = { 0, place };

  if (slot->hash == 0 || slot->n_documents < 2)
    return;
  if (slot->key == 0)
    {
      g_array_append_val (self->keys, *key);
      slot->key = self->keys->len;
    }
  call_better (self, &g_array_index (self->keys, RvThemeKey, slot->key - 1), key);
  found.key = slot->key - 1;
  g_array_append_val (self->found, found);
}

static void
see_key (Collector *self, guint64 hash, RvThemePlace place, const RvThemeKey *key)
{
  if (self->is_counting)
    count_key (self, hash, place.document);
  else
    collect_key (self, hash, place, key);
}

static guint64
mix (guint64 hash, guint32 term)
{
  hash ^= term + 1;
  hash *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return hash ^ hash >> 29;
}

/* Whether a word at @token is a noun by what stands before it: an article, a preposition, a number. */
static gboolean
is_opened (const Collector *self, guint document, guint32 token)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->sides[document].index, &n_tokens);
  const guint8 *labels = g_ptr_array_index (self->labels, document);

  return token > 0
         && (tokens[token - 1].kind == RV_WORD_NUMBER
             || (labels[tokens[token - 1].word] & RV_LABEL_WORD_OPENER));
}

/* Whether a quotation begins with @token: a slogan may have a verb. */
static gboolean
begins_quotation (const Collector *self, guint document, guint32 token)
{
  const RvTextIndex *index = self->sides[document].index;
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);
  const char *text = rv_document_get_text (rv_text_index_get_document (index));
  const char *word = text + tokens[token].span.start;
  gunichar before = word > text ? g_utf8_get_char (g_utf8_prev_char (word)) : 0;

  return before == '"' || before == 0x201e
         || (before > 0x7f && g_unichar_type (before) == G_UNICODE_INITIAL_PUNCTUATION);
}

/* Sees the phrases that begin with the token @from; the score is only what they say so far. */
static void
see_phrases (Collector *self, RvThemePlace place, guint32 from, guint32 end)
{
  const RvTextIndex *index = self->sides[place.document].index;
  guint n_tokens, n_content = 0, n_inside = 0;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);
  const guint8 *named = g_ptr_array_index (self->named, place.document);
  const guint8 *labels = g_ptr_array_index (self->labels, place.document);
  gboolean is_register = TRUE, is_open = is_opened (self, place.document, from);
  guint8 inside = 0; /* what is told of the words before the last */
  guint64 hash = 0;
  double sum = 0;

  for (guint32 i = from; i < end && i - from < RV_LIMIT_THEME_WORDS; i++)
    {
      RvThemeKey key;
      guint32 term;
      float weight;

      if (tokens[i].kind == RV_WORD_SIGN || named[i] == MASK_FACT)
        return;
      term = rv_term_space_get_term (self->space, place.document, tokens[i].word);
      hash = mix (hash, term);
      if (rv_text_index_is_stop_word (index, tokens[i].word))
        {
          if (n_content == 0 || ++n_inside > 1)
            return;
          inside |= labels[tokens[i].word];
          continue;
        }
      key
        = (RvThemeKey){ 0, NULL, FALSE, FALSE, FALSE, place.document, from, i - from + 1, NULL, 0 };
      weight = rv_term_space_get_weight (self->space, term);
      sum += weight;
      n_content++;
      is_register = is_register && (labels[tokens[i].word] & RV_LABEL_WORD_REGISTER);
      key.is_weak = is_register || (n_content == 1 && named[i] == MASK_COUNTED)
                    || (labels[tokens[from].word] & RV_LABEL_WORD_NO_FIRST)
                    || (labels[tokens[i].word] & RV_LABEL_WORD_NO_LAST);
      key.is_verbal = ((inside & RV_LABEL_WORD_NO_INSIDE) || (n_content == 1 && !is_open))
                      && !begins_quotation (self, place.document, from);
      if (i > from)
        inside |= labels[tokens[i].word];
      if (n_content == 1 && (weight < LONE_WEIGHT || tokens[i].kind != RV_WORD_LETTERS))
        continue;
      key.score = sum / n_content * (n_content == 1 ? LONE_WORD : 1 + LONGER * (n_content - 2));
      see_key (self, hash, place, &key);
    }
}

/* What a concept of its kind is worth as a theme: a slogan much, an office or a place little. */
static double
weigh_kind (RvConceptKind kind)
{
  switch (kind)
    {
    case RV_CONCEPT_PHRASE:
      return 1.5;
    case RV_CONCEPT_THEME:
      return 1.3;
    case RV_CONCEPT_DOCUMENT:
    case RV_CONCEPT_MEETING:
      return 1.1;
    case RV_CONCEPT_BODY:
      return 0.5;
    case RV_CONCEPT_OFFICE:
    case RV_CONCEPT_PLACE:
    default:
      return 0.3;
    }
}

static void
see_concepts (Collector *self, RvThemePlace place, const RvSentence *unit)
{
  guint n_marks;
  const RvTermMark *marks
    = rv_term_space_get_marks (self->space, place.document, unit->first_token, &n_marks);

  for (guint i = 0; i < n_marks && marks[i].token < unit->first_token + unit->n_tokens; i++)
    {
      const RvConcept *concept
        = rv_name_mask_lookup_concept (self->space, &self->sides[place.document], marks[i].term);
      RvThemeKey key
        = { 0,    concept, FALSE, FALSE, FALSE, place.document, marks[i].token, marks[i].n_words,
            NULL, 0 };

      if (concept == NULL)
        continue;
      key.score
        = rv_term_space_get_weight (self->space, marks[i].term) * weigh_kind (concept->kind);
      if (concept->kind == RV_CONCEPT_DOCUMENT && marks[i].n_words == 1)
        key.score *= KIND_OF_DOCUMENT;
      see_key (self, mix (G_MAXUINT32, marks[i].term), place, &key);
    }
}

/* Documents cited are keys by their number. */
static void
see_references (Collector *self, guint32 document)
{
  const RvAlignSide *side = &self->sides[document];
  const GArray *units = self->units[document];
  guint unit = 0;

  for (guint i = 0; i < side->n_anchors; i++)
    {
      const RvAnchor *anchor = &side->anchors[i];
      RvThemeKey key = { CITED, NULL, TRUE, FALSE, FALSE, document, 0, 0, NULL, 0 };
      RvThemePlace place;

      if (anchor->kind != RV_ANCHOR_REFERENCE || anchor->key[0] == 0)
        continue;
      while (unit < units->len
             && g_array_index (units, RvSentence, unit).span.end <= anchor->span.start)
        unit++;
      if (unit == units->len
          || g_array_index (units, RvSentence, unit).span.start > anchor->span.start)
        continue;
      place = (RvThemePlace){ document, unit };
      key.first_token = i;
      see_key (self, mix (g_str_hash (anchor->key), G_MAXUINT32 - 1), place, &key);
    }
}

/* Whether @word, the last of @number, is what is counted, "districts"; not so that of a measure or a currency, whose
 * unit is another than its word: "đồng" in "num:2500000000 vnd". */
static gboolean
is_counted (const RvAnchor *number, const char *text, RvSpan word)
{
  g_autofree char *bare = rv_normalize_strip_marks (text + word.start, rv_span_length (word));

  return g_str_has_suffix (number->key, bare);
}

/* Numbers and dates are facts, which may differ inside one theme; what is counted may name one, if it is
 * spoken of without a number, too: "4 billion crowns" is not about crowns. */
static void
mask_facts (guint8 *mask, const RvAlignSide *side)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (side->index));
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);

  for (guint i = 0; i < side->n_anchors && n_tokens > 0; i++)
    {
      const RvAnchor *anchor = &side->anchors[i];
      gboolean is_number = anchor->kind == RV_ANCHOR_NUMBER;
      guint first = rv_text_index_find_token (side->index, anchor->span.start);

      for (guint j = first; (is_number || anchor->kind == RV_ANCHOR_DATE) && j < n_tokens
                            && tokens[j].span.start < anchor->span.end;
           j++)
        if (!is_number || j == first || tokens[j].span.end < anchor->span.end
            || !is_counted (anchor, text, tokens[j].span))
          mask[j] = MASK_FACT;
        else if (mask[j] == MASK_NONE)
          mask[j] = MASK_COUNTED;
    }
}

/* What is told of each word and token before its phrases are seen, twice. */
static void
read_words (Collector *self)
{
  self->named = g_ptr_array_new_with_free_func (g_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  for (guint32 i = 0; i < self->n_sides; i++)
    {
      guint8 *named = rv_name_mask_new (self->space, &self->sides[i], i);

      rv_name_mask_add_stock (named, &self->sides[i]);
      mask_facts (named, &self->sides[i]);
      g_ptr_array_add (self->named, named);
      g_ptr_array_add (self->labels, rv_label_words_new (self->sides[i].index));
    }
}

static void
read_documents (Collector *self, gboolean is_counting, GCancellable *cancellable)
{
  self->is_counting = is_counting;
  for (guint32 i = 0; i < self->n_sides; i++)
    {
      guint step = 1 + self->units[i]->len / RV_LIMIT_THEME_SENTENCES;

      see_references (self, i);
      for (guint32 j = 0; j < self->units[i]->len && !rv_is_cancelled_at (cancellable, j / step);
           j += step)
        {
          const RvSentence *unit = &g_array_index (self->units[i], RvSentence, j);
          guint32 end = unit->first_token + unit->n_tokens;
          RvThemePlace place = { i, j };

          for (guint32 k = unit->first_token; k < end; k++)
            see_phrases (self, place, k, end);
          see_concepts (self, place, unit);
        }
    }
}

/* Gives each key its places: a counting sort, the same sentence once. */
static RvThemePlace *
sort_places (Collector *self)
{
  RvThemePlace *places = g_new (RvThemePlace, self->found->len + 1);
  g_autofree guint32 *first = g_new0 (guint32, self->keys->len + 1);

  for (guint i = 0; i < self->found->len; i++)
    first[g_array_index (self->found, Found, i).key + 1]++;
  for (guint i = 0; i < self->keys->len; i++)
    {
      first[i + 1] += first[i];
      g_array_index (self->keys, RvThemeKey, i).places = places + first[i];
    }
  for (guint i = 0; i < self->found->len; i++)
    {
      const Found *found = &g_array_index (self->found, Found, i);
      RvThemeKey *key = &g_array_index (self->keys, RvThemeKey, found->key);
      RvThemePlace *own = (RvThemePlace *) key->places;

      if (key->n_places == 0 || memcmp (&own[key->n_places - 1], &found->place, sizeof *own) != 0)
        own[key->n_places++] = found->place;
    }
  return places;
}

/* What the key says, times how evenly and how often it stands in the documents that have it; a single
 * word that each of them has once is chance. */
static double
score_key (const Collector *self, const RvThemeKey *key)
{
  gboolean is_lone = key->n_words == 1 && key->concept == NULL && !key->is_reference;
  double spread = 0;
  guint n_documents = 0;

  for (guint i = 0; i < key->n_places;)
    {
      guint32 document = key->places[i].document;
      guint n_units = MIN (self->units[document]->len, RV_LIMIT_THEME_SENTENCES);
      guint count = 0;
      double common;

      for (; i < key->n_places && key->places[i].document == document; i++)
        count++;
      common = COMMON_SHARE * n_units / count;
      spread += log1p (count) * MIN (1, common);
      n_documents++;
    }
  if (n_documents < 2 || key->is_weak || (is_lone && key->n_places <= n_documents))
    return 0;
  return key->score * spread / n_documents * log2 (n_documents);
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  const RvThemeKey *x = a, *y = b;

  if (x->score != y->score)
    return x->score > y->score ? -1 : 1;
  if (x->document != y->document)
    return x->document < y->document ? -1 : 1;
  if (x->first_token != y->first_token)
    return x->first_token < y->first_token ? -1 : 1;
  return (x->n_words < y->n_words) - (x->n_words > y->n_words);
}

/**
 * rv_theme_keys_find:
 * @units: (array length=n_sides) (element-type RvSentence): the sentences of each document
 *
 * Returns: (transfer full): what at least two of the documents have, best first; some of it, where
 *   @cancellable was cancelled meanwhile
 */
RvThemeKeys *
rv_theme_keys_find (const RvAlignSide *sides,
                    const GArray *const *units,
                    const RvTermSpace *space,
                    guint n_sides,
                    GCancellable *cancellable)
{
  RvThemeKeys *keys = g_new0 (RvThemeKeys, 1);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  Collector self = { sides, units, space, n_sides, NULL, 0, 0, TRUE, NULL, NULL, NULL, found };

  keys->keys = self.keys = g_array_new (FALSE, FALSE, sizeof (RvThemeKey));
  grow (&self);
  read_words (&self);
  read_documents (&self, TRUE, cancellable);
  read_documents (&self, FALSE, cancellable);
  keys->places = sort_places (&self);
  for (guint i = 0; i < keys->keys->len; i++)
    {
      RvThemeKey *key = &g_array_index (keys->keys, RvThemeKey, i);

      key->score = score_key (&self, key);
    }
  g_array_sort (keys->keys, compare_keys);
  g_free (self.slots);
  g_ptr_array_unref (self.named);
  g_ptr_array_unref (self.labels);
  return keys;
}

void
rv_theme_keys_free (RvThemeKeys *self)
{
  g_array_unref (self->keys);
  g_free (self->places);
  g_free (self);
}
