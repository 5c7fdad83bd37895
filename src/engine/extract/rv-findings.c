/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-findings.h"

G_DEFINE_BOXED_TYPE (RvFindings, rv_findings, rv_findings_ref, rv_findings_unref)

RvFindings *
rv_findings_new (void)
{
  RvFindings *self = g_atomic_rc_box_new0 (RvFindings);

  self->figures = g_array_new (FALSE, TRUE, sizeof (RvFigure));
  self->dates = g_array_new (FALSE, TRUE, sizeof (RvDateMention));
  self->directives = g_array_new (FALSE, TRUE, sizeof (RvDirective));
  self->people = g_array_new (FALSE, TRUE, sizeof (RvEntity));
  self->organizations = g_array_new (FALSE, TRUE, sizeof (RvEntity));
  self->references = g_array_new (FALSE, TRUE, sizeof (RvReference));
  self->quotations = g_array_new (FALSE, TRUE, sizeof (RvQuotation));
  self->keyphrases = g_array_new (FALSE, TRUE, sizeof (RvKeyphrase));
  self->warnings = g_array_new (FALSE, TRUE, sizeof (RvWarning));
  self->strings = g_string_chunk_new (1024);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

RvFindings *
rv_findings_ref (RvFindings *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
findings_clear (gpointer data)
{
  RvFindings *self = data;

  g_array_unref (self->figures);
  g_array_unref (self->dates);
  g_array_unref (self->directives);
  g_array_unref (self->people);
  g_array_unref (self->organizations);
  g_array_unref (self->references);
  g_array_unref (self->quotations);
  g_array_unref (self->keyphrases);
  g_array_unref (self->warnings);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->blocks);
}

void
rv_findings_unref (RvFindings *self)
{
  g_atomic_rc_box_release_full (self, findings_clear);
}

/* Returns: (transfer none) (nullable): a copy of @string that lives as long as the findings; %NULL for %NULL */
const char *
rv_findings_intern (RvFindings *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (self->strings, string) : NULL;
}

const char *
rv_findings_intern_len (RvFindings *self, const char *string, gsize length)
{
  g_autofree char *copy = g_strndup (string, length);

  return g_string_chunk_insert_const (self->strings, copy);
}

/* Gives @block, made by g_malloc(), into the care of the findings. Returns: (transfer none): @block */
gpointer
rv_findings_take (RvFindings *self, gpointer block)
{
  g_ptr_array_add (self->blocks, block);
  return block;
}

/**
 * rv_findings_find_directive:
 * @byte: an offset in the text
 *
 * Directives are sentences: none overlaps another, so that they are found by bisection.
 *
 * Returns: index of the first directive that ends behind @byte, or how many there are
 */
guint
rv_findings_find_directive (const RvFindings *self, guint32 byte)
{
  guint low = 0, high = self->directives->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->directives, RvDirective, middle).base.span.end <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

const char *
rv_figure_kind_get_nick (RvFigureKind kind)
{
  static const char *const nicks[] = {
    [RV_FIGURE_COUNT] = "count", [RV_FIGURE_PERCENT] = "percent",
    [RV_FIGURE_MONEY] = "money", [RV_FIGURE_MEASURE] = "measure",
    [RV_FIGURE_AGE] = "age",     [RV_FIGURE_ORDINAL] = "ordinal",
  };

  return nicks[kind];
}

const char *
rv_date_role_get_nick (RvDateRole role)
{
  static const char *const nicks[] = {
    [RV_DATE_OTHER] = "other",   [RV_DATE_DEADLINE] = "deadline", [RV_DATE_EVENT] = "event",
    [RV_DATE_ISSUED] = "issued", [RV_DATE_PERIOD] = "period",
  };

  return nicks[role];
}

const char *
rv_force_get_nick (RvForce force)
{
  static const char *const nicks[] = {
    [RV_FORCE_MUST] = "must",
    [RV_FORCE_SHOULD] = "should",
    [RV_FORCE_MAY] = "may",
    [RV_FORCE_MUST_NOT] = "must-not",
  };

  return nicks[force];
}
