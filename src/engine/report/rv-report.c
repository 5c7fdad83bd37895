/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-describe.h"
#include "report/rv-report.h"

struct _RvReport
{
  char *title;
  GPtrArray *items; /* of RvReportItem */
};

G_DEFINE_BOXED_TYPE (RvReport, rv_report, rv_report_ref, rv_report_unref)

static RvFigure *
figure_copy (const RvFigure *figure)
{
  RvFigure *copy = g_memdup2 (figure, sizeof *figure);

  copy->unit = g_strdup (figure->unit);
  copy->subject = g_strdup (figure->subject);
  return copy;
}

static void
figure_free (RvFigure *figure)
{
  g_free ((char *) figure->unit);
  g_free ((char *) figure->subject);
  g_free (figure);
}

static RvDirective *
directive_copy (const RvDirective *directive)
{
  RvDirective *copy = g_memdup2 (directive, sizeof *directive);

  copy->issuer = g_strdup (directive->issuer);
  copy->addressee = g_strdup (directive->addressee);
  copy->deadline = g_strdup (directive->deadline);
  copy->product = g_strdup (directive->product);
  copy->orders = g_memdup2 (directive->orders, directive->n_orders * sizeof (RvOrder));
  for (guint i = 0; i < copy->n_orders; i++)
    {
      RvOrder *order = (RvOrder *) &copy->orders[i];

      order->addressee = g_strdup (order->addressee);
      order->product = g_strdup (order->product);
      order->deadline = g_strdup (order->deadline);
    }
  return copy;
}

static void
directive_free (RvDirective *directive)
{
  g_free ((char *) directive->issuer);
  g_free ((char *) directive->addressee);
  g_free ((char *) directive->deadline);
  g_free ((char *) directive->product);
  for (guint i = 0; i < directive->n_orders; i++)
    {
      g_free ((char *) directive->orders[i].addressee);
      g_free ((char *) directive->orders[i].product);
      g_free ((char *) directive->orders[i].deadline);
    }
  g_free ((RvOrder *) directive->orders);
  g_free (directive);
}

/* Returns: (transfer full): an entry to be filled with what belongs to it */
RvReportItem *
rv_report_item_new (RvReportKind kind)
{
  RvReportItem *item = g_new0 (RvReportItem, 1);

  item->kind = kind;
  return item;
}

void
rv_report_item_free (RvReportItem *item)
{
  g_free (item->text);
  g_clear_pointer (&item->left, rv_quote_unref);
  g_clear_pointer (&item->right, rv_quote_unref);
  g_clear_pointer (&item->figure, figure_free);
  g_clear_pointer (&item->directive, directive_free);
  g_free (item->words);
  g_free (item->state);
  g_free (item);
}

/* Returns: (transfer full): an empty report */
RvReport *
rv_report_new (const char *title)
{
  RvReport *self = g_atomic_rc_box_new0 (RvReport);

  self->title = g_strdup (title);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) rv_report_item_free);
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
  RvReportItem *item = rv_report_item_new (kind);

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
  RvReportItem *item;

  if (n > 0)
    {
      RvSpan sentence = sentences[rv_text_index_find_sentence (index, span.start)].span;

      if (rv_span_contains (sentence, span))
        span = sentence;
    }
  item = add (self, RV_REPORT_FIGURE, NULL, rv_quote_new (analysis, span), NULL);
  item->figure = figure_copy (it);
  item->words = rv_document_dup_slice (rv_analysis_get_document (analysis), it->base.span);
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
  RvReportItem *item
    = add (self, RV_REPORT_DIRECTIVE, NULL, rv_quote_new (analysis, it->base.span), NULL);

  item->directive = directive_copy (it);
  if (!rv_span_is_empty (it->action))
    item->words = rv_document_dup_slice (rv_analysis_get_document (analysis), it->action);
}

/* Adds what another report has. */
void
rv_report_add_copy (RvReport *self, const RvReportItem *item)
{
  RvReportItem *copy = rv_report_item_new (item->kind);

  copy->text = g_strdup (item->text);
  copy->left = item->left != NULL ? rv_quote_ref (item->left) : NULL;
  copy->right = item->right != NULL ? rv_quote_ref (item->right) : NULL;
  copy->figure = item->figure != NULL ? figure_copy (item->figure) : NULL;
  copy->directive = item->directive != NULL ? directive_copy (item->directive) : NULL;
  copy->words = g_strdup (item->words);
  copy->state = g_strdup (item->state);
  g_ptr_array_add (self->items, copy);
}

/* @item: (transfer full): an entry that was kept in a file */
void
rv_report_add_saved (RvReport *self, RvReportItem *item)
{
  g_ptr_array_add (self->items, item);
}

/* Says what has become of the directive that was added last. */
void
rv_report_set_state (RvReport *self, const char *state)
{
  RvReportItem *item;

  g_return_if_fail (self->items->len > 0);

  item = g_ptr_array_index (self->items, self->items->len - 1);
  g_free (item->state);
  item->state = g_strdup (state);
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

static void
append_fact (GString *facts, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (facts->len > 0)
    g_string_append (facts, " · ");
  g_string_append (facts, text);
}

/* Returns: (transfer full): what is known of a figure or directive besides the words it is quoted in, in
 *   one line; empty where nothing is */
char *
rv_report_item_describe (const RvReportItem *item)
{
  GString *facts = g_string_new (NULL);

  if (item->figure != NULL)
    append_fact (facts, item->words);
  if (item->directive != NULL)
    {
      g_autofree char *deadline
        = item->directive->deadline != NULL ? rv_describe_date (item->directive->deadline) : NULL;

      append_fact (facts, item->directive->addressee);
      append_fact (facts, rv_describe_force (item->directive->force));
      append_fact (facts, deadline);
      append_fact (facts, item->directive->issuer);
    }
  return g_string_free (facts, FALSE);
}
