/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-date-mention.h"
#include "language/rv-date-grammar.h"

G_BEGIN_DECLS

/**
 * RvDateDraft:
 * @written: the date as the grammar read it; the lexemes it counts in are gone
 * @span: all of it
 * @from_span: the first end of a range
 * @to_span: the second end of a range
 * @role: what it is for
 * @paragraph: where it stands
 * @is_opening: whether it dates the event of an opening sentence
 * @lacks_year: whether the year is still to be found
 * @is_inferred: whether the year was concluded from the document
 * @lies_ahead: whether the words before it speak of what is to come: "will open on 3 March"
 * @follows_last: whether only a comma or a conjunction parts it from the date before
 * @has_guessed_year: the same, but not where a person said the year
 *
 * A date on its way to an #RvDateMention: found, not yet put into its year.
 */
typedef struct
{
  RvWrittenDate written;
  RvSpan span;
  RvSpan from_span;
  RvSpan to_span;
  RvDateRole role;
  guint paragraph;
  gboolean is_opening;
  gboolean lacks_year;
  gboolean is_inferred;
  gboolean lies_ahead;
  gboolean follows_last;
  gboolean has_guessed_year;
} RvDateDraft;

G_END_DECLS
