/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "views/rv-read-cursor.h"
#include "widgets/rv-scroll-sync.h"

G_BEGIN_DECLS

/**
 * RvReadPlaces:
 *
 * Where the reader is in both texts: takes them to a passage, back to where they were, and, when a search
 * ends that they have not followed, back to where it began.
 */
typedef struct _RvReadPlaces RvReadPlaces;

RvReadPlaces *
rv_read_places_new (RvDocumentView *left, RvDocumentView *right, RvReadCursor *cursor);
void rv_read_places_free (RvReadPlaces *self);
void rv_read_places_set_sync (RvReadPlaces *self, RvScrollSync *sync);

void rv_read_places_go_to (RvReadPlaces *self, RvSide side, RvSpan span, double height);
void rv_read_places_look_at (RvReadPlaces *self, RvSide side, RvSpan span, double height);
void rv_read_places_look_again (RvReadPlaces *self, RvSide side, double height);
void rv_read_places_step (RvReadPlaces *self, int step);

guint32 rv_read_places_begin_search (RvReadPlaces *self, RvSide side, GtkWidget *focus);
void rv_read_places_end_search (RvReadPlaces *self, gboolean stays);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvReadPlaces, rv_read_places_free)

G_END_DECLS
