/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "text/rv-display-text.h"
#include "widgets/rv-document-view.h"
#include "widgets/rv-place-keeper.h"
#include "widgets/rv-read-ahead.h"

G_BEGIN_DECLS

/* Pixels between the rows of a passage and the edges of its band. */
#define RV_BAND_PADDING 3

typedef enum
{
  RV_TAG_PUT_ON,
  RV_TAG_PUT_BACK, /* on text that has come anew; it may be there already */
  RV_TAG_TAKE_OFF, /* all of the tag that is in the span */
} RvTagChange;

/* What is to be done to the marks of the text. */
typedef struct
{
  RvTagChange kind;
  const char *tag; /* interned */
  RvSpan span;
} RvWaitingTag;

struct _RvDocumentView
{
  GtkTextView parent_instance;

  RvAnalysis *analysis;
  int measure; /* characters of a line */
  RvDisplayText *display;
  GHashTable *unfolded; /* set of first paragraphs of open folds */
  GArray *summary;      /* (nullable): of RvSpan, sentences marked as summary */
  GHashTable
    *spans; /* interned tag name -> GArray of RvSpan, to tag again when the display changes */
  GArray *waiting; /* of RvWaitingTag: what is off the screen is done bit by bit */
  guint tag_source;
  GHashTable *numbers; /* number of a paragraph -> PangoLayout of it, in the style of now */
  RvMarks marks;
  RvSpan band;
  GdkRGBA band_colour;
  guint flash_source;
  RvPlaceKeeper *keeper;
  RvReadAhead *ahead;
  GMenuModel *menu;                  /* the context menu, but for what is said of the paragraph */
  const RvDisplayText *menu_display; /* what it speaks of now; only compared */
  guint menu_paragraph;
};

void rv_document_view_get_iters (RvDocumentView *self,
                                 RvSpan span,
                                 GtkTextIter *start,
                                 GtkTextIter *end);

void rv_document_view_tag_lines (RvDocumentView *self, guint first, guint n);
void rv_document_view_tag_again (RvDocumentView *self, const GArray *parts);
void rv_document_view_forget_tags (RvDocumentView *self);

void rv_document_view_layout_changed (RvDocumentView *self);
void rv_document_view_toggle_fold (RvDocumentView *self, const RvDisplayLine *line);
void rv_document_view_unfold_at (RvDocumentView *self, guint32 byte);

void rv_document_view_init_paragraphs (RvDocumentView *self, GMenuModel *menu);
void rv_document_view_draw_numbers (RvDocumentView *self, GtkSnapshot *snapshot);
void rv_document_view_draw_band (RvDocumentView *self, GtkSnapshot *snapshot, RvSpan shown);
void rv_document_view_draw_bars (RvDocumentView *self, GtkSnapshot *snapshot, RvSpan shown);

G_END_DECLS
