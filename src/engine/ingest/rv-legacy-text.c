/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "ingest/rv-legacy-text.h"
#include "language/rv-json.h"
#include "language/rv-normalize.h"

/* Bytes of a key of a map: two characters. */
#define KEY_BYTES 8u

static void
encoding_free (gpointer data)
{
  RvLegacyEncoding *encoding = data;

  g_hash_table_unref (encoding->map);
  g_free (encoding);
}

static RvLegacyEncoding *
read_encoding (RvLanguagePack *pack, const RvJson *object, GError **error)
{
  const char *name = rv_json_get_string (object, "name", error);
  const char *from = name != NULL ? rv_json_get_string (object, "from", error) : NULL;
  const RvJson *map = from != NULL ? rv_json_get_object (object, "map", error) : NULL;
  RvLegacyEncoding *encoding;

  if (map == NULL)
    return NULL;
  encoding = g_new0 (RvLegacyEncoding, 1);
  encoding->name = g_intern_string (name);
  encoding->from = g_intern_string (from);
  encoding->map = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  encoding->pack = pack;
  encoding->is_font = rv_json_peek_boolean (object, "font", FALSE);
  for (guint i = 0; i < rv_json_get_length (map); i++)
    {
      const RvJson *member = rv_json_get_element (map, i);
      const char *value = rv_json_check_string (member, error);

      if (value == NULL)
        {
          encoding_free (encoding);
          return NULL;
        }
      encoding->begins[(guchar) *rv_json_get_name (member)] = TRUE;
      g_hash_table_insert (encoding->map, g_strdup (rv_json_get_name (member)), g_strdup (value));
    }
  return encoding;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_autoptr (GPtrArray) encodings = g_ptr_array_new_with_free_func (encoding_free);
  const RvJson *array = rv_json_get_objects (section, "encodings", error);

  for (guint i = 0; i < rv_json_get_length (array); i++)
    {
      RvLegacyEncoding *encoding = read_encoding (pack, rv_json_get_element (array, i), error);

      if (encoding == NULL)
        return NULL;
      g_ptr_array_add (encodings, encoding);
    }
  return array != NULL ? g_steal_pointer (&encodings) : NULL;
}

/**
 * rv_legacy_text_list:
 * @languages: outlives the result
 *
 * Returns: (transfer container) (element-type RvLegacyEncoding): those of all packs, or %NULL with
 *   RV_ERROR_DATA set
 */
GPtrArray *
rv_legacy_text_list (const RvLanguages *languages, GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < rv_languages_get_length (languages); i++)
    {
      g_autoptr (GError) local = NULL;
      const GPtrArray *own
        = rv_language_pack_ensure (rv_languages_get_pack (languages, i), "legacy-text", compile,
                                   (GDestroyNotify) g_ptr_array_unref, &local);

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      for (guint j = 0; own != NULL && j < own->len; j++)
        g_ptr_array_add (all, g_ptr_array_index (own, j));
    }
  return g_steal_pointer (&all);
}

static const char *
look_up (const RvLegacyEncoding *encoding, const char *start, const char *end)
{
  char key[KEY_BYTES + 1];
  gsize length = (gsize) (end - start);

  if (length == 0 || length > KEY_BYTES)
    return NULL;
  memcpy (key, start, length);
  key[length] = 0;
  return g_hash_table_lookup (encoding->map, key);
}

/**
 * rv_legacy_text_convert:
 * @text: valid UTF-8, read in the set that @encoding is laid over
 *
 * Returns: (transfer full): the text as it was meant; two characters are tried before one
 */
char *
rv_legacy_text_convert (const RvLegacyEncoding *encoding, const char *text, gsize length)
{
  const char *end = text + length;
  GString *out = g_string_sized_new (length + length / 4);

  for (const char *p = text; p < end;)
    {
      const char *start = p, *next, *after, *value;

      while (p < end && !encoding->begins[(guchar) *p])
        p = g_utf8_next_char (p);
      g_string_append_len (out, start, p - start);
      if (p == end)
        break;
      next = g_utf8_next_char (p);
      after = next < end ? g_utf8_next_char (next) : next;
      value = look_up (encoding, p, after);
      if (value != NULL)
        next = after;
      else
        value = look_up (encoding, p, next);
      if (value != NULL)
        g_string_append (out, value);
      else
        g_string_append_len (out, p, next - p);
      p = next;
    }
  return g_string_free (out, FALSE);
}

/**
 * rv_legacy_text_count_words:
 * @out_all: (out) (optional): how many words there are
 *
 * Returns: how many words of @text are common words of the language that need more than ASCII: what
 *   a text in the wrong encoding does not have
 */
guint
rv_legacy_text_count_words (const RvLanguagePack *pack,
                            const char *text,
                            gsize length,
                            guint *out_all)
{
  const char *end = text + length;
  guint n = 0, all = 0;

  for (const char *p = text; p < end;)
    {
      const char *start = p;
      gboolean is_ascii = TRUE;

      while (p < end && (rv_char_is_alpha (rv_char_get (p)) || rv_char_is_mark (rv_char_get (p))))
        {
          is_ascii &= (guchar) *p < 0x80;
          p = g_utf8_next_char (p);
        }
      all += p > start;
      if (p > start && !is_ascii && g_utf8_next_char (start) < p)
        {
          g_autofree char *word = rv_normalize_fold (start, p - start);

          n += rv_language_pack_is_stop_word (pack, word);
        }
      if (p < end && p == start)
        p = g_utf8_next_char (p);
    }
  if (out_all != NULL)
    *out_all = all;
  return n;
}
