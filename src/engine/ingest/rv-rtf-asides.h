/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-block-writer.h"

G_BEGIN_DECLS

typedef enum
{
  RV_RTF_NOTE,
  RV_RTF_BOX,
  RV_RTF_HEAD, /* or a footer */
  RV_RTF_REMARK,
  RV_RTF_N_ASIDES
} RvRtfAside;

/**
 * RvRtfAsides:
 *
 * What an RTF file says in the middle of a paragraph that is no part of it: notes and boxes, which
 * follow the paragraph, and headers, footers and remarks, which follow the text as furniture. One
 * of them is open at a time.
 */
typedef struct _RvRtfAsides RvRtfAsides;

RvRtfAsides *rv_rtf_asides_new (void);
void rv_rtf_asides_free (RvRtfAsides *self);

gboolean rv_rtf_asides_begin_box (RvRtfAsides *self);
void rv_rtf_asides_add (RvRtfAsides *self, const char *text, gsize length);
void rv_rtf_asides_end (RvRtfAsides *self, RvRtfAside kind);

void rv_rtf_asides_write (RvRtfAsides *self, RvBlockWriter *writer);
void rv_rtf_asides_write_furniture (RvRtfAsides *self, RvBlockWriter *writer, RvDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvRtfAsides, rv_rtf_asides_free)

G_END_DECLS
