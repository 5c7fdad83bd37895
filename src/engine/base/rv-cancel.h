/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Steps of a loop between two looks at the cancellable: some tenths of a millisecond of work. */
#define RV_CANCEL_EVERY 64

/**
 * rv_is_cancelled_at:
 * @cancellable: (nullable)
 * @step: a number that each step of a long loop raises or lowers by one
 *
 * What a long loop asks at each step. A stage that ends early so returns less than it should, well formed; who
 * started it looks at @cancellable, too, and throws it away.
 */
static inline gboolean
rv_is_cancelled_at (GCancellable *cancellable, gint64 step)
{
  return step % RV_CANCEL_EVERY == 0 && g_cancellable_is_cancelled (cancellable);
}

G_END_DECLS
