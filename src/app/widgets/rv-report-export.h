/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "report/rv-report.h"

G_BEGIN_DECLS

/**
 * RvExportNotice:
 * @message: what became of it, in one sentence
 */
typedef void (*RvExportNotice) (GtkWidget *widget, const char *message);

void rv_report_export_ask (GtkWidget *widget,
                           RvReport *report,
                           const char *title,
                           const char *format,
                           RvCitationStyle style,
                           RvExportNotice notice);

G_END_DECLS
