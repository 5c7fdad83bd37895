/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Office documents, books and PDF files say what their characters are, and are wrong where an old font
 * drew the letters of a language in the places of others (".VnTime": TCVN3, "VNI-Times"). Whether one
 * did is found in the text, by the words that come out (rv-charset), since fonts are embedded under any
 * name and copied text has none. Then every block is read anew but those that have letters beyond
 * Latin-1, which such a font cannot have: they were typed later, in Unicode. Linear in the text.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-charset.h"
#include "ingest/rv-font-text.h"
#include "ingest/rv-legacy-text.h"
#include "ingest/rv-text-filter.h"

/* Bytes of text in which an encoding shows. */
#define SAMPLE_BYTES (16u * 1024)

/* Letters from here on are in no such font. */
#define FIRST_BEYOND 0x100u

static const char *
get_raw (const RvBlock *block)
{
  return block->raw != NULL ? block->raw : block->text;
}

static gboolean
is_in_font (const char *text)
{
  gboolean has_other = FALSE;

  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c >= FIRST_BEYOND && g_unichar_isalpha (c))
        return FALSE;
      has_other |= c >= 0x80;
    }
  return has_other;
}

/* @text: (transfer full); @raw: what it was read as */
static char *
read_anew (const RvLegacyEncoding *encoding, char *text, const char *raw)
{
  g_autofree char *converted = NULL;
  char *filtered;

  if (!is_in_font (raw))
    return text;
  converted = rv_legacy_text_convert (encoding, raw, strlen (raw));
  filtered = rv_text_filter_run (converted, strlen (converted));
  g_free (text);
  return filtered;
}

static const RvLegacyEncoding *
find_encoding (RvDraft *draft, const char *chosen, const RvLanguages *languages)
{
  g_autoptr (GString) sample = g_string_new (NULL);

  for (guint i = 0; i < draft->blocks->len && sample->len < SAMPLE_BYTES; i++)
    {
      const char *raw = get_raw (rv_draft_get_block (draft, i));

      if (is_in_font (raw))
        g_string_append_printf (sample, "%s\n", raw);
    }
  return sample->len > 0 ? rv_charset_find_font (sample->str, chosen, languages) : NULL;
}

/**
 * rv_font_text_repair:
 * @draft: of a format that says what its characters are
 * @chosen: (nullable): the character set that a person chose
 *
 * Reads the text anew where an old font wrote it.
 */
void
rv_font_text_repair (RvDraft *draft, const char *chosen, const RvLanguages *languages)
{
  static const RvMetaKey keys[] = { RV_META_TITLE, RV_META_AUTHOR };
  const RvLegacyEncoding *encoding = find_encoding (draft, chosen, languages);

  if (encoding == NULL)
    return;
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      RvBlock *block = rv_draft_get_block (draft, i);

      block->text = read_anew (encoding, block->text, get_raw (block));
      g_clear_pointer (&block->raw, g_free);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      RvMetaField *field = &draft->metadata.fields[keys[i]];

      if (field->value != NULL)
        {
          g_autofree char *raw = g_strdup (field->value);

          field->value = read_anew (encoding, field->value, raw);
        }
    }
  draft->charset
    = (RvCharset){ encoding->name, chosen != NULL ? RV_CHARSET_CHOSEN : RV_CHARSET_GUESSED };
}
