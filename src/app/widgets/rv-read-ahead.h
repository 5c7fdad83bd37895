/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RvReadAhead:
 *
 * Has a text view lay out the lines that are about to come on screen, between two frames.
 */
typedef struct _RvReadAhead RvReadAhead;

RvReadAhead *rv_read_ahead_new (GtkTextView *view);
void rv_read_ahead_free (RvReadAhead *self);
void rv_read_ahead_update (RvReadAhead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvReadAhead, rv_read_ahead_free)

G_END_DECLS
