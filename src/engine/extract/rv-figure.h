/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-finding.h"

G_BEGIN_DECLS

typedef enum
{
  RV_FIGURE_COUNT,
  RV_FIGURE_PERCENT,
  RV_FIGURE_MONEY,
  RV_FIGURE_MEASURE,
  RV_FIGURE_AGE,
  RV_FIGURE_ORDINAL,
} RvFigureKind;

typedef enum
{
  RV_DIRECTION_NONE,
  RV_DIRECTION_UP,
  RV_DIRECTION_DOWN,
} RvDirection;

typedef enum
{
  RV_BOUND_NONE,
  RV_BOUND_MORE,  /* more than */
  RV_BOUND_LEAST, /* at least */
  RV_BOUND_ABOUT,
  RV_BOUND_NEARLY,
  RV_BOUND_MOST, /* at most */
} RvBound;

/**
 * RvFigure:
 * @value: the number (3 for "3 %", 1200000 for "1.2 million")
 * @has_upper: whether it is a range
 * @upper: its upper end
 * @unit: (nullable): what is counted or measured, "Party members", "% of the total", "USD"
 * @subject: (nullable): what it says something about, where it is not the unit
 * @direction: whether something rose or fell by it
 * @bound: how exact it claims to be
 * @is_key: whether a briefing would quote it
 *
 * A number that counts or measures something.
 */
typedef struct
{
  RvFinding base;
  RvFigureKind kind;
  double value;
  gboolean has_upper;
  double upper;
  const char *unit;
  const char *subject;
  RvDirection direction;
  RvBound bound;
  gboolean is_key;
} RvFigure;

G_END_DECLS
