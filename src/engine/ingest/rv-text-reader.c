/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "ingest/rv-reader.h"

static int
probe (const RvSource *source)
{
  return 1;
}

static RvDraft *
read_text (const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvDraft) draft = rv_draft_new ("text/plain");
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  g_autofree char *text = g_utf8_make_valid (data != NULL ? data : "", (gssize) size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_strstrip (lines[i]);
      if (lines[i][0] != 0)
        rv_draft_add (draft, lines[i], -1, RV_ROLE_BODY);
    }
  return g_steal_pointer (&draft);
}

static const char *const media_types[] = { "text/plain", NULL };

const RvReader rv_text_reader = { media_types, probe, read_text };
