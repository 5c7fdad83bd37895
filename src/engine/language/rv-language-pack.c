/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "base/rv-error.h"
#include "language/rv-json.h"
#include "language/rv-language-data.h"
#include "language/rv-language-pack.h"
#include "language/rv-packed-table.h"

typedef struct
{
  gpointer rules; /* NULL where the language has no such section */
  GDestroyNotify destroy;
} Compiled;

struct _RvLanguagePack
{
  char *code;
  char *stemmer;
  const char **stop_words;
  RvPhraseTable *stop_set; /* of stop_words */

  GMutex lock;          /* guards compiled */
  GHashTable *compiled; /* section -> Compiled */
};

G_DEFINE_BOXED_TYPE (RvLanguagePack, rv_language_pack, rv_language_pack_ref, rv_language_pack_unref)

static void
compiled_free (gpointer data)
{
  Compiled *compiled = data;

  if (compiled->rules != NULL && compiled->destroy != NULL)
    compiled->destroy (compiled->rules);
  g_free (compiled);
}

static gboolean
read_language (RvLanguagePack *self, const RvJson *root, GError **error)
{
  if (rv_json_get_string (root, "name", error) == NULL) /* for people who look at the folder */
    return FALSE;
  self->stemmer = g_strdup (rv_json_peek_string (root, "stemmer", NULL));

  self->stop_words = rv_json_list_strings (root, "stop-words", error);
  if (self->stop_words == NULL)
    return FALSE;
  self->stop_set = rv_phrase_table_open (root, "stop-words");
  for (gsize i = 0; !rv_phrase_table_is_packed (self->stop_set) && self->stop_words[i] != NULL; i++)
    rv_phrase_table_add_words (self->stop_set, &self->stop_words[i], 1, 1);
  return TRUE;
}

/**
 * rv_language_pack_new:
 * @code: ISO 639-1 code, the name of the folder
 *
 * Returns: (transfer full): the pack, or %NULL with RV_ERROR_DATA set where there is none or
 *   "language.json" is not as it should be
 */
RvLanguagePack *
rv_language_pack_new (const char *code, GError **error)
{
  g_autoptr (RvLanguagePack) self = g_atomic_rc_box_new0 (RvLanguagePack);
  const RvJson *root;

  g_mutex_init (&self->lock);
  self->code = g_strdup (code);
  self->compiled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, compiled_free);

  root = rv_language_data_get_section (code, "language");
  if (root == NULL)
    {
      g_set_error (error, RV_ERROR, RV_ERROR_DATA, "there is no language pack “%s”", code);
      return NULL;
    }
  if (!read_language (self, root, error))
    {
      g_prefix_error (error, "%s/language.json: ", code);
      return NULL;
    }
  return g_steal_pointer (&self);
}

RvLanguagePack *
rv_language_pack_ref (RvLanguagePack *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
language_pack_clear (gpointer data)
{
  RvLanguagePack *self = data;

  g_free (self->code);
  g_free (self->stemmer);
  g_clear_pointer (&self->stop_set, rv_phrase_table_free);
  g_free (self->stop_words);
  g_hash_table_unref (self->compiled);
  g_mutex_clear (&self->lock);
}

void
rv_language_pack_unref (RvLanguagePack *self)
{
  g_atomic_rc_box_release_full (self, language_pack_clear);
}

const char *
rv_language_pack_get_code (const RvLanguagePack *self)
{
  return self->code;
}

/* Returns: (nullable): the Snowball algorithm's name, or %NULL where words are not stemmed */
const char *
rv_language_pack_get_stemmer (const RvLanguagePack *self)
{
  return self->stemmer;
}

/* Returns: (transfer none) (array zero-terminated=1): folded words */
const char *const *
rv_language_pack_get_stop_words (const RvLanguagePack *self)
{
  return self->stop_words;
}

/**
 * rv_language_pack_is_stop_word:
 * @folded: a word as rv_normalize_fold() gives it
 */
gboolean
rv_language_pack_is_stop_word (const RvLanguagePack *self, const char *folded)
{
  return rv_phrase_table_contains (self->stop_set, folded);
}

/**
 * rv_language_pack_get_section:
 *
 * For rules that are made of the sections of all packs (rv_languages_ensure()).
 *
 * Returns: (transfer none) (nullable): the root of the section's file; %NULL where the language has no
 *   such section
 */
const RvJson *
rv_language_pack_get_section (const RvLanguagePack *self, const char *section)
{
  return rv_language_data_get_section (self->code, section);
}

/**
 * rv_language_pack_ensure:
 * @section: the file's name without ".json"
 * @compile: makes the rules, called once per pack and section
 * @destroy: frees them with the pack
 *
 * The rules that a stage makes of one section. They are made at the first call, kept with the pack,
 * and must not change afterwards. May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the rules; %NULL without @error where the language has no
 *   such section, %NULL with RV_ERROR_DATA where the section is not as it should be
 */
gconstpointer
rv_language_pack_ensure (RvLanguagePack *self,
                         const char *section,
                         RvCompileFunc compile,
                         GDestroyNotify destroy,
                         GError **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new (&self->lock);
  const RvJson *root;
  g_autoptr (GError) local = NULL;
  Compiled *compiled = g_hash_table_lookup (self->compiled, section);
  gpointer rules = NULL;

  if (compiled != NULL)
    return compiled->rules;

  root = rv_language_data_get_section (self->code, section);
  if (root != NULL)
    rules = compile (self, root, &local);
  if (local != NULL)
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&local), "%s/%s.json: ", self->code,
                                  section);
      return NULL;
    }

  compiled = g_new0 (Compiled, 1);
  compiled->rules = rules;
  compiled->destroy = destroy;
  g_hash_table_insert (self->compiled, g_strdup (section), compiled);
  return rules;
}

/**
 * rv_language_pack_lookup_data:
 * @file: a file of the pack that is not JSON, for example "background.tsv"
 *
 * Returns: (transfer full) (nullable): its bytes
 */
GBytes *
rv_language_pack_lookup_data (RvLanguagePack *self, const char *file)
{
  return rv_language_data_lookup (self->code, file);
}
