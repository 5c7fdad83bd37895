/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "text/rv-palette.h"
#include "widgets/rv-overview-strip.h"

#define WIDTH 14
#define LEAST_MARK_HEIGHT 2.0

struct _RvOverviewStrip
{
  GtkWidget parent_instance;

  RvSession *session;
  RvSide side;
  RvDocumentView *view;
  GtkAdjustment *adjustment;
  GArray *hits;         /* (nullable): of RvSpan */
  GskRenderNode *marks; /* NULL when they have to be painted anew */
  int height, scale;    /* of the widget they were painted for */
  RvAnalysis *analysis; /* whose marks they are */
};

enum
{
  CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvOverviewStrip, rv_overview_strip, GTK_TYPE_WIDGET)

static double
get_length (RvOverviewStrip *self)
{
  RvAnalysis *analysis = rv_document_view_get_analysis (self->view);

  return analysis != NULL ? (double) rv_document_get_length (rv_analysis_get_document (analysis))
                          : 0.0;
}

/* Marks. There are thousands in a long document, so they are painted once, into an image; what moves
 * with every frame is only the part that is on screen. The image is in a node of Cairo: one of a texture
 * would be converted to another format of pixels, by way of floats, whenever Cairo draws the window
 * (GTK 4.8); OpenGL keeps either. */

static void
draw_mark (RvOverviewStrip *self,
           cairo_t *cr,
           RvSpan span,
           double x,
           double width,
           const GdkRGBA *colour)
{
  double scale = gtk_widget_get_height (GTK_WIDGET (self)) / get_length (self);
  double height = rv_span_length (span) * scale;

  gdk_cairo_set_source_rgba (cr, colour);
  cairo_rectangle (cr, x, span.start * scale, width, MAX (height, LEAST_MARK_HEIGHT));
  cairo_fill (cr);
}

static void
draw_marks (RvOverviewStrip *self, cairo_t *cr)
{
  GtkStyleContext *context = gtk_widget_get_style_context (GTK_WIDGET (self));
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  const GArray *directives = rv_analysis_get_findings (self->analysis)->directives;
  GdkRGBA warning, accent;

  if (!gtk_style_context_lookup_color (context, "warning_color", &warning)
      || !gtk_style_context_lookup_color (context, "accent_color", &accent))
    return;
  for (guint i = 0; i < directives->len; i++)
    draw_mark (self, cr, g_array_index (directives, RvDirective, i).base.span, 1, 3, &warning);
  for (guint i = 0; i < rv_session_get_n_pairs (self->session); i++)
    {
      GdkRGBA line = rv_palette_get_line (rv_session_get_pair_theme (self->session, i), dark);

      draw_mark (self, cr, rv_session_get_pair_span (self->session, i, self->side), 5, 5, &line);
    }
  for (guint i = 0; self->hits != NULL && i < self->hits->len; i++)
    draw_mark (self, cr, g_array_index (self->hits, RvSpan, i), 11, 3, &accent);
}

/* Returns: (transfer full): the marks, @scale pixels of the screen to each of the widget's */
static GskRenderNode *
paint_marks (RvOverviewStrip *self, int height, int scale)
{
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH * scale, height * scale);
  GskRenderNode *node
    = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) WIDTH, (float) height));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  draw_marks (self, cr);
  cairo_destroy (cr);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return node;
}

static void
forget_marks (RvOverviewStrip *self)
{
  g_clear_pointer (&self->marks, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Sees to it that the marks are those of the document as it is now, in the size of the widget. */
static void
update_marks (RvOverviewStrip *self)
{
  RvAnalysis *analysis = rv_document_view_get_analysis (self->view);
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->marks != NULL && self->analysis == analysis && self->height == height
      && self->scale == scale)
    return;
  g_clear_pointer (&self->marks, gsk_render_node_unref);
  g_clear_pointer (&self->analysis, rv_analysis_unref);
  self->analysis = rv_analysis_ref (analysis);
  self->height = height;
  self->scale = scale;
  self->marks = paint_marks (self, height, scale);
}

static void
draw_view (RvOverviewStrip *self, GtkSnapshot *snapshot)
{
  double upper = gtk_adjustment_get_upper (self->adjustment);
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  GdkRGBA colour;

  if (upper <= 0 || gtk_adjustment_get_page_size (self->adjustment) >= upper)
    return;
  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &colour);
  colour.alpha = 0.12f;
  gtk_snapshot_append_color (
    snapshot, &colour,
    &GRAPHENE_RECT_INIT (0, (float) (gtk_adjustment_get_value (self->adjustment) / upper * height),
                         WIDTH,
                         (float) (gtk_adjustment_get_page_size (self->adjustment) / upper
                                  * height)));
}

static void
rv_overview_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RvOverviewStrip *self = RV_OVERVIEW_STRIP (widget);

  if (self->session == NULL || get_length (self) <= 0 || gtk_widget_get_height (widget) < 1)
    return;
  draw_view (self, snapshot);
  update_marks (self);
  gtk_snapshot_append_node (snapshot, self->marks);
}

/* The colours are of the style. */
static void
rv_overview_strip_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (rv_overview_strip_parent_class)->css_changed (widget, change);
  forget_marks (RV_OVERVIEW_STRIP (widget));
}

static void
rv_overview_strip_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : 0;
}

static void
on_pressed (RvOverviewStrip *self, int n_press, double x, double y)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self));

  if (height > 0 && get_length (self) > 0)
    g_signal_emit (self, signals[CLICKED], 0,
                   (guint) (CLAMP (y / height, 0.0, 1.0) * get_length (self)));
}

/* Shows the document of @side, which is in @view and scrolled by @adjustment. */
void
rv_overview_strip_set_session (RvOverviewStrip *self,
                               RvSession *session,
                               RvSide side,
                               RvDocumentView *view,
                               GtkAdjustment *adjustment)
{
  self->session = g_object_ref (session);
  self->side = side;
  self->view = view;
  self->adjustment = g_object_ref (adjustment);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (forget_marks), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "layout-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/* @hits: (nullable): of RvSpan, where the search has found something */
void
rv_overview_strip_set_hits (RvOverviewStrip *self, GArray *hits)
{
  g_clear_pointer (&self->hits, g_array_unref);
  self->hits = hits != NULL ? g_array_ref (hits) : NULL;
  forget_marks (self);
}

static void
rv_overview_strip_dispose (GObject *object)
{
  RvOverviewStrip *self = RV_OVERVIEW_STRIP (object);

  g_clear_object (&self->session);
  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->hits, g_array_unref);
  g_clear_pointer (&self->marks, gsk_render_node_unref);
  g_clear_pointer (&self->analysis, rv_analysis_unref);
  G_OBJECT_CLASS (rv_overview_strip_parent_class)->dispose (object);
}

static void
rv_overview_strip_class_init (RvOverviewStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_overview_strip_dispose;
  widget_class->snapshot = rv_overview_strip_snapshot;
  widget_class->css_changed = rv_overview_strip_css_changed;
  widget_class->measure = rv_overview_strip_measure;
  gtk_widget_class_set_css_name (widget_class, "overviewstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  signals[CLICKED] = g_signal_new ("clicked", RV_TYPE_OVERVIEW_STRIP, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
rv_overview_strip_init (RvOverviewStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
