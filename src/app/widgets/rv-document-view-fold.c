/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-document-view-private.h"

/*
 * Page furniture folded away: one line stands for what is hidden.
 *
 * When a fold opens or closes, only its own lines are put in place of what stood there. GTK keeps the heights of all
 * other lines, and the marks on them: to measure and mark 1 MB of text again, down to where the reader is, took 1.2 s.
 */

/* A run of furniture that has been opened or closed, before the text shows it. */
typedef struct
{
  guint first; /* its lines in the text as it will be */
  guint n_lines;
  guint start, end; /* characters of the text as it is */
  const char *text; /* (transfer none): what comes there */
  gsize length;     /* bytes */
} Change;

/* Returns: how many lines the fold at @at and what it shows have */
static guint
count_lines (const RvDisplayText *display, guint at)
{
  const RvDisplayLine *fold = rv_display_text_get_line (display, at), *line;
  guint end = at + 1;

  for (; fold->is_open && end < rv_display_text_get_n_lines (display); end++)
    {
      line = rv_display_text_get_line (display, end);
      if (line->kind == RV_LINE_FOLD || line->paragraph >= fold->paragraph + fold->n_paragraphs)
        break;
    }
  return end - at;
}

/* Returns: (element-type Change): in the order of the text; what differs between @before and @after, which show one
 *   document with other folds open. Adds the parts of the document to @parts */
static GArray *
list_changes (const RvDisplayText *before, const RvDisplayText *after, GArray *parts)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (Change));
  gsize length;
  const char *text = rv_display_text_get_text (after, &length);
  guint i = 0, j = 0, reached = 0;

  while (i < rv_display_text_get_n_lines (before) && j < rv_display_text_get_n_lines (after))
    {
      const RvDisplayLine *old = rv_display_text_get_line (before, i);
      const RvDisplayLine *new = rv_display_text_get_line (after, j);
      guint n_old = 1, n_new = 1;

      if (old->kind == RV_LINE_FOLD && new->kind == RV_LINE_FOLD)
        {
          n_old = count_lines (before, i);
          n_new = count_lines (after, j);
        }
      if (old->is_open != new->is_open)
        {
          guint end = rv_display_text_get_line (after, j + n_new - 1)->end;
          const char *start = g_utf8_offset_to_pointer (text, new->start - reached);
          Change change = { .first = j, .n_lines = n_new, .start = old->start, .text = start };

          text = g_utf8_offset_to_pointer (start, end - new->start);
          reached = end;
          change.end = rv_display_text_get_line (before, i + n_old - 1)->end;
          change.length = (gsize) (text - start);
          g_array_append_val (changes, change);
          g_array_append_val (parts, *(old->is_open ? &new->span : &old->span));
        }
      i += n_old;
      j += n_new;
    }
  return changes;
}

/* From the end on, so that the places of those before stay true. */
static void
replace_text (GtkTextBuffer *buffer, GArray *changes)
{
  gtk_text_buffer_begin_irreversible_action (buffer);
  for (guint i = changes->len; i-- > 0;)
    {
      const Change *change = &g_array_index (changes, Change, i);
      /* Of its own, as GTK 4.8 tells a screen reader of all that comes before the next NUL. */
      g_autofree char *text = g_strndup (change->text, change->length);
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) change->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) change->end);
      gtk_text_buffer_delete (buffer, &start, &end);
      gtk_text_buffer_insert (buffer, &start, text, (int) change->length);
    }
  gtk_text_buffer_end_irreversible_action (buffer);
}

/* Marks the lines that are new, and takes what the text that was there before has left on them. */
static void
tag_changes (RvDocumentView *self, GArray *changes)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  for (guint i = 0; i < changes->len; i++)
    {
      const Change *change = &g_array_index (changes, Change, i);
      guint last = change->first + change->n_lines - 1;
      GtkTextIter start, end;

      gtk_text_buffer_get_iter_at_offset (
        buffer, &start, (int) rv_display_text_get_line (self->display, change->first)->start);
      gtk_text_buffer_get_iter_at_offset (
        buffer, &end, (int) rv_display_text_get_line (self->display, last)->end);
      gtk_text_iter_forward_char (&end);
      gtk_text_buffer_remove_all_tags (buffer, &start, &end);
      rv_document_view_tag_lines (self, change->first, change->n_lines);
    }
}

/* Shows the folds as they are to be now. */
static void
update_folds (RvDocumentView *self)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (RvSpan));
  RvDisplayText *before = self->display;
  RvDisplayText *after
    = rv_display_text_new (rv_analysis_get_document (self->analysis), self->unfolded);
  g_autoptr (GArray) changes = list_changes (before, after, parts);

  self->display = after;
  replace_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), changes);
  tag_changes (self, changes);
  rv_document_view_tag_again (self, parts);
  rv_display_text_free (before);
  rv_document_view_layout_changed (self);
}

/* Opens the fold that hides @byte, if one does. */
void
rv_document_view_unfold_at (RvDocumentView *self, guint32 byte)
{
  const RvDisplayLine *line
    = rv_display_text_get_line (self->display, rv_display_text_find_line (self->display, byte));

  if (line->kind != RV_LINE_FOLD || !(line->span.start <= byte && byte < line->span.end))
    return;
  g_hash_table_add (self->unfolded, GUINT_TO_POINTER (line->paragraph));
  update_folds (self);
}

/* Opens the fold that begins with @line, or closes it, and keeps the line where it stands. */
void
rv_document_view_toggle_fold (RvDocumentView *self, const RvDisplayLine *line)
{
  gpointer key = GUINT_TO_POINTER (line->paragraph);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  double top, bottom, height = gtk_widget_get_height (GTK_WIDGET (self));
  RvSpan place = rv_span (line->span.start, line->span.start);
  int start = (int) line->start;
  GtkTextIter iter;

  rv_document_view_get_rows (self, place, &top, &bottom);
  if (!g_hash_table_remove (self->unfolded, key))
    g_hash_table_add (self->unfolded, key);
  update_folds (self);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, start);
  if (!gtk_text_buffer_get_has_selection (buffer))
    gtk_text_buffer_place_cursor (buffer, &iter); /* the same key closes it again */
  if (place.start > 0)
    place.start = place.end = place.start - 1;
  rv_document_view_scroll_to (self, place, height > 0 ? CLAMP (top / height, 0.0, 1.0) : 0.0);
}

/* Returns: whether every fold is as @folded says */
static gboolean
is_folded (RvDocumentView *self, gboolean folded)
{
  for (guint i = 0; i < rv_display_text_get_n_lines (self->display); i++)
    {
      const RvDisplayLine *line = rv_display_text_get_line (self->display, i);

      if (line->kind == RV_LINE_FOLD && line->is_open == folded)
        return FALSE;
    }
  return TRUE;
}

/* Opens or closes every fold. */
void
rv_document_view_set_folded (RvDocumentView *self, gboolean folded)
{
  RvSpan place;

  if (self->display == NULL || is_folded (self, folded))
    return;
  place = rv_document_view_get_visible_span (self);
  g_hash_table_remove_all (self->unfolded);
  for (guint i = 0; !folded && i < rv_display_text_get_n_lines (self->display); i++)
    {
      const RvDisplayLine *line = rv_display_text_get_line (self->display, i);

      if (line->kind == RV_LINE_FOLD)
        g_hash_table_add (self->unfolded, GUINT_TO_POINTER (line->paragraph));
    }
  update_folds (self);
  if (place.start > 0)
    rv_document_view_return_to (self, place.start);
}
