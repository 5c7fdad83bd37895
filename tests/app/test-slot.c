/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>

#include "session/rv-slot.h"

/* By then the file has been read; where it has not, the test finds nothing, and fails nothing. */
#define READ_MILLISECONDS 200u

#define MOST_SECONDS 60u

typedef struct
{
  GMainLoop *loop;
  RvSlot *slot;
  const char *awaited;
} Story;

static void
write_text (const char *path, const char *text)
{
  g_assert_true (g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_NONE, 0600, NULL));
}

static void
on_state (Story *story)
{
  RvAnalysis *analysis = rv_slot_get_analysis (story->slot);

  if (analysis != NULL
      && strstr (rv_document_get_text (rv_analysis_get_document (analysis)), story->awaited)
           != NULL)
    g_main_loop_quit (story->loop);
}

static gboolean
give_up (gpointer data)
{
  g_error ("waited in vain for “%s”", ((Story *) data)->awaited);
  return G_SOURCE_REMOVE;
}

/* What changes while it is read for the first time is read again. */
static void
test_changed_meanwhile (void)
{
  g_autofree char *folder = g_dir_make_tmp ("slot-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "speech.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RvEngine) engine = rv_engine_new (NULL);
  g_autoptr (RvUndo) undo = rv_undo_new ();
  g_autoptr (RvSlot) slot = rv_slot_new (engine, file, undo);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Story story = { loop, slot, "second" };
  guint limit = g_timeout_add_seconds (MOST_SECONDS, give_up, &story);

  write_text (path, "This is the first text about the quay.\n");
  g_signal_connect_swapped (slot, "notify::state", G_CALLBACK (on_state), &story);
  rv_slot_load (slot);
  g_usleep (READ_MILLISECONDS * 1000); /* its result waits for the main loop */
  write_text (path, "This is the second text about the quay.\n");
  g_main_loop_run (loop);
  g_source_remove (limit);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/slot/changed-meanwhile", test_changed_meanwhile);
  return g_test_run ();
}
