/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "report/rv-passage.h"
#include "text/rv-tag-table.h"
#include "widgets/rv-document-view-private.h"

/* Characters of a line: 60 to 75 are read best (Bringhurst, The Elements of Typographic Style). */
#define MEASURE 68

/* Pixels around the text: room for paragraph numbers and bars. */
#define LEFT_MARGIN 48
#define RIGHT_MARGIN 24

#define FLASH_MILLISECONDS 1200

enum
{
  CLICKED,
  LAYOUT_CHANGED,
  STYLE_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvDocumentView, rv_document_view, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (RvDocumentView *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

/* The place of @span in the buffer. */
void
rv_document_view_get_iters (RvDocumentView *self, RvSpan span, GtkTextIter *start, GtkTextIter *end)
{
  GtkTextBuffer *buffer = get_buffer (self);

  gtk_text_buffer_get_iter_at_offset (buffer, start,
                                      (int) rv_display_text_get_offset (self->display, span.start));
  gtk_text_buffer_get_iter_at_offset (buffer, end,
                                      (int) rv_display_text_get_offset (self->display, span.end));
}

/* Text and tags */

/* Other rows stand on screen, or at other places. */
void
rv_document_view_layout_changed (RvDocumentView *self)
{
  g_signal_emit (self, signals[LAYOUT_CHANGED], 0);
}

/* Marks @n lines, @first and those after it, as what they are. */
void
rv_document_view_tag_lines (RvDocumentView *self, guint first, guint n)
{
  RvDocument *document = rv_analysis_get_document (self->analysis);
  GtkTextBuffer *buffer = get_buffer (self);

  for (guint i = first; i < first + n; i++)
    {
      const RvDisplayLine *line = rv_display_text_get_line (self->display, i);
      const RvParagraph *paragraph = rv_document_get_paragraph (document, line->paragraph);
      const char *tag
        = line->kind == RV_LINE_FOLD ? RV_TAG_FOLD : rv_tag_table_get_role_name (paragraph->role);
      GtkTextIter start, end;

      if (tag == NULL)
        continue;
      gtk_text_buffer_get_iter_at_offset (buffer, &start, (int) line->start);
      gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) line->end);
      gtk_text_iter_forward_char (&end);
      gtk_text_buffer_apply_tag_by_name (buffer, tag, &start, &end);
    }
}

/* Puts @text in place of what was there. The view must not look on: GTK 4.8 gives the first new line the height of all
 * lines that went, then measures the text down to where the reader was in the other one, in one turn of a second for
 * 1 MB; and it sends both texts to the accessibility bus.
 *
 * A view that is given another buffer keeps what it has laid out of the lines of the first, and looks at
 * those lines after they are freed. A change of its style has it lay out all anew: it is changed while the
 * old lines are there, and back again when they are gone. */
static void
replace_text (RvDocumentView *self, const char *text, gsize length)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (GtkTextBuffer) buffer = g_object_ref (get_buffer (self));
  int pixels = gtk_text_view_get_pixels_inside_wrap (view);

  gtk_text_view_set_pixels_inside_wrap (view, pixels + 1);
  gtk_text_view_set_buffer (view, NULL);
  gtk_text_buffer_set_text (buffer, text, (int) length);
  gtk_text_view_set_buffer (view, buffer);
  gtk_text_view_set_pixels_inside_wrap (view, pixels);
}

static void
show_text (RvDocumentView *self)
{
  const char *text;
  gsize length;

  g_clear_pointer (&self->display, rv_display_text_free);
  if (self->analysis == NULL)
    {
      replace_text (self, "", 0);
      return;
    }
  self->display = rv_display_text_new (rv_analysis_get_document (self->analysis), self->unfolded);
  text = rv_display_text_get_text (self->display, &length);
  replace_text (self, text, length);
  rv_document_view_tag_lines (self, 0, rv_display_text_get_n_lines (self->display));
  rv_document_view_layout_changed (self);
}

/* A text view measures the lines on screen soon after the text is there, but a frame may come first. Then
 * it does so when it is drawn, and its scroll bar moves too late for the frame, of which GTK warns. A
 * change of the place has it measure at once; the place stays as it is. */
static void
measure_now (RvDocumentView *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self));

  if (adjustment != NULL && gtk_widget_get_mapped (GTK_WIDGET (self)))
    g_signal_emit_by_name (adjustment, "value-changed");
}

/**
 * rv_document_view_set_analysis:
 * @analysis: (nullable): what to show; a newer reading of the same document keeps the place
 */
void
rv_document_view_set_analysis (RvDocumentView *self, RvAnalysis *analysis)
{
  g_autoptr (RvDocument) before = NULL;
  RvSpan place = RV_SPAN_NONE, now;
  gboolean same;
  GtkTextIter start;

  if (self->analysis == analysis)
    return;
  same = self->analysis != NULL && analysis != NULL
         && g_str_equal (rv_document_get_uri (rv_analysis_get_document (self->analysis)),
                         rv_document_get_uri (rv_analysis_get_document (analysis)));
  if (same)
    {
      before = rv_document_ref (rv_analysis_get_document (self->analysis));
      place = rv_document_view_get_visible_span (self);
    }
  else
    g_hash_table_remove_all (self->unfolded);
  rv_document_view_forget_tags (self);
  g_clear_pointer (&self->summary, g_array_unref);
  self->band = RV_SPAN_NONE;
  g_clear_pointer (&self->analysis, rv_analysis_unref);
  self->analysis = analysis != NULL ? rv_analysis_ref (analysis) : NULL;
  show_text (self);
  gtk_text_buffer_get_start_iter (get_buffer (self), &start);
  gtk_text_buffer_place_cursor (get_buffer (self), &start);
  measure_now (self);
  if (same && place.start > 0
      && rv_passage_follow (before, rv_passage_cut (before, place.start),
                            rv_analysis_get_document (analysis), &now))
    rv_document_view_go_back_to (self, now.start);
}

/* Returns: (transfer none) (nullable) */
RvAnalysis *
rv_document_view_get_analysis (RvDocumentView *self)
{
  return self->analysis;
}

/* Marks sentences as the summary, with a bar in the right margin. @spans: (nullable): of RvSpan */
void
rv_document_view_set_summary (RvDocumentView *self, GArray *spans)
{
  g_clear_pointer (&self->summary, g_array_unref);
  self->summary = spans != NULL ? g_array_ref (spans) : NULL;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Draws a band behind @span, in @colour: the end of a ribbon. An empty span ends it. */
void
rv_document_view_set_band (RvDocumentView *self, RvSpan span, const GdkRGBA *colour)
{
  self->band = span;
  if (colour != NULL)
    self->band_colour = *colour;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Flash */

static gboolean
end_flash (gpointer data)
{
  RvDocumentView *self = data;

  self->flash_source = 0;
  rv_document_view_remove_tag (self, RV_TAG_FLASH);
  return G_SOURCE_REMOVE;
}

/* Draws the eye to @span for a moment. */
void
rv_document_view_flash (RvDocumentView *self, RvSpan span)
{
  rv_document_view_remove_tag (self, RV_TAG_FLASH);
  g_clear_handle_id (&self->flash_source, g_source_remove);
  rv_document_view_apply_tag (self, RV_TAG_FLASH, span);
  self->flash_source = g_timeout_add (FLASH_MILLISECONDS, end_flash, self);
}

/* Clicks */

/* What a click or Enter does at @offset: opens or closes a fold, else says where the reader is. */
static void
activate_at (RvDocumentView *self, guint offset)
{
  const RvDisplayLine *line
    = rv_display_text_get_line (self->display,
                                rv_display_text_find_line_at (self->display, offset));

  if (line->kind == RV_LINE_FOLD)
    rv_document_view_toggle_fold (self, line);
  else
    g_signal_emit (self, signals[CLICKED], 0, rv_display_text_get_byte (self->display, offset));
}

static void
on_released (GtkGestureClick *gesture, int n_press, double x, double y, RvDocumentView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextIter iter;
  int bx, by;

  if (self->display == NULL || n_press != 1
      || gtk_text_buffer_get_has_selection (get_buffer (self)))
    return;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &bx, &by);
  gtk_text_view_get_iter_at_location (view, &iter, bx, by);
  activate_at (self, (guint) gtk_text_iter_get_offset (&iter));
}

/* Enter does at the caret what a click does. */
static gboolean
on_key_pressed (RvDocumentView *self, guint key, guint code, GdkModifierType state)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter iter;

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || self->display == NULL)
    return GDK_EVENT_PROPAGATE;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  activate_at (self, (guint) gtk_text_iter_get_offset (&iter));
  return GDK_EVENT_STOP;
}

/* Drawing */

static int
get_measure (RvDocumentView *self)
{
  /* Letters about as often as in running text. */
  g_autoptr (PangoLayout) layout
    = gtk_widget_create_pango_layout (GTK_WIDGET (self), "the words of a speech are read in lines");
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width * self->measure / 39;
}

/* @characters: how many a line should have */
void
rv_document_view_set_measure (RvDocumentView *self, int characters)
{
  if (self->measure == characters)
    return;
  self->measure = characters;
  g_signal_emit (self, signals[STYLE_CHANGED], 0);
}

/* Returns: the width of text and margins, in pixels, that gives lines of a readable length */
int
rv_document_view_get_best_width (RvDocumentView *self)
{
  return LEFT_MARGIN + get_measure (self) + RIGHT_MARGIN;
}

static void
rv_document_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rv_document_view_parent_class)->css_changed (widget, change);
  if (RV_DOCUMENT_VIEW (widget)->numbers != NULL)
    g_hash_table_remove_all (RV_DOCUMENT_VIEW (widget)->numbers);
  g_signal_emit (widget, signals[STYLE_CHANGED], 0);
}

static void
rv_document_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GTK_WIDGET_CLASS (rv_document_view_parent_class)->size_allocate (widget, width, height, baseline);
  g_signal_emit (widget, signals[LAYOUT_CHANGED], 0);
}

static void
rv_document_view_snapshot_layer (GtkTextView *view, GtkTextViewLayer layer, GtkSnapshot *snapshot)
{
  RvDocumentView *self = RV_DOCUMENT_VIEW (view);
  RvSpan shown;

  if (layer != GTK_TEXT_VIEW_LAYER_BELOW_TEXT || self->display == NULL)
    return;
  shown = rv_document_view_get_visible_span (self);
  rv_document_view_draw_band (self, snapshot, shown);
  rv_document_view_draw_numbers (self, snapshot);
  rv_document_view_draw_bars (self, snapshot, shown);
  rv_read_ahead_update (self->ahead);
}

static void
update_colours (RvDocumentView *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  rv_tag_table_set_dark (gtk_text_buffer_get_tag_table (get_buffer (self)),
                         adw_style_manager_get_dark (manager));
  rv_tag_table_set_marks (gtk_text_buffer_get_tag_table (get_buffer (self)), self->marks);
}

/* Which marks are shown; all of them before this is called. */
void
rv_document_view_set_marks (RvDocumentView *self, RvMarks marks)
{
  self->marks = marks;
  rv_tag_table_set_marks (gtk_text_buffer_get_tag_table (get_buffer (self)), marks);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
rv_document_view_dispose (GObject *object)
{
  RvDocumentView *self = RV_DOCUMENT_VIEW (object);

  g_clear_handle_id (&self->flash_source, g_source_remove);
  g_clear_pointer (&self->keeper, rv_place_keeper_free);
  g_clear_pointer (&self->ahead, rv_read_ahead_free);
  g_clear_pointer (&self->display, rv_display_text_free);
  g_clear_pointer (&self->analysis, rv_analysis_unref);
  g_clear_pointer (&self->unfolded, g_hash_table_unref);
  g_clear_pointer (&self->summary, g_array_unref);
  g_clear_handle_id (&self->tag_source, g_source_remove);
  g_clear_pointer (&self->waiting, g_array_unref);
  g_clear_pointer (&self->spans, g_hash_table_unref);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_object (&self->menu);
  G_OBJECT_CLASS (rv_document_view_parent_class)->dispose (object);
}

static void
rv_document_view_class_init (RvDocumentViewClass *klass)
{
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_document_view_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = rv_document_view_size_allocate;
  GTK_WIDGET_CLASS (klass)->css_changed = rv_document_view_css_changed;
  view_class->snapshot_layer = rv_document_view_snapshot_layer;

  signals[CLICKED] = g_signal_new ("clicked", RV_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[LAYOUT_CHANGED] = g_signal_new ("layout-changed", RV_TYPE_DOCUMENT_VIEW,
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[STYLE_CHANGED] = g_signal_new ("style-changed", RV_TYPE_DOCUMENT_VIEW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
add_menu (RvDocumentView *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _ ("Copy _Quote"), "win.copy-quote");
  g_menu_append (menu, _ ("_Add to the Report"), "win.add-to-report");
  g_menu_append (menu, _ ("Find in the _Other Document"), "win.find-other");
  g_menu_append (menu, _ ("_Find in Both Documents"), "win.find");
  g_menu_append (menu, _ ("_Join to the Other Selection"), "win.pin-pair");
  rv_document_view_init_paragraphs (self, G_MENU_MODEL (menu));
}

static void
rv_document_view_init (RvDocumentView *self)
{
  g_autoptr (GtkTextTagTable) tags = rv_tag_table_new ();
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (tags);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->measure = MEASURE;
  self->marks = RV_MARKS_ALL;
  self->unfolded = g_hash_table_new (NULL, NULL);
  self->spans = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  self->waiting = g_array_new (FALSE, FALSE, sizeof (RvWaitingTag));
  self->numbers = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self), buffer);
  self->keeper = rv_place_keeper_new (GTK_TEXT_VIEW (self));
  self->ahead = rv_read_ahead_new (GTK_TEXT_VIEW (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "document");
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), LEFT_MARGIN);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self), RIGHT_MARGIN);
  g_signal_connect (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  add_menu (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_colours), self, G_CONNECT_SWAPPED);
  update_colours (self);
}
