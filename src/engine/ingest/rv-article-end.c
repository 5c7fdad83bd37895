/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Where the article ends and the site goes on: a counter of comments, "Related articles", "No data",
 * menus. Single lines are marked wherever they stand; what follows the first sure sign in the last
 * part of the text is marked altogether, unless prose follows: then only the line is.
 */

#include "config.h"

#include "ingest/rv-cleaning.h"

/* Words of a line that asks the reader to do something. */
#define PROMOTION_WORDS 16u

/* Words of a line that reads as prose. */
#define PROSE_WORDS 25u

/* Words of a web page in which furniture is looked for. */
#define PAGE_WORDS 40u

/* Lines at the end of a page, and words of a notice of rights in them. */
#define LEGAL_LINES 5u
#define LEGAL_WORDS 60u

/* Share of all words that must stand before the end of the article. */
#define BODY_SHARE 0.5

static gboolean
is_number (const char *word)
{
  for (; *word != 0; word++)
    if (!g_ascii_isdigit (*word) && *word != '.' && *word != ',')
      return FALSE;
  return TRUE;
}

/* "Comments (3)", "3 comments", "Comment" */
static gboolean
is_comment_counter (const RvCleaning *self, const RvLine *line)
{
  guint first = line->n_kept > 0 && is_number (line->words[0]) ? 1 : 0;
  guint n = rv_furniture_match (self->furniture, RV_CUE_COMMENTS, line, first);
  guint behind = first + n;

  if (n == 0)
    return FALSE;
  if (behind < line->n_kept && is_number (line->words[behind]))
    behind++;
  return behind == line->n_words;
}

static gboolean
is_promotion (const RvCleaning *self, const RvLine *line)
{
  guint n = rv_furniture_match (self->furniture, RV_CUE_PROMOTION, line, 0);
  const char *p;

  if (n == 0 || line->n_words > PROMOTION_WORDS)
    return FALSE;
  if (n == line->n_words)
    return TRUE;
  p = line->text + line->ends[n - 1];
  while (*p == ' ')
    p++;
  return *p == ':' || *p == '>' || n >= 2;
}

static const char *
classify (const RvCleaning *self, const RvLine *line, gboolean *is_end)
{
  *is_end = FALSE;
  if (line->n_words == 0)
    return rv_line_is_rule (line) ? "rule" : NULL;
  if (line->n_words > PROMOTION_WORDS)
    return NULL;
  if (is_comment_counter (self, line))
    {
      *is_end = TRUE;
      return "comment-counter";
    }
  if (rv_furniture_is_whole (self->furniture, RV_CUE_RELATED, line))
    {
      *is_end = TRUE;
      return "related-links";
    }
  if (rv_furniture_is_whole (self->furniture, RV_CUE_EMPTY, line))
    return "empty-list";
  if (rv_furniture_is_whole (self->furniture, RV_CUE_CONTINUED, line))
    return "continued";
  if (is_promotion (self, line))
    return "promotion";
  return NULL;
}

static guint64
count_words (const RvCleaning *self)
{
  guint64 n = 0;

  for (guint i = 0; i < self->n_lines; i++)
    n += rv_cleaning_is_kept (self, i) ? self->lines[i].n_words : 0;
  return n;
}

static gboolean
is_prose (const RvCleaning *self, guint index)
{
  return rv_cleaning_is_kept (self, index)
         && rv_draft_get_block (self->draft, index)->role == RV_ROLE_BODY
         && self->lines[index].n_words >= PROSE_WORDS && self->lines[index].end == RV_LINE_END_STOP;
}

static gboolean
has_prose (const RvCleaning *self, guint from)
{
  guint n = 0;

  for (guint i = from; i < self->n_lines && n < 2; i++)
    n += is_prose (self, i);
  return n > 1;
}

/* The list under "Related articles" in the middle of a web page. */
static void
drop_list (RvCleaning *self, guint from)
{
  for (guint i = from; i < self->n_lines; i++)
    {
      RvRole role = rv_draft_get_block (self->draft, i)->role;

      if (rv_role_is_furniture (role) || role == RV_ROLE_CAPTION)
        continue;
      if (role != RV_ROLE_LIST || self->lines[i].n_words >= PROSE_WORDS)
        break;
      rv_cleaning_drop (self, i, "related-links");
    }
}

/* Menus that no line announces: the entries before the end of the text, three or more. */
static void
mark_menu (RvCleaning *self)
{
  guint first = self->n_lines, entries = 0;

  while (first > 0)
    {
      const RvLine *line = &self->lines[first - 1];

      if (rv_cleaning_is_open (self, first - 1))
        {
          if (!rv_furniture_is_whole (self->furniture, RV_CUE_MENU, line))
            break;
          entries++;
        }
      first--;
    }
  if (entries >= 3)
    for (guint i = first; i < self->n_lines; i++)
      rv_cleaning_mark (self, i, RV_ROLE_BOILERPLATE, "menu");
}

/* The menu above the text, three entries or more. */
static void
mark_top_menu (RvCleaning *self)
{
  guint last = 0, entries = 0;

  while (last < self->n_lines
         && (!rv_cleaning_is_open (self, last)
             || rv_furniture_is_whole (self->furniture, RV_CUE_MENU, &self->lines[last])))
    entries += rv_cleaning_is_open (self, last++);
  if (entries >= 3)
    for (guint i = 0; i < last; i++)
      rv_cleaning_mark (self, i, RV_ROLE_BOILERPLATE, "menu");
}

/* A notice of rights in the last lines of a web page. */
static void
drop_legal (RvCleaning *self)
{
  guint left = LEGAL_LINES;

  for (guint i = self->n_lines; i-- > 0 && left > 0;)
    {
      const RvLine *line = &self->lines[i];
      gboolean is_legal = g_str_has_prefix (line->text, "©");

      if (!rv_cleaning_is_kept (self, i))
        continue;
      left--;
      for (guint j = 0; j < line->n_kept && !is_legal && line->n_words <= LEGAL_WORDS; j++)
        is_legal = rv_furniture_match (self->furniture, RV_CUE_LEGAL, line, j) > 0;
      if (is_legal)
        rv_cleaning_drop (self, i, "legal-notice");
    }
}

/* Returns: the block at which the article ends, the number of blocks where nothing says so */
static guint
find_end (RvCleaning *self)
{
  guint64 all = count_words (self), before = 0;
  guint end = self->n_lines;

  /* In a page of a few words nothing tells a link's text from the text. */
  if (self->draft->is_web_page && all < PAGE_WORDS)
    return end;
  for (guint i = 0; i < self->n_lines; i++)
    {
      gboolean is_end;
      const char *reason
        = rv_cleaning_is_kept (self, i) ? classify (self, &self->lines[i], &is_end) : NULL;

      before += rv_cleaning_is_kept (self, i) ? self->lines[i].n_words : 0;
      if (reason == NULL)
        continue;
      rv_cleaning_drop (self, i, reason);
      if (!is_end)
        continue;
      if (end == self->n_lines && (double) before >= BODY_SHARE * (double) all
          && !has_prose (self, i + 1))
        end = i;
      else if (self->draft->is_web_page)
        drop_list (self, i + 1);
    }
  return end;
}

/**
 * rv_article_end_detect:
 */
void
rv_article_end_detect (RvCleaning *self)
{
  for (guint i = find_end (self); i < self->n_lines; i++)
    rv_cleaning_drop (self, i, "after-end");
  if (self->draft->is_web_page)
    drop_legal (self);
  if (!self->draft->is_structured)
    {
      mark_menu (self);
      mark_top_menu (self);
    }
}
