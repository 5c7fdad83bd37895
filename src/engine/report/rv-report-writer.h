/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/rv-report-format.h"

G_BEGIN_DECLS

const char *const *rv_report_writer_list_formats (void);
GBytes *rv_report_writer_write (const RvReport *report,
                                const char *format,
                                const RvReportOptions *options,
                                GError **error);

void rv_report_write_csv (const RvReport *report, GString *out);
void rv_report_write_ics (const RvReport *report, gint64 created, GString *out);
void rv_report_write_json (const RvReport *report, GString *out);
GBytes *
rv_report_write_odt (const RvReport *report, const RvReportOptions *options, GError **error);

G_END_DECLS
