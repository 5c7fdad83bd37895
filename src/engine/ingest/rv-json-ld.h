/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvJsonLd:
 *
 * What the schema.org description of an article in a page says; every member (nullable), as it
 * stands there.
 */
typedef struct
{
  char *headline;
  char *name;
  char *author;
  char *publisher;
  char *published;
  char *page_published; /* of the page rather than of an article */
  char *url;
  char *language;
  char *body;
} RvJsonLd;

void rv_json_ld_read (RvJsonLd *self, const char *text, gsize length);
void rv_json_ld_clear (RvJsonLd *self);

G_END_DECLS
