/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-normalize.h"
#include "language/rv-section.h"

/* Adds the words of @member to @set, each with the value 1. */
gboolean
rv_section_add_words (const RvJson *section, const char *member, RvPhraseTable *set, GError **error)
{
  return rv_section_add_flags (section, member, set, 1, error);
}

/* Returns: (transfer full): the set of the words of @member, or %NULL with @error set */
RvPhraseTable *
rv_section_read_words (const RvJson *section, const char *member, GError **error)
{
  g_autoptr (RvPhraseTable) set = rv_phrase_table_open (section, member);

  return rv_section_add_words (section, member, set, error) ? g_steal_pointer (&set) : NULL;
}

/* Returns: (transfer full): the set of the strings of @member as they are written, or %NULL with @error
 *   set */
RvPhraseTable *
rv_section_read_strings (const RvJson *section, const char *member, GError **error)
{
  g_autoptr (RvPhraseTable) set = rv_phrase_table_open (section, member);
  g_autofree const char **strings = NULL;

  if (rv_phrase_table_is_packed (set))
    return g_steal_pointer (&set);
  strings = rv_json_list_strings (section, member, error);
  if (strings == NULL)
    return NULL;
  for (gsize i = 0; strings[i] != NULL; i++)
    rv_phrase_table_add_words (set, &strings[i], 1, 1);
  return g_steal_pointer (&set);
}

/**
 * rv_section_read_map:
 * @member: an object of strings
 * @folds: whether its names are folded; its values are as they are written
 *
 * Returns: (transfer full): name to value, or %NULL with @error set
 */
GHashTable *
rv_section_read_map (const RvJson *section, const char *member, gboolean folds, GError **error)
{
  const RvJson *object = rv_json_get_object (section, member, error);
  g_autoptr (GHashTable) map = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  if (object == NULL)
    return NULL;
  for (guint i = 0; i < rv_json_get_length (object); i++)
    {
      const RvJson *element = rv_json_get_element (object, i);
      const char *name = rv_json_get_name (element);
      const char *value = rv_json_check_string (element, error);

      if (value == NULL)
        return NULL;
      g_hash_table_insert (map, folds ? rv_normalize_fold (name, -1) : g_strdup (name),
                           g_strdup (value));
    }
  return g_steal_pointer (&map);
}

/* Adds the phrases of @member to @table, each with @value; a later one replaces an equal one. A packed table has
 * them already, here and below. */
gboolean
rv_section_add_phrases (const RvJson *section,
                        const char *member,
                        RvPhraseTable *table,
                        guint value,
                        GError **error)
{
  g_autofree const char **phrases = NULL;

  if (rv_phrase_table_is_packed (table))
    return TRUE;
  phrases = rv_json_list_strings (section, member, error);
  if (phrases == NULL)
    return FALSE;
  rv_phrase_table_add_all (table, (const char *const *) phrases, value);
  return TRUE;
}

/* Returns: (transfer full): a table of the phrases of @member, each with the value 1, or %NULL with
 *   @error set */
RvPhraseTable *
rv_section_read_phrases (const RvJson *section, const char *member, GError **error)
{
  g_autoptr (RvPhraseTable) table = rv_phrase_table_open (section, member);

  return rv_section_add_phrases (section, member, table, 1, error) ? g_steal_pointer (&table)
                                                                   : NULL;
}

/**
 * rv_section_add_flags:
 * @bits: what the words of @member have from now on, beside what they had
 *
 * Adds the strings of @member to @table, each as one word, whatever signs and spaces are in it.
 */
gboolean
rv_section_add_flags (const RvJson *section,
                      const char *member,
                      RvPhraseTable *table,
                      guint32 bits,
                      GError **error)
{
  g_autofree const char **words = NULL;

  if (rv_phrase_table_is_packed (table))
    return TRUE;
  words = rv_json_list_strings (section, member, error);
  if (words == NULL)
    return FALSE;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      g_autofree char *folded = rv_normalize_fold (words[i], -1);

      rv_phrase_table_add_flags (table, (const char *const *) &folded, 1, bits);
    }
  return TRUE;
}

/**
 * rv_section_add_marks:
 * @member: a list, which may be missing
 * @entries: a table of records of @size bytes
 * @offset: bytes before the marks, a #guint, in a record
 * @mark: the bits that the words of @member have from now on, beside what they had
 */
gboolean
rv_section_add_marks (const RvJson *section,
                      const char *member,
                      RvPhraseTable *entries,
                      gsize size,
                      gsize offset,
                      guint mark,
                      GError **error)
{
  g_autofree const char **words = NULL;

  if (rv_phrase_table_is_packed (entries) || rv_json_lookup (section, member) == NULL)
    return TRUE;
  words = rv_json_list_strings (section, member, error);
  if (words == NULL)
    return FALSE;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      gpointer record = rv_phrase_table_ensure_record (entries, words[i], size);

      if (record != NULL)
        G_STRUCT_MEMBER (guint, record, offset) |= mark;
    }
  return TRUE;
}
