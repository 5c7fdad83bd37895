/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ingest/rv-draft.h"

static void
block_clear (gpointer data)
{
  RvBlock *block = data;

  g_free (block->text);
}

RvDraft *
rv_draft_new (const char *media_type)
{
  RvDraft *self = g_new0 (RvDraft, 1);

  self->blocks = g_array_new (FALSE, TRUE, sizeof (RvBlock));
  g_array_set_clear_func (self->blocks, block_clear);
  self->media_type = g_strdup (media_type);
  return self;
}

void
rv_draft_free (RvDraft *self)
{
  g_array_unref (self->blocks);
  rv_metadata_clear (&self->metadata);
  g_free (self->media_type);
  g_free (self->language);
  g_free (self);
}

/**
 * rv_draft_add:
 * @text: valid UTF-8
 * @length: bytes, or -1
 *
 * Appends a block.
 *
 * Returns: (transfer none): the block, whose other members may be set until the next call
 */
RvBlock *
rv_draft_add (RvDraft *self, const char *text, gssize length, RvRole role)
{
  RvBlock block = { .role = role, .reason = "" };

  block.text = length < 0 ? g_strdup (text) : g_strndup (text, (gsize) length);
  g_array_append_val (self->blocks, block);
  return rv_draft_get_block (self, self->blocks->len - 1);
}

RvBlock *
rv_draft_get_block (RvDraft *self, guint index)
{
  return &g_array_index (self->blocks, RvBlock, index);
}

/* What comes first stands: readers offer the strongest source first. */
void
rv_draft_set_meta (RvDraft *self, RvMetaKey key, const char *value, const char *origin)
{
  if (self->metadata.fields[key].value == NULL)
    rv_metadata_set (&self->metadata, key, value, origin, RV_SPAN_NONE, FALSE);
}
