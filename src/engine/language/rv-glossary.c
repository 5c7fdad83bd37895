/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-glossary.h"
#include "language/rv-json.h"
#include "language/rv-packed-table.h"

/* "glossary.json": a member for each language that is translated to, in it phrases and, with commas
 * between them, the words for each. */

typedef struct
{
  RvPhraseTable *phrases;
  GPtrArray *renderings; /* of GStrv, by the number of the phrase */
} Table;

struct _RvGlossary
{
  GHashTable *tables; /* language -> Table */
};

static void
table_free (gpointer data)
{
  Table *self = data;

  rv_phrase_table_free (self->phrases);
  g_ptr_array_unref (self->renderings);
  g_free (self);
}

static void
glossary_free (gpointer data)
{
  RvGlossary *self = data;

  g_hash_table_unref (self->tables);
  g_free (self);
}

static gboolean
read_table (Table *self, const RvJson *words, GError **error)
{
  for (guint i = 0; i < rv_json_get_length (words); i++)
    {
      const RvJson *word = rv_json_get_element (words, i);
      const char *renderings = rv_json_check_string (word, error);

      if (renderings == NULL)
        return FALSE;
      if (!rv_phrase_table_is_packed (self->phrases))
        rv_phrase_table_add (self->phrases, rv_json_get_name (word), i);
      g_ptr_array_add (self->renderings, g_strsplit (renderings, ", ", 0));
    }
  return TRUE;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  RvGlossary *self = g_new0 (RvGlossary, 1);

  self->tables = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, table_free);
  for (guint i = 0; i < rv_json_get_length (section); i++)
    {
      const RvJson *words = rv_json_get_element (section, i);
      Table *table;

      if (!rv_json_is_object (words))
        continue;
      table = g_new0 (Table, 1);
      table->phrases = rv_phrase_table_open (words, "phrases");
      table->renderings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
      g_hash_table_insert (self->tables, g_strdup (rv_json_get_name (words)), table);
      if (!read_table (table, words, error))
        {
          glossary_free (self);
          return NULL;
        }
    }
  return self;
}

/**
 * rv_glossary_ensure:
 *
 * Returns: (transfer none) (nullable): the glossary of @pack; %NULL without @error where it has none,
 *   %NULL with RV_ERROR_DATA where it is not as it should be
 */
const RvGlossary *
rv_glossary_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "glossary", compile, glossary_free, error);
}

/* Returns: whether it translates to @language, a code of ISO 639-1 */
gboolean
rv_glossary_has (const RvGlossary *self, const char *language)
{
  return g_hash_table_contains (self->tables, language);
}

/**
 * rv_glossary_match:
 * @language: what is translated to
 * @words: folded words
 * @out_renderings: (out) (transfer none): words of @language, %NULL-terminated
 *
 * Returns: how many of @words the longest phrase takes that begins with the first; 0: none does
 */
guint
rv_glossary_match (const RvGlossary *self,
                   const char *language,
                   const char *const *words,
                   gsize n_words,
                   const char *const **out_renderings)
{
  const Table *table = g_hash_table_lookup (self->tables, language);
  guint value = 0, length = 0;

  if (table != NULL)
    length = rv_phrase_table_match (table->phrases, words, n_words, &value);
  if (length > 0)
    *out_renderings = g_ptr_array_index (table->renderings, value);
  return length;
}
