/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * In which language a document is, and with which pack it is read. The declared language stands,
 * unless the text has far more common words of another one: pages are made from templates that
 * declare their own. Where no pack fits, the script still tells the language of much of the world.
 */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "base/rv-limits.h"
#include "ingest/rv-document-language.h"
#include "language/rv-normalize.h"

/* Common words that the text must have more of another language than of the declared one: so many
 * times, and so many. */
#define TIMES 2u
#define WORDS 15u

/* Bytes of a paragraph whose own language is asked for, and its common words of another one. */
#define PARAGRAPH_BYTES 80u
#define PARAGRAPH_WORDS 6u

/* Share of letters in one script that makes a text one of it. */
#define SCRIPT_SHARE 0.5

static const struct
{
  GUnicodeScript script;
  const char *code;
} scripts[] = {
  { G_UNICODE_SCRIPT_HIRAGANA, "ja" }, { G_UNICODE_SCRIPT_KATAKANA, "ja" },
  { G_UNICODE_SCRIPT_HAN, "zh" },      { G_UNICODE_SCRIPT_HANGUL, "ko" },
  { G_UNICODE_SCRIPT_CYRILLIC, "ru" }, { G_UNICODE_SCRIPT_GREEK, "el" },
  { G_UNICODE_SCRIPT_ARABIC, "ar" },   { G_UNICODE_SCRIPT_HEBREW, "he" },
  { G_UNICODE_SCRIPT_THAI, "th" },     { G_UNICODE_SCRIPT_DEVANAGARI, "hi" },
  { G_UNICODE_SCRIPT_BENGALI, "bn" },  { G_UNICODE_SCRIPT_TAMIL, "ta" },
  { G_UNICODE_SCRIPT_TELUGU, "te" },   { G_UNICODE_SCRIPT_GEORGIAN, "ka" },
  { G_UNICODE_SCRIPT_ARMENIAN, "hy" }, { G_UNICODE_SCRIPT_KHMER, "km" },
  { G_UNICODE_SCRIPT_LAO, "lo" },      { G_UNICODE_SCRIPT_MYANMAR, "my" },
  { G_UNICODE_SCRIPT_SINHALA, "si" },  { G_UNICODE_SCRIPT_GUJARATI, "gu" },
  { G_UNICODE_SCRIPT_ETHIOPIC, "am" },
};

static GString *
sample (const RvDraft *draft)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < draft->blocks->len && text->len < RV_LIMIT_SNIFF_BYTES; i++)
    {
      const RvBlock *block = &g_array_index (draft->blocks, RvBlock, i);

      if (!rv_role_is_furniture (block->role))
        {
          g_string_append (text, block->text);
          g_string_append_c (text, '\n');
        }
    }
  return text;
}

static guint
count_stop_words (const RvLanguagePack *pack, const GString *text)
{
  const char *end = text->str + text->len;
  guint n = 0;

  for (const char *p = text->str; p < end;)
    {
      const char *start = p;

      while (p < end && (rv_char_is_alpha (rv_char_get (p)) || rv_char_is_mark (rv_char_get (p))))
        p = g_utf8_next_char (p);
      if (p > start)
        {
          char buffer[RV_NORMALIZE_BUFFER];
          g_autofree char *own = NULL;

          n += rv_language_pack_is_stop_word (pack,
                                              rv_normalize_fold_word (start, (gsize) (p - start),
                                                                      buffer, &own));
        }
      else
        p = g_utf8_next_char (p);
    }
  return n;
}

/* Returns: (nullable): the language that the script of most letters stands for */
static const char *
find_by_script (const GString *text)
{
  guint counts[G_N_ELEMENTS (scripts)] = { 0 };
  guint letters = 0, best = 0;

  for (const char *p = text->str; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = rv_char_get (p);
      GUnicodeScript script;

      if (c < 0x80 ? g_ascii_isalpha ((char) c) : rv_char_is_alpha (c))
        letters++;
      if (c < 0x300)
        continue;
      script = g_unichar_get_script (c);
      for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
        if (scripts[i].script == script)
          counts[i]++;
    }
  /* Japanese is written in three scripts, and only it in the first two. */
  if ((counts[0] + counts[1]) * 10 > counts[2] && counts[0] + counts[1] > 0
      && (double) (counts[0] + counts[1] + counts[2]) > SCRIPT_SHARE * letters)
    return "ja";
  for (guint i = 1; i < G_N_ELEMENTS (scripts); i++)
    if (counts[i] > counts[best])
      best = i;
  return (double) counts[best] > SCRIPT_SHARE * letters ? scripts[best].code : NULL;
}

/* The script that @code stands for in our table; NULL for a language in Latin letters, or any other. */
static const char *
find_script (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (scripts); i++)
    if (g_str_equal (scripts[i].code, code))
      return scripts[i].code;
  return NULL;
}

/* The first part of a tag such as "de-CH". */
static char *
dup_code (const char *tag)
{
  g_autofree char *code = g_ascii_strdown (tag, (gssize) strcspn (tag, "-_"));
  gsize length = strlen (code);

  return length == 2 || length == 3 ? g_steal_pointer (&code) : NULL;
}

/**
 * rv_document_language_find:
 * @out_code: (out): ISO 639 code of the language, which may be one without a pack
 *
 * Returns: (transfer none): the pack to read the text with
 */
RvLanguagePack *
rv_document_language_find (const RvDraft *draft, const RvLanguages *languages, char **out_code)
{
  GString *text = sample (draft);
  RvLanguagePack *found = rv_languages_identify (languages, text->str, text->len);
  RvLanguagePack *declared
    = draft->language != NULL ? rv_languages_lookup (languages, draft->language) : NULL;
  const char *by_script = find_by_script (text);
  guint hits = draft->language != NULL && declared != found ? count_stop_words (found, text) : 0;

  *out_code = NULL;
  if (declared != NULL && declared != found)
    {
      guint known = count_stop_words (declared, text);

      if (hits < WORDS || hits < TIMES * known)
        found = declared;
    }
  else if (declared == NULL && draft->language != NULL && hits < WORDS)
    *out_code = dup_code (draft->language);
  if (*out_code == NULL && by_script != NULL)
    {
      g_autofree char *code = draft->language != NULL ? dup_code (draft->language) : NULL;

      /* A script is shared by languages: what is declared is closer, if it is not one of ours. */
      *out_code = code != NULL && declared == NULL ? g_steal_pointer (&code) : g_strdup (by_script);
    }
  if (*out_code == NULL && declared == NULL && draft->language != NULL)
    *out_code = dup_code (draft->language);
  if (*out_code == NULL)
    *out_code = g_strdup (rv_language_pack_get_code (found));
  g_string_free (text, TRUE);
  return found;
}

/**
 * rv_document_language_find_other:
 * @pack: that the document is read with
 * @code: of the document's language
 * @text: of one paragraph
 *
 * Returns: (nullable): ISO 639 code of the paragraph's language, interned, where it is surely another
 *   one than the document's
 */
const char *
rv_document_language_find_other (const RvLanguages *languages,
                                 const RvLanguagePack *pack,
                                 const char *code,
                                 const char *text)
{
  gsize length = strlen (text);
  g_autoptr (GString) sample = NULL;
  const RvLanguagePack *found;
  const char *by_script;
  guint hits;

  /* Of a language that we know by its declaration only, no paragraph is surely another. */
  if (length < PARAGRAPH_BYTES
      || (rv_languages_lookup (languages, code) == NULL && find_script (code) == NULL))
    return NULL;
  sample = g_string_new_len (text, (gssize) MIN (length, RV_LIMIT_SNIFF_BYTES));
  g_string_truncate (sample, (gsize) (g_utf8_find_prev_char (sample->str, sample->str + sample->len)
                                      - sample->str));
  by_script = find_by_script (sample);
  if (by_script
      != NULL) /* which of the languages of one script it is, only the document can tell */
    return find_script (by_script) == find_script (code) ? NULL : by_script;
  found = rv_languages_identify (languages, sample->str, sample->len);
  if (found == pack && find_script (code) == NULL)
    return NULL;
  hits = count_stop_words (found, sample);
  if (hits < PARAGRAPH_WORDS || (found != pack && hits < TIMES * count_stop_words (pack, sample)))
    return NULL;
  return g_intern_string (rv_language_pack_get_code (found));
}
