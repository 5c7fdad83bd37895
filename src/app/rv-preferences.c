/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/rv-citation.h"
#include "rv-preferences.h"
#include "text/rv-marks.h"

struct _RvPreferences
{
  AdwPreferencesWindow parent_instance;

  AdwComboRow *colours;
  AdwComboRow *font;
  AdwComboRow *spacing;
  GtkSpinButton *measure;
  GtkSwitch *marks[RV_N_MARKS];
  AdwComboRow *citation;
  GtkLabel *sample;
  GtkSwitch *restore;

  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (RvPreferences, rv_preferences, ADW_TYPE_PREFERENCES_WINDOW)

/* Line spacing in percent, in the order of the choices. */
static const int spacings[] = { 115, 130, 160 };

/* A citation of the style that is chosen, of no document that anybody has. */
static void
update_sample (RvPreferences *self)
{
  g_autoptr (RvCitation) citation = rv_citation_new_blank ();
  g_autofree char *text = NULL;

  /* Translators: of a made-up article, to show what a citation looks like */
  citation->author = g_strdup (_ ("Lan Hoang"));
  citation->title = g_strdup (_ ("The port opens a second quay"));
  citation->outlet = g_strdup (_ ("Alma Messenger"));
  citation->published = g_strdup ("2025-04-23");
  citation->url = g_strdup ("https://example.com/quay");
  citation->language = g_strdup ("en");
  citation->quote_open = g_strdup ("“");
  citation->quote_close = g_strdup ("”");
  citation->paragraph = 14;
  text
    = rv_citation_format (citation,
                          (RvCitationStyle) g_settings_get_enum (self->settings, "citation-style"),
                          RV_MARKUP_TEXT);
  gtk_label_set_label (self->sample, text);
}

static void
on_colours_selected (RvPreferences *self)
{
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, "colour-style",
                         (int) adw_combo_row_get_selected (self->colours));
}

static void
on_font_selected (RvPreferences *self)
{
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "serif", adw_combo_row_get_selected (self->font) == 1);
}

static void
on_spacing_selected (RvPreferences *self)
{
  guint selected = adw_combo_row_get_selected (self->spacing);

  if (self->settings != NULL && selected < G_N_ELEMENTS (spacings))
    g_settings_set_int (self->settings, "line-spacing", spacings[selected]);
}

static void
on_citation_selected (RvPreferences *self)
{
  if (self->settings == NULL)
    return;
  g_settings_set_enum (self->settings, "citation-style",
                       (int) adw_combo_row_get_selected (self->citation));
  update_sample (self);
}

static void
select_values (RvPreferences *self, GSettings *settings)
{
  int spacing = g_settings_get_int (settings, "line-spacing");
  guint nearest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (spacings); i++)
    if (ABS (spacings[i] - spacing) < ABS (spacings[nearest] - spacing))
      nearest = i;
  adw_combo_row_set_selected (self->spacing, nearest);
  adw_combo_row_set_selected (self->colours,
                              (guint) g_settings_get_enum (settings, "colour-style"));
  adw_combo_row_set_selected (self->font, g_settings_get_boolean (settings, "serif"));
  adw_combo_row_set_selected (self->citation,
                              (guint) g_settings_get_enum (settings, "citation-style"));
}

RvPreferences *
rv_preferences_new (GtkWindow *parent, GSettings *settings)
{
  RvPreferences *self = g_object_new (RV_TYPE_PREFERENCES, "transient-for", parent, NULL);

  select_values (self, settings);
  self->settings = g_object_ref (settings); /* from here on choices are the person's */
  g_settings_bind (settings, "measure", self->measure, "value", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "restore-session", self->restore, "active", G_SETTINGS_BIND_DEFAULT);
  for (gsize i = 0; i < RV_N_MARKS; i++)
    g_settings_bind (settings, rv_marks_keys[i], self->marks[i], "active", G_SETTINGS_BIND_DEFAULT);
  update_sample (self);
  return self;
}

static void
rv_preferences_dispose (GObject *object)
{
  g_clear_object (&RV_PREFERENCES (object)->settings);
  G_OBJECT_CLASS (rv_preferences_parent_class)->dispose (object);
}

static void
rv_preferences_class_init (RvPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_preferences_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, RvPreferences, colours);
  gtk_widget_class_bind_template_child (widget_class, RvPreferences, font);
  gtk_widget_class_bind_template_child (widget_class, RvPreferences, spacing);
  gtk_widget_class_bind_template_child (widget_class, RvPreferences, measure);
  gtk_widget_class_bind_template_child (widget_class, RvPreferences, citation);
  gtk_widget_class_bind_template_child (widget_class, RvPreferences, sample);
  gtk_widget_class_bind_template_child (widget_class, RvPreferences, restore);
  for (gsize i = 0; i < RV_N_MARKS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, rv_marks_keys[i], FALSE,
                                               (gssize) (G_STRUCT_OFFSET (RvPreferences, marks)
                                                         + i * sizeof (GtkSwitch *)));
  gtk_widget_class_bind_template_callback (widget_class, on_colours_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_font_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_spacing_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_citation_selected);
}

static void
rv_preferences_init (RvPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
