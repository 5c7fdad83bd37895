/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-error.h"
#include "language/rv-json-tree.h"

static inline const RvJson *
get_elements (const RvJson *self)
{
  return rv_json_tree_follow (self, self->way);
}

/**
 * rv_json_parse:
 * @text: JSON whose root is an object
 * @name: how to call it in an error, for example "languages/en/dates.json"
 *
 * Returns: (transfer full): the root, or %NULL with RV_ERROR_DATA set
 */
RvJson *
rv_json_parse (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (RvJson) root = rv_json_parse_value (text, length, &local);

  if (root == NULL)
    {
      g_set_error (error, RV_ERROR, RV_ERROR_DATA, "%s: %s", name, local->message);
      return NULL;
    }
  if (root->kind != RV_JSON_OBJECT)
    {
      g_set_error (error, RV_ERROR, RV_ERROR_DATA, "%s: the root is not an object", name);
      return NULL;
    }
  return g_steal_pointer (&root);
}

RvJsonKind
rv_json_get_kind (const RvJson *self)
{
  return self->kind;
}

/* @self: (nullable) */
gboolean
rv_json_is_object (const RvJson *self)
{
  return self != NULL && self->kind == RV_JSON_OBJECT;
}

/* @self: (nullable) */
gboolean
rv_json_is_array (const RvJson *self)
{
  return self != NULL && self->kind == RV_JSON_ARRAY;
}

/**
 * rv_json_as_string:
 * @self: (nullable)
 *
 * Returns: (transfer none) (nullable): the string; %NULL where it is none
 */
const char *
rv_json_as_string (const RvJson *self)
{
  return self != NULL && self->kind == RV_JSON_STRING ? rv_json_tree_follow (self, self->way)
                                                      : NULL;
}

/* Returns: the number; 0 where it is none */
double
rv_json_as_number (const RvJson *self)
{
  return self->kind == RV_JSON_NUMBER ? self->number : 0;
}

/* Returns: how many elements or members; 0 for what has none, %NULL among it */
guint
rv_json_get_length (const RvJson *self)
{
  return self != NULL && self->kind >= RV_JSON_ARRAY ? self->length : 0;
}

/* Returns: (transfer none): the element or the member's value; @index is below the length */
const RvJson *
rv_json_get_element (const RvJson *self, guint index)
{
  g_return_val_if_fail (index < rv_json_get_length (self), NULL);

  return get_elements (self) + index;
}

/* Returns: (transfer none) (nullable): the name of the member whose value @self is */
const char *
rv_json_get_name (const RvJson *self)
{
  return rv_json_tree_follow (self, self->name);
}

/* Returns: (transfer none) (nullable): the value of @member; %NULL where there is none, or @self is no object */
const RvJson *
rv_json_lookup (const RvJson *self, const char *member)
{
  for (guint i = rv_json_is_object (self) ? self->length : 0; i > 0; i--)
    {
      const RvJson *value = get_elements (self) + i - 1;

      if (g_str_equal (rv_json_get_name (value), member))
        return value;
    }
  return NULL;
}

static const RvJson *
check (const RvJson *value, const char *member, RvJsonKind kind, const char *what, GError **error)
{
  if (value != NULL && value->kind == kind)
    return value;
  g_set_error (error, RV_ERROR, RV_ERROR_DATA, "member “%s” is missing or not %s", member, what);
  return NULL;
}

/* Returns: (transfer none): the string that @value, a member's, is, or %NULL with @error set */
const char *
rv_json_check_string (const RvJson *value, GError **error)
{
  return rv_json_as_string (
    check (value, rv_json_get_name (value), RV_JSON_STRING, "a string", error));
}

gboolean
rv_json_check_number (const RvJson *value, double *out, GError **error)
{
  if (check (value, rv_json_get_name (value), RV_JSON_NUMBER, "a number", error) == NULL)
    return FALSE;
  *out = value->number;
  return TRUE;
}

static const RvJson *
get_member (const RvJson *object,
            const char *member,
            RvJsonKind kind,
            const char *what,
            GError **error)
{
  return check (rv_json_lookup (object, member), member, kind, what, error);
}

/* Returns: (transfer none): the string, owned by @object, or %NULL with @error set */
const char *
rv_json_get_string (const RvJson *object, const char *member, GError **error)
{
  return rv_json_as_string (get_member (object, member, RV_JSON_STRING, "a string", error));
}

gboolean
rv_json_get_number (const RvJson *object, const char *member, double *out, GError **error)
{
  const RvJson *value = get_member (object, member, RV_JSON_NUMBER, "a number", error);

  return value != NULL && rv_json_check_number (value, out, error);
}

/* Returns: (transfer none): the object, or %NULL with @error set */
const RvJson *
rv_json_get_object (const RvJson *object, const char *member, GError **error)
{
  return get_member (object, member, RV_JSON_OBJECT, "an object", error);
}

/* Returns: (transfer none): the array, or %NULL with @error set */
const RvJson *
rv_json_get_array (const RvJson *object, const char *member, GError **error)
{
  return get_member (object, member, RV_JSON_ARRAY, "an array", error);
}

/* Returns: (transfer none): an array that holds objects only, or %NULL with @error set */
const RvJson *
rv_json_get_objects (const RvJson *object, const char *member, GError **error)
{
  const RvJson *array = rv_json_get_array (object, member, error);

  for (guint i = 0; array != NULL && i < array->length; i++)
    if (get_elements (array)[i].kind != RV_JSON_OBJECT)
      {
        g_set_error (error, RV_ERROR, RV_ERROR_DATA, "member “%s”: element %u is not an object",
                     member, i);
        return NULL;
      }
  return array;
}

/**
 * rv_json_list_strings:
 *
 * Returns: (transfer container) (array zero-terminated=1): the strings of an array of strings, owned by
 *   @object, or %NULL with @error set
 */
const char **
rv_json_list_strings (const RvJson *object, const char *member, GError **error)
{
  const RvJson *array = rv_json_get_array (object, member, error);
  g_autofree const char **strings = NULL;

  if (array == NULL)
    return NULL;
  strings = g_new (const char *, array->length + 1);
  for (guint i = 0; i < array->length; i++)
    {
      strings[i] = rv_json_as_string (get_elements (array) + i);
      if (strings[i] == NULL)
        {
          g_set_error (error, RV_ERROR, RV_ERROR_DATA,
                       "member “%s” is missing or not an array of strings", member);
          return NULL;
        }
    }
  strings[array->length] = NULL;
  return g_steal_pointer (&strings);
}

/* Returns: (transfer full): the strings of an array of strings, or %NULL with @error set */
GStrv
rv_json_dup_strings (const RvJson *object, const char *member, GError **error)
{
  g_autofree const char **strings = rv_json_list_strings (object, member, error);

  return g_strdupv ((char **) strings);
}

const char *
rv_json_peek_string (const RvJson *object, const char *member, const char *otherwise)
{
  const char *string = rv_json_as_string (rv_json_lookup (object, member));

  return string != NULL ? string : otherwise;
}

double
rv_json_peek_number (const RvJson *object, const char *member, double otherwise)
{
  const RvJson *value = rv_json_lookup (object, member);

  return value != NULL && value->kind == RV_JSON_NUMBER ? value->number : otherwise;
}

gboolean
rv_json_peek_boolean (const RvJson *object, const char *member, gboolean otherwise)
{
  const RvJson *value = rv_json_lookup (object, member);

  if (value == NULL || (value->kind != RV_JSON_TRUE && value->kind != RV_JSON_FALSE))
    return otherwise;
  return value->kind == RV_JSON_TRUE;
}

/* Returns: (transfer none) (nullable) */
const RvJson *
rv_json_peek_object (const RvJson *object, const char *member)
{
  const RvJson *value = rv_json_lookup (object, member);

  return rv_json_is_object (value) ? value : NULL;
}

/* Returns: (transfer none) (nullable) */
const RvJson *
rv_json_peek_array (const RvJson *object, const char *member)
{
  const RvJson *value = rv_json_lookup (object, member);

  return rv_json_is_array (value) ? value : NULL;
}
