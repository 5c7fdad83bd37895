/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-finding.h"

G_BEGIN_DECLS

typedef enum
{
  RV_DATE_OTHER,
  RV_DATE_DEADLINE,
  RV_DATE_EVENT,
  RV_DATE_ISSUED,
  RV_DATE_PERIOD,
} RvDateRole;

/**
 * RvDateMention:
 * @iso: ISO 8601: a date, a month, a year, an interval "2020/2025", or "--06-30" without a year
 * @role: what the date is for
 * @inferred: whether a part of it was concluded from the document
 *
 * A date or period as written.
 */
typedef struct
{
  RvFinding base;
  const char *iso;
  RvDateRole role;
  gboolean inferred;
} RvDateMention;

G_END_DECLS
