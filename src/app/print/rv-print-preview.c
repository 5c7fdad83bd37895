/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "print/rv-print-layout.h"
#include "print/rv-print-preview.h"
#include "print/rv-print-style.h"

/* Pixels of a point on the screen. */
#define SCALE 1.1

/* More pages than anybody looks through are not made into widgets. */
#define MAX_PAGES 200u

struct _RvPrintPreview
{
  AdwWindow parent_instance;

  RvPrintLayout *layout;
};

G_DEFINE_FINAL_TYPE (RvPrintPreview, rv_print_preview, ADW_TYPE_WINDOW)

static void
draw_page (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  RvPrintPreview *self = RV_PRINT_PREVIEW (gtk_widget_get_root (GTK_WIDGET (area)));

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, SCALE, SCALE);
  cairo_translate (cr, RV_PRINT_MARGIN, RV_PRINT_MARGIN);
  rv_print_layout_draw (self->layout, GPOINTER_TO_UINT (data), cr);
}

static void
add_page (GtkBox *box, guint page, guint n_pages)
{
  GtkWidget *area = gtk_drawing_area_new ();
  /* Translators: name of a page for screen readers: its number and how many there are */
  g_autofree char *name = g_strdup_printf (_ ("Page %u of %u"), page + 1, n_pages);

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (area),
                                      (int) (RV_PRINT_PAPER_WIDTH * SCALE));
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area),
                                       (int) (RV_PRINT_PAPER_HEIGHT * SCALE));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_page, GUINT_TO_POINTER (page),
                                  NULL);
  gtk_widget_set_halign (area, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (area, "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (box, area);
}

static GtkWidget *
create_pages (RvPrintPreview *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scroller = gtk_scrolled_window_new ();
  guint n = rv_print_layout_get_n_pages (self->layout);

  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_bottom (box, 18);
  for (guint page = 0; page < MIN (n, MAX_PAGES); page++)
    add_page (GTK_BOX (box), page, n);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

static void
rv_print_preview_finalize (GObject *object)
{
  g_clear_pointer (&RV_PRINT_PREVIEW (object)->layout, rv_print_layout_free);
  G_OBJECT_CLASS (rv_print_preview_parent_class)->finalize (object);
}

static void
rv_print_preview_class_init (RvPrintPreviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_print_preview_finalize;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close",
                                       NULL);
}

static void
rv_print_preview_init (RvPrintPreview *self)
{
}

/* @style: of citations */
RvPrintPreview *
rv_print_preview_new (GtkWindow *parent, const RvReport *report, RvCitationStyle style)
{
  RvPrintPreview *self = g_object_new (RV_TYPE_PRINT_PREVIEW, "transient-for", parent,
                                       "destroy-with-parent", TRUE, "title", _ ("Print Preview"),
                                       "default-width", 760, "default-height", 800, NULL);
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  pango_cairo_context_set_resolution (context, 72);
  self->layout
    = rv_print_layout_new (report, style, context, RV_PRINT_PAPER_WIDTH - 2 * RV_PRINT_MARGIN,
                           RV_PRINT_PAPER_HEIGHT - 2 * RV_PRINT_MARGIN);
  g_object_unref (context);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), create_pages (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  return self;
}
