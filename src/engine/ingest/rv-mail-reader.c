/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Messages (RFC 5322): letters and newsletters that a mail program saved, and texts that begin like
 * one ("From: …", "Subject: …"). Of several wordings the page is read before the plain text, which is
 * often a stump; attachments are not read. Subject, sender and day become title, author and day of
 * publication; what was quoted to answer it, and the signature, are folded.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "ingest/rv-day.h"
#include "ingest/rv-gmime.h"
#include "ingest/rv-mime.h"
#include "ingest/rv-reader.h"

/* Parts of a message that are looked at, and how deep they may be nested. */
#define PARTS 256u
#define DEPTH 8u

/* Letters of a field's name. */
#define NAME_BYTES 40u

/* What is shown of the head, in this order. */
typedef enum
{
  FIELD_FROM,
  FIELD_TO,
  FIELD_CC,
  FIELD_DATE,
  FIELD_SUBJECT,
  N_FIELDS,
} Field;

typedef struct
{
  RvMimeSlice header, body;
  gboolean is_page;
} Part;

/* Whether every line of @header is a field or goes on with one. */
static gboolean
is_header (RvMimeSlice header)
{
  const char *end = header.start + header.length;

  for (const char *p = header.start; p < end;)
    {
      const char *line_end = memchr (p, '\n', (gsize) (end - p));
      gsize n = 0;

      while (p + n < end && n < NAME_BYTES && (g_ascii_isalnum (p[n]) || p[n] == '-'))
        n++;
      if ((*p != ' ' && *p != '\t' && (n == 0 || p + n >= end || p[n] != ':')) || *p == '\r')
        return FALSE;
      p = line_end != NULL ? line_end + 1 : end;
    }
  return TRUE;
}

static gboolean
has_field (RvMimeSlice header, const char *name)
{
  g_autofree char *value = rv_mime_get_field (header, name);

  return value != NULL && value[0] != 0;
}

static int
probe (const RvSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  RvMimeSlice whole = { data, MIN (size, RV_MIME_HEADER_BYTES) }, header, body;

  g_autofree char *from = NULL;

  if (data == NULL || !g_ascii_isalpha (data[0]) || !rv_mime_split (whole, &header, &body)
      || !is_header (header))
    return 0;
  from = rv_mime_get_field (header, "From");
  /* Browsers save pages as messages from nobody. */
  if (from == NULL || g_ascii_strncasecmp (from, "<saved", strlen ("<saved")) == 0
      || has_field (header, "Snapshot-Content-Location"))
    return 0;
  return has_field (header, "Subject") || (has_field (header, "To") && has_field (header, "Date"))
           ? 96
           : 0;
}

/* Finds the text in @body; a page counts more than plain text. */
static void
find_text (RvMimeSlice header, RvMimeSlice body, guint depth, guint *n_parts, Part *found)
{
  g_autofree char *type = rv_mime_get_field (header, "Content-Type");
  g_autofree char *kind = rv_mime_get_field (header, "Content-Disposition");
  g_autofree char *boundary = type != NULL ? rv_mime_get_parameter (type, "boundary") : NULL;
  gboolean is_page = rv_mime_is_type (type, "text/html");
  RvMimeSlice part, part_header, part_body;

  if (rv_mime_is_type (kind, "attachment"))
    return;
  if (rv_mime_is_type (type, "multipart/") && boundary != NULL && boundary[0] != 0)
    {
      while (depth < DEPTH && (*n_parts)++ < PARTS && rv_mime_next_part (&body, boundary, &part))
        {
          if (part.start[0] == '\n' || part.start[0] == '\r')
            {
              part_header = (RvMimeSlice){ part.start, 0 };
              part_body = part;
            }
          else if (!rv_mime_split (part, &part_header, &part_body))
            continue;
          find_text (part_header, part_body, depth + 1, n_parts, found);
        }
      return;
    }
  if ((type == NULL || is_page || rv_mime_is_type (type, "text/plain"))
      && (found->body.start == NULL || (is_page && !found->is_page)))
    *found = (Part){ header, body, is_page };
}

/* The quotation marks ("> > ") that the line at @p begins with, and how many. */
static const char *
skip_quotes (const char *p, const char *end, guint *out_n)
{
  for (*out_n = 0; p < end && *p == '>'; p++)
    ++*out_n;
  return p < end && *p == ' ' ? p + 1 : p;
}

/* Lines that were broken to be sent, each with a space at its end (RFC 3676), made one again. */
static GBytes *
unfold (GBytes *bytes)
{
  gsize size;
  const char *p = g_bytes_get_data (bytes, &size), *end = p + size;
  GString *out = g_string_sized_new (size);
  guint depth = 0, n;
  gboolean is_open = FALSE;

  while (p < end)
    {
      const char *line_end = memchr (p, '\n', (gsize) (end - p));
      const char *stop = line_end != NULL ? line_end : end;
      const char *text = skip_quotes (p, stop, &n);

      if (stop > p && stop[-1] == '\r')
        stop--;
      if (is_open && n != depth)
        g_string_append_c (out, '\n');
      if (!is_open || n != depth)
        text = p;
      g_string_append_len (out, text, MAX (stop - text, 0));
      is_open
        = stop - text > 0 && stop[-1] == ' ' && !(stop - text == 3 && memcmp (text, "-- ", 3) == 0);
      depth = n;
      if (!is_open)
        g_string_append_c (out, '\n');
      p = line_end != NULL ? line_end + 1 : end;
    }
  return g_string_free_to_bytes (out);
}

/* @value, as it stands in block @index of the head or is concluded from all of it. */
static void
set (RvDraft *draft, RvMetaKey key, const char *value, guint index)
{
  const RvBlock *block = index < draft->blocks->len ? rv_draft_get_block (draft, index) : NULL;
  const char *start, *found;
  RvSpan span = RV_SPAN_NONE;

  if (value == NULL || value[0] == 0)
    return;
  if (block != NULL)
    {
      start = strstr (block->text, ": ") != NULL ? strstr (block->text, ": ") + 2 : block->text;
      found = strstr (start, value);
      span = found != NULL
               ? rv_span ((guint32) (found - block->text),
                          (guint32) (found - block->text) + (guint32) strlen (value))
               : rv_span ((guint32) (start - block->text), (guint32) strlen (block->text));
    }
  rv_metadata_set (&draft->metadata, key, value, "mail-head", span, FALSE);
  draft->evidence_blocks[key] = index;
}

/* @places: for each of the fields, which block it is */
static void
describe (RvDraft *draft, RvMimeSlice header, const guint *places)
{
  g_autoptr (RvDayReader) days = rv_day_reader_new ("en");
  g_autofree char *subject = rv_mime_get_text (header, "Subject");
  g_autofree char *date = rv_mime_get_text (header, "Date");
  g_autofree char *sender = rv_mime_get_person (header, "From");
  g_autofree char *iso = NULL;
  RvDay day;

  if (date != NULL && rv_day_reader_find (days, date, strlen (date), &day))
    iso = rv_day_to_string (&day);
  set (draft, RV_META_TITLE, subject, places[FIELD_SUBJECT]);
  set (draft, RV_META_AUTHOR, sender, places[FIELD_FROM]);
  set (draft, RV_META_PUBLISHED, iso, places[FIELD_DATE]);
}

static void
fold (RvBlock *block, const char *reason)
{
  block->role = RV_ROLE_BOILERPLATE;
  block->is_certain = TRUE;
  block->reason = reason;
}

/* What plain text quotes to answer it ("> "), and the signature (RFC 3676, 4.3). */
static void
fold_lines (RvDraft *draft)
{
  gboolean is_signature = FALSE;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      RvBlock *block = rv_draft_get_block (draft, i);

      is_signature |= g_str_equal (block->text, "--");
      if (is_signature)
        fold (block, "mail-signature");
      else if (block->text[0] == '>')
        fold (block, "mail-quote");
    }
}

/* The head as people see it, before the text. */
static void
add_head (RvDraft *draft, RvMimeSlice header, guint *out_places)
{
  static const char *const names[N_FIELDS] = {
    [FIELD_FROM] = "From", [FIELD_TO] = "To",           [FIELD_CC] = "Cc",
    [FIELD_DATE] = "Date", [FIELD_SUBJECT] = "Subject",
  };
  GArray *text = draft->blocks;
  GArray *blocks;
  g_autoptr (RvDraft) head = rv_draft_new ("");

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = rv_mime_get_text (header, names[i]);
      g_autofree char *line = NULL;
      RvBlock *block;

      out_places[i] = G_MAXUINT;
      if (value == NULL || value[0] == 0)
        continue;
      out_places[i] = head->blocks->len;
      line = g_strdup_printf ("%s: %s", names[i], value);
      block = rv_draft_add (head, line, -1, RV_ROLE_METADATA);
      block->is_certain = TRUE;
      block->reason = "mail-head";
    }
  blocks = head->blocks;
  if (text->len > 0)
    g_array_append_vals (blocks, text->data, text->len);
  /* The blocks are the head's now: nothing of them may be freed with the old array. */
  g_array_set_clear_func (text, NULL);
  g_array_set_size (text, 0);
  draft->blocks = blocks;
  head->blocks = text;
}

static void
fail_empty (GError **error)
{
  g_set_error_literal (error, RV_ERROR, RV_ERROR_EMPTY, _ ("There is no text in the message."));
}

/* Returns: (transfer full): the bytes of @part as they were written. @out_charset: (transfer full) (nullable): what it
 *   says they are in */
static GBytes *
decode_part (const Part *part, char **out_charset)
{
  g_autofree char *type = rv_mime_get_field (part->header, "Content-Type");
  g_autofree char *format = type != NULL ? rv_mime_get_parameter (type, "format") : NULL;
  g_autoptr (GBytes) bytes = rv_mime_decode (part->header, part->body);

  *out_charset = type != NULL ? rv_mime_get_parameter (type, "charset") : NULL;
  if (format == NULL || part->is_page || g_ascii_strcasecmp (format, "flowed") != 0)
    return g_steal_pointer (&bytes);
  return unfold (bytes);
}

static RvDraft *
read_mail (const RvSource *source, GCancellable *cancellable, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  RvMimeSlice whole = { data, size }, header, body;
  Part part = { .is_page = FALSE };
  RvSource text = *source;
  g_autofree char *charset = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RvDraft) draft = NULL;
  guint n_parts = 0, places[N_FIELDS];

  if (rv_gmime_ensure (error) == NULL)
    return NULL;
  if (data != NULL && rv_mime_split (whole, &header, &body))
    find_text (header, body, 0, &n_parts, &part);
  if (part.body.start == NULL)
    {
      fail_empty (error);
      return NULL;
    }
  text.bytes = bytes = decode_part (&part, &charset);
  text.declared_charset = charset;
  text.media_type = part.is_page ? "text/html" : "text/plain";
  draft = (part.is_page ? &rv_html_reader : &rv_text_reader)->read (&text, cancellable, error);
  if (draft == NULL)
    return NULL;
  if (draft->blocks->len == 0)
    {
      fail_empty (error);
      return NULL;
    }
  if (!part.is_page)
    fold_lines (draft);
  add_head (draft, header, places);
  describe (draft, header, places);
  return g_steal_pointer (&draft);
}

static const char *const media_types[] = { "message/rfc822", NULL };

const RvReader rv_mail_reader = { media_types, probe, read_mail };
