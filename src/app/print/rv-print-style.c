/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-translation.h"
#include "align/rv-word-diff.h"
#include "print/rv-print-style.h"
#include "text/rv-edit-attributes.h"

static const struct
{
  double points;
  PangoWeight weight;
  PangoStyle style;
} looks[] = {
  [RV_PRINT_TITLE] = { 18, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [RV_PRINT_HEADING] = { 13, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [RV_PRINT_RELATION] = { 9, PANGO_WEIGHT_BOLD, PANGO_STYLE_NORMAL },
  [RV_PRINT_BODY] = { 10.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [RV_PRINT_SOURCE] = { 8, PANGO_WEIGHT_NORMAL, PANGO_STYLE_NORMAL },
  [RV_PRINT_NOTE] = { 10.5, PANGO_WEIGHT_NORMAL, PANGO_STYLE_ITALIC },
};

/* Returns: (transfer full): @text broken into lines of @width points */
PangoLayout *
rv_print_style_new_layout (PangoContext *context, const char *text, RvPrintKind kind, double width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family (font, "serif");
  pango_font_description_set_size (font, (int) (looks[kind].points * PANGO_SCALE));
  pango_font_description_set_weight (font, looks[kind].weight);
  pango_font_description_set_style (font, looks[kind].style);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

/* Returns: (transfer full) (nullable): the word diff of a pair for its left or right passage; none where
 *   its documents are not there, or in two languages */
PangoAttrList *
rv_print_style_mark (const RvReportItem *item, gboolean is_left)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (RvEdit));
  RvAlignedPair pair = { .left = item->left->span, .right = item->right->span };
  RvAlignSide left = { 0 }, right = { 0 };

  if (item->left->analysis == NULL || item->right->analysis == NULL)
    return NULL;
  left.index = rv_analysis_get_index (item->left->analysis);
  right.index = rv_analysis_get_index (item->right->analysis);
  if (rv_translation_is_between (&left, &right))
    return NULL;
  rv_word_diff_find (left.index, pair.left, right.index, pair.right, edits);
  pair.edits = (RvEdit *) (gpointer) edits->data;
  pair.n_edits = edits->len;
  return rv_edit_attributes_new (&pair, is_left, FALSE);
}

void
rv_print_style_add_marks (PangoLayout *layout, PangoAttrList *marks)
{
  pango_layout_set_attributes (layout, marks);
}

/* Returns: (transfer full): speaker and source, in a line of their own */
char *
rv_print_style_name_source (const RvQuote *quote, RvCitationStyle style)
{
  g_autofree char *citation = rv_citation_format (quote->citation, style, RV_MARKUP_TEXT);

  return quote->speaker != NULL ? g_strdup_printf ("— %s, %s", quote->speaker, citation)
                                : g_strdup_printf ("— %s", citation);
}
