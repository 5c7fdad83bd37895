/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-date-draft.h"

G_BEGIN_DECLS

void rv_date_year_infer (GArray *drafts, const RvCalendarDate *published, guint event_year);

G_END_DECLS
