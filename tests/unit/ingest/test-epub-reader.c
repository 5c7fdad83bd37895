/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reader-fixture.h"

#define CONTAINER "<container xmlns=\"c\"><x><rootfile full-path=\"OPS/book.opf\"/></x></container>"
#define PACKAGE                                                                           \
  "<package xmlns:dc=\"d\"><metadata><dc:title>The Mill</dc:title><dc:creator>Ada "       \
  "Kern</dc:creator><dc:date>1923-04-05T00:00:00Z</dc:date><dc:language>en</dc:language>" \
  "</metadata><manifest><item id=\"n\" href=\"nav.xhtml\" properties=\"nav\"/>"           \
  "<item id=\"b\" href=\"x/two.xhtml\"/><item id=\"a\" href=\"x/../a%20one.xhtml#top\"/>" \
  "</manifest><spine><itemref idref=\"n\"/><itemref idref=\"a\"/><itemref idref=\"b\"/>"  \
  "<itemref idref=\"missing\"/></spine></package>"

static GBytes *
make (const char *first, const char *second)
{
  const FixturePart parts[] = { { "mimetype", "application/epub+zip" },
                                { "META-INF/container.xml", CONTAINER },
                                { "OPS/book.opf", PACKAGE },
                                { "OPS/nav.xhtml", "<html><body><p>Contents</p></body></html>" },
                                { "OPS/x/two.xhtml", second },
                                { "OPS/a one.xhtml", first },
                                { NULL } };

  return fixture_zip (parts);
}

static void
test_spine (void)
{
  g_autoptr (GBytes) bytes
    = make ("<html><head><title>no</title></head><body><h1>Flour</h1><div>It <b>turns</b>.<p>And "
            "turns<a epub:type=\"noteref\" xmlns:epub=\"e\">1</a>.</p>Again.<img src=\"wheel.jpg\" "
            "alt=\"The wheel\"/> It stops.</div>"
            "<aside epub:type=\"footnote\" xmlns:epub=\"e\"><p>In May.</p></aside></body></html>",
            "<html><body><ul><li>rye</li><li><p>oats</p></li></ul><table><tr><td>Rye</td>"
            "<td>40</td></tr></table><p>End&nbsp;of it<br>now.</body></html>");

  fixture_check (&rv_epub_reader, bytes,
                 "heading1: Flour\nbody: It turns.\nbody: And turns.\nbody: Again. It "
                 "stops.\nboilerplate: The wheel\n"
                 "note: In May.\nlist1: rye\nlist1: oats\nbody: Rye | 40\nbody: End of it now.\n");
}

static void
test_metadata (void)
{
  g_autoptr (GBytes) bytes = make ("<p>a</p>", "<p>b</p>");
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = fixture_read (&rv_epub_reader, bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (draft->metadata.fields[RV_META_TITLE].value, ==, "The Mill");
  g_assert_cmpstr (draft->metadata.fields[RV_META_AUTHOR].value, ==, "Ada Kern");
  g_assert_cmpstr (draft->metadata.fields[RV_META_PUBLISHED].value, ==, "1923-04-05");
  g_assert_cmpstr (draft->language, ==, "en");
}

#define ENCRYPTED(name)                                                                     \
  "<encryption><e:EncryptedData xmlns:e=\"e\"><e:CipherData><e:CipherReference URI=\"" name \
  "\"/></e:CipherData></e:EncryptedData></encryption>"

/* A book is protected where its chapters are, not where a font is. */
static void
test_encrypted (void)
{
  FixturePart parts[] = { { "mimetype", "application/epub+zip" },
                          { "META-INF/container.xml", CONTAINER },
                          { "OPS/book.opf", PACKAGE },
                          { "OPS/x/two.xhtml", "<p>It turns.</p>" },
                          { "META-INF/encryption.xml", ENCRYPTED ("OPS/mill.otf") },
                          { NULL } };
  g_autoptr (GBytes) font = fixture_zip (parts);
  g_autoptr (GBytes) chapter = NULL;

  fixture_check (&rv_epub_reader, font, "body: It turns.\n");
  parts[4].text = ENCRYPTED ("OPS/x/two.xhtml");
  chapter = fixture_zip (parts);
  fixture_check_error (&rv_epub_reader, chapter, RV_ERROR_ENCRYPTED);
}

static void
test_damaged (void)
{
  static const FixturePart parts[]
    = { { "mimetype", "application/epub+zip" }, { "META-INF/container.xml", "<a/>" }, { NULL } };
  g_autoptr (GBytes) without = fixture_zip (parts);
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GBytes) nested = NULL;
  g_autoptr (RvDraft) draft = NULL;

  fixture_check_error (&rv_epub_reader, without, RV_ERROR_MALFORMED);
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<div>");
  nested = make (deep->str, "<p>b</p>");
  draft = fixture_read (&rv_epub_reader, nested, NULL);
  g_assert_nonnull (draft);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/epub-reader/spine", test_spine);
  g_test_add_func ("/epub-reader/metadata", test_metadata);
  g_test_add_func ("/epub-reader/encrypted", test_encrypted);
  g_test_add_func ("/epub-reader/damaged", test_damaged);
  return g_test_run ();
}
