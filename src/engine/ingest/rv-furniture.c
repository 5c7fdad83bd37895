/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-furniture.h"
#include "language/rv-json.h"
#include "language/rv-packed-table.h"

struct _RvFurniture
{
  RvPhraseTable *cues;  /* -> bits of RvCue */
  RvPhraseTable *names; /* -> index of an outlet */
  GArray *outlets;      /* of RvOutlet */
  GPtrArray *strings;   /* what the outlets point to */
};

static const char *const members[RV_N_CUES] = {
  [RV_CUE_COMMENTS] = "comments",   [RV_CUE_EMPTY] = "empty",
  [RV_CUE_RELATED] = "related",     [RV_CUE_MENU] = "menu",
  [RV_CUE_PROMOTION] = "promotion", [RV_CUE_PHOTO] = "photo",
  [RV_CUE_SOURCE] = "source",       [RV_CUE_AUTHOR] = "author",
  [RV_CUE_PUBLISHED] = "published", [RV_CUE_CHANGED] = "changed",
  [RV_CUE_ACCORDING] = "according", [RV_CUE_CONTINUED] = "continued",
  [RV_CUE_LEGAL] = "legal",         [RV_CUE_CONTROL] = "controls",
};

static void
furniture_free (gpointer data)
{
  RvFurniture *self = data;

  rv_phrase_table_free (self->cues);
  rv_phrase_table_free (self->names);
  g_array_unref (self->outlets);
  g_ptr_array_unref (self->strings);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvFurniture, furniture_free)

/* Cues are matched on the words of a line, so a phrase is cut into words as a line is. */
static void
add_cue (RvFurniture *self, const char *phrase, RvCue cue)
{
  RvLine line;

  rv_line_init (&line, phrase);
  rv_phrase_table_add_flags (self->cues, line.words, line.n_kept, 1u << cue);
  rv_line_clear (&line);
}

static gboolean
read_cues (RvFurniture *self, const RvJson *section, GError **error)
{
  if (rv_phrase_table_is_packed (self->cues))
    return TRUE;
  for (guint i = 0; i < RV_N_CUES; i++)
    {
      g_autofree const char **phrases = rv_json_list_strings (section, members[i], error);

      if (phrases == NULL)
        return FALSE;
      for (gsize j = 0; phrases[j] != NULL; j++)
        add_cue (self, phrases[j], i);
    }
  return TRUE;
}

static void
add_name (RvFurniture *self, const char *name, guint index)
{
  RvLine line;

  rv_line_init (&line, name);
  rv_phrase_table_add_words (self->names, line.words, line.n_kept, index);
  rv_line_clear (&line);
}

static gboolean
read_outlets (RvFurniture *self, const RvJson *section, GError **error)
{
  const RvJson *outlets = rv_json_get_objects (section, "outlets", error);

  if (outlets == NULL)
    return FALSE;
  for (guint i = 0; i < rv_json_get_length (outlets); i++)
    {
      const RvJson *object = rv_json_get_element (outlets, i);
      const char *name = rv_json_get_string (object, "name", error);
      GStrv domains = name != NULL ? rv_json_dup_strings (object, "domains", error) : NULL;
      RvOutlet outlet = { g_intern_string (name), (const char *const *) domains };

      if (domains == NULL)
        {
          g_prefix_error (error, "outlets: ");
          return FALSE;
        }
      g_ptr_array_add (self->strings, domains);
      g_array_append_val (self->outlets, outlet);
    }
  return TRUE;
}

/* The names of the outlets of @section, the first of which has the number @index. */
static gboolean
read_names (RvFurniture *self, const RvJson *section, guint index, GError **error)
{
  const RvJson *outlets = rv_json_get_objects (section, "outlets", error);

  for (guint i = 0; i < rv_json_get_length (outlets); i++)
    {
      const RvJson *object = rv_json_get_element (outlets, i);
      g_autofree const char **also = rv_json_list_strings (object, "also", error);

      if (also == NULL)
        {
          g_prefix_error (error, "outlets: ");
          return FALSE;
        }
      add_name (self, rv_json_peek_string (object, "name", ""), index + i);
      for (gsize j = 0; also[j] != NULL; j++)
        add_name (self, also[j], index + i);
    }
  return TRUE;
}

/* The packs, first to last; names last to first, so that one of two packs is the first pack's. */
static gboolean
read_packs (RvFurniture *self,
            const RvLanguages *languages,
            const char *section,
            guint *out_wrong,
            GError **error)
{
  guint n = rv_languages_get_length (languages), end;

  for (guint i = 0; i < n; i++)
    {
      const RvJson *root
        = rv_language_pack_get_section (rv_languages_get_pack (languages, i), section);

      *out_wrong = i;
      if (root != NULL && (!read_cues (self, root, error) || !read_outlets (self, root, error)))
        return FALSE;
    }
  if (rv_phrase_table_is_packed (self->names))
    return TRUE;
  end = self->outlets->len;
  for (guint i = n; i > 0; i--)
    {
      const RvJson *root
        = rv_language_pack_get_section (rv_languages_get_pack (languages, i - 1), section);

      *out_wrong = i - 1;
      if (root == NULL)
        continue;
      end -= rv_json_get_length (rv_json_lookup (root, "outlets"));
      if (!read_names (self, root, end, error))
        return FALSE;
    }
  return TRUE;
}

static gpointer
merge (const RvLanguages *languages, const char *section, GError **error)
{
  g_autoptr (RvFurniture) self = g_new0 (RvFurniture, 1);
  guint wrong;

  self->cues = rv_phrase_table_open (NULL, "furniture-cues");
  self->names = rv_phrase_table_open (NULL, "furniture-names");
  self->outlets = g_array_new (FALSE, FALSE, sizeof (RvOutlet));
  self->strings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  if (read_packs (self, languages, section, &wrong, error))
    return g_steal_pointer (&self);
  g_prefix_error (error, "%s/%s.json: ",
                  rv_language_pack_get_code (rv_languages_get_pack (languages, wrong)), section);
  return NULL;
}

/**
 * rv_furniture_ensure:
 *
 * Returns: (transfer none): the rules of all packs, or %NULL with RV_ERROR_DATA set
 */
const RvFurniture *
rv_furniture_ensure (const RvLanguages *languages, GError **error)
{
  return rv_languages_ensure (languages, "furniture", merge, furniture_free, error);
}

/**
 * rv_furniture_match:
 * @word: index of the word at which the cue is to begin
 *
 * Returns: how many words of @line the longest such cue has; 0 where none begins there
 */
guint
rv_furniture_match (const RvFurniture *self, RvCue cue, const RvLine *line, guint word)
{
  if (word >= line->n_kept)
    return 0;
  return rv_phrase_table_match_flags (self->cues, line->words + word, line->n_kept - word,
                                      1u << cue);
}

/* Whether the whole line is one such cue. */
gboolean
rv_furniture_is_whole (const RvFurniture *self, RvCue cue, const RvLine *line)
{
  return line->n_words > 0 && rv_furniture_match (self, cue, line, 0) == line->n_words;
}

/**
 * rv_furniture_match_outlet:
 * @word: index of the word at which the name is to begin
 * @out_n_words: (out): how many words of the line the name has
 *
 * Returns: (transfer none) (nullable): the outlet that is named there
 */
const RvOutlet *
rv_furniture_match_outlet (const RvFurniture *self,
                           const RvLine *line,
                           guint word,
                           guint *out_n_words)
{
  guint index = 0;

  *out_n_words = word < line->n_kept ? rv_phrase_table_match (self->names, line->words + word,
                                                              line->n_kept - word, &index)
                                     : 0;
  return *out_n_words > 0 ? &g_array_index (self->outlets, RvOutlet, index) : NULL;
}

/**
 * rv_furniture_find_domain:
 * @host: of a URL, in lower case
 *
 * Returns: (transfer none) (nullable): the outlet that publishes there
 */
const RvOutlet *
rv_furniture_find_domain (const RvFurniture *self, const char *host)
{
  if (g_str_has_prefix (host, "www."))
    host += 4;
  for (guint i = 0; i < self->outlets->len; i++)
    {
      const RvOutlet *outlet = &g_array_index (self->outlets, RvOutlet, i);

      if (g_strv_contains (outlet->domains, host))
        return outlet;
    }
  return NULL;
}
