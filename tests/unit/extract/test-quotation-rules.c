/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "extract/rv-quotation-rules.h"
#include "language/rv-json.h"

/* The members of a section, each with something that it may be and something that it may not. */
static const struct
{
  const char *member;
  const char *right;
  const char *wrong;
} members[] = {
  { "marks", "[[\"“\", \"”\"], [\"“\", \"“\"]]", "[[\"“\", \"”\"], [\"“\"]]" },
  { "participles", "[\"saying\"]", "7" },
  { "sources", "[\"according to\"]", "7" },
  { "agents", "[\"by\"]", "7" },
  { "speech-verbs", "[\"said\"]", "7" },
  { "noun-verbs", "[]", "7" },
  { "definitions", "[]", "[7]" },
  { "pronouns", "{ \"male\": [\"he\"], \"female\": [\"she\"], \"either\": [] }", "[]" },
  { "possessives", "{ \"male\": [\"his\"], \"female\": [], \"either\": [] }",
    "{ \"male\": [], \"female\": [] }" },
  { "self", "[]", "{}" },
  { "determiners", "[\"the\"]", "{}" },
  { "links", "[]", "{}" },
  { "auxiliaries", "[]", "{}" },
  { "relatives", "[]", "{}" },
  { "not-speakers", "[]", "{}" },
  { "clause-openers", "[]", "{}" },
  { "elisions", "[]", "\"tis\"" },
  { "not-adverbs", "[\"family\"]", "{}" },
  { "adverb-endings", "[\"ly\"]", "{}" },
};

/* @broken: index of the member that is not as it should be (@is_missing: not there); negative for none */
static RvQuotationRules *
compile (int broken, gboolean is_missing, GError **error)
{
  g_autoptr (GString) text = g_string_new ("{ \"comment\": 0");
  g_autoptr (RvJson) section = NULL;

  for (int i = 0; i < (int) G_N_ELEMENTS (members); i++)
    if (i != broken || !is_missing)
      g_string_append_printf (text, ", \"%s\": %s", members[i].member,
                              i == broken ? members[i].wrong : members[i].right);
  g_string_append (text, " }");
  section = rv_json_parse (text->str, text->len, "test", error);
  g_assert_no_error (*error);
  return rv_quotation_rules_new (section, error);
}

static void
test_rules (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvQuotationRules) rules = compile (-1, FALSE, &error);
  const guint open = g_utf8_get_char ("“"), close = g_utf8_get_char ("”");

  g_assert_no_error (error);
  g_assert_cmpuint (rules->n_pairs, ==, 2);
  g_assert_cmpuint (GPOINTER_TO_UINT (
                      g_hash_table_lookup (rules->openers, GUINT_TO_POINTER (open))),
                    ==, 3);
  g_assert_cmpuint (GPOINTER_TO_UINT (
                      g_hash_table_lookup (rules->closers, GUINT_TO_POINTER (close))),
                    ==, 1);
  g_assert_cmpuint (GPOINTER_TO_UINT (
                      g_hash_table_lookup (rules->closers, GUINT_TO_POINTER (open))),
                    ==, 2);
  g_assert_cmpuint (rv_quotation_rules_get_word (rules, "his"), ==, RV_SPEAKER_HE | RV_SPEAKER_OWN);
  g_assert_cmpuint (rv_quotation_rules_get_word (rules, "she"), ==, RV_SPEAKER_SHE);
  g_assert_true (rv_quotation_rules_is_adverb (rules, "gravely"));
  g_assert_false (rv_quotation_rules_is_adverb (rules, "family"));
  g_assert_false (rv_quotation_rules_is_adverb (rules, "grave"));
}

/* Whatever is wrong with a section, the error says where, and there are no rules. */
static void
test_errors (void)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (members); i++)
    for (int is_missing = 0; is_missing < 2; is_missing++)
      {
        g_autoptr (GError) error = NULL;

        g_test_message ("%s %s", members[i].member, is_missing ? "missing" : "wrong");
        g_assert_null (compile (i, is_missing, &error));
        g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
      }
}

/* A set of pairs is a word of bits. */
static void
test_many_marks (void)
{
  for (guint n = RV_QUOTATION_MAX_PAIRS; n <= RV_QUOTATION_MAX_PAIRS + 1; n++)
    {
      g_autoptr (GString) text = g_string_new ("{ \"marks\": [");
      g_autoptr (RvJson) section = NULL;
      g_autoptr (GError) error = NULL;

      for (guint i = 0; i < n; i++)
        g_string_append_printf (text, "%s[\"“\", \"”\"]", i > 0 ? ", " : "");
      g_string_append (text, "] }");
      section = rv_json_parse (text->str, text->len, "test", &error);
      g_assert_no_error (error);
      g_assert_null (rv_quotation_rules_new (section, &error));
      g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
      g_assert_true ((strstr (error->message, "pairs") != NULL) == (n > RV_QUOTATION_MAX_PAIRS));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quotation-rules/rules", test_rules);
  g_test_add_func ("/quotation-rules/errors", test_errors);
  g_test_add_func ("/quotation-rules/many-marks", test_many_marks);
  return g_test_run ();
}
