/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-alignment.h"

G_DEFINE_BOXED_TYPE (RvAlignment, rv_alignment, rv_alignment_ref, rv_alignment_unref)

RvAlignment *
rv_alignment_new (void)
{
  RvAlignment *self = g_atomic_rc_box_new0 (RvAlignment);

  self->pairs = g_array_new (FALSE, TRUE, sizeof (RvAlignedPair));
  self->only_left = g_array_new (FALSE, TRUE, sizeof (RvUnmatched));
  self->only_right = g_array_new (FALSE, TRUE, sizeof (RvUnmatched));
  self->spares = g_array_new (FALSE, TRUE, sizeof (RvSpare));
  self->themes = rv_theme_set_new ();
  self->strings = g_string_chunk_new (1024);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * rv_alignment_new_from:
 * @base: an alignment of the same two documents
 *
 * Returns: (transfer full): an alignment with the themes of @base and nothing else, whose pairs may
 *   borrow the words and edits of those of @base
 */
RvAlignment *
rv_alignment_new_from (RvAlignment *base)
{
  RvAlignment *self = rv_alignment_new ();

  self->base = rv_alignment_ref (base);
  rv_theme_set_unref (self->themes);
  self->themes = rv_theme_set_ref (base->themes);
  return self;
}

RvAlignment *
rv_alignment_ref (RvAlignment *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
alignment_clear (gpointer data)
{
  RvAlignment *self = data;

  g_array_unref (self->pairs);
  g_array_unref (self->only_left);
  g_array_unref (self->only_right);
  g_array_unref (self->spares);
  rv_theme_set_unref (self->themes);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->blocks);
  g_clear_pointer (&self->base, rv_alignment_unref);
}

void
rv_alignment_unref (RvAlignment *self)
{
  g_atomic_rc_box_release_full (self, alignment_clear);
}

/* Returns: (transfer none): a copy of @string that lives as long as the alignment */
const char *
rv_alignment_intern (RvAlignment *self, const char *string)
{
  return g_string_chunk_insert_const (self->strings, string);
}

/* Replaces the themes by @themes: (transfer full); only before the alignment is shared. */
void
rv_alignment_take_themes (RvAlignment *self, RvThemeSet *themes)
{
  rv_theme_set_unref (self->themes);
  self->themes = themes;
}

/* Gives @block, made by g_malloc(), into the care of the alignment. Returns: (transfer none): @block */
gpointer
rv_alignment_take (RvAlignment *self, gpointer block)
{
  g_ptr_array_add (self->blocks, block);
  return block;
}

static gboolean
is_part (RvSpan clause, RvSpan passage)
{
  return !rv_span_is_empty (clause) && rv_span_length (clause) < rv_span_length (passage);
}

/* Returns: whether the two agree in a part of one of their sentences, or of both */
gboolean
rv_aligned_pair_has_clause (const RvAlignedPair *self)
{
  return is_part (self->left_clause, self->left) || is_part (self->right_clause, self->right);
}

/* Returns: what of the left passage the right one says: a clause, or all of it */
RvSpan
rv_aligned_pair_get_left (const RvAlignedPair *self)
{
  return is_part (self->left_clause, self->left) ? self->left_clause : self->left;
}

/* Returns: what of the right passage the left one says: a clause, or all of it */
RvSpan
rv_aligned_pair_get_right (const RvAlignedPair *self)
{
  return is_part (self->right_clause, self->right) ? self->right_clause : self->right;
}

/* Returns: the name that scripts know; to them what is said in another language is said in other words */
const char *
rv_relation_get_nick (RvRelation relation)
{
  static const char *const nicks[] = {
    [RV_RELATION_IDENTICAL] = "identical",
    [RV_RELATION_REWORDED] = "reworded",
    [RV_RELATION_TRANSLATED] = "reworded",
    [RV_RELATION_RELATED] = "related",
  };

  return nicks[relation];
}

const char *
rv_edit_kind_get_nick (RvEditKind kind)
{
  static const char *const nicks[] = {
    [RV_EDIT_EQUAL] = "equal",
    [RV_EDIT_DELETE] = "delete",
    [RV_EDIT_INSERT] = "insert",
    [RV_EDIT_REPLACE] = "replace",
  };

  return nicks[kind];
}
