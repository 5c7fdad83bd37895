/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Names of buttons and links that a page has beside its text: a line of nothing but such words
 * ("Share", "Permalink | Reply", "Like 12"), and what wikis and manuals put behind a heading
 * ("History [edit]", "Wheels ¶"). The words are data. Linear in the text.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-cleaning.h"

#define REASON "control"

/* Words of a line of buttons. */
#define LONGEST 10u

static gboolean
is_number (const char *word)
{
  return *word != 0 && strspn (word, "0123456789") == strlen (word);
}

/* Whether the line names controls and says nothing else; numbers count what they do. */
static gboolean
is_control (const RvFurniture *furniture, const RvLine *line)
{
  gboolean has_name = FALSE;
  guint n;

  if (line->n_words > LONGEST || line->n_stops > 0 || line->end == RV_LINE_END_STOP)
    return FALSE;
  for (guint i = 0; i < line->n_words; i += n)
    {
      n = rv_furniture_match (furniture, RV_CUE_CONTROL, line, i);
      has_name |= n > 0;
      if (n == 0 && is_number (line->words[i]))
        n = 1;
      if (n == 0)
        return FALSE;
    }
  return has_name;
}

/* Where the controls behind the heading @text begin; its length where there are none. */
static gsize
find_controls (const RvFurniture *furniture, const char *text)
{
  static const char *const signs[] = { "¶", "#", "§", "🔗" };
  gsize length = strlen (text);
  const char *open = g_strrstr (text, "[");
  g_autofree char *inside = NULL;
  RvLine line;
  gboolean is_found;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (length > strlen (signs[i]) && g_str_has_suffix (text, signs[i]))
      return length - strlen (signs[i]);
  if (open == NULL || open == text || text[length - 1] != ']')
    return length;
  inside = g_strndup (open + 1, length - (gsize) (open - text) - 2);
  rv_line_init (&line, inside);
  is_found = is_control (furniture, &line);
  rv_line_clear (&line);
  return is_found ? (gsize) (open - text) : length;
}

/**
 * rv_control_split:
 *
 * Makes blocks of their own of the controls behind the headings of a web page.
 */
void
rv_control_split (RvDraft *draft, const RvFurniture *furniture)
{
  for (guint i = 0; draft->is_web_page && i < draft->blocks->len; i++)
    {
      RvBlock *block = rv_draft_get_block (draft, i);
      gsize start, end;

      if (block->role != RV_ROLE_HEADING && block->role != RV_ROLE_TITLE)
        continue;
      start = end = find_controls (furniture, block->text);
      if (block->text[start] == 0)
        continue;
      while (end > 0 && block->text[end - 1] == ' ')
        end--;
      if (end == 0)
        continue;
      rv_draft_split (draft, i, end, start);
      block = rv_draft_get_block (draft, ++i);
      block->role = RV_ROLE_BOILERPLATE;
      block->level = 0;
      block->reason = REASON;
    }
}

/**
 * rv_control_detect:
 *
 * Marks lines of nothing but names of buttons.
 */
void
rv_control_detect (RvCleaning *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    if (rv_cleaning_is_open (self, i) && is_control (self->furniture, &self->lines[i]))
      rv_cleaning_drop (self, i, REASON);
}
