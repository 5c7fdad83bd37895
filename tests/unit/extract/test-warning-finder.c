/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "document/rv-document-builder.h"
#include "extract/rv-extractor.h"

/* The rules of the warnings in @text, one paragraph a line, each with the words it stands on:
 * "doubled-word:the the|…". */
static char *
warn (const char *language, const char *text)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("test:", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new (language, NULL);
  g_autoptr (RvDocument) document = NULL;
  g_autoptr (RvTextIndex) index = NULL;
  g_autoptr (RvFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *found = g_string_new (NULL);

  for (gsize i = 0; lines[i] != NULL; i++)
    rv_document_builder_add (builder, lines[i], strlen (lines[i]), RV_ROLE_BODY, "");
  document = rv_document_builder_end (builder, pack);
  index = rv_text_index_new (document, NULL, &error);
  g_assert_no_error (error);
  findings = rv_extractor_extract (index, NULL, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < findings->warnings->len; i++)
    {
      const RvWarning *warning = &g_array_index (findings->warnings, RvWarning, i);
      g_autofree char *slice = rv_document_dup_slice (document, warning->base.span);

      g_string_append_printf (found, "%s%s:%s", i > 0 ? "|" : "", warning->base.rule, slice);
    }
  return g_string_free (found, FALSE);
}

typedef struct
{
  const char *text;
  const char *warnings;
} Case;

static void
check_cases (const char *language, const Case *cases, gsize n)
{
  for (gsize i = 0; i < n; i++)
    {
      g_autofree char *warnings = warn (language, cases[i].text);

      g_assert_cmpstr (warnings, ==, cases[i].warnings);
    }
}

static void
test_markers (void)
{
  static const Case cases[] = {
    { "First, clean the wells.\nSecond, mend the roads.\nTuesday, plant trees.",
      "weekday-marker:Tuesday" },
    { "First, clean the wells.\nMonday, mend the roads.\nThird, plant trees.",
      "weekday-marker:Monday" },
    { "First, clean the wells.\nFriday, the council met.", "" },
    { "Tuesday, the council met.\nWednesday, it rained.", "" },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

static void
test_past_orders (void)
{
  static const Case cases[] = {
    { "Mayor Anna Berg requested that district offices review the flood plan.\nThe harbour office "
      "promptly reported to the council.\nThe mayor stressed that every bridge needs to be "
      "inspected.",
      "past-order:The harbour office promptly reported to the council." },
    { "Mayor Anna Berg requested that district offices review the flood plan.\nThe harbour office "
      "promptly reported to the council on 3 May 2024.\nThe mayor stressed that every bridge needs "
      "to be inspected.",
      "" },
    { "The harbour office promptly reported to the council.", "" },
    { "Mayor Anna Berg requested that district offices review the flood plan.\nThe harbour office "
      "promptly reported that forty pumps run again.\nThe mayor stressed that every bridge needs "
      "to be inspected.",
      "" },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

static void
test_words (void)
{
  static const Case cases[] = {
    { "They closed the the gate.", "doubled-word:the the" },
    { "The plan is sound, cheap and sound.", "doubled-word:sound, cheap and sound" },
    { "He had had enough, and she said that that was fine.", "" },
    { "They tried again and again, for years and years.", "" },
    { "Baden Baden lies on the Oos.", "" },
  };
  static const Case vietnamese[] = { { "Chúng tôi luôn luôn sẵn sàng.", "" } };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
  check_cases ("vi", vietnamese, G_N_ELEMENTS (vietnamese));
}

static void
test_repeats (void)
{
  static const Case cases[] = {
    { "The board of the harbour meets every month in the old town hall and decides on 35 "
      "requests.\n"
      "It rained.\n"
      "The board of the harbour meets every month in the old town hall and decides on 53 requests.",
      "number-at-odds:53 requests" },
    { "The dykes along the southern bank of the great river were not repaired before the flood.\n"
      "The dykes along the southern bank of the great river were repaired before the flood.",
      "negation-at-odds:The dykes along the southern bank of the great river were repaired before "
      "the flood." },
    { "In 2023 the court of the northern district received 40 cases of fraud from the towns of the "
      "coast.\nIn 2024 the court of the northern district received 50 cases of fraud from the "
      "towns "
      "of the coast.",
      "" },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

static void
test_arithmetic (void)
{
  static const Case cases[] = {
    { "The council comprises 12 members: 5 from the north and 8 from the south.",
      "parts-at-odds:12 members" },
    { "The council comprises 12 members: 5 from the north and 7 from the south.", "" },
    { "There are 500 households, of which 300 are in towns and 250 in villages.",
      "parts-at-odds:500 households" },
    { "There are 500 households, of which 300 are in towns and 100 in villages.", "" },
    { "About 12 members came: 5 from the north and 8 from the south.", "" },
    { "Water reaches 40 of 50 schools (90%).", "percentage-at-odds:90%" },
    { "Water reaches 40 of 50 schools (80%).", "" },
    { "Output rose from 200 tonnes to 300 tonnes, up 30%.", "percentage-at-odds:30%" },
    { "Output rose from 200 tonnes to 300 tonnes, up 50%.", "" },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

/* Thousands of equal sentences, and one endless enumeration. */
static void
test_pathological (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *warnings = NULL;

  for (guint i = 0; i < 5000; i++)
    g_string_append (text, "The board of the harbour meets every month in the old town hall and "
                           "decides on 35 requests.\n");
  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "sound, ");
  warnings = warn ("en", text->str);
  g_assert_nonnull (warnings);
}

/* How long a period is said to be, beside the period. */
static void
test_periods (void)
{
  static const Case cases[] = {
    { "The works lasted from 2019 to 2024, that is for seven years.", "span-at-odds:seven years" },
    { "The works lasted from 2019 to 2024, that is for five years.", "" },
    { "The works lasted from 2019 to 2024, that is for six years.", "" },
    { "In the four years from 2010 to 2020 the river rose.", "span-at-odds:four years" },
    { "From 2010 to 2020 the river rose for three years.", "" },
  };
  static const Case vietnamese[] = {
    { "Giai đoạn 2019 - 2024, tức 7 năm, xã trồng rừng.", "span-at-odds:7 năm" },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
  check_cases ("vi", vietnamese, G_N_ELEMENTS (vietnamese));
}

static void
test_apposed_shares (void)
{
  static const Case cases[] = {
    { "Of the 200 farms, 150, or 60 percent, have a well.", "percentage-at-odds:60 percent" },
    { "Of the 200 farms, 150, or 75 percent, have a well.", "" },
    { "Of the 200 farms, 150 have a well and 60 percent a pump.", "" },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

/* An order in the past tense needs no subject in a list of orders. */
static void
test_past_order_in_list (void)
{
  static const Case cases[] = {
    { "Mayor Anna Berg asked the offices to act as follows:\nFirst, clean the wells.\n"
      "Second, strengthened the inspection of boats.\nThird, repair the roads.",
      "past-order:Second, strengthened the inspection of boats." },
  };

  check_cases ("en", cases, G_N_ELEMENTS (cases));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/warning-finder/markers", test_markers);
  g_test_add_func ("/warning-finder/past-orders", test_past_orders);
  g_test_add_func ("/warning-finder/words", test_words);
  g_test_add_func ("/warning-finder/repeats", test_repeats);
  g_test_add_func ("/warning-finder/arithmetic", test_arithmetic);
  g_test_add_func ("/warning-finder/pathological", test_pathological);
  g_test_add_func ("/warning-finder/periods", test_periods);
  g_test_add_func ("/warning-finder/apposed-shares", test_apposed_shares);
  g_test_add_func ("/warning-finder/past-order-in-list", test_past_order_in_list);
  return g_test_run ();
}
