/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-document-view-private.h"

/*
 * Marks on the text. A tag costs GTK some microseconds, and a long document has ten thousand marks: only
 * those on screen, and a little around it, are put on at once. The others follow while nothing else is
 * to be done, so much at a time that no frame comes late. Marks are taken off in the same way.
 *
 * What waits is done in the order in which it was asked for, but for what is near. There, too, a mark is put on
 * only when nothing waits that would take it off again.
 */

/* Bytes before and after those on screen that are marked at once: a screen or two. As long as GTK has
 * not measured the lines, any number of them seem to be on screen; no more than MOST are. */
#define AROUND 5000u
#define MOST 10000u

/* Microseconds: a quarter of a frame. */
#define BUDGET 4000

/* Marks between two looks at the clock. */
#define BATCH 16

/* Marks taken off at a time; so few are taken off at once, wherever they are. */
#define CHUNK 32u

static void
change_tag (RvDocumentView *self, const RvWaitingTag *change)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  rv_document_view_get_iters (self, change->span, &start, &end);
  if (change->kind == RV_TAG_TAKE_OFF)
    gtk_text_buffer_remove_tag_by_name (buffer, change->tag, &start, &end);
  else
    gtk_text_buffer_apply_tag_by_name (buffer, change->tag, &start, &end);
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

/* Returns: @near with all of the marks that wait to be put on there */
static RvSpan
widen (RvDocumentView *self, RvSpan near)
{
  RvSpan wide = near;

  for (guint i = 0; i < self->waiting->len; i++)
    {
      const RvWaitingTag *waiting = &g_array_index (self->waiting, RvWaitingTag, i);

      if (waiting->kind != RV_TAG_TAKE_OFF && rv_span_overlaps (waiting->span, near))
        wide = rv_span (MIN (wide.start, waiting->span.start), MAX (wide.end, waiting->span.end));
    }
  return wide;
}

/* Does what waits and is on screen or near it. */
static void
tag_near (RvDocumentView *self)
{
  RvSpan near = get_near (self), wide = widen (self, near);
  guint kept = 0;

  for (guint i = 0; i < self->waiting->len; i++)
    {
      RvWaitingTag *waiting = &g_array_index (self->waiting, RvWaitingTag, i);

      if (rv_span_overlaps (waiting->span, waiting->kind == RV_TAG_TAKE_OFF ? wide : near))
        change_tag (self, waiting);
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
  guint done = 0;

  tag_near (self); /* the reader may have gone somewhere else */
  while (done < self->waiting->len && g_get_monotonic_time () < end)
    for (guint i = 0; i < BATCH && done < self->waiting->len; i++)
      change_tag (self, &g_array_index (self->waiting, RvWaitingTag, done++));
  g_array_remove_range (self->waiting, 0, done);
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

/* What is near is done before the next frame is painted. */
static void
change_soon (RvDocumentView *self, RvTagChange kind, const char *tag, RvSpan span)
{
  RvWaitingTag waiting = { .kind = kind, .tag = tag, .span = span };

  g_array_append_val (self->waiting, waiting);
  if (self->tag_source == 0)
    self->tag_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, tag_first, self, NULL);
}

/* Returns: (transfer none): the name, of which there is only one */
static const char *
remember (RvDocumentView *self, const char *tag, RvSpan span)
{
  const char *name = g_intern_string (tag);
  GArray *spans = g_hash_table_lookup (self->spans, name);

  if (spans == NULL)
    {
      spans = g_array_new (FALSE, FALSE, sizeof (RvSpan));
      g_hash_table_insert (self->spans, (gpointer) name, spans);
    }
  g_array_append_val (spans, span);
  return name;
}

/* Marks @span with @tag; the mark stays when a fold opens or closes. For tags of which there are few. */
void
rv_document_view_apply_tag (RvDocumentView *self, const char *tag, RvSpan span)
{
  RvWaitingTag change = { .kind = RV_TAG_PUT_ON, .tag = tag, .span = span };

  if (self->display == NULL)
    return;
  remember (self, tag, span);
  change_tag (self, &change);
}

/* Marks @span with @tag as well, but takes its time where nobody is looking: for marks by the
 * thousand. */
void
rv_document_view_apply_tag_later (RvDocumentView *self, const char *tag, RvSpan span)
{
  if (self->display != NULL)
    change_soon (self, RV_TAG_PUT_ON, remember (self, tag, span), span);
}

/* Forgets what waits to be put on. Returns: how many marks have not been on the text yet */
static guint
drop_waiting (RvDocumentView *self, const char *tag)
{
  guint kept = 0, n_new = 0;

  for (guint i = 0; i < self->waiting->len; i++)
    {
      const RvWaitingTag *waiting = &g_array_index (self->waiting, RvWaitingTag, i);

      if (waiting->tag != tag || waiting->kind == RV_TAG_TAKE_OFF)
        g_array_index (self->waiting, RvWaitingTag, kept++) = *waiting;
      else
        n_new += waiting->kind == RV_TAG_PUT_ON;
    }
  g_array_set_size (self->waiting, kept);
  return n_new;
}

/* Takes the marks off, those on screen before the next frame is painted. */
void
rv_document_view_remove_tag (RvDocumentView *self, const char *tag)
{
  const char *name = g_intern_string (tag);
  g_autoptr (GArray) spans = NULL;

  if (!g_hash_table_steal_extended (self->spans, name, NULL, (gpointer *) &spans)
      || drop_waiting (self, name) >= spans->len)
    return;
  g_array_sort (spans, rv_span_compare);
  for (guint i = 0; i < spans->len; i += CHUNK)
    {
      RvWaitingTag removal = { RV_TAG_TAKE_OFF, name, g_array_index (spans, RvSpan, i) };

      for (guint j = i; j < MIN (i + CHUNK, spans->len); j++)
        removal.span.end = MAX (removal.span.end, g_array_index (spans, RvSpan, j).end);
      if (spans->len <= CHUNK)
        change_tag (self, &removal);
      else
        change_soon (self, RV_TAG_TAKE_OFF, name, removal.span);
    }
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
          change_soon (self, RV_TAG_PUT_BACK, tag, span);
      }
}

/* Other marks belong to another text. */
void
rv_document_view_forget_tags (RvDocumentView *self)
{
  g_array_set_size (self->waiting, 0);
  g_hash_table_remove_all (self->spans);
}
