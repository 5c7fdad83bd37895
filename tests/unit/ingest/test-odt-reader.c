/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reader-fixture.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"
#define NAMESPACES                                                                      \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"t\" " \
  "xmlns:table=\"a\" xmlns:draw=\"d\" xmlns:style=\"s\" xmlns:dc=\"c\" xmlns:svg=\"v\""
#define STYLES                                                                                  \
  "<office:automatic-styles><style:style style:name=\"P1\" style:parent-style-name=\"Title\"/>" \
  "<style:style style:name=\"T1\"><style:text-properties text:display=\"none\"/></style:style>" \
  "</office:automatic-styles>"

static char *
wrap (const char *root, const char *text)
{
  return g_strdup_printf ("<?xml version=\"1.0\"?><office:%s " NAMESPACES ">" STYLES
                          "<office:body><office:text>%s</office:text></office:body></office:%s>",
                          root, text, root);
}

static void
check (const char *text, const char *expected)
{
  g_autofree char *content = wrap ("document-content", text);
  g_autofree char *flat = wrap ("document", text);
  const FixturePart parts[] = { { "mimetype", MEDIA_TYPE }, { "content.xml", content }, { NULL } };
  g_autoptr (GBytes) packed = fixture_zip (parts);
  g_autoptr (GBytes) single = g_bytes_new (flat, strlen (flat));

  fixture_check (&rv_odt_reader, packed, expected);
  fixture_check (&rv_odt_reader, single, expected);
}

static void
test_blocks (void)
{
  check ("<text:p text:style-name=\"P1\">The Mill</text:p>"
         "<text:h text:outline-level=\"2\">Flour</text:h>"
         "<text:p>It<text:s text:c=\"3\"/>turns<text:line-break/>on.</text:p>"
         "<text:list><text:list-item><text:p>rye</text:p><text:list><text:list-item>"
         "<text:p>dark</text:p></text:list-item></text:list></text:list-item></text:list>",
         "title: The Mill\nheading2: Flour\nbody: It turns on.\nlist1: rye\nlist2: dark\n");
}

static void
test_left_out (void)
{
  check ("<text:tracked-changes><text:changed-region><text:deletion><text:p>deleted</text:p>"
         "</text:deletion></text:changed-region></text:tracked-changes>"
         "<text:p>Open<text:span text:style-name=\"T1\"> secret</text:span> door"
         "<office:annotation><text:p>a comment</text:p></office:annotation>.</text:p>"
         "<text:illustration-index><text:index-body><text:p>Plate 1</text:p></text:index-body>"
         "</text:illustration-index>",
         "body: Open door.\nboilerplate1: Plate 1\nboilerplate: a comment\n");
}

static void
test_notes_and_boxes (void)
{
  check ("<text:p>It burnt<text:note><text:note-citation>1</text:note-citation><text:note-body>"
         "<text:p>In May.</text:p></text:note-body></text:note> twice.<draw:frame><draw:text-box>"
         "<text:p>Boxed.</text:p></draw:text-box><svg:title>The men</svg:title><svg:desc>Two men "
         "at a wheel</svg:desc>"
         "</draw:frame></text:p>",
         "body: It burnt twice.\nnote: In May.\nbody: Boxed.\nboilerplate: The men\ncaption: Two "
         "men at a wheel\n");
}

static void
test_table (void)
{
  check ("<table:table><table:table-header-rows><table:table-row><table:table-cell>"
         "<text:p>Grain</text:p></table:table-cell><table:table-cell><text:p>Sacks</text:p>"
         "</table:table-cell></table:table-row></table:table-header-rows><table:table-row>"
         "<table:table-cell><text:p>Rye</text:p></table:table-cell><table:covered-table-cell/>"
         "<table:table-cell><text:p>40</text:p></table:table-cell></table:table-row></table:table>",
         "body: Grain | Sacks\nbody: Rye | 40\n");
}

static void
test_damaged (void)
{
  static const FixturePart locked[]
    = { { "mimetype", MEDIA_TYPE },
        { "content.xml", "\x01\x02\x03" },
        { "META-INF/manifest.xml",
          "<m:manifest xmlns:m=\"m\"><m:file-entry m:full-path=\"content.xml\">"
          "<m:encryption-data/></m:file-entry></m:manifest>" },
        { NULL } };
  static const FixturePart empty[] = { { "mimetype", MEDIA_TYPE }, { NULL } };
  static const FixturePart sheet[]
    = { { "content.xml",
          "<office:document-content " NAMESPACES "><office:body><office:spreadsheet/></office:body>"
          "</office:document-content>" },
        { NULL } };
  g_autoptr (GBytes) encrypted = fixture_zip (locked);
  g_autoptr (GBytes) without = fixture_zip (empty);
  g_autoptr (GBytes) other = fixture_zip (sheet);

  fixture_check_error (&rv_odt_reader, encrypted, RV_ERROR_ENCRYPTED);
  fixture_check_error (&rv_odt_reader, without, RV_ERROR_MALFORMED);
  fixture_check_error (&rv_odt_reader, other, RV_ERROR_UNSUPPORTED);
  fixture_check_cuts (&rv_odt_reader, encrypted);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/odt-reader/blocks", test_blocks);
  g_test_add_func ("/odt-reader/left-out", test_left_out);
  g_test_add_func ("/odt-reader/notes-and-boxes", test_notes_and_boxes);
  g_test_add_func ("/odt-reader/table", test_table);
  g_test_add_func ("/odt-reader/damaged", test_damaged);
  return g_test_run ();
}
