/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "ingest/rv-cleaner.h"

static RvLanguagePack *
choose_language (RvDraft *draft, const RvLanguages *languages, RvDocumentBuilder *builder)
{
  RvLanguagePack *declared
    = draft->language != NULL ? rv_languages_lookup (languages, draft->language) : NULL;

  if (declared != NULL)
    return declared;
  return rv_languages_identify (languages, rv_document_builder_get_text (builder),
                                rv_document_builder_get_length (builder));
}

/**
 * rv_cleaner_clean:
 * @draft: what a reader gave
 * @uri: where it came from
 *
 * Gives every block its role, finds title, outlet, author and dates with their evidence, and freezes
 * the document.
 *
 * Returns: (transfer full)
 */
RvDocument *
rv_cleaner_clean (RvDraft *draft, const char *uri, const RvLanguages *languages)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new (uri, draft->media_type);

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      RvBlock *block = rv_draft_get_block (draft, i);

      rv_document_builder_add (builder, block->text, strlen (block->text), block->role,
                               block->reason);
    }
  return rv_document_builder_end (builder, choose_language (draft, languages, builder));
}
