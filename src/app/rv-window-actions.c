/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "rv-file-dialog.h"
#include "rv-window-private.h"
#include "session/rv-samples.h"

/* All actions of the window and their accelerators, in one table at the end. */

static void
open_any (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_file_dialog_open (RV_WINDOW (widget), RV_SIDE_ANY);
}

static void
open_left (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_file_dialog_open (RV_WINDOW (widget), RV_SIDE_LEFT);
}

static void
open_right (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_file_dialog_open (RV_WINDOW (widget), RV_SIDE_RIGHT);
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
  rv_read_view_start_find (RV_WINDOW (widget)->read_view);
}

static void
find_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_read_view_step_find (RV_WINDOW (widget)->read_view,
                          g_str_equal (name, "win.find-next") ? 1 : -1);
}

static void
step_pair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_session_step_pair (RV_WINDOW (widget)->session, g_str_equal (name, "win.next-pair") ? 1 : -1);
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

/* The end of the action's name is the name of the page. */
static void
show_view (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_view_stack_set_visible_child_name (RV_WINDOW (widget)->views, name + strlen ("win.view-"));
}

typedef struct
{
  const char *name;
  GtkWidgetActionActivateFunc activate; /* NULL where it is installed elsewhere */
  const char *accelerators[4];
} WindowAction;

static const WindowAction window_actions[] = {
  { "win.open", open_any, { "<Control>o" } },
  { "win.open-left", open_left, { NULL } },
  { "win.open-right", open_right, { "<Control><Shift>o" } },
  { "win.open-samples", open_samples, { NULL } },
  { "win.close-document", close_document, { "<Control>w" } },
  { "win.reload", reload, { "<Control>r" } },
  { "win.swap", swap, { "<Control><Shift>x" } },
  { "win.toggle-sidebar", toggle_sidebar, { "F9" } },
  { "win.find", find, { "<Control>f" } },
  { "win.find-next", find_next, { "<Control>g" } },
  { "win.find-previous", find_next, { "<Control><Shift>g" } },
  { "win.next-pair", step_pair, { "<Alt>Down" } },
  { "win.previous-pair", step_pair, { "<Alt>Up" } },
  { "win.zoom-in", zoom, { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.zoom-out", zoom, { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.zoom-normal", zoom, { "<Control>0", "<Control>KP_0" } },
  { "win.view-read", show_view, { "<Control>1" } },
  { "win.view-overview", show_view, { "<Control>3" } },
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
      gtk_widget_class_install_action (widget_class, window_actions[i].name, NULL,
                                       window_actions[i].activate);
}

void
rv_window_install_accelerators (GtkApplication *application)
{
  for (gsize i = 0; i < G_N_ELEMENTS (window_actions); i++)
    gtk_application_set_accels_for_action (application, window_actions[i].name,
                                           window_actions[i].accelerators);
}
