/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/rv-finding-model.h"

G_BEGIN_DECLS

/**
 * RvRowWriter:
 * @page: whose rows they are
 * @text: a row a line, for people
 * @html: a table
 * @tsv: a table for spreadsheets
 *
 * Writes rows of the sidebar in the three forms they are copied in.
 */
typedef struct
{
  RvPage page;
  GString *text;
  GString *html;
  GString *tsv;
} RvRowWriter;

void rv_row_writer_init (RvRowWriter *self, RvPage page);
void rv_row_writer_add (RvRowWriter *self, RvFindingItem *item);
void rv_row_writer_end (RvRowWriter *self);
void rv_row_writer_clear (RvRowWriter *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RvRowWriter, rv_row_writer_clear)

G_END_DECLS
