/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "widgets/rv-text-style.h"

struct _RvTextStyle
{
  GObject parent_instance;

  GdkDisplay *display;
  GtkCssProvider *provider;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (RvTextStyle, rv_text_style, G_TYPE_OBJECT)

static void
update (RvTextStyle *self)
{
  int zoom = self->settings != NULL ? g_settings_get_int (self->settings, "zoom") : 100;
  gboolean serif = self->settings != NULL && g_settings_get_boolean (self->settings, "serif");
  int spacing = self->settings != NULL ? g_settings_get_int (self->settings, "line-spacing") : 130;
  g_autofree char *css
    = g_strdup_printf ("textview.document { font-size: %d%%; line-height: %d.%02d; %s }\n"
                       ".document-font { font-size: %d%%; %s }",
                       zoom + 5, spacing / 100, spacing % 100, serif ? "font-family: serif;" : "",
                       zoom, serif ? "font-family: serif;" : "");

  gtk_css_provider_load_from_data (self->provider, css, -1);
}

/* Light, dark, or as the system has it. */
static void
update_colours (RvTextStyle *self)
{
  static const AdwColorScheme schemes[]
    = { ADW_COLOR_SCHEME_DEFAULT, ADW_COLOR_SCHEME_FORCE_LIGHT, ADW_COLOR_SCHEME_FORCE_DARK };
  int style = g_settings_get_enum (self->settings, "colour-style");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[CLAMP (style, 0, 2)]);
}

static void
rv_text_style_dispose (GObject *object)
{
  RvTextStyle *self = RV_TEXT_STYLE (object);

  if (self->display != NULL)
    gtk_style_context_remove_provider_for_display (self->display,
                                                   GTK_STYLE_PROVIDER (self->provider));
  g_clear_object (&self->display);
  g_clear_object (&self->provider);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (rv_text_style_parent_class)->dispose (object);
}

static void
rv_text_style_class_init (RvTextStyleClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rv_text_style_dispose;
}

static void
rv_text_style_init (RvTextStyle *self)
{
  self->provider = gtk_css_provider_new ();
}

/* @settings: (nullable): where zoom and font are kept */
RvTextStyle *
rv_text_style_new (GdkDisplay *display, GSettings *settings)
{
  RvTextStyle *self = g_object_new (RV_TYPE_TEXT_STYLE, NULL);

  self->display = g_object_ref (display);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (self->provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  if (settings != NULL)
    {
      self->settings = g_object_ref (settings);
      g_signal_connect_object (settings, "changed::zoom", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (settings, "changed::serif", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (settings, "changed::line-spacing", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (settings, "changed::colour-style", G_CALLBACK (update_colours), self,
                               G_CONNECT_SWAPPED);
      update_colours (self);
    }
  update (self);
  return self;
}
