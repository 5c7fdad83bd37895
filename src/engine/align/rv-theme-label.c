/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-theme-label.h"

static RvSpan
find_words (const RvAlignSide *side, const RvThemeKey *key)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (side->index, &n_tokens);

  if (key->is_reference)
    return side->anchors[key->first_token].span;
  return rv_span (tokens[key->first_token].span.start,
                  tokens[key->first_token + key->n_words - 1].span.end);
}

/**
 * rv_theme_label_make:
 *
 * Returns: (transfer full): a theme's name, as the lexicon calls the concept or as the first document
 *   that has it writes it, with a capital
 */
char *
rv_theme_label_make (const RvAlignSide *sides, const RvThemeKey *key)
{
  const RvAlignSide *side = &sides[key->document];
  g_autofree char *words
    = key->concept != NULL
        ? g_strdup (key->concept->label)
        : rv_document_dup_slice (rv_text_index_get_document (side->index), find_words (side, key));
  const char *rest = words[0] != 0 ? g_utf8_next_char (words) : words;
  GString *label = g_string_new (NULL);

  if (rest > words)
    g_string_append_unichar (label, g_unichar_toupper (g_utf8_get_char (words)));
  g_string_append (label, rest);
  return g_string_free (label, FALSE);
}
