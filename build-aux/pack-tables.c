/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <stdlib.h>
#include <string.h>

#include "extract/rv-directive-lexicon.h"
#include "extract/rv-entity-rules.h"
#include "extract/rv-figure-rules.h"
#include "extract/rv-quotation-rules.h"
#include "extract/rv-reference-rules.h"
#include "extract/rv-warning-rules.h"
#include "ingest/rv-furniture.h"
#include "language/rv-date-lexicon.h"
#include "language/rv-formulas.h"
#include "language/rv-glossary.h"
#include "language/rv-json-tree.h"
#include "language/rv-keyphrase-rules.h"
#include "language/rv-lexicon.h"
#include "language/rv-number-lexicon.h"
#include "language/rv-packed-table.h"
#include "language/rv-sentence-rules.h"
#include "language/rv-thesaurus.h"
#include "language/rv-unit-lexicon.h"
#include "summarize/rv-summary-rules.h"

/*
 * Fills the phrase tables of all language packs as the program would, with the program's own functions, and writes
 * them as constants, as src/engine/language/rv-packed-table.h declares them:
 *
 *   pack-tables OUTPUT.c
 *
 * Says what is wrong with a pack, and fails. It is linked with all of the engine but rv-packed-table.c, in whose
 * place it has an rv_phrase_table_open() that remembers what it gave.
 */

typedef struct
{
  guint32 section;
  char *name;
  RvPhraseTable *table; /* belongs to who opened it */
} Opened;

typedef struct
{
  GString *numbers;
  guint32 n_numbers;
  GString *text; /* literals */
  guint32 n_text;
  GHashTable *known; /* string -> where it begins in the text, and 1 */
  GString *tables;
} Packing;

static GArray
  *opened; /* of Opened; a function that the engine calls can be told of it in no other way */

RvPhraseTable *
rv_phrase_table_open (const RvJson *section, const char *name)
{
  Opened entry = { rv_json_tree_number (section), g_strdup (name), rv_phrase_table_new () };

  if (entry.section == RV_JSON_TREE_NO_NUMBER)
    g_free (entry.name);
  else
    g_array_append_val (opened, entry);
  return entry.table;
}

static int
compare_opened (gconstpointer a, gconstpointer b)
{
  const Opened *x = a, *y = b;

  if (x->section != y->section)
    return x->section < y->section ? -1 : 1;
  return strcmp (x->name, y->name);
}

/* Compiles each section as the stage that reads it would; what is missing here is filled at run time. */
static gboolean
compile_pack (RvLanguagePack *pack, GError **error)
{
  gconstpointer rules;
  GError *local = NULL;

#define COMPILE(call)                     \
  G_STMT_START                            \
  {                                       \
    (void) (call);                        \
    if (local != NULL)                    \
      {                                   \
        g_propagate_error (error, local); \
        return FALSE;                     \
      }                                   \
  }                                       \
  G_STMT_END

  COMPILE (rv_sentence_rules_get (pack, &local));
  COMPILE (rv_number_lexicon_ensure (pack, &local));
  COMPILE (rv_unit_lexicon_ensure (pack, &local));
  COMPILE (rv_date_lexicon_ensure (pack, &local));
  COMPILE (rv_lexicon_ensure (pack, &local));
  COMPILE (rv_glossary_ensure (pack, &local));
  COMPILE (rv_thesaurus_ensure (pack, &local));
  COMPILE (rv_formulas_ensure_openings (pack, &local));
  COMPILE (rv_keyphrase_rules_ensure (pack, &local));
  COMPILE (rv_figure_rules_ensure (pack, &local));
  COMPILE (rv_entity_rules_ensure (pack, &local));
  COMPILE (rv_reference_rules_ensure (pack, &local));
  COMPILE (rv_quotation_rules_ensure (pack, &local));
  COMPILE (rv_directive_lexicon_ensure (pack, (const RvDirectiveLexicon **) &rules, &local));
  COMPILE (rv_warning_rules_ensure (pack, (const RvWarningRules **) &rules, &local));
  COMPILE (rv_summary_rules_ensure (pack, &local));
#undef COMPILE
  return TRUE;
}

/* Returns: where @string begins in the text */
static guint32
add_text (Packing *self, const char *string)
{
  guint32 at = GPOINTER_TO_UINT (g_hash_table_lookup (self->known, string));

  if (at > 0)
    return at - 1;
  at = self->n_text;
  g_hash_table_insert (self->known, g_strdup (string), GUINT_TO_POINTER (at + 1));
  g_string_append (self->text, "  \"");
  for (const guchar *p = (const guchar *) string; *p != 0; p++)
    if (g_ascii_isalnum (*p))
      g_string_append_c (self->text, (char) *p);
    else
      g_string_append_printf (self->text, "\\%03o", *p);
  g_string_append (self->text, "\\000\"\n");
  self->n_text += (guint32) strlen (string) + 1;
  return at;
}

/* Returns: where they begin; a record may hold numbers of eight bytes */
static guint32
add_numbers (Packing *self, gconstpointer bytes, gsize size)
{
  const char *p = bytes;
  guint32 at = self->n_numbers;

  for (gsize i = 0; i < size; i += sizeof (guint32))
    {
      guint32 number = 0;

      memcpy (&number, p + i, MIN (sizeof number, size - i));
      g_string_append_printf (self->numbers, "%u,%s", number,
                              self->n_numbers % 16 == 15 ? "\n" : "");
      self->n_numbers++;
    }
  if (self->n_numbers % 2 != 0)
    {
      g_string_append (self->numbers, "0,");
      self->n_numbers++;
    }
  return at;
}

static guint32
add_edges (Packing *self, const RvTableImage *image)
{
  g_autofree RvTableEdge *edges = g_new0 (RvTableEdge, image->n_slots);

  for (guint32 i = 0; i < image->n_slots; i++)
    if (image->edges[i].to != 0)
      {
        edges[i] = image->edges[i];
        edges[i].word = add_text (self, image->text + image->edges[i].word);
      }
  return add_numbers (self, edges, image->n_slots * sizeof (RvTableEdge));
}

static void
pack_table (Packing *self, const Opened *entry)
{
  const RvTableImage *image = rv_phrase_table_get_image (entry->table);
  guint32 edges = add_edges (self, image);
  guint32 nodes = add_numbers (self, image->nodes, image->n_nodes * sizeof (RvTableNode));
  guint32 first_words = add_numbers (self, image->first_words, sizeof (RvWordFilter));
  guint32 records
    = add_numbers (self, image->records, (gsize) image->n_records * image->record_size);

  g_string_append_printf (self->tables, "  { %u, %u, %u, %u, %u, %u, %u, %u, %u, %u, %u },\n",
                          entry->section, add_text (self, entry->name), edges, nodes, first_words,
                          records, image->n_slots, image->n_edges, image->n_nodes,
                          image->record_size, image->n_records);
}

/* Returns: (transfer full) (nullable): the source; %NULL where two tables have one name */
static char *
pack_all (void)
{
  Packing packing = { g_string_new (NULL),
                      0,
                      g_string_new (NULL),
                      0,
                      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
                      g_string_new (NULL) };
  char *source = NULL;
  gboolean ok = TRUE;

  g_array_sort (opened, compare_opened);
  for (guint i = 0; i < opened->len; i++)
    {
      const Opened *entry = &g_array_index (opened, Opened, i);

      if (i > 0 && compare_opened (entry - 1, entry) == 0)
        {
          g_printerr ("two tables of one section are called “%s”\n", entry->name);
          ok = FALSE;
        }
      pack_table (&packing, entry);
    }
  if (ok)
    source
      = g_strdup_printf ("#include \"language/rv-packed-table.h\"\n"
                         "const RvPackedTable rv_packed_tables[] = {\n%s};\n"
                         "const guint32 rv_n_packed_tables = %u;\n"
                         "const guint32 rv_packed_table_numbers[]\n"
                         "  __attribute__ ((aligned (8))) = {\n%s};\n"
                         "const char rv_packed_table_text[] =\n%s  ;\n",
                         packing.tables->str, opened->len, packing.numbers->str, packing.text->str);
  g_string_free (packing.numbers, TRUE);
  g_string_free (packing.text, TRUE);
  g_string_free (packing.tables, TRUE);
  g_hash_table_unref (packing.known);
  return source;
}

/* What is as it was is left alone, so that nothing is compiled for it: the engine changes oftener than the packs. */
static gboolean
write_changed (const char *path, const char *text, GError **error)
{
  g_autofree char *written = NULL;

  if (g_file_get_contents (path, &written, NULL, NULL) && g_str_equal (written, text))
    return TRUE;
  return g_file_set_contents (path, text, -1, error);
}

static void
opened_clear (gpointer data)
{
  g_free (((Opened *) data)->name);
}

int
main (int argc, char **argv)
{
  g_autoptr (RvLanguages) languages = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *source = NULL;
  gboolean ok;

  /* A lexicon of whoever builds this is no part of the program. */
  g_setenv ("XDG_DATA_HOME", "/nonexistent", TRUE);
  opened = g_array_new (FALSE, FALSE, sizeof (Opened));
  g_array_set_clear_func (opened, opened_clear);
  languages = rv_languages_new (&error);
  ok = argc == 2 && languages != NULL && rv_furniture_ensure (languages, &error) != NULL;
  for (guint i = 0; ok && i < rv_languages_get_length (languages); i++)
    ok = compile_pack (rv_languages_get_pack (languages, i), &error);
  if (ok)
    source = pack_all ();
  ok = source != NULL && write_changed (argv[1], source, &error);
  if (!ok)
    g_printerr ("%s\n", error != NULL ? error->message : "pack-tables OUTPUT.c");
  g_array_unref (opened);
  return ok ? EXIT_SUCCESS : EXIT_FAILURE;
}
