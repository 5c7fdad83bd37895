/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-document-view-private.h"

/*
 * Marks on the text. A tag costs GTK some microseconds, and a long document has ten thousand marks: only
 * those on screen, and a little around it, are put on at once. The others follow while nothing else is
 * to be done, so much at a time that no frame comes late.
 */

/* Bytes before and after those on screen that are marked at once: a screen or two. As long as GTK has
 * not measured the lines, any number of them seem to be on screen; no more than MOST are. */
#define AROUND 5000u
#define MOST 10000u

/* Microseconds: a quarter of a frame. */
#define BUDGET 4000

/* Marks between two looks at the clock. */
#define BATCH 16

static void
tag_span (RvDocumentView *self, const char *tag, RvSpan span)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  rv_document_view_get_iters (self, span, &start, &end);
  gtk_text_buffer_apply_tag_by_name (buffer, tag, &start, &end);
}

static RvSpan
get_near (RvDocumentView *self)
{
  RvSpan shown = rv_document_view_get_visible_span (self);

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return RV_SPAN_NONE;
  return rv_span (shown.start > AROUND ? shown.start - AROUND : 0,
                  MIN (shown.end, shown.start + MOST) + AROUND);
}

/* Puts on what waits and is on screen or near it. */
static void
tag_near (RvDocumentView *self)
{
  RvSpan near = get_near (self);
  guint kept = 0;

  for (guint i = 0; i < self->waiting->len; i++)
    {
      RvWaitingTag *waiting = &g_array_index (self->waiting, RvWaitingTag, i);

      if (rv_span_overlaps (waiting->span, near))
        tag_span (self, waiting->tag, waiting->span);
      else
        g_array_index (self->waiting, RvWaitingTag, kept++) = *waiting;
    }
  g_array_set_size (self->waiting, kept);
}

static gboolean
tag_some (gpointer data)
{
  RvDocumentView *self = data;
  gint64 end = g_get_monotonic_time () + BUDGET;

  tag_near (self); /* the reader may have gone somewhere else */
  while (self->waiting->len > 0 && g_get_monotonic_time () < end)
    for (guint i = 0; i < BATCH && self->waiting->len > 0; i++)
      {
        RvWaitingTag waiting = g_array_index (self->waiting, RvWaitingTag, self->waiting->len - 1);

        g_array_set_size (self->waiting, self->waiting->len - 1);
        tag_span (self, waiting.tag, waiting.span);
      }
  if (self->waiting->len > 0)
    return G_SOURCE_CONTINUE;
  self->tag_source = 0;
  return G_SOURCE_REMOVE;
}

static gboolean
tag_first (gpointer data)
{
  RvDocumentView *self = data;

  tag_near (self);
  self->tag_source = self->waiting->len > 0 ? g_idle_add (tag_some, self) : 0;
  return G_SOURCE_REMOVE;
}

/* What is near is put on before the next frame is painted. */
static void
tag_soon (RvDocumentView *self, const char *tag, RvSpan span)
{
  RvWaitingTag waiting = { .tag = tag, .span = span };

  g_array_append_val (self->waiting, waiting);
  if (self->tag_source == 0)
    self->tag_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, tag_first, self, NULL);
}

/* Returns: (transfer none): the name, as long as spans are kept under it */
static const char *
remember (RvDocumentView *self, const char *tag, RvSpan span)
{
  gpointer key, spans;

  if (!g_hash_table_lookup_extended (self->spans, tag, &key, &spans))
    {
      key = g_strdup (tag);
      spans = g_array_new (FALSE, FALSE, sizeof (RvSpan));
      g_hash_table_insert (self->spans, key, spans);
    }
  g_array_append_val ((GArray *) spans, span);
  return key;
}

/* Marks @span with @tag; the mark stays when a fold opens or closes. */
void
rv_document_view_apply_tag (RvDocumentView *self, const char *tag, RvSpan span)
{
  if (self->display == NULL)
    return;
  remember (self, tag, span);
  tag_span (self, tag, span);
}

/* Marks @span with @tag as well, but takes its time where nobody is looking: for marks by the
 * thousand. */
void
rv_document_view_apply_tag_later (RvDocumentView *self, const char *tag, RvSpan span)
{
  if (self->display != NULL)
    tag_soon (self, remember (self, tag, span), span);
}

void
rv_document_view_remove_tag (RvDocumentView *self, const char *tag)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  gpointer key;
  guint kept = 0;

  if (!g_hash_table_lookup_extended (self->spans, tag, &key, NULL))
    return;
  for (guint i = 0; i < self->waiting->len; i++)
    if (g_array_index (self->waiting, RvWaitingTag, i).tag != key)
      g_array_index (self->waiting, RvWaitingTag, kept++)
        = g_array_index (self->waiting, RvWaitingTag, i);
  g_array_set_size (self->waiting, kept);
  g_hash_table_remove (self->spans, tag);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag_by_name (buffer, tag, &start, &end);
}

/* Whether @span overlaps one of @parts, which are in order and do not touch one another. */
static gboolean
overlaps_any (RvSpan span, const GArray *parts)
{
  guint low = 0, high = parts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (parts, RvSpan, middle).end <= span.start)
        low = middle + 1;
      else
        high = middle;
    }
  return low < parts->len && rv_span_overlaps (g_array_index (parts, RvSpan, low), span);
}

/* The text of @parts (of RvSpan, in order) is there anew, without its marks. */
void
rv_document_view_tag_again (RvDocumentView *self, const GArray *parts)
{
  GHashTableIter iter;
  gpointer tag, spans;

  g_hash_table_iter_init (&iter, self->spans);
  while (g_hash_table_iter_next (&iter, &tag, &spans))
    for (guint i = 0; i < ((GArray *) spans)->len; i++)
      {
        RvSpan span = g_array_index ((GArray *) spans, RvSpan, i);

        if (overlaps_any (span, parts))
          tag_soon (self, tag, span);
      }
}

/* Other marks belong to another text. */
void
rv_document_view_forget_tags (RvDocumentView *self)
{
  g_array_set_size (self->waiting, 0);
  g_hash_table_remove_all (self->spans);
}
