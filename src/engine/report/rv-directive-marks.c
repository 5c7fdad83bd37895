/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-directive-marks.h"

struct _RvDirectiveMarks
{
  GHashTable *documents; /* of tables by words, by URI */
};

static const char *const nicks[RV_N_DIRECTIVE_MARKS] = {
  [RV_DIRECTIVE_MARK_NONE] = "",           [RV_DIRECTIVE_MARK_OPEN] = "open",
  [RV_DIRECTIVE_MARK_DONE] = "done",       [RV_DIRECTIVE_MARK_DONE_LATE] = "done-late",
  [RV_DIRECTIVE_MARK_OVERDUE] = "overdue",
};

RvDirectiveMarks *
rv_directive_marks_new (void)
{
  RvDirectiveMarks *self = g_new0 (RvDirectiveMarks, 1);

  self->documents
    = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_hash_table_unref);
  return self;
}

void
rv_directive_marks_free (RvDirectiveMarks *self)
{
  g_hash_table_unref (self->documents);
  g_free (self);
}

RvDirectiveMark
rv_directive_marks_get (const RvDirectiveMarks *self, const char *uri, const char *words)
{
  GHashTable *of_document = g_hash_table_lookup (self->documents, uri);

  return of_document != NULL ? GPOINTER_TO_INT (g_hash_table_lookup (of_document, words))
                             : RV_DIRECTIVE_MARK_NONE;
}

void
rv_directive_marks_set (RvDirectiveMarks *self,
                        const char *uri,
                        const char *words,
                        RvDirectiveMark mark)
{
  GHashTable *of_document = g_hash_table_lookup (self->documents, uri);

  if (of_document == NULL)
    {
      of_document = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      g_hash_table_insert (self->documents, g_strdup (uri), of_document);
    }
  if (mark == RV_DIRECTIVE_MARK_NONE)
    g_hash_table_remove (of_document, words);
  else
    g_hash_table_insert (of_document, g_strdup (words), GINT_TO_POINTER (mark));
}

/* Calls @func for all marks of one document, in the order of the words. */
void
rv_directive_marks_foreach (const RvDirectiveMarks *self,
                            const char *uri,
                            RvDirectiveMarkFunc func,
                            gpointer data)
{
  GHashTable *of_document = g_hash_table_lookup (self->documents, uri);
  g_autoptr (GList) words = of_document != NULL ? g_list_sort (g_hash_table_get_keys (of_document),
                                                               (GCompareFunc) g_strcmp0)
                                                : NULL;

  for (GList *item = words; item != NULL; item = item->next)
    func (item->data, GPOINTER_TO_INT (g_hash_table_lookup (of_document, item->data)), data);
}

static int
compare_uris (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Returns: (transfer full) (element-type utf8): the documents that have marks, by URI */
GPtrArray *
rv_directive_marks_list_documents (const RvDirectiveMarks *self)
{
  GPtrArray *uris = g_ptr_array_new_with_free_func (g_free);
  GHashTableIter iter;
  gpointer uri, of_document;

  g_hash_table_iter_init (&iter, self->documents);
  while (g_hash_table_iter_next (&iter, &uri, &of_document))
    if (g_hash_table_size (of_document) > 0)
      g_ptr_array_add (uris, g_strdup (uri));
  g_ptr_array_sort (uris, compare_uris);
  return uris;
}

/* Returns: (transfer none): as it stands in files, "" for none */
const char *
rv_directive_mark_get_nick (RvDirectiveMark mark)
{
  g_return_val_if_fail (mark < RV_N_DIRECTIVE_MARKS, "");

  return nicks[mark];
}

/* Returns: the mark of that nick; none where there is none */
RvDirectiveMark
rv_directive_mark_from_nick (const char *nick)
{
  for (int mark = 0; mark < RV_N_DIRECTIVE_MARKS; mark++)
    if (g_str_equal (nicks[mark], nick))
      return mark;
  return RV_DIRECTIVE_MARK_NONE;
}
