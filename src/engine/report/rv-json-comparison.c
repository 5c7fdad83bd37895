/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-row.h"
#include "report/rv-json-comparison.h"
#include "report/rv-json-report.h"
#include "report/rv-json-span.h"

static void
document_object (RvJsonWriter *json, const char *member, RvDocument *document)
{
  rv_json_writer_begin_object (json, member);
  rv_json_writer_string (json, "uri", rv_document_get_uri (document));
  rv_json_writer_string (json, "title", rv_document_get_title (document));
  rv_json_writer_end_object (json);
}

/* Where two long sentences agree, which no member says of sentences that agree as a whole. */
static void
clauses_member (RvJsonWriter *json, const RvAlignedPair *pair, RvDocument *left, RvDocument *right)
{
  if (!rv_aligned_pair_has_clause (pair))
    return;
  rv_json_writer_begin_object (json, "clauses");
  rv_json_span_object (json, "left", left, pair->left_clause);
  rv_json_span_object (json, "right", right, pair->right_clause);
  rv_json_writer_end_object (json);
}

static void
pair_object (RvJsonWriter *json, const RvAlignedPair *pair, RvDocument *left, RvDocument *right)
{
  rv_json_writer_begin_object (json, NULL);
  rv_json_span_object (json, "left", left, pair->left);
  rv_json_span_object (json, "right", right, pair->right);
  clauses_member (json, pair, left, right);
  rv_json_writer_double (json, "score", pair->score);
  if (pair->relation != RV_RELATION_RELATED)
    rv_json_writer_double (json, "confidence", pair->confidence);
  rv_json_writer_string (json, "relation", rv_relation_get_nick (pair->relation));
  if (pair->relation == RV_RELATION_TRANSLATED)
    rv_json_writer_boolean (json, "translated", TRUE);
  if (pair->theme == RV_NO_THEME)
    rv_json_writer_null (json, "theme");
  else
    rv_json_writer_int (json, "theme", pair->theme);
  rv_json_writer_begin_array (json, "because");
  for (gsize i = 0; pair->because != NULL && pair->because[i] != NULL; i++)
    rv_json_writer_string (json, NULL, pair->because[i]);
  rv_json_writer_end_array (json);
  rv_json_writer_begin_array (json, "diff");
  for (guint i = 0; i < pair->n_edits; i++)
    {
      rv_json_writer_begin_object (json, NULL);
      rv_json_writer_string (json, "op", rv_edit_kind_get_nick (pair->edits[i].kind));
      rv_json_span_offsets (json, "left", left, pair->edits[i].left);
      rv_json_span_offsets (json, "right", right, pair->edits[i].right);
      if (pair->edits[i].is_fact)
        rv_json_writer_boolean (json, "fact", TRUE);
      if (pair->edits[i].is_value && !rv_span_is_empty (pair->edits[i].left_core))
        {
          rv_json_span_offsets (json, "left_fact", left, pair->edits[i].left_core);
          rv_json_span_offsets (json, "right_fact", right, pair->edits[i].right_core);
        }
      else if (!rv_span_is_empty (pair->edits[i].left_core)
               || !rv_span_is_empty (pair->edits[i].right_core))
        {
          rv_json_span_offsets (json, "left_core", left, pair->edits[i].left_core);
          rv_json_span_offsets (json, "right_core", right, pair->edits[i].right_core);
        }
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
  rv_json_writer_end_object (json);
}

static void
passages_member (RvJsonWriter *json,
                 const char *member,
                 const RvTheme *theme,
                 guint which,
                 RvDocument *document)
{
  rv_json_writer_begin_array (json, member);
  for (guint i = 0; i < theme->n_passages; i++)
    if (theme->passages[i].document == which)
      rv_json_span_object (json, NULL, document, theme->passages[i].span);
  rv_json_writer_end_array (json);
}

/* A passage with all its partners, or a run of neighbours, as the window shows them. */
static void
rows_member (RvJsonWriter *json, const GArray *pairs, RvDocument *left, RvDocument *right)
{
  g_autoptr (GArray) rows = rv_row_list (pairs, left, right);

  rv_json_writer_begin_array (json, "rows");
  for (guint i = 0; i < rows->len; i++)
    {
      const RvRow *row = &g_array_index (rows, RvRow, i);

      rv_json_writer_begin_object (json, NULL);
      rv_json_writer_string (json, "relation", rv_relation_get_nick (row->relation));
      if (row->relation == RV_RELATION_TRANSLATED)
        rv_json_writer_boolean (json, "translated", TRUE);
      if (row->move > 0)
        rv_json_writer_boolean (json, "moved", TRUE);
      rv_json_writer_begin_array (json, "pairs");
      for (guint j = 0; j < row->pairs->len; j++)
        rv_json_writer_int (json, NULL, g_array_index (row->pairs, guint, j));
      rv_json_writer_end_array (json);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static int
compare_matter (gconstpointer a, gconstpointer b)
{
  const RvUnmatched *x = a, *y = b;

  return (x->score < y->score) - (x->score > y->score);
}

/* What matters most comes first. */
static void
unmatched_member (RvJsonWriter *json,
                  const char *member,
                  const GArray *unmatched,
                  RvDocument *document)
{
  g_autoptr (GArray) ranked = g_array_copy ((GArray *) unmatched);

  g_array_sort (ranked, compare_matter);
  rv_json_writer_begin_array (json, member);
  for (guint i = 0; i < ranked->len; i++)
    {
      const RvUnmatched *only = &g_array_index (ranked, RvUnmatched, i);

      rv_json_writer_begin_object (json, NULL);
      rv_json_span_members (json, document, only->span);
      rv_json_writer_double (json, "score", only->score);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

/* Appends the object of "compare". */
void
rv_json_comparison_write (RvComparison *comparison, GString *out)
{
  RvDocument *left = rv_analysis_get_document (rv_comparison_get_left (comparison));
  RvDocument *right = rv_analysis_get_document (rv_comparison_get_right (comparison));
  const RvAlignment *alignment = rv_comparison_get_alignment (comparison);
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_int (&json, "schema", RV_JSON_SCHEMA);
  document_object (&json, "left", left);
  document_object (&json, "right", right);
  rv_json_writer_begin_array (&json, "pairs");
  for (guint i = 0; i < alignment->pairs->len; i++)
    pair_object (&json, &g_array_index (alignment->pairs, RvAlignedPair, i), left, right);
  rv_json_writer_end_array (&json);
  rows_member (&json, alignment->pairs, left, right);
  rv_json_writer_begin_array (&json, "themes");
  for (guint i = 0; i < rv_theme_set_get_length (alignment->themes); i++)
    {
      const RvTheme *theme = rv_theme_set_get (alignment->themes, i);

      rv_json_writer_begin_object (&json, NULL);
      rv_json_writer_string (&json, "label", theme->label);
      rv_json_writer_double (&json, "score", theme->score);
      passages_member (&json, "left", theme, 0, left);
      passages_member (&json, "right", theme, 1, right);
      rv_json_writer_end_object (&json);
    }
  rv_json_writer_end_array (&json);
  rv_json_writer_begin_object (&json, "unmatched");
  unmatched_member (&json, "left", alignment->only_left, left);
  unmatched_member (&json, "right", alignment->only_right, right);
  rv_json_writer_end_object (&json);
  rv_json_writer_end_object (&json);
}

/* Appends the object of "themes". */
void
rv_json_comparison_write_themes (RvAnalysis *const *analyses,
                                 guint n_analyses,
                                 RvThemeSet *themes,
                                 GString *out)
{
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_int (&json, "schema", RV_JSON_SCHEMA);
  rv_json_writer_begin_array (&json, "documents");
  for (guint i = 0; i < n_analyses; i++)
    {
      RvDocument *document = rv_analysis_get_document (analyses[i]);

      rv_json_writer_begin_object (&json, NULL);
      rv_json_writer_string (&json, "uri", rv_document_get_uri (document));
      rv_json_writer_string (&json, "title", rv_document_get_title (document));
      rv_json_writer_string (&json, "event_date",
                             rv_analysis_get_findings (analyses[i])->event_date);
      rv_json_writer_end_object (&json);
    }
  rv_json_writer_end_array (&json);
  rv_json_writer_begin_array (&json, "themes");
  for (guint i = 0; i < rv_theme_set_get_length (themes); i++)
    {
      const RvTheme *theme = rv_theme_set_get (themes, i);

      rv_json_writer_begin_object (&json, NULL);
      rv_json_writer_string (&json, "label", theme->label);
      rv_json_writer_double (&json, "score", theme->score);
      rv_json_writer_begin_array (&json, "passages");
      for (guint j = 0; j < n_analyses; j++)
        passages_member (&json, NULL, theme, j, rv_analysis_get_document (analyses[j]));
      rv_json_writer_end_array (&json);
      rv_json_writer_end_object (&json);
    }
  rv_json_writer_end_array (&json);
  rv_json_writer_end_object (&json);
}
