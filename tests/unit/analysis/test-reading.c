/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "analysis/rv-reading.h"
#include "document/rv-document-builder.h"

static RvDocument *
make_document (const char *const *paragraphs)
{
  g_autoptr (RvDocumentBuilder) builder = rv_document_builder_new ("file:///quay", "text/plain");
  g_autoptr (RvLanguagePack) pack = rv_language_pack_new ("en", NULL);

  for (gsize i = 0; paragraphs[i] != NULL; i++)
    rv_document_builder_add (builder, paragraphs[i], strlen (paragraphs[i]), RV_ROLE_BODY, "");
  rv_document_builder_set_charset (builder, "windows-1252", RV_CHARSET_GUESSED);
  return rv_document_builder_end (builder, pack);
}

static RvReading *
give_role (const RvReading *base, RvDocument *document, guint paragraph, RvRole role)
{
  RvSpan span = rv_document_get_paragraph (document, paragraph)->span;

  RvRoleChange change
    = { paragraph, rv_document_get_text (document) + span.start, rv_span_length (span), role };

  return rv_reading_new_with_roles (base, &change, 1);
}

static void
test_roles (void)
{
  g_autoptr (RvDocument) document
    = make_document ((const char *const[]){ "The quay", "Menu", "A speech.", "Menu", NULL });
  g_autoptr (RvReading) none = rv_reading_new ();
  g_autoptr (RvReading) one = give_role (none, document, 3, RV_ROLE_CAPTION);
  g_autoptr (RvReading) two = give_role (one, document, 3, RV_ROLE_BOILERPLATE);
  g_autoptr (RvReading) three = give_role (two, document, 0, RV_ROLE_TITLE);
  g_autoptr (RvDocument) same = rv_reading_apply (none, document);
  g_autoptr (RvDocument) read = rv_reading_apply (three, document);

  g_assert_true (same == document);
  g_assert_cmpint (rv_document_get_paragraph (read, 0)->role, ==, RV_ROLE_TITLE);
  g_assert_cmpint (rv_document_get_paragraph (read, 1)->role, ==, RV_ROLE_BODY);
  g_assert_cmpint (rv_document_get_paragraph (read, 3)->role, ==, RV_ROLE_BOILERPLATE);
  g_assert_cmpstr (rv_document_get_paragraph (read, 3)->reason, ==, RV_REASON_BY_HAND);
  g_assert_cmpstr (rv_document_get_charset (read), ==, "windows-1252");
  g_assert_cmpint (rv_document_get_charset_origin (read), ==, RV_CHARSET_GUESSED);
}

/* A paragraph that has moved is found by its words, unless they stand there twice. */
static void
test_moved (void)
{
  g_autoptr (RvDocument) document
    = make_document ((const char *const[]){ "The quay", "Menu", "A speech.", NULL });
  g_autoptr (RvDocument) changed
    = make_document ((const char *const[]){ "New", "The quay", "Menu", "Menu", "More", NULL });
  g_autoptr (RvReading) none = rv_reading_new ();
  g_autoptr (RvReading) one = give_role (none, document, 0, RV_ROLE_TITLE);
  g_autoptr (RvReading) two = give_role (one, document, 1, RV_ROLE_BOILERPLATE);
  g_autoptr (RvReading) three = give_role (two, document, 2, RV_ROLE_NOTE);
  g_autoptr (RvDocument) read = rv_reading_apply (three, changed);

  g_assert_cmpint (rv_document_get_paragraph (read, 1)->role, ==, RV_ROLE_TITLE);
  for (guint i = 2; i < 5; i++)
    g_assert_cmpint (rv_document_get_paragraph (read, i)->role, ==, RV_ROLE_BODY);
}

static void
test_charset (void)
{
  g_autoptr (RvDocument) document = make_document ((const char *const[]){ "The quay", NULL });
  g_autoptr (RvReading) none = rv_reading_new ();
  g_autoptr (RvReading) role = give_role (none, document, 0, RV_ROLE_TITLE);
  g_autoptr (RvReading) both = rv_reading_new_with_charset (role, "KOI8-R");
  g_autoptr (RvReading) back = rv_reading_new_with_charset (both, NULL);
  g_autoptr (RvDocument) read = rv_reading_apply (both, document);

  g_assert_null (rv_reading_get_charset (none));
  g_assert_cmpstr (rv_reading_get_charset (both), ==, "KOI8-R");
  g_assert_null (rv_reading_get_charset (back));
  g_assert_cmpint (rv_document_get_paragraph (read, 0)->role, ==, RV_ROLE_TITLE);
}

/* The year of the event is there beside whatever else was said, and goes again. */
static void
test_event_year (void)
{
  g_autoptr (RvDocument) document = make_document ((const char *const[]){ "The quay", NULL });
  g_autoptr (RvReading) none = rv_reading_new ();
  g_autoptr (RvReading) year = rv_reading_new_with_event_year (none, 1998);
  g_autoptr (RvReading) charset = rv_reading_new_with_charset (year, "KOI8-R");
  g_autoptr (RvReading) role = give_role (charset, document, 0, RV_ROLE_TITLE);
  g_autoptr (RvReading) back = rv_reading_new_with_event_year (role, 0);
  g_autoptr (RvDocument) read = rv_reading_apply (role, document);
  g_autoptr (RvDocument) without = rv_reading_apply (back, document);
  const RvMetaField *field = rv_document_get_meta (read, RV_META_EVENT_YEAR);

  g_assert_cmpstr (field->value, ==, "1998");
  g_assert_cmpstr (field->origin, ==, RV_REASON_BY_HAND);
  g_assert_cmpstr (rv_reading_get_charset (back), ==, "KOI8-R");
  g_assert_cmpint (rv_document_get_paragraph (read, 0)->role, ==, RV_ROLE_TITLE);
  g_assert_cmpint (rv_document_get_paragraph (without, 0)->role, ==, RV_ROLE_TITLE);
  g_assert_null (rv_document_get_meta (without, RV_META_EVENT_YEAR)->value);
}

/* Everything marked at once, and everything moved by a line since. */
static void
test_all (void)
{
  const guint n = 100000;
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (RvDocument) document = NULL, moved = NULL, read = NULL;
  g_autoptr (RvReading) none = rv_reading_new ();
  g_autoptr (RvReading) all = NULL;
  g_autofree RvRoleChange *changes = g_new (RvRoleChange, n);

  for (guint i = 0; i <= n; i++)
    g_ptr_array_add (lines, g_strdup_printf ("Line %u", i));
  g_ptr_array_add (lines, NULL);
  document = make_document ((const char *const *) lines->pdata + 1);
  moved = make_document ((const char *const *) lines->pdata);
  for (guint i = 0; i < n; i++)
    {
      RvSpan span = rv_document_get_paragraph (document, i)->span;

      changes[i] = (RvRoleChange){ i, rv_document_get_text (document) + span.start,
                                   rv_span_length (span), RV_ROLE_NOTE };
    }
  all = rv_reading_new_with_roles (none, changes, n);
  read = rv_reading_apply (all, moved);
  g_assert_cmpint (rv_document_get_paragraph (read, 0)->role, ==, RV_ROLE_BODY);
  for (guint i = 1; i <= n; i++)
    g_assert_cmpint (rv_document_get_paragraph (read, i)->role, ==, RV_ROLE_NOTE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading/roles", test_roles);
  g_test_add_func ("/reading/moved", test_moved);
  g_test_add_func ("/reading/all", test_all);
  g_test_add_func ("/reading/charset", test_charset);
  g_test_add_func ("/reading/event-year", test_event_year);
  return g_test_run ();
}
