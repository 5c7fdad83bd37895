/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * libxml2 parses, through its SAX interface; the tree is ours: one array in document order, without
 * pointers between nodes. Nothing in it is recursive, so that nesting costs no stack, and freeing it
 * is freeing four blocks. What is bounded: the depth (RV_LIMIT_DEPTH; libxml2 walks its stack of
 * open elements at every end tag, so the depth is a factor of the time) and the number of nodes
 * (RV_LIMIT_NODES). Where a bound is reached the parser stops and the page ends there.
 */

#include "config.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#include "base/rv-char.h"
#include "base/rv-limits.h"
#include "ingest/rv-html-attributes.h"
#include "ingest/rv-html-tree.h"

/* Bytes given to the parser between two looks at the cancellable. */
#define CHUNK (256u * 1024)

typedef struct
{
  RvHtmlTree *tree;
  htmlParserCtxtPtr parser;
  guint32 open; /* the innermost element */
  guint32 depth;
  gboolean has_own_body; /* which the parser does not know of */
} Builder;

static RvHtmlNode *
add_node (Builder *builder)
{
  RvHtmlTree *tree = builder->tree;
  RvHtmlNode node = { .parent = builder->open, .depth = builder->depth };

  if (tree->node_array->len >= RV_LIMIT_NODES || builder->depth > RV_LIMIT_DEPTH)
    {
      tree->is_cut = TRUE;
      xmlStopParser (builder->parser);
      return NULL;
    }
  g_array_append_val (tree->node_array, node);
  return &g_array_index (tree->node_array, RvHtmlNode, tree->node_array->len - 1);
}

static void
add_attributes (RvHtmlTree *tree, RvHtmlNode *node, const xmlChar **attributes)
{
  RvHtmlAttribute *own;
  guint n = 0;

  while (attributes != NULL && attributes[2 * n] != NULL)
    n++;
  if (n == 0)
    return;
  own = g_new (RvHtmlAttribute, n);
  for (guint i = 0; i < n; i++)
    {
      const char *value = (const char *) attributes[2 * i + 1];

      own[i].name = (const char *) attributes[2 * i];
      own[i].value = value != NULL ? g_string_chunk_insert (tree->strings, value) : "";
    }
  node->attributes = own;
  node->n_attributes = n;
  g_ptr_array_add (tree->attributes, own);
}

static void
open_node (Builder *builder, RvHtmlTag tag, const xmlChar **attributes)
{
  RvHtmlNode *node = add_node (builder);

  if (node == NULL)
    return;
  node->tag = tag;
  add_attributes (builder->tree, node, attributes);
  builder->open = builder->tree->node_array->len - 1;
  builder->depth++;
}

static void
close_node (Builder *builder)
{
  RvHtmlNode *node = &g_array_index (builder->tree->node_array, RvHtmlNode, builder->open);

  node->end = builder->tree->node_array->len;
  builder->open = node->parent;
  builder->depth--;
}

static gboolean
is_in_head (const Builder *builder)
{
  return builder->open != RV_HTML_NONE
         && g_array_index (builder->tree->node_array, RvHtmlNode, builder->open).tag
              == RV_HTML_HEAD;
}

/* A page need not say where its head ends and its body begins (HTML, 13.1.2.4): what belongs to no head ends it.
 * libxml2 knows that of the elements of HTML 4, and takes <main> and <article> for a part of the head. */
static void
on_start (void *data, const xmlChar *name, const xmlChar **attributes)
{
  Builder *builder = data;
  RvHtmlTag tag = rv_html_tag_lookup ((const char *) name);

  if (builder->has_own_body && tag == RV_HTML_BODY)
    return;
  if (rv_html_tag_is_block (tag) && is_in_head (builder))
    {
      close_node (builder);
      open_node (builder, RV_HTML_BODY, NULL);
      builder->has_own_body = TRUE;
    }
  open_node (builder, tag, attributes);
}

static void
on_end (void *data, const xmlChar *name)
{
  Builder *builder = data;
  RvHtmlTag tag = rv_html_tag_lookup ((const char *) name);

  /* An own body goes on to the end of the page, and the head has ended before it. */
  if (builder->has_own_body && (tag == RV_HTML_HEAD || tag == RV_HTML_BODY))
    return;
  if (builder->open != RV_HTML_NONE)
    close_node (builder);
}

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    if (!rv_char_is_space (rv_char_get (p)))
      return FALSE;
  return TRUE;
}

static void
on_text (void *data, const xmlChar *text, int length)
{
  Builder *builder = data;
  RvHtmlNode *node = length > 0 ? add_node (builder) : NULL;

  if (node == NULL)
    return;
  node->is_text = TRUE;
  node->end = builder->tree->node_array->len;
  node->text = g_string_chunk_insert_len (builder->tree->strings, (const char *) text, length);
  node->is_blank = is_blank (node->text);
}

static void
close_all (RvHtmlTree *tree)
{
  for (guint i = 0; i < tree->node_array->len; i++)
    {
      RvHtmlNode *node = &g_array_index (tree->node_array, RvHtmlNode, i);

      if (node->end == 0)
        node->end = tree->node_array->len;
    }
  for (guint i = tree->node_array->len; i-- > 1;)
    {
      const RvHtmlNode *node = &g_array_index (tree->node_array, RvHtmlNode, i);

      if (node->parent != RV_HTML_NONE
          && (node->has_block || (!node->is_text && rv_html_tag_is_block (node->tag))))
        g_array_index (tree->node_array, RvHtmlNode, node->parent).has_block = TRUE;
    }
}

static void
parse (Builder *builder, const char *text, gsize length, GCancellable *cancellable)
{
  for (gsize at = 0; at < length && !builder->tree->is_cut; at += CHUNK)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return;
      htmlParseChunk (builder->parser, text + at, (int) MIN (CHUNK, length - at), 0);
    }
  if (!builder->tree->is_cut)
    htmlParseChunk (builder->parser, NULL, 0, 1);
}

/**
 * rv_html_tree_new:
 * @text: valid UTF-8 without zeros
 * @length: its bytes
 *
 * Parses a page. Bad markup is repaired as well as libxml2 can; nothing is an error.
 *
 * Returns: (transfer full): the tree, which may have no nodes; cut short where @cancellable was
 *   cancelled
 */
RvHtmlTree *
rv_html_tree_new (const char *text, gsize length, GCancellable *cancellable)
{
  RvHtmlTree *self = g_new0 (RvHtmlTree, 1);
  g_autofree char *fewer = rv_html_attributes_limit (text, length);
  Builder builder = { .tree = self, .open = RV_HTML_NONE };
  htmlSAXHandler handler = {
    .startElement = on_start,
    .endElement = on_end,
    .characters = on_text,
    .cdataBlock = on_text,
    .ignorableWhitespace = on_text,
  };

  self->node_array = g_array_new (FALSE, TRUE, sizeof (RvHtmlNode));
  self->strings = g_string_chunk_new (64 * 1024);
  self->attributes = g_ptr_array_new_with_free_func (g_free);
  builder.parser
    = htmlCreatePushParserCtxt (&handler, &builder, NULL, 0, NULL, XML_CHAR_ENCODING_UTF8);
  if (builder.parser != NULL)
    {
      htmlCtxtUseOptions (builder.parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR
                                            | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                                            | HTML_PARSE_IGNORE_ENC);
      /* It has every name once, and is what the tree's attributes are named by. */
      self->names = builder.parser->dict;
      xmlDictReference (self->names);
      parse (&builder, fewer != NULL ? fewer : text, length, cancellable);
      if (builder.parser->myDoc != NULL)
        xmlFreeDoc (builder.parser->myDoc);
      htmlFreeParserCtxt (builder.parser);
    }
  close_all (self);
  self->nodes = (const RvHtmlNode *) (gpointer) self->node_array->data;
  self->n_nodes = self->node_array->len;
  return self;
}

void
rv_html_tree_free (RvHtmlTree *self)
{
  g_array_unref (self->node_array);
  g_string_chunk_free (self->strings);
  g_clear_pointer (&self->names, xmlDictFree);
  g_ptr_array_unref (self->attributes);
  g_free (self);
}

/* Returns: (transfer none) (nullable): the value of the attribute of an element whose name, in lower case, is
 *   @attribute */
const char *
rv_html_tree_get (const RvHtmlTree *self, guint node, const char *attribute)
{
  const RvHtmlNode *element = &self->nodes[node];

  for (guint i = 0; i < element->n_attributes; i++)
    if (g_str_equal (element->attributes[i].name, attribute))
      return element->attributes[i].value;
  return NULL;
}

/* Returns: the first element of that @tag in [@from, @to), RV_HTML_NONE where there is none */
guint
rv_html_tree_find (const RvHtmlTree *self, guint from, guint to, RvHtmlTag tag)
{
  for (guint i = from; i < to && i < self->n_nodes; i++)
    if (!self->nodes[i].is_text && self->nodes[i].tag == tag)
      return i;
  return RV_HTML_NONE;
}

/**
 * rv_html_tree_dup_text:
 * @most: bytes after which to stop
 *
 * Returns: (transfer full): the text of @node and all below it but scripts, runs of white space as
 *   one space
 */
char *
rv_html_tree_dup_text (const RvHtmlTree *self, guint node, gsize most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean space = FALSE;

  for (guint i = node; i < self->nodes[node].end && text->len < most; i++)
    {
      const RvHtmlNode *piece = &self->nodes[i];

      if (!piece->is_text)
        {
          if (i > node && rv_html_tag_is_never_read (piece->tag))
            i = piece->end - 1;
          else if (rv_html_tag_is_block (piece->tag) || piece->tag == RV_HTML_BR)
            space = TRUE;
          continue;
        }
      for (const char *p = piece->text, *word; *p != 0;)
        {
          for (; *p != 0 && rv_char_is_space (rv_char_get (p)); p = g_utf8_next_char (p))
            space = TRUE;
          for (word = p; *p != 0 && !rv_char_is_space (rv_char_get (p));)
            p = g_utf8_next_char (p);
          if (p == word)
            break;
          if (space && text->len > 0)
            g_string_append_c (text, ' ');
          space = FALSE;
          g_string_append_len (text, word, p - word);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Whether @node or an element above it is of that @tag. */
gboolean
rv_html_tree_is_inside (const RvHtmlTree *self, guint node, RvHtmlTag tag)
{
  for (guint i = node; i != RV_HTML_NONE; i = self->nodes[i].parent)
    if (!self->nodes[i].is_text && self->nodes[i].tag == tag)
      return TRUE;
  return FALSE;
}
