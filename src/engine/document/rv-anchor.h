/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"

G_BEGIN_DECLS

typedef enum
{
  RV_ANCHOR_NUMBER,    /* a figure; key "num:78062 party members" */
  RV_ANCHOR_DATE,      /* key "date:2025-06-30" */
  RV_ANCHOR_NAME,      /* a person or body; key "name:to lam" */
  RV_ANCHOR_REFERENCE, /* a cited document; key "ref:18-nq/tw" */
  RV_ANCHOR_QUOTE,     /* the words between quotation marks; key "" */
  RV_ANCHOR_DIRECTIVE, /* a sentence that directs; key "force:must" */
} RvAnchorKind;

/**
 * RvAnchor:
 * @span: where it stands
 * @key: normalized identity, equal in two documents where they name the same thing; "" where two
 *   are never the same by name; owned by the findings it was made from
 * @is_key: whether a briefing would quote it
 *
 * A fact at a place, reduced to what alignment and summary ask of it. Findings become anchors in
 * the analysis (floor 5), so that the rooms of floor 4 need not know one another.
 */
typedef struct
{
  RvSpan span;
  RvAnchorKind kind;
  const char *key;
  gboolean is_key;
} RvAnchor;

G_END_DECLS
