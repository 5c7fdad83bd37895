/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Pages that a browser saved as one file (MHTML, RFC 2557): a MIME message of several parts, the
 * first HTML one of which is the page. Only what browsers write is read: one level of parts,
 * quoted-printable, base64 or neither (rv-mime). The page itself goes to the HTML reader.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "ingest/rv-gmime.h"
#include "ingest/rv-mime.h"
#include "ingest/rv-reader.h"

/* Parts that are looked at for the page. */
#define PARTS 256u

static int
probe (const RvSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  RvMimeSlice whole = { data, MIN (size, RV_MIME_HEADER_BYTES) }, header, body;
  g_autofree char *type = NULL;

  if (data == NULL || !g_ascii_isalpha (data[0]) || !rv_mime_split (whole, &header, &body))
    return 0;
  type = rv_mime_get_field (header, "Content-Type");
  return rv_mime_is_type (type, "multipart/related") ? 95 : 0;
}

static RvDraft *
read_part (RvMimeSlice header,
           RvMimeSlice body,
           const char *address,
           const RvSource *source,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *type = rv_mime_get_field (header, "Content-Type");
  g_autofree char *charset = type != NULL ? rv_mime_get_parameter (type, "charset") : NULL;
  g_autoptr (GBytes) bytes = rv_mime_decode (header, body);
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
  RvMimeSlice whole = { data, size }, header, rest, part;
  g_autofree char *type = NULL;
  g_autofree char *boundary = NULL;
  g_autofree char *address = NULL;

  if (rv_gmime_ensure (error) == NULL)
    return NULL;
  if (data != NULL && rv_mime_split (whole, &header, &rest))
    {
      type = rv_mime_get_field (header, "Content-Type");
      boundary = type != NULL ? rv_mime_get_parameter (type, "boundary") : NULL;
      address = rv_mime_get_field (header, "Snapshot-Content-Location");
    }
  for (guint i = 0; boundary != NULL && boundary[0] != 0 && i < PARTS
                    && rv_mime_next_part (&rest, boundary, &part);
       i++)
    {
      RvMimeSlice part_header, body;
      g_autofree char *part_type = NULL;

      if (!rv_mime_split (part, &part_header, &body))
        continue;
      part_type = rv_mime_get_field (part_header, "Content-Type");
      if (rv_mime_is_type (part_type, "text/html"))
        return read_part (part_header, body, address, source, cancellable, error);
    }
  g_set_error_literal (error, RV_ERROR, RV_ERROR_MALFORMED,
                       _ ("There is no page in the saved web page."));
  return NULL;
}

static const char *const media_types[] = { "multipart/related", "application/x-mimearchive", NULL };

const RvReader rv_mhtml_reader = { media_types, probe, read_mhtml };
