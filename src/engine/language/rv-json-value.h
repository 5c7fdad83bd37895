/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-json.h"

G_BEGIN_DECLS

/* How rv-json-parser.c lays out what rv-json.c reads; for these two files only. */

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

G_END_DECLS
