/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-ingest.h"

/* In the letters of a font that drew Vietnamese in the places of Western ones (TCVN3). */
#define OLD                                                                                     \
  "Ng\\'ad\\'eai gi\\'f7 \\'ae\\'ccn \\'ae\\'b7 \\'ae\\'ad\\'eec m\\'eai v\\'d2 \\'ae\\'b6o, "  \
  "v\\'b5 nh\\'f7ng ng\\'ad\\'eai kh\\'b8c c\\'f2ng \\'ae\\'d5n v\\'edi h\\'e4 t\\'f5 c\\'b8c " \
  "l\\'b5ng c\\'f1a \\'ae\\'b6o."
#define MEANT \
  "Người giữ đèn đã được mời về đảo, và những người khác cũng đến với họ từ các làng của đảo."

static RvDocument *
read_rtf (const char *rtf, const char *charset)
{
  g_autoptr (RvLanguages) languages = rv_languages_new (NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (rtf, strlen (rtf));
  g_autoptr (GError) error = NULL;
  RvSource source = { .bytes = bytes, .uri = "file:///lamp.rtf", .charset = charset };
  RvDocument *document = rv_ingest_read (&source, languages, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* What was typed later, in Unicode, stays. */
static void
test_repaired (void)
{
  g_autoptr (RvDocument) document
    = read_rtf ("{\\rtf1\\ansi " OLD "\\par Caf\\'e9 \\u7843?\\par}", NULL);

  g_assert_cmpstr (rv_document_get_text (document), ==, MEANT "\nCafé ả");
}

static void
test_left_alone (void)
{
  g_autoptr (RvDocument) french
    = read_rtf ("{\\rtf1\\ansi Le phare a \\'e9t\\'e9 rallum\\'e9 et l'\\'eele f\\'eate ses "
                "gardiens, o\\'f9 qu'ils soient, \\'e0 la mer ou \\'e0 terre.\\par}",
                NULL);
  g_autoptr (RvDocument) chosen = read_rtf ("{\\rtf1\\ansi " OLD "\\par}", "UTF-8");

  g_assert_true (g_str_has_prefix (rv_document_get_text (french), "Le phare a été rallumé"));
  g_assert_null (strstr (rv_document_get_text (chosen), "đ"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/font-text/repaired", test_repaired);
  g_test_add_func ("/font-text/left-alone", test_left_alone);
  return g_test_run ();
}
