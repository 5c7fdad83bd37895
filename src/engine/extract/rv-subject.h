/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-clause.h"

G_BEGIN_DECLS

typedef enum
{
  RV_SUBJECT_NONE,   /* left out, or not told */
  RV_SUBJECT_PERSON, /* "I", "we", "you" */
  RV_SUBJECT_PEOPLE, /* "they", "those who" */
  RV_SUBJECT_AGENT,  /* a noun that can act */
  RV_SUBJECT_NAME,   /* a proper name of which no more is known */
  RV_SUBJECT_NEUTER, /* "it", "this" */
  RV_SUBJECT_THING,  /* any other noun */
} RvSubjectKind;

/**
 * RvSubject:
 * @first: its first item
 * @end: the item after its last
 * @kind: what it is
 * @is_elided: whether it stands earlier in the sentence: "… shall check and must report"
 * @is_relative: whether the verb stands in a relative clause that modifies it
 * @is_subordinate: whether the verb stands in a clause that states a condition
 *
 * The subject of a verb, found without a parser.
 */
typedef struct
{
  guint first;
  guint end;
  RvSubjectKind kind;
  gboolean is_elided;
  gboolean is_relative;
  gboolean is_subordinate;
} RvSubject;

RvSubject rv_subject_find (const RvClause *clause, guint verb);
RvSubject rv_subject_from_items (const RvClause *clause, guint first, guint end);
guint rv_subject_find_opening (const RvClause *clause, guint limit, guint *out_end);

static inline gboolean
rv_subject_can_act (const RvSubject *self)
{
  return self->kind >= RV_SUBJECT_PERSON && self->kind <= RV_SUBJECT_NAME;
}

G_END_DECLS
