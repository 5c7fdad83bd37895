/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "indexed.h"
#include "summarize/rv-summary-rules.h"

static void
assert_leaning (const char *code, const char *text, gboolean expected)
{
  g_autoptr (RvTextIndex) index = index_lines (code, text);
  g_autoptr (GError) error = NULL;
  const RvSummaryRules *rules
    = rv_summary_rules_ensure (rv_document_get_language (rv_text_index_get_document (index)),
                               &error);
  guint n;

  g_assert_no_error (error);
  g_assert_nonnull (rules);
  if (rv_summary_rules_is_leaning (rules, index, rv_text_index_get_sentences (index, &n))
      != expected)
    g_error ("“%s”: expected %s", text, expected ? "leaning" : "not leaning");
}

static void
test_english (void)
{
  assert_leaning ("en", "He also said that the bridge is safe.", TRUE);
  assert_leaning ("en", "“However, they refused to pay.", TRUE);
  assert_leaning ("en", "This means more work for the council.", TRUE);
  assert_leaning ("en", "It is necessary to test the bridge.", FALSE);
  assert_leaning ("en", "However, the council refused to pay.", TRUE);
  assert_leaning ("en", "Also, the council refused to pay.", FALSE);
  assert_leaning ("en", "Yes, the council will pay.", TRUE);
  assert_leaning ("en", "No council may refuse to pay.", FALSE);
  assert_leaning ("en", "Mr. Chairman, I think this is too much.", TRUE);
  assert_leaning ("en", "This year the council built a bridge.", FALSE);
  assert_leaning ("en", "The mayor said that he was tired.", FALSE);
  assert_leaning ("en", "— …", FALSE);
  assert_leaning ("en", "Also, also, also, also, also, also, also, he left.", FALSE);
}

static void
test_vietnamese (void)
{
  assert_leaning ("vi", "Ông cũng đề nghị các tỉnh báo cáo.", TRUE);
  assert_leaning ("vi", "Ông Trần Văn Ba phát biểu.", FALSE);
  assert_leaning ("vi", "Tuy nhiên, họ chưa đồng ý.", TRUE);
  assert_leaning ("vi", "Vâng, tỉnh đã báo cáo.", TRUE);
  assert_leaning ("vi", "Không tỉnh nào chậm báo cáo.", FALSE);
}

typedef gboolean (*Test) (const RvSummaryRules *rules,
                          const RvTextIndex *index,
                          const RvSentence *sentence);

static void
assert_test (Test test, const char *code, const char *text, gboolean expected)
{
  g_autoptr (RvTextIndex) index = index_lines (code, text);
  g_autoptr (GError) error = NULL;
  const RvSummaryRules *rules
    = rv_summary_rules_ensure (rv_document_get_language (rv_text_index_get_document (index)),
                               &error);
  guint n;

  g_assert_no_error (error);
  if (test (rules, index, rv_text_index_get_sentences (index, &n)) != expected)
    g_error ("“%s”: expected %s", text, expected ? "yes" : "no");
}

static void
test_conduct (void)
{
  assert_test (rv_summary_rules_is_conduct, "en", "Thank you very much, Mr. Speaker.", TRUE);
  assert_test (rv_summary_rules_is_conduct, "en", "We will now turn to item 3, madam chair.", TRUE);
  assert_test (rv_summary_rules_is_conduct, "en", "The floor is yours.", TRUE);
  assert_test (rv_summary_rules_is_conduct, "en", "The floor was laid with oak.", FALSE);
  assert_test (rv_summary_rules_is_conduct, "en", "Thanks to the dam the town is dry.", FALSE);
  assert_test (
    rv_summary_rules_is_conduct, "en",
    "We will now turn to item 3, the report of the harbour master on the ships that were lost "
    "in the storm.",
    FALSE);
  assert_test (rv_summary_rules_is_conduct, "vi", "Xin trân trọng cảm ơn các đồng chí.", TRUE);
  assert_test (rv_summary_rules_is_conduct, "vi", "Cảng mới mở cửa sáng nay.", FALSE);
}

static void
test_subject (void)
{
  assert_test (rv_summary_rules_names_subject, "en", "The purpose of the fund is repair.", TRUE);
  assert_test (rv_summary_rules_names_subject, "en", "On Friday the council agreed to pay.", TRUE);
  assert_test (rv_summary_rules_names_subject, "en", "The council sat down.", FALSE);
  assert_test (rv_summary_rules_names_subject, "en", "They agreed.", FALSE);
  assert_test (rv_summary_rules_names_subject, "vi", "Hội nghị đã thống nhất ba việc.", TRUE);
  assert_test (rv_summary_rules_names_subject, "vi", "Hội nghị khai mạc sáng nay.", FALSE);
}

static void
test_address (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", "Ladies and gentlemen, we meet.");
  g_autoptr (GError) error = NULL;
  const RvSummaryRules *rules
    = rv_summary_rules_ensure (rv_document_get_language (rv_text_index_get_document (index)),
                               &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rv_summary_rules_match_address (rules, index, 0, 6), ==, 3);
  g_assert_cmpuint (rv_summary_rules_match_address (rules, index, 0, 2), ==, 0);
  g_assert_cmpuint (rv_summary_rules_match_address (rules, index, 4, 6), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary-rules/english", test_english);
  g_test_add_func ("/summary-rules/vietnamese", test_vietnamese);
  g_test_add_func ("/summary-rules/conduct", test_conduct);
  g_test_add_func ("/summary-rules/subject", test_subject);
  g_test_add_func ("/summary-rules/address", test_address);
  return g_test_run ();
}
