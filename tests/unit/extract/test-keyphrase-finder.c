/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "document/rv-document-builder.h"
#include "extract/rv-finders.h"

static RvFindings *
find (const char *code, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, &error);
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("", "text/plain");
  g_autoptr (RvDocument) document = NULL;
  g_autoptr (RvTextIndex) index = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  RvFindings *findings = rv_findings_new ();

  g_assert_no_error (error);
  for (gsize i = 0; lines[i] != NULL; i++)
    rv_document_builder_add (builder, lines[i] + (lines[i][0] == '%'),
                             strlen (lines[i]) - (lines[i][0] == '%'),
                             lines[i][0] == '%' ? RV_ROLE_BOILERPLATE : RV_ROLE_BODY, "");
  document = rv_document_builder_end (builder, pack);
  index = rv_text_index_new (document, NULL, &error);
  g_assert_no_error (error);
  {
    RvExtraction extraction = { document, index, pack, findings, NULL };

    g_assert_true (rv_find_keyphrases (&extraction, &error));
    g_assert_no_error (error);
    for (guint i = 0; i < findings->keyphrases->len; i++)
      {
        const RvKeyphrase *phrase = &g_array_index (findings->keyphrases, RvKeyphrase, i);

        g_assert_cmpuint (phrase->base.span.end, <=, rv_document_get_length (document));
        g_assert_cmpuint (phrase->base.span.start, <, phrase->base.span.end);
        g_assert_cmpfloat (phrase->score, >, 0.0);
        g_assert_cmpfloat (phrase->score, <=, 1.0);
        g_assert_nonnull (strstr (rv_document_get_text (document), phrase->text));
        if (i > 0)
          g_assert_cmpfloat (phrase->score, <=, phrase[-1].score);
      }
  }
  return findings;
}

static int
place (const RvFindings *findings, const char *text)
{
  for (guint i = 0; i < findings->keyphrases->len; i++)
    if (g_str_equal (g_array_index (findings->keyphrases, RvKeyphrase, i).text, text))
      return (int) i;
  return -1;
}

static const char terms[]
  = "Tidal turbines turn slow currents into electricity. We compare two-blade tidal turbines with "
    "vertical-axis rotors. The harbour's breakwater shelters the turbines.\n"
    "%Subscribe to our tidal newsletter. Subscribe to our tidal newsletter.\n"
    "Tidal turbines with vertical-axis rotors need less maintenance. Fish pass vertical-axis "
    "rotors "
    "unharmed.";

static void
test_terms (void)
{
  g_autoptr (RvFindings) findings = find ("en", terms);

  g_assert_cmpint (place (findings, "Tidal turbines"), ==, -1); /* no capital of a sentence's */
  g_assert_cmpint (place (findings, "tidal turbines"), >=, 0);
  g_assert_cmpint (place (findings, "tidal turbines"), <, 3);
  g_assert_cmpint (place (findings, "vertical-axis rotors"), >=, 0);
  g_assert_cmpint (place (findings, "vertical-axis rotors"), <, 3);
  g_assert_cmpint (place (findings, "harbour"), >=, 0); /* an owner is named without his ending */
  g_assert_cmpint (place (findings, "harbour's breakwater"), ==, -1);
  g_assert_cmpint (place (findings, "tidal newsletter"), ==, -1);
  for (guint i = 0; i < findings->keyphrases->len; i++)
    g_assert_null (strstr (g_array_index (findings->keyphrases, RvKeyphrase, i).text, "compare"));
}

/* A part that never stands alone says nothing new. */
static void
test_parts (void)
{
  g_autoptr (RvFindings) findings = find ("en", "The regional water board met. The regional water "
                                                "board voted. The regional water board left.");

  g_assert_cmpint (place (findings, "regional water board"), ==, 0);
  g_assert_cmpint (place (findings, "regional water"), ==, -1);
  g_assert_cmpint (place (findings, "water board"), ==, -1);
}

static void
test_vietnamese (void)
{
  g_autoptr (RvFindings) findings
    = find ("vi", "Cảng biển mới và cảng biển cũ. Thành phố có cảng biển.");

  g_assert_cmpuint (findings->keyphrases->len, >, 0);
}

/* Words of syllables are not cut at a syllable of two letters, and what only opens a speech is no phrase. */
static void
test_syllables (void)
{
  g_autoptr (RvFindings) findings
    = find ("vi", "Kính thưa hội nghị, cải cách hành chính là việc khó. Tuy nhiên, cải cách hành "
                  "chính không thể chậm. Thành phố bàn về cải cách hành chính.");

  g_assert_cmpint (place (findings, "cải cách hành chính"), ==, 0);
  g_assert_cmpint (place (findings, "cách hành chính"), ==, -1);
  g_assert_cmpint (place (findings, "hành"), ==, -1);
  for (guint i = 0; i < findings->keyphrases->len; i++)
    {
      const char *text = g_array_index (findings->keyphrases, RvKeyphrase, i).text;

      g_assert_null (strstr (text, "Kính"));
      g_assert_null (strstr (text, "nhiên"));
    }
}

/* A general word opens a name, but no other phrase; a general phrase is in none. */
static void
test_general_words (void)
{
  g_autoptr (RvFindings) findings
    = find ("en",
            "The ships left New Harlem at last. New ships came to New Harlem in the course of "
            "May. At New Harlem a new quay waits.");

  g_assert_cmpint (place (findings, "New Harlem"), >=, 0);
  g_assert_cmpint (place (findings, "Harlem"), ==, -1);
  g_assert_cmpint (place (findings, "new quay"), ==, -1);
  g_assert_cmpint (place (findings, "course"), ==, -1);
}

static void
test_small (void)
{
  g_autoptr (RvFindings) none = find ("en", "");
  g_autoptr (RvFindings) signs = find ("en", "- / - … 1-2/3 'a' (b)");
  g_autoptr (RvFindings) joined = find ("en", "a-b-c-d-e-f-g-h/i/j-quay/crane-ship-port-dock-pier");

  g_assert_cmpuint (none->keyphrases->len, ==, 0);
  g_assert_cmpuint (signs->keyphrases->len, ==, 0);
  g_assert_cmpuint (joined->keyphrases->len, >, 0);
}

/* One endless run, one word a hundred thousand times, every word another one: linear. */
static void
test_pathological (void)
{
  g_autoptr (GString) endless = g_string_new (NULL);
  g_autoptr (GString) same = g_string_new (NULL);
  g_autoptr (RvFindings) first = NULL, second = NULL;

  for (guint i = 0; i < 100000; i++)
    {
      g_string_append_printf (endless, "quay%u ", i);
      g_string_append (same, "quay ");
    }
  first = find ("en", endless->str);
  second = find ("en", same->str);
  g_assert_cmpuint (first->keyphrases->len, <=, RV_LIMIT_KEYPHRASES);
  g_assert_cmpuint (second->keyphrases->len, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/keyphrase-finder/terms", test_terms);
  g_test_add_func ("/keyphrase-finder/parts", test_parts);
  g_test_add_func ("/keyphrase-finder/vietnamese", test_vietnamese);
  g_test_add_func ("/keyphrase-finder/syllables", test_syllables);
  g_test_add_func ("/keyphrase-finder/general-words", test_general_words);
  g_test_add_func ("/keyphrase-finder/small", test_small);
  g_test_add_func ("/keyphrase-finder/pathological", test_pathological);
  return g_test_run ();
}
