/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-day.h"
#include "ingest/rv-draft.h"
#include "ingest/rv-furniture.h"
#include "ingest/rv-line.h"

G_BEGIN_DECLS

/**
 * RvCleaning:
 * @draft: what is cleaned
 * @lines: (array length=n_lines): one for each block of @draft
 * @furniture: the words by which furniture is told
 * @days: reads dates
 *
 * What the detectors of rv-cleaner work on, one after the other: each marks blocks that no earlier
 * one has marked, with a reason.
 */
typedef struct
{
  RvDraft *draft;
  RvLine *lines;
  guint n_lines;
  const RvFurniture *furniture;
  RvDayReader *days;

  /* Outlets that are named, from the strongest place to the weakest; static or interned. */
  const char *source_outlet;
  guint source_index;
  RvSpan source_span;
  const char *dateline_outlet;
  guint dateline_index;
  RvSpan dateline_span;
  const char *credit_outlet;
  guint credit_index;
  RvSpan credit_span;
} RvCleaning;

gboolean rv_cleaning_is_open (const RvCleaning *self, guint index);
gboolean rv_cleaning_is_kept (const RvCleaning *self, guint index);
void rv_cleaning_drop (RvCleaning *self, guint index, const char *reason);
void rv_cleaning_mark (RvCleaning *self, guint index, RvRole role, const char *reason);
guint rv_cleaning_find_open (const RvCleaning *self, guint index);

/* The detectors, in the order in which they are asked. */
void rv_source_line_split (RvDraft *draft, const RvFurniture *furniture);
void rv_control_split (RvDraft *draft, const RvFurniture *furniture);
void rv_source_line_detect (RvCleaning *cleaning);
void rv_letterhead_detect (RvCleaning *cleaning);
void rv_byline_detect (RvCleaning *cleaning);
void rv_article_end_detect (RvCleaning *cleaning);
void rv_note_detect (RvCleaning *cleaning);
void rv_control_detect (RvCleaning *cleaning);
void rv_caption_detect (RvCleaning *cleaning);
void rv_title_detect (RvCleaning *cleaning);
void rv_list_detect (RvCleaning *cleaning);
void rv_pull_quote_detect (RvCleaning *cleaning);
void rv_heading_detect (RvCleaning *cleaning);

G_END_DECLS
