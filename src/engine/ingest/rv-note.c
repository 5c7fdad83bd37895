/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Notes under a text: "(1) Author: Work, page", told from a numbered list by a mark in the text above
 * them, or by the rule that they stand under.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-cleaning.h"

/* Bytes of a mark: "(123)". */
#define MARK_BYTES 6u

/* Blocks under a rule that may be notes without a mark in the text. */
#define NOTES 200u

/* Bytes of the mark that @text begins with, 0 where it does not. */
static gsize
measure_mark (const char *text)
{
  gsize n = 1;

  if (*text != '(' && *text != '[')
    return 0;
  while (n < MARK_BYTES && g_ascii_isdigit (text[n]))
    n++;
  if (n < 2 || (text[n] != ')' && text[n] != ']'))
    return 0;
  return n + 1;
}

static gboolean
is_marked_before (const RvCleaning *self, guint index, const char *mark)
{
  for (guint i = 0; i < index; i++)
    {
      const char *found = strstr (self->lines[i].text, mark);

      if (found != NULL && found != self->lines[i].text)
        return TRUE;
    }
  return FALSE;
}

/**
 * rv_note_detect:
 *
 * Only the last NOTES blocks are looked at, so that time stays linear.
 */
void
rv_note_detect (RvCleaning *self)
{
  guint first = self->n_lines > NOTES ? self->n_lines - NOTES : 0;
  gboolean under_rule = FALSE;

  for (guint i = first; i < self->n_lines; i++)
    {
      const RvLine *line = &self->lines[i];
      gsize n = measure_mark (line->text);
      g_autofree char *mark = NULL;

      if (line->n_words == 0 && rv_line_is_rule (line))
        under_rule = TRUE;
      if (n == 0 || !rv_cleaning_is_open (self, i))
        continue;
      mark = g_strndup (line->text, n);
      if (under_rule || is_marked_before (self, i, mark))
        rv_cleaning_mark (self, i, RV_ROLE_NOTE, "note-mark");
    }
}
