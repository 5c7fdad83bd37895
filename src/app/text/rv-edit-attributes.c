/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/rv-edit-attributes.h"

/*
 * How a word diff looks. Style says it as well as colour: words only on the left are struck through,
 * words only on the right underlined, words in another wording slanted on both sides, and what holds
 * a number, date or name that changed is bold, the value itself underlined; of a translation that alone. What lies outside the clause in which long sentences
 * agree is smaller and dim, and unmarked.
 */

#define QUIET_SCALE 0.88

static void
add (PangoAttrList *list, PangoAttribute *attribute, RvSpan span)
{
  attribute->start_index = span.start;
  attribute->end_index = span.end;
  pango_attr_list_insert (list, attribute);
}

static void
add_colour (PangoAttrList *list, guint32 rgb, RvSpan span)
{
  add (list,
       pango_attr_foreground_new ((guint16) ((rgb >> 16 & 0xff) * 257),
                                  (guint16) ((rgb >> 8 & 0xff) * 257),
                                  (guint16) ((rgb & 0xff) * 257)),
       span);
}

static void
add_edit (PangoAttrList *list, const RvEdit *edit, RvSpan span, gboolean dark)
{
  if (edit->is_translation && !edit->is_fact)
    return;
  switch (edit->kind)
    {
    case RV_EDIT_DELETE:
      add_colour (list, dark ? 0xf28b99 : 0xb5253c, span);
      add (list, pango_attr_strikethrough_new (TRUE), span);
      break;
    case RV_EDIT_INSERT:
      add_colour (list, dark ? 0x77cf8b : 0x1b7a35, span);
      add (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), span);
      break;
    case RV_EDIT_REPLACE:
      add_colour (list, dark ? 0xf5a45d : 0x9c5100, span);
      add (list, pango_attr_style_new (PANGO_STYLE_ITALIC), span);
      break;
    case RV_EDIT_EQUAL:
    default:
      return;
    }
  if (!edit->is_fact)
    return;
  add (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span);
}

/* Of two forms of one word the letters that differ are underlined. */
static void
add_core (PangoAttrList *list, RvSpan core, RvSpan passage)
{
  if (!rv_span_is_empty (core) && rv_span_contains (passage, core))
    add (list, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE),
         rv_span (core.start - passage.start, core.end - passage.start));
}

static void
add_quiet (PangoAttrList *list, guint start, guint end, gboolean dark)
{
  if (start >= end)
    return;
  add_colour (list, dark ? 0xb5b3bb : 0x5e5c64, rv_span (start, end));
  add (list, pango_attr_scale_new (QUIET_SCALE), rv_span (start, end));
}

/* Returns: (transfer full): the word diff of @pair for a label with its left or right passage */
PangoAttrList *
rv_edit_attributes_new (const RvAlignedPair *pair, gboolean is_left, gboolean dark)
{
  PangoAttrList *list = pango_attr_list_new ();
  RvSpan passage = is_left ? pair->left : pair->right;
  RvSpan clause = is_left ? rv_aligned_pair_get_left (pair) : rv_aligned_pair_get_right (pair);

  add_quiet (list, 0, clause.start - passage.start, dark);
  add_quiet (list, clause.end - passage.start, passage.end - passage.start, dark);
  for (guint i = 0; i < pair->n_edits; i++)
    {
      RvSpan span = is_left ? pair->edits[i].left : pair->edits[i].right;

      if (rv_span_is_empty (span) || !rv_span_contains (passage, span)
          || !rv_span_overlaps (span, clause))
        continue;
      span = rv_span (MAX (span.start, clause.start), MIN (span.end, clause.end));
      add_edit (list, &pair->edits[i],
                rv_span (span.start - passage.start, span.end - passage.start), dark);
      add_core (list, is_left ? pair->edits[i].left_core : pair->edits[i].right_core, passage);
    }
  return list;
}
