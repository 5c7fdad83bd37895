/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The lines over and under an article that say who published it, who wrote it and when: a date with
 * a name in front of it ("By Ann Lee, 4 May 2025"), a name twice and glued to the date ("Daily
 * HeraldDaily Herald04/05/2025", what is left of a logo's text, its link and the date), a date alone,
 * a site's banner, and the dateline of an agency in the first sentence ("HANOI (AP) — "). A byline is
 * short and stands near an end of the text; nothing else is looked at.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-cleaning.h"

/* Lines at the top and at the end in which a byline may stand. */
#define TOP_LINES 12u
#define END_LINES 6u

/* Words of a byline, and of the name in it. */
#define BYLINE_WORDS 24u
#define NAME_WORDS 10u

/* Words behind the date: the time of day, a zone. */
#define REST_WORDS 6u

/* Letters of a small word between a name and its date: "ngày", "from". */
#define JOINT_LETTERS 4

/* Bytes of a dateline: place, agency, dash. */
#define DATELINE_BYTES 96u

typedef struct
{
  RvSpan name;        /* what stands before the date */
  gboolean is_double; /* the name stood there twice */
  gboolean is_author; /* a cue says that a person follows */
  gboolean is_plain;  /* nothing but cues stands before the date */
} Head;

static RvSpan
trim (const char *text, RvSpan span)
{
  while (span.start < span.end)
    {
      gunichar c = g_utf8_get_char (text + span.start);

      if (g_unichar_isalnum (c) || c == '(')
        break;
      span.start += (guint32) (g_utf8_next_char (text + span.start) - (text + span.start));
    }
  while (span.end > span.start)
    {
      const char *last = g_utf8_find_prev_char (text + span.start, text + span.end);

      if (last == NULL || g_unichar_isalnum (g_utf8_get_char (last)) || *last == ')'
          || *last == '.')
        break;
      span.end = (guint32) (last - text);
    }
  return span;
}

/* "XX" and "X X" become X. */
static gboolean
undouble (const char *text, RvSpan *span)
{
  guint32 length = rv_span_length (*span);
  guint32 half = length / 2;

  if (length < 6)
    return FALSE;
  if (length % 2 == 0 && memcmp (text + span->start, text + span->start + half, half) == 0)
    {
      span->end = span->start + half;
      return TRUE;
    }
  if (length % 2 == 1 && text[span->start + half] == ' '
      && memcmp (text + span->start, text + span->start + half + 1, half) == 0)
    {
      span->end = span->start + half;
      return TRUE;
    }
  return FALSE;
}

/* Where the name ends that begins at @name: at a bar or a dot in the middle of the line, as between
 * the parts of a byline, or where it says when the text appeared. */
static guint32
find_name_end (const RvLine *line, RvSpan name)
{
  static const char *const signs[] = { "|", "•", "·", " / " };

  for (guint i = 0; i + 1 < line->n_kept && line->starts[i + 1] < name.end; i++)
    {
      const char *gap = line->text + line->ends[i];
      gssize length = (gssize) (line->starts[i + 1] - line->ends[i]);

      if (line->starts[i] < name.start)
        continue;
      for (gsize j = 0; j < G_N_ELEMENTS (signs); j++)
        if (g_strstr_len (gap, length, signs[j]) != NULL)
          return line->ends[i];
    }
  return name.end;
}

static Head
read_head (const RvCleaning *self, const RvLine *line, guint32 until)
{
  Head head = { .name = rv_span (0, until) };
  guint i = 0, n;

  for (;;)
    {
      if ((n = rv_furniture_match (self->furniture, RV_CUE_AUTHOR, line, i)) > 0)
        head.is_author = TRUE;
      else if ((n = rv_furniture_match (self->furniture, RV_CUE_PUBLISHED, line, i)) == 0
               && (n = rv_furniture_match (self->furniture, RV_CUE_SOURCE, line, i)) == 0)
        break;
      if (line->starts[i] >= until)
        break;
      i += n;
      if (i >= line->n_kept)
        break;
    }
  if (i > 0)
    head.name.start = MIN (i < line->n_kept ? line->starts[i] : until, until);
  if (head.is_author)
    head.name.end = find_name_end (line, head.name);
  head.name = trim (line->text, head.name);
  head.is_plain = rv_span_is_empty (head.name);
  head.is_double = !head.is_plain && undouble (line->text, &head.name);
  return head;
}

/* Words that begin in [@from, @to). */
static guint
count_words (const RvLine *line, guint32 from, guint32 to)
{
  guint n = 0;

  for (guint i = 0; i < line->n_kept; i++)
    n += line->starts[i] >= from && line->starts[i] < to;
  return n;
}

static const RvOutlet *
find_outlet (const RvCleaning *self, const RvLine *line, RvSpan name)
{
  for (guint i = 0; i < line->n_kept && line->starts[i] < name.end; i++)
    {
      guint n;
      const RvOutlet *outlet = rv_furniture_match_outlet (self->furniture, line, i, &n);

      if (outlet != NULL)
        return outlet;
    }
  return NULL;
}

static void
take_name (RvCleaning *self, guint index, const Head *head)
{
  const RvLine *line = &self->lines[index];
  g_autofree char *name = NULL;
  const RvOutlet *outlet;

  if (head->is_plain)
    return;
  name = g_strndup (line->text + head->name.start, rv_span_length (head->name));
  outlet = find_outlet (self, line, head->name);
  if (head->is_author && outlet == NULL)
    rv_draft_set_meta_at (self->draft, RV_META_AUTHOR, name, "byline", index, head->name, FALSE);
  else if (head->is_double || outlet != NULL)
    rv_draft_set_meta_at (self->draft, RV_META_PUBLISHER, head->is_double ? name : outlet->name,
                          "byline", index, head->name, FALSE);
}

/* "for the year ended 31 March": the word before the date ties it to something else. */
static gboolean
is_tied (const RvLine *line, RvSpan name)
{
  for (guint i = line->n_kept; i-- > 0;)
    if (line->starts[i] >= name.start && line->ends[i] <= name.end)
      return g_unichar_islower (g_utf8_get_char (line->text + line->starts[i]))
             && g_utf8_strlen (line->text + line->starts[i], line->ends[i] - line->starts[i])
                  > JOINT_LETTERS;
  return FALSE;
}

static gboolean
detect_dated (RvCleaning *self, guint index, guint place)
{
  const RvLine *line = &self->lines[index];
  g_autofree char *iso = NULL;
  RvDay day;
  Head head;
  guint n;

  if (line->n_words > BYLINE_WORDS
      || !rv_day_reader_find (self->days, line->text, line->length, &day)
      || count_words (line, day.span.end, (guint32) line->length) > REST_WORDS)
    return FALSE;
  head = read_head (self, line, day.span.start);
  n = head.is_double ? 0 : count_words (line, head.name.start, head.name.end);
  if (n > NAME_WORDS || (line->end == RV_LINE_END_STOP && n > 2)
      || (n > 0 && !head.is_double && !head.is_author && find_outlet (self, line, head.name) == NULL
          && (n > 6 || place > 4 || is_tied (line, head.name))))
    return FALSE;
  take_name (self, index, &head);
  iso = rv_day_to_string (&day);
  rv_draft_set_meta_at (self->draft, RV_META_PUBLISHED, iso, head.is_plain ? "date-line" : "byline",
                        index, day.span, FALSE);
  rv_cleaning_mark (self, index, RV_ROLE_METADATA,
                    head.is_double  ? "byline-doubled"
                    : head.is_plain ? "date-line"
                                    : "byline-date");
  return TRUE;
}

/* Whether the words in @name are those of names and what joins them, one of a name among them. */
static gboolean
has_names (const RvLine *line, RvSpan name)
{
  gboolean has_name = FALSE;

  for (guint i = 0; i < line->n_kept && line->starts[i] < name.end; i++)
    {
      gunichar c = g_utf8_get_char (line->text + line->starts[i]);

      if (line->starts[i] < name.start)
        continue;
      if (g_unichar_isdigit (c) || (g_unichar_islower (c) && line->ends[i] - line->starts[i] > 4))
        return FALSE;
      has_name |= !g_unichar_islower (c);
    }
  return has_name;
}

/* "By Ann Lee and Bo Chen", "Author: Ann Lee", "By Ann Lee | Politics" */
static gboolean
detect_author (RvCleaning *self, guint index)
{
  const RvLine *line = &self->lines[index];
  guint cue = rv_furniture_match (self->furniture, RV_CUE_AUTHOR, line, 0);
  RvSpan name;
  g_autofree char *value = NULL;

  if (cue == 0 || cue >= line->n_kept || line->n_words > NAME_WORDS
      || line->end != RV_LINE_END_OPEN)
    return FALSE;
  name = rv_span (line->starts[cue], (guint32) line->length);
  name.end = find_name_end (line, name);
  name = trim (line->text, name);
  if (!has_names (line, name))
    return FALSE;
  value = g_strndup (line->text + name.start, rv_span_length (name));
  rv_draft_set_meta_at (self->draft, RV_META_AUTHOR, value, "byline", index, name, FALSE);
  rv_cleaning_mark (self, index, RV_ROLE_METADATA, "byline");
  return TRUE;
}

/* "Herald.example - News you can use": a host or a known outlet, a dash or bar, a slogan. */
static gboolean
detect_banner (RvCleaning *self, guint index)
{
  const RvLine *line = &self->lines[index];
  guint n;
  const char *p;
  gsize host;

  if (line->n_words > 16 || line->end != RV_LINE_END_OPEN)
    return FALSE;
  rv_furniture_match_outlet (self->furniture, line, 0, &n);
  if (n > 0 && n == line->n_words)
    {
      rv_cleaning_mark (self, index, RV_ROLE_METADATA, "site-name");
      return TRUE;
    }
  host = strcspn (line->text, " ");
  p = n > 0 ? line->text + line->ends[n - 1] : line->text + host;
  if (n == 0
      && (memchr (line->text, '.', host) == NULL || host < 4
          || !g_ascii_isalpha (line->text[host - 1]) || line->text[0] == '.'))
    return FALSE;
  while (*p == ' ')
    p++;
  if (*p != 0 && *p != '|' && *p != '-' && *p != ':' && !g_str_has_prefix (p, "–")
      && !g_str_has_prefix (p, "—"))
    return FALSE;
  rv_cleaning_mark (self, index, RV_ROLE_BOILERPLATE, "site-banner");
  return TRUE;
}

static const char *
find_dash (const char *text, gsize length)
{
  static const char *const dashes[] = { " - ", " – ", " — ", "– ", "— " };
  const char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    {
      const char *p = g_strstr_len (text, (gssize) MIN (length, DATELINE_BYTES), dashes[i]);

      if (p != NULL && (first == NULL || p < first))
        first = p;
    }
  return first;
}

/* "HANOI, April 16 (AP) — The …", "VOA - The …": place and agency of the first sentence. */
static void
detect_dateline (RvCleaning *self, guint index)
{
  const RvLine *line = &self->lines[index];
  const char *dash = find_dash (line->text, line->length);
  const RvOutlet *outlet = NULL;
  guint32 until;
  guint n = 0, at = 0;

  if (dash == NULL || line->n_words < 12)
    return;
  until = (guint32) (dash - line->text);
  for (; at < line->n_kept && line->starts[at] < until && outlet == NULL; at++)
    outlet = rv_furniture_match_outlet (self->furniture, line, at, &n);
  if (outlet == NULL || count_words (line, 0, until) > 8 || line->ends[at + n - 2] > until)
    return;
  at--;
  self->dateline_outlet = outlet->name;
  self->dateline_index = index;
  self->dateline_span = rv_span (line->starts[at], line->ends[at + n - 1]);
  if (at > 0)
    {
      gsize length = strcspn (line->text, ",(-/");
      RvSpan span = trim (line->text, rv_span (0, MIN (length, line->starts[at])));
      g_autofree char *place = g_strndup (line->text + span.start, rv_span_length (span));

      if (count_words (line, 0, span.end) <= 4)
        rv_draft_set_meta_at (self->draft, RV_META_PLACE, place, "dateline", index, span, FALSE);
    }
}

/* The last blocks that are not left out; at most END_LINES. */
static guint
find_last_lines (const RvCleaning *self)
{
  guint left = END_LINES, i = self->n_lines;

  while (i > 0 && left > 0)
    left -= rv_cleaning_is_kept (self, --i);
  return i;
}

/* Whether the page marks the line to be its byline. */
static gboolean
is_marked (const RvCleaning *self, guint index)
{
  const RvBlock *block = rv_draft_get_block (self->draft, index);

  return block->role == RV_ROLE_METADATA && block->is_certain
         && g_str_equal (block->reason, "byline");
}

/* "Ada Kern" in what the page marks to be its byline. */
static gboolean
detect_name (RvCleaning *self, guint index)
{
  const RvLine *line = &self->lines[index];
  RvSpan name = trim (line->text, rv_span (0, (guint32) line->length));
  g_autofree char *value = NULL;

  if (line->n_words < 2 || line->n_words > 5 || line->end != RV_LINE_END_OPEN
      || !has_names (line, name) || find_name_end (line, name) != name.end)
    return FALSE;
  for (RvCue cue = 0; cue < RV_N_CUES; cue++)
    if (rv_furniture_match (self->furniture, cue, line, 0) > 0)
      return FALSE;
  value = g_strndup (line->text + name.start, rv_span_length (name));
  rv_draft_set_meta_at (self->draft, RV_META_AUTHOR, value, "byline", index, name, FALSE);
  return TRUE;
}

/**
 * rv_byline_detect:
 *
 * Marks banners, bylines and lines with a date at both ends of the text, and takes outlet, author,
 * day and place out of them.
 */
void
rv_byline_detect (RvCleaning *self)
{
  guint place = 0, last = find_last_lines (self);
  gboolean in_text = FALSE;

  for (guint i = 0; i < self->n_lines; i++)
    {
      gboolean top = place < TOP_LINES;

      if (is_marked (self, i)
          && (detect_dated (self, i, 1) || detect_author (self, i) || detect_name (self, i)))
        continue;
      if (!rv_cleaning_is_kept (self, i))
        continue;
      place++;
      if (!rv_cleaning_is_open (self, i) || (!top && i < last))
        continue;
      if (place <= 2 && !self->draft->is_web_page && detect_banner (self, i))
        continue;
      if (detect_dated (self, i, place) || (top && detect_author (self, i)))
        continue;
      if (!in_text && self->lines[i].n_words >= 20 && self->lines[i].end == RV_LINE_END_STOP)
        {
          detect_dateline (self, i);
          in_text = TRUE;
        }
    }
}
