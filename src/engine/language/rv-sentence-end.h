/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-sentence-rules.h"

G_BEGIN_DECLS

/**
 * RvSentenceContext:
 * @rules: (nullable): the words of the language
 * @text: valid UTF-8 of one paragraph
 * @length: bytes of @text
 * @start: where the sentence begins that is being read
 */
typedef struct
{
  const RvSentenceRules *rules;
  const char *text;
  gsize length;
  gsize start;
} RvSentenceContext;

/**
 * RvSentenceEnd:
 * @resume: where to go on looking; nothing before it can be a boundary but @boundary
 * @boundary: where the next sentence begins, or 0 where the sentence goes on
 */
typedef struct
{
  gsize resume;
  gsize boundary;
} RvSentenceEnd;

gboolean rv_sentence_end_is_terminator (const char *text, gsize length, gsize at);
RvSentenceEnd rv_sentence_end_read (const RvSentenceContext *context, gsize at);

G_END_DECLS
