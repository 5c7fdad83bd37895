/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-finding.h"

G_BEGIN_DECLS

typedef enum
{
  RV_GENDER_UNKNOWN,
  RV_GENDER_MALE,
  RV_GENDER_FEMALE,
} RvGender;

/**
 * RvEntity:
 * @base: the first full mention
 * @name: without office and honorific
 * @label: the name with the office it is first written with, "General Secretary To Lam"; the name
 *   alone where there is none
 * @roles: offices in the order of the text, NULL-terminated; owned by the findings; none for a body
 * @mentions: every place that names it, aliases too, in order
 * @gender: of a person, as far as names and forms of address tell
 *
 * A person or a body with all its mentions.
 */
typedef struct
{
  RvFinding base;
  const char *name;
  const char *label;
  const char *const *roles;
  const RvSpan *mentions;
  guint n_mentions;
  RvGender gender;
} RvEntity;

G_END_DECLS
