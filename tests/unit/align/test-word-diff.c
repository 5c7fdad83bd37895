/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-word-diff.h"
#include "side.h"

/* The diff drawn as text: "=kept -gone +new ~old|new", one step each. */
static char *
draw (const char *left_text, const char *right_text)
{
  g_autoptr (RvTextIndex) left = index_lines ("en", left_text);
  g_autoptr (RvTextIndex) right = index_lines ("en", right_text);
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (RvEdit));
  GString *drawn = g_string_new (NULL);

  rv_word_diff_find (left, rv_span (0, strlen (left_text)), right, rv_span (0, strlen (right_text)),
                     edits);
  for (guint i = 0; i < edits->len; i++)
    {
      const RvEdit *edit = &g_array_index (edits, RvEdit, i);
      g_autofree char *gone = slice (left, edit->left);
      g_autofree char *new = slice (right, edit->right);

      if (edit->kind == RV_EDIT_EQUAL)
        g_string_append_printf (drawn, "=%s", gone);
      else if (edit->kind == RV_EDIT_DELETE)
        g_string_append_printf (drawn, "-%s", gone);
      else if (edit->kind == RV_EDIT_INSERT)
        g_string_append_printf (drawn, "+%s", new);
      else
        g_string_append_printf (drawn, "~%s|%s", gone, new);
      g_string_append (drawn, edit->is_fact ? "! " : " ");
    }
  return g_string_free (drawn, FALSE);
}

static void
assert_drawn (const char *left, const char *right, const char *expected)
{
  g_autofree char *drawn = draw (left, right);

  g_assert_cmpstr (drawn, ==, expected);
}

static void
test_steps (void)
{
  assert_drawn ("The bridge is open.", "The bridge is open.", "=The bridge is open. ");
  assert_drawn ("The bridge is open.", "The old bridge is open.", "=The +old =bridge is open. ");
  assert_drawn ("The old bridge is open.", "The bridge is open.", "=The -old =bridge is open. ");
  assert_drawn ("The bridge is open.", "The bridge was shut.", "=The bridge ~is open|was shut =. ");
}

static void
test_facts (void)
{
  assert_drawn ("They planted 40 trees.", "They planted 70 trees.",
                "=They planted ~40|70! =trees. ");
}

static void
test_folds (void)
{
  assert_drawn ("We will repair roads and build schools soon.",
                "We will teach children and train nurses soon.",
                "=We will ~repair roads and build schools|teach children and train nurses =soon. ");
}

static void
test_pieces (void)
{
  assert_drawn ("The dam is shown in Fig 3 below.", "The dam is shown in Fig. 3 below.",
                "=The dam is shown in ~Fig|Fig. =3 below. ");
  assert_drawn ("We met mid- and long-term goals.", "We met mid and long-term goals.",
                "=We met ~mid-|mid =and long-term goals. ");
  assert_drawn ("The aims are wide.", "The sea -wide aims are wide.",
                "=The +sea -wide =aims are wide. ");
}

/* Only the first word may differ in its capitals, compounds too. */
static void
test_capitals (void)
{
  assert_drawn ("Well-known towns joined.", "Many well-known towns joined.",
                "+Many =Well-known towns joined. ");
  assert_drawn ("It is the council.", "It is the Council.", "=It is the ~council|Council =. ");
}

/* Of two places for a word that which is nearer to its own. */
static void
test_near (void)
{
  assert_drawn ("Trains, buses, and ferries cost less.",
                "Trams, coaches, and ferries, boats cost less.",
                "~Trains|Trams =, ~buses|coaches =, and ferries +, boats =cost less. ");
}

static void
test_bounded (void)
{
  g_autoptr (GString) left = g_string_new (NULL);
  g_autoptr (GString) right = g_string_new (NULL);
  g_autofree char *drawn = NULL;

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (left, "a%u ", i % 7);
      g_string_append_printf (right, "a%u ", i % 5);
    }
  drawn = draw (left->str, right->str);
  g_assert_true (g_str_has_prefix (drawn, "=a0 a1 a2 a3 a4 ~"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-diff/steps", test_steps);
  g_test_add_func ("/word-diff/facts", test_facts);
  g_test_add_func ("/word-diff/folds", test_folds);
  g_test_add_func ("/word-diff/pieces", test_pieces);
  g_test_add_func ("/word-diff/capitals", test_capitals);
  g_test_add_func ("/word-diff/near", test_near);
  g_test_add_func ("/word-diff/bounded", test_bounded);
  return g_test_run ();
}
