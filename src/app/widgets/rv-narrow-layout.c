/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>

#include "widgets/rv-narrow-layout.h"

/* Pixels that are asked for, whatever the child would need in its wide form: the width is that of the
 * narrowest window, so that the sidebar lies over the text before it leaves less of that beside it. */
#define LEAST_WIDTH 350
#define LEAST_HEIGHT 110

/* Height in pixels below which a window is low: its header, a search of two rows, the head of a pane and
 * two bars leave no half of it to the text. Of the window, not of the child: that gains height when it
 * changes, and would change back. */
#define LOW_WINDOW 400

struct _RvNarrowLayout
{
  GtkLayoutManager parent_instance;

  int limit; /* pixels, at the usual size of text */
  gboolean is_narrow;
  gboolean is_low;
  int width; /* the last one given */
  guint idle_source;
};

enum
{
  PROP_0,
  PROP_NARROW,
  PROP_LOW,
  N_PROPS,
};

enum
{
  RESIZE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvNarrowLayout, rv_narrow_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Text twice as large needs more room, but not twice as much: two columns of short lines are better than
 * none. Hence the root. */
static gboolean
is_too_narrow (RvNarrowLayout *self, GtkWidget *widget)
{
  return self->width < self->limit * sqrt (rv_narrow_layout_get_text_scale (widget));
}

static gboolean
is_too_low (GtkWidget *widget)
{
  int height = gtk_widget_get_height (GTK_WIDGET (gtk_widget_get_root (widget)));

  return height < LOW_WINDOW * sqrt (rv_narrow_layout_get_text_scale (widget));
}

static gboolean
change_in_idle (gpointer data)
{
  RvNarrowLayout *self = data;
  GtkWidget *widget = gtk_layout_manager_get_widget (GTK_LAYOUT_MANAGER (self));

  self->idle_source = 0;
  if (gtk_widget_get_root (widget) == NULL)
    return G_SOURCE_REMOVE;
  if (self->is_narrow != is_too_narrow (self, widget))
    {
      self->is_narrow = !self->is_narrow;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
    }
  if (self->is_low != is_too_low (widget))
    {
      self->is_low = !self->is_low;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOW]);
    }
  return G_SOURCE_REMOVE;
}

static void
rv_narrow_layout_allocate (GtkLayoutManager *manager,
                           GtkWidget *widget,
                           int width,
                           int height,
                           int baseline)
{
  RvNarrowLayout *self = RV_NARROW_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int least, lowest;

  self->width = width;
  if ((self->is_narrow != is_too_narrow (self, widget) || self->is_low != is_too_low (widget))
      && self->idle_source == 0)
    self->idle_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, change_in_idle, self, NULL);
  g_signal_emit (self, signals[RESIZE], 0, width);
  /* Until it has changed, the child goes over the edge. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &lowest, NULL, NULL, NULL);
  gtk_widget_allocate (child, width, MAX (height, lowest), baseline, NULL);
}

static void
rv_narrow_layout_measure (GtkLayoutManager *manager,
                          GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  int least;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0)
    {
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      for_size = MAX (for_size, least);
    }
  gtk_widget_measure (child, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
  *minimum = MIN (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT);
}

static void
rv_narrow_layout_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_NARROW)
    g_value_set_boolean (value, RV_NARROW_LAYOUT (object)->is_narrow);
  else if (id == PROP_LOW)
    g_value_set_boolean (value, RV_NARROW_LAYOUT (object)->is_low);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
rv_narrow_layout_dispose (GObject *object)
{
  g_clear_handle_id (&RV_NARROW_LAYOUT (object)->idle_source, g_source_remove);
  G_OBJECT_CLASS (rv_narrow_layout_parent_class)->dispose (object);
}

static void
rv_narrow_layout_class_init (RvNarrowLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->dispose = rv_narrow_layout_dispose;
  object_class->get_property = rv_narrow_layout_get_property;
  layout_class->measure = rv_narrow_layout_measure;
  layout_class->allocate = rv_narrow_layout_allocate;
  properties[PROP_NARROW]
    = g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_LOW]
    = g_param_spec_boolean ("low", NULL, NULL, FALSE,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[RESIZE] = g_signal_new ("resize", RV_TYPE_NARROW_LAYOUT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
rv_narrow_layout_init (RvNarrowLayout *self)
{
}

/* @limit: width in pixels below which the widget is narrow */
RvNarrowLayout *
rv_narrow_layout_new (int limit)
{
  RvNarrowLayout *self = g_object_new (RV_TYPE_NARROW_LAYOUT, NULL);

  self->limit = limit;
  return self;
}

/* Returns: how much larger than usual the user has text drawn, 1 or more */
double
rv_narrow_layout_get_text_scale (GtkWidget *widget)
{
  int dpi; /* in 1024ths; -1 where it is not set */

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return MAX (1.0, dpi / (96.0 * 1024));
}

gboolean
rv_narrow_layout_is_narrow (RvNarrowLayout *self)
{
  return self->is_narrow;
}

gboolean
rv_narrow_layout_is_low (RvNarrowLayout *self)
{
  return self->is_low;
}
