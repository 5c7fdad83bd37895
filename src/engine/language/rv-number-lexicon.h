/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/* How large a number word is, which decides what may follow it. */
typedef enum
{
  RV_PLACE_NONE,
  RV_PLACE_UNIT,    /* one … nine */
  RV_PLACE_TEEN,    /* ten … nineteen: nothing smaller follows */
  RV_PLACE_TENS,    /* twenty …: a unit may follow */
  RV_PLACE_HUNDRED, /* multiplies what is before it, inside a group of three digits */
  RV_PLACE_SCALE,   /* multiplies the whole group: thousand, million, dozen */
} RvPlace;

typedef enum
{
  RV_MARK_AND = 1 << 0,
  RV_MARK_POINT = 1 << 1, /* the decimal point, as a word */
  RV_MARK_MINUS = 1 << 2,
  RV_MARK_ARTICLE = 1 << 3,
  RV_MARK_OF = 1 << 4,
  RV_MARK_OVER = 1 << 5,          /* "one over three" */
  RV_MARK_FILL = 1 << 6,          /* stands for a missing place: "linh" */
  RV_MARK_HALF_MORE = 1 << 7,     /* half of the last scale more: "rưỡi" */
  RV_MARK_ORDINAL = 1 << 8,       /* makes the number after it an ordinal: "thứ" */
  RV_MARK_PART = 1 << 9,          /* between numerator and denominator: "phần" */
  RV_MARK_AFTER_ONLY = 1 << 10,   /* only inside a number: "lăm" */
  RV_MARK_DIGITS_ONLY = 1 << 11,  /* only after digits: "bn" */
  RV_MARK_NEVER_ALONE = 1 << 12,  /* begins no number */
  RV_MARK_HALF = 1 << 13,         /* "half", "quarter": a fraction without numerator */
  RV_MARK_PART_PLURAL = 1 << 14,  /* "thirds" */
  RV_MARK_VAGUE_BEFORE = 1 << 15, /* "hàng": makes a scale vague */
} RvNumberMark;

/**
 * RvNumberWord:
 * @place: of the cardinal; RV_PLACE_NONE where it is none
 * @ordinal_place: of the ordinal
 * @marks: what else it does, RvNumberMark
 * @value: of the cardinal
 * @ordinal: value of the ordinal
 * @part: what it divides by
 * @vague: what it stands for as a vague plural ("thousands of"), 0 where it is none
 * @pair: "couple"
 *
 * All a word can mean in a number.
 */
typedef struct
{
  RvPlace place;
  RvPlace ordinal_place;
  guint marks;
  double value;
  double ordinal;
  double part;
  double vague;
  double pair;
} RvNumberWord;

/**
 * RvNumberLexicon:
 *
 * The number words of one language, from its "numbers.json". Immutable.
 */
typedef struct _RvNumberLexicon RvNumberLexicon;

const RvNumberLexicon *rv_number_lexicon_ensure (RvLanguagePack *pack, GError **error);

const RvNumberWord *rv_number_lexicon_lookup (const RvNumberLexicon *self, const char *folded);
double rv_number_lexicon_get_suffix (const RvNumberLexicon *self,
                                     const char *text,
                                     gsize length,
                                     gboolean is_money);
gboolean rv_number_lexicon_is_ordinal_suffix (const RvNumberLexicon *self, const char *folded);
gunichar rv_number_lexicon_get_group_sign (const RvNumberLexicon *self);

G_END_DECLS
