/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MIME messages (RFC 2045 to 2047), as mail programs and browsers write them: the header with its
 * folded lines, the parts between boundaries, quoted-printable and base64. Linear in the message.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-mime.h"

static gboolean
is_same (const char *a, const char *b, gsize length)
{
  return g_ascii_strncasecmp (a, b, length) == 0;
}

/**
 * rv_mime_split:
 *
 * Tells the header, up to the empty line, from what follows it.
 *
 * Returns: %FALSE where there is no empty line in RV_MIME_HEADER_BYTES
 */
gboolean
rv_mime_split (RvMimeSlice whole, RvMimeSlice *out_header, RvMimeSlice *out_body)
{
  gsize most = MIN (whole.length, RV_MIME_HEADER_BYTES);

  for (gsize i = 0; i + 1 < most; i++)
    {
      gsize gap = 0;

      if (whole.start[i] == '\n' && whole.start[i + 1] == '\n')
        gap = 2;
      else if (i + 3 < most && memcmp (whole.start + i, "\r\n\r\n", 4) == 0)
        gap = 4;
      if (gap == 0)
        continue;
      *out_header = (RvMimeSlice){ whole.start, i };
      *out_body = (RvMimeSlice){ whole.start + i + gap, whole.length - i - gap };
      return TRUE;
    }
  return FALSE;
}

/* Returns: (transfer full) (nullable): the value of the field @name, its folded lines joined */
char *
rv_mime_get_field (RvMimeSlice header, const char *name)
{
  gsize n = strlen (name);
  const char *end = header.start + header.length;

  for (const char *p = header.start; p < end;)
    {
      const char *line_end = memchr (p, '\n', (gsize) (end - p));

      line_end = line_end != NULL ? line_end : end;
      if ((gsize) (line_end - p) > n && is_same (p, name, n) && p[n] == ':')
        {
          char *value;

          while (line_end + 1 < end && (line_end[1] == ' ' || line_end[1] == '\t'))
            {
              const char *next = memchr (line_end + 1, '\n', (gsize) (end - line_end - 1));

              line_end = next != NULL ? next : end;
            }
          value = g_strndup (p + n + 1, (gsize) (line_end - p) - n - 1);
          g_strdelimit (value, "\r\n\t", ' ');
          return g_strstrip (value);
        }
      p = line_end + 1;
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): "x" of "…; name="x"" */
char *
rv_mime_get_parameter (const char *value, const char *name)
{
  gsize n = strlen (name);

  for (const char *p = value; *p != 0; p++)
    if ((p == value || strchr ("; \t", p[-1]) != NULL) && is_same (p, name, n) && p[n] == '=')
      {
        const char *start = p + n + 1;

        if (*start == '"')
          return g_strndup (start + 1, strcspn (start + 1, "\""));
        return g_strndup (start, strcspn (start, "; \t"));
      }
  return NULL;
}

/* Whether @type, the value of a Content-Type, is @name, or one of its kind where that ends in a slash. */
gboolean
rv_mime_is_type (const char *type, const char *name)
{
  gsize length = strlen (name);

  return type != NULL && is_same (type, name, length)
         && (name[length - 1] == '/' || !(g_ascii_isalnum (type[length]) || type[length] == '-'));
}

static int
read_hex (char c)
{
  return g_ascii_isxdigit (c) ? g_ascii_xdigit_value (c) : -1;
}

static GBytes *
decode_quoted_printable (RvMimeSlice body)
{
  GByteArray *out = g_byte_array_sized_new ((guint) body.length);

  for (gsize i = 0; i < body.length; i++)
    {
      guint8 c = (guint8) body.start[i];

      if (c == '=' && i + 2 < body.length && read_hex (body.start[i + 1]) >= 0
          && read_hex (body.start[i + 2]) >= 0)
        {
          c = (guint8) (read_hex (body.start[i + 1]) * 16 + read_hex (body.start[i + 2]));
          i += 2;
        }
      else if (c == '=' && i + 1 < body.length && body.start[i + 1] == '\n')
        {
          i += 1;
          continue;
        }
      else if (c == '=' && i + 2 < body.length && body.start[i + 1] == '\r'
               && body.start[i + 2] == '\n')
        {
          i += 2;
          continue;
        }
      g_byte_array_append (out, &c, 1);
    }
  return g_byte_array_free_to_bytes (out);
}

/* Returns: (transfer full): the body as it was before it was encoded for the way */
GBytes *
rv_mime_decode (RvMimeSlice header, RvMimeSlice body)
{
  g_autofree char *encoding = rv_mime_get_field (header, "Content-Transfer-Encoding");

  if (encoding != NULL && g_ascii_strcasecmp (encoding, "quoted-printable") == 0)
    return decode_quoted_printable (body);
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "base64") == 0)
    {
      g_autofree char *text = g_strndup (body.start, body.length);
      gsize size;
      guchar *data = g_base64_decode (text, &size);

      return g_bytes_new_take (data, size);
    }
  return g_bytes_new (body.start, body.length);
}

/* The next line that is the boundary @mark; NULL where there is none. */
static const char *
find_boundary (const char *start, const char *end, const char *mark)
{
  gsize n = strlen (mark);

  for (const char *p = g_strstr_len (start, end - start, mark); p != NULL;
       p = g_strstr_len (p + n, end - p - (gssize) n, mark))
    {
      const char *behind = p + n;

      if ((p == start || p[-1] == '\n') && (behind == end || strchr ("\r\n \t-", *behind) != NULL))
        return p;
    }
  return NULL;
}

/**
 * rv_mime_next_part:
 * @rest: goes on behind the part
 * @boundary: without the dashes before it
 *
 * Returns: %FALSE where there are no more parts
 */
gboolean
rv_mime_next_part (RvMimeSlice *rest, const char *boundary, RvMimeSlice *out_part)
{
  g_autofree char *mark = g_strconcat ("--", boundary, NULL);
  const char *end = rest->start + rest->length, *next;
  const char *start = find_boundary (rest->start, end, mark);

  if (start == NULL)
    return FALSE;
  start += strlen (mark);
  if (end - start >= 2 && start[0] == '-' && start[1] == '-')
    return FALSE;
  while (start < end && *start != '\n')
    start++;
  start = MIN (start + 1, end);
  next = find_boundary (start, end, mark);
  next = next != NULL ? next : end;
  *out_part = (RvMimeSlice){ start, (gsize) (next - start) };
  *rest = (RvMimeSlice){ next, (gsize) (end - next) };
  return out_part->length > 0;
}

/* One encoded word of a header, "=?charset?q?text?=", to @out. Returns: its bytes, 0 for none */
static gsize
decode_word (const char *word, GString *out)
{
  g_auto (GStrv) parts = NULL;
  g_autofree char *text = NULL;
  const char *end = g_str_has_prefix (word, "=?") ? word + 2 : NULL;
  g_autofree char *inside = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size;

  for (guint i = 0; i < 2 && end != NULL; i++)
    end = strchr (end, '?') != NULL ? strchr (end, '?') + 1 : NULL;
  end = end != NULL ? strstr (end, "?=") : NULL;
  if (end == NULL || end - word > 1000)
    return 0;
  inside = g_strndup (word + 2, (gsize) (end - word) - 2);
  parts = g_strsplit (inside, "?", 3);
  if (g_ascii_strcasecmp (parts[1], "b") == 0)
    {
      guchar *data = g_base64_decode (parts[2], &size);

      bytes = g_bytes_new_take (data, size);
    }
  else
    {
      g_strdelimit (parts[2], "_", ' ');
      bytes = decode_quoted_printable ((RvMimeSlice){ parts[2], strlen (parts[2]) });
    }
  if (g_bytes_get_size (bytes) == 0)
    return (gsize) (end - word) + 2;
  text = g_convert (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), "UTF-8",
                    parts[0], NULL, NULL, NULL);
  if (text == NULL)
    return 0;
  g_string_append (out, text);
  return (gsize) (end - word) + 2;
}

/**
 * rv_mime_get_text:
 *
 * Returns: (transfer full) (nullable): the value of a field that people read, its encoded words
 *   (RFC 2047) decoded; UTF-8
 */
char *
rv_mime_get_text (RvMimeSlice header, const char *name)
{
  g_autofree char *value = rv_mime_get_field (header, name);
  GString *out;
  gboolean was_word = FALSE;

  if (value == NULL)
    return NULL;
  if (!g_utf8_validate (value, -1, NULL))
    {
      char *valid = g_utf8_make_valid (value, -1);

      g_free (value);
      value = valid;
    }
  out = g_string_new (NULL);
  for (const char *p = value; *p != 0;)
    {
      gsize gap = was_word ? strspn (p, " ") : 0; /* between two encoded words it is nothing */
      gsize n = decode_word (p + gap, out);

      was_word = n > 0;
      if (n == 0)
        g_string_append_c (out, *p);
      p += n > 0 ? gap + n : 1;
    }
  return g_strstrip (g_string_free (out, FALSE));
}
