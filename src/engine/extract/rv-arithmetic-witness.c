/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Figures that contradict one another inside one sentence: parts that do not add up to their whole,
 * a percentage at odds with the two figures it is taken from. Each warning shows its sum.
 *
 * Parts are compared with a whole only behind a cue that announces all of them ("consisting of", a
 * colon) and must add up; behind one that announces some ("of which") they must not come to more.
 * Figures with a bound ("about", "more than") or a range prove nothing. What rounding can do is
 * allowed for: half of the last decimal of each part. Each sentence is walked once; a whole has at
 * most MAX_PARTS parts.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "extract/rv-witness.h"

#define MAX_PARTS 16u
/* Words between a whole and the cue of its parts, and from there to the first part. */
#define CUE_REACH 6u
/* Bytes between a figure and the percentage it gives. */
#define PERCENT_REACH 60u

static const RvFigure *
get_figure (const RvWitness *self, guint index)
{
  const GArray *figures = self->extraction->findings->figures;

  return index < figures->len ? &g_array_index (figures, RvFigure, index) : NULL;
}

static gboolean
is_exact (const RvFigure *figure)
{
  return figure != NULL && !figure->has_upper && figure->bound == RV_BOUND_NONE
         && figure->kind != RV_FIGURE_ORDINAL && figure->kind != RV_FIGURE_AGE && figure->value > 0;
}

/* How far rounding may have moved the value: half a unit of the last place that is written. */
static double
get_slack (const RvWitness *self, const RvFigure *figure)
{
  const char *text = rv_document_get_text (self->extraction->document);
  double digits = 0;
  gboolean leading = TRUE;
  double scale;

  for (guint32 i = figure->base.span.start; i < figure->base.span.end; i++)
    if (g_ascii_isdigit (text[i]) && !(leading && text[i] == '0'))
      {
        digits++;
        leading = FALSE;
      }
  if (digits == 0)
    return 0.5;
  scale = pow (10, floor (log10 (figure->value)) - digits + 1);
  return 0.5 * (figure->value == floor (figure->value) && scale <= 1 ? 0 : scale);
}

/* What the words in [@from, @to) announce, as #RvWarningClass bits; a colon announces all parts. */
static guint
read_cues (const RvWitness *self, guint32 from, guint32 to)
{
  guint first = rv_text_index_find_token (self->extraction->index, from);
  guint cues = 0, n = 0;

  while (first < self->n_tokens && self->tokens[first].span.start < from)
    first++;
  for (guint i = first; i < self->n_tokens && self->tokens[i].span.start < to; i++)
    {
      guint classes;

      if (++n > CUE_REACH * 2)
        return 0;
      if (rv_warning_rules_match (self->rules, self->words + i, self->n_tokens - i, &classes) > 0)
        cues |= classes & (RV_WARN_WHOLE | RV_WARN_PARTS);
      if (g_str_equal (self->words[i], ":"))
        cues |= RV_WARN_WHOLE;
      if (g_str_equal (self->words[i], ";") || g_str_equal (self->words[i], "."))
        return 0;
    }
  return cues;
}

/* Whether the parts go on from @a to @b: nothing but a few words and a comma or "and" between. */
static gboolean
is_same_list (const RvWitness *self, const RvFigure *a, const RvFigure *b)
{
  const char *text = rv_document_get_text (self->extraction->document);

  return b->base.span.start - a->base.span.end <= PERCENT_REACH
         && memchr (text + a->base.span.end, '.', b->base.span.start - a->base.span.end) == NULL
         && memchr (text + a->base.span.end, '(', b->base.span.start - a->base.span.end) == NULL
         && read_cues (self, a->base.span.end, b->base.span.start) == 0;
}

static gboolean
can_be_part (const RvFigure *whole, const RvFigure *part)
{
  if (!is_exact (part) || part->kind != whole->kind)
    return FALSE;
  if (whole->kind == RV_FIGURE_COUNT)
    return part->value == floor (part->value);
  return g_strcmp0 (part->unit, whole->unit) == 0;
}

/* Appends " + 45" to what is added up so far. */
static void
append_addend (GString *sum, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (sum, "%s%s", sum->len > 0 ? " + " : "",
                          g_ascii_formatd (digits, sizeof digits, "%.10g", value));
}

static void
check_parts (const RvWitness *self, guint index, guint32 sentence_end)
{
  const RvFigure *whole = get_figure (self, index);
  const RvFigure *part = get_figure (self, index + 1);
  const RvFigure *before = NULL;
  g_autoptr (GString) addends = NULL;
  double sum = 0, slack;
  guint n = 0, cues;

  if (!is_exact (whole) || whole->kind == RV_FIGURE_PERCENT || part == NULL
      || part->base.span.start >= sentence_end)
    return;
  cues = read_cues (self, whole->base.span.end, part->base.span.start);
  if (cues == 0)
    return;
  slack = get_slack (self, whole);
  addends = g_string_new (NULL);
  for (guint i = index + 1; n < MAX_PARTS; i++)
    {
      part = get_figure (self, i);
      if (part == NULL || part->base.span.start >= sentence_end
          || (before != NULL && !is_same_list (self, before, part)))
        break;
      if (!can_be_part (whole, part))
        return;
      append_addend (addends, part->value);
      sum += part->value;
      slack += get_slack (self, part);
      before = part;
      n++;
    }
  if (n < 2 || fabs (sum - whole->value) <= slack + 1e-9 * sum
      || ((cues & RV_WARN_WHOLE) == 0 && sum < whole->value))
    return;
  {
    g_autofree char *slice = rv_document_dup_slice (self->extraction->document, whole->base.span);
    g_autofree char *message = g_strdup_printf (
      /* Translators: %1$s is a sum, "45 + 38", %2$.10g its result, %3$s a figure as the document
       * writes it. */
      _ ("%1$s = %2$.10g, not “%3$s”."), addends->str, sum, slice);

    rv_witness_add (self, whole->base.span, "parts-at-odds", "arithmetic", message);
  }
}

void
rv_witness_sums (const RvWitness *self)
{
  const GArray *figures = self->extraction->findings->figures;

  for (guint i = 0; i + 2 < figures->len; i++)
    {
      guint32 byte = get_figure (self, i)->base.span.start;
      guint sentence = rv_text_index_find_sentence (self->extraction->index, byte);

      check_parts (self, i, self->sentences[sentence].span.end);
    }
}

/* Whether the words in [@from, @to) are nothing but a cue of @class. */
static gboolean
is_cue (const RvWitness *self, guint32 from, guint32 to, guint class)
{
  guint first = rv_text_index_find_token (self->extraction->index, from);
  guint classes, n;

  while (first < self->n_tokens && self->tokens[first].span.start < from)
    first++;
  n = rv_warning_rules_match (self->rules, self->words + first, self->n_tokens - first, &classes);
  return n > 0 && (classes & class) != 0
         && (first + n >= self->n_tokens || self->tokens[first + n].span.start >= to)
         && self->tokens[first].span.start < to;
}

/* Whether a cue of @class, of up to CUE_REACH words, stands right before @figure. */
static gboolean
is_before (const RvWitness *self, const RvFigure *figure, guint class)
{
  guint token = rv_text_index_find_token (self->extraction->index, figure->base.span.start);

  for (guint n = 1; n <= CUE_REACH && n <= token; n++)
    if (is_cue (self, self->tokens[token - n].span.start, figure->base.span.start, class))
      return TRUE;
  return FALSE;
}

/* Warns where @percent is not @change of @whole; the sum is shown. */
static void
add_percent (const RvWitness *self, const RvFigure *percent, double change, double whole)
{
  double slack = get_slack (self, percent) + 0.1, expected = 100.0 * change / whole;
  char part_digits[G_ASCII_DTOSTR_BUF_SIZE], whole_digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *slice = NULL;
  g_autofree char *message = NULL;

  slack = MAX (slack, percent->value == floor (percent->value) ? 1.0 : 0.1);
  if (fabs (fabs (expected) - percent->value) <= slack)
    return;
  slice = rv_document_dup_slice (self->extraction->document, percent->base.span);
  g_ascii_formatd (part_digits, sizeof part_digits, "%.10g", fabs (change));
  g_ascii_formatd (whole_digits, sizeof whole_digits, "%.10g", whole);
  /* Translators: %1$s and %2$s are numbers, %3$.1f is a percentage, %4$s a figure as the document
   * writes it. */
  message = g_strdup_printf (_ ("%1$s / %2$s = %3$.1f %%, not “%4$s”."), part_digits, whole_digits,
                             fabs (expected), slice);
  rv_witness_add (self, percent->base.span, "percentage-at-odds", "arithmetic", message);
}

/* The percentage that stands right behind @figure. */
static const RvFigure *
find_percent (const RvWitness *self, guint index)
{
  const RvFigure *figure = get_figure (self, index);
  const RvFigure *percent = get_figure (self, index + 1);

  if (!is_exact (percent) || percent->kind != RV_FIGURE_PERCENT
      || percent->base.span.start - figure->base.span.end > PERCENT_REACH
      || rv_text_index_find_sentence (self->extraction->index, figure->base.span.start)
           != rv_text_index_find_sentence (self->extraction->index, percent->base.span.start))
    return NULL;
  return percent;
}

/* "(80 %)": right behind the figure and its noun, in brackets. */
static gboolean
is_bracketed (const RvWitness *self, const RvFigure *percent)
{
  const char *text = rv_document_get_text (self->extraction->document);

  return percent->base.span.start > 0 && text[percent->base.span.start - 1] == '('
         && text[percent->base.span.end] == ')';
}

/* "150, or 60 %," */
static gboolean
is_apposed (const RvWitness *self, const RvFigure *figure, const RvFigure *percent)
{
  guint32 from = figure->base.span.end;
  const char *text = rv_document_get_text (self->extraction->document);

  while (from < percent->base.span.start && (text[from] == ' ' || text[from] == ','))
    from++;
  return is_cue (self, from, percent->base.span.start, RV_WARN_APPOSED);
}

static void
check_share (const RvWitness *self, guint index)
{
  const RvFigure *part = get_figure (self, index), *whole = get_figure (self, index + 1);
  const RvFigure *percent = whole != NULL ? find_percent (self, index + 1) : NULL;

  if (percent == NULL || !is_exact (part) || !is_exact (whole)
      || !(is_bracketed (self, percent) || is_apposed (self, whole, percent))
      || part->kind == RV_FIGURE_PERCENT || whole->kind == RV_FIGURE_PERCENT)
    return;
  if (is_cue (self, part->base.span.end, whole->base.span.start, RV_WARN_SHARE))
    add_percent (self, percent, part->value, whole->value);
  else if (is_before (self, part, RV_WARN_SHARE) && part->value > whole->value)
    add_percent (self, percent, whole->value, part->value);
}

static void
check_growth (const RvWitness *self, guint index)
{
  const RvFigure *old = get_figure (self, index), *new = get_figure (self, index + 1);
  const RvFigure *percent = new != NULL ? find_percent (self, index + 1) : NULL;

  if (percent == NULL || percent->direction == RV_DIRECTION_NONE || !is_exact (old)
      || !is_exact (new) || old->kind == RV_FIGURE_PERCENT || old->kind != new->kind
      || !is_before (self, old, RV_WARN_FROM)
      || !is_cue (self, old->base.span.end, new->base.span.start, RV_WARN_TO))
    return;
  add_percent (self, percent, new->value - old->value, old->value);
}

/* Checks "40 of 50 schools (80 %)" and "from 200 to 300 tonnes, up 50 %". */
void
rv_witness_shares (const RvWitness *self)
{
  const GArray *figures = self->extraction->findings->figures;

  for (guint i = 0; i + 2 < figures->len; i++)
    {
      check_share (self, i);
      check_growth (self, i);
    }
}
