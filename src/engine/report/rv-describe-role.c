/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "report/rv-describe.h"

/* Returns: (transfer none): what a paragraph is, in a word or two */
const char *
rv_describe_role (RvRole role)
{
  static const char *const roles[] = {
    [RV_ROLE_BODY] = N_ ("body text"),
    [RV_ROLE_TITLE] = N_ ("title"),
    [RV_ROLE_HEADING] = N_ ("heading"),
    [RV_ROLE_LIST] = N_ ("list"),
    [RV_ROLE_CAPTION] = N_ ("caption"),
    [RV_ROLE_PULLQUOTE] = N_ ("pull quote"),
    [RV_ROLE_NOTE] = N_ ("note"),
    [RV_ROLE_METADATA] = N_ ("author, date or source"),
    [RV_ROLE_BOILERPLATE] = N_ ("page furniture"),
  };

  return _ (roles[role]);
}

/* By how the reasons begin; the first that fits counts. */
static const struct
{
  const char *prefix;
  const char *words;
} role_reasons[] = {
  { "address", N_ ("It is the address of the page.") },
  { "after-end", N_ ("It stands behind the end of the article.") },
  { "alternative-text", N_ ("It describes a picture.") },
  { "aria-hidden", N_ ("The page hides it.") },
  { "block-quote", N_ ("It is quoted at length.") },
  { "bold-type", N_ ("It is set in bold type.") },
  { "bullet", N_ ("It begins with a bullet or a number.") },
  { "byline-date", N_ ("It says when the text appeared.") },
  { "byline", N_ ("It says who wrote the text.") },
  { "caption-photo-credit", N_ ("It says who took a picture.") },
  { "caption-repeated", N_ ("It says the same as another caption.") },
  { "caption", N_ ("The document marks it as a caption.") },
  { "code", N_ ("The document marks it as code.") },
  { "comment-counter", N_ ("It counts comments.") },
  { "contents", N_ ("It belongs to a table of contents.") },
  { "continued", N_ ("It says that another part follows.") },
  { "control", N_ ("It names a button or a link of the page.") },
  { "credit", N_ ("It says who took a picture.") },
  { "date-line", N_ ("It says when the text appeared.") },
  { "dialog", N_ ("It belongs to a window that the page opens.") },
  { "drawing", N_ ("It stands in a picture.") },
  { "empty-list", N_ ("It stands for an empty list.") },
  { "enumerator", N_ ("It begins with a bullet or a number.") },
  { "fallback", N_ ("It is shown where something else cannot be.") },
  { "figcaption", N_ ("The document marks it as a caption.") },
  { "footnote", N_ ("It is a note at the foot of the page.") },
  { "form-control", N_ ("It belongs to a form.") },
  { "frame", N_ ("It stands in a page inside the page.") },
  { "furniture-class", N_ ("The page marks it as something beside the article.") },
  { "heading-bold-line", N_ ("It is a line in bold type.") },
  { "heading-short-line", N_ ("It is short, ends without a full stop, and text follows.") },
  { "hidden", N_ ("The page hides it.") },
  { "h", N_ ("The document marks it as a heading.") },
  { "large-type", N_ ("It is set in larger type.") },
  { "largest-type", N_ ("It is set in the largest type.") },
  { "legal-notice", N_ ("It speaks of rights in the text.") },
  { "letterhead", N_ ("It is the head of the letter.") },
  { "link", N_ ("It consists of links.") },
  { "list", N_ ("The document marks it as a list.") },
  { "mail-head", N_ ("It is the head of the message.") },
  { "mail-quote", N_ ("It quotes the message that is answered.") },
  { "mail-signature", N_ ("It is the signature under the message.") },
  { "margin-sideways", N_ ("It runs sideways in the margin.") },
  { "markup", N_ ("The document marks it as a heading.") },
  { "menu", N_ ("It is an entry of a menu.") },
  { "note-citation", N_ ("The text refers to it as a note.") },
  { "note", N_ ("It is marked as a note.") },
  { "numbering", N_ ("The document numbers it.") },
  { "outside-article", N_ ("It stands outside the article.") },
  { "page-furniture", N_ ("The page marks it as something beside the article.") },
  { "page-number", N_ ("It is the number of a page.") },
  { "pull-quote", N_ ("It repeats words of the text.") },
  { "related-links", N_ ("It leads to other pages.") },
  { "remark", N_ ("It is a remark that somebody made on the text.") },
  { "rule", N_ ("It is a drawn line.") },
  { "running-head", N_ ("It stands on page after page.") },
  { "unreadable", N_ ("Its letters cannot be read: the font does not say what they mean.") },
  { RV_REASON_BY_HAND, N_ ("You said so.") },
  { "site-", N_ ("It is the name of the site.") },
  { "source-line", N_ ("It says where the text comes from.") },
  { "style-caption", N_ ("The document marks it as a caption.") },
  { "style-list", N_ ("The document marks it as a list.") },
  { "style-title", N_ ("The document marks it as the title.") },
  { "style-", N_ ("The document marks it as a heading.") },
  { "table-row", N_ ("It is a row of a table.") },
  { "title-element", N_ ("The page says that it is the title.") },
  { "title-first-line", N_ ("It is the first line of the text.") },
};

/**
 * rv_describe_role_reason:
 * @reason: of a paragraph, see #RvParagraph
 *
 * Returns: (transfer none): why it has its role, a sentence
 */
const char *
rv_describe_role_reason (const char *reason)
{
  for (gsize i = 0; reason[0] != 0 && i < G_N_ELEMENTS (role_reasons); i++)
    if (g_str_has_prefix (reason, role_reasons[i].prefix))
      return _ (role_reasons[i].words);
  return _ ("Nothing about it is out of the ordinary.");
}
