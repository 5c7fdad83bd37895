/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Markdown, through cmark (CommonMark), which is linear on any input; without cmark it is read as the plain text
 * that it is, too. Beyond CommonMark we know what
 * most writers use: front matter between lines of three dashes (YAML) or plus signs (TOML), tables
 * with pipes, footnotes. Blocks of HTML are read for their text.
 */

#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "base/rv-limits.h"
#include "ingest/rv-block-writer.h"
#include "ingest/rv-charset.h"
#include "ingest/rv-cmark.h"
#include "ingest/rv-html-tree.h"
#include "ingest/rv-office-metadata.h"
#include "ingest/rv-picture-text.h"
#include "ingest/rv-reader.h"

/* Bytes of a reference to a note. */
#define LONGEST_REFERENCE 40u

/* Bytes of front matter. */
#define LONGEST_FRONT 4096u

typedef struct
{
  const RvCmark *cmark;
  RvDraft *draft;
  RvBlockWriter *writer;
  GString *line;    /* of the open paragraph */
  guint list_level; /* 0 outside of lists */
  guint quote_level;
  guint n_images;      /* images that we are in */
  GString *picture;    /* what the open image shows */
  GPtrArray *pictures; /* what those in the open paragraph show */
} Walk;

/* "|---|:--:|" */
static gboolean
is_rule (const char *line)
{
  return strspn (line, "|-: ") == strlen (line);
}

static void
end_row (Walk *walk)
{
  g_auto (GStrv) cells = g_strsplit (walk->line->str, "|", -1);

  if (!is_rule (walk->line->str))
    {
      rv_block_writer_begin_row (walk->writer);
      for (guint i = 0; cells[i] != NULL; i++)
        {
          rv_block_writer_begin_cell (walk->writer);
          rv_block_writer_add (walk->writer, cells[i], -1);
          rv_block_writer_end_cell (walk->writer);
        }
      rv_block_writer_end_row (walk->writer);
    }
  g_string_truncate (walk->line, 0);
}

/* Bytes of the reference to a note that @p begins with, "[^1]"; 0 for none. */
static gsize
measure_reference (const char *p)
{
  gsize length = 2;

  if (p[0] != '[' || p[1] != '^')
    return 0;
  while (length < LONGEST_REFERENCE && p[length] != 0 && p[length] != ']' && p[length] != ' ')
    length++;
  return p[length] == ']' && length > 2 ? length + 1 : 0;
}

/* Takes the references to notes out, but for the one that begins a note. */
static void
cut_references (GString *line)
{
  gsize n = measure_reference (line->str);
  gsize to = n > 0 && line->str[n] == ':' ? n : 0;

  for (gsize from = to; from < line->len;)
    {
      gsize length = measure_reference (line->str + from);

      if (length == 0)
        line->str[to++] = line->str[from++];
      from += length;
    }
  g_string_truncate (line, to);
}

/* What an image shows waits for the end of the paragraph that it stands in. */
static void
add_picture (Walk *walk, const char *text, const char *source)
{
  if (rv_picture_text_says_something (text, source))
    g_ptr_array_add (walk->pictures, g_strdup (text));
}

static void
end_pictures (Walk *walk)
{
  for (guint i = 0; i < walk->pictures->len; i++)
    rv_block_writer_add_picture (walk->writer, g_ptr_array_index (walk->pictures, i), NULL,
                                 RV_ROLE_BOILERPLATE);
  g_ptr_array_set_size (walk->pictures, 0);
}

static void
end_block (Walk *walk, RvRole role, guint level, const char *reason)
{
  const char *text;

  if (!g_str_equal (reason, "code"))
    cut_references (walk->line);
  text = walk->line->str;
  if (text[0] == '|')
    {
      end_row (walk);
      return;
    }
  if (role == RV_ROLE_BODY && g_str_has_prefix (text, "[^") && strstr (text, "]:") != NULL)
    {
      text = strstr (text, "]:") + 2;
      role = RV_ROLE_NOTE;
      reason = "note";
    }
  rv_block_writer_add (walk->writer, text, -1);
  rv_block_writer_end_block (walk->writer, role, level, reason);
  end_pictures (walk);
  g_string_truncate (walk->line, 0);
}

static void
add_literal (Walk *walk, cmark_node *node, GString *to)
{
  const char *literal = walk->cmark->node_get_literal (node);

  if (literal != NULL)
    g_string_append (to, literal);
}

/* The text of a block of HTML, with its own blocks. */
static void
add_html (Walk *walk, const char *html)
{
  g_autoptr (RvHtmlTree) tree = rv_html_tree_new (html, strlen (html), NULL);

  for (guint i = 0; i < tree->n_nodes; i++)
    {
      const RvHtmlNode *node = &tree->nodes[i];

      if (node->is_text)
        g_string_append (walk->line, node->text);
      else if (rv_html_tag_is_never_read (node->tag))
        i = node->end - 1;
      else if (rv_html_tag_is_block (node->tag) && walk->line->len > 0)
        end_block (walk, RV_ROLE_BODY, 0, "");
      else if (node->tag == RV_HTML_BR)
        g_string_append_c (walk->line, ' ');
      else if (node->tag == RV_HTML_IMG)
        add_picture (walk, rv_html_tree_get (tree, i, "alt"), rv_html_tree_get (tree, i, "src"));
    }
  end_block (walk, RV_ROLE_BODY, 0, "");
}

static void
enter (Walk *walk, cmark_node *node)
{
  switch (walk->cmark->node_get_type (node))
    {
    case CMARK_NODE_TEXT:
    case CMARK_NODE_CODE:
      add_literal (walk, node, walk->n_images == 0 ? walk->line : walk->picture);
      break;
    case CMARK_NODE_SOFTBREAK:
    case CMARK_NODE_LINEBREAK:
      if (walk->line->str[0] == '|')
        end_row (walk);
      else
        g_string_append_c (walk->line, ' ');
      break;
    case CMARK_NODE_CODE_BLOCK:
      add_literal (walk, node, walk->line);
      end_block (walk, RV_ROLE_BODY, 0, "code");
      break;
    case CMARK_NODE_HTML_BLOCK:
      if (walk->cmark->node_get_literal (node) != NULL)
        add_html (walk, walk->cmark->node_get_literal (node));
      break;
    case CMARK_NODE_LIST:
      walk->list_level++;
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      walk->quote_level++;
      break;
    case CMARK_NODE_IMAGE:
      walk->n_images++;
      break;
    default:
      break;
    }
}

static void
leave (Walk *walk, cmark_node *node)
{
  switch (walk->cmark->node_get_type (node))
    {
    case CMARK_NODE_HEADING:
      end_block (walk, RV_ROLE_HEADING, (guint) walk->cmark->node_get_heading_level (node),
                 "markup");
      break;
    case CMARK_NODE_PARAGRAPH:
      if (walk->list_level > 0)
        end_block (walk, RV_ROLE_LIST, walk->list_level, "markup");
      else
        end_block (walk, RV_ROLE_BODY, 0, walk->quote_level > 0 ? "block-quote" : "");
      break;
    case CMARK_NODE_BLOCK_QUOTE:
      walk->quote_level--;
      break;
    case CMARK_NODE_LIST:
      walk->list_level--;
      break;
    case CMARK_NODE_IMAGE:
      walk->n_images--;
      if (walk->n_images > 0)
        break;
      add_picture (walk, walk->picture->str, walk->cmark->node_get_url (node));
      add_picture (walk, walk->cmark->node_get_title (node), walk->cmark->node_get_url (node));
      g_string_truncate (walk->picture, 0);
      break;
    default:
      break;
    }
}

static void
walk_all (Walk *walk, const char *text, gsize length)
{
  const RvCmark *cmark = walk->cmark;
  cmark_node *root = cmark->parse_document (text, length, CMARK_OPT_DEFAULT);
  cmark_iter *iterator = cmark->iter_new (root);
  cmark_event_type event;

  while ((event = cmark->iter_next (iterator)) != CMARK_EVENT_DONE)
    {
      if (event == CMARK_EVENT_ENTER)
        enter (walk, cmark->iter_get_node (iterator));
      else
        leave (walk, cmark->iter_get_node (iterator));
    }
  cmark->iter_free (iterator);
  cmark->node_free (root);
}

/* "2000-12-31", whatever follows */
static gboolean
is_day (const char *value)
{
  return strlen (value) >= 10 && strspn (value, "0123456789-") >= 10 && value[4] == '-'
         && value[7] == '-'
         && g_date_valid_dmy ((GDateDay) atoi (value + 8), (GDateMonth) atoi (value + 5),
                              (GDateYear) atoi (value));
}

/* YAML's lists of a line each ("- Ada") go behind the key that they belong to, "authors: Ada, Bo". */
static void
join_lists (GStrv lines)
{
  guint key = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *item = lines[i] + strspn (lines[i], " ");
      char *joined;

      if (!g_str_has_prefix (item, "- ") || i == key)
        {
          key = i;
          continue;
        }
      g_strchomp (lines[key]);
      joined
        = g_strconcat (lines[key], g_str_has_suffix (lines[key], ":") ? " " : ", ", item + 2, NULL);
      g_free (lines[key]);
      lines[key] = joined;
    }
}

/* 'key: value' and 'key = "value"' */
static void
read_field (RvDraft *draft, const char *line, const char *key, RvMetaKey meta)
{
  gsize length = strlen (key);
  const char *sign;
  g_autofree char *value = NULL;
  gsize end;

  if (g_ascii_strncasecmp (line, key, length) != 0)
    return;
  sign = line + length + strspn (line + length, " ");
  if (*sign != ':' && *sign != '=')
    return;
  value = g_strstrip (g_strdup (sign + 1));
  end = strlen (value);
  if (end > 1 && (value[0] == '"' || value[0] == '\'') && value[end - 1] == value[0])
    {
      value[end - 1] = 0;
      memmove (value, value + 1, end - 1);
    }
  if (value[0] == '[' && end > 1 && value[end - 1] == ']')
    {
      value[end - 1] = 0;
      value[0] = ' ';
      g_strstrip (g_strdelimit (value, "\"'", ' '));
    }
  if (meta != RV_META_PUBLISHED)
    rv_office_metadata_set (draft, meta, value, "front-matter");
  else if (is_day (value))
    {
      value[strlen ("2000-12-31")] = 0;
      rv_draft_set_meta (draft, meta, value, "front-matter");
    }
}

/* Returns: the bytes of front matter at the beginning, 0 where there is none */
static gsize
read_front (RvDraft *draft, const char *text)
{
  static const struct
  {
    const char *key;
    RvMetaKey meta;
  } fields[] = { { "title", RV_META_TITLE },         { "author", RV_META_AUTHOR },
                 { "authors", RV_META_AUTHOR },      { "date", RV_META_PUBLISHED },
                 { "publisher", RV_META_PUBLISHER }, { "canonical", RV_META_SOURCE_URL },
                 { "source", RV_META_SOURCE_URL },   { "url", RV_META_SOURCE_URL } };
  const char *close = g_str_has_prefix (text, "---\n")   ? "\n---\n"
                      : g_str_has_prefix (text, "+++\n") ? "\n+++\n"
                                                         : NULL;
  const char *end = close != NULL ? strstr (text + 3, close) : NULL;
  g_autofree char *front = NULL;
  g_auto (GStrv) lines = NULL;

  if (end == NULL || (gsize) (end - text) > LONGEST_FRONT)
    return 0;
  front = g_strndup (text + 3, (gsize) (end - text - 3));
  lines = g_strsplit (front, "\n", -1);
  join_lists (lines);
  for (guint i = 0; lines[i] != NULL; i++)
    for (gsize j = 0; j < G_N_ELEMENTS (fields); j++)
      if (fields[j].meta != RV_META_SOURCE_URL || strstr (lines[i], "://") != NULL)
        read_field (draft, lines[i], fields[j].key, fields[j].meta);
  return (gsize) (end - text) + strlen (close);
}

/* Whether no paragraph, that is, nothing between two empty lines, begins more pictures than the parser can
 * look at: cmark 0.30 takes the square of their number. */
static gboolean
is_bounded (const char *text)
{
  guint n = 0;

  for (const char *at = strpbrk (text, "!\n"); at != NULL; at = strpbrk (at + 1, "!\n"))
    if (at[0] == '!' && at[1] == '[')
      n++;
    else if (n > RV_LIMIT_PICTURES)
      return FALSE;
    else if (at[0] == '\n' && at[1] == '\n')
      n = 0;
  return n <= RV_LIMIT_PICTURES;
}

static RvDraft *
read_markdown (const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvDraft) draft = rv_draft_new ("text/markdown");
  g_autoptr (RvBlockWriter) writer = rv_block_writer_new (draft);
  g_autoptr (GString) line = g_string_new (NULL);
  g_autoptr (GString) picture = g_string_new (NULL);
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;
  Walk walk = { .cmark = rv_cmark_ensure (),
                .draft = draft,
                .writer = writer,
                .line = line,
                .picture = picture,
                .pictures = pictures };
  gsize size, length, front;
  const char *data = g_bytes_get_data (source->bytes, &size);

  text = rv_charset_decode (data != NULL ? data : "", size, source->charset, NULL,
                            source->languages, &draft->charset, &length, error);
  if (text == NULL)
    return NULL;
  if (walk.cmark == NULL || length > RV_LIMIT_MARKDOWN_BYTES || !is_bounded (text))
    return rv_text_reader.read (source, cancellable, error);
  front = read_front (draft, text);
  walk_all (&walk, text + front, length - front);
  if (g_cancellable_set_error_if_cancelled (cancellable, error)
      || !rv_block_writer_check (writer, error))
    return NULL;
  draft->is_structured = rv_block_writer_has_headings (writer);
  return g_steal_pointer (&draft);
}

/* Nothing in a text proves that it is Markdown: its name has to say so. */
static int
probe (const RvSource *source)
{
  if (g_strcmp0 (source->media_type, "text/markdown") == 0 || g_str_has_suffix (source->uri, ".md")
      || g_str_has_suffix (source->uri, ".markdown"))
    return 30;
  return 0;
}

static const char *const media_types[] = { "text/markdown", NULL };

const RvReader rv_markdown_reader = { media_types, probe, read_markdown };
