/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-char-map.h"

static void
test_both_ways (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvCharMap) map = NULL;
  guint32 character = 0;

  for (guint i = 0; i < 300; i++)
    g_string_append (text, "aủĐ😀 \n");
  map = rv_char_map_new (text->str, text->len);

  for (const char *p = text->str; *p != 0; p = g_utf8_next_char (p), character++)
    {
      g_assert_cmpuint (rv_char_map_get_char (map, (guint32) (p - text->str)), ==, character);
      g_assert_cmpuint (rv_char_map_get_byte (map, character), ==, p - text->str);
    }
  g_assert_cmpuint (rv_char_map_get_char (map, (guint32) text->len), ==, character);
  g_assert_cmpuint (rv_char_map_get_byte (map, character), ==, text->len);
  g_assert_cmpuint (rv_char_map_get_byte (map, character + 5), ==, text->len);
}

static void
test_empty (void)
{
  g_autoptr (RvCharMap) map = rv_char_map_new ("", 0);

  g_assert_cmpuint (rv_char_map_get_char (map, 0), ==, 0);
  g_assert_cmpuint (rv_char_map_get_byte (map, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/char-map/both-ways", test_both_ways);
  g_test_add_func ("/char-map/empty", test_empty);
  return g_test_run ();
}
