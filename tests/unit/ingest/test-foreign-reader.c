/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "reader-fixture.h"

/* @sequence behind @offset zero bytes and before @n others, which begins with @start */
static GBytes *
place (const char *start, gsize offset, const char *sequence, gsize length, gsize n)
{
  char *data = g_malloc0 (offset + length + n);

  memcpy (data, start, MIN (strlen (start), offset + length + n));
  memcpy (data + offset, sequence, length);
  return g_bytes_new_take (data, offset + length + n);
}

/* @words: (nullable): of the sentence that a person reads; %NULL: the reader takes no such file */
static void
check (GBytes *bytes, int score, const char *words)
{
  RvSource source = { .bytes = bytes, .uri = "" };
  gboolean is_protected = words != NULL && g_str_equal (words, "password");
  int code = is_protected ? RV_ERROR_ENCRYPTED : RV_ERROR_UNSUPPORTED;
  g_autoptr (GError) error = NULL;

  g_test_message ("%s", words != NULL ? words : "a text");
  g_assert_cmpint (rv_foreign_reader.probe (&source), ==, words != NULL ? score : 0);
  if (words == NULL)
    return;
  g_assert_null (fixture_read (&rv_foreign_reader, bytes, &error));
  g_assert_error (error, RV_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
}

#define AT(offset, bytes, words)              \
  {                                           \
    bytes, sizeof (bytes) - 1, offset, words, \
  }

static void
test_signatures (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    gsize offset;
    const char *words;
  } cases[] = {
    AT (0, "\x89PNG\r\n\x1a\n", "picture"),
    AT (0, "\x89PNG\r\n\x1a", NULL),
    AT (8, "WEBPVP8", "picture"),
    AT (4, "ftypheic", "picture"),
    AT (4, "ftypisom", "recording"),
    AT (257, "ustar", "archive"),
    AT (256, "ustar", NULL),
    AT (0, "%!PS-Adobe", "PostScript"),
    AT (60, "BOOKMOBI", "e-book"),
    AT (0, "\xffWPC", "old word processor"),
    AT (0, "An old word processor", NULL),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = place ("", cases[i].offset, cases[i].bytes, cases[i].length, 0);

      check (bytes, 100, cases[i].words);
    }
}

#define COMPOUND "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#define WORKBOOK "W\0o\0r\0k\0b\0o\0o\0k\0"

/* What an Office file is stands anywhere in it; a document may hold a spreadsheet. */
static void
test_streams (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    gsize offset;
    const char *words;
  } cases[] = {
    AT (1000, WORKBOOK, "spreadsheet"),
    AT (1000, "B\0o\0o\0k\0\0\0", "spreadsheet"),
    AT (8, WORKBOOK "W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0", "Word document"),
    AT (8, "P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0m\0e\0n\0t\0", "slides"),
    AT (3 * RV_LIMIT_SNIFF_BYTES, "_\0_\0s\0u\0b\0s\0t\0g\0001\0.\0000\0_\0", "Outlook"),
    AT (8, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", "password"),
    AT (8, "Workbook", "old Office file"),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes
        = place (COMPOUND, cases[i].offset, cases[i].bytes, cases[i].length, 0);

      check (bytes, 100, cases[i].words);
    }
}

#define ZIP "PK\003\004"
#define OPEN_DOCUMENT "mimetypeapplication/vnd.oasis.opendocument."

/* What a zip file holds stands at its beginning and at its end. */
static void
test_entries (void)
{
  static const struct
  {
    const char *bytes;
    gsize length;
    gsize offset, rest;
    const char *words;
  } cases[] = {
    { "xl/workbook", 11, 4, 0, "spreadsheet" },
    { "ppt/presentation.xml", 20, 4, 3 * RV_LIMIT_SNIFF_BYTES, "slides" },
    { "Index/Document.iwa", 18, 3 * RV_LIMIT_SNIFF_BYTES, 100, "Pages" },
    { "xl/workbook", 11, 2 * RV_LIMIT_SNIFF_BYTES, 2 * RV_LIMIT_SNIFF_BYTES, NULL },
    { "word/document.xml", 17, 4, 0, NULL },
    { OPEN_DOCUMENT "spreadsheet", sizeof OPEN_DOCUMENT + 10, 30, 0, "spreadsheet" },
    { OPEN_DOCUMENT "presentation", sizeof OPEN_DOCUMENT + 11, 30, 0, "slides" },
    { OPEN_DOCUMENT "text, xl/workbook", sizeof OPEN_DOCUMENT + 16, 30, 0, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes
        = place (ZIP, cases[i].offset, cases[i].bytes, cases[i].length, cases[i].rest);

      check (bytes, 80, cases[i].words);
    }
}

static void
test_safari (void)
{
  g_autoptr (GBytes) page = place ("bplist00", 100, "WebMainResource", 15, 0);
  g_autoptr (GBytes) list = place ("bplist00", 100, "Windows", 7, 0);
  g_autoptr (GBytes) text = place ("The word", 100, "WebMainResource", 15, 0);

  check (page, 100, "Safari");
  check (list, 0, NULL);
  check (text, 0, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/foreign-reader/signatures", test_signatures);
  g_test_add_func ("/foreign-reader/streams", test_streams);
  g_test_add_func ("/foreign-reader/entries", test_entries);
  g_test_add_func ("/foreign-reader/safari", test_safari);
  return g_test_run ();
}
