/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

#include "ingest/rv-html-tag.h"

G_BEGIN_DECLS

/* No node. */
#define RV_HTML_NONE G_MAXUINT32

typedef struct
{
  const char *name; /* in lower case */
  const char *value;
} RvHtmlAttribute;

/**
 * RvHtmlNode:
 * @is_text: whether it is a piece of text; the members below from @tag on are of elements
 * @is_blank: whether it is a piece of text, of white space only
 * @parent: its element; RV_HTML_NONE for the root
 * @end: the node behind its last descendant
 * @depth: elements above it
 * @text: (nullable): of a text node or of a script, UTF-8, as it stands in the page
 * @tag: which element
 * @has_block: whether an element that begins a paragraph is below it
 * @attributes: (nullable) (array length=n_attributes): of an element
 *
 * A node of a page. Nodes are in document order, so the descendants of node i are i + 1 to end - 1.
 */
typedef struct
{
  guint32 is_text : 1;
  guint32 is_blank : 1;
  guint32 parent;
  guint32 end;
  guint32 depth;
  const char *text;
  RvHtmlTag tag;
  gboolean has_block;
  const RvHtmlAttribute *attributes;
  guint n_attributes;
} RvHtmlNode;

/**
 * RvHtmlTree:
 *
 * A parsed page as one array of nodes in document order: every walk is a loop, however deep the
 * markup is nested. Immutable.
 */
typedef struct
{
  const RvHtmlNode *nodes;
  guint n_nodes;
  gboolean is_cut; /* a limit ended the parsing */

  GArray *node_array;
  GStringChunk *strings;
  xmlDictPtr names; /* of attributes, as the parser has them */
  GPtrArray *attributes;
} RvHtmlTree;

RvHtmlTree *rv_html_tree_new (const char *text, gsize length, GCancellable *cancellable);
void rv_html_tree_free (RvHtmlTree *self);

const char *rv_html_tree_get (const RvHtmlTree *self, guint node, const char *attribute);
guint rv_html_tree_find (const RvHtmlTree *self, guint from, guint to, RvHtmlTag tag);
char *rv_html_tree_dup_text (const RvHtmlTree *self, guint node, gsize most);
gboolean rv_html_tree_is_inside (const RvHtmlTree *self, guint node, RvHtmlTag tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvHtmlTree, rv_html_tree_free)

G_END_DECLS
