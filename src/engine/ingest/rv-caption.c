/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Captions in plain text: a line that ends in a credit ("… at the opening - Photo: AP"), and a label
 * that stands in the text twice in almost the same words (the caption of one picture in two
 * translations). At most LABELS labels are compared with each other, so time is bounded.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-cleaning.h"

/* Words of a caption. */
#define CAPTION_WORDS 60u

/* Words of the name behind "Photo:". */
#define CREDIT_WORDS 8u

/* Labels compared with each other, words they must have, and the share of the shorter one's words
 * that the longer one must have too. */
#define LABELS 48u
#define LABEL_WORDS 6u
#define LABEL_SHARE 0.75

/* Whether a credit can begin behind what stands before @at: a break, a sign, the start. */
static gboolean
is_break (const RvLine *line, guint word)
{
  const char *p = line->text + line->starts[word];

  if (word == 0)
    return TRUE;
  while (p > line->text && p[-1] == ' ')
    p--;
  return p == line->text || strchr (".-_(|/:;[\"'!?*", p[-1]) != NULL || (guchar) p[-1] >= 0x80;
}

/* Whether a name follows the cue that ends before word @behind, to the end of the line. */
static gboolean
has_name (const RvLine *line, guint behind, guint cue)
{
  const char *p = line->text + line->ends[behind - 1];

  if (line->n_words - behind > CREDIT_WORDS)
    return FALSE;
  while (*p == ' ')
    p++;
  if (*p == ':' || *p == '/' || g_str_has_prefix (p, "：") || g_str_has_prefix (p, "©"))
    return TRUE;
  return cue >= 2 && behind < line->n_words
         && g_unichar_isupper (g_utf8_get_char (line->text + line->starts[behind]));
}

static gboolean
has_credit (const RvCleaning *self, const RvLine *line)
{
  for (guint i = 0; i < line->n_kept; i++)
    {
      guint cue = rv_furniture_match (self->furniture, RV_CUE_PHOTO, line, i);

      if (cue > 0 && is_break (line, i) && has_name (line, i + cue, cue)
          && (i == 0 || line->n_words - i <= CREDIT_WORDS + cue))
        return TRUE;
    }
  return g_strstr_len (line->text, 4, "©") != NULL && line->n_words <= CREDIT_WORDS;
}

static gboolean
has_word (const RvLine *line, const char *word)
{
  for (guint i = 0; i < line->n_kept; i++)
    if (strcmp (line->words[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* The share of the words of the shorter line that the longer one has. */
static double
compare (const RvLine *a, const RvLine *b)
{
  const RvLine *shorter = a->n_kept <= b->n_kept ? a : b;
  const RvLine *longer = shorter == a ? b : a;
  guint shared = 0;

  for (guint i = 0; i < shorter->n_kept; i++)
    shared += has_word (longer, shorter->words[i]);
  return (double) shared / shorter->n_kept;
}

static void
detect_twins (RvCleaning *self)
{
  guint labels[LABELS];
  guint n = 0;

  for (guint i = 0; i < self->n_lines && n < LABELS; i++)
    if (rv_cleaning_is_open (self, i) && rv_line_is_label (&self->lines[i])
        && self->lines[i].n_words >= LABEL_WORDS)
      labels[n++] = i;
  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      if (compare (&self->lines[labels[i]], &self->lines[labels[j]]) >= LABEL_SHARE)
        {
          rv_cleaning_mark (self, labels[j], RV_ROLE_CAPTION, "caption-repeated");
          if (labels[i] != rv_cleaning_find_open (self, 0))
            rv_cleaning_mark (self, labels[i], RV_ROLE_CAPTION, "caption-repeated");
        }
}

/**
 * rv_caption_detect:
 */
void
rv_caption_detect (RvCleaning *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    if (rv_cleaning_is_open (self, i) && self->lines[i].n_words <= CAPTION_WORDS
        && has_credit (self, &self->lines[i]))
      rv_cleaning_mark (self, i, RV_ROLE_CAPTION, "caption-photo-credit");
  if (!self->draft->is_structured)
    detect_twins (self);
}
