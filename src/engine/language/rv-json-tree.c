/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-json-tree.h"

/* Values of a block: most elements lie in few blocks, which makes them quick to make and to release. */
#define BLOCK_VALUES 512u

typedef struct
{
  RvJson root; /* first: a root is cast to its tree */
  gpointer owner;
  GDestroyNotify release;
  GPtrArray *blocks; /* of RvJson[] */
  RvJson *free;      /* in the last block */
  gsize n_free;
} Tree;

/**
 * rv_json_tree_new:
 * @owner: (transfer full): what the strings of the tree belong to
 * @release: for @owner
 *
 * Returns: (transfer full): the root of a tree, null until it is filled
 */
RvJson *
rv_json_tree_new (gpointer owner, GDestroyNotify release)
{
  Tree *self = g_new0 (Tree, 1);

  self->owner = owner;
  self->release = release;
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return &self->root;
}

/* Returns: (transfer none) (nullable) (array length=n): room for @n elements, all zero; %NULL for none */
RvJson *
rv_json_tree_add (RvJson *root, guint n)
{
  Tree *self = (Tree *) root;
  RvJson *elements;

  if (n == 0)
    return NULL;
  if (n > self->n_free)
    {
      self->n_free = MAX (n, BLOCK_VALUES);
      self->free = g_new0 (RvJson, self->n_free);
      g_ptr_array_add (self->blocks, self->free);
    }
  elements = self->free;
  self->free += n;
  self->n_free -= n;
  return elements;
}

/**
 * rv_json_free:
 * @root: (transfer full): what a function that makes a whole tree returned
 */
void
rv_json_free (RvJson *root)
{
  Tree *self = (Tree *) root;

  g_ptr_array_unref (self->blocks);
  self->release (self->owner);
  g_free (self);
}

/* Returns: the number of @self among the values that were compiled into the program, from 1; RV_JSON_TREE_NO_NUMBER
 *   where it is none of them; 0 for %NULL, which stands for all of them */
guint32
rv_json_tree_number (const RvJson *self)
{
  if (self == NULL)
    return 0;
  if (self < rv_packed_values || self >= rv_packed_values + rv_n_packed_values)
    return RV_JSON_TREE_NO_NUMBER;
  return (guint32) (self - rv_packed_values) + 1;
}
