/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libxml/parser.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-xml.h"

/**
 * rv_xml_parse:
 *
 * Parses a part without the network, without external entities or DTDs and without replacing
 * entities, so that neither a file nor a bomb gets in; depth and sizes are bound by libxml2.
 *
 * Returns: (transfer full): the tree, or %NULL with RV_ERROR_MALFORMED or RV_ERROR_TOO_LARGE
 */
xmlDoc *
rv_xml_parse (GBytes *bytes, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDoc *doc;

  if (size > RV_LIMIT_PART_BYTES)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_TOO_LARGE,
                           _ ("The file holds more text than can be read."));
      return NULL;
    }
  doc = xmlReadMemory (data, (int) size, NULL, NULL,
                       XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT
                         | XML_PARSE_NOCDATA);
  if (doc == NULL || xmlDocGetRootElement (doc) == NULL)
    {
      g_clear_pointer (&doc, xmlFreeDoc);
      g_set_error_literal (error, RV_ERROR, RV_ERROR_MALFORMED,
                           _ ("The file is damaged: its text is not well-formed XML."));
    }
  return doc;
}

/* Returns: whether @node is an element called @name, in any namespace */
gboolean
rv_xml_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && strcmp ((const char *) node->name, name) == 0;
}

/* Returns: (nullable): the first child that is an element */
const xmlNode *
rv_xml_first (const xmlNode *node)
{
  const xmlNode *child = node != NULL ? node->children : NULL;

  while (child != NULL && child->type != XML_ELEMENT_NODE)
    child = child->next;
  return child;
}

/* Returns: (nullable): the next sibling that is an element */
const xmlNode *
rv_xml_next (const xmlNode *node)
{
  do
    node = node->next;
  while (node != NULL && node->type != XML_ELEMENT_NODE);
  return node;
}

/* Returns: (nullable): the first child called @name */
const xmlNode *
rv_xml_child (const xmlNode *node, const char *name)
{
  for (const xmlNode *child = rv_xml_first (node); child != NULL; child = rv_xml_next (child))
    if (rv_xml_is (child, name))
      return child;
  return NULL;
}

/* Returns: (nullable): the first element called @name below @node, in document order */
const xmlNode *
rv_xml_descendant (const xmlNode *node, const char *name)
{
  for (const xmlNode *child = rv_xml_first (node); child != NULL; child = rv_xml_next (child))
    {
      const xmlNode *found = rv_xml_is (child, name) ? child : rv_xml_descendant (child, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Returns: (transfer none) (nullable): the attribute, in any namespace */
const char *
rv_xml_attribute (const xmlNode *node, const char *name)
{
  for (const xmlAttr *attribute = node != NULL ? node->properties : NULL; attribute != NULL;
       attribute = attribute->next)
    if (strcmp ((const char *) attribute->name, name) == 0)
      return attribute->children != NULL ? (const char *) attribute->children->content : "";
  return NULL;
}

/* Returns: (transfer full) (nullable): the text below @node without spaces at its ends, %NULL where
 *   there is none */
char *
rv_xml_dup_text (const xmlNode *node)
{
  xmlChar *content = node != NULL ? xmlNodeGetContent (node) : NULL;
  char *text = content != NULL ? g_strstrip (g_strdup ((const char *) content)) : NULL;

  xmlFree (content);
  if (text != NULL && *text == 0)
    g_clear_pointer (&text, g_free);
  return text;
}
