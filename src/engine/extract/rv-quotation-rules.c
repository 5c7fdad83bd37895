/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-error.h"
#include "extract/rv-quotation-rules.h"
#include "language/rv-json.h"
#include "language/rv-section.h"

void
rv_quotation_rules_free (RvQuotationRules *self)
{
  g_clear_pointer (&self->openers, g_hash_table_unref);
  g_clear_pointer (&self->closers, g_hash_table_unref);
  g_clear_pointer (&self->elisions, rv_phrase_table_free);
  g_clear_pointer (&self->cues, rv_phrase_table_free);
  g_clear_pointer (&self->words, rv_phrase_table_free);
  g_clear_pointer (&self->adverb_endings, g_strfreev);
  g_clear_pointer (&self->not_adverbs, rv_phrase_table_free);
  g_free (self);
}

static const struct
{
  const char *member;
  RvSpeechCue kind;
} cue_lists[] = {
  { "participles", RV_SPEECH_CUE_PARTICIPLE }, { "sources", RV_SPEECH_CUE_SOURCE },
  { "agents", RV_SPEECH_CUE_AGENT },           { "speech-verbs", RV_SPEECH_CUE_VERB },
  { "noun-verbs", RV_SPEECH_CUE_NOUN_VERB },   { "definitions", RV_SPEECH_CUE_DEFINITION },
};

static const struct
{
  const char *member;
  const char *gender; /* NULL where the list is not parted by gender */
  guint32 bits;
} word_lists[] = {
  { "pronouns", "male", RV_SPEAKER_HE },
  { "pronouns", "female", RV_SPEAKER_SHE },
  { "pronouns", "either", RV_SPEAKER_THEY },
  { "possessives", "male", RV_SPEAKER_HE | RV_SPEAKER_OWN },
  { "possessives", "female", RV_SPEAKER_SHE | RV_SPEAKER_OWN },
  { "possessives", "either", RV_SPEAKER_THEY | RV_SPEAKER_OWN },
  { "self", NULL, RV_SPEAKER_SELF },
  { "determiners", NULL, RV_SPEAKER_DETERMINER },
  { "links", NULL, RV_SPEAKER_LINK },
  { "auxiliaries", NULL, RV_SPEAKER_AUXILIARY },
  { "relatives", NULL, RV_SPEAKER_RELATIVE },
  { "not-speakers", NULL, RV_SPEAKER_NOBODY },
  { "clause-openers", NULL, RV_SPEAKER_CLAUSE },
};

static gboolean
read_words (RvQuotationRules *self, const RvJson *section, GError **error)
{
  self->words = rv_phrase_table_open (section, "words");
  for (gsize i = 0; i < G_N_ELEMENTS (word_lists); i++)
    {
      const RvJson *object = section;
      const char *member = word_lists[i].member;

      if (word_lists[i].gender != NULL)
        {
          object = rv_json_get_object (section, member, error);
          member = word_lists[i].gender;
        }
      if (object == NULL
          || !rv_section_add_flags (object, member, self->words, word_lists[i].bits, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_cues (RvQuotationRules *self, const RvJson *section, GError **error)
{
  self->cues = rv_phrase_table_open (section, "cues");
  for (gsize i = 0; i < G_N_ELEMENTS (cue_lists); i++)
    if (!rv_section_add_phrases (section, cue_lists[i].member, self->cues, cue_lists[i].kind,
                                 error))
      return FALSE;
  return TRUE;
}

static void
add_mark (GHashTable *marks, const char *mark, guint pair)
{
  gpointer key = GUINT_TO_POINTER (g_utf8_get_char (mark));
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (marks, key));

  g_hash_table_insert (marks, key, GUINT_TO_POINTER (known | 1u << pair));
}

/* One character of a pair, or NULL with @error set. */
static const char *
get_mark (const RvJson *pair, guint index, GError **error)
{
  const char *mark
    = rv_json_get_length (pair) == 2 ? rv_json_as_string (rv_json_get_element (pair, index)) : NULL;

  if (mark != NULL && g_utf8_strlen (mark, -1) == 1)
    return mark;
  g_set_error (error, RV_ERROR, RV_ERROR_DATA,
               "member “marks” is not an array of pairs of single characters");
  return NULL;
}

static gboolean
read_marks (RvQuotationRules *self, const RvJson *section, GError **error)
{
  const RvJson *pairs = rv_json_get_array (section, "marks", error);

  self->openers = g_hash_table_new (NULL, NULL);
  self->closers = g_hash_table_new (NULL, NULL);
  if (pairs == NULL)
    return FALSE;
  self->n_pairs = rv_json_get_length (pairs);
  if (self->n_pairs > RV_QUOTATION_MAX_PAIRS)
    {
      g_set_error (error, RV_ERROR, RV_ERROR_DATA, "member “marks” has more than %u pairs",
                   RV_QUOTATION_MAX_PAIRS);
      return FALSE;
    }
  for (guint i = 0; i < self->n_pairs; i++)
    {
      const RvJson *pair = rv_json_get_element (pairs, i);
      const char *open = get_mark (pair, 0, error);
      const char *close = open != NULL ? get_mark (pair, 1, error) : NULL;

      if (close == NULL)
        return FALSE;
      add_mark (self->openers, open, i);
      add_mark (self->closers, close, i);
    }
  return TRUE;
}

/**
 * rv_quotation_rules_new:
 * @section: the section "quotations" of a language pack
 *
 * Returns: (transfer full): the rules, or %NULL with RV_ERROR_DATA set, which names the member that is not
 *   as it should be
 */
RvQuotationRules *
rv_quotation_rules_new (const RvJson *section, GError **error)
{
  g_autoptr (RvQuotationRules) self = g_new0 (RvQuotationRules, 1);

  if (!read_marks (self, section, error) || !read_cues (self, section, error)
      || !read_words (self, section, error)
      || (self->elisions = rv_section_read_words (section, "elisions", error)) == NULL
      || (self->not_adverbs = rv_section_read_words (section, "not-adverbs", error)) == NULL
      || (self->adverb_endings = rv_json_dup_strings (section, "adverb-endings", error)) == NULL)
    return NULL;
  return g_steal_pointer (&self);
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  return rv_quotation_rules_new (section, error);
}

/**
 * rv_quotation_rules_ensure:
 *
 * Returns: (transfer none) (nullable): the rules of @pack; %NULL without @error where it has none,
 *   %NULL with RV_ERROR_DATA where its section is not as it should be
 */
const RvQuotationRules *
rv_quotation_rules_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "quotations", compile,
                                  (GDestroyNotify) rv_quotation_rules_free, error);
}

gboolean
rv_quotation_rules_is_adverb (const RvQuotationRules *self, const char *folded)
{
  if (rv_phrase_table_contains (self->not_adverbs, folded))
    return FALSE;
  for (gsize i = 0; self->adverb_endings[i] != NULL; i++)
    if (g_str_has_suffix (folded, self->adverb_endings[i]))
      return TRUE;
  return FALSE;
}
