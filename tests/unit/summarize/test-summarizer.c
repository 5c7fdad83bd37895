/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "../growth.h"
#include "indexed.h"
#include "summarize/rv-summarizer.h"

static const char harbour[]
  = "The port authority opened the new container harbour on Monday after nine years of work.\n"
    "The container harbour cost 410 million dollars and has four cranes. It can hold thirty ships. "
    "The port authority opened the new container harbour on Monday, after nine years of work.\n"
    "# Jobs\n"
    "The director of the port authority praised the workers. He also said that the work was hard. "
    "Shipping companies must register their container ships with the authority before 1 May.\n"
    "% Share this page with your friends, read more about the port authority and its harbour.\n"
    "What does the harbour mean for the city? Fishermen fear that container ships drive them away. "
    "The city council will buy the old harbour and build flats there.";

static RvSummary *
rank (RvTextIndex *index)
{
  g_autoptr (GError) error = NULL;
  RvSummary *summary = rv_summarizer_rank (index, NULL, 0, NULL, &error);

  g_assert_no_error (error);
  return summary;
}

static char *
print (RvTextIndex *index, const GArray *selected)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < selected->len; i++)
    {
      g_autofree char *slice
        = rv_document_dup_slice (rv_text_index_get_document (index),
                                 g_array_index (selected, RvSummarySentence, i).span);

      g_string_append_printf (out, "%s\n", slice);
    }
  return g_string_free (out, FALSE);
}

static gboolean
has (const GArray *selected, guint32 sentence)
{
  for (guint i = 0; i < selected->len; i++)
    if (g_array_index (selected, RvSummarySentence, i).sentence == sentence)
      return TRUE;
  return FALSE;
}

/* Every budget is kept, and whatever a shorter summary says a longer one says too. */
static void
test_nested (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", harbour);
  g_autoptr (RvSummary) summary = rank (index);
  g_autoptr (GArray) shorter = rv_summary_select (summary, 1, 0);

  g_assert_cmpuint (shorter->len, ==, 0);
  for (guint words = 2; words < 200; words++)
    {
      g_autoptr (GArray) longer = rv_summary_select (summary, words, 0);
      guint total = 0;

      for (guint i = 0; i < shorter->len; i++)
        g_assert_true (has (longer, g_array_index (shorter, RvSummarySentence, i).sentence));
      for (guint i = 0; i < longer->len; i++)
        {
          const RvSummarySentence *here = &g_array_index (longer, RvSummarySentence, i);

          total += here->n_words;
          g_assert_cmpfloat (here->score, >, 0.0);
          g_assert_cmpfloat (here->score, <=, 1.0);
          if (i > 0)
            g_assert_cmpuint (here[-1].span.end, <=, here->span.start);
        }
      g_assert_cmpuint (total, <=, words);
      g_array_unref (shorter);
      shorter = g_steal_pointer (&longer);
    }
  g_assert_cmpuint (shorter->len, >=, 7);
}

static void
test_nested_by_sentences (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", harbour);
  g_autoptr (RvSummary) summary = rank (index);

  for (guint n = 1; n < 7; n++)
    {
      g_autoptr (GArray) shorter = rv_summary_select (summary, 0, n);
      g_autoptr (GArray) longer = rv_summary_select (summary, 0, n + 1);

      g_assert_cmpuint (shorter->len, ==, n);
      g_assert_cmpuint (longer->len, ==, n + 1);
      for (guint i = 0; i < n; i++)
        g_assert_true (has (longer, g_array_index (shorter, RvSummarySentence, i).sentence));
    }
}

static void
test_no_repetition_no_furniture (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", harbour);
  g_autoptr (RvSummary) summary = rank (index);
  g_autoptr (GArray) all = rv_summary_select (summary, 0, 0);
  g_autofree char *text = print (index, all);
  const char *first = strstr (text, "The port authority opened");

  g_assert_nonnull (first);
  g_assert_null (strstr (first + 1, "The port authority opened"));
  g_assert_null (strstr (text, "Share this page"));
  g_assert_null (strstr (text, "Jobs"));
}

/* "He also said" never without the sentence that says who. */
static void
test_no_dangling (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", harbour);
  g_autoptr (RvSummary) summary = rank (index);

  for (guint n = 1; n < 12; n++)
    {
      g_autoptr (GArray) selected = rv_summary_select (summary, 0, n);
      g_autofree char *text = print (index, selected);

      if (strstr (text, "He also said") != NULL)
        g_assert_nonnull (strstr (text, "praised the workers.\nHe also said"));
      if (strstr (text, "It can hold") != NULL)
        g_assert_nonnull (strstr (text, "four cranes.\nIt can hold"));
    }
}

static void
test_reasons (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", harbour);
  g_autoptr (GError) error = NULL;
  guint n, n_ranked;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n);
  RvAnchor anchors[] = {
    { sentences[1].span, RV_ANCHOR_NUMBER, "num:410000000 usd", TRUE },
    { sentences[7].span, RV_ANCHOR_DIRECTIVE, "", TRUE },
  };
  g_autoptr (RvSummary) summary
    = rv_summarizer_rank (index, anchors, G_N_ELEMENTS (anchors), NULL, &error);
  const RvSummarySentence *ranked = rv_summary_get_ranked (summary, &n_ranked);
  guint n_checked = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < n_ranked; i++)
    if (ranked[i].sentence == 0)
      {
        g_assert_nonnull (strstr (ranked[i].reasons, "opening"));
        n_checked++;
      }
    else if (ranked[i].sentence == 1)
      {
        g_assert_nonnull (strstr (ranked[i].reasons, "figures"));
        n_checked++;
      }
    else if (ranked[i].sentence == 7)
      {
        g_assert_nonnull (strstr (ranked[i].reasons, "directive deadline"));
        n_checked++;
      }
  g_assert_cmpuint (n_checked, ==, 3);
}

static void
assert_ranked (const char *code, const char *text, guint expected)
{
  g_autoptr (RvTextIndex) index = index_lines (code, text);
  g_autoptr (RvSummary) summary = rank (index);
  guint n;

  rv_summary_get_ranked (summary, &n);
  g_assert_cmpuint (n, ==, expected);
}

static void
test_small (void)
{
  assert_ranked ("en", "", 0);
  assert_ranked ("en", "…", 0);
  assert_ranked ("en", "Yes.", 1);
  assert_ranked ("en", "Yes. Yes. Yes.", 1);
  assert_ranked ("en", "He said so.", 1);
  assert_ranked ("vi", "Hội nghị khai mạc sáng nay. Ông cũng đề nghị các tỉnh.", 2);
}

static void
rank_refrain (gsize n, gpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, data);
  assert_ranked ("en", text->str, 1);
}

static void
rank_numbers (gsize n, gpointer data)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvTextIndex) index = NULL;
  g_autoptr (RvSummary) summary = NULL;
  guint n_ranked;

  for (gsize i = 0; i < n; i++)
    g_string_append_printf (text, "Harbour number %u was opened in town %u. ", (guint) i,
                            (guint) i * 7);
  index = index_lines ("en", text->str);
  summary = rank (index);
  rv_summary_get_ranked (summary, &n_ranked);
  g_assert_cmpuint (n_ranked, >, 0);
}

/* A refrain, a sentence without end, a text of one letter: linear all of them. */
static void
test_pathological (void)
{
  static const char *const pieces[]
    = { "We will build harbours and bridges. ", "harbour bridge ", "A. " };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    assert_linear (rank_refrain, 5000, (gpointer) pieces[i]);
  assert_linear (rank_numbers, 5000, NULL);
}

/* A text of sentences drawn by lot: long and short, leaning, asking, thanking, said twice. */
static char *
draw_text (GRand *random)
{
  static const char *const openings[] = { "The harbour council",
                                          "He",
                                          "However, the port",
                                          "Fishermen",
                                          "This",
                                          "Thank you, the mayor",
                                          "Yes, they",
                                          "The committee agreed that the board",
                                          "No ferry",
                                          "In short, the crane" };
  static const char *const words[]
    = { "builds",  "quay",  "granite", "ships", "needs",   "storm", "30",
        "million", "lists", "slowly",  "towns", "and",     "of",    "the",
        "crane",   "tax",   "by",      "May",   "thanked", "open" };
  GString *out = g_string_new (NULL);
  guint n = (guint) g_rand_int_range (random, 1, 60);

  for (guint i = 0; i < n; i++)
    {
      guint length = (guint) g_rand_int_range (random, 0, 30);

      g_string_append (out, openings[g_rand_int_range (random, 0, G_N_ELEMENTS (openings))]);
      for (guint j = 0; j < length; j++)
        g_string_append_printf (out, " %s",
                                words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))]);
      g_string_append (out, g_rand_int_range (random, 0, 5) == 0 ? "? " : ". ");
      if (g_rand_int_range (random, 0, 4) == 0)
        g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}

/* Every budget is kept, and no sentence of a shorter summary is missing from a longer one. */
static void
assert_properties (RvSummary *summary, gboolean by_words)
{
  g_autoptr (GArray) shorter = g_array_new (FALSE, FALSE, sizeof (RvSummarySentence));

  for (guint budget = 1; budget < 400; budget += by_words ? 7 : 1)
    {
      g_autoptr (GArray) longer
        = rv_summary_select (summary, by_words ? budget : 0, by_words ? 0 : budget);
      guint total = 0;

      for (guint i = 0; i < shorter->len; i++)
        g_assert_true (has (longer, g_array_index (shorter, RvSummarySentence, i).sentence));
      for (guint i = 0; i < longer->len; i++)
        total += by_words ? g_array_index (longer, RvSummarySentence, i).n_words : 1;
      g_assert_cmpuint (total, <=, budget);
      if (!by_words && longer->len < budget)
        break;
      g_array_unref (shorter);
      shorter = g_steal_pointer (&longer);
    }
}

static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (6);

  for (guint round = 0; round < 60; round++)
    {
      g_autofree char *text = draw_text (random);
      g_autoptr (RvTextIndex) index = index_lines ("en", text);
      g_autoptr (RvSummary) summary = rank (index);

      assert_properties (summary, TRUE);
      assert_properties (summary, FALSE);
    }
}

static void
test_cancelled (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", harbour);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rv_summarizer_rank (index, NULL, 0, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/summarizer/nested", test_nested);
  g_test_add_func ("/summarizer/nested-by-sentences", test_nested_by_sentences);
  g_test_add_func ("/summarizer/no-repetition-no-furniture", test_no_repetition_no_furniture);
  g_test_add_func ("/summarizer/no-dangling", test_no_dangling);
  g_test_add_func ("/summarizer/reasons", test_reasons);
  g_test_add_func ("/summarizer/small", test_small);
  g_test_add_func ("/summarizer/pathological", test_pathological);
  g_test_add_func ("/summarizer/properties", test_properties);
  g_test_add_func ("/summarizer/cancelled", test_cancelled);
  return g_test_run ();
}
