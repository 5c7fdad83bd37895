/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-speaker-scene.h"

G_BEGIN_DECLS

/**
 * RvAttribution:
 * @speaker: who said it, or nobody
 * @rule: which of the sieves found the speaker; static
 * @is_reported: whether words beside it say that it was said
 */
typedef struct
{
  RvSpeaker speaker;
  const char *rule;
  gboolean is_reported;
} RvAttribution;

void rv_find_speakers (const RvSpeakerScene *scene, const GArray *pairs, GArray *attributions);

G_END_DECLS
