/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "language/rv-json.h"
#include "language/rv-normalize.h"
#include "language/rv-packed-table.h"
#include "language/rv-sentence-rules.h"

/* Bytes of the longest word that is looked up; what is longer is in no list. */
#define LONGEST_WORD 64u

struct _RvSentenceRules
{
  RvPhraseTable *words; /* folded word -> what it is, two sets of RvSentenceWord */
  char *vowels;         /* NULL where a word without one says nothing */
};

/* Of the two sets in a hash value, the upper one counts only for words that begin with a capital. */
#define CAPITAL_SHIFT 16

static const struct
{
  const char *member;
  RvSentenceWord meaning;
} word_lists[] = {
  { "before-names", RV_SENTENCE_WORD_BEFORE_NAME },
  { "before-numbers", RV_SENTENCE_WORD_BEFORE_NUMBER },
  { "abbreviations", RV_SENTENCE_WORD_ABBREVIATION },
  { "closing", RV_SENTENCE_WORD_CLOSING },
  { "before-capitals", RV_SENTENCE_WORD_TIME },
  { "starters", RV_SENTENCE_WORD_STARTER },
  { "lower-starters", RV_SENTENCE_WORD_LOWER_STARTER },
  { "reporting-verbs", RV_SENTENCE_WORD_REPORTING },
  { "exclaimed-names", RV_SENTENCE_WORD_EXCLAIMED },
  { "before-digits", RV_SENTENCE_WORD_BEFORE_DIGIT },
  { "opening-prepositions", RV_SENTENCE_WORD_PREPOSITION },
};

static gboolean
begins_with_capital (const char *word)
{
  gunichar c = g_utf8_get_char (word);

  return g_unichar_isupper (c) || g_unichar_istitle (c);
}

static void
add_word (RvSentenceRules *self, const char *word, guint meaning)
{
  g_autofree char *folded = rv_normalize_fold (word, -1);

  if (begins_with_capital (word))
    meaning <<= CAPITAL_SHIFT;
  rv_phrase_table_add_flags (self->words, (const char *const *) &folded, 1, meaning);
}

static void
sentence_rules_free (gpointer data)
{
  RvSentenceRules *self = data;

  rv_phrase_table_free (self->words);
  g_free (self->vowels);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSentenceRules, sentence_rules_free)

/* The user's own words, in lists of the same names, any of which may be missing:
 * <user data folder>/resolution-viewer/languages/<code>/segmentation.json. A dot at the end is put up
 * with: people write abbreviations as they stand in texts. */
static gboolean
read_user_file (RvSentenceRules *self, RvLanguagePack *pack, GError **error)
{
  g_autofree char *path
    = g_build_filename (g_get_user_data_dir (), "resolution-viewer", "languages",
                        rv_language_pack_get_code (pack), "segmentation.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (RvJson) root = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return TRUE;
  root = rv_json_parse (text, length, path, error);
  if (root == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (word_lists); i++)
    {
      g_auto (GStrv) words = NULL;

      if (rv_json_peek_array (root, word_lists[i].member) == NULL)
        continue;
      words = rv_json_dup_strings (root, word_lists[i].member, error);
      if (words == NULL)
        {
          g_prefix_error (error, "%s: ", path);
          return FALSE;
        }
      for (gsize j = 0; words[j] != NULL; j++)
        {
          if (g_str_has_suffix (words[j], "."))
            words[j][strlen (words[j]) - 1] = 0;
          if (words[j][0] != 0)
            add_word (self, words[j], word_lists[i].meaning);
        }
    }
  return TRUE;
}

static gboolean
read_words (RvSentenceRules *self, const RvJson *section, GError **error)
{
  if (rv_phrase_table_is_packed (self->words))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (word_lists); i++)
    {
      g_autofree const char **words = rv_json_list_strings (section, word_lists[i].member, error);

      if (words == NULL)
        return FALSE;
      for (gsize j = 0; words[j] != NULL; j++)
        {
          if (words[j][0] == 0 || g_str_has_suffix (words[j], "."))
            {
              g_set_error (error, RV_ERROR, RV_ERROR_DATA,
                           "member “%s” has an entry that is empty or ends in a dot: “%s”",
                           word_lists[i].member, words[j]);
              return FALSE;
            }
          add_word (self, words[j], word_lists[i].meaning);
        }
    }
  return TRUE;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_autoptr (RvSentenceRules) self = g_new0 (RvSentenceRules, 1);

  self->words = rv_phrase_table_open (section, "words");
  if (!read_words (self, section, error))
    return NULL;
  self->vowels = g_strdup (rv_json_peek_string (section, "vowels", NULL));
  if (!read_user_file (self, pack, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rv_sentence_rules_get:
 *
 * Returns: (transfer none) (nullable): the rules of a language; %NULL without @error where it has
 *   none, %NULL with RV_ERROR_DATA where they are not as they should be
 */
const RvSentenceRules *
rv_sentence_rules_get (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "segmentation", compile, sentence_rules_free, error);
}

/**
 * rv_sentence_rules_lookup:
 * @self: (nullable): %NULL knows no word
 * @word: valid UTF-8
 *
 * Returns: a set of #RvSentenceWord, 0 for a word that stands in no list
 */
guint
rv_sentence_rules_lookup (const RvSentenceRules *self, const char *word, gsize length)
{
  char buffer[LONGEST_WORD + 1];
  g_autofree char *folded = NULL;
  gboolean is_ascii = TRUE;
  guint found, mask = 0xffff;

  if (self == NULL || length == 0 || length > LONGEST_WORD)
    return 0;
  for (gsize i = 0; i < length; i++)
    {
      is_ascii = is_ascii && (guchar) word[i] < 0x80;
      buffer[i] = g_ascii_tolower (word[i]);
    }
  buffer[length] = 0;
  if (!is_ascii)
    folded = rv_normalize_fold (word, (gssize) length);

  found = rv_phrase_table_lookup (self->words, is_ascii ? buffer : folded);
  if (begins_with_capital (word))
    return (found & mask) | (found >> CAPITAL_SHIFT);
  return found & mask;
}

/**
 * rv_sentence_rules_has_vowel:
 *
 * Returns: %FALSE for a word of letters that cannot be spoken, so that it must be an abbreviation
 */
gboolean
rv_sentence_rules_has_vowel (const RvSentenceRules *self, const char *word, gsize length)
{
  if (self == NULL || self->vowels == NULL)
    return TRUE;
  for (gsize i = 0; i < length; i++)
    if ((guchar) word[i] >= 0x80 || strchr (self->vowels, g_ascii_tolower (word[i])) != NULL)
      return TRUE;
  return FALSE;
}
