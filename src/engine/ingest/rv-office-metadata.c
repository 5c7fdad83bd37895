/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "ingest/rv-office-metadata.h"

/* "S/2024/12" and "0412-07" are numbers, no titles: no three letters stand together in them. */
static gboolean
has_word (const char *title)
{
  guint run = 0;

  for (const char *p = title; *p != 0 && run < 3; p = g_utf8_next_char (p))
    run = g_unichar_isalpha (g_utf8_get_char (p)) ? run + 1 : 0;
  return run >= 3;
}

/* A title that a program made up: "Microsoft Word - letter.doc", "report_final.docx", "Document1" */
static gboolean
is_made_up (const char *title)
{
  static const char *const suffixes[]
    = { ".doc", ".docx", ".odt", ".pdf", ".rtf", ".txt", ".indd", ".qxd", ".dvi", ".tex", NULL };
  g_autofree char *lower = g_ascii_strdown (title, -1);

  if (g_str_has_prefix (lower, "microsoft word -") || g_str_has_prefix (lower, "untitled"))
    return TRUE;
  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (lower, suffixes[i]))
      return TRUE;
  return !has_word (title)
         || (g_str_has_prefix (lower, "document")
             && strspn (lower + 8, " 0123456789") == strlen (lower + 8));
}

/**
 * rv_office_metadata_set:
 * @value: (nullable): what the file says; what is empty, no UTF-8 or a program's own title is ignored
 */
void
rv_office_metadata_set (RvDraft *draft, RvMetaKey key, const char *value, const char *origin)
{
  g_autofree char *text
    = value != NULL && g_utf8_validate (value, -1, NULL) ? g_strstrip (g_strdup (value)) : NULL;

  if (text != NULL && *text != 0 && (key != RV_META_TITLE || !is_made_up (text)))
    rv_draft_set_meta (draft, key, text, origin);
}

/**
 * rv_office_metadata_read:
 * @parent: the element that holds Dublin Core's elements
 * @origin: a static string, for example "core-properties"
 *
 * Takes over title, author and publisher. Dates of office files tell when a file or its template was
 * made, which is not when a text was published, and are left alone.
 */
void
rv_office_metadata_read (RvDraft *draft, const xmlNode *parent, const char *origin)
{
  for (const xmlNode *node = rv_xml_first (parent); node != NULL; node = rv_xml_next (node))
    {
      g_autofree char *text = rv_xml_dup_text (node);

      if (rv_xml_is (node, "title"))
        rv_office_metadata_set (draft, RV_META_TITLE, text, origin);
      else if (rv_xml_is (node, "creator"))
        rv_office_metadata_set (draft, RV_META_AUTHOR, text, origin);
      else if (rv_xml_is (node, "publisher"))
        rv_office_metadata_set (draft, RV_META_PUBLISHER, text, origin);
      else if (rv_xml_is (node, "language") && text != NULL && draft->language == NULL)
        draft->language = g_steal_pointer (&text);
    }
}
