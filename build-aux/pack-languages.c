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
 * All values are in one array, those of an array or an object one behind the other, and all strings behind
 * it, each once; E is the way from a value to another one, T that to a string.
 */

typedef struct
{
  GPtrArray *values; /* of char, the initializer of each; NULL where it is not written yet */
  GString *text;     /* the literals of all strings */
  GHashTable *known; /* string -> where it begins */
  gsize n_text;      /* bytes that the strings have */
} Packing;

static void pack_value (Packing *self, JsonNode *node, const char *name, guint index);

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

/* Returns: where @string begins among all */
static gsize
add_text (Packing *self, const char *string)
{
  gpointer at;

  if (g_hash_table_lookup_extended (self->known, string, NULL, &at))
    return GPOINTER_TO_SIZE (at);
  at = GSIZE_TO_POINTER (self->n_text);
  g_hash_table_insert (self->known, g_strdup (string), at);
  g_string_append (self->text, "  ");
  append_literal (self->text, string);
  g_string_append (self->text, " \"\\000\"\n");
  self->n_text += strlen (string) + 1;
  return GPOINTER_TO_SIZE (at);
}

/* Returns: the index of the first of @n values, which are to be written */
static guint
reserve (Packing *self, guint n)
{
  guint first = self->values->len;

  g_ptr_array_set_size (self->values, (int) (first + n));
  return first;
}

static guint
pack_object (Packing *self, JsonObject *object)
{
  guint first = reserve (self, json_object_get_size (object)), i = first;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    pack_value (self, node, name, i++);
  return first;
}

static guint
pack_array (Packing *self, JsonArray *array)
{
  guint n = json_array_get_length (array), first = reserve (self, n);

  for (guint i = 0; i < n; i++)
    pack_value (self, json_array_get_element (array, i), NULL, first + i);
  return first;
}

static void
append_elements (GString *value, const char *kind, guint index, guint first, guint n)
{
  if (n > 0)
    g_string_append_printf (value, ".way = E (%u, %u), ", index, first);
  g_string_append_printf (value, ".length = %u, .kind = %s", n, kind);
}

/* Writes the value with the number @index.
 * @name: (nullable): of the member whose value it is */
static void
pack_value (Packing *self, JsonNode *node, const char *name, guint index)
{
  GString *value = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (name != NULL)
    g_string_append_printf (value, ".name = T (%u, %zu), ", index, add_text (self, name));
  if (JSON_NODE_HOLDS_OBJECT (node))
    append_elements (value, "RV_JSON_OBJECT", index,
                     pack_object (self, json_node_get_object (node)),
                     json_object_get_size (json_node_get_object (node)));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    append_elements (value, "RV_JSON_ARRAY", index, pack_array (self, json_node_get_array (node)),
                     json_array_get_length (json_node_get_array (node)));
  else if (type == G_TYPE_STRING)
    g_string_append_printf (value, ".way = T (%u, %zu), .length = %zu, .kind = RV_JSON_STRING",
                            index, add_text (self, json_node_get_string (node)),
                            strlen (json_node_get_string (node)));
  else if (type == G_TYPE_BOOLEAN)
    g_string_append_printf (value, ".kind = %s",
                            json_node_get_boolean (node) ? "RV_JSON_TRUE" : "RV_JSON_FALSE");
  else if (type != G_TYPE_INVALID)
    g_string_append_printf (value, ".number = %s, .kind = RV_JSON_NUMBER",
                            g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));
  else
    g_string_append (value, ".kind = RV_JSON_NULL");
  self->values->pdata[index] = g_string_free (value, FALSE);
}

/* Writes the root of one file, and its line of the table. */
static gboolean
pack_file (Packing *self, const char *path, GString *table)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *code = g_path_get_basename (folder);
  g_autofree char *name = g_path_get_basename (path);
  guint index;

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
  index = reserve (self, 1);
  pack_value (self, json_parser_get_root (parser), NULL, index);
  g_string_append_printf (table, "  { \"%s\", \"%s\", &packed.values[%u] },\n", code, name, index);
  return TRUE;
}

static void
write_values (const Packing *self, GString *out)
{
  g_string_append_printf (out, "#define N_VALUES %u\n#define N_TEXT %zu\n", self->values->len,
                          self->n_text + 1); /* the literal has a NUL of its own */
  g_string_append (out,
                   "#define E(from, to) (((gint64) (to) - (from)) * (gint64) sizeof (RvJson))\n"
                   "#define T(from, at) (E (from, N_VALUES) + (at))\n"
                   "static const struct\n{\n  RvJson values[N_VALUES];\n  char text[N_TEXT];\n"
                   "} packed = {\n{\n");
  for (guint i = 0; i < self->values->len; i++)
    g_string_append_printf (out, "  { %s },\n", (const char *) self->values->pdata[i]);
  g_string_append_printf (out, "},\n%s};\n", self->text->str);
  g_string_append (out, "const RvJson *const rv_packed_values = packed.values;\n"
                        "const guint32 rv_n_packed_values = N_VALUES;\n");
}

int
main (int argc, char **argv)
{
  g_autoptr (GString) out = g_string_new ("#include \"language/rv-json-tree.h\"\n");
  g_autoptr (GString) table = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) values = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Packing packing = { values, text, known, 0 };

  for (int i = 2; i < argc; i++)
    if (!pack_file (&packing, argv[i], table))
      return EXIT_FAILURE;
  write_values (&packing, out);
  g_string_append_printf (out, "const RvPackedSection rv_packed_sections[] = {\n%s  { 0 },\n};\n",
                          table->str);
  if (argc > 2 && g_file_set_contents (argv[1], out->str, (gssize) out->len, &error))
    return EXIT_SUCCESS;
  g_printerr ("%s\n", error != NULL ? error->message : "nothing to pack");
  return EXIT_FAILURE;
}
