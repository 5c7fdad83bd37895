/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-finding.h"

G_BEGIN_DECLS

/**
 * RvKeyphrase:
 * @base: its first place in the document
 * @text: the phrase as it is best written
 * @score: weight, from 0 to 1, the best phrase has 1
 */
typedef struct
{
  RvFinding base;
  const char *text;
  double score;
} RvKeyphrase;

G_END_DECLS
