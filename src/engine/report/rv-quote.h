/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/rv-citation.h"

G_BEGIN_DECLS

/**
 * RvQuote:
 * @analysis: (nullable): of the document quoted; %NULL where the quote was kept in a file and its
 *   document has not been read again
 * @span: the passage; empty where @analysis is %NULL
 * @uri: where the document was read from
 * @text: the passage, letter for letter
 * @speaker: (nullable): whose words they are, where all of them stand between one pair of quotation
 *   marks with a known speaker
 * @warning: (nullable): what to check before these words are quoted; a sentence for a person
 * @citation: where they stand
 *
 * Words taken from a document, exactly, with their source. Immutable, reference counted.
 */
typedef struct
{
  RvAnalysis *analysis;
  RvSpan span;
  char *uri;
  char *text;
  char *speaker;
  char *warning;
  RvCitation *citation;
} RvQuote;

#define RV_TYPE_QUOTE (rv_quote_get_type ())

GType rv_quote_get_type (void);
RvQuote *rv_quote_new (RvAnalysis *analysis, RvSpan span);
RvQuote *rv_quote_new_saved (const char *uri,
                             const char *text,
                             const char *speaker,
                             const char *warning,
                             RvCitation *citation);
RvQuote *rv_quote_ref (RvQuote *self);
void rv_quote_unref (RvQuote *self);

gboolean rv_quote_find (const RvQuote *self, RvDocument *document, RvSpan *out_span);

char *rv_quote_dup_marked (const RvQuote *self);
char *rv_quote_dup_attribution (const RvQuote *self, RvCitationStyle style, RvMarkup markup);
void rv_quote_append (const RvQuote *self, RvCitationStyle style, RvMarkup markup, GString *out);
char *rv_quote_to_text (const RvQuote *self, RvCitationStyle style);
char *rv_quote_to_html (const RvQuote *self, RvCitationStyle style);
char *rv_quote_to_markdown (const RvQuote *self, RvCitationStyle style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvQuote, rv_quote_unref)

G_END_DECLS
