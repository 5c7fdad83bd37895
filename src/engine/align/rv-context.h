/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-candidates.h"

G_BEGIN_DECLS

void rv_context_support (RvCandidates *candidates, GCancellable *cancellable);
float rv_context_strengthen (float similarity, float support);

G_END_DECLS
