/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/rv-quote.h"

G_BEGIN_DECLS

typedef enum
{
  RV_REPORT_HEADING,
  RV_REPORT_NOTE,
  RV_REPORT_QUOTE,
  RV_REPORT_PAIR,
  RV_REPORT_FIGURE,
  RV_REPORT_DIRECTIVE,
} RvReportKind;

/**
 * RvReportItem:
 * @text: (nullable): of a heading or note; of a pair: how the two belong together, in words
 * @left: (nullable): the passage; of a pair the left one
 * @right: (nullable): the right passage of a pair
 * @figure: (nullable): of a figure; its spans are empty where it was kept in a file
 * @directive: (nullable): of a directive; its spans are empty where it was kept in a file
 * @words: (nullable): the words of the figure; what the directive says is to be done
 * @state: (nullable): of a directive: what has become of it, a nick of #RvDirectiveState
 *
 * One entry of a report.
 */
typedef struct
{
  RvReportKind kind;
  char *text;
  RvQuote *left;
  RvQuote *right;
  RvFigure *figure;
  RvDirective *directive;
  char *words;
  char *state;
} RvReportItem;

/**
 * RvReport:
 *
 * What a person takes away from documents: quotes, pairs, figures, directives and notes in an order,
 * each with its source. Filled by the thread that made it; shared once it is full.
 */
typedef struct _RvReport RvReport;

#define RV_TYPE_REPORT (rv_report_get_type ())

GType rv_report_get_type (void);
RvReport *rv_report_new (const char *title);
RvReport *rv_report_ref (RvReport *self);
void rv_report_unref (RvReport *self);

void rv_report_add_heading (RvReport *self, const char *text);
void rv_report_add_note (RvReport *self, const char *text);
void rv_report_add_quote (RvReport *self, RvQuote *quote);
void rv_report_add_pair (RvReport *self, RvQuote *left, RvQuote *right, const char *relation);
void rv_report_add_figure (RvReport *self, RvAnalysis *analysis, guint figure);
void rv_report_add_directive (RvReport *self, RvAnalysis *analysis, guint directive);
void rv_report_add_copy (RvReport *self, const RvReportItem *item);
void rv_report_add_saved (RvReport *self, RvReportItem *item);
void rv_report_set_state (RvReport *self, const char *state);

RvReportItem *rv_report_item_new (RvReportKind kind);
void rv_report_item_free (RvReportItem *item);
char *rv_report_item_describe (const RvReportItem *item);

const char *rv_report_get_title (const RvReport *self);
guint rv_report_get_length (const RvReport *self);
const RvReportItem *rv_report_get_item (const RvReport *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvReport, rv_report_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvReportItem, rv_report_item_free)

G_END_DECLS
