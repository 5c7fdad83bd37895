/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * EPUB 2 and 3: the package names its chapters in the order of reading (the spine), each a page of
 * XHTML. The table of contents is left out; notes become notes; references to them ("¹" in a link)
 * are left out, since they would stick to the word before them.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-hash.h"
#include "base/rv-limits.h"
#include "ingest/rv-archive.h"
#include "ingest/rv-block-writer.h"
#include "ingest/rv-office-metadata.h"
#include "ingest/rv-reader.h"
#include "ingest/rv-sniff.h"
#include "ingest/rv-xml.h"

#define MEDIA_TYPE "application/epub+zip"

/* Bytes of "2000-12-31" */
#define DATE_BYTES 10u

typedef struct
{
  RvBlockWriter *writer;
  RvRole role; /* of the text that is read */
  guint level;
  const char *reason;
  guint depth;
} Walk;

static void walk_children (Walk *walk, const xmlNode *parent);

static gboolean
is_one_of (const xmlNode *node, const char *const *names)
{
  return g_strv_contains (names, (const char *) node->name);
}

static gboolean
has_type (const xmlNode *node, const char *type)
{
  const char *types = rv_xml_attribute (node, "type");
  const char *plain = rv_xml_attribute (node, "epub:type"); /* its prefix was not declared */
  const char *role = rv_xml_attribute (node, "role");

  return (types != NULL && strstr (types, type) != NULL)
         || (plain != NULL && strstr (plain, type) != NULL)
         || (role != NULL && strstr (role, type) != NULL);
}

static gboolean
is_left_out (const xmlNode *node)
{
  static const char *const names[]
    = { "head", "script", "style", "nav", "svg", "template", "audio", "video", "rt", "rp", NULL };

  return is_one_of (node, names) || has_type (node, "noteref")
         || rv_xml_attribute (node, "hidden") != NULL;
}

static void
end_block (Walk *walk)
{
  rv_block_writer_end_block (walk->writer, walk->role, walk->level, walk->reason);
}

/* Reads the children of @node in another role, as blocks of their own. */
static void
walk_as (Walk *walk, const xmlNode *node, RvRole role, guint level, const char *reason)
{
  Walk outer = *walk;

  end_block (walk);
  /* A paragraph inside a note stays a note, inside an item an item. */
  if (role != RV_ROLE_BODY)
    {
      walk->role = role;
      walk->level = level;
      walk->reason = reason;
    }
  walk_children (walk, node);
  end_block (walk);
  *walk = outer;
}

static void
walk_row (Walk *walk, const xmlNode *row)
{
  end_block (walk);
  rv_block_writer_begin_row (walk->writer);
  for (const xmlNode *cell = rv_xml_first (row); cell != NULL; cell = rv_xml_next (cell))
    {
      rv_block_writer_begin_cell (walk->writer);
      walk_as (walk, cell, RV_ROLE_BODY, 0, "");
      rv_block_writer_end_cell (walk->writer);
    }
  rv_block_writer_end_row (walk->writer);
}

static void
add_picture (Walk *walk, const xmlNode *node)
{
  const char *source = rv_xml_attribute (node, "src");

  rv_block_writer_add_space (walk->writer);
  rv_block_writer_add_picture (walk->writer, rv_xml_attribute (node, "alt"), source,
                               RV_ROLE_BOILERPLATE);
  rv_block_writer_add_picture (walk->writer, rv_xml_attribute (node, "title"), source,
                               RV_ROLE_BOILERPLATE);
}

static void
walk_element (Walk *walk, const xmlNode *node)
{
  static const char *const blocks[]
    = { "p",       "div",    "section", "article", "blockquote", "header", "footer", "main",
        "aside",   "figure", "ul",      "ol",      "dl",         "dt",     "dd",     "table",
        "caption", "pre",    "address", "hr",      "body",       "html",   NULL };
  const char *name = (const char *) node->name;

  if (is_left_out (node))
    return;
  if (name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == 0)
    walk_as (walk, node, RV_ROLE_HEADING, (guint) (name[1] - '0'), "h");
  else if (has_type (node, "footnote") || has_type (node, "endnote") || has_type (node, "rearnote"))
    walk_as (walk, node, RV_ROLE_NOTE, 0, "note");
  else if (strcmp (name, "li") == 0)
    walk_as (walk, node, walk->role == RV_ROLE_NOTE ? RV_ROLE_BODY : RV_ROLE_LIST, 1, "li");
  else if (strcmp (name, "figcaption") == 0)
    walk_as (walk, node, RV_ROLE_CAPTION, 0, "figcaption");
  else if (strcmp (name, "tr") == 0)
    walk_row (walk, node);
  else if (is_one_of (node, blocks))
    walk_as (walk, node, RV_ROLE_BODY, 0, "");
  else if (strcmp (name, "br") == 0)
    rv_block_writer_add_space (walk->writer);
  else if (strcmp (name, "img") == 0 || strcmp (name, "image") == 0)
    add_picture (walk, node);
  else
    walk_children (walk, node);
}

static void
walk_children (Walk *walk, const xmlNode *parent)
{
  if (walk->depth >= RV_LIMIT_DEPTH)
    return;
  walk->depth++;
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      rv_block_writer_add (walk->writer, (const char *) node->content, -1);
    else if (node->type == XML_ENTITY_REF_NODE)
      {
        const htmlEntityDesc *entity = htmlEntityLookup (node->name);
        char buffer[6];

        if (entity != NULL)
          rv_block_writer_add (walk->writer, buffer, g_unichar_to_utf8 (entity->value, buffer));
      }
    else if (node->type == XML_ELEMENT_NODE)
      walk_element (walk, node);
  walk->depth--;
}

/* A chapter that is no XML after all is read as HTML, which nothing stops. */
static xmlDoc *
parse_chapter (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  xmlDoc *doc = rv_xml_parse (bytes, NULL);

  if (doc != NULL || size > RV_LIMIT_PART_BYTES)
    return doc;
  return htmlReadMemory (data, (int) size, NULL, "UTF-8",
                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                           | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
}

static void
read_chapter (RvBlockWriter *writer, GBytes *bytes)
{
  g_autoptr (xmlDoc) doc = parse_chapter (bytes);
  Walk walk = { writer, RV_ROLE_BODY, 0, "", 0 };

  if (doc == NULL || xmlDocGetRootElement (doc) == NULL)
    return;
  walk_element (&walk, xmlDocGetRootElement (doc));
  end_block (&walk);
}

/* --- the package --- */

static gboolean
is_wanted (const char *name)
{
  static const char *const suffixes[] = { ".opf", ".xhtml", ".html", ".htm", ".xml", NULL };

  for (guint i = 0; suffixes[i] != NULL; i++)
    if (g_str_has_suffix (name, suffixes[i]))
      return TRUE;
  return FALSE;
}

static xmlDoc *
parse_package (const RvArchive *archive, char **out_folder, GError **error)
{
  GBytes *container = rv_archive_lookup (archive, "META-INF/container.xml");
  g_autoptr (xmlDoc) doc = container != NULL ? rv_xml_parse (container, NULL) : NULL;
  const xmlNode *file
    = doc != NULL ? rv_xml_descendant (xmlDocGetRootElement (doc), "rootfile") : NULL;
  const char *path = rv_xml_attribute (file, "full-path");
  GBytes *package = path != NULL ? rv_archive_lookup (archive, path) : NULL;
  const char *slash = path != NULL ? strrchr (path, '/') : NULL;

  if (package == NULL)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_MALFORMED,
                           _ ("The book is damaged: its list of chapters is missing."));
      return NULL;
    }
  *out_folder = g_strndup (path, slash != NULL ? (gsize) (slash - path) + 1 : 0);
  return rv_xml_parse (package, error);
}

/* "../Text/a%20b.xhtml#c" in "OEBPS/x/" is "OEBPS/Text/a b.xhtml". */
static char *
resolve (const char *folder, const char *href)
{
  g_autofree char *path = g_strndup (href, strcspn (href, "#?"));
  g_autofree char *plain = g_uri_unescape_string (path, NULL);
  g_autofree char *joined = g_strconcat ("/", folder, plain != NULL ? plain : path, NULL);
  g_autofree char *canonical = g_canonicalize_filename (joined, "/");

  return g_strdup (canonical + 1);
}

static GHashTable *
read_manifest (const xmlNode *root)
{
  GHashTable *items = g_hash_table_new (rv_hash_string, g_str_equal);
  const xmlNode *manifest = rv_xml_child (root, "manifest");

  for (const xmlNode *item = rv_xml_first (manifest); item != NULL; item = rv_xml_next (item))
    {
      const char *id = rv_xml_attribute (item, "id");

      if (id != NULL && rv_xml_attribute (item, "href") != NULL)
        g_hash_table_insert (items, (gpointer) id, (gpointer) item);
    }
  return items;
}

static gboolean
read_spine (RvBlockWriter *writer,
            const RvArchive *archive,
            const xmlNode *root,
            const char *folder,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GHashTable) items = read_manifest (root);
  const xmlNode *spine = rv_xml_child (root, "spine");

  for (const xmlNode *entry = rv_xml_first (spine); entry != NULL; entry = rv_xml_next (entry))
    {
      const char *id = rv_xml_attribute (entry, "idref");
      const xmlNode *item = id != NULL ? g_hash_table_lookup (items, id) : NULL;
      const char *properties = rv_xml_attribute (item, "properties");
      g_autofree char *name = NULL;
      GBytes *part;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (item == NULL || (properties != NULL && strstr (properties, "nav") != NULL))
        continue;
      name = resolve (folder, rv_xml_attribute (item, "href"));
      part = rv_archive_lookup (archive, name);
      if (part != NULL)
        read_chapter (writer, part);
    }
  return rv_block_writer_check (writer, error);
}

/* The day a book came out, where the package gives all of it. */
static void
read_date (RvDraft *draft, const xmlNode *metadata)
{
  g_autofree char *date
    = rv_xml_dup_text (metadata != NULL ? rv_xml_child (metadata, "date") : NULL);

  if (date == NULL || strlen (date) < DATE_BYTES)
    return;
  date[DATE_BYTES] = 0;
  if (strspn (date, "0123456789-") < DATE_BYTES || date[4] != '-' || date[7] != '-'
      || !g_date_valid_dmy ((GDateDay) atoi (date + 8), (GDateMonth) atoi (date + 5),
                            (GDateYear) atoi (date)))
    return;
  rv_draft_set_meta (draft, RV_META_PUBLISHED, date, "epub-package");
}

/* Whether a chapter is encrypted; fonts often are, which keeps nobody from reading. */
static gboolean
is_encrypted (const RvArchive *archive)
{
  GBytes *part = rv_archive_lookup (archive, "META-INF/encryption.xml");
  g_autoptr (xmlDoc) doc = part != NULL ? rv_xml_parse (part, NULL) : NULL;

  if (part == NULL)
    return FALSE;
  if (rv_archive_lookup (archive, "META-INF/rights.xml") != NULL)
    return TRUE;
  for (const xmlNode *item = rv_xml_first (doc != NULL ? xmlDocGetRootElement (doc) : NULL);
       item != NULL; item = rv_xml_next (item))
    {
      const xmlNode *reference = rv_xml_descendant (item, "CipherReference");
      const char *name = rv_xml_attribute (reference, "URI");

      if (name != NULL
          && (g_str_has_suffix (name, "html") || g_str_has_suffix (name, ".htm")
              || g_str_has_suffix (name, ".xml")))
        return TRUE;
    }
  return FALSE;
}

static RvDraft *
read_epub (const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvArchive) archive = rv_archive_new (source->bytes, is_wanted, cancellable, error);
  g_autoptr (RvDraft) draft = rv_draft_new (MEDIA_TYPE);
  g_autoptr (RvBlockWriter) writer = rv_block_writer_new (draft);
  g_autoptr (xmlDoc) package = NULL;
  g_autofree char *folder = NULL;
  const xmlNode *root, *metadata;

  if (archive == NULL)
    return NULL;
  if (is_encrypted (archive))
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_ENCRYPTED,
                           _ ("The book is protected against copying."));
      return NULL;
    }
  package = parse_package (archive, &folder, error);
  if (package == NULL)
    return NULL;
  root = xmlDocGetRootElement (package);
  metadata = rv_xml_child (root, "metadata");
  if (!read_spine (writer, archive, root, folder, cancellable, error))
    return NULL;
  rv_office_metadata_read (draft, metadata, "epub-package");
  read_date (draft, metadata);
  draft->is_structured = rv_block_writer_has_headings (writer);
  return g_steal_pointer (&draft);
}

static int
probe (const RvSource *source)
{
  static const char container[] = "META-INF/container.xml";

  if (rv_archive_begins_with (source->bytes, MEDIA_TYPE))
    return 100;
  if (!rv_archive_probe (source->bytes))
    return 0;
  /* Packed by somebody who did not know that the media type comes first. */
  return rv_sniff_contains (source->bytes, RV_LIMIT_SNIFF_BYTES, container, strlen (container)) ? 70
                                                                                                : 0;
}

static const char *const media_types[] = { MEDIA_TYPE, NULL };

const RvReader rv_epub_reader = { media_types, probe, read_epub };
