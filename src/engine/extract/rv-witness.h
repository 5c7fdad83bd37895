/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-extraction.h"
#include "extract/rv-warning-rules.h"

G_BEGIN_DECLS

/**
 * RvWitness:
 * @extraction: what is searched; warnings are appended to its findings
 * @rules: of the language
 * @words: the folded form of every token
 *
 * What the witnesses of the warning finder share. A witness checks one kind of slip and adds a
 * warning, with its reason, where it is sure enough to bother a reader.
 */
typedef struct
{
  RvExtraction *extraction;
  const RvWarningRules *rules;
  const char *const *words;
  const RvToken *tokens;
  guint n_tokens;
  const RvSentence *sentences;
  guint n_sentences;
} RvWitness;

void rv_witness_add (const RvWitness *self,
                     RvSpan span,
                     const char *rule,
                     const char *kind,
                     const char *message);
gboolean rv_witness_is_read (const RvWitness *self, const RvSentence *sentence);

void rv_witness_markers (const RvWitness *self);
gboolean rv_witness_past_orders (const RvWitness *self, GError **error);
void rv_witness_doubled_words (const RvWitness *self);
gboolean rv_witness_renderings (const RvWitness *self, GError **error);
void rv_witness_repeats (const RvWitness *self);
void rv_witness_sums (const RvWitness *self);
void rv_witness_shares (const RvWitness *self);
void rv_witness_periods (const RvWitness *self);

G_END_DECLS
