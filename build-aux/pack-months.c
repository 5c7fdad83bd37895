/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>
#include <unicode/udat.h>

#include "language/rv-normalize.h"

/*
 * Writes what ICU (CLDR) calls the months, in every language with a code of two letters, as the tables
 * that src/engine/ingest/rv-month-names.h declares:
 *
 *   pack-months OUTPUT.c
 *
 * Asking ICU when a page is read takes a million instructions for each language: it makes formats of
 * dates and of numbers, and all their symbols, for the sake of a dozen words.
 */

typedef struct
{
  char *name;
  guint language;
  guint month; /* 1 to 12 */
} Name;

typedef struct
{
  GString *text;     /* of all names, each with its NUL */
  GString *language; /* rows of the table */
  GArray *names;     /* of Name */
  guint n_languages;
} Packing;

/* One language: folded name -> its month; and the word before the number where months are numbered. */
typedef struct
{
  GHashTable *months;
  char *month_word;
} Months;

/* In full and short, as they stand alone and inside a date; a later form of the same letters counts. */
static void
add_names (Months *self, UDateFormat *format, UDateFormatSymbolType type)
{
  for (int32_t i = 0; i < 12; i++)
    {
      UErrorCode status = U_ZERO_ERROR;
      UChar name[64];
      int32_t length = udat_getSymbols (format, type, i, name, G_N_ELEMENTS (name), &status);
      g_autofree char *utf8 = NULL;
      g_autofree char *folded = NULL;
      gsize end;

      if (U_FAILURE (status))
        continue;
      utf8 = g_utf16_to_utf8 ((const gunichar2 *) name, length, NULL, NULL, NULL);
      if (utf8 == NULL)
        continue;
      folded = rv_normalize_fold (utf8, -1);
      end = strlen (folded);
      if (end > 0 && folded[end - 1] == '.')
        folded[--end] = 0;
      if (end > 2 && g_ascii_isdigit (folded[end - 1]))
        {
          char *space = strchr (folded, ' ');

          if (space != NULL && self->month_word == NULL)
            self->month_word = g_strndup (folded, (gsize) (space - folded));
        }
      else if (end > 1 && !g_ascii_isdigit (folded[0]))
        g_hash_table_insert (self->months, g_steal_pointer (&folded), GINT_TO_POINTER (i + 1));
    }
}

/* Returns: where @text begins among all names */
static gsize
add_text (Packing *self, const char *text)
{
  gsize at = self->text->len;

  g_string_append_len (self->text, text, (gssize) strlen (text) + 1);
  return at;
}

static void
pack_language (Packing *self, const char *code)
{
  static const UDateFormatSymbolType types[]
    = { UDAT_MONTHS, UDAT_SHORT_MONTHS, UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS };
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open (UDAT_NONE, UDAT_MEDIUM, code, NULL, 0, NULL, 0, &status);
  Months months = { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL), NULL };
  GHashTableIter iter;
  gpointer name, month;

  /* A language that ICU does not know would get the names of the locale of whoever builds this. */
  if (U_SUCCESS (status) && status != U_USING_DEFAULT_WARNING)
    for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
      add_names (&months, format, types[i]);
  if (strcmp (code, "en") == 0)
    g_hash_table_insert (months.months, g_strdup ("sept"), GINT_TO_POINTER (9));
  if (g_hash_table_size (months.months) > 0 || months.month_word != NULL)
    {
      g_string_append_printf (self->language, "  { \"%s\", %zu },\n", code,
                              add_text (self, months.month_word != NULL ? months.month_word : ""));
      g_hash_table_iter_init (&iter, months.months);
      while (g_hash_table_iter_next (&iter, &name, &month))
        {
          Name entry = { g_strdup (name), self->n_languages, GPOINTER_TO_UINT (month) };

          g_array_append_val (self->names, entry);
        }
      self->n_languages++;
    }
  udat_close (format);
  g_hash_table_unref (months.months);
  g_free (months.month_word);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const Name *x = a, *y = b;
  int order = strcmp (x->name, y->name);

  return order != 0 ? order : (x->language > y->language) - (x->language < y->language);
}

static void
write_names (Packing *self, GString *out)
{
  const char *before = NULL;
  gsize at = 0;

  g_array_sort (self->names, compare_names);
  g_string_append_printf (out, "const RvMonthName rv_month_names[] = {\n");
  for (guint i = 0; i < self->names->len; i++)
    {
      const Name *name = &g_array_index (self->names, Name, i);

      if (before == NULL || strcmp (before, name->name) != 0)
        at = add_text (self, name->name);
      before = name->name;
      g_string_append_printf (out, "  { %zu, %u, %u },\n", at, name->language, name->month);
    }
  g_string_append_printf (out, "};\nconst guint rv_n_month_names = %u;\n", self->names->len);
}

static void
write_text (Packing *self, GString *out)
{
  g_string_append (out, "const char rv_month_text[] =");
  for (gsize at = 0; at < self->text->len; at += strlen (self->text->str + at) + 1)
    {
      g_string_append (out, "\n  \"");
      for (const char *p = self->text->str + at; *p != 0; p++)
        if (g_ascii_isalnum (*p))
          g_string_append_c (out, *p);
        else
          g_string_append_printf (out, "\\%03o", (guchar) *p);
      g_string_append (out, "\\000\"");
    }
  g_string_append (out, ";\n");
}

int
main (int argc, char **argv)
{
  g_autoptr (GString) out = g_string_new ("#include \"ingest/rv-month-names.h\"\n");
  g_autoptr (GError) error = NULL;
  Packing packing
    = { g_string_new (NULL), g_string_new (NULL), g_array_new (FALSE, FALSE, sizeof (Name)), 0 };

  for (char a = 'a'; a <= 'z'; a++)
    for (char b = 'a'; b <= 'z'; b++)
      pack_language (&packing, (const char[]){ a, b, 0 });
  g_string_append_printf (out, "const RvMonthLanguage rv_month_languages[] = {\n%s};\n",
                          packing.language->str);
  g_string_append_printf (out, "const guint rv_n_month_languages = %u;\n", packing.n_languages);
  write_names (&packing, out);
  write_text (&packing, out);
  if (argc == 2 && g_file_set_contents (argv[1], out->str, (gssize) out->len, &error))
    return EXIT_SUCCESS;
  g_printerr ("%s\n", error != NULL ? error->message : "pack-months OUTPUT.c");
  return EXIT_FAILURE;
}
