/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "language/rv-json.h"
#include "language/rv-packed-table.h"
#include "language/rv-stemmer.h"
#include "language/rv-thesaurus.h"

/*
 * "thesaurus.json": "groups", each a line of words that mean about the same, and "register", words of
 * a genre. A word is known by its stem, and stands in one group only, that of the sense which it
 * mostly has in public prose: with all the senses of a word, too many others mean the same.
 */

/* The bit of a value that says that the word is of the register; the group stands above it. */
#define IS_REGISTER 1u

/* Bytes of a word. */
#define LONGEST_WORD 63u

struct _RvThesaurus
{
  RvPhraseTable *values; /* stem -> group * 2, and IS_REGISTER */
  guint n_groups;
};

typedef struct
{
  RvThesaurus *thesaurus;
  RvStemmer *stemmer;
  GError **error;
} Reader;

static void
thesaurus_free (gpointer data)
{
  RvThesaurus *self = data;

  rv_phrase_table_free (self->values);
  g_free (self);
}

static guint
lookup (const RvThesaurus *self, const char *stem)
{
  return rv_phrase_table_lookup (self->values, stem);
}

/* Gives the word from @start to @end the bits of @value. */
static gboolean
read_word (const Reader *self, const char *start, const char *end, guint value)
{
  char word[LONGEST_WORD + 1];
  gsize length = (gsize) (end - start);
  const char *stem = word;
  guint known;

  if (length > LONGEST_WORD)
    {
      g_set_error (self->error, RV_ERROR, RV_ERROR_DATA, "a word is too long: “%s”", start);
      return FALSE;
    }
  memcpy (word, start, length);
  word[length] = 0;
  stem = rv_stemmer_stem (self->stemmer, word, &length);
  length = MIN (length, LONGEST_WORD);
  memmove (word, stem, length);
  word[length] = 0;
  stem = word;
  known = lookup (self->thesaurus, stem);
  if (value > IS_REGISTER && known > IS_REGISTER && known / 2 != value / 2)
    {
      g_set_error (self->error, RV_ERROR, RV_ERROR_DATA, "groups: “%s” stands in two of them",
                   word);
      return FALSE;
    }
  rv_phrase_table_add_flags (self->thesaurus->values, &stem, 1, value);
  return TRUE;
}

static gboolean
read_line (const Reader *self, const char *line, guint value)
{
  for (const char *start = line; *start != 0;)
    {
      const char *end = start + strcspn (start, " ");

      if (end > start && !read_word (self, start, end, value))
        return FALSE;
      start = *end != 0 ? end + 1 : end;
    }
  return TRUE;
}

static gboolean
read_member (const Reader *self, const RvJson *section, const char *member, gboolean is_register)
{
  const RvJson *lines = rv_json_get_array (section, member, self->error);

  if (lines == NULL)
    return FALSE;
  for (guint i = 0;
       i < rv_json_get_length (lines) && !rv_phrase_table_is_packed (self->thesaurus->values); i++)
    {
      const char *line = rv_json_check_string (rv_json_get_element (lines, i), self->error);

      if (line == NULL || !read_line (self, line, is_register ? IS_REGISTER : (i + 1) * 2))
        return FALSE;
    }
  if (!is_register)
    self->thesaurus->n_groups = rv_json_get_length (lines);
  return TRUE;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  RvThesaurus *self = g_new0 (RvThesaurus, 1);
  g_autoptr (RvStemmer) stemmer = rv_stemmer_new (rv_language_pack_get_stemmer (pack));
  Reader reader = { self, stemmer, error };

  self->values = rv_phrase_table_open (section, "values");
  if (!read_member (&reader, section, "groups", FALSE)
      || !read_member (&reader, section, "register", TRUE))
    g_clear_pointer (&self, thesaurus_free);
  return self;
}

/**
 * rv_thesaurus_ensure:
 *
 * Returns: (transfer none) (nullable): the thesaurus of @pack; %NULL without @error where it has none,
 *   %NULL with RV_ERROR_DATA where it is not as it should be
 */
const RvThesaurus *
rv_thesaurus_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "thesaurus", compile, thesaurus_free, error);
}

/* Returns: how many groups there are, which is the number of the last one too */
guint
rv_thesaurus_get_n_groups (const RvThesaurus *self)
{
  return self->n_groups;
}

/* Returns: the number of the group of words that mean the same as @stem, from 1; 0: it has none */
guint
rv_thesaurus_get_group (const RvThesaurus *self, const char *stem)
{
  return lookup (self, stem) / 2;
}

/* Returns: whether reports of any subject have @stem */
gboolean
rv_thesaurus_is_register (const RvThesaurus *self, const char *stem)
{
  return lookup (self, stem) & IS_REGISTER;
}
