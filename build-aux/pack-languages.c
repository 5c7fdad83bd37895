/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <json-glib/json-glib.h>
#include <stdlib.h>
#include <string.h>

/*
 * Writes the JSON of data/languages/ as C, trees of constants as src/engine/language/rv-json-tree.h has them,
 * so that the program finds its language packs parsed:
 *
 *   pack-languages OUTPUT.c CODE/SECTION.json...
 *
 * What is in an array or an object is written before the array or object itself.
 */

typedef struct
{
  GString *out;
  guint n_arrays;
} Packing;

static void pack_value (Packing *self, JsonNode *node, GString *value);

/* A string literal; octal escapes have three digits, so that a digit behind one is not taken for part of it. */
static void
append_literal (GString *value, const char *string)
{
  g_string_append_c (value, '"');
  for (const guchar *at = (const guchar *) string; *at != 0; at++)
    if (g_ascii_isalnum (*at) || *at == ' ')
      g_string_append_c (value, (char) *at);
    else
      g_string_append_printf (value, "\\%03o", *at);
  g_string_append_c (value, '"');
}

/* Writes the array of @n initializers in @elements and the fields that refer to it. */
static void
finish_elements (Packing *self, GString *value, const char *kind, guint n, GString *elements)
{
  if (n == 0)
    {
      g_string_append_printf (value, ".elements = NULL, .length = 0, .kind = %s", kind);
      return;
    }
  g_string_append_printf (self->out, "static const RvJson a%u[] = {\n%s};\n", self->n_arrays,
                          elements->str);
  g_string_append_printf (value, ".elements = a%u, .length = %u, .kind = %s", self->n_arrays, n,
                          kind);
  self->n_arrays++;
}

static void
pack_object (Packing *self, JsonObject *object, GString *value)
{
  g_autoptr (GString) elements = g_string_new (NULL);
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_string_append (elements, "  { .name = ");
      append_literal (elements, name);
      g_string_append (elements, ", ");
      pack_value (self, node, elements);
      g_string_append (elements, " },\n");
    }
  finish_elements (self, value, "RV_JSON_OBJECT", json_object_get_size (object), elements);
}

static void
pack_array (Packing *self, JsonArray *array, GString *value)
{
  g_autoptr (GString) elements = g_string_new (NULL);
  guint n = json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (elements, "  { ");
      pack_value (self, json_array_get_element (array, i), elements);
      g_string_append (elements, " },\n");
    }
  finish_elements (self, value, "RV_JSON_ARRAY", n, elements);
}

/* Appends the fields of a value to @value. */
static void
pack_value (Packing *self, JsonNode *node, GString *value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (JSON_NODE_HOLDS_OBJECT (node))
    pack_object (self, json_node_get_object (node), value);
  else if (JSON_NODE_HOLDS_ARRAY (node))
    pack_array (self, json_node_get_array (node), value);
  else if (type == G_TYPE_STRING)
    {
      g_string_append (value, ".string = ");
      append_literal (value, json_node_get_string (node));
      g_string_append_printf (value, ", .length = %zu, .kind = RV_JSON_STRING",
                              strlen (json_node_get_string (node)));
    }
  else if (type == G_TYPE_BOOLEAN)
    g_string_append_printf (value, ".kind = %s",
                            json_node_get_boolean (node) ? "RV_JSON_TRUE" : "RV_JSON_FALSE");
  else if (type != G_TYPE_INVALID)
    g_string_append_printf (value, ".number = %s, .kind = RV_JSON_NUMBER",
                            g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
  else
    g_string_append (value, ".kind = RV_JSON_NULL");
}

/* Writes the root of one file, and its line of the table. */
static gboolean
pack_file (Packing *self, const char *path, guint index, GString *table)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GString) value = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *code = g_path_get_basename (folder);
  g_autofree char *name = g_path_get_basename (path);

  if (!json_parser_load_from_file (parser, path, &error))
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (json_parser_get_root (parser)) || !g_str_has_suffix (name, ".json"))
    {
      g_printerr ("%s: this is no section of a language pack\n", path);
      return FALSE;
    }
  name[strlen (name) - strlen (".json")] = 0;
  pack_value (self, json_parser_get_root (parser), value);
  g_string_append_printf (self->out, "static const RvJson root%u = { %s };\n", index, value->str);
  g_string_append_printf (table, "  { \"%s\", \"%s\", &root%u },\n", code, name, index);
  return TRUE;
}

int
main (int argc, char **argv)
{
  g_autoptr (GString) out = g_string_new ("#include \"language/rv-json-tree.h\"\n");
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  Packing packing = { out, 0 };

  for (int i = 2; i < argc; i++)
    if (!pack_file (&packing, argv[i], (guint) i, table))
      return EXIT_FAILURE;
  g_string_append_printf (out, "const RvPackedSection rv_packed_sections[] = {\n%s  { 0 },\n};\n",
                          table->str);
  if (argc > 2 && g_file_set_contents (argv[1], out->str, (gssize) out->len, &error))
    return EXIT_SUCCESS;
  g_printerr ("%s\n", error != NULL ? error->message : "nothing to pack");
  return EXIT_FAILURE;
}
