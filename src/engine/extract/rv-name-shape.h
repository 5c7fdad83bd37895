/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-token-row.h"

G_BEGIN_DECLS

/**
 * RvName:
 * @first: its first token
 * @end: the token after its last
 * @surname: the token by which it is called for short: the last one of "Angela Merkel"; for a name
 *   that begins with the family name the last one too ("Mr. Dung" for "Nguyen Tan Dung")
 * @gender: RV_LEX_MALE, RV_LEX_FEMALE, both or neither
 * @is_sure: whether the shape alone is enough to believe it
 *
 * A run of tokens that has the shape of a person's name.
 */
typedef struct
{
  guint first;
  guint end;
  guint surname;
  guint32 gender;
  gboolean is_sure;
} RvName;

gboolean rv_name_match (const RvTokenRow *row, guint token, RvName *out_name);
gboolean rv_name_match_unknown (const RvTokenRow *row, guint token, RvName *out_name);
gboolean rv_name_is_plain_word (const RvTokenRow *row, guint token);
guint rv_name_match_listed (const RvTokenRow *row, guint token);

G_END_DECLS
