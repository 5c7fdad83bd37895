/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-line.h"
#include "ingest/rv-pdf-page.h"

/* Beyond any page, in points: for pages whose boxes make no sense. */
#define BEYOND 20000.0

/* Gaps between characters that part a line, without and with a space there, and how much lower the next one
 * stands; in heights of the characters. */
#define GAP 0.4
#define WIDE_GAP 1.2
#define LOWER 0.9

typedef struct
{
  const PopplerRectangle *rectangles; /* one for each character of the page's text */
  guint n_rectangles;
  GList *attributes; /* of PopplerTextAttributes, in order; what is behind us is dropped */
  guint number;
  double width, height;
  GArray *lines;
} Reading;

static void
line_clear (gpointer data)
{
  RvPdfLine *line = data;

  g_free (line->text);
}

/* Returns: (transfer full) (element-type RvPdfLine): an empty array that owns its lines' text */
GArray *
rv_pdf_lines_new (void)
{
  GArray *lines = g_array_new (FALSE, TRUE, sizeof (RvPdfLine));

  g_array_set_clear_func (lines, line_clear);
  return lines;
}

static RvPdfLine
new_line (const Reading *reading)
{
  return (RvPdfLine){ .page = reading->number,
                      .page_width = reading->width,
                      .page_height = reading->height,
                      .reason = "" };
}

static gboolean
is_bold (const PopplerTextAttributes *attributes)
{
  const char *name = attributes->font_name;

  return name != NULL
         && (strstr (name, "Bold") != NULL || strstr (name, "bold") != NULL
             || strstr (name, "Black") != NULL || strstr (name, "Heavy") != NULL);
}

/* Size, weight and font of the characters [start, end), by the run that covers most of them. */
static void
read_font (Reading *reading, guint start, guint end, RvPdfLine *line)
{
  guint most = 0, n_bold = 0;

  while (reading->attributes != NULL
         && (guint) ((PopplerTextAttributes *) reading->attributes->data)->end_index < start)
    reading->attributes = reading->attributes->next;
  for (GList *l = reading->attributes; l != NULL; l = l->next)
    {
      const PopplerTextAttributes *run = l->data;
      guint from = MAX ((guint) MAX (run->start_index, 0), start);
      guint to = MIN ((guint) MAX (run->end_index, 0) + 1, end);

      if (from >= end)
        break;
      if (to <= from)
        continue;
      n_bold += is_bold (run) ? to - from : 0;
      if (to - from > most)
        {
          most = to - from;
          line->size = run->font_size;
          line->font = run->font_name != NULL ? g_str_hash (run->font_name) : 0;
        }
    }
  line->is_bold = 2 * n_bold > end - start;
  if (!(line->size > 0))
    line->size = MAX (line->bottom - line->top, 1);
}

/* The box of a character that is seen; NULL: it is a space, or none is known. */
static const PopplerRectangle *
get_box (const Reading *reading, const char *p, guint index)
{
  if (index >= reading->n_rectangles || g_unichar_isspace (g_utf8_get_char (p)))
    return NULL;
  return &reading->rectangles[index];
}

static double
height_of (const PopplerRectangle *box)
{
  return ABS (box->y2 - box->y1);
}

static double
middle_of (const PopplerRectangle *box)
{
  return (box->y1 + box->y2) / 2;
}

/* Whether the letters of a line stand one below the other. */
static gboolean
is_sideways (const Reading *reading, const char *text, const char *end, guint index)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  double width = 0;
  guint n = 0;

  for (const char *p = text; p < end; p = g_utf8_next_char (p), index++)
    {
      const PopplerRectangle *box = get_box (reading, p, index);

      if (box == NULL)
        continue;
      n++;
      left = MIN (left, (box->x1 + box->x2) / 2);
      right = MAX (right, (box->x1 + box->x2) / 2);
      top = MIN (top, middle_of (box));
      bottom = MAX (bottom, middle_of (box));
      width = MAX (width, ABS (box->x2 - box->x1));
    }
  return n > 2 && bottom - top > width && right - left < width / 2;
}

/* Signs that run from right to left, whose boxes do not follow the text. */
static gboolean
is_leftward (gunichar c)
{
  return (c >= 0x590 && c < 0x900) || (c >= 0xfb1d && c < 0xff00);
}

/* Whether poppler put two parts of a page into one line: cells of a table, which it does not even part by
 * a space, or by one alone. */
static gboolean
is_break (const PopplerRectangle *a, const PopplerRectangle *b, gboolean is_apart)
{
  double height = MAX (height_of (a), height_of (b));
  double gap = MAX (b->x1 - a->x2, a->x1 - b->x2);

  return gap > (is_apart ? WIDE_GAP : GAP) * height
         || ABS (middle_of (b) - middle_of (a)) > LOWER * height;
}

static void
add_part (Reading *reading, const char *text, const char *end, guint first, gboolean sideways)
{
  RvPdfLine line = new_line (reading);
  gboolean has_first_word = FALSE;
  guint index = first;

  line.is_sideways = sideways;
  line.left = line.top = G_MAXDOUBLE;
  line.right = line.bottom = -G_MAXDOUBLE;
  for (const char *p = text; p < end; p = g_utf8_next_char (p), index++)
    {
      const PopplerRectangle *box = get_box (reading, p, index);
      gboolean is_space = g_unichar_isspace (g_utf8_get_char (p));

      if (is_space && line.right > 0 && !has_first_word)
        {
          line.first_word = line.right - line.left;
          has_first_word = TRUE;
        }
      if (box == NULL)
        continue;
      line.left = MIN (line.left, MIN (box->x1, box->x2));
      line.right = MAX (line.right, MAX (box->x1, box->x2));
      line.top = MIN (line.top, MIN (box->y1, box->y2));
      line.bottom = MAX (line.bottom, MAX (box->y1, box->y2));
    }
  if (line.right < line.left)
    line.left = line.right = line.top = line.bottom = 0;
  if (!has_first_word)
    line.first_word = line.right - line.left;
  line.text = g_strstrip (g_strndup (text, (gsize) (end - text)));
  if (line.text[0] == 0)
    {
      g_free (line.text);
      return;
    }
  read_font (reading, first, index, &line);
  g_array_append_val (reading->lines, line);
}

/* A line of poppler's, in parts where it has gaps. */
static void
add_line (Reading *reading, const char *text, const char *end, guint first)
{
  gboolean sideways = is_sideways (reading, text, end, first);
  const char *start = text, *last_end = text;
  const PopplerRectangle *last = NULL;
  guint index = first;

  for (const char *p = text; p < end; p = g_utf8_next_char (p), index++)
    {
      const PopplerRectangle *box = get_box (reading, p, index);

      if (is_leftward (g_utf8_get_char (p)))
        sideways = TRUE; /* not to be parted either */
      if (box == NULL)
        continue;
      if (last != NULL && !sideways && is_break (last, box, last_end < p))
        {
          add_part (reading, start, p, first, FALSE);
          start = p;
          first = index;
        }
      last = box;
      last_end = g_utf8_next_char (p);
    }
  add_part (reading, start, end, first, is_sideways (reading, start, end, first));
}

static void
read_page_text (Reading *reading, const char *text)
{
  const char *start = text;
  guint index = 0;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      if (*p != '\n' && *p != 0)
        continue;
      add_line (reading, start, p, index);
      index += (guint) g_utf8_strlen (start, p - start) + 1;
      start = p + 1;
      if (*p == 0)
        break;
    }
}

/**
 * rv_pdf_page_read:
 * @number: of the page, from 1
 * @lines: (element-type RvPdfLine): gets the page's lines appended, in the order in which poppler
 *   reads columns
 *
 * Returns: bytes of text on the page
 */
gsize
rv_pdf_page_read (const RvPoppler *poppler, PopplerPage *page, guint number, GArray *lines)
{
  g_autofree char *text = NULL;
  g_autofree PopplerRectangle *rectangles = NULL;
  GList *attributes = NULL;
  Reading reading = { .number = number, .lines = lines };
  PopplerRectangle area = { 0 };

  poppler->page_get_size (page, &area.x2, &area.y2);
  reading.width = area.x2;
  reading.height = area.y2;
  text = poppler->page_get_text_for_area (page, &area);
  if (text == NULL || text[0] == 0)
    {
      g_free (text);
      area = (PopplerRectangle){ -BEYOND, -BEYOND, BEYOND, BEYOND };
      text = poppler->page_get_text_for_area (page, &area);
    }
  if (text == NULL || text[0] == 0 || !g_utf8_validate (text, -1, NULL))
    return 0;
  if (!poppler->page_get_text_layout_for_area (page, &area, &rectangles, &reading.n_rectangles))
    reading.n_rectangles = 0;
  attributes = poppler->page_get_text_attributes_for_area (page, &area);
  reading.rectangles = rectangles;
  reading.attributes = attributes;
  read_page_text (&reading, text);
  poppler->page_free_text_attributes (attributes);
  return strlen (text);
}
