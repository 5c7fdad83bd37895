/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RvMarks:
 * @RV_MARK_THEMES: tints behind passages that stand in both documents
 * @RV_MARK_RIBBONS: what joins them between the panes
 * @RV_MARK_FIGURES: lines under figures
 * @RV_MARK_DIRECTIVES: bars beside what directs somebody
 * @RV_MARK_SUMMARY: bars beside the sentences of the summary
 * @RV_MARK_CHECKS: wavy lines under what should be checked before it is quoted
 *
 * What is marked in the text of a document; the reader switches each on and off.
 */
typedef enum
{
  RV_MARK_THEMES = 1 << 0,
  RV_MARK_RIBBONS = 1 << 1,
  RV_MARK_FIGURES = 1 << 2,
  RV_MARK_DIRECTIVES = 1 << 3,
  RV_MARK_SUMMARY = 1 << 4,
  RV_MARK_CHECKS = 1 << 5,
} RvMarks;

#define RV_MARKS_ALL ((RvMarks) 0x3f)
#define RV_N_MARKS 6

extern const char *const rv_marks_keys[RV_N_MARKS];

RvMarks rv_marks_read (GSettings *settings);

G_END_DECLS
