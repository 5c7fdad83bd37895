/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-char.h"
#include "ingest/rv-html-page.h"
#include "ingest/rv-html-runs.h"

/* Points for a class or id that speaks for text or against it (Readability). */
#define CLASS_WEIGHT 25

/* Links into the same page count three tenths: notes, tables of contents (Readability). */
#define LINK 10
#define ANCHOR_LINK 3

static gboolean
is_comma (gunichar c)
{
  return c == ',' || c == 0x060c || c == 0xfe50 || c == 0xfe10 || c == 0xfe11 || c == 0x2e41
         || c == 0x2e34 || c == 0x2e32 || c == 0xff0c;
}

static void
measure_text (const char *text, RvHtmlMeasure *measure)
{
  gboolean space = FALSE;

  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    {
      gunichar c = rv_char_get (p);

      if (rv_char_is_space (c))
        {
          space = TRUE;
          continue;
        }
      measure->chars += 1 + space;
      space = FALSE;
      measure->commas += is_comma (c);
    }
  measure->chars += space && measure->chars > 0;
}

static void
add (RvHtmlMeasure *to, const RvHtmlMeasure *from, int sign)
{
  to->chars += sign * from->chars;
  to->link_chars += sign * from->link_chars;
  to->heading_chars += sign * from->heading_chars;
  to->list_chars += sign * from->list_chars;
  to->commas += sign * from->commas;
  to->paragraphs += sign * from->paragraphs;
  to->images += sign * from->images;
  to->items += sign * from->items;
  to->inputs += sign * from->inputs;
}

/* What an element makes of the text below it. */
static void
finish (const RvHtmlTree *tree, guint i, RvHtmlMeasure *measure)
{
  RvHtmlTag tag = tree->nodes[i].tag;
  guint others;

  if (tag == RV_HTML_DIV)
    measure->paragraphs += (gint32) rv_html_count_runs (tree, i, &others);
  else if (tag == RV_HTML_A)
    {
      const char *href = rv_html_tree_get (tree, i, "href");

      measure->link_chars = measure->chars * (href != NULL && href[0] == '#' ? ANCHOR_LINK : LINK);
    }
  else if (rv_html_tag_is_heading (tag))
    measure->heading_chars = measure->chars;
  else if (tag == RV_HTML_UL || tag == RV_HTML_OL)
    measure->list_chars = measure->chars;
  else if (tag == RV_HTML_P)
    measure->paragraphs++;
  else if (tag == RV_HTML_IMG)
    measure->images++;
  else if (tag == RV_HTML_LI)
    measure->items++;
  else if (tag == RV_HTML_INPUT)
    measure->inputs++;
}

static void
measure_all (RvHtmlPage *self)
{
  const RvHtmlTree *tree = self->tree;

  for (guint i = tree->n_nodes; i-- > 0;)
    {
      const RvHtmlNode *node = &tree->nodes[i];

      if (node->is_text)
        {
          if (node->parent != RV_HTML_NONE
              && !rv_html_tag_is_never_read (tree->nodes[node->parent].tag))
            measure_text (node->text, &self->measures[i]);
        }
      else
        finish (tree, i, &self->measures[i]);
      if (node->parent != RV_HTML_NONE)
        add (&self->measures[node->parent], &self->measures[i], 1);
    }
}

RvHtmlPage *
rv_html_page_new (const RvHtmlTree *tree, RvHtmlRules *rules)
{
  RvHtmlPage *self = g_new0 (RvHtmlPage, 1);

  self->tree = tree;
  self->own_hints = g_new0 (guint32, tree->n_nodes + 1);
  self->hints = self->own_hints;
  self->removed = g_new0 (const char *, tree->n_nodes + 1);
  self->measures = g_new0 (RvHtmlMeasure, tree->n_nodes + 1);
  for (guint i = 0; i < tree->n_nodes; i++)
    if (!tree->nodes[i].is_text)
      self->own_hints[i] = rv_html_rules_get_hints (rules, rv_html_tree_get (tree, i, "class"),
                                                    rv_html_tree_get (tree, i, "id"),
                                                    rv_html_tree_get (tree, i, "role"));
  measure_all (self);
  return self;
}

/* Returns: (transfer full): a page whose removals are its own; @self must outlive it */
RvHtmlPage *
rv_html_page_copy (const RvHtmlPage *self)
{
  RvHtmlPage *copy = g_new0 (RvHtmlPage, 1);
  gsize n = self->tree->n_nodes + 1;

  copy->tree = self->tree;
  copy->hints = self->hints;
  copy->removed = g_memdup2 (self->removed, n * sizeof *self->removed);
  copy->measures = g_memdup2 (self->measures, n * sizeof *self->measures);
  return copy;
}

void
rv_html_page_free (RvHtmlPage *self)
{
  g_free (self->own_hints);
  g_free (self->removed);
  g_free (self->measures);
  g_free (self);
}

/**
 * rv_html_page_remove:
 * @reason: a static string
 *
 * Leaves @node and all below it out, and takes it off the measures above it.
 */
void
rv_html_page_remove (RvHtmlPage *self, guint node, const char *reason)
{
  RvHtmlMeasure gone = self->measures[node];

  if (rv_html_page_is_removed (self, node))
    return;
  self->removed[node] = reason;
  for (guint i = self->tree->nodes[node].parent; i != RV_HTML_NONE; i = self->tree->nodes[i].parent)
    add (&self->measures[i], &gone, -1);
}

/* Whether @node or an element above it has been removed. */
gboolean
rv_html_page_is_removed (const RvHtmlPage *self, guint node)
{
  for (guint i = node; i != RV_HTML_NONE; i = self->tree->nodes[i].parent)
    if (self->removed[i] != NULL)
      return TRUE;
  return FALSE;
}

/* Returns: the share of the text in links, 0 to 1 */
double
rv_html_page_get_link_density (const RvHtmlPage *self, guint node)
{
  const RvHtmlMeasure *measure = &self->measures[node];

  if (measure->chars <= 0)
    return 0;
  return MIN (measure->link_chars / (10.0 * measure->chars), 1.0);
}

/* Returns: points for what class and id say, -50 to 50 */
int
rv_html_page_get_class_weight (const RvHtmlPage *self, guint node)
{
  guint hints = self->hints[node];
  int weight = 0;

  weight += hints & RV_HINT_POSITIVE ? CLASS_WEIGHT : 0;
  weight += hints & RV_HINT_POSITIVE_ID ? CLASS_WEIGHT : 0;
  weight -= hints & RV_HINT_NEGATIVE ? CLASS_WEIGHT : 0;
  weight -= hints & RV_HINT_NEGATIVE_ID ? CLASS_WEIGHT : 0;
  return weight;
}
