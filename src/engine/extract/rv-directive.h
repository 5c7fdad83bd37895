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
 * RvOrder:
 * @span: its words, inside the directive
 * @addressee: (nullable): who must act
 * @product: (nullable): what is to be made or handed over, letter for letter: "a report on …"
 * @deadline: (nullable): ISO 8601, by when
 * @deadline_span: the words of the deadline; empty where there is none
 * @force: how binding
 *
 * One of the things that a directive demands.
 */
typedef struct
{
  RvSpan span;
  const char *addressee;
  const char *product;
  const char *deadline;
  RvSpan deadline_span;
  RvForce force;
} RvOrder;

/**
 * RvDirective:
 * @issuer: (nullable): by whose word
 * @addressee: (nullable): who must act
 * @action: the words that say what; inside @base.span, empty where they could not be told
 * @deadline: (nullable): ISO 8601, by when
 * @deadline_span: the words of the deadline; empty where there is none
 * @force: how binding
 * @product: (nullable): what is to be made or handed over, of the first order that names it
 * @orders: (array length=n_orders): what is demanded, one by one, in the order of the text; at least
 *   one. Addressee, deadline and force above are those of the sentence
 * @is_recurring: whether it is to be done again and again
 *
 * A sentence that directs somebody to do something: the whole, and the chain of its orders.
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
  const char *product;
  const RvOrder *orders;
  guint n_orders;
  gboolean is_recurring;
} RvDirective;

int rv_directive_compare_deadlines (const RvDirective *a, const RvDirective *b);

G_END_DECLS
