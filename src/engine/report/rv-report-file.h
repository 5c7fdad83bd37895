/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/rv-json-writer.h"
#include "report/rv-report.h"

G_BEGIN_DECLS

/*
 * A report as it is kept in a saved comparison: all words and sources, so that nothing a person has
 * collected depends on a document that may be gone tomorrow.
 */

void rv_report_file_write (const RvReport *report, const char *member, RvJsonWriter *json);
RvReport *rv_report_file_read (const RvJson *object);

G_END_DECLS
