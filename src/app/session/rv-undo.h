/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RvUndo:
 *
 * What a person has changed in one window, in the order in which they did, so that it can be taken back
 * step by step and done again. What changes something pushes how it is taken back; taking it back is a
 * change as well, and what it pushes is how it is done again.
 *
 * Signal: "changed": there is another step to be taken back.
 */
#define RV_TYPE_UNDO (rv_undo_get_type ())
G_DECLARE_FINAL_TYPE (RvUndo, rv_undo, RV, UNDO, GObject)

/* Returns: whether it could be taken back; what it was part of may have gone */
typedef gboolean (*RvUndoFunc) (gpointer object, gpointer data);

RvUndo *rv_undo_new (void);
void rv_undo_push (RvUndo *self,
                   gpointer object,
                   RvUndoFunc take_back,
                   gpointer data,
                   GDestroyNotify destroy,
                   const char *words);
void rv_undo_begin (RvUndo *self);
void rv_undo_end (RvUndo *self);
void rv_undo_clear (RvUndo *self);

char *rv_undo_take_back (RvUndo *self);
char *rv_undo_do_again (RvUndo *self);

G_END_DECLS
