/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-ingest.h"

static RvDocument *
read_article (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguages) languages = rv_languages_new (&error);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  RvSource source = { .bytes = bytes, .uri = "" };
  RvDocument *document = rv_ingest_read (&source, languages, NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_role (RvDocument *document, const char *start, RvRole role)
{
  const char *text = rv_document_get_text (document);

  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (document, i);

      if (strncmp (text + paragraph->span.start, start, strlen (start)) == 0)
        {
          g_assert_cmpstr (rv_role_get_nick (paragraph->role), ==, rv_role_get_nick (role));
          g_assert_true (role == RV_ROLE_BODY || paragraph->reason[0] != 0);
          return;
        }
    }
  g_error ("no paragraph begins with “%s”", start);
}

static void
assert_meta (RvDocument *document, RvMetaKey key, const char *value)
{
  g_assert_cmpstr (rv_document_get_meta (document, key)->value, ==, value);
}

static RvDocument *
read_markdown (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguages) languages = rv_languages_new (&error);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  RvSource source = { .bytes = bytes, .uri = "", .media_type = "text/markdown" };
  RvDocument *document = rv_ingest_read (&source, languages, NULL, &error);

  g_assert_no_error (error);
  return document;
}

#define BODY                                                                                    \
  "The committee met on Tuesday in the old town hall to settle the budget of the coming year, " \
  "and "                                                                                        \
  "it agreed on every chapter but the one on roads.\n"
#define MORE                                                                                       \
  "Its chair said that the roads would have to wait until the bridges are safe again, because no " \
  "money may be spent twice and because the winter will be hard.\n"

/* The heading above everything else is the title; of several of one level none is. */
static void
test_marked_title (void)
{
  g_autoptr (RvDocument) one = read_markdown ("# The mill burns\n\n" BODY "\n## Roads\n\n" MORE);
  g_autoptr (RvDocument) two = read_markdown ("# Bridges\n\n" BODY "\n# Roads\n\n" MORE);
  g_autoptr (RvDocument) late = read_markdown (BODY "\n# Roads\n\n" MORE);

  assert_meta (one, RV_META_TITLE, "The mill burns");
  g_assert_null (rv_document_get_meta (two, RV_META_TITLE)->value);
  g_assert_null (rv_document_get_meta (late, RV_META_TITLE)->value);
}

/* The number of a document above its title is no title, and the day on which a year ended is not the day
 * on which its report came out. */
static void
test_numbered (void)
{
  g_autoptr (RvDocument) numbered
    = read_article ("HM/SP/2187\n14 November 2025\nRemarks to the meeting "
                    "on the mill\n" BODY MORE);
  g_autoptr (RvDocument) report
    = read_article ("The mill company\nReport for the year ended 27 September "
                    "2025\n" BODY MORE BODY MORE "20 November 2025\n");

  assert_meta (numbered, RV_META_TITLE, "Remarks to the meeting on the mill");
  assert_meta (numbered, RV_META_PUBLISHED, "2025-11-14");
  assert_meta (report, RV_META_PUBLISHED, "2025-11-20");
}

/* A notice about cookies is asked of the reader; a sentence about them is text. */
static void
test_cookies (void)
{
  g_autoptr (RvDocument) document
    = read_article ("We use cookies to improve your experience.\nCommittee settles the budget of "
                    "the coming year\n" BODY "We use cookies of rye in our kitchen, and the whole "
                    "town likes them, said the baker on Monday.\n" MORE);

  assert_role (document, "We use cookies to", RV_ROLE_BOILERPLATE);
  assert_role (document, "We use cookies of", RV_ROLE_BODY);
}

static void
test_article (void)
{
  g_autoptr (RvDocument) document = read_article (
    "Herald.example - News that you can trust\n"
    "Committee settles the budget of the coming year\n"
    "Daily HeraldDaily Herald04/05/2021\n" BODY "The hall before the meeting - Photo: Ann Lee\n"
    "Roads must wait\n" MORE
    "The chair said that the roads have to wait until the bridges are safe again, because no money "
    "may be spent twice.\n"
    "He referred to the report of the auditors (1) and thanked them for the pains they had taken "
    "over it.\n"
    "-----\n"
    "(1) Report of the auditors, p. 4\n"
    "Source: https://herald.example/budget.html\n"
    "Comments (2)\n"
    "Related news\n"
    "Ten soups for cold days\n"
    "Sport\n");

  assert_role (document, "Herald.example", RV_ROLE_BOILERPLATE);
  assert_role (document, "Committee settles", RV_ROLE_TITLE);
  assert_role (document, "Daily Herald", RV_ROLE_METADATA);
  assert_role (document, "The committee met", RV_ROLE_BODY);
  assert_role (document, "The hall before", RV_ROLE_CAPTION);
  assert_role (document, "Roads must", RV_ROLE_HEADING);
  assert_role (document, "Its chair", RV_ROLE_BODY);
  assert_role (document, "The chair said", RV_ROLE_PULLQUOTE);
  assert_role (document, "-----", RV_ROLE_BOILERPLATE);
  assert_role (document, "(1)", RV_ROLE_NOTE);
  assert_role (document, "Source:", RV_ROLE_METADATA);
  assert_role (document, "Comments", RV_ROLE_BOILERPLATE);
  assert_role (document, "Ten soups", RV_ROLE_BOILERPLATE);
  assert_role (document, "Sport", RV_ROLE_BOILERPLATE);
  assert_meta (document, RV_META_TITLE, "Committee settles the budget of the coming year");
  assert_meta (document, RV_META_PUBLISHER, "Daily Herald");
  assert_meta (document, RV_META_PUBLISHED, "2021-05-04");
  assert_meta (document, RV_META_SOURCE_URL, "https://herald.example/budget.html");
}

static void
test_glued_source (void)
{
  g_autoptr (RvDocument) document
    = read_article (BODY "At the end everyone rose and sang the song of the town."
                         "Source: https://herald.example/a\n");
  const RvMetaField *url = rv_document_get_meta (document, RV_META_SOURCE_URL);
  g_autofree char *evidence = rv_document_dup_slice (document, url->evidence);

  assert_role (document, "At the end", RV_ROLE_BODY);
  assert_role (document, "Source:", RV_ROLE_METADATA);
  assert_meta (document, RV_META_PUBLISHER, "herald.example");
  g_assert_cmpstr (evidence, ==, "https://herald.example/a");
}

/* What looks like furniture but is the author's. */
static void
test_kept (void)
{
  g_autoptr (RvDocument) document = read_article (
    BODY "Comments were invited from all parties until the end of the month, and forty arrived.\n"
         "Photos of the bridge were shown: nobody had seen them before the meeting of that day.\n"
         "1. The first order is to repair the bridge over the river before the first snow.\n"
         "2. The second order is to count the money that is left when the bridge is done.\n" MORE);

  assert_role (document, "Comments were", RV_ROLE_BODY);
  assert_role (document, "Photos of", RV_ROLE_BODY);
  assert_role (document, "1. The", RV_ROLE_LIST);
  assert_role (document, "2. The", RV_ROLE_LIST);
}

static void
test_dateline (void)
{
  g_autoptr (RvDocument) document = read_article (
    "HANOI, April 16 (VNA) - The committee met in the old town hall to settle the budget of the "
    "coming year, and it agreed on every chapter but one.\n" MORE);

  assert_meta (document, RV_META_PLACE, "HANOI");
  assert_meta (document, RV_META_PUBLISHER, "Thông tấn xã Việt Nam");
}

/* A speech as it is pasted: words of address between title and text, numbered headings, tags. */
static void
test_speech (void)
{
  g_autoptr (RvDocument) document
    = read_article ("Remarks by the Minister at the Opening of the Northern Ports Forum\n"
                    "14 March 2023\nCheck against delivery\nYour Excellencies,\n"
                    "Ladies and gentlemen,\n" BODY "1. A common register\n" MORE
                    "2. Shared pilots\n" BODY "Tags: ports, pilots\n");

  assert_role (document, "Remarks by", RV_ROLE_TITLE);
  assert_role (document, "Your Excellencies", RV_ROLE_BODY);
  assert_role (document, "1. A common", RV_ROLE_HEADING);
  assert_role (document, "2. Shared", RV_ROLE_HEADING);
  assert_role (document, "Tags:", RV_ROLE_BOILERPLATE);
}

static void
test_mixed_languages (void)
{
  g_autoptr (RvDocument) document = read_article (
    BODY
    "Hội đồng cảng đã họp vào thứ Hai để bàn về bến mới và về số tiền còn lại sau khi xây xong "
    "cây cầu của thành phố này.\n"
    "Совет порта собрался в понедельник, чтобы обсудить новый причал и деньги, которые "
    "останутся после моста.\n" MORE BODY);

  g_assert_cmpstr (rv_document_get_language_code (document), ==, "en");
  g_assert_null (rv_document_get_paragraph (document, 0)->language);
  g_assert_cmpstr (rv_document_get_paragraph (document, 1)->language, ==, "vi");
  g_assert_cmpstr (rv_document_get_paragraph (document, 2)->language, ==, "ru");
  g_assert_null (rv_document_get_paragraph (document, 3)->language);
}

/* A hundred thousand short lines end in linear time. */
static void
test_many_lines (void)
{
  g_autoptr (GString) text = g_string_new (BODY);
  g_autoptr (RvDocument) document = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "(%u) the same six words come again%s\n", i % 900,
                            i % 2 == 0 ? "." : "");
  document = read_article (text->str);
  g_assert_cmpuint (rv_document_get_n_paragraphs (document), ==, 100001);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cleaner/marked-title", test_marked_title);
  g_test_add_func ("/cleaner/numbered", test_numbered);
  g_test_add_func ("/cleaner/cookies", test_cookies);
  g_test_add_func ("/cleaner/article", test_article);
  g_test_add_func ("/cleaner/glued-source", test_glued_source);
  g_test_add_func ("/cleaner/kept", test_kept);
  g_test_add_func ("/cleaner/dateline", test_dateline);
  g_test_add_func ("/cleaner/speech", test_speech);
  g_test_add_func ("/cleaner/mixed-languages", test_mixed_languages);
  g_test_add_func ("/cleaner/many-lines", test_many_lines);
  return g_test_run ();
}
