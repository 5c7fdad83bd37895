/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "reader-fixture.h"

/* A PDF file of A4 pages, without a table of objects: poppler makes one. Each page is a content
 * stream; F1 is Helvetica, F2 Helvetica-Bold. */
static GBytes *
make (const char *const *pages)
{
  GString *pdf = g_string_new ("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
  guint n = g_strv_length ((char **) pages);

  g_string_append (pdf, "2 0 obj\n<</Type/Pages/Kids[");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (pdf, "%u 0 R ", 10 + 2 * i);
  g_string_append_printf (pdf, "]/Count %u>>\nendobj\n", n);
  g_string_append (pdf, "3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n"
                        "4 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>\nendobj\n");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (pdf,
                            "%u 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
                            "/Resources<</Font<</F1 3 0 R/F2 4 0 R>>>>/Contents %u 0 R>>\nendobj\n"
                            "%u 0 obj\n<</Length %zu>>\nstream\n%s\nendstream\nendobj\n",
                            10 + 2 * i, 11 + 2 * i, 11 + 2 * i, strlen (pages[i]), pages[i]);
  g_string_append (pdf, "trailer\n<</Root 1 0 R/Size 100>>\n%%EOF\n");
  return g_string_free_to_bytes (pdf);
}

/* A page among its own ancestors, with a drawing that contains itself. */
#define CYCLE                                                                                 \
  "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"                                \
  "2 0 obj\n<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>\nendobj\n"                              \
  "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"                   \
  "/Resources<</XObject<</X 5 0 R>>>>>>\nendobj\n"                                            \
  "4 0 obj\n<</Length 5>>\nstream\n/X Do\nendstream\nendobj\n"                                \
  "5 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Resources<</XObject<</X 5 0 R>>>>" \
  "/Length 5>>\nstream\n/X Do\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n"

/* A line of text at a place, counted from the lower left corner. */
#define LINE(x, y, text) "BT /F1 11 Tf " #x " " #y " Td (" text ") Tj ET\n"
#define BOLD(x, y, size, text) "BT /F2 " #size " Tf " #x " " #y " Td (" text ") Tj ET\n"
#define SMALL(x, y, text) "BT /F1 8 Tf " #x " " #y " Td (" text ") Tj ET\n"

static void
check (const char *const *pages, const char *expected)
{
  g_autoptr (GBytes) bytes = make (pages);

  fixture_check (&rv_pdf_reader, bytes, expected);
}

static void
test_paragraphs (void)
{
  const char *pages[]
    = { BOLD (72, 760, 18, "The Mill at the Weir")
          LINE (72, 700, "The mill at the weir was built of oak and stone by two bro-")
            LINE (72, 686, "thers who came up the river, and it turned for ninety years be-")
              LINE (72, 672, "fore the well-known flood of that spring took the wheel away.")
                LINE (72, 646, "Nobody rebuilt it. The stones were carried to the now as well-")
                  LINE (72, 632, "known bridge, where a well-known mason set them into the piers.")
                    LINE (72, 618, "They stand there still."),
        NULL };

  check (pages, "title: The Mill at the Weir\n"
                "body: The mill at the weir was built of oak and stone by two brothers who came up "
                "the river, and it turned for ninety years before the well-known flood of that "
                "spring took the wheel away.\n"
                "body: Nobody rebuilt it. The stones were carried to the now as well-known bridge, "
                "where a well-known mason set them into the piers. They stand there still.\n");
}

static void
test_furniture (void)
{
  const char *pages[]
    = { SMALL (72, 810, "Annals of the Weir 1") LINE (72, 700, "The mill was sold in May and the")
          LINE (72, 686, "new owner had it painted in a colour that")
            SMALL (72, 60, "1 So the ledger says, on its last page."),
        SMALL (72, 810, "Annals of the Weir 2")
          LINE (72, 700, "nobody in the village had seen before") LINE (72, 686, "that day.")
            SMALL (280, 40, "-2-"),
        NULL };

  check (pages, "boilerplate: Annals of the Weir 1\n"
                "body: The mill was sold in May and the new owner had it painted in a colour that "
                "nobody in the village had seen before that day.\n"
                "note: 1 So the ledger says, on its last page.\n"
                "boilerplate: Annals of the Weir 2\n"
                "boilerplate: -2-\n");
}

static void
test_letterhead (void)
{
  const char *pages[]
    = { LINE (72, 780, "Council of the Weir") LINE (440, 780, "W/12/3") LINE (110, 773, "*")
          LINE (110, 773, "*") LINE (440, 763, "5 April 1923")
            BOLD (72, 720, 11, "On the rebuilding of the mill")
              LINE (72, 690, "The council thanks all who gave timber for the wheel this year."),
        NULL };

  check (pages, "boilerplate: Council of the Weir\nboilerplate: W/12/3\nboilerplate: "
                "*\nboilerplate: 5 April 1923\n"
                "heading3: On the rebuilding of the mill\n"
                "body: The council thanks all who gave timber for the wheel this year.\n");
}

static void
test_columns (void)
{
  const char *pages[] = { LINE (60, 700, "The left column tells of the wheel and")
                            LINE (60, 686, "of the weir that stands in the river and")
                              LINE (60, 672, "of the two men who built it of oak.")
                                LINE (330, 700, "The right column tells of the bridge and")
                                  LINE (330, 686, "of the mason who set its piers and who")
                                    LINE (330, 672, "lived to see it crossed by a king."),
                          NULL };

  check (pages, "body: The left column tells of the wheel and of the weir that stands in the river "
                "and of the two men who built it of oak.\n"
                "body: The right column tells of the bridge and of the mason who set its piers and "
                "who lived to see it crossed by a king.\n");
}

/* A page of columns alone is no letterhead; a large first letter is one of its word. */
static void
test_short_columns (void)
{
  const char *columns[]
    = { LINE (40, 760, "The left one tells of") LINE (40, 746, "the wheel and weir.")
          LINE (230, 760, "The next of a bridge") LINE (230, 746, "and of its mason.")
            LINE (420, 760, "The last of nothing") LINE (420, 746, "but of the rain."),
        NULL };
  const char *letter[]
    = { BOLD (72, 672, 40, "T") LINE (104, 700, "he mill at the weir was built of oak and")
          LINE (104, 686, "stone by two brothers who came up the river")
            LINE (104, 672, "and never went away again, for all they said")
              LINE (72, 658, "of the rain and of the people of the valley."),
        NULL };
  g_autoptr (GBytes) bytes = make (columns);
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = fixture_read (&rv_pdf_reader, bytes, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < draft->blocks->len; i++)
    g_assert_cmpint (rv_draft_get_block (draft, i)->role, !=, RV_ROLE_BOILERPLATE);
  check (letter,
         "body: The mill at the weir was built of oak and stone by two brothers who came up "
         "the river and never went away again, for all they said of the rain and of the "
         "people of the valley.\n");
}

/* Cells stand together, also those of several lines, and numbers that are set flush right. */
static void
test_tables (void)
{
  const char *pages[]
    = { LINE (72, 700, "The ships of last year came from three harbours:")
          BOLD (72, 670, 11, "Port") BOLD (200, 670, 11, "Tonnes") BOLD (300, 670, 11, "Remark")
            LINE (72, 650, "Weir End") LINE (212, 650, "4,300") LINE (300, 650, "closed from May")
              LINE (300, 637, "to September") LINE (72, 617, "Oak Quay") LINE (206, 617, "51,200")
                LINE (300, 617, "open") LINE (72, 597, "Mill Point") LINE (220, 597, "980")
                  LINE (72, 560, "None of them was safe from ice in March."),
        NULL };

  check (pages, "body: The ships of last year came from three harbours:\n"
                "body: Port | Tonnes | Remark\n"
                "body: Weir End | 4,300 | closed from May to September\n"
                "body: Oak Quay | 51,200 | open\n"
                "body: Mill Point | 980\n"
                "body: None of them was safe from ice in March.\n");
}

/* What stands side by side without numbers, and items of a list behind their marks, are no tables. */
static void
test_no_tables (void)
{
  const char *pages[]
    = { LINE (72, 700, "Council of the Weir") LINE (330, 700, "Ada Kern, editor")
          LINE (72, 686, "Mill Lane") LINE (330, 686, "Quay Street") LINE (72, 672, "Weir End")
            LINE (330, 672, "Oak Quay") LINE (72, 640, "1.") LINE (100, 640, "Repair the pier.")
              LINE (72, 620, "2.") LINE (100, 620, "Buy a second ferry.") LINE (72, 600, "3.")
                LINE (100, 600, "Report."),
        NULL };
  g_autoptr (GBytes) bytes = make (pages);
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = fixture_read (&rv_pdf_reader, bytes, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < draft->blocks->len; i++)
    g_assert_null (strstr (rv_draft_get_block (draft, i)->text, " | "));
}

/* A line that runs from the bottom of the page to its top. */
#define SIDEWAYS(x, y, text) "BT /F1 9 Tf 0 1 -1 0 " #x " " #y " Tm (" text ") Tj ET\n"

static void
test_sideways (void)
{
  const char *margin[] = { LINE (72, 700, "The mill at the weir was built of oak and stone.")
                             SIDEWAYS (30, 300, "Copy of the library of the Weir"),
                           NULL };
  const char *inside[] = { LINE (72, 700, "The mill at the weir was built of oak and stone.")
                             SIDEWAYS (150, 300, "Ships in thousands"),
                           NULL };
  const char *whole[]
    = { SIDEWAYS (100, 300, "The mill at the weir was built of oak and stone."), NULL };
  g_autoptr (GBytes) bytes = make (margin);
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = fixture_read (&rv_pdf_reader, bytes, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const RvBlock *block = rv_draft_get_block (draft, i);

      g_assert_true ((block->role == RV_ROLE_BOILERPLATE)
                     == g_str_has_prefix (block->text, "Copy"));
    }
  check (inside, "body: Ships in thousands\n"
                 "body: The mill at the weir was built of oak and stone.\n");
  check (whole, "body: The mill at the weir was built of oak and stone.\n");
}

/* What a font gives whose numbers are taken for letters. */
#define SHIFTED                                                                 \
  BOLD (72, 600, 11, "WKHUH LV QRWKLQJ WKDW FDQ EH UHDG KHUH EXW WKH SLFWXUH")  \
  BOLD (72, 586, 11, "RI OHWWHUV WKDW VWDQG IRU VRPHWKLQJ HOVH WKDQ WKHB VDB")  \
  BOLD (72, 572, 11, "DQG QRERGB NQRZV ZKDW WKHB PHDQ RU ZKB WKHB DUH KHUH DW") \
  BOLD (72, 558, 11, "DOO VLQFH WKH IRQW GRHV QRW WHOO ZKDW OHWWHU LW GUDZV")

static void
test_unreadable (void)
{
  const char *part[]
    = { LINE (72, 700, "The mill at the weir was built of oak and stone by two brothers who")
          LINE (72, 686, "came up the river, and it turned for ninety years before the flood of")
            LINE (72, 672, "that spring took the wheel away, and nobody in the valley built it")
              LINE (72, 658, "again, though the stones lay there for all of them to take away.")
                SHIFTED,
        NULL };
  const char *whole[] = { LINE (72, 700, "The mill.") SHIFTED, NULL };
  g_autoptr (GBytes) some = make (part);
  g_autoptr (GBytes) all = make (whole);
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = fixture_read (&rv_pdf_reader, some, &error);
  const RvBlock *block;

  g_assert_no_error (error);
  g_assert_cmpuint (draft->blocks->len, ==, 2);
  g_assert_cmpint (rv_draft_get_block (draft, 0)->role, ==, RV_ROLE_BODY);
  block = rv_draft_get_block (draft, 1);
  g_assert_cmpint (block->role, ==, RV_ROLE_BOILERPLATE);
  g_assert_cmpstr (block->reason, ==, "unreadable");
  fixture_check_error (&rv_pdf_reader, all, RV_ERROR_NOT_TEXT);
}

/* Thousands of lines that look like a table's, and none is. */
static void
test_many_parts (void)
{
  g_autoptr (GString) page = g_string_new (NULL);
  const char *pages[] = { NULL, NULL };

  for (guint i = 0; i < 6000; i++)
    g_string_append_printf (page, "BT /F1 4 Tf %u %u Td (%u) Tj ET\n", 20 + i * 37 % 550,
                            20 + i / 10, i);
  pages[0] = page->str;
  {
    g_autoptr (GBytes) bytes = make (pages);
    g_autoptr (GError) error = NULL;
    g_autoptr (RvDraft) draft = fixture_read (&rv_pdf_reader, bytes, &error);

    g_assert_no_error (error);
    g_assert_nonnull (draft);
  }
}

/* One page whose dictionary has @extra in it, and one more object. */
static GBytes *
make_page (const char *page, const char *extra, const char *object)
{
  const char *pages[] = { page, NULL };
  g_autoptr (GBytes) plain = make (pages);
  g_autoptr (GString) pdf
    = g_string_new_len (g_bytes_get_data (plain, NULL), (gssize) g_bytes_get_size (plain));
  g_autofree char *boxes = g_strconcat ("/MediaBox[0 0 595 842]", extra, NULL);
  g_autofree char *end = g_strconcat (object, "trailer\n", NULL);

  g_string_replace (pdf, "/MediaBox[0 0 595 842]", boxes, 0);
  g_string_replace (pdf, "trailer\n", end, 0);
  return g_bytes_new (pdf->str, pdf->len);
}

/* Boxes beside the page, without a width, and around nothing of the text. */
static void
test_crop_boxes (void)
{
  static const char *const boxes[] = { "/CropBox[600 800 900 1000]",
                                       "/CropBox[595 842 1000 1000]",
                                       "/CropBox[0 0 595 0]",
                                       "/CropBox[0 0 595 200]",
                                       "/CropBox [595 842 0 0]",
                                       "/CropBox[0 0]",
                                       "/CropBox null",
                                       "/CropBox 90 0 R" };

  for (gsize i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      g_autoptr (GBytes) bytes = make_page (LINE (72, 700, "The /CropBox of the mill."), boxes[i],
                                            "90 0 obj\n[700 900 800 1000]\nendobj\n");

      fixture_check (&rv_pdf_reader, bytes, "body: The /CropBox of the mill.\n");
    }
}

/* What is typed onto the page stands where it is seen; remarks stand apart. */
static void
test_annotations (void)
{
  g_autoptr (GBytes) bytes = make_page (
    LINE (72, 700, "Name of the mill:") LINE (72, 600, "It stands by the river."),
    "/Annots[90 0 R 91 0 R 92 0 R]",
    "90 0 obj\n<</Type/Annot/Subtype/FreeText/Rect[200 640 400 660]/Contents(Built of oak.)"
    "/DA(/F1 11 Tf)>>\nendobj\n"
    "91 0 obj\n<</Type/Annot/Subtype/Text/Rect[500 600 520 620]/Contents(Which river?)>>\nendobj\n"
    "92 0 obj\n<</Type/Annot/Subtype/Link/Rect[72 600 300 620]/Contents(To the map)>>\nendobj\n");

  fixture_check (&rv_pdf_reader, bytes,
                 "body: Name of the mill:\nbody: Built of oak.\nbody: It stands by the river.\n"
                 "boilerplate: Which river?\n");
}

static void
test_fields (void)
{
  g_autoptr (GBytes) bytes = make_page (
    LINE (72, 700, "Name of the mill:") LINE (72, 600, "It stands by the river."),
    "/Annots[90 0 R 91 0 R]",
    "90 0 obj\n<</Type/Annot/Subtype/Widget/FT/Tx/T(a)/V(Weir End)/Rect[200 695 400 715]"
    "/DA(/F1 11 Tf)>>\nendobj\n"
    "91 0 obj\n<</Type/Annot/Subtype/Widget/FT/Ch/T(b)/V(oak)/Opt[(oak)(elm)]"
    "/Rect[72 500 200 520]/DA(/F1 11 Tf)>>\nendobj\n");
  g_autoptr (GString) pdf
    = g_string_new_len (g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes));
  g_autoptr (GBytes) form = NULL;

  g_string_replace (pdf, "/Catalog", "/Catalog/AcroForm<</Fields[90 0 R 91 0 R]/DA(/F1 11 Tf)>>",
                    0);
  form = g_bytes_new (pdf->str, pdf->len);
  fixture_check (&rv_pdf_reader, form,
                 "body: Name of the mill: Weir End\nbody: It stands by the river.\nbody: oak\n");
}

static void
test_empty (void)
{
  const char *pages[] = { "0 0 m 10 10 l S", NULL };
  g_autoptr (GBytes) bytes = make (pages);

  fixture_check_error (&rv_pdf_reader, bytes, RV_ERROR_EMPTY);
}

static void
test_damaged (void)
{
  const char *pages[] = { LINE (72, 700, "The mill turns."), LINE (72, 700, "It stops."), NULL };
  g_autoptr (GBytes) bytes = make (pages);
  g_autoptr (GBytes) head = g_bytes_new_static ("%PDF-1.7", 8);

  fixture_check_cuts (&rv_pdf_reader, bytes);
  fixture_check_error (&rv_pdf_reader, head, RV_ERROR_MALFORMED);
}

/* All but what the page shows. */
#define ONE_PAGE                                               \
  "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n" \
  "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n"     \
  "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n"
#define END_OF_PAGE "\nendstream\nendobj\ntrailer\n<</Root 1 0 R/Size 5>>\n%%EOF\n"

/* A page of a few kilobytes that asks poppler for gigabytes, and one that shows itself for ever. */
static void
test_bombs (void)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (GString) pdf = g_string_new (NULL);
  g_autoptr (GZlibCompressor) packer = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, 9);
  g_autofree char *packed = g_malloc (1 << 20);
  g_autoptr (GBytes) bomb = NULL, zeros = NULL, cycle = NULL;
  gsize n_read, n_written;

  for (guint i = 0; i < 70000; i++)
    g_string_append (shown, "(quay) Tj\n");
  g_converter_convert (G_CONVERTER (packer), shown->str, shown->len, packed, 1 << 20,
                       G_CONVERTER_INPUT_AT_END, &n_read, &n_written, NULL);
  g_assert_cmpuint (n_read, ==, shown->len);
  g_string_append (pdf, ONE_PAGE);
  g_string_append_printf (pdf, "4 0 obj\n<</Filter/FlateDecode/Length %zu>>\nstream\n", n_written);
  g_string_append_len (pdf, packed, (gssize) n_written);
  g_string_append (pdf, END_OF_PAGE);
  bomb = g_bytes_new (pdf->str, pdf->len);
  fixture_check_error (&rv_pdf_reader, bomb, RV_ERROR_TOO_LARGE);
  /* Bytes like those of a packed stream before it hide nothing. */
  g_string_insert_len (pdf, strstr (pdf->str, "4 0 obj") - pdf->str, "%\0\n", 3);
  zeros = g_bytes_new (pdf->str, pdf->len);
  fixture_check_error (&rv_pdf_reader, zeros, RV_ERROR_TOO_LARGE);

  cycle = g_bytes_new_static (CYCLE, strlen (CYCLE));
  fixture_check_error (&rv_pdf_reader, cycle, RV_ERROR_EMPTY);
}

/* Data that is stored, not packed, may hold what looks like a stream, which goes on to the same end. */
static void
test_nested_streams (void)
{
  g_autoptr (GString) pdf = g_string_new (ONE_PAGE "4 0 obj\n<</Filter/FlateDecode>>");
  gsize begin = pdf->len, end = begin + 60000;
  static const char more[] = { 0, '\xff', '\xff', 0, 0 };
  g_autoptr (GBytes) bytes = NULL;

  while (pdf->len + 100 < end)
    {
      guint16 length = (guint16) (end - pdf->len - strlen ("/Fl stream\n") - 7);
      const char head[] = { 0x78,
                            1,
                            0,
                            (char) (length & 0xff),
                            (char) (length >> 8),
                            (char) (~length & 0xff),
                            (char) ((guint16) ~length >> 8) };

      g_string_append (pdf, "/Fl stream\n");
      g_string_append_len (pdf, head, sizeof head);
    }
  while (pdf->len < end)
    g_string_append_c (pdf, ' ');
  for (guint i = 0; i < 10; i++)
    {
      g_string_append_len (pdf, more, sizeof more);
      for (guint j = 0; j < 0xffff; j++)
        g_string_append_c (pdf, ' ');
    }
  g_string_append (pdf, END_OF_PAGE);
  bytes = g_bytes_new (pdf->str, pdf->len);
  fixture_check_error (&rv_pdf_reader, bytes, RV_ERROR_TOO_LARGE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-reader/paragraphs", test_paragraphs);
  g_test_add_func ("/pdf-reader/bombs", test_bombs);
  g_test_add_func ("/pdf-reader/nested-streams", test_nested_streams);
  g_test_add_func ("/pdf-reader/furniture", test_furniture);
  g_test_add_func ("/pdf-reader/letterhead", test_letterhead);
  g_test_add_func ("/pdf-reader/columns", test_columns);
  g_test_add_func ("/pdf-reader/short-columns", test_short_columns);
  g_test_add_func ("/pdf-reader/tables", test_tables);
  g_test_add_func ("/pdf-reader/no-tables", test_no_tables);
  g_test_add_func ("/pdf-reader/sideways", test_sideways);
  g_test_add_func ("/pdf-reader/unreadable", test_unreadable);
  g_test_add_func ("/pdf-reader/many-parts", test_many_parts);
  g_test_add_func ("/pdf-reader/crop-boxes", test_crop_boxes);
  g_test_add_func ("/pdf-reader/annotations", test_annotations);
  g_test_add_func ("/pdf-reader/fields", test_fields);
  g_test_add_func ("/pdf-reader/empty", test_empty);
  g_test_add_func ("/pdf-reader/damaged", test_damaged);
  return g_test_run ();
}
