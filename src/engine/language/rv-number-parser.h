/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-number-grammar.h"

G_BEGIN_DECLS

/*
 * What the files of the number grammar share: rv-cardinal.c, rv-fraction.c, rv-number-grammar.c.
 */

/**
 * RvNumberParser:
 * @grammar: words and signs
 * @lexemes: the paragraph
 * @end: no number goes past this lexeme
 */
typedef struct
{
  const RvNumberGrammar *grammar;
  const RvLexemes *lexemes;
  guint end;
} RvNumberParser;

/**
 * RvNumberPart:
 * @value: what it stands for
 * @scale: the last scale it was multiplied by; 1 where none
 * @next: the first lexeme after it; equal to where it began where there is none
 * @is_ordinal: whether it ranks
 * @has_digits: whether it has digits
 * @flags: RvNumberFlags
 *
 * A number, or a part of one, on its way to an #RvNumber.
 */
typedef struct
{
  double value;
  double scale;
  guint next;
  gboolean is_ordinal;
  gboolean has_digits;
  guint flags;
} RvNumberPart;

const RvNumberWord *rv_number_parser_get_word (const RvNumberParser *parser, guint at);
gboolean rv_number_parser_has_mark (const RvNumberParser *parser, guint at, guint mark);
guint rv_number_parser_skip_hyphen (const RvNumberParser *parser, guint at);
RvNumberPart rv_number_parser_read_phrase (const RvNumberParser *parser, guint at);
guint rv_number_parser_read_scales (const RvNumberParser *parser,
                                    guint at,
                                    gboolean after_digits,
                                    double *factor);
gboolean rv_number_parser_add_ordinal_scale (const RvNumberParser *parser, RvNumberPart *group);
guint rv_number_parser_skip_and (const RvNumberParser *parser, const RvNumberPart *sum);
gboolean
rv_number_parser_may_follow (const RvNumberParser *parser, const RvNumberPart *sum, guint at);
double rv_number_parser_get_denominator (const RvNumberParser *parser, guint at, double numerator);
RvNumberPart rv_number_parser_read_cardinal (const RvNumberParser *parser, guint at);

RvNumberPart rv_number_parser_read_fraction (const RvNumberParser *parser, guint at);
RvNumberPart rv_number_parser_read_signed_fraction (const RvNumberParser *parser, guint at);
void rv_number_parser_divide_tail (const RvNumberParser *parser, guint at, RvNumberPart *part);

G_END_DECLS
