/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-speaker-scene.h"

G_BEGIN_DECLS

gboolean rv_speaker_phrase_find_before (const RvSpeakerScene *self,
                                        guint floor,
                                        guint token,
                                        const RvSpeaker *last,
                                        RvSpeaker *out_speaker);
gboolean rv_speaker_phrase_find_after (const RvSpeakerScene *self,
                                       guint token,
                                       guint limit,
                                       const RvSpeaker *last,
                                       RvSpeaker *out_speaker);
gboolean rv_speaker_phrase_find_subject (const RvSpeakerScene *self,
                                         guint first,
                                         guint end,
                                         const RvSpeaker *last,
                                         RvSpeaker *out_speaker);

gboolean rv_speaker_phrase_find_label (const RvSpeakerScene *self,
                                       guint first,
                                       guint end,
                                       RvSpeaker *out_speaker);

G_END_DECLS
