/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-keyphrase-rules.h"
#include "language/rv-json.h"
#include "language/rv-phrase-table.h"
#include "language/rv-section.h"

struct _RvKeyphraseRules
{
  RvPhraseTable *breakers; /* set of folded words */
  RvPhraseTable *name_openers;
  RvPhraseTable *phrases; /* the same, of several words */
  RvPhraseTable *links;   /* NULL: any function word */
  RvPhraseTable *openers; /* NULL: any word */
  gboolean is_syllabic;
  GStrv possessives;
  GStrv weak_first;
  GStrv weak_last;
};

static void
keyphrase_rules_free (gpointer data)
{
  RvKeyphraseRules *self = data;

  g_clear_pointer (&self->breakers, rv_phrase_table_free);
  g_clear_pointer (&self->name_openers, rv_phrase_table_free);
  g_clear_pointer (&self->phrases, rv_phrase_table_free);
  g_clear_pointer (&self->links, rv_phrase_table_free);
  g_clear_pointer (&self->openers, rv_phrase_table_free);
  g_strfreev (self->possessives);
  g_strfreev (self->weak_first);
  g_strfreev (self->weak_last);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvKeyphraseRules, keyphrase_rules_free)

/* Returns: whether @member is a list, and @out_set (nullable) the set of it, %NULL where it is empty */
static gboolean
read_optional (const RvJson *section, const char *member, RvPhraseTable **out_set, GError **error)
{
  const RvJson *list = rv_json_get_array (section, member, error);

  if (list != NULL && rv_json_get_length (list) > 0)
    return (*out_set = rv_section_read_words (section, member, error)) != NULL;
  return list != NULL;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_autoptr (RvKeyphraseRules) self = g_new0 (RvKeyphraseRules, 1);
  const RvJson *endings = rv_json_get_object (section, "weak-endings", error);

  self->breakers = rv_phrase_table_open (section, "breakers");
  if (endings == NULL || !rv_section_add_words (section, "verbs", self->breakers, error)
      || !rv_section_add_words (section, "general-words", self->breakers, error)
      || (self->name_openers = rv_section_read_words (section, "name-openers", error)) == NULL
      || (self->phrases = rv_section_read_phrases (section, "general-phrases", error)) == NULL)
    return NULL;
  if (!read_optional (section, "label-links", &self->links, error)
      || !read_optional (section, "label-openers", &self->openers, error))
    return NULL;
  self->is_syllabic = rv_json_peek_boolean (section, "syllabic", FALSE);
  self->possessives = rv_json_dup_strings (section, "possessives", error);
  if (self->possessives == NULL)
    return NULL;
  self->weak_first = rv_json_dup_strings (endings, "first", error);
  if (self->weak_first == NULL)
    return NULL;
  self->weak_last = rv_json_dup_strings (endings, "last", error);
  return self->weak_last != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * rv_keyphrase_rules_ensure:
 *
 * Returns: (transfer none) (nullable): the rules of @pack; %NULL without @error where it has none
 */
const RvKeyphraseRules *
rv_keyphrase_rules_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "keyphrases", compile, keyphrase_rules_free, error);
}

/* Whether no key phrase holds @folded. */
gboolean
rv_keyphrase_rules_is_breaker (const RvKeyphraseRules *self, const char *folded)
{
  return rv_phrase_table_contains (self->breakers, folded);
}

/* Whether @folded, though a breaker, opens names ("New York", "General Secretary"). */
gboolean
rv_keyphrase_rules_opens_names (const RvKeyphraseRules *self, const char *folded)
{
  return rv_phrase_table_contains (self->name_openers, folded);
}

/**
 * rv_keyphrase_rules_match_phrase:
 * @words: folded words, as rv_text_index_get_words() gives them
 *
 * Returns: how many of @words from the first on are a phrase that no key phrase holds ("as a whole")
 */
guint
rv_keyphrase_rules_match_phrase (const RvKeyphraseRules *self,
                                 const char *const *words,
                                 gsize n_words)
{
  return rv_phrase_table_match (self->phrases, words, n_words, NULL);
}

/* Whether the language writes the syllables of a word apart, so that one alone names little. */
gboolean
rv_keyphrase_rules_is_syllabic (const RvKeyphraseRules *self)
{
  return self->is_syllabic;
}

static gsize
match_ending (const char *const *endings, const char *folded)
{
  gsize length = strlen (folded);

  for (gsize i = 0; endings[i] != NULL; i++)
    {
      gsize ending = strlen (endings[i]);

      if (ending < length && memcmp (folded + length - ending, endings[i], ending) == 0)
        return ending;
    }
  return 0;
}

/**
 * rv_keyphrase_rules_match_possessive:
 *
 * Returns: bytes of the ending that makes an owner of @folded ("town's": 2), 0 where it has none
 */
gsize
rv_keyphrase_rules_match_possessive (const RvKeyphraseRules *self, const char *folded)
{
  return match_ending ((const char *const *) self->possessives, folded);
}

/* Whether a phrase from @first to @last begins or ends with what is rather an adverb or a verb. */
gboolean
rv_keyphrase_rules_is_weak (const RvKeyphraseRules *self, const char *first, const char *last)
{
  return match_ending ((const char *const *) self->weak_first, first) > 0
         || match_ending ((const char *const *) self->weak_last, last) > 0;
}

/* Whether the function word @folded may stand inside a noun phrase ("lists of duties"); an article there stands
 * behind a verb ("want a runway"). */
gboolean
rv_keyphrase_rules_links_label (const RvKeyphraseRules *self, const char *folded)
{
  return self->links == NULL || rv_phrase_table_contains (self->links, folded);
}

/* Whether a single word behind @folded is a noun ("the count", "no room"), where the language shows it. */
gboolean
rv_keyphrase_rules_opens_label (const RvKeyphraseRules *self, const char *folded)
{
  return self->openers == NULL || rv_phrase_table_contains (self->openers, folded);
}
