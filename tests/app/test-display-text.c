/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/rv-document-builder.h"
#include "text/rv-display-text.h"

static RvDocument *
build (const char *const *paragraphs, const RvRole *roles)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("test:", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    rv_document_builder_add (builder, paragraphs[i], strlen (paragraphs[i]), roles[i], "");
  return rv_document_builder_end (builder, pack);
}

/* Every character of the author's text is found again, there and back. */
static void
assert_round_trip (RvDisplayText *display)
{
  RvDocument *document = rv_display_text_get_document (display);
  const char *text = rv_document_get_text (document);
  gsize length;
  g_autofree gunichar *shown
    = g_utf8_to_ucs4_fast (rv_display_text_get_text (display, &length), -1, NULL);

  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (document, i);

      if (rv_role_is_furniture (paragraph->role))
        continue;
      for (const char *at = text + paragraph->span.start; at < text + paragraph->span.end;
           at = g_utf8_next_char (at))
        {
          guint offset = rv_display_text_get_offset (display, (guint32) (at - text));

          g_assert_cmpuint (shown[offset], ==, g_utf8_get_char (at));
          g_assert_cmpuint (rv_display_text_get_byte (display, offset), ==, at - text);
        }
    }
}

static void
test_marks (void)
{
  const char *const paragraphs[] = { "Nghị quyết số 18-NQ/TW", "của Đảng ủy các cấp", NULL };
  const RvRole roles[] = { RV_ROLE_TITLE, RV_ROLE_BODY };
  g_autoptr (RvDocument) document = build (paragraphs, roles);
  g_autoptr (RvDisplayText) display = rv_display_text_new (document, NULL);

  g_assert_cmpuint (rv_display_text_get_n_lines (display), ==, 2);
  g_assert_cmpuint (rv_display_text_get_line (display, 1)->number, ==, 2);
  assert_round_trip (display);
}

static void
test_fold (void)
{
  const char *const paragraphs[] = { "Menu ▾", "Share", "Đầu", "Comment (0)", NULL };
  const RvRole roles[]
    = { RV_ROLE_BOILERPLATE, RV_ROLE_METADATA, RV_ROLE_BODY, RV_ROLE_BOILERPLATE };
  g_autoptr (RvDocument) document = build (paragraphs, roles);
  g_autoptr (RvDisplayText) display = rv_display_text_new (document, NULL);
  g_autoptr (GHashTable) unfolded = g_hash_table_new (NULL, NULL);

  g_assert_cmpuint (rv_display_text_get_n_lines (display), ==, 3);
  g_assert_cmpint (rv_display_text_get_line (display, 0)->kind, ==, RV_LINE_FOLD);
  g_assert_cmpuint (rv_display_text_get_line (display, 0)->n_paragraphs, ==, 2);
  /* A place that is hidden is the line that hides it. */
  g_assert_cmpuint (rv_display_text_get_offset (display, 3), ==, 0);
  assert_round_trip (display);

  g_hash_table_add (unfolded, GUINT_TO_POINTER (0));
  g_clear_pointer (&display, rv_display_text_free);
  display = rv_display_text_new (document, unfolded);
  g_assert_cmpuint (rv_display_text_get_n_lines (display), ==, 5);
  g_assert_true (rv_display_text_get_line (display, 0)->is_open);
  g_assert_cmpuint (rv_display_text_get_byte (display, rv_display_text_get_offset (display, 3)), ==,
                    3);
  assert_round_trip (display);
}

/* GTK cannot lay out a line of a megabyte; it gets many. */
static void
test_long_paragraph (void)
{
  g_autofree char *spaced = g_strnfill (100000, 'x');
  g_autoptr (GString) solid = g_string_new (NULL);
  const char *paragraphs[] = { NULL, NULL, "the end", NULL };
  const RvRole roles[] = { RV_ROLE_BODY, RV_ROLE_BODY, RV_ROLE_BODY };
  g_autoptr (RvDocument) document = NULL;
  g_autoptr (RvDisplayText) display = NULL;

  for (gsize i = 10; i < 100000; i += 10)
    spaced[i] = ' ';
  for (guint i = 0; i < 30000; i++)
    g_string_append (solid, "ủ");
  paragraphs[0] = spaced;
  paragraphs[1] = solid->str;
  document = build (paragraphs, roles);
  display = rv_display_text_new (document, NULL);

  g_assert_cmpuint (rv_display_text_get_n_lines (display), >, 9);
  for (guint i = 0; i < rv_display_text_get_n_lines (display); i++)
    g_assert_cmpuint (rv_span_length (rv_display_text_get_line (display, i)->span), <=, 20000);
  assert_round_trip (display);
}

static void
test_empty (void)
{
  const char *const paragraphs[] = { NULL };
  g_autoptr (RvDocument) document = build (paragraphs, NULL);
  g_autoptr (RvDisplayText) display = rv_display_text_new (document, NULL);

  g_assert_cmpuint (rv_display_text_get_offset (display, 0), ==, 0);
  g_assert_cmpuint (rv_display_text_get_byte (display, 0), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/display-text/marks", test_marks);
  g_test_add_func ("/display-text/fold", test_fold);
  g_test_add_func ("/display-text/long-paragraph", test_long_paragraph);
  g_test_add_func ("/display-text/empty", test_empty);
  return g_test_run ();
}
