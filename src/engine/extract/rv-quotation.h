/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-finding.h"

G_BEGIN_DECLS

/**
 * RvQuotation:
 * @base: its span is the words between the marks, without them
 * @outer: with the marks
 * @speaker: (nullable): who said it
 * @is_speech: whether it is somebody's words rather than a slogan, a title or a word held at arm's length
 *
 * Words between quotation marks.
 */
typedef struct
{
  RvFinding base;
  RvSpan outer;
  const char *speaker;
  gboolean is_speech;
} RvQuotation;

G_END_DECLS
