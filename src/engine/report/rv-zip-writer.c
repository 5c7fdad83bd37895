/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <string.h>

#include "report/rv-zip-writer.h"

/*
 * The part of the zip format (PKWARE APPNOTE 6.3) that an OpenDocument package needs. libarchive,
 * which reads our zip files, always writes extra fields into the local header; OpenDocument 1.2,
 * part 3, §3.3 forbids them for "mimetype", so that the media type stands at byte 38 of the file, where
 * file managers look for it.
 */

#define VERSION 20u
#define UTF8_NAMES 0x0800u
#define STORED 0u
#define DEFLATED 8u

typedef struct
{
  char *name;
  guint32 crc;
  guint32 packed;
  guint32 unpacked;
  guint32 offset;
  guint16 method;
} Entry;

struct _RvZipWriter
{
  GByteArray *bytes;
  GArray *entries; /* of Entry */
  guint16 time;
  guint16 date;
};

static void
entry_clear (gpointer data)
{
  g_free (((Entry *) data)->name);
}

/**
 * rv_zip_writer_new:
 * @created: seconds since 1970, the time of all entries; the format knows no time before 1980
 */
RvZipWriter *
rv_zip_writer_new (gint64 created)
{
  RvZipWriter *self = g_new0 (RvZipWriter, 1);
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (created);

  self->bytes = g_byte_array_new ();
  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->entries, entry_clear);
  self->date = 1 << 5 | 1; /* 1980-01-01 */
  if (time != NULL && g_date_time_get_year (time) >= 1980 && g_date_time_get_year (time) < 2108)
    {
      self->date
        = (guint16) ((g_date_time_get_year (time) - 1980) << 9 | g_date_time_get_month (time) << 5
                     | g_date_time_get_day_of_month (time));
      self->time = (guint16) (g_date_time_get_hour (time) << 11 | g_date_time_get_minute (time) << 5
                              | g_date_time_get_second (time) / 2);
    }
  return self;
}

void
rv_zip_writer_free (RvZipWriter *self)
{
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_array_unref (self->entries);
  g_free (self);
}

/* CRC-32 of ISO 3309, bit by bit: a report is small. */
static guint32
compute_crc (const guchar *data, gsize length)
{
  guint32 crc = 0xffffffffu;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc >> 1 ^ (crc & 1 ? 0xedb88320u : 0);
    }
  return ~crc;
}

static void
put16 (GByteArray *bytes, guint16 value)
{
  guint16 little = GUINT16_TO_LE (value);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

static void
put32 (GByteArray *bytes, guint32 value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (bytes, (const guint8 *) &little, sizeof little);
}

/* What the local header and the central directory have in common. */
static void
put_common (const RvZipWriter *self, const Entry *entry)
{
  put16 (self->bytes, VERSION);
  put16 (self->bytes, UTF8_NAMES);
  put16 (self->bytes, entry->method);
  put16 (self->bytes, self->time);
  put16 (self->bytes, self->date);
  put32 (self->bytes, entry->crc);
  put32 (self->bytes, entry->packed);
  put32 (self->bytes, entry->unpacked);
  put16 (self->bytes, (guint16) strlen (entry->name));
  put16 (self->bytes, 0); /* extra field */
}

static GBytes *
deflate_data (const char *data, gsize length, GError **error)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  g_autoptr (GInputStream) plain
    = g_memory_input_stream_new_from_data (data, (gssize) length, NULL);
  g_autoptr (GInputStream) packed = g_converter_input_stream_new (plain, G_CONVERTER (compressor));
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (out, packed,
                              G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                              NULL, error)
      < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
}

/**
 * rv_zip_writer_add:
 * @name: path inside the file, with slashes
 * @compress: whether @data is deflated rather than stored
 *
 * Returns: whether it worked; a G_IO_ERROR is set where not
 */
gboolean
rv_zip_writer_add (RvZipWriter *self,
                   const char *name,
                   const char *data,
                   gsize length,
                   gboolean compress,
                   GError **error)
{
  Entry entry = { NULL };
  g_autoptr (GBytes) packed
    = compress ? deflate_data (data, length, error) : g_bytes_new (data, length);
  gsize size;
  const void *bytes;

  if (packed == NULL)
    return FALSE;
  bytes = g_bytes_get_data (packed, &size);
  entry.name = g_strdup (name);
  entry.crc = compute_crc ((const guchar *) data, length);
  entry.packed = (guint32) size;
  entry.unpacked = (guint32) length;
  entry.offset = self->bytes->len;
  entry.method = compress ? DEFLATED : STORED;
  put32 (self->bytes, 0x04034b50u);
  put_common (self, &entry);
  g_byte_array_append (self->bytes, (const guint8 *) name, (guint) strlen (name));
  if (size > 0)
    g_byte_array_append (self->bytes, bytes, (guint) size);
  g_array_append_val (self->entries, entry);
  return TRUE;
}

static void
put_directory_entry (const RvZipWriter *self, const Entry *entry)
{
  put32 (self->bytes, 0x02014b50u);
  put16 (self->bytes, VERSION); /* made by */
  put_common (self, entry);
  put16 (self->bytes, 0); /* comment */
  put16 (self->bytes, 0); /* disk */
  put16 (self->bytes, 0); /* internal attributes */
  put32 (self->bytes, 0); /* external attributes */
  put32 (self->bytes, entry->offset);
  g_byte_array_append (self->bytes, (const guint8 *) entry->name, (guint) strlen (entry->name));
}

/* Returns: (transfer full): the file; nothing can be added after */
GBytes *
rv_zip_writer_end (RvZipWriter *self)
{
  guint32 start = self->bytes->len, size;

  for (guint i = 0; i < self->entries->len; i++)
    put_directory_entry (self, &g_array_index (self->entries, Entry, i));
  size = self->bytes->len - start;
  put32 (self->bytes, 0x06054b50u);
  put16 (self->bytes, 0);
  put16 (self->bytes, 0);
  put16 (self->bytes, (guint16) self->entries->len);
  put16 (self->bytes, (guint16) self->entries->len);
  put32 (self->bytes, size);
  put32 (self->bytes, start);
  put16 (self->bytes, 0); /* comment */
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}
