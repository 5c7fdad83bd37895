/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>

#include "session/rv-file-writer.h"

typedef struct
{
  GMainLoop *loop;
  GError *error;
} Wait;

static void
on_written (GObject *source, GAsyncResult *result, gpointer data)
{
  Wait *wait = data;

  rv_file_writer_write_finish (G_FILE (source), result, &wait->error);
  g_main_loop_quit (wait->loop);
}

/* Returns: (transfer full) (nullable): what went wrong */
static GError *
write_file (GFile *file, gsize size)
{
  Wait wait = { g_main_loop_new (NULL, FALSE), NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_strnfill (size, 'x'), size);

  rv_file_writer_write_async (file, bytes, on_written, &wait);
  g_main_loop_run (wait.loop);
  g_main_loop_unref (wait.loop);
  return wait.error;
}

static void
assert_size (GFile *file, gsize size)
{
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_load_contents (file, NULL, &text, &length, NULL, NULL));
  g_assert_cmpuint (length, ==, size);
}

/* What cannot be written to its end leaves the old file, and nothing beside it. A limit on the size of
 * files stands for a full disk. */
static void
test_failure (void)
{
  g_autofree char *folder = g_dir_make_tmp ("rv-writer-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "work", NULL);
  g_autofree char *new_path = g_build_filename (folder, "new", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) new_file = g_file_new_for_path (new_path);
  g_autoptr (GError) error = NULL, new_error = NULL;
  struct rlimit before, limit;

  g_assert_no_error (write_file (file, 1000));
  g_assert_no_error (write_file (file, 2000));
  assert_size (file, 2000);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
  limit = before;
  limit.rlim_cur = 10000;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  error = write_file (file, 1000000);
  new_error = write_file (new_file, 1000000);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_nonnull (error);
  g_assert_nonnull (new_error);
  assert_size (file, 2000);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0); /* it is empty */
}

static void
test_nowhere (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all");
  g_autoptr (GError) error = write_file (file, 10);

  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-writer/failure", test_failure);
  g_test_add_func ("/file-writer/nowhere", test_nowhere);
  return g_test_run ();
}
