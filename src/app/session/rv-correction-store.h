/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-comparison.h"
#include "analysis/rv-corrections.h"

G_BEGIN_DECLS

RvCorrections *rv_correction_store_load (RvComparison *comparison);
void rv_correction_store_save (RvComparison *comparison, const RvCorrections *corrections);

G_END_DECLS
