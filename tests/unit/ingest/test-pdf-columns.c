/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-columns.h"

/* A line of 10 points' letters, each 5 points wide. */
static RvPdfLine
make_line (const char *text, double left, double bottom)
{
  RvPdfLine line = {
    .text = (char *) text,
    .left = left,
    .right = left + 5 * (double) MAX (1, g_utf8_strlen (text, -1)),
    .bottom = bottom,
    .size = 10,
    .first_word = 5 * (double) g_utf8_strlen (text, (gssize) strcspn (text, " ")),
  };

  return line;
}

static RvPdfColumn
count_one (const char *text)
{
  RvPdfColumns columns = { .n = 1, .items = { { .right = 500 } } };
  RvPdfLine line = make_line (text, 0, 10);

  rv_pdf_columns_count (&columns, &line);
  g_assert_cmpuint (columns.items[0].n_cells, ==, 1);
  return columns.items[0];
}

/* A short word in whatever letters is no mark of a list. */
static void
test_marks (void)
{
  static const char *const marks[] = { "1.", "(a)", "b)", "[3]", "•", "–", "(viii)", "đ)" };
  static const char *const words[] = { "", "Số", "thì", "Đà", "an", "Nữ:", "year", "chapter." };

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    g_assert_cmpuint (count_one (marks[i]).n_marks, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpuint (count_one (words[i]).n_marks, ==, 0);
}

static void
test_numbers (void)
{
  static const char *const numbers[] = { "4,300", "+3.1 %", "12 May", "–", "2024", "45 km" };
  static const char *const words[] = { "", "km", "of 12 fishermen", "3/2024/QĐ" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_cmpuint (count_one (numbers[i]).n_numbers, ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_cmpuint (count_one (words[i]).n_numbers, ==, 0);
}

static void
test_find (void)
{
  RvPdfColumns columns = { .n = 0 };
  RvPdfLine right = make_line ("right", 200, 10), left = make_line ("left", 50, 10);
  RvPdfLine between = make_line ("between", 100, 20),
            across = make_line ("across all of it", 60, 20);

  across.right = 260;
  g_assert_cmpint (rv_pdf_columns_find (&columns, &left), ==, RV_PDF_COLUMN_NONE);
  g_assert_true (rv_pdf_columns_insert (&columns, &right));
  g_assert_true (rv_pdf_columns_insert (&columns, &left));
  g_assert_cmpint (rv_pdf_columns_find (&columns, &left), ==, 0);
  g_assert_cmpint (rv_pdf_columns_find (&columns, &right), ==, 1);
  g_assert_cmpint (rv_pdf_columns_find (&columns, &between), ==, RV_PDF_COLUMN_NONE);
  g_assert_cmpint (rv_pdf_columns_find (&columns, &across), ==, RV_PDF_COLUMN_SEVERAL);
}

static void
test_full (void)
{
  RvPdfColumns columns = { .n = 0 };

  for (guint i = 0; i <= RV_PDF_MOST_COLUMNS; i++)
    {
      RvPdfLine line = make_line ("x", 10 * i, 10);

      g_assert_cmpint (rv_pdf_columns_insert (&columns, &line), ==, i < RV_PDF_MOST_COLUMNS);
    }
  g_assert_cmpuint (columns.n, ==, RV_PDF_MOST_COLUMNS);
}

/* Lines that were filled are running text; names one below the other are not, where each left room. */
static void
test_prose (void)
{
  static const char *const filled[]
    = { "the harbour was", "closed at night", "for ships that", "came from sea" };
  static const char *const names[]
    = { "North Quay 1", "Old Salt Pier and Stairs", "Low Sea Wall", "East End Dock" };
  const struct
  {
    const char *const *texts;
    double right;
    gboolean is_prose;
  } cases[] = { { filled, 80, TRUE }, { names, 130, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RvPdfColumns columns = { .n = 1, .items = { { .right = cases[i].right } } };
      RvPdfLine lines[4];

      for (guint j = 0; j < 4; j++)
        {
          lines[j] = make_line (cases[i].texts[j], 0, 12 * (j + 1));
          rv_pdf_columns_count (&columns, &lines[j]);
        }
      g_assert_cmpuint (columns.items[0].n_pairs, ==, 3);
      g_assert_cmpint (rv_pdf_column_is_prose (&columns.items[0]), ==, cases[i].is_prose);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-columns/marks", test_marks);
  g_test_add_func ("/pdf-columns/numbers", test_numbers);
  g_test_add_func ("/pdf-columns/find", test_find);
  g_test_add_func ("/pdf-columns/full", test_full);
  g_test_add_func ("/pdf-columns/prose", test_prose);
  return g_test_run ();
}
