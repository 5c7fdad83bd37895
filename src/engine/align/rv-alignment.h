/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "align/rv-edit.h"
#include "align/rv-theme.h"
#include "base/rv-span.h"

G_BEGIN_DECLS

typedef enum
{
  RV_RELATION_IDENTICAL,  /* the same wording but for a few words */
  RV_RELATION_REWORDED,   /* the same statement in other words */
  RV_RELATION_TRANSLATED, /* the same statement in another language */
  RV_RELATION_RELATED,    /* the same specific theme */
} RvRelation;

#define RV_NO_THEME -1

/**
 * RvAlignedPair:
 * @left, @right: sentences or runs of sentences, each inside one paragraph
 * @left_clause, @right_clause: what of them agrees, inside them: a clause or several of a long sentence, or
 *   the whole of it
 * @score: how much of the wording comes again, beyond chance, 0 to 1; 0 for the same in other words, and
 *   for what is only related
 * @confidence: how likely it is that both say the same, 0 to 1: of the pairs of as much evidence such a share is
 *   right (measured on tests/links); 0 for what is only related; 1 for what a person pinned
 * @relation: how they belong together
 * @move: the number of the block of neighbours with which it stands in another place of the order that both
 *   texts have, from 1; 0: it does not
 * @theme: index in the alignment's themes, or RV_NO_THEME
 * @because: why, sentences or fragments in words, NULL-terminated
 * @edits: the word diff, covering both passages
 */
typedef struct
{
  RvSpan left;
  RvSpan right;
  double score;
  RvRelation relation;
  int theme;
  const char *const *because;
  const RvEdit *edits;
  guint n_edits;
  RvSpan left_clause;
  RvSpan right_clause;
  float confidence;
  guint32 move;
} RvAlignedPair;

/**
 * RvUnmatched:
 * @span: a sentence that nothing on the other side says
 * @score: how much it matters, 0 to 1
 */
typedef struct
{
  RvSpan span;
  double score;
} RvUnmatched;

/**
 * RvSpare:
 * @left, @right: sentences that would be a pair if one of them did not have a better partner
 * @similarity: how alike they are, 0 to 1
 */
typedef struct
{
  RvSpan left;
  RvSpan right;
  double similarity;
} RvSpare;

/**
 * RvAlignment:
 *
 * Two documents lined up: pairs by score, then by relation, then by evidence, crossing and one-to-many allowed, their themes, and what
 * stands on one side only. Immutable once given out, reference counted.
 */
typedef struct _RvAlignment RvAlignment;

struct _RvAlignment
{
  GArray *pairs;      /* of RvAlignedPair */
  RvThemeSet *themes; /* documents 0 (left) and 1 (right) */
  GArray *only_left;  /* of RvUnmatched, in the order of the document */
  GArray *only_right;
  GArray *spares; /* of RvSpare: who steps in where a person rejects a pair */

  /*< private >*/
  GStringChunk *strings;
  GPtrArray *blocks;
  RvAlignment *base; /* the alignment that this one was made from, and borrows from; %NULL: none */
};

#define RV_TYPE_ALIGNMENT (rv_alignment_get_type ())

GType rv_alignment_get_type (void);
RvAlignment *rv_alignment_new (void);
RvAlignment *rv_alignment_new_from (RvAlignment *base);
RvAlignment *rv_alignment_ref (RvAlignment *self);
void rv_alignment_unref (RvAlignment *self);
const char *rv_alignment_intern (RvAlignment *self, const char *string);
void rv_alignment_take_themes (RvAlignment *self, RvThemeSet *themes);
gpointer rv_alignment_take (RvAlignment *self, gpointer block);

gboolean rv_aligned_pair_has_clause (const RvAlignedPair *self);
RvSpan rv_aligned_pair_get_left (const RvAlignedPair *self);
RvSpan rv_aligned_pair_get_right (const RvAlignedPair *self);
const char *rv_relation_get_nick (RvRelation relation);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvAlignment, rv_alignment_unref)

G_END_DECLS
