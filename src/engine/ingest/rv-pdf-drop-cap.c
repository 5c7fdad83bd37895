/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The large letter with which a chapter begins hangs beside its first lines, and is read as a line of
 * its own, before or behind them. It goes back to the line that goes on with its word. Linear: only the
 * lines near such a letter are looked at.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-drop-cap.h"

/* How much larger than the text such a letter is. */
#define LARGER 1.8

/* Lines before and behind the letter among which its word is looked for. */
#define REACH 12u

/* Letters of a file that are looked at. */
#define LETTERS 1000u

/* One capital, perhaps behind a quotation mark. */
static gboolean
is_letter (const char *text)
{
  const char *p = text;

  if (*p == 0)
    return FALSE;
  if (!g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return *p != 0 && g_unichar_isupper (g_utf8_get_char (p)) && *g_utf8_next_char (p) == 0;
}

/* Whether @line is the first that stands beside the letter, and may go on with its word. */
static gboolean
goes_on (const RvPdfLine *cap, const RvPdfLine *line)
{
  return line != cap && line->page == cap->page && line->role == RV_ROLE_BODY
         && line->size * LARGER <= cap->size && line->top < cap->bottom - line->size
         && line->bottom > cap->top && line->left >= cap->right - line->size / 2
         && line->left <= cap->right + 2 * line->size
         && g_unichar_isalpha (g_utf8_get_char (line->text));
}

static RvPdfLine *
find_first (const GArray *lines, guint index)
{
  const RvPdfLine *cap = rv_pdf_lines_get (lines, index);
  guint from = index > REACH ? index - REACH : 0;
  guint to = MIN (lines->len, index + REACH + 1);
  RvPdfLine *first = NULL;

  for (guint i = from; i < to; i++)
    {
      RvPdfLine *line = rv_pdf_lines_get (lines, i);

      if (goes_on (cap, line) && (first == NULL || line->top < first->top))
        first = line;
    }
  return first;
}

/**
 * rv_pdf_drop_cap_join:
 * @lines: (element-type RvPdfLine): in reading order
 * @body_size: of the text's letters, in points
 *
 * Gives large first letters back to their lines.
 */
void
rv_pdf_drop_cap_join (GArray *lines, double body_size)
{
  guint n = 0;

  for (guint i = 0; i < lines->len && n < LETTERS; i++)
    {
      RvPdfLine *cap = rv_pdf_lines_get (lines, i);
      RvPdfLine *line;
      char *joined;

      if (cap->size < LARGER * body_size || !is_letter (cap->text))
        continue;
      n++;
      line = find_first (lines, i);
      if (line == NULL)
        continue;
      joined = g_strconcat (cap->text, line->text, NULL);
      g_free (line->text);
      line->text = joined;
      line->left = MIN (line->left, cap->left);
      g_array_remove_index (lines, i--);
    }
}
