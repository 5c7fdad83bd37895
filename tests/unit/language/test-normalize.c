/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-normalize.h"

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "Harbour", "harbour" },
    { "ĐẢNG ỦY", "đảng ủy" },
    { "E\xcc\x81T\xc3\x89", "été" },         /* a combining acute, then a precomposed one */
    { "a\xcc\xa3\xcc\x82", "\xe1\xba\xad" }, /* two marks on one letter, in canonical order */
    { "Marren’s", "marren's" },
    { "“Quay”", "“quay”" },
    { "ΣΟΦΌΣ", "σοφός" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = rv_normalize_fold (cases[i].text, -1);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_length (void)
{
  g_autofree char *folded = rv_normalize_fold ("Quay and pier", 4);

  g_assert_cmpstr (folded, ==, "quay");
}

static void
test_strip_marks (void)
{
  g_autofree char *plain = rv_normalize_strip_marks ("Tô Lâm, Đảng ủy, Łódź, Øresund", -1);

  g_assert_cmpstr (plain, ==, "to lam, dang uy, lodz, oresund");
}

/* Two megabytes of apostrophes: each must not move all that stands behind it. */
static void
test_many_apostrophes (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *folded = NULL;

  for (guint i = 0; i < 400000; i++)
    g_string_append (text, "Я’");
  folded = rv_normalize_fold (text->str, -1);
  g_assert_cmpuint (strlen (folded), ==, 400000 * strlen ("я'"));
  g_assert_true (g_str_has_prefix (folded, "я'я'"));
  g_assert_true (g_str_has_suffix (folded, "я'я'"));
}

/* Callers promise valid text; one that breaks the promise gets no crash for it. */
static void
test_invalid (void)
{
  static const char *const texts[]
    = { "a\xf4\xf4", "\x80\x9d", "\xc3", "É\xe2\x80", "\xff\xff\xff" };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *folded = rv_normalize_fold (texts[i], -1);

      g_assert_nonnull (folded);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/normalize/fold", test_fold);
  g_test_add_func ("/normalize/length", test_length);
  g_test_add_func ("/normalize/strip-marks", test_strip_marks);
  g_test_add_func ("/normalize/many-apostrophes", test_many_apostrophes);
  g_test_add_func ("/normalize/invalid", test_invalid);
  return g_test_run ();
}
