/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-date-offset.h"
#include "extract/rv-date-role.h"
#include "extract/rv-date-year.h"
#include "extract/rv-finders.h"
#include "extract/rv-lexeme-reader.h"
#include "language/rv-digits.h"

/* Paragraphs of prose in which a report says when its event took place. */
#define OPENING_PARAGRAPHS 3u

typedef struct
{
  RvExtraction *extraction;
  RvDateGrammar grammar;
  const RvUnitLexicon *units; /* NULL where the language has none */
  RvLexemeReader *reader;
  GArray *drafts; /* of RvDateDraft */
  guint n_prose;  /* paragraphs of prose so far */
} Finder;

static RvSpan
span_of (const RvLexemes *lexemes, guint first, guint length)
{
  return rv_span (lexemes->lexemes[first].span.start,
                  lexemes->lexemes[first + length - 1].span.end);
}

/* Puts the lexemes of the sentence around @at into @context; @at only grows in a paragraph. */
static void
enter_sentence (Finder *self, RvDateContext *context, guint at)
{
  RvTextIndex *index = self->extraction->index;
  const RvLexemes *lexemes = context->lexemes;
  guint n_sentences;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n_sentences);
  RvSpan span;

  if (at < context->sentence_end || n_sentences == 0)
    return;
  span = sentences[rv_text_index_find_sentence (index, lexemes->lexemes[at].span.start)].span;
  while (context->sentence_first < at
         && lexemes->lexemes[context->sentence_first].span.start < span.start)
    context->sentence_first++;
  context->sentence_end = at;
  while (context->sentence_end < lexemes->length
         && lexemes->lexemes[context->sentence_end].span.start < span.end)
    context->sentence_end++;
  context->sentence_end = MAX (context->sentence_end, at + 1);
}

static void
add_draft (Finder *self,
           const RvDateContext *context,
           RvWrittenDate *date,
           guint paragraph,
           gboolean follows_last)
{
  const RvLexemes *lexemes = context->lexemes;
  RvDateDraft draft = { .paragraph = paragraph };

  draft.is_inferred
    = self->units != NULL && rv_date_offset_apply (&self->grammar, self->units, lexemes, date);
  draft.written = *date;

  draft.span = span_of (lexemes, date->first, date->length);
  if ((date->flags & RV_WRITTEN_RANGE) != 0)
    {
      draft.from_span = span_of (lexemes, date->first, date->from_length);
      draft.to_span
        = span_of (lexemes, date->to_first, date->first + date->length - date->to_first);
    }
  draft.role = rv_date_context_get_role (context, date);
  draft.lacks_year = date->from.year == 0;
  draft.lies_ahead = rv_date_context_lies_ahead (context, date);
  draft.follows_last = follows_last;
  draft.is_opening = self->n_prose <= OPENING_PARAGRAPHS && draft.role != RV_DATE_ISSUED
                     && rv_date_context_is_opening (context, date);
  if (draft.is_opening)
    draft.role = RV_DATE_EVENT;
  g_array_append_val (self->drafts, draft);
}

/* Whether a date can begin with the word; @data is the grammar. */
static gboolean
is_date_word (gconstpointer data, const char *folded)
{
  const RvDateGrammar *grammar = data;
  const RvDateWord *word = rv_date_lexicon_lookup (grammar->lexicon, folded);
  const RvNumberWord *number = rv_number_lexicon_lookup (grammar->numbers.lexicon, folded);

  if (word != NULL
      && (word->month != 0 || word->season != 0 || word->ordinal != 0
          || (word->marks
              & (RV_DATE_WORD_DAY_MARK | RV_DATE_WORD_MONTH_MARK | RV_DATE_WORD_YEAR_MARK
                 | RV_DATE_WORD_QUARTER | RV_DATE_WORD_HALF | RV_DATE_WORD_SEASON_MARK
                 | RV_DATE_WORD_PART_LAST))
               != 0))
    return TRUE;
  return number != NULL
         && (number->place == RV_PLACE_TENS || number->ordinal_place != RV_PLACE_NONE);
}

/* Whether a date can begin at the lexeme: a quick look that spares the grammar most of them */
static gboolean
may_begin (const Finder *self, const RvLexemes *lexemes, guint at)
{
  const RvLexeme *lexeme = &lexemes->lexemes[at];

  if (lexeme->kind == RV_LEXEME_DIGITS)
    return rv_span_length (lexeme->span) <= 4;
  return rv_lexeme_reader_is_interesting (self->reader, lexemes, at);
}

/* Whether only a comma or a conjunction parts @at from the date that ended at @end */
static gboolean
follows (const Finder *self, const RvLexemes *lexemes, guint end, guint at)
{
  if (end == 0 || at - end > 2 || at == end)
    return FALSE;
  for (guint i = end; i < at; i++)
    {
      const RvDateWord *word = rv_date_grammar_get_word (&self->grammar, lexemes, i);

      if (lexemes->lexemes[i].sign != ',' && lexemes->lexemes[i].sign != ';'
          && lexemes->lexemes[i].kind != RV_LEXEME_WORD)
        return FALSE;
      if (lexemes->lexemes[i].kind == RV_LEXEME_WORD
          && (word == NULL || (word->marks & (RV_DATE_WORD_RANGE_AND | RV_DATE_WORD_OR)) == 0))
        return FALSE;
    }
  return TRUE;
}

static void
search_paragraph (Finder *self, guint paragraph_index, RvRole role)
{
  RvLexemes lexemes = rv_lexeme_reader_read (self->reader, paragraph_index);
  RvDateContext context = { &self->grammar, &lexemes, 0, 0, role };
  guint last_end = 0;

  for (guint i = 0; i < lexemes.length;)
    {
      RvWrittenDate date;
      guint first;

      if (!may_begin (self, &lexemes, i))
        {
          i++;
          continue;
        }
      date = rv_date_grammar_parse (&self->grammar, &lexemes, i);
      if (date.length == 0
          || !rv_date_context_is_date (&context, &date, follows (self, &lexemes, last_end, i)))
        {
          i++;
          continue;
        }
      enter_sentence (self, &context, i);
      first = i;
      i += date.length;
      add_draft (self, &context, &date, paragraph_index, follows (self, &lexemes, last_end, first));
      last_end = i;
    }
}

static void
append_mention (RvFindings *findings,
                const RvDateDraft *draft,
                RvSpan span,
                const char *iso,
                const char *rule)
{
  RvDateMention mention
    = { { span, rule }, rv_findings_intern (findings, iso), draft->role, draft->is_inferred };

  g_array_append_val (findings->dates, mention);
}

/* A range whose ends are dates in their own right is found as a whole and by its ends, so that each
 * stands in the timeline; a term of office ("2020 - 2025") or a quarter is one thing. */
static gboolean
has_ends (const RvDateDraft *draft)
{
  const RvWrittenDate *date = &draft->written;

  if ((date->flags & RV_WRITTEN_UNIT) != 0 || (date->from.day != 0 && date->to.day != 0))
    return FALSE;
  return date->from.month != 0 || date->to.month != 0 || (date->flags & RV_WRITTEN_DASHED) == 0;
}

static void
publish_draft (RvFindings *findings, const RvDateDraft *draft)
{
  char from[RV_CALENDAR_DATE_SIZE], to[RV_CALENDAR_DATE_SIZE];
  g_autofree char *range = NULL;

  if (draft->lacks_year && draft->written.from.day == 0)
    return;
  rv_calendar_date_print (draft->written.from, from);
  if ((draft->written.flags & RV_WRITTEN_RANGE) == 0)
    {
      append_mention (findings, draft, draft->span, from, "date");
      return;
    }
  rv_calendar_date_print (draft->written.to, to);
  range = g_strconcat (from, "/", to, NULL);
  append_mention (findings, draft, draft->span, range, "period");
  if (!has_ends (draft))
    return;
  append_mention (findings, draft, draft->from_span, from, "period-begin");
  append_mention (findings, draft, draft->to_span, to, "period-end");
}

static void
publish (Finder *self)
{
  RvFindings *findings = self->extraction->findings;

  for (guint i = 0; i < self->drafts->len; i++)
    {
      const RvDateDraft *draft = &g_array_index (self->drafts, RvDateDraft, i);

      publish_draft (findings, draft);
      if (draft->is_opening && !draft->lacks_year && findings->event_date == NULL)
        {
          char iso[RV_CALENDAR_DATE_SIZE];

          rv_calendar_date_print (draft->written.from, iso);
          findings->event_date = rv_findings_intern (findings, iso);
          findings->event_date_span = draft->span;
          findings->event_date_inferred = draft->is_inferred;
          findings->event_year_inferred = draft->has_guessed_year;
        }
    }
}

/* Whether there is anything but furniture; if not, the cleaning went too far, and all is searched. */
static gboolean
has_prose (const RvDocument *document)
{
  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    if (!rv_role_is_furniture (rv_document_get_paragraph (document, i)->role))
      return TRUE;
  return FALSE;
}

/* Returns: the year of the event, as a person said; 0 where nobody did */
static guint
get_event_year (const RvDocument *document)
{
  const char *year = rv_document_get_meta (document, RV_META_EVENT_YEAR)->value;
  guint64 number;

  return year != NULL && g_ascii_string_to_unsigned (year, 10, 1, 9999, &number, NULL)
           ? (guint) number
           : 0;
}

static gboolean
search_document (Finder *self, GError **error)
{
  RvDocument *document = self->extraction->document;
  const RvMetaField *published = rv_document_get_meta (document, RV_META_PUBLISHED);
  gboolean skips_furniture = has_prose (document);
  RvCalendarDate day;
  gboolean is_dated;

  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      RvRole role = rv_document_get_paragraph (document, i)->role;

      if (skips_furniture && role == RV_ROLE_BOILERPLATE)
        continue;
      if (g_cancellable_set_error_if_cancelled (self->extraction->cancellable, error))
        return FALSE;
      self->n_prose += role == RV_ROLE_BODY || role == RV_ROLE_LIST;
      search_paragraph (self, i, role);
    }
  is_dated = published != NULL && published->value != NULL
             && rv_calendar_date_parse (published->value, &day) && day.day != 0;
  rv_date_year_infer (self->drafts, is_dated ? &day : NULL, get_event_year (document));
  publish (self);
  return TRUE;
}

/* Whether @digits stand in the text by themselves: "1/8/2025" is no part of "11/8/2025". */
static gboolean
stands_alone (const char *text, gsize length, const char *digits)
{
  gsize n = strlen (digits);

  for (const char *at = g_strstr_len (text, (gssize) length, digits); at != NULL;
       at = g_strstr_len (at + 1, (gssize) (text + length - at - 1), digits))
    if ((at == text || !g_ascii_isdigit (at[-1]))
        && (at + n == text + length || !g_ascii_isdigit (at[n])))
      return TRUE;
  return FALSE;
}

static gboolean
is_written (const char *text, gsize length, guint first, guint second, guint year)
{
  g_autofree char *padded = g_strdup_printf ("%02u/%02u/%04u", first, second, year);
  g_autofree char *plain = g_strdup_printf ("%u/%u/%04u", first, second, year);

  return stands_alone (text, length, padded) || stands_alone (text, length, plain);
}

/* Whether @day, on which the text was published, stands in it in digits, in one order of day and month
 * but not in the other: then that is how its page writes them. */
static gboolean
tell_day_first (const char *text, gsize length, const RvCalendarDate *day, gboolean *out)
{
  gboolean is_day_first, is_month_first;

  if (day->day == 0 || day->day > 12 || day->day == day->month)
    return FALSE;
  is_day_first = is_written (text, length, day->day, day->month, day->year);
  is_month_first = is_written (text, length, day->month, day->day, day->year);
  if (is_day_first != is_month_first)
    *out = is_day_first;
  return is_day_first != is_month_first;
}

/* Decides how this document writes numbers and dates. */
static void
tell_grammar (Finder *self, const RvDateLexicon *dates, const RvNumberLexicon *numbers)
{
  RvDocument *document = self->extraction->document;
  const RvMetaField *url = rv_document_get_meta (document, RV_META_SOURCE_URL);
  const char *text = rv_document_get_text (document);
  gsize length = rv_document_get_length (document);
  gunichar group = rv_number_lexicon_get_group_sign (numbers);
  const RvMetaField *published = rv_document_get_meta (document, RV_META_PUBLISHED);
  RvCalendarDate day;

  self->grammar.lexicon = dates;
  self->grammar.numbers
    = (RvNumberGrammar){ numbers, rv_digits_tell_group_sign (text, length, group), FALSE, NULL };
  if (published == NULL || published->value == NULL || !rv_span_is_empty (published->evidence)
      || !rv_calendar_date_parse (published->value, &day)
      || !tell_day_first (text, length, &day, &self->grammar.is_day_first))
    self->grammar.is_day_first
      = rv_date_lexicon_tell_day_first (dates, text, length, url != NULL ? url->value : NULL);
}

/**
 * rv_find_dates:
 *
 * Dates in digits and words, periods and ranges, each with its role; and the date of the event that
 * the document reports. Reads the metadata of the document for the year. Linear in its length.
 */
gboolean
rv_find_dates (RvExtraction *extraction, GError **error)
{
  g_autoptr (GError) local = NULL;
  const RvDateLexicon *dates = rv_date_lexicon_ensure (extraction->pack, &local);
  const RvNumberLexicon *numbers
    = local == NULL ? rv_number_lexicon_ensure (extraction->pack, &local) : NULL;
  const RvUnitLexicon *units
    = local == NULL ? rv_unit_lexicon_ensure (extraction->pack, &local) : NULL;
  g_autoptr (RvLexemeReader) reader = NULL;
  g_autofree const RvNumberWord **known = NULL;
  g_autoptr (GArray) drafts = g_array_new (FALSE, FALSE, sizeof (RvDateDraft));
  Finder self = { .extraction = extraction, .units = units, .drafts = drafts };

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (dates == NULL || numbers == NULL)
    return TRUE;
  tell_grammar (&self, dates, numbers);
  known = g_new0 (const RvNumberWord *, MAX (rv_text_index_get_n_words (extraction->index), 1u));
  self.grammar.numbers.known = known;
  self.reader = reader = rv_lexeme_reader_new (extraction->index, is_date_word, &self.grammar);
  return search_document (&self, error);
}
