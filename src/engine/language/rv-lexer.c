/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-interner.h"
#include "language/rv-lexer.h"
#include "language/rv-normalize.h"

struct _RvLexer
{
  GArray *lexemes;      /* of RvLexeme */
  GPtrArray *words;     /* of const char, owned by surfaces or folded */
  RvInterner *surfaces; /* words as written */
  GPtrArray *folded;    /* of char, by number of the surface */
};

RvLexer *
rv_lexer_new (void)
{
  RvLexer *self = g_new0 (RvLexer, 1);

  self->lexemes = g_array_new (FALSE, FALSE, sizeof (RvLexeme));
  self->words = g_ptr_array_new ();
  self->surfaces = rv_interner_new ();
  self->folded = g_ptr_array_new_with_free_func (g_free);
  return self;
}

void
rv_lexer_free (RvLexer *self)
{
  g_array_unref (self->lexemes);
  g_ptr_array_unref (self->words);
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

/* Where the run of characters without a space that begins at @at ends; whether it is an address. */
static guint32
end_of_chunk (const char *text, guint32 at, guint32 end, gboolean *is_address)
{
  guint32 stop = at;
  const char *mail;

  while (stop < end && !g_ascii_isspace (text[stop]))
    stop++;
  mail = memchr (text + at, '@', stop - at);
  *is_address = g_strstr_len (text + at, stop - at, "://") != NULL
                || (stop - at > 4 && g_ascii_strncasecmp (text + at, "www.", 4) == 0)
                || (mail != NULL && mail > text + at && g_ascii_isalnum (mail[-1])
                    && memchr (mail, '.', (gsize) (text + stop - mail)) != NULL);
  return stop;
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
  guint32 at = span.start, chunk = span.start;
  gboolean spaced = TRUE, is_address = FALSE;

  g_array_set_size (self->lexemes, 0);
  g_ptr_array_set_size (self->words, 0);
  while (at < span.end)
    {
      gunichar c = g_utf8_get_char (text + at);
      RvLexeme lexeme = { RV_SPAN_NONE, 0, RV_LEXEME_SIGN, FALSE, FALSE };

      if (is_space (c))
        {
          at = (guint32) (g_utf8_next_char (text + at) - text);
          spaced = TRUE;
          continue;
        }
      if (at >= chunk)
        chunk = end_of_chunk (text, at, span.end, &is_address);
      lexeme.span.start = at;
      lexeme.span.end = at = end_of_lexeme (text, at, span.end, &lexeme);
      lexeme.is_spaced = spaced;
      lexeme.is_address = is_address;
      g_array_append_val (self->lexemes, lexeme);
      /* long runs of digits are no number anybody wrote; keep them out of the table */
      g_ptr_array_add (self->words,
                       lexeme.kind == RV_LEXEME_DIGITS && rv_span_length (lexeme.span) > 32
                         ? (gpointer) ""
                         : (gpointer) fold (self, text, lexeme.span));
      spaced = FALSE;
    }
  return (RvLexemes){ text, (const RvLexeme *) (gpointer) self->lexemes->data,
                      (const char *const *) self->words->pdata, self->lexemes->len };
}

/* Whether the lexeme at @at is a hyphen or dash of any length, or a tilde */
gboolean
rv_lexemes_is_dash (const RvLexemes *self, guint at)
{
  gunichar c = at < self->length ? self->lexemes[at].sign : 0;

  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == '~';
}
