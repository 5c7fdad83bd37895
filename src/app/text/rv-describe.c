/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "text/rv-describe.h"

/* Returns: (transfer none): how two passages belong together, in a word */
const char *
rv_describe_relation (RvRelation relation)
{
  switch (relation)
    {
    case RV_RELATION_IDENTICAL:
      /* Translators: two passages have the same wording but for a few words */
      return _ ("Same wording");
    case RV_RELATION_REWORDED:
      /* Translators: two passages say the same in other words */
      return _ ("Reworded");
    case RV_RELATION_RELATED:
    default:
      /* Translators: two passages speak of the same specific theme */
      return _ ("Related");
    }
}

/* Returns: (transfer none): a sign for @relation that does not rely on colour */
const char *
rv_describe_relation_symbol (RvRelation relation)
{
  static const char *const symbols[] = {
    [RV_RELATION_IDENTICAL] = "=",
    [RV_RELATION_REWORDED] = "≈",
    [RV_RELATION_RELATED] = "~",
  };

  return symbols[relation];
}

/* Returns: (transfer none): how binding a directive is, in a word */
const char *
rv_describe_force (RvForce force)
{
  switch (force)
    {
    case RV_FORCE_SHOULD:
      /* Translators: a directive that recommends */
      return _ ("should");
    case RV_FORCE_MAY:
      /* Translators: a directive that permits */
      return _ ("may");
    case RV_FORCE_MUST_NOT:
      /* Translators: a directive that forbids */
      return _ ("must not");
    case RV_FORCE_MUST:
    default:
      /* Translators: a directive that orders */
      return _ ("must");
    }
}

/**
 * rv_describe_reason:
 * @reason: of a paragraph that is page furniture, see #RvParagraph
 *
 * Returns: (transfer none): what such lines are, in one or two words
 */
const char *
rv_describe_reason (const char *reason)
{
  static const struct
  {
    const char *prefix;
    const char *words;
  } reasons[] = {
    { "after-end", N_ ("text after the end") },
    { "byline", N_ ("byline") },
    { "comment", N_ ("comments") },
    { "empty-list", N_ ("empty lists") },
    { "outside-article", N_ ("menus") },
    { "page-furniture", N_ ("menus") },
    { "related", N_ ("links to more") },
    { "rule", N_ ("drawn lines") },
    { "share", N_ ("share buttons") },
    { "site", N_ ("name of the site") },
    { "source", N_ ("source") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (reasons); i++)
    if (g_str_has_prefix (reason, reasons[i].prefix))
      return _ (reasons[i].words);
  return _ ("page furniture");
}

/**
 * rv_describe_date:
 * @iso: a date as the engine gives it: a day, a month, a year, an interval, or "--06-30"
 *
 * Returns: (transfer full): it as people write it; what is not a whole day or month stays as it is
 */
char *
rv_describe_date (const char *iso)
{
  g_autoptr (GDateTime) date = NULL;
  int year, month, day = 1, n;

  n = sscanf (iso, "%4d-%2d-%2d", &year, &month, &day);
  if (n < 2 || strchr (iso, '/') != NULL)
    return g_strdup (iso);
  date = g_date_time_new_utc (year, month, day, 0, 0, 0);
  if (date == NULL)
    return g_strdup (iso);
  /* Translators: a day and a month, see g_date_time_format() */
  return g_date_time_format (date, n == 3 ? _ ("%-d %b %Y") : _ ("%b %Y"));
}

/* Returns: (transfer full): one sentence on a pair, with the numbers of its paragraphs */
char *
rv_describe_pair (RvRelation relation, guint left_number, guint right_number)
{
  switch (relation)
    {
    case RV_RELATION_IDENTICAL:
      return g_strdup_printf (_ ("Left ¶%u – right ¶%u, same wording"), left_number, right_number);
    case RV_RELATION_REWORDED:
      return g_strdup_printf (_ ("Left ¶%u – right ¶%u, reworded"), left_number, right_number);
    case RV_RELATION_RELATED:
    default:
      return g_strdup_printf (_ ("Left ¶%u – right ¶%u, related"), left_number, right_number);
    }
}
