/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "ingest/rv-archive.h"
#include "reader-fixture.h"

static gboolean
want_all (const char *name)
{
  return TRUE;
}

static gboolean
want_a (const char *name)
{
  return strcmp (name, "a.xml") == 0;
}

static void
test_parts (void)
{
  static const FixturePart parts[] = { { "a.xml", "one" }, { "d/b.xml", "two" }, { NULL } };
  g_autoptr (GBytes) bytes = fixture_zip (parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (RvArchive) archive = rv_archive_new (bytes, want_a, NULL, &error);
  gsize size;

  g_assert_no_error (error);
  g_assert_true (rv_archive_probe (bytes));
  g_assert_nonnull (rv_archive_lookup (archive, "a.xml"));
  g_assert_cmpmem (g_bytes_get_data (rv_archive_lookup (archive, "a.xml"), &size), 3, "one", 3);
  g_assert_cmpuint (size, ==, 3);
  g_assert_null (rv_archive_lookup (archive, "d/b.xml"));
}

/* Some hundred kilobytes that want to become more than a part may be. */
static void
test_bomb (void)
{
  g_autofree char *zeros = g_malloc (RV_LIMIT_PART_BYTES + 2);
  FixturePart parts[] = { { "a.xml", zeros }, { NULL } };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RvArchive) archive = NULL;

  memset (zeros, ' ', RV_LIMIT_PART_BYTES + 1);
  zeros[RV_LIMIT_PART_BYTES + 1] = 0;
  bytes = fixture_zip (parts);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, RV_LIMIT_PART_BYTES / 100);
  archive = rv_archive_new (bytes, want_all, NULL, &error);
  g_assert_null (archive);
  g_assert_error (error, RV_ERROR, RV_ERROR_TOO_LARGE);
}

static void
test_damaged (void)
{
  static const FixturePart parts[] = { { "a.xml", "one two three four five six" }, { NULL } };
  g_autoptr (GBytes) bytes = fixture_zip (parts);

  for (gsize length = 0; length < g_bytes_get_size (bytes); length++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (RvArchive) archive = rv_archive_new (part, want_all, NULL, &error);

      g_assert_true ((archive == NULL) == (error != NULL));
      if (error != NULL)
        g_assert_error (error, RV_ERROR, RV_ERROR_MALFORMED);
    }
}

static void
test_cancelled (void)
{
  static const FixturePart parts[] = { { "a.xml", "one" }, { NULL } };
  g_autoptr (GBytes) bytes = fixture_zip (parts);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rv_archive_new (bytes, want_all, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/archive/parts", test_parts);
  g_test_add_func ("/archive/bomb", test_bomb);
  g_test_add_func ("/archive/damaged", test_damaged);
  g_test_add_func ("/archive/cancelled", test_cancelled);
  return g_test_run ();
}
