/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "session/rv-session.h"

G_BEGIN_DECLS

guint rv_counterpart_find_pair (RvSession *session, RvSide side, RvSpan span);
gboolean rv_counterpart_find_words (RvSession *session, RvSide side, RvSpan span, RvSpan *out_span);

G_END_DECLS
