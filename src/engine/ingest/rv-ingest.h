/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"
#include "ingest/rv-source.h"
#include "language/rv-languages.h"

G_BEGIN_DECLS

RvDocument *rv_ingest_read (const RvSource *source,
                            const RvLanguages *languages,
                            GCancellable *cancellable,
                            GError **error);
RvDocument *rv_ingest_read_file (GFile *file,
                                 const char *charset,
                                 gboolean keeps_digest,
                                 const RvLanguages *languages,
                                 RvProgress *progress,
                                 GCancellable *cancellable,
                                 GError **error);

G_END_DECLS
