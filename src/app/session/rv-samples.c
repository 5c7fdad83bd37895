/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-samples.h"

/* From the folder of the program in a build tree to the samples of the source tree beside it. */
#define FROM_BUILD_TREE "../../data/samples"

#define MAX_SAMPLES 2

static char *
find_folder (void)
{
  const char *told = g_getenv ("RV_SAMPLES_DIR");
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *installed = g_build_filename (RV_DATA_DIR, "samples", NULL);

  if (told != NULL)
    return g_strdup (told);
  if (program != NULL)
    {
      g_autofree char *bin = g_path_get_dirname (program);
      g_autofree char *folder = g_build_filename (bin, FROM_BUILD_TREE, NULL);

      if (g_file_test (folder, G_FILE_TEST_IS_DIR))
        return g_steal_pointer (&folder);
    }
  return g_steal_pointer (&installed);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/**
 * rv_samples_list:
 *
 * The speeches that come with the program: in RV_SAMPLES_DIR if that is set, else beside the build
 * tree, else where they are installed.
 *
 * Returns: (transfer full) (element-type GFile): two files in the order of their names; empty where
 *   they are not to be found
 */
GPtrArray *
rv_samples_list (void)
{
  g_autofree char *folder = find_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *files = g_ptr_array_new_with_free_func (g_object_unref);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".txt") || g_str_has_suffix (name, ".html"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < MIN (names->len, MAX_SAMPLES); i++)
    g_ptr_array_add (files, g_file_new_for_path (g_ptr_array_index (names, i)));
  return files;
}
