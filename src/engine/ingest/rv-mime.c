/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MIME messages (RFC 2045 to 2047, 2231), as mail programs and browsers write them. What a field, a parameter or a body
 * says is GMime's to tell; where a header and a part end is told here, in place: GMime's own parser makes
 * objects of every field and part that there is, and takes more than 6 GB for a file of 60 MB that consists of
 * either. Linear in the message.
 */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include <string.h>

#include "ingest/rv-gmime.h"
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

/* Returns: (transfer full) (nullable): "x" of "…; name="x"" in the value of a Content-Type; UTF-8 */
char *
rv_mime_get_parameter (const char *value, const char *name)
{
  const RvGmime *gmime = rv_gmime_ensure (NULL);
  g_autoptr (GObject) type = NULL;

  if (gmime == NULL)
    return NULL;
  type = G_OBJECT (gmime->g_mime_content_type_parse (NULL, value));
  return g_strdup (
    gmime->g_mime_content_type_get_parameter ((GMimeContentType *) (gpointer) type, name));
}

/* Whether @type, the value of a Content-Type, is @name, or one of its kind where that ends in a slash. */
gboolean
rv_mime_is_type (const char *type, const char *name)
{
  gsize length = strlen (name);

  return type != NULL && is_same (type, name, length)
         && (name[length - 1] == '/' || !(g_ascii_isalnum (type[length]) || type[length] == '-'));
}

/* Returns: (transfer full): the body as it was before it was encoded for the way */
GBytes *
rv_mime_decode (RvMimeSlice header, RvMimeSlice body)
{
  const RvGmime *gmime = rv_gmime_ensure (NULL);
  g_autofree char *name = rv_mime_get_field (header, "Content-Transfer-Encoding");
  GMimeContentEncoding encoding;
  GMimeEncoding state;
  char *out;

  if (gmime == NULL || name == NULL || body.length == 0)
    return g_bytes_new (body.start, body.length);
  encoding = gmime->g_mime_content_encoding_from_string (name);
  if (encoding == GMIME_CONTENT_ENCODING_DEFAULT || encoding == GMIME_CONTENT_ENCODING_BINARY)
    return g_bytes_new (body.start, body.length);
  gmime->g_mime_encoding_init_decode (&state, encoding);
  out = g_malloc (gmime->g_mime_encoding_outlen (&state, body.length) + 1);
  return g_bytes_new_take (out,
                           gmime->g_mime_encoding_flush (&state, body.start, body.length, out));
}

/* The next line that is the boundary @mark; NULL where there is none. Linear however long the boundary is, and what
 * is attached as it is may hold zero bytes. */
static const char *
find_boundary (const char *start, const char *end, const char *mark)
{
  gsize n = strlen (mark);

  for (const char *p = memmem (start, (gsize) (end - start), mark, n); p != NULL;
       p = memmem (p + n, (gsize) (end - p) - n, mark, n))
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
 * Parts without a single byte are passed over.
 *
 * Returns: %FALSE where there are no more parts
 */
gboolean
rv_mime_next_part (RvMimeSlice *rest, const char *boundary, RvMimeSlice *out_part)
{
  g_autofree char *mark = g_strconcat ("--", boundary, NULL);
  const char *end = rest->start + rest->length, *next;

  for (const char *p = find_boundary (rest->start, end, mark); p != NULL; p = next)
    {
      const char *start = p + strlen (mark);

      if (end - start >= 2 && start[0] == '-' && start[1] == '-')
        return FALSE;
      while (start < end && *start != '\n')
        start++;
      start = MIN (start + 1, end);
      next = find_boundary (start, end, mark);
      if (start == (next != NULL ? next : end))
        continue;
      *rest = next != NULL ? (RvMimeSlice){ next, (gsize) (end - next) } : (RvMimeSlice){ end, 0 };
      *out_part = (RvMimeSlice){ start, (gsize) (rest->start - start) };
      return TRUE;
    }
  return FALSE;
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
  const RvGmime *gmime = rv_gmime_ensure (NULL);
  g_autofree char *value = rv_mime_get_field (header, name);
  g_autofree char *text = NULL;

  if (gmime == NULL || value == NULL)
    return NULL;
  text = gmime->g_mime_utils_header_decode_text (NULL, value);
  return text != NULL ? g_strstrip (g_utf8_make_valid (text, -1)) : NULL;
}

/* Returns: (transfer full) (nullable): what the first person of a field with addresses is called; UTF-8 */
char *
rv_mime_get_person (RvMimeSlice header, const char *name)
{
  const RvGmime *gmime = rv_gmime_ensure (NULL);
  g_autofree char *value = rv_mime_get_field (header, name);
  InternetAddressList *list = NULL;
  const char *person = NULL;
  char *found;

  if (gmime != NULL && value != NULL)
    list = gmime->internet_address_list_parse (NULL, value);
  if (list != NULL && gmime->internet_address_list_length (list) > 0)
    person = gmime->internet_address_get_name (gmime->internet_address_list_get_address (list, 0));
  found = person != NULL ? g_strstrip (g_utf8_make_valid (person, -1)) : NULL;
  /* A name alone, as people type it. */
  if (found == NULL && value != NULL && strpbrk (value, "@<") == NULL)
    found = rv_mime_get_text (header, name);
  g_clear_object (&list);
  return found;
}
