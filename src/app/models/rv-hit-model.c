/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "models/rv-hit-model.h"

/* Bytes shown before and after the words that were found. */
#define CONTEXT_BYTES 60u

/* Returns: (transfer full): what was found with the words around it, which end at spaces */
static char *
make_snippet (RvDocument *document, RvSpan hit)
{
  const char *text = rv_document_get_text (document);
  RvSpan around
    = rv_document_get_paragraph (document, rv_document_find_paragraph (document, hit.start))->span;
  guint32 start = around.start, end = around.end;
  g_autofree char *words = NULL;

  if (hit.start > around.start + CONTEXT_BYTES)
    for (start = hit.start - CONTEXT_BYTES; start < hit.start && text[start - 1] != ' ';)
      start++;
  if (hit.end + CONTEXT_BYTES < around.end)
    for (end = hit.end + CONTEXT_BYTES; end > hit.end && text[end] != ' ';)
      end--;
  words = rv_document_dup_slice (document, rv_span (start, end));
  return g_strconcat (start > around.start ? "… " : "", words, end < around.end ? " …" : "", NULL);
}

/* Returns: (transfer full): a row for the words found at @hit */
RvFindingItem *
rv_hit_model_new_item (RvSession *session, RvSide side, RvSpan hit)
{
  RvFindingItem *item = rv_finding_item_new (session, side, hit);
  RvAnalysis *analysis = rv_session_get_analysis (session, side);

  rv_finding_item_take_title (item, make_snippet (rv_analysis_get_document (analysis), hit));
  return item;
}

/* Appends the places that @search has found to @rows, #RvFindingItem. */
void
rv_hit_model_fill (GListStore *rows, RvSession *session, RvSearch *search)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvAnalysis *analysis = rv_session_get_analysis (session, side);
      const GArray *hits = rv_search_get_hits (search, side);

      for (guint i = 0; analysis != NULL && i < hits->len; i++)
        {
          g_autoptr (RvFindingItem) item
            = rv_hit_model_new_item (session, side, g_array_index (hits, RvSpan, i));

          g_list_store_append (rows, item);
        }
    }
}
