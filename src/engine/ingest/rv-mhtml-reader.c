/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Pages that a browser saved as one file (MHTML, RFC 2557): a MIME message of several parts, the
 * first HTML one of which is the page. Only what browsers write is read: one level of parts,
 * quoted-printable, base64 or neither. The page itself goes to the HTML reader.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "ingest/rv-reader.h"

/* Bytes of the header of a message or a part. */
#define HEADER_BYTES (16u * 1024)

/* Parts that are looked at for the page. */
#define PARTS 256u

typedef struct
{
  const char *start;
  gsize length;
} Slice;

static gboolean
is_same (const char *a, const char *b, gsize length)
{
  return g_ascii_strncasecmp (a, b, length) == 0;
}

/* The header up to the empty line, and what follows it. */
static gboolean
split_header (Slice whole, Slice *header, Slice *body)
{
  gsize most = MIN (whole.length, HEADER_BYTES);

  for (gsize i = 0; i + 1 < most; i++)
    {
      gsize gap = 0;

      if (whole.start[i] == '\n' && whole.start[i + 1] == '\n')
        gap = 2;
      else if (i + 3 < most && memcmp (whole.start + i, "\r\n\r\n", 4) == 0)
        gap = 4;
      if (gap == 0)
        continue;
      *header = (Slice){ whole.start, i };
      *body = (Slice){ whole.start + i + gap, whole.length - i - gap };
      return TRUE;
    }
  return FALSE;
}

/* Returns: (transfer full) (nullable): the value of the field @name, its folded lines joined */
static char *
get_field (Slice header, const char *name)
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

          while (line_end < end && (line_end[1] == ' ' || line_end[1] == '\t'))
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
static char *
get_parameter (const char *value, const char *name)
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

static int
read_hex (char c)
{
  return g_ascii_isxdigit (c) ? g_ascii_xdigit_value (c) : -1;
}

static GBytes *
decode_quoted_printable (Slice body)
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

static GBytes *
decode_body (Slice header, Slice body)
{
  g_autofree char *encoding = get_field (header, "Content-Transfer-Encoding");

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

/* The next part between two boundaries; @rest goes on behind it. */
static gboolean
next_part (Slice *rest, const char *boundary, Slice *part)
{
  gsize n = strlen (boundary);
  const char *start = g_strstr_len (rest->start, (gssize) rest->length, boundary);
  const char *end = rest->start + rest->length, *next;

  if (start == NULL)
    return FALSE;
  start += n;
  while (start < end && (*start == '\r' || *start == '\n'))
    start++;
  next = g_strstr_len (start, end - start, boundary);
  next = next != NULL ? next : end;
  *part = (Slice){ start, (gsize) (next - start) };
  *rest = (Slice){ next, (gsize) (end - next) };
  return part->length > 0;
}

static int
probe (const RvSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  Slice whole = { data, MIN (size, HEADER_BYTES) }, header, body;
  g_autofree char *type = NULL;

  if (data == NULL || !g_ascii_isalpha (data[0]) || !split_header (whole, &header, &body))
    return 0;
  type = get_field (header, "Content-Type");
  return type != NULL && is_same (type, "multipart/related", strlen ("multipart/related")) ? 95 : 0;
}

static RvDraft *
read_part (Slice header,
           Slice body,
           const char *address,
           const RvSource *source,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *type = get_field (header, "Content-Type");
  g_autofree char *charset = type != NULL ? get_parameter (type, "charset") : NULL;
  g_autoptr (GBytes) bytes = decode_body (header, body);
  RvSource page = *source;
  RvDraft *draft;

  page.bytes = bytes;
  page.media_type = "text/html";
  page.declared_charset = charset;
  draft = rv_html_reader.read (&page, cancellable, error);
  if (draft != NULL && address != NULL)
    rv_draft_set_meta (draft, RV_META_SOURCE_URL, address, "snapshot");
  return draft;
}

static RvDraft *
read_mhtml (const RvSource *source, GCancellable *cancellable, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  Slice whole = { data, size }, header, rest, part;
  g_autofree char *type = NULL;
  g_autofree char *boundary = NULL;
  g_autofree char *mark = NULL;
  g_autofree char *address = NULL;

  if (data != NULL && split_header (whole, &header, &rest))
    {
      type = get_field (header, "Content-Type");
      boundary = type != NULL ? get_parameter (type, "boundary") : NULL;
      address = get_field (header, "Snapshot-Content-Location");
    }
  mark = boundary != NULL && boundary[0] != 0 ? g_strconcat ("--", boundary, NULL) : NULL;
  for (guint i = 0; mark != NULL && i < PARTS && next_part (&rest, mark, &part); i++)
    {
      Slice part_header, body;
      g_autofree char *part_type = NULL;

      if (!split_header (part, &part_header, &body))
        continue;
      part_type = get_field (part_header, "Content-Type");
      if (part_type != NULL && is_same (part_type, "text/html", strlen ("text/html")))
        return read_part (part_header, body, address, source, cancellable, error);
    }
  g_set_error_literal (error, RV_ERROR, RV_ERROR_MALFORMED,
                       _ ("There is no page in the saved web page."));
  return NULL;
}

static const char *const media_types[]
  = { "multipart/related", "application/x-mimearchive", "message/rfc822", NULL };

const RvReader rv_mhtml_reader = { media_types, probe, read_mhtml };
