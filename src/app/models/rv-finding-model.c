/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "models/rv-directive-rows.h"
#include "models/rv-figure-rows.h"
#include "models/rv-finding-model.h"
#include "models/rv-summary-model.h"
#include "report/rv-describe.h"

/* Findings of both documents as rows, one function for each page of the sidebar. */

/* @count: how often it is named. For the eye a sign, for the ear a sentence */
static void
set_count (RvFindingItem *item, guint count)
{
  rv_finding_item_take_badge (item, g_strdup_printf ("×%u", count));
  rv_finding_item_take_spoken_badge (
    item, g_strdup_printf (ngettext ("named %u time", "named %u times", count), count));
  rv_finding_item_set_order (item, count, NULL);
}

static void
fill_entities (RvRowFilling *filling, const GArray *entities)
{
  for (guint i = 0; i < entities->len; i++)
    {
      const RvEntity *entity = &g_array_index (entities, RvEntity, i);
      RvFindingItem *item = rv_row_filling_add (filling, entity->base.span);
      g_autoptr (GString) roles = g_string_new (NULL);
      g_autofree char *count = g_strdup_printf ("%u", entity->n_mentions);

      for (guint j = 0; entity->roles != NULL && entity->roles[j] != NULL; j++)
        rv_row_filling_append (roles, entity->roles[j]);
      rv_finding_item_take_title (item, g_strdup (entity->name));
      rv_finding_item_take_detail (item, g_strdup (roles->str));
      rv_finding_item_take_cells (item,
                                  rv_row_filling_make_cells (entity->name, roles->str, count));
      set_count (item, entity->n_mentions);
    }
}

static void
fill_people (RvRowFilling *filling)
{
  fill_entities (filling, filling->findings->people);
  fill_entities (filling, filling->findings->organizations);
}

/* Returns: (transfer full) (element-type guint): how often each document is cited, by its identity */
static GArray *
count_references (const GArray *references)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < references->len; i++)
    {
      guint identity = g_array_index (references, RvReference, i).identity;

      if (identity >= counts->len)
        g_array_set_size (counts, identity + 1);
      g_array_index (counts, guint, identity)++;
    }
  return counts;
}

static void
add_reference (RvRowFilling *filling, const RvReference *reference, guint count)
{
  RvDocument *document = rv_analysis_get_document (filling->analysis);
  RvFindingItem *item = rv_row_filling_add (filling, reference->base.span);
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *title = NULL, *date = NULL, *times = g_strdup_printf ("%u", count);

  if (!rv_span_is_empty (reference->title))
    title = rv_document_dup_slice (document, reference->title);
  rv_row_filling_append (detail, title);
  if (reference->date != NULL)
    date = rv_describe_date (reference->date);
  rv_row_filling_append (detail, date);
  rv_row_filling_append (detail, reference->issuer);
  rv_finding_item_take_detail (item, g_strdup (detail->str));
  rv_finding_item_take_cells (item,
                              rv_row_filling_make_cells (rv_finding_item_get_title (item),
                                                         reference->number, title, reference->date,
                                                         reference->issuer, times));
  set_count (item, count);
}

/* One row for each document that is cited, however often: where it is cited first. */
static void
fill_documents (RvRowFilling *filling)
{
  const GArray *references = filling->findings->references;
  g_autoptr (GArray) counts = count_references (references);

  for (guint i = 0; i < references->len; i++)
    {
      const RvReference *reference = &g_array_index (references, RvReference, i);
      guint *count = &g_array_index (counts, guint, reference->identity);

      if (*count > 0)
        add_reference (filling, reference, *count);
      *count = 0;
    }
}

static void
fill_quotes (RvRowFilling *filling)
{
  RvDocument *document = rv_analysis_get_document (filling->analysis);

  for (guint i = 0; i < filling->findings->quotations->len; i++)
    {
      const RvQuotation *quotation = &g_array_index (filling->findings->quotations, RvQuotation, i);
      RvFindingItem *item = rv_row_filling_add (filling, quotation->base.span);

      rv_finding_item_take_title (item, rv_document_dup_slice (document, quotation->outer));
      rv_finding_item_take_detail (item, g_strdup (quotation->speaker));
      rv_finding_item_set_order (item, 0, quotation->speaker);
    }
}

/* What should be looked at before it is quoted. */
static void
fill_checks (RvRowFilling *filling)
{
  for (guint i = 0; i < filling->findings->warnings->len; i++)
    {
      const RvWarning *warning = &g_array_index (filling->findings->warnings, RvWarning, i);
      RvFindingItem *item = rv_row_filling_add (filling, warning->base.span);

      rv_finding_item_take_detail (item, g_strdup (warning->message));
    }
}

static void (*const fillers[RV_N_PAGES]) (RvRowFilling *) = {
  [RV_PAGE_FIGURES] = rv_figure_rows_fill, [RV_PAGE_DIRECTIVES] = rv_directive_rows_fill,
  [RV_PAGE_PEOPLE] = fill_people,          [RV_PAGE_DOCUMENTS] = fill_documents,
  [RV_PAGE_QUOTES] = fill_quotes,          [RV_PAGE_CHECKS] = fill_checks,
};

/**
 * rv_finding_model_new:
 *
 * Returns: (transfer full): the rows of @page, #RvFindingItem, of both documents that @session shows,
 *   those of the left one first, each in the order of its text; none for RV_PAGE_HITS
 */
GListStore *
rv_finding_model_new (RvSession *session, RvPage page)
{
  GListStore *rows = g_list_store_new (RV_TYPE_FINDING_ITEM);
  g_autoptr (RvFollowUpNote) follow_ups
    = page == RV_PAGE_DIRECTIVES ? rv_follow_up_note_new (session) : NULL;

  if (page == RV_PAGE_SUMMARY)
    {
      rv_summary_model_fill (rows, session);
      return rows;
    }
  for (int side = 0; fillers[page] != NULL && side < RV_N_SIDES; side++)
    {
      RvRowFilling filling
        = { .session = session, .side = side, .rows = rows, .follow_ups = follow_ups };

      filling.analysis = rv_session_get_analysis (session, side);
      if (filling.analysis == NULL)
        continue;
      filling.findings = rv_analysis_get_findings (filling.analysis);
      fillers[page](&filling);
    }
  return rows;
}

/* Returns: how many documents are cited: each is numbered where it is cited first */
static guint
count_documents (const GArray *references)
{
  guint n = 0;

  for (guint i = 0; i < references->len; i++)
    n = MAX (n, g_array_index (references, RvReference, i).identity + 1);
  return n;
}

/* Returns: how many rows @page has, without making them; 0 for the summary, which has no number, and
 *   for what is searched for */
guint
rv_finding_model_count (RvSession *session, RvPage page)
{
  guint count = 0;

  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvAnalysis *analysis = rv_session_get_analysis (session, side);
      const RvFindings *findings = analysis != NULL ? rv_analysis_get_findings (analysis) : NULL;

      if (findings == NULL)
        continue;
      switch (page)
        {
        case RV_PAGE_FIGURES:
          count += findings->figures->len;
          break;
        case RV_PAGE_DIRECTIVES:
          count += findings->directives->len;
          break;
        case RV_PAGE_PEOPLE:
          count += findings->people->len + findings->organizations->len;
          break;
        case RV_PAGE_DOCUMENTS:
          count += count_documents (findings->references);
          break;
        case RV_PAGE_QUOTES:
          count += findings->quotations->len;
          break;
        case RV_PAGE_CHECKS:
          count += findings->warnings->len;
          break;
        case RV_PAGE_SUMMARY:
        case RV_PAGE_HITS:
        case RV_N_PAGES:
        default:
          break;
        }
    }
  return count;
}
