/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align/rv-theme-finder.h"
#include "base/rv-limits.h"
#include "side.h"

static const RvTheme *
find_theme (const RvThemeSet *set, const char *label)
{
  for (guint i = 0; i < rv_theme_set_get_length (set); i++)
    if (g_str_equal (rv_theme_set_get (set, i)->label, label))
      return rv_theme_set_get (set, i);
  return NULL;
}

static void
test_phrases (void)
{
  g_autoptr (RvTextIndex) a
    = index_lines ("en", "The council will plant street trees along the river.\n"
                         "Street trees cool the town in summer.\n"
                         "A new bakery has opened.");
  g_autoptr (RvTextIndex) b
    = index_lines ("en", "Nobody asked about parking.\n"
                         "The mayor promised more street trees near the schools.");
  g_autoptr (RvTextIndex) c = index_lines ("en", "The choir sang.\nStreet trees need water.");
  RvAlignSide sides[] = { { a, NULL, 0 }, { b, NULL, 0 }, { c, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 3, NULL, NULL);
  const RvTheme *theme = find_theme (set, "Street trees");

  g_assert_nonnull (theme);
  g_assert_cmpuint (theme->n_passages, ==, 4);
  g_assert_cmpuint (theme->passages[0].document, ==, 0);
  g_assert_cmpuint (theme->passages[3].document, ==, 2);
  g_assert_cmpfloat (theme->score, >, 0);
  g_assert_cmpfloat (theme->score, <, 1);
  for (guint i = 0; i < rv_theme_set_get_length (set); i++)
    g_assert_cmpuint (rv_theme_set_get (set, i)->n_passages, >=, 2);
}

static void
test_concepts (void)
{
  g_autoptr (RvTextIndex) a
    = index_lines ("en", "He spoke at length about personnel work.\nThen tea was served.");
  g_autoptr (RvTextIndex) b
    = index_lines ("en", "Cadre work was named first of all tasks.\nIt rained.");
  RvAlignSide sides[] = { { a, NULL, 0 }, { b, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);

  g_assert_nonnull (find_theme (set, "Cadre work"));
}

static void
test_references (void)
{
  g_autoptr (RvTextIndex) a = index_lines ("en", "They cite Decision 12/2030/ABC often.");
  g_autoptr (RvTextIndex) b = index_lines ("en", "See no. 12/2030/ABC for more.");
  RvAnchor left = { rv_span (10, 30), RV_ANCHOR_REFERENCE, "ref:12/2030/abc", FALSE };
  RvAnchor right = { rv_span (4, 19), RV_ANCHOR_REFERENCE, "ref:12/2030/abc", FALSE };
  RvAlignSide sides[] = { { a, &left, 1 }, { b, &right, 1 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);

  g_assert_cmpuint (rv_theme_set_get_length (set), ==, 1);
  g_assert_cmpstr (rv_theme_set_get (set, 0)->label, ==, "Decision 12/2030/ABC");
}

/* What is nowhere spoken of but as what numbers count names no theme. */
static void
test_counted (void)
{
  g_autoptr (RvTextIndex) a
    = index_lines ("en", "They pay 40 crowns for the gates.\nTea cost 30 crowns.\n"
                         "The gates leak.");
  g_autoptr (RvTextIndex) b
    = index_lines ("en", "The walls cost 90 crowns.\nThe gates cost 70 crowns.\nThe gates hold.");
  RvAnchor left[] = { { rv_span (9, 18), RV_ANCHOR_NUMBER, "num:40 crowns", TRUE },
                      { rv_span (43, 52), RV_ANCHOR_NUMBER, "num:30 crowns", TRUE } };
  RvAnchor right[] = { { rv_span (15, 24), RV_ANCHOR_NUMBER, "num:90 crowns", TRUE },
                       { rv_span (41, 50), RV_ANCHOR_NUMBER, "num:70 crowns", TRUE } };
  RvAlignSide sides[] = { { a, left, 2 }, { b, right, 2 } };
  RvAlignSide bare[] = { { a, NULL, 0 }, { b, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);
  g_autoptr (RvThemeSet) other = rv_theme_finder_find (bare, 2, NULL, NULL);

  g_assert_null (find_theme (set, "Crowns"));
  g_assert_nonnull (find_theme (set, "Gates"));
  g_assert_nonnull (find_theme (other, "Crowns"));
}

/* The name of a currency opens no theme: the figure ends with it, and its unit is a code. */
static void
test_currency (void)
{
  g_autoptr (RvTextIndex) a
    = index_lines ("vi", "Mỗi trạm có 25 đồng vốn dự phòng.\nTrời mưa to.\nTrâu ăn cỏ.");
  g_autoptr (RvTextIndex) b
    = index_lines ("vi", "Mỗi trạm giữ 35 đồng vốn dự phòng.\nChim bay về tổ.\nBò uống nước.");
  RvAnchor left = { rv_span (17, 27), RV_ANCHOR_NUMBER, "num:25 vnd", TRUE };
  RvAnchor right = { rv_span (19, 29), RV_ANCHOR_NUMBER, "num:35 vnd", TRUE };
  RvAlignSide sides[] = { { a, &left, 1 }, { b, &right, 1 } };
  RvAlignSide bare[] = { { a, NULL, 0 }, { b, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);
  g_autoptr (RvThemeSet) other = rv_theme_finder_find (bare, 2, NULL, NULL);

  g_assert_nonnull (find_theme (set, "Vốn dự phòng"));
  g_assert_null (find_theme (set, "Đồng vốn dự phòng"));
  g_assert_nonnull (find_theme (other, "Đồng vốn dự phòng"));
}

/* No verb names a theme; what is a verb in one place is called as the noun it is in another. */
static void
test_nouns (void)
{
  g_autoptr (RvTextIndex) a
    = index_lines ("en",
                   "She emphasized the lighthouse thoroughly.\nHe thoroughly emphasized fog.\n"
                   "They proposed harbour reforms.");
  g_autoptr (RvTextIndex) b
    = index_lines ("en", "The keeper emphasized storms thoroughly.\nA lighthouse was emphasized.\n"
                         "The harbour reform, nobody emphasized, was thoroughly bad.");
  RvAlignSide sides[] = { { a, NULL, 0 }, { b, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);

  g_assert_nonnull (find_theme (set, "Harbour reform"));
  g_assert_null (find_theme (set, "Emphasized"));
  g_assert_null (find_theme (set, "Thoroughly"));
}

/* A sentence that comes again letter for letter is called by a noun phrase in it, a slogan by itself. */
static void
test_clauses (void)
{
  static const char *const lines = "Pilots want a longer runway at the northern airfield.\n"
                                   "He said: \"Paint the oldest lighthouse\".\nIt rained.";
  g_autoptr (RvTextIndex) a = index_lines ("en", lines), b = index_lines ("en", lines);
  RvAlignSide sides[] = { { a, NULL, 0 }, { b, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);

  g_assert_nonnull (find_theme (set, "Northern airfield"));
  g_assert_null (find_theme (set, "Pilots want a longer runway"));
  g_assert_nonnull (find_theme (set, "Paint the oldest lighthouse"));
}

/* A word of a longer theme that no two documents have elsewhere is that theme in other words. */
static void
test_nested (void)
{
  g_autoptr (RvTextIndex) a
    = index_lines ("en", "The slate roof leaks over the choir.\nNo roof lasts for ever.\n"
                         "Gravel was ordered.\nThe north gravel path floods.");
  g_autoptr (RvTextIndex) b
    = index_lines ("en", "A slate roof costs more than tiles.\nGravel is cheap in autumn.\n"
                         "He walked the north gravel path.\nThe bells are to be cast anew.");
  RvAlignSide sides[] = { { a, NULL, 0 }, { b, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);
  const RvTheme *roof = find_theme (set, "Slate roof");

  g_assert_nonnull (roof);
  g_assert_cmpuint (roof->n_passages, ==, 3);
  g_assert_null (find_theme (set, "Roof"));
  g_assert_nonnull (find_theme (set, "Gravel"));
}

/* A theme is called the same whichever document stands first. */
static void
test_order (void)
{
  g_autoptr (RvTextIndex) a
    = index_lines ("en", "Street trees cool the town.\nOld street trees are felled.");
  g_autoptr (RvTextIndex) b
    = index_lines ("en", "Every street tree costs a hundred crowns.\nIt rained.");
  RvAlignSide sides[] = { { a, NULL, 0 }, { b, NULL, 0 } }, turned[] = { sides[1], sides[0] };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);
  g_autoptr (RvThemeSet) other = rv_theme_finder_find (turned, 2, NULL, NULL);

  g_assert_nonnull (find_theme (set, "Street tree"));
  g_assert_nonnull (find_theme (other, "Street tree"));
}

/* A phrase has one function word inside, and no day in it. */
static void
test_ends (void)
{
  static const char *const lines = "The bread of the village is dear.\nIt opens in October 2031.\n"
                                   "Snow fell.";
  g_autoptr (RvTextIndex) a = index_lines ("en", lines), b = index_lines ("en", lines);
  const char *day = strstr (lines, "October");
  RvAnchor date = { rv_span ((guint32) (day - lines), (guint32) (day - lines + 12)), RV_ANCHOR_DATE,
                    "date:2031-10", FALSE };
  RvAlignSide sides[] = { { a, &date, 1 }, { b, &date, 1 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);

  g_assert_null (find_theme (set, "Bread of the village"));
  for (guint i = 0; i < rv_theme_set_get_length (set); i++)
    g_assert_null (strstr (rv_theme_set_get (set, i)->label, "ctober"));
}

/* A single word that each document has once is chance. */
static void
test_lone (void)
{
  g_autoptr (RvTextIndex) once = index_lines ("en", "The lighthouse was lit.\nIt rained.");
  g_autoptr (RvTextIndex) again = index_lines ("en", "A lighthouse needs oil.\nSnow fell.");
  g_autoptr (RvTextIndex) twice
    = index_lines ("en", "A lighthouse needs oil.\nThe lighthouse is old.");
  RvAlignSide sides[] = { { once, NULL, 0 }, { again, NULL, 0 } };
  RvAlignSide more[] = { { once, NULL, 0 }, { twice, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);
  g_autoptr (RvThemeSet) other = rv_theme_finder_find (more, 2, NULL, NULL);

  g_assert_null (find_theme (set, "Lighthouse"));
  g_assert_nonnull (find_theme (other, "Lighthouse"));
}

/* Of a long document the strongest passages only. */
static void
test_many_passages (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvTextIndex) a = NULL, b = index_lines ("en", "Every street tree costs money.");
  RvAlignSide sides[] = { { NULL, NULL, 0 }, { b, NULL, 0 } };
  g_autoptr (RvThemeSet) set = NULL;
  const RvTheme *theme;

  for (guint i = 0; i < 3 * RV_LIMIT_THEME_PASSAGES; i++)
    g_string_append_printf (text, "Street trees stand in row %u.\n", i);
  sides[0].index = a = index_lines ("en", text->str);
  set = rv_theme_finder_find (sides, 2, NULL, NULL);
  theme = find_theme (set, "Street tree");
  g_assert_nonnull (theme);
  g_assert_cmpuint (theme->n_passages, ==, RV_LIMIT_THEME_PASSAGES + 1);
}

/* What most documents say elsewhere is a theme of its own, though two say it only where they speak of another. */
static void
test_wider (void)
{
  static const char *const nested = "The slate roof leaks over the choir.\nRain came in.";
  g_autoptr (RvTextIndex) a = index_lines ("en", nested), b = index_lines ("en", nested);
  g_autoptr (RvTextIndex) c = index_lines ("en", "No roof lasts for ever.\nA roof is dear.");
  g_autoptr (RvTextIndex) d = index_lines ("en", "Storks nest on a roof.\nHail fell.");
  g_autoptr (RvTextIndex) e = index_lines ("en", "Her roof was thatched.\nFog rose.");
  RvAlignSide sides[]
    = { { a, NULL, 0 }, { b, NULL, 0 }, { c, NULL, 0 }, { d, NULL, 0 }, { e, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 5, NULL, NULL);
  const RvTheme *roof = find_theme (set, "Roof");

  g_assert_nonnull (find_theme (set, "Slate roof leaks"));
  g_assert_nonnull (roof);
  g_assert_cmpuint (roof->n_passages, ==, 6);
}

/* Of many themes the strongest are kept. */
static void
test_many_themes (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvTextIndex) index = NULL;
  g_autoptr (RvThemeSet) set = NULL;

  for (int i = 0; i < 2 * (int) RV_LIMIT_THEMES; i++)
    g_string_append_printf (text, "The %coda%cu harbour stood.\n", 'b' + i % 20, 'b' + i / 20);
  index = index_lines ("en", text->str);
  set = rv_theme_finder_find ((RvAlignSide[]){ { index, NULL, 0 }, { index, NULL, 0 } }, 2, NULL,
                              NULL);
  g_assert_cmpuint (rv_theme_set_get_length (set), ==, RV_LIMIT_THEMES);
}

static void
test_nothing_shared (void)
{
  g_autoptr (RvTextIndex) a = index_lines ("en", "Glaciers move slowly.");
  g_autoptr (RvTextIndex) b = index_lines ("en", "");
  RvAlignSide sides[] = { { a, NULL, 0 }, { b, NULL, 0 } };
  g_autoptr (RvThemeSet) set = rv_theme_finder_find (sides, 2, NULL, NULL);

  g_assert_cmpuint (rv_theme_set_get_length (set), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (RvTextIndex) a = index_lines ("en", "Glaciers move slowly.");
  RvAlignSide sides[] = { { a, NULL, 0 }, { a, NULL, 0 } };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rv_theme_finder_find (sides, 2, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/theme-finder/phrases", test_phrases);
  g_test_add_func ("/theme-finder/concepts", test_concepts);
  g_test_add_func ("/theme-finder/references", test_references);
  g_test_add_func ("/theme-finder/counted", test_counted);
  g_test_add_func ("/theme-finder/currency", test_currency);
  g_test_add_func ("/theme-finder/nouns", test_nouns);
  g_test_add_func ("/theme-finder/clauses", test_clauses);
  g_test_add_func ("/theme-finder/nested", test_nested);
  g_test_add_func ("/theme-finder/ends", test_ends);
  g_test_add_func ("/theme-finder/lone", test_lone);
  g_test_add_func ("/theme-finder/many-passages", test_many_passages);
  g_test_add_func ("/theme-finder/wider", test_wider);
  g_test_add_func ("/theme-finder/many-themes", test_many_themes);
  g_test_add_func ("/theme-finder/order", test_order);
  g_test_add_func ("/theme-finder/nothing-shared", test_nothing_shared);
  g_test_add_func ("/theme-finder/cancelled", test_cancelled);
  return g_test_run ();
}
