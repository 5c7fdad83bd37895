/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analysis/rv-analysis.h"
#include "extract/rv-extractor.h"
#include "ingest/rv-ingest.h"
#include "language/rv-normalize.h"
#include "summarize/rv-summarizer.h"

struct _RvAnalysis
{
  RvDocument *document;
  RvTextIndex *index;
  RvFindings *findings;
  RvSummary *summary;
  GArray *anchors;       /* of RvAnchor, by place */
  GStringChunk *strings; /* their keys */
};

G_DEFINE_BOXED_TYPE (RvAnalysis, rv_analysis, rv_analysis_ref, rv_analysis_unref)

static void
add_anchor (RvAnalysis *self,
            RvSpan span,
            RvAnchorKind kind,
            const char *prefix,
            const char *value,
            gboolean is_key)
{
  g_autofree char *folded = value != NULL ? rv_normalize_strip_marks (value, -1) : NULL;
  g_autofree char *key = folded != NULL ? g_strconcat (prefix, folded, NULL) : g_strdup ("");
  RvAnchor anchor = { span, kind, g_string_chunk_insert_const (self->strings, key), is_key };

  g_array_append_val (self->anchors, anchor);
}

static void
add_figures (RvAnalysis *self)
{
  for (guint i = 0; i < self->findings->figures->len; i++)
    {
      const RvFigure *figure = &g_array_index (self->findings->figures, RvFigure, i);
      char number[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *value
        = g_strdup_printf ("%s %s", g_ascii_dtostr (number, sizeof number, figure->value),
                           figure->unit != NULL ? figure->unit : "");

      add_anchor (self, figure->base.span, RV_ANCHOR_NUMBER, "num:", value, figure->is_key);
    }
}

static void
add_names (RvAnalysis *self, const GArray *entities)
{
  for (guint i = 0; i < entities->len; i++)
    {
      const RvEntity *entity = &g_array_index (entities, RvEntity, i);

      for (guint j = 0; j < entity->n_mentions; j++)
        add_anchor (self, entity->mentions[j], RV_ANCHOR_NAME, "name:", entity->name, FALSE);
    }
}

static void
make_anchors (RvAnalysis *self)
{
  const RvFindings *findings = self->findings;

  add_figures (self);
  for (guint i = 0; i < findings->dates->len; i++)
    {
      const RvDateMention *date = &g_array_index (findings->dates, RvDateMention, i);

      add_anchor (self, date->base.span, RV_ANCHOR_DATE, "date:", date->iso,
                  date->role == RV_DATE_DEADLINE);
    }
  add_names (self, findings->people);
  add_names (self, findings->organizations);
  for (guint i = 0; i < findings->references->len; i++)
    {
      const RvReference *reference = &g_array_index (findings->references, RvReference, i);

      add_anchor (self, reference->base.span, RV_ANCHOR_REFERENCE, "ref:", reference->number,
                  FALSE);
    }
  for (guint i = 0; i < findings->quotations->len; i++)
    add_anchor (self, g_array_index (findings->quotations, RvQuotation, i).base.span,
                RV_ANCHOR_QUOTE, "", NULL, FALSE);
  for (guint i = 0; i < findings->directives->len; i++)
    {
      const RvDirective *directive = &g_array_index (findings->directives, RvDirective, i);

      add_anchor (self, directive->base.span, RV_ANCHOR_DIRECTIVE,
                  "force:", rv_force_get_nick (directive->force), directive->deadline != NULL);
    }
  g_array_sort (self->anchors, rv_span_compare);
}

typedef RvFindings *(*ExtractFunc) (RvTextIndex *index,
                                    RvProgress *progress,
                                    GCancellable *cancellable,
                                    GError **error);

static gboolean
search (RvAnalysis *self,
        ExtractFunc extract,
        RvProgress *progress,
        GCancellable *cancellable,
        GError **error)
{
  rv_progress_set_range (progress, RV_PROGRESS_READ, RV_PROGRESS_INDEXED);
  self->index = rv_text_index_new (self->document, cancellable, error);
  if (self->index == NULL)
    return FALSE;
  rv_progress_set_range (progress, RV_PROGRESS_INDEXED, RV_PROGRESS_FOUND);
  self->findings = extract (self->index, progress, cancellable, error);
  if (self->findings == NULL)
    return FALSE;
  make_anchors (self);
  return TRUE;
}

static RvAnalysis *
begin (RvDocument *document)
{
  RvAnalysis *self = g_atomic_rc_box_new0 (RvAnalysis);

  self->document = rv_document_ref (document);
  self->strings = g_string_chunk_new (512);
  self->anchors = g_array_new (FALSE, FALSE, sizeof (RvAnchor));
  return self;
}

static RvAnalysis *
analyze (RvDocument *document,
         ExtractFunc extract,
         RvProgress *progress,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (RvAnalysis) self = begin (document);

  if (!search (self, extract, progress, cancellable, error))
    return NULL;
  rv_progress_set_range (progress, RV_PROGRESS_FOUND, 1);
  self->summary
    = rv_summarizer_rank (self->index, (const RvAnchor *) (gpointer) self->anchors->data,
                          self->anchors->len, cancellable, error);
  if (self->summary == NULL)
    return NULL;
  rv_progress_tell (progress, 1);
  return g_steal_pointer (&self);
}

/**
 * rv_analysis_new:
 * @document: what to analyse; a reference is kept
 *
 * Index, findings, summary. Blocks; linear in the length of the document.
 *
 * Returns: (transfer full): the analysis, or %NULL with RV_ERROR or G_IO_ERROR_CANCELLED set
 */
RvAnalysis *
rv_analysis_new (RvDocument *document, GCancellable *cancellable, GError **error)
{
  return analyze (document, rv_extractor_extract, NULL, cancellable, error);
}

/**
 * rv_analysis_new_for_findings:
 * @document: what to analyse; a reference is kept
 *
 * As rv_analysis_new(), but without a summary.
 *
 * Returns: (transfer full): the analysis, or %NULL with RV_ERROR or G_IO_ERROR_CANCELLED set
 */
RvAnalysis *
rv_analysis_new_for_findings (RvDocument *document, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvAnalysis) self = begin (document);

  return search (self, rv_extractor_extract, NULL, cancellable, error) ? g_steal_pointer (&self)
                                                                       : NULL;
}

/**
 * rv_analysis_new_for_summary:
 * @document: what to analyse; a reference is kept
 *
 * As rv_analysis_new(), but without warnings.
 *
 * Returns: (transfer full): the analysis, or %NULL with RV_ERROR or G_IO_ERROR_CANCELLED set
 */
RvAnalysis *
rv_analysis_new_for_summary (RvDocument *document, GCancellable *cancellable, GError **error)
{
  return analyze (document, rv_extractor_extract_for_summary, NULL, cancellable, error);
}

/**
 * rv_analysis_new_for_alignment:
 * @document: what to analyse; a reference is kept
 *
 * As rv_analysis_new(), but only as far as lining up asks for it, which saves about a third of the
 * time: no quotations, directives, keyphrases and warnings, and no summary.
 *
 * Returns: (transfer full): the analysis, or %NULL with RV_ERROR or G_IO_ERROR_CANCELLED set
 */
RvAnalysis *
rv_analysis_new_for_alignment (RvDocument *document, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvAnalysis) self = begin (document);

  return search (self, rv_extractor_extract_evidence, NULL, cancellable, error)
           ? g_steal_pointer (&self)
           : NULL;
}

/**
 * rv_analysis_new_for_file:
 * @reading: (nullable): what a person said of how it is to be read
 * @progress: (nullable): is told how far it is
 *
 * Reads @file and analyses it. Blocks.
 */
RvAnalysis *
rv_analysis_new_for_file (GFile *file,
                          const RvReading *reading,
                          const RvLanguages *languages,
                          RvProgress *progress,
                          GCancellable *cancellable,
                          GError **error)
{
  const char *charset = reading != NULL ? rv_reading_get_charset (reading) : NULL;
  g_autoptr (RvDocument) read
    = rv_ingest_read_file (file, charset, TRUE, languages, progress, cancellable, error);
  g_autoptr (RvDocument) document = NULL;

  if (read == NULL)
    return NULL;
  document = reading != NULL ? rv_reading_apply (reading, read) : rv_document_ref (read);
  return analyze (document, rv_extractor_extract, progress, cancellable, error);
}

RvAnalysis *
rv_analysis_ref (RvAnalysis *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
analysis_clear (gpointer data)
{
  RvAnalysis *self = data;

  g_clear_pointer (&self->document, rv_document_unref);
  g_clear_pointer (&self->index, rv_text_index_unref);
  g_clear_pointer (&self->findings, rv_findings_unref);
  g_clear_pointer (&self->summary, rv_summary_unref);
  g_clear_pointer (&self->anchors, g_array_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}

void
rv_analysis_unref (RvAnalysis *self)
{
  g_atomic_rc_box_release_full (self, analysis_clear);
}

/* Returns: (transfer none) */
RvDocument *
rv_analysis_get_document (const RvAnalysis *self)
{
  return self->document;
}

/* Returns: (transfer none) */
RvTextIndex *
rv_analysis_get_index (const RvAnalysis *self)
{
  return self->index;
}

/* Returns: (transfer none) */
RvFindings *
rv_analysis_get_findings (const RvAnalysis *self)
{
  return self->findings;
}

/* Returns: (transfer none) (nullable): %NULL where the analysis was made for alignment or findings only */
RvSummary *
rv_analysis_get_summary (const RvAnalysis *self)
{
  return self->summary;
}

/* Returns: (transfer none) (array length=n_anchors): by place */
const RvAnchor *
rv_analysis_get_anchors (const RvAnalysis *self, guint *n_anchors)
{
  *n_anchors = self->anchors->len;
  return (const RvAnchor *) (gpointer) self->anchors->data;
}
