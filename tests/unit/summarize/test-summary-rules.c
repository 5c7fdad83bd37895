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
  assert_leaning ("en", "However, the council refused to pay.", FALSE);
  assert_leaning ("en", "This year the council built a bridge.", FALSE);
  assert_leaning ("en", "The mayor said that he was tired.", FALSE);
  assert_leaning ("en", "— …", FALSE);
  assert_leaning ("en", "However, then, also, thus, he left.", FALSE);
}

static void
test_vietnamese (void)
{
  assert_leaning ("vi", "Ông cũng đề nghị các tỉnh báo cáo.", TRUE);
  assert_leaning ("vi", "Ông Trần Văn Ba phát biểu.", FALSE);
  assert_leaning ("vi", "Tuy nhiên, họ chưa đồng ý.", TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summary-rules/english", test_english);
  g_test_add_func ("/summary-rules/vietnamese", test_vietnamese);
  return g_test_run ();
}
