/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "extract/rv-entity-rules.h"
#include "language/rv-json.h"
#include "language/rv-normalize.h"
#include "language/rv-section.h"

/* Longest onset of a syllable in bytes, marks off ("ngh"). */
#define MAX_ONSET 3u

static void
entity_rules_free (gpointer data)
{
  RvEntityRules *self = data;

  g_clear_pointer (&self->flags, rv_phrase_table_free);
  g_clear_pointer (&self->onsets, rv_phrase_table_free);
  g_clear_pointer (&self->rimes, rv_phrase_table_free);
  g_clear_pointer (&self->singulars, g_hash_table_unref);
  g_clear_pointer (&self->offices, rv_phrase_table_free);
  g_clear_pointer (&self->places, rv_phrase_table_free);
  g_clear_pointer (&self->place_suffixes, rv_phrase_table_free);
  g_clear_pointer (&self->events, rv_phrase_table_free);
  g_clear_pointer (&self->bodies, rv_phrase_table_free);
  g_clear_pointer (&self->sure_alone, rv_phrase_table_free);
  g_clear_pointer (&self->as_titles, rv_phrase_table_free);
  g_clear_pointer (&self->definite, rv_phrase_table_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvEntityRules, entity_rules_free)

/* The lists of single words and the bits they set. */
static const struct
{
  const char *member;
  guint32 flags;
} word_lists[] = {
  { "family-names", RV_LEX_FAMILY },
  { "doubtful-family-names", RV_LEX_DOUBTFUL },
  { "middle-names", RV_LEX_MIDDLE },
  { "doubtful-given-names", RV_LEX_DOUBTFUL },
  { "titles", RV_LEX_TITLE },
  { "name-suffixes", RV_LEX_SUFFIX },
  { "name-particles", RV_LEX_PARTICLE },
  { "office-modifiers", RV_LEX_MODIFIER },
  { "office-links", RV_LEX_LINK },
  { "joiners", RV_LEX_JOINER },
  { "connectives", RV_LEX_CONNECTIVE },
  { "articles", RV_LEX_ARTICLE },
  { "body-nouns", RV_LEX_BODY_NOUN },
  { "body-heads", RV_LEX_BODY_HEAD },
  { "place-nouns", RV_LEX_PLACE_NOUN },
  { "not-names", RV_LEX_NOT_NAME },
  { "surnames-too", RV_LEX_SURNAME_TOO },
  { "speech-verbs", RV_LEX_SPEECH },
};

/* Lists by gender: an object of "male", "female" and "either". */
static const struct
{
  const char *member;
  guint32 flags;
} gendered_lists[] = {
  { "given-names", RV_LEX_GIVEN },
  { "honorifics", RV_LEX_HONORIFIC },
};

static const struct
{
  const char *member;
  guint32 flags;
} genders[] = {
  { "male", RV_LEX_MALE },
  { "female", RV_LEX_FEMALE },
  { "either", RV_LEX_MALE | RV_LEX_FEMALE },
};

static gboolean
read_lists (RvEntityRules *self, const RvJson *section, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (word_lists); i++)
    if (!rv_section_add_flags (section, word_lists[i].member, self->flags, word_lists[i].flags,
                               error))
      return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (gendered_lists); i++)
    {
      const RvJson *list = rv_json_get_object (section, gendered_lists[i].member, error);

      if (list == NULL)
        return FALSE;
      for (gsize j = 0; j < G_N_ELEMENTS (genders); j++)
        if (!rv_section_add_flags (list, genders[j].member, self->flags,
                                   gendered_lists[i].flags | genders[j].flags, error))
          {
            g_prefix_error (error, "%s: ", gendered_lists[i].member);
            return FALSE;
          }
    }
  return TRUE;
}

/* Whether all letters of @phrase are capitals: an acronym, which small letters do not write. */
static gboolean
is_acronym (const char *phrase)
{
  for (const char *p = phrase; *p != 0; p = g_utf8_next_char (p))
    if (g_unichar_islower (g_utf8_get_char (p)) || *p == ' ')
      return FALSE;
  return TRUE;
}

/* Reads a list of phrases; the value of one in the table is whether it is an acronym. A hyphen may
 * be a word of its own in the text. */
static RvPhraseTable *
read_phrases (const RvJson *section, const char *member, GError **error)
{
  g_autoptr (RvPhraseTable) table = rv_phrase_table_open (section, member);
  g_autofree const char **phrases = NULL;

  if (rv_phrase_table_is_packed (table))
    return g_steal_pointer (&table);
  phrases = rv_json_list_strings (section, member, error);
  if (phrases == NULL)
    return NULL;
  for (gsize i = 0; phrases[i] != NULL; i++)
    {
      rv_phrase_table_add (table, phrases[i], is_acronym (phrases[i]));
      if (strchr (phrases[i], '-') != NULL)
        {
          g_auto (GStrv) parts = g_strsplit (phrases[i], "-", -1);
          g_autofree char *spaced = g_strjoinv (" - ", parts);

          rv_phrase_table_add (table, spaced, is_acronym (phrases[i]));
        }
    }
  return g_steal_pointer (&table);
}

/* "office-plurals": an object whose members are plurals, their values the singulars. */
static gboolean
read_plurals (RvEntityRules *self, const RvJson *section, GError **error)
{
  GHashTableIter iter;
  gpointer plural;

  self->singulars = rv_section_read_map (section, "office-plurals", TRUE, error);
  if (self->singulars == NULL)
    return FALSE;
  if (rv_phrase_table_is_packed (self->offices))
    return TRUE;
  g_hash_table_iter_init (&iter, self->singulars);
  while (g_hash_table_iter_next (&iter, &plural, NULL))
    rv_phrase_table_add (self->offices, plural, TRUE);
  return TRUE;
}

static gpointer
entity_rules_compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_autoptr (RvEntityRules) self = g_new0 (RvEntityRules, 1);
  const RvJson *syllable;

  self->flags = rv_phrase_table_open (section, "flags");
  self->plain_names = rv_json_peek_boolean (section, "plain-names", FALSE);
  self->holder_follows = rv_json_peek_boolean (section, "office-holder-follows", FALSE);
  self->needs_article = rv_json_peek_boolean (section, "office-needs-article", FALSE);
  if (!read_lists (self, section, error))
    return NULL;

  syllable = rv_json_get_object (section, "syllable", error);
  if (syllable == NULL
      || (self->onsets = rv_section_read_strings (syllable, "onsets", error)) == NULL
      || (self->rimes = rv_section_read_strings (syllable, "rimes", error)) == NULL)
    return NULL;

  if ((self->offices = read_phrases (section, "offices", error)) == NULL
      || (self->places = read_phrases (section, "places", error)) == NULL
      || (self->place_suffixes = read_phrases (section, "place-suffixes", error)) == NULL
      || (self->events = read_phrases (section, "events", error)) == NULL
      || (self->bodies = read_phrases (section, "bodies", error)) == NULL
      || (self->sure_alone = read_phrases (section, "offices-alone", error)) == NULL
      || (self->definite = read_phrases (section, "definite-articles", error)) == NULL
      || (self->as_titles = read_phrases (section, "offices-as-titles", error)) == NULL
      || !read_plurals (self, section, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rv_entity_rules_ensure:
 *
 * Returns: (transfer none) (nullable): the rules of @pack; %NULL without @error where it has none,
 *   %NULL with RV_ERROR_DATA where its section is not as it should be
 */
const RvEntityRules *
rv_entity_rules_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "entities", entity_rules_compile, entity_rules_free, error);
}

/* Whether @plain, without marks, is an onset and a rime. */
static gboolean
is_syllable (const RvEntityRules *self, const char *plain)
{
  char onset[MAX_ONSET + 1];

  if (rv_phrase_table_is_empty (self->rimes))
    return FALSE;
  for (gsize length = 0; length <= MAX_ONSET; length++)
    {
      memcpy (onset, plain, length);
      onset[length] = 0;
      if (rv_phrase_table_contains (self->onsets, onset)
          && rv_phrase_table_contains (self->rimes, plain + length))
        return TRUE;
      if (plain[length] == 0)
        break;
    }
  return FALSE;
}

/**
 * rv_entity_rules_get_flags:
 * @folded: a word as rv_normalize_fold() gives it
 *
 * Returns: what the lists know of it: the RV_LEX_ bits of #RvLexFlags
 */
guint32
rv_entity_rules_get_flags (const RvEntityRules *self, const char *folded)
{
  g_autofree char *own = g_str_is_ascii (folded) ? NULL : rv_normalize_strip_marks (folded, -1);
  const char *plain = own != NULL ? own : folded;
  guint32 flags = rv_phrase_table_lookup (self->flags, folded);

  if (self->plain_names && !g_str_equal (plain, folded))
    flags |= rv_phrase_table_lookup (self->flags, plain)
             & (RV_LEX_FAMILY | RV_LEX_MIDDLE | RV_LEX_GIVEN | RV_LEX_MALE | RV_LEX_FEMALE);
  if (is_syllable (self, plain))
    flags |= RV_LEX_SYLLABLE;
  return flags;
}
