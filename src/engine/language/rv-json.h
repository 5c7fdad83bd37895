/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * Checked reading of the JSON of language packs: a member that is missing or of another type than
 * asked sets an RV_ERROR_DATA that names the member, instead of a warning on the terminal.
 */

JsonObject *rv_json_parse (const char *text, gsize length, const char *name, GError **error);

const char *rv_json_get_string (JsonObject *object, const char *member, GError **error);
gboolean rv_json_get_number (JsonObject *object, const char *member, double *out, GError **error);
JsonObject *rv_json_get_object (JsonObject *object, const char *member, GError **error);
JsonArray *rv_json_get_array (JsonObject *object, const char *member, GError **error);
GStrv rv_json_dup_strings (JsonObject *object, const char *member, GError **error);

/* The same for a member that may be missing: the default then, and no error. */
const char *rv_json_peek_string (JsonObject *object, const char *member, const char *otherwise);
double rv_json_peek_number (JsonObject *object, const char *member, double otherwise);
gboolean rv_json_peek_boolean (JsonObject *object, const char *member, gboolean otherwise);
JsonObject *rv_json_peek_object (JsonObject *object, const char *member);
JsonArray *rv_json_peek_array (JsonObject *object, const char *member);

G_END_DECLS
