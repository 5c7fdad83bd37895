/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

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

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/normalize/fold", test_fold);
  g_test_add_func ("/normalize/length", test_length);
  g_test_add_func ("/normalize/strip-marks", test_strip_marks);
  return g_test_run ();
}
