/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-interner.h"
#include "language/rv-lexer.h"
#include "language/rv-normalize.h"

/* Digits that anybody looks at. */
#define LONGEST_DIGITS 32u

/* Lexemes that there is room for at first: of a paragraph. */
#define FIRST_PLACES 128u

struct _RvLexer
{
  const char *text; /* what is being cut */
  guint32 end;      /* where the last lexeme ended; 0 before the first */
  RvLexeme *lexemes;
  const char **words; /* of each, owned by surfaces or folded */
  guint n_lexemes;
  guint n_places;       /* that lexemes and words have */
  RvInterner *surfaces; /* words as written */
  GPtrArray *folded;    /* of char, by number of the surface */
};

RvLexer *
rv_lexer_new (void)
{
  RvLexer *self = g_new0 (RvLexer, 1);

  self->n_places = FIRST_PLACES;
  self->lexemes = g_new (RvLexeme, self->n_places);
  self->words = g_new (const char *, self->n_places);
  self->surfaces = rv_interner_new ();
  self->folded = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
rv_lexer_free (RvLexer *self)
{
  g_free (self->lexemes);
  g_free (self->words);
  rv_interner_free (self->surfaces);
  g_ptr_array_unref (self->folded);
  g_free (self);
}

static const char *
fold (RvLexer *self, const char *text, RvSpan span)
{
  guint32 id = rv_interner_add (self->surfaces, text + span.start, rv_span_length (span));

  if (id == self->folded->len)
    g_ptr_array_add (self->folded,
                     rv_normalize_fold (text + span.start, (gssize) rv_span_length (span)));
  return g_ptr_array_index (self->folded, id);
}

static gboolean
is_letter (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha ((char) c) : g_unichar_isalpha (c) || g_unichar_ismark (c);
}

static gboolean
is_space (gunichar c)
{
  return c < 0x80 ? g_ascii_isspace ((char) c) : g_unichar_isspace (c) || c == 0x200b;
}

static guint32
end_of_lexeme (const char *text, guint32 at, guint32 end, RvLexeme *lexeme)
{
  gunichar c = g_utf8_get_char (text + at);
  const char *p = text + at;

  if (g_ascii_isdigit (*p))
    {
      lexeme->kind = RV_LEXEME_DIGITS;
      while (p < text + end && g_ascii_isdigit (*p))
        p++;
    }
  else if (is_letter (c))
    {
      lexeme->kind = RV_LEXEME_WORD;
      while (p < text + end && is_letter (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
    }
  else
    {
      lexeme->kind = RV_LEXEME_SIGN;
      lexeme->sign = c;
      p = g_utf8_next_char (p);
    }
  return (guint32) (p - text);
}

static void
append (RvLexer *self, RvLexeme *lexeme, const char *word)
{
  lexeme->is_spaced = self->n_lexemes == 0 || lexeme->span.start != self->end;
  self->end = lexeme->span.end;
  if (self->n_lexemes == self->n_places)
    {
      self->n_places *= 2;
      self->lexemes = g_renew (RvLexeme, self->lexemes, self->n_places);
      self->words = g_renew (const char *, self->words, self->n_places);
    }
  self->lexemes[self->n_lexemes] = *lexeme;
  self->words[self->n_lexemes++] = word;
}

/**
 * rv_lexer_begin:
 * @text: valid UTF-8, in which all spans count until rv_lexer_end()
 *
 * Begins to cut up one paragraph, of which some words may be known already.
 */
void
rv_lexer_begin (RvLexer *self, const char *text)
{
  self->text = text;
  self->end = 0;
  self->n_lexemes = 0;
}

/**
 * rv_lexer_add_word:
 * @span: a whole run of letters
 * @folded: its folded form; has to live as long as the lexemes
 * @word: a number for it
 *
 * Adds a word that somebody has cut and folded before.
 */
void
rv_lexer_add_word (RvLexer *self, RvSpan span, const char *folded, guint32 word)
{
  RvLexeme lexeme = { span, word, 0, RV_LEXEME_WORD, FALSE, FALSE };

  append (self, &lexeme, folded);
}

/* Adds the lexemes of @span. */
void
rv_lexer_add_text (RvLexer *self, RvSpan span)
{
  guint32 at = span.start;

  while (at < span.end)
    {
      RvLexeme lexeme = { RV_SPAN_NONE, RV_LEXEME_NO_WORD, 0, RV_LEXEME_SIGN, FALSE, FALSE };

      if (is_space (g_utf8_get_char (self->text + at)))
        {
          at = (guint32) (g_utf8_next_char (self->text + at) - self->text);
          continue;
        }
      lexeme.span.start = at;
      lexeme.span.end = at = end_of_lexeme (self->text, at, span.end, &lexeme);
      /* long runs of digits are no number anybody wrote; keep them out of the table */
      append (self, &lexeme,
              lexeme.kind == RV_LEXEME_DIGITS && rv_span_length (lexeme.span) > LONGEST_DIGITS
                ? ""
                : fold (self, self->text, lexeme.span));
    }
}

/* Marks the run without a space around @at; returns the lexeme after it. */
static guint
mark_address (RvLexer *self, guint at)
{
  RvLexeme *lexemes = self->lexemes;
  guint i = at;

  while (i > 0 && !lexemes[i].is_spaced && !lexemes[i - 1].is_address)
    i--;
  for (; i < self->n_lexemes && (i <= at || !lexemes[i].is_spaced); i++)
    lexemes[i].is_address = TRUE;
  return i;
}

static gboolean
is_glued_sign (const RvLexer *self, guint at, gunichar sign)
{
  return at < self->n_lexemes && self->lexemes[at].sign == sign && !self->lexemes[at].is_spaced;
}

static gboolean
is_glued_word (const RvLexer *self, guint at)
{
  return at < self->n_lexemes && self->lexemes[at].kind == RV_LEXEME_WORD
         && !self->lexemes[at].is_spaced;
}

/* Whether an address gives itself away at @at: "://", "www.", "name@host" */
static gboolean
is_address_sign (const RvLexer *self, guint at)
{
  const RvLexeme *lexeme = &self->lexemes[at];

  if (lexeme->sign == ':')
    return is_glued_sign (self, at + 1, '/') && is_glued_sign (self, at + 2, '/');
  if (lexeme->sign == '@')
    return !lexeme->is_spaced && is_glued_word (self, at + 1);
  return lexeme->kind == RV_LEXEME_WORD && rv_span_length (lexeme->span) == 3
         && g_str_equal (self->words[at], "www") && is_glued_sign (self, at + 1, '.');
}

/**
 * rv_lexer_end:
 *
 * Returns: the lexemes added since rv_lexer_begin(); valid until the next call of that
 */
RvLexemes
rv_lexer_end (RvLexer *self)
{
  for (guint i = 0; i < self->n_lexemes;)
    i = is_address_sign (self, i) ? mark_address (self, i) : i + 1;
  return (RvLexemes){ self->text, self->lexemes, self->words, self->n_lexemes };
}

/**
 * rv_lexer_cut:
 * @text: valid UTF-8
 * @span: what of it to cut; a paragraph or less
 *
 * Linear in the length of @span.
 *
 * Returns: the lexemes; valid until the next call
 */
RvLexemes
rv_lexer_cut (RvLexer *self, const char *text, RvSpan span)
{
  rv_lexer_begin (self, text);
  rv_lexer_add_text (self, span);
  return rv_lexer_end (self);
}

/* Whether the lexeme at @at is a hyphen or dash of any length, or a tilde */
gboolean
rv_lexemes_is_dash (const RvLexemes *self, guint at)
{
  gunichar c = at < self->length ? self->lexemes[at].sign : 0;

  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == '~';
}
