/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "language/rv-json-tree.h"

/* JSON at run time: saved comparisons, a person's own lexicon, the descriptions in web pages. It is parsed
 * by json-glib and read as the tree that language packs are, so that there is one way of checking both. */

/* json-glib reads what is nested by calling itself: a file of a million brackets would end the program. */
static gboolean
is_nested_too_deep (const char *text, gsize length)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_string = !in_string;
      else if (!in_string && (text[i] == '[' || text[i] == '{') && ++depth > RV_LIMIT_JSON_DEPTH)
        return TRUE;
      else if (!in_string && (text[i] == ']' || text[i] == '}') && depth > 0)
        depth--;
    }
  return FALSE;
}

static void copy (RvJson *root, RvJson *out, JsonNode *node);

static void
copy_object (RvJson *root, RvJson *out, JsonObject *object)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  RvJson *elements = rv_json_tree_add (root, json_object_get_size (object));

  out->kind = RV_JSON_OBJECT;
  out->way = rv_json_tree_measure (out, elements);
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      elements[out->length].name = rv_json_tree_measure (&elements[out->length], name);
      copy (root, &elements[out->length++], node);
    }
}

static void
copy_array (RvJson *root, RvJson *out, JsonArray *array)
{
  guint length = json_array_get_length (array);
  RvJson *elements = rv_json_tree_add (root, length);

  out->kind = RV_JSON_ARRAY;
  out->length = length;
  out->way = rv_json_tree_measure (out, elements);
  for (guint i = 0; i < length; i++)
    copy (root, &elements[i], json_array_get_element (array, i));
}

static void
copy_value (RvJson *out, JsonNode *node)
{
  GType type = json_node_get_value_type (node);

  if (type == G_TYPE_STRING)
    {
      const char *string = json_node_get_string (node);

      out->kind = RV_JSON_STRING;
      out->way = rv_json_tree_measure (out, string);
      out->length = (guint32) strlen (string);
    }
  else if (type == G_TYPE_BOOLEAN)
    out->kind = json_node_get_boolean (node) ? RV_JSON_TRUE : RV_JSON_FALSE;
  else
    {
      out->kind = RV_JSON_NUMBER;
      out->number = json_node_get_double (node);
    }
}

static void
copy (RvJson *root, RvJson *out, JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      copy_object (root, out, json_node_get_object (node));
      break;
    case JSON_NODE_ARRAY:
      copy_array (root, out, json_node_get_array (node));
      break;
    case JSON_NODE_VALUE:
      copy_value (out, node);
      break;
    case JSON_NODE_NULL:
    default:
      break;
    }
}

/**
 * rv_json_parse_value:
 * @text: JSON; need not end with a NUL
 *
 * Returns: (transfer full): its value, or %NULL with RV_ERROR_DATA set
 */
RvJson *
rv_json_parse_value (const char *text, gsize length, GError **error)
{
  g_autoptr (JsonParser) parser = NULL;
  g_autoptr (GError) local = NULL;
  JsonNode *node;
  RvJson *root;

  if (length > RV_LIMIT_FILE_BYTES || !g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_DATA, "this is no text in UTF-8");
      return NULL;
    }
  if (is_nested_too_deep (text, length))
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_DATA, "it is nested too deeply");
      return NULL;
    }
  parser = json_parser_new_immutable ();
  if (length == 0 || !json_parser_load_from_data (parser, text, (gssize) length, &local)
      || json_parser_get_root (parser) == NULL)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_DATA,
                           local != NULL ? local->message : "there is nothing in it");
      return NULL;
    }
  node = json_parser_steal_root (parser);
  root = rv_json_tree_new (node, (GDestroyNotify) json_node_unref);
  copy (root, root, node);
  return root;
}
