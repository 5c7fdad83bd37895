/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-register.h"
#include "extract/rv-subject.h"

G_BEGIN_DECLS

/**
 * RvDirectiveCue:
 * @rule: which pattern it is; static
 * @item: the word that directs
 * @force: how binding
 * @issuer_verb: the verb whose subject gives the order; the number of items where there is none
 * @addressee_first: first item of who must act
 * @addressee_end: the item after; equal to @addressee_first where nobody is named
 * @action_first: first item of what is to be done
 * @has_own_subject: whether what acts is named and is nobody: then no addressee may be carried over
 *
 * What makes a sentence a directive.
 */
typedef struct
{
  const char *rule;
  guint item;
  RvForce force;
  guint issuer_verb;
  guint addressee_first;
  guint addressee_end;
  guint action_first;
  gboolean has_own_subject;
} RvDirectiveCue;

/**
 * RvCueContext:
 *
 * What the sentences before say about one that may be an order.
 */
typedef enum
{
  RV_CUE_CONTEXT_NONE = 0,
  RV_CUE_CONTEXT_RUN = 1 << 0,  /* the sentence before was an order and somebody is speaking */
  RV_CUE_CONTEXT_LIST = 1 << 1, /* an item of a list of orders */
  RV_CUE_CONTEXT_WEAK = 1 << 2, /* nothing better was found */
  RV_CUE_CONTEXT_THAT = 1 << 3, /* the first sentence of an item behind "requests that:" */
} RvCueContext;

gboolean rv_directive_cue_find (const RvClause *clause,
                                RvRegister text_register,
                                RvCueContext context,
                                RvDirectiveCue *out_cue);

G_END_DECLS
