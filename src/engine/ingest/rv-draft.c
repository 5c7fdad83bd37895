/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-hash.h"
#include "base/rv-limits.h"
#include "ingest/rv-draft.h"
#include "ingest/rv-text-filter.h"

#define SOFT_HYPHEN "\xc2\xad"

static void
block_clear (gpointer data)
{
  RvBlock *block = data;

  g_free (block->text);
  g_free (block->raw);
}

RvDraft *
rv_draft_new (const char *media_type)
{
  RvDraft *self = g_new0 (RvDraft, 1);

  self->blocks = g_array_new (FALSE, TRUE, sizeof (RvBlock));
  g_array_set_clear_func (self->blocks, block_clear);
  self->media_type = g_strdup (media_type);
  self->charset.name = "";
  return self;
}

void
rv_draft_free (RvDraft *self)
{
  g_array_unref (self->blocks);
  rv_metadata_clear (&self->metadata);
  g_free (self->media_type);
  g_free (self->language);
  g_free (self->digest);
  g_free (self);
}

/**
 * rv_draft_add:
 * @text: UTF-8; what is not becomes U+FFFD, see rv_text_filter_run()
 * @length: bytes, or -1
 *
 * Appends a block. What is beyond RV_LIMIT_TEXT_BYTES or RV_LIMIT_PARAGRAPHS is not kept: see
 * rv_draft_check().
 *
 * Returns: (transfer none): the block, whose other members may be set until the next call; the last one where no more
 *   is kept
 */
RvBlock *
rv_draft_add (RvDraft *self, const char *text, gssize length, RvRole role)
{
  RvBlock block = { .role = role, .reason = "" };

  if (length < 0)
    length = (gssize) strlen (text);
  self->n_bytes += (gsize) length;
  self->is_full = self->is_full || self->n_bytes > RV_LIMIT_TEXT_BYTES
                  || self->blocks->len >= RV_LIMIT_PARAGRAPHS;
  if (self->is_full && self->blocks->len > 0)
    return rv_draft_get_block (self, self->blocks->len - 1);
  block.text = rv_text_filter_run (text, (gsize) length);
  if (g_strstr_len (text, length, SOFT_HYPHEN) != NULL && g_utf8_validate (text, length, NULL))
    block.raw = g_strndup (text, (gsize) length);
  g_array_append_val (self->blocks, block);
  return rv_draft_get_block (self, self->blocks->len - 1);
}

RvBlock *
rv_draft_get_block (RvDraft *self, guint index)
{
  return &g_array_index (self->blocks, RvBlock, index);
}

/* Says that a file holds too much. */
void
rv_draft_set_full (GError **error)
{
  g_autofree char *limit = g_format_size (RV_LIMIT_TEXT_BYTES);

  /* Translators: %s is a size such as "67.1 MB" */
  g_set_error (error, RV_ERROR, RV_ERROR_TOO_LARGE,
               _ ("The file holds more text than can be read: %s in %u paragraphs at most."), limit,
               RV_LIMIT_PARAGRAPHS);
}

/* Returns: %FALSE with RV_ERROR_TOO_LARGE set where not all that was added is in the draft */
gboolean
rv_draft_check (const RvDraft *self, GError **error)
{
  if (self->is_full)
    rv_draft_set_full (error);
  return !self->is_full;
}

/**
 * rv_draft_drop:
 * @first: index of a block
 * @reason: a static string
 *
 * Makes page furniture of the blocks from @first on, each wording once.
 */
void
rv_draft_drop (RvDraft *self, guint first, const char *reason)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);

  for (guint i = first; i < self->blocks->len;)
    {
      RvBlock *block = rv_draft_get_block (self, i);

      if (block->text[0] == 0 || !g_hash_table_add (seen, g_strdup (block->text)))
        {
          g_array_remove_index (self->blocks, i);
          continue;
        }
      block->role = RV_ROLE_BOILERPLATE;
      block->is_certain = TRUE;
      block->reason = reason;
      i++;
    }
}

/* What comes first stands: readers offer the strongest source first. */
void
rv_draft_set_meta (RvDraft *self, RvMetaKey key, const char *value, const char *origin)
{
  if (self->metadata.fields[key].value == NULL)
    rv_metadata_set (&self->metadata, key, value, origin, RV_SPAN_NONE, FALSE);
}

/**
 * rv_draft_set_meta_at:
 * @block: index of the block that says so
 * @span: where in its text
 * @inferred: whether it is concluded rather than stated
 *
 * rv_draft_set_meta() with evidence.
 */
void
rv_draft_set_meta_at (RvDraft *self,
                      RvMetaKey key,
                      const char *value,
                      const char *origin,
                      guint block,
                      RvSpan span,
                      gboolean inferred)
{
  if (self->metadata.fields[key].value != NULL)
    return;
  rv_metadata_set (&self->metadata, key, value, origin, span, inferred);
  self->evidence_blocks[key] = block;
}

/**
 * rv_draft_split:
 * @end: the block keeps its text before this byte
 * @start: a new block behind it gets the text from this byte on
 *
 * Makes two blocks of one. Only for before any evidence is set.
 */
void
rv_draft_split (RvDraft *self, guint index, gsize end, gsize start)
{
  RvBlock *block = rv_draft_get_block (self, index);
  RvBlock rest = *block;

  rest.text = g_strdup (block->text + start);
  rest.raw = NULL;
  g_clear_pointer (&block->raw, g_free);
  block->text[end] = 0;
  g_array_insert_val (self->blocks, index + 1, rest);
}
