/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-normalize.h"
#include "language/rv-section.h"

static GHashTable *
new_set (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* Adds the words of @member to @set. */
gboolean
rv_section_add_words (const RvJson *section, const char *member, GHashTable *set, GError **error)
{
  g_autofree const char **words = rv_json_list_strings (section, member, error);

  if (words == NULL)
    return FALSE;
  for (gsize i = 0; words[i] != NULL; i++)
    g_hash_table_add (set, rv_normalize_fold (words[i], -1));
  return TRUE;
}

/* Returns: (transfer full): the set of the words of @member, or %NULL with @error set */
GHashTable *
rv_section_read_words (const RvJson *section, const char *member, GError **error)
{
  g_autoptr (GHashTable) set = new_set ();

  return rv_section_add_words (section, member, set, error) ? g_steal_pointer (&set) : NULL;
}

/* Returns: (transfer full): the set of the strings of @member as they are written, or %NULL with @error
 *   set */
GHashTable *
rv_section_read_strings (const RvJson *section, const char *member, GError **error)
{
  g_autofree const char **strings = rv_json_list_strings (section, member, error);
  GHashTable *set;

  if (strings == NULL)
    return NULL;
  set = new_set ();
  for (gsize i = 0; strings[i] != NULL; i++)
    g_hash_table_add (set, g_strdup (strings[i]));
  return set;
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

/* Adds the phrases of @member to @table, each with @value; a later one replaces an equal one. */
gboolean
rv_section_add_phrases (const RvJson *section,
                        const char *member,
                        RvPhraseTable *table,
                        guint value,
                        GError **error)
{
  g_autofree const char **phrases = rv_json_list_strings (section, member, error);

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
  g_autoptr (RvPhraseTable) table = rv_phrase_table_new ();

  return rv_section_add_phrases (section, member, table, 1, error) ? g_steal_pointer (&table)
                                                                   : NULL;
}

/**
 * rv_section_add_flags:
 * @flags: word to GUINT_TO_POINTER() of its bits
 * @bits: what the words of @member have from now on, beside what they had
 */
gboolean
rv_section_add_flags (const RvJson *section,
                      const char *member,
                      GHashTable *flags,
                      guint32 bits,
                      GError **error)
{
  g_autofree const char **words = rv_json_list_strings (section, member, error);

  if (words == NULL)
    return FALSE;
  for (gsize i = 0; words[i] != NULL; i++)
    {
      char *folded = rv_normalize_fold (words[i], -1);
      guint32 known = GPOINTER_TO_UINT (g_hash_table_lookup (flags, folded));

      g_hash_table_insert (flags, folded, GUINT_TO_POINTER (known | bits));
    }
  return TRUE;
}

/**
 * rv_section_ensure_entry:
 * @entries: word to a record of @size bytes
 *
 * Returns: (transfer none): the record of @word, made of zeros where there was none
 */
gpointer
rv_section_ensure_entry (GHashTable *entries, const char *word, gsize size)
{
  g_autofree char *folded = rv_normalize_fold (word, -1);
  gpointer entry = g_hash_table_lookup (entries, folded);

  if (entry == NULL)
    {
      entry = g_malloc0 (size);
      g_hash_table_insert (entries, g_steal_pointer (&folded), entry);
    }
  return entry;
}

/**
 * rv_section_add_marks:
 * @member: a list, which may be missing
 * @entries: as in rv_section_ensure_entry()
 * @offset: bytes before the marks, a #guint, in a record
 * @mark: the bits that the words of @member have from now on, beside what they had
 */
gboolean
rv_section_add_marks (const RvJson *section,
                      const char *member,
                      GHashTable *entries,
                      gsize size,
                      gsize offset,
                      guint mark,
                      GError **error)
{
  g_autofree const char **words = NULL;

  if (rv_json_lookup (section, member) == NULL)
    return TRUE;
  words = rv_json_list_strings (section, member, error);
  if (words == NULL)
    return FALSE;
  for (gsize i = 0; words[i] != NULL; i++)
    G_STRUCT_MEMBER (guint, rv_section_ensure_entry (entries, words[i], size), offset) |= mark;
  return TRUE;
}
