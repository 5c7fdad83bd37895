/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-describe.h"
#include "report/rv-quote-pair.h"

static char *
join (const RvQuote *left,
      const RvQuote *right,
      RvRelation relation,
      RvCitationStyle style,
      RvMarkup markup)
{
  GString *out = g_string_new (NULL);

  rv_quote_append (left, style, markup, out);
  g_string_append_printf (out, "\n%s\n\n", rv_describe_relation (relation));
  rv_quote_append (right, style, markup, out);
  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): both quotes with their sources, and between them how they relate */
char *
rv_quote_pair_to_text (const RvQuote *left,
                       const RvQuote *right,
                       RvRelation relation,
                       RvCitationStyle style)
{
  return join (left, right, relation, style, RV_MARKUP_TEXT);
}

/* Returns: (transfer full): the same as block quotes in CommonMark */
char *
rv_quote_pair_to_markdown (const RvQuote *left,
                           const RvQuote *right,
                           RvRelation relation,
                           RvCitationStyle style)
{
  return join (left, right, relation, style, RV_MARKUP_MARKDOWN);
}

/* Returns: (transfer full): a whole HTML document, see rv_quote_to_html(): a table of two columns, as
 *   briefings have them side by side */
char *
rv_quote_pair_to_html (const RvQuote *left, const RvQuote *right, RvCitationStyle style)
{
  GString *out
    = g_string_new ("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"></head><body>\n"
                    "<table><tr><td>");

  rv_quote_append (left, style, RV_MARKUP_HTML, out);
  g_string_append (out, "</td><td>");
  rv_quote_append (right, style, RV_MARKUP_HTML, out);
  g_string_append (out, "</td></tr></table>\n</body></html>\n");
  return g_string_free (out, FALSE);
}
