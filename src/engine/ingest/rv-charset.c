/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From bytes to UTF-8. Asked in this order: what the person chose; a byte order mark; UTF-16 and
 * UTF-32 without one; UTF-8, if the bytes are (a text in another set with letters beyond ASCII
 * practically never is); what the file declares; then detection (rv-charset-detector). Last, a text
 * that turns into words of a language when it is read in one of that language's old encodings
 * (rv-legacy-text) is read so. Bytes that are no text in any of them (zeros, many control characters)
 * are refused. Linear in the size; detection looks at the first RV_LIMIT_SNIFF_BYTES.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "ingest/rv-charset-converter.h"
#include "ingest/rv-charset-detector.h"
#include "ingest/rv-charset.h"
#include "ingest/rv-legacy-text.h"

/* Bad sequences that a text declared as UTF-8 may have, one in so many bytes. */
#define BAD_UTF8_ONE_IN 400u

/* Common words that a legacy encoding must bring out, and one in how many words they must be. */
#define LEGACY_WORDS 4u
#define LEGACY_ONE_IN 25u

/* The same in a text of fewer words. */
#define SHORT_WORDS 60u
#define SHORT_LEGACY_WORDS 2u
#define SHORT_ONE_IN 12u

/* What nothing tells is read in. */
#define LAST_RESORT "windows-1252"

typedef struct
{
  const char *data;
  gsize size;
  const RvLanguages *languages;
} Bytes;

/* @is_valid: whether the bytes are known to be valid UTF-8 without a zero */
static char *
take_utf8 (const Bytes *bytes, gboolean is_valid, RvCharset *charset, gsize *out_length)
{
  char *text = NULL;

  charset->name = g_intern_static_string ("UTF-8");
  if (!is_valid)
    {
      text = g_utf8_make_valid (bytes->data, (gssize) bytes->size);
      *out_length = strlen (text);
      return text;
    }
  text = g_malloc (bytes->size + 1);
  memcpy (text, bytes->data, bytes->size);
  text[bytes->size] = 0;
  *out_length = bytes->size;
  return text;
}

/* @out_valid: (out) (optional): whether there is not even a zero, which does not count as bad */
static gsize
count_bad_utf8 (const Bytes *bytes, gboolean *out_valid)
{
  const char *p = bytes->data, *end = bytes->data + bytes->size;
  gsize n = 0;

  if (out_valid != NULL)
    *out_valid = TRUE;
  while (p < end && !g_utf8_validate_len (p, (gsize) (end - p), &p))
    {
      if (out_valid != NULL)
        *out_valid = FALSE;
      n += *p != 0;
      p++;
    }
  return n;
}

static char *
convert (const Bytes *bytes, const char *name, RvCharset *charset, gsize *out_length)
{
  return rv_charset_convert (name, bytes->data, bytes->size, &charset->name, out_length);
}

/* The first @most bytes read as @encoding: @text, where the bytes are UTF-8, else themselves. */
static char *
read_legacy (const RvLegacyEncoding *encoding, const char *text, const Bytes *bytes, gsize most)
{
  gsize length;
  const char *name;
  g_autofree char *read = NULL;

  if (text != NULL)
    {
      length = MIN (strlen (text), most);
      while (length > 0 && ((guchar) text[length] & 0xc0) == 0x80) /* inside a character */
        length--;
      return rv_legacy_text_convert (encoding, text, length);
    }
  read = rv_charset_convert (encoding->from, bytes->data, MIN (bytes->size, most), &name, &length);
  return read != NULL ? rv_legacy_text_convert (encoding, read, strlen (read)) : g_strdup ("");
}

/* Whether that many common words, of @all, come out in an old encoding to believe in it; @before come
 * out without. A few do where the set is a guess in any case. */
static gboolean
is_enough (gboolean is_guess, guint before, guint after, guint all)
{
  if (is_guess && all < SHORT_WORDS && after >= before + SHORT_LEGACY_WORDS
      && after * SHORT_ONE_IN >= all)
    return TRUE;
  return after >= before + LEGACY_WORDS && after * LEGACY_ONE_IN >= all;
}

/* The encoding in which words of a language come out that @text does not have; NULL: none. */
static const RvLegacyEncoding *
find_legacy (const char *text, gboolean is_utf8, const Bytes *bytes)
{
  g_autoptr (GPtrArray) encodings = rv_legacy_text_list (bytes->languages, NULL);
  gsize length = MIN (strlen (text), RV_CHARSET_SAMPLE_BYTES);
  const RvLegacyEncoding *best = NULL;
  const RvLanguagePack *counted = NULL; /* of whose words there are @before in @text as it is */
  guint most = 0, before = 0;

  for (guint i = 0; encodings != NULL && i < encodings->len; i++)
    {
      const RvLegacyEncoding *encoding = g_ptr_array_index (encodings, i);
      g_autofree char *sample = NULL;
      guint after, all;

      if (is_utf8 && !encoding->is_font)
        continue;
      sample = read_legacy (encoding, is_utf8 ? text : NULL, bytes, RV_CHARSET_SAMPLE_BYTES);
      if (is_utf8 && strncmp (sample, text, strlen (sample)) == 0)
        continue; /* none of its letters is there */
      if (counted != encoding->pack)
        before = rv_legacy_text_count_words (encoding->pack, text, length, NULL);
      counted = encoding->pack;
      after = rv_legacy_text_count_words (encoding->pack, sample, strlen (sample), &all);
      if (after > most && is_enough (!is_utf8, before, after, all))
        {
          most = after;
          best = encoding;
        }
    }
  return best;
}

/* Whether letters beyond ASCII stand in the text. */
static gboolean
has_letters (const char *text)
{
  for (gsize i = 0; text[i] != 0 && i < RV_CHARSET_SAMPLE_BYTES; i++)
    if ((guchar) text[i] >= 0x80)
      return TRUE;
  return FALSE;
}

/* Takes @text: reads it again where it is in an old encoding. */
static char *
repair (char *text, const Bytes *bytes, RvCharset *charset)
{
  gboolean is_utf8 = g_str_has_prefix (charset->name, "UTF-");
  const RvLegacyEncoding *encoding = find_legacy (text, is_utf8, bytes);
  char *repaired;

  if (encoding == NULL)
    return text;
  repaired = read_legacy (encoding, is_utf8 ? text : NULL, bytes, G_MAXSIZE);
  g_free (text);
  *charset = (RvCharset){ encoding->name, RV_CHARSET_GUESSED };
  return repaired;
}

/**
 * rv_charset_find_font:
 * @text: valid UTF-8
 * @chosen: (nullable): a character set that a person chose
 *
 * Returns: (transfer none) (nullable): the old encoding that hides in the letters of @text, because it
 *   was only a font; the chosen one, if it is such
 */
const RvLegacyEncoding *
rv_charset_find_font (const char *text, const char *chosen, const RvLanguages *languages)
{
  const Bytes bytes = { .languages = languages };
  g_autoptr (GPtrArray) encodings = NULL;

  if (chosen == NULL)
    return find_legacy (text, TRUE, &bytes);
  encodings = rv_legacy_text_list (languages, NULL);
  for (guint i = 0; encodings != NULL && i < encodings->len; i++)
    {
      const RvLegacyEncoding *encoding = g_ptr_array_index (encodings, i);

      if (encoding->is_font && g_ascii_strcasecmp (encoding->name, chosen) == 0)
        return encoding;
    }
  return NULL;
}

/* In the set that a person chose, which may be an old encoding: laid over the letters of a file that is
 * UTF-8, or over its bytes. */
static char *
decode_chosen (const Bytes *bytes,
               const char *chosen,
               RvCharset *charset,
               gsize *out_length,
               GError **error)
{
  g_autoptr (GPtrArray) encodings
    = bytes->languages != NULL ? rv_legacy_text_list (bytes->languages, NULL) : NULL;
  char *text;

  charset->origin = RV_CHARSET_CHOSEN;
  for (guint i = 0; encodings != NULL && i < encodings->len; i++)
    {
      const RvLegacyEncoding *encoding = g_ptr_array_index (encodings, i);
      g_autofree char *whole = NULL;

      if (g_ascii_strcasecmp (encoding->name, chosen) != 0)
        continue;
      if (encoding->is_font && count_bad_utf8 (bytes, NULL) == 0)
        whole = take_utf8 (bytes, FALSE, charset, out_length);
      charset->name = encoding->name;
      text = read_legacy (encoding, whole, bytes, G_MAXSIZE);
      *out_length = strlen (text);
      return text;
    }
  if (g_ascii_strcasecmp (chosen, "UTF-8") == 0)
    return take_utf8 (bytes, FALSE, charset, out_length);
  text = convert (bytes, chosen, charset, out_length);
  if (text == NULL)
    g_set_error (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                 /* Translators: %s is the name of a character set, such as "windows-1252" */
                 _ ("The character set “%s” is not known."), chosen);
  return text;
}

static char *
decode_guessed (const Bytes *bytes, RvCharset *charset, gsize *out_length)
{
  const char *name = rv_charset_detect (bytes->data, bytes->size, bytes->languages);
  char *text = name != NULL ? convert (bytes, name, charset, out_length) : NULL;

  charset->origin = RV_CHARSET_GUESSED;
  return text != NULL ? text : convert (bytes, LAST_RESORT, charset, out_length);
}

/* What only looks binary may be letters of two bytes each. */
static char *
decode_binary (const Bytes *bytes, RvCharset *charset, gsize *out_length, GError **error)
{
  const char *wide = rv_charset_find_wide_letters (bytes->data, bytes->size);

  charset->origin = RV_CHARSET_GUESSED;
  if (wide != NULL)
    return convert (bytes, wide, charset, out_length);
  g_set_error_literal (error, RV_ERROR, RV_ERROR_NOT_TEXT,
                       _ ("This is not a text but a binary file."));
  return NULL;
}

static char *
decode (const Bytes *bytes,
        const char *marked,
        const char *declared,
        RvCharset *charset,
        gsize *out_length,
        GError **error)
{
  const char *known = marked;
  char *text = NULL;
  gboolean is_valid;
  gsize bad;

  if (known == NULL)
    known = rv_charset_find_wide (bytes->data, bytes->size);
  if (known == NULL)
    known = rv_charset_find_escapes (bytes->data, bytes->size);
  if (known != NULL && !g_str_equal (known, "UTF-8"))
    return convert (bytes, known, charset, out_length);
  if (rv_charset_is_binary (bytes->data, bytes->size))
    return decode_binary (bytes, charset, out_length, error);
  bad = count_bad_utf8 (bytes, &is_valid);
  if (known != NULL || bad == 0
      || (declared != NULL && g_ascii_strcasecmp (declared, "UTF-8") == 0
          && bad < bytes->size / BAD_UTF8_ONE_IN + 2))
    return take_utf8 (bytes, is_valid, charset, out_length);
  if (declared != NULL && g_ascii_strncasecmp (declared, "UTF-", 4) != 0)
    text = convert (bytes, declared, charset, out_length);
  return text != NULL ? text : decode_guessed (bytes, charset, out_length);
}

/**
 * rv_charset_decode:
 * @data: (array length=size): a file
 * @chosen: (nullable): the set that the person chose
 * @declared: (nullable): the set that the file's markup or its header names
 * @languages: (nullable): packs whose words help to tell one set from another
 * @out_charset: (out): what it was taken for
 * @out_length: (out): bytes of the result
 *
 * Returns: (transfer full): valid UTF-8 without a byte order mark, or %NULL with RV_ERROR_NOT_TEXT or
 *   RV_ERROR_UNSUPPORTED set
 */
char *
rv_charset_decode (const char *data,
                   gsize size,
                   const char *chosen,
                   const char *declared,
                   const RvLanguages *languages,
                   RvCharset *out_charset,
                   gsize *out_length,
                   GError **error)
{
  const RvByteOrderMark *mark = rv_charset_find_mark (data, size);
  gsize skipped = mark != NULL ? mark->length : 0;
  const Bytes bytes = { data + skipped, size - skipped, languages };
  char *text;

  *out_charset = (RvCharset){ "", RV_CHARSET_STATED };
  if (chosen != NULL)
    return decode_chosen (&bytes, chosen, out_charset, out_length, error);
  text
    = decode (&bytes, mark != NULL ? mark->name : NULL, declared, out_charset, out_length, error);
  if (text != NULL && languages != NULL && has_letters (text))
    {
      text = repair (text, &bytes, out_charset);
      *out_length = strlen (text);
    }
  return text;
}

/**
 * rv_charset_list:
 * @out_n: (out): how many there are
 *
 * Returns: (transfer none) (array length=out_n): the sets that are offered where a guess was wrong, by
 *   the languages that they were made for; names are those that rv_charset_decode() takes
 */
const RvCharsetOffer *
rv_charset_list (guint *out_n)
{
  static const RvCharsetOffer offers[] = {
    { "UTF-8", N_ ("Unicode") },
    { "UTF-16LE", N_ ("Unicode") },
    { "windows-1252", N_ ("Western European") },
    { "ISO-8859-15", N_ ("Western European") },
    { "windows-1258", N_ ("Vietnamese") },
    { "TCVN5712-1", N_ ("Vietnamese") },
    { "VNI", N_ ("Vietnamese") },
    { "VISCII", N_ ("Vietnamese") },
    { "windows-1250", N_ ("Central European") },
    { "ISO-8859-2", N_ ("Central European") },
    { "windows-1257", N_ ("Baltic") },
    { "windows-1251", N_ ("Cyrillic") },
    { "KOI8-R", N_ ("Cyrillic") },
    { "KOI8-U", N_ ("Cyrillic") },
    { "ISO-8859-5", N_ ("Cyrillic") },
    { "IBM866", N_ ("Cyrillic") },
    { "windows-1253", N_ ("Greek") },
    { "windows-1254", N_ ("Turkish") },
    { "windows-1255", N_ ("Hebrew") },
    { "windows-1256", N_ ("Arabic") },
    { "windows-874", N_ ("Thai") },
    { "GB18030", N_ ("Chinese") },
    { "Big5", N_ ("Chinese") },
    { "Shift_JIS", N_ ("Japanese") },
    { "EUC-JP", N_ ("Japanese") },
    { "windows-949", N_ ("Korean") },
  };

  *out_n = G_N_ELEMENTS (offers);
  return offers;
}
