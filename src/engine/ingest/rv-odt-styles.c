/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "ingest/rv-odt-styles.h"

/* Styles that a style may descend from before we stop following. */
#define LONGEST_CHAIN 16u

struct _RvOdtStyles
{
  GHashTable *styles; /* name -> xmlNode of style:style, borrowed from the trees */
};

RvOdtStyles *
rv_odt_styles_new (void)
{
  RvOdtStyles *self = g_new0 (RvOdtStyles, 1);

  self->styles = g_hash_table_new (rv_hash_string, g_str_equal);
  return self;
}

void
rv_odt_styles_free (RvOdtStyles *self)
{
  g_hash_table_unref (self->styles);
  g_free (self);
}

/**
 * rv_odt_styles_add:
 * @root: (nullable): the root of styles.xml or content.xml, which has to outlive @self; styles that
 *   are known already stay
 */
void
rv_odt_styles_add (RvOdtStyles *self, const xmlNode *root)
{
  for (const xmlNode *group = rv_xml_first (root); group != NULL; group = rv_xml_next (group))
    {
      if (!rv_xml_is (group, "styles") && !rv_xml_is (group, "automatic-styles"))
        continue;
      for (const xmlNode *style = rv_xml_first (group); style != NULL; style = rv_xml_next (style))
        {
          const char *name = rv_xml_attribute (style, "name");

          if (name != NULL && rv_xml_is (style, "style")
              && !g_hash_table_contains (self->styles, name))
            g_hash_table_insert (self->styles, (gpointer) name, (gpointer) style);
        }
    }
}

static const xmlNode *
parent_of (const RvOdtStyles *self, const xmlNode *style)
{
  const char *parent = rv_xml_attribute (style, "parent-style-name");

  return parent != NULL ? g_hash_table_lookup (self->styles, parent) : NULL;
}

/**
 * rv_odt_styles_get_role:
 * @name: (nullable): of a paragraph's style
 * @out_reason: a static string, "" where the style says nothing
 *
 * The names of LibreOffice's own styles are English in every language.
 */
RvRole
rv_odt_styles_get_role (const RvOdtStyles *self, const char *name, const char **out_reason)
{
  static const struct
  {
    const char *name;
    RvRole role;
    const char *reason;
  } known[] = {
    { "Title", RV_ROLE_TITLE, "style-title" },
    { "Subtitle", RV_ROLE_HEADING, "style-subtitle" },
    { "Caption", RV_ROLE_CAPTION, "style-caption" },
    { "caption", RV_ROLE_CAPTION, "style-caption" },
    { "Illustration", RV_ROLE_CAPTION, "style-caption" },
    { "Table", RV_ROLE_CAPTION, "style-caption" },
    { "Drawing", RV_ROLE_CAPTION, "style-caption" },
    { "Figure", RV_ROLE_CAPTION, "style-caption" },
    { "Heading", RV_ROLE_HEADING, "style-heading" },
    { "Quotations", RV_ROLE_BODY, "block-quote" },
  };

  *out_reason = "";
  for (guint i = 0; i < LONGEST_CHAIN && name != NULL; i++)
    {
      const xmlNode *style = g_hash_table_lookup (self->styles, name);

      for (guint j = 0; j < G_N_ELEMENTS (known); j++)
        if (strcmp (name, known[j].name) == 0)
          {
            *out_reason = known[j].reason;
            return known[j].role;
          }
      name = rv_xml_attribute (style, "parent-style-name");
    }
  return RV_ROLE_BODY;
}

/* Returns: whether the text of a span or paragraph in this style is hidden */
gboolean
rv_odt_styles_is_hidden (const RvOdtStyles *self, const char *name)
{
  const xmlNode *style = name != NULL ? g_hash_table_lookup (self->styles, name) : NULL;

  for (guint i = 0; i < LONGEST_CHAIN && style != NULL; i++)
    {
      const xmlNode *properties = rv_xml_child (style, "text-properties");
      const char *display = rv_xml_attribute (properties, "display");

      if (display != NULL)
        return strcmp (display, "none") == 0;
      style = parent_of (self, style);
    }
  return FALSE;
}
