/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Poppler reads a page to its end whatever that takes, and keeps a record of a hundred bytes and more
 * for every string that is shown: a packed stream of a megabyte can ask for hours and for all memory.
 * So the streams of a file are looked at once before, and unpacked, into nothing: none may be longer than
 * RV_LIMIT_PART_BYTES, nor show more strings than RV_LIMIT_PAGE_STRINGS. Pictures and fonts are left
 * out, which poppler does not unpack for text. Streams packed twice over are not looked into. How often a page shows
 * what is in a stream is counted where it is read (rv-metered-stream.c).
 *
 * Streams stand one behind the other, so that no more is unpacked than the file has bytes; one in another, and that
 * in a third, would ask for the square. What is unpacked for more than MOST_TIMES the file is refused.
 *
 * Time: that of unpacking, at most RV_LIMIT_PART_BYTES for each stream until one is refused; space: one
 * buffer. Zero bytes stand between and in streams: nothing here may end at one.
 */

#define _GNU_SOURCE /* memmem */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-pdf-streams.h"

#define STREAM "stream"
#define BUFFER (64u * 1024)

/* How often the bytes of a file are unpacked, in the mean: once, but for a file within a file. */
#define MOST_TIMES 2u

/* Bytes before "stream" in which its dictionary stands. */
#define DICTIONARY_BYTES 512u

typedef struct
{
  gsize length;
  guint n_strings;
  char last; /* byte of the chunk before */
} Tally;

/* Counts the operators that show strings: Tj and TJ. */
static void
count (Tally *tally, const char *data, gsize size)
{
  for (gsize i = 0; i < size; i++)
    {
      tally->n_strings += tally->last == 'T' && (data[i] == 'j' || data[i] == 'J');
      tally->last = data[i];
    }
  tally->length += size;
}

/* @left: (inout): bytes that may yet be unpacked, before they are */
static gboolean
is_within_limits (const char *data, gsize size, gsize *left)
{
  g_autoptr (GZlibDecompressor) unpacker = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autofree char *buffer = g_malloc (BUFFER);
  Tally tally = { 0 };
  GConverterResult result = G_CONVERTER_CONVERTED;

  while (result == G_CONVERTER_CONVERTED && tally.length <= RV_LIMIT_PART_BYTES
         && tally.n_strings <= RV_LIMIT_PAGE_STRINGS)
    {
      gsize n_read = 0, n_written = 0;

      /* What is no packed data ends it; whether that is a fault is poppler's to say. */
      result = g_converter_convert (G_CONVERTER (unpacker), data, size, buffer, BUFFER,
                                    G_CONVERTER_NO_FLAGS, &n_read, &n_written, NULL);
      if (result == G_CONVERTER_ERROR)
        break;
      count (&tally, buffer, n_written);
      data += n_read;
      size -= n_read;
      if (n_read > *left)
        return FALSE;
      *left -= n_read;
    }
  return tally.length <= RV_LIMIT_PART_BYTES && tally.n_strings <= RV_LIMIT_PAGE_STRINGS;
}

typedef enum
{
  STREAM_NO_TEXT,
  STREAM_PLAIN,
  STREAM_PACKED,
} Kind;

static const char *
find (const char *data, const char *end, const char *word)
{
  return memmem (data, (gsize) (end - data), word, strlen (word));
}

/* Where the object begins whose stream begins at @stream, or some bytes before that. */
static const char *
find_object (const char *start, const char *stream)
{
  const char *from = stream - MIN ((gsize) (stream - start), DICTIONARY_BYTES);

  for (const char *p = from; (p = find (p, stream, " obj")) != NULL; p++)
    from = p;
  return from;
}

/* Whether text may come from the stream whose dictionary ends before @stream. */
static Kind
find_kind (const char *start, const char *stream)
{
  const char *from = find_object (start, stream);

  if (find (from, stream, "/Image") != NULL || find (from, stream, "/Length1") != NULL)
    return STREAM_NO_TEXT;
  if (find (from, stream, "/Fl") != NULL)
    return STREAM_PACKED;
  return find (from, stream, "/F") == NULL ? STREAM_PLAIN : STREAM_NO_TEXT;
}

/* The strings that a stream shows which is not packed; it ends with "endstream".
 * @counted: (inout): up to where it was done: what looks like a stream inside of one is not counted again */
static gboolean
is_plain_within_limits (const char *data, const char *end, const char **counted)
{
  Tally tally = { 0 };
  const char *stop;

  if (data < *counted)
    return TRUE;
  stop = find (data, end, "endstream");
  *counted = stop != NULL ? stop : end;
  count (&tally, data, (gsize) (*counted - data));
  return tally.n_strings <= RV_LIMIT_PAGE_STRINGS;
}

/* The next "stream" in the file; NULL: none. */
static const char *
find_stream (const char *p, const char *end)
{
  while (p != NULL && end - p >= (gssize) strlen (STREAM))
    {
      p = memchr (p, STREAM[0], (gsize) (end - p) - strlen (STREAM) + 1);
      if (p == NULL || memcmp (p, STREAM, strlen (STREAM)) == 0)
        return p;
      p++;
    }
  return NULL;
}

/**
 * rv_pdf_streams_check:
 * @bytes: a PDF file
 *
 * Returns: whether no stream asks for more than there is; else RV_ERROR_TOO_LARGE or
 *   G_IO_ERROR_CANCELLED is set
 */
gboolean
rv_pdf_streams_check (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = data + size, *counted = data;
  gsize left = MOST_TIMES * size;

  for (const char *p = data; p != NULL && p < end;)
    {
      const char *stream = find_stream (p, end);
      Kind kind;

      if (stream == NULL)
        break;
      p = stream + strlen (STREAM);
      if (p >= end || (*p != '\r' && *p != '\n'))
        continue;
      kind = find_kind (data, stream);
      if (kind == STREAM_NO_TEXT)
        continue;
      while (p < end && (*p == '\r' || *p == '\n'))
        p++;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (kind == STREAM_PLAIN ? !is_plain_within_limits (p, end, &counted)
                               : !is_within_limits (p, (gsize) (end - p), &left))
        {
          g_set_error_literal (error, RV_ERROR, RV_ERROR_TOO_LARGE,
                               _ ("The file holds more text than can be read."));
          return FALSE;
        }
    }
  return TRUE;
}
