/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/rv-progress.h"
#include "document/rv-text-index.h"
#include "extract/rv-findings.h"

G_BEGIN_DECLS

RvFindings *rv_extractor_extract (RvTextIndex *index,
                                  RvProgress *progress,
                                  GCancellable *cancellable,
                                  GError **error);
RvFindings *rv_extractor_extract_evidence (RvTextIndex *index,
                                           RvProgress *progress,
                                           GCancellable *cancellable,
                                           GError **error);
RvFindings *rv_extractor_extract_for_summary (RvTextIndex *index,
                                              RvProgress *progress,
                                              GCancellable *cancellable,
                                              GError **error);

G_END_DECLS
