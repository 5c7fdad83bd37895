/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Bytes that a library reads through us, so that what it does with them has an end. A drawing of a PDF may show another
 * one ten times, and that one another: ten levels are ten thousand million, in two kilobytes, and poppler goes on until
 * they are shown. But each time it reads the drawing's bytes again. Reads are counted, in all and from one allowance to
 * the next; where they are spent, or the reading is cancelled, every stream is at its end, and so is poppler, soon.
 */

#include "config.h"

#include "ingest/rv-metered-stream.h"

struct _RvMeteredStream
{
  GMemoryInputStream parent;
  GCancellable *cancellable;
  guint in_all, at_once; /* reads that are left */
  gboolean is_spent;
};

G_DEFINE_FINAL_TYPE (RvMeteredStream, rv_metered_stream, G_TYPE_MEMORY_INPUT_STREAM)

static gssize
rv_metered_stream_read (GInputStream *stream,
                        void *buffer,
                        gsize count,
                        GCancellable *cancellable,
                        GError **error)
{
  RvMeteredStream *self = RV_METERED_STREAM (stream);

  if (self->in_all == 0 || self->at_once == 0)
    self->is_spent = TRUE;
  if (self->is_spent || g_cancellable_is_cancelled (self->cancellable))
    return 0;
  self->in_all--;
  self->at_once--;
  return G_INPUT_STREAM_CLASS (rv_metered_stream_parent_class)
    ->read_fn (stream, buffer, count, cancellable, error);
}

static void
rv_metered_stream_dispose (GObject *object)
{
  g_clear_object (&RV_METERED_STREAM (object)->cancellable);
  G_OBJECT_CLASS (rv_metered_stream_parent_class)->dispose (object);
}

static void
rv_metered_stream_class_init (RvMeteredStreamClass *class)
{
  G_OBJECT_CLASS (class)->dispose = rv_metered_stream_dispose;
  G_INPUT_STREAM_CLASS (class)->read_fn = rv_metered_stream_read;
}

static void
rv_metered_stream_init (RvMeteredStream *self)
{
}

/**
 * rv_metered_stream_new:
 * @most: reads in all, and until rv_metered_stream_allow() is called
 * @cancellable: (nullable): ends the stream, too
 *
 * Returns: (transfer full): a stream of @bytes that can seek
 */
GInputStream *
rv_metered_stream_new (GBytes *bytes, guint most, GCancellable *cancellable)
{
  RvMeteredStream *self = g_object_new (RV_TYPE_METERED_STREAM, NULL);

  self->in_all = self->at_once = most;
  g_set_object (&self->cancellable, cancellable);
  g_memory_input_stream_add_bytes (G_MEMORY_INPUT_STREAM (self), bytes);
  return G_INPUT_STREAM (self);
}

/* Up to @most reads until the next call, within those of all. */
void
rv_metered_stream_allow (RvMeteredStream *self, guint most)
{
  self->at_once = most;
}

/* Returns: whether more was asked for than there is */
gboolean
rv_metered_stream_is_spent (const RvMeteredStream *self)
{
  return self->is_spent;
}
