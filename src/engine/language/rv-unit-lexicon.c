/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "language/rv-json.h"
#include "language/rv-lexeme-cue.h"
#include "language/rv-packed-table.h"
#include "language/rv-unit-lexicon.h"

/* Lexemes and bytes of a symbol: "U.S.$", "km/h". */
#define SYMBOL_LEXEMES 5u
#define SYMBOL_BYTES 16u

/* In the names: words that only begin like a unit ("đồng chí"). */
#define NO_UNIT G_MAXUINT

/* Marks a symbol that is a word as well ("in"): a unit only where nothing else can follow. */
#define WEAK 0x80000000u

struct _RvUnitLexicon
{
  GArray *units;          /* of RvUnit, with the strings of the pack */
  RvPhraseTable *names;   /* -> index of the unit */
  RvPhraseTable *symbols; /* as written -> index of the unit + 1, perhaps with WEAK */
};

static const char *const kinds[] = { "percent", "money", "minor", "measure", "duration", "age" };

static gboolean
add_symbols (RvUnitLexicon *self,
             const RvJson *object,
             const char *member,
             guint value,
             GError **error)
{
  g_autofree const char **symbols = NULL;

  if (rv_phrase_table_is_packed (self->symbols) || rv_json_lookup (object, member) == NULL)
    return TRUE;
  symbols = rv_json_list_strings (object, member, error);
  if (symbols == NULL)
    return FALSE;
  for (gsize i = 0; symbols[i] != NULL; i++)
    rv_phrase_table_add_words (self->symbols, &symbols[i], 1, value);
  return TRUE;
}

static gboolean
add_names (RvUnitLexicon *self,
           RvLexer *lexer,
           const RvJson *object,
           const char *member,
           guint value,
           GError **error)
{
  g_autofree const char **names = NULL;

  if (rv_phrase_table_is_packed (self->names))
    return TRUE;
  names = rv_json_list_strings (object, member, error);
  if (names == NULL)
    return FALSE;
  rv_lexer_add_phrases (lexer, self->names, (const char *const *) names, value);
  return TRUE;
}

static gboolean
read_unit (RvUnitLexicon *self, RvLexer *lexer, const RvJson *object, GError **error)
{
  RvUnit unit = { 0 };
  const char *kind = rv_json_get_string (object, "kind", error);
  const char *name = kind != NULL ? rv_json_get_string (object, "unit", error) : NULL;
  guint index = self->units->len, k = 0;

  if (name == NULL)
    return FALSE;
  while (k < G_N_ELEMENTS (kinds) && !g_str_equal (kinds[k], kind))
    k++;
  if (k == G_N_ELEMENTS (kinds))
    {
      g_set_error (error, RV_ERROR, RV_ERROR_DATA, "unit “%s” is of no known kind “%s”", name,
                   kind);
      return FALSE;
    }
  unit.kind = (RvUnitKind) k;
  unit.name = name;
  unit.dimension = rv_json_peek_string (object, "dimension", NULL);
  unit.factor = rv_json_peek_number (object, "factor", 0);
  g_array_append_val (self->units, unit);
  return add_names (self, lexer, object, "names", index, error)
         && add_symbols (self, object, "symbols", index + 1, error)
         && add_symbols (self, object, "weak-symbols", (index + 1) | WEAK, error);
}

static void
unit_lexicon_free (gpointer data)
{
  RvUnitLexicon *self = data;

  g_array_unref (self->units);
  rv_phrase_table_free (self->names);
  rv_phrase_table_free (self->symbols);
  g_free (self);
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  RvUnitLexicon *self = g_new0 (RvUnitLexicon, 1);
  g_autoptr (RvLexer) lexer = rv_lexer_new ();
  const RvJson *units = rv_json_get_objects (section, "units", error);
  gboolean ok = units != NULL;

  self->units = g_array_new (FALSE, FALSE, sizeof (RvUnit));
  self->names = rv_phrase_table_open (section, "names");
  self->symbols = rv_phrase_table_open (section, "symbols");
  for (guint i = 0; ok && i < rv_json_get_length (units); i++)
    ok = read_unit (self, lexer, rv_json_get_element (units, i), error);
  if (ok && rv_json_lookup (section, "not-units") != NULL)
    ok = add_names (self, lexer, section, "not-units", NO_UNIT, error);
  if (!ok)
    g_clear_pointer (&self, unit_lexicon_free);
  return self;
}

/**
 * rv_unit_lexicon_ensure:
 *
 * Returns: (transfer none) (nullable): the units of the pack's language; %NULL without @error where
 *   it has none
 */
const RvUnitLexicon *
rv_unit_lexicon_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "units", compile, unit_lexicon_free, error);
}

static const RvUnit *
unit_of (const RvUnitLexicon *self, guint value)
{
  return &g_array_index (self->units, RvUnit, (value & ~WEAK) - 1);
}

/* Looks up the text of @n lexemes without spaces between; 0 where they are no symbol */
static guint
lookup_symbol (const RvUnitLexicon *self, const RvLexemes *lexemes, guint at, guint n)
{
  char symbol[SYMBOL_BYTES];
  gsize start = lexemes->lexemes[at].span.start;
  gsize length = lexemes->lexemes[at + n - 1].span.end - start;

  if (length >= sizeof symbol)
    return 0;
  memcpy (symbol, lexemes->text + start, length);
  symbol[length] = 0;
  return rv_phrase_table_lookup (self->symbols, symbol);
}

static guint
count_glued (const RvLexemes *lexemes, guint at)
{
  guint n = 1;

  while (n < SYMBOL_LEXEMES && rv_lexemes_is_glued (lexemes, at + n))
    n++;
  return n;
}

static RvUnitMatch
match_symbol (const RvUnitLexicon *self, const RvLexemes *lexemes, guint at, gboolean is_prefix)
{
  RvUnitMatch match = { NULL, 0, 1, TRUE };

  for (guint n = count_glued (lexemes, at); n > 0; n--)
    {
      guint value = lookup_symbol (self, lexemes, at, n);
      guint next = at + n;

      if (value == 0)
        continue;
      if (!is_prefix && rv_lexemes_is_glued (lexemes, next)
          && lexemes->lexemes[next].kind != RV_LEXEME_SIGN
          && lexemes->lexemes[next - 1].kind != RV_LEXEME_SIGN)
        continue;
      /* "5 in." but not "5 in the box" */
      if ((value & WEAK) != 0 && next < lexemes->length && lexemes->lexemes[at].is_spaced
          && (lexemes->lexemes[next].kind != RV_LEXEME_SIGN || lexemes->lexemes[next].sign == '-'))
        continue;
      match.unit = unit_of (self, value);
      match.length = n;
      return match;
    }
  return match;
}

/* "MUSD": a scale letter before the code of a currency */
static RvUnitMatch
match_scaled_code (const RvUnitLexicon *self, const RvLexemes *lexemes, guint at)
{
  RvUnitMatch match = { NULL, 0, 1, TRUE };
  RvSpan span = lexemes->lexemes[at].span;
  char code[4];
  guint value;

  if (rv_span_length (span) != 4)
    return match;
  memcpy (code, lexemes->text + span.start + 1, 3);
  code[3] = 0;
  value = rv_phrase_table_lookup (self->symbols, code);
  match.scale = lexemes->text[span.start] == 'M' ? 1e6 : lexemes->text[span.start] == 'k' ? 1e3 : 0;
  if (value == 0 || match.scale == 0 || unit_of (self, value)->kind != RV_UNIT_MONEY)
    return match;
  match.unit = unit_of (self, value);
  match.length = 1;
  return match;
}

/**
 * rv_unit_lexicon_match:
 * @at: the lexeme after a number
 *
 * Returns: the longest unit that begins at @at, by name or symbol; no unit where none does
 */
RvUnitMatch
rv_unit_lexicon_match (const RvUnitLexicon *self, const RvLexemes *lexemes, guint at)
{
  RvUnitMatch match = { NULL, 0, 1, FALSE };
  guint index = 0, length;

  if (at >= lexemes->length)
    return match;
  match = match_symbol (self, lexemes, at, FALSE);
  if (match.unit == NULL)
    match = match_scaled_code (self, lexemes, at);
  length = rv_lexemes_match_at (lexemes, self->names, at, &index);
  if (length > match.length && index == NO_UNIT)
    return (RvUnitMatch){ NULL, 0, 1, FALSE };
  if (length > match.length)
    match = (RvUnitMatch){ &g_array_index (self->units, RvUnit, index), length, 1, FALSE };
  return match;
}

/**
 * rv_unit_lexicon_match_prefix:
 * @at: where the unit would begin
 *
 * Returns: the symbol of money that begins at @at and stands before its number; no unit where none
 *   does
 */
RvUnitMatch
rv_unit_lexicon_match_prefix (const RvUnitLexicon *self, const RvLexemes *lexemes, guint at)
{
  RvUnitMatch match = match_symbol (self, lexemes, at, TRUE);

  if (match.unit == NULL || match.unit->kind != RV_UNIT_MONEY)
    return (RvUnitMatch){ NULL, 0, 1, FALSE };
  return match;
}
