/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <pango/pangocairo.h>

#include "report/rv-report.h"

G_BEGIN_DECLS

/**
 * RvPrintLayout:
 *
 * A report on pages: headings, notes, quotes with their sources, and pairs in two columns, face to face,
 * with their differences marked. The same for paper, preview and PDF. Lengths in points.
 */
typedef struct _RvPrintLayout RvPrintLayout;

RvPrintLayout *rv_print_layout_new (const RvReport *report,
                                    RvCitationStyle style,
                                    PangoContext *context,
                                    double width,
                                    double height);
void rv_print_layout_free (RvPrintLayout *self);

guint rv_print_layout_get_n_pages (const RvPrintLayout *self);
void rv_print_layout_draw (const RvPrintLayout *self, guint page, cairo_t *cr);

GBytes *rv_print_layout_write_pdf (const RvReport *report, RvCitationStyle style, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPrintLayout, rv_print_layout_free)

G_END_DECLS
