/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "models/rv-finding-model.h"
#include "models/rv-follow-up-note.h"
#include "models/rv-summary-model.h"
#include "report/rv-describe.h"

/* Findings of both documents as rows, one function for each page of the sidebar. */

typedef struct
{
  RvSession *session;
  RvSide side;
  RvAnalysis *analysis;
  RvFindings *findings;
  GListStore *rows;
  const RvFollowUpNote *follow_ups; /* NULL: there is nothing to compare with */
} Filling;

static RvFindingItem *
add_row (Filling *filling, RvSpan span)
{
  g_autoptr (RvFindingItem) item = rv_finding_item_new (filling->session, filling->side, span);

  g_list_store_append (filling->rows, item);
  return item; /* the list holds it */
}

static char *
dup_sentence (Filling *filling, guint32 byte)
{
  RvTextIndex *index = rv_analysis_get_index (filling->analysis);
  guint n, at = rv_text_index_find_sentence (index, byte);
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n);

  return at < n ? rv_document_dup_slice (rv_analysis_get_document (filling->analysis),
                                         sentences[at].span)
                : NULL;
}

/* Appends @part to @text, after a dot where something stands there already. */
static void
append_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

static const char *
describe_direction (RvDirection direction)
{
  switch (direction)
    {
    case RV_DIRECTION_UP:
      /* Translators: a figure by which something rose */
      return _ ("▲ up");
    case RV_DIRECTION_DOWN:
      /* Translators: a figure by which something fell */
      return _ ("▼ down");
    case RV_DIRECTION_NONE:
    default:
      return NULL;
    }
}

static const char *
describe_bound (RvBound bound)
{
  switch (bound)
    {
    case RV_BOUND_MORE:
      return _ ("more than");
    case RV_BOUND_LEAST:
      return _ ("at least");
    case RV_BOUND_ABOUT:
      return _ ("about");
    case RV_BOUND_NEARLY:
      return _ ("nearly");
    case RV_BOUND_MOST:
      return _ ("at most");
    case RV_BOUND_NONE:
    default:
      return NULL;
    }
}

static void
fill_figures (Filling *filling)
{
  for (guint i = 0; i < filling->findings->figures->len; i++)
    {
      const RvFigure *figure = &g_array_index (filling->findings->figures, RvFigure, i);
      RvFindingItem *item = add_row (filling, figure->base.span);
      g_autoptr (GString) badge = g_string_new (NULL);

      append_part (badge, describe_direction (figure->direction));
      append_part (badge, describe_bound (figure->bound));
      rv_finding_item_take_badge (item, g_strdup (badge->str));
      rv_finding_item_take_detail (item, dup_sentence (filling, figure->base.span.start));
      rv_finding_item_set_order (item, figure->value, figure->unit);
    }
}

/* Returns: a number that is the greater the sooner the day; what has no deadline has the least */
static double
weigh_deadline (const char *iso)
{
  int year = 9999, month = 12, day = 31;

  if (iso == NULL)
    return -G_MAXDOUBLE;
  sscanf (iso, "%d-%d-%d", &year, &month, &day);
  return -(year * 372.0 + month * 31.0 + day);
}

static void
fill_directives (Filling *filling)
{
  RvDocument *document = rv_analysis_get_document (filling->analysis);

  for (guint i = 0; i < filling->findings->directives->len; i++)
    {
      const RvDirective *directive = &g_array_index (filling->findings->directives, RvDirective, i);
      RvFindingItem *item = add_row (filling, directive->base.span);
      g_autoptr (GString) detail = g_string_new (NULL);
      g_autofree char *deadline = NULL, *date = NULL, *issuer = NULL;

      if (!rv_span_is_empty (directive->action))
        rv_finding_item_take_title (item, rv_document_dup_slice (document, directive->action));
      append_part (detail, directive->addressee);
      if (directive->deadline != NULL)
        {
          date = rv_describe_date (directive->deadline);
          /* Translators: by when something has to be done */
          deadline = g_strdup_printf (_ ("by %s"), date);
        }
      append_part (detail, deadline);
      if (directive->issuer != NULL)
        /* Translators: by whose word something has to be done */
        issuer = g_strdup_printf (_ ("says %s"), directive->issuer);
      append_part (detail, issuer);
      if (filling->follow_ups != NULL)
        rv_finding_item_take_follow_up (item, rv_follow_up_note_dup (filling->follow_ups,
                                                                     filling->side, i));
      rv_finding_item_take_detail (item, g_strdup (detail->str));
      rv_finding_item_set_order (item, weigh_deadline (directive->deadline), directive->addressee);
      rv_finding_item_take_badge (item, g_strdup (rv_describe_force (directive->force)));
    }
}

static void
fill_entities (Filling *filling, const GArray *entities)
{
  for (guint i = 0; i < entities->len; i++)
    {
      const RvEntity *entity = &g_array_index (entities, RvEntity, i);
      RvFindingItem *item = add_row (filling, entity->base.span);
      g_autoptr (GString) roles = g_string_new (NULL);

      for (guint j = 0; entity->roles != NULL && entity->roles[j] != NULL; j++)
        append_part (roles, entity->roles[j]);
      rv_finding_item_take_title (item, g_strdup (entity->name));
      rv_finding_item_take_detail (item, g_strdup (roles->str));
      rv_finding_item_set_order (item, entity->n_mentions, NULL);
      rv_finding_item_take_badge (item, g_strdup_printf ("×%u", entity->n_mentions));
    }
}

static void
fill_people (Filling *filling)
{
  fill_entities (filling, filling->findings->people);
  fill_entities (filling, filling->findings->organizations);
}

/* One row for each document that is cited, however often. */
static void
fill_documents (Filling *filling)
{
  RvDocument *document = rv_analysis_get_document (filling->analysis);
  const GArray *references = filling->findings->references;
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) rows = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < references->len; i++)
    {
      const RvReference *reference = &g_array_index (references, RvReference, i);
      gpointer key = GUINT_TO_POINTER (reference->identity + 1);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;
      RvFindingItem *item = g_hash_table_lookup (rows, key);

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
      if (item == NULL)
        {
          g_autoptr (GString) detail = g_string_new (NULL);
          g_autofree char *title = NULL, *date = NULL;

          item = add_row (filling, reference->base.span);
          g_hash_table_insert (rows, key, item);
          if (!rv_span_is_empty (reference->title))
            title = rv_document_dup_slice (document, reference->title);
          append_part (detail, title);
          if (reference->date != NULL)
            date = rv_describe_date (reference->date);
          append_part (detail, date);
          append_part (detail, reference->issuer);
          rv_finding_item_take_detail (item, g_strdup (detail->str));
        }
      rv_finding_item_take_badge (item, g_strdup_printf ("×%u", count));
      rv_finding_item_set_order (item, count, NULL);
    }
}

static void
fill_quotes (Filling *filling)
{
  RvDocument *document = rv_analysis_get_document (filling->analysis);

  for (guint i = 0; i < filling->findings->quotations->len; i++)
    {
      const RvQuotation *quotation = &g_array_index (filling->findings->quotations, RvQuotation, i);
      RvFindingItem *item = add_row (filling, quotation->base.span);

      rv_finding_item_take_title (item, rv_document_dup_slice (document, quotation->outer));
      rv_finding_item_take_detail (item, g_strdup (quotation->speaker));
      rv_finding_item_set_order (item, 0, quotation->speaker);
    }
}

/* What should be looked at before it is quoted. */
static void
fill_checks (Filling *filling)
{
  for (guint i = 0; i < filling->findings->warnings->len; i++)
    {
      const RvWarning *warning = &g_array_index (filling->findings->warnings, RvWarning, i);
      RvFindingItem *item = add_row (filling, warning->base.span);

      rv_finding_item_take_detail (item, g_strdup (warning->message));
    }
}

static void (*const fillers[RV_N_PAGES]) (Filling *) = {
  [RV_PAGE_FIGURES] = fill_figures, [RV_PAGE_DIRECTIVES] = fill_directives,
  [RV_PAGE_PEOPLE] = fill_people,   [RV_PAGE_DOCUMENTS] = fill_documents,
  [RV_PAGE_QUOTES] = fill_quotes,   [RV_PAGE_CHECKS] = fill_checks,
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
      Filling filling
        = { .session = session, .side = side, .rows = rows, .follow_ups = follow_ups };

      filling.analysis = rv_session_get_analysis (session, side);
      if (filling.analysis == NULL)
        continue;
      filling.findings = rv_analysis_get_findings (filling.analysis);
      fillers[page](&filling);
    }
  return rows;
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
          for (guint i = 0, seen = 0; i < findings->references->len; i++)
            if (g_array_index (findings->references, RvReference, i).identity >= seen)
              {
                seen = g_array_index (findings->references, RvReference, i).identity + 1;
                count++;
              }
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
