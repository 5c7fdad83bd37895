/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-language-data.h"
#include "rv-language-resources.h"

#define ROOT "/com/example/ResolutionViewer/languages/"

static GResource *
get_resource (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      rv_language_resources_register_resource ();
      g_once_init_leave (&registered, 1);
    }
  return rv_language_resources_get_resource ();
}

/* Returns: (transfer full): the codes of the languages that have a folder */
GStrv
rv_language_data_list_codes (void)
{
  g_auto (GStrv) names
    = g_resource_enumerate_children (get_resource (), ROOT, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (gsize i = 0; names != NULL && names[i] != NULL; i++)
    {
      if (!g_str_has_suffix (names[i], "/"))
        continue;
      names[i][strlen (names[i]) - 1] = 0;
      g_strv_builder_add (codes, names[i]);
    }
  return g_strv_builder_end (codes);
}

/* Returns: (transfer full) (nullable): the bytes of @file in the folder of @code */
GBytes *
rv_language_data_lookup (const char *code, const char *file)
{
  g_autofree char *path = g_strconcat (ROOT, code, "/", file, NULL);

  return g_resource_lookup_data (get_resource (), path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
