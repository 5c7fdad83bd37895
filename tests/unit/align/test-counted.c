/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-counted.h"
#include "align/rv-units.h"
#include "side.h"

typedef struct
{
  const char *left;
  const char *left_figure; /* the words of it */
  const char *right;
  const char *right_figure;
  gboolean is_all;
} Case;

static const Case cases[] = {
  { "The valley has 310 beekeepers, of whom some are women.", "310 beekeepers",
    "About 2,000 farmers and beekeepers came to the fair.", "2,000 farmers", TRUE },
  /* the same number */
  { "The valley has 310 beekeepers, of whom some are women.", "310 beekeepers",
    "About 310 farmers and beekeepers came to the fair.", "310 beekeepers", FALSE },
  /* something is said of both */
  { "The valley has 310 beekeepers, who complain of pesticides.", "310 beekeepers",
    "About 2,000 farmers and beekeepers blamed pesticides.", "2,000 farmers", FALSE },
  /* in a word that means the same: of one group of our own thesaurus */
  { "The abattoir employs 310 carpenters.", "310 carpenters",
    "At the slaughterhouse work 2,000 men and carpenters.", "2,000 men", FALSE },
  /* only one side counts it */
  { "The valley has 310 beekeepers, of whom some are women.", "310 beekeepers",
    "Two thousand years ago beekeepers came to the fair with 90 horses.", "90 horses", FALSE },
  /* one "and" belongs to what is counted, a second one begins something else */
  { "The valley has 310 beekeepers, of whom some are women.", "310 beekeepers",
    "About 2,000 farmers and bakers and beekeepers came to the fair.", "2,000 farmers", FALSE },
  /* a sign ends what is counted */
  { "The valley has 310 farmers, beekeepers among them.", "310 farmers",
    "About 2,000 beekeepers came to the fair.", "2,000 beekeepers", FALSE },
  /* nothing is shared at all */
  { "The valley has 310 beekeepers.", "310 beekeepers", "The choir sang 40 songs.", "40 songs",
    FALSE },
};

static RvAlignSide
make_side (const RvTextIndex *index, const char *text, const char *figure, RvAnchor *anchor)
{
  const char *at = strstr (text, figure);

  if (at == NULL) /* the key of the other side's figure, at the number alone */
    at = strpbrk (text, "0123456789");
  anchor->span = rv_span ((guint32) (at - text), (guint32) (at - text + strlen (figure)));
  anchor->kind = RV_ANCHOR_NUMBER;
  anchor->key = figure;
  return (RvAlignSide){ (RvTextIndex *) index, anchor, 1 };
}

static gboolean
is_all (const char *left_text,
        const RvAlignSide *left,
        const char *right_text,
        const RvAlignSide *right)
{
  RvAlignSide sides[] = { *left, *right };
  g_autoptr (GArray) left_units = rv_units_list (left);
  g_autoptr (GArray) right_units = rv_units_list (right);
  const GArray *const units[] = { left_units, right_units };
  g_autoptr (RvTermSpace) space = rv_term_space_new (sides, units, 2);
  g_autoptr (RvEvidence) evidence = rv_evidence_new (space, &sides[0], &sides[1]);

  g_test_message ("%s | %s", left_text, right_text);
  return rv_counted_is_all (evidence, &sides[0], rv_span (0, (guint32) strlen (left_text)),
                            &sides[1], rv_span (0, (guint32) strlen (right_text)));
}

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *it = &cases[i];
      g_autoptr (RvTextIndex) left = index_lines ("en", it->left);
      g_autoptr (RvTextIndex) right = index_lines ("en", it->right);
      RvAnchor here = { { 0 } }, there = { { 0 } };
      RvAlignSide sides[] = { make_side (left, it->left, it->left_figure, &here),
                              make_side (right, it->right, it->right_figure, &there) };

      g_assert_cmpint (is_all (it->left, &sides[0], it->right, &sides[1]), ==, it->is_all);
    }
}

/* Figures that say nothing that could be compared are not the same number, and a date counts nothing. */
static void
test_kinds (void)
{
  const char *left_text = cases[0].left, *right_text = cases[0].right;
  g_autoptr (RvTextIndex) left = index_lines ("en", left_text);
  g_autoptr (RvTextIndex) right = index_lines ("en", right_text);
  RvAnchor here[2] = { { { 0 } } }, there = { { 0 } };
  RvAlignSide sides[] = { make_side (left, left_text, cases[0].left_figure, &here[0]),
                          make_side (right, right_text, cases[0].right_figure, &there) };

  here[0].key = there.key = "";
  g_assert_true (is_all (left_text, &sides[0], right_text, &sides[1]));
  here[0].key = "date:0310";
  here[0].kind = RV_ANCHOR_DATE;
  g_assert_false (is_all (left_text, &sides[0], right_text, &sides[1]));
  here[1] = here[0];
  here[1].kind = RV_ANCHOR_NUMBER;
  here[1].span = rv_span ((guint32) strlen (left_text) - 6, (guint32) strlen (left_text));
  sides[0].n_anchors = 2;
  g_assert_false (is_all (left_text, &sides[0], right_text, &sides[1]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/counted/cases", test_cases);
  g_test_add_func ("/counted/kinds", test_kinds);
  return g_test_run ();
}
