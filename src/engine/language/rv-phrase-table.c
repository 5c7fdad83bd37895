/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "language/rv-normalize.h"
#include "language/rv-phrase-table.h"
#include "language/rv-table-image.h"

/*
 * A trie (E. Fredkin, 1960) over words. Its edges lie in one open-addressed table, hashed by the node that they
 * leave and their word, and filled to at most a half: a match looks once for each word. Most words of a text
 * begin no phrase: those are told by a filter before anything is hashed, which made a whole analysis about a
 * twentieth faster. The hash (FNV-1a) needs no key (rv-hash.h): phrases are the program's or a person's, none is a
 * document's, and a text that looks words up is compared with no more than one row of used slots.
 *
 * What is read is an image (rv-table-image.h), the same for a table that grows and for one of constants; what is
 * added to a table of constants is added to a copy.
 */

/* What a table that grows has its image in. */
typedef struct
{
  RvTableEdge *edges;
  RvTableNode *nodes; /* as many places as half of the slots, and two */
  GString *text;
  RvWordFilter first_words;
  GByteArray *records;
} Growth;

struct _RvPhraseTable
{
  RvTableImage image;
  Growth *growth; /* NULL: constants */
};

#define FIRST_SLOTS 16u

static void
growth_free (Growth *growth)
{
  g_free (growth->edges);
  g_free (growth->nodes);
  g_string_free (growth->text, TRUE);
  g_byte_array_unref (growth->records);
  g_free (growth);
}

/* The parts may have moved. */
static void
update_image (RvPhraseTable *self)
{
  self->image.edges = self->growth->edges;
  self->image.nodes = self->growth->nodes;
  self->image.text = self->growth->text->str;
  self->image.first_words = &self->growth->first_words;
  self->image.records = self->growth->records->data;
}

RvPhraseTable *
rv_phrase_table_new (void)
{
  RvPhraseTable *self = g_new0 (RvPhraseTable, 1);
  Growth *growth = g_new0 (Growth, 1);

  self->growth = growth;
  self->image.n_slots = FIRST_SLOTS;
  self->image.n_nodes = 1;
  growth->edges = g_new0 (RvTableEdge, FIRST_SLOTS);
  growth->nodes = g_new0 (RvTableNode, FIRST_SLOTS / 2 + 2);
  growth->text = g_string_new (NULL);
  growth->records = g_byte_array_new ();
  update_image (self);
  return self;
}

/**
 * rv_phrase_table_new_from_image:
 * @image: of constants
 *
 * Returns: (transfer full): a table that reads them where they are
 */
RvPhraseTable *
rv_phrase_table_new_from_image (const RvTableImage *image)
{
  RvPhraseTable *self = g_new0 (RvPhraseTable, 1);

  self->image = *image;
  return self;
}

/* Returns: (transfer none): valid until the table grows */
const RvTableImage *
rv_phrase_table_get_image (const RvPhraseTable *self)
{
  return &self->image;
}

/* Whether the table is of constants, and so has all that belongs in it. */
gboolean
rv_phrase_table_is_packed (const RvPhraseTable *self)
{
  return self->growth == NULL;
}

gboolean
rv_phrase_table_is_empty (const RvPhraseTable *self)
{
  return self->image.n_edges == 0;
}

void
rv_phrase_table_free (RvPhraseTable *self)
{
  g_clear_pointer (&self->growth, growth_free);
  g_free (self);
}

static inline guint32
hash_word (const char *word, gsize length)
{
  guint32 hash = 2166136261u; /* FNV-1a */

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) word[i]) * 16777619u;
  return hash;
}

/* Whether @other, which ends with a NUL, is @word: without a call, since words are short. */
static inline gboolean
is_same (const char *other, const char *word, gsize length)
{
  gsize i = 0;

  while (i < length && other[i] == word[i])
    i++;
  return i == length && other[length] == 0;
}

/* The slot of the edge of @word at the node @from, or the free one where it belongs. */
static inline guint32
find_slot (const RvTableImage *image, guint32 from, const char *word, gsize length)
{
  guint32 mask = image->n_slots - 1;
  guint32 slot = (hash_word (word, length) ^ from * 0x9e3779b1u) & mask;

  while (image->edges[slot].to != 0
         && (image->edges[slot].from != from
             || !is_same (image->text + image->edges[slot].word, word, length)))
    slot = (slot + 1) & mask;
  return slot;
}

static void
double_slots (RvPhraseTable *self)
{
  g_autofree RvTableEdge *old = g_steal_pointer (&self->growth->edges);
  guint32 n_old = self->image.n_slots;

  self->image.n_slots *= 2;
  self->growth->edges = g_new0 (RvTableEdge, self->image.n_slots);
  self->growth->nodes = g_renew (RvTableNode, self->growth->nodes, self->image.n_slots / 2 + 2);
  update_image (self);
  for (guint32 i = 0; i < n_old; i++)
    if (old[i].to != 0)
      {
        const char *word = self->image.text + old[i].word;

        self->growth->edges[find_slot (&self->image, old[i].from, word, strlen (word))] = old[i];
      }
}

/* Adds to @self, a table of constants, by adding to a copy. */
static void
unpack (RvPhraseTable *self)
{
  const RvTableImage packed = self->image;
  Growth *growth = g_new0 (Growth, 1);

  growth->edges = g_new0 (RvTableEdge, packed.n_slots);
  growth->nodes = g_new0 (RvTableNode, packed.n_slots / 2 + 2);
  memcpy (growth->nodes, packed.nodes, packed.n_nodes * sizeof (RvTableNode));
  growth->text = g_string_new (NULL);
  growth->first_words = *packed.first_words;
  growth->records = g_byte_array_new ();
  if (packed.n_records > 0)
    g_byte_array_append (growth->records, packed.records, packed.n_records * packed.record_size);
  for (guint32 i = 0; i < packed.n_slots; i++)
    if (packed.edges[i].to != 0)
      {
        const char *word = packed.text + packed.edges[i].word;

        growth->edges[i] = packed.edges[i];
        growth->edges[i].word = (guint32) growth->text->len;
        g_string_append_len (growth->text, word, (gssize) strlen (word) + 1);
      }
  self->growth = growth;
  update_image (self);
}

/* The node behind @word, which has @length bytes, on the way from @from. */
static guint32
add_edge (RvPhraseTable *self, guint32 from, const char *word, gsize length)
{
  guint32 slot;
  RvTableEdge *edge;

  if (self->growth == NULL)
    unpack (self);
  slot = find_slot (&self->image, from, word, length);
  edge = &self->growth->edges[slot];
  if (edge->to != 0)
    return edge->to;
  if (from == 0)
    rv_word_filter_add (&self->growth->first_words, word, length);
  *edge = (RvTableEdge){ from, (guint32) self->growth->text->len, self->image.n_nodes };
  self->growth->nodes[self->image.n_nodes++] = (RvTableNode){ 0, FALSE };
  g_string_append_len (self->growth->text, word, (gssize) length);
  g_string_append_c (self->growth->text, 0);
  update_image (self);
  if (++self->image.n_edges * 2 > self->image.n_slots)
    double_slots (self);
  return self->image.n_nodes - 1;
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
        node = add_edge (self, node, p, length);
      p += length + (space != NULL);
    }
  return node;
}

static guint32
add_words (RvPhraseTable *self, const char *const *words, gsize n_words)
{
  guint32 node = 0;

  for (gsize i = 0; i < n_words; i++)
    node = add_edge (self, node, words[i], strlen (words[i]));
  return node;
}

/* Gives the phrase that ends at @node a number, or makes it have more bits; the root ends none. */
static void
set_value (RvPhraseTable *self, guint32 node, guint value)
{
  if (node != 0)
    self->growth->nodes[node] = (RvTableNode){ value, TRUE };
}

static void
set_flags (RvPhraseTable *self, guint32 node, guint flags)
{
  if (node != 0)
    set_value (self, node, self->growth->nodes[node].value | flags);
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
  set_value (self, add_phrase (self, phrase), value);
}

/* As rv_phrase_table_add(); the phrase keeps the bits that it had. */
void
rv_phrase_table_add_bits (RvPhraseTable *self, const char *phrase, guint bits)
{
  set_flags (self, add_phrase (self, phrase), bits);
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
  set_value (self, add_words (self, words, n_words), value);
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
  set_flags (self, add_words (self, words, n_words), flags);
}

void
rv_phrase_table_add_all (RvPhraseTable *self, const char *const *phrases, guint value)
{
  for (gsize i = 0; phrases[i] != NULL; i++)
    rv_phrase_table_add (self, phrases[i], value);
}

/* The record of the phrase that ends at @node, made of zeros where it has none. */
static gpointer
ensure_record (RvPhraseTable *self, guint32 node, gsize size)
{
  Growth *growth = self->growth;

  if (!growth->nodes[node].is_end)
    {
      self->image.record_size = (guint32) size;
      set_value (self, node, self->image.n_records++);
      g_byte_array_set_size (growth->records, (guint) (self->image.n_records * size));
      memset (growth->records->data + growth->nodes[node].value * size, 0, size);
      update_image (self);
    }
  return growth->records->data + growth->nodes[node].value * size;
}

/**
 * rv_phrase_table_ensure_record:
 * @phrase: as for rv_phrase_table_add()
 * @size: bytes of a record; the same for all of a table, which then has nothing but records
 *
 * Returns: (transfer none) (nullable): the record of @phrase, made of zeros where there was none; valid until
 *   the next is made. %NULL for a phrase of no word
 */
gpointer
rv_phrase_table_ensure_record (RvPhraseTable *self, const char *phrase, gsize size)
{
  guint32 node = add_phrase (self, phrase);

  return node != 0 ? ensure_record (self, node, size) : NULL;
}

/* As rv_phrase_table_ensure_record(), of @word as it stands: not folded, and one word. */
gpointer
rv_phrase_table_ensure_word_record (RvPhraseTable *self, const char *word, gsize size)
{
  return ensure_record (self, add_words (self, &word, 1), size);
}

/* Returns: (transfer full): the phrases of one word, in no order */
GStrv
rv_phrase_table_list_words (const RvPhraseTable *self)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (guint32 i = 0; i < self->image.n_slots; i++)
    {
      const RvTableEdge *edge = &self->image.edges[i];

      if (edge->to != 0 && edge->from == 0 && self->image.nodes[edge->to].is_end)
        g_strv_builder_add (words, self->image.text + edge->word);
    }
  return g_strv_builder_end (words);
}

/* @any_of: bits of which a phrase must have one; 0 where any will do */
static inline guint
match (const RvPhraseTable *self,
       const char *const *words,
       gsize n_words,
       guint any_of,
       guint *out_value)
{
  const RvTableImage *image = &self->image;
  guint32 node = 0;
  guint found = 0;

  for (gsize i = 0; i < n_words && i < RV_LIMIT_PHRASE_WORDS; i++)
    {
      gsize length = strlen (words[i]);
      const RvTableNode *here;

      if (i == 0 && !rv_word_filter_may_have (image->first_words, words[0], length))
        break;
      node = image->edges[find_slot (image, node, words[i], length)].to;
      if (node == 0)
        break;
      here = &image->nodes[node];
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
 * rv_phrase_table_may_begin:
 * @slot: rv_word_filter_slot() of a word
 *
 * For who asks many tables of many words, and so keeps the slots: four of five questions to
 * rv_phrase_table_match() need not be asked then.
 *
 * Returns: %FALSE where no phrase begins with the word; %TRUE where one may
 */
gboolean
rv_phrase_table_may_begin (const RvPhraseTable *self, guint slot)
{
  return rv_word_filter_has_slot (self->image.first_words, slot);
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

/**
 * rv_phrase_table_match_record:
 * @out_record: (out) (nullable) (transfer none): the record of the phrase found; %NULL for none
 *
 * As rv_phrase_table_match(), in a table of records.
 */
guint
rv_phrase_table_match_record (const RvPhraseTable *self,
                              const char *const *words,
                              gsize n_words,
                              gconstpointer *out_record)
{
  guint number = 0;
  guint n = match (self, words, n_words, 0, &number);

  *out_record
    = n > 0 ? (const char *) self->image.records + number * self->image.record_size : NULL;
  return n;
}
