/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-furniture.h"
#include "language/rv-json.h"
#include "language/rv-phrase-table.h"

/* What is compiled of the section of one pack. */
typedef struct
{
  RvPhraseTable *cues[RV_N_CUES];
  RvPhraseTable *names; /* -> index of an outlet */
  GArray *outlets;      /* of RvOutlet */
  GPtrArray *strings;   /* what the outlets point to */
} Rules;

struct _RvFurniture
{
  GPtrArray *rules; /* of Rules, owned by the packs */
};

static const char *const members[RV_N_CUES] = {
  [RV_CUE_COMMENTS] = "comments",   [RV_CUE_EMPTY] = "empty",
  [RV_CUE_RELATED] = "related",     [RV_CUE_MENU] = "menu",
  [RV_CUE_PROMOTION] = "promotion", [RV_CUE_PHOTO] = "photo",
  [RV_CUE_SOURCE] = "source",       [RV_CUE_AUTHOR] = "author",
  [RV_CUE_PUBLISHED] = "published", [RV_CUE_ACCORDING] = "according",
  [RV_CUE_CONTINUED] = "continued", [RV_CUE_LEGAL] = "legal",
};

static void
rules_free (gpointer data)
{
  Rules *rules = data;

  for (guint i = 0; i < RV_N_CUES; i++)
    g_clear_pointer (&rules->cues[i], rv_phrase_table_free);
  g_clear_pointer (&rules->names, rv_phrase_table_free);
  g_clear_pointer (&rules->outlets, g_array_unref);
  g_clear_pointer (&rules->strings, g_ptr_array_unref);
  g_free (rules);
}

/* Cues are matched on the words of a line, so a phrase is cut into words as a line is. */
static void
add_phrase (RvPhraseTable *table, const char *phrase, guint value)
{
  g_autoptr (GString) words = g_string_new (NULL);
  RvLine line;

  rv_line_init (&line, phrase);
  for (guint i = 0; i < line.n_kept; i++)
    g_string_append_printf (words, "%s ", line.words[i]);
  rv_line_clear (&line);
  rv_phrase_table_add (table, words->str, value);
}

static gboolean
add_outlet (Rules *rules, const RvJson *object, GError **error)
{
  const char *name = rv_json_get_string (object, "name", error);
  g_auto (GStrv) also = NULL;
  RvOutlet outlet = { 0 };
  GStrv domains;

  if (name == NULL)
    return FALSE;
  domains = rv_json_dup_strings (object, "domains", error);
  if (domains == NULL)
    return FALSE;
  g_ptr_array_add (rules->strings, domains);
  also = rv_json_dup_strings (object, "also", error);
  if (also == NULL)
    return FALSE;
  outlet.domains = (const char *const *) domains;
  outlet.name = g_intern_string (name);
  add_phrase (rules->names, name, rules->outlets->len);
  for (gsize i = 0; also[i] != NULL; i++)
    add_phrase (rules->names, also[i], rules->outlets->len);
  g_array_append_val (rules->outlets, outlet);
  return TRUE;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  Rules *rules = g_new0 (Rules, 1);
  const RvJson *outlets;

  rules->strings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  rules->outlets = g_array_new (FALSE, FALSE, sizeof (RvOutlet));
  rules->names = rv_phrase_table_new ();
  for (guint i = 0; i < RV_N_CUES; i++)
    {
      g_auto (GStrv) phrases = rv_json_dup_strings (section, members[i], error);

      if (phrases == NULL)
        goto fail;
      rules->cues[i] = rv_phrase_table_new ();
      for (gsize j = 0; phrases[j] != NULL; j++)
        add_phrase (rules->cues[i], phrases[j], i);
    }
  outlets = rv_json_get_objects (section, "outlets", error);
  if (outlets == NULL)
    goto fail;
  for (guint i = 0; i < rv_json_get_length (outlets); i++)
    if (!add_outlet (rules, rv_json_get_element (outlets, i), error))
      {
        g_prefix_error (error, "outlets: ");
        goto fail;
      }
  return rules;

fail:
  rules_free (rules);
  return NULL;
}

/**
 * rv_furniture_new:
 * @languages: outlives the result
 *
 * Returns: (transfer full): the rules of all packs, or %NULL with RV_ERROR_DATA set
 */
RvFurniture *
rv_furniture_new (const RvLanguages *languages, GError **error)
{
  g_autoptr (RvFurniture) self = g_new0 (RvFurniture, 1);

  self->rules = g_ptr_array_new ();
  for (guint i = 0; i < rv_languages_get_length (languages); i++)
    {
      g_autoptr (GError) local = NULL;
      gconstpointer rules = rv_language_pack_ensure (rv_languages_get_pack (languages, i),
                                                     "furniture", compile, rules_free, &local);

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (rules != NULL)
        g_ptr_array_add (self->rules, (gpointer) rules);
    }
  return g_steal_pointer (&self);
}

void
rv_furniture_free (RvFurniture *self)
{
  g_ptr_array_unref (self->rules);
  g_free (self);
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
  guint longest = 0;

  if (word >= line->n_kept)
    return 0;
  for (guint i = 0; i < self->rules->len; i++)
    {
      const Rules *rules = g_ptr_array_index (self->rules, i);

      longest = MAX (longest, rv_phrase_table_match (rules->cues[cue], line->words + word,
                                                     line->n_kept - word, NULL));
    }
  return longest;
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
  const RvOutlet *found = NULL;

  *out_n_words = 0;
  for (guint i = 0; i < self->rules->len && word < line->n_kept; i++)
    {
      const Rules *rules = g_ptr_array_index (self->rules, i);
      guint index = 0;
      guint n
        = rv_phrase_table_match (rules->names, line->words + word, line->n_kept - word, &index);

      if (n > *out_n_words)
        {
          *out_n_words = n;
          found = &g_array_index (rules->outlets, RvOutlet, index);
        }
    }
  return found;
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
  for (guint i = 0; i < self->rules->len; i++)
    {
      const Rules *rules = g_ptr_array_index (self->rules, i);

      for (guint j = 0; j < rules->outlets->len; j++)
        {
          const RvOutlet *outlet = &g_array_index (rules->outlets, RvOutlet, j);

          if (g_strv_contains (outlet->domains, host))
            return outlet;
        }
    }
  return NULL;
}
