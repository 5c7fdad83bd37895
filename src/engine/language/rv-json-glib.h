/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Every function of json-glib that is called. */
#define RV_JSON_GLIB_FUNCTIONS(F) \
  F (array_get_element)           \
  F (array_get_length)            \
  F (node_get_array)              \
  F (node_get_boolean)            \
  F (node_get_double)             \
  F (node_get_node_type)          \
  F (node_get_object)             \
  F (node_get_string)             \
  F (node_get_value_type)         \
  F (node_unref)                  \
  F (object_get_size)             \
  F (object_iter_init_ordered)    \
  F (object_iter_next_ordered)    \
  F (parser_get_root)             \
  F (parser_load_from_data)       \
  F (parser_new_immutable)        \
  F (parser_steal_root)

/**
 * RvJsonGlib:
 *
 * json-glib, by its functions: without "json_" before the name, else as in its own headers.
 */
typedef struct
{
#define RV_JSON_GLIB_MEMBER(name) __typeof__ (json_##name) *name;
  RV_JSON_GLIB_FUNCTIONS (RV_JSON_GLIB_MEMBER)
#undef RV_JSON_GLIB_MEMBER
} RvJsonGlib;

const RvJsonGlib *rv_json_glib_ensure (void);

G_END_DECLS
