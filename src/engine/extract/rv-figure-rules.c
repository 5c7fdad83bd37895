/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-figure-rules.h"
#include "language/rv-json.h"
#include "language/rv-lexeme-cue.h"
#include "language/rv-packed-table.h"

static const char *const cue_members[RV_N_FIGURE_CUES] = {
  [RV_FIGURE_CUE_RANGE_FROM] = "range-from",
  [RV_FIGURE_CUE_RANGE_BETWEEN] = "range-between",
  [RV_FIGURE_CUE_RANGE_TO] = "range-to",
  [RV_FIGURE_CUE_RANGE_AND] = "range-and",
  [RV_FIGURE_CUE_APPROXIMATELY] = "approximately",
  [RV_FIGURE_CUE_CHANGE] = "change-verbs",
  [RV_FIGURE_CUE_LABEL] = "labels",
  [RV_FIGURE_CUE_WEAK_LABEL] = "weak-labels",
  [RV_FIGURE_CUE_NOT_LABEL] = "not-labels",
  [RV_FIGURE_CUE_TIME] = "times",
  [RV_FIGURE_CUE_TIME_BEFORE] = "times-before",
  [RV_FIGURE_CUE_NAME] = "names",
  [RV_FIGURE_CUE_ORDINAL_IDIOM] = "ordinal-idioms",
  [RV_FIGURE_CUE_ORDINAL_BEFORE] = "ordinal-before",
  [RV_FIGURE_CUE_UNSAFE] = "unsafe",
  [RV_FIGURE_CUE_NEVER] = "never",
  [RV_FIGURE_CUE_AGE_BEFORE] = "age-before",
  [RV_FIGURE_CUE_SAFE_BEFORE] = "safe-before",
  [RV_FIGURE_CUE_NOT_ONE_BEFORE] = "not-one-before",
  [RV_FIGURE_CUE_NOT_ONE_AFTER] = "not-one-after",
  [RV_FIGURE_CUE_PLURAL] = "plural-words",
  [RV_FIGURE_CUE_NOUN_STOP] = "noun-stop",
  [RV_FIGURE_CUE_STREET] = "streets",
};

typedef struct
{
  const char *member;
  guint value;
} ValueList;

static const ValueList bound_lists[] = {
  { "more", RV_BOUND_MORE },     { "least", RV_BOUND_LEAST }, { "about", RV_BOUND_ABOUT },
  { "nearly", RV_BOUND_NEARLY }, { "most", RV_BOUND_MOST },
};

static const ValueList direction_lists[] = {
  { "up", RV_DIRECTION_UP },
  { "down", RV_DIRECTION_DOWN },
};

static gboolean
add_list (RvPhraseTable *table,
          RvLexer *lexer,
          const RvJson *object,
          const char *member,
          guint value,
          GError **error)
{
  g_autofree const char **phrases = NULL;

  if (rv_phrase_table_is_packed (table))
    return TRUE;
  phrases = rv_json_list_strings (object, member, error);
  if (phrases == NULL)
    return FALSE;
  rv_lexer_add_phrases (lexer, table, (const char *const *) phrases, value);
  return TRUE;
}

/* An object whose members are lists of phrases, each list with a value; a member may be missing. */
static RvPhraseTable *
read_values (RvLexer *lexer,
             const RvJson *section,
             const char *member,
             const ValueList *lists,
             gsize n_lists,
             GError **error)
{
  const RvJson *object = rv_json_get_object (section, member, error);
  g_autoptr (RvPhraseTable) table = rv_phrase_table_open (section, member);

  if (object == NULL)
    return NULL;
  for (gsize i = 0; i < n_lists; i++)
    if (rv_json_lookup (object, lists[i].member) != NULL
        && !add_list (table, lexer, object, lists[i].member, lists[i].value, error))
      return NULL;
  return g_steal_pointer (&table);
}

static void
figure_rules_free (gpointer data)
{
  RvFigureRules *self = data;

  for (gsize i = 0; i < RV_N_FIGURE_CUES; i++)
    g_clear_pointer (&self->cues[i], rv_phrase_table_free);
  g_clear_pointer (&self->bounds, rv_phrase_table_free);
  g_clear_pointer (&self->bounds_after, rv_phrase_table_free);
  g_clear_pointer (&self->directions, rv_phrase_table_free);
  g_strfreev (self->plural_endings);
  g_strfreev (self->singular_endings);
  g_strfreev (self->past_endings);
  g_free (self);
}

static gboolean
read_rules (RvFigureRules *self, const RvJson *section, GError **error)
{
  g_autoptr (RvLexer) lexer = rv_lexer_new ();
  double noun_words;

  for (gsize i = 0; i < RV_N_FIGURE_CUES; i++)
    {
      self->cues[i] = rv_phrase_table_open (section, cue_members[i]);
      if (!add_list (self->cues[i], lexer, section, cue_members[i], 1, error))
        return FALSE;
    }
  self->bounds
    = read_values (lexer, section, "bounds", bound_lists, G_N_ELEMENTS (bound_lists), error);
  if (self->bounds == NULL)
    return FALSE;
  self->bounds_after
    = read_values (lexer, section, "bounds-after", bound_lists, G_N_ELEMENTS (bound_lists), error);
  if (self->bounds_after == NULL)
    return FALSE;
  self->directions = read_values (lexer, section, "directions", direction_lists,
                                  G_N_ELEMENTS (direction_lists), error);
  if (self->directions == NULL)
    return FALSE;
  self->plural_endings = rv_json_dup_strings (section, "plural-endings", error);
  if (self->plural_endings != NULL)
    self->past_endings = rv_json_dup_strings (section, "past-endings", error);
  if (self->past_endings == NULL)
    return FALSE;
  self->singular_endings = rv_json_dup_strings (section, "singular-endings", error);
  if (self->singular_endings == NULL
      || !rv_json_get_number (section, "noun-words", &noun_words, error))
    return FALSE;
  self->noun_words = (guint) CLAMP (noun_words, 1, 16);
  return TRUE;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  RvFigureRules *self = g_new0 (RvFigureRules, 1);

  if (!read_rules (self, section, error))
    g_clear_pointer (&self, figure_rules_free);
  return self;
}

/**
 * rv_figure_rules_ensure:
 *
 * Returns: (transfer none) (nullable): how the pack's language talks about figures; %NULL without
 *   @error where it does not say
 */
const RvFigureRules *
rv_figure_rules_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "figures", compile, figure_rules_free, error);
}
