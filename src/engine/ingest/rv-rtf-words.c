/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-rtf-words.h"

/* Whether @word begins a group whose text is none of the document's. */
gboolean
rv_rtf_words_is_skipped (const char *word)
{
  static const char *const words[]
    = { "colortbl", "stylesheet", "listtable", "listoverridetable", "nonesttables", "xe",
        "tc",       "tcn",        "rsidtbl",   "generator",         "pict",         "object",
        "fldinst",  "atnid",      "atnauthor", "themedata",         "datastore",    "latentstyles",
        "xmlnstbl", "listtext",   "pntext",    "bkmkstart",         "bkmkend",      "filetbl",
        "mmathPr",  "nonshppict", NULL };

  return g_strv_contains (words, word);
}

/* Returns: the character that @word stands for; 0: it stands for none */
gunichar
rv_rtf_words_get_sign (const char *word)
{
  static const struct
  {
    const char *word;
    gunichar c;
  } signs[] = { { "emdash", 0x2014 }, { "endash", 0x2013 },    { "lquote", 0x2018 },
                { "rquote", 0x2019 }, { "ldblquote", 0x201c }, { "rdblquote", 0x201d },
                { "bullet", 0x2022 }, { "tab", ' ' },          { "line", ' ' },
                { "emspace", ' ' },   { "enspace", ' ' },      { "page", ' ' },
                { "column", ' ' },    { "nestcell", ' ' },     { "nestrow", ' ' } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (strcmp (word, signs[i].word) == 0)
      return signs[i].c;
  return 0;
}

/* "header", "footerl", "headerf" ... */
gboolean
rv_rtf_words_is_head (const char *word)
{
  return (g_str_has_prefix (word, "header") || g_str_has_prefix (word, "footer"))
         && (word[6] == 0 || (strchr ("lrf", word[6]) != NULL && word[7] == 0));
}
