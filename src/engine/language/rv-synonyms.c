/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "language/rv-json.h"
#include "language/rv-mythes.h"
#include "language/rv-stemmer.h"
#include "language/rv-synonyms.h"

/*
 * "synonyms.json": "thesaurus", what the files of the language begin with ("th_en_"), and "endings", what may
 * stand in its entries behind the stem of a word that is not one of them as it stands ("completed": "complet",
 * "complete"), or in place of its end ("i>y": "ferri", "ferry"). The files are looked for where programs lay them for each other, in "mythes" of the data
 * folders of the user and the system; the first one by name is taken.
 *
 * A thesaurus lists all meanings of a word, and what is wider, narrower or the opposite beside what means the
 * same. The latter is told by a remark in brackets and passed over, and so are phrases.
 */

#define LONGEST_WORD 63u

/* Endings of an entry that are tried. */
#define MOST_ENDINGS 8u

struct _RvSynonyms
{
  GMutex lock;
  RvMyThes *mythes;
  RvStemmer *stemmer;
  char *endings[MOST_ENDINGS];
  guint n_endings;
};

static void
synonyms_free (gpointer data)
{
  RvSynonyms *self = data;

  if (self->mythes != NULL)
    rv_mythes_free (self->mythes);
  g_clear_pointer (&self->stemmer, rv_stemmer_free);
  for (guint i = 0; i < self->n_endings; i++)
    g_free (self->endings[i]);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Returns: (transfer full) (nullable): the first index in @folder whose name begins with @prefix */
static char *
find_index (const char *folder, const char *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autofree char *first = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_prefix (name, prefix) && g_str_has_suffix (name, ".idx")
        && (first == NULL || strcmp (name, first) < 0))
      {
        g_free (first);
        first = g_strdup (name);
      }
  return first != NULL ? g_build_filename (folder, first, NULL) : NULL;
}

/* Returns: (transfer full) (nullable): the thesaurus in @data_folder */
static RvMyThes *
open_in (const char *data_folder, const char *prefix)
{
  g_autofree char *folder = g_build_filename (data_folder, "mythes", NULL);
  g_autofree char *index = find_index (folder, prefix);
  g_autoptr (GString) data = g_string_new (index);

  if (index == NULL)
    return NULL;
  g_string_truncate (data, data->len - strlen (".idx"));
  g_string_append (data, ".dat");
  return rv_mythes_open (index, data->str);
}

static RvMyThes *
open_installed (const char *prefix)
{
  const char *const *folders = g_get_system_data_dirs ();
  RvMyThes *mythes = open_in (g_get_user_data_dir (), prefix);

  for (guint i = 0; mythes == NULL && folders[i] != NULL; i++)
    mythes = open_in (folders[i], prefix);
  return mythes;
}

static gboolean
read_endings (RvSynonyms *self, const RvJson *section, GError **error)
{
  const RvJson *endings = rv_json_get_array (section, "endings", error);

  if (endings == NULL)
    return FALSE;
  for (guint i = 0; i < MIN (MOST_ENDINGS, rv_json_get_length (endings)); i++)
    {
      const char *ending = rv_json_check_string (rv_json_get_element (endings, i), error);

      if (ending == NULL)
        return FALSE;
      self->endings[self->n_endings++] = g_strdup (ending);
    }
  return TRUE;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  RvSynonyms *self = g_new0 (RvSynonyms, 1);
  const char *prefix = rv_json_get_string (section, "thesaurus", error);

  g_mutex_init (&self->lock);
  if (prefix == NULL || !read_endings (self, section, error))
    g_clear_pointer (&self, synonyms_free);
  else if ((self->mythes = open_installed (prefix)) == NULL)
    g_clear_pointer (&self, synonyms_free);
  else
    self->stemmer = rv_stemmer_new (rv_language_pack_get_stemmer (pack));
  return self;
}

/**
 * rv_synonyms_ensure:
 *
 * Returns: (transfer none) (nullable): the installed thesaurus of the language of @pack; %NULL without @error
 *   where there is none, %NULL with RV_ERROR_DATA where the section is not as it should be
 */
RvSynonyms *
rv_synonyms_ensure (RvLanguagePack *pack, GError **error)
{
  return (RvSynonyms *) rv_language_pack_ensure (pack, "synonyms", compile, synonyms_free, error);
}

typedef struct
{
  RvStemmer *stemmer;
  RvSynonymFunc function;
  gpointer data;
  guint n_senses;
} Finder;

static void
take_synonym (guint sense, guint n_senses, const char *synonym, gpointer data)
{
  Finder *self = data;
  gsize length = strlen (synonym);
  char stem[LONGEST_WORD + 1];
  const char *cut;

  self->n_senses = n_senses;
  if (self->function == NULL || length == 0 || length > LONGEST_WORD
      || strpbrk (synonym, " (-") != NULL)
    return;
  cut = rv_stemmer_stem (self->stemmer, synonym, &length);
  length = MIN (length, LONGEST_WORD);
  memcpy (stem, cut, length);
  stem[length] = 0;
  self->function (stem, self->data);
}

/* Returns: (transfer full) (nullable): @stem with @ending, or %NULL where it does not end as it should */
static char *
make_entry (const char *stem, const char *ending)
{
  const char *mark = strchr (ending, '>');
  g_autofree char *end = mark != NULL ? g_strndup (ending, (gsize) (mark - ending)) : NULL;
  g_autoptr (GString) entry = g_string_new (stem);

  if (end == NULL)
    return g_strconcat (stem, ending, NULL);
  if (!g_str_has_suffix (stem, end))
    return NULL;
  g_string_truncate (entry, entry->len - strlen (end));
  g_string_append (entry, mark + 1);
  return g_strdup (entry->str);
}

/**
 * rv_synonyms_find:
 * @word: folded
 * @function: (nullable): called for each word that means the same in one of its meanings
 *
 * Returns: how many meanings the word has; 0: it is not in the thesaurus
 */
guint
rv_synonyms_find (RvSynonyms *self, const char *word, RvSynonymFunc function, gpointer data)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  Finder finder = { self->stemmer, function, data, 0 };
  gsize length = strlen (word);
  const char *stem;
  g_autofree char *cut = NULL;

  if (rv_mythes_look_up (self->mythes, word, take_synonym, &finder))
    return finder.n_senses;
  stem = rv_stemmer_stem (self->stemmer, word, &length);
  cut = g_strndup (stem, length);
  for (guint i = 0; i < self->n_endings; i++)
    {
      g_autofree char *entry = make_entry (cut, self->endings[i]);

      if (entry != NULL && rv_mythes_look_up (self->mythes, entry, take_synonym, &finder))
        return finder.n_senses;
    }
  return 0;
}
