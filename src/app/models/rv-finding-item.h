/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"

G_BEGIN_DECLS

/**
 * RvFindingItem:
 *
 * One row of the sidebar: something that was found in a document, in words, with its place. Does not
 * change.
 */
#define RV_TYPE_FINDING_ITEM (rv_finding_item_get_type ())
G_DECLARE_FINAL_TYPE (RvFindingItem, rv_finding_item, RV, FINDING_ITEM, GObject)

RvFindingItem *rv_finding_item_new (RvSession *session, RvSide side, RvSpan span);

void rv_finding_item_take_title (RvFindingItem *self, char *title);
void rv_finding_item_take_detail (RvFindingItem *self, char *detail);
void rv_finding_item_take_badge (RvFindingItem *self, char *badge);
void rv_finding_item_take_spoken_badge (RvFindingItem *self, char *spoken);
void rv_finding_item_take_cells (RvFindingItem *self, char **cells);
void rv_finding_item_take_follow_up (RvFindingItem *self, char *follow_up);
void rv_finding_item_take_partner (RvFindingItem *self, char *partner);
void rv_finding_item_set_heading (RvFindingItem *self, const char *heading);

void rv_finding_item_set_order (RvFindingItem *self, double weight, const char *group);
double rv_finding_item_get_weight (RvFindingItem *self);
const char *rv_finding_item_get_group (RvFindingItem *self);

RvSide rv_finding_item_get_side (RvFindingItem *self);
RvSpan rv_finding_item_get_span (RvFindingItem *self);
const char *rv_finding_item_get_source (RvFindingItem *self);
guint rv_finding_item_get_number (RvFindingItem *self);
const char *rv_finding_item_get_title (RvFindingItem *self);
const char *rv_finding_item_get_detail (RvFindingItem *self);
const char *rv_finding_item_get_badge (RvFindingItem *self);
const char *rv_finding_item_get_heading (RvFindingItem *self);
const char *rv_finding_item_get_place (RvFindingItem *self);
const char *rv_finding_item_get_follow_up (RvFindingItem *self);
const char *rv_finding_item_get_partner (RvFindingItem *self);
const char *const *rv_finding_item_get_cells (RvFindingItem *self);
char *rv_finding_item_dup_spoken (RvFindingItem *self);
gboolean rv_finding_item_matches (RvFindingItem *self, const char *words);

G_END_DECLS
