/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvSpan:
 * @start: first byte
 * @end: the byte after the last
 *
 * A half-open range of bytes [start, end) in the UTF-8 text of one document.
 * Results point into the immutable text with spans and never copy it. Both ends
 * lie on character boundaries. Documents are capped far below 4 GiB
 * (RV_LIMIT_FILE_BYTES), so 32 bits serve.
 */
typedef struct
{
  guint32 start;
  guint32 end;
} RvSpan;

#define RV_SPAN_NONE ((RvSpan){ 0, 0 })

static inline RvSpan
rv_span (gsize start, gsize end)
{
  return (RvSpan){ (guint32) start, (guint32) end };
}

static inline guint32
rv_span_length (RvSpan span)
{
  return span.end - span.start;
}

static inline gboolean
rv_span_is_empty (RvSpan span)
{
  return span.end <= span.start;
}

static inline gboolean
rv_span_contains (RvSpan outer, RvSpan inner)
{
  return outer.start <= inner.start && inner.end <= outer.end;
}

static inline gboolean
rv_span_overlaps (RvSpan a, RvSpan b)
{
  return a.start < b.end && b.start < a.end;
}

/* Orders by start, then the longer one first; a GCompareFunc on RvSpan pointers. */
static inline int
rv_span_compare (gconstpointer a, gconstpointer b)
{
  const RvSpan *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return 0;
}

G_END_DECLS
