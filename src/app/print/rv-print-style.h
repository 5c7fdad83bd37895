/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pango.h>

#include "report/rv-report.h"

G_BEGIN_DECLS

/* A4 and its margins, in points. */
#define RV_PRINT_PAPER_WIDTH 595.28
#define RV_PRINT_PAPER_HEIGHT 841.89
#define RV_PRINT_MARGIN 56.7

typedef enum
{
  RV_PRINT_TITLE,
  RV_PRINT_HEADING,
  RV_PRINT_RELATION, /* what stands above a pair or a finding */
  RV_PRINT_BODY,
  RV_PRINT_SOURCE,
  RV_PRINT_NOTE,
} RvPrintKind;

/* How the parts of a report look on paper, and what they say. */

PangoLayout *
rv_print_style_new_layout (PangoContext *context, const char *text, RvPrintKind kind, double width);
PangoAttrList *rv_print_style_mark (const RvReportItem *item, gboolean is_left);
void rv_print_style_add_marks (PangoLayout *layout, PangoAttrList *marks);
char *rv_print_style_name_source (const RvQuote *quote, RvCitationStyle style);

G_END_DECLS
