/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * WordprocessingML (ECMA-376 part 1), strict and transitional.
 *
 * The tree is walked once. A paragraph is a block; what hangs at it (text boxes, tables inside a
 * run, foot- and endnotes) follows as blocks of its own. The text is the one with all tracked
 * changes accepted: what was deleted or moved away is left out, and a deleted paragraph mark joins
 * two paragraphs. Hidden text and the codes of fields are left out, their results stay. Of
 * "AlternateContent" only the first choice is read, since the fallback repeats it. The words
 * of charts and diagrams, headers, footers and comments follow the text as furniture, each wording once.
 *
 * Depth is bound by libxml2 (256 elements), so that recursion is.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-hash.h"
#include "base/rv-limits.h"
#include "ingest/rv-archive.h"
#include "ingest/rv-block-writer.h"
#include "ingest/rv-docx-styles.h"
#include "ingest/rv-office-metadata.h"
#include "ingest/rv-reader.h"
#include "ingest/rv-sniff.h"
#include "ingest/rv-xml.h"

/* Headers that a document has at most of each kind, and footers: word processors write three for a
 * section and share them among sections. */
#define PAGE_PARTS 32u

typedef struct
{
  RvBlockWriter *writer;
  RvDocxStyles *styles;
  GHashTable *notes;  /* "f" or "e" and the id -> xmlNode of the note */
  GPtrArray *pending; /* xmlNode: what follows the open paragraph */
  gboolean is_note;
} Walk;

static void walk_blocks (Walk *walk, const xmlNode *parent);
static void walk_inline (Walk *walk, const xmlNode *parent);

/* The one branch of "AlternateContent" that is read. */
static const xmlNode *
choose (const xmlNode *alternate)
{
  const xmlNode *choice = rv_xml_child (alternate, "Choice");

  return choice != NULL ? choice : rv_xml_child (alternate, "Fallback");
}

/* Whether an element only wraps others: content controls, custom XML, accepted insertions. */
static gboolean
is_wrapper (const xmlNode *node)
{
  static const char *const names[]
    = { "sdt", "sdtContent", "ins",  "moveTo",   "customXml", "smartTag", "hyperlink", "fldSimple",
        "dir", "bdo",        "ruby", "rubyBase", "subDoc",    "body",     "document",  NULL };

  return g_strv_contains (names, (const char *) node->name);
}

static void
add_note (Walk *walk, const xmlNode *reference, char kind)
{
  const char *id = rv_xml_attribute (reference, "id");
  g_autofree char *key = g_strdup_printf ("%c%s", kind, id != NULL ? id : "");
  xmlNode *note = g_hash_table_lookup (walk->notes, key);

  if (note == NULL || walk->is_note)
    return;
  g_ptr_array_add (walk->pending, note);
  rv_block_writer_add_space (walk->writer);
}

/* Text boxes and alternative texts below a drawing or a picture. */
static void
find_text_boxes (Walk *walk, const xmlNode *parent)
{
  for (const xmlNode *node = rv_xml_first (parent); node != NULL; node = rv_xml_next (node))
    if (rv_xml_is (node, "txbxContent") || rv_xml_is (node, "docPr"))
      g_ptr_array_add (walk->pending, (gpointer) node);
    else if (rv_xml_is (node, "AlternateContent"))
      {
        if (choose (node) != NULL)
          find_text_boxes (walk, choose (node));
      }
    else
      find_text_boxes (walk, node);
}

/* Formulas: the letters and signs in them, one after the other. */
static void
walk_formula (Walk *walk, const xmlNode *parent)
{
  for (const xmlNode *node = rv_xml_first (parent); node != NULL; node = rv_xml_next (node))
    if (rv_xml_is (node, "t"))
      {
        g_autofree char *text = rv_xml_dup_text (node);

        if (text != NULL)
          rv_block_writer_add (walk->writer, text, -1);
      }
    else
      walk_formula (walk, node);
}

static void
add_text (Walk *walk, const xmlNode *node)
{
  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
      rv_block_writer_add (walk->writer, (const char *) child->content, -1);
}

static gboolean
is_hidden (Walk *walk, const xmlNode *run)
{
  const xmlNode *properties = rv_xml_child (run, "rPr");
  const xmlNode *style = properties != NULL ? rv_xml_child (properties, "rStyle") : NULL;
  gboolean by_style
    = style != NULL
      && rv_docx_styles_lookup (walk->styles, rv_xml_attribute (style, "val")).is_hidden;

  return rv_docx_is_on (properties, "vanish", by_style);
}

static void
walk_run (Walk *walk, const xmlNode *run)
{
  for (const xmlNode *node = rv_xml_first (run); node != NULL; node = rv_xml_next (node))
    {
      const char *name = (const char *) node->name;

      if (strcmp (name, "t") == 0)
        add_text (walk, node);
      else if (strcmp (name, "tab") == 0 || strcmp (name, "br") == 0 || strcmp (name, "cr") == 0
               || strcmp (name, "ptab") == 0)
        rv_block_writer_add_space (walk->writer);
      else if (strcmp (name, "noBreakHyphen") == 0)
        rv_block_writer_add (walk->writer, "-", 1);
      else if (strcmp (name, "footnoteReference") == 0)
        add_note (walk, node, 'f');
      else if (strcmp (name, "endnoteReference") == 0)
        add_note (walk, node, 'e');
      else if (strcmp (name, "drawing") == 0 || strcmp (name, "pict") == 0
               || strcmp (name, "object") == 0)
        find_text_boxes (walk, node);
      else if (strcmp (name, "AlternateContent") == 0)
        {
          if (choose (node) != NULL)
            walk_run (walk, choose (node));
        }
      else if (strcmp (name, "ruby") == 0)
        walk_inline (walk, node);
      else if (strcmp (name, "tbl") == 0)
        g_ptr_array_add (walk->pending, (gpointer) node);
    }
}

static void
walk_inline (Walk *walk, const xmlNode *parent)
{
  for (const xmlNode *node = rv_xml_first (parent); node != NULL; node = rv_xml_next (node))
    if (rv_xml_is (node, "r"))
      {
        if (!is_hidden (walk, node))
          walk_run (walk, node);
      }
    else if (rv_xml_is (node, "AlternateContent"))
      {
        if (choose (node) != NULL)
          walk_inline (walk, choose (node));
      }
    else if (rv_xml_is (node, "oMath") || rv_xml_is (node, "oMathPara"))
      walk_formula (walk, node);
    else if (rv_xml_is (node, "tbl") || rv_xml_is (node, "p"))
      g_ptr_array_add (walk->pending, (gpointer) node);
    else if (is_wrapper (node))
      walk_inline (walk, node);
}

/* What a picture shows, and what it is called. */
static void
add_picture (Walk *walk, const xmlNode *properties)
{
  rv_block_writer_add_picture (walk->writer, rv_xml_attribute (properties, "descr"), NULL,
                               RV_ROLE_CAPTION);
  rv_block_writer_add_picture (walk->writer, rv_xml_attribute (properties, "title"), NULL,
                               RV_ROLE_BOILERPLATE);
}

/* What hangs at a paragraph, after it. */
static void
walk_pending (Walk *walk, GPtrArray *pending)
{
  for (guint i = 0; i < pending->len; i++)
    {
      const xmlNode *node = g_ptr_array_index (pending, i);
      gboolean is_note = rv_xml_is (node, "footnote") || rv_xml_is (node, "endnote");
      xmlNode alone = { .type = XML_ELEMENT_NODE, .name = (const xmlChar *) "body" };
      xmlNode copy;

      walk->is_note = walk->is_note || is_note;
      if (rv_xml_is (node, "tbl") || rv_xml_is (node, "p"))
        {
          copy = *node;
          copy.next = NULL;
          alone.children = &copy;
          walk_blocks (walk, &alone);
        }
      else if (rv_xml_is (node, "docPr"))
        add_picture (walk, node);
      else
        walk_blocks (walk, node);
      if (is_note)
        walk->is_note = FALSE;
    }
}

static RvDocxStyle
paragraph_style (Walk *walk, const xmlNode *properties)
{
  const xmlNode *id = properties != NULL ? rv_xml_child (properties, "pStyle") : NULL;
  RvDocxStyle style = rv_docx_styles_lookup (walk->styles, rv_xml_attribute (id, "val"));
  const xmlNode *numbering = properties != NULL ? rv_xml_child (properties, "numPr") : NULL;
  const xmlNode *number = numbering != NULL ? rv_xml_child (numbering, "numId") : NULL;
  const char *value = rv_xml_attribute (number, "val");

  if (walk->is_note)
    return (RvDocxStyle){ RV_ROLE_NOTE, 0, "note", FALSE };
  if (style.role == RV_ROLE_BODY && value != NULL && strcmp (value, "0") != 0)
    {
      const char *level = rv_xml_attribute (rv_xml_child (numbering, "ilvl"), "val");

      style.role = RV_ROLE_LIST;
      style.level = level != NULL ? (guint) g_ascii_strtoull (level, NULL, 10) + 1 : 1;
      style.reason = "numbering";
    }
  return style;
}

/* A deleted paragraph mark, or the big first letter of the next paragraph. */
static gboolean
joins_next (const xmlNode *properties)
{
  const xmlNode *mark = properties != NULL ? rv_xml_child (properties, "rPr") : NULL;
  const xmlNode *frame = properties != NULL ? rv_xml_child (properties, "framePr") : NULL;
  const char *drop_cap = rv_xml_attribute (frame, "dropCap");

  return (mark != NULL && (rv_xml_child (mark, "del") != NULL || rv_xml_child (mark, "moveFrom")))
         || (drop_cap != NULL && strcmp (drop_cap, "none") != 0);
}

static void
walk_paragraph (Walk *walk, const xmlNode *paragraph)
{
  const xmlNode *properties = rv_xml_child (paragraph, "pPr");
  RvDocxStyle style = paragraph_style (walk, properties);
  g_autoptr (GPtrArray) pending = g_ptr_array_new ();
  GPtrArray *outer = walk->pending;

  walk->pending = pending;
  walk_inline (walk, paragraph);
  walk->pending = outer;
  if (joins_next (properties) && pending->len == 0)
    return;
  rv_block_writer_end_block (walk->writer, style.role, style.level, style.reason);
  walk_pending (walk, pending);
}

static void
walk_cells (Walk *walk, const xmlNode *row)
{
  for (const xmlNode *node = rv_xml_first (row); node != NULL; node = rv_xml_next (node))
    if (rv_xml_is (node, "tc"))
      {
        rv_block_writer_begin_cell (walk->writer);
        walk_blocks (walk, node);
        rv_block_writer_end_cell (walk->writer);
      }
    else if (is_wrapper (node))
      walk_cells (walk, node);
}

static void
walk_rows (Walk *walk, const xmlNode *table)
{
  for (const xmlNode *node = rv_xml_first (table); node != NULL; node = rv_xml_next (node))
    if (rv_xml_is (node, "tr"))
      {
        const xmlNode *properties = rv_xml_child (node, "trPr");

        if (properties != NULL && rv_xml_child (properties, "del") != NULL)
          continue;
        rv_block_writer_begin_row (walk->writer);
        walk_cells (walk, node);
        rv_block_writer_end_row (walk->writer);
      }
    else if (is_wrapper (node))
      walk_rows (walk, node);
}

static void
walk_blocks (Walk *walk, const xmlNode *parent)
{
  for (const xmlNode *node = rv_xml_first (parent); node != NULL; node = rv_xml_next (node))
    if (rv_xml_is (node, "p"))
      walk_paragraph (walk, node);
    else if (rv_xml_is (node, "tbl"))
      walk_rows (walk, node);
    else if (rv_xml_is (node, "AlternateContent"))
      {
        if (choose (node) != NULL)
          walk_blocks (walk, choose (node));
      }
    else if (rv_xml_is (node, "oMathPara"))
      {
        walk_formula (walk, node);
        rv_block_writer_end_block (walk->writer, RV_ROLE_BODY, 0, "");
      }
    else if (is_wrapper (node))
      walk_blocks (walk, node);
}

/* --- the parts of the file --- */

static gboolean
is_wanted (const char *name)
{
  if (strcmp (name, "_rels/.rels") == 0 || strcmp (name, "docProps/core.xml") == 0)
    return TRUE;
  return g_str_has_suffix (name, ".xml") && strstr (name, "theme") == NULL
         && !g_str_has_prefix (name, "customXml/") && !g_str_has_prefix (name, "xl/")
         && !g_str_has_prefix (name, "ppt/") && strstr (name, "embeddings") == NULL;
}

static xmlDoc *
parse_part (const RvArchive *archive, const char *folder, const char *name)
{
  g_autofree char *path = g_strconcat (folder, name, NULL);
  GBytes *part = rv_archive_lookup (archive, path);

  return part != NULL ? rv_xml_parse (part, NULL) : NULL;
}

/* The name of the main part, from the package's relationships; "word/document.xml" as a rule. */
static char *
find_main_part (const RvArchive *archive)
{
  g_autoptr (xmlDoc) doc = parse_part (archive, "", "_rels/.rels");
  const xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  for (const xmlNode *node = rv_xml_first (root); node != NULL; node = rv_xml_next (node))
    {
      const char *type = rv_xml_attribute (node, "Type");
      const char *target = rv_xml_attribute (node, "Target");

      if (type == NULL || target == NULL || !g_str_has_suffix (type, "/officeDocument"))
        continue;
      while (*target == '/' || *target == '.')
        target++;
      if (rv_archive_lookup (archive, target) != NULL)
        return g_strdup (target);
    }
  return g_strdup ("word/document.xml");
}

static void
collect_notes (GHashTable *notes, const xmlNode *root, char kind)
{
  for (const xmlNode *node = rv_xml_first (root); node != NULL; node = rv_xml_next (node))
    {
      const char *id = rv_xml_attribute (node, "id");
      const char *type = rv_xml_attribute (node, "type");

      if (id != NULL && (type == NULL || strcmp (type, "normal") == 0))
        g_hash_table_insert (notes, g_strdup_printf ("%c%s", kind, id), (gpointer) node);
    }
}

static const xmlNode *
root_of (xmlDoc *doc)
{
  return doc != NULL ? xmlDocGetRootElement (doc) : NULL;
}

static void
walk_words (Walk *walk, const xmlNode *parent)
{
  for (const xmlNode *node = rv_xml_first (parent); node != NULL; node = rv_xml_next (node))
    if (rv_xml_is (node, "t") || rv_xml_is (node, "v"))
      {
        add_text (walk, node);
        if (rv_xml_is (node, "v"))
          rv_block_writer_add_space (walk->writer);
      }
    else
      walk_words (walk, node);
}

/* The words of a drawn chart or diagram: each text and each name of a row or column. */
static void
walk_drawing (Walk *walk, const xmlNode *parent)
{
  for (const xmlNode *node = rv_xml_first (parent); node != NULL; node = rv_xml_next (node))
    if (rv_xml_is (node, "p") || rv_xml_is (node, "strCache"))
      {
        walk_words (walk, node);
        rv_block_writer_end_block (walk->writer, RV_ROLE_BODY, 0, "");
      }
    else
      walk_drawing (walk, node);
}

/* Headers and footers are blocks as the text is. */
static void
walk_page_part (Walk *walk, const xmlNode *root)
{
  walk_blocks (walk, root);
  rv_block_writer_end_block (walk->writer, RV_ROLE_BODY, 0, "");
}

/* Writes the parts "KIND1.xml" and on of both @kinds behind the text, folded for @reason. */
static void
add_parts (Walk *walk,
           RvDraft *draft,
           const RvArchive *archive,
           const char *folder,
           const char *const kinds[2],
           void (*walk_part) (Walk *walk, const xmlNode *root),
           const char *reason)
{
  guint first = draft->blocks->len;

  for (gsize i = 0; i < 2; i++)
    for (guint j = 1; j <= PAGE_PARTS; j++)
      {
        g_autofree char *name = g_strdup_printf ("%s%u.xml", kinds[i], j);
        g_autoptr (xmlDoc) doc = parse_part (archive, folder, name);

        walk_part (walk, root_of (doc));
      }
  rv_draft_drop (draft, first, reason);
}

/* Charts and diagrams stand in parts of their own; their words follow the text. */
static void
add_drawings (Walk *walk, RvDraft *draft, const RvArchive *archive, const char *folder)
{
  static const char *const kinds[2] = { "diagrams/data", "charts/chart" };

  add_parts (walk, draft, archive, folder, kinds, walk_drawing, "drawing");
}

/* Headers and footers of the pages, once each, behind the text. */
static void
add_page_furniture (Walk *walk, RvDraft *draft, const RvArchive *archive, const char *folder)
{
  static const char *const kinds[2] = { "header", "footer" };

  add_parts (walk, draft, archive, folder, kinds, walk_page_part, "running-head");
}

/* What people remarked on the text, behind it. */
static void
add_remarks (Walk *walk, RvDraft *draft, const RvArchive *archive, const char *folder)
{
  g_autoptr (xmlDoc) doc = parse_part (archive, folder, "comments.xml");
  guint first = draft->blocks->len;

  for (const xmlNode *node = rv_xml_first (root_of (doc)); node != NULL; node = rv_xml_next (node))
    walk_blocks (walk, node);
  rv_block_writer_end_block (walk->writer, RV_ROLE_BODY, 0, "");
  rv_draft_drop (draft, first, "remark");
}

static RvDraft *
read_parts (const RvArchive *archive, GBytes *main_part, const char *folder, GError **error)
{
  g_autoptr (RvDraft) draft
    = rv_draft_new ("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
  g_autoptr (RvBlockWriter) writer = rv_block_writer_new (draft);
  g_autoptr (GHashTable) notes = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);
  g_autoptr (xmlDoc) doc = rv_xml_parse (main_part, error);
  g_autoptr (xmlDoc) style_doc = parse_part (archive, folder, "styles.xml");
  g_autoptr (xmlDoc) footnotes = parse_part (archive, folder, "footnotes.xml");
  g_autoptr (xmlDoc) endnotes = parse_part (archive, folder, "endnotes.xml");
  g_autoptr (xmlDoc) core = parse_part (archive, "", "docProps/core.xml");
  g_autoptr (RvDocxStyles) styles = rv_docx_styles_new (root_of (style_doc));
  Walk walk = { writer, styles, notes, NULL, FALSE };

  if (doc == NULL)
    return NULL;
  collect_notes (notes, root_of (footnotes), 'f');
  collect_notes (notes, root_of (endnotes), 'e');
  walk_blocks (&walk, xmlDocGetRootElement (doc));
  rv_block_writer_end_block (writer, RV_ROLE_BODY, 0, "");
  if (!rv_block_writer_check (writer, error))
    return NULL;
  draft->is_structured = rv_block_writer_has_headings (writer);
  add_drawings (&walk, draft, archive, folder);
  add_page_furniture (&walk, draft, archive, folder);
  add_remarks (&walk, draft, archive, folder);
  rv_office_metadata_read (draft, root_of (core), "core-properties");
  return g_steal_pointer (&draft);
}

static RvDraft *
read_docx (const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvArchive) archive = rv_archive_new (source->bytes, is_wanted, cancellable, error);
  g_autofree char *name = archive != NULL ? find_main_part (archive) : NULL;
  g_autofree char *folder = NULL;
  GBytes *part;

  if (archive == NULL)
    return NULL;
  part = rv_archive_lookup (archive, name);
  if (part == NULL)
    {
      g_set_error_literal (
        error, RV_ERROR, RV_ERROR_UNSUPPORTED,
        _ ("The archive holds no text document. Unpack it, and open what is in it."));
      return NULL;
    }
  folder
    = g_strndup (name, strrchr (name, '/') != NULL ? (gsize) (strrchr (name, '/') - name) + 1 : 0);
  return read_parts (archive, part, folder, error);
}

/* Any zip file: what the other readers of archives do not claim ends up here. */
static int
probe (const RvSource *source)
{
  if (!rv_archive_probe (source->bytes))
    return 0;
  return rv_sniff_contains (source->bytes, RV_LIMIT_SNIFF_BYTES, "word/", 5) ? 90 : 40;
}

static const char *const media_types[]
  = { "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.ms-word.document.macroEnabled.12", NULL };

const RvReader rv_docx_reader = { media_types, probe, read_docx };
