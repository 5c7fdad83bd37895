/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-office-metadata.h"

static const char *
set_title (RvDraft *draft, const char *title)
{
  rv_office_metadata_set (draft, RV_META_TITLE, title, "test");
  return draft->metadata.fields[RV_META_TITLE].value;
}

static void
test_made_up (void)
{
  static const char *const titles[] = { "",
                                        " ",
                                        "Microsoft Word - letter",
                                        "report_final.docx",
                                        "Document3",
                                        "S/2024/12",
                                        "0412-07 1",
                                        "\xff\xfe",
                                        "Untitled 2",
                                        NULL };

  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autoptr (RvDraft) draft = rv_draft_new ("");

      g_assert_null (set_title (draft, titles[i]));
    }
}

static void
test_title (void)
{
  g_autoptr (RvDraft) draft = rv_draft_new ("");

  g_assert_cmpstr (set_title (draft, "  The Mill 2 "), ==, "The Mill 2");
  g_assert_cmpstr (set_title (draft, "Another"), ==, "The Mill 2");
}

/* Of several creators those who wrote it; in OpenDocument the first, not the one who saved it last. */
static void
test_creators (void)
{
  static const struct
  {
    const char *xml, *author;
  } cases[] = {
    { "<m><creator>Ada Kern</creator><creator>Bo Lind</creator></m>", "Ada Kern, Bo Lind" },
    { "<m><creator role='ill'>Cy Moss</creator><creator role='aut'>Ada Kern</creator></m>",
      "Ada Kern" },
    { "<m><creator>Secretary</creator><initial-creator>Ada Kern</initial-creator></m>",
      "Ada Kern" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RvDraft) draft = rv_draft_new ("text/plain");
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].xml, strlen (cases[i].xml));
      g_autoptr (xmlDoc) doc = rv_xml_parse (bytes, NULL);

      rv_office_metadata_read (draft, xmlDocGetRootElement (doc), "test");
      g_assert_cmpstr (draft->metadata.fields[RV_META_AUTHOR].value, ==, cases[i].author);
    }
}

static void
test_xmp (void)
{
  g_autoptr (RvDraft) draft = rv_draft_new ("application/pdf");

  rv_office_metadata_read_xmp (draft, "<not>xml");
  rv_office_metadata_read_xmp (
    draft, "<x xmlns:dc='d' xmlns:r='r'><r:RDF><r:Description><dc:creator><r:Seq><r:li>Ada "
           "Kern</r:li><r:li>Bo Lind</r:li></r:Seq></dc:creator></r:Description><r:Description>"
           "<dc:title><r:Alt><r:li>The mill</r:li><r:li>Die Mühle</r:li></r:Alt></dc:title>"
           "<dc:publisher>Weir Press</dc:publisher></r:Description></r:RDF></x>");
  g_assert_cmpstr (draft->metadata.fields[RV_META_AUTHOR].value, ==, "Ada Kern, Bo Lind");
  g_assert_cmpstr (draft->metadata.fields[RV_META_TITLE].value, ==, "The mill");
  g_assert_cmpstr (draft->metadata.fields[RV_META_PUBLISHER].value, ==, "Weir Press");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office-metadata/made-up", test_made_up);
  g_test_add_func ("/office-metadata/title", test_title);
  g_test_add_func ("/office-metadata/creators", test_creators);
  g_test_add_func ("/office-metadata/xmp", test_xmp);
  return g_test_run ();
}
