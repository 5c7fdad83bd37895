/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/rv-error.h"
#include "ingest/rv-loader.h"

static char *folder;

static void
check_error (const char *path, RvError code)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rv_loader_load (file, NULL, NULL, &error);

  g_assert_null (bytes);
  g_assert_error (error, RV_ERROR, (int) code);
}

/* What is no file ends at once, with a reason: nothing is opened that could keep us waiting. */
static void
test_no_files (void)
{
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *missing = g_build_filename (folder, "missing", NULL);
  g_autofree char *circle = g_build_filename (folder, "circle", NULL);
  g_autofree char *back = g_build_filename (folder, "back", NULL);

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_cmpint (symlink (circle, back), ==, 0);
  g_assert_cmpint (symlink (back, circle), ==, 0);
  check_error (pipe, RV_ERROR_UNSUPPORTED);
  check_error (folder, RV_ERROR_UNSUPPORTED);
  check_error ("/dev/zero", RV_ERROR_UNSUPPORTED);
  check_error (missing, RV_ERROR_NOT_FOUND);
  check_error (circle, RV_ERROR_NOT_FOUND);
  g_unlink (pipe);
  g_unlink (circle);
  g_unlink (back);
}

static void
test_locked (void)
{
  g_autofree char *path = g_build_filename (folder, "locked", NULL);

  if (geteuid () == 0)
    {
      g_test_skip ("nothing is locked for this user");
      return;
    }
  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  check_error (path, RV_ERROR_PERMISSION);
  g_unlink (path);
}

/* A gigabyte of zeros that takes no room on the disk. */
static void
test_huge (void)
{
  g_autofree char *path = g_build_filename (folder, "huge", NULL);

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  g_assert_cmpint (truncate (path, (off_t) 1 << 30), ==, 0);
  check_error (path, RV_ERROR_TOO_LARGE);
  g_unlink (path);
}

static void
test_progress (void)
{
  g_autofree char *path = g_build_filename (folder, "speech", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RvProgress) progress = rv_progress_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_assert_true (g_file_set_contents (path, "The quay.", -1, NULL));
  bytes = rv_loader_load (file, progress, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, 9);
  g_assert_cmpfloat (rv_progress_get_fraction (progress), ==, 1);
  g_unlink (path);
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("rv-loader-XXXXXX", NULL);
  g_test_add_func ("/loader/no-files", test_no_files);
  g_test_add_func ("/loader/locked", test_locked);
  g_test_add_func ("/loader/huge", test_huge);
  g_test_add_func ("/loader/progress", test_progress);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);
  return status;
}
