/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-passage-text.h"

#define LEAST_WIDTH 120

struct _RvPassageText
{
  GtkWidget parent_instance;

  char *text;
  PangoAttrList *attributes; /* (nullable) */
  PangoLayout *layout;       /* for the width asked for last */
};

G_DEFINE_FINAL_TYPE (RvPassageText, rv_passage_text, GTK_TYPE_WIDGET)

static PangoLayout *
get_layout (RvPassageText *self, int width)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_attributes (self->layout, self->attributes);
    }
  if (pango_layout_get_width (self->layout) != width * PANGO_SCALE)
    pango_layout_set_width (self->layout, width * PANGO_SCALE);
  return self->layout;
}

static GtkSizeRequestMode
rv_passage_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rv_passage_text_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  RvPassageText *self = RV_PASSAGE_TEXT (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    {
      pango_layout_get_pixel_size (get_layout (self, for_size > 0 ? for_size : LEAST_WIDTH), NULL,
                                   minimum);
      *natural = *minimum;
    }
}

static void
rv_passage_text_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RvPassageText *self = RV_PASSAGE_TEXT (widget);
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  gtk_snapshot_append_layout (snapshot, get_layout (self, gtk_widget_get_width (widget)), &colour);
}

static void
rv_passage_text_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  RvPassageText *self = RV_PASSAGE_TEXT (widget);

  GTK_WIDGET_CLASS (rv_passage_text_parent_class)->css_changed (widget, change);
  g_clear_object (&self->layout);
  gtk_widget_queue_resize (widget);
}

static void
rv_passage_text_finalize (GObject *object)
{
  RvPassageText *self = RV_PASSAGE_TEXT (object);

  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->attributes, pango_attr_list_unref);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (rv_passage_text_parent_class)->finalize (object);
}

static void
rv_passage_text_class_init (RvPassageTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = rv_passage_text_finalize;
  widget_class->get_request_mode = rv_passage_text_get_request_mode;
  widget_class->measure = rv_passage_text_measure;
  widget_class->snapshot = rv_passage_text_snapshot;
  widget_class->css_changed = rv_passage_text_css_changed;
  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
rv_passage_text_init (RvPassageText *self)
{
}

/* @attributes: (nullable): styles of parts of @text, by bytes */
GtkWidget *
rv_passage_text_new (const char *text, PangoAttrList *attributes)
{
  RvPassageText *self = g_object_new (RV_TYPE_PASSAGE_TEXT, NULL);

  self->text = g_strdup (text);
  self->attributes = attributes != NULL ? pango_attr_list_ref (attributes) : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return GTK_WIDGET (self);
}
