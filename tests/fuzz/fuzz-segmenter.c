/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "fuzz.h"
#include "language/rv-segmenter.h"

static RvSegmenter *
make (const char *code)
{
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, NULL);

  return rv_segmenter_new (pack, NULL);
}

static void
check (RvSegmenter *segmenter, const char *text, gsize length)
{
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RvSpan));
  guint32 end = 0;

  rv_segmenter_find_sentences (segmenter, text, length, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      RvSpan span = g_array_index (spans, RvSpan, i);

      g_assert_cmpuint (span.start, >=, end);
      g_assert_cmpuint (span.end, >, span.start);
      g_assert_true (g_utf8_validate (text + span.start, rv_span_length (span), NULL));
      end = span.end;
    }
  g_assert_cmpuint (end, <=, length);
}

/* Any text as one paragraph: sentences follow each other, stand in the text and cut no character. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static RvSegmenter *english = NULL, *vietnamese = NULL;
  g_autofree char *valid = g_utf8_make_valid ((const char *) data, (gssize) size);
  gsize length = strlen (valid);
  /* Without the NUL, so that a look beyond the end is seen. */
  g_autofree char *text = g_memdup2 (valid, length + (length == 0));

  if (english == NULL)
    {
      english = make ("en");
      vietnamese = make ("vi");
    }
  check (english, text, length);
  check (vietnamese, text, length);
  return 0;
}
