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

/* Adds a name to a list between commas. */
static void
append_name (GString *names, const char *name)
{
  g_autofree char *own = name != NULL ? g_strstrip (g_strdup (name)) : NULL;

  if (own != NULL && own[0] != 0)
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", own);
}

/* Whether a creator wrote the text: MARC's relators ("ill", "trl") name the others. */
static gboolean
is_author (const xmlNode *node)
{
  const char *role = rv_xml_attribute (node, "role");

  return role == NULL || g_str_equal (role, "aut");
}

/**
 * rv_office_metadata_read:
 * @parent: the element that holds Dublin Core's elements
 * @origin: a static string, for example "core-properties"
 *
 * Takes over title, authors and publisher. In OpenDocument "creator" is who changed a file last, and
 * "initial-creator" who wrote it. Dates of office files tell when a file or its template was made,
 * which is not when a text was published, and are left alone.
 */
void
rv_office_metadata_read (RvDraft *draft, const xmlNode *parent, const char *origin)
{
  g_autoptr (GString) authors = g_string_new (NULL);

  for (const xmlNode *node = rv_xml_first (parent); node != NULL; node = rv_xml_next (node))
    {
      g_autofree char *text = rv_xml_dup_text (node);

      if (rv_xml_is (node, "title"))
        rv_office_metadata_set (draft, RV_META_TITLE, text, origin);
      else if (rv_xml_is (node, "initial-creator"))
        rv_office_metadata_set (draft, RV_META_AUTHOR, text, origin);
      else if (rv_xml_is (node, "creator") && is_author (node))
        append_name (authors, text);
      else if (rv_xml_is (node, "publisher"))
        rv_office_metadata_set (draft, RV_META_PUBLISHER, text, origin);
      else if (rv_xml_is (node, "language") && text != NULL && draft->language == NULL)
        draft->language = g_steal_pointer (&text);
    }
  rv_office_metadata_set (draft, RV_META_AUTHOR, authors->str, origin);
}

/* The items of a list of RDF, or the text where there is none. */
static char *
dup_items (const xmlNode *node)
{
  g_autoptr (GString) items = g_string_new (NULL);
  const xmlNode *list = rv_xml_first (node);

  for (const xmlNode *item = rv_xml_first (list); item != NULL; item = rv_xml_next (item))
    {
      g_autofree char *text = rv_xml_dup_text (item);

      append_name (items, text);
      if (rv_xml_is (list, "Alt"))
        break; /* the others say the same in other languages */
    }
  return items->len > 0 ? g_strdup (items->str) : rv_xml_dup_text (node);
}

/**
 * rv_office_metadata_read_xmp:
 * @xml: a packet of XMP (ISO 16684-1)
 *
 * Takes over title, authors and publisher; what is no XML is passed over.
 */
void
rv_office_metadata_read_xmp (RvDraft *draft, const char *xml)
{
  static const struct
  {
    const char *name;
    RvMetaKey key;
  } fields[] = { { "title", RV_META_TITLE },
                 { "creator", RV_META_AUTHOR },
                 { "publisher", RV_META_PUBLISHER } };
  g_autoptr (GBytes) bytes = g_bytes_new (xml, strlen (xml));
  g_autoptr (xmlDoc) doc = rv_xml_parse (bytes, NULL);
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  const xmlNode *rdf = root != NULL ? rv_xml_descendant (root, "Description") : NULL;

  for (; rdf != NULL; rdf = rv_xml_next (rdf))
    for (const xmlNode *node = rv_xml_first (rdf); node != NULL; node = rv_xml_next (node))
      for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
        if (rv_xml_is (node, fields[i].name))
          {
            g_autofree char *value = dup_items (node);

            rv_office_metadata_set (draft, fields[i].key, value, "xmp");
          }
}
