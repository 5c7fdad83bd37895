/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "extract/rv-pattern.h"
#include "extract/rv-reference-rules.h"
#include "language/rv-json.h"
#include "language/rv-section.h"

static void
code_free (gpointer data)
{
  RvReferenceCode *code = data;

  g_ptr_array_unref (code->patterns);
  g_strfreev (code->begins);
  g_free (code->kind);
  g_free (code);
}

static void
reference_rules_free (gpointer data)
{
  RvReferenceRules *self = data;

  g_clear_pointer (&self->kinds, rv_phrase_table_free);
  for (gsize i = 0; i < G_N_ELEMENTS (self->words); i++)
    g_clear_pointer (&self->words[i], rv_phrase_table_free);
  g_clear_pointer (&self->named, rv_phrase_table_free);
  g_clear_pointer (&self->named_kinds, g_ptr_array_unref);
  g_clear_pointer (&self->numbers, g_ptr_array_unref);
  g_clear_pointer (&self->plain_numbers, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->code_kinds, g_hash_table_unref);
  g_clear_pointer (&self->singulars, g_hash_table_unref);
  g_clear_pointer (&self->articles, rv_phrase_table_free);
  g_clear_pointer (&self->joiners, rv_phrase_table_free);
  g_clear_pointer (&self->acts, rv_phrase_table_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvReferenceRules, reference_rules_free)

static const struct
{
  const char *member;
  RvReferenceWord word;
} word_lists[] = {
  { "number-marks", RV_REFERENCE_WORD_MARK },   { "list-joiners", RV_REFERENCE_WORD_AND },
  { "dated-after", RV_REFERENCE_WORD_DATED },   { "issue-verbs", RV_REFERENCE_WORD_ISSUED },
  { "issuer-links", RV_REFERENCE_WORD_ISSUER }, { "title-links", RV_REFERENCE_WORD_TITLE },
};

static const struct
{
  const char *member;
  guint flags;
} kind_lists[] = {
  { "kinds", RV_REFERENCE_KIND },
  { "plain-kinds", RV_REFERENCE_KIND | RV_REFERENCE_PLAIN },
  { "lower-case-kinds", RV_REFERENCE_KIND | RV_REFERENCE_PLAIN | RV_REFERENCE_SMALL },
  { "periodicals", RV_REFERENCE_PERIODICAL },
};

/* Patterns of the program's own packs were checked when it was built, as their tables were filled then.
 * Returns: (transfer full): @expression outlives it; %NULL with @error set */
static RvPattern *
read_pattern (const RvReferenceRules *self, const char *expression, GError **error)
{
  g_autoptr (RvPattern) pattern = rv_pattern_new (expression);

  if (!rv_phrase_table_is_packed (self->kinds) && !rv_pattern_check (pattern, error))
    return NULL;
  return g_steal_pointer (&pattern);
}

static GPtrArray *
read_patterns (const RvReferenceRules *self,
               const RvJson *section,
               const char *member,
               GError **error)
{
  g_autofree const char **patterns = rv_json_list_strings (section, member, error);
  g_autoptr (GPtrArray) compiled
    = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_pattern_free);

  if (patterns == NULL)
    return NULL;
  for (gsize i = 0; patterns[i] != NULL; i++)
    {
      RvPattern *pattern = read_pattern (self, patterns[i], error);

      if (pattern == NULL)
        return NULL;
      g_ptr_array_add (compiled, pattern);
    }
  return g_steal_pointer (&compiled);
}

static RvReferenceCode *
read_code (const RvReferenceRules *self, const RvJson *object, GError **error)
{
  const char *expression = rv_json_get_string (object, "pattern", error);
  RvPattern *pattern = expression != NULL ? read_pattern (self, expression, error) : NULL;
  RvReferenceCode *code;

  if (pattern == NULL)
    return NULL;
  code = g_new0 (RvReferenceCode, 1);
  code->patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_pattern_free);
  g_ptr_array_add (code->patterns, pattern);
  code->begins = rv_json_dup_strings (object, "begins", error);
  if (code->begins == NULL)
    {
      code_free (code);
      return NULL;
    }
  if (*rv_json_peek_string (object, "kind", "") != 0)
    code->kind = g_strdup (rv_json_peek_string (object, "kind", ""));
  return code;
}

static gboolean
read_codes (RvReferenceRules *self, const RvJson *section, GError **error)
{
  const RvJson *codes = rv_json_get_objects (section, "codes", error);

  if (codes == NULL)
    return FALSE;
  self->codes = g_ptr_array_new_with_free_func (code_free);
  for (guint i = 0; i < rv_json_get_length (codes); i++)
    {
      RvReferenceCode *code = read_code (self, rv_json_get_element (codes, i), error);

      if (code == NULL)
        return FALSE;
      g_ptr_array_add (self->codes, code);
    }
  return TRUE;
}

static gboolean
read_kinds (RvReferenceRules *self, const RvJson *section, GError **error)
{
  GHashTableIter iter;
  gpointer plural, singular;

  self->kinds = rv_phrase_table_open (section, "kinds");
  for (gsize i = 0; i < G_N_ELEMENTS (kind_lists); i++)
    if (!rv_section_add_phrases (section, kind_lists[i].member, self->kinds, kind_lists[i].flags,
                                 error))
      return FALSE;
  self->singulars = rv_section_read_map (section, "kind-plurals", TRUE, error);
  if (self->singulars == NULL)
    return FALSE;
  if (rv_phrase_table_is_packed (self->kinds))
    return TRUE;
  g_hash_table_iter_init (&iter, self->singulars);
  while (g_hash_table_iter_next (&iter, &plural, &singular))
    {
      g_auto (GStrv) words = g_strsplit (singular, " ", -1);
      guint flags = 0;

      rv_phrase_table_match (self->kinds, (const char *const *) words, g_strv_length (words),
                             &flags);
      rv_phrase_table_add (self->kinds, plural, flags | RV_REFERENCE_PLURAL | RV_REFERENCE_KIND);
    }
  return TRUE;
}

static gboolean
read_words (RvReferenceRules *self, const RvJson *section, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (word_lists); i++)
    {
      RvPhraseTable *table = rv_section_read_phrases (section, word_lists[i].member, error);

      if (table == NULL)
        return FALSE;
      self->words[word_lists[i].word] = table;
    }
  return TRUE;
}

/* "named": an object whose members are names, their values the kinds. */
static gboolean
read_named (RvReferenceRules *self, const RvJson *section, GError **error)
{
  const RvJson *names = rv_json_get_object (section, "named", error);

  if (names == NULL)
    return FALSE;
  self->named = rv_phrase_table_open (section, "named");
  self->named_kinds = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < rv_json_get_length (names); i++)
    {
      const RvJson *name = rv_json_get_element (names, i);
      const char *kind = rv_json_check_string (name, error);

      if (kind == NULL)
        return FALSE;
      if (!rv_phrase_table_is_packed (self->named))
        rv_phrase_table_add (self->named, rv_json_get_name (name), i);
      g_ptr_array_add (self->named_kinds, g_strdup (kind));
    }
  return TRUE;
}

static gpointer
reference_rules_compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_autoptr (RvReferenceRules) self = g_new0 (RvReferenceRules, 1);

  if (!read_kinds (self, section, error) || !read_words (self, section, error)
      || !read_codes (self, section, error)
      || (self->numbers = read_patterns (self, section, "numbers", error)) == NULL
      || (self->plain_numbers = read_patterns (self, section, "plain-numbers", error)) == NULL
      || (self->code_kinds = rv_section_read_map (section, "code-types", FALSE, error)) == NULL
      || (self->articles = rv_section_read_words (section, "articles", error)) == NULL
      || (self->joiners = rv_section_read_words (section, "joiners", error)) == NULL
      || (self->acts = rv_section_read_words (section, "act-words", error)) == NULL)
    return NULL;
  if (!read_named (self, section, error))
    return NULL;
  self->periodical_first = rv_json_peek_boolean (section, "periodicals-first", FALSE);
  return g_steal_pointer (&self);
}

/**
 * rv_reference_rules_ensure:
 *
 * Returns: (transfer none) (nullable): the rules of @pack; %NULL without @error where it has none,
 *   %NULL with RV_ERROR_DATA where its section is not as it should be
 */
const RvReferenceRules *
rv_reference_rules_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "references", reference_rules_compile, reference_rules_free,
                                  error);
}
