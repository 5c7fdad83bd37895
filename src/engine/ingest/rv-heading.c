/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Title, headings and list items of a text without markup, by form and place: a heading is a short
 * line that no stop ends and prose follows; the first of them is the title. A run of such lines is a
 * list or a table and stays body. Items of a list begin with a bullet or an enumerator and have a
 * neighbour that does so too.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-cleaning.h"

/* Words of a title and of a heading. */
#define TITLE_WORDS 45u
#define HEADING_WORDS 22u

/* Lines in which prose begins behind a title: bylines and words of address stand between. */
#define TITLE_REACH 8u

/* Level of a heading that may be the title: below are lines of a letter's head in bold type. */
#define LOWEST_TITLE 2u

/* Headings that may follow each other: a chapter's and its section's. */
#define HEADING_RUN 2u

/* Blocks between two items of one list. */
#define ITEM_GAP 3u

static gboolean
is_bullet (gunichar c)
{
  return c == 0x2022 || c == 0x25cf || c == 0x25aa || c == 0x25e6 || c == 0x2023 || c == 0x00b7
         || c == 0x2043 || c == 0x25a0 || c == 0x25cb || c == 0x27a2 || c == 0xf0b7;
}

/* "• ", "- ", "* ", "+ " */
static gboolean
has_bullet (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  const char *next = g_utf8_next_char (text);

  if (is_bullet (c))
    return TRUE;
  return (c == '-' || c == '*' || c == '+' || c == 0x2013 || c == 0x2014) && *next == ' ';
}

/* "1. ", "12) ", "(3) ", "a) ", "(iv) ": one to four digits or letters and a closing sign. */
static gboolean
has_enumerator (const char *text)
{
  gboolean open = *text == '(';
  const char *p = text + open;
  gsize n = 0;
  gboolean digits;

  digits = g_ascii_isdigit (*p);
  while (n < 4 && (digits ? g_ascii_isdigit (p[n]) : g_ascii_isalpha (p[n])))
    n++;
  if (n == 0 || (!digits && n > 1 && strspn (p, "ivxIVX") < n))
    return FALSE;
  if (p[n] == ')' && p[n + 1] == ' ')
    return TRUE;
  return !open && p[n] == '.' && p[n + 1] == ' ' && (digits || n == 1);
}

static gboolean
is_prose (const RvCleaning *self, guint index)
{
  const RvLine *line = &self->lines[index];

  return line->n_words > 12 || line->end == RV_LINE_END_STOP || line->n_stops > 0
         || rv_draft_get_block (self->draft, index)->role == RV_ROLE_LIST;
}

static gboolean
is_heading (const RvCleaning *self, guint index)
{
  const RvLine *line = &self->lines[index];
  gboolean numbered = has_enumerator (line->text) || line->is_upper;

  return line->n_words > 0 && line->n_words <= HEADING_WORDS && line->n_stops <= (guint) numbered
         && line->starts_upper && line->text[0] != '(' && line->text[0] != '['
         && line->end == RV_LINE_END_OPEN && strchr (line->text, ';') == NULL;
}

/* Whether the numbered lines are headings rather than items: short, and text between them. */
static gboolean
are_headings (const RvCleaning *self, guint first, guint second)
{
  return second - first >= 2 && is_heading (self, first) && is_heading (self, second)
         && rv_cleaning_is_open (self, first + 1) && is_prose (self, first + 1);
}

/**
 * rv_list_detect:
 */
void
rv_list_detect (RvCleaning *self)
{
  guint last = G_MAXUINT;

  for (guint i = 0; i < self->n_lines; i++)
    {
      const char *text = self->lines[i].text;

      if (!rv_cleaning_is_open (self, i) || self->lines[i].n_words == 0)
        continue;
      if (has_bullet (text))
        rv_cleaning_mark (self, i, RV_ROLE_LIST, "bullet");
      else if (has_enumerator (text) && self->lines[i].n_words > 1)
        {
          if (last != G_MAXUINT && i - last <= ITEM_GAP && !are_headings (self, last, i))
            {
              rv_cleaning_mark (self, last, RV_ROLE_LIST, "enumerator");
              rv_cleaning_mark (self, i, RV_ROLE_LIST, "enumerator");
            }
          last = i;
        }
    }
}

static gboolean
has_prose_after (const RvCleaning *self, guint index)
{
  for (guint i = index + 1; i < self->n_lines && i <= index + TITLE_REACH; i++)
    if (rv_draft_get_block (self->draft, i)->role == RV_ROLE_LIST
        || (rv_cleaning_is_open (self, i) && is_prose (self, i)))
      return TRUE;
  return FALSE;
}

/* The heading above everything else: no other one of its level or above, and only furniture before it. */
static guint
find_top_heading (const RvCleaning *self)
{
  guint found = self->n_lines;

  for (guint i = 0; i < self->n_lines; i++)
    {
      const RvBlock *block = rv_draft_get_block (self->draft, i);

      if (block->role == RV_ROLE_HEADING && found == self->n_lines)
        found = i;
      else if (block->role == RV_ROLE_HEADING
               && block->level <= rv_draft_get_block (self->draft, found)->level)
        return self->n_lines;
      else if (found == self->n_lines && !rv_role_is_furniture (block->role))
        return self->n_lines;
    }
  return found;
}

/**
 * rv_title_detect:
 *
 * The title that the format itself marks, of a document whose properties name none. A web page chooses
 * its own.
 */
void
rv_title_detect (RvCleaning *self)
{
  guint first;

  for (first = 0; first < self->n_lines; first++)
    if (rv_draft_get_block (self->draft, first)->role == RV_ROLE_TITLE)
      break;
  if (first == self->n_lines)
    first = find_top_heading (self);
  if (first == self->n_lines || self->lines[first].n_words == 0
      || self->lines[first].n_words > TITLE_WORDS
      || rv_draft_get_block (self->draft, first)->level > LOWEST_TITLE)
    return;
  rv_draft_set_meta_at (self->draft, RV_META_TITLE, self->lines[first].text, "marked", first,
                        rv_span (0, self->lines[first].length), FALSE);
}

/* "CD/NG/2187": the number of a document, which stands above its title. */
static gboolean
is_symbol (const char *text)
{
  return strchr (text, '/') != NULL && strpbrk (text, " \t") == NULL
         && strpbrk (text, "0123456789") != NULL;
}

static gboolean
detect_title (RvCleaning *self)
{
  guint first = rv_cleaning_find_open (self, 0);
  const RvLine *line;

  if (first < self->n_lines && is_symbol (self->lines[first].text))
    first = rv_cleaning_find_open (self, first + 1);
  if (first >= self->n_lines || self->draft->metadata.fields[RV_META_TITLE].value != NULL)
    return FALSE;
  line = &self->lines[first];
  if (line->n_words < 2 || line->n_words > TITLE_WORDS || line->n_stops > 1
      || line->end == RV_LINE_END_COLON || line->end == RV_LINE_END_PAUSE
      || (line->end == RV_LINE_END_STOP && !g_str_has_suffix (line->text, "?")
          && !g_str_has_suffix (line->text, "!"))
      || !line->starts_upper || !has_prose_after (self, first))
    return FALSE;
  rv_draft_set_meta_at (self->draft, RV_META_TITLE, line->text, "first-line", first,
                        rv_span (0, line->length), FALSE);
  rv_cleaning_mark (self, first, RV_ROLE_TITLE, "title-first-line");
  return TRUE;
}

/**
 * rv_heading_detect:
 */
void
rv_heading_detect (RvCleaning *self)
{
  guint run = 0;

  detect_title (self);
  for (guint i = rv_cleaning_find_open (self, 0); i < self->n_lines; i++)
    {
      if (!rv_cleaning_is_open (self, i))
        continue;
      if (is_heading (self, i))
        {
          run++;
          continue;
        }
      if (run > 0 && run <= HEADING_RUN && is_prose (self, i))
        {
          guint left = run;

          for (guint j = i; j-- > 0 && left > 0;)
            if (rv_cleaning_is_open (self, j))
              {
                rv_cleaning_mark (self, j, RV_ROLE_HEADING, "heading-short-line");
                left--;
              }
        }
      run = 0;
    }
}
