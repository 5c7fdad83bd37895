/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/rv-marks.h"

/* Keys of the settings, in the order of the bits. */
const char *const rv_marks_keys[RV_N_MARKS] = {
  "mark-themes", "mark-ribbons", "mark-figures", "mark-directives", "mark-summary", "mark-checks",
};

/**
 * rv_marks_read:
 * @settings: (nullable): without them everything is marked
 *
 * Returns: the marks that the reader wants to see
 */
RvMarks
rv_marks_read (GSettings *settings)
{
  RvMarks marks = 0;

  if (settings == NULL)
    return RV_MARKS_ALL;
  for (guint i = 0; i < RV_N_MARKS; i++)
    if (g_settings_get_boolean (settings, rv_marks_keys[i]))
      marks |= (RvMarks) (1u << i);
  return marks;
}
