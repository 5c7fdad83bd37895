/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "models/rv-finding-item.h"
#include "models/rv-follow-up-note.h"

G_BEGIN_DECLS

/**
 * RvRowFilling:
 * @rows: of #RvFindingItem
 * @follow_ups: (nullable): %NULL where there is nothing to compare with
 *
 * A list of rows while the findings of one document are added to it.
 */
typedef struct
{
  RvSession *session;
  RvSide side;
  RvAnalysis *analysis;
  RvFindings *findings;
  GListStore *rows;
  const RvFollowUpNote *follow_ups;
} RvRowFilling;

RvFindingItem *rv_row_filling_add (RvRowFilling *self, RvSpan span);
char *rv_row_filling_dup_sentence (RvRowFilling *self, guint32 byte);
void rv_row_filling_append (GString *text, const char *part);
char **rv_row_filling_make_cells_array (const char *const *cells, gsize n);

/* @...: (nullable): the cells of a row, strings */
#define rv_row_filling_make_cells(...)                                           \
  rv_row_filling_make_cells_array ((const char *const[]){ __VA_ARGS__ },         \
                                   sizeof ((const char *const[]){ __VA_ARGS__ }) \
                                     / sizeof (char *))

G_END_DECLS
