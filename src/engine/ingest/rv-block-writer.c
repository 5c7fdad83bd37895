/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "ingest/rv-block-writer.h"
#include "ingest/rv-picture-text.h"

/* Between the cells of a table's row. */
#define CELL_SEPARATOR " | "

/* A table whose cells hold more than this is there for the layout: bytes of a cell that has more
 * than one block. Side by side texts of laws have paragraphs of some hundred bytes. */
#define LAYOUT_CELL_BYTES 300u

/* Words of the description of a picture that is read like a caption; what has fewer is folded. */
#define CAPTION_WORDS 3u

typedef struct
{
  char *text;
  RvRole role;
} Picture;

struct _RvBlockWriter
{
  RvDraft *draft;
  GPtrArray *rows; /* open rows, the innermost last: GPtrArray of RvDraft, one for each cell */
  GString *text;
  gboolean has_space; /* a space is due before the next letter */
  guint page;
  gsize n_bytes;
  gboolean has_headings;
  GArray *pictures; /* of Picture: those in the open block */
};

static void
picture_clear (gpointer data)
{
  Picture *picture = data;

  g_free (picture->text);
}

static void
row_free (gpointer row)
{
  g_ptr_array_unref (row);
}

static void
cell_free (gpointer cell)
{
  rv_draft_free (cell);
}

RvBlockWriter *
rv_block_writer_new (RvDraft *draft)
{
  RvBlockWriter *self = g_new0 (RvBlockWriter, 1);

  self->draft = draft;
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->text = g_string_new (NULL);
  self->pictures = g_array_new (FALSE, FALSE, sizeof (Picture));
  g_array_set_clear_func (self->pictures, picture_clear);
  return self;
}

void
rv_block_writer_free (RvBlockWriter *self)
{
  g_ptr_array_unref (self->rows);
  g_string_free (self->text, TRUE);
  g_array_unref (self->pictures);
  g_free (self);
}

/* @page: of the blocks that end from now on, from 1; 0 where there are no pages */
void
rv_block_writer_set_page (RvBlockWriter *self, guint page)
{
  self->page = page;
}

/* The draft that blocks go to: the innermost open cell. */
static RvDraft *
target (const RvBlockWriter *self)
{
  for (guint i = self->rows->len; i > 0; i--)
    {
      GPtrArray *row = g_ptr_array_index (self->rows, i - 1);

      if (row->len > 0)
        return g_ptr_array_index (row, row->len - 1);
    }
  return self->draft;
}

/**
 * rv_block_writer_add:
 * @text: UTF-8; a run of white space counts as one space
 * @length: bytes, or -1
 */
void
rv_block_writer_add (RvBlockWriter *self, const char *text, gssize length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);

  if (self->n_bytes > RV_LIMIT_TEXT_BYTES)
    return;
  self->n_bytes += (gsize) (end - text);
  while (text < end)
    {
      const char *next = text;

      while (next < end && !g_ascii_isspace (*next))
        next++;
      if (next > text)
        {
          if (self->has_space && self->text->len > 0)
            g_string_append_c (self->text, ' ');
          self->has_space = FALSE;
          g_string_append_len (self->text, text, next - text);
        }
      while (next < end && g_ascii_isspace (*next))
        {
          self->has_space = TRUE;
          next++;
        }
      text = next;
    }
}

void
rv_block_writer_add_space (RvBlockWriter *self)
{
  self->has_space = TRUE;
}

static void
add_picture (RvBlockWriter *self, const Picture *picture)
{
  RvBlock *block = rv_draft_add (target (self), picture->text, -1, picture->role);
  guint n_words = 0;

  for (const char *p = block->text; *p != 0; p++)
    n_words += !g_ascii_isspace (*p) && (p[1] == 0 || g_ascii_isspace (p[1]));
  if (n_words < CAPTION_WORDS)
    block->role = RV_ROLE_BOILERPLATE;
  block->reason = RV_PICTURE_TEXT_REASON;
  block->is_certain = TRUE;
  block->page = self->page;
}

/**
 * rv_block_writer_end_block:
 * @level: of a heading or list, 0 where unknown
 * @reason: why it has @role, a static string; "" where the format does not say so
 *
 * Makes a block of the text since the last one; nothing where there is none.
 */
void
rv_block_writer_end_block (RvBlockWriter *self, RvRole role, guint level, const char *reason)
{
  self->has_space = FALSE;
  if (self->text->len > 0)
    {
      RvBlock *block
        = rv_draft_add (target (self), self->text->str, (gssize) self->text->len, role);

      block->level = (guint8) MIN (level, G_MAXUINT8);
      block->page = self->page;
      block->reason = reason;
      block->is_certain = *reason != 0;
      self->has_headings = self->has_headings || role == RV_ROLE_HEADING || role == RV_ROLE_TITLE;
      g_string_truncate (self->text, 0);
    }
  for (guint i = 0; i < self->pictures->len; i++)
    add_picture (self, &g_array_index (self->pictures, Picture, i));
  g_array_set_size (self->pictures, 0);
}

/**
 * rv_block_writer_add_picture:
 * @text: (nullable): what stands for a picture, written for those who cannot see it
 * @source: (nullable): address of the picture
 * @role: of a description; what rather names the picture is page furniture anyway
 *
 * Makes a block of it behind the one that is open; nothing where it is the name of a file.
 */
void
rv_block_writer_add_picture (RvBlockWriter *self, const char *text, const char *source, RvRole role)
{
  Picture picture = { .role = role };

  if (self->n_bytes > RV_LIMIT_TEXT_BYTES || !rv_picture_text_says_something (text, source))
    return;
  self->n_bytes += strlen (text);
  picture.text = g_strstrip (g_strdup (text));
  g_array_append_val (self->pictures, picture);
  if (self->text->len == 0)
    rv_block_writer_end_block (self, RV_ROLE_BODY, 0, "");
}

void
rv_block_writer_begin_row (RvBlockWriter *self)
{
  g_ptr_array_add (self->rows, g_ptr_array_new_with_free_func (cell_free));
}

void
rv_block_writer_begin_cell (RvBlockWriter *self)
{
  GPtrArray *row = g_ptr_array_index (self->rows, self->rows->len - 1);

  if (row->len < RV_LIMIT_CELLS)
    g_ptr_array_add (row, rv_draft_new (""));
}

void
rv_block_writer_end_cell (RvBlockWriter *self)
{
  rv_block_writer_end_block (self, RV_ROLE_BODY, 0, "");
}

/* Whether the blocks of a row stay as they are: it has one cell, or cells of long texts. */
static gboolean
is_layout (const GPtrArray *row)
{
  guint n_filled = 0;

  for (guint i = 0; i < row->len; i++)
    {
      RvDraft *cell = g_ptr_array_index (row, i);
      gsize n_bytes = 0;

      guint n_blocks = 0;

      for (guint j = 0; j < cell->blocks->len; j++)
        if (!rv_picture_text_is_block (rv_draft_get_block (cell, j)))
          {
            n_blocks++;
            n_bytes += strlen (rv_draft_get_block (cell, j)->text);
          }
      n_filled += n_blocks > 0;
      if (n_blocks > 1 && n_bytes > LAYOUT_CELL_BYTES)
        return TRUE;
    }
  return n_filled <= 1;
}

/* Whether a block of a cell stays one of its own. */
static gboolean
is_apart (const RvBlock *block)
{
  return block->role == RV_ROLE_NOTE || rv_picture_text_is_block (block);
}

static void
copy_blocks (RvDraft *to, RvDraft *from, gboolean apart_only)
{
  for (guint i = 0; i < from->blocks->len; i++)
    {
      const RvBlock *block = rv_draft_get_block (from, i);
      RvBlock *copy;

      if (apart_only && !is_apart (block))
        continue;
      copy = rv_draft_add (to, block->text, -1, block->role);
      copy->level = block->level;
      copy->page = block->page;
      copy->reason = block->reason;
      copy->is_certain = block->is_certain;
    }
}

static void
append_cell (GString *text, RvDraft *cell)
{
  gboolean is_first = TRUE;

  for (guint i = 0; i < cell->blocks->len; i++)
    {
      const RvBlock *block = rv_draft_get_block (cell, i);

      if (is_apart (block))
        continue;
      if (text->len > 0)
        g_string_append (text, is_first ? CELL_SEPARATOR : " ");
      g_string_append (text, block->text);
      is_first = FALSE;
    }
}

/**
 * rv_block_writer_end_row:
 *
 * Makes one block of the cells since rv_block_writer_begin_row(), and the notes and pictures in them
 * their own blocks after it. Where the table only serves the layout, the cells' blocks stay as they are.
 */
void
rv_block_writer_end_row (RvBlockWriter *self)
{
  guint last = self->rows->len - 1;
  g_autoptr (GPtrArray) row = g_ptr_array_steal_index (self->rows, last);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean layout = is_layout (row);

  for (guint i = 0; i < row->len && !layout; i++)
    append_cell (text, g_ptr_array_index (row, i));
  if (text->len > 0)
    {
      RvBlock *block = rv_draft_add (target (self), text->str, (gssize) text->len, RV_ROLE_BODY);

      block->reason = "table-row";
      block->is_certain = TRUE;
      block->page = self->page;
    }
  for (guint i = 0; i < row->len; i++)
    copy_blocks (target (self), g_ptr_array_index (row, i), !layout);
}

/* Returns: whether there was a heading or title so far: then the format tells structure */
gboolean
rv_block_writer_has_headings (const RvBlockWriter *self)
{
  return self->has_headings;
}

/* Returns: %FALSE with RV_ERROR_TOO_LARGE where not all of the text was taken */
gboolean
rv_block_writer_check (const RvBlockWriter *self, GError **error)
{
  if (self->n_bytes <= RV_LIMIT_TEXT_BYTES)
    return TRUE;
  rv_draft_set_full (error);
  return FALSE;
}
