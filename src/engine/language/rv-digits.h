/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-lexer.h"

G_BEGIN_DECLS

/**
 * RvDigits:
 * @value: the number
 * @length: lexemes it takes, 0 where there is no number
 * @skip: lexemes to go on after, where there is no number: a row of digits that is none
 * @is_grouped: whether it has group signs
 * @is_decimal: whether it has decimals
 *
 * A number written in digits, with its group and decimal signs.
 */
typedef struct
{
  double value;
  guint length;
  guint skip;
  gboolean is_grouped;
  gboolean is_decimal;
} RvDigits;

gunichar rv_digits_tell_group_sign (const char *text, gsize length, gunichar otherwise);
RvDigits rv_digits_parse (const RvLexemes *lexemes, guint at, gunichar group);

G_END_DECLS
