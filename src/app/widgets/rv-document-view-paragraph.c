/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/rv-describe.h"
#include "widgets/rv-document-view-private.h"

/*
 * What a person can ask and say of one paragraph: what it is taken for and why, and what it is. Asked by
 * the pointer over its number, or by the context menu, which follows the caret.
 */

static const RvDisplayLine *
get_line_at (RvDocumentView *self, const GtkTextIter *iter)
{
  return rv_display_text_get_line (
    self->display,
    rv_display_text_find_line_at (self->display, (guint) gtk_text_iter_get_offset (iter)));
}

static const RvDisplayLine *
get_line_at_caret (RvDocumentView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return get_line_at (self, &iter);
}

/**
 * rv_document_view_get_paragraphs:
 * @out_first, @out_last: (out): indices
 *
 * Returns: whether there are paragraphs to act on: those selected, else the one at the caret; of a fold
 *   all that are in it
 */
gboolean
rv_document_view_get_paragraphs (RvDocumentView *self, guint *out_first, guint *out_last)
{
  RvDocument *document;
  const RvDisplayLine *line;
  RvSpan span;

  if (self->display == NULL)
    return FALSE;
  document = rv_analysis_get_document (self->analysis);
  if (rv_document_view_get_selected_span (self, &span))
    {
      *out_first = rv_document_find_paragraph (document, span.start);
      *out_last = rv_document_find_paragraph (document, span.end - 1);
      return TRUE;
    }
  line = get_line_at_caret (self);
  *out_first = line->paragraph;
  *out_last = line->paragraph + MAX (line->n_paragraphs, 1) - 1;
  return TRUE;
}

/* Menu */

static GMenu *
create_role_menu (void)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_ ("_Body Text"), "win.paragraph-body" },
    { N_ ("_Title"), "win.paragraph-title" },
    { N_ ("_Heading"), "win.paragraph-heading" },
    { N_ ("_List"), "win.paragraph-list" },
    { N_ ("_Caption"), "win.paragraph-caption" },
    { N_ ("Pull _Quote"), "win.paragraph-pullquote" },
    { N_ ("_Note"), "win.paragraph-note" },
    { N_ ("Author, _Date or Source"), "win.paragraph-metadata" },
    { N_ ("Page _Furniture"), "win.paragraph-boilerplate" },
  };
  GMenu *menu = g_menu_new ();

  for (gsize i = 0; i < G_N_ELEMENTS (items); i++)
    g_menu_append (menu, _ (items[i].label), items[i].action);
  return menu;
}

/* What the paragraph at the caret is and why, and what else it may be. */
static GMenu *
create_paragraph_section (const RvParagraph *paragraph)
{
  g_autoptr (GMenu) roles = create_role_menu ();
  GMenu *section = g_menu_new ();

  g_menu_append_submenu (section, _ ("This _Paragraph Is"), G_MENU_MODEL (roles));
  /* No action: it is only there to be read. */
  g_menu_append (section, rv_describe_role_reason (paragraph->reason), "win.paragraph-why");
  return section;
}

static void
update_menu (RvDocumentView *self, guint index)
{
  const RvParagraph *paragraph
    = rv_document_get_paragraph (rv_analysis_get_document (self->analysis), index);
  g_autofree char *label = g_strdup_printf (
    /* Translators: number of a paragraph, and what it is: "caption" */
    _ ("Paragraph %u: %s"), index + 1, rv_describe_role (paragraph->role));
  g_autoptr (GMenu) section = create_paragraph_section (paragraph);
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append_section (menu, NULL, self->menu);
  g_menu_append_section (menu, label, G_MENU_MODEL (section));
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self), G_MENU_MODEL (menu));
}

static void
on_caret_moved (RvDocumentView *self)
{
  const RvDisplayLine *line;

  if (self->display == NULL)
    return;
  line = get_line_at_caret (self);
  if (self->menu_display == self->display && self->menu_paragraph == line->paragraph)
    return;
  self->menu_display = self->display;
  self->menu_paragraph = line->paragraph;
  update_menu (self, line->paragraph);
}

/* The menu is about the paragraph under the pointer, unless words are selected. */
static void
on_menu_pressed (GtkGestureClick *gesture, int n_press, double x, double y, RvDocumentView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter iter;
  int bx, by;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->display == NULL || gtk_text_buffer_get_has_selection (buffer))
    return;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &bx, &by);
  gtk_text_view_get_iter_at_location (view, &iter, bx, by);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

/* Over the numbers in the margin. */
static gboolean
on_query_tooltip (RvDocumentView *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  const RvDisplayLine *line;
  const RvParagraph *paragraph;
  g_autofree char *text = NULL;
  GtkTextIter iter;
  int bx, by;

  if (self->display == NULL || (!by_keyboard && x >= gtk_text_view_get_left_margin (view)))
    return FALSE;
  gtk_text_view_window_to_buffer_coords (view, GTK_TEXT_WINDOW_WIDGET, x, y, &bx, &by);
  gtk_text_view_get_iter_at_location (view, &iter, bx, by);
  line = by_keyboard ? get_line_at_caret (self) : get_line_at (self, &iter);
  if (line->kind == RV_LINE_FOLD)
    return FALSE;
  paragraph
    = rv_document_get_paragraph (rv_analysis_get_document (self->analysis), line->paragraph);
  text = g_strdup_printf (
    /* Translators: number of a paragraph, what it is ("caption"), and a sentence that says why */
    _ ("Paragraph %u: %s. %s"), line->paragraph + 1, rv_describe_role (paragraph->role),
    rv_describe_role_reason (paragraph->reason));
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* @menu: what the context menu offers besides */
void
rv_document_view_init_paragraphs (RvDocumentView *self, GMenuModel *menu)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->menu = g_object_ref (menu);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self), menu);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                           "notify::cursor-position", G_CALLBACK (on_caret_moved), self,
                           G_CONNECT_SWAPPED);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect (click, "pressed", G_CALLBACK (on_menu_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
