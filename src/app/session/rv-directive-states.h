/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "extract/rv-directive.h"
#include "report/rv-directive-marks.h"
#include "session/rv-undo.h"

G_BEGIN_DECLS

/**
 * RvDirectiveStates:
 *
 * What has become of directives: what a person says of them, remembered for all documents in the
 * user's data folder; else what the calendar says.
 *
 * Signals: "changed".
 */
#define RV_TYPE_DIRECTIVE_STATES (rv_directive_states_get_type ())
G_DECLARE_FINAL_TYPE (RvDirectiveStates, rv_directive_states, RV, DIRECTIVE_STATES, GObject)

RvDirectiveStates *rv_directive_states_new (void);

RvDirectiveMarks *rv_directive_states_get_marks (RvDirectiveStates *self);
RvDirectiveMark
rv_directive_states_get (RvDirectiveStates *self, const char *uri, const char *words);
void rv_directive_states_set (RvDirectiveStates *self,
                              const char *uri,
                              const char *words,
                              RvDirectiveMark mark,
                              RvUndo *undo);
void rv_directive_states_touch (RvDirectiveStates *self);

RvDirectiveMark rv_directive_states_derive (const RvDirective *directive);

G_END_DECLS
