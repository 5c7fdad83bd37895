/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/rv-row-filling.h"

/* Returns: (transfer none): a new row at the end, for what stands at @span */
RvFindingItem *
rv_row_filling_add (RvRowFilling *self, RvSpan span)
{
  g_autoptr (RvFindingItem) item = rv_finding_item_new (self->session, self->side, span);

  g_list_store_append (self->rows, item);
  return item; /* the list holds it */
}

/* Returns: (transfer full) (nullable): the sentence that @byte of the document stands in */
char *
rv_row_filling_dup_sentence (RvRowFilling *self, guint32 byte)
{
  RvTextIndex *index = rv_analysis_get_index (self->analysis);
  guint n, at = rv_text_index_find_sentence (index, byte);
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n);

  return at < n
           ? rv_document_dup_slice (rv_analysis_get_document (self->analysis), sentences[at].span)
           : NULL;
}

/* Appends @part (nullable) to a list @text, after a dot where something stands there already. */
void
rv_row_filling_append (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/* Returns: (transfer full): @cells (nullable each), for a row of a table */
char **
rv_row_filling_make_cells_array (const char *const *cells, gsize n)
{
  char **copy = g_new0 (char *, n + 1);

  for (gsize i = 0; i < n; i++)
    copy[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  return copy;
}
