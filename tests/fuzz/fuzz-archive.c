/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <archive.h>
#include <archive_entry.h>

#include "fuzz.h"
#include "ingest/rv-reader.h"

static void
read_with (const RvReader *reader, GBytes *bytes)
{
  RvSource source = { .bytes = bytes, .uri = "" };
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = reader->read (&source, NULL, &error);

  g_assert_true ((draft == NULL) == (error != NULL));
}

static void
add_part (struct archive *archive, const char *name, const void *data, size_t size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, (la_int64_t) size);
  archive_write_header (archive, entry);
  archive_write_data (archive, data, size);
  archive_entry_free (entry);
}

/* The input as a part of a sound archive, since a fuzzer hardly finds a checksum. */
static GBytes *
pack (const uint8_t *data, size_t size)
{
  static const char container[] = "<container><rootfile full-path=\"content.xml\"/></container>";
  struct archive *archive = archive_write_new ();
  size_t capacity = 4 * size + 8192, used = 0;
  char *buffer = g_malloc (capacity);

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_open_memory (archive, buffer, capacity, &used);
  add_part (archive, "META-INF/container.xml", container, sizeof container - 1);
  add_part (archive, "word/document.xml", data, size);
  add_part (archive, "content.xml", data, size);
  archive_write_close (archive);
  archive_write_free (archive);
  return g_bytes_new_take (buffer, used);
}

/* Office files and books, as archives and as what stands in them. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  const RvReader *const readers[] = { &rv_docx_reader, &rv_odt_reader, &rv_epub_reader };
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GBytes) packed = pack (data, size);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      read_with (readers[i], bytes);
      read_with (readers[i], packed);
    }
  read_with (&rv_rtf_reader, bytes);
  return 0;
}
