/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "document/rv-fragment.h"

typedef struct
{
  RvDocument *document;
  RvTextIndex *index;
} Fixture;

/* One paragraph for each line; "# " and "- " give it a role. */
static Fixture
index_lines (const char *text)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("test:", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Fixture fixture;

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      RvRole role = g_str_has_prefix (lines[i], "# ")   ? RV_ROLE_HEADING
                    : g_str_has_prefix (lines[i], "- ") ? RV_ROLE_LIST
                                                        : RV_ROLE_BODY;
      const char *line = role == RV_ROLE_HEADING ? lines[i] + 2 : lines[i];

      rv_document_builder_add (builder, line, strlen (line), role, "");
    }
  fixture.document = rv_document_builder_end (builder, pack);
  fixture.index = rv_text_index_new (fixture.document, NULL, &error);
  g_assert_no_error (error);
  return fixture;
}

static void
fixture_clear (Fixture *fixture)
{
  rv_text_index_unref (fixture->index);
  rv_document_unref (fixture->document);
}

static void
test_letter (void)
{
  static const gboolean expected[] = { TRUE, TRUE, FALSE, FALSE, FALSE, FALSE, FALSE, FALSE, TRUE };
  Fixture fixture
    = index_lines ("# The mill\n"
                   "Dear neighbours,\n"
                   "The mill burned down in the night. Nobody was hurt. “We start anew.”\n"
                   "I ask you for three things:\n"
                   "- a roof of slate\n"
                   "“Rise with the wind”\n"
                   "Ann Lee, miller");
  guint n;
  const RvSentence *sentences = rv_text_index_get_sentences (fixture.index, &n);

  g_assert_true (rv_fragment_is_told (fixture.index));
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (rv_fragment_is_one (fixture.index, &sentences[i]), ==, expected[i]);
  fixture_clear (&fixture);
}

/* In a list of lines without stops every line may be a statement. */
static void
test_lines (void)
{
  Fixture fixture = index_lines ("the mill burned down\nthe miller starts anew\na roof is sought");

  g_assert_false (rv_fragment_is_told (fixture.index));
  fixture_clear (&fixture);
}

static void
test_long (void)
{
  Fixture fixture = index_lines (
    "The mill burned down in the night and the miller says that he will start anew as "
    "soon as somebody lends him a roof\nIt rained. It snowed. It thawed.");
  guint n;
  const RvSentence *sentences = rv_text_index_get_sentences (fixture.index, &n);

  g_assert_true (rv_fragment_is_told (fixture.index));
  g_assert_false (rv_fragment_is_one (fixture.index, &sentences[0]));
  fixture_clear (&fixture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fragment/letter", test_letter);
  g_test_add_func ("/fragment/lines", test_lines);
  g_test_add_func ("/fragment/long", test_long);
  return g_test_run ();
}
