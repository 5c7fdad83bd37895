/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Paragraphs out of the lines of a PDF, which knows no paragraphs.
 *
 * Two lines that follow each other belong together unless something parts them: a wider gap than
 * lines have in this document, another size or weight, an indent, a list's marker, or room at the end
 * of the first line in which the first word of the second would have found place (text is filled
 * greedily, so somebody ended the line there). Over the break of a column or page a paragraph goes on
 * if its sentence does. Running heads, page numbers and notes that stand between its parts follow it.
 *
 * A hyphen at the end of a line is dropped where the next line goes on in small letters, unless the
 * document has the word with its hyphen elsewhere. Linear in the text.
 */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "ingest/rv-pdf-drop-cap.h"
#include "ingest/rv-pdf-font.h"
#include "ingest/rv-pdf-furniture.h"
#include "ingest/rv-pdf-layout.h"
#include "ingest/rv-pdf-letterhead.h"
#include "ingest/rv-pdf-line.h"
#include "ingest/rv-pdf-sideways.h"
#include "ingest/rv-pdf-table.h"
#include "language/rv-normalize.h"

/* A gap between lines that parts paragraphs, in usual distances of lines. */
#define WIDE_GAP 1.25

/* Distances of lines that count for the usual one, in sizes of the font. */
#define NEAREST 0.6
#define FARTHEST 2.5
#define DEFAULT_PITCH 1.2

/* Sizes that are the same one. */
#define SAME_SIZE 0.08

/* Sizes of headings, in sizes of the body, and the words that a heading or title may have. */
#define HEADING_SIZE 1.12
#define TITLE_SIZE 1.3
#define HEADING_WORDS 25u
#define TITLE_WORDS 45u

typedef struct
{
  GArray *lines;
  RvDraft *draft;
  double body_size;
  double pitch;         /* usual distance of lines, in sizes of their font */
  GHashTable *hyphened; /* set of folded words that stand with a hyphen inside a line */

  GString *text; /* of the open paragraph */
  const RvPdfLine *first, *last;
  double right; /* right edge of the open column */
  guint n_lines;
  gboolean all_bold;
  GPtrArray *waiting; /* RvPdfLine: furniture and notes that follow the open paragraph */
  gboolean has_title;
} Layout;

static double
find_body_size (GArray *lines)
{
  guint counts[200] = { 0 };
  guint best = 20;

  for (guint i = 0; i < lines->len; i++)
    {
      const RvPdfLine *line = rv_pdf_lines_get (lines, i);
      guint bin = (guint) CLAMP (line->size * 2 + 0.5, 0, 199);

      counts[bin] += (guint) strlen (line->text);
      if (counts[bin] > counts[best])
        best = bin;
    }
  return best / 2.0;
}

static int
compare_doubles (gconstpointer a, gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static gboolean
is_same_size (const RvPdfLine *a, const RvPdfLine *b)
{
  return ABS (a->size - b->size) <= SAME_SIZE * MAX (a->size, b->size);
}

/* The median distance of two lines of one size that follow each other downwards. */
static double
find_pitch (GArray *lines)
{
  g_autoptr (GArray) pitches = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i + 1 < lines->len; i++)
    {
      const RvPdfLine *a = rv_pdf_lines_get (lines, i), *b = a + 1;
      double pitch = (b->bottom - a->bottom) / MAX (a->size, 1);

      if (a->page == b->page && is_same_size (a, b) && pitch > NEAREST && pitch < FARTHEST)
        g_array_append_val (pitches, pitch);
    }
  if (pitches->len == 0)
    return DEFAULT_PITCH;
  g_array_sort (pitches, compare_doubles);
  return g_array_index (pitches, double, pitches->len / 2);
}

static gboolean
is_word_char (gunichar c)
{
  return g_unichar_isalpha (c) || c == '\'' || c == 0x2019;
}

/* Collects "long-term" from inside the lines. */
static void
collect_hyphened (GHashTable *words, const char *text)
{
  const char *start = NULL;
  gboolean hyphen = FALSE;

  for (const char *p = text;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (is_word_char (c))
        start = start != NULL ? start : p;
      else if (c == '-' && start != NULL && is_word_char (g_utf8_get_char (p + 1)))
        hyphen = TRUE;
      else
        {
          if (start != NULL && hyphen)
            g_hash_table_add (words, rv_normalize_fold (start, p - start));
          start = NULL;
          hyphen = FALSE;
        }
      if (c == 0)
        return;
    }
}

static gunichar
last_char (const char *text, gsize length)
{
  const char *p = g_utf8_find_prev_char (text, text + length);

  return p != NULL ? g_utf8_get_char (p) : 0;
}

static gboolean
ends_sentence (const GString *text)
{
  gunichar c = last_char (text->str, text->len);

  return c == '.' || c == '!' || c == '?' || c == ':' || c == ';' || c == 0x201d || c == '"'
         || c == 0x2019 || c == ')';
}

static gboolean
begins_small (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

/* "•", "-", "1.", "(a)", "iv)", each before a space */
static gboolean
begins_item (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  const char *p = text + (*text == '(');
  gsize n = 0;

  if (c == 0x2022 || c == 0x25cf || c == 0x25aa || c == 0x2023 || c == 0xf0b7)
    return TRUE;
  if ((c == '-' || c == 0x2013) && text[1] == ' ')
    return TRUE;
  while (n < 4 && g_ascii_isalnum (p[n]))
    n++;
  if (n == 0 || (p[n] != ')' && (p[n] != '.' || *text == '(')))
    return FALSE;
  return (p[n + 1] == ' ' || p[n + 1] == 0)
         && (g_ascii_isdigit (*p) || n == 1 || strspn (p, "ivxIVX") == n);
}

/* --- joining --- */

/* Whether the word that ends @text and goes on with @next has its hyphen elsewhere. */
static gboolean
keeps_hyphen (Layout *self, const char *next)
{
  const char *end = next, *start = self->text->str + self->text->len - 1;
  g_autofree char *head = NULL;
  g_autofree char *word = NULL;
  g_autofree char *folded = NULL;

  while (*end != 0 && is_word_char (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  for (const char *p = start; p > self->text->str;)
    {
      p = g_utf8_prev_char (p);
      if (!is_word_char (g_utf8_get_char (p)) && *p != '-')
        break;
      start = p;
    }
  head = g_strndup (start, (gsize) (self->text->str + self->text->len - start));
  word = g_strdup_printf ("%s%.*s", head, (int) (end - next), next);
  folded = rv_normalize_fold (word, -1);
  return g_hash_table_contains (self->hyphened, folded);
}

static void
append_text (Layout *self, const char *text)
{
  gunichar last = last_char (self->text->str, self->text->len);

  if (self->text->len == 0)
    ;
  else if (last == 0xad || last == 0x2010 || last == '-')
    {
      gsize length = self->text->len;
      gsize hyphen = last == '-' ? 1 : last == 0xad ? 2 : 3;
      gunichar before = last_char (self->text->str, length - hyphen);

      if (before == 0 || !g_unichar_isalpha (before))
        {
          if (!g_unichar_isalnum (before))
            g_string_append_c (self->text, ' ');
        }
      else if (begins_small (text) && (last != '-' || !keeps_hyphen (self, text)))
        g_string_truncate (self->text, length - hyphen);
    }
  else
    g_string_append_c (self->text, ' ');
  g_string_append (self->text, text);
}

static void
write_block (Layout *self,
             const char *text,
             RvRole role,
             guint page,
             const char *reason,
             guint level)
{
  RvBlock *block = rv_draft_add (self->draft, text, -1, role);

  block->page = page;
  block->reason = reason;
  block->level = (guint8) level;
  block->is_certain = *reason != 0;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != 0; p++)
    n += *p != ' ' && (p[1] == ' ' || p[1] == 0);
  return n;
}

/* What stands beside other text is a letterhead. */
static gboolean
stands_alone (const Layout *self, const RvPdfLine *line)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      const RvPdfLine *other = rv_pdf_lines_get (self->lines, i);

      if (other->page != line->page)
        break;
      if (other != line && ABS (other->bottom - line->bottom) < line->size / 2)
        return FALSE;
    }
  return TRUE;
}

/* A heading is larger than the body, or bold and short, and no sentence. */
static void
write_paragraph (Layout *self)
{
  const RvPdfLine *first = self->first;
  guint n_words = count_words (self->text->str);
  double size = first->size / MAX (self->body_size, 1);
  gunichar last = last_char (self->text->str, self->text->len);

  if (!self->has_title && size >= TITLE_SIZE && n_words > 1 && n_words <= TITLE_WORDS
      && first->page == 1 && stands_alone (self, first))
    {
      self->has_title = TRUE;
      write_block (self, self->text->str, RV_ROLE_TITLE, first->page, "largest-type", 0);
    }
  else if (n_words <= HEADING_WORDS && last != '.' && last != ',' && last != ';'
           && (size >= HEADING_SIZE || self->all_bold) && size > 0.95)
    write_block (self, self->text->str, RV_ROLE_HEADING, first->page,
                 size >= HEADING_SIZE ? "large-type" : "bold-type",
                 size >= TITLE_SIZE     ? 1
                 : size >= HEADING_SIZE ? 2
                                        : 3);
  else
    write_block (self, self->text->str, RV_ROLE_BODY, first->page, "", 0);
}

/* Whether the note, or the lines that cannot be read, end with @line. */
static gboolean
ends_run (const RvPdfLine *line, const RvPdfLine *next)
{
  if (next == NULL || next->role != line->role || next->reason != line->reason
      || next->page != line->page)
    return TRUE;
  return line->role == RV_ROLE_NOTE && g_ascii_isdigit (next->text[0])
         && next->left <= line->left + line->size;
}

/* Notes and what cannot be read run over several lines, other furniture does not. */
static void
write_waiting (Layout *self)
{
  g_autoptr (GString) note = g_string_new (NULL);

  for (guint i = 0; i < self->waiting->len; i++)
    {
      const RvPdfLine *line = g_ptr_array_index (self->waiting, i);
      const RvPdfLine *next
        = i + 1 < self->waiting->len ? g_ptr_array_index (self->waiting, i + 1) : NULL;

      if (line->role != RV_ROLE_NOTE && line->reason != RV_PDF_UNREADABLE)
        {
          write_block (self, line->text, line->role, line->page, line->reason, 0);
          continue;
        }
      if (note->len > 0)
        g_string_append_c (note, ' ');
      g_string_append (note, line->text);
      if (ends_run (line, next))
        {
          write_block (self, note->str, line->role, line->page, line->reason, 0);
          g_string_truncate (note, 0);
        }
    }
  g_ptr_array_set_size (self->waiting, 0);
}

static void
end_paragraph (Layout *self)
{
  if (self->text->len > 0)
    write_paragraph (self);
  g_string_truncate (self->text, 0);
  write_waiting (self);
}

/* --- parting --- */

/* A column or page ended between the two lines. */
static gboolean
is_jump (const RvPdfLine *a, const RvPdfLine *b)
{
  return a->page != b->page || b->bottom < a->bottom - a->size || b->left > a->right + a->size;
}

static gboolean
is_heading_like (const Layout *self, const RvPdfLine *line)
{
  return line->is_bold || line->size >= HEADING_SIZE * self->body_size;
}

static gboolean
parts_over_jump (const Layout *self, const RvPdfLine *b)
{
  const RvPdfLine *a = self->last;

  if (!is_same_size (a, b) || a->is_bold != b->is_bold || begins_item (b->text))
    return TRUE;
  if (begins_small (b->text))
    return FALSE;
  return ends_sentence (self->text) || self->n_lines < 2;
}

static gboolean
parts (const Layout *self, const RvPdfLine *b)
{
  const RvPdfLine *a = self->last;
  double distance = b->bottom - a->bottom;
  gboolean has_room = self->right - a->right > b->first_word + a->size / 2;

  if (ABS (distance) < a->size / 2 && a->page == b->page && b->left >= a->left)
    return b->left - a->right > 3 * a->size && self->n_lines > 1;
  if (is_jump (a, b))
    return parts_over_jump (self, b);
  if (distance > WIDE_GAP * self->pitch * MAX (a->size, b->size))
    return TRUE;
  if (!is_same_size (a, b))
    return TRUE;
  if (a->is_bold != b->is_bold && (self->all_bold || b->is_bold) && !begins_small (b->text))
    return TRUE;
  if (begins_item (b->text) && (has_room || ends_sentence (self->text) || b->left > a->left))
    return TRUE;
  if (begins_small (b->text) || is_heading_like (self, b))
    return FALSE;
  if (has_room)
    return TRUE;
  return b->left > a->left + 0.8 * a->size && ends_sentence (self->text)
         && !(self->n_lines == 1 && begins_item (self->text->str));
}

static void
begin_paragraph (Layout *self, const RvPdfLine *line)
{
  end_paragraph (self);
  if (self->last == NULL || is_jump (self->last, line))
    self->right = line->right;
  self->first = line;
  self->n_lines = 0;
  self->all_bold = TRUE;
}

static void
add_line (Layout *self, const RvPdfLine *line)
{
  if (line->role != RV_ROLE_BODY)
    {
      g_ptr_array_add (self->waiting, (gpointer) line);
      if (self->text->len == 0)
        write_waiting (self);
      return;
    }
  if (line->is_row)
    {
      end_paragraph (self);
      write_block (self, line->text, RV_ROLE_BODY, line->page, line->reason, 0);
      return;
    }
  if (self->text->len == 0 || parts (self, line))
    begin_paragraph (self, line);
  else if (is_jump (self->last, line))
    self->right = line->right;
  self->right = MAX (self->right, line->right);
  append_text (self, line->text);
  self->all_bold = self->all_bold && line->is_bold;
  self->n_lines++;
  self->last = line;
}

/**
 * rv_pdf_layout_write:
 * @lines: (element-type RvPdfLine): of all pages, in reading order
 * @draft: gets the blocks
 */
void
rv_pdf_layout_write (GArray *lines, guint n_pages, RvDraft *draft)
{
  g_autoptr (GHashTable) hyphened
    = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) waiting = g_ptr_array_new ();
  Layout self = { .lines = lines, .draft = draft, .hyphened = hyphened, .text = text };

  self.waiting = waiting;
  self.body_size = find_body_size (lines);
  self.pitch = find_pitch (lines);
  rv_pdf_drop_cap_join (lines, self.body_size);
  rv_pdf_sideways_mark (lines);
  rv_pdf_furniture_mark (lines, n_pages, self.body_size);
  rv_pdf_table_join (lines);
  rv_pdf_letterhead_mark (lines);
  for (guint i = 0; i < lines->len; i++)
    collect_hyphened (hyphened, rv_pdf_lines_get (lines, i)->text);
  for (guint i = 0; i < lines->len; i++)
    add_line (&self, rv_pdf_lines_get (lines, i));
  end_paragraph (&self);
}
