/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "side.h"

#define MOST_ANCHORS 8u

/* A document of one sentence, with anchors where its words stand; numbers are findings. */
typedef struct
{
  RvTextIndex *index;
  RvAnchor anchors[MOST_ANCHORS];
  RvAlignSide side;
} Text;

static inline void
text_init (Text *self, const char *language, const char *text)
{
  self->index = index_lines (language, text);
  self->side = (RvAlignSide){ self->index, self->anchors, 0 };
}

static inline void
text_clear (Text *self)
{
  rv_text_index_unref (self->index);
}

static inline void
anchor (Text *self, RvAnchorKind kind, const char *words, const char *key)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (self->index));
  const char *at = strstr (text, words);
  guint32 start = (guint32) (at - text);

  g_assert_nonnull (at);
  self->anchors[self->side.n_anchors++]
    = (RvAnchor){ rv_span (start, start + (guint32) strlen (words)), kind, key,
                  kind == RV_ANCHOR_NUMBER };
}
