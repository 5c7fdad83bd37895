/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-line.h"
#include "language/rv-languages.h"

G_BEGIN_DECLS

typedef enum
{
  RV_CUE_COMMENTS,  /* names a counter of comments: "comments" */
  RV_CUE_EMPTY,     /* fills an empty list: "no data" */
  RV_CUE_RELATED,   /* heads a list of other pages: "related articles" */
  RV_CUE_MENU,      /* an entry of a site's menu: "home" */
  RV_CUE_PROMOTION, /* begins a line that asks the reader to do something: "read also" */
  RV_CUE_PHOTO,     /* stands before who took a picture: "photo" */
  RV_CUE_SOURCE,    /* stands before where a text comes from: "source" */
  RV_CUE_AUTHOR,    /* stands before who wrote it: "by" */
  RV_CUE_PUBLISHED, /* stands before when it appeared: "published" */
  RV_CUE_CHANGED,   /* stands before when it was changed: "updated" */
  RV_CUE_ACCORDING, /* stands before an agency in a credit: "according to" */
  RV_CUE_CONTINUED, /* says that another part follows: "to be continued" */
  RV_CUE_LEGAL,     /* stands in a notice of rights: "all rights reserved" */
  RV_CUE_CONTROL,   /* names a button or link beside the text: "reply" */
  RV_N_CUES,
} RvCue;

/**
 * RvOutlet:
 * @name: as shown
 * @domains: (array zero-terminated=1): its hosts, without "www."
 *
 * A newspaper, agency or site.
 */
typedef struct
{
  const char *name;
  const char *const *domains;
} RvOutlet;

/**
 * RvFurniture:
 *
 * The words by which page furniture is told, of every language pack that has a "furniture" section:
 * a translated page keeps untranslated lines, so the text's own language is not enough.
 */
typedef struct _RvFurniture RvFurniture;

const RvFurniture *rv_furniture_ensure (const RvLanguages *languages, GError **error);

guint rv_furniture_match (const RvFurniture *self, RvCue cue, const RvLine *line, guint word);
gboolean rv_furniture_is_whole (const RvFurniture *self, RvCue cue, const RvLine *line);
const RvOutlet *rv_furniture_match_outlet (const RvFurniture *self,
                                           const RvLine *line,
                                           guint word,
                                           guint *out_n_words);
const RvOutlet *rv_furniture_find_domain (const RvFurniture *self, const char *host);

G_END_DECLS
