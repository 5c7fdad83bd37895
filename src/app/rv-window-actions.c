/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/rv-pair-item.h"
#include "rv-file-dialog.h"
#include "rv-preferences.h"
#include "rv-window-private.h"
#include "session/rv-corrector.h"
#include "session/rv-samples.h"
#include "text/rv-side-words.h"
#include "views/rv-comparative-window.h"
#include "widgets/rv-accessible.h"

/* All actions of the window and their accelerators, in one table at the end. */

static void
open_any (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_file_dialog_open (RV_WINDOW (widget), RV_SIDE_ANY);
}

static void
open_left (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_file_dialog_open (RV_WINDOW (widget), (int) rv_side_find_left ());
}

static void
open_right (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_file_dialog_open (RV_WINDOW (widget), RV_SIDE_OTHER (rv_side_find_left ()));
}

static void
open_samples (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) files = rv_samples_list ();

  if (files->len == 0)
    rv_window_notify (RV_WINDOW (widget), _ ("The sample speeches are not installed"));
  else
    rv_window_open (RV_WINDOW (widget), (GFile **) files->pdata, files->len);
}

static void
close_document (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  gboolean has_right = rv_session_get_slot (self->session, RV_SIDE_RIGHT) != NULL;

  rv_session_close (self->session, has_right ? RV_SIDE_RIGHT : RV_SIDE_LEFT);
}

static void
reload (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_session_reload (RV_WINDOW (widget)->session);
}

static void
swap (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_session_swap (RV_WINDOW (widget)->session);
}

static void
show_preferences (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);

  if (self->settings == NULL)
    rv_window_notify (self, _ ("The program is not installed, so that nothing can be set"));
  else
    gtk_window_present (GTK_WINDOW (rv_preferences_new (GTK_WINDOW (self), self->settings)));
}

static void
show_help (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GtkBuilder) builder
    = gtk_builder_new_from_resource ("/com/example/ResolutionViewer/ui/help.ui");
  GtkWindow *window = GTK_WINDOW (gtk_builder_get_object (builder, "help"));

  gtk_window_set_transient_for (window, GTK_WINDOW (widget));
  gtk_window_present (window);
}

static void
show_about (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_show_about_window (GTK_WINDOW (widget), "application-name", _ ("Resolution Viewer"),
                         "application-icon", RV_APP_ID, "version", RV_VERSION, "comments",
                         _ ("Compare and summarize documents side by side"), "license-type",
                         GTK_LICENSE_GPL_3_0, "developer-name", _ ("The Resolution Viewer authors"),
                         "translator-credits", _ ("translator-credits"), NULL);
}

static void
toggle_fullscreen (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  g_object_set (window, "fullscreened", !gtk_window_is_fullscreen (window), NULL);
}

static void
toggle_sidebar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AdwFlap *flap = RV_WINDOW (widget)->flap;

  adw_flap_set_reveal_flap (flap, !adw_flap_get_reveal_flap (flap));
}

static void
find (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (RV_WINDOW (widget)->views, "read");
  rv_read_view_start_find (RV_WINDOW (widget)->read_view);
}

static void
find_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);

  if (!rv_search_is_on (self->search))
    find (widget, name, parameter); /* for the words that were looked for last */
  else
    rv_search_step (self->search, g_str_equal (name, "win.find-next") ? 1 : -1);
}

static void
step_place (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (RV_WINDOW (widget)->views, "read");
  rv_read_view_step_place (RV_WINDOW (widget)->read_view,
                           g_str_equal (name, "win.forward") ? 1 : -1);
}

static void
find_other (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  RvSide side;
  RvSpan span;

  if (!rv_read_cursor_get_passage (rv_read_view_get_cursor (self->read_view), &side, &span))
    rv_window_notify (self, _ ("Select what to look for first"));
  else if (!rv_read_view_find_other (self->read_view))
    rv_window_notify (self, _ ("The other document says nothing of this"));
}

static void
focus_text (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (RV_WINDOW (widget)->views, "read");
  rv_read_cursor_focus (rv_read_view_get_cursor (RV_WINDOW (widget)->read_view),
                        g_variant_get_int32 (parameter));
}

static void
focus_sidebar (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);

  adw_flap_set_reveal_flap (self->flap, TRUE);
  rv_sidebar_focus (self->sidebar);
}

static void
step_pair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  int step = g_str_equal (name, "win.next-pair") ? 1 : -1;

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "report") == 0)
    rv_report_view_move (self->report_view, step);
  else if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "compare") == 0)
    rv_compare_view_step (self->compare_view, step);
  else
    rv_session_step_pair (self->session, step);
}

static void
zoom (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GSettings *settings = RV_WINDOW (widget)->settings;
  int percent;

  if (settings == NULL)
    return;
  percent = g_settings_get_int (settings, "zoom");
  if (g_str_equal (name, "win.zoom-in"))
    percent += 10;
  else if (g_str_equal (name, "win.zoom-out"))
    percent -= 10;
  else
    percent = 100;
  g_settings_set_int (settings, "zoom", CLAMP (percent, 50, 300));
}

/* Corrections */

static void
reject_pair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  guint position = g_variant_get_uint32 (parameter);

  if (position >= rv_session_get_n_pairs (self->session))
    return;
  rv_corrector_reject (self->session, position);
  rv_window_offer (self, _ ("The pair was taken apart"), _ ("_Undo"), "win.undo");
}

/* Joins what is selected on the left to what is selected on the right. */
static void
pin_pair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  RvSpan spans[RV_N_SIDES];

  for (int side = 0; side < RV_N_SIDES; side++)
    if (!rv_document_view_get_selected_span (rv_read_view_get_document_view (self->read_view, side),
                                             &spans[side])
        || rv_session_get_comparison (self->session) == NULL)
      {
        rv_window_notify (self, _ ("Select the two passages first, one on each side"));
        return;
      }
  rv_corrector_pin (self->session, spans[RV_SIDE_LEFT], spans[RV_SIDE_RIGHT]);
  rv_window_offer (self, _ ("The passages were joined"), _ ("_Undo"), "win.undo");
}

/* Takes the last change back, or does it again, and says what that was. */
static void
undo (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  gboolean is_again = g_str_equal (name, "win.redo");
  g_autofree char *words
    = is_again ? rv_undo_do_again (self->undo) : rv_undo_take_back (self->undo);

  if (words != NULL)
    rv_window_notify (self, words);
  else
    rv_window_notify (self, is_again ? _ ("There is nothing to be done again")
                                     : _ ("There is nothing to be taken back"));
}

/* The end of the action's name is the name of the page. Who comes to a text or to a comparison can go
 * on with the keyboard. */
static void
show_view (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->views, name + strlen ("win.view-"));
  if (g_str_equal (name, "win.view-read"))
    rv_read_cursor_focus_last (rv_read_view_get_cursor (self->read_view));
  else if (g_str_equal (name, "win.view-compare"))
    rv_compare_view_focus (self->compare_view);
}

/* What the numbers at a glance lead to: rows of the comparison with a changed fact, or without a
 * partner. */
static void
show_rows (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  gboolean is_changed = g_str_equal (name, "win.view-changed");
  guint single = 1u << RV_ROW_ONLY_LEFT | 1u << RV_ROW_ONLY_RIGHT;

  adw_view_stack_set_visible_child_name (self->views, "compare");
  rv_compare_view_choose (self->compare_view,
                          is_changed ? ((1u << RV_N_ROW_KINDS) - 1) & ~single : single, is_changed);
  rv_compare_view_focus (self->compare_view);
}

static void
show_directives (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);

  adw_view_stack_set_visible_child_name (self->views, "overview");
  rv_overview_view_show_directives (self->overview_view);
}

static void
show_comparative_summary (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);

  gtk_window_present (
    rv_comparative_window_new (GTK_WINDOW (self), self->session, self->collection));
}

/* Returns: (transfer none): all shortcuts, with what GTK 4.8 leaves without a name named */
static GtkShortcutsWindow *
create_shortcuts (GtkBuilder *builder)
{
  GtkWidget *window = GTK_WIDGET (gtk_builder_get_object (builder, "help_overlay"));

  rv_accessible_name_kind (window, "GtkScrollbar", _ ("Scroll bar"));
  rv_accessible_name_kind (window, "GtkShortcutsWindow", _ ("Keyboard shortcuts"));
  rv_accessible_name_kind (window, "GtkSearchEntry", _ ("Find a shortcut"));
  rv_accessible_name_kind (window, "GtkToggleButton", _ ("Find a shortcut"));
  rv_accessible_name_kind (window, "GtkMenuButton", _ ("Groups of shortcuts"));
  return GTK_SHORTCUTS_WINDOW (window);
}

/* GTK would make this window together with the first one, from a resource of a fixed name: a twelfth of
 * the time to the first frame. */
static void
show_shortcuts (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkApplicationWindow *self = GTK_APPLICATION_WINDOW (widget);

  if (gtk_application_window_get_help_overlay (self) == NULL)
    {
      g_autoptr (GtkBuilder) builder
        = gtk_builder_new_from_resource ("/com/example/ResolutionViewer/ui/help-overlay.ui");

      gtk_application_window_set_help_overlay (self, create_shortcuts (builder));
    }
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (self)));
}

typedef struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate; /* NULL where it is installed elsewhere */
  const char *accelerators[4];
  const char *parameter; /* (nullable): type of the parameter */
} WindowAction;

static const WindowAction window_actions[] = {
  { "win.open", open_any, { "<Control>o" } },
  { "win.open-left", open_left, { NULL } },
  { "win.open-right", open_right, { "<Control><Shift>o" } },
  { "win.open-samples", open_samples, { NULL } },
  { "win.open-recent", rv_window_open_recent, { NULL }, "s" },
  { "win.open-dropped", rv_window_open_dropped, { NULL }, "(ias)" },
  { "win.open-uri", rv_window_open_uri, { NULL }, "s" },
  { "win.save", rv_window_save, { "<Control>s" } },
  { "win.save-as", rv_window_save_as, { "<Control><Shift>s" } },
  { "win.print", rv_window_print, { "<Control>p" } },
  { "win.print-preview", rv_window_print_preview, { "<Control><Alt>p" } },
  { "win.export-pdf", rv_window_export_pdf, { NULL } },
  { "win.locate-left", rv_window_locate, { NULL } },
  { "win.locate-right", rv_window_locate, { NULL } },
  { "win.close-document", close_document, { "<Control>w" } },
  { "win.reload", reload, { "<Control>r" } },
  { "win.swap", swap, { "<Control><Shift>x" } },
  { "win.toggle-sidebar", toggle_sidebar, { "F9" } },
  { "win.find", find, { "<Control>f" } },
  { "win.find-next", find_next, { "<Control>g", "F3" } },
  { "win.find-previous", find_next, { "<Control><Shift>g", "<Shift>F3" } },
  { "win.find-other", find_other, { "<Control>j" } },
  { "win.back", step_place, { "<Alt>Left" } },
  { "win.forward", step_place, { "<Alt>Right" } },
  { "win.focus-text", focus_text, { NULL }, "i" },
  { "win.focus-sidebar", focus_sidebar, { "<Shift>F9" } },
  { "win.furniture", NULL, { "<Control><Shift>f" } },
  { "win.single-pane", NULL, { "F8" } },
  { "win.next-pair", step_pair, { "<Alt>Down" } },
  { "win.previous-pair", step_pair, { "<Alt>Up" } },
  { "win.zoom-in", zoom, { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", zoom, { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-normal", zoom, { "<Control>0", "<Control>KP_0" } },
  { "win.copy-quote", rv_window_copy_quote, { "<Control><Shift>c" } },
  { "win.add-to-report", rv_window_add_to_report, { "<Control>d" } },
  { "win.collect-clauses", rv_window_collect_clauses, { NULL }, "u" },
  { "win.reject-pair", reject_pair, { NULL }, "u" },
  { "win.pin-pair", pin_pair, { "<Control><Shift>p" } },
  { "win.undo", undo, { "<Control>z" } },
  { "win.redo", undo, { "<Control><Shift>z", "<Control>y" } },
  { "win.paragraph-body", rv_window_set_paragraph_role, { "<Control><Alt>0" } },
  { "win.paragraph-title", rv_window_set_paragraph_role, { "<Control><Alt>1" } },
  { "win.paragraph-heading", rv_window_set_paragraph_role, { "<Control><Alt>2" } },
  { "win.paragraph-list", rv_window_set_paragraph_role, { "<Control><Alt>3" } },
  { "win.paragraph-caption", rv_window_set_paragraph_role, { "<Control><Alt>4" } },
  { "win.paragraph-pullquote", rv_window_set_paragraph_role, { "<Control><Alt>5" } },
  { "win.paragraph-note", rv_window_set_paragraph_role, { "<Control><Alt>6" } },
  { "win.paragraph-metadata", rv_window_set_paragraph_role, { "<Control><Alt>7" } },
  { "win.paragraph-boilerplate", rv_window_set_paragraph_role, { "<Control><Alt>8" } },
  { "win.comparative-summary", show_comparative_summary, { "<Control>m" } },
  { "win.view-read", show_view, { "<Control>1" } },
  { "win.view-compare", show_view, { "<Control>2" } },
  { "win.view-overview", show_view, { "<Control>3" } },
  { "win.view-report", show_view, { "<Control>4" } },
  { "win.view-changed", show_rows, { NULL } },
  { "win.view-single", show_rows, { NULL } },
  { "win.view-directives", show_directives, { NULL } },
  { "win.preferences", show_preferences, { "<Control>comma" } },
  { "win.help", show_help, { "F1" } },
  { "win.shortcuts", show_shortcuts, { "<Control>question", "<Control>F1" } },
  { "win.about", show_about, { NULL } },
  { "win.fullscreen", toggle_fullscreen, { "F11" } },
  { "app.new-window", NULL, { "<Control>n" } },
  { "app.quit", NULL, { "<Control>q" } },
};

void
rv_window_install_actions (GtkWidgetClass *widget_class)
{
  for (gsize i = 0; i < G_N_ELEMENTS (window_actions); i++)
    if (window_actions[i].activate != NULL)
      gtk_widget_class_install_action (widget_class, window_actions[i].name,
                                       window_actions[i].parameter, window_actions[i].activate);
  gtk_widget_class_install_property_action (widget_class, "win.furniture", "shows-hidden");
  gtk_widget_class_install_property_action (widget_class, "win.single-pane", "single-pane");
}

void
rv_window_install_accelerators (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_application_set_accels_for_action (application, window_actions[i].name,
                                           window_actions[i].accelerators);
}
