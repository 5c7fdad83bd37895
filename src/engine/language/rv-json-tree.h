/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-json.h"

G_BEGIN_DECLS

/*
 * How a tree of values lies in memory, for what makes one (rv-json-parser.c, and build-aux/pack-languages, which
 * writes the language packs as constants) and for rv-json.c, which reads it. A value says how many bytes from its
 * own place on something lies: constants hold no addresses then, and of all packs only the pages are loaded
 * that are looked at.
 */

struct _RvJson
{
  gint64 name; /* to the name of the member; 0 elsewhere */
  union
  {
    gint64 way; /* to the bytes of a string, or the first element; 0 where there is none */
    double number;
  };
  guint32 length; /* bytes of a string; elements of an array or an object */
  RvJsonKind kind;
};

/* Returns: (nullable): what lies @way from @self */
static inline gconstpointer
rv_json_tree_follow (const RvJson *self, gint64 way)
{
  return way != 0 ? (const char *) self + way : NULL;
}

static inline gint64
rv_json_tree_measure (const RvJson *self, gconstpointer target)
{
  return target != NULL ? (gint64) ((gintptr) target - (gintptr) self) : 0;
}

/* A section of a language pack, compiled into the program. */
typedef struct
{
  const char *code;
  const char *section;
  const RvJson *root;
} RvPackedSection;

extern const RvPackedSection
  rv_packed_sections[];                      /* those of one language together; ends with NULL */
extern const RvJson *const rv_packed_values; /* all values of all of them */
extern const guint32 rv_n_packed_values;

/* What is not one of the values that were compiled into the program. */
#define RV_JSON_TREE_NO_NUMBER G_MAXUINT32

guint32 rv_json_tree_number (const RvJson *self);

RvJson *rv_json_tree_new (gpointer owner, GDestroyNotify release);
RvJson *rv_json_tree_add (RvJson *root, guint n);

G_END_DECLS
