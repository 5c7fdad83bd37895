/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * schema.org in JSON-LD. Pages nest the article anywhere ("@graph", "mainEntity", arrays); it is
 * looked for to a depth of DEPTH.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-json-ld.h"
#include "language/rv-json.h"

#define DEPTH 8u
#define BYTES (4u * 1024 * 1024)
#define AUTHORS 8u

/* Nodes of a graph among which one that is referred to is looked for. */
#define REFERENCES 256u

static gboolean
is_article_type (const char *type)
{
  static const char *const types[] = { "Report",
                                       "BlogPosting",
                                       "LiveBlogPosting",
                                       "SocialMediaPosting",
                                       "DiscussionForumPosting",
                                       "APIReference",
                                       "Blog",
                                       NULL };
  const char *slash = strrchr (type, '/');

  if (slash != NULL)
    type = slash + 1;
  return g_str_has_suffix (type, "Article") || g_strv_contains (types, type);
}

static gboolean
is_page_type (const char *type)
{
  return g_str_has_suffix (type, "WebPage");
}

static gboolean
is_of_type (const RvJson *object, gboolean (*is_type) (const char *type))
{
  const RvJson *type = rv_json_lookup (object, "@type");
  const char *name = rv_json_as_string (type);

  if (name != NULL)
    return is_type (name);
  for (guint i = 0; rv_json_is_array (type) && i < rv_json_get_length (type); i++)
    {
      name = rv_json_as_string (rv_json_get_element (type, i));
      if (name != NULL && is_type (name))
        return TRUE;
    }
  return FALSE;
}

static void
take_string (const RvJson *object, const char *member, char **out)
{
  const char *value = rv_json_as_string (rv_json_lookup (object, member));

  if (value != NULL && *out == NULL && value[0] != 0)
    *out = g_strstrip (g_strdup (value));
}

/* The node of @graph that @reference, {"@id": …}, stands for; %NULL where there is none. */
static const RvJson *
resolve (const RvJson *graph, const RvJson *reference)
{
  const char *id = rv_json_as_string (rv_json_lookup (reference, "@id"));

  if (id == NULL || !rv_json_is_array (graph))
    return NULL;
  for (guint i = 0; i < MIN (rv_json_get_length (graph), REFERENCES); i++)
    {
      const RvJson *node = rv_json_get_element (graph, i);

      if (rv_json_is_object (node)
          && g_strcmp0 (rv_json_as_string (rv_json_lookup (node, "@id")), id) == 0)
        return node;
    }
  return NULL;
}

/* The name of a person or an organization, or the names of several, joined by commas. */
static void
append_names (const RvJson *graph, const RvJson *node, GString *names, guint depth)
{
  const char *name = rv_json_as_string (node);

  if (node == NULL || depth > 3)
    return;
  if (rv_json_is_object (node) && rv_json_lookup (node, "name") != NULL)
    append_names (graph, rv_json_lookup (node, "name"), names, depth + 1);
  else if (rv_json_is_object (node))
    append_names (graph, resolve (graph, node), names, depth + 1);
  else if (rv_json_is_array (node))
    for (guint i = 0; i < MIN (rv_json_get_length (node), AUTHORS); i++)
      append_names (graph, rv_json_get_element (node, i), names, depth + 1);
  if (name != NULL && name[0] != 0 && !g_str_has_prefix (name, "http"))
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

static void
take_names (const RvJson *graph, const RvJson *object, const char *member, char **out)
{
  g_autoptr (GString) names = g_string_new (NULL);

  append_names (graph, rv_json_lookup (object, member), names, 0);
  if (names->len > 0 && *out == NULL)
    *out = g_strstrip (g_string_free (g_steal_pointer (&names), FALSE));
}

static void
take_article (RvJsonLd *self, const RvJson *graph, const RvJson *object)
{
  take_string (object, "headline", &self->headline);
  take_string (object, "name", &self->name);
  take_string (object, "datePublished", &self->published);
  take_string (object, "url", &self->url);
  take_string (object, "inLanguage", &self->language);
  take_string (object, "articleBody", &self->body);
  take_names (graph, object, "author", &self->author);
  take_names (graph, object, "publisher", &self->publisher);
}

/* @among: the nodes that references in @node may stand for */
static void
walk (RvJsonLd *self, const RvJson *among, const RvJson *node, guint depth)
{
  if (depth > DEPTH)
    return;
  if (rv_json_is_array (node))
    for (guint i = 0; i < rv_json_get_length (node); i++)
      walk (self, among, rv_json_get_element (node, i), depth + 1);
  else if (rv_json_is_object (node))
    {
      const RvJson *graph = rv_json_lookup (node, "@graph");
      const RvJson *main_entity = rv_json_lookup (node, "mainEntity");

      if (is_of_type (node, is_article_type))
        take_article (self, among, node);
      else if (is_of_type (node, is_page_type))
        take_string (node, "datePublished", &self->page_published);
      if (graph != NULL)
        walk (self, graph, graph, depth + 1);
      if (main_entity != NULL)
        walk (self, among, main_entity, depth + 1);
    }
}

/* Takes the wrapping off that hides scripts from old browsers: "<![CDATA[ … ]]>", "<!-- … -->". */
static void
unwrap (char *text)
{
  gsize start = strcspn (text, "{["), end;

  if (g_str_has_prefix (text + start, "[CDATA["))
    start += strlen ("[CDATA[") + strcspn (text + start + strlen ("[CDATA["), "{[");
  memmove (text, text + start, strlen (text + start) + 1);
  end = strlen (text);
  while (end > 0 && text[end - 1] != '}' && text[end - 1] != ']')
    end--;
  text[end] = 0;
  if (end > 2 && g_str_has_suffix (text, "]]"))
    {
      char *close = text + end - 2;

      while (close > text && g_ascii_isspace (close[-1]))
        close--;
      if (close > text && (text[0] == '{' || close[-1] == ']') && close[-1] != '[')
        *close = 0;
    }
}

/**
 * rv_json_ld_read:
 * @text: of one script element
 *
 * Adds what @text says to what @self knows; what is known already stands. What is no JSON is passed
 * over.
 */
void
rv_json_ld_read (RvJsonLd *self, const char *text, gsize length)
{
  g_autoptr (RvJson) root = NULL;
  g_autofree char *clean = NULL;

  if (length > BYTES)
    return;
  clean = g_strndup (text, length);
  /* Raw line ends and tabs inside strings are no JSON, but pages have them. */
  for (char *p = clean; *p != 0; p++)
    if ((guchar) *p < 0x20)
      *p = ' ';
  unwrap (clean);
  root = rv_json_parse_value (clean, strlen (clean), NULL);
  if (root != NULL)
    walk (self, root, root, 0);
}

void
rv_json_ld_clear (RvJsonLd *self)
{
  g_free (self->headline);
  g_free (self->name);
  g_free (self->author);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->page_published);
  g_free (self->url);
  g_free (self->language);
  g_free (self->body);
}
