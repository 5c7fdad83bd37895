/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "ingest/rv-reader.h"
#include "ingest/rv-sniff.h"

/*
 * OLE compound files: Word documents with a password, and Word documents from before 2007. Neither
 * can be read; this reader is there to say so in a clear sentence.
 */

static const char signature[] = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/* The name of the stream that an encrypted package stands in, as UTF-16 */
static const char encrypted[] = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

static int
probe (const RvSource *source)
{
  return rv_sniff_begins_with (source->bytes, signature, sizeof signature - 1) ? 100 : 0;
}

static RvDraft *
read_compound (const RvSource *source, GCancellable *cancellable, GError **error)
{
  if (rv_sniff_contains (source->bytes, G_MAXSIZE, encrypted, sizeof encrypted))
    g_set_error_literal (error, RV_ERROR, RV_ERROR_ENCRYPTED,
                         _ ("The file is protected with a password."));
  else
    g_set_error_literal (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                         _ ("This is an old Office file. Save it as DOCX or ODT to open it here."));
  return NULL;
}

static const char *const media_types[]
  = { "application/msword", "application/x-ole-storage", NULL };

const RvReader rv_compound_reader = { media_types, probe, read_compound };
