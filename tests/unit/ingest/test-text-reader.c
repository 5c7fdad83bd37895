/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-reader.h"

static RvDraft *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  RvSource source = { .bytes = bytes, .uri = "" };
  g_autoptr (GError) error = NULL;
  RvDraft *draft = rv_text_reader.read (&source, NULL, &error);

  g_assert_no_error (error);
  return draft;
}

static void
check (const char *text, const char *const *expected)
{
  g_autoptr (RvDraft) draft = read_text (text);

  for (guint i = 0; i < draft->blocks->len && expected[i] != NULL; i++)
    g_assert_cmpstr (rv_draft_get_block (draft, i)->text, ==, expected[i]);
  g_assert_cmpuint (draft->blocks->len, ==, g_strv_length ((char **) expected));
}

static void
test_lines (void)
{
  const char *expected[] = { "One.", "Two  words.", "Three", NULL };

  check ("One.\r\n\r\n  Two  words. \nThree", expected);
}

static void
test_wrapped (void)
{
  const char *text = "The harbour was rebuilt in nine months, and the\n"
                     "council thanked everyone who had lent a hand to\n"
                     "the builders during the long winter.\n"
                     "\n"
                     "A second stage begins in spring. It is going to\n"
                     "be longer, and dearer, and the money is there.\n"
                     "- quays for the ferries, and sheds for the nets\n"
                     "- a crane\n";
  const char *expected[]
    = { "The harbour was rebuilt in nine months, and the council thanked everyone who had lent a "
        "hand to the builders during the long winter.",
        "A second stage begins in spring. It is going to be longer, and dearer, and the money is "
        "there.",
        "- quays for the ferries, and sheds for the nets", "- a crane", NULL };

  check (text, expected);
}

/* A signature and a title, whose lines are short, do not hide that the rest is wrapped; a list item goes
 * on under its first word, and a space at the end of a line may have been counted. */
static void
test_wrapped_letter (void)
{
  const char *text = "NOTICE\n"
                     "For the harbour users\n"
                     "\n"
                     "The harbour was rebuilt in nine months, and the\n"
                     "council thanked everyone who had lent a hand to\n"
                     "the builders during the long winter.\n"
                     "\n"
                     "* Ferries berth at the northern quay from the\n"
                     "  first day of April.\n"
                     "* Nets are dried in the sheds and nowhere else,\n"
                     "  on weekdays too.\n"
                     "\n"
                     "A second stage begins in spring. It is going to\n"
                     "be longer, and dearer, and the money is there.\n"
                     "\n"
                     "--\n"
                     "The harbour master\n"
                     "Quay Street 1\n"
                     "Telephone 5\n";
  const char *expected[]
    = { "NOTICE",
        "For the harbour users",
        "The harbour was rebuilt in nine months, and the council thanked everyone who had lent a "
        "hand to the builders during the long winter.",
        "* Ferries berth at the northern quay from the first day of April.",
        "* Nets are dried in the sheds and nowhere else, on weekdays too.",
        "A second stage begins in spring. It is going to be longer, and dearer, and the money is "
        "there.",
        "--",
        "The harbour master",
        "Quay Street 1",
        "Telephone 5",
        NULL };

  check (text, expected);
}

static void
test_verse (void)
{
  const char *expected[] = { "Short lines", "of a poem", "are not", "a paragraph", NULL };

  check ("Short lines\nof a poem\nare not\na paragraph\n", expected);
}

static void
test_signs (void)
{
  const char *expected[] = { "co-operation soft hyphen 10 000", NULL };

  check ("co-oper\xc2\xad"
         "ation soft\xe2\x80\x8b hyphen 10\xc2\xa0"
         "000\n",
         expected);
}

static void
test_long_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvDraft) draft = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, i % 3 == 0 ? "\n" : "x ");
  draft = read_text (text->str);
  g_assert_cmpuint (draft->blocks->len, >, 60000);
}

/* A list of words, three megabytes without a space: no line may look beyond its end. */
static void
test_many_lines (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (RvDraft) draft = NULL;

  while (text->len < 3000000)
    g_string_append (text, "word\n");
  draft = read_text (text->str);
  g_assert_cmpuint (draft->blocks->len, >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-reader/lines", test_lines);
  g_test_add_func ("/text-reader/wrapped", test_wrapped);
  g_test_add_func ("/text-reader/wrapped-letter", test_wrapped_letter);
  g_test_add_func ("/text-reader/verse", test_verse);
  g_test_add_func ("/text-reader/signs", test_signs);
  g_test_add_func ("/text-reader/long-lines", test_long_lines);
  g_test_add_func ("/text-reader/many-lines", test_many_lines);
  return g_test_run ();
}
