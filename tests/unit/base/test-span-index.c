/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-span-index.h"

static void
assert_found (const RvSpanIndex *index, RvSpan range, const char *expected)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GString) found = g_string_new (NULL);

  rv_span_index_find (index, range, numbers);
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (found, "%u ", g_array_index (numbers, guint, i));
  g_assert_cmpstr (found->str, ==, expected);
  g_assert_cmpint (rv_span_index_overlaps (index, range), ==, numbers->len > 0);
}

static void
test_overlaps (void)
{
  const RvSpan spans[] = { { 20, 30 }, { 0, 10 }, { 5, 100 }, { 30, 40 }, { 20, 25 } };
  g_autoptr (RvSpanIndex) index = rv_span_index_new (spans, G_N_ELEMENTS (spans));

  assert_found (index, rv_span (0, 200), "1 2 0 4 3 ");
  assert_found (index, rv_span (0, 5), "1 ");
  assert_found (index, rv_span (10, 20), "2 ");
  assert_found (index, rv_span (25, 31), "2 0 3 ");
  assert_found (index, rv_span (99, 100), "2 ");
  assert_found (index, rv_span (100, 200), "");
}

static void
test_empty (void)
{
  g_autoptr (RvSpanIndex) index = rv_span_index_new (NULL, 0);

  assert_found (index, rv_span (0, 10), "");
}

/* Says the same as looking at every span, whatever they are like. */
static void
test_same_as_looking (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 200; round++)
    {
      guint n = (guint) g_rand_int_range (rand, 0, 40);
      g_autofree RvSpan *spans = g_new (RvSpan, n + 1);
      g_autoptr (RvSpanIndex) index = NULL;
      g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
      RvSpan range = rv_span (g_rand_int_range (rand, 0, 50), g_rand_int_range (rand, 50, 100));
      guint expected = 0;

      for (guint i = 0; i < n; i++)
        {
          gsize start = (gsize) g_rand_int_range (rand, 0, 100);

          spans[i] = rv_span (start, start + (gsize) g_rand_int_range (rand, 1, 30));
          expected += rv_span_overlaps (spans[i], range);
        }
      index = rv_span_index_new (spans, n);
      rv_span_index_find (index, range, numbers);
      g_assert_cmpuint (numbers->len, ==, expected);
      for (guint i = 0; i < numbers->len; i++)
        g_assert_true (rv_span_overlaps (spans[g_array_index (numbers, guint, i)], range));
    }
}

/* One span over the whole text, and a hundred thousand small ones: each question stays a short one. */
static void
test_is_fast (void)
{
  const guint n = 100000;
  g_autofree RvSpan *spans = g_new (RvSpan, n);
  g_autoptr (RvSpanIndex) index = NULL;
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));

  spans[0] = rv_span (0, 10 * n);
  for (guint i = 1; i < n; i++)
    spans[i] = rv_span (10 * i, 10 * i + 5);
  index = rv_span_index_new (spans, n);
  for (guint i = 1; i < n; i++)
    {
      g_array_set_size (numbers, 0);
      rv_span_index_find (index, rv_span (10 * i + 6, 10 * i + 9), numbers);
      g_assert_cmpuint (numbers->len, ==, 1);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/span-index/overlaps", test_overlaps);
  g_test_add_func ("/span-index/empty", test_empty);
  g_test_add_func ("/span-index/same-as-looking", test_same_as_looking);
  g_test_add_func ("/span-index/is-fast", test_is_fast);
  return g_test_run ();
}
