/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-text-layout.h"

static void
assert_layout (guint width,
               gboolean color,
               const char *label,
               guint indent,
               const char *text,
               const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);
  RvTextLayout layout = { out, width, color };

  rv_text_layout_paragraph (&layout, label, indent, RV_TEXT_BOLD, text);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_wrap (void)
{
  assert_layout (20, FALSE, NULL, 0, "one two three four five", "one two three four\nfive\n");
  assert_layout (20, FALSE, "¶ 1", 6, "one two  three four", "¶ 1   one two three\n      four\n");
  assert_layout (20, FALSE, "a long label", 4, "x", "a long label x\n");
  assert_layout (20, FALSE, NULL, 0, "", "\n");
  assert_layout (20, FALSE, NULL, 2, "Donaudampfschifffahrtsgesellschaft x",
                 "  Donaudampfschifffahrtsgesellschaft\n  x\n");
  assert_layout (20, FALSE, NULL, 0, "漢字漢字漢字漢 字漢字", "漢字漢字漢字漢\n字漢字\n");
}

/* However narrow the terminal, there is room for some text. */
static void
test_narrow (void)
{
  assert_layout (1, FALSE, NULL, 10, "one two three four",
                 "          one two three\n          four\n");
}

static void
test_color (void)
{
  assert_layout (20, TRUE, NULL, 0, "one", "\033[1mone\033[0m\n");
  assert_layout (20, FALSE, NULL, 0, "\033[31mred\007",
                 "[31mred\n"); /* nothing of the document's */
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-layout/wrap", test_wrap);
  g_test_add_func ("/text-layout/narrow", test_narrow);
  g_test_add_func ("/text-layout/color", test_color);
  return g_test_run ();
}
