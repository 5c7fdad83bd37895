/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-error.h"
#include "language/rv-json.h"

/**
 * rv_json_parse:
 * @text: JSON whose root is an object
 * @name: how to call it in an error, for example "languages/en/dates.json"
 *
 * Returns: (transfer full): the root, or %NULL with RV_ERROR_DATA set
 */
JsonObject *
rv_json_parse (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) local = NULL;
  JsonNode *root;

  if (!json_parser_load_from_data (parser, text, (gssize) length, &local))
    {
      g_set_error (error, RV_ERROR, RV_ERROR_DATA, "%s: %s", name, local->message);
      return NULL;
    }
  root = json_parser_get_root (parser);
  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    {
      g_set_error (error, RV_ERROR, RV_ERROR_DATA, "%s: the root is not an object", name);
      return NULL;
    }
  return json_object_ref (json_node_get_object (root));
}

static JsonNode *
get_node (JsonObject *object, const char *member)
{
  return json_object_has_member (object, member) ? json_object_get_member (object, member) : NULL;
}

static gboolean
is_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
         && json_node_get_value_type (node) == G_TYPE_STRING;
}

static void
set_error (GError **error, const char *member, const char *what)
{
  g_set_error (error, RV_ERROR, RV_ERROR_DATA, "member “%s” is missing or not %s", member, what);
}

/* Returns: (transfer none): the string, owned by @object, or %NULL with @error set */
const char *
rv_json_get_string (JsonObject *object, const char *member, GError **error)
{
  JsonNode *node = get_node (object, member);

  if (is_string (node))
    return json_node_get_string (node);
  set_error (error, member, "a string");
  return NULL;
}

gboolean
rv_json_get_number (JsonObject *object, const char *member, double *out, GError **error)
{
  JsonNode *node = get_node (object, member);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
      && (json_node_get_value_type (node) == G_TYPE_INT64
          || json_node_get_value_type (node) == G_TYPE_DOUBLE))
    {
      *out = json_node_get_double (node);
      return TRUE;
    }
  set_error (error, member, "a number");
  return FALSE;
}

/* Returns: (transfer none): the object, or %NULL with @error set */
JsonObject *
rv_json_get_object (JsonObject *object, const char *member, GError **error)
{
  JsonNode *node = get_node (object, member);

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);
  set_error (error, member, "an object");
  return NULL;
}

/* Returns: (transfer none): the array, or %NULL with @error set */
JsonArray *
rv_json_get_array (JsonObject *object, const char *member, GError **error)
{
  JsonNode *node = get_node (object, member);

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);
  set_error (error, member, "an array");
  return NULL;
}

/* Returns: (transfer full): the strings of an array of strings, or %NULL with @error set */
GStrv
rv_json_dup_strings (JsonObject *object, const char *member, GError **error)
{
  JsonArray *array = rv_json_get_array (object, member, error);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (array == NULL)
    return NULL;
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *node = json_array_get_element (array, i);

      if (!is_string (node))
        {
          set_error (error, member, "an array of strings");
          return NULL;
        }
      g_strv_builder_add (builder, json_node_get_string (node));
    }
  return g_strv_builder_end (builder);
}

const char *
rv_json_peek_string (JsonObject *object, const char *member, const char *otherwise)
{
  JsonNode *node = get_node (object, member);

  return is_string (node) ? json_node_get_string (node) : otherwise;
}

double
rv_json_peek_number (JsonObject *object, const char *member, double otherwise)
{
  double value;

  return rv_json_get_number (object, member, &value, NULL) ? value : otherwise;
}

gboolean
rv_json_peek_boolean (JsonObject *object, const char *member, gboolean otherwise)
{
  JsonNode *node = get_node (object, member);

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node)
      && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);
  return otherwise;
}

JsonObject *
rv_json_peek_object (JsonObject *object, const char *member)
{
  return rv_json_get_object (object, member, NULL);
}

JsonArray *
rv_json_peek_array (JsonObject *object, const char *member)
{
  return rv_json_get_array (object, member, NULL);
}
