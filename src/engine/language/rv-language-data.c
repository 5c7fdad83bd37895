/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-json-tree.h"
#include "language/rv-language-data.h"
#include "rv-language-resources.h"

#define ROOT "/com/example/ResolutionViewer/languages/"

static void
ensure_registered (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      rv_language_resources_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}

/* Returns: (transfer full): the codes of the languages that have a folder */
GStrv
rv_language_data_list_codes (void)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (const RvPackedSection *at = rv_packed_sections; at->code != NULL; at++)
    if (at == rv_packed_sections || !g_str_equal (at->code, at[-1].code))
      g_strv_builder_add (codes, at->code);
  return g_strv_builder_end (codes);
}

/* Returns: (transfer none) (nullable): the root of @section, the name of a file of @code without ".json" */
const RvJson *
rv_language_data_get_section (const char *code, const char *section)
{
  for (const RvPackedSection *at = rv_packed_sections; at->code != NULL; at++)
    if (g_str_equal (at->code, code) && g_str_equal (at->section, section))
      return at->root;
  return NULL;
}

/* Returns: (transfer full) (nullable): the bytes of @file in the folder of @code, which is not JSON */
GBytes *
rv_language_data_lookup (const char *code, const char *file)
{
  g_autofree char *path = g_strconcat (ROOT, code, "/", file, NULL);

  /* Not the resource itself: it is NULL while another thread, GTK's, takes over what was registered. */
  ensure_registered ();
  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
