/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Cleaning tells what the author wrote from what the site put around it. The detectors run one after
 * the other, surest first; each marks the blocks that none before it has marked, with a reason that a
 * person can read. Nothing is thrown away: furniture keeps its place in the document with its role.
 * Linear in the text but for comparisons among short lines, which their files bound.
 */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "ingest/rv-cleaner.h"
#include "ingest/rv-cleaning.h"
#include "ingest/rv-document-language.h"

/* Whether no detector has decided about the block yet. */
gboolean
rv_cleaning_is_open (const RvCleaning *self, guint index)
{
  const RvBlock *block = rv_draft_get_block (self->draft, index);

  return !block->is_certain && block->role == RV_ROLE_BODY && block->reason[0] == 0;
}

/* Decides about a block, once. */
void
rv_cleaning_mark (RvCleaning *self, guint index, RvRole role, const char *reason)
{
  RvBlock *block = rv_draft_get_block (self->draft, index);

  if (!rv_cleaning_is_open (self, index))
    return;
  block->role = role;
  block->reason = reason;
}

/* Whether the block may still be found to be furniture: an open one, and on a web page any that has
 * not been left out yet, since there furniture is marked up as headings and lists too. */
gboolean
rv_cleaning_is_kept (const RvCleaning *self, guint index)
{
  RvRole role = rv_draft_get_block (self->draft, index)->role;

  return rv_cleaning_is_open (self, index)
         || (self->draft->is_web_page
             && (role == RV_ROLE_BODY || role == RV_ROLE_HEADING || role == RV_ROLE_LIST));
}

/* Finds a kept block to be furniture. */
void
rv_cleaning_drop (RvCleaning *self, guint index, const char *reason)
{
  RvBlock *block = rv_draft_get_block (self->draft, index);

  if (!rv_cleaning_is_kept (self, index))
    return;
  block->role = RV_ROLE_BOILERPLATE;
  block->reason = reason;
}

/* Returns: the first open block from @index on; the number of blocks where there is none */
guint
rv_cleaning_find_open (const RvCleaning *self, guint index)
{
  while (index < self->n_lines && !rv_cleaning_is_open (self, index))
    index++;
  return index;
}

/* The outlet, from the strongest place that names one. */
static void
choose_publisher (RvCleaning *self)
{
  if (self->source_outlet != NULL)
    rv_draft_set_meta_at (self->draft, RV_META_PUBLISHER, self->source_outlet, "source-line",
                          self->source_index, self->source_span, TRUE);
  if (self->dateline_outlet != NULL)
    rv_draft_set_meta_at (self->draft, RV_META_PUBLISHER, self->dateline_outlet, "dateline",
                          self->dateline_index, self->dateline_span, TRUE);
  if (self->credit_outlet != NULL)
    rv_draft_set_meta_at (self->draft, RV_META_PUBLISHER, self->credit_outlet, "credit",
                          self->credit_index, self->credit_span, TRUE);
}

static void
detect (RvDraft *draft, const RvFurniture *furniture, const char *language)
{
  g_autoptr (RvDayReader) days = rv_day_reader_new (language);
  RvCleaning cleaning = { .draft = draft, .furniture = furniture, .days = days };

  rv_source_line_split (draft, furniture);
  rv_control_split (draft, furniture);
  cleaning.n_lines = draft->blocks->len;
  cleaning.lines = g_new0 (RvLine, cleaning.n_lines);
  for (guint i = 0; i < cleaning.n_lines; i++)
    rv_line_init (&cleaning.lines[i], rv_draft_get_block (draft, i)->text);

  rv_source_line_detect (&cleaning);
  rv_letterhead_detect (&cleaning);
  if (!draft->is_structured || draft->is_web_page)
    rv_byline_detect (&cleaning);
  rv_note_detect (&cleaning);
  rv_article_end_detect (&cleaning);
  rv_control_detect (&cleaning);
  rv_caption_detect (&cleaning);
  if (!draft->is_web_page)
    rv_title_detect (&cleaning);
  if (!draft->is_structured)
    {
      rv_list_detect (&cleaning);
      rv_pull_quote_detect (&cleaning);
      rv_heading_detect (&cleaning);
    }
  choose_publisher (&cleaning);

  for (guint i = 0; i < cleaning.n_lines; i++)
    rv_line_clear (&cleaning.lines[i]);
  g_free (cleaning.lines);
}

static void
add_blocks (RvDraft *draft,
            RvDocumentBuilder *builder,
            const RvLanguages *languages,
            const RvLanguagePack *pack,
            const char *code)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      RvBlock *block = rv_draft_get_block (draft, i);
      guint index = rv_document_builder_add (builder, block->text, strlen (block->text),
                                             block->role, block->reason);
      RvParagraph *paragraph = rv_document_builder_get_paragraph (builder, index);

      paragraph->level = block->level;
      paragraph->page = block->page;
      if (!rv_role_is_furniture (block->role))
        paragraph->language = rv_document_language_find_other (languages, pack, code, block->text);
    }
}

static void
add_metadata (RvDraft *draft, RvDocumentBuilder *builder)
{
  RvMetadata *metadata = rv_document_builder_get_metadata (builder);

  for (guint key = 0; key < RV_N_META; key++)
    {
      const RvMetaField *field = &draft->metadata.fields[key];
      RvSpan span = field->evidence;

      if (field->value == NULL)
        continue;
      if (!rv_span_is_empty (span))
        {
          guint32 start
            = rv_document_builder_get_paragraph (builder, draft->evidence_blocks[key])->span.start;

          span = rv_span (span.start + start, span.end + start);
        }
      rv_metadata_set (metadata, key, field->value, field->origin, span, field->inferred);
    }
}

/**
 * rv_cleaner_clean:
 * @draft: what a reader gave
 * @uri: where it came from
 *
 * Gives every block its role, finds title, outlet, author and dates with their evidence, and freezes
 * the document.
 *
 * Returns: (transfer full): the document, or %NULL with RV_ERROR_DATA set
 */
RvDocument *
rv_cleaner_clean (RvDraft *draft, const char *uri, const RvLanguages *languages, GError **error)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new (uri, draft->media_type);
  const RvFurniture *furniture = rv_furniture_ensure (languages, error);
  g_autofree char *code = NULL;
  RvLanguagePack *pack;

  if (furniture == NULL)
    return NULL;
  pack = rv_document_language_find (draft, languages, &code);
  detect (draft, furniture, rv_language_pack_get_code (pack));
  add_blocks (draft, builder, languages, pack, code);
  add_metadata (draft, builder);
  rv_document_builder_set_language_code (builder, code);
  rv_document_builder_set_charset (builder, draft->charset.name, draft->charset.origin);
  rv_document_builder_set_digest (builder, draft->digest);
  return rv_document_builder_end (builder, pack);
}
