/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-evidence.h"
#include "align/rv-units.h"
#include "side.h"

/* Returns: (transfer full): what two texts share by @find, "left=right left=right" */
static char *
find_shared (void (*find) (RvEvidence *, RvSpan, RvSpan, GArray *),
             const char *left_text,
             const char *right_text)
{
  g_autoptr (RvTextIndex) left = index_lines ("en", left_text);
  g_autoptr (RvTextIndex) right = index_lines ("en", right_text);
  RvAlignSide sides[] = { { left, NULL, 0 }, { right, NULL, 0 } };
  g_autoptr (GArray) left_units = rv_units_list (&sides[0]);
  g_autoptr (GArray) right_units = rv_units_list (&sides[1]);
  const GArray *const units[] = { left_units, right_units };
  g_autoptr (RvTermSpace) space = rv_term_space_new (sides, units, 2);
  g_autoptr (RvEvidence) evidence = rv_evidence_new (space, &sides[0], &sides[1]);
  g_autoptr (GArray) shared = g_array_new (FALSE, FALSE, sizeof (RvSharedTerm));
  GString *words = g_string_new (NULL);

  find (evidence, rv_span (0, (guint32) strlen (left_text)),
        rv_span (0, (guint32) strlen (right_text)), shared);
  for (guint i = 0; i < shared->len; i++)
    {
      const RvSharedTerm *term = &g_array_index (shared, RvSharedTerm, i);

      g_string_append_printf (words, "%s%.*s=%.*s", i > 0 ? " " : "",
                              (int) rv_span_length (term->left), left_text + term->left.start,
                              (int) rv_span_length (term->right), right_text + term->right.start);
    }
  return g_string_free (words, FALSE);
}

/* Each word once, as it stands first on either side. */
static void
test_words (void)
{
  g_autofree char *words = find_shared (rv_evidence_find, "A dredger met a dredger.",
                                        "Two dredgers and a dredger sank.");

  g_assert_cmpstr (words, ==, "dredger=dredgers");
}

/* Each meaning once, and none where one of its words stands in both. */
static void
test_meanings (void)
{
  g_autofree char *words
    = find_shared (rv_evidence_find_meanings, "The abattoir and the butcher closed.",
                   "A slaughterhouse burnt.");
  g_autofree char *same
    = find_shared (rv_evidence_find_meanings, "The abattoir and the slaughterhouse closed.",
                   "A slaughterhouse burnt.");

  g_assert_cmpstr (words, ==, "abattoir=slaughterhouse");
  g_assert_cmpstr (same, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/words", test_words);
  g_test_add_func ("/evidence/meanings", test_meanings);
  return g_test_run ();
}
