/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "align/rv-edit.h"

G_BEGIN_DECLS

void rv_word_core_find (RvEdit *edit, const char *left_text, const char *right_text);

G_END_DECLS
