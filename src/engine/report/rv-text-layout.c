/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "report/rv-text-layout.h"

/* Columns that text gets at least, however narrow the terminal and deep the indent. */
#define LEAST_COLUMNS 16u

static guint
measure_character (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/* Returns: columns that @text takes */
guint
rv_text_layout_measure (const char *text)
{
  guint columns = 0;

  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    columns += measure_character (g_utf8_get_char (p));
  return columns;
}

static const char *
get_escape (RvTextStyle style)
{
  static const char *const escapes[] = {
    [RV_TEXT_PLAIN] = "",
    [RV_TEXT_BOLD] = "\033[1m",
    [RV_TEXT_DIM] = "\033[2m",
    [RV_TEXT_ACCENT] = "\033[36m",
  };

  return escapes[style];
}

static void
append_blanks (GString *out, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_c (out, ' ');
}

/* A document's own control characters must not reach the terminal. */
static void
append_safe (GString *out, const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    if (!g_unichar_iscntrl (g_utf8_get_char (p)))
      g_string_append_len (out, p, g_utf8_next_char (p) - p);
}

/* Returns: bytes of the first word of @text and its @columns */
static gsize
measure_word (const char *text, guint *columns)
{
  const char *p = text;

  *columns = 0;
  for (; *p != 0 && !g_ascii_isspace (*p); p = g_utf8_next_char (p))
    *columns += measure_character (g_utf8_get_char (p));
  return (gsize) (p - text);
}

/**
 * rv_text_layout_paragraph:
 * @label: (nullable): stands before the first line, within the indent
 * @indent: columns before every line
 *
 * Appends @text wrapped at spaces; a word longer than a line stands alone and runs over. Linear.
 */
void
rv_text_layout_paragraph (const RvTextLayout *self,
                          const char *label,
                          guint indent,
                          RvTextStyle style,
                          const char *text)
{
  guint width = MAX (self->width, indent + LEAST_COLUMNS), column = 0;
  const char *escape = self->color ? get_escape (style) : "";

  if (label != NULL)
    {
      g_string_append (self->out, self->color ? get_escape (RV_TEXT_DIM) : "");
      append_safe (self->out, label, strlen (label));
      g_string_append (self->out, self->color ? "\033[0m" : "");
      column = rv_text_layout_measure (label);
    }
  append_blanks (self->out, indent > column ? indent - column : label != NULL);
  g_string_append (self->out, escape);
  column = 0;
  while (*text != 0)
    {
      guint columns;
      gsize length;

      while (g_ascii_isspace (*text))
        text++;
      length = measure_word (text, &columns);
      if (length == 0)
        break;
      if (column > 0 && indent + column + 1 + columns > width)
        {
          g_string_append_c (self->out, '\n');
          append_blanks (self->out, indent);
          column = 0;
        }
      if (column > 0)
        {
          g_string_append_c (self->out, ' ');
          column++;
        }
      append_safe (self->out, text, length);
      column += columns;
      text += length;
    }
  g_string_append (self->out, escape[0] != 0 ? "\033[0m\n" : "\n");
}

/* Appends one line as it is. */
void
rv_text_layout_line (const RvTextLayout *self, RvTextStyle style, const char *text)
{
  g_string_append (self->out, self->color ? get_escape (style) : "");
  append_safe (self->out, text, strlen (text));
  g_string_append (self->out, self->color && style != RV_TEXT_PLAIN ? "\033[0m\n" : "\n");
}
