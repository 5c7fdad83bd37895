/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-text-index.h"
#include "extract/rv-directive-lexicon.h"

G_BEGIN_DECLS

/**
 * RvClauseItem:
 * @token: index of its first token
 * @n_tokens: how many it covers: a phrase of the lexicon is one item
 * @classes: RV_CUE() bits
 * @hints: RV_HINT() bits
 * @force: what it demands, where it is a cue
 * @sign: the character, where it is a sign; 0 otherwise
 */
typedef struct
{
  guint32 token;
  guint32 n_tokens;
  guint64 classes;
  guint32 hints;
  RvForce force;
  gunichar sign;
} RvClauseItem;

/**
 * RvClause:
 * @items: (array length=n_items): words, phrases and signs in order
 * @sentence: what was tagged
 *
 * One sentence cut into the items of the directive lexicon: what the rules of grammar of the
 * directive finder read. Used again for sentence after sentence.
 */
typedef struct
{
  const RvTextIndex *index;
  const RvDirectiveLexicon *lexicon;
  const RvSentence *sentence;
  const RvClauseItem *items;
  guint n_items;
  GArray *storage;
} RvClause;

RvClause *rv_clause_new (const RvTextIndex *index, const RvDirectiveLexicon *lexicon);
void rv_clause_free (RvClause *self);
void rv_clause_tag (RvClause *self, const RvSentence *sentence);

static inline gboolean
rv_clause_is (const RvClause *self, guint item, guint64 classes)
{
  return item < self->n_items && (self->items[item].classes & classes) != 0;
}

static inline gboolean
rv_clause_hints (const RvClause *self, guint item, guint32 hints)
{
  return item < self->n_items && (self->items[item].hints & hints) != 0;
}

static inline gboolean
rv_clause_is_sign (const RvClause *self, guint item, gunichar sign)
{
  return item < self->n_items && self->items[item].sign == sign;
}

RvSpan rv_clause_get_span (const RvClause *self, guint first, guint end);
const char *rv_clause_get_word (const RvClause *self, guint item);
gboolean rv_clause_is_agent (const RvClause *self, guint item);
gboolean rv_clause_is_thing (const RvClause *self, guint item);
guint rv_clause_skip (const RvClause *self, guint item, guint64 classes);
guint rv_clause_find (const RvClause *self, guint first, guint end, guint64 classes);
guint rv_clause_find_hint (const RvClause *self, guint first, guint end, guint32 hints);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvClause, rv_clause_free)

G_END_DECLS
