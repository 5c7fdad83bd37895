/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-report.h"

struct _RvReport
{
  char *title;
  GPtrArray *items; /* of RvReportItem */
};

G_DEFINE_BOXED_TYPE (RvReport, rv_report, rv_report_ref, rv_report_unref)

static void
item_free (gpointer data)
{
  RvReportItem *item = data;

  g_free (item->text);
  g_clear_pointer (&item->left, rv_quote_unref);
  g_clear_pointer (&item->right, rv_quote_unref);
  g_free (item);
}

/* Returns: (transfer full): an empty report */
RvReport *
rv_report_new (const char *title)
{
  RvReport *self = g_atomic_rc_box_new0 (RvReport);

  self->title = g_strdup (title);
  self->items = g_ptr_array_new_with_free_func (item_free);
  return self;
}

RvReport *
rv_report_ref (RvReport *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
report_clear (gpointer data)
{
  RvReport *self = data;

  g_free (self->title);
  g_ptr_array_unref (self->items);
}

void
rv_report_unref (RvReport *self)
{
  g_atomic_rc_box_release_full (self, report_clear);
}

static RvReportItem *
add (RvReport *self, RvReportKind kind, const char *text, RvQuote *left, RvQuote *right)
{
  RvReportItem *item = g_new0 (RvReportItem, 1);

  item->kind = kind;
  item->text = g_strdup (text);
  item->left = left;
  item->right = right;
  g_ptr_array_add (self->items, item);
  return item;
}

void
rv_report_add_heading (RvReport *self, const char *text)
{
  add (self, RV_REPORT_HEADING, text, NULL, NULL);
}

/* Adds what a person wrote; it may have several lines. */
void
rv_report_add_note (RvReport *self, const char *text)
{
  add (self, RV_REPORT_NOTE, text, NULL, NULL);
}

void
rv_report_add_quote (RvReport *self, RvQuote *quote)
{
  add (self, RV_REPORT_QUOTE, NULL, rv_quote_ref (quote), NULL);
}

/**
 * rv_report_add_pair:
 * @relation: how the two belong together, in words of the reader's language
 */
void
rv_report_add_pair (RvReport *self, RvQuote *left, RvQuote *right, const char *relation)
{
  add (self, RV_REPORT_PAIR, relation, rv_quote_ref (left), rv_quote_ref (right));
}

/**
 * rv_report_add_figure:
 * @figure: index in the findings of @analysis
 *
 * The sentence around the figure is quoted with it.
 */
void
rv_report_add_figure (RvReport *self, RvAnalysis *analysis, guint figure)
{
  const RvFigure *it
    = &g_array_index (rv_analysis_get_findings (analysis)->figures, RvFigure, figure);
  RvTextIndex *index = rv_analysis_get_index (analysis);
  guint n;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n);
  RvSpan span = it->base.span;

  if (n > 0)
    {
      RvSpan sentence = sentences[rv_text_index_find_sentence (index, span.start)].span;

      if (rv_span_contains (sentence, span))
        span = sentence;
    }
  add (self, RV_REPORT_FIGURE, NULL, rv_quote_new (analysis, span), NULL)->figure = it;
}

/**
 * rv_report_add_directive:
 * @directive: index in the findings of @analysis
 */
void
rv_report_add_directive (RvReport *self, RvAnalysis *analysis, guint directive)
{
  const RvDirective *it
    = &g_array_index (rv_analysis_get_findings (analysis)->directives, RvDirective, directive);

  add (self, RV_REPORT_DIRECTIVE, NULL, rv_quote_new (analysis, it->base.span), NULL)->directive
    = it;
}

/* Returns: (transfer none) */
const char *
rv_report_get_title (const RvReport *self)
{
  return self->title;
}

guint
rv_report_get_length (const RvReport *self)
{
  return self->items->len;
}

/* Returns: (transfer none) */
const RvReportItem *
rv_report_get_item (const RvReport *self, guint index)
{
  return g_ptr_array_index (self->items, index);
}
