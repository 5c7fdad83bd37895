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
  char *place;
  char *authors_meant;   /* identifiers of authors that were not found yet, a line each */
  char *publisher_meant; /* the same for the publisher */
  GHashTable *names;     /* identifier -> name, of what is described */
} RvJsonLd;

gboolean rv_json_ld_is_text_type (const char *type);

void rv_json_ld_read (RvJsonLd *self, const char *text, gsize length);
void rv_json_ld_read_parsely (RvJsonLd *self, const char *text);
void rv_json_ld_finish (RvJsonLd *self);
void rv_json_ld_clear (RvJsonLd *self);

G_END_DECLS
