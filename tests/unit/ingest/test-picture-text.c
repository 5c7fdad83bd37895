/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ingest/rv-picture-text.h"

static void
test_names (void)
{
  static const struct
  {
    const char *text, *source;
    gboolean says;
  } cases[] = {
    { "The mill in winter", "a.jpg", TRUE },
    { "Đập cũ", NULL, TRUE },
    { "水車", NULL, TRUE },
    { "", NULL, FALSE },
    { " ", NULL, FALSE },
    { "mill.jpg", NULL, FALSE },
    { "the mill.jpeg", NULL, FALSE },
    { "IMG_0412", NULL, FALSE },
    { "DSC01234", NULL, FALSE },
    { "3", NULL, FALSE },
    { "Old mill", "/i/old-mill.jpg?w=3", FALSE },
    { "Old mill", "/i/weir.jpg", TRUE },
    { "Built in 1890.", NULL, TRUE },
    { "Mr. Lee", NULL, TRUE },
    { "\xff\xfe mill", NULL, FALSE },
    { "Rye", "data:image/png;base64,AA", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    if (rv_picture_text_says_something (cases[i].text, cases[i].source) != cases[i].says)
      g_error ("“%s” of “%s”", cases[i].text, cases[i].source);
  g_assert_false (rv_picture_text_says_something (NULL, NULL));
}

static void
add (RvDraft *draft, const char *text, RvRole role, const char *reason)
{
  rv_draft_add (draft, text, -1, role)->reason = reason;
}

static void
test_said (void)
{
  g_autoptr (RvDraft) draft = rv_draft_new ("text/plain");

  add (draft, "The wheel", RV_ROLE_BOILERPLATE, RV_PICTURE_TEXT_REASON);
  add (draft, "It turns.", RV_ROLE_BODY, "");
  add (draft, "the WHEEL.", RV_ROLE_BOILERPLATE, RV_PICTURE_TEXT_REASON);
  add (draft, "Sacks of rye", RV_ROLE_BOILERPLATE, RV_PICTURE_TEXT_REASON);
  add (draft, "Sacks of rye, in May. Photo: A. Lee", RV_ROLE_CAPTION, "");
  add (draft, "Sacks of rye, in May", RV_ROLE_CAPTION, RV_PICTURE_TEXT_REASON);
  add (draft, "It turns", RV_ROLE_BOILERPLATE, RV_PICTURE_TEXT_REASON);
  rv_picture_text_settle (draft);
  g_assert_cmpuint (draft->blocks->len, ==, 3);
  g_assert_cmpstr (rv_draft_get_block (draft, 0)->text, ==, "The wheel");
  g_assert_cmpstr (rv_draft_get_block (draft, 1)->text, ==, "It turns.");
  g_assert_cmpstr (rv_draft_get_block (draft, 2)->text, ==, "Sacks of rye, in May. Photo: A. Lee");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture-text/names", test_names);
  g_test_add_func ("/picture-text/said", test_said);
  return g_test_run ();
}
