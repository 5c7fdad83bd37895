/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvJson:
 *
 * A value of a JSON text (RFC 8259): null, a boolean, a number, a string, an array or an object.
 * The one that rv_json_parse() returns owns all that are in it; none ever changes.
 *
 * Reading is checked: a member that is missing or of another type than asked sets an
 * RV_ERROR_DATA that names the member. Objects keep the order of their text; of members with one
 * name the last is found.
 */
typedef struct _RvJson RvJson;

typedef enum
{
  RV_JSON_NULL,
  RV_JSON_FALSE,
  RV_JSON_TRUE,
  RV_JSON_NUMBER,
  RV_JSON_STRING,
  RV_JSON_ARRAY,
  RV_JSON_OBJECT,
} RvJsonKind;

RvJson *rv_json_parse (const char *text, gsize length, const char *name, GError **error);
RvJson *rv_json_parse_value (const char *text, gsize length, GError **error);
void rv_json_free (RvJson *root);

RvJsonKind rv_json_get_kind (const RvJson *self);
gboolean rv_json_is_object (const RvJson *self);
gboolean rv_json_is_array (const RvJson *self);
const char *rv_json_as_string (const RvJson *self);
double rv_json_as_number (const RvJson *self);

/* What is in an array or an object, in order; an element of an object has its member's name. */
guint rv_json_get_length (const RvJson *self);
const RvJson *rv_json_get_element (const RvJson *self, guint index);
const char *rv_json_get_name (const RvJson *self);
const RvJson *rv_json_lookup (const RvJson *self, const char *member);
const char *rv_json_check_string (const RvJson *value, GError **error);
gboolean rv_json_check_number (const RvJson *value, double *out, GError **error);

const char *rv_json_get_string (const RvJson *object, const char *member, GError **error);
gboolean rv_json_get_number (const RvJson *object, const char *member, double *out, GError **error);
const RvJson *rv_json_get_object (const RvJson *object, const char *member, GError **error);
const RvJson *rv_json_get_array (const RvJson *object, const char *member, GError **error);
const RvJson *rv_json_get_objects (const RvJson *object, const char *member, GError **error);
const char **rv_json_list_strings (const RvJson *object, const char *member, GError **error);
GStrv rv_json_dup_strings (const RvJson *object, const char *member, GError **error);

/* The same for a member that may be missing: the default then, and no error. */
const char *rv_json_peek_string (const RvJson *object, const char *member, const char *otherwise);
double rv_json_peek_number (const RvJson *object, const char *member, double otherwise);
gboolean rv_json_peek_boolean (const RvJson *object, const char *member, gboolean otherwise);
const RvJson *rv_json_peek_object (const RvJson *object, const char *member);
const RvJson *rv_json_peek_array (const RvJson *object, const char *member);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvJson, rv_json_free)

G_END_DECLS
