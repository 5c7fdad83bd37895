/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * JSON (RFC 8259) into a tree that is only read.
 *
 * Language packs are parsed at every start of the program, 300 KB for a comparison. json-glib took
 * ten milliseconds for them and their release, a quarter of comparing two short documents; this
 * takes half of one. What makes the difference: strings stay where they are in one copy of the text
 * (an escape is never shorter than what it stands for), elements lie side by side in few blocks, and
 * nothing is counted or hashed.
 *
 * Linear in the text; no deeper than RV_LIMIT_JSON_DEPTH, the one recursion. More lenient than the RFC
 * in one thing: control characters may stand in strings, as they do in the JSON of web pages.
 */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "language/rv-json-value.h"
#include "language/rv-json.h"

/* Values of a block. */
#define BLOCK_VALUES 512u

/* The root, and what all its values lie in. */
typedef struct
{
  RvJson root;
  char *text;
  GPtrArray *blocks; /* of RvJson[] */
} Tree;

typedef struct
{
  Tree *tree;
  char *p;
  const char *wrong; /* what stopped the parser; NULL while nothing did */
  GArray *open;      /* of RvJson: the elements so far of the arrays and objects that are open */
  RvJson *free;      /* in the last block */
  gsize n_free;
} Parser;

static gboolean parse_value (Parser *parser, RvJson *out, guint depth);

static gboolean
fail (Parser *parser, const char *wrong)
{
  parser->wrong = wrong;
  return FALSE;
}

static char
skip_space (Parser *parser)
{
  while (*parser->p == ' ' || *parser->p == '\n' || *parser->p == '\t' || *parser->p == '\r')
    parser->p++;
  return *parser->p;
}

/* Four hexadecimal digits at @p, or -1. */
static int
read_hex (const char *p)
{
  int value = 0;

  for (guint i = 0; i < 4; i++)
    {
      int digit = g_ascii_xdigit_value (p[i]);

      if (digit < 0)
        return -1;
      value = value * 16 + digit;
    }
  return value;
}

/* The character of "\uXXXX", two of them where the first is half of a pair; U+FFFD for what is none.
 * Moves @p behind it; 0 where there are no four digits. */
static gunichar
read_escaped_char (const char **p)
{
  int first = read_hex (*p), second;

  if (first < 0)
    return 0;
  *p += 4;
  if (first == 0 || (first >= 0xdc00 && first < 0xe000))
    return 0xfffd;
  if (first < 0xd800 || first >= 0xe000)
    return (gunichar) first;
  second = (*p)[0] == '\\' && (*p)[1] == 'u' ? read_hex (*p + 2) : -1;
  if (second < 0xdc00 || second >= 0xe000)
    return 0xfffd;
  *p += 6;
  return 0x10000 + ((gunichar) (first - 0xd800) << 10) + (gunichar) (second - 0xdc00);
}

/* The rest of a string from its first escape at @from on, rewritten in place. */
static gboolean
unescape (Parser *parser, char *from, char **out_end)
{
  static const char letters[] = "\"\\/bfnrt", meanings[] = "\"\\/\b\f\n\r\t";
  const char *p = from;
  char *out = from;

  while (*p != '"')
    {
      const char *known;

      if (*p == 0)
        return fail (parser, "a string does not end");
      if (*p != '\\')
        {
          *out++ = *p++;
          continue;
        }
      p++;
      known = *p != 0 ? strchr (letters, *p) : NULL;
      if (known != NULL)
        {
          *out++ = meanings[known - letters];
          p++;
        }
      else if (*p == 'u')
        {
          gunichar c;

          p++;
          c = read_escaped_char (&p);
          if (c == 0)
            return fail (parser, "an escape has no four digits");
          out += g_unichar_to_utf8 (c, out);
        }
      else
        return fail (parser, "an escape is not known");
    }
  parser->p = (char *) p + 1;
  *out_end = out;
  return TRUE;
}

/* A string whose first quotation mark is at hand; it ends with a NUL afterwards. */
static gboolean
parse_string (Parser *parser, const char **out_string, guint32 *out_length)
{
  char *start = parser->p + 1;
  char *end = start + strcspn (start, "\"\\");

  if (*end == '"')
    parser->p = end + 1;
  else if (*end == 0)
    return fail (parser, "a string does not end");
  else if (!unescape (parser, end, &end))
    return FALSE;
  *end = 0;
  *out_string = start;
  *out_length = (guint32) (end - start);
  return TRUE;
}

static gboolean
parse_number (Parser *parser, RvJson *out)
{
  char *end = NULL;

  out->kind = RV_JSON_NUMBER;
  out->number = g_ascii_strtod (parser->p, &end);
  if (end == parser->p || g_ascii_isalpha (*end) || !g_ascii_isdigit (end[-1])
      || memchr (parser->p, 'x', (gsize) (end - parser->p)) != NULL)
    return fail (parser, "this is no value");
  parser->p = end;
  return TRUE;
}

static gboolean
parse_word (Parser *parser, const char *word, RvJsonKind kind, RvJson *out)
{
  if (!g_str_has_prefix (parser->p, word))
    return fail (parser, "this is no value");
  parser->p += strlen (word);
  out->kind = kind;
  return TRUE;
}

/* Moves the elements from @first on out of those that are open. */
static void
close_elements (Parser *parser, guint first, RvJson *out)
{
  guint n = parser->open->len - first;

  out->length = n;
  if (n == 0)
    return;
  if (n > parser->n_free)
    {
      parser->n_free = MAX (n, BLOCK_VALUES);
      parser->free = g_new (RvJson, parser->n_free);
      g_ptr_array_add (parser->tree->blocks, parser->free);
    }
  memcpy (parser->free, &g_array_index (parser->open, RvJson, first), n * sizeof (RvJson));
  out->elements = parser->free;
  parser->free += n;
  parser->n_free -= n;
  g_array_set_size (parser->open, first);
}

static gboolean
parse_name (Parser *parser, RvJson *out)
{
  guint32 length;

  if (skip_space (parser) != '"')
    return fail (parser, "a member has no name");
  if (!parse_string (parser, &out->name, &length))
    return FALSE;
  if (skip_space (parser) != ':')
    return fail (parser, "a member has no value");
  parser->p++;
  return TRUE;
}

/* An array or an object whose bracket is at hand. */
static gboolean
parse_elements (Parser *parser, RvJson *out, guint depth)
{
  gboolean is_object = *parser->p == '{';
  char close = is_object ? '}' : ']';
  guint first = parser->open->len;

  if (depth >= RV_LIMIT_JSON_DEPTH)
    return fail (parser, "it is nested too deeply");
  out->kind = is_object ? RV_JSON_OBJECT : RV_JSON_ARRAY;
  parser->p++;
  if (skip_space (parser) != close)
    for (;;)
      {
        RvJson value = { 0 };

        if ((is_object && !parse_name (parser, &value)) || !parse_value (parser, &value, depth + 1))
          return FALSE;
        g_array_append_val (parser->open, value);
        if (skip_space (parser) == close)
          break;
        if (*parser->p != ',')
          return fail (parser, "a comma or a bracket is missing");
        parser->p++;
      }
  parser->p++;
  close_elements (parser, first, out);
  return TRUE;
}

static gboolean
parse_value (Parser *parser, RvJson *out, guint depth)
{
  switch (skip_space (parser))
    {
    case '{':
    case '[':
      return parse_elements (parser, out, depth);
    case '"':
      out->kind = RV_JSON_STRING;
      return parse_string (parser, &out->string, &out->length);
    case 't':
      return parse_word (parser, "true", RV_JSON_TRUE, out);
    case 'f':
      return parse_word (parser, "false", RV_JSON_FALSE, out);
    case 'n':
      return parse_word (parser, "null", RV_JSON_NULL, out);
    default:
      return parse_number (parser, out);
    }
}

static guint
count_lines (const char *text, gsize length)
{
  guint n = 1;

  for (gsize i = 0; i < length; i++)
    n += text[i] == '\n';
  return n;
}

/**
 * rv_json_parse_value:
 * @text: JSON; need not end with a NUL
 *
 * Returns: (transfer full): its value, or %NULL with RV_ERROR_DATA set
 */
RvJson *
rv_json_parse_value (const char *text, gsize length, GError **error)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (RvJson));
  Tree *tree;
  Parser parser = { .open = open };

  if (length > RV_LIMIT_FILE_BYTES || !g_utf8_validate_len (text, length, NULL))
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_DATA, "this is no text in UTF-8");
      return NULL;
    }
  tree = g_new0 (Tree, 1);
  tree->text = g_strndup (text, length);
  tree->blocks = g_ptr_array_new_with_free_func (g_free);
  parser.tree = tree;
  parser.p = tree->text;
  if (parse_value (&parser, &tree->root, 0) && skip_space (&parser) != 0)
    fail (&parser, "there is something behind the value");
  if (parser.wrong == NULL)
    return &tree->root;

  g_set_error (error, RV_ERROR, RV_ERROR_DATA, "line %u: %s",
               count_lines (text, (gsize) (parser.p - tree->text)), parser.wrong);
  rv_json_free (&tree->root);
  return NULL;
}

/**
 * rv_json_free:
 * @root: what rv_json_parse() or rv_json_parse_value() returned
 */
void
rv_json_free (RvJson *root)
{
  Tree *tree = (Tree *) root;

  g_ptr_array_unref (tree->blocks);
  g_free (tree->text);
  g_free (tree);
}
