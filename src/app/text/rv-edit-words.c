/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "text/rv-edit-words.h"

/* Changes that are told; nobody listens to more. */
#define MAX_CHANGES 20u

static char *
describe_edit (const RvEdit *edit, RvDocument *left, RvDocument *right)
{
  g_autofree char *deleted = rv_document_dup_slice (left, edit->left);
  g_autofree char *inserted = rv_document_dup_slice (right, edit->right);

  switch (edit->kind)
    {
    case RV_EDIT_DELETE:
      /* Translators: words that the first of two passages has and the second has not */
      return g_strdup_printf (_ ("deleted: %s"), deleted);
    case RV_EDIT_INSERT:
      /* Translators: words that the second of two passages has and the first has not */
      return g_strdup_printf (_ ("inserted: %s"), inserted);
    case RV_EDIT_REPLACE:
      /* Translators: words of the first of two passages, and what the second has in their place */
      return g_strdup_printf (_ ("deleted: %s, inserted: %s"), deleted, inserted);
    case RV_EDIT_EQUAL:
    default:
      return NULL;
    }
}

/**
 * rv_edit_words_describe:
 *
 * Returns: (transfer full): the word diff of @pair for who cannot see how it is drawn (see
 *   rv_edit_attributes_new()); "" where the wording is the same. The first changes of a long diff.
 */
char *
rv_edit_words_describe (const RvAlignedPair *pair, RvDocument *left, RvDocument *right)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_told = 0;

  for (guint i = 0; i < pair->n_edits && n_told < MAX_CHANGES; i++)
    {
      g_autofree char *edit = pair->edits[i].is_translation && !pair->edits[i].is_fact
                                ? NULL
                                : describe_edit (&pair->edits[i], left, right);

      if (edit == NULL)
        continue;
      if (n_told++ > 0)
        g_string_append (words, "; ");
      g_string_append (words, edit);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}
