/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "ingest/rv-html-tag.h"

#define BLOCK 1u      /* begins and ends a paragraph */
#define PHRASING 2u   /* runs along in a paragraph */
#define NEVER_READ 4u /* holds nothing that a reader of the page reads */
#define CODE 8u       /* what it holds is no text */

typedef struct
{
  const char *name;
  guint flags;
} Tag;

/* By name; the place in the table is RvHtmlTag less one. */
static const Tag tags[] = {
  { "a", PHRASING },
  { "abbr", PHRASING },
  { "address", BLOCK },
  { "article", BLOCK },
  { "aside", BLOCK },
  { "audio", PHRASING | NEVER_READ },
  { "b", PHRASING },
  { "base", NEVER_READ | CODE },
  { "blockquote", BLOCK },
  { "body", BLOCK },
  { "br", PHRASING },
  { "button", PHRASING | NEVER_READ },
  { "canvas", PHRASING | NEVER_READ },
  { "caption", BLOCK },
  { "center", BLOCK },
  { "cite", PHRASING },
  { "code", PHRASING },
  { "col", 0 },
  { "colgroup", 0 },
  { "datalist", PHRASING | NEVER_READ },
  { "dd", BLOCK },
  { "details", BLOCK },
  { "dialog", BLOCK },
  { "div", BLOCK },
  { "dl", BLOCK },
  { "dt", BLOCK },
  { "em", PHRASING },
  { "embed", PHRASING | NEVER_READ },
  { "fieldset", BLOCK },
  { "figcaption", BLOCK },
  { "figure", BLOCK },
  { "font", PHRASING },
  { "footer", BLOCK },
  { "form", BLOCK },
  { "frameset", BLOCK },
  { "h1", BLOCK },
  { "h2", BLOCK },
  { "h3", BLOCK },
  { "h4", BLOCK },
  { "h5", BLOCK },
  { "h6", BLOCK },
  { "head", NEVER_READ | CODE },
  { "header", BLOCK },
  { "hr", BLOCK },
  { "html", BLOCK },
  { "i", PHRASING },
  { "iframe", PHRASING | NEVER_READ },
  { "img", PHRASING },
  { "input", PHRASING | NEVER_READ },
  { "label", PHRASING },
  { "legend", BLOCK },
  { "li", BLOCK },
  { "link", NEVER_READ | CODE },
  { "main", BLOCK },
  { "map", PHRASING },
  { "math", PHRASING },
  { "menu", BLOCK },
  { "meta", NEVER_READ | CODE },
  { "nav", BLOCK },
  { "noscript", PHRASING | NEVER_READ },
  { "object", PHRASING | NEVER_READ },
  { "ol", BLOCK },
  { "option", NEVER_READ },
  { "p", BLOCK },
  { "picture", PHRASING },
  { "pre", BLOCK },
  { "rp", PHRASING | NEVER_READ | CODE },
  { "rt", PHRASING | NEVER_READ | CODE },
  { "script", PHRASING | NEVER_READ | CODE },
  { "section", BLOCK },
  { "select", PHRASING | NEVER_READ },
  { "small", PHRASING },
  { "span", PHRASING },
  { "strong", PHRASING },
  { "style", NEVER_READ | CODE },
  { "summary", BLOCK },
  { "sup", PHRASING },
  { "svg", PHRASING | NEVER_READ },
  { "table", BLOCK },
  { "tbody", BLOCK },
  { "td", BLOCK },
  { "template", NEVER_READ },
  { "textarea", PHRASING | NEVER_READ },
  { "tfoot", BLOCK },
  { "th", BLOCK },
  { "thead", BLOCK },
  { "time", PHRASING },
  { "title", NEVER_READ | CODE },
  { "tr", BLOCK },
  { "u", PHRASING },
  { "ul", BLOCK },
  { "video", PHRASING | NEVER_READ },
};

static int
compare (gconstpointer name, gconstpointer tag)
{
  return g_ascii_strcasecmp (name, ((const Tag *) tag)->name);
}

/* Returns: the element of that @name, in any case */
RvHtmlTag
rv_html_tag_lookup (const char *name)
{
  static const struct
  {
    const char *name;
    RvHtmlTag tag;
  } aliases[] = {
    /* AMP's elements, by what they stand for: https://amp.dev/documentation/components */
    { "ad", RV_HTML_NAV },
    { "anim", RV_HTML_IMG },
    { "auto-ads", RV_HTML_NAV },
    { "consent", RV_HTML_NAV },
    { "embed", RV_HTML_NAV },
    { "iframe", RV_HTML_IFRAME },
    { "img", RV_HTML_IMG },
    { "sidebar", RV_HTML_NAV },
    { "social-share", RV_HTML_NAV },
    { "sticky-ad", RV_HTML_NAV },
    { "user-notification", RV_HTML_NAV },
  };
  const Tag *tag;

  for (gsize i = 0; g_str_has_prefix (name, "amp-") && i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (name + strlen ("amp-"), aliases[i].name))
      return aliases[i].tag;
  G_STATIC_ASSERT (G_N_ELEMENTS (tags) == RV_N_HTML_TAGS - 1);
  tag = bsearch (name, tags, G_N_ELEMENTS (tags), sizeof *tags, compare);
  return tag != NULL ? (RvHtmlTag) (tag - tags + 1) : RV_HTML_OTHER;
}

static gboolean
has_flag (RvHtmlTag tag, guint flag)
{
  return tag != RV_HTML_OTHER && (tags[tag - 1].flags & flag) != 0;
}

gboolean
rv_html_tag_is_block (RvHtmlTag tag)
{
  return has_flag (tag, BLOCK);
}

/* Unknown elements are phrasing, as a browser lays them out. */
gboolean
rv_html_tag_is_phrasing (RvHtmlTag tag)
{
  return tag == RV_HTML_OTHER || has_flag (tag, PHRASING);
}

gboolean
rv_html_tag_is_heading (RvHtmlTag tag)
{
  return tag >= RV_HTML_H1 && tag <= RV_HTML_H6;
}

/* Scripts, style sheets, the head: of what is never read all else is text. */
gboolean
rv_html_tag_is_code (RvHtmlTag tag)
{
  return has_flag (tag, CODE);
}

gboolean
rv_html_tag_is_never_read (RvHtmlTag tag)
{
  return has_flag (tag, NEVER_READ);
}
