/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "../growth.h"
#include "language/rv-segmenter.h"

/* "|" stands where a sentence must begin; the text is what is left without it and spaces around. */
static void
check (const char *code, const char *drawn)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (code, &error);
  g_autoptr (RvSegmenter) segmenter = NULL;
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RvSpan));
  g_autoptr (GString) text = g_string_new (drawn);
  g_autoptr (GString) found = g_string_new (NULL);

  g_assert_no_error (error);
  segmenter = rv_segmenter_new (pack, &error);
  g_assert_no_error (error);
  g_string_replace (text, "|", "", 0);
  rv_segmenter_find_sentences (segmenter, text->str, text->len, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      RvSpan span = g_array_index (spans, RvSpan, i);
      guint32 gap = i > 0 ? g_array_index (spans, RvSpan, i - 1).end : 0;

      g_string_append_len (found, text->str + gap, span.start - gap);
      if (i > 0)
        g_string_append_c (found, '|');
      g_string_append_len (found, text->str + span.start, rv_span_length (span));
    }
  g_assert_cmpstr (found->str, ==, drawn);
}

static void
test_abbreviations (void)
{
  check ("en", "Dr. Anna Weber met Gov. Lee. |They spoke of No. 7 and of Art. 12.");
  check ("en", "The mill burned down in the U.S. |However, the U.S. Senate paid.");
  check ("en", "Boards, nails, etc. |Workers carried them. |Boards, nails, etc. were carried.");
  check ("en", "She came at 7 p.m. |Karl left at 9 a.m. Eastern. |At 5 p.m. Mr. Noor rose.");
  check ("en", "He owns it (Acme Inc.) Anna said.");
  check ("en", "Ask J. R. Brown, Ph.D. or M. Stone. |So did you and I. |Maria came.");
  check ("en", "He won by 3 m. |Maria won by 512. |20 people saw it.");
}

static void
test_numbers (void)
{
  check ("en", "It cost 3.50. |It was 1,200.75 in 2019. |35 people paid.");
  check ("vi", "Nghị quyết số 18-NQ/TW đã ban hành. |16 tỉnh thực hiện./.");
  check ("vi", "PGS.TS. Trần Văn Bình nói. |Sách, báo, v.v. |Mọi người đọc.");
}

static void
test_quotes (void)
{
  check ("en", "“Why now?” asked Lena. |“Because.” |She rose. |“Stop!” Karl Weber shouted.");
  check ("en", "He wrote (was it May?) twice. |(This is all.) |Good.");
  check ("vi", "“Có ai không? ”. |Không ai đáp.");
  check ("en", "It held.[3][4] |It broke.² |It was mended. [5] |All slept.");
}

static void
test_ellipsis (void)
{
  check ("en", "Well ... we wait. |And then... |Nothing came. |So . . . we left.");
  check ("en", "They gave up. |. . . The rest was lost.");
}

static void
test_lists (void)
{
  check ("en", "1) bread |2) salt |3) oil");
  check ("en", "1. Bread is old. |2. Salt keeps.");
  check ("en", "• bread |• salt");
  check ("en", "1. The court read section 2. |Nobody spoke.");
  check ("en", "i. bread |ii. salt |iii. oil");
}

static void
test_careless (void)
{
  check ("en", "the food was good. |we liked it. |Nice.");
  check ("en", "The lamp fell.|Nobody saw it. |See www.example.org or setup.exe now.");
  check ("en", "Great!! :) |Thanks.");
}

static void
test_other_scripts (void)
{
  check ("en", "今日は晴れ。|明日は雨。");
  check ("en", "यह एक वाक्य है। |यह दूसरा है।");
}

/* Every one of these is linear; the whole test takes well under a second. */
typedef struct
{
  RvSegmenter *segmenter;
  const char *piece; /* that the text repeats */
} Refrain;

static void
find_sentences (gsize length, gpointer data)
{
  Refrain *refrain = data;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (RvSpan));
  guint32 end = 0;

  while (text->len < length)
    g_string_append (text, refrain->piece);
  rv_segmenter_find_sentences (refrain->segmenter, text->str, text->len, spans);
  for (guint i = 0; i < spans->len; i++)
    {
      RvSpan span = g_array_index (spans, RvSpan, i);

      g_assert_cmpuint (span.start, >=, end);
      g_assert_cmpuint (span.end, >, span.start);
      end = span.end;
    }
  g_assert_cmpuint (end, <=, text->len);
}

static void
test_pathological (void)
{
  static const char *const pieces[] = { "a.", ".",     "\"",  ". ", ".\"", ". [1]", "1. ",   "a) ",
                                        "! ", "\" . ", ". 1", "((", "… ",  "i. ",   "U.S. ", "•" };
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", &error);
  g_autoptr (RvSegmenter) segmenter = rv_segmenter_new (pack, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    assert_linear (find_sentences, 200000, &(Refrain){ segmenter, pieces[i] });
}

static void
test_words (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", &error);
  g_autoptr (RvSegmenter) segmenter = rv_segmenter_new (pack, &error);
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (RvWord));
  const char *text = "It's 1,200.5 (m)";
  static const RvWordKind kinds[]
    = { RV_WORD_LETTERS, RV_WORD_NUMBER, RV_WORD_SIGN, RV_WORD_LETTERS, RV_WORD_SIGN };

  rv_segmenter_find_words (segmenter, text, strlen (text), words);
  g_assert_cmpuint (words->len, ==, G_N_ELEMENTS (kinds));
  for (guint i = 0; i < words->len; i++)
    g_assert_cmpint (g_array_index (words, RvWord, i).kind, ==, kinds[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/segmenter/abbreviations", test_abbreviations);
  g_test_add_func ("/segmenter/numbers", test_numbers);
  g_test_add_func ("/segmenter/quotes", test_quotes);
  g_test_add_func ("/segmenter/ellipsis", test_ellipsis);
  g_test_add_func ("/segmenter/lists", test_lists);
  g_test_add_func ("/segmenter/careless", test_careless);
  g_test_add_func ("/segmenter/other-scripts", test_other_scripts);
  g_test_add_func ("/segmenter/pathological", test_pathological);
  g_test_add_func ("/segmenter/words", test_words);
  return g_test_run ();
}
