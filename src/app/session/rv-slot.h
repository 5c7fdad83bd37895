/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-engine.h"
#include "report/rv-comparison-file.h"
#include "session/rv-undo.h"

G_BEGIN_DECLS

typedef enum
{
  RV_SLOT_LOADING,
  RV_SLOT_FAILED,
  RV_SLOT_READY,
} RvSlotState;

/**
 * RvSlot:
 *
 * One open document: the file, what a person said of how to read it, the job that reads it, and what
 * came of it. A slot has one job at a time; starting another cancels the one before, and a result that
 * comes late is dropped. What was read stays when reading again fails: the notice says so then.
 */
#define RV_TYPE_SLOT (rv_slot_get_type ())
G_DECLARE_FINAL_TYPE (RvSlot, rv_slot, RV, SLOT, GObject)

RvSlot *rv_slot_new (RvEngine *engine, GFile *file, RvUndo *undo);

void rv_slot_set_saved (RvSlot *self, RvComparisonFile *saved, guint index, GFile *folder);
guint rv_slot_get_saved (RvSlot *self, RvComparisonFile *saved);
void rv_slot_set_file (RvSlot *self, GFile *file);

void rv_slot_load (RvSlot *self);
void rv_slot_cancel (RvSlot *self);
double rv_slot_get_fraction (RvSlot *self);

void rv_slot_set_roles (RvSlot *self, guint first, guint last, RvRole role);
void rv_slot_set_charset (RvSlot *self, const char *charset);
void rv_slot_set_event_year (RvSlot *self, guint year);

GFile *rv_slot_get_file (RvSlot *self);
RvSlotState rv_slot_get_state (RvSlot *self);
RvAnalysis *rv_slot_get_analysis (RvSlot *self);
const GError *rv_slot_get_error (RvSlot *self);
const char *rv_slot_get_title (RvSlot *self);
const char *rv_slot_get_notice (RvSlot *self);
void rv_slot_set_notice (RvSlot *self, const char *notice);

RvSpan rv_slot_get_place (RvSlot *self);
void rv_slot_set_place (RvSlot *self, RvSpan place);

G_END_DECLS
