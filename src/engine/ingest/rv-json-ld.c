/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * schema.org in JSON-LD. Pages nest the article anywhere ("@graph", "mainEntity", arrays); it is
 * looked for to a depth of DEPTH.
 */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "ingest/rv-json-ld.h"
#include "language/rv-json.h"

#define DEPTH 8u
#define BYTES (4u * 1024 * 1024)
#define AUTHORS 8u

/* Things with an identifier that are kept to be referred to. */
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

  if (value == NULL || *out != NULL)
    return;
  *out = g_strstrip (g_strdup (value));
  if ((*out)[0] == 0)
    g_clear_pointer (out, g_free);
}

/* Keeps what everything with an identifier is called, for references from other places and scripts. */
static void
keep_name (RvJsonLd *self, const RvJson *node)
{
  const char *id = rv_json_as_string (rv_json_lookup (node, "@id"));
  const RvJson *name = rv_json_lookup (node, "name");
  const char *text = rv_json_as_string (rv_json_is_array (name) && rv_json_get_length (name) > 0
                                          ? rv_json_get_element (name, 0)
                                          : name);

  if (id == NULL || text == NULL || text[0] == 0)
    return;
  if (self->names == NULL)
    self->names = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, g_free);
  if (g_hash_table_size (self->names) < REFERENCES && !g_hash_table_contains (self->names, id))
    g_hash_table_insert (self->names, g_strdup (id), g_strdup (text));
}

/* The name of a person or an organization, or the names of several, a line each; of those that are
 * only referred to the identifier, to @meant. */
static void
append_names (const RvJson *node, GString *names, GString *meant, guint depth)
{
  const char *name = rv_json_as_string (node);

  if (node == NULL || depth > 3)
    return;
  if (rv_json_is_object (node) && rv_json_lookup (node, "name") != NULL)
    append_names (rv_json_lookup (node, "name"), names, meant, depth + 1);
  else if (rv_json_is_object (node) && rv_json_as_string (rv_json_lookup (node, "@id")) != NULL)
    g_string_append_printf (meant, "%s\n", rv_json_as_string (rv_json_lookup (node, "@id")));
  else if (rv_json_is_array (node))
    for (guint i = 0; i < MIN (rv_json_get_length (node), AUTHORS); i++)
      append_names (rv_json_get_element (node, i), names, meant, depth + 1);
  if (name != NULL && name[0] != 0 && !g_str_has_prefix (name, "http"))
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
}

static void
take_names (const RvJson *object, const char *member, char **out, char **out_meant)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GString) meant = g_string_new (NULL);

  append_names (rv_json_lookup (object, member), names, meant, 0);
  if (names->len > 0 && *out == NULL)
    *out = g_strstrip (g_string_free (g_steal_pointer (&names), FALSE));
  if (meant->len > 0 && *out_meant == NULL)
    *out_meant = g_string_free (g_steal_pointer (&meant), FALSE);
}

/* Where a text was written, or what single place it is about. */
static void
take_place (RvJsonLd *self, const RvJson *object)
{
  static const char *const members[] = { "locationCreated", "contentLocation" };

  for (gsize i = 0; i < G_N_ELEMENTS (members) && self->place == NULL; i++)
    {
      const RvJson *place = rv_json_lookup (object, members[i]);

      if (rv_json_is_array (place) && rv_json_get_length (place) == 1)
        place = rv_json_get_element (place, 0);
      if (rv_json_is_object (place))
        take_string (place, "name", &self->place);
    }
}

static void
take_article (RvJsonLd *self, const RvJson *object)
{
  take_string (object, "headline", &self->headline);
  take_string (object, "name", &self->name);
  take_string (object, "datePublished", &self->published);
  take_string (object, "url", &self->url);
  take_string (object, "inLanguage", &self->language);
  take_string (object, "articleBody", &self->body);
  take_names (object, "author", &self->author, &self->authors_meant);
  take_names (object, "publisher", &self->publisher, &self->publisher_meant);
  take_place (self, object);
}

static void
walk (RvJsonLd *self, const RvJson *node, guint depth)
{
  if (depth > DEPTH)
    return;
  if (rv_json_is_array (node))
    for (guint i = 0; i < rv_json_get_length (node); i++)
      walk (self, rv_json_get_element (node, i), depth + 1);
  else if (rv_json_is_object (node))
    {
      const RvJson *graph = rv_json_lookup (node, "@graph");
      const RvJson *main_entity = rv_json_lookup (node, "mainEntity");

      keep_name (self, node);
      if (is_of_type (node, is_article_type))
        take_article (self, node);
      else if (is_of_type (node, is_page_type))
        take_string (node, "datePublished", &self->page_published);
      if (graph != NULL)
        walk (self, graph, depth + 1);
      if (main_entity != NULL)
        walk (self, main_entity, depth + 1);
    }
}

/**
 * rv_json_ld_is_text_type:
 * @type: a type of schema.org, or several between spaces
 *
 * Returns: whether it is that of an article, a page or any other work rather than of something in it
 */
gboolean
rv_json_ld_is_text_type (const char *type)
{
  static const char *const others[]
    = { "CreativeWork", "Event",   "GovernmentService", "Legislation",
        "Book",         "Chapter", "VideoObject",       NULL };
  const char *last = strrchr (type, '/');

  last = last != NULL ? last + 1 : strrchr (type, ':') != NULL ? strrchr (type, ':') + 1 : type;
  return is_article_type (type) || is_page_type (type) || g_strv_contains (others, last);
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
    walk (self, root, 0);
}

/**
 * rv_json_ld_read_parsely:
 * @text: the JSON of a meta element "parsely-page" (Parse.ly's first way to describe a page)
 *
 * Adds who wrote a page, when, and its address, where they are not known.
 */
void
rv_json_ld_read_parsely (RvJsonLd *self, const char *text)
{
  g_autoptr (RvJson) root
    = strlen (text) <= BYTES ? rv_json_parse_value (text, strlen (text), NULL) : NULL;

  if (root == NULL || !rv_json_is_object (root))
    return;
  take_names (root, "authors", &self->author, &self->authors_meant);
  take_names (root, "author", &self->author, &self->authors_meant);
  take_string (root, "pub_date", &self->published);
  take_string (root, "link", &self->url);
}

static void
find_meant (const RvJsonLd *self, char **out, const char *meant)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_auto (GStrv) ids = NULL;

  if (*out != NULL || meant == NULL || self->names == NULL)
    return;
  ids = g_strsplit (meant, "\n", (int) AUTHORS + 1);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *name = g_hash_table_lookup (self->names, ids[i]);

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  if (names->len > 0)
    *out = g_string_free (g_steal_pointer (&names), FALSE);
}

/**
 * rv_json_ld_finish:
 *
 * Finds those who are only referred to ({"@id": …}), in whichever script they are described.
 */
void
rv_json_ld_finish (RvJsonLd *self)
{
  find_meant (self, &self->author, self->authors_meant);
  find_meant (self, &self->publisher, self->publisher_meant);
}

void
rv_json_ld_clear (RvJsonLd *self)
{
  g_clear_pointer (&self->names, g_hash_table_unref);
  g_free (self->place);
  g_free (self->authors_meant);
  g_free (self->publisher_meant);
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
