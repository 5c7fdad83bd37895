/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Fonts of a PDF that do not say what their letters mean. The map from the font's own numbers to Unicode is missing, or
 * wrong (on purpose, too, so that nobody copies the text): the page looks right, and what is read from it are letters
 * at random, signs without a meaning, or the font's numbers taken for letters.
 *
 * Each font is judged by itself over the whole file, from what comes out of it:
 * - one character in ten is unassigned, private, a control character or replaced;
 * - or, of text in Latin letters, many words have no vowel and hardly any is a common word of any language that there is a
 *   pack of. In natural languages one word of four letters in fifty has none (Czech, Serbo-Croatian); where each letter stands
 *   for another at random, one in five; where numbers were taken for letters, one in two.
 *
 * A font with less text than that is left alone: a name in ornamental letters, formulas, arrows. So are wrong maps
 * into other scripts, and those that exchange few letters. Linear.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-font.h"
#include "ingest/rv-pdf-line.h"
#include "language/rv-normalize.h"

const char RV_PDF_UNREADABLE[] = "unreadable";

/* Share of characters without a meaning. */
#define UNKNOWN_SHARE 0.1

/* Characters and words of a font that is judged. */
#define FEWEST_CHARS 40u
#define FEWEST_WORDS 25u

/* Letters of a word that has a vowel, and the shares of words without one and of common words. */
#define WORD_LETTERS 4u
#define VOWELLESS_SHARE 0.18
#define COMMON_SHARE 0.03

/* Bytes of a font's text that are looked at. */
#define SAMPLE_BYTES (16u * 1024)

typedef struct
{
  guint n_chars, n_unknown;
  guint n_words, n_long, n_vowelless, n_common;
  gsize n_bytes;
} Font;

static gboolean
is_unknown (gunichar c)
{
  switch (g_unichar_type (c))
    {
    case G_UNICODE_UNASSIGNED:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_CONTROL:
      return TRUE;
    default:
      return c == 0xfffd;
    }
}

/* Letters beyond ASCII count as vowels: most are, and no language is to be wronged. */
static gboolean
is_vowel (gunichar c)
{
  return c >= 0x80 || strchr ("aeiouyAEIOUY", (int) c) != NULL;
}

static gboolean
is_common (const RvLanguages *languages, const char *word, gsize length)
{
  char buffer[RV_NORMALIZE_BUFFER];
  g_autofree char *own = NULL;
  const char *folded = rv_normalize_fold_word (word, length, buffer, &own);

  for (guint i = 0; languages != NULL && i < rv_languages_get_length (languages); i++)
    if (rv_language_pack_is_stop_word (rv_languages_get_pack (languages, i), folded))
      return TRUE;
  return FALSE;
}

static void
count_word (Font *font, const RvLanguages *languages, const char *word, const char *end)
{
  guint n = 0, n_vowels = 0;

  for (const char *p = word; p < end; p = g_utf8_next_char (p))
    {
      n++;
      n_vowels += is_vowel (g_utf8_get_char (p));
    }
  font->n_words++;
  font->n_common += is_common (languages, word, (gsize) (end - word));
  font->n_long += n >= WORD_LETTERS;
  font->n_vowelless += n >= WORD_LETTERS && n_vowels == 0;
}

static void
count_line (Font *font, const RvLanguages *languages, const char *text)
{
  const char *word = NULL;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isalpha (c) || g_unichar_ismark (c))
        word = word != NULL ? word : p;
      else if (word != NULL)
        {
          count_word (font, languages, word, p);
          word = NULL;
        }
      if (c == 0)
        return;
      font->n_chars++;
      font->n_unknown += is_unknown (c);
    }
}

static gboolean
is_unreadable (const Font *font)
{
  if (font->n_chars >= FEWEST_CHARS && font->n_unknown > UNKNOWN_SHARE * font->n_chars)
    return TRUE;
  return font->n_long >= FEWEST_WORDS && font->n_vowelless > VOWELLESS_SHARE * font->n_long
         && font->n_common < COMMON_SHARE * font->n_words;
}

static GHashTable *
count_fonts (GArray *lines, const RvLanguages *languages)
{
  GHashTable *fonts = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (guint i = 0; i < lines->len; i++)
    {
      const RvPdfLine *line = rv_pdf_lines_get (lines, i);
      Font *font = g_hash_table_lookup (fonts, GUINT_TO_POINTER (line->font));

      if (font == NULL)
        {
          font = g_new0 (Font, 1);
          g_hash_table_insert (fonts, GUINT_TO_POINTER (line->font), font);
        }
      if (font->n_bytes > SAMPLE_BYTES)
        continue;
      font->n_bytes += strlen (line->text);
      count_line (font, languages, line->text);
    }
  return fonts;
}

/**
 * rv_pdf_font_mark:
 * @lines: (element-type RvPdfLine): of all pages
 * @languages: (nullable): whose common words tell a text from letters at random
 *
 * Folds the lines that are set in fonts that cannot be read.
 *
 * Returns: their part of all text, 0 to 1
 */
double
rv_pdf_font_mark (GArray *lines, const RvLanguages *languages)
{
  g_autoptr (GHashTable) fonts = count_fonts (lines, languages);
  gsize n_bytes = 0, n_unreadable = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      RvPdfLine *line = rv_pdf_lines_get (lines, i);
      gsize length = strlen (line->text);

      n_bytes += length;
      if (!is_unreadable (g_hash_table_lookup (fonts, GUINT_TO_POINTER (line->font))))
        continue;
      n_unreadable += length;
      line->role = RV_ROLE_BOILERPLATE;
      line->reason = RV_PDF_UNREADABLE;
    }
  return n_bytes > 0 ? (double) n_unreadable / (double) n_bytes : 0;
}
