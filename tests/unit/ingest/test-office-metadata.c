/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/office-metadata/made-up", test_made_up);
  g_test_add_func ("/office-metadata/title", test_title);
  return g_test_run ();
}
