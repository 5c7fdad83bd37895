/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "ingest/rv-rtf-asides.h"

struct _RvRtfAsides
{
  GString *open;                     /* text of the one that is open */
  GPtrArray *texts[RV_RTF_N_ASIDES]; /* those that have ended and are not written yet */
  gboolean is_in_box;
};

RvRtfAsides *
rv_rtf_asides_new (void)
{
  RvRtfAsides *self = g_new0 (RvRtfAsides, 1);

  self->open = g_string_new (NULL);
  for (guint kind = 0; kind < RV_RTF_N_ASIDES; kind++)
    self->texts[kind] = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
rv_rtf_asides_free (RvRtfAsides *self)
{
  g_string_free (self->open, TRUE);
  for (guint kind = 0; kind < RV_RTF_N_ASIDES; kind++)
    g_ptr_array_unref (self->texts[kind]);
  g_free (self);
}

/* Returns: whether a box begins here; none does inside another, nor in an aside that has said something */
gboolean
rv_rtf_asides_begin_box (RvRtfAsides *self)
{
  if (self->is_in_box || self->open->len > 0)
    return FALSE;
  self->is_in_box = TRUE;
  return TRUE;
}

void
rv_rtf_asides_add (RvRtfAsides *self, const char *text, gsize length)
{
  g_string_append_len (self->open, text, (gssize) length);
}

/**
 * rv_rtf_asides_end:
 * @kind: what has ended
 *
 * Of headers, footers and remarks each wording is kept once, and RV_LIMIT_PAGE_OVERLAYS of each kind.
 */
void
rv_rtf_asides_end (RvRtfAsides *self, RvRtfAside kind)
{
  GPtrArray *texts = self->texts[kind];
  const char *text = g_strstrip (self->open->str);

  if (kind == RV_RTF_BOX)
    self->is_in_box = FALSE;
  if (kind == RV_RTF_NOTE || kind == RV_RTF_BOX
      || (*text != 0 && texts->len < RV_LIMIT_PAGE_OVERLAYS
          && !g_ptr_array_find_with_equal_func (texts, text, g_str_equal, NULL)))
    g_ptr_array_add (texts, g_strdup (text));
  g_string_truncate (self->open, 0);
}

static void
write_texts (RvBlockWriter *writer, GPtrArray *texts, RvRole role, const char *rule)
{
  for (guint i = 0; i < texts->len; i++)
    {
      rv_block_writer_add (writer, g_ptr_array_index (texts, i), -1);
      rv_block_writer_end_block (writer, role, 0, rule);
    }
  g_ptr_array_set_size (texts, 0);
}

/* What stands in the paragraph that has ended, but apart from it. */
void
rv_rtf_asides_write (RvRtfAsides *self, RvBlockWriter *writer)
{
  write_texts (writer, self->texts[RV_RTF_BOX], RV_ROLE_BODY, "");
  write_texts (writer, self->texts[RV_RTF_NOTE], RV_ROLE_NOTE, "note");
}

/* What stands on the pages and beside the text: behind it, folded. */
void
rv_rtf_asides_write_furniture (RvRtfAsides *self, RvBlockWriter *writer, RvDraft *draft)
{
  guint first = draft->blocks->len;

  write_texts (writer, self->texts[RV_RTF_HEAD], RV_ROLE_BODY, "");
  rv_draft_drop (draft, first, "running-head");
  first = draft->blocks->len;
  write_texts (writer, self->texts[RV_RTF_REMARK], RV_ROLE_BODY, "");
  rv_draft_drop (draft, first, "remark");
}
