/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "ingest/rv-docx-styles.h"

/* Styles that a style may be based on, one upon the other, before we stop following. */
#define LONGEST_CHAIN 16u

/* Outline levels that are headings; 9 is body text in WordprocessingML. */
#define OUTLINE_LEVELS 9u

struct _RvDocxStyles
{
  GHashTable *styles; /* id -> xmlNode of w:style, borrowed from the tree */
};

/**
 * rv_docx_styles_new:
 * @root: (nullable): the root of styles.xml, which has to outlive the result
 */
RvDocxStyles *
rv_docx_styles_new (const xmlNode *root)
{
  RvDocxStyles *self = g_new0 (RvDocxStyles, 1);

  self->styles = g_hash_table_new (rv_hash_string, g_str_equal);
  for (const xmlNode *style = rv_xml_first (root); style != NULL; style = rv_xml_next (style))
    {
      const char *id = rv_xml_attribute (style, "styleId");

      if (id != NULL && rv_xml_is (style, "style"))
        g_hash_table_insert (self->styles, (gpointer) id, (gpointer) style);
    }
  return self;
}

void
rv_docx_styles_free (RvDocxStyles *self)
{
  g_hash_table_unref (self->styles);
  g_free (self);
}

/**
 * rv_docx_is_on:
 * @properties: (nullable): a "pPr" or "rPr"
 *
 * Returns: a switch such as "vanish", @otherwise where it is not set
 */
gboolean
rv_docx_is_on (const xmlNode *properties, const char *name, gboolean otherwise)
{
  const xmlNode *node = properties != NULL ? rv_xml_child (properties, name) : NULL;
  const char *value = rv_xml_attribute (node, "val");

  if (node == NULL)
    return otherwise;
  return value == NULL
         || !(strcmp (value, "0") == 0 || strcmp (value, "false") == 0
              || strcmp (value, "off") == 0);
}

/* The names of Word's built-in styles are English in every language; ids are not. */
static gboolean
read_name (const char *name, RvDocxStyle *out)
{
  if (name == NULL)
    return FALSE;
  if (g_ascii_strncasecmp (name, "heading ", 8) == 0)
    *out = (RvDocxStyle){ RV_ROLE_HEADING, (guint) g_ascii_strtoull (name + 8, NULL, 10),
                          "style-heading", out->is_hidden };
  else if (g_ascii_strcasecmp (name, "title") == 0)
    *out = (RvDocxStyle){ RV_ROLE_TITLE, 0, "style-title", out->is_hidden };
  else if (g_ascii_strcasecmp (name, "subtitle") == 0)
    *out = (RvDocxStyle){ RV_ROLE_HEADING, 2, "style-subtitle", out->is_hidden };
  else if (g_ascii_strcasecmp (name, "caption") == 0)
    *out = (RvDocxStyle){ RV_ROLE_CAPTION, 0, "style-caption", out->is_hidden };
  else if (g_ascii_strcasecmp (name, "quote") == 0
           || g_ascii_strcasecmp (name, "intense quote") == 0
           || g_ascii_strcasecmp (name, "block text") == 0)
    *out = (RvDocxStyle){ RV_ROLE_BODY, 0, "block-quote", out->is_hidden };
  else if (g_ascii_strncasecmp (name, "list", 4) == 0
           && g_ascii_strcasecmp (name, "list paragraph") != 0)
    *out = (RvDocxStyle){ RV_ROLE_LIST, 1, "style-list", out->is_hidden };
  else if (g_ascii_strncasecmp (name, "toc ", 4) == 0)
    *out = (RvDocxStyle){ RV_ROLE_LIST, (guint) g_ascii_strtoull (name + 4, NULL, 10), "contents",
                          out->is_hidden };
  else
    return FALSE;
  return TRUE;
}

static gboolean
read_paragraph_properties (const xmlNode *style, RvDocxStyle *out)
{
  const xmlNode *properties = rv_xml_child (style, "pPr");
  const xmlNode *outline = properties != NULL ? rv_xml_child (properties, "outlineLvl") : NULL;
  const char *level = rv_xml_attribute (outline, "val");

  if (level == NULL || g_ascii_strtoull (level, NULL, 10) >= OUTLINE_LEVELS)
    return FALSE;
  out->role = RV_ROLE_HEADING;
  out->level = (guint) g_ascii_strtoull (level, NULL, 10) + 1;
  out->reason = "style-outline";
  return TRUE;
}

/**
 * rv_docx_styles_lookup:
 * @id: (nullable): of a paragraph or character style
 *
 * Follows the styles that it is based on.
 */
RvDocxStyle
rv_docx_styles_lookup (const RvDocxStyles *self, const char *id)
{
  RvDocxStyle found = { RV_ROLE_BODY, 0, "", FALSE };
  gboolean has_role = FALSE, has_hidden = FALSE;

  for (guint i = 0; i < LONGEST_CHAIN && id != NULL; i++)
    {
      const xmlNode *style = g_hash_table_lookup (self->styles, id);
      const xmlNode *properties;

      if (style == NULL)
        break;
      properties = rv_xml_child (style, "rPr");
      if (!has_hidden && properties != NULL && rv_xml_child (properties, "vanish") != NULL)
        {
          has_hidden = TRUE;
          found.is_hidden = rv_docx_is_on (properties, "vanish", FALSE);
        }
      has_role = has_role
                 || read_name (rv_xml_attribute (rv_xml_child (style, "name"), "val"), &found)
                 || read_paragraph_properties (style, &found);
      id = rv_xml_attribute (rv_xml_child (style, "basedOn"), "val");
    }
  return found;
}
