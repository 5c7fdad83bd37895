/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "document/rv-text-index.h"

static RvDocument *
make_document (const char *code, const char *const *paragraphs)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, NULL);

  for (gsize i = 0; paragraphs[i] != NULL; i++)
    rv_document_builder_add (builder, paragraphs[i], strlen (paragraphs[i]), RV_ROLE_BODY, "");
  return rv_document_builder_end (builder, pack);
}

static RvTextIndex *
make_index (const char *const *paragraphs)
{
  g_autoptr (RvDocument) document = make_document ("en", paragraphs);

  return rv_text_index_new (document, NULL, NULL);
}

static void
test_places (void)
{
  static const char *const paragraphs[]
    = { "The quay opened. Ships came!", "", "A ship left.", NULL };
  g_autoptr (RvTextIndex) index = make_index (paragraphs);
  RvDocument *document = rv_text_index_get_document (index);
  guint n_sentences, n_tokens, first, n;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n_sentences);
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);
  g_autofree char *second = NULL;

  g_assert_cmpuint (n_sentences, ==, 3);
  second = rv_document_dup_slice (document, sentences[1].span);
  g_assert_cmpstr (second, ==, "Ships came!");
  g_assert_cmpuint (sentences[2].paragraph, ==, 2);
  rv_text_index_get_paragraph_sentences (index, 1, &first, &n);
  g_assert_cmpuint (n, ==, 0);
  rv_text_index_get_paragraph_sentences (index, 2, &first, &n);
  g_assert_cmpuint (first, ==, 2);
  g_assert_cmpuint (n, ==, 1);

  for (guint i = 0; i < n_sentences; i++)
    for (guint j = 0; j < sentences[i].n_tokens; j++)
      g_assert_true (
        rv_span_contains (sentences[i].span, tokens[sentences[i].first_token + j].span));
  for (guint i = 0; i < n_tokens; i++)
    g_assert_cmpuint (rv_text_index_find_token (index, tokens[i].span.start), ==, i);
  g_assert_cmpuint (rv_text_index_find_sentence (index, sentences[2].span.start + 3), ==, 2);
}

static void
test_words (void)
{
  static const char *const paragraphs[]
    = { "The quay opened. Ships came!", "A SHIP, 1,200 tonnes.", NULL };
  g_autoptr (RvTextIndex) index = make_index (paragraphs);
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);
  const char *const *words = rv_text_index_get_words (index);
  guint32 ships = tokens[4].word, ship = tokens[8].word;

  g_assert_cmpstr (words[0], ==, "the");
  g_assert_true (rv_text_index_is_stop_word (index, tokens[0].word));
  g_assert_cmpstr (words[4], ==, "ships");
  g_assert_cmpstr (words[8], ==, "ship");
  g_assert_cmpuint (ships, !=, ship);
  g_assert_cmpuint (rv_text_index_get_stem (index, ships), ==,
                    rv_text_index_get_stem (index, ship));
  g_assert_cmpstr (rv_text_index_get_stem_text (index, rv_text_index_get_stem (index, ship)), ==,
                   "ship");
  g_assert_cmpint (tokens[10].kind, ==, RV_WORD_NUMBER);
  g_assert_cmpstr (words[10], ==, "1,200");
  g_assert_cmpint (tokens[9].kind, ==, RV_WORD_SIGN);
}

static void
test_nothing (void)
{
  static const char *const nothing[] = { NULL };
  static const char *const blank[] = { "   ", "\xc2\xa0", NULL };
  g_autoptr (RvTextIndex) none = make_index (nothing);
  g_autoptr (RvTextIndex) spaces = make_index (blank);
  guint n;

  rv_text_index_get_sentences (none, &n);
  g_assert_cmpuint (n, ==, 0);
  rv_text_index_get_sentences (spaces, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpuint (rv_text_index_find_sentence (spaces, 1), ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  const char *paragraphs[] = { NULL, NULL };

  for (guint i = 0; i < 2000; i++)
    g_string_append (text, "A ship came. ");
  paragraphs[0] = text->str;
  document = make_document ("en", paragraphs);
  g_cancellable_cancel (cancellable);
  g_assert_null (rv_text_index_new (document, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-index/places", test_places);
  g_test_add_func ("/text-index/words", test_words);
  g_test_add_func ("/text-index/nothing", test_nothing);
  g_test_add_func ("/text-index/cancelled", test_cancelled);
  return g_test_run ();
}
