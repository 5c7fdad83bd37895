/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-interner.h"
#include "base/rv-limits.h"
#include "base/rv-word-filter.h"
#include "language/rv-normalize.h"
#include "language/rv-phrase-table.h"

/*
 * A trie (E. Fredkin, 1960) over word numbers. Its edges lie in one open-addressed table, filled to
 * at most a half. Most words of a text begin no phrase: those are told by a filter before anything is
 * hashed, which made a whole analysis about a twentieth faster.
 */

typedef struct
{
  guint value;
  gboolean is_end; /* a phrase ends here */
} Node;

typedef struct
{
  guint32 node; /* where it leaves */
  guint32 word;
  guint32 target; /* where it leads; 0, the root, marks a free slot */
} Edge;

struct _RvPhraseTable
{
  RvInterner *words;
  Node *nodes; /* 0 is the root; as many places as half of the slots, and two */
  guint32 n_nodes;
  Edge *edges;
  guint32 n_edges;
  guint32 n_slots;          /* a power of two */
  RvWordFilter first_words; /* that phrases begin with */
};

#define FIRST_SLOTS 64u

RvPhraseTable *
rv_phrase_table_new (void)
{
  RvPhraseTable *self = g_new0 (RvPhraseTable, 1);

  self->words = rv_interner_new ();
  self->n_slots = FIRST_SLOTS;
  self->nodes = g_new (Node, self->n_slots / 2 + 2);
  self->nodes[self->n_nodes++] = (Node){ 0, FALSE };
  self->edges = g_new0 (Edge, self->n_slots);
  return self;
}

void
rv_phrase_table_free (RvPhraseTable *self)
{
  rv_interner_free (self->words);
  g_free (self->nodes);
  g_free (self->edges);
  g_free (self);
}

/* The edge of @word at @node, or the free slot where it belongs. */
static Edge *
find_edge (const RvPhraseTable *self, guint32 node, guint32 word)
{
  guint32 slot = (node * 0x9e3779b1u ^ word * 0x85ebca6bu) & (self->n_slots - 1);

  while (self->edges[slot].target != 0
         && (self->edges[slot].node != node || self->edges[slot].word != word))
    slot = (slot + 1) & (self->n_slots - 1);
  return &self->edges[slot];
}

static void
grow (RvPhraseTable *self)
{
  g_autofree Edge *old = g_steal_pointer (&self->edges);
  guint32 n_old = self->n_slots;

  self->n_slots *= 2;
  self->edges = g_new0 (Edge, self->n_slots);
  self->nodes = g_renew (Node, self->nodes, self->n_slots / 2 + 2);
  for (guint32 i = 0; i < n_old; i++)
    if (old[i].target != 0)
      *find_edge (self, old[i].node, old[i].word) = old[i];
}

static guint32
add_edge (RvPhraseTable *self, guint32 node, guint32 word)
{
  Edge *edge = find_edge (self, node, word);
  guint32 target = edge->target;

  if (target != 0)
    return target;
  target = self->n_nodes++;
  self->nodes[target] = (Node){ 0, FALSE };
  *edge = (Edge){ node, word, target };
  if (++self->n_edges * 2 > self->n_slots)
    grow (self);
  return target;
}

/* The node behind @word, which has @length bytes, on the way from @node. */
static guint32
add_word (RvPhraseTable *self, guint32 node, const char *word, gsize length)
{
  if (node == 0)
    rv_word_filter_add (&self->first_words, word, length);
  return add_edge (self, node, rv_interner_add (self->words, word, length));
}

static guint32
add_phrase (RvPhraseTable *self, const char *phrase)
{
  char buffer[RV_NORMALIZE_BUFFER];
  g_autofree char *own = NULL;
  guint32 node = 0;

  for (const char *p = rv_normalize_fold_word (phrase, strlen (phrase), buffer, &own); *p != 0;)
    {
      const char *space = strchr (p, ' ');
      gsize length = space != NULL ? (gsize) (space - p) : strlen (p);

      if (length > 0)
        node = add_word (self, node, p, length);
      p += length + (space != NULL);
    }
  return node;
}

/**
 * rv_phrase_table_add:
 * @phrase: words separated by single spaces, tokenized as the text will be (a hyphen or an
 *   apostrophe inside a word stays where the segmenter leaves it); folded here. One of more than
 *   RV_LIMIT_PHRASE_WORDS words is never found.
 * @value: what rv_phrase_table_match() gives back; a later phrase replaces an equal one
 */
void
rv_phrase_table_add (RvPhraseTable *self, const char *phrase, guint value)
{
  guint32 node = add_phrase (self, phrase);

  if (node != 0)
    self->nodes[node] = (Node){ value, TRUE };
}

/**
 * rv_phrase_table_ensure:
 * @phrase: as for rv_phrase_table_add()
 * @value: its number, if it is not there yet
 *
 * Returns: the number that @phrase has
 */
guint
rv_phrase_table_ensure (RvPhraseTable *self, const char *phrase, guint value)
{
  guint32 node = add_phrase (self, phrase);
  Node *end = &self->nodes[node];

  if (node != 0 && !end->is_end)
    *end = (Node){ value, TRUE };
  return node != 0 ? end->value : value;
}

static guint32
add_words (RvPhraseTable *self, const char *const *words, gsize n_words)
{
  guint32 node = 0;

  for (gsize i = 0; i < n_words; i++)
    node = add_word (self, node, words[i], strlen (words[i]));
  return node;
}

/**
 * rv_phrase_table_add_words:
 * @words: folded words, none empty
 * @value: what rv_phrase_table_match() gives back; a later phrase replaces an equal one
 */
void
rv_phrase_table_add_words (RvPhraseTable *self,
                           const char *const *words,
                           gsize n_words,
                           guint value)
{
  guint32 node = add_words (self, words, n_words);

  if (node != 0)
    self->nodes[node] = (Node){ value, TRUE };
}

/**
 * rv_phrase_table_add_flags:
 * @words: folded words, none empty
 * @flags: bits that the phrase's number has from now on, beside those that it had
 */
void
rv_phrase_table_add_flags (RvPhraseTable *self,
                           const char *const *words,
                           gsize n_words,
                           guint flags)
{
  guint32 node = add_words (self, words, n_words);

  if (node != 0)
    self->nodes[node] = (Node){ self->nodes[node].value | flags, TRUE };
}

void
rv_phrase_table_add_all (RvPhraseTable *self, const char *const *phrases, guint value)
{
  for (gsize i = 0; phrases[i] != NULL; i++)
    rv_phrase_table_add (self, phrases[i], value);
}

/* @any_of: bits of which a phrase must have one; 0 where any will do */
static inline guint
match (const RvPhraseTable *self,
       const char *const *words,
       gsize n_words,
       guint any_of,
       guint *out_value)
{
  guint32 node = 0;
  guint found = 0;

  for (gsize i = 0; i < n_words && i < RV_LIMIT_PHRASE_WORDS; i++)
    {
      gsize length = strlen (words[i]);
      const Node *here;
      guint32 word;

      if (i == 0 && !rv_word_filter_may_have (&self->first_words, words[0], length))
        break;
      word = rv_interner_lookup (self->words, words[i], length);
      if (word == RV_INTERNER_NONE)
        break;
      node = find_edge (self, node, word)->target;
      if (node == 0)
        break;
      here = &self->nodes[node];
      if (here->is_end && (any_of == 0 || (here->value & any_of) != 0))
        {
          found = (guint) i + 1;
          if (out_value != NULL)
            *out_value = here->value;
        }
    }
  return found;
}

/**
 * rv_phrase_table_match:
 * @words: folded words, as rv_text_index_get_words() gives them
 * @n_words: how many follow
 * @out_value: (out) (optional): the number of the phrase found
 *
 * Finds the longest phrase that begins with the first of @words.
 *
 * Returns: how many words it has; 0 where none begins here
 */
guint
rv_phrase_table_match (const RvPhraseTable *self,
                       const char *const *words,
                       gsize n_words,
                       guint *out_value)
{
  return match (self, words, n_words, 0, out_value);
}

/**
 * rv_phrase_table_match_flags:
 * @any_of: bits, at least one
 *
 * As rv_phrase_table_match(), among the phrases that have any of these bits in their number.
 */
guint
rv_phrase_table_match_flags (const RvPhraseTable *self,
                             const char *const *words,
                             gsize n_words,
                             guint any_of)
{
  return match (self, words, n_words, any_of, NULL);
}
