/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ingest/rv-html-rules.h"

static guint
get_hints (const char *class_name, const char *id, const char *role)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RvHtmlRules) rules = rv_html_rules_new (languages, &error);

  g_assert_no_error (error);
  return rv_html_rules_get_hints (rules, class_name, id, role);
}

/* Some entries stand anywhere in a name, others are words of it. */
static void
test_words (void)
{
  g_assert_cmpuint (get_hints ("commentsBox", NULL, NULL) & RV_HINT_COMMENTS, !=, 0);
  g_assert_cmpuint (get_hints ("article-shareBar", NULL, NULL) & RV_HINT_SHARE, !=, 0);
  g_assert_cmpuint (get_hints ("shareholder", NULL, NULL) & RV_HINT_SHARE, ==, 0);
  g_assert_cmpuint (get_hints (NULL, NULL, "Navigation") & RV_HINT_ROLE, !=, 0);
  g_assert_cmpuint (get_hints ("navigation", NULL, NULL) & RV_HINT_ROLE, ==, 0);
}

/* What a class says of a day, an id does not: it names one element of many. */
static void
test_ids (void)
{
  g_assert_cmpuint (get_hints ("last-modified", NULL, NULL) & RV_HINT_CHANGED, !=, 0);
  g_assert_cmpuint (get_hints (NULL, "last-modified", NULL) & RV_HINT_CHANGED, ==, 0);
  g_assert_cmpuint (get_hints (NULL, "story", NULL) & (RV_HINT_POSITIVE | RV_HINT_POSITIVE_ID), ==,
                    RV_HINT_POSITIVE_ID);
  g_assert_cmpuint (get_hints (NULL, "comments", NULL) & RV_HINT_COMMENTS, !=, 0);
}

/* Each language adds its own words. */
static void
test_languages (void)
{
  static const struct
  {
    const char *name;
    guint hint;
  } names[] = {
    { "bildunterschrift", RV_HINT_CAPTION },
    { "pie-de-foto", RV_HINT_CAPTION },
    { "legende", RV_HINT_CAPTION },
    { "datum", RV_HINT_DATE },
    { "fecha", RV_HINT_DATE },
    { "ngay-dang", RV_HINT_DATE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpuint (get_hints (names[i].name, NULL, NULL) & names[i].hint, !=, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/html-rules/words", test_words);
  g_test_add_func ("/html-rules/ids", test_ids);
  g_test_add_func ("/html-rules/languages", test_languages);
  return g_test_run ();
}
