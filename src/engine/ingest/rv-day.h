/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "base/rv-span.h"

G_BEGIN_DECLS

/**
 * RvDay:
 * @year: four digits
 * @month: 1 to 12
 * @day: 1 to 31, one that the month has
 * @span: where it stands in the text that was searched
 *
 * A calendar day as a byline gives it.
 */
typedef struct
{
  guint16 year;
  guint8 month;
  guint8 day;
  RvSpan span;
} RvDay;

/**
 * RvDayReader:
 *
 * Finds the day in bylines and metadata, in digits or with the name of the month in the language it
 * was made for or in English. Not for two threads at once.
 */
typedef struct _RvDayReader RvDayReader;

RvDayReader *rv_day_reader_new (const char *language);
void rv_day_reader_free (RvDayReader *self);
void rv_day_reader_add_all (RvDayReader *self);

gboolean rv_day_reader_find (RvDayReader *self, const char *text, gsize length, RvDay *out_day);
char *rv_day_to_string (const RvDay *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvDayReader, rv_day_reader_free)

G_END_DECLS
