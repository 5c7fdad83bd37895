/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

typedef enum
{
  RV_DATE_WORD_WEAK_MONTH = 1 << 0,  /* also another word: "march" */
  RV_DATE_WORD_MODAL_MONTH = 1 << 1, /* also an auxiliary verb: "may" */
  RV_DATE_WORD_WEEKDAY = 1 << 2,
  RV_DATE_WORD_DAY_MARK = 1 << 3,   /* before a day: "ngày" */
  RV_DATE_WORD_MONTH_MARK = 1 << 4, /* before a month's number: "tháng" */
  RV_DATE_WORD_YEAR_MARK = 1 << 5,  /* before a year: "year", "năm" */
  RV_DATE_WORD_OF = 1 << 6,         /* between the parts of a date */
  RV_DATE_WORD_DAY_OF = 1 << 7,     /* between day and month */
  RV_DATE_WORD_RANGE_FROM = 1 << 8,
  RV_DATE_WORD_RANGE_TO = 1 << 9,
  RV_DATE_WORD_RANGE_AND = 1 << 10,
  RV_DATE_WORD_QUARTER = 1 << 11,
  RV_DATE_WORD_HALF = 1 << 12,
  RV_DATE_WORD_ERA = 1 << 13,
  RV_DATE_WORD_DECADE = 1 << 14,         /* the ending of "1990s" */
  RV_DATE_WORD_NUMERIC_BEFORE = 1 << 15, /* before "22/4", which is a date then */
  RV_DATE_WORD_YEAR_BEFORE = 1 << 16,    /* before a number that is a year then */
  RV_DATE_WORD_YEAR_WEAK = 1 << 17,      /* the same, where no noun follows */
  RV_DATE_WORD_YEAR_AFTER = 1 << 18,     /* after a number that is a year then */
  RV_DATE_WORD_SEASON_MARK = 1 << 19,
  RV_DATE_WORD_OR = 1 << 20,
  RV_DATE_WORD_OFFSET_BEFORE = 1 << 21, /* "10 days before" */
  RV_DATE_WORD_OFFSET_AFTER = 1 << 22,
  RV_DATE_WORD_PART_FIRST = 1 << 23, /* the end of the year that a part of it is counted from */
  RV_DATE_WORD_PART_LAST = 1 << 24,
  RV_DATE_WORD_PART_MONTHS = 1 << 25,
  RV_DATE_WORD_PART_WEEKS = 1 << 26,
} RvDateWordMark;

/**
 * RvDateWord:
 * @marks: RvDateWordMark
 * @month: its number; 0 where it is no month
 * @season: the month in which the season begins; 0 where it is none
 * @ordinal: which quarter or half it counts; 0 where it counts none
 *
 * All a word can mean in a date.
 */
typedef struct
{
  guint marks;
  guint8 month;
  guint8 season;
  guint8 ordinal;
} RvDateWord;

/* What the words around a date say of it; values of the phrase tables. */
typedef enum
{
  RV_DATE_CUE_NONE,
  RV_DATE_CUE_DEADLINE,
  RV_DATE_CUE_ISSUED,
  RV_DATE_CUE_EVENT,
  RV_DATE_CUE_PERIOD,
} RvDateCue;

/**
 * RvDateLexicon:
 * @words: folded word -> RvDateWord
 * @roles: phrases right before a date -> RvDateCue
 * @issue_verbs: verbs by which a document comes out
 * @obligations: words that oblige: "must", "needs to"
 * @completing_verbs: verbs of completing and handing in, as they stand behind those
 * @within: prepositions of a period in which something has to be done
 * @future_verbs: words behind which something is to come: "will"
 * @barriers: words behind which a period belongs to another verb
 * @held_verbs: verbs by which an event takes place
 * @openers: phrases before the date of the event in an opening sentence
 * @domains: set: ends of web addresses of countries that write the day first
 * @month_first: whether the language writes the month before the day in digits
 *
 * The words of dates in one language, from its "dates.json". Immutable.
 */
typedef struct
{
  RvPhraseTable *words;
  RvPhraseTable *roles;
  RvPhraseTable *issue_verbs;
  RvPhraseTable *obligations;
  RvPhraseTable *completing_verbs;
  RvPhraseTable *within;
  RvPhraseTable *barriers;
  RvPhraseTable *future_verbs;
  RvPhraseTable *held_verbs;
  RvPhraseTable *openers;
  RvPhraseTable *domains;
  gboolean month_first;
} RvDateLexicon;

const RvDateLexicon *rv_date_lexicon_ensure (RvLanguagePack *pack, GError **error);
const RvDateWord *rv_date_lexicon_lookup (const RvDateLexicon *self, const char *folded);
gboolean rv_date_lexicon_tell_day_first (const RvDateLexicon *self,
                                         const char *text,
                                         gsize length,
                                         const char *url);

G_END_DECLS
