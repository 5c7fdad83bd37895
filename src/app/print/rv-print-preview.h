/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "report/rv-report.h"

G_BEGIN_DECLS

/**
 * RvPrintPreview:
 *
 * A window with the pages of a report as they come out of the printer.
 */
#define RV_TYPE_PRINT_PREVIEW (rv_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (RvPrintPreview, rv_print_preview, RV, PRINT_PREVIEW, AdwWindow)

RvPrintPreview *
rv_print_preview_new (GtkWindow *parent, const RvReport *report, RvCitationStyle style);

G_END_DECLS
