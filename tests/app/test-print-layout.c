/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <poppler.h>
#include <string.h>

#include "document/rv-document-builder.h"
#include "print/rv-print-layout.h"

/* poppler-glib 22 has none of its own. */
typedef PopplerDocument Pages;
typedef PopplerPage Page;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pages, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

static RvAnalysis *
analyze (const char *text)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("file:///a.txt", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvDocument) document = NULL;

  rv_document_builder_add (builder, text, strlen (text), RV_ROLE_BODY, "");
  document = rv_document_builder_end (builder, pack);
  return rv_analysis_new (document, NULL, NULL);
}

static RvQuote *
quote (RvAnalysis *analysis)
{
  gsize length = rv_document_get_length (rv_analysis_get_document (analysis));

  return rv_quote_new (analysis, rv_span (0, (guint32) length));
}

/* Returns: (transfer full): the pages of @report as a reader of PDF sees them */
static PopplerDocument *
print (const RvReport *report)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = rv_print_layout_write_pdf (report, RV_CITATION_SHORT, &error);
  PopplerDocument *document;

  g_assert_no_error (error);
  document = poppler_document_new_from_bytes (bytes, NULL, &error);
  g_assert_no_error (error);
  return document;
}

static char *
read_page (PopplerDocument *document, int index)
{
  g_autoptr (Page) page = poppler_document_get_page (document, index);

  return poppler_page_get_text (page);
}

static void
test_words (void)
{
  g_autoptr (RvAnalysis) left = analyze ("The quay opens before June 30.");
  g_autoptr (RvAnalysis) right = analyze ("The quay was opened on May 2.");
  g_autoptr (RvAnalysis) marked = analyze ("“Open the quay.”");
  g_autoptr (RvQuote) left_quote = quote (left), right_quote = quote (right);
  g_autoptr (RvQuote) marked_quote = quote (marked);
  g_autoptr (RvReport) report = rv_report_new ("Cầu tàu của Đảng ủy");
  g_autoptr (Pages) document = NULL;
  g_autofree char *text = NULL;

  rv_report_add_heading (report, "Harbours");
  rv_report_add_pair (report, left_quote, right_quote, "Reworded");
  rv_report_add_quote (report, left_quote);
  rv_report_add_quote (report, marked_quote);
  rv_report_add_note (report, "To be checked");
  document = print (report);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
  text = read_page (document, 0);
  g_assert_nonnull (strstr (text, "Cầu tàu của Đảng ủy"));
  g_assert_nonnull (strstr (text, "Reworded"));
  g_assert_nonnull (strstr (text, "The quay was opened on May 2."));
  g_assert_nonnull (strstr (text, "“The quay opens before June 30.”"));
  g_assert_nonnull (strstr (text, "“Open the quay.”"));
  g_assert_null (strstr (text, "““")); /* it brings its own marks */
  g_assert_nonnull (strstr (text, "To be checked"));
  g_assert_nonnull (strstr (text, "page 1 of 1"));
}

/* The two passages of a pair begin at one height, the right one beside the left one. */
static void
test_columns (void)
{
  g_autoptr (RvAnalysis) left = analyze ("Leftmost words.");
  g_autoptr (RvAnalysis) right = analyze ("Rightmost words.");
  g_autoptr (RvQuote) left_quote = quote (left), right_quote = quote (right);
  g_autoptr (RvReport) report = rv_report_new ("t");
  g_autoptr (Pages) document = NULL;
  g_autoptr (Page) page = NULL;
  GList *a, *b;

  rv_report_add_pair (report, left_quote, right_quote, "Reworded");
  document = print (report);
  page = poppler_document_get_page (document, 0);
  a = poppler_page_find_text (page, "Leftmost");
  b = poppler_page_find_text (page, "Rightmost");
  g_assert_nonnull (a);
  g_assert_nonnull (b);
  g_assert_cmpfloat_with_epsilon (((PopplerRectangle *) a->data)->y1,
                                  ((PopplerRectangle *) b->data)->y1, 1);
  g_assert_cmpfloat (((PopplerRectangle *) b->data)->x1, >, 250);
  g_list_free_full (a, (GDestroyNotify) poppler_rectangle_free);
  g_list_free_full (b, (GDestroyNotify) poppler_rectangle_free);
}

/* A passage longer than a page goes on over the next ones, and nothing of it is lost. */
static void
test_long (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvAnalysis) analysis = NULL;
  g_autoptr (RvQuote) long_quote = NULL;
  g_autoptr (RvReport) report = rv_report_new ("t");
  g_autoptr (Pages) document = NULL;
  g_autoptr (GString) found = g_string_new (NULL);
  int n;

  for (int i = 0; i < 2000; i++)
    g_string_append_printf (text, "quay%d ", i);
  analysis = analyze (text->str);
  long_quote = quote (analysis);
  rv_report_add_pair (report, long_quote, long_quote, "Same wording");
  document = print (report);
  n = poppler_document_get_n_pages (document);
  g_assert_cmpint (n, >, 3);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *page = read_page (document, i);

      g_string_append (found, page);
    }
  for (int i = 0; i < 2000; i++)
    {
      g_autofree char *word = g_strdup_printf ("quay%d", i);

      g_assert_nonnull (strstr (found->str, word));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/print-layout/words", test_words);
  g_test_add_func ("/print-layout/columns", test_columns);
  g_test_add_func ("/print-layout/long", test_long);
  return g_test_run ();
}
