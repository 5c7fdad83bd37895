/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "language/rv-json.h"
#include "report/rv-json-writer.h"

static void
test_text (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_string (&json, "a",
                         "x\"\\\n\x01"
                         "ủ");
  rv_json_writer_begin_array (&json, "b");
  rv_json_writer_int (&json, NULL, -3);
  rv_json_writer_int (&json, NULL, G_MININT64);
  rv_json_writer_int (&json, NULL, G_MAXINT64);
  rv_json_writer_double (&json, NULL, 0.5);
  rv_json_writer_double (&json, NULL, 78062);
  rv_json_writer_double (&json, NULL, 1234567890.25);
  rv_json_writer_double (&json, NULL, 1.0 / 3);
  rv_json_writer_double (&json, NULL, NAN);
  rv_json_writer_boolean (&json, NULL, TRUE);
  rv_json_writer_end_array (&json);
  rv_json_writer_begin_object (&json, "c");
  rv_json_writer_end_object (&json);
  rv_json_writer_string (&json, "d", NULL);
  rv_json_writer_end_object (&json);

  g_assert_cmpstr (
    out->str, ==,
    "{\"a\":\"x\\\"\\\\\\n\\u0001ủ\",\"b\":[-3,-9223372036854775808,"
    "9223372036854775807,0.5,78062,1234567890.25,0.3333333333,null,true],\"c\":{},\"d\":null}");
}

static void
test_reads_back (void)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GString) wild = g_string_new (NULL);
  g_autoptr (RvJson) root = NULL;
  g_autoptr (GError) error = NULL;
  RvJsonWriter json;

  for (gunichar c = 1; c < 0x3000; c++)
    g_string_append_unichar (wild, c);
  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_string (&json, "wild", wild->str);
  rv_json_writer_end_object (&json);

  root = rv_json_parse (out->str, out->len, "writer", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (rv_json_get_string (root, "wild", NULL), ==, wild->str);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/text", test_text);
  g_test_add_func ("/json-writer/reads-back", test_reads_back);
  return g_test_run ();
}
