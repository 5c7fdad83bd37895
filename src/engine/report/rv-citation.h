/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-analysis.h"

G_BEGIN_DECLS

typedef enum
{
  RV_CITATION_FULL,        /* author, title, outlet, date, paragraph, address */
  RV_CITATION_SHORT,       /* outlet (else title), date, paragraph */
  RV_CITATION_AUTHOR_DATE, /* author (else outlet) (date). title. outlet. paragraph. address */
  RV_CITATION_PLACE,       /* paragraph alone, where the document was named before */
  RV_CITATION_SOURCE,      /* all but the paragraph: to name the document */
} RvCitationStyle;

typedef enum
{
  RV_MARKUP_TEXT,
  RV_MARKUP_HTML,
  RV_MARKUP_MARKDOWN,
} RvMarkup;

/**
 * RvCitation:
 * @author: (nullable):
 * @title: (nullable):
 * @outlet: (nullable): who published it
 * @published: (nullable): ISO 8601 date
 * @event_date: (nullable): ISO 8601 date of the event it reports on; cited where @published is unknown
 * @url: (nullable): http or https; a file's place on somebody's disk is no address to cite
 * @language: ISO 639-1 code of the document
 * @paragraph: number of the paragraph, from 1, in the order of the document, page furniture counted:
 *   it stays the same when the cleaning learns something
 * @quote_open, @quote_close: quotation marks of the document's language
 *
 * Where a passage stands, as one cites it. Immutable, reference counted.
 */
typedef struct
{
  char *author;
  char *title;
  char *outlet;
  char *published;
  char *event_date;
  char *url;
  char *language;
  guint paragraph;
  char *quote_open;
  char *quote_close;
} RvCitation;

#define RV_TYPE_CITATION (rv_citation_get_type ())

GType rv_citation_get_type (void);
RvCitation *rv_citation_new (RvAnalysis *analysis, RvSpan span);
RvCitation *rv_citation_new_blank (void);
RvCitation *rv_citation_ref (RvCitation *self);
void rv_citation_unref (RvCitation *self);

char *rv_citation_format (const RvCitation *self, RvCitationStyle style, RvMarkup markup);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvCitation, rv_citation_unref)

G_END_DECLS
