/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "extract/rv-directive-lexicon.h"
#include "extract/rv-findings.h"
#include "language/rv-json.h"
#include "language/rv-packed-table.h"

/* Letters that have to stand before a suffix, so that "her" is no agent and "fly" no adverb. */
#define SUFFIX_STEM_LETTERS 2u

struct _RvDirectiveLexicon
{
  RvPhraseTable *phrases; /* records: RvDirectiveWord */
  gboolean is_isolating;
  GStrv plurals; /* "ies=y": ending of a plural and what stands there in the singular */
  GStrv suffixes[RV_SUFFIX_N_CLASSES];
};

static const struct
{
  const char *name;
  RvCueClass class;
} word_lists[] = {
  { "verb", RV_CUE_VERB },
  { "noun-verb", RV_CUE_NOUN_VERB },
  { "phatic", RV_CUE_PHATIC },
  { "agent", RV_CUE_AGENT },
  { "thing", RV_CUE_THING },
  { "agentive", RV_CUE_AGENTIVE },
  { "constitutive", RV_CUE_CONSTITUTIVE },
  { "stative", RV_CUE_STATIVE },
  { "participle", RV_CUE_PARTICIPLE },
  { "communication", RV_CUE_COMMUNICATION },
  { "ruling", RV_CUE_RULING },
  { "barred", RV_CUE_BARRED },
  { "obliged", RV_CUE_OBLIGED },
  { "permitted", RV_CUE_PERMITTED },
  { "evaluative", RV_CUE_EVALUATIVE },
  { "determiner", RV_CUE_DETERMINER },
  { "preposition", RV_CUE_PREPOSITION },
  { "conjunction", RV_CUE_CONJUNCTION },
  { "subordinator", RV_CUE_SUBORDINATOR },
  { "adverb", RV_CUE_ADVERB },
  { "link", RV_CUE_LINK },
  { "relative", RV_CUE_RELATIVE },
  { "complementizer", RV_CUE_COMPLEMENTIZER },
  { "to", RV_CUE_TO },
  { "by", RV_CUE_BY },
  { "first-person", RV_CUE_FIRST_PERSON },
  { "second-person", RV_CUE_SECOND_PERSON },
  { "third-person", RV_CUE_THIRD_PERSON },
  { "neuter", RV_CUE_NEUTER },
  { "be", RV_CUE_BE },
  { "copula", RV_CUE_COPULA },
  { "have", RV_CUE_HAVE },
  { "had", RV_CUE_HAD },
  { "negator", RV_CUE_NEGATOR },
  { "finite", RV_CUE_FINITE },
  { "plain", RV_CUE_PLAIN },
  { "reporting", RV_CUE_REPORTING },
  { "narrative", RV_CUE_NARRATIVE },
  { "parenthetical", RV_CUE_PARENTHETICAL },
  { "possibility", RV_CUE_POSSIBILITY },
};

static const struct
{
  const char *name;
  RvHint hint;
} hint_lists[] = {
  { "feminine", RV_HINT_FEMININE },       { "plural", RV_HINT_PLURAL },
  { "attribution", RV_HINT_ATTRIBUTION }, { "task", RV_HINT_TASK },
  { "deadline", RV_HINT_DEADLINE },       { "start", RV_HINT_START },
  { "recurring", RV_HINT_RECURRING },     { "normative", RV_HINT_NORMATIVE },
  { "producing", RV_HINT_PRODUCING },     { "product", RV_HINT_PRODUCT },
};

static const struct
{
  const char *name;
  RvCueClass class;
} readings[] = {
  { "open", RV_CUE_MODAL_OPEN }, { "strict", RV_CUE_MODAL_STRICT }, { "weak", RV_CUE_MODAL_WEAK },
  { "need", RV_CUE_MODAL_NEED }, { "sure", RV_CUE_MODAL_SURE },
};

static const struct
{
  const char *name;
  RvCueClass class;
} forms[] = {
  { "base", RV_CUE_ORDER_BASE },
  { "present", RV_CUE_ORDER_PRESENT },
  { "past", RV_CUE_ORDER_PAST },
  { "gerund", RV_CUE_ORDER_GERUND },
};

/* The entry of @phrase, made where there is none: of zeros, of which the force is RV_FORCE_MUST. */
static RvDirectiveWord *
get_entry (RvDirectiveLexicon *self, const char *phrase)
{
  return rv_phrase_table_ensure_record (self->phrases, phrase, sizeof (RvDirectiveWord));
}

static void
add_phrases (RvDirectiveLexicon *self, const char *const *phrases, RvCueClass class, RvForce force)
{
  for (gsize i = 0; phrases[i] != NULL; i++)
    {
      RvDirectiveWord *entry = get_entry (self, phrases[i]);

      if (entry == NULL)
        continue;
      entry->classes |= G_GUINT64_CONSTANT (1) << class;
      if (force != RV_FORCE_MUST)
        entry->force = force;
    }
}

static gboolean
read_hints (RvDirectiveLexicon *self, const RvJson *words, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (hint_lists); i++)
    {
      g_autofree const char **list = rv_json_list_strings (words, hint_lists[i].name, error);

      if (list == NULL)
        return FALSE;
      for (gsize j = 0; list[j] != NULL; j++)
        {
          RvDirectiveWord *entry = get_entry (self, list[j]);

          if (entry != NULL)
            entry->hints |= 1u << hint_lists[i].hint;
        }
    }
  return TRUE;
}

static gboolean
read_words (RvDirectiveLexicon *self, const RvJson *root, GError **error)
{
  const RvJson *words = rv_json_get_object (root, "words", error);

  if (words == NULL)
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (word_lists); i++)
    {
      g_autofree const char **list = rv_json_list_strings (words, word_lists[i].name, error);

      if (list == NULL)
        {
          g_prefix_error (error, "words: ");
          return FALSE;
        }
      add_phrases (self, (const char *const *) list, word_lists[i].class, RV_FORCE_MUST);
    }
  if (read_hints (self, words, error))
    return TRUE;
  g_prefix_error (error, "words: ");
  return FALSE;
}

static gboolean
read_force (const RvJson *object, RvForce *out_force, GError **error)
{
  const char *nick = rv_json_get_string (object, "force", error);

  if (nick == NULL)
    return FALSE;
  for (RvForce force = RV_FORCE_MUST; force <= RV_FORCE_MUST_NOT; force++)
    if (g_str_equal (nick, rv_force_get_nick (force)))
      {
        *out_force = force;
        return TRUE;
      }
  g_set_error (error, RV_ERROR, RV_ERROR_DATA, "member “force”: there is no “%s”", nick);
  return FALSE;
}

static gboolean
read_order (RvDirectiveLexicon *self, const RvJson *object, GError **error)
{
  RvForce force;

  if (!read_force (object, &force, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree const char **list = rv_json_list_strings (object, forms[i].name, error);

      if (list == NULL)
        return FALSE;
      add_phrases (self, (const char *const *) list, forms[i].class, force);
    }
  return TRUE;
}

static gboolean
read_modal (RvDirectiveLexicon *self, const RvJson *object, GError **error)
{
  g_autofree const char **list = rv_json_list_strings (object, "phrases", error);
  const char *reading = list != NULL ? rv_json_get_string (object, "reading", error) : NULL;
  RvForce force;

  if (reading == NULL || !read_force (object, &force, error))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (readings); i++)
    if (g_str_equal (reading, readings[i].name))
      {
        add_phrases (self, (const char *const *) list, readings[i].class, force);
        return TRUE;
      }
  g_set_error (error, RV_ERROR, RV_ERROR_DATA, "member “reading”: there is no “%s”", reading);
  return FALSE;
}

static gboolean
read_impersonal (RvDirectiveLexicon *self, const RvJson *object, GError **error)
{
  g_autofree const char **list = rv_json_list_strings (object, "phrases", error);
  RvForce force;

  if (list == NULL || !read_force (object, &force, error))
    return FALSE;
  add_phrases (self, (const char *const *) list, RV_CUE_IMPERSONAL, force);
  return TRUE;
}

static gboolean
read_each (RvDirectiveLexicon *self,
           const RvJson *root,
           const char *member,
           gboolean (*read) (RvDirectiveLexicon *, const RvJson *, GError **),
           GError **error)
{
  const RvJson *array = rv_json_get_objects (root, member, error);

  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < rv_json_get_length (array); i++)
    if (!read (self, rv_json_get_element (array, i), error))
      {
        g_prefix_error (error, "%s[%u]: ", member, i);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_simple (RvDirectiveLexicon *self,
             const RvJson *root,
             const char *member,
             RvCueClass class,
             RvForce force,
             GError **error)
{
  g_autofree const char **list = rv_json_list_strings (root, member, error);

  if (list == NULL)
    return FALSE;
  add_phrases (self, (const char *const *) list, class, force);
  return TRUE;
}

static gboolean
read_phrases (RvDirectiveLexicon *self, const RvJson *root, GError **error)
{
  if (rv_phrase_table_is_packed (self->phrases))
    return TRUE;
  return read_words (self, root, error) && read_each (self, root, "orders", read_order, error)
         && read_each (self, root, "modals", read_modal, error)
         && read_each (self, root, "impersonal", read_impersonal, error)
         && read_simple (self, root, "hortative", RV_CUE_HORTATIVE, RV_FORCE_SHOULD, error)
         && read_simple (self, root, "prohibitive", RV_CUE_PROHIBITIVE, RV_FORCE_MUST_NOT, error);
}

static gboolean
read_suffixes (RvDirectiveLexicon *self, const RvJson *root, GError **error)
{
  static const char *const names[] = { "agent", "gerund", "participle", "adverb" };
  const RvJson *suffixes = rv_json_get_object (root, "suffixes", error);

  if (suffixes == NULL)
    return FALSE;
  for (guint i = 0; i < RV_SUFFIX_N_CLASSES; i++)
    {
      self->suffixes[i] = rv_json_dup_strings (suffixes, names[i], error);
      if (self->suffixes[i] == NULL)
        return FALSE;
    }
  self->plurals = rv_json_dup_strings (suffixes, "plural", error);
  return self->plurals != NULL;
}

static void
directive_lexicon_free (gpointer data)
{
  RvDirectiveLexicon *self = data;

  rv_phrase_table_free (self->phrases);
  g_strfreev (self->plurals);
  for (guint i = 0; i < RV_SUFFIX_N_CLASSES; i++)
    g_strfreev (self->suffixes[i]);
  g_free (self);
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *root, GError **error)
{
  RvDirectiveLexicon *self = g_new0 (RvDirectiveLexicon, 1);

  self->phrases = rv_phrase_table_open (root, "phrases");
  self->is_isolating = rv_json_peek_boolean (root, "isolating", FALSE);
  if (read_phrases (self, root, error) && read_suffixes (self, root, error))
    return self;
  directive_lexicon_free (self);
  return NULL;
}

/**
 * rv_directive_lexicon_ensure:
 * @out_lexicon: (out) (nullable) (transfer none): the lexicon; %NULL where the language has none
 *
 * Returns: %FALSE with RV_ERROR_DATA where the section is not as it should be
 */
gboolean
rv_directive_lexicon_ensure (RvLanguagePack *pack,
                             const RvDirectiveLexicon **out_lexicon,
                             GError **error)
{
  g_autoptr (GError) local = NULL;

  *out_lexicon
    = rv_language_pack_ensure (pack, "directives", compile, directive_lexicon_free, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Returns: whether words have no endings: the head of a noun phrase comes first, and a verb of
 * ordering takes whom it orders and what they do without a word between them (Vietnamese) */
gboolean
rv_directive_lexicon_is_isolating (const RvDirectiveLexicon *self)
{
  return self->is_isolating;
}

/**
 * rv_directive_lexicon_match:
 * @words: folded words
 * @out_word: (out): what the lists say; nothing where no phrase begins here
 *
 * Finds the longest phrase that begins with the first of @words.
 *
 * Returns: how many words it has; 0 where none begins here
 */
guint
rv_directive_lexicon_match (const RvDirectiveLexicon *self,
                            const char *const *words,
                            gsize n_words,
                            RvDirectiveWord *out_word)
{
  const RvDirectiveWord empty = { 0, 0, RV_FORCE_MUST };
  gconstpointer found;
  guint n = rv_phrase_table_match_record (self->phrases, words, n_words, &found);

  *out_word = found != NULL ? *(const RvDirectiveWord *) found : empty;
  return n;
}

/* What @word is without one of the endings in which a plural and a verb in the third person agree. */
static gboolean
match_without_ending (const RvDirectiveLexicon *self,
                      const char *word,
                      guint64 classes,
                      guint32 hints,
                      RvDirectiveWord *out_word)
{
  gsize length = strlen (word);

  for (gsize i = 0; self->plurals[i] != NULL; i++)
    {
      const char *equals = strchr (self->plurals[i], '=');
      gsize ending = equals != NULL ? (gsize) (equals - self->plurals[i]) : 0;
      g_autofree char *stem = NULL;
      const char *words[1];

      if (ending == 0 || length <= ending
          || strncmp (word + length - ending, self->plurals[i], ending) != 0)
        continue;
      stem = g_strdup_printf ("%.*s%s", (int) (length - ending), word, equals + 1);
      words[0] = stem;
      rv_directive_lexicon_match (self, words, 1, out_word);
      if ((out_word->classes & classes) != 0 || (out_word->hints & hints) != 0)
        return TRUE;
    }
  *out_word = (RvDirectiveWord){ 0, 0, RV_FORCE_MUST };
  return FALSE;
}

/**
 * rv_directive_lexicon_match_plural:
 * @word: folded
 * @out_word: (out): what @word is as a plural: RV_CUE (AGENT), RV_CUE (THING) and RV_HINT (PRODUCT),
 *   any of them or nothing
 *
 * The lists hold nouns in the singular.
 */
void
rv_directive_lexicon_match_plural (const RvDirectiveLexicon *self,
                                   const char *word,
                                   RvDirectiveWord *out_word)
{
  guint64 classes = RV_CUE (AGENT) | RV_CUE (THING);

  match_without_ending (self, word, classes, RV_HINT (PRODUCT), out_word);
  out_word->classes &= classes;
  out_word->hints &= RV_HINT (PRODUCT);
}

/**
 * rv_directive_lexicon_classify_third_person:
 * @word: folded
 *
 * The lists hold verbs in the base form.
 *
 * Returns: the classes of the verb of which @word is the third person ("begins"); 0 where it is none
 */
guint64
rv_directive_lexicon_classify_third_person (const RvDirectiveLexicon *self, const char *word)
{
  RvDirectiveWord found;

  match_without_ending (self, word, RV_CUE (VERB) | RV_CUE (STATIVE), 0, &found);
  return found.classes;
}

gboolean
rv_directive_lexicon_has_suffix (const RvDirectiveLexicon *self,
                                 RvSuffixClass suffix,
                                 const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; self->suffixes[suffix][i] != NULL; i++)
    {
      const char *end = self->suffixes[suffix][i];

      if (length >= strlen (end) + SUFFIX_STEM_LETTERS && g_str_has_suffix (word, end))
        return TRUE;
    }
  return FALSE;
}
