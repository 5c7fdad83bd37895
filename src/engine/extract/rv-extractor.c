/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-extractor.h"
#include "extract/rv-finders.h"

typedef gboolean (*RvFinder) (RvExtraction *extraction, GError **error);

/* Who asks for a finding; whoever comes later asks for all that those before do. */
typedef enum
{
  FOR_ALIGNMENT,
  FOR_SUMMARY,
  FOR_READERS,
} Purpose;

/* In the order in which one needs what another found: a figure is not a date, a speaker is a person,
 * a directive has an issuer, a deadline and cited documents. */
static const struct
{
  RvFinder find;
  Purpose first;
} finders[] = {
  { rv_find_dates, FOR_ALIGNMENT },    { rv_find_references, FOR_ALIGNMENT },
  { rv_find_figures, FOR_ALIGNMENT },  { rv_find_entities, FOR_ALIGNMENT },
  { rv_find_quotations, FOR_SUMMARY }, { rv_find_directives, FOR_SUMMARY },
  { rv_find_keyphrases, FOR_SUMMARY }, { rv_find_warnings, FOR_READERS },
};

static RvFindings *
run (RvTextIndex *index,
     Purpose purpose,
     RvProgress *progress,
     GCancellable *cancellable,
     GError **error)
{
  g_autoptr (RvFindings) findings = rv_findings_new ();
  RvDocument *document = rv_text_index_get_document (index);
  RvExtraction extraction
    = { document, index, rv_document_get_language (document), findings, cancellable };

  for (gsize i = 0; i < G_N_ELEMENTS (finders); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (finders[i].first > purpose)
        continue;
      if (!finders[i].find (&extraction, error))
        return NULL;
      rv_progress_tell (progress, (double) (i + 1) / G_N_ELEMENTS (finders));
    }
  return g_steal_pointer (&findings);
}

/**
 * rv_extractor_extract:
 * @index: of the document to search
 * @progress: (nullable): is told how far it is
 *
 * Runs every finder.
 *
 * Returns: (transfer full): what was found, or %NULL with RV_ERROR_DATA (a language pack is not as it
 *   should be) or G_IO_ERROR_CANCELLED set
 */
RvFindings *
rv_extractor_extract (RvTextIndex *index,
                      RvProgress *progress,
                      GCancellable *cancellable,
                      GError **error)
{
  return run (index, FOR_READERS, progress, cancellable, error);
}

/**
 * rv_extractor_extract_evidence:
 *
 * rv_extractor_extract() for what lining up asks for alone: dates, references, figures, names.
 */
RvFindings *
rv_extractor_extract_evidence (RvTextIndex *index,
                               RvProgress *progress,
                               GCancellable *cancellable,
                               GError **error)
{
  return run (index, FOR_ALIGNMENT, progress, cancellable, error);
}

/**
 * rv_extractor_extract_for_summary:
 *
 * rv_extractor_extract() without warnings, which no summary asks for and which take a tenth of the time.
 */
RvFindings *
rv_extractor_extract_for_summary (RvTextIndex *index,
                                  RvProgress *progress,
                                  GCancellable *cancellable,
                                  GError **error)
{
  return run (index, FOR_SUMMARY, progress, cancellable, error);
}
