/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Word, OpenDocument and EPUB files are zip archives of XML parts. libarchive reads them; we hold
 * the reins: parts that no reader asked for are skipped without being unpacked, a part stops at
 * RV_LIMIT_PART_BYTES and the whole at RV_LIMIT_ARCHIVE_BYTES however small the file was (a bomb
 * unpacks a thousandfold), and entries are counted. Names are only compared, never used as paths.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-hash.h"
#include "base/rv-limits.h"
#include "ingest/rv-archive.h"
#include "ingest/rv-libarchive.h"
#include "ingest/rv-sniff.h"

/* Where the media type stands in an archive whose first entry is "mimetype", stored. */
#define MIMETYPE_OFFSET 38u

#define CHUNK (64u * 1024)

struct _RvArchive
{
  GHashTable *parts; /* name -> GBytes */
};

/* An archive that is being read. */
typedef struct
{
  const RvLibarchive *library;
  struct archive *archive;
} Handle;

static void
handle_clear (Handle *handle)
{
  if (handle->archive != NULL)
    handle->library->archive_read_free (handle->archive);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Handle, handle_clear)

/* Returns: whether @bytes begin as a zip file does, also one in parts ("PK00") */
gboolean
rv_archive_probe (GBytes *bytes)
{
  return rv_sniff_begins_with (bytes, "PK\003\004", 4)
         || rv_sniff_begins_with (bytes, "PK\005\006", 4)
         || rv_sniff_begins_with (bytes, "PK00PK\003\004", 8);
}

/* Returns: whether the first entry says that the archive is of @media_type */
gboolean
rv_archive_begins_with (GBytes *bytes, const char *media_type)
{
  gsize size, length = strlen (media_type);
  const char *data = g_bytes_get_data (bytes, &size);

  return rv_archive_probe (bytes) && size >= MIMETYPE_OFFSET + length
         && memcmp (data + MIMETYPE_OFFSET - 8, "mimetype", 8) == 0
         && memcmp (data + MIMETYPE_OFFSET, media_type, length) == 0;
}

static void
set_malformed (GError **error)
{
  g_set_error_literal (error, RV_ERROR, RV_ERROR_MALFORMED,
                       _ ("The file is damaged or incomplete: its archive cannot be unpacked."));
}

static void
set_too_large (GError **error)
{
  g_autofree char *limit = g_format_size (RV_LIMIT_ARCHIVE_BYTES);

  /* Translators: %s is a size such as "67.1 MB" */
  g_set_error (error, RV_ERROR, RV_ERROR_TOO_LARGE, _ ("The file unpacks to more than %s."), limit);
}

static GBytes *
read_part (Handle *handle, gsize *total, GCancellable *cancellable, GError **error)
{
  g_autoptr (GByteArray) part = g_byte_array_new ();
  la_ssize_t n;

  do
    {
      guint length = part->len;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_byte_array_set_size (part, length + CHUNK);
      n = handle->library->archive_read_data (handle->archive, part->data + length, CHUNK);
      if (n < 0)
        {
          set_malformed (error);
          return NULL;
        }
      g_byte_array_set_size (part, length + (guint) n);
      *total += (gsize) n;
      if (part->len > RV_LIMIT_PART_BYTES || *total > RV_LIMIT_ARCHIVE_BYTES)
        {
          set_too_large (error);
          return NULL;
        }
    }
  while (n > 0);
  return g_byte_array_free_to_bytes (g_steal_pointer (&part));
}

static const char *
entry_name (const Handle *handle, struct archive_entry *entry)
{
  const char *name = handle->library->archive_entry_pathname_utf8 (entry);

  if (name == NULL)
    name = handle->library->archive_entry_pathname (entry);
  while (name != NULL && (*name == '/' || g_str_has_prefix (name, "./")))
    name += *name == '/' ? 1 : 2;
  return name;
}

static gboolean
read_entries (RvArchive *self,
              Handle *handle,
              RvArchiveFilter filter,
              GCancellable *cancellable,
              GError **error)
{
  gsize total = 0;

  for (guint n = 0;; n++)
    {
      struct archive_entry *entry;
      int status = handle->library->archive_read_next_header (handle->archive, &entry);
      const char *name;
      GBytes *part;

      if (status == ARCHIVE_EOF)
        return TRUE;
      if (status < ARCHIVE_WARN)
        {
          set_malformed (error);
          return FALSE;
        }
      if (n >= RV_LIMIT_ARCHIVE_ENTRIES)
        {
          set_too_large (error);
          return FALSE;
        }
      name = entry_name (handle, entry);
      if (name == NULL || !filter (name) || g_hash_table_contains (self->parts, name))
        continue;
      if (handle->library->archive_entry_is_data_encrypted (entry))
        {
          g_set_error_literal (error, RV_ERROR, RV_ERROR_ENCRYPTED,
                               _ ("The file is protected with a password."));
          return FALSE;
        }
      part = read_part (handle, &total, cancellable, error);
      if (part == NULL)
        return FALSE;
      g_hash_table_insert (self->parts, g_strdup (name), part);
    }
}

/**
 * rv_archive_new:
 * @bytes: a zip file
 * @filter: which parts are wanted
 *
 * Returns: (transfer full): the wanted parts, or %NULL with RV_ERROR_MALFORMED, RV_ERROR_TOO_LARGE,
 *   RV_ERROR_ENCRYPTED, RV_ERROR_UNSUPPORTED or G_IO_ERROR_CANCELLED
 */
RvArchive *
rv_archive_new (GBytes *bytes, RvArchiveFilter filter, GCancellable *cancellable, GError **error)
{
  const RvLibarchive *library = rv_libarchive_ensure (error);
  g_autoptr (RvArchive) self = NULL;
  g_auto (Handle) handle = { NULL, NULL };
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);

  if (library == NULL)
    return NULL;
  handle = (Handle){ library, library->archive_read_new () };
  self = g_new0 (RvArchive, 1);
  self->parts
    = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  library->archive_read_support_format_zip (handle.archive);
  library->archive_read_set_format_option (handle.archive, "zip", "hdrcharset", "UTF-8");
  if (library->archive_read_open_memory (handle.archive, data, size) != ARCHIVE_OK)
    {
      set_malformed (error);
      return NULL;
    }
  if (!read_entries (self, &handle, filter, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
rv_archive_free (RvArchive *self)
{
  g_hash_table_unref (self->parts);
  g_free (self);
}

/* Returns: (transfer none) (nullable): the part called @name */
GBytes *
rv_archive_lookup (const RvArchive *self, const char *name)
{
  return g_hash_table_lookup (self->parts, name);
}
