/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <cairo-pdf.h>
#include <gio/gio.h>
#include <glib/gi18n.h>

#include "print/rv-print-layout.h"
#include "print/rv-print-style.h"

/* Space between the columns of a pair, and what is kept for the foot of a page. */
#define GUTTER 18.0
#define FOOT_HEIGHT 30.0

/* A heading at the foot of a page would stand alone: so much has to fit below it. */
#define HEADING_ROOM 60.0

/* Some lines of a text, where they stand on a page. */
typedef struct
{
  PangoLayout *layout;
  guint first;
  guint end;
  double x;
  double y;
} Strip;

struct _RvPrintLayout
{
  PangoContext *context;
  char *title;
  double width;
  double height;
  GPtrArray *pages; /* of GArray of Strip */
  double y;         /* where the next piece begins on the last page */
};

static void
strip_clear (gpointer data)
{
  g_object_unref (((Strip *) data)->layout);
}

static void
add_page (RvPrintLayout *self)
{
  GArray *page = g_array_new (FALSE, FALSE, sizeof (Strip));

  g_array_set_clear_func (page, strip_clear);
  g_ptr_array_add (self->pages, page);
  self->y = 0;
}

static double
get_bottom (const RvPrintLayout *self)
{
  return self->height - FOOT_HEIGHT;
}

static double
get_line_height (PangoLayout *layout, guint line)
{
  PangoRectangle logical;

  pango_layout_line_get_extents (pango_layout_get_line_readonly (layout, (int) line), NULL,
                                 &logical);
  return (double) logical.height / PANGO_SCALE;
}

/* Puts as many lines of @layout as fit from @first on. Returns: the line after the last; sets the height */
static guint
put_lines (RvPrintLayout *self, PangoLayout *layout, guint first, double x, double *out_height)
{
  guint n = (guint) pango_layout_get_line_count (layout), line = first;
  Strip strip = { layout, first, first, x, self->y };
  double y = self->y;

  *out_height = 0;
  for (; line < n; line++)
    {
      double height = get_line_height (layout, line);

      /* A page takes one line at least, however high: else there would be no end of pages. */
      if (y + height > get_bottom (self) && (y > 0 || line > first))
        break;
      y += height;
    }
  strip.end = line;
  if (strip.end > first)
    {
      g_object_ref (layout);
      g_array_append_val ((GArray *) g_ptr_array_index (self->pages, self->pages->len - 1), strip);
    }
  *out_height = y - self->y;
  return line;
}

/**
 * put_columns:
 * @layouts: (array length=n_layouts): texts that begin at the same height
 * @space: above them, but for the top of a page
 *
 * Puts the texts side by side and goes on over as many pages as they take.
 */
static void
put_columns (RvPrintLayout *self, PangoLayout *const *layouts, guint n_layouts, double space)
{
  double column = (self->width - GUTTER * (n_layouts - 1)) / n_layouts;
  guint next[2] = { 0 };
  gboolean is_done = FALSE;

  if (self->y > 0)
    self->y += space;
  while (!is_done)
    {
      double highest = 0;

      is_done = TRUE;
      for (guint i = 0; i < n_layouts; i++)
        {
          double height;

          next[i] = put_lines (self, layouts[i], next[i], i * (column + GUTTER), &height);
          highest = MAX (highest, height);
          is_done = is_done && next[i] == (guint) pango_layout_get_line_count (layouts[i]);
        }
      if (is_done)
        self->y += highest;
      else
        add_page (self);
    }
}

static void
put_text (RvPrintLayout *self, const char *text, RvPrintKind kind, double space)
{
  g_autoptr (PangoLayout) layout
    = rv_print_style_new_layout (self->context, text, kind, self->width);

  if (kind == RV_PRINT_HEADING && self->y + HEADING_ROOM > get_bottom (self))
    add_page (self);
  put_columns (self, &layout, 1, space);
}

/* Items */

static void
put_quote (RvPrintLayout *self, const RvQuote *quote, RvCitationStyle style)
{
  g_autofree char *source = rv_print_style_name_source (quote, style);
  g_autofree char *words = rv_quote_dup_marked (quote);

  put_text (self, words, RV_PRINT_BODY, 12);
  put_text (self, source, RV_PRINT_SOURCE, 2);
}

static void
put_pair (RvPrintLayout *self, const RvReportItem *item, RvCitationStyle style)
{
  double width = (self->width - GUTTER) / 2;
  PangoLayout *words[2], *sources[2];

  put_text (self, item->text, RV_PRINT_RELATION, 14);
  for (int side = 0; side < 2; side++)
    {
      const RvQuote *quote = side == 0 ? item->left : item->right;
      g_autofree char *source = rv_print_style_name_source (quote, style);
      g_autoptr (PangoAttrList) marks = rv_print_style_mark (item, side == 0);

      words[side] = rv_print_style_new_layout (self->context, quote->text, RV_PRINT_BODY, width);
      if (marks != NULL)
        rv_print_style_add_marks (words[side], marks);
      sources[side] = rv_print_style_new_layout (self->context, source, RV_PRINT_SOURCE, width);
    }
  put_columns (self, words, 2, 2);
  put_columns (self, sources, 2, 2);
  for (int side = 0; side < 2; side++)
    {
      g_object_unref (words[side]);
      g_object_unref (sources[side]);
    }
}

static void
put_finding (RvPrintLayout *self, const RvReportItem *item, RvCitationStyle style)
{
  g_autofree char *facts = rv_report_item_describe (item);

  put_text (self, facts, RV_PRINT_RELATION, 14);
  put_quote (self, item->left, style);
}

static void
put_item (RvPrintLayout *self, const RvReportItem *item, RvCitationStyle style)
{
  switch (item->kind)
    {
    case RV_REPORT_HEADING:
      put_text (self, item->text, RV_PRINT_HEADING, 20);
      break;
    case RV_REPORT_NOTE:
      put_text (self, item->text, RV_PRINT_NOTE, 6);
      break;
    case RV_REPORT_QUOTE:
      put_quote (self, item->left, style);
      break;
    case RV_REPORT_PAIR:
      put_pair (self, item, style);
      break;
    case RV_REPORT_FIGURE:
    case RV_REPORT_DIRECTIVE:
    default:
      put_finding (self, item, style);
    }
}

/* Letters stand where the font puts them; a screen would round to its pixels. */
static void
use_true_metrics (PangoContext *context)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
}

/**
 * rv_print_layout_new:
 * @style: of citations
 * @context: of the paper; its fonts are set here
 * @width, @height: of the page within its margins
 *
 * Time and memory are linear in the text.
 *
 * Returns: (transfer full): at least one page
 */
RvPrintLayout *
rv_print_layout_new (const RvReport *report,
                     RvCitationStyle style,
                     PangoContext *context,
                     double width,
                     double height)
{
  RvPrintLayout *self = g_new0 (RvPrintLayout, 1);

  self->context = g_object_ref (context);
  use_true_metrics (context);
  self->title = g_strdup (rv_report_get_title (report));
  self->width = width;
  self->height = MAX (height, 2 * FOOT_HEIGHT);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  add_page (self);
  put_text (self, self->title, RV_PRINT_TITLE, 0);
  for (guint i = 0; i < rv_report_get_length (report); i++)
    put_item (self, rv_report_get_item (report, i), style);
  return self;
}

void
rv_print_layout_free (RvPrintLayout *self)
{
  g_ptr_array_unref (self->pages);
  g_object_unref (self->context);
  g_free (self->title);
  g_free (self);
}

guint
rv_print_layout_get_n_pages (const RvPrintLayout *self)
{
  return self->pages->len;
}

/* Drawing */

static void
draw_strip (const Strip *strip, cairo_t *cr)
{
  double y = strip->y;

  for (guint i = strip->first; i < strip->end; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (strip->layout, (int) i);
      PangoRectangle logical;
      double slack = 0;

      pango_layout_line_get_extents (line, NULL, &logical);
      /* A line of a right-to-left text stands at the right. */
      if (line->resolved_dir == PANGO_DIRECTION_RTL)
        slack = (pango_layout_get_width (strip->layout) - logical.width) / (double) PANGO_SCALE;
      cairo_move_to (cr, strip->x + slack, y - (double) logical.y / PANGO_SCALE);
      pango_cairo_show_layout_line (cr, line);
      y += (double) logical.height / PANGO_SCALE;
    }
}

static void
draw_foot (const RvPrintLayout *self, guint page, cairo_t *cr)
{
  /* Translators: at the foot of a page of a report: title, number of the page, number of pages */
  g_autofree char *text
    = g_strdup_printf (_ ("%s · page %u of %u"), self->title, page + 1, self->pages->len);
  g_autoptr (PangoLayout) layout
    = rv_print_style_new_layout (self->context, text, RV_PRINT_SOURCE, self->width);

  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_START);
  cairo_move_to (cr, 0, self->height - FOOT_HEIGHT / 2);
  pango_cairo_show_layout (cr, layout);
}

/* Draws @page, from 0, in black. */
void
rv_print_layout_draw (const RvPrintLayout *self, guint page, cairo_t *cr)
{
  const GArray *strips;

  g_return_if_fail (page < self->pages->len);

  strips = g_ptr_array_index (self->pages, page);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < strips->len; i++)
    draw_strip (&g_array_index (strips, Strip, i), cr);
  draw_foot (self, page, cr);
}

/* PDF */

static cairo_status_t
append_bytes (gpointer data, const unsigned char *bytes, unsigned int length)
{
  g_byte_array_append (data, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * rv_print_layout_write_pdf:
 *
 * Returns: (transfer full): @report on pages of A4, or %NULL with G_IO_ERROR_FAILED set
 */
GBytes *
rv_print_layout_write_pdf (const RvReport *report, RvCitationStyle style, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (RvPrintLayout) layout = NULL;
  cairo_surface_t *surface
    = cairo_pdf_surface_create_for_stream (append_bytes, bytes, RV_PRINT_PAPER_WIDTH,
                                           RV_PRINT_PAPER_HEIGHT);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  pango_cairo_context_set_resolution (context, 72);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, rv_report_get_title (report));
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Resolution Viewer");
  layout = rv_print_layout_new (report, style, context, RV_PRINT_PAPER_WIDTH - 2 * RV_PRINT_MARGIN,
                                RV_PRINT_PAPER_HEIGHT - 2 * RV_PRINT_MARGIN);
  g_object_unref (context);
  cairo_translate (cr, RV_PRINT_MARGIN, RV_PRINT_MARGIN);
  for (guint page = 0; page < rv_print_layout_get_n_pages (layout); page++)
    {
      rv_print_layout_draw (layout, page, cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, cairo_status_to_string (status));
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
