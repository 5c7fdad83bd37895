/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "analysis/rv-timeline.h"
#include "document/rv-document-builder.h"

static RvAnalysis *
make_analysis (const char *published, const char *text)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (RvDocument) document = NULL;

  rv_document_builder_add (builder, text, strlen (text), RV_ROLE_BODY, "");
  rv_metadata_set (rv_document_builder_get_metadata (builder), RV_META_PUBLISHED, published, "test",
                   RV_SPAN_NONE, FALSE);
  document = rv_document_builder_end (builder, pack);
  return rv_analysis_new (document, NULL, NULL);
}

static void
test_order_of_documents (void)
{
  RvAnalysis *analyses[] = {
    make_analysis (NULL, "Fish."),
    make_analysis ("2025-04-24", "Fish."),
    make_analysis ("2024-12-09", "Fish."),
    make_analysis ("2025-04-24", "Fish."),
  };
  g_autofree guint *order = rv_timeline_order_documents (analyses, G_N_ELEMENTS (analyses));

  g_assert_cmpuint (order[0], ==, 2);
  g_assert_cmpuint (order[1], ==, 1);
  g_assert_cmpuint (order[2], ==, 3);
  g_assert_cmpuint (order[3], ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (analyses); i++)
    rv_analysis_unref (analyses[i]);
}

static void
test_order_of_time (void)
{
  RvAnalysis *analyses[] = {
    make_analysis (NULL, "The plan is due before June 30, 2025. The plan of June 30, 2025 is long. "
                         "In 2024 fish was dear."),
    make_analysis (NULL, "The list must be ready before March 31, 2025."),
  };
  g_autoptr (RvTimeline) timeline = rv_timeline_new (analyses, G_N_ELEMENTS (analyses));
  guint n = rv_timeline_get_length (timeline);

  g_assert_cmpuint (n, >=, 2);
  g_assert_cmpstr (rv_timeline_get (timeline, 0)->iso, ==, "2025-03-31");
  g_assert_cmpuint (rv_timeline_get (timeline, 0)->document, ==, 1);
  for (guint i = 1; i < n; i++)
    g_assert_cmpint (strcmp (rv_timeline_get (timeline, i - 1)->iso,
                             rv_timeline_get (timeline, i)->iso),
                     <=, 0);
  for (guint i = 0; i < n; i++)
    g_assert_true (rv_span_contains (rv_timeline_get (timeline, i)->sentence,
                                     rv_timeline_get (timeline, i)->span));
  for (gsize i = 0; i < G_N_ELEMENTS (analyses); i++)
    rv_analysis_unref (analyses[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/order-of-documents", test_order_of_documents);
  g_test_add_func ("/timeline/order-of-time", test_order_of_time);
  return g_test_run ();
}
