/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-figure-bearing.h"
#include "extract/rv-figure-context.h"
#include "extract/rv-finders.h"
#include "extract/rv-lexeme-reader.h"
#include "language/rv-digits.h"
#include "language/rv-lexeme-cue.h"

/* A count in words up to this is told, not quoted. */
#define SMALL_COUNT 10

/* "3/4 of the houses", "7/10": beyond this denominator a fraction counts "28 of 63". */
#define LARGEST_PART 10u

/* The last day of a month. */
#define LARGEST_DAY 31

typedef struct
{
  RvExtraction *extraction;
  RvNumberGrammar grammar;
  RvLexemeReader *reader;
  RvFigureContext context;
  guint next_date;      /* the first date that may lie ahead */
  guint next_reference; /* the first reference that may lie ahead */
} Finder;

/* Where the date or reference ends that covers @at; 0 where none does. @at only grows. */
static guint32
covered_until (GArray *findings, gsize size, guint *next, guint32 at)
{
  guint32 until = 0;

  for (guint i = *next; i < findings->len; i++)
    {
      const RvFinding *finding = (const RvFinding *) (gconstpointer) (findings->data + i * size);

      if (finding->span.end <= at)
        {
          if (i == *next)
            (*next)++;
          continue;
        }
      if (finding->span.start > at)
        break;
      until = MAX (until, finding->span.end);
    }
  return until;
}

static guint32
taken_until (Finder *self, guint32 at)
{
  RvFindings *findings = self->extraction->findings;
  guint32 date = covered_until (findings->dates, sizeof (RvDateMention), &self->next_date, at);
  guint32 reference
    = covered_until (findings->references, sizeof (RvReference), &self->next_reference, at);

  return MAX (date, reference);
}

static RvFigureKind
kind_of (const RvQuantity *quantity)
{
  if ((quantity->number.flags & RV_NUMBER_ORDINAL) != 0)
    return RV_FIGURE_ORDINAL;
  if (quantity->unit == NULL)
    return RV_FIGURE_COUNT;
  switch (quantity->unit->kind)
    {
    case RV_UNIT_PERCENT:
      return RV_FIGURE_PERCENT;
    case RV_UNIT_MONEY:
    case RV_UNIT_MINOR:
      return RV_FIGURE_MONEY;
    case RV_UNIT_AGE:
      return RV_FIGURE_AGE;
    case RV_UNIT_MEASURE:
    case RV_UNIT_DURATION:
    default:
      return RV_FIGURE_MEASURE;
    }
}

/* Whether a briefing would quote it: amounts, shares and measures, and counts of something that are
 * written in digits or large */
static gboolean
is_key (const RvFigure *figure, const RvQuantity *quantity)
{
  gboolean in_words = (quantity->number.flags & RV_NUMBER_IN_WORDS) != 0;

  if (figure->kind == RV_FIGURE_ORDINAL || figure->kind == RV_FIGURE_AGE || quantity->is_hyphenated
      || (quantity->number.flags & RV_NUMBER_VAGUE) != 0)
    return FALSE;
  if (figure->kind == RV_FIGURE_PERCENT || figure->kind == RV_FIGURE_MONEY)
    return TRUE;
  if (in_words && figure->value <= SMALL_COUNT)
    return FALSE;
  return figure->unit != NULL;
}

/* "28/63 provinces": so many out of all, where the denominator is no part that one speaks of. */
static void
take_counted_part (const Finder *self, const RvQuantity *quantity, RvFigure *figure)
{
  const RvLexemes *lexemes = self->context.parser.lexemes;
  guint first = quantity->first, end;
  RvSpan noun;

  if ((quantity->number.flags & RV_NUMBER_SLASH) == 0 || quantity->unit != NULL
      || quantity->number.length != 3)
    return;
  noun = rv_figure_context_find_noun (&self->context, quantity, &end);
  if (rv_span_is_empty (noun)
      || g_ascii_strtoull (lexemes->words[first + 2], NULL, 10) <= LARGEST_PART)
    return;
  figure->value = (double) g_ascii_strtoull (lexemes->words[first], NULL, 10);
}

static void
add_figure (Finder *self, const RvQuantity *quantity, RvBound bound, guint *out_end)
{
  const RvLexemes *lexemes = self->context.parser.lexemes;
  RvFindings *findings = self->extraction->findings;
  RvFigure figure = { .kind = kind_of (quantity), .value = quantity->value, .bound = bound };
  RvSpan noun = RV_SPAN_NONE;
  guint end = quantity->end;

  take_counted_part (self, quantity, &figure);
  figure.has_upper = quantity->has_upper;
  figure.upper = quantity->upper;
  figure.direction = rv_figure_bearing_get_direction (&self->context.parser, quantity);
  if (quantity->unit == NULL)
    {
      noun = rv_figure_context_find_noun (&self->context, quantity, &end);
      if (!rv_span_is_empty (noun))
        figure.unit
          = rv_findings_intern_len (findings, lexemes->text + noun.start, rv_span_length (noun));
      else
        end = quantity->end;
      if (figure.kind == RV_FIGURE_COUNT
          && rv_lexemes_match_before (lexemes,
                                      self->context.parser.rules->cues[RV_FIGURE_CUE_AGE_BEFORE],
                                      quantity->first, NULL)
               > 0)
        figure.kind = RV_FIGURE_AGE;
    }
  else
    {
      figure.unit = rv_findings_intern (findings, quantity->unit->name);
      noun = rv_figure_context_find_noun (&self->context, quantity, out_end);
      if (!rv_span_is_empty (noun) && end < lexemes->length
          && lexemes->lexemes[end].kind == RV_LEXEME_WORD)
        figure.subject
          = rv_findings_intern_len (findings, lexemes->text + noun.start, rv_span_length (noun));
    }
  figure.base.span
    = rv_span (lexemes->lexemes[quantity->first].span.start, lexemes->lexemes[end - 1].span.end);
  figure.base.rule = rv_figure_kind_get_nick (figure.kind);
  figure.is_key = is_key (&figure, quantity);
  g_array_append_val (findings->figures, figure);
  *out_end = MAX (end, quantity->end);
}

/* "from 63 to 34 provinces": gives the figure before, which changed, the unit of this one */
static void
lend_unit (Finder *self, guint first)
{
  const RvLexemes *lexemes = self->context.parser.lexemes;
  GArray *figures = self->extraction->findings->figures;
  const RvFigure *figure;
  RvFigure *before;

  if (figures->len < 2 || first < 2
      || rv_lexemes_match_at (lexemes, self->context.parser.rules->cues[RV_FIGURE_CUE_RANGE_TO],
                              first - 1, NULL)
           == 0)
    return;
  figure = &g_array_index (figures, RvFigure, figures->len - 1);
  before = &g_array_index (figures, RvFigure, figures->len - 2);
  if (before->unit == NULL && before->kind == RV_FIGURE_COUNT
      && before->base.span.end == lexemes->lexemes[first - 2].span.end)
    {
      before->unit = figure->unit;
      before->kind = figure->kind;
      before->is_key = figure->is_key;
    }
}

/* "more than 20 and less than 30": the second comparison makes a range of the first */
static void
join_comparison (Finder *self, RvQuantity *quantity, RvBound *bound)
{
  const RvQuantityParser *parser = &self->context.parser;
  const RvFigureRules *rules = parser->rules;
  gboolean is_low = *bound == RV_BOUND_MORE || *bound == RV_BOUND_LEAST;
  guint i = quantity->end, n, other = RV_BOUND_NONE, skip;
  RvQuantity second;

  if ((!is_low && *bound != RV_BOUND_MOST) || quantity->has_upper
      || rv_lexemes_match_at (parser->lexemes, rules->cues[RV_FIGURE_CUE_RANGE_AND], i, NULL) == 0)
    return;
  i++;
  n = rv_lexemes_match_at (parser->lexemes, rules->bounds, i, &other);
  if (n == 0 || i + n >= parser->lexemes->length
      || (is_low ? other != RV_BOUND_MOST : other != RV_BOUND_MORE && other != RV_BOUND_LEAST))
    return;
  if (!rv_quantity_parse (parser, i + n, &second, &skip) || second.has_upper
      || (is_low ? second.value <= quantity->value : second.value >= quantity->value))
    return;
  quantity->upper = MAX (quantity->value, second.value);
  quantity->value = MIN (quantity->value, second.value);
  quantity->has_upper = TRUE;
  quantity->end = second.end;
  if (quantity->unit == NULL)
    quantity->unit = second.unit;
  *bound = RV_BOUND_NONE;
}

/* "forty-five (45)": the second writing belongs to the first; the lexeme after it */
static guint
skip_repeat (Finder *self, const RvQuantity *quantity)
{
  const RvLexemes *lexemes = self->context.parser.lexemes;
  RvNumber number;
  guint i = quantity->end;

  if (quantity->unit != NULL || !rv_lexemes_is_sign (lexemes, i, '(') || i + 1 >= lexemes->length)
    return i;
  number = rv_number_grammar_parse (&self->grammar, lexemes, i + 1);
  if (number.length == 0 || number.value != quantity->value
      || !rv_lexemes_is_sign (lexemes, i + 1 + number.length, ')'))
    return i;
  return i + number.length + 2;
}

static gboolean
is_number_word (gconstpointer data, const char *folded)
{
  return rv_number_lexicon_lookup (data, folded) != NULL;
}

static gboolean
is_digits (const RvLexemes *lexemes, guint at)
{
  return rv_lexemes_is_kind (lexemes, at, RV_LEXEME_DIGITS);
}

/* Whether a quantity can begin at the lexeme: a quick look that spares the grammar most of them */
static gboolean
may_begin (const Finder *self, const RvLexemes *lexemes, guint at)
{
  const RvLexeme *lexeme = &lexemes->lexemes[at];

  if (lexeme->kind == RV_LEXEME_DIGITS)
    return TRUE;
  if (lexeme->kind == RV_LEXEME_SIGN)
    switch (lexeme->sign)
      {
      case '-':
      case 0x2212:
      case '.':
      case ',':
        return rv_lexemes_is_glued (lexemes, at + 1);
      case '$':
        return TRUE;
      default:
        return lexeme->sign >= 0x80;
      }
  if (rv_lexeme_reader_is_interesting (self->reader, lexemes, at))
    return TRUE;
  /* the code of a currency before its number: "USD 5", "US$ 5", "Rs. 5" */
  return rv_span_length (lexeme->span) <= 4
         && (is_digits (lexemes, at + 1)
             || (rv_lexemes_is_kind (lexemes, at + 1, RV_LEXEME_SIGN)
                 && (is_digits (lexemes, at + 2) || rv_lexemes_is_glued (lexemes, at + 2))));
}

/* "22 and 23 November": the day of the first is no count */
static gboolean
is_day_before_date (Finder *self, const RvQuantity *quantity)
{
  const RvLexemes *lexemes = self->context.parser.lexemes;
  const RvFigureRules *rules = self->context.parser.rules;
  guint next = quantity->end + 1;

  return quantity->unit == NULL && !quantity->has_upper && quantity->number.length == 1
         && is_digits (lexemes, quantity->first) && quantity->value >= 1
         && quantity->value <= LARGEST_DAY && next < lexemes->length && is_digits (lexemes, next)
         && (rv_lexemes_match_at (lexemes, rules->cues[RV_FIGURE_CUE_RANGE_AND], next - 1, NULL) > 0
             || rv_lexemes_is_sign (lexemes, next - 1, ','))
         && taken_until (self, lexemes->lexemes[next].span.start) > lexemes->lexemes[next].span.end;
}

/* One step through the paragraph; the lexeme to go on at */
static guint
search_at (Finder *self, guint at)
{
  const RvLexemes *lexemes = self->context.parser.lexemes;
  RvQuantity quantity;
  RvBound bound;
  guint skip, end;

  skip = rv_figure_context_skip_code (&self->context, at);
  if (skip > at)
    return skip;
  if (!rv_quantity_parse (&self->context.parser, at, &quantity, &skip))
    return at + skip;
  /* a date inside a range cuts it short */
  for (guint i = at; i < quantity.end; i++)
    if (lexemes->lexemes[i].kind != RV_LEXEME_SIGN
        && taken_until (self, lexemes->lexemes[i].span.start) > 0)
      return MAX (i, at + 1);
  if (is_day_before_date (self, &quantity))
    return quantity.end;
  if (!rv_figure_context_is_figure (&self->context, &quantity))
    return self->context.last_label == quantity.end ? quantity.end : at + quantity.number.length;
  bound = rv_figure_bearing_get_bound (&self->context.parser, &quantity);
  join_comparison (self, &quantity, &bound);
  end = skip_repeat (self, &quantity);
  if (end > quantity.end)
    quantity.end = end;
  add_figure (self, &quantity, bound, &end);
  lend_unit (self, quantity.first);
  return quantity.end;
}

static void
search_paragraph (Finder *self, guint paragraph)
{
  RvLexemes lexemes = rv_lexeme_reader_read (self->reader, paragraph);
  guint i = 0;

  self->context.parser.lexemes = &lexemes;
  self->context.last_label = self->context.year_in_words = 0;
  while (i < lexemes.length)
    {
      guint32 until;

      if (lexemes.lexemes[i].is_address || !may_begin (self, &lexemes, i))
        {
          i++;
          continue;
        }
      until = taken_until (self, lexemes.lexemes[i].span.start);
      if (until > 0)
        {
          while (i < lexemes.length && lexemes.lexemes[i].span.start < until)
            i++;
          continue;
        }
      i = search_at (self, i);
    }
}

/**
 * rv_find_figures:
 *
 * Numbers that count, measure or rank something, with unit, direction and bound. Dates and
 * references have to be found before, whose numbers are no figures. Linear in the document.
 */
gboolean
rv_find_figures (RvExtraction *extraction, GError **error)
{
  RvDocument *document = extraction->document;
  RvLanguagePack *pack = extraction->pack;
  g_autoptr (GError) local = NULL;
  const RvNumberLexicon *numbers = rv_number_lexicon_ensure (pack, &local);
  const RvUnitLexicon *units = local == NULL ? rv_unit_lexicon_ensure (pack, &local) : NULL;
  const RvFigureRules *rules = local == NULL ? rv_figure_rules_ensure (pack, &local) : NULL;
  g_autoptr (RvLexemeReader) reader = NULL;
  g_autofree const RvNumberWord **known = NULL;
  gboolean has_prose = FALSE; /* without any, everything was taken for furniture: look there then */
  Finder self = { extraction };

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (numbers == NULL || units == NULL || rules == NULL)
    return TRUE;
  self.reader = reader = rv_lexeme_reader_new (extraction->index, is_number_word, numbers);
  self.grammar.lexicon = numbers;
  known = g_new0 (const RvNumberWord *, MAX (rv_text_index_get_n_words (extraction->index), 1u));
  self.grammar.known = known;
  self.grammar.group
    = rv_digits_tell_group_sign (rv_document_get_text (document), rv_document_get_length (document),
                                 rv_number_lexicon_get_group_sign (numbers));
  self.context.parser = (RvQuantityParser){ &self.grammar, units, rules, NULL };
  self.context.pack = pack;
  for (guint i = 0; i < rv_document_get_n_paragraphs (document) && !has_prose; i++)
    has_prose = !rv_role_is_furniture (rv_document_get_paragraph (document, i)->role);
  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (document, i);

      if (has_prose && rv_role_is_furniture (paragraph->role))
        continue;
      if (g_cancellable_set_error_if_cancelled (extraction->cancellable, error))
        return FALSE;
      search_paragraph (&self, i);
    }
  return TRUE;
}
