/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reader-fixture.h"

#define W "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""

static GBytes *
make (const char *body)
{
  g_autofree char *document
    = g_strdup_printf ("<w:document " W "><w:body>%s</w:body></w:document>", body);
  const FixturePart parts[] = {
    { "word/document.xml", document },
    { "word/styles.xml",
      "<w:styles " W "><w:style w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>"
      "<w:style w:styleId=\"Eigen\"><w:name w:val=\"Own\"/><w:basedOn w:val=\"berschrift1\"/>"
      "</w:style><w:style w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>"
      "<w:style w:styleId=\"Unsichtbar\"><w:name w:val=\"Gone\"/><w:rPr><w:vanish/></w:rPr>"
      "</w:style></w:styles>" },
    { "word/footnotes.xml",
      "<w:footnotes " W "><w:footnote w:id=\"-1\" w:type=\"separator\"><w:p/></w:footnote>"
      "<w:footnote w:id=\"2\"><w:p><w:r><w:t>See the mill's ledger.</w:t></w:r></w:p></w:footnote>"
      "</w:footnotes>" },
    { "docProps/core.xml",
      "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\"><dc:title>The Mill</dc:title>"
      "<dc:creator>Ada Kern</dc:creator></cp:coreProperties>" },
    { NULL },
  };

  return fixture_zip (parts);
}

static void
check (const char *body, const char *expected)
{
  g_autoptr (GBytes) bytes = make (body);

  fixture_check (&rv_docx_reader, bytes, expected);
}

static void
test_styles (void)
{
  check ("<w:p><w:pPr><w:pStyle w:val=\"Eigen\"/></w:pPr><w:r><w:t>Flour</w:t></w:r></w:p>"
         "<w:p><w:pPr><w:pStyle w:val=\"Loop\"/></w:pPr><w:r><w:t>The </w:t></w:r>"
         "<w:r><w:t>mill</w:t><w:tab/><w:t>turns.</w:t></w:r></w:p>"
         "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"4\"/></w:numPr></w:pPr>"
         "<w:r><w:t>rye</w:t></w:r></w:p>",
         "heading1: Flour\nbody: The mill turns.\nlist2: rye\n");
}

static void
test_changes (void)
{
  check ("<w:p><w:r><w:t>It was </w:t></w:r><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
         "<w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:t>.</w:t></w:r></w:p>"
         "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>One </w:t></w:r></w:p>"
         "<w:p><w:r><w:t>line.</w:t></w:r></w:p>",
         "body: It was new.\nbody: One line.\n");
}

static void
test_hidden (void)
{
  check ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:t>Open</w:t></w:r>"
         "<w:r><w:rPr><w:rStyle w:val=\"Unsichtbar\"/></w:rPr><w:t>gone</w:t></w:r>"
         "<w:r><w:instrText>PAGE</w:instrText></w:r>"
         "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t> door.</w:t></w:r></w:p>",
         "body: Open door.\n");
}

static void
test_notes (void)
{
  check ("<w:p><w:r><w:t>It burnt</w:t><w:footnoteReference w:id=\"2\"/></w:r>"
         "<w:r><w:t>twice.</w:t></w:r></w:p>",
         "body: It burnt twice.\nnote: See the mill's ledger.\n");
}

static void
test_table (void)
{
  check ("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Rye</w:t></w:r></w:p></w:tc>"
         "<w:tc><w:p><w:r><w:t>40</w:t></w:r></w:p><w:p><w:r><w:t>sacks</w:t></w:r></w:p></w:tc>"
         "</w:tr><w:tr><w:tc><w:p><w:r><w:t>Alone</w:t></w:r></w:p></w:tc><w:tc><w:p/></w:tc>"
         "</w:tr></w:tbl>",
         "body: Rye | 40 sacks\nbody: Alone\n");
}

static void
test_boxes (void)
{
  check ("<w:p><w:r><w:t>Around.</w:t></w:r><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice>"
         "<w:drawing><x:docPr xmlns:x=\"x\" descr=\"Two men at a wheel\" title=\"The "
         "men\"/><w:txbxContent>"
         "<w:p><w:r><w:t>In the box.</w:t></w:r></w:p></w:txbxContent></w:drawing></mc:Choice>"
         "<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>In the box.</w:t></w:r></w:p>"
         "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
         "<w:sdt><w:sdtContent><w:p><w:r><w:t>Controlled.</w:t></w:r></w:p></w:sdtContent></w:sdt>",
         "body: Around.\ncaption: Two men at a wheel\nboilerplate: The men\nbody: In the "
         "box.\nbody: Controlled.\n");
}

/* Words of charts and diagrams, and remarks, stand in parts of their own. */
static void
test_parts (void)
{
  static const FixturePart parts[]
    = { { "word/document.xml", "<w:document " W "><w:body><w:p><w:r><w:t>Text.</w:t></w:r></w:p>"
                               "</w:body></w:document>" },
        { "word/comments.xml",
          "<w:comments " W "><w:comment w:id=\"1\"><w:p><w:r><w:t>Which?</w:t></w:r>"
          "</w:p></w:comment></w:comments>" },
        { "word/diagrams/data1.xml",
          "<d:dataModel xmlns:d=\"d\" xmlns:a=\"a\"><d:pt><d:t><a:p><a:r>"
          "<a:t>Grind</a:t></a:r><a:r><a:t>ing</a:t></a:r></a:p></d:t></d:pt>"
          "</d:dataModel>" },
        { "word/charts/chart1.xml",
          "<c:chartSpace xmlns:c=\"c\"><c:cat><c:strRef><c:strCache><c:pt>"
          "<c:v>Rye</c:v></c:pt><c:pt><c:v>Oats</c:v></c:pt></c:strCache>"
          "</c:strRef></c:cat><c:val><c:numCache><c:v>40</c:v></c:numCache>"
          "</c:val></c:chartSpace>" },
        { NULL } };
  g_autoptr (GBytes) bytes = fixture_zip (parts);

  fixture_check (
    &rv_docx_reader, bytes,
    "body: Text.\nboilerplate: Grinding\nboilerplate: Rye Oats\nboilerplate: Which?\n");
}

static void
test_metadata (void)
{
  g_autoptr (GBytes) bytes = make ("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>");
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = fixture_read (&rv_docx_reader, bytes, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (draft->metadata.fields[RV_META_TITLE].value, ==, "The Mill");
  g_assert_cmpstr (draft->metadata.fields[RV_META_AUTHOR].value, ==, "Ada Kern");
}

static void
test_damaged (void)
{
  static const FixturePart empty[] = { { "a.txt", "nothing" }, { NULL } };
  g_autoptr (GBytes) bytes = make ("<w:p><w:r><w:t>Text.</w:t></w:r></w:p>");
  g_autoptr (GBytes) broken = make ("<w:p><w:r>");
  g_autoptr (GBytes) other = fixture_zip (empty);
  g_autoptr (GString) deep = g_string_new (NULL);
  g_autoptr (GBytes) nested = NULL;

  fixture_check_cuts (&rv_docx_reader, bytes);
  fixture_check_error (&rv_docx_reader, broken, RV_ERROR_MALFORMED);
  fixture_check_error (&rv_docx_reader, other, RV_ERROR_UNSUPPORTED);
  for (guint i = 0; i < 100000; i++)
    g_string_append (deep, "<w:sdt>");
  nested = make (deep->str);
  fixture_check_error (&rv_docx_reader, nested, RV_ERROR_MALFORMED);
}

/* Entities are neither replaced nor fetched. */
static void
test_entities (void)
{
  static const FixturePart parts[]
    = { { "word/document.xml",
          "<!DOCTYPE a [<!ENTITY a \"ha ha ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;\">"
          "<!ENTITY f SYSTEM \"file:///etc/hostname\">]>"
          "<w:document " W "><w:body><w:p><w:r><w:t>Only &b;&f;this.</w:t></w:r></w:p></w:body>"
          "</w:document>" },
        { NULL } };
  g_autoptr (GBytes) bytes = fixture_zip (parts);

  fixture_check (&rv_docx_reader, bytes, "body: Only this.\n");
}

static void
test_compound (void)
{
  static const char old[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and the rest";
  static const char locked[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0"
                               "c\0k\0a\0g\0e\0";
  g_autoptr (GBytes) word = g_bytes_new_static (old, sizeof old);
  g_autoptr (GBytes) protected = g_bytes_new_static (locked, sizeof locked);

  fixture_check_error (&rv_foreign_reader, word, RV_ERROR_UNSUPPORTED);
  fixture_check_error (&rv_foreign_reader, protected, RV_ERROR_ENCRYPTED);
}

/* Signatures alone are a file of their kind; Apple's lists are of many kinds. */
static void
test_signatures (void)
{
  static const struct
  {
    const char *bytes;
    gboolean is_foreign;
  } cases[] = {
    { "GIF89a", TRUE },
    { "GIF89", FALSE },
    { "bplist00 and WebMainResource", TRUE },
    { "bplist00 and more", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, strlen (cases[i].bytes));
      RvSource source = { .bytes = bytes, .uri = "" };

      g_assert_cmpint (rv_foreign_reader.probe (&source) > 0, ==, cases[i].is_foreign);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/docx-reader/signatures", test_signatures);
  g_test_add_func ("/docx-reader/styles", test_styles);
  g_test_add_func ("/docx-reader/changes", test_changes);
  g_test_add_func ("/docx-reader/hidden", test_hidden);
  g_test_add_func ("/docx-reader/notes", test_notes);
  g_test_add_func ("/docx-reader/table", test_table);
  g_test_add_func ("/docx-reader/boxes", test_boxes);
  g_test_add_func ("/docx-reader/parts", test_parts);
  g_test_add_func ("/docx-reader/metadata", test_metadata);
  g_test_add_func ("/docx-reader/damaged", test_damaged);
  g_test_add_func ("/docx-reader/entities", test_entities);
  g_test_add_func ("/docx-reader/compound", test_compound);
  return g_test_run ();
}
