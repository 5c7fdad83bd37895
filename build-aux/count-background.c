/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/rv-interner.h"
#include "document/rv-text-index.h"
#include "ingest/rv-ingest.h"
#include "language/rv-languages.h"

/*
 * Counts in how many sentences each stem stands, over all the text files of a folder, and prints
 * the table that a language pack ships as background.tsv (see language/rv-background.c):
 *
 *   count-background en FOLDER "where the text is from" > data/languages/en/background.tsv
 *
 * Stems and sentences are the engine's own, so that the table fits what is looked up in it; it is
 * made anew when the stemmer changes. Stems seen once are left out: a missing stem is as rare.
 */

#define FEWEST_SENTENCES 2u

typedef struct
{
  const RvLanguages *languages;
  RvLanguagePack *pack;
  RvInterner *stems;
  GArray *counts; /* guint32, by stem */
  GArray *seen;   /* guint32, by stem: the last sentence it was counted in, from 1 */
  guint32 n_sentences;
} Count;

static void
count_token (Count *count, const RvTextIndex *index, const RvToken *token)
{
  const char *stem
    = rv_text_index_get_stem_text (index, rv_text_index_get_stem (index, token->word));
  guint32 id = rv_interner_add (count->stems, stem, strlen (stem));

  if (id == count->counts->len)
    {
      g_array_set_size (count->counts, id + 1);
      g_array_set_size (count->seen, id + 1);
    }
  if (g_array_index (count->seen, guint32, id) != count->n_sentences)
    {
      g_array_index (count->seen, guint32, id) = count->n_sentences;
      g_array_index (count->counts, guint32, id)++;
    }
}

static gboolean
count_file (Count *count, GFile *file, GError **error)
{
  g_autoptr (RvDocument) document = rv_ingest_read_file (file, NULL, count->languages, NULL, NULL, error);
  g_autoptr (RvTextIndex) index = NULL;
  const RvSentence *sentences;
  const RvToken *tokens;
  guint n_sentences, n_tokens;

  if (document == NULL)
    return FALSE;
  if (rv_document_get_language (document) != count->pack)
    return TRUE;
  index = rv_text_index_new (document, NULL, error);
  if (index == NULL)
    return FALSE;
  sentences = rv_text_index_get_sentences (index, &n_sentences);
  tokens = rv_text_index_get_tokens (index, &n_tokens);
  for (guint i = 0; i < n_sentences; i++)
    {
      count->n_sentences++;
      for (guint j = 0; j < sentences[i].n_tokens; j++)
        if (tokens[sentences[i].first_token + j].kind == RV_WORD_LETTERS)
          count_token (count, index, &tokens[sentences[i].first_token + j]);
    }
  return TRUE;
}

static gboolean
count_folder (Count *count, GFile *folder, GError **error)
{
  g_autoptr (GFileEnumerator) children
    = g_file_enumerate_children (folder, "standard::name,standard::type", G_FILE_QUERY_INFO_NONE,
                                 NULL, error);
  GFileInfo *info;
  GFile *child;

  if (children == NULL)
    return FALSE;
  while (g_file_enumerator_iterate (children, &info, &child, NULL, error) && info != NULL)
    {
      if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY)
        {
          if (!count_folder (count, child, error))
            return FALSE;
        }
      else if (g_str_has_suffix (g_file_info_get_name (info), ".txt")
               && !count_file (count, child, error))
        return FALSE;
    }
  return error == NULL || *error == NULL;
}

static int
compare_lines (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
print_table (const Count *count, const char *origin)
{
  g_autoptr (GPtrArray) stems = g_ptr_array_new ();

  for (guint32 i = 0; i < count->counts->len; i++)
    if (g_array_index (count->counts, guint32, i) >= FEWEST_SENTENCES)
      g_ptr_array_add (stems, (gpointer) rv_interner_get (count->stems, i));
  g_ptr_array_sort (stems, compare_lines);
  g_print ("\t%u\t%s\n", count->n_sentences, origin);
  for (guint i = 0; i < stems->len; i++)
    {
      const char *stem = g_ptr_array_index (stems, i);
      guint32 id = rv_interner_lookup (count->stems, stem, strlen (stem));

      g_print ("%s\t%u\n", stem, g_array_index (count->counts, guint32, id));
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvLanguages) languages = rv_languages_new (&error);
  g_autoptr (RvInterner) stems = rv_interner_new ();
  g_autoptr (GArray) counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_autoptr (GArray) seen = g_array_new (FALSE, TRUE, sizeof (guint32));
  g_autoptr (GFile) folder = NULL;
  Count count = { languages, NULL, stems, counts, seen, 0 };

  if (argc == 4 && languages != NULL)
    count.pack = rv_languages_lookup (languages, argv[1]);
  if (count.pack == NULL)
    {
      g_printerr ("usage: count-background LANGUAGE FOLDER ORIGIN\n");
      return EXIT_FAILURE;
    }
  folder = g_file_new_for_commandline_arg (argv[2]);
  if (!count_folder (&count, folder, &error))
    {
      g_printerr ("%s\n", error != NULL ? error->message : "failed");
      return EXIT_FAILURE;
    }
  print_table (&count, argv[3]);
  return EXIT_SUCCESS;
}
