/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-finding.h"

G_BEGIN_DECLS

/**
 * RvEntity:
 * @base: the first full mention
 * @name: without office and honorific
 * @roles: offices in the order of the text, NULL-terminated; owned by the findings; none for a body
 * @mentions: every place that names it, aliases too, in order
 *
 * A person or a body with all its mentions.
 */
typedef struct
{
  RvFinding base;
  const char *name;
  const char *const *roles;
  const RvSpan *mentions;
  guint n_mentions;
} RvEntity;

G_END_DECLS
