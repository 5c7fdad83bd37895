/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Files that hold no text, or one that cannot be read here, told by their signatures: what a person double-clicks
 * beside the documents. This reader is there to say in one sentence what the file is, and what to do with it.
 *
 * The files of Office from before 2007, and those with a password since, are compound files (MS-CFB), of which
 * only the names of the streams are looked at; spreadsheets, slides and Apple's documents are zip files.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-archive.h"
#include "ingest/rv-reader.h"
#include "ingest/rv-sniff.h"

typedef enum
{
  KIND_NONE,
  KIND_COMPOUND,
  KIND_ENCRYPTED,
  KIND_WORD,
  KIND_SLIDES,
  KIND_SHEET,
  KIND_OUTLOOK,
  KIND_APPLE,
  KIND_PICTURE,
  KIND_RECORDING,
  KIND_ARCHIVE,
  KIND_PRINT,
  KIND_BOOK,
  KIND_SAFARI,
  KIND_OLD_WORDS,
} Kind;

/* Some bytes of a file, at a place or anywhere. */
typedef struct
{
  Kind kind;
  const char *bytes;
  gsize length;
  gsize offset;
} Mark;

#define MARK(kind, offset, bytes)            \
  {                                          \
    kind, bytes, sizeof (bytes) - 1, offset, \
  }

/* The first that fits. None of them begins a text but PostScript, which is one for printers. */
static const Mark signatures[] = {
  MARK (KIND_COMPOUND, 0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
  MARK (KIND_PICTURE, 0, "\x89PNG\r\n\x1a\n"),
  MARK (KIND_PICTURE, 0, "\xff\xd8\xff"),
  MARK (KIND_PICTURE, 0, "GIF87a"),
  MARK (KIND_PICTURE, 0, "GIF89a"),
  MARK (KIND_PICTURE, 0, "II*\0"),
  MARK (KIND_PICTURE, 0, "MM\0*"),
  MARK (KIND_PICTURE, 6, "\0\0\0\0\x36\0\0\0\x28\0\0\0"), /* BMP */
  MARK (KIND_PICTURE, 8, "WEBPVP8"),
  MARK (KIND_PICTURE, 4, "ftyphei"),
  MARK (KIND_PICTURE, 4, "ftypmif1"),
  MARK (KIND_PICTURE, 4, "ftypavif"),
  MARK (KIND_RECORDING, 4, "ftyp"),
  MARK (KIND_RECORDING, 0, "ID3\2"),
  MARK (KIND_RECORDING, 0, "ID3\3"),
  MARK (KIND_RECORDING, 0, "ID3\4"),
  MARK (KIND_RECORDING, 0, "OggS\0"),
  MARK (KIND_RECORDING, 0, "fLaC\0"),
  MARK (KIND_RECORDING, 0, "\x1a\x45\xdf\xa3"),
  MARK (KIND_RECORDING, 8, "WAVEfmt "),
  MARK (KIND_RECORDING, 8, "AVI LIST"),
  MARK (KIND_ARCHIVE, 0, "\x1f\x8b\x08"),
  MARK (KIND_ARCHIVE, 0, "7z\xbc\xaf\x27\x1c"),
  MARK (KIND_ARCHIVE, 0, "Rar!\x1a\x07"),
  MARK (KIND_ARCHIVE,
        0,
        "\xfd"
        "7zXZ\0"),
  MARK (KIND_ARCHIVE, 0, "\x28\xb5\x2f\xfd"),
  MARK (KIND_ARCHIVE, 0, "BZh91AY&SY"),
  MARK (KIND_ARCHIVE, 257, "ustar"),
  MARK (KIND_PRINT, 0, "%!PS-Adobe"),
  MARK (KIND_PRINT, 0, "AT&TFORM"),
  MARK (KIND_BOOK, 60, "BOOKMOBI"),
  MARK (KIND_BOOK, 60, "TEXtREAd"),
  MARK (KIND_BOOK, 0, "ITOLITLS"),
  MARK (KIND_BOOK, 0, "ITSF\3\0"),
  MARK (KIND_OLD_WORDS, 0, "\xffWPC"),
  MARK (KIND_OLD_WORDS, 0, "\x31\xbe\0\0\0\xab"),
};

/* Names of streams, in UTF-16. A Word document may hold a spreadsheet, so it is asked for first. */
static const Mark streams[] = {
  MARK (KIND_ENCRYPTED, 0, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"),
  MARK (KIND_WORD, 0, "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0"),
  MARK (KIND_SLIDES, 0, "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0"),
  MARK (KIND_OUTLOOK, 0, "_\0_\0s\0u\0b\0s\0t\0g\0001\0.\0000\0_\0"),
  MARK (KIND_SHEET, 0, "W\0o\0r\0k\0b\0o\0o\0k\0"),
  MARK (KIND_SHEET, 0, "B\0o\0o\0k\0\0\0"),
};

/* Names in a zip file. */
static const Mark entries[] = {
  MARK (KIND_SHEET, 0, "xl/workbook"),
  MARK (KIND_SLIDES, 0, "ppt/presentation.xml"),
  MARK (KIND_APPLE, 0, "Index/Document.iwa"),
};

/* How sure: a Word document may hold slides, and says so itself before. */
#define ENTRY_SCORE 80

static Kind
find_signature (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      const Mark *mark = &signatures[i];

      if (size >= mark->offset + mark->length
          && memcmp (data + mark->offset, mark->bytes, mark->length) == 0)
        return mark->kind;
    }
  return rv_sniff_begins_with (bytes, "bplist00", 8)
             && rv_sniff_contains (bytes, RV_LIMIT_SNIFF_BYTES, "WebMainResource", 15)
           ? KIND_SAFARI
           : KIND_NONE;
}

/* A compound file's directory may stand anywhere in it. */
static Kind
find_stream (GBytes *bytes)
{
  for (gsize i = 0; i < G_N_ELEMENTS (streams); i++)
    if (rv_sniff_contains (bytes, G_MAXSIZE, streams[i].bytes, streams[i].length))
      return streams[i].kind;
  return KIND_COMPOUND;
}

/* The names in a zip file stand before each part, and all of them at its end. */
static Kind
find_entry (GBytes *bytes)
{
  static const char text[] = "application/vnd.oasis.opendocument.";
  gsize size = g_bytes_get_size (bytes), n = MIN (size, RV_LIMIT_SNIFF_BYTES);
  g_autoptr (GBytes) tail = g_bytes_new_from_bytes (bytes, size - n, n);

  if (rv_archive_begins_with (bytes, text))
    {
      if (rv_sniff_contains (bytes, n, "opendocument.spreadsheet", 24))
        return KIND_SHEET;
      return rv_sniff_contains (bytes, n, "opendocument.presentation", 25) ? KIND_SLIDES
                                                                           : KIND_NONE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (entries); i++)
    if (rv_sniff_contains (bytes, n, entries[i].bytes, entries[i].length)
        || rv_sniff_contains (tail, n, entries[i].bytes, entries[i].length))
      return entries[i].kind;
  return KIND_NONE;
}

static int
probe (const RvSource *source)
{
  if (rv_archive_probe (source->bytes))
    return find_entry (source->bytes) != KIND_NONE ? ENTRY_SCORE : 0;
  return find_signature (source->bytes) != KIND_NONE ? 100 : 0;
}

static const char *
describe (Kind kind)
{
  switch (kind)
    {
    case KIND_ENCRYPTED:
      return _ ("The file is protected with a password.");
    case KIND_WORD:
      return _ (
        "This is a Word document from before 2007. Save it as DOCX or ODT to open it here.");
    case KIND_SLIDES:
      return _ ("These are slides, not a text. Save them as PDF to open them here.");
    case KIND_SHEET:
      return _ ("This is a spreadsheet, not a text. Save it as PDF to open it here.");
    case KIND_OUTLOOK:
      return _ ("This is a message of Outlook. Save it as EML or as a text file to open it here.");
    case KIND_APPLE:
      return _ ("This is a document of Pages, Numbers or Keynote. Export it as PDF or DOCX to open "
                "it here.");
    case KIND_PICTURE:
      return _ ("This is a picture. Letters in pictures cannot be read here.");
    case KIND_RECORDING:
      return _ ("This is a recording of sound or moving pictures, not a text.");
    case KIND_ARCHIVE:
      return _ ("This is an archive. Unpack it, and open the documents in it.");
    case KIND_PRINT:
      return _ ("This is a PostScript or DjVu file. Convert it to PDF to open it here.");
    case KIND_BOOK:
      return _ ("This is an e-book that only its own program reads. Convert it to EPUB to open it "
                "here.");
    case KIND_SAFARI:
      return _ ("This is a page saved by Safari. Save it as PDF or HTML to open it here.");
    case KIND_OLD_WORDS:
      return _ ("This is a file of an old word processor. Save it as DOCX, ODT or RTF to open it "
                "here.");
    case KIND_COMPOUND:
    case KIND_NONE:
    default:
      return _ ("This is an old Office file. Save it as DOCX or ODT to open it here.");
    }
}

static RvDraft *
read_foreign (const RvSource *source, GCancellable *cancellable, GError **error)
{
  Kind kind = rv_archive_probe (source->bytes) ? find_entry (source->bytes)
                                               : find_signature (source->bytes);

  if (kind == KIND_COMPOUND)
    kind = find_stream (source->bytes);
  g_set_error_literal (error, RV_ERROR,
                       kind == KIND_ENCRYPTED ? RV_ERROR_ENCRYPTED : RV_ERROR_UNSUPPORTED,
                       describe (kind));
  return NULL;
}

static const char *const media_types[]
  = { "application/msword", "application/x-ole-storage", NULL };

const RvReader rv_foreign_reader = { media_types, probe, read_foreign };
