/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "language/rv-json.h"

static RvJson *
parse (const char *text)
{
  g_autoptr (GError) error = NULL;
  RvJson *root = rv_json_parse_value (text, strlen (text), &error);

  g_assert_no_error (error);
  return root;
}

static void
test_values (void)
{
  g_autoptr (RvJson) root = parse (" { \"a\": [1, -2.5e1, true, false, null, \"x\", {}, []],\n"
                                   "\t\"b\": {\"c\": \"d\"}, \"b2\": 3 } ");
  const RvJson *a = rv_json_get_array (root, "a", NULL);
  double number;

  g_assert_cmpuint (rv_json_get_length (root), ==, 3);
  g_assert_cmpuint (rv_json_get_length (a), ==, 8);
  g_assert_cmpstr (rv_json_as_string (rv_json_get_element (a, 5)), ==, "x");
  g_assert_null (rv_json_as_string (rv_json_get_element (a, 4)));
  g_assert_true (rv_json_is_object (rv_json_get_element (a, 6)));
  g_assert_true (rv_json_is_array (rv_json_get_element (a, 7)));
  g_assert_cmpstr (rv_json_get_name (rv_json_get_element (root, 2)), ==, "b2");
  g_assert_true (rv_json_check_number (rv_json_get_element (a, 1), &number, NULL));
  g_assert_cmpfloat (number, ==, -25);
  g_assert_cmpstr (rv_json_peek_string (rv_json_peek_object (root, "b"), "c", ""), ==, "d");
}

static void
test_strings (void)
{
  g_autoptr (RvJson) root
    = parse ("[\"\", \"ủy ban\", \"\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"a\\u1ee7\\u00e9z\", "
             "\"\\ud83d\\ude00!\"]");
  const char *const wanted[] = { "", "ủy ban", "\"\\/\b\f\n\r\t", "aủéz", "😀!" };

  g_assert_cmpuint (rv_json_get_length (root), ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    g_assert_cmpstr (rv_json_as_string (rv_json_get_element (root, i)), ==, wanted[i]);
}

/* More elements than a block has, and arrays inside that are closed while the outer one is open. */
static void
test_many (void)
{
  g_autoptr (GString) text = g_string_new ("{\"first\": [");
  g_autoptr (RvJson) root = NULL;
  const RvJson *array;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "%s[%u, \"%u\"]", i > 0 ? "," : "", i, i);
  g_string_append (text, "], \"last\": \"z\"}");
  root = parse (text->str);
  array = rv_json_get_array (root, "first", NULL);
  g_assert_cmpuint (rv_json_get_length (array), ==, 3000);
  for (guint i = 0; i < 3000; i++)
    {
      const RvJson *pair = rv_json_get_element (array, i);
      g_autofree char *name = g_strdup_printf ("%u", i);

      g_assert_cmpstr (rv_json_as_string (rv_json_get_element (pair, 1)), ==, name);
    }
  g_assert_cmpstr (rv_json_get_string (root, "last", NULL), ==, "z");
}

/* What json-glib lets pass, such as comments, is not here. */
static void
test_malformed (void)
{
  static const char *const texts[]
    = { "",      " ",     "{",     "[1,",    "[1,]",       "{\"a\"}", "{\"a\":}",
        "{a:1}", "[1 2]", "\"abc", "\"a\\",  "\"\\u12\"",  "tru",     "nul",
        "[nan]", "[-]",   "[inf]", "[\xff]", "{\"a\":1,}", "[}",      "{]" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (rv_json_parse_value (texts[i], strlen (texts[i]), &error));
      g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
    }
}

/* The text need not end with a NUL: nothing behind it is looked at. */
static void
test_length (void)
{
  g_autoptr (RvJson) root = rv_json_parse_value ("[12345", 3, NULL);
  g_autoptr (RvJson) number = rv_json_parse_value ("12345", 3, NULL);
  double value;

  g_assert_null (root);
  g_assert_true (rv_json_check_number (number, &value, NULL));
  g_assert_cmpfloat (value, ==, 123);
}

static void
test_depth (void)
{
  for (guint extra = 0; extra < 2; extra++)
    {
      guint depth = RV_LIMIT_JSON_DEPTH + extra;
      g_autofree char *text = g_strnfill (2 * depth, '[');
      g_autoptr (RvJson) root = NULL;

      memset (text + depth, ']', depth);
      root = rv_json_parse_value (text, 2 * depth, NULL);
      g_assert_true ((root != NULL) == (extra == 0));
    }
}

static void
test_errors (void)
{
  const char *text = "{\"name\": 3,\n \"list\": [\"a\", 1],\n \"twice\": 1, \"twice\": 2}";
  g_autoptr (RvJson) root = rv_json_parse (text, strlen (text), "some.json", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_null (rv_json_get_string (root, "name", &error));
  g_assert_error (error, RV_ERROR, RV_ERROR_DATA);
  g_assert_nonnull (strstr (error->message, "name"));
  g_clear_error (&error);
  g_assert_null (rv_json_dup_strings (root, "list", &error));
  g_assert_nonnull (strstr (error->message, "list"));
  g_clear_error (&error);
  g_assert_null (rv_json_get_objects (root, "list", &error));
  g_assert_nonnull (strstr (error->message, "list"));
  g_clear_error (&error);
  g_assert_cmpfloat (rv_json_peek_number (root, "twice", 0), ==, 2);
  g_assert_cmpfloat (rv_json_peek_number (root, "none", 7), ==, 7);

  g_assert_null (rv_json_parse ("[]", 2, "some.json", &error));
  g_assert_nonnull (strstr (error->message, "some.json"));
  g_clear_error (&error);
  g_assert_null (rv_json_parse ("{\n\n,}", 5, "some.json", &error));
  g_assert_nonnull (strstr (error->message, "some.json"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/strings", test_strings);
  g_test_add_func ("/json/many", test_many);
  g_test_add_func ("/json/malformed", test_malformed);
  g_test_add_func ("/json/length", test_length);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/errors", test_errors);
  return g_test_run ();
}
