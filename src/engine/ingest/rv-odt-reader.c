/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * OpenDocument text (ISO/IEC 26300), packed (.odt) and flat (.fodt).
 *
 * The tree is walked once. A paragraph is a block; text boxes and notes in it follow as blocks of
 * their own. Deleted text stands in "tracked-changes", which is left out, so that the text is the
 * one with all changes accepted; hidden text and the sources of indexes are left out too. Headers,
 * footers and comments follow the text as furniture, each wording once.
 *
 * Depth is bound by libxml2 (256 elements), so that recursion is.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-archive.h"
#include "ingest/rv-block-writer.h"
#include "ingest/rv-odt-styles.h"
#include "ingest/rv-office-metadata.h"
#include "ingest/rv-reader.h"
#include "ingest/rv-sniff.h"
#include "ingest/rv-xml.h"

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

typedef struct
{
  RvBlockWriter *writer;
  const RvOdtStyles *styles;
  GPtrArray *pending; /* xmlNode: what follows the open paragraph */
  GPtrArray *remarks; /* xmlNode: comments, for the end */
  guint list_level;
  guint n_pages; /* page breaks so far and one; 0 where the file tells none */
  gboolean is_note;
  RvRole contents; /* of the paragraphs of a table of contents; RV_ROLE_BODY outside */
} Walk;

static void walk_blocks (Walk *walk, const xmlNode *parent);

static gboolean
is_left_out (const xmlNode *node)
{
  static const char *const names[] = { "tracked-changes",
                                       "annotation",
                                       "annotation-end",
                                       "ruby-text",
                                       "hidden-text",
                                       "note-citation",
                                       "script",
                                       "forms",
                                       "sequence-decls",
                                       "variable-decls",
                                       "user-field-decls",
                                       "event-listeners",
                                       "object",
                                       "object-ole",
                                       "image",
                                       "hidden-paragraph",
                                       NULL };

  return g_str_has_suffix ((const char *) node->name, "-source")
         || g_strv_contains (names, (const char *) node->name);
}

/* What a picture shows, and what it is called; in a line of text "title" is a field. */
static gboolean
is_description (const xmlNode *node)
{
  static const char *const inlines[] = { "p", "h", "span", "a", NULL };

  return rv_xml_is (node, "desc")
         || (rv_xml_is (node, "title") && node->parent != NULL
             && !g_strv_contains (inlines, (const char *) node->parent->name));
}

static void
break_page (Walk *walk)
{
  walk->n_pages++;
  rv_block_writer_set_page (walk->writer, walk->n_pages);
}

static void
walk_inline (Walk *walk, const xmlNode *parent)
{
  for (const xmlNode *node = parent->children; node != NULL; node = node->next)
    {
      if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
        rv_block_writer_add (walk->writer, (const char *) node->content, -1);
      if (node->type == XML_ELEMENT_NODE && rv_xml_is (node, "annotation"))
        g_ptr_array_add (walk->remarks, (gpointer) node);
      if (node->type != XML_ELEMENT_NODE || is_left_out (node))
        continue;
      if (rv_xml_is (node, "s") || rv_xml_is (node, "tab") || rv_xml_is (node, "line-break"))
        rv_block_writer_add_space (walk->writer);
      else if (rv_xml_is (node, "soft-page-break"))
        break_page (walk);
      else if (rv_xml_is (node, "note") || rv_xml_is (node, "text-box") || is_description (node))
        g_ptr_array_add (walk->pending, (gpointer) node);
      else if (!rv_xml_is (node, "span")
               || !rv_odt_styles_is_hidden (walk->styles, rv_xml_attribute (node, "style-name")))
        walk_inline (walk, node);
    }
}

static void
walk_pending (Walk *walk, GPtrArray *pending)
{
  guint list_level = walk->list_level;

  walk->list_level = 0;
  for (guint i = 0; i < pending->len; i++)
    {
      const xmlNode *node = g_ptr_array_index (pending, i);
      gboolean was_note = walk->is_note;

      walk->is_note = was_note || rv_xml_is (node, "note");
      if (is_description (node))
        {
          g_autofree char *text = rv_xml_dup_text (node);

          rv_block_writer_add_picture (walk->writer, text, NULL,
                                       rv_xml_is (node, "desc") ? RV_ROLE_CAPTION
                                                                : RV_ROLE_BOILERPLATE);
        }
      else
        walk_blocks (walk, node);
      walk->is_note = was_note;
    }
  walk->list_level = list_level;
}

static void
end_paragraph (Walk *walk, const xmlNode *paragraph)
{
  const char *level = rv_xml_attribute (paragraph, "outline-level");
  const char *reason;
  RvRole role
    = rv_odt_styles_get_role (walk->styles, rv_xml_attribute (paragraph, "style-name"), &reason);

  if (walk->is_note)
    rv_block_writer_end_block (walk->writer, RV_ROLE_NOTE, 0, "note");
  else if (walk->contents != RV_ROLE_BODY)
    rv_block_writer_end_block (walk->writer, walk->contents, 1, "contents");
  else if (rv_xml_is (paragraph, "h"))
    rv_block_writer_end_block (walk->writer, RV_ROLE_HEADING,
                               level != NULL ? (guint) g_ascii_strtoull (level, NULL, 10) : 0,
                               "style-outline");
  else if (role == RV_ROLE_BODY && walk->list_level > 0)
    rv_block_writer_end_block (walk->writer, RV_ROLE_LIST, walk->list_level, "list");
  else
    rv_block_writer_end_block (walk->writer, role, role == RV_ROLE_HEADING ? 1 : 0, reason);
}

static void
walk_paragraph (Walk *walk, const xmlNode *paragraph)
{
  g_autoptr (GPtrArray) pending = g_ptr_array_new ();
  GPtrArray *outer = walk->pending;

  if (rv_odt_styles_is_hidden (walk->styles, rv_xml_attribute (paragraph, "style-name")))
    return;
  walk->pending = pending;
  walk_inline (walk, paragraph);
  walk->pending = outer;
  end_paragraph (walk, paragraph);
  walk_pending (walk, pending);
}

static void
walk_row (Walk *walk, const xmlNode *row)
{
  guint list_level = walk->list_level;

  walk->list_level = 0;
  rv_block_writer_begin_row (walk->writer);
  for (const xmlNode *cell = rv_xml_first (row); cell != NULL; cell = rv_xml_next (cell))
    if (rv_xml_is (cell, "table-cell"))
      {
        rv_block_writer_begin_cell (walk->writer);
        walk_blocks (walk, cell);
        rv_block_writer_end_cell (walk->writer);
      }
  rv_block_writer_end_row (walk->writer);
  walk->list_level = list_level;
}

static void
walk_contents (Walk *walk, const xmlNode *node, RvRole role)
{
  walk->contents = role;
  walk_blocks (walk, node);
  walk->contents = RV_ROLE_BODY;
}

static void
walk_block (Walk *walk, const xmlNode *node)
{
  if (is_left_out (node))
    return;
  if (rv_xml_is (node, "p") || rv_xml_is (node, "h"))
    walk_paragraph (walk, node);
  else if (rv_xml_is (node, "list"))
    {
      walk->list_level++;
      walk_blocks (walk, node);
      walk->list_level--;
    }
  else if (rv_xml_is (node, "table-row"))
    walk_row (walk, node);
  else if (rv_xml_is (node, "soft-page-break"))
    break_page (walk);
  else if (rv_xml_is (node, "table-of-content"))
    walk_contents (walk, node, RV_ROLE_LIST);
  else if (g_str_has_suffix ((const char *) node->name, "-index"))
    walk_contents (walk, node, RV_ROLE_BOILERPLATE); /* repeats the captions */
  else
    walk_blocks (walk, node); /* sections, list items, groups of rows, frames, ... */
}

static void
walk_blocks (Walk *walk, const xmlNode *parent)
{
  for (const xmlNode *node = rv_xml_first (parent); node != NULL; node = rv_xml_next (node))
    walk_block (walk, node);
}

/* Headers and footers of the pages, once each, behind the text. */
static void
add_page_furniture (Walk *walk, RvDraft *draft, const xmlNode *masters)
{
  guint first = draft->blocks->len;

  for (const xmlNode *page = rv_xml_first (masters); page != NULL; page = rv_xml_next (page))
    for (const xmlNode *part = rv_xml_first (page); part != NULL; part = rv_xml_next (part))
      if (g_str_has_prefix ((const char *) part->name, "header")
          || g_str_has_prefix ((const char *) part->name, "footer"))
        walk_blocks (walk, part);
  rv_draft_drop (draft, first, "running-head");
}

/* What people remarked on the text, behind it. */
static void
add_remarks (Walk *walk, RvDraft *draft)
{
  guint first = draft->blocks->len;

  for (guint i = 0; i < walk->remarks->len; i++)
    walk_blocks (walk, g_ptr_array_index (walk->remarks, i));
  rv_draft_drop (draft, first, "remark");
}

static RvDraft *
read_tree (const xmlNode *root,
           const RvOdtStyles *styles,
           const xmlNode *meta,
           const xmlNode *masters,
           GError **error)
{
  g_autoptr (RvDraft) draft = rv_draft_new (MEDIA_TYPE);
  g_autoptr (RvBlockWriter) writer = rv_block_writer_new (draft);
  const xmlNode *body = rv_xml_child (root, "body");
  const xmlNode *text = body != NULL ? rv_xml_child (body, "text") : NULL;
  g_autoptr (GPtrArray) remarks = g_ptr_array_new ();
  Walk walk = { .writer = writer, .styles = styles, .remarks = remarks };

  if (text == NULL)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_UNSUPPORTED,
                           _ ("The file is an OpenDocument file, but holds no text document."));
      return NULL;
    }
  if (rv_xml_descendant (text, "soft-page-break") != NULL)
    break_page (&walk);
  walk_blocks (&walk, text);
  if (!rv_block_writer_check (writer, error))
    return NULL;
  draft->is_structured = rv_block_writer_has_headings (writer);
  add_page_furniture (&walk, draft, masters);
  add_remarks (&walk, draft);
  rv_office_metadata_read (draft, meta, "meta-xml");
  return g_steal_pointer (&draft);
}

static RvDraft *
read_flat (const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (xmlDoc) doc = rv_xml_parse (source->bytes, error);
  g_autoptr (RvOdtStyles) styles = rv_odt_styles_new ();
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root == NULL)
    return NULL;
  rv_odt_styles_add (styles, root);
  return read_tree (root, styles, rv_xml_child (root, "meta"), rv_xml_child (root, "master-styles"),
                    error);
}

/* --- the packed form --- */

static gboolean
is_wanted (const char *name)
{
  return strcmp (name, "content.xml") == 0 || strcmp (name, "styles.xml") == 0
         || strcmp (name, "meta.xml") == 0 || strcmp (name, "META-INF/manifest.xml") == 0;
}

static xmlDoc *
parse_part (const RvArchive *archive, const char *name)
{
  GBytes *part = rv_archive_lookup (archive, name);

  return part != NULL ? rv_xml_parse (part, NULL) : NULL;
}

static const xmlNode *
root_of (xmlDoc *doc)
{
  return doc != NULL ? xmlDocGetRootElement (doc) : NULL;
}

static RvDraft *
read_packed (const RvArchive *archive, GError **error)
{
  GBytes *content = rv_archive_lookup (archive, "content.xml");
  g_autoptr (xmlDoc) manifest = parse_part (archive, "META-INF/manifest.xml");
  g_autoptr (xmlDoc) style_doc = NULL;
  g_autoptr (xmlDoc) meta = NULL;
  g_autoptr (xmlDoc) doc = NULL;
  g_autoptr (RvOdtStyles) styles = rv_odt_styles_new ();
  const xmlNode *style_root;

  if (manifest != NULL && rv_xml_descendant (root_of (manifest), "encryption-data") != NULL)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_ENCRYPTED,
                           _ ("The file is protected with a password."));
      return NULL;
    }
  if (content == NULL)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_MALFORMED,
                           _ ("The file is damaged: its text is missing."));
      return NULL;
    }
  doc = rv_xml_parse (content, error);
  if (doc == NULL)
    return NULL;
  style_doc = parse_part (archive, "styles.xml");
  meta = parse_part (archive, "meta.xml");
  rv_odt_styles_add (styles, root_of (doc));
  rv_odt_styles_add (styles, root_of (style_doc));
  style_root = root_of (style_doc);
  return read_tree (root_of (doc), styles, rv_xml_first (root_of (meta)),
                    style_root != NULL ? rv_xml_child (style_root, "master-styles") : NULL, error);
}

static RvDraft *
read_odt (const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvArchive) archive = NULL;

  if (!rv_archive_probe (source->bytes))
    return read_flat (source, cancellable, error);
  archive = rv_archive_new (source->bytes, is_wanted, cancellable, error);
  return archive != NULL ? read_packed (archive, error) : NULL;
}

static int
probe (const RvSource *source)
{
  static const char name[] = "content.xml";
  static const char namespace[] = "urn:oasis:names:tc:opendocument:xmlns:office";

  if (rv_archive_begins_with (source->bytes, MEDIA_TYPE))
    return 100;
  if (rv_archive_probe (source->bytes))
    return rv_sniff_contains (source->bytes, RV_LIMIT_SNIFF_BYTES, name, strlen (name)) ? 60 : 0;
  if (!rv_sniff_begins_with (source->bytes, "<", 1))
    return 0;
  return rv_sniff_contains (source->bytes, RV_LIMIT_SNIFF_BYTES, namespace, strlen (namespace))
           ? 100
           : 0;
}

static const char *const media_types[]
  = { MEDIA_TYPE, MEDIA_TYPE "-template", "application/vnd.oasis.opendocument.text-flat-xml",
      NULL };

const RvReader rv_odt_reader = { media_types, probe, read_odt };
