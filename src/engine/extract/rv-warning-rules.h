/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

/**
 * RvWarningClass:
 *
 * What a word of the section "warnings" is, as bits.
 */
typedef enum
{
  RV_WARN_PAST_ORDER = 1 << 0, /* past tense of a verb that orders often ask for */
  RV_WARN_MAY_DOUBLE = 1 << 1, /* stands twice in a row in good language: "had had" */
  RV_WARN_NEGATOR = 1 << 2,
  RV_WARN_WHOLE = 1 << 3, /* what follows are all the parts: "consisting of" */
  RV_WARN_PARTS = 1 << 4, /* what follows are parts: "of which" */
  RV_WARN_SHARE = 1 << 5, /* between a part and its whole: "out of" */
  RV_WARN_FROM = 1 << 6,
  RV_WARN_TO = 1 << 7,
  RV_WARN_JOINT = 1 << 8,   /* joins the last two of an enumeration */
  RV_WARN_APPOSED = 1 << 9, /* between a figure and the share it is: "or", "that is" */
  RV_WARN_YEARS = 1 << 11,  /* names of units, as figures have them */
  RV_WARN_MONTHS = 1 << 12,
  RV_WARN_SPAN = 1 << 10, /* between a period and how long it is: "from", "that is" */
} RvWarningClass;

/**
 * RvWeekdayMarker:
 * @weekday: its name
 * @ordinal: the marker of a list that another language writes with the same words
 * @number: which marker that is
 */
typedef struct
{
  char *weekday;
  char *ordinal;
  guint number;
} RvWeekdayMarker;

/**
 * RvWarningRules:
 * @weekdays: (element-type RvWeekdayMarker): by folded weekday
 * @ordinals: number of a marker by its folded word
 * @reduplicates: whether the language doubles words for emphasis, so that it means nothing
 *
 * The section "warnings" of a language pack, compiled. Immutable.
 */
typedef struct
{
  GHashTable *weekdays;
  GHashTable *ordinals;
  gboolean reduplicates;
  RvPhraseTable *phrases;
} RvWarningRules;

gboolean
rv_warning_rules_ensure (RvLanguagePack *pack, const RvWarningRules **out_rules, GError **error);
guint rv_warning_rules_match (const RvWarningRules *self,
                              const char *const *words,
                              gsize n_words,
                              guint *out_classes);

G_END_DECLS
