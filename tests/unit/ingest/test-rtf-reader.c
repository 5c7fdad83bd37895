/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "reader-fixture.h"

static void
check (const char *rtf, const char *expected)
{
  g_autoptr (GBytes) bytes = g_bytes_new (rtf, strlen (rtf));

  fixture_check (&rv_rtf_reader, bytes, expected);
}

static void
test_text (void)
{
  check ("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Times;}}{\\info{\\title Hidden}}\n"
         "\\pard\\outlinelevel0 Flour\\par\n"
         "\\pard The mi\nll\\~turns \\'96 caf\\'e9 \\u272?\\u7843 a!{\\v secret}\\par\n"
         "{\\*\\unknown{\\b gone}}\\ldblquote Yes\\rdblquote  \\lquote No\\rquote\\par last}",
         "heading1: Flour\nbody: The mill turns – café Đả!\nbody: “Yes” ‘No’\nbody: last\n");
}

static void
test_metadata (void)
{
  static const char rtf[] = "{\\rtf1{\\info{\\title The Mill}{\\author Ada Kern}}Text.\\par}";
  g_autoptr (GBytes) bytes = g_bytes_new_static (rtf, strlen (rtf));
  g_autoptr (RvDraft) draft = fixture_read (&rv_rtf_reader, bytes, NULL);

  g_assert_cmpstr (draft->metadata.fields[RV_META_TITLE].value, ==, "The Mill");
  g_assert_cmpstr (draft->metadata.fields[RV_META_AUTHOR].value, ==, "Ada Kern");
}

static void
test_structure (void)
{
  check ("{\\rtf1 It burnt{\\footnote In May.} twice.\\par"
         "\\pard\\ls1{\\listtext 1.}rye\\par"
         "\\trowd\\pard\\intbl Rye\\cell\\pard\\intbl 40\\cell\\row\\pard After.\\par}",
         "body: It burnt twice.\nnote: In May.\nlist1: rye\nbody: Rye | 40\nbody: After.\n");
}

/* Headers, footers and remarks are folded behind the text; what stands in a note changes nothing of the
 * paragraph around it. */
static void
test_furniture (void)
{
  check ("{\\rtf1{\\header\\pard Mill\\par Annals\\par}{\\headerf Mill\\par Annals\\par}"
         "{\\footerr Page {\\field{\\*\\fldinst PAGE}{\\fldrslt 1}}}"
         "\\pard\\outlinelevel1 Flour{\\footnote\\pard In May.\\par}\\par"
         "\\pard It burnt{\\*\\atnid AK}{\\*\\annotation{\\*\\atnref 1}\\pard Twice?\\par}.\\par}",
         "heading2: Flour\nnote: In May.\nbody: It burnt.\nboilerplate: Mill Annals\n"
         "boilerplate: Page 1\nboilerplate: Twice?\n");
}

/* Bytes are in the code page of their font, characters of two bytes may stand in two escapes. */
static void
test_code_pages (void)
{
  check ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fcharset0 "
         "Times;}{\\f1\\fcharset204{\\*\\falt "
         "X;}Arial;}{\\f2\\fcharset163 Y;}{\\f3\\cpg932 Z;}{\\f4\\fcharset128 A;}}"
         "caf\\'e9 {\\f1 \\'cc\\'e8\\'eb} \\f2 \\'fd\\plain  \\'e9 \\f4\\'8f\\'bc\\plain .\\par}",
         "body: café Мил ư é 松.\n");
  check ("{\\rtf1\\mac caf\\'8e\\par}", "body: café\n");
  check ("{\\rtf1\\ansi\\ansicpg65001 caf\\'c3\\'a9\\par}", "body: café\n");
  check ("{\\rtf1\\ansi\\ansicpg99999 caf\\'e9\\par}", "body: café\n");
  check ("{\\rtf1\\uc2 a\\u7843\\'8f\\'bcb{\\uc0 \\u7843 c}\\uc1\\u-10179?\\u-8704?\\par}",
         "body: aảbảc\360\237\230\200\n");
}

/* What is written for older programs may be a sign or a word, and ends with its group. */
static void
test_fallbacks (void)
{
  check ("{\\rtf1 The mill\\u8217\\rquote s {\\i\\u7843}oats, 3\\u8239\\~t\\u8209\\_x.\\par}",
         "body: The mill’s ảoats, 3 t‑x.\n");
}

/* Tracked changes count as accepted. */
static void
test_changes (void)
{
  check ("{\\rtf1{\\*\\revtbl{Unknown;}{Ada;}}The {\\deleted\\revauthdel1 old "
         "}{\\revised\\revauth1 new }mill"
         "\\deleted  burnt\\deleted0  turns.\\par}",
         "body: The new mill turns.\n");
}

/* A box of text once, though older programs are given it again; Unicode rather than what it replaces. */
static void
test_boxes (void)
{
  check (
    "{\\rtf1 Before{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv 1}}{\\shptxt\\pard In the\\par box\\par}}"
    "{\\shprslt{\\*\\do{\\dptxbxtext\\pard In the\\par box\\par}}}} after.\\par Next.\\par}",
    "body: Before after.\nbody: In the box\nbody: Next.\n");
  check ("{\\rtf1{\\upr{M?hle}{\\*\\ud{M\\u252 ?hle}}} turns.{\\xe Mill}\\par}",
         "body: Mühle turns.\n");
  check (
    "{\\rtf1\\pard\\intbl a\\cell\\pard\\intbl\\itap2 b\\nestcell{\\nonesttables x\\par}c\\nestcell"
    "{\\*\\nesttableprops\\nestrow}\\pard\\intbl d\\cell\\row}",
    "body: a | b c d\n");
}

/* Each box follows its own paragraph. A box in a box, or in a note that has begun, is none. */
static void
test_many_boxes (void)
{
#define BOX(text) "{\\shp{\\*\\shpinst{\\shptxt " text "\\par}}}"
  check ("{\\rtf1 Rye" BOX ("One") ".\\par Oats" BOX ("Two") ".\\par}",
         "body: Rye.\nbody: One\nbody: Oats.\nbody: Two\n");
  check ("{\\rtf1 Rye" BOX (BOX ("Inner") "Outer") ".\\par}", "body: Rye.\nbody: Outer\n");
  check ("{\\rtf1 Rye{\\footnote In May" BOX ("Inner") ".}.\\par}", "body: Rye.\nnote: In May.\n");
}

/* What stands on every page is kept once, and only so many wordings of it. */
static void
test_many_heads (void)
{
  g_autoptr (GString) rtf = g_string_new ("{\\rtf1 Rye.\\par");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RvDraft) draft = NULL;

  for (guint i = 0; i < RV_LIMIT_PAGE_OVERLAYS; i++)
    g_string_append (rtf, "{\\header Mill\\par}{\\header\\par}");
  for (guint i = 0; i < 2 * RV_LIMIT_PAGE_OVERLAYS; i++)
    g_string_append_printf (rtf, "{\\header Page %u\\par}", i);
  g_string_append_c (rtf, '}');
  bytes = g_bytes_new (rtf->str, rtf->len);
  draft = fixture_read (&rv_rtf_reader, bytes, NULL);
  g_assert_cmpuint (draft->blocks->len, ==, 1 + RV_LIMIT_PAGE_OVERLAYS);
  g_assert_cmpstr (rv_draft_get_block (draft, 2)->text, ==, "Page 0");
}

static void
test_damaged (void)
{
  static const char rtf[] = "{\\rtf1\\trowd\\intbl a\\cell{\\footnote b\\u9999999 \\bin9999999 ";
  g_autoptr (GBytes) bytes = g_bytes_new_static (rtf, strlen (rtf));
  g_autoptr (GString) deep = g_string_new ("{\\rtf1 ");
  g_autoptr (GBytes) nested = NULL;

  fixture_check_cuts (&rv_rtf_reader, bytes);
  for (guint i = 0; i < 100000; i++)
    g_string_append_c (deep, '{');
  nested = g_bytes_new (deep->str, deep->len);
  fixture_check_error (&rv_rtf_reader, nested, RV_ERROR_MALFORMED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rtf-reader/text", test_text);
  g_test_add_func ("/rtf-reader/metadata", test_metadata);
  g_test_add_func ("/rtf-reader/structure", test_structure);
  g_test_add_func ("/rtf-reader/furniture", test_furniture);
  g_test_add_func ("/rtf-reader/code-pages", test_code_pages);
  g_test_add_func ("/rtf-reader/fallbacks", test_fallbacks);
  g_test_add_func ("/rtf-reader/changes", test_changes);
  g_test_add_func ("/rtf-reader/boxes", test_boxes);
  g_test_add_func ("/rtf-reader/many-boxes", test_many_boxes);
  g_test_add_func ("/rtf-reader/many-heads", test_many_heads);
  g_test_add_func ("/rtf-reader/damaged", test_damaged);
  return g_test_run ();
}
