/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-metadata.h"
#include "document/rv-paragraph.h"
#include "ingest/rv-charset.h"

G_BEGIN_DECLS

/**
 * RvBlock:
 * @text: UTF-8 of one block, spaces already collapsed; owned by the draft
 * @raw: (nullable): the text before soft hyphens were taken out of it, where it had some; see
 *   rv_font_text_repair()
 * @role: what the reader takes it for
 * @is_certain: whether the format says so, so that cleaning leaves it alone
 * @level: of a heading or list, from 1; 0 where unknown
 * @page: from 1; 0 where the format has none
 * @reason: why; a static or interned string
 *
 * A block of the source before cleaning.
 */
typedef struct
{
  char *text;
  char *raw;
  RvRole role;
  gboolean is_certain;
  guint8 level;
  guint32 page;
  const char *reason;
} RvBlock;

/**
 * RvDraft:
 *
 * What a reader gives: blocks in order and what the format itself says about title, author, dates.
 * Cleaning (rv_cleaner_clean()) makes a document of it.
 */
typedef struct
{
  GArray *blocks;                   /* of RvBlock */
  RvMetadata metadata;              /* evidence spans count within a block */
  guint evidence_blocks[RV_N_META]; /* the block that each span counts in */
  char *media_type;
  char *language;         /* as declared, a BCP 47 tag; NULL where not */
  RvCharset charset;      /* of the file; name "" where the format has no choice */
  char *digest;           /* SHA-256 of the file; NULL where it is not known */
  gboolean is_web_page;   /* furniture may hide in any role but the title's */
  gboolean is_structured; /* the format itself tells titles, headings and lists */
  gsize n_bytes;          /* of the blocks, as they were added */
  gboolean is_full;       /* more was added than a document may hold; it is not in the blocks */
} RvDraft;

RvDraft *rv_draft_new (const char *media_type);
void rv_draft_free (RvDraft *self);

RvBlock *rv_draft_add (RvDraft *self, const char *text, gssize length, RvRole role);
RvBlock *rv_draft_get_block (RvDraft *self, guint index);
gboolean rv_draft_check (const RvDraft *self, GError **error);
void rv_draft_set_full (GError **error);
void rv_draft_drop (RvDraft *self, guint first, const char *reason);
void rv_draft_set_meta (RvDraft *self, RvMetaKey key, const char *value, const char *origin);
void rv_draft_set_meta_at (RvDraft *self,
                           RvMetaKey key,
                           const char *value,
                           const char *origin,
                           guint block,
                           RvSpan span,
                           gboolean inferred);
void rv_draft_split (RvDraft *self, guint index, gsize end, gsize start);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvDraft, rv_draft_free)

G_END_DECLS
