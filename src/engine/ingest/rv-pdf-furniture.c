/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Running heads, page numbers and footnotes of a PDF.
 *
 * The rows of a page are peeled off from its upper and its lower edge for as long as they are
 * furniture: the same text as on other pages (numbers do not count), or hardly anything but digits.
 * The first row that is neither ends it, so that a number inside the text is safe. Footnotes are the
 * rows above that which are set smaller than the body and begin with a note's mark.
 *
 * Time is linear but for sorting each page's lines.
 */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "ingest/rv-pdf-furniture.h"
#include "ingest/rv-pdf-line.h"
#include "language/rv-normalize.h"

/* Part of a page's height at either edge in which furniture stands, and rows of it. */
#define ZONE 0.18
#define MOST_ROWS 5u

/* Pages that have to share a running head, and their part of all: left and right pages may differ,
 * chapters have their own. */
#define FEWEST_PAGES 2u
#define SHARED_PART 0.25

/* Bytes of a line that may be furniture. */
#define LONGEST_HEAD 200u

/* Part of a line's signs that are digits where it is a number or a code. */
#define DIGIT_PART 0.6

/* Of the body's size, what a footnote may be set in at most. */
#define NOTE_SIZE 0.93

/* Part of a page's height below which footnotes stand. */
#define NOTE_ZONE 0.35

/* A line without its numbers, as it comes back on other pages. */
static char *
dup_key (const char *text)
{
  g_autofree char *lower = rv_normalize_fold (text, -1);
  GString *key = g_string_new (NULL);

  for (const char *p = lower; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        {
          if (key->len == 0 || key->str[key->len - 1] != '#')
            g_string_append_c (key, '#');
        }
      else if (!g_unichar_isspace (c))
        g_string_append_unichar (key, c);
    }
  return g_string_free (key, FALSE);
}

/* "12", "- 12 -", "12/40", "[12]", "24-08860 (E) 210524", "*2408860*"; no amounts such as "1,200.50" */
static gboolean
is_number_like (const char *text)
{
  guint n_digits = 0, n_letters = 0, n_others = 0;

  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        n_digits++;
      else if (g_unichar_isalpha (c))
        n_letters++;
      else if (c == ',' || c == '.' || c == '%')
        return FALSE;
      else if (!g_unichar_isspace (c))
        n_others++;
    }
  if (n_letters == 0)
    return n_digits > 0;
  return (double) n_digits >= DIGIT_PART * (n_digits + n_letters + n_others);
}

/* "xiv" */
static gboolean
is_roman (const char *text)
{
  gsize length = strlen (text);

  return length <= 7 && strspn (text, "ivxlcIVXLC") == length;
}

static int
compare_tops (gconstpointer a, gconstpointer b, gpointer data)
{
  const RvPdfLine *x = rv_pdf_lines_get (data, *(const guint *) a);
  const RvPdfLine *y = rv_pdf_lines_get (data, *(const guint *) b);

  return x->top < y->top ? -1 : x->top > y->top;
}

static gboolean
is_in_zone (const RvPdfLine *line, gboolean upper)
{
  return upper ? line->bottom < ZONE * line->page_height
               : line->top > (1 - ZONE) * line->page_height;
}

static gboolean
is_furniture (const RvPdfLine *line, GHashTable *keys, guint n_pages)
{
  g_autofree char *key = NULL;
  guint n;

  if (strlen (line->text) > LONGEST_HEAD)
    return FALSE;
  if (is_number_like (line->text) || is_roman (line->text))
    return TRUE;
  key = dup_key (line->text);
  n = GPOINTER_TO_UINT (g_hash_table_lookup (keys, key));
  return n >= FEWEST_PAGES && n >= SHARED_PART * n_pages;
}

/* Peels rows off one edge; returns how many lines of @order were taken. */
static guint
peel (GArray *lines, const guint *order, guint n, gboolean upper, GHashTable *keys, guint n_pages)
{
  guint taken = 0;

  for (guint row = 0; row < MOST_ROWS && taken < n; row++)
    {
      guint end = taken;
      const RvPdfLine *first = rv_pdf_lines_get (lines, order[upper ? taken : n - 1 - taken]);

      while (end < n)
        {
          RvPdfLine *line = rv_pdf_lines_get (lines, order[upper ? end : n - 1 - end]);

          if (ABS (line->bottom - first->bottom) > first->size / 2)
            break;
          if (!is_in_zone (line, upper) || !is_furniture (line, keys, n_pages))
            return taken;
          end++;
        }
      for (; taken < end; taken++)
        {
          RvPdfLine *line = rv_pdf_lines_get (lines, order[upper ? taken : n - 1 - taken]);

          line->role = RV_ROLE_BOILERPLATE;
          line->reason
            = is_number_like (line->text) || is_roman (line->text) ? "page-number" : "running-head";
        }
    }
  return taken;
}

/* "3 ", "* ", "[2] ", "¹ " */
static gboolean
begins_note (const char *text)
{
  gunichar c = g_utf8_get_char (text);

  return g_ascii_isdigit (*text) || *text == '*' || *text == '[' || c == 0x2020 || c == 0x2021
         || c == 0xb9 || c == 0xb2 || c == 0xb3 || (c >= 0x2074 && c <= 0x2079);
}

/* Small rows at the foot of a page are notes where the uppermost of them begins as one. */
static void
mark_notes (GArray *lines, const guint *order, guint n, double body_size)
{
  guint first = n;

  for (guint i = n; i > 0; i--)
    {
      RvPdfLine *line = rv_pdf_lines_get (lines, order[i - 1]);

      if (line->size > NOTE_SIZE * body_size || line->top < NOTE_ZONE * line->page_height)
        break;
      if (begins_note (line->text))
        first = i - 1;
    }
  for (guint i = first; i < n; i++)
    {
      RvPdfLine *line = rv_pdf_lines_get (lines, order[i]);

      line->role = RV_ROLE_NOTE;
      line->reason = "footnote";
    }
}

/* The lines of a page by height that nothing else was found out about: @out_n of [first, *end). */
static guint *
order_page (GArray *lines, guint first, guint *end, guint *out_n)
{
  guint page = rv_pdf_lines_get (lines, first)->page, n = 0;
  guint *order;

  for (*end = first; *end < lines->len && rv_pdf_lines_get (lines, *end)->page == page; (*end)++)
    ;
  order = g_new (guint, *end - first);
  for (guint i = first; i < *end; i++)
    if (rv_pdf_lines_get (lines, i)->role == RV_ROLE_BODY)
      order[n++] = i;
  g_qsort_with_data (order, (int) n, sizeof (guint), compare_tops, lines);
  *out_n = n;
  return order;
}

/* How many pages have a line in the zones, by its key. */
static GHashTable *
count_keys (GArray *lines)
{
  GHashTable *keys = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      RvPdfLine *line = rv_pdf_lines_get (lines, i);
      g_autofree char *key = NULL;
      guint n;

      if ((!is_in_zone (line, TRUE) && !is_in_zone (line, FALSE))
          || strlen (line->text) > LONGEST_HEAD)
        continue;
      key = dup_key (line->text);
      if (GPOINTER_TO_UINT (g_hash_table_lookup (seen, key)) == line->page)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (keys, key));
      g_hash_table_insert (seen, g_strdup (key), GUINT_TO_POINTER (line->page));
      g_hash_table_insert (keys, g_steal_pointer (&key), GUINT_TO_POINTER (n + 1));
    }
  return keys;
}

/**
 * rv_pdf_furniture_mark:
 * @lines: (element-type RvPdfLine): of all pages, page by page
 * @body_size: of most of the text, in points
 *
 * Marks running heads, page numbers and footnotes.
 */
void
rv_pdf_furniture_mark (GArray *lines, guint n_pages, double body_size)
{
  g_autoptr (GHashTable) keys = count_keys (lines);
  guint end, n;

  for (guint first = 0; first < lines->len; first = end)
    {
      g_autofree guint *order = order_page (lines, first, &end, &n);
      guint n_upper = peel (lines, order, n, TRUE, keys, n_pages);
      guint n_lower = peel (lines, order + n_upper, n - n_upper, FALSE, keys, n_pages);

      mark_notes (lines, order + n_upper, n - n_upper - n_lower, body_size);
    }
}
