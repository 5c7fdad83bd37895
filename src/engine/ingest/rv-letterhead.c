/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-cleaning.h"

/**
 * rv_letterhead_detect:
 *
 * Takes the day of an official paper from its letterhead, which the reader has marked.
 */
void
rv_letterhead_detect (RvCleaning *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      const RvBlock *block = rv_draft_get_block (self->draft, i);
      g_autofree char *value = NULL;
      RvDay day;

      if (g_strcmp0 (block->reason, "letterhead") != 0
          || !rv_day_reader_find (self->days, block->text, strlen (block->text), &day))
        continue;
      value = rv_day_to_string (&day);
      rv_draft_set_meta_at (self->draft, RV_META_PUBLISHED, value, "letterhead", i, day.span,
                            FALSE);
      return;
    }
}
