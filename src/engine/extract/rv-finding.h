/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"

G_BEGIN_DECLS

/**
 * RvFinding:
 * @span: the words in the document, letter for letter
 * @rule: identifier of the rule that found it; static or owned by the findings
 *
 * What all findings begin with. Strings of a finding are owned by the #RvFindings it is in.
 */
typedef struct
{
  RvSpan span;
  const char *rule;
} RvFinding;

G_END_DECLS
