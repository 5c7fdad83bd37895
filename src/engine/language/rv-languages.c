/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "language/rv-language-data.h"
#include "language/rv-languages.h"
#include "language/rv-normalize.h"

struct _RvLanguages
{
  GPtrArray *packs; /* of RvLanguagePack, the default one (English) first */
};

G_DEFINE_BOXED_TYPE (RvLanguages, rv_languages, rv_languages_ref, rv_languages_unref)

#define DEFAULT_CODE "en"

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

  self->packs = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_language_pack_unref);
  for (gsize i = 0; codes[i] != NULL; i++)
    {
      RvLanguagePack *pack = rv_language_pack_new (codes[i], error);

      if (pack == NULL)
        return NULL;
      g_ptr_array_add (self->packs, pack);
    }
  g_ptr_array_sort (self->packs, compare_codes);
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

  g_clear_pointer (&self->packs, g_ptr_array_unref);
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

/* An apostrophe inside a word: "don't" is a stop word of one language, "don" of another */
static gboolean
is_apostrophe (const char *p, const char *end)
{
  gunichar c = g_utf8_get_char_validated (p, end - p);
  const char *next = g_utf8_next_char (p);

  return (c == '\'' || c == 0x2019) && next < end
         && g_unichar_isalpha (g_utf8_get_char_validated (next, end - next));
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
      g_autofree char *word = NULL;

      while (p < end && !g_unichar_isalpha (g_utf8_get_char_validated (p, text + length - p)))
        p = g_utf8_next_char (p);
      start = p;
      while (p < end
             && (g_unichar_isalpha (g_utf8_get_char_validated (p, text + length - p))
                 || (p > start && is_apostrophe (p, text + length))))
        p = g_utf8_next_char (p);
      if (p == start)
        break;
      word = rv_normalize_fold (start, p - start);
      for (guint i = 0; i < self->packs->len; i++)
        hits[i] += rv_language_pack_is_stop_word (g_ptr_array_index (self->packs, i), word);
    }

  for (guint i = 1; i < self->packs->len; i++)
    if (hits[i] > hits[best] && hits[i] >= hits[0] + IDENTIFY_MARGIN)
      best = i;
  return g_ptr_array_index (self->packs, best);
}
