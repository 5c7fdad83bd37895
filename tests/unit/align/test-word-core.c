/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align/rv-word-core.h"

static void
assert_core (const char *left, const char *right, const char *left_core, const char *right_core)
{
  RvEdit edit = { RV_EDIT_REPLACE, rv_span (0, (guint32) strlen (left)),
                  rv_span (0, (guint32) strlen (right)), FALSE };
  g_autofree char *a = NULL, *b = NULL;

  rv_word_core_find (&edit, left, right);
  a = g_strndup (left + edit.left_core.start, rv_span_length (edit.left_core));
  b = g_strndup (right + edit.right_core.start, rv_span_length (edit.right_core));
  g_assert_cmpstr (a, ==, left_core);
  g_assert_cmpstr (b, ==, right_core);
}

static void
test_forms (void)
{
  assert_core ("organise", "organize", "s", "z");
  assert_core ("reform", "reforms", "", "s");
  assert_core ("clearly", "unclearly", "", "un");
  assert_core ("nation", "station", "n", "st"); /* as good as forms of one to the eye */
}

static void
test_two_words (void)
{
  assert_core ("council", "union", "", "");
  assert_core ("party", "duty", "", "");
  assert_core ("480", "520", "", "");
  assert_core ("480th", "481th", "", "");
  assert_core ("the dam", "the dams", "", "");
  assert_core ("", "", "", "");
}

/* Letters with marks stay whole, composed or not. */
static void
test_marks (void)
{
  assert_core ("người", "ngườI", "i", "I");
  assert_core ("cafe\xcc\x81s", "cafes", "e\xcc\x81", "e");
  assert_core ("thành", "thanh", "à", "a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-core/forms", test_forms);
  g_test_add_func ("/word-core/two-words", test_two_words);
  g_test_add_func ("/word-core/marks", test_marks);
  return g_test_run ();
}
