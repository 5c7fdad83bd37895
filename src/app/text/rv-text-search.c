/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/rv-text-search.h"

/* Characters of what is searched for: longer input is a slip of the clipboard. It also bounds the
 * time, which is the product of both lengths at the worst. */
#define MAX_NEEDLE 256u

/* Places marked in one document; a search for "e" needs no more to be understood. */
#define MAX_HITS 5000u

static gunichar
fold_char (gunichar character, gboolean ignore_marks)
{
  gunichar decomposed[4];
  gunichar base = character;

  if (ignore_marks)
    {
      if (g_unichar_fully_decompose (character, FALSE, decomposed, G_N_ELEMENTS (decomposed)) > 0)
        base = decomposed[0];
      /* Letters with a stroke have no decomposition. */
      if (base == 0x0111 || base == 0x0110)
        base = 'd';
    }
  return g_unichar_tolower (base);
}

static GArray *
fold_needle (const char *words, gboolean ignore_marks)
{
  GArray *needle = g_array_new (FALSE, FALSE, sizeof (gunichar));

  for (const char *at = words; *at != '\0' && needle->len < MAX_NEEDLE; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (ignore_marks && g_unichar_ismark (character))
        continue;
      character = fold_char (character, ignore_marks);
      g_array_append_val (needle, character);
    }
  return needle;
}

/* Returns: where the match that begins at @text ends, or %NULL where none does */
static const char *
match_at (const char *text, const char *end, const GArray *needle, gboolean ignore_marks)
{
  guint matched = 0;

  while (text < end && matched < needle->len)
    {
      gunichar character = g_utf8_get_char (text);

      if (ignore_marks && matched > 0 && g_unichar_ismark (character))
        {
          text = g_utf8_next_char (text);
          continue;
        }
      if (fold_char (character, ignore_marks) != g_array_index (needle, gunichar, matched))
        return NULL;
      matched++;
      text = g_utf8_next_char (text);
    }
  return matched == needle->len ? text : NULL;
}

/**
 * rv_text_search_find:
 * @words: what to look for, upper and lower case alike
 * @ignore_marks: whether "dang" also finds "Đảng"
 *
 * Returns: (transfer full) (element-type RvSpan): where it stands, in order, not overlapping, at most
 *   MAX_HITS; empty for no words
 */
GArray *
rv_text_search_find (RvDocument *document, const char *words, gboolean ignore_marks)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RvSpan));
  g_autofree char *composed = g_utf8_normalize (words, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GArray) needle = fold_needle (composed != NULL ? composed : "", ignore_marks);
  const char *text = rv_document_get_text (document);
  const char *end = text + rv_document_get_length (document);
  const char *at = text;

  while (needle->len > 0 && at < end && hits->len < MAX_HITS)
    {
      const char *after = match_at (at, end, needle, ignore_marks);

      if (after != NULL)
        {
          RvSpan hit = rv_span ((gsize) (at - text), (gsize) (after - text));

          g_array_append_val (hits, hit);
          at = after;
        }
      else
        at = g_utf8_next_char (at);
    }
  return hits;
}
