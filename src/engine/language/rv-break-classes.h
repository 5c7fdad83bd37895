/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What Unicode Standard Annex 29 says of characters that Latin text is written in: constants, which
 * build-aux/pack-breaks writes when the program is built. A character that is not in the table, or 0 in
 * it, has to be asked of ICU, with the whole text around it.
 */

/* Up to Latin Extended-B; and from Latin Extended Additional (all of Vietnamese) to currency symbols. */
#define RV_BREAK_LATIN_END 0x0250u
#define RV_BREAK_MORE_START 0x1e00u
#define RV_BREAK_MORE_END 0x20d0u
#define RV_BREAK_CLASSES (RV_BREAK_LATIN_END + RV_BREAK_MORE_END - RV_BREAK_MORE_START)

/* Lower half of a class. */
enum
{
  RV_WORD_BREAK_UNKNOWN,
  RV_WORD_BREAK_OTHER, /* stands alone */
  RV_WORD_BREAK_SPACE,
  RV_WORD_BREAK_LETTER,
  RV_WORD_BREAK_DIGIT,
  RV_WORD_BREAK_MID,       /* inside a word or a number: "don't", "3.5" */
  RV_WORD_BREAK_MID_DIGIT, /* inside a number: "3,500" */
};

/* Upper half. */
#define RV_SENTENCE_BREAK_SHIFT 4u

enum
{
  RV_SENTENCE_BREAK_UNKNOWN,
  RV_SENTENCE_BREAK_OTHER,
  RV_SENTENCE_BREAK_SPACE,
  RV_SENTENCE_BREAK_LOWER,
  RV_SENTENCE_BREAK_UPPER,
  RV_SENTENCE_BREAK_LETTER, /* without case */
  RV_SENTENCE_BREAK_DIGIT,
  RV_SENTENCE_BREAK_DOT,   /* may end a sentence: ATerm */
  RV_SENTENCE_BREAK_STOP,  /* ends one: STerm */
  RV_SENTENCE_BREAK_COMMA, /* goes on: SContinue */
  RV_SENTENCE_BREAK_CLOSE, /* quotes and brackets */
};

extern const guint8 rv_break_classes[RV_BREAK_CLASSES];

G_END_DECLS
