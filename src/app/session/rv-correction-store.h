/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-comparison.h"
#include "analysis/rv-corrections.h"
#include "report/rv-comparison-file.h"

G_BEGIN_DECLS

RvCorrections *rv_correction_store_load (RvComparison *comparison);
void rv_correction_store_save (RvComparison *comparison, const RvCorrections *corrections);
RvCorrections *
rv_correction_store_restore (RvComparison *comparison, RvComparisonFile *saved, guint *out_n_lost);

G_END_DECLS
