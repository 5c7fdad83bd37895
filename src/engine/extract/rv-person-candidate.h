/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-name-shape.h"
#include "extract/rv-role-parser.h"

G_BEGIN_DECLS

/**
 * RvPersonCandidate:
 * @name: what has the shape of a name
 * @shared: index of the first role that it has together with others
 * @n_shared: how many there are
 * @roles: index of the first role of its own
 * @n_roles: how many there are
 * @start: the token where the offices and titles before it begin
 * @end: the token behind the apposition
 * @has_title: whether a form of address, title or office stands before it
 * @gender: as the form of address tells
 * @is_trusted: whether what stands around it proves that it is a person
 *
 * What may be the name of a person, with the evidence for it.
 */
typedef struct
{
  RvName name;
  guint shared;
  guint n_shared;
  guint roles;
  guint n_roles;
  guint start;
  guint end;
  gboolean has_title;
  guint32 gender;
  gboolean is_trusted;
} RvPersonCandidate;

void rv_person_candidates_find (const RvTokenRow *row, GArray *candidates, GArray *roles);

G_END_DECLS
