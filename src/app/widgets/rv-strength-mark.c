/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "text/rv-palette.h"
#include "widgets/rv-strength-mark.h"

#define SIZE 28
#define SMALLEST 4.0 /* radius of a strength just above 0 */

struct _RvStrengthMark
{
  GtkWidget parent_instance;

  int theme;
  double strength;
};

G_DEFINE_FINAL_TYPE (RvStrengthMark, rv_strength_mark, GTK_TYPE_WIDGET)

static void
rv_strength_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RvStrengthMark *self = RV_STRENGTH_MARK (widget);
  float width = (float) gtk_widget_get_width (widget),
        height = (float) gtk_widget_get_height (widget);
  float radius = (float) (SMALLEST + (SIZE / 2.0 - SMALLEST) * sqrt (CLAMP (self->strength, 0, 1)));
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA colour = rv_palette_get_line (self->theme, dark);
  GskRoundedRect disc;

  gsk_rounded_rect_init_from_rect (&disc,
                                   &GRAPHENE_RECT_INIT (width / 2 - radius, height / 2 - radius,
                                                        2 * radius, 2 * radius),
                                   radius);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &colour, &disc.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
rv_strength_mark_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  *minimum = *natural = SIZE;
}

static void
rv_strength_mark_class_init (RvStrengthMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = rv_strength_mark_snapshot;
  widget_class->measure = rv_strength_mark_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
rv_strength_mark_init (RvStrengthMark *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

/**
 * rv_strength_mark_new:
 * @theme: index of the theme, which gives the colour
 * @strength: 0 to 1
 */
GtkWidget *
rv_strength_mark_new (int theme, double strength)
{
  RvStrengthMark *self = g_object_new (RV_TYPE_STRENGTH_MARK, NULL);

  self->theme = theme;
  self->strength = strength;
  return GTK_WIDGET (self);
}
