/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-alignment.h"
#include "document/rv-document.h"

G_BEGIN_DECLS

char *rv_edit_words_describe (const RvAlignedPair *pair, RvDocument *left, RvDocument *right);

G_END_DECLS
