/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#include "report/rv-describe.h"

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
    case RV_RELATION_TRANSLATED:
      /* Translators: two passages say the same in two languages */
      return _ ("Translated");
    case RV_RELATION_RELATED:
    default:
      /* Translators: two passages speak of the same specific theme */
      return _ ("Related");
    }
}

/* Returns: (transfer none): how two passages belong together, in a word or two, and whether they stand in another
 *   place of the order that both texts have */
const char *
rv_describe_pair_relation (RvRelation relation, gboolean has_moved)
{
  if (!has_moved || relation == RV_RELATION_RELATED)
    return rv_describe_relation (relation);
  if (relation == RV_RELATION_IDENTICAL)
    /* Translators: two passages have the same wording but for a few words, and stand in another order */
    return _ ("Same, moved");
  if (relation == RV_RELATION_TRANSLATED)
    /* Translators: two passages say the same in two languages, and stand in another order */
    return _ ("Translated, moved");
  /* Translators: two passages say the same in other words, and stand in another order */
  return _ ("Reworded, moved");
}

/* Returns: (transfer none) (nullable): how likely it is that the two say the same, as measured on pairs of as much
 *   evidence; %NULL where nobody would ask: the wording is the same, they are only related, or a person said so */
const char *
rv_describe_confidence (const RvAlignedPair *pair)
{
  if ((pair->relation != RV_RELATION_REWORDED && pair->relation != RV_RELATION_TRANSLATED)
      || pair->confidence >= 1)
    return NULL;
  if (pair->confidence >= 0.875f)
    return _ ("Very likely the same: of ten pairs with such evidence, nine are right");
  if (pair->confidence >= 0.7f)
    return _ ("Probably the same: of ten pairs with such evidence, eight are right");
  return _ ("Perhaps the same: of ten pairs with such evidence, six or seven are right");
}

/* Returns: (transfer none): a sign for @relation that does not rely on colour */
const char *
rv_describe_relation_symbol (RvRelation relation)
{
  static const char *const symbols[] = {
    [RV_RELATION_IDENTICAL] = "=",
    [RV_RELATION_REWORDED] = "≈",
    [RV_RELATION_TRANSLATED] = "⇄",
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
 * rv_describe_summary_reasons:
 * @reasons: (nullable): of an #RvSummarySentence
 *
 * Returns: (transfer full) (nullable): why the sentence stands in the summary, as a list
 */
char *
rv_describe_summary_reasons (const char *reasons)
{
  static const struct
  {
    const char *nick;
    const char *words;
  } known[] = {
    /* Translators: why a sentence stands in the summary, in a list */
    { "central", N_ ("speaks for much of the text") },
    /* Translators: why a sentence stands in the summary, in a list */
    { "directive", N_ ("says what must be done") },
    /* Translators: why a sentence stands in the summary, in a list */
    { "deadline", N_ ("by a date") },
    /* Translators: why a sentence stands in the summary, in a list */
    { "figures", N_ ("has key figures") },
    /* Translators: why a sentence stands in the summary, in a list */
    { "opening", N_ ("opens its section") },
    /* Translators: why a sentence stands in the summary, in a list */
    { "subject", N_ ("says what it is about") },
  };
  g_auto (GStrv) nicks = reasons != NULL ? g_strsplit (reasons, " ", -1) : NULL;
  g_autoptr (GString) out = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (known) && nicks != NULL; i++)
    if (g_strv_contains ((const char *const *) nicks, known[i].nick))
      g_string_append_printf (out, "%s%s", out->len > 0 ? " · " : "", _ (known[i].words));
  return out->len > 0 ? g_string_free (g_steal_pointer (&out), FALSE) : NULL;
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
    { "remark", N_ ("remarks") },
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

static char *
format_with (int year, int month, int day, const char *format)
{
  g_autoptr (GDateTime) date = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return date != NULL ? g_date_time_format (date, format) : NULL;
}

/* Returns: (transfer full) (nullable): %NULL where @iso is no day, month or day without a year */
static char *
format_point (const char *iso)
{
  int year, month, day;

  if (sscanf (iso, "--%2d-%2d", &month, &day) == 2)
    /* Translators: a day without a year, for g_date_time_format() */
    return format_with (2000, month, day, _ ("%-d %B"));
  if (sscanf (iso, "%4d-%2d-%2d", &year, &month, &day) == 3)
    /* Translators: a date, for g_date_time_format() */
    return format_with (year, month, day, _ ("%-d %b %Y"));
  if (sscanf (iso, "%4d-%2d", &year, &month) == 2)
    /* Translators: a month and year, for g_date_time_format() */
    return format_with (year, month, 1, _ ("%B %Y"));
  return NULL;
}

/* Returns: (transfer full): @iso as it is where it is no date */
static char *
describe_point (const char *iso)
{
  char *point = format_point (iso);

  return point != NULL ? g_strstrip (point) : g_strdup (iso);
}

/**
 * rv_describe_date:
 * @iso: a date, month, year, interval ("2020/2025") or day without a year ("--06-30"), by ISO 8601
 *
 * Returns: (transfer full): the same as people of the locale write it; @iso where it is none of these
 */
char *
rv_describe_date (const char *iso)
{
  const char *slash = strchr (iso, '/');

  if (slash != NULL)
    {
      g_autofree char *first = g_strndup (iso, (gsize) (slash - iso));
      g_autofree char *from = describe_point (first);
      g_autofree char *to = describe_point (slash + 1);

      /* Translators: a span of time, from %s to %s */
      return g_strdup_printf (_ ("%s – %s"), from, to);
    }
  return describe_point (iso);
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
    case RV_RELATION_TRANSLATED:
      return g_strdup_printf (_ ("Left ¶%u – right ¶%u, translated"), left_number, right_number);
    case RV_RELATION_RELATED:
    default:
      return g_strdup_printf (_ ("Left ¶%u – right ¶%u, related"), left_number, right_number);
    }
}

static void
append_clause (GString *lines, RvDocument *document, RvSpan clause, RvSpan passage)
{
  g_autofree char *words = rv_document_dup_slice (document, clause);

  if (rv_span_compare (&clause, &passage) == 0)
    return;
  if (lines->len > 0)
    g_string_append_c (lines, '\n');
  /* Translators: %s is a clause of a sentence, which the other document says too */
  g_string_append_printf (lines, _ ("In the clause “%s”"), words);
}

/**
 * rv_describe_clauses:
 * @left, @right: what the passages of @pair stand in
 *
 * Returns: (transfer full) (nullable): a line for each long sentence of which only a clause agrees, that of
 *   @left first
 */
char *
rv_describe_clauses (const RvAlignedPair *pair, RvDocument *left, RvDocument *right)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  append_clause (lines, left, rv_aligned_pair_get_left (pair), pair->left);
  append_clause (lines, right, rv_aligned_pair_get_right (pair), pair->right);
  return lines->len > 0 ? g_strdup (lines->str) : NULL;
}
