/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-figure.h"
#include "language/rv-language-pack.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

/* The lists of cue phrases that have no more to say than that they are there. */
typedef enum
{
  RV_FIGURE_CUE_RANGE_FROM,     /* "from", "between" */
  RV_FIGURE_CUE_RANGE_BETWEEN,  /* "between" */
  RV_FIGURE_CUE_RANGE_TO,       /* "to" */
  RV_FIGURE_CUE_RANGE_AND,      /* "and" */
  RV_FIGURE_CUE_APPROXIMATELY,  /* may stand inside a range: "2 to about 7" */
  RV_FIGURE_CUE_CHANGE,         /* makes "from 5 to 7" two figures: "rose" */
  RV_FIGURE_CUE_LABEL,          /* before a number that only names: "Article" */
  RV_FIGURE_CUE_WEAK_LABEL,     /* a label where it begins with a capital */
  RV_FIGURE_CUE_NOT_LABEL,      /* what ends like a label and is none: "trong số", among */
  RV_FIGURE_CUE_TIME,           /* after the time of day: "p.m." */
  RV_FIGURE_CUE_TIME_BEFORE,    /* before it: "lúc" */
  RV_FIGURE_CUE_NAME,           /* what an ordinal names: "congress" */
  RV_FIGURE_CUE_ORDINAL_IDIOM,  /* "first of all" */
  RV_FIGURE_CUE_ORDINAL_BEFORE, /* before an ordinal that ranks */
  RV_FIGURE_CUE_UNSAFE,         /* number words that are other words too: "one" */
  RV_FIGURE_CUE_NEVER,          /* those that count only before a unit */
  RV_FIGURE_CUE_AGE_BEFORE,     /* before an age: "aged" */
  RV_FIGURE_CUE_SAFE_BEFORE,    /* before those where they count: "only" */
  RV_FIGURE_CUE_NOT_ONE_BEFORE, /* before them where they do not: "which one" */
  RV_FIGURE_CUE_NOT_ONE_AFTER,  /* after them where they do not: "one of" */
  RV_FIGURE_CUE_PLURAL,         /* plural nouns without the ending */
  RV_FIGURE_CUE_NOUN_STOP,      /* ends what is counted */
  RV_FIGURE_CUE_STREET,         /* what a house number stands before: "Street" */
  RV_N_FIGURE_CUES,
} RvFigureCue;

/**
 * RvFigureRules:
 * @cues: a table for each list
 * @bounds: phrases before a number -> RvBound
 * @bounds_after: phrases after a number -> RvBound
 * @directions: verbs before a number -> RvDirection
 * @plural_endings: of nouns; none where the language has no plural
 * @singular_endings: of nouns that only look like a plural
 * @past_endings: of verbs in the past tense
 * @noun_words: how many words what is counted may have
 *
 * How a language talks about figures, from its "figures.json". Immutable.
 */
typedef struct
{
  RvPhraseTable *cues[RV_N_FIGURE_CUES];
  RvPhraseTable *bounds;
  RvPhraseTable *bounds_after;
  RvPhraseTable *directions;
  GStrv plural_endings;
  GStrv singular_endings;
  GStrv past_endings;
  guint noun_words;
} RvFigureRules;

const RvFigureRules *rv_figure_rules_ensure (RvLanguagePack *pack, GError **error);

G_END_DECLS
