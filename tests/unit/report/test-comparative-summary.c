/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analyzed.h"
#include "report/rv-comparative-summary.h"

static const char left_text[]
  = "The harbour council opened the new granite quay in Rotterdam on Monday morning.\n"
    "The harbour council will spend 40 million dollars on cranes this year.\n"
    "Districts must send their lists of ships to the harbour office every week.\n"
    "Fishermen complained loudly about noise from the dredgers.\n"
    "The lighthouse keeper of the northern pier retires after thirty years of service.\n"
    "A tram line will join the old town and the ferry.";

static const char right_text[]
  = "The harbour council opened the new granite quay in Rotterdam on Monday morning.\n"
    "The harbour council will spend 50 million dollars on cranes this year.\n"
    "Districts should send their lists of ships to the harbour office every week.\n"
    "A brass band from Antwerp played until midnight.\n"
    "The museum of whaling lends three paintings to the city hall.";

static RvComparison *
compare (void)
{
  g_autoptr (RvAnalysis) left = analyze_lines (left_text, "Left", NULL, NULL, NULL);
  g_autoptr (RvAnalysis) right = analyze_lines (right_text, "Right", NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  RvComparison *comparison = rv_comparison_new (left, right, NULL, &error);

  g_assert_no_error (error);
  return comparison;
}

static guint
count (const GArray *entries, RvComparativeKind kind)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    n += g_array_index (entries, RvComparativeEntry, i).kind == kind;
  return n;
}

static void
test_kinds (void)
{
  g_autoptr (RvComparison) comparison = compare ();
  g_autoptr (GArray) entries = rv_comparative_summary_select (comparison, NULL, 0);
  gboolean figures = FALSE, force = FALSE;

  g_assert_cmpuint (count (entries, RV_COMPARATIVE_CHANGED), ==, 2);
  g_assert_cmpuint (count (entries, RV_COMPARATIVE_SHARED), ==, 1);
  g_assert_cmpuint (count (entries, RV_COMPARATIVE_ONLY_LEFT), ==, 3);
  g_assert_cmpuint (count (entries, RV_COMPARATIVE_ONLY_RIGHT), ==, 2);
  for (guint i = 0; i < entries->len; i++)
    {
      const RvComparativeEntry *entry = &g_array_index (entries, RvComparativeEntry, i);

      g_assert_cmpint (rv_span_is_empty (entry->left), ==,
                       entry->kind == RV_COMPARATIVE_ONLY_RIGHT);
      g_assert_cmpint (rv_span_is_empty (entry->right), ==,
                       entry->kind == RV_COMPARATIVE_ONLY_LEFT);
      figures |= g_strcmp0 (entry->relation, "Changed figures, dates or names") == 0;
      force |= g_strcmp0 (entry->relation, "Changed force") == 0;
    }
  g_assert_true (figures);
  g_assert_true (force);
}

static gboolean
has (const GArray *entries, const RvComparativeEntry *entry)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const RvComparativeEntry *other = &g_array_index (entries, RvComparativeEntry, i);

      if (rv_span_compare (&other->left, &entry->left) == 0
          && rv_span_compare (&other->right, &entry->right) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Every budget is kept, and whatever a shorter one says a longer one says too. */
static void
test_nested (void)
{
  g_autoptr (RvComparison) comparison = compare ();
  g_autoptr (GArray) shorter = rv_comparative_summary_select (comparison, NULL, 1);

  g_assert_cmpuint (shorter->len, ==, 0);
  for (guint words = 2; words < 160; words++)
    {
      g_autoptr (GArray) longer = rv_comparative_summary_select (comparison, NULL, words);
      guint total = 0;

      for (guint i = 0; i < shorter->len; i++)
        g_assert_true (has (longer, &g_array_index (shorter, RvComparativeEntry, i)));
      for (guint i = 0; i < longer->len; i++)
        total += g_array_index (longer, RvComparativeEntry, i).n_words;
      g_assert_cmpuint (total, <=, words);
      g_array_unref (shorter);
      shorter = g_steal_pointer (&longer);
    }
  g_assert_cmpuint (shorter->len, ==, 8);
}

/* The most telling comes first: what changed, and there the figures. */
static void
test_first (void)
{
  g_autoptr (RvComparison) comparison = compare ();
  g_autoptr (GArray) entries = rv_comparative_summary_select (comparison, NULL, 30);

  g_assert_cmpuint (entries->len, >=, 1);
  g_assert_cmpstr (g_array_index (entries, RvComparativeEntry, 0).relation, ==,
                   "Changed figures, dates or names");
}

/* Reports open with the same words whatever they are about: that comes last. */
static void
test_opening (void)
{
  g_autoptr (RvAnalysis) left = analyze_lines (
    "On the morning of 3 May, the Canal Board held a conference of 40 districts in Brell.\n"
    "The Board spends 40 million dollars on cranes for the northern lock this year.",
    "Left", NULL, NULL, NULL);
  g_autoptr (RvAnalysis) right = analyze_lines (
    "On the morning of 3 May, the Canal Board held a conference of 45 districts in Brell.\n"
    "The Board spends 50 million dollars on cranes for the northern lock this year.",
    "Right", NULL, NULL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RvComparison) comparison = rv_comparison_new (left, right, NULL, &error);
  g_autoptr (GArray) entries = rv_comparative_summary_select (comparison, NULL, 0);

  g_assert_no_error (error);
  g_assert_cmpuint (count (entries, RV_COMPARATIVE_CHANGED), ==, 2);
  g_assert_false (g_array_index (entries, RvComparativeEntry, 0).is_opening);
  g_assert_true (g_array_index (entries, RvComparativeEntry, 1).is_opening);
  g_assert_cmpstr (g_array_index (entries, RvComparativeEntry, 1).relation, ==, "Opening formula");
}

/* Two headings, which no summary has, and a sentence. */
static RvAnalysis *
analyze_headings (void)
{
  static const char *const lines[]
    = { "Quays of the harbour", "Cranes of the harbour", "A brass band played until midnight." };
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", &error);
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("file:///a.txt", "text/plain");
  g_autoptr (RvDocument) document = NULL;
  RvAnalysis *analysis;

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    rv_document_builder_add (builder, lines[i], strlen (lines[i]),
                             i < 2 ? RV_ROLE_HEADING : RV_ROLE_BODY, "");
  document = rv_document_builder_end (builder, pack);
  analysis = rv_analysis_new (document, NULL, &error);
  g_assert_no_error (error);
  return analysis;
}

/* Of pairs that are worth the same, that with more wording in common comes first. */
static void
test_similarity (void)
{
  g_autoptr (RvAnalysis) left = analyze_headings ();
  g_autoptr (RvAnalysis) right = analyze_headings ();
  g_autoptr (RvComparison) comparison = rv_comparison_new (left, right, NULL, NULL);

  for (guint likelier = 0; likelier < 2; likelier++)
    {
      g_autoptr (RvAlignment) alignment = rv_alignment_new ();
      g_autoptr (GArray) entries = NULL;
      RvSpan spans[2];

      for (guint i = 0; i < 2; i++)
        {
          RvSpan span = rv_document_get_paragraph (rv_analysis_get_document (left), i)->span;
          RvAlignedPair pair = { .left = span,
                                 .right = span,
                                 .score = i == likelier ? 0.9 : 0.2,
                                 .relation = RV_RELATION_REWORDED };

          spans[i] = span;
          g_array_append_val (alignment->pairs, pair);
        }
      entries = rv_comparative_summary_select (comparison, alignment, 8);
      g_assert_cmpuint (entries->len, ==, 1);
      g_assert_cmpint (rv_span_compare (&g_array_index (entries, RvComparativeEntry, 0).left,
                                        &spans[likelier]),
                       ==, 0);
    }
}

static RvAlignedPair
make_pair (RvSpan left, RvSpan right)
{
  return (
    RvAlignedPair){ .left = left, .right = right, .score = 0.5, .relation = RV_RELATION_IDENTICAL };
}

static RvSpan
get_line (RvAnalysis *analysis, guint line)
{
  return rv_document_get_paragraph (rv_analysis_get_document (analysis), line)->span;
}

/* What matters more in both documents comes first, wherever it stands, and each passage comes once. */
static void
test_worth (void)
{
  g_autoptr (RvAnalysis) left = analyze_lines (left_text, "Left", NULL, NULL, NULL);
  g_autoptr (RvAnalysis) right = analyze_lines (left_text, "Right", NULL, NULL, NULL);
  g_autoptr (RvComparison) comparison = rv_comparison_new (left, right, NULL, NULL);
  g_autoptr (GArray) sentences = rv_summary_select (rv_analysis_get_summary (left), 0, 0);

  g_assert_cmpuint (sentences->len, ==, 6);
  for (guint i = 0; i < sentences->len; i++)
    for (guint j = i + 1; j < sentences->len; j++)
      {
        const RvSummarySentence *a = &g_array_index (sentences, RvSummarySentence, i);
        const RvSummarySentence *b = &g_array_index (sentences, RvSummarySentence, j);
        const RvSummarySentence *best = a->score >= b->score ? a : b;
        RvAlignedPair pairs[] = { make_pair (a->span, a->span), make_pair (b->span, b->span) };
        g_autoptr (RvAlignment) alignment = rv_alignment_new ();
        g_autoptr (GArray) entries = NULL;

        g_array_append_vals (alignment->pairs, pairs, 2);
        entries = rv_comparative_summary_select (comparison, alignment, 2 * best->n_words);
        g_assert_cmpuint (entries->len, ==, 1);
        g_assert_cmpint (rv_span_compare (&g_array_index (entries, RvComparativeEntry, 0).left,
                                          &best->span),
                         ==, 0);
      }
}

static void
test_once (void)
{
  g_autoptr (RvComparison) comparison = compare ();
  RvSpan first = get_line (rv_comparison_get_left (comparison), 0);
  RvSpan second = get_line (rv_comparison_get_left (comparison), 3);
  RvSpan right = get_line (rv_comparison_get_right (comparison), 0);
  RvAlignedPair to_one[] = { make_pair (first, right), make_pair (second, right) };
  RvAlignedPair from_one[]
    = { make_pair (first, right),
        make_pair (first, get_line (rv_comparison_get_right (comparison), 3)) };
  const RvAlignedPair *const cases[] = { to_one, from_one };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RvAlignment) alignment = rv_alignment_new ();
      g_autoptr (GArray) entries = NULL;

      g_array_append_vals (alignment->pairs, cases[i], 2);
      entries = rv_comparative_summary_select (comparison, alignment, 0);
      g_assert_cmpuint (entries->len, ==, 1);
    }
}

/* A demand beside a statement is no other force. */
static void
test_force (void)
{
  g_autoptr (RvAnalysis) left
    = analyze_lines ("Districts must send their lists of ships to the office every week.", "Left",
                     NULL, NULL, NULL);
  g_autoptr (RvAnalysis) right
    = analyze_lines ("Districts sent their lists of ships to the office every week.", "Right", NULL,
                     NULL, NULL);
  g_autoptr (RvComparison) comparison = rv_comparison_new (left, right, NULL, NULL);
  RvAlignedPair pair = make_pair (get_line (left, 0), get_line (right, 0));
  g_autoptr (RvAlignment) alignment = rv_alignment_new ();
  g_autoptr (GArray) entries = NULL;

  g_array_append_val (alignment->pairs, pair);
  entries = rv_comparative_summary_select (comparison, alignment, 0);
  g_assert_cmpint (g_array_index (entries, RvComparativeEntry, 0).kind, ==, RV_COMPARATIVE_SHARED);
}

/* What would fill the page alone stands only where there is no end to the page. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new ("Fishermen complained about dredgers");
  g_autoptr (RvAnalysis) left = NULL, right = NULL;
  g_autoptr (RvComparison) comparison = NULL;
  g_autoptr (GArray) bounded = NULL, unbounded = NULL;

  for (guint i = 0; i < 130; i++)
    g_string_append_printf (text, ", quay %c%c", 'a' + i / 26, 'a' + i % 26);
  g_string_append_c (text, '.');
  left = analyze_lines (text->str, "Left", NULL, NULL, NULL);
  right = analyze_lines ("A brass band from Antwerp played.", "Right", NULL, NULL, NULL);
  comparison = rv_comparison_new (left, right, NULL, NULL);
  bounded = rv_comparative_summary_select (comparison, NULL, 2000);
  unbounded = rv_comparative_summary_select (comparison, NULL, 0);
  g_assert_cmpuint (count (bounded, RV_COMPARATIVE_ONLY_LEFT), ==, 0);
  g_assert_cmpuint (count (unbounded, RV_COMPARATIVE_ONLY_LEFT), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/comparative-summary/kinds", test_kinds);
  g_test_add_func ("/comparative-summary/similarity", test_similarity);
  g_test_add_func ("/comparative-summary/worth", test_worth);
  g_test_add_func ("/comparative-summary/once", test_once);
  g_test_add_func ("/comparative-summary/force", test_force);
  g_test_add_func ("/comparative-summary/long", test_long);
  g_test_add_func ("/comparative-summary/opening", test_opening);
  g_test_add_func ("/comparative-summary/nested", test_nested);
  g_test_add_func ("/comparative-summary/first", test_first);
  return g_test_run ();
}
