/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-register.h"
#include "extract/rv-subject.h"

G_BEGIN_DECLS

gboolean rv_modal_reading_is_deontic (const RvClause *clause,
                                      guint modal,
                                      const RvSubject *subject,
                                      RvRegister text_register,
                                      RvForce *force);

gboolean rv_modal_reading_find_doer (const RvClause *clause, guint modal, RvSubject *subject);

G_END_DECLS
