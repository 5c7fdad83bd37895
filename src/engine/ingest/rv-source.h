/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "base/rv-progress.h"
#include "language/rv-languages.h"

G_BEGIN_DECLS

/**
 * RvSource:
 * @bytes: the whole file
 * @uri: where it comes from, "" for standard input
 * @media_type: (nullable): what the caller or the system says it is; content has the last word
 * @charset: (nullable): the character set that the person chose instead of what would be found
 * @declared_charset: (nullable): the one that the envelope around the bytes names, as in an e-mail
 * @progress: (nullable): is told how much of the file is read
 * @keeps_digest: whether the document is to know its digest, by which a saved comparison tells a file that changed
 * @languages: (nullable): the language packs, for readers that need words; set by rv_ingest_read()
 *
 * A file as a reader gets it.
 */
typedef struct
{
  GBytes *bytes;
  const char *uri;
  const char *media_type;
  const char *charset;
  const char *declared_charset;
  RvProgress *progress;
  gboolean keeps_digest;
  const RvLanguages *languages;
} RvSource;

G_END_DECLS
