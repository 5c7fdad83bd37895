/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Plain text. A line is a paragraph, unless the whole file is hard-wrapped: broken at one width, as
 * editors and mail programs do. Whether it is, the breaks themselves tell: where lines were filled
 * greedily, the first word of a line would not have fitted at the end of the line before it. In such
 * a file lines are joined by spaces up to a blank line, a line that had room left, an indent or a
 * list item. Hyphens at line ends stay: every character of the file stands in the document.
 */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "ingest/rv-charset.h"
#include "ingest/rv-reader.h"

/* Characters at which text is wrapped: narrower is verse or a table, wider is a paragraph a line. */
#define NARROWEST 40u
#define WIDEST 132u

/* Lines out of a hundred that may be longer than the width: addresses do not break. */
#define LONGER_PERCENT 2u

/* Breaks that must be there to judge, and the share of them at which the next word did not fit: of
 * those in blocks that have one, and of all, among which are addresses and signatures. */
#define FEWEST_BREAKS 3u
#define FULL_SHARE 0.7
#define FULL_SHARE_OF_ALL 0.5

/* Spaces by which the second line of a list item may stand further right than its marker. */
#define HANGING_INDENT 4u

/* Share of the width from which on a line that a small letter goes on with was broken by a program:
 * some count the space at its end. */
#define NEAR_WIDTH 0.85

typedef struct
{
  const char *start; /* first character that is no space */
  gsize length;      /* bytes, without the spaces around */
  guint indent;
  guint width;       /* characters, with the indent */
  guint first_width; /* of its first word */
} Line;

static int
probe (const RvSource *source)
{
  return 1;
}

/* Bytes of the line end at @p, 0 where none is: LF, CR, CR LF, FF, VT, NEL, LS, PS. */
static gsize
measure_line_end (const char *p)
{
  if (p[0] == '\r')
    return p[1] == '\n' ? 2 : 1;
  if (p[0] == '\n' || p[0] == '\f' || p[0] == '\v')
    return 1;
  if (memcmp (p, "\xc2\x85", 2) == 0)
    return 2;
  if (strncmp (p, "\xe2\x80\xa8", 3) == 0 || strncmp (p, "\xe2\x80\xa9", 3) == 0)
    return 3;
  return 0;
}

static Line
read_line (const char *text, gsize length)
{
  Line line = { .start = text };
  const char *end = text + length;
  gsize first_word = 0;

  while (line.start < end && (*line.start == ' ' || *line.start == '\t'))
    {
      line.indent += *line.start == '\t' ? 4 : 1;
      line.start++;
    }
  while (end > line.start && g_ascii_isspace (end[-1]))
    end--;
  line.length = (gsize) (end - line.start);
  while (first_word < line.length && line.start[first_word] != ' '
         && line.start[first_word] != '\t')
    first_word++;
  line.first_width = (guint) g_utf8_strlen (line.start, (gssize) first_word);
  line.width = line.indent + (guint) g_utf8_strlen (line.start, (gssize) line.length);
  return line;
}

/* Returns: (nullable): NULL where they are more than can be read */
static GArray *
read_lines (const char *text, gsize length)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (Line));
  const char *end = text + length, *start = text;

  for (const char *p = text; p < end;)
    {
      gsize n = measure_line_end (p);
      Line line;

      if (n == 0)
        {
          p++;
          continue;
        }
      if (lines->len >= RV_LIMIT_LINES)
        {
          g_array_unref (lines);
          return NULL;
        }
      line = read_line (start, (gsize) (p - start));
      g_array_append_val (lines, line);
      p += n;
      start = p;
    }
  if (start < end)
    {
      Line line = read_line (start, (gsize) (end - start));

      g_array_append_val (lines, line);
    }
  return lines;
}

/* The width that all but LONGER_PERCENT of the lines keep to; 0 where none is in bounds. */
static guint
find_width (const GArray *lines)
{
  guint counts[WIDEST + 2] = { 0 };
  guint n = 0, longer = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      guint width = g_array_index (lines, Line, i).width;

      n += width > 0;
      counts[MIN (width, WIDEST + 1)] += width > 0;
    }
  for (guint width = WIDEST + 1; width >= NARROWEST; width--)
    {
      longer += counts[width];
      if (longer * 100 > LONGER_PERCENT * n)
        return width <= WIDEST ? width : 0;
    }
  return 0;
}

/* Whether the first word of @next would not have fitted behind @line. */
static gboolean
is_full (const Line *line, const Line *next, guint width)
{
  return line->width + 1 + next->first_width > width;
}

static guint
find_wrap (const GArray *lines)
{
  guint width = find_width (lines), breaks = 0, breaks_beside_full = 0, full = 0;
  guint block_breaks = 0, block_full = 0;

  for (guint i = 0; width > 0 && i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (i + 1 < lines->len && line->length > 0 && line[1].length > 0)
        {
          block_breaks++;
          block_full += is_full (line, line + 1, width);
          continue;
        }
      breaks += block_breaks;
      breaks_beside_full += block_full > 0 ? block_breaks : 0;
      full += block_full;
      block_breaks = block_full = 0;
    }
  return full >= FEWEST_BREAKS && (double) full >= FULL_SHARE * (double) breaks_beside_full
             && (double) full >= FULL_SHARE_OF_ALL * (double) breaks
           ? width
           : 0;
}

/* Whether @next begins with a small letter, in the middle of a sentence. */
static gboolean
goes_on (const Line *line, const Line *next, guint width)
{
  return line->width >= NEAR_WIDTH * width && g_unichar_islower (g_utf8_get_char (next->start))
         && strchr (".;:!?", line->start[line->length - 1]) == NULL;
}

static gboolean
begins_item (const Line *line)
{
  const char *p = line->start;
  gsize digits = strspn (p, "0123456789");

  if ((p[0] == '-' || p[0] == '*' || p[0] == '+') && p[1] == ' ')
    return TRUE;
  if (strncmp (p, "•", strlen ("•")) == 0)
    return TRUE;
  return digits > 0 && digits <= 3 && (p[digits] == '.' || p[digits] == ')')
         && p[digits + 1] == ' ';
}

static gboolean
is_joined (const Line *line, const Line *next, guint width)
{
  return (is_full (line, next, width) || goes_on (line, next, width))
         && next->indent <= line->indent + (begins_item (line) ? HANGING_INDENT : 1u)
         && !begins_item (next);
}

static gboolean
add_lines (RvDraft *draft,
           const GArray *lines,
           guint wrap,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GString) paragraph = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      gboolean joined = wrap > 0 && i + 1 < lines->len && line->length > 0 && line[1].length > 0
                        && is_joined (line, line + 1, wrap);

      if (i % 1024 == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      g_string_append_len (paragraph, line->start, (gssize) line->length);
      if (joined)
        g_string_append_c (paragraph, ' ');
      else if (paragraph->len > 0)
        {
          rv_draft_add (draft, paragraph->str, (gssize) paragraph->len, RV_ROLE_BODY);
          g_string_truncate (paragraph, 0);
        }
    }
  return TRUE;
}

static RvDraft *
read_text (const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvDraft) draft = rv_draft_new ("text/plain");
  g_autoptr (GArray) lines = NULL;
  g_autofree char *text = NULL;
  gsize size, length;
  const char *data = g_bytes_get_data (source->bytes, &size);

  text
    = rv_charset_decode (data != NULL ? data : "", size, source->charset, source->declared_charset,
                         source->languages, &draft->charset, &length, error);
  if (text == NULL)
    return NULL;
  lines = read_lines (text, length);
  if (lines == NULL)
    {
      rv_draft_set_full (error);
      return NULL;
    }
  if (!add_lines (draft, lines, find_wrap (lines), cancellable, error))
    return NULL;
  return g_steal_pointer (&draft);
}

static const char *const media_types[] = { "text/plain", NULL };

const RvReader rv_text_reader = { media_types, probe, read_text };
