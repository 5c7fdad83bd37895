/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvJsonWriter:
 *
 * Writes JSON (RFC 8259) into a string as it goes. json-glib's generator wants the whole tree in
 * memory first, which for a comparison of two 10 MB documents is several hundred megabytes.
 */
typedef struct
{
  GString *out;
  gboolean needs_comma;
} RvJsonWriter;

void rv_json_writer_init (RvJsonWriter *self, GString *out);

void rv_json_writer_begin_object (RvJsonWriter *self, const char *member);
void rv_json_writer_end_object (RvJsonWriter *self);
void rv_json_writer_begin_array (RvJsonWriter *self, const char *member);
void rv_json_writer_end_array (RvJsonWriter *self);

void rv_json_writer_string (RvJsonWriter *self, const char *member, const char *value);
void
rv_json_writer_string_len (RvJsonWriter *self, const char *member, const char *value, gsize length);
void rv_json_writer_int (RvJsonWriter *self, const char *member, gint64 value);
void rv_json_writer_double (RvJsonWriter *self, const char *member, double value);
void rv_json_writer_boolean (RvJsonWriter *self, const char *member, gboolean value);
void rv_json_writer_null (RvJsonWriter *self, const char *member);

G_END_DECLS
