/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * schema.org in JSON-LD. Pages nest the article anywhere ("@graph", "mainEntity", arrays); it is
 * looked for to a depth of DEPTH. json-glib parses recursively, so what is nested deeper than NESTING
 * is not given to it.
 */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "ingest/rv-json-ld.h"

#define DEPTH 8u
#define NESTING 64u
#define BYTES (4u * 1024 * 1024)
#define AUTHORS 8u

/* Whether brackets outside of strings nest no deeper than NESTING. */
static gboolean
is_shallow (const char *text, gsize length)
{
  guint depth = 0;
  gboolean in_string = FALSE;

  for (gsize i = 0; i < length; i++)
    {
      char c = text[i];

      if (in_string && c == '\\')
        i++;
      else if (c == '"')
        in_string = !in_string;
      else if (!in_string && (c == '{' || c == '['))
        {
          if (++depth > NESTING)
            return FALSE;
        }
      else if (!in_string && (c == '}' || c == ']') && depth > 0)
        depth--;
    }
  return TRUE;
}

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

static const char *
get_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node)
             && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

static gboolean
is_page_type (const char *type)
{
  return g_str_has_suffix (type, "WebPage");
}

static gboolean
is_of_type (JsonObject *object, gboolean (*is_type) (const char *type))
{
  JsonNode *type = json_object_get_member (object, "@type");
  const char *name = get_string (type);

  if (name != NULL)
    return is_type (name);
  if (type != NULL && JSON_NODE_HOLDS_ARRAY (type))
    {
      JsonArray *array = json_node_get_array (type);

      for (guint i = 0; i < json_array_get_length (array); i++)
        {
          name = get_string (json_array_get_element (array, i));
          if (name != NULL && is_type (name))
            return TRUE;
        }
    }
  return FALSE;
}

static void
take_string (JsonObject *object, const char *member, char **out)
{
  const char *value = get_string (json_object_get_member (object, member));

  if (value != NULL && *out == NULL && value[0] != 0)
    *out = g_strstrip (g_strdup (value));
}

/* The name of a person or an organization, or the names of several, joined by commas. */
static void
append_names (JsonNode *node, GString *names, guint depth)
{
  const char *name = get_string (node);

  if (node == NULL || depth > 3)
    return;
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_names (json_object_get_member (json_node_get_object (node), "name"), names, depth + 1);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < MIN (json_array_get_length (array), AUTHORS); i++)
        append_names (json_array_get_element (array, i), names, depth + 1);
    }
  if (name != NULL && name[0] != 0 && !g_str_has_prefix (name, "http"))
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

static void
take_names (JsonObject *object, const char *member, char **out)
{
  g_autoptr (GString) names = g_string_new (NULL);

  append_names (json_object_get_member (object, member), names, 0);
  if (names->len > 0 && *out == NULL)
    *out = g_strstrip (g_string_free (g_steal_pointer (&names), FALSE));
}

static void
take_article (RvJsonLd *self, JsonObject *object)
{
  take_string (object, "headline", &self->headline);
  take_string (object, "name", &self->name);
  take_string (object, "datePublished", &self->published);
  take_string (object, "url", &self->url);
  take_string (object, "inLanguage", &self->language);
  take_string (object, "articleBody", &self->body);
  take_names (object, "author", &self->author);
  take_names (object, "publisher", &self->publisher);
}

static void
walk (RvJsonLd *self, JsonNode *node, guint depth)
{
  if (depth > DEPTH)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        walk (self, json_array_get_element (array, i), depth + 1);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      JsonNode *graph = json_object_get_member (object, "@graph");
      JsonNode *main_entity = json_object_get_member (object, "mainEntity");

      if (is_of_type (object, is_article_type))
        take_article (self, object);
      else if (is_of_type (object, is_page_type))
        take_string (object, "datePublished", &self->page_published);
      if (graph != NULL)
        walk (self, graph, depth + 1);
      if (main_entity != NULL)
        walk (self, main_entity, depth + 1);
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
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *clean = NULL;

  if (length > BYTES || !is_shallow (text, length))
    return;
  clean = g_strndup (text, length);
  /* Raw line ends and tabs inside strings are no JSON, but pages have them. */
  for (char *p = clean; *p != 0; p++)
    if ((guchar) *p < 0x20)
      *p = ' ';
  unwrap (clean);
  if (json_parser_load_from_data (parser, clean, -1, NULL) && json_parser_get_root (parser) != NULL)
    walk (self, json_parser_get_root (parser), 0);
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
