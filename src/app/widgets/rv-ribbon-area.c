/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "report/rv-describe.h"
#include "text/rv-palette.h"
#include "text/rv-side-words.h"
#include "widgets/rv-ribbon-area.h"

/* A ribbon to a passage off screen leaves over the edge by this much, so that its direction is
 * seen and its path does not run for miles. */
#define OVERSHOOT 160.0

/* Pixels by which a ribbon is higher than the rows it joins. */
#define PADDING 3

typedef struct
{
  guint position; /* of the pair in the session */
  double top[RV_N_SIDES];
  double bottom[RV_N_SIDES];
} Ribbon;

struct _RvRibbonArea
{
  GtkWidget parent_instance;

  RvSession *session;
  RvDocumentView *views[RV_N_SIDES];
  RvSpan visible[RV_N_SIDES];
  RvSpan nearby[RV_N_SIDES]; /* and what lies less than OVERSHOOT beyond the edges */
  GArray *ribbons;           /* of Ribbon: those with an end on screen */
  guint tick;                /* finds them anew before the next frame; 0 when nothing has moved */
};

enum
{
  CLICKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvRibbonArea, rv_ribbon_area, GTK_TYPE_WIDGET)

static void
look_at_views (RvRibbonArea *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      gboolean is_mapped = gtk_widget_get_mapped (GTK_WIDGET (self->views[side]));

      self->visible[side]
        = is_mapped ? rv_document_view_get_visible_span (self->views[side]) : RV_SPAN_NONE;
      self->nearby[side] = is_mapped
                             ? rv_document_view_get_near_span (self->views[side], (int) OVERSHOOT)
                             : RV_SPAN_NONE;
    }
}

/* Where the passage at one end of a ribbon begins and ends. Rows that are far from the screen are not
 * looked for: GTK would have to lay them out, in every frame. */
static void
find_end (RvRibbonArea *self, int side, RvSpan span, double *top, double *bottom)
{
  double height = gtk_widget_get_height (GTK_WIDGET (self)), y = 0, first, last;
  RvSpan near = self->nearby[side];

  *top = span.start < near.start ? -OVERSHOOT : height + OVERSHOOT;
  *bottom = span.end <= near.start ? -OVERSHOOT : height + OVERSHOOT;
  if (!rv_span_overlaps (span, near))
    return;
  rv_document_view_get_rows (self->views[side],
                             rv_span (MAX (span.start, near.start), MIN (span.end, near.end)),
                             &first, &last);
  gtk_widget_translate_coordinates (GTK_WIDGET (self->views[side]), GTK_WIDGET (self), 0, 0, NULL,
                                    &y);
  if (span.start >= near.start)
    *top = CLAMP (first + y - PADDING, -OVERSHOOT, height + OVERSHOOT);
  if (span.end <= near.end)
    *bottom = CLAMP (last + y + PADDING, -OVERSHOOT, height + OVERSHOOT);
}

static int
compare_positions (gconstpointer a, gconstpointer b)
{
  const guint *x = a, *y = b;

  return *x < *y ? -1 : *x > *y;
}

/* Returns: (transfer full) (element-type guint): the pairs with an end on screen, in their order;
 *   those with both ends there stand in it twice */
static GArray *
list_visible (RvRibbonArea *self)
{
  GArray *positions = g_array_new (FALSE, FALSE, sizeof (guint));

  for (int side = 0; side < RV_N_SIDES; side++)
    rv_session_list_pairs (self->session, side, self->visible[side], positions);
  g_array_sort (positions, compare_positions);
  return positions;
}

/* Where rows of text are is found out before a frame is laid out, never while it is painted: asking
 * makes the text views lay out lines, and that moves scroll bars. */
static gboolean
find_ribbons (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  RvRibbonArea *self = RV_RIBBON_AREA (widget);
  g_autoptr (GArray) positions = NULL;
  Ribbon ribbon = { .position = RV_NO_PAIR };

  self->tick = 0;
  g_array_set_size (self->ribbons, 0);
  look_at_views (self);
  positions = list_visible (self);
  for (guint i = 0; i < positions->len; i++)
    {
      if (g_array_index (positions, guint, i) == ribbon.position)
        continue;
      ribbon.position = g_array_index (positions, guint, i);
      for (int side = 0; side < RV_N_SIDES; side++)
        find_end (self, side, rv_session_get_pair_clause (self->session, ribbon.position, side),
                  &ribbon.top[side], &ribbon.bottom[side]);
      g_array_append_val (self->ribbons, ribbon);
    }
  gtk_widget_queue_draw (widget);
  return G_SOURCE_REMOVE;
}

/* The texts have moved, or the pairs are others. */
void
rv_ribbon_area_update (RvRibbonArea *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), find_ribbons, NULL, NULL);
}

static void
on_comparison_changed (RvRibbonArea *self)
{
  g_array_set_size (self->ribbons, 0); /* their positions mean nothing any more */
  rv_ribbon_area_update (self);
}

/* The first document is on the right where one reads from there. */
static void
trace (RvRibbonArea *self, cairo_t *cr, const Ribbon *ribbon)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self)), middle = width / 2;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  double from = mirrored ? width : 0, to = width - from;

  cairo_move_to (cr, from, ribbon->top[0] + 1);
  cairo_curve_to (cr, middle, ribbon->top[0] + 1, middle, ribbon->top[1] + 1, to,
                  ribbon->top[1] + 1);
  cairo_line_to (cr, to, ribbon->bottom[1] - 1);
  cairo_curve_to (cr, middle, ribbon->bottom[1] - 1, middle, ribbon->bottom[0] - 1, from,
                  ribbon->bottom[0] - 1);
  cairo_close_path (cr);
}

static void
draw_ribbon (RvRibbonArea *self, cairo_t *cr, const Ribbon *ribbon)
{
  guint position = ribbon->position;
  static const double dashes[] = { 4, 3 };
  const RvAlignedPair *pair = rv_session_get_nth_pair (self->session, position);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  int theme = rv_session_get_pair_theme (self->session, position);
  gboolean is_current = position == rv_session_get_pair (self->session);
  GdkRGBA fill = rv_palette_get_tint (theme, dark);
  GdkRGBA line = rv_palette_get_line (theme, dark);

  trace (self, cr, ribbon);
  if (pair->relation != RV_RELATION_RELATED || is_current)
    {
      fill.alpha = pair->relation == RV_RELATION_IDENTICAL || is_current ? 1.0f : 0.6f;
      gdk_cairo_set_source_rgba (cr, &fill);
      cairo_fill_preserve (cr);
    }
  cairo_set_dash (cr, dashes, pair->relation == RV_RELATION_RELATED ? G_N_ELEMENTS (dashes) : 0, 0);
  cairo_set_line_width (cr, is_current ? 2.0 : 1.0);
  line.alpha = pair->relation == RV_RELATION_IDENTICAL || is_current ? 1.0f : 0.7f;
  gdk_cairo_set_source_rgba (cr, &line);
  cairo_stroke (cr);
}

/* The headers of the documents seem to be one: the ribbons begin below them. */
static void
draw_header (GtkWidget *widget, GtkSnapshot *snapshot, float height)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  float width = (float) gtk_widget_get_width (widget);
  GdkRGBA paper, line;

  if (height < 1 || !gtk_style_context_lookup_color (context, "window_bg_color", &paper))
    return;
  gtk_style_context_get_color (context, &line);
  line.alpha
    *= adw_style_manager_get_high_contrast (adw_style_manager_get_default ()) ? 0.5f : 0.15f;
  gtk_snapshot_append_color (snapshot, &paper, &GRAPHENE_RECT_INIT (0, 0, width, height));
  gtk_snapshot_append_color (snapshot, &line, &GRAPHENE_RECT_INIT (0, height - 1, width, 1));
}

static void
rv_ribbon_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  RvRibbonArea *self = RV_RIBBON_AREA (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double top = 0;
  const Ribbon *current = NULL;
  cairo_t *cr;

  if (self->session == NULL)
    return;
  gtk_widget_translate_coordinates (GTK_WIDGET (self->views[0]), widget, 0, 0, NULL, &top);
  draw_header (widget, snapshot, (float) top);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, (float) top, (float) width,
                                                         (float) (height - top)));
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_set_antialias (cr, CAIRO_ANTIALIAS_FAST);
  for (guint i = 0; i < self->ribbons->len; i++)
    {
      const Ribbon *ribbon = &g_array_index (self->ribbons, Ribbon, i);

      if (ribbon->position == rv_session_get_pair (self->session))
        current = ribbon;
      else
        draw_ribbon (self, cr, ribbon);
    }
  if (current != NULL)
    draw_ribbon (self, cr, current);
  cairo_destroy (cr);
  gtk_snapshot_pop (snapshot);
}

/* Returns: the position of the pair whose ribbon is at that point, or RV_NO_PAIR */
static guint
pick (RvRibbonArea *self, double x, double y)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  guint found = RV_NO_PAIR;

  for (guint i = 0; i < self->ribbons->len; i++)
    {
      const Ribbon *ribbon = &g_array_index (self->ribbons, Ribbon, i);

      cairo_new_path (cr);
      trace (self, cr, ribbon);
      if (cairo_in_fill (cr, x, y))
        found = ribbon->position;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return found;
}

static void
on_released (RvRibbonArea *self, int n_press, double x, double y)
{
  guint position = self->session != NULL ? pick (self, x, y) : RV_NO_PAIR;

  if (position != RV_NO_PAIR)
    g_signal_emit (self, signals[CLICKED], 0, position);
}

static RvDocument *
get_document (RvRibbonArea *self, RvSide side)
{
  return rv_analysis_get_document (rv_session_get_analysis (self->session, side));
}

static gboolean
on_query_tooltip (RvRibbonArea *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  guint position = self->session != NULL && !by_keyboard ? pick (self, x, y) : RV_NO_PAIR;
  const RvAlignedPair *pair;
  g_autofree char *places = NULL, *clauses = NULL, *text = NULL;

  if (position == RV_NO_PAIR)
    return FALSE;
  pair = rv_session_get_nth_pair (self->session, position);
  places
    = rv_side_describe_pair (pair->relation,
                             rv_session_get_number (self->session, RV_SIDE_LEFT, pair->left.start),
                             rv_session_get_number (self->session, RV_SIDE_RIGHT,
                                                    pair->right.start));
  clauses = rv_describe_clauses (pair, get_document (self, RV_SIDE_LEFT),
                                 get_document (self, RV_SIDE_RIGHT));
  text = clauses != NULL ? g_strjoin ("\n", places, clauses, NULL) : g_steal_pointer (&places);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/* Draws what @session pairs between the text in @left and the text in @right. */
void
rv_ribbon_area_set_session (RvRibbonArea *self,
                            RvSession *session,
                            RvDocumentView *left,
                            RvDocumentView *right)
{
  self->session = g_object_ref (session);
  self->views[RV_SIDE_LEFT] = left;
  self->views[RV_SIDE_RIGHT] = right;
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (on_comparison_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::pair", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  for (int side = 0; side < RV_N_SIDES; side++)
    g_signal_connect_object (self->views[side], "layout-changed",
                             G_CALLBACK (rv_ribbon_area_update), self, G_CONNECT_SWAPPED);
}

static void
rv_ribbon_area_dispose (GObject *object)
{
  RvRibbonArea *self = RV_RIBBON_AREA (object);

  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_object (&self->session);
  G_OBJECT_CLASS (rv_ribbon_area_parent_class)->dispose (object);
}

static void
rv_ribbon_area_finalize (GObject *object)
{
  g_array_unref (RV_RIBBON_AREA (object)->ribbons);
  G_OBJECT_CLASS (rv_ribbon_area_parent_class)->finalize (object);
}

static void
rv_ribbon_area_class_init (RvRibbonAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_ribbon_area_dispose;
  G_OBJECT_CLASS (klass)->finalize = rv_ribbon_area_finalize;
  widget_class->snapshot = rv_ribbon_area_snapshot;
  gtk_widget_class_set_css_name (widget_class, "ribbonarea");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);

  signals[CLICKED] = g_signal_new ("clicked", RV_TYPE_RIBBON_AREA, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
rv_ribbon_area_init (RvRibbonArea *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->ribbons = g_array_new (FALSE, FALSE, sizeof (Ribbon));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_released), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
