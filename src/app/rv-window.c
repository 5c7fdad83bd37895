/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "rv-window-private.h"
#include "session/rv-counterpart.h"
#include "text/rv-marks.h"
#include "widgets/rv-accel-tooltips.h"
#include "widgets/rv-accessible-names.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-focus-return.h"
#include "widgets/rv-focus-reveal.h"
#include "widgets/rv-narrow-layout.h"

/* Pixels of a bold character at the usual size of text, of what stands around a message, and around the
 * words of a button beside it. */
#define MESSAGE_CHARACTER 9
#define MESSAGE_FRAME 110
#define MESSAGE_BUTTON 40

enum
{
  PROP_0,
  PROP_SHOWS_HIDDEN,
  PROP_SINGLE_PANE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RvWindow, rv_window, ADW_TYPE_APPLICATION_WINDOW)

/* Where the header has no room for the search, it is found below the texts. */
static gboolean
move_find (gpointer data)
{
  RvWindow *self = data;

  self->find_source = 0;
  rv_read_view_show_find (self->read_view,
                          adw_squeezer_get_visible_child (self->find_squeezer) == NULL);
  return G_SOURCE_REMOVE;
}

/* Not while sizes are given out. */
static void
on_find_squeezed (RvWindow *self)
{
  if (self->find_source == 0)
    self->find_source = g_idle_add (move_find, self);
}

/* What needs two documents. */
static void
update_comparing (RvWindow *self)
{
  gboolean is_compared = self->session != NULL && rv_session_get_comparison (self->session) != NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.comparative-summary", is_compared);
}

/* A welcome as long as nothing is open. */
static void
update_root (RvWindow *self)
{
  static const char *const with_documents[] = {
    "win.find",      "win.close-document", "win.reload",      "win.save", "win.save-as",
    "win.print",     "win.print-preview",  "win.export-pdf",  "win.swap", "win.copy-quote",
    "win.furniture", "win.add-to-report",  "win.single-pane",
  };
  gboolean is_empty = rv_workspace_is_empty (self->workspace);

  gtk_stack_set_visible_child (self->root, is_empty ? self->welcome : GTK_WIDGET (self->flap));
  if (is_empty && gtk_widget_get_mapped (GTK_WIDGET (self)))
    rv_recent_list_update (self->recent);
  adw_view_switcher_title_set_view_switcher_enabled (self->switcher_title, !is_empty);
  for (gsize i = 0; i < G_N_ELEMENTS (with_documents); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), with_documents[i], !is_empty);
  update_comparing (self);
  gtk_widget_set_visible (self->sidebar_button, !is_empty);
  gtk_widget_set_visible (self->switcher_bar, !is_empty);
  gtk_widget_set_visible (GTK_WIDGET (self->find_squeezer), !is_empty);
}

/* Returns: (transfer full): the file the comparison is kept in, with a mark where it lacks something */
static char *
name_file (RvWindow *self)
{
  GFile *file = rv_workspace_get_file (self->workspace);
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);

  return rv_workspace_is_modified (self->workspace) ? g_strconcat ("• ", name, NULL)
                                                    : g_steal_pointer (&name);
}

/* Returns: (transfer full): what the documents are called */
static char *
name_documents (RvWindow *self)
{
  RvSlot *left = rv_session_get_slot (self->session, RV_SIDE_LEFT);
  RvSlot *right = rv_session_get_slot (self->session, RV_SIDE_RIGHT);
  RvSlot *only = left != NULL ? left : right;

  if (left != NULL && right != NULL)
    /* Translators: title of a window that shows two documents */
    return g_strdup_printf (_ ("%s – %s"), rv_slot_get_title (left), rv_slot_get_title (right));
  return g_strdup (only != NULL ? rv_slot_get_title (only) : _ ("Resolution Viewer"));
}

/* The header, over panes that name their documents, has no room for the names of two, and where it is
 * narrow none for that of the program. */
static void
update_title (RvWindow *self)
{
  gboolean has_file = rv_workspace_get_file (self->workspace) != NULL;
  g_autofree char *title = has_file ? name_file (self) : name_documents (self);

  gboolean is_empty = g_list_model_get_n_items (rv_session_list_slots (self->session)) == 0;

  gtk_window_set_title (GTK_WINDOW (self), title);
  adw_view_switcher_title_set_title (self->switcher_title, has_file   ? title
                                                           : is_empty ? _ ("Resolution Viewer")
                                                                      : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->switcher_title),
                               has_file || is_empty ? title : NULL);
}

/* Whether @span is a passage of the pair the reader is at. */
static gboolean
is_at (RvWindow *self, RvSide side, RvSpan span)
{
  guint pair = rv_session_get_pair (self->session);
  RvSpan passage;

  if (pair == RV_NO_PAIR)
    return FALSE;
  passage = rv_session_get_pair_span (self->session, pair, side);
  return rv_span_compare (&passage, &span) == 0;
}

/* A place has been asked for: in the comparison its row is shown where it has one, every other view
 * gives way to the text. */
static void
on_reveal (RvWindow *self, int side, guint start, guint end)
{
  const char *view = adw_view_stack_get_visible_child_name (self->views);
  guint pair = RV_NO_PAIR;

  if (g_strcmp0 (view, "read") == 0)
    return;
  if (g_strcmp0 (view, "compare") == 0)
    pair = rv_counterpart_find_pair (self->session, side, rv_span (start, end));
  if (pair == RV_NO_PAIR)
    adw_view_stack_set_visible_child_name (self->views, "read");
  else if (!is_at (self, side, rv_span (start, end)))
    rv_session_set_pair (self->session, pair);
}

static void
on_entry_removed (RvWindow *self)
{
  rv_window_offer (self, _ ("Removed from the report"), _ ("_Undo"), "win.undo");
}

static gboolean
on_drop (RvWindow *self, const GValue *value)
{
  g_autoptr (GSList) files = gdk_file_list_get_files (g_value_get_boxed (value));
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  for (GSList *item = files; item != NULL; item = item->next)
    g_ptr_array_add (array, item->data);
  rv_window_open (self, (GFile **) array->pdata, array->len);
  return array->len > 0;
}

static void
on_offer_dismissed (AdwToast *offer, RvWindow *self)
{
  if (self->offer == offer)
    self->offer = NULL;
}

/* There has been another change: to take back what a message speaks of would take back that one. */
static void
withdraw_offer (RvWindow *self)
{
  if (self->offer != NULL)
    adw_toast_dismiss (self->offer);
}

static void
on_citation_style (RvWindow *self)
{
  if (self->settings == NULL)
    return;
  rv_session_set_citation_style (self->session,
                                 (RvCitationStyle) g_settings_get_enum (self->settings,
                                                                        "citation-style"));
  rv_report_view_update_style (self->report_view);
}

/* What is marked in the texts can be chosen in the menu below them, too. */
static void
insert_marks (RvWindow *self, GSettings *settings)
{
  g_autoptr (GSimpleActionGroup) marks = g_simple_action_group_new ();

  for (guint i = 0; i < RV_N_MARKS; i++)
    {
      g_autoptr (GAction) mark = g_settings_create_action (settings, rv_marks_keys[i]);

      g_action_map_add_action (G_ACTION_MAP (marks), mark);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "settings", G_ACTION_GROUP (marks));
}

static void
bind_settings (RvWindow *self, GSettings *settings)
{
  self->settings = settings;
  if (settings == NULL)
    return;
  insert_marks (self, settings);
  g_signal_connect_object (settings, "changed::citation-style", G_CALLBACK (on_citation_style),
                           self, G_CONNECT_SWAPPED);
  g_settings_bind (settings, "sidebar", self->flap, "reveal-flap", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);
}

/* Properties: what can be switched, as the actions of the same purpose show it. */

static void
rv_window_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RvWindow *self = RV_WINDOW (object);

  if (id == PROP_SHOWS_HIDDEN)
    g_value_set_boolean (value, self->shows_hidden);
  else if (id == PROP_SINGLE_PANE)
    g_value_set_boolean (value,
                         self->read_view != NULL && rv_read_view_is_single (self->read_view));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rv_window_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  RvWindow *self = RV_WINDOW (object);

  if (id == PROP_SHOWS_HIDDEN)
    {
      self->shows_hidden = g_value_get_boolean (value);
      rv_read_view_set_folded (self->read_view, !self->shows_hidden);
    }
  else if (id == PROP_SINGLE_PANE)
    rv_read_view_set_single (self->read_view, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static gboolean
rv_window_close_request (GtkWindow *window)
{
  rv_window_keep (RV_WINDOW (window));
  return GTK_WINDOW_CLASS (rv_window_parent_class)->close_request (window);
}

static void
rv_window_dispose (GObject *object)
{
  RvWindow *self = RV_WINDOW (object);

  if (self->undo != NULL)
    rv_undo_clear (self->undo); /* what it holds holds it */
  g_clear_object (&self->undo);
  g_clear_handle_id (&self->find_source, g_source_remove);
  g_clear_object (&self->workspace);
  g_clear_object (&self->collection);
  g_clear_object (&self->corpus);
  g_clear_object (&self->search);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rv_window_parent_class)->dispose (object);
}

static void
rv_window_class_init (RvWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = rv_window_get_property;
  G_OBJECT_CLASS (klass)->set_property = rv_window_set_property;
  properties[PROP_SHOWS_HIDDEN] = g_param_spec_boolean ("shows-hidden", NULL, NULL, FALSE,
                                                        G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SINGLE_PANE] = g_param_spec_boolean ("single-pane", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  GTK_WINDOW_CLASS (klass)->close_request = rv_window_close_request;
  g_type_ensure (RV_TYPE_COMPARE_VIEW);
  g_type_ensure (RV_TYPE_OVERVIEW_VIEW);
  g_type_ensure (RV_TYPE_READ_VIEW);
  g_type_ensure (RV_TYPE_REPORT_VIEW);
  g_type_ensure (RV_TYPE_SIDEBAR);
  g_type_ensure (RV_TYPE_RECENT_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/ResolutionViewer/ui/rv-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RvWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, root);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, switcher_title);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, sidebar_button);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, find_squeezer);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, recent);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, views);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, read_view);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, compare_view);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, overview_view);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, report_view);
  gtk_widget_class_bind_template_child (widget_class, RvWindow, sidebar);
  rv_window_install_actions (widget_class);
}

static void
rv_window_init (RvWindow *self)
{
  GtkDropTarget *target;

  gtk_widget_init_template (GTK_WIDGET (self));
  target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (on_drop), self);
  gtk_widget_add_controller (self->welcome, GTK_EVENT_CONTROLLER (target));
  g_signal_connect_swapped (self->welcome, "map", G_CALLBACK (rv_recent_list_update), self->recent);
}

/* What GTK 4.8 and libadwaita 1.2 leave without a name. */
static void
name_parts (RvWindow *self)
{
  rv_accessible_name_kind (GTK_WIDGET (self), "AdwViewSwitcher", _ ("Views"));
  rv_accessible_name_kind (GTK_WIDGET (self), "GtkScrollbar", _ ("Scroll bar"));
  rv_accessible_name_kind (GTK_WIDGET (self), "GtkPopoverMenu", _ ("Menu"));
}

/* What the window shows, and what a person makes of it. */
static void
make_models (RvWindow *self, RvApplication *application)
{
  RvEngine *engine = rv_application_get_engine (application);

  self->undo = rv_undo_new ();
  self->session = rv_session_new (engine, self->undo);
  on_citation_style (self);
  self->corpus = rv_corpus_new (engine, rv_session_list_slots (self->session));
  self->search = rv_search_new (self->session);
  self->collection = rv_collection_new (self->undo);
  self->states = rv_application_get_states (application);
  self->workspace = rv_workspace_new (self->session, self->collection, self->states);
}

static void
fill_views (RvWindow *self)
{
  rv_overview_view_set_session (self->overview_view, self->session, self->corpus, self->states);
  rv_read_view_set_session (self->read_view, self->session, self->search, self->settings);
  rv_compare_view_set_session (self->compare_view, self->session);
  rv_report_view_set_collection (self->report_view, self->collection, self->session);
  rv_sidebar_set_session (self->sidebar, self->session, self->search, self->settings);
}

static void
listen (RvWindow *self)
{
  const struct
  {
    gpointer object;
    const char *signal;
    GCallback callback;
  } signals[] = {
    { self->undo, "changed", G_CALLBACK (withdraw_offer) },
    { self->overview_view, "notice", G_CALLBACK (rv_window_notify) },
    { self->report_view, "notice", G_CALLBACK (rv_window_notify) },
    { self->report_view, "removed", G_CALLBACK (on_entry_removed) },
    { rv_session_list_slots (self->session), "items-changed", G_CALLBACK (update_root) },
    { self->session, "reveal", G_CALLBACK (on_reveal) },
    { self->session, "notify::left", G_CALLBACK (update_title) },
    { self->session, "notify::right", G_CALLBACK (update_title) },
    { self->session, "notify::comparing", G_CALLBACK (update_title) },
    { self->session, "notify::comparison", G_CALLBACK (update_comparing) },
    { self->find_squeezer, "notify::visible-child", G_CALLBACK (on_find_squeezed) },
    { self->collection, "changed", G_CALLBACK (update_root) },
    { self->workspace, "notify", G_CALLBACK (update_title) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (signals[i].object, signals[i].signal, signals[i].callback, self,
                             G_CONNECT_SWAPPED);
  rv_window_connect_workspace (self);
}

/* Returns: (transfer none): owned by the application */
RvWindow *
rv_window_new (RvApplication *application)
{
  RvWindow *self = g_object_new (RV_TYPE_WINDOW, "application", application, NULL);

  bind_settings (self, rv_application_get_settings (application));
  make_models (self, application);
  fill_views (self);
  listen (self);
  update_root (self);
  update_title (self);
  name_parts (self);
  rv_accel_tooltips_add (GTK_WIDGET (self), GTK_APPLICATION (application));
  rv_accel_tooltips_add_action (self->sidebar_button, GTK_APPLICATION (application),
                                "win.toggle-sidebar");
  rv_accel_tooltips_add_views (GTK_WIDGET (self), GTK_APPLICATION (application), self->views);
  rv_focus_return_install (self->menu_button);
  rv_focus_reveal_install (GTK_WINDOW (self));
  return self;
}

/* Returns: (transfer none) */
RvWorkspace *
rv_window_get_workspace (RvWindow *self)
{
  return self->workspace;
}

/* Says @message at the bottom of the window for a moment. */
void
rv_window_notify (RvWindow *self, const char *message)
{
  rv_window_offer (self, message, NULL, NULL);
}

/* libadwaita 1.2 does not say what the round button of a message is for. */
static void
name_close_buttons (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "circular"))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Close the message"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_close_buttons (child);
}

/* Messages come when the names of the window are complete. */
static void
name_messages (RvWindow *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->toasts)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (child != adw_toast_overlay_get_child (self->toasts))
      {
        name_close_buttons (child);
        rv_accessible_names_complete (child);
      }
}

/* A message of which nothing is cut in a narrow window.
 *
 * @button: (nullable): what stands on the button beside it */
static GtkWidget *
create_message (RvWindow *self, const char *message, const char *button)
{
  GtkWidget *label = gtk_label_new (message);
  double character = MESSAGE_CHARACTER * rv_narrow_layout_get_text_scale (GTK_WIDGET (self));
  double frame = MESSAGE_FRAME;
  int room;

  if (button != NULL)
    frame += MESSAGE_BUTTON + (double) g_utf8_strlen (button, -1) * character;
  room = (int) ((gtk_widget_get_width (GTK_WIDGET (self)) - frame) / character);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), CLAMP (room, 8, 80));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  return label;
}

/**
 * rv_window_offer:
 * @label: (nullable): of a button beside the message
 * @action: (nullable): name of what it does
 *
 * Says @message and offers to do something about it. What was said before gives way.
 */
void
rv_window_offer (RvWindow *self, const char *message, const char *label, const char *action)
{
  AdwToast *toast = adw_toast_new ("");

  adw_toast_set_custom_title (toast, create_message (self, message, label));
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_button_label (toast, label);
  adw_toast_set_action_name (toast, action);
  if (g_strcmp0 (action, "win.undo") == 0)
    {
      self->offer = toast;
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (on_offer_dismissed), self, 0);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
  name_messages (self);
  rv_accessible_announce (GTK_WIDGET (self), message);
}
