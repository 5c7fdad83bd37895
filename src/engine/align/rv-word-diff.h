/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-align-side.h"
#include "align/rv-edit.h"

G_BEGIN_DECLS

double rv_word_diff_find (const RvTextIndex *left,
                          RvSpan left_span,
                          const RvTextIndex *right,
                          RvSpan right_span,
                          GArray *edits);

G_END_DECLS
