/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "extract/rv-date-mention.h"
#include "extract/rv-directive.h"
#include "extract/rv-entity.h"
#include "extract/rv-figure.h"
#include "extract/rv-keyphrase.h"
#include "extract/rv-quotation.h"
#include "extract/rv-reference.h"
#include "extract/rv-warning.h"

G_BEGIN_DECLS

/**
 * RvFindings:
 *
 * Everything that was found in one document, each kind in the order of the document (keyphrases by
 * score). Strings and mention lists belong to it. Frozen once the extractor gives it out; reference
 * counted, shared between threads.
 */
typedef struct
{
  GArray *figures;       /* of RvFigure */
  GArray *dates;         /* of RvDateMention */
  GArray *directives;    /* of RvDirective */
  GArray *people;        /* of RvEntity */
  GArray *organizations; /* of RvEntity */
  GArray *references;    /* of RvReference */
  GArray *quotations;    /* of RvQuotation */
  GArray *keyphrases;    /* of RvKeyphrase */
  GArray *warnings;      /* of RvWarning */

  const char
    *event_date; /* ISO 8601 date of the event that the document is about; NULL where unknown */
  RvSpan event_date_span;
  gboolean event_date_inferred;
  gboolean event_year_inferred; /* because the text leaves out the year */

  /*< private >*/
  GStringChunk *strings;
  GPtrArray *blocks; /* g_free()d with it */
} RvFindings;

#define RV_TYPE_FINDINGS (rv_findings_get_type ())

GType rv_findings_get_type (void);
RvFindings *rv_findings_new (void);
RvFindings *rv_findings_ref (RvFindings *self);
void rv_findings_unref (RvFindings *self);

const char *rv_findings_intern (RvFindings *self, const char *string);
const char *rv_findings_intern_len (RvFindings *self, const char *string, gsize length);
gpointer rv_findings_take (RvFindings *self, gpointer block);

guint rv_findings_find_directive (const RvFindings *self, guint32 byte);

const char *rv_figure_kind_get_nick (RvFigureKind kind);
const char *rv_date_role_get_nick (RvDateRole role);
const char *rv_force_get_nick (RvForce force);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvFindings, rv_findings_unref)

G_END_DECLS
