/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-languages.h"

G_BEGIN_DECLS

/* What the class, id and role of an element say about it. */
typedef enum
{
  RV_HINT_UNLIKELY = 1 << 0,    /* hardly around the text of a page */
  RV_HINT_MAYBE = 1 << 1,       /* but perhaps it is */
  RV_HINT_POSITIVE = 1 << 2,    /* class speaks for text */
  RV_HINT_POSITIVE_ID = 1 << 3, /* id does */
  RV_HINT_NEGATIVE = 1 << 4,
  RV_HINT_NEGATIVE_ID = 1 << 5,
  RV_HINT_SHARE = 1 << 6,     /* buttons for sharing */
  RV_HINT_BYLINE = 1 << 7,    /* who wrote it and when */
  RV_HINT_BODY = 1 << 8,      /* names the body of an article */
  RV_HINT_FURNITURE = 1 << 9, /* promotions, related links, tags … */
  RV_HINT_CAPTION = 1 << 10,
  RV_HINT_PULL_QUOTE = 1 << 11,
  RV_HINT_NOTE = 1 << 12,
  RV_HINT_ROLE = 1 << 13,     /* an ARIA role of furniture */
  RV_HINT_DATE = 1 << 14,     /* class speaks of a day, or of appearing */
  RV_HINT_CHANGED = 1 << 15,  /* class speaks of a change */
  RV_HINT_COMMENTS = 1 << 16, /* what readers say */
} RvHtmlHint;

/**
 * RvHtmlRules:
 *
 * The words in class names and ids of web pages, of every language pack that has a "web-page"
 * section, with a memory of what has been asked: a page repeats few names thousands of times. Not
 * for two threads at once.
 */
typedef struct _RvHtmlRules RvHtmlRules;

RvHtmlRules *rv_html_rules_new (const RvLanguages *languages, GError **error);
void rv_html_rules_free (RvHtmlRules *self);

guint rv_html_rules_get_hints (RvHtmlRules *self,
                               const char *class_name,
                               const char *id,
                               const char *role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvHtmlRules, rv_html_rules_free)

G_END_DECLS
