/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-extraction.h"
#include "extract/rv-quotation-rules.h"
#include "extract/rv-reference-rules.h"

G_BEGIN_DECLS

/**
 * RvCitation:
 * @span: kind and number, or the name
 * @kind: words that say what it is; empty where @kind_name does
 * @kind_name: (nullable): what it is where the text does not say so
 * @number: the number; empty for a document cited by name
 * @year: (nullable): a year that is a part of the number
 * @end: the token behind it
 * @is_plural: whether further numbers may follow
 * @rule: what found it; static
 *
 * A cited document as it is read from one place, before it is known which one it is.
 */
typedef struct
{
  RvSpan span;
  RvSpan kind;
  const char *kind_name;
  RvSpan number;
  char year[5];
  guint end;
  gboolean is_plural;
  const char *rule;
} RvCitation;

/**
 * RvReferenceReader:
 *
 * Reads cited documents from the tokens of a document; on the stack of the finder.
 */
typedef struct
{
  const RvReferenceRules *rules;
  const RvQuotationRules *marks; /* NULL where the language has none */
  const RvExtraction *extraction;
  const char *text;
  gsize length;
  const RvToken *tokens;
  const char *const *words;
  guint n_tokens;
} RvReferenceReader;

void rv_reference_reader_init (RvReferenceReader *self,
                               const RvReferenceRules *rules,
                               const RvQuotationRules *marks,
                               const RvExtraction *extraction);
gboolean
rv_reference_reader_read (const RvReferenceReader *self, guint token, RvCitation *out_citation);
gboolean rv_reference_reader_read_next (const RvReferenceReader *self, RvCitation *citation);

guint
rv_reference_reader_match_word (const RvReferenceReader *self, RvReferenceWord word, guint token);
gboolean rv_reference_reader_is_capital (const RvReferenceReader *self, guint token);
gboolean rv_reference_reader_is_same_paragraph (const RvReferenceReader *self, guint token);
gboolean rv_reference_reader_is_article (const RvReferenceReader *self, guint token);
guint rv_reference_reader_skip_to (const RvReferenceReader *self, guint token, guint32 byte);
guint rv_reference_reader_skip_capitals (const RvReferenceReader *self, guint token);

G_END_DECLS
