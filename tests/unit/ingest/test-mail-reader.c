/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "../growth.h"
#include "reader-fixture.h"

static void
check_text (const char *text, const char *expected)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  RvSource source = { .bytes = bytes, .uri = "", .languages = languages };
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = NULL;
  g_autofree char *drawn = NULL;

  g_assert_true (rv_reader_find (&source) == &rv_mail_reader);
  draft = rv_mail_reader.read (&source, NULL, &error);
  g_assert_no_error (error);
  drawn = fixture_draw (draft);
  g_assert_cmpstr (drawn, ==, expected);
}

static void
test_plain (void)
{
  check_text ("From: \"Ada Kern\" <ada@mill.example>\r\nTo: list@mill.example\r\n"
              "Subject: =?utf-8?q?"
              "?= =?utf-8?q?The_M=C3=BChle?=\r\n =?utf-8?b?IHR1cm5z?=\r\n"
              "Date: Thu, 5 Apr 2001 06:00:00 +0100\r\n"
              "Content-Type: text/plain; charset=iso-8859-1\r\n"
              "Content-Transfer-Encoding: quoted-printable\r\n\r\nThe M=FChle turns.\r\n\r\n"
              "> Does it=\r\n turn?\r\n\r\n-- \r\nAda\r\n",
              "metadata: From: \"Ada Kern\" <ada@mill.example>\n"
              "metadata: To: list@mill.example\nmetadata: Date: Thu, 5 Apr 2001 06:00:00 +0100\n"
              "metadata: Subject: The Mühle turns\nbody: The Mühle turns.\n"
              "boilerplate: > Does it turn?\nboilerplate: --\nboilerplate: Ada\n");
}

/* The page of a letter that comes as text too; what is attached is not read. */
static void
test_parts (void)
{
  check_text (
    "From: ada@mill.example\nSubject: Flour\nContent-Type: multipart/mixed; "
    "boundary=\"a\"\n\nNot shown.\n--a\nContent-Type: multipart/alternative; "
    "boundary=ab\n\n--ab\n\nIt turns.\n--ab\nContent-Type: text/html\n\n"
    "<html><body><h1>Flour</h1><p>It turns <i>again</i>.</p></body></html>\n--ab--\n"
    "--a\nContent-Type: text/html\nContent-Disposition: attachment\n\n<p>No.</p>\n--a--\n",
    "metadata: From: ada@mill.example\nmetadata: Subject: Flour\ntitle1: Flour\n"
    "body: It turns again.\n");
}

/* A part without a single byte, not even an empty line, is no end of the message. */
static void
test_empty_part (void)
{
  check_text (
    "From: ada@mill.example\nSubject: Flour\nContent-Type: multipart/mixed; boundary=a\n\n"
    "--a\n--a\n--a\nContent-Type: text/plain\n\nIt turns.\n--a--\n--a\n\nNo.\n",
    "metadata: From: ada@mill.example\nmetadata: Subject: Flour\nbody: It turns.\n");
}

static void
test_only_boundaries (void)
{
  static const char *const ends[] = { "--a", "--a\n", "--a\n--a", "--a\n--a--" };

  for (gsize i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_autofree char *text = g_strconcat ("From: ada@mill.example\nSubject: Flour\nContent-Type: "
                                           "multipart/mixed; boundary=a\n\n",
                                           ends[i], NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      fixture_check_error (&rv_mail_reader, bytes, RV_ERROR_EMPTY);
    }
}

/* A picture that is attached as it is ends at its boundary, not at its first zero byte. */
static void
test_binary (void)
{
  static const char text[]
    = "From: ada@mill.example\nSubject: Flour\nContent-Type: multipart/mixed; "
      "boundary=a\n\n--a\nContent-Type: image/png\n"
      "Content-Transfer-Encoding: binary\n\n\211PNG\0\0\n--a\n\nIt turns.\n--a--\n";
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, sizeof text - 1);

  fixture_check (&rv_mail_reader, bytes,
                 "metadata: From: ada@mill.example\nmetadata: Subject: Flour\nbody: It turns.\n");
}

static void
read_long_boundary (gsize n, gpointer data)
{
  g_autoptr (GString) text = g_string_new ("From: ada@mill.example\nSubject: Flour\nContent-Type: "
                                           "multipart/mixed; boundary=");
  g_autoptr (GBytes) bytes = NULL;

  for (gsize i = 0; i < n; i++)
    g_string_append_c (text, '-');
  g_string_append (text, "x\n\n");
  for (gsize i = 0; i < 40 * n; i++)
    g_string_append_c (text, '-');
  bytes = g_bytes_new (text->str, text->len);
  fixture_check_error (&rv_mail_reader, bytes, RV_ERROR_EMPTY);
}

/* A boundary of many signs, and a body of nothing else. */
static void
test_long_boundary (void)
{
  assert_linear (read_long_boundary, 15000, NULL);
}

static void
test_head (void)
{
  const char *text = "From: Ada Kern\nTo: The council\nDate: 5 April 2001\nSubject: The mill\n\n"
                     "The mill turns.\n";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = fixture_read (&rv_mail_reader, bytes, &error);
  const RvMetaField *fields = draft->metadata.fields;

  g_assert_no_error (error);
  g_assert_cmpstr (fields[RV_META_TITLE].value, ==, "The mill");
  g_assert_cmpstr (fields[RV_META_AUTHOR].value, ==, "Ada Kern");
  g_assert_cmpstr (fields[RV_META_PUBLISHED].value, ==, "2001-04-05");
  g_assert_cmpuint (draft->evidence_blocks[RV_META_AUTHOR], ==, 0);
  g_assert_cmpuint (fields[RV_META_AUTHOR].evidence.start, ==, strlen ("From: "));
}

/* Parameters in pieces and in their own character set (RFC 2231), encoded words side by side, a name with a
 * comma, lines broken to be sent (RFC 3676). */
static void
test_encodings (void)
{
  check_text (
    "From: \"Kern, Ada\" <ada@mill.example>\nSubject: =?utf-8?Q?M=C3=BC?= =?utf-8?B?aGxl?= x\n"
    "Content-Type: multipart/mixed; boundary*0=a; boundary*1=\"b c\"\n\n"
    "--ab c\nContent-Type: text/plain; charset*=us-ascii'en'ISO-8859-1; format=flowed\n"
    "Content-Transfer-Encoding: QUOTED-PRINTABLE\n\n"
    "The caf=E9 =\nat the \nmill \nopens.\n> It \n> does.\n>> No.\n-- \nAda\n--ab c--\n",
    "metadata: From: \"Kern, Ada\" <ada@mill.example>\nmetadata: Subject: Mühle x\n"
    "body: The café at the mill opens.\nboilerplate: > It does.\nboilerplate: >> No.\n"
    "boilerplate: --\nboilerplate: Ada\n");
}

static void
test_sender (void)
{
  static const struct
  {
    const char *field, *name;
  } senders[] = { { "\"Kern, Ada\" <ada@mill.example>", "Kern, Ada" },
                  { "ada@mill.example (Ada Kern)", "Ada Kern" },
                  { "=?iso-8859-1?Q?=C1da?= Kern <ada@mill.example>", "Áda Kern" },
                  { "ada@mill.example", NULL },
                  { "<ada@mill.example", NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (senders); i++)
    {
      g_autofree char *text
        = g_strdup_printf ("From: %s\nSubject: S\n\nThe mill turns.\n", senders[i].field);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
      g_autoptr (RvDraft) draft = fixture_read (&rv_mail_reader, bytes, NULL);

      g_assert_nonnull (draft);
      g_assert_cmpstr (draft->metadata.fields[RV_META_AUTHOR].value, ==, senders[i].name);
    }
}

/* What only looks like a message: a saved page, a text with a colon. */
static void
test_others (void)
{
  static const char *const texts[]
    = { "From: <Saved by Blink>\nSubject: x\nContent-Type: multipart/related; boundary=B\n\n--B\n",
        "From: here\nit goes on.\nSubject: x\n\nText.\n", "Note: this\n\nText.\n",
        "From: A\n\nSubject: B\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));
      RvSource source = { .bytes = bytes, .uri = "" };

      g_assert_false (rv_reader_find (&source) == &rv_mail_reader);
    }
}

static void
test_damaged (void)
{

  g_autoptr (GString) nested = g_string_new ("From: A\nSubject: B\n");
  g_autoptr (GBytes) whole = NULL;
  g_autoptr (GBytes) bare
    = g_bytes_new_static ("From: A\nSubject: B\nContent-Type: image/png\n\nx", 46);

  static const char empty[] = "From: A\nSubject: B\nContent-Type: text/html\n"
                              "Content-Transfer-Encoding: base64\n\n!";
  static const char page[]
    = "From: <Saved by Blink>\nContent-Type: multipart/related; boundary=B\n\n"
      "--B\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n!\n--B--";
  g_autoptr (GBytes) empty_page = g_bytes_new_static (empty, strlen (empty));
  g_autoptr (GBytes) empty_part = g_bytes_new_static (page, strlen (page));

  fixture_check_error (&rv_mail_reader, empty_page, RV_ERROR_EMPTY);
  fixture_check_error (&rv_mhtml_reader, empty_part, RV_ERROR_EMPTY);
  for (guint i = 0; i < 2000; i++)
    g_string_append (nested, "Content-Type: multipart/mixed; boundary=x\n\n--x\n");
  g_string_append (nested, "\nText.\n--x--\n");
  whole = g_bytes_new (nested->str, nested->len);
  fixture_check_cuts (&rv_mail_reader, whole);
  fixture_check_error (&rv_mail_reader, bare, RV_ERROR_EMPTY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mail-reader/plain", test_plain);
  g_test_add_func ("/mail-reader/parts", test_parts);
  g_test_add_func ("/mail-reader/empty-part", test_empty_part);
  g_test_add_func ("/mail-reader/only-boundaries", test_only_boundaries);
  g_test_add_func ("/mail-reader/encodings", test_encodings);
  g_test_add_func ("/mail-reader/sender", test_sender);
  g_test_add_func ("/mail-reader/binary", test_binary);
  g_test_add_func ("/mail-reader/long-boundary", test_long_boundary);
  g_test_add_func ("/mail-reader/head", test_head);
  g_test_add_func ("/mail-reader/others", test_others);
  g_test_add_func ("/mail-reader/damaged", test_damaged);
  return g_test_run ();
}
