/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align/rv-term-bridge.h"
#include "language/rv-glossary.h"
#include "language/rv-normalize.h"
#include "language/rv-stemmer.h"

/*
 * What a text and its translation have in common: numbers, codes, and names without their marks stay
 * what they are; other words meet through the glossary of one of the languages, word by word
 * (P. Fung and K. McKeown, A technical word and term translation aid using noisy parallel corpora,
 * Machine Translation 12, 1997, begin from such a seed lexicon too), and set phrases through the
 * concepts of both lexicons. The order of the sentences then does the rest (rv-context.c; the same
 * idea as W. Gale and K. Church, A program for aligning sentences in bilingual corpora, Computational
 * Linguistics 19, 1993, but what was moved is found as well).
 *
 * All other words are kept apart by language: without marks, Vietnamese "do", "to" and "ban" are
 * English words of another meaning.
 *
 * Time and memory are linear in the tokens.
 */

/* What the key of a word begins with that no other language has. */
#define APART "\002"

/* From this share of its tokens with a capital on a word is a name. */
#define NAME_SHARE 0.7

static gboolean
has_digit (const char *word)
{
  for (; *word != 0; word++)
    if (g_ascii_isdigit (*word))
      return TRUE;
  return FALSE;
}

/* Returns: (transfer full) (array): by stem of @index, the key under which two languages meet */
char **
rv_term_bridge_name_words (const RvTextIndex *index)
{
  RvDocument *document = rv_text_index_get_document (index);
  const char *code = rv_language_pack_get_code (rv_document_get_language (document));
  const char *text = rv_document_get_text (document);
  guint n_tokens, n_stems = rv_text_index_get_n_stems (index);
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);
  g_autofree guint32 *counts = g_new0 (guint32, n_stems + 1);
  g_autofree guint32 *capitals = g_new0 (guint32, n_stems + 1);
  char **names = g_new0 (char *, n_stems + 1);

  for (guint i = 0; i < n_tokens; i++)
    {
      guint32 stem = rv_text_index_get_stem (index, tokens[i].word);

      counts[stem]++;
      capitals[stem] += g_unichar_isupper (g_utf8_get_char (text + tokens[i].span.start));
    }
  for (guint i = 0; i < n_stems; i++)
    {
      const char *stem = rv_text_index_get_stem_text (index, i);
      g_autofree char *plain = rv_normalize_strip_marks (stem, -1);

      if (has_digit (stem) || (counts[i] > 0 && capitals[i] >= NAME_SHARE * counts[i]))
        names[i] = g_steal_pointer (&plain);
      else
        names[i] = g_strconcat (APART, code, ":", stem, NULL);
    }
  return names;
}

/* Returns: (transfer none): the stem in @key, the key of a term of one or of two languages */
const char *
rv_term_bridge_get_stem (const char *key)
{
  const char *colon = key[0] == APART[0] ? strchr (key, ':') : NULL;

  return colon != NULL ? colon + 1 : key;
}

static void
add_rendering (RvInterner *terms,
               RvStemmer *stemmer,
               const char *code,
               const char *rendering,
               RvTermMark mark,
               GArray *marks)
{
  gsize length;
  const char *stem = rv_stemmer_stem (stemmer, rendering, &length);
  g_autofree char *word = g_strndup (stem, length);
  g_autofree char *key = g_strconcat (APART, code, ":", word, NULL);

  mark.term = rv_interner_add (terms, key, strlen (key));
  g_array_append_val (marks, mark);
}

/**
 * rv_term_bridge_mark:
 * @terms: the numbering of terms
 * @other: the language that the other document is in
 * @marks: (element-type RvTermMark): gets appended what the words of @side are called in @other
 */
void
rv_term_bridge_mark (RvInterner *terms,
                     const RvAlignSide *side,
                     RvLanguagePack *other,
                     GArray *marks)
{
  RvLanguagePack *own = rv_document_get_language (rv_text_index_get_document (side->index));
  const RvGlossary *glossary = rv_glossary_ensure (own, NULL);
  const char *code = rv_language_pack_get_code (other);
  const char *const *words = rv_text_index_get_words (side->index);
  g_autoptr (RvStemmer) stemmer = NULL;
  guint n_tokens;

  if (glossary == NULL || !rv_glossary_has (glossary, code))
    return;
  stemmer = rv_stemmer_new (rv_language_pack_get_stemmer (other));
  rv_text_index_get_tokens (side->index, &n_tokens);
  for (guint32 i = 0; i < n_tokens;)
    {
      const char *const *renderings = NULL;
      guint length = rv_glossary_match (glossary, code, words + i, n_tokens - i, &renderings);

      for (guint j = 0; length > 0 && renderings[j] != NULL; j++)
        add_rendering (terms, stemmer, code, renderings[j], (RvTermMark){ i, length, 0 }, marks);
      i += MAX (1, length);
    }
}
