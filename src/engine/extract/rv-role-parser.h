/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-token-row.h"

G_BEGIN_DECLS

/**
 * RvRolePhrase:
 * @first: its first token
 * @end: the token after its last
 * @office: the token where the office noun begins
 * @office_end: the token after the office noun
 *
 * An office as written: "late General Secretary", "Head of the Central Organization Commission".
 */
typedef struct
{
  guint first;
  guint end;
  guint office;
  guint office_end;
} RvRolePhrase;

gboolean rv_role_is_plural (const RvTokenRow *row, const RvRolePhrase *role);
guint rv_role_parse_before (const RvTokenRow *row, guint floor, guint name, GArray *roles);
guint rv_role_parse_after (const RvTokenRow *row, guint name_end, GArray *roles);

G_END_DECLS
