/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "report/rv-json-writer.h"

/**
 * rv_json_writer_init:
 * @out: gets the JSON appended
 */
void
rv_json_writer_init (RvJsonWriter *self, GString *out)
{
  self->out = out;
  self->needs_comma = FALSE;
}

/* g_string_append_len() without a call where there is room: what is written is mostly a few bytes. */
static inline void
append (GString *out, const char *bytes, gsize n)
{
  if (out->len + n >= out->allocated_len)
    {
      g_string_append_len (out, bytes, (gssize) n);
      return;
    }
  memcpy (out->str + out->len, bytes, n);
  out->len += n;
  out->str[out->len] = 0;
}

static void
append_escaped (GString *out, const char *value, gsize length)
{
  const char *run = value, *end = value + length;

  g_string_append_c (out, '"');
  for (const char *p = value; p < end; p++)
    {
      guchar c = (guchar) *p;

      if (c >= 0x20 && c != '"' && c != '\\')
        continue;
      append (out, run, (gsize) (p - run));
      run = p + 1;
      switch (c)
        {
        case '"':
          g_string_append (out, "\\\"");
          break;
        case '\\':
          g_string_append (out, "\\\\");
          break;
        case '\n':
          g_string_append (out, "\\n");
          break;
        case '\t':
          g_string_append (out, "\\t");
          break;
        default:
          g_string_append_printf (out, "\\u%04x", c);
        }
    }
  append (out, run, (gsize) (end - run));
  g_string_append_c (out, '"');
}

/* A member name where @member is given, and the comma before it. Names are ours: nothing in them needs
 * an escape. */
static void
begin_value (RvJsonWriter *self, const char *member)
{
  if (self->needs_comma)
    g_string_append_c (self->out, ',');
  self->needs_comma = TRUE;
  if (member != NULL)
    {
      g_string_append_c (self->out, '"');
      append (self->out, member, strlen (member));
      append (self->out, "\":", 2);
    }
}

/**
 * rv_json_writer_begin_object:
 * @member: (nullable): its name in the object around it; %NULL in an array or at the root
 */
void
rv_json_writer_begin_object (RvJsonWriter *self, const char *member)
{
  begin_value (self, member);
  g_string_append_c (self->out, '{');
  self->needs_comma = FALSE;
}

void
rv_json_writer_end_object (RvJsonWriter *self)
{
  g_string_append_c (self->out, '}');
  self->needs_comma = TRUE;
}

void
rv_json_writer_begin_array (RvJsonWriter *self, const char *member)
{
  begin_value (self, member);
  g_string_append_c (self->out, '[');
  self->needs_comma = FALSE;
}

void
rv_json_writer_end_array (RvJsonWriter *self)
{
  g_string_append_c (self->out, ']');
  self->needs_comma = TRUE;
}

/**
 * rv_json_writer_string:
 * @value: (nullable): valid UTF-8; %NULL writes null
 */
void
rv_json_writer_string (RvJsonWriter *self, const char *member, const char *value)
{
  if (value == NULL)
    rv_json_writer_null (self, member);
  else
    rv_json_writer_string_len (self, member, value, strlen (value));
}

void
rv_json_writer_string_len (RvJsonWriter *self, const char *member, const char *value, gsize length)
{
  begin_value (self, member);
  append_escaped (self->out, value, length);
}

/* Offsets are most of what a report holds: printf() took half of the time of writing one. */
static void
append_int (GString *out, gint64 value)
{
  char digits[20]; /* of the largest number of 64 bits */
  guint64 rest = value < 0 ? 0 - (guint64) value : (guint64) value;
  gsize at = sizeof digits;

  do
    digits[--at] = (char) ('0' + rest % 10);
  while ((rest /= 10) > 0);
  if (value < 0)
    g_string_append_c (out, '-');
  append (out, digits + at, sizeof digits - at);
}

void
rv_json_writer_int (RvJsonWriter *self, const char *member, gint64 value)
{
  begin_value (self, member);
  append_int (self->out, value);
}

/* From here on ten digits would round what a text says: an amount is written with all that a double holds. */
#define EXACT_FROM 1e6

/* A number that is whole is written without a fraction; what is not finite becomes null. */
void
rv_json_writer_double (RvJsonWriter *self, const char *member, double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    {
      rv_json_writer_null (self, member);
      return;
    }
  begin_value (self, member);
  if (value == rint (value) && fabs (value) < 1e15 && !(value == 0 && signbit (value)))
    append_int (self->out, (gint64) value);
  else
    g_string_append (self->out,
                     g_ascii_formatd (buffer, sizeof buffer,
                                      fabs (value) < EXACT_FROM ? "%.10g" : "%.15g", value));
}

void
rv_json_writer_boolean (RvJsonWriter *self, const char *member, gboolean value)
{
  begin_value (self, member);
  g_string_append (self->out, value ? "true" : "false");
}

void
rv_json_writer_null (RvJsonWriter *self, const char *member)
{
  begin_value (self, member);
  g_string_append (self->out, "null");
}
