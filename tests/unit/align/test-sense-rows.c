/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-sense-rows.h"
#include "align/rv-units.h"
#include "side.h"

/* What the first sentences of two texts share. @anchors: (nullable): one of each */
static float
share_texts (const char *left, const char *right, const RvAnchor *anchors)
{
  const char *const texts[] = { left, right };
  RvTextIndex *index[2];
  RvAlignSide sides[2];
  GArray *units[2];
  RvSenseRows *rows[2];
  RvTermSpace *space;
  float shared;

  for (guint i = 0; i < 2; i++)
    {
      index[i] = index_lines ("en", texts[i]);
      sides[i] = (RvAlignSide){ index[i], anchors != NULL ? &anchors[i] : NULL, anchors != NULL };
      units[i] = rv_units_list (&sides[i]);
    }
  space = rv_term_space_new (sides, (const GArray *const *) units, 2);
  for (guint i = 0; i < 2; i++)
    rows[i] = rv_sense_rows_new (space, &sides[i], i, units[i]);
  rv_sense_rows_weigh (rows[0], rows[1]);
  shared = rv_sense_rows_share (rows[0], 0, rows[1], 0);
  for (guint i = 0; i < 2; i++)
    {
      rv_sense_rows_free (rows[i]);
      g_array_unref (units[i]);
      rv_text_index_unref (index[i]);
    }
  rv_term_space_free (space);
  return shared;
}

/* What they share where each has one fact with the key given. */
static float
share_fact (RvAnchorKind kind, const char *left_key, const char *right_key)
{
  const RvAnchor anchors[] = {
    { .kind = kind, .span = rv_span (0, 4), .key = left_key },
    { .kind = kind, .span = rv_span (0, 4), .key = right_key },
  };

  return share_texts ("Hens cackled: it.\nRain fell.", "Mills turned: it.", anchors);
}

/* Of one meaning each word counts that both have, and one that they have in other words. */
static void
test_meanings (void)
{
  float both = share_texts ("Merchants met traders.\nRain fell.", "Traders saw merchants.", NULL);
  float one = share_texts ("Merchants met hens.\nRain fell.", "Millers saw merchants.", NULL);
  float other = share_texts ("Merchants met hens.\nRain fell.", "Millers saw traders.", NULL);
  float others = share_texts ("Merchants met traders.\nRain fell.", "Millers saw dealers.", NULL);

  g_assert_cmpfloat (one, >, 0);
  g_assert_cmpfloat (both, >, 1.5f * one);
  g_assert_cmpfloat (other, >, 0);
  g_assert_cmpfloat (other, <, one);
  g_assert_cmpfloat (others, <, 1.5f * other);
}

/* Two figures are one fact where they have one value, to the last digit; shares, as far as people give them. */
static void
test_facts (void)
{
  static const struct
  {
    const char *left;
    const char *right;
    gboolean is_same;
  } cases[] = {
    { "count:12480 workers", "count:12480 hands", TRUE },
    { "count:12480 workers", "count:12510 workers", FALSE },
    { "count:2024", "count:2025", FALSE },
    { "percent:25 %", "number:0.25", TRUE },
    { "percent:33.3 %", "number:0.33333333", TRUE },
    { "percent:33 %", "percent:34 %", FALSE },
    { "money:1200000 EUR", "money:1200000.0 EUR", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      float shared = share_fact (RV_ANCHOR_NUMBER, cases[i].left, cases[i].right);

      g_test_message ("%s, %s: %g", cases[i].left, cases[i].right, (double) shared);
      g_assert_true ((shared > 0) == cases[i].is_same);
    }
  g_assert_cmpfloat (share_fact (RV_ANCHOR_DATE, "2025-06-30", "2025-06-30"), >, 0);
  g_assert_cmpfloat (share_fact (RV_ANCHOR_DATE, "2025-06-30", "2025-06-29"), ==, 0);
  g_assert_cmpfloat (share_fact (RV_ANCHOR_NAME, "To Lam", "To Lam"), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sense-rows/facts", test_facts);
  g_test_add_func ("/sense-rows/meanings", test_meanings);
  return g_test_run ();
}
