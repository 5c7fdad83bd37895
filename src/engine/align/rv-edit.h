/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"

G_BEGIN_DECLS

typedef enum
{
  RV_EDIT_EQUAL,
  RV_EDIT_DELETE, /* only on the left */
  RV_EDIT_INSERT, /* only on the right */
  RV_EDIT_REPLACE,
} RvEditKind;

/**
 * RvEdit:
 * @kind: what happened
 * @left: words on the left; empty for an insertion
 * @right: words on the right; empty for a deletion
 * @is_fact: whether a number, date or name changed
 * @is_value: whether one number or date stands for another
 * @is_translation: whether the two sides are in two languages, so that other words are no other wording
 * @left_core, @right_core: of two forms of one word the letters that differ, inside @left and @right,
 *   one of them empty perhaps; where @is_value the two values with what they count, which may
 *   go beyond the edit; both RV_SPAN_NONE where words differ as a whole
 *
 * One step of the word diff inside a pair, in order, covering both passages.
 */
typedef struct
{
  RvEditKind kind;
  RvSpan left;
  RvSpan right;
  guint is_fact : 1;
  guint is_value : 1;
  guint is_translation : 1;
  RvSpan left_core;
  RvSpan right_core;
} RvEdit;

const char *rv_edit_kind_get_nick (RvEditKind kind);

G_END_DECLS
