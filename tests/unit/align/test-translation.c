/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "align/rv-translation.h"
#include "text.h"

typedef struct
{
  Text left;
  Text right;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  text_init (&self->left, "vi", "Năm 2031, 12 quận trồng 46,1 triệu cây, tăng 6,2%.");
  text_init (&self->right, "en", "In 2031 twelve districts planted 46.1 million trees, up 6.2%.");
  anchor (&self->left, RV_ANCHOR_DATE, "Năm 2031", "date:2031");
  anchor (&self->left, RV_ANCHOR_NUMBER, "12 quận", "num:12 quan");
  anchor (&self->left, RV_ANCHOR_NUMBER, "46,1 triệu cây", "num:46100000 cay");
  anchor (&self->left, RV_ANCHOR_NUMBER, "6,2%", "num:6.2 %");
  anchor (&self->right, RV_ANCHOR_DATE, "In 2031", "date:2031");
  anchor (&self->right, RV_ANCHOR_NUMBER, "twelve districts", "num:12 districts");
  anchor (&self->right, RV_ANCHOR_NUMBER, "46.1 million trees", "num:46100000.000000007 trees");
  anchor (&self->right, RV_ANCHOR_NUMBER, "6.2%", "num:6.2000000000000002 %");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  text_clear (&self->left);
  text_clear (&self->right);
}

/* Returns: (transfer full): what became of what, "12 quận → ten districts", checked to cover both */
static char *
describe_changes (const Fixture *self)
{
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (RvEdit));
  g_autoptr (GString) changes = g_string_new (NULL);
  RvDocument *left = rv_text_index_get_document (self->left.index);
  RvDocument *right = rv_text_index_get_document (self->right.index);
  RvAlignedPair pair = { .left = rv_document_get_paragraph (left, 0)->span,
                         .right = rv_document_get_paragraph (right, 0)->span };
  guint32 left_at = pair.left.start, right_at = pair.right.start;

  rv_translation_compare (edits, &pair, &self->left.side, &self->right.side);
  for (guint i = 0; i < edits->len; i++)
    {
      const RvEdit *edit = &g_array_index (edits, RvEdit, i);
      g_autofree char *here = rv_document_dup_slice (left, edit->left);
      g_autofree char *there = rv_document_dup_slice (right, edit->right);

      g_assert_true (edit->is_translation);
      g_assert_cmpint (edit->kind, ==,
                       rv_span_is_empty (edit->left)    ? RV_EDIT_INSERT
                       : rv_span_is_empty (edit->right) ? RV_EDIT_DELETE
                                                        : RV_EDIT_REPLACE);
      g_assert_false (g_str_has_suffix (here, " ") || g_str_has_suffix (there, " "));
      g_assert_cmpuint (edit->left.start - left_at, <=, 1);
      g_assert_cmpuint (edit->right.start - right_at, <=, 1);
      left_at = edit->left.end;
      right_at = edit->right.end;
      if (edit->is_fact)
        g_string_append_printf (changes, "%s%s → %s", changes->len > 0 ? "; " : "", here, there);
    }
  g_assert_cmpuint (left_at, ==, pair.left.end);
  g_assert_cmpuint (right_at, ==, pair.right.end);
  return g_string_free (g_steal_pointer (&changes), FALSE);
}

static void
expect (const Fixture *self, const char *changes)
{
  g_autofree char *found = describe_changes (self);

  g_assert_cmpstr (found, ==, changes);
}

static void
test_same (Fixture *self, gconstpointer data)
{
  g_assert_true (rv_translation_is_between (&self->left.side, &self->right.side));
  g_assert_false (rv_translation_is_between (&self->left.side, &self->left.side));
  expect (self, "");
}

static void
test_value (Fixture *self, gconstpointer data)
{
  self->right.anchors[2].key = "num:41600000 trees";
  expect (self, "46,1 triệu cây → 46.1 million trees");
  self->right.anchors[0].key = "date:2032";
  expect (self, "Năm 2031 → In 2031; 46,1 triệu cây → 46.1 million trees");
  self->right.anchors[0].key = "date:2032-05";
  expect (self, "46,1 triệu cây → 46.1 million trees");
}

/* Of several that differ nobody knows which became which. */
static void
test_several (Fixture *self, gconstpointer data)
{
  self->right.anchors[1].key = "num:10 districts";
  self->right.anchors[2].key = "num:41600000 trees";
  expect (self, "");
}

/* No share stands for a number, and what is no finding for none. */
static void
test_form (Fixture *self, gconstpointer data)
{
  self->left.anchors[3].key = "num:7 %";
  expect (self, "6,2% → 6.2%");
  self->right.anchors[3].key = "num:6.2 points";
  expect (self, "");
  self->right.anchors[3].key = "num:7.2 %";
  self->right.anchors[3].is_key = FALSE;
  expect (self, "");
}

/* A share is no number, whatever its value; a figure that is stated twice differs once. */
static void
test_values (Fixture *self, gconstpointer data)
{
  RvDocument *right = rv_text_index_get_document (self->right.index);
  RvSpan passage = rv_document_get_paragraph (right, 0)->span;

  g_assert_true (rv_translation_has_fact (&self->right.side, passage, &self->left.anchors[3]));
  self->right.anchors[3].key = "num:6.2 points";
  g_assert_false (rv_translation_has_fact (&self->right.side, passage, &self->left.anchors[3]));
  self->right.anchors[3].key = "num:6.2 %";
  self->left.anchors[1].key = "num:46100000 cay";
  self->right.anchors[1].key = self->right.anchors[2].key = "num:41600000 trees";
  expect (self, "46,1 triệu cây → 46.1 million trees");
}

/* What stands before the first change on one side alone. */
static void
test_beginning (Fixture *self, gconstpointer data)
{
  self->right.anchors[0].span.start += strlen ("In ");
  self->right.anchors[0].key = "date:2032";
  expect (self, "Năm 2031 → 2031");
}

/* One fact in another, or before it on one side alone, is no step of its own. */
static void
test_crossing (Fixture *self, gconstpointer data)
{
  RvAnchor *left = self->left.anchors, *right = self->right.anchors;

  right[0] = (RvAnchor){ right[0].span, RV_ANCHOR_NUMBER, "num:13 districts", TRUE };
  right[1] = (RvAnchor){ right[1].span, RV_ANCHOR_DATE, "date:2032", FALSE };
  expect (self, "12 quận → In 2031");
  right[0] = (RvAnchor){ right[0].span, RV_ANCHOR_DATE, "date:2031", FALSE };
  right[1] = (RvAnchor){ right[1].span, RV_ANCHOR_NUMBER, "num:12 districts", TRUE };
  right[2].key = "num:41600000 trees";
  right[3] = (RvAnchor){ right[3].span, RV_ANCHOR_DATE, "date:2040", FALSE };
  left[3] = (RvAnchor){ rv_span (left[2].span.start + 5, left[3].span.start), RV_ANCHOR_DATE,
                        "date:2041", FALSE };
  expect (self, "46,1 triệu cây → 46.1 million trees");
}

/* Facts that two languages state in another order are no steps of one diff. */
static void
test_order (Fixture *self, gconstpointer data)
{
  RvAnchor *left = self->left.anchors;

  left[0] = (RvAnchor){ left[0].span, RV_ANCHOR_NUMBER, "num:13 quan", TRUE };
  left[1] = (RvAnchor){ left[1].span, RV_ANCHOR_DATE, "date:2033", FALSE };
  self->right.anchors[0].key = "date:2034";
  expect (self, "Năm 2031 → twelve districts");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
  ADD ("/translation/same", test_same);
  ADD ("/translation/value", test_value);
  ADD ("/translation/several", test_several);
  ADD ("/translation/form", test_form);
  ADD ("/translation/values", test_values);
  ADD ("/translation/beginning", test_beginning);
  ADD ("/translation/crossing", test_crossing);
  ADD ("/translation/order", test_order);
  return g_test_run ();
}
