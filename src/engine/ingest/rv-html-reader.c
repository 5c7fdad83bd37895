/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Saved web pages. libxml2 parses (rv-html-tree); extractors propose where the article is; the
 * richest proposal is written as blocks, and what it leaves out as boilerplate with the reason
 * (rv-html-blocks). A first look that finds little is repeated with fewer filters, as in
 * Readability, and the best of the looks is taken.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-hash.h"
#include "base/rv-limits.h"
#include "ingest/rv-html-article.h"
#include "ingest/rv-html-blocks.h"
#include "ingest/rv-html-metadata.h"
#include "ingest/rv-picture-text.h"
#include "ingest/rv-reader.h"

/* Characters of an article with which a look is content. */
#define ENOUGH 500

/* How many times longer the text in the page's description is than what the page shows, for it to be
 * read too; and the lines of it that are. */
#define DESCRIBED_FACTOR 2
#define DESCRIBED_LINES 5000u

/* Bytes of what the page shows in which each of those lines is looked for. */
#define SHOWN_BYTES (256u * 1024)

/* Frames that are read. */
#define FRAMES 32u

/* Bytes in which a page shows that it is one. */
#define DECLARATION_BYTES 4096u

static gboolean
has_tag (const char *text, gsize length, const char *tag)
{
  gsize n = strlen (tag);

  for (gsize i = 0; i + n + 1 < length; i++)
    if (text[i] == '<' && g_ascii_strncasecmp (text + i + 1, tag, n) == 0
        && !g_ascii_isalnum (text[i + 1 + n]))
      return TRUE;
  return FALSE;
}

static int
probe (const RvSource *source)
{
  static const char *const tags[] = { "!doctype html", "html", "head", "body" };
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  gboolean is_named = g_str_has_suffix (source->uri, ".html")
                      || g_str_has_suffix (source->uri, ".htm")
                      || g_str_has_suffix (source->uri, ".xhtml");

  size = MIN (size, DECLARATION_BYTES);
  for (gsize i = 0; i < G_N_ELEMENTS (tags); i++)
    if (data != NULL && has_tag (data, size, tags[i]))
      return 80;
  if (is_named)
    return 60;
  return data != NULL && source->media_type != NULL && g_str_equal (source->media_type, "text/html")
           ? 50
           : 0;
}

/* "<meta charset=x", "<meta … content='text/html; charset=x'", "<?xml … encoding='x'" */
static char *
find_declared_charset (const char *data, gsize size)
{
  static const char *const keys[] = { "charset", "encoding" };
  g_autofree char *start = g_strndup (data, MIN (size, RV_LIMIT_SNIFF_BYTES));

  for (gsize i = 0; i < MIN (size, RV_LIMIT_SNIFF_BYTES) && start[i] != 0; i++)
    start[i] = g_ascii_tolower (start[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    for (const char *p = strstr (start, keys[i]); p != NULL; p = strstr (p + 1, keys[i]))
      {
        const char *value = p + strlen (keys[i]);
        gsize length;

        value += strspn (value, " \t\n");
        if (*value != '=')
          continue;
        value += strspn (value, "= \t\n\"'");
        length = strspn (value, "abcdefghijklmnopqrstuvwxyz0123456789-_:.");
        if (length > 2 && length < 32)
          return g_strndup (value, length);
      }
  return NULL;
}

/* Looks with fewer and fewer filters, until one finds enough; else the one that found most. */
static RvHtmlArticle *
extract (const RvHtmlPage *page, GCancellable *cancellable)
{
  static const guint looks[] = {
    RV_HTML_STRIP_UNLIKELY | RV_HTML_WEIGH_CLASSES | RV_HTML_CLEAN,
    RV_HTML_WEIGH_CLASSES | RV_HTML_CLEAN,
    RV_HTML_CLEAN,
    0,
  };
  g_autoptr (RvHtmlArticle) best = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (looks) && !g_cancellable_is_cancelled (cancellable); i++)
    {
      RvHtmlArticle *article = rv_html_score_extract (page, looks[i]);

      if (article == NULL)
        break;
      if (best == NULL || article->chars > best->chars)
        {
          g_clear_pointer (&best, rv_html_article_free);
          best = article;
        }
      else
        rv_html_article_free (article);
      if (best->chars >= ENOUGH)
        break;
    }
  return g_steal_pointer (&best);
}

/* Returns: (transfer full): the first DESCRIBED_LINES lines of @text */
static GStrv
split (const char *text)
{
  GStrv lines = g_strsplit (text, "\n", (int) DESCRIBED_LINES + 1);

  if (g_strv_length (lines) > DESCRIBED_LINES)
    g_clear_pointer (&lines[DESCRIBED_LINES], g_free); /* all the others, in one */
  return lines;
}

/* Returns: (transfer full): the text of a page, a line for each of its blocks */
static GStrv
split_page (const RvHtmlTree *tree)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tree->n_nodes; i++)
    if (tree->nodes[i].is_text)
      g_string_append (text, tree->nodes[i].text);
    else if (rv_html_tag_is_never_read (tree->nodes[i].tag))
      i = tree->nodes[i].end - 1;
    else if (rv_html_tag_is_block (tree->nodes[i].tag) || tree->nodes[i].tag == RV_HTML_BR)
      g_string_append_c (text, '\n');
  return split (text->str);
}

/* Adds the paragraphs of schema.org's articleBody that are not on the page, be it as a part of one there:
 * the last resort, for pages that a script fills in. Some write markup there. */
static void
add_described_body (const char *body, RvDraft *draft)
{
  g_autoptr (GString) page = g_string_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new (rv_hash_string, g_str_equal);
  g_autoptr (RvHtmlTree) tree = rv_html_tree_new (body, strlen (body), NULL);
  g_auto (GStrv) lines = NULL;

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      char *text = rv_draft_get_block (draft, i)->text;

      g_hash_table_add (known, text);
      if (page->len + strlen (text) < SHOWN_BYTES)
        g_string_append_printf (page, "%s\n", text);
    }
  lines = strchr (body, '<') != NULL && tree->n_nodes > 0 ? split_page (tree) : split (body);
  for (gsize i = 0; lines[i] != NULL; i++)
    if (*g_strstrip (lines[i]) != 0 && !g_hash_table_contains (known, lines[i])
        && strstr (page->str, lines[i]) == NULL)
      rv_draft_add (draft, lines[i], -1, RV_ROLE_BODY);
}

/* Whether nothing of the page was kept but headings. */
static gboolean
is_bare (RvDraft *draft)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      RvRole role = rv_draft_get_block (draft, i)->role;

      if (role == RV_ROLE_BODY || role == RV_ROLE_LIST || role == RV_ROLE_NOTE)
        return FALSE;
    }
  return TRUE;
}

/* Pages that stand in an attribute of a frame (advertisements and players, the letter in a mail
 * program's page): the text where there is no other, else folded. */
static void
add_frames (const RvHtmlTree *tree, RvDraft *draft)
{
  RvRole role = is_bare (draft) ? RV_ROLE_BODY : RV_ROLE_BOILERPLATE;
  guint n = 0;

  for (guint i = 0; i < tree->n_nodes && n < FRAMES; i++)
    {
      const char *page = !tree->nodes[i].is_text && tree->nodes[i].tag == RV_HTML_IFRAME
                           ? rv_html_tree_get (tree, i, "srcdoc")
                           : NULL;
      g_autoptr (RvHtmlTree) frame = NULL;
      g_auto (GStrv) lines = NULL;

      if (page == NULL)
        continue;
      n++;
      frame = rv_html_tree_new (page, strlen (page), NULL);
      lines = split_page (frame);
      for (gsize j = 0; lines[j] != NULL; j++)
        if (*g_strstrip (lines[j]) != 0)
          {
            RvBlock *block = rv_draft_add (draft, lines[j], -1, role);

            block->reason = role == RV_ROLE_BODY ? "" : "frame";
            block->is_certain = role != RV_ROLE_BODY;
          }
    }
}

/* Whether there is nothing but what stands in for what a script would put there. */
static gboolean
is_empty (RvDraft *draft)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const char *reason = rv_draft_get_block (draft, i)->reason;

      if (!g_str_equal (reason, "fallback") && !g_str_equal (reason, "form-control")
          && !g_str_equal (reason, "drawing") && !g_str_equal (reason, RV_PICTURE_TEXT_REASON))
        return FALSE;
    }
  return draft->blocks->len > 0;
}

/* Returns: (transfer full) (nullable): the article of @page, without what is none of it */
static RvHtmlArticle *
find_article (RvHtmlPage *page, GCancellable *cancellable)
{
  g_autoptr (RvHtmlArticle) article = extract (page, cancellable);
  RvHtmlArticle *named;

  if (article == NULL || g_cancellable_is_cancelled (cancellable))
    return NULL;
  named = rv_html_body_extract (page, article);
  if (named != NULL)
    {
      rv_html_article_free (article);
      article = named;
    }
  rv_html_prune (article);
  rv_html_lead_find (article);
  return g_steal_pointer (&article);
}

static gboolean
read_page (const RvHtmlTree *tree,
           const RvSource *source,
           RvDraft *draft,
           GCancellable *cancellable,
           GError **error)
{
  const RvFurniture *furniture
    = source->languages != NULL ? rv_furniture_ensure (source->languages, error) : NULL;
  g_autoptr (RvHtmlRules) rules = furniture != NULL || source->languages == NULL
                                    ? rv_html_rules_new (source->languages, error)
                                    : NULL;
  g_autoptr (RvHtmlPage) page = NULL;
  g_autoptr (RvHtmlMetadata) metadata = NULL;
  g_autoptr (RvHtmlArticle) article = NULL;
  const char *body;

  if (rules == NULL)
    return FALSE;
  page = rv_html_page_new (tree, rules);
  metadata = rv_html_metadata_new (page);
  rv_html_metadata_describe (metadata, page, furniture, draft);
  rv_html_prepare (page);
  article = find_article (page, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (article != NULL)
    rv_html_blocks_add (article, draft->metadata.fields[RV_META_TITLE].value, draft);
  body = metadata->json.body;
  if (body != NULL
      && (article == NULL
          || g_utf8_strlen (body, -1) > (glong) article->chars * DESCRIBED_FACTOR + ENOUGH))
    add_described_body (body, draft);
  add_frames (tree, draft);
  if (!is_empty (draft))
    return TRUE;
  g_set_error_literal (error, RV_ERROR, RV_ERROR_EMPTY,
                       _ ("The page holds no text of its own: a script would put it there."));
  return FALSE;
}

/* Where the page was saved from, as browsers ("saved from url=(0031)https://…") and SingleFile
 * ("url: https://…") write into a comment before it. */
static void
describe_saved (const char *text, RvDraft *draft)
{
  static const char *const marks[] = { "saved from url=(", "saved with SingleFile" };
  g_autofree char *start = g_strndup (text, DECLARATION_BYTES);

  for (gsize i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *mark = strstr (start, marks[i]);
      const char *end = mark != NULL ? strstr (mark, "-->") : NULL;
      const char *address = end != NULL ? g_strstr_len (mark, end - mark, "http") : NULL;
      g_autofree char *url = NULL;

      if (address == NULL)
        continue;
      url = g_strndup (address, strcspn (address, " \t\r\n<>\""));
      if (g_str_has_prefix (url, "http://") || g_str_has_prefix (url, "https://"))
        rv_draft_set_meta (draft, RV_META_SOURCE_URL, rv_html_find_original (url), "saved-page");
      return;
    }
}

static RvDraft *
read_html (const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvDraft) draft = rv_draft_new ("text/html");
  g_autoptr (RvHtmlTree) tree = NULL;
  g_autofree char *declared = NULL;
  g_autofree char *text = NULL;
  gsize size, length;
  const char *data = g_bytes_get_data (source->bytes, &size);

  if (data == NULL || size == 0) /* of a part of a message: no file is empty here */
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_EMPTY, _ ("There is no text in the file."));
      return NULL;
    }
  declared = source->declared_charset != NULL ? g_strdup (source->declared_charset)
                                              : find_declared_charset (data, size);
  text = rv_charset_decode (data, size, source->charset, declared, source->languages,
                            &draft->charset, &length, error);
  if (text == NULL)
    return NULL;
  tree = rv_html_tree_new (text, length, cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  if (tree->is_cut)
    {
      g_set_error_literal (
        error, RV_ERROR, RV_ERROR_MALFORMED,
        _ ("The page is damaged: its elements are nested too deep, or too many."));
      return NULL;
    }
  draft->is_structured = draft->is_web_page = TRUE;
  if (!read_page (tree, source, draft, cancellable, error))
    return NULL;
  describe_saved (text, draft);
  return g_steal_pointer (&draft);
}

static const char *const media_types[] = { "text/html", "application/xhtml+xml", NULL };

const RvReader rv_html_reader = { media_types, probe, read_html };
