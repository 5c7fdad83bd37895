/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-json.h"

G_BEGIN_DECLS

/*
 * How a tree of values lies in memory, for what makes one (rv-json-parser.c, and build-aux/pack-languages, which
 * writes the language packs as constants) and for rv-json.c, which reads it.
 */

struct _RvJson
{
  const char *name; /* of the member; NULL elsewhere */
  union
  {
    const char *string;
    double number;
    const struct _RvJson *elements;
  };
  guint32 length; /* bytes of a string; elements of an array or an object */
  RvJsonKind kind;
};

/* A section of a language pack, compiled into the program. */
typedef struct
{
  const char *code;
  const char *section;
  const RvJson *root;
} RvPackedSection;

extern const RvPackedSection
  rv_packed_sections[]; /* those of one language together; ends with NULL */

RvJson *rv_json_tree_new (gpointer owner, GDestroyNotify release);
RvJson *rv_json_tree_add (RvJson *root, guint n);

G_END_DECLS
