/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Slips that show in the words alone: one word twice in a row or twice in one enumeration, and one
 * concept of the lexicon under several names.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-hash.h"
#include "extract/rv-witness.h"
#include "language/rv-lexicon.h"

/* Words of an enumeration of single words that are looked back at. */
#define ENUMERATION_WORDS 8u

static gboolean
is_sign (const RvWitness *self, guint token, const char *sign)
{
  return g_str_equal (self->words[token], sign);
}

static gboolean
is_small (const RvWitness *self, guint token)
{
  const char *text = rv_document_get_text (self->extraction->document);

  return self->tokens[token].kind == RV_WORD_LETTERS
         && g_unichar_islower (g_utf8_get_char (text + self->tokens[token].span.start));
}

static gboolean
may_double (const RvWitness *self, guint token)
{
  guint classes;

  return rv_warning_rules_match (self->rules, self->words + token, 1, &classes) > 0
         && (classes & RV_WARN_MAY_DOUBLE) != 0;
}

static void
add_doubled (const RvWitness *self, guint first, guint last, guint word)
{
  const char *text = rv_document_get_text (self->extraction->document);
  RvSpan span = self->tokens[word].span;
  g_autofree char *slice = g_strndup (text + span.start, rv_span_length (span));
  g_autofree char *message = g_strdup_printf (
    /* Translators: %s is a word of the document. */
    _ ("“%s” stands here twice: one of the two may stand for another word."), slice);

  rv_witness_add (self, rv_span (self->tokens[first].span.start, self->tokens[last].span.end),
                  "doubled-word", "translation", message);
}

static gboolean
is_joint (const RvWitness *self, guint token)
{
  guint classes;

  return is_sign (self, token, ",")
         || (rv_warning_rules_match (self->rules, self->words + token, 1, &classes) > 0
             && (classes & RV_WARN_JOINT) != 0);
}

/* Whether @token is a whole word: not a half of "self-criticism". */
static gboolean
is_whole (const RvWitness *self, guint token, guint begin, guint end)
{
  return is_small (self, token) && (token == begin || !is_sign (self, token - 1, "-"))
         && (token + 1 == end || !is_sign (self, token + 1, "-"));
}

/* Whether two words end alike, as words of one class do: "fully" and "thoroughly". */
static gboolean
rhyme (const RvWitness *self, guint a, guint b)
{
  const char *x = self->words[a], *y = self->words[b];
  gsize m = strlen (x), n = strlen (y);

  return m > 2 && n > 2 && strcmp (x + m - 2, y + n - 2) == 0;
}

/* "fully, thoroughly and thoroughly": walks back over "word, word, and word" from @last. Two alone are
 * no enumeration: "again and again"; nor are "millions and millions" after anything else. */
static void
check_enumeration (const RvWitness *self, guint begin, guint end, guint last)
{
  guint at = last, found = last, n = 1;

  while (n < ENUMERATION_WORDS)
    {
      guint joints = 0;

      for (; at > begin && joints < 2 && is_joint (self, at - 1); at--)
        joints++;
      if (joints == 0 || at == begin || !is_whole (self, at - 1, begin, end))
        break;
      at--;
      n++;
      if (n == 3 && found < last && !rhyme (self, at, last))
        return;
      if (self->tokens[at].word == self->tokens[last].word && found == last)
        found = at;
    }
  if (n > 2 && found < last)
    add_doubled (self, found, last, last);
}

static void
check_sentence (const RvWitness *self, const RvSentence *sentence)
{
  guint begin = sentence->first_token, end = begin + sentence->n_tokens;

  for (guint i = begin + 1; i < end; i++)
    {
      if (!is_whole (self, i, begin, end) || may_double (self, i)
          || rv_span_length (self->tokens[i].span) < 2)
        continue;
      if (self->tokens[i].word == self->tokens[i - 1].word
          && (i == begin + 1 || is_whole (self, i - 1, begin, end)))
        {
          if (!self->rules->reduplicates)
            add_doubled (self, i - 1, i, i);
        }
      else if (is_joint (self, i - 1) && !is_sign (self, i - 1, ","))
        check_enumeration (self, begin, end, i);
    }
}

void
rv_witness_doubled_words (const RvWitness *self)
{
  for (guint i = 0; i < self->n_sentences; i++)
    if (rv_witness_is_read (self, &self->sentences[i]))
      check_sentence (self, &self->sentences[i]);
}

/* How a concept was written first. */
typedef struct
{
  guint first;
  guint n_words;
  gboolean warned;
} Rendering;

static gboolean
contains_stem (const RvWitness *self, const Rendering *rendering, guint32 stem)
{
  const RvTextIndex *index = self->extraction->index;

  for (guint i = 0; i < rendering->n_words; i++)
    if (rv_text_index_get_stem (index, self->tokens[rendering->first + i].word) == stem)
      return TRUE;
  return FALSE;
}

/* Whether each of the two has a word, not only a form of one, that the other has not. */
static gboolean
differ (const RvWitness *self, const Rendering *a, const Rendering *b)
{
  const RvTextIndex *index = self->extraction->index;
  gboolean a_more = FALSE, b_more = FALSE;

  for (guint i = 0; i < a->n_words; i++)
    {
      guint32 word = self->tokens[a->first + i].word;

      a_more |= !rv_text_index_is_stop_word (index, word)
                && !contains_stem (self, b, rv_text_index_get_stem (index, word));
    }
  for (guint i = 0; i < b->n_words; i++)
    {
      guint32 word = self->tokens[b->first + i].word;

      b_more |= !rv_text_index_is_stop_word (index, word)
                && !contains_stem (self, a, rv_text_index_get_stem (index, word));
    }
  return a_more && b_more;
}

static char *
dup_rendering (const RvWitness *self, const Rendering *rendering, RvSpan *out_span)
{
  *out_span = rv_span (self->tokens[rendering->first].span.start,
                       self->tokens[rendering->first + rendering->n_words - 1].span.end);
  return rv_document_dup_slice (self->extraction->document, *out_span);
}

static void
check_rendering (const RvWitness *self, GHashTable *seen, const RvConceptMatch *match)
{
  Rendering now = { match->first, match->n_words, FALSE };
  Rendering *before = g_hash_table_lookup (seen, match->concept->key);
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;
  g_autofree char *message = NULL;
  RvSpan span;

  if (before == NULL)
    {
      g_hash_table_insert (seen, (gpointer) match->concept->key, g_memdup2 (&now, sizeof now));
      return;
    }
  if (before->warned || now.n_words < 2 || before->n_words < 2 || !differ (self, before, &now))
    return;
  before->warned = TRUE;
  old = dup_rendering (self, before, &span);
  new = dup_rendering (self, &now, &span);
  message = g_strdup_printf (
    /* Translators: both are names for one thing, as the document writes them. */
    _ ("“%1$s” and, before, “%2$s” render the same term: a reader may take them for two."), new,
    old);
  rv_witness_add (self, span, "two-renderings", "translation", message);
}

/**
 * rv_witness_renderings:
 *
 * Finds bodies and offices of the concept lexicon that the text calls by two names, neither of
 * them a short form of the other.
 *
 * Returns: %FALSE with RV_ERROR_DATA where the lexicon is not as it should be
 */
gboolean
rv_witness_renderings (const RvWitness *self, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (rv_hash_string, g_str_equal, NULL, g_free);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (RvConceptMatch));
  const RvLexicon *lexicon = rv_lexicon_ensure (self->extraction->pack, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  for (guint i = 0; lexicon != NULL && i < self->n_sentences; i++)
    {
      const RvSentence *sentence = &self->sentences[i];

      if (!rv_witness_is_read (self, sentence))
        continue;
      g_array_set_size (matches, 0);
      rv_lexicon_find (lexicon, self->words + sentence->first_token, sentence->n_tokens, matches);
      for (guint j = 0; j < matches->len; j++)
        {
          RvConceptMatch match = g_array_index (matches, RvConceptMatch, j);

          match.first += sentence->first_token;
          if (match.concept->kind == RV_CONCEPT_BODY || match.concept->kind == RV_CONCEPT_OFFICE)
            check_rendering (self, seen, &match);
        }
    }
  return TRUE;
}
