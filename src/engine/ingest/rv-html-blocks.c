/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * From nodes to blocks: the text of the whole page in order, cut where block elements begin and end
 * and at double line breaks; what is not of the article becomes boilerplate with the reason why. One
 * pass over the nodes.
 */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "ingest/rv-html-blocks.h"
#include "ingest/rv-line.h"
#include "ingest/rv-picture-text.h"
#include "language/rv-normalize.h"

/* Bytes from which on a heading that a stop ends is prose. */
#define LARGE_SENTENCE_BYTES 200u

/* Characters of a caption that only its class says to be one. */
#define CAPTION_BYTES 600u

/* Words of a bold line that is a heading. */
#define HEADING_WORDS 16u

typedef struct
{
  GString *text;
  guint first;        /* node of its first text */
  gboolean has_space; /* a space is due before the next character */
  const char *reason; /* why it is left out; NULL for the article's */
} Buffer;

typedef struct
{
  const RvHtmlPage *page;
  const GArray *ranges;
  const GArray *leads;
  RvDraft *draft;
  char *title; /* folded */
  gboolean has_title;

  const char **states; /* by node: why it is left out */
  Buffer kept;
  Buffer dropped;

  /* the last element that is folded inside a paragraph, [start, end): it does not end the paragraph */
  guint fold_start, fold_end;
  guint plain_end; /* of the last element whose lines stand as typed, and hold no code */
} Writer;

static void
append (Buffer *buffer, guint node, const char *text, const char *end)
{
  for (const char *p = text, *word; p < end;)
    {
      for (; p < end && rv_char_is_space (rv_char_get (p)); p = g_utf8_next_char (p))
        buffer->has_space = TRUE;
      for (word = p; p < end && !rv_char_is_space (rv_char_get (p));)
        p = g_utf8_next_char (p);
      if (p == word)
        break;
      if (buffer->text->len == 0)
        buffer->first = node;
      else if (buffer->has_space)
        g_string_append_c (buffer->text, ' ');
      buffer->has_space = FALSE;
      g_string_append_len (buffer->text, word, p - word);
    }
}

static gboolean
is_title (Writer *self, const char *text)
{
  g_autofree char *folded = NULL;

  if (self->has_title || self->title == NULL || self->title[0] == 0)
    return FALSE;
  folded = rv_normalize_fold_words (text);
  if (strlen (folded) < 3)
    return FALSE;
  return g_str_equal (folded, self->title)
         || (strlen (folded) * 10 >= strlen (self->title) * 6
             && strstr (self->title, folded) != NULL)
         || (strlen (self->title) * 10 >= strlen (folded) * 6
             && strstr (folded, self->title) != NULL);
}

/* Whether all text of the paragraph is bold. */
static gboolean
is_bold (const RvHtmlTree *tree, guint node, const char *text)
{
  guint bold = RV_HTML_NONE;

  for (guint i = tree->nodes[node].parent; i != RV_HTML_NONE; i = tree->nodes[i].parent)
    {
      RvHtmlTag tag = tree->nodes[i].tag;

      if (tag == RV_HTML_B || tag == RV_HTML_STRONG)
        bold = i;
      else if (rv_html_tag_is_block (tag))
        break;
    }
  if (bold != RV_HTML_NONE)
    {
      g_autofree char *inside = rv_html_tree_dup_text (tree, bold, strlen (text) + 8);

      return strlen (inside) + 2 >= strlen (text);
    }
  return FALSE;
}

static gboolean
looks_like_heading (const char *text)
{
  RvLine line;
  gboolean is_heading;

  rv_line_init (&line, text);
  is_heading = line.n_words > 0 && line.n_words <= HEADING_WORDS && line.n_stops == 0
               && (line.end == RV_LINE_END_OPEN || g_str_has_suffix (text, "?"))
               && line.starts_upper;
  rv_line_clear (&line);
  return is_heading;
}

/* A lead in large letters, as some papers have it: a heading in name only. */
static gboolean
is_sentence_in_large (const char *text, gsize length)
{
  return length >= LARGE_SENTENCE_BYTES && strchr (".!?", text[length - 1]) != NULL;
}

static RvRole
find_role (Writer *self, const Buffer *buffer, guint8 *level, const char **reason)
{
  const RvHtmlTree *tree = self->page->tree;
  const char *text = buffer->text->str;

  *level = 0;
  for (guint i = tree->nodes[buffer->first].parent; i != RV_HTML_NONE; i = tree->nodes[i].parent)
    {
      RvHtmlTag tag = tree->nodes[i].tag;
      guint hints = self->page->hints[i];

      if (rv_html_tag_is_heading (tag) && !is_sentence_in_large (text, buffer->text->len))
        {
          *level = (guint8) (tag - RV_HTML_H1 + 1);
          *reason = "heading-element";
          return RV_ROLE_HEADING;
        }
      if (tag == RV_HTML_FIGCAPTION || tag == RV_HTML_CAPTION || tag == RV_HTML_FIGURE
          || ((hints & RV_HINT_CAPTION) && buffer->text->len < CAPTION_BYTES))
        {
          *reason = "caption-element";
          return RV_ROLE_CAPTION;
        }
      if (hints & RV_HINT_PULL_QUOTE)
        {
          *reason = "pull-quote-class";
          return RV_ROLE_PULLQUOTE;
        }
      if (tag == RV_HTML_LI)
        {
          *reason = "list-element";
          return RV_ROLE_LIST;
        }
      if (tag == RV_HTML_BLOCKQUOTE)
        {
          *reason = "block-quote";
          return RV_ROLE_BODY;
        }
      if (hints & RV_HINT_NOTE)
        {
          *reason = "note-class";
          return RV_ROLE_NOTE;
        }
      if (tag == RV_HTML_BODY || tag == RV_HTML_ARTICLE || tag == RV_HTML_MAIN)
        break;
    }
  if (looks_like_heading (text) && is_bold (tree, buffer->first, text))
    {
      *reason = "heading-bold-line";
      return RV_ROLE_HEADING;
    }
  *reason = "";
  return RV_ROLE_BODY;
}

static void
flush_buffer (Writer *self, Buffer *buffer)
{
  RvBlock *block;
  RvRole role;
  const char *reason = buffer->reason;
  guint8 level = 0;
  gboolean is_row = FALSE;

  if (g_str_has_suffix (buffer->text->str, " |"))
    {
      g_string_truncate (buffer->text, buffer->text->len - 2);
      is_row = strstr (buffer->text->str, " | ") != NULL;
    }
  if (buffer->text->len > 0)
    {
      role = find_role (self, buffer, &level, &reason);
      if (role == RV_ROLE_HEADING && is_title (self, buffer->text->str))
        {
          role = RV_ROLE_TITLE;
          reason = "title-element";
          self->has_title = TRUE;
        }
      else if (buffer->reason != NULL)
        {
          role = g_str_equal (buffer->reason, "byline") ? RV_ROLE_METADATA : RV_ROLE_BOILERPLATE;
          reason = buffer->reason;
        }
      block = rv_draft_add (self->draft, buffer->text->str, (gssize) buffer->text->len, role);
      block->level = level;
      block->reason = reason;
      if (is_row && role == RV_ROLE_BODY && reason[0] == 0)
        block->reason = "table-row";
      if (role != RV_ROLE_BODY)
        block->is_certain = TRUE;
    }
  g_string_truncate (buffer->text, 0);
  buffer->has_space = FALSE;
}

static gboolean
is_folded (const Writer *self, guint node)
{
  return node >= self->fold_start && node < self->fold_end;
}

/* Ends the paragraph at the start or the end of @node. */
static void
flush (Writer *self, guint node)
{
  if (!is_folded (self, node))
    flush_buffer (self, &self->kept);
  flush_buffer (self, &self->dropped);
}

/* The end of a line behind which an empty one follows, from the next character on; the end of @text
 * where there is none. */
static const char *
find_blank_line (const char *text)
{
  for (const char *p = strchr (text + 1, '\n'); p != NULL; p = strchr (p + 1, '\n'))
    {
      const char *next = p + 1 + strspn (p + 1, " \t\r");

      if (*next == '\n')
        return next;
    }
  return text + strlen (text);
}

static void
write_text (Writer *self, guint node)
{
  const char *reason = self->states[node];
  const char *text = self->page->tree->nodes[node].text;
  Buffer *buffer = reason == NULL ? &self->kept : &self->dropped;

  if (buffer->text->len > 0 && buffer->reason != reason)
    flush_buffer (self, buffer);
  buffer->reason = reason;
  for (const char *end; *text != 0; text = end)
    {
      end = node < self->plain_end ? find_blank_line (text) : text + strlen (text);
      append (buffer, node, text, end);
      if (*end != 0)
        flush_buffer (self, buffer);
    }
}

/* Returns: (nullable): what the picture at @node shows, in words */
static const char *
find_description (const RvHtmlTree *tree, guint node)
{
  static const char *const attributes[] = { "alt", "aria-label", "title" };
  const char *source = rv_html_tree_get (tree, node, "src");

  for (gsize i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      const char *text = rv_html_tree_get (tree, node, attributes[i]);

      if (rv_picture_text_says_something (text, source))
        return text;
    }
  return NULL;
}

static gboolean
is_picture (const RvHtmlTree *tree, guint node)
{
  const char *role;

  switch (tree->nodes[node].tag)
    {
    case RV_HTML_IMG:
    case RV_HTML_FIGURE:
      return TRUE;
    case RV_HTML_INPUT:
      role = rv_html_tree_get (tree, node, "type");
      return role != NULL && g_ascii_strcasecmp (role, "image") == 0;
    default:
      role = rv_html_tree_get (tree, node, "role");
      return role != NULL && g_ascii_strcasecmp (role, "img") == 0;
    }
}

/* What stands for a picture, where the picture is. */
static void
write_description (Writer *self, guint node)
{
  const char *text = find_description (self->page->tree, node);
  RvBlock *block;

  if (text == NULL)
    return;
  flush_buffer (self, &self->dropped);
  block = rv_draft_add (self->draft, text, -1, RV_ROLE_BOILERPLATE);
  block->reason = RV_PICTURE_TEXT_REASON;
  block->is_certain = TRUE;
}

static void
end_cell (Writer *self, guint node)
{
  if (self->kept.text->len > 0 && !is_folded (self, node))
    {
      g_string_append (self->kept.text, " |");
      self->kept.has_space = TRUE;
    }
  self->dropped.has_space = TRUE;
}

static gboolean
is_cell (const RvHtmlNode *node)
{
  return (node->tag == RV_HTML_TD || node->tag == RV_HTML_TH) && !node->has_block;
}

static gboolean
is_followed_by_break (const RvHtmlTree *tree, guint node)
{
  for (guint i = tree->nodes[node].end; i < tree->n_nodes; i++)
    {
      const RvHtmlNode *next = &tree->nodes[i];

      if (!next->is_text)
        return next->tag == RV_HTML_BR;
      for (const char *p = next->text; *p != 0; p++)
        if (!g_ascii_isspace (*p))
          return FALSE;
    }
  return FALSE;
}

/* The range that node @i, in order, is in; @at goes on with it. */
static const RvHtmlRange *
find_range (const GArray *ranges, guint i, guint *at)
{
  const RvHtmlRange *range;

  while (*at < ranges->len && g_array_index (ranges, RvHtmlRange, *at).end <= i)
    (*at)++;
  range = *at < ranges->len ? &g_array_index (ranges, RvHtmlRange, *at) : NULL;
  return range != NULL && i >= range->start ? range : NULL;
}

/* Why each node is left out; NULL for the article's. */
static void
find_states (Writer *self)
{
  const RvHtmlTree *tree = self->page->tree;
  guint at = 0, at_lead = 0;

  for (guint i = 0; i < tree->n_nodes; i++)
    {
      guint parent = tree->nodes[i].parent;
      const RvHtmlRange *range = find_range (self->ranges, i, &at);
      const RvHtmlRange *lead = find_range (self->leads, i, &at_lead);
      const char *above = parent != RV_HTML_NONE ? self->states[parent] : "outside-article";

      if ((range != NULL && (parent == RV_HTML_NONE || parent < range->start))
          || (lead != NULL && (parent == RV_HTML_NONE || parent < lead->start)))
        self->states[i] = NULL;
      else if (self->page->removed[i] != NULL)
        self->states[i] = self->page->removed[i];
      else
        self->states[i] = above;
    }
}

static void
end_node (Writer *self, guint node)
{
  if (is_cell (&self->page->tree->nodes[node]))
    end_cell (self, node);
  else
    flush (self, node);
}

/* Whether the end of @node has to be waited for. */
static gboolean
begin_node (Writer *self, guint node)
{
  const RvHtmlTree *tree = self->page->tree;
  RvHtmlTag tag = tree->nodes[node].tag;

  if (tag == RV_HTML_BR)
    {
      self->kept.has_space = self->dropped.has_space = TRUE;
      if (is_followed_by_break (tree, node))
        flush (self, node);
      return FALSE;
    }
  if (rv_html_tag_is_never_read (tag) && self->page->removed[node] != NULL)
    {
      if (!is_folded (self, node))
        {
          self->fold_start = node;
          self->fold_end = tree->nodes[node].end;
        }
      flush (self, node);
      return TRUE;
    }
  if (tag == RV_HTML_OPTION)
    self->dropped.has_space = TRUE;
  if (tag == RV_HTML_PRE
      && rv_html_tree_find (tree, node, tree->nodes[node].end, RV_HTML_CODE) == RV_HTML_NONE)
    self->plain_end = tree->nodes[node].end;
  if (is_cell (&tree->nodes[node]))
    return TRUE;
  if (!rv_html_tag_is_block (tag))
    return FALSE;
  flush (self, node);
  return TRUE;
}

static void
write_nodes (Writer *self, guint body)
{
  const RvHtmlTree *tree = self->page->tree;
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = body; i < tree->nodes[body].end; i++)
    {
      const RvHtmlNode *node = &tree->nodes[i];

      while (open->len > 0)
        {
          guint32 last = g_array_index (open, guint32, open->len - 1);

          if (tree->nodes[last].end > i)
            break;
          end_node (self, last);
          g_array_set_size (open, open->len - 1);
        }
      if (node->is_text)
        {
          write_text (self, i);
          continue;
        }
      if (rv_html_tag_is_code (node->tag))
        {
          i = node->end - 1;
          continue;
        }
      if (node->n_attributes > 0 && is_picture (tree, i))
        write_description (self, i);
      if (begin_node (self, i))
        g_array_append_val (open, i);
    }
  flush (self, body);
}

/**
 * rv_html_blocks_add:
 * @title: (nullable): of the page; the heading that says it gets the role
 *
 * Appends the text of the whole page to @draft.
 */
void
rv_html_blocks_add (const RvHtmlArticle *article, const char *title, RvDraft *draft)
{
  const RvHtmlTree *tree = article->page->tree;
  guint body = rv_html_tree_find (tree, 0, tree->n_nodes, RV_HTML_BODY);
  Writer writer
    = { .page = article->page, .ranges = article->ranges, .leads = article->leads, .draft = draft };

  if (body == RV_HTML_NONE)
    return;
  writer.title = title != NULL ? rv_normalize_fold_words (title) : NULL;
  writer.states = g_new0 (const char *, tree->n_nodes + 1);
  writer.kept.text = g_string_new (NULL);
  writer.dropped.text = g_string_new (NULL);
  find_states (&writer);
  write_nodes (&writer, body);
  g_string_free (writer.kept.text, TRUE);
  g_string_free (writer.dropped.text, TRUE);
  g_free (writer.states);
  g_free (writer.title);
}
