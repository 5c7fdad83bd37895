/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What a page says about itself: schema.org in JSON-LD first, then OpenGraph and other meta elements,
 * then what a reader sees. Title and day have files of their own.
 */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "base/rv-hash.h"
#include "ingest/rv-html-marked.h"
#include "ingest/rv-html-metadata.h"

/* Bytes of a value that are kept. */
#define VALUE_BYTES 1000u

/* Holds a description of the page in JSON. */
#define PARSELY "parsely-page"

/* Values that stand for "unknown". */
static gboolean
is_placeholder (const char *value)
{
  return value[0] == 0 || value[0] == '{' || value[0] == '@'
         || g_ascii_strcasecmp (value, "undefined") == 0 || g_ascii_strcasecmp (value, "null") == 0;
}

/* Fields that name authors, the surest first; each may stand several times. */
static const char *const author_fields[] = { "author",
                                             "article:author",
                                             "dc.creator",
                                             "dcterms.creator",
                                             "parsely-author",
                                             "sailthru.author",
                                             "byl",
                                             "og:author",
                                             "citation_author",
                                             NULL };

/* "Kern, Ada", as libraries write it, is Ada Kern. */
static char *
dup_turned (const char *name)
{
  const char *comma = strchr (name, ',');

  return comma != NULL && strchr (comma + 1, ',') == NULL && comma[1] == ' ' && comma[2] != 0
           ? g_strdup_printf ("%s %.*s", comma + 2, (int) (comma - name), name)
           : g_strdup (name);
}

/* Another value of a field that names authors; a line each. */
static void
add_author (RvHtmlMetadata *self, const char *field, const char *content)
{
  const char *names = g_hash_table_lookup (self->meta, field);

  if (g_strv_contains (author_fields, field) && strlen (names) < VALUE_BYTES)
    {
      g_autofree char *more = rv_char_dup_first (content, VALUE_BYTES);

      g_hash_table_insert (self->meta, g_strdup (field), g_strconcat (names, "\n", more, NULL));
    }
}

static void
take_meta (RvHtmlMetadata *self, const RvHtmlTree *tree, guint node)
{
  static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
  const char *content = rv_html_tree_get (tree, node, "content");

  for (gsize i = 0; content != NULL && i < G_N_ELEMENTS (keys); i++)
    {
      const char *value = rv_html_tree_get (tree, node, keys[i]);
      g_auto (GStrv) names = value != NULL ? g_strsplit_set (value, " \t\n", 8) : NULL;

      for (gsize j = 0; names != NULL && names[j] != NULL; j++)
        {
          g_autofree char *name = g_ascii_strdown (names[j], -1);
          char *text;

          if (name[0] == 0)
            continue;
          if (g_str_equal (name, PARSELY))
            {
              rv_json_ld_read_parsely (&self->parsely, content);
              continue;
            }
          if (g_hash_table_contains (self->meta, name))
            {
              add_author (self, name, content);
              continue;
            }
          text = g_strstrip (rv_char_dup_first (content, VALUE_BYTES));
          if (is_placeholder (text))
            g_free (text);
          else
            g_hash_table_insert (self->meta, g_steal_pointer (&name), text);
        }
    }
}

static void
take_script (RvHtmlMetadata *self, const RvHtmlTree *tree, guint node)
{
  const char *type = rv_html_tree_get (tree, node, "type");
  g_autoptr (GString) text = NULL;

  if (type == NULL || g_ascii_strncasecmp (type, "application/ld+json", 19) != 0)
    return;
  text = g_string_new (NULL);
  for (guint i = node + 1; i < tree->nodes[node].end; i++)
    if (tree->nodes[i].is_text)
      g_string_append (text, tree->nodes[i].text);
  rv_json_ld_read (&self->json, text->str, text->len);
}

RvHtmlMetadata *
rv_html_metadata_new (const RvHtmlPage *page)
{
  RvHtmlMetadata *self = g_new0 (RvHtmlMetadata, 1);
  const RvHtmlTree *tree = page->tree;

  self->meta = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, g_free);
  for (guint i = 0; i < tree->n_nodes; i++)
    {
      const RvHtmlNode *node = &tree->nodes[i];

      if (node->is_text)
        continue;
      if (node->tag == RV_HTML_META)
        take_meta (self, tree, i);
      else if (node->tag == RV_HTML_SCRIPT)
        take_script (self, tree, i);
      else if (node->tag == RV_HTML_TITLE && self->title_text == NULL
               && !rv_html_tree_is_inside (tree, i, RV_HTML_SVG))
        {
          self->title_text = rv_html_tree_dup_text (tree, i, VALUE_BYTES);
        }
    }
  rv_json_ld_finish (&self->json);
  return self;
}

void
rv_html_metadata_free (RvHtmlMetadata *self)
{
  g_hash_table_unref (self->meta);
  rv_json_ld_clear (&self->json);
  rv_json_ld_clear (&self->parsely);
  g_free (self->title_text);
  g_free (self);
}

static void
offer_meta (const RvHtmlMetadata *self, RvDraft *draft, RvMetaKey key, const char *const *names)
{
  for (gsize i = 0; names[i] != NULL; i++)
    {
      const char *value = g_hash_table_lookup (self->meta, names[i]);

      if (value != NULL)
        rv_draft_set_meta (draft, key, value, names[i]);
    }
}

/* Who wrote the page: as described, as the head says, as the text is marked. */
static void
describe_author (const RvHtmlMetadata *self, const RvHtmlTree *tree, RvDraft *draft)
{
  g_autofree char *marked = NULL;

  if (self->json.author != NULL)
    rv_draft_set_meta (draft, RV_META_AUTHOR, self->json.author, "json-ld");
  if (self->parsely.author != NULL)
    rv_draft_set_meta (draft, RV_META_AUTHOR, self->parsely.author, PARSELY);
  for (gsize i = 0; author_fields[i] != NULL; i++)
    {
      const char *value = g_hash_table_lookup (self->meta, author_fields[i]);
      g_auto (GStrv) names = value != NULL ? g_strsplit (value, "\n", -1) : NULL;
      g_autofree char *lines = NULL;
      g_autofree char *joined = NULL;

      if (names == NULL)
        continue;
      for (gsize j = 0; names[j] != NULL && g_str_equal (author_fields[i], "citation_author"); j++)
        {
          char *turned = dup_turned (g_strstrip (names[j]));

          g_free (names[j]);
          names[j] = turned;
        }
      lines = g_strjoinv ("\n", names);
      joined = rv_html_marked_join_names (lines);
      if (joined != NULL)
        rv_draft_set_meta (draft, RV_META_AUTHOR, joined, author_fields[i]);
    }
  if (draft->metadata.fields[RV_META_AUTHOR].value == NULL)
    marked = rv_html_marked_find_author (tree);
  if (marked != NULL)
    rv_draft_set_meta (draft, RV_META_AUTHOR, marked, "marked-element");
}

static void
describe_publisher (const RvHtmlMetadata *self, const RvHtmlTree *tree, RvDraft *draft)
{
  g_autofree char *marked = NULL;

  offer_meta (self, draft, RV_META_PUBLISHER, (const char *const[]){ "og:site_name", NULL });
  if (self->json.publisher != NULL)
    rv_draft_set_meta (draft, RV_META_PUBLISHER, self->json.publisher, "json-ld");
  offer_meta (self, draft, RV_META_PUBLISHER,
              (const char *const[]){ "dc.publisher", "dcterms.publisher", "article:publisher_name",
                                     "citation_journal_title", "application-name", NULL });
  if (draft->metadata.fields[RV_META_PUBLISHER].value == NULL)
    marked = rv_html_marked_find_publisher (tree);
  if (marked != NULL)
    rv_draft_set_meta (draft, RV_META_PUBLISHER, marked, "marked-element");
}

/* Returns: what an archive's address has the copy of ("https://web.archive.example/2024/https://…");
 *   else @address */
const char *
rv_html_find_original (const char *address)
{
  const char *path = strstr (address, "://");
  gsize end = strcspn (address, "?#");

  for (const char *p = path != NULL ? path + 3 : NULL; p != NULL && (gsize) (p - address) < end;
       p++)
    if (*p == '/' && (g_str_has_prefix (p + 1, "http://") || g_str_has_prefix (p + 1, "https://")))
      return p + 1;
  return address;
}

/* Returns: (transfer full) (nullable): @address as it stands behind the page's base, if it is one of
 *   the web */
static char *
resolve (const RvHtmlTree *tree, const char *address)
{
  guint node = rv_html_tree_find (tree, 0, tree->n_nodes, RV_HTML_BASE);
  const char *base = node != RV_HTML_NONE ? rv_html_tree_get (tree, node, "href") : NULL;
  char *resolved;

  if (g_str_has_prefix (address, "http://") || g_str_has_prefix (address, "https://"))
    return g_strdup (rv_html_find_original (address));
  if (g_str_has_prefix (address, "//"))
    return g_strconcat ("https:", address, NULL);
  if (base == NULL || !g_str_has_prefix (base, "http"))
    return NULL;
  resolved = g_uri_resolve_relative (base, address, G_URI_FLAGS_PARSE_RELAXED, NULL);
  if (resolved != NULL && !g_str_has_prefix (resolved, "http"))
    g_clear_pointer (&resolved, g_free);
  return resolved;
}

/* Returns: (transfer full) (nullable): the address of the page, as it says itself */
static char *
find_address (const RvHtmlMetadata *self, const RvHtmlTree *tree, const char **out_origin)
{
  static const char *const names[]
    = { "og:url",        "twitter:url",        "parsely-link",
        "dc.identifier", "dcterms.identifier", "citation_public_url" };

  *out_origin = "canonical";
  for (guint i = 0; i < tree->n_nodes; i++)
    {
      const char *rel = !tree->nodes[i].is_text && tree->nodes[i].tag == RV_HTML_LINK
                          ? rv_html_tree_get (tree, i, "rel")
                          : NULL;
      const char *href = rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0
                           ? rv_html_tree_get (tree, i, "href")
                           : NULL;

      char *address = href != NULL ? resolve (tree, href) : NULL;

      if (address != NULL)
        return address;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = g_hash_table_lookup (self->meta, names[i]);

      char *address = value != NULL ? resolve (tree, value) : NULL;

      *out_origin = names[i];
      if (address != NULL)
        return address;
    }
  *out_origin = PARSELY;
  if (self->parsely.url != NULL)
    return resolve (tree, self->parsely.url);
  *out_origin = "json-ld";
  return self->json.url != NULL ? resolve (tree, self->json.url) : NULL;
}

/* The language that the page declares, as "en" or "en-GB". */
static const char *
find_language (const RvHtmlMetadata *self, const RvHtmlTree *tree)
{
  guint html = rv_html_tree_find (tree, 0, tree->n_nodes, RV_HTML_HTML);
  const char *language = html != RV_HTML_NONE ? rv_html_tree_get (tree, html, "lang") : NULL;

  if (language == NULL || language[0] == 0)
    language = html != RV_HTML_NONE ? rv_html_tree_get (tree, html, "xml:lang") : NULL;
  if (language == NULL || language[0] == 0)
    language = g_hash_table_lookup (self->meta, "content-language");
  if (language == NULL)
    language = self->json.language;
  if (language == NULL)
    language = g_hash_table_lookup (self->meta, "og:locale");
  return language != NULL && g_ascii_isalpha (language[0]) && g_ascii_isalpha (language[1])
           ? language
           : NULL;
}

/**
 * rv_html_metadata_describe:
 *
 * Fills in the metadata and the language of @draft.
 */
void
rv_html_metadata_describe (const RvHtmlMetadata *self,
                           const RvHtmlPage *page,
                           const RvFurniture *furniture,
                           RvDraft *draft)
{
  const char *origin = NULL, *url_origin = NULL;
  g_autofree char *address = find_address (self, page->tree, &url_origin);
  const char *language = find_language (self, page->tree);
  g_autofree char *title = NULL;
  g_autofree char *published = NULL;

  draft->language = g_strdup (language);
  title
    = rv_html_find_title (page->tree, self->meta, &self->json, self->title_text, address, &origin);
  rv_draft_set_meta (draft, RV_META_TITLE, title, origin);
  published = rv_html_find_published (page, furniture, self->meta, &self->json, &self->parsely,
                                      language, &origin);
  rv_draft_set_meta (draft, RV_META_PUBLISHED, published, origin);

  describe_publisher (self, page->tree, draft);
  describe_author (self, page->tree, draft);
  if (self->json.place != NULL)
    rv_draft_set_meta (draft, RV_META_PLACE, self->json.place, "json-ld");
  offer_meta (self, draft, RV_META_PLACE, (const char *const[]){ "geo.placename", NULL });
  if (address != NULL)
    rv_draft_set_meta (draft, RV_META_SOURCE_URL, address, url_origin);
}
