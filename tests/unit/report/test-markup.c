/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-markup.h"

static void
assert_xml (const char *text, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  rv_markup_append_xml (out, text, -1);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
assert_markdown (const char *text, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  rv_markup_append_markdown (out, text, -1);
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_xml (void)
{
  assert_xml ("", "");
  assert_xml ("a < b & c > \"d\" 'e'", "a &lt; b &amp; c &gt; &quot;d&quot; &#39;e&#39;");
  assert_xml ("Đảng\tủy\n", "Đảng\tủy\n");
  assert_xml ("\x01"
              "a\x1f"
              "b\x7f"
              "c\xef\xbf\xbf"
              "d",
              "abcd");
}

static void
test_xml_length (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  rv_markup_append_xml (out, "a<b", 2);
  g_assert_cmpstr (out->str, ==, "a&lt;");
}

static void
test_markdown (void)
{
  assert_markdown ("*bold* _it_ [x](y) <b> `c`", "\\*bold\\* \\_it\\_ \\[x\\](y) \\<b\\> \\`c\\`");
  assert_markdown ("# no heading # here", "\\# no heading # here");
  assert_markdown ("- no list - here", "\\- no list - here");
  assert_markdown ("12. no list, 3. either", "12\\. no list, 3. either");
  assert_markdown ("1) no", "1\\) no");
  assert_markdown ("12.5 percent", "12.5 percent");
  assert_markdown (".5 percent", ".5 percent");
  assert_markdown ("one\ntwo", "one two");
}

static void
test_web_address (void)
{
  g_assert_true (rv_markup_is_web_address ("https://example.org/a?b=c"));
  g_assert_true (rv_markup_is_web_address ("HTTP://example.org"));
  g_assert_false (rv_markup_is_web_address (NULL));
  g_assert_false (rv_markup_is_web_address ("javascript:alert(1)"));
  g_assert_false (rv_markup_is_web_address ("file:///etc/hosts"));
  g_assert_false (rv_markup_is_web_address ("https://example.org/\rSUMMARY:x"));
  g_assert_false (rv_markup_is_web_address ("https://example.org/\" onclick=\""));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/markup/xml", test_xml);
  g_test_add_func ("/markup/xml-length", test_xml_length);
  g_test_add_func ("/markup/markdown", test_markdown);
  g_test_add_func ("/markup/web-address", test_web_address);
  return g_test_run ();
}
