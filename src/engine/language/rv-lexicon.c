/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "base/rv-error.h"
#include "language/rv-json.h"
#include "language/rv-lexicon.h"
#include "language/rv-normalize.h"
#include "language/rv-packed-table.h"

/*
 * Words are compared by a key that forgets what writers do not agree on: endings ("organisations",
 * "organization"; "uỷ", "ủy") are rewritten by the list "endings" of the section, the first one that
 * fits, and a possessive 's, hyphens and apostrophes between words do not count. Both the variants
 * and the text go through the same function, so that an ending that linguists would not defend does
 * no harm.
 *
 * Where letters have marks (Vietnamese), many write without them: a variant of two words or more is
 * found without its marks too; one word alone would be too many others.
 *
 * Look-up is a trie over these keys, longest variant first, without overlap: linear in the number
 * of words, RV_LIMIT_PHRASE_WORDS steps for each at most.
 */

/* Bytes of a word that must be left when an ending gets shorter. */
#define MIN_STEM 2u

typedef struct
{
  const char *from; /* as the pack has it, and so @to */
  const char *to;
  gsize length;   /* of from */
  char last;      /* byte of from */
  gsize min_stem; /* bytes before it */
  guint next;     /* the index of the next one with the same last byte, and 1; 0 for none */
} Ending;

struct _RvLexicon
{
  GArray *endings;       /* of Ending */
  guint by_last[256];    /* by their last byte: the index of the first one, and 1; 0 for none */
  GPtrArray *concepts;   /* of RvConcept */
  RvPhraseTable *by_key; /* key -> index in concepts + 1 */
  RvPhraseTable *variants;
  RvPhraseTable *plain; /* variants of several words whose letters have marks, without the marks */
  RvJson *user; /* NULL where the user has no lexicon; keys and labels are its or the pack's */
};

static void
lexicon_free (gpointer data)
{
  RvLexicon *self = data;

  g_array_unref (self->endings);
  g_ptr_array_unref (self->concepts);
  rv_phrase_table_free (self->by_key);
  rv_phrase_table_free (self->variants);
  rv_phrase_table_free (self->plain);
  g_clear_pointer (&self->user, rv_json_free);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvLexicon, lexicon_free)

static RvLexicon *
lexicon_new (const RvJson *section)
{
  RvLexicon *self = g_new0 (RvLexicon, 1);

  self->endings = g_array_new (FALSE, FALSE, sizeof (Ending));
  self->concepts = g_ptr_array_new_with_free_func (g_free);
  self->by_key = rv_phrase_table_open (section, "keys");
  self->variants = rv_phrase_table_open (section, "variants");
  self->plain = rv_phrase_table_open (section, "plain");
  return self;
}

/* Appends the key of @word, a folded one of @length bytes, to @out; nothing where it does not count. */
static void
append_key (const RvLexicon *self, const char *word, gsize length, GString *out)
{
  if (length > 2 && memcmp (word + length - 2, "'s", 2) == 0)
    length -= 2;
  for (guint i = length > 0 ? self->by_last[(guchar) word[length - 1]] : 0, next; i > 0; i = next)
    {
      const Ending *ending = &g_array_index (self->endings, Ending, i - 1);

      next = ending->next;
      if (length >= ending->length + ending->min_stem
          && memcmp (word + length - ending->length, ending->from, ending->length) == 0)
        {
          g_string_append_len (out, word, (gssize) (length - ending->length));
          g_string_append (out, ending->to);
          return;
        }
    }
  g_string_append_len (out, word, (gssize) length);
}

/* Signs that stand inside a variant in one spelling and not in another. */
static gboolean
is_loose_sign (const char *word)
{
  if (word[0] != '-' && word[0] != '\'' && word[0] != ',' && word[0] != '\xe2')
    return FALSE;
  return g_str_equal (word, "-") || g_str_equal (word, "–") || g_str_equal (word, "'")
         || g_str_equal (word, ",");
}

/* Cuts @variant into words much as the segmenter does, by key, joined by single spaces. */
static char *
dup_variant_key (const RvLexicon *self, const char *variant)
{
  g_autofree char *folded = rv_normalize_fold (variant, -1);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p != 0;)
    {
      const char *start = p;

      while (*p != 0)
        {
          gunichar c = rv_char_get (p);
          const char *next = g_utf8_next_char (p);
          gboolean inside
            = p > start && (c == '\'' || c == '.') && rv_char_is_alnum (rv_char_get (next));

          if (!rv_char_is_alnum (c) && !inside)
            break;
          p = next;
        }
      if (p > start)
        {
          if (key->len > 0)
            g_string_append_c (key, ' ');
          append_key (self, start, (gsize) (p - start), key);
        }
      else
        {
          const char *next = g_utf8_next_char (p);
          char sign[8] = { 0 };

          memcpy (sign, p, (gsize) (next - p));
          if (!g_unichar_isspace (rv_char_get (p)) && !is_loose_sign (sign))
            {
              if (key->len > 0)
                g_string_append_c (key, ' ');
              g_string_append (key, sign);
            }
          p = next;
        }
    }
  return g_string_free (key, FALSE);
}

static const char *const kind_nicks[] = {
  [RV_CONCEPT_BODY] = "body",         [RV_CONCEPT_OFFICE] = "office",
  [RV_CONCEPT_DOCUMENT] = "document", [RV_CONCEPT_MEETING] = "meeting",
  [RV_CONCEPT_PHRASE] = "phrase",     [RV_CONCEPT_THEME] = "theme",
  [RV_CONCEPT_PLACE] = "place",
};

static gboolean
parse_kind (const char *nick, RvConceptKind *out_kind, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_nicks); i++)
    if (g_str_equal (nick, kind_nicks[i]))
      {
        *out_kind = (RvConceptKind) i;
        return TRUE;
      }
  g_set_error (error, RV_ERROR, RV_ERROR_DATA, "member “kind” does not know “%s”", nick);
  return FALSE;
}

/* "endings": pairs of what a word ends with and what stands for it. */
static gboolean
read_endings (RvLexicon *self, const RvJson *root, GError **error)
{
  const RvJson *pairs = rv_json_get_array (root, "endings", error);

  if (pairs == NULL)
    return FALSE;
  for (guint i = 0; i < rv_json_get_length (pairs); i++)
    {
      const RvJson *pair = rv_json_get_element (pairs, i);
      gboolean ok = rv_json_get_length (pair) == 2;
      const char *from = ok ? rv_json_as_string (rv_json_get_element (pair, 0)) : NULL;
      const char *to = ok ? rv_json_as_string (rv_json_get_element (pair, 1)) : NULL;
      Ending ending;

      if (from == NULL || to == NULL)
        {
          g_set_error (error, RV_ERROR, RV_ERROR_DATA,
                       "member “endings” is not an array of pairs of strings");
          return FALSE;
        }
      ending.from = from;
      ending.to = to;
      ending.length = strlen (ending.from);
      ending.last = ending.length > 0 ? ending.from[ending.length - 1] : 0;
      ending.min_stem = strlen (ending.to) < ending.length ? MIN_STEM : 0;
      ending.next = 0;
      g_array_append_val (self->endings, ending);
    }
  for (guint i = self->endings->len; i > 0; i--)
    {
      Ending *ending = &g_array_index (self->endings, Ending, i - 1);

      ending->next = self->by_last[(guchar) ending->last];
      self->by_last[(guchar) ending->last] = i;
    }
  return TRUE;
}

/* A concept that is not there yet; its name and wordings stay the JSON's. */
static void
add_concept (RvLexicon *self, const char *key, const char *label, RvConceptKind kind)
{
  RvConcept *concept = g_new (RvConcept, 1);

  *concept = (RvConcept){ .key = key, .label = label, .kind = kind };
  g_ptr_array_add (self->concepts, concept);
}

static void
add_variants (RvLexicon *self, const char *const *variants, guint number)
{
  for (gsize i = 0; variants[i] != NULL; i++)
    {
      g_autofree char *words = dup_variant_key (self, variants[i]);
      g_autofree char *plain = NULL;

      rv_phrase_table_add (self->variants, words, number - 1);
      if (g_str_is_ascii (words) || strchr (words, ' ') == NULL)
        continue;
      plain = rv_normalize_strip_marks (words, -1);
      if (!g_str_equal (plain, words))
        rv_phrase_table_add (self->plain, plain, number - 1);
    }
}

/* Adds one concept, or variants to one that is there. */
static gboolean
read_concept (RvLexicon *self, const RvJson *object, gboolean is_packed, GError **error)
{
  const char *key = rv_json_get_name (object);
  g_autofree const char **variants = rv_json_list_strings (object, "variants", error);
  guint number = is_packed ? 0 : rv_phrase_table_lookup (self->by_key, key);
  RvConceptKind kind = RV_CONCEPT_THEME;

  if (variants == NULL
      || !parse_kind (rv_json_peek_string (object, "kind", kind_nicks[RV_CONCEPT_THEME]), &kind,
                      error))
    {
      g_prefix_error (error, "%s: ", key);
      return FALSE;
    }
  if (number == 0)
    {
      add_concept (self, key, variants[0] != NULL ? variants[0] : key, kind);
      number = self->concepts->len;
      if (!is_packed)
        rv_phrase_table_add_words (self->by_key, &key, 1, number);
    }
  if (!is_packed)
    add_variants (self, (const char *const *) variants, number);
  return TRUE;
}

/* @is_packed: whether the tables of @root have been filled before */
static gboolean
read_concepts (RvLexicon *self, const RvJson *root, gboolean is_packed, GError **error)
{
  const RvJson *concepts = rv_json_get_object (root, "concepts", error);

  if (concepts == NULL)
    return FALSE;
  for (guint i = 0; i < rv_json_get_length (concepts); i++)
    if (!read_concept (self, rv_json_get_element (concepts, i), is_packed, error))
      return FALSE;
  return TRUE;
}

/* The user's own concepts: <user data folder>/resolution-viewer/languages/<code>/lexicon.json. */
static gboolean
read_user_file (RvLexicon *self, RvLanguagePack *pack, GError **error)
{
  g_autofree char *path
    = g_build_filename (g_get_user_data_dir (), "resolution-viewer", "languages",
                        rv_language_pack_get_code (pack), "lexicon.json", NULL);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return TRUE;
  self->user = rv_json_parse (text, length, path, error);
  if (self->user == NULL)
    return FALSE;
  if (!read_concepts (self, self->user, FALSE, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }
  return TRUE;
}

static gpointer
lexicon_compile (RvLanguagePack *pack, const RvJson *root, GError **error)
{
  g_autoptr (RvLexicon) self = lexicon_new (root);

  if (!read_endings (self, root, error)
      || !read_concepts (self, root, rv_phrase_table_is_packed (self->variants), error)
      || !read_user_file (self, pack, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rv_lexicon_ensure:
 *
 * Returns: (transfer none) (nullable): the lexicon of @pack; %NULL without @error where it has none,
 *   %NULL with RV_ERROR_DATA where its file or the user's is not as it should be
 */
const RvLexicon *
rv_lexicon_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "lexicon", lexicon_compile, lexicon_free, error);
}

guint
rv_lexicon_get_n_concepts (const RvLexicon *self)
{
  return self->concepts->len;
}

/* Returns: (transfer none) (nullable): the concept with @key */
const RvConcept *
rv_lexicon_lookup (const RvLexicon *self, const char *key)
{
  guint number = rv_phrase_table_lookup (self->by_key, key);

  return number > 0 ? g_ptr_array_index (self->concepts, number - 1) : NULL;
}

/**
 * rv_lexicon_find:
 * @words: folded words, as rv_text_index_get_words() gives them
 * @n_words: how many
 * @matches: (element-type RvConceptMatch): gets the concepts appended, in the order of the words,
 *   the longest at each place, none overlapping another
 */
void
rv_lexicon_find (const RvLexicon *self, const char *const *words, gsize n_words, GArray *matches)
{
  g_autoptr (GString) keys = g_string_new (NULL);
  g_autofree gsize *offsets = g_new (gsize, n_words + 1);
  g_autofree guint *origins = g_new (guint, n_words + 1);
  g_autofree const char **row = g_new (const char *, n_words + 1);
  gboolean has_plain = !rv_phrase_table_is_empty (self->plain);
  gsize n_keys = 0;

  for (gsize i = 0; i < n_words; i++)
    {
      if (is_loose_sign (words[i]))
        continue;
      offsets[n_keys] = keys->len;
      origins[n_keys++] = (guint) i;
      append_key (self, words[i], strlen (words[i]), keys);
      g_string_append_c (keys, 0);
    }
  for (gsize i = 0; i < n_keys; i++)
    row[i] = keys->str + offsets[i];

  for (gsize i = 0; i < n_keys;)
    {
      guint value = 0;
      guint length = rv_phrase_table_match (self->variants, row + i, n_keys - i, &value);

      if (length == 0 && has_plain)
        length = rv_phrase_table_match (self->plain, row + i, n_keys - i, &value);
      if (length > 0)
        {
          RvConceptMatch match = { g_ptr_array_index (self->concepts, value), origins[i],
                                   origins[i + length - 1] + 1 - origins[i] };

          g_array_append_val (matches, match);
        }
      i += MAX (length, 1);
    }
}
