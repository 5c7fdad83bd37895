/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"

G_BEGIN_DECLS

/*
 * What a person says of the pairs of a session. It is remembered, and can be taken back and said again
 * with the session's #RvUndo.
 */

void rv_corrector_reject (RvSession *session, guint position);
void rv_corrector_pin (RvSession *session, RvSpan left, RvSpan right);

G_END_DECLS
