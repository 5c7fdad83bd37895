/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-finding.h"

G_BEGIN_DECLS

typedef enum
{
  RV_FORCE_MUST,
  RV_FORCE_SHOULD,
  RV_FORCE_MAY,
  RV_FORCE_MUST_NOT,
} RvForce;

/**
 * RvDirective:
 * @issuer: (nullable): by whose word
 * @addressee: (nullable): who must act
 * @action: the words that say what; inside @base.span, empty where they could not be told
 * @deadline: (nullable): ISO 8601, by when
 * @deadline_span: the words of the deadline; empty where there is none
 * @force: how binding
 * @is_recurring: whether it is to be done again and again
 *
 * A sentence, or one order of a chain, that directs somebody to do something.
 */
typedef struct
{
  RvFinding base;
  const char *issuer;
  const char *addressee;
  RvSpan action;
  const char *deadline;
  RvSpan deadline_span;
  RvForce force;
  gboolean is_recurring;
} RvDirective;

G_END_DECLS
