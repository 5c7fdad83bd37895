/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"

G_BEGIN_DECLS

/**
 * RvBlockWriter:
 *
 * Writes the blocks of a draft while a reader walks a document's tree: collapses spaces, makes one
 * block of a table's row, and stops at RV_LIMIT_TEXT_BYTES.
 */
typedef struct _RvBlockWriter RvBlockWriter;

RvBlockWriter *rv_block_writer_new (RvDraft *draft);
void rv_block_writer_free (RvBlockWriter *self);

void rv_block_writer_set_page (RvBlockWriter *self, guint page);
void rv_block_writer_add (RvBlockWriter *self, const char *text, gssize length);
void rv_block_writer_add_space (RvBlockWriter *self);
void rv_block_writer_end_block (RvBlockWriter *self, RvRole role, guint level, const char *reason);

void rv_block_writer_add_picture (RvBlockWriter *self,
                                  const char *text,
                                  const char *source,
                                  RvRole role);

void rv_block_writer_begin_row (RvBlockWriter *self);
void rv_block_writer_begin_cell (RvBlockWriter *self);
void rv_block_writer_end_cell (RvBlockWriter *self);
void rv_block_writer_end_row (RvBlockWriter *self);

gboolean rv_block_writer_has_headings (const RvBlockWriter *self);
gboolean rv_block_writer_check (const RvBlockWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvBlockWriter, rv_block_writer_free)

G_END_DECLS
