/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "report/rv-describe.h"
#include "text/rv-side-words.h"
#include "widgets/rv-charset-bar.h"
#include "widgets/rv-document-pane.h"
#include "widgets/rv-narrow-layout.h"
#include "widgets/rv-notice-bar.h"
#include "widgets/rv-year-button.h"

/* A spinner for less than that is a flicker. */
#define SPINNER_DELAY_MILLISECONDS 200
#define PROGRESS_MILLISECONDS 100

/* From how much larger than usual text is large. */
#define LARGE_TEXT 1.5

struct _RvDocumentPane
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *header;
  GtkMenuButton *chooser;
  GtkLabel *title;
  GtkWidget *details_box;
  GtkLabel *details;
  RvYearButton *year;
  GtkListBox *chooser_list;
  GtkStack *stack;
  RvCharsetBar *charset_bar;
  GtkWidget *loading;
  GtkProgressBar *progress;
  AdwStatusPage *failed;
  AdwStatusPage *empty;
  GtkScrolledWindow *scroller;
  AdwClampScrollable *clamp;
  RvDocumentView *view;
  RvNoticeBar *notice;

  RvSession *session;
  RvSide side;
  RvSlot *slot;
  gulong slot_handler;
  gulong notice_handler;
  guint spinner_source;
  gboolean is_low;
};

enum
{
  PROP_0,
  PROP_NOTIFIED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RvDocumentPane, rv_document_pane, GTK_TYPE_WIDGET)

/* Header */

static void
append_meta (GString *text, RvDocument *document, RvMetaKey key)
{
  const RvMetaField *field = rv_document_get_meta (document, key);

  if (field == NULL || field->value == NULL || *field->value == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, field->value);
}

/* The day of the event if the text tells it, else the day of publication; a star where it was
 * concluded rather than stated. */
static void
append_date (GString *text, GString *tooltip, RvAnalysis *analysis)
{
  RvDocument *document = rv_analysis_get_document (analysis);
  const RvFindings *findings = rv_analysis_get_findings (analysis);
  const RvMetaField *published = rv_document_get_meta (document, RV_META_PUBLISHED);
  gboolean is_event = findings->event_date != NULL;
  gboolean inferred = is_event ? findings->event_date_inferred : published->inferred;
  const char *iso = is_event ? findings->event_date : published->value;
  g_autofree char *date = NULL;

  if (iso == NULL)
    return;
  date = rv_describe_date (iso);
  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append_printf (text, "%s%s", date, inferred ? "*" : "");
  g_string_append (tooltip, is_event ? _ ("Date of the event, as the text tells it.")
                                     : _ ("Date of publication."));
  if (inferred)
    g_string_append_printf (tooltip, "\n%s",
                            _ ("* The year or day is not stated; it follows from other dates."));
}

/* In a low window a second line is too much where text is large. */
static gboolean
has_room_for_details (RvDocumentPane *self)
{
  return !self->is_low || rv_narrow_layout_get_text_scale (GTK_WIDGET (self)) < LARGE_TEXT;
}

static void
update_header (RvDocumentPane *self)
{
  const char *title = self->slot != NULL ? rv_slot_get_title (self->slot) : _ ("No document");
  RvAnalysis *analysis = self->slot != NULL ? rv_slot_get_analysis (self->slot) : NULL;
  g_autoptr (GString) details = g_string_new (NULL);
  g_autoptr (GString) tooltip = g_string_new (NULL);
  g_autofree char *name = NULL, *whole = NULL;
  gboolean has_year = FALSE;

  if (analysis != NULL)
    {
      has_year = rv_year_button_is_needed (analysis);
      append_meta (details, rv_analysis_get_document (analysis), RV_META_PUBLISHER);
      if (!has_year)
        append_date (details, tooltip, analysis);
    }
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->details, details->str);
  gtk_widget_set_visible (GTK_WIDGET (self->details), details->len > 0);
  gtk_widget_set_visible (self->details_box,
                          (details->len > 0 || has_year) && has_room_for_details (self));
  if (has_year && tooltip->len == 0)
    g_string_append (tooltip, details->str); /* cut where the button beside it needs the room */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->details), tooltip->len > 0 ? tooltip->str : NULL);
  whole = g_strjoin ("\n", title, details->len > 0 ? details->str : NULL, NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->chooser), whole);
  name = g_strdup_printf (rv_side_stands_left (self->side) ? _ ("Left document: %s")
                                                           : _ ("Right document: %s"),
                          title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chooser), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* States */

static const char *
choose_failure_title (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return _ ("Not Opened");
  return _ ("This Document Could Not Be Read");
}

/* What went wrong, and with which file: the header has no room for its folder. */
static void
describe_failure (RvDocumentPane *self)
{
  g_autofree char *name = g_file_get_parse_name (rv_slot_get_file (self->slot));
  g_autofree char *text
    = g_strdup_printf ("%s\n\n%s", rv_slot_get_error (self->slot)->message, name);
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_status_page_set_description (self->failed, markup);
}

static gboolean
show_progress (gpointer data)
{
  RvDocumentPane *self = data;

  gtk_progress_bar_set_fraction (self->progress, rv_slot_get_fraction (self->slot));
  return G_SOURCE_CONTINUE;
}

static gboolean
show_spinner (gpointer data)
{
  RvDocumentPane *self = data;

  show_progress (self);
  self->spinner_source = g_timeout_add (PROGRESS_MILLISECONDS, show_progress, self);
  gtk_stack_set_visible_child (self->stack, self->loading);
  return G_SOURCE_REMOVE;
}

/* Whether @after shows a document that @before did not. */
static gboolean
is_another_document (RvAnalysis *before, RvAnalysis *after)
{
  return after != NULL
         && (before == NULL
             || !g_str_equal (rv_document_get_uri (rv_analysis_get_document (before)),
                              rv_document_get_uri (rv_analysis_get_document (after))));
}

static void
update_notice (RvDocumentPane *self)
{
  rv_notice_bar_set_text (self->notice,
                          self->slot != NULL ? rv_slot_get_notice (self->slot) : NULL);
}

static void
on_bar_changed (RvDocumentPane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTIFIED]);
}

static void
on_notice_dismissed (RvDocumentPane *self)
{
  if (self->slot != NULL)
    rv_slot_set_notice (self->slot, NULL);
}

static void
update_state (RvDocumentPane *self)
{
  RvAnalysis *analysis = self->slot != NULL ? rv_slot_get_analysis (self->slot) : NULL;
  gboolean is_new = is_another_document (rv_document_view_get_analysis (self->view), analysis);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  rv_document_view_set_analysis (self->view, analysis);
  if (is_new && rv_slot_get_place (self->slot).start > 0)
    rv_document_view_go_back_to (self->view, rv_slot_get_place (self->slot).start);
  update_header (self);
  if (self->slot == NULL)
    {
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->empty));
      return;
    }
  switch (rv_slot_get_state (self->slot))
    {
    case RV_SLOT_LOADING:
      self->spinner_source = g_timeout_add (SPINNER_DELAY_MILLISECONDS, show_spinner, self);
      break;
    case RV_SLOT_FAILED:
      adw_status_page_set_title (self->failed,
                                 choose_failure_title (rv_slot_get_error (self->slot)));
      describe_failure (self);
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->failed));
      break;
    case RV_SLOT_READY:
    default:
      gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->scroller));
      break;
    }
}

static void
disconnect_slot (RvDocumentPane *self)
{
  if (self->slot == NULL)
    return;
  g_clear_signal_handler (&self->slot_handler, self->slot);
  g_clear_signal_handler (&self->notice_handler, self->slot);
}

static void
on_slot_changed (RvDocumentPane *self)
{
  RvSlot *slot = rv_session_get_slot (self->session, self->side);

  rv_document_pane_store_place (self);
  disconnect_slot (self);
  g_set_object (&self->slot, slot);
  rv_charset_bar_set_slot (self->charset_bar, slot);
  rv_year_button_set_slot (self->year, slot);
  if (slot != NULL)
    {
      self->slot_handler
        = g_signal_connect_swapped (slot, "notify::state", G_CALLBACK (update_state), self);
      self->notice_handler
        = g_signal_connect_swapped (slot, "notify::notice", G_CALLBACK (update_notice), self);
    }
  update_state (self);
  update_notice (self);
}

static void
on_retry_clicked (RvDocumentPane *self)
{
  if (self->slot != NULL)
    rv_slot_load (self->slot);
}

static void
on_locate_clicked (RvDocumentPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              self->side == RV_SIDE_LEFT ? "win.locate-left" : "win.locate-right",
                              NULL);
}

static void
on_cancel_clicked (RvDocumentPane *self)
{
  if (self->slot != NULL)
    rv_slot_cancel (self->slot);
}

static void
on_open_clicked (RvDocumentPane *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self),
                              self->side == RV_SIDE_LEFT ? "win.open-left" : "win.open-right",
                              NULL);
}

static void
on_close_clicked (RvDocumentPane *self)
{
  gtk_menu_button_popdown (self->chooser);
  rv_session_close (self->session, self->side);
}

/* Lines stay readable on a wide screen: the font decides how wide the text may be. */
static void
on_style_changed (RvDocumentPane *self)
{
  int width = rv_document_view_get_best_width (self->view);

  if (adw_clamp_scrollable_get_maximum_size (self->clamp) != width)
    adw_clamp_scrollable_set_maximum_size (self->clamp, width);
}

/* Chooser */

static GtkWidget *
create_chooser_row (gpointer item, gpointer data)
{
  g_autofree char *name = g_file_get_parse_name (rv_slot_get_file (RV_SLOT (item)));
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_object_bind_property (item, "title", row, "title", G_BINDING_SYNC_CREATE);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_tooltip_text (row, name);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  return row;
}

static void
on_chooser_row_activated (RvDocumentPane *self, GtkListBoxRow *row)
{
  g_autoptr (RvSlot) slot = g_list_model_get_item (rv_session_list_slots (self->session),
                                                   (guint) gtk_list_box_row_get_index (row));

  gtk_menu_button_popdown (self->chooser);
  rv_session_show (self->session, self->side, slot);
}

/* Drop */

static gboolean
on_drop (RvDocumentPane *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_auto (GVariantBuilder) uris = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("as"));

  for (GSList *item = files; item != NULL; item = item->next)
    g_variant_builder_add_value (&uris, g_variant_new_take_string (g_file_get_uri (item->data)));
  return gtk_widget_activate_action (GTK_WIDGET (self), "win.open-dropped", "(ias)",
                                     (int) self->side, &uris);
}

/* Public */

/* Shows the document on @side of @session, and whatever takes its place. */
void
rv_document_pane_set_session (RvDocumentPane *self, RvSession *session, RvSide side)
{
  static const char *const signals[] = { "notify::left", "notify::right" };

  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->side = side;
  gtk_list_box_bind_model (self->chooser_list, rv_session_list_slots (session), create_chooser_row,
                           NULL, NULL);
  if (side == RV_SIDE_LEFT)
    gtk_scrolled_window_set_placement (self->scroller, GTK_CORNER_TOP_RIGHT);
  adw_status_page_set_title (self->empty, rv_side_stands_left (side) ? _ ("No Left Document")
                                                                     : _ ("No Right Document"));
  g_signal_connect_object (session, signals[side], G_CALLBACK (on_slot_changed), self,
                           G_CONNECT_SWAPPED);
  on_slot_changed (self);
}

/* Returns: (transfer none) */
RvDocumentView *
rv_document_pane_get_view (RvDocumentPane *self)
{
  return self->view;
}

/* Whether something is said of the document above its text. */
gboolean
rv_document_pane_is_notified (RvDocumentPane *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->charset_bar))
         || gtk_widget_get_visible (GTK_WIDGET (self->notice));
}

/* @is_low: whether there is no room for more than a line about the document, nor for long notices
 * @has_header: whether there is room for its title */
void
rv_document_pane_set_low (RvDocumentPane *self, gboolean is_low, gboolean has_header)
{
  self->is_low = is_low;
  rv_charset_bar_set_low (self->charset_bar, is_low);
  rv_notice_bar_set_low (self->notice, is_low);
  gtk_widget_set_visible (self->header, has_header);
  update_header (self);
}

/* Has the document remember where the reader is in it. */
void
rv_document_pane_store_place (RvDocumentPane *self)
{
  RvAnalysis *shown = rv_document_view_get_analysis (self->view);
  RvSpan place;

  if (self->slot == NULL || shown == NULL || rv_slot_get_analysis (self->slot) != shown
      || !gtk_widget_get_realized (GTK_WIDGET (self->view)))
    return;
  place = rv_document_view_get_visible_span (self->view);
  if (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller)) < 1)
    place = RV_SPAN_NONE;
  rv_slot_set_place (self->slot, place);
}

/* Returns: (transfer none): how far the text is scrolled */
GtkAdjustment *
rv_document_pane_get_adjustment (RvDocumentPane *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

static void
rv_document_pane_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NOTIFIED)
    g_value_set_boolean (value, rv_document_pane_is_notified (RV_DOCUMENT_PANE (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rv_document_pane_dispose (GObject *object)
{
  RvDocumentPane *self = RV_DOCUMENT_PANE (object);

  g_clear_handle_id (&self->spinner_source, g_source_remove);
  disconnect_slot (self);
  g_clear_object (&self->slot);
  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_document_pane_parent_class)->dispose (object);
}

static void
rv_document_pane_class_init (RvDocumentPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_document_pane_dispose;
  G_OBJECT_CLASS (klass)->get_property = rv_document_pane_get_property;
  properties[PROP_NOTIFIED]
    = g_param_spec_boolean ("notified", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  g_type_ensure (RV_TYPE_CHARSET_BAR);
  g_type_ensure (RV_TYPE_DOCUMENT_VIEW);
  g_type_ensure (RV_TYPE_NOTICE_BAR);
  g_type_ensure (RV_TYPE_YEAR_BUTTON);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-document-pane.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "documentpane");
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, box);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, header);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, chooser);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, title);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, details_box);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, details);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, year);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, chooser_list);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, stack);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, charset_bar);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, loading);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, progress);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, failed);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, empty);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, clamp);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, view);
  gtk_widget_class_bind_template_child (widget_class, RvDocumentPane, notice);
  gtk_widget_class_bind_template_callback (widget_class, on_bar_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_notice_dismissed);
  gtk_widget_class_bind_template_callback (widget_class, on_locate_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_style_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_open_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_chooser_row_activated);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rv_document_pane_init (RvDocumentPane *self)
{
  GtkDropTarget *target;

  gtk_widget_init_template (GTK_WIDGET (self));
  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  /* Before the text view, which would take the names of the files as text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
