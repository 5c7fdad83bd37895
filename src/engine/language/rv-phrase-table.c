/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-interner.h"
#include "base/rv-limits.h"
#include "language/rv-normalize.h"
#include "language/rv-phrase-table.h"

typedef struct
{
  guint value;
  gboolean is_end; /* a phrase ends here */
} Node;

struct _RvPhraseTable
{
  RvInterner *words;
  GArray *nodes;     /* of Node; 0 is the root */
  GHashTable *edges; /* (node << 32 | word) -> node */
};

RvPhraseTable *
rv_phrase_table_new (void)
{
  RvPhraseTable *self = g_new0 (RvPhraseTable, 1);

  self->words = rv_interner_new ();
  self->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  g_array_set_size (self->nodes, 1);
  self->edges = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  return self;
}

void
rv_phrase_table_free (RvPhraseTable *self)
{
  rv_interner_free (self->words);
  g_array_unref (self->nodes);
  g_hash_table_unref (self->edges);
  g_free (self);
}

static guint
follow (const RvPhraseTable *self, guint node, guint32 word)
{
  gint64 key = (gint64) node << 32 | word;

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->edges, &key));
}

/**
 * rv_phrase_table_add:
 * @phrase: words separated by single spaces, tokenized as the text will be (a hyphen or an
 *   apostrophe inside a word stays where the segmenter leaves it); folded here
 * @value: what rv_phrase_table_match() gives back; a later phrase replaces an equal one
 */
void
rv_phrase_table_add (RvPhraseTable *self, const char *phrase, guint value)
{
  g_autofree char *folded = rv_normalize_fold (phrase, -1);
  g_auto (GStrv) words = g_strsplit (folded, " ", RV_LIMIT_PHRASE_WORDS);
  guint node = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      guint32 word;
      guint next;

      if (words[i][0] == 0)
        continue;
      word = rv_interner_add (self->words, words[i], strlen (words[i]));
      next = follow (self, node, word);
      if (next == 0)
        {
          gint64 *key = g_new (gint64, 1);

          *key = (gint64) node << 32 | word;
          next = self->nodes->len;
          g_array_set_size (self->nodes, next + 1);
          g_hash_table_insert (self->edges, key, GUINT_TO_POINTER (next));
        }
      node = next;
    }
  if (node != 0)
    {
      g_array_index (self->nodes, Node, node).value = value;
      g_array_index (self->nodes, Node, node).is_end = TRUE;
    }
}

void
rv_phrase_table_add_all (RvPhraseTable *self, const char *const *phrases, guint value)
{
  for (gsize i = 0; phrases[i] != NULL; i++)
    rv_phrase_table_add (self, phrases[i], value);
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
  guint node = 0, found = 0;

  for (gsize i = 0; i < n_words && i < RV_LIMIT_PHRASE_WORDS; i++)
    {
      guint32 word = rv_interner_lookup (self->words, words[i], strlen (words[i]));
      const Node *here;

      if (word == RV_INTERNER_NONE)
        break;
      node = follow (self, node, word);
      if (node == 0)
        break;
      here = &g_array_index (self->nodes, Node, node);
      if (here->is_end)
        {
          found = (guint) i + 1;
          if (out_value != NULL)
            *out_value = here->value;
        }
    }
  return found;
}
