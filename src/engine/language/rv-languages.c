/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "base/rv-char.h"
#include "base/rv-limits.h"
#include "base/rv-word-filter.h"
#include "language/rv-language-data.h"
#include "language/rv-languages.h"
#include "language/rv-normalize.h"
#include "language/rv-packed-table.h"

struct _RvLanguages
{
  GPtrArray *packs;          /* of RvLanguagePack, the default one (English) first */
  RvPhraseTable *stop_words; /* folded word -> bits of the packs that have it */

  GMutex lock;        /* guards merged */
  GHashTable *merged; /* section -> Merged */
};

typedef struct
{
  gpointer rules;
  GDestroyNotify destroy;
} Merged;

/* Packs whose stop words are told apart: the bits of a number. */
#define MOST_IDENTIFIED 32u

G_DEFINE_BOXED_TYPE (RvLanguages, rv_languages, rv_languages_ref, rv_languages_unref)

#define DEFAULT_CODE "en"

/* Bytes of a word that is told by the filter; no longer one is frequent. */
#define MOST_FILTERED 32u

/* Stop words by which another language has to be ahead of the default one: a line of five words
 * ("I'll go back") has one of Polish by chance. */
#define IDENTIFY_MARGIN 2u

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  const char *x = rv_language_pack_get_code (*(RvLanguagePack **) a);
  const char *y = rv_language_pack_get_code (*(RvLanguagePack **) b);

  if (g_str_equal (x, DEFAULT_CODE) || g_str_equal (y, DEFAULT_CODE))
    return g_str_equal (y, DEFAULT_CODE) - g_str_equal (x, DEFAULT_CODE);
  return strcmp (x, y);
}

static void
merged_free (gpointer data)
{
  Merged *merged = data;

  if (merged->destroy != NULL)
    merged->destroy (merged->rules);
  g_free (merged);
}

static void
collect_stop_words (RvLanguages *self)
{
  self->stop_words = rv_phrase_table_open (NULL, "stop-words");
  if (rv_phrase_table_is_packed (self->stop_words))
    return;
  for (guint i = 0; i < MIN (self->packs->len, MOST_IDENTIFIED); i++)
    {
      const char *const *words = rv_language_pack_get_stop_words (self->packs->pdata[i]);

      for (gsize j = 0; words[j] != NULL; j++)
        rv_phrase_table_add_flags (self->stop_words, &words[j], 1, 1u << i);
    }
}

/**
 * rv_languages_new:
 *
 * Loads "language.json" of every pack.
 *
 * Returns: (transfer full): the packs, or %NULL with RV_ERROR_DATA set
 */
RvLanguages *
rv_languages_new (GError **error)
{
  g_autoptr (RvLanguages) self = g_atomic_rc_box_new0 (RvLanguages);
  g_auto (GStrv) codes = rv_language_data_list_codes ();

  g_mutex_init (&self->lock);
  self->merged = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, merged_free);
  self->packs = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_language_pack_unref);
  for (gsize i = 0; codes[i] != NULL; i++)
    {
      RvLanguagePack *pack = rv_language_pack_new (codes[i], error);

      if (pack == NULL)
        return NULL;
      g_ptr_array_add (self->packs, pack);
    }
  g_ptr_array_sort (self->packs, compare_codes);
  collect_stop_words (self);
  return g_steal_pointer (&self);
}

RvLanguages *
rv_languages_ref (RvLanguages *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
languages_clear (gpointer data)
{
  RvLanguages *self = data;

  g_clear_pointer (&self->merged, g_hash_table_unref);
  g_clear_pointer (&self->stop_words, rv_phrase_table_free);
  g_clear_pointer (&self->packs, g_ptr_array_unref);
  g_mutex_clear (&self->lock);
}

void
rv_languages_unref (RvLanguages *self)
{
  g_atomic_rc_box_release_full (self, languages_clear);
}

guint
rv_languages_get_length (const RvLanguages *self)
{
  return self->packs->len;
}

/* Returns: (transfer none) */
RvLanguagePack *
rv_languages_get_pack (const RvLanguages *self, guint index)
{
  return g_ptr_array_index (self->packs, index);
}

/* Returns: (transfer none) (nullable): the pack for an ISO 639-1 code, or for a longer tag that begins with one */
RvLanguagePack *
rv_languages_lookup (const RvLanguages *self, const char *code)
{
  for (guint i = 0; i < self->packs->len; i++)
    {
      const char *own = rv_language_pack_get_code (g_ptr_array_index (self->packs, i));

      if (g_ascii_strncasecmp (code, own, strlen (own)) == 0
          && !g_ascii_isalpha (code[strlen (own)]))
        return g_ptr_array_index (self->packs, i);
    }
  return NULL;
}

/**
 * rv_languages_ensure:
 * @section: the file's name without ".json"
 * @merge: makes the rules, called once
 * @destroy: frees them
 *
 * The rules that a stage makes of one section of all packs together, for what may stand in a text of
 * any language. They are made at the first call and must not change afterwards. May be called from any
 * thread.
 *
 * Returns: (transfer none): the rules, or %NULL with RV_ERROR_DATA set
 */
gconstpointer
rv_languages_ensure (const RvLanguages *self,
                     const char *section,
                     RvMergeFunc merge,
                     GDestroyNotify destroy,
                     GError **error)
{
  g_autoptr (GMutexLocker) locker G_GNUC_UNUSED = g_mutex_locker_new ((GMutex *) &self->lock);
  Merged *merged = g_hash_table_lookup (self->merged, section);
  gpointer rules;

  if (merged != NULL)
    return merged->rules;
  rules = merge (self, section, error);
  if (rules == NULL)
    return NULL;
  merged = g_new (Merged, 1);
  *merged = (Merged){ rules, destroy };
  g_hash_table_insert (self->merged, g_strdup (section), merged);
  return rules;
}

static gboolean
is_letter (const char *p, const char *end)
{
  return rv_char_is_alpha ((guchar) *p < 0x80 ? (gunichar) *p
                                              : g_utf8_get_char_validated (p, end - p));
}

/* An apostrophe inside a word: "don't" is a stop word of one language, "don" of another */
static gboolean
is_apostrophe (const char *p, const char *end)
{
  gunichar c;
  const char *next = g_utf8_next_char (p);

  if ((guchar) *p < 0x80 && *p != '\'')
    return FALSE; /* most words end so */
  c = g_utf8_get_char_validated (p, end - p);
  return (c == '\'' || c == 0x2019) && next < end
         && g_unichar_isalpha (g_utf8_get_char_validated (next, end - next));
}

/* Returns: bits of the packs of which @word, as it is written, is a stop word; the filter tells most words of ASCII
 * before anything is folded or hashed */
static guint
find_stop_word (const RvLanguages *self, const char *word, gsize length)
{
  char small[RV_NORMALIZE_BUFFER]; /* longer than MOST_FILTERED */
  g_autofree char *own = NULL;
  gsize i = 0;

  for (; i < length && i < MOST_FILTERED && (guchar) word[i] < 0x80; i++)
    small[i] = word[i] | 0x20;
  if (i < length) /* folded, it may be longer or shorter */
    return rv_phrase_table_lookup (self->stop_words,
                                   rv_normalize_fold_word (word, length, small, &own));
  small[length] = 0;
  if (!rv_phrase_table_may_begin (self->stop_words, rv_word_filter_slot (small, length)))
    return 0;
  return rv_phrase_table_lookup (self->stop_words, small);
}

/**
 * rv_languages_identify:
 * @text: valid UTF-8; its first RV_LIMIT_SNIFF_BYTES are looked at
 *
 * The language whose stop words make up the largest share of the words of @text; the default one
 * where no other is ahead of it by more than chance.
 *
 * Returns: (transfer none): a pack, the default one where nothing speaks for another
 */
RvLanguagePack *
rv_languages_identify (const RvLanguages *self, const char *text, gsize length)
{
  g_autofree guint *hits = g_new0 (guint, self->packs->len);
  const char *end = text + MIN (length, RV_LIMIT_SNIFF_BYTES);
  guint best = 0;

  for (const char *p = text; p < end;)
    {
      const char *start;
      guint bits;

      while (p < end && !g_ascii_isalpha (*p) && !is_letter (p, text + length))
        p = g_utf8_next_char (p);
      start = p;
      while (p < end
             && (g_ascii_isalpha (*p) || is_letter (p, text + length)
                 || (p > start && is_apostrophe (p, text + length))))
        p = g_utf8_next_char (p);
      if (p == start)
        break;
      bits = find_stop_word (self, start, (gsize) (p - start));
      for (guint i = 0; bits != 0; i++, bits >>= 1)
        hits[i] += bits & 1;
    }

  for (guint i = 1; i < self->packs->len; i++)
    if (hits[i] > hits[best] && hits[i] >= hits[0] + IDENTIFY_MARGIN)
      best = i;
  return g_ptr_array_index (self->packs, best);
}
