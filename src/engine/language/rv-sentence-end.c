/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-list-marker.h"
#include "language/rv-sentence-end.h"
#include "language/rv-sentence-mark.h"

/* How far we look around a mark: bytes of a word, signs that open one, words of an adverbial that
 * opens a sentence, words of a speaker's name. Whatever is longer is none. */
#define WORD_BYTES 64u
#define OPENERS 8u
#define ADVERBIAL_BYTES 48u
#define ADVERBIAL_WORDS 4u
#define SPEAKER_WORDS 4u

typedef enum
{
  NEXT_NONE,
  NEXT_LOWER,
  NEXT_UPPER,
  NEXT_LETTER, /* of a script without case */
  NEXT_NUMBER,
  NEXT_JOINING, /* a sign that goes on: "&", ",", "=" */
  NEXT_SIGN,
} NextKind;

/* The word after a mark. */
typedef struct
{
  NextKind kind;
  const char *word;
  gsize length;
  guint meaning; /* of RvSentenceWord */
  char after;    /* the byte behind it, 0 at the end */
  gboolean opens_quote;
} Next;

/* The word before a mark. */
typedef struct
{
  gsize start;
  const char *word;
  gsize length;
  guint meaning;
  gboolean is_number;
  gboolean is_letter;       /* one letter */
  gboolean is_dotted;       /* letters with dots between: "U.S", "e.g" */
  gboolean is_unpronounced; /* no vowel: "Rptr" */
  gboolean is_plain;        /* a word of three letters or more */
} Previous;

static gboolean
is_space_at (const RvSentenceContext *context, gsize at)
{
  return g_unichar_isspace (g_utf8_get_char (context->text + at));
}

static gsize
previous_char (const RvSentenceContext *context, gsize at)
{
  const char *p = g_utf8_find_prev_char (context->text, context->text + at);

  return p == NULL ? 0 : (gsize) (p - context->text);
}

static gsize
word_end (const RvSentenceContext *context, gsize at)
{
  gsize end = at;

  while (end < context->length && end - at < WORD_BYTES)
    {
      gunichar c = g_utf8_get_char (context->text + end);

      if (!g_unichar_isalnum (c) && c != '\'' && c != 0x2019 && g_unichar_combining_class (c) == 0)
        break;
      end = (gsize) (g_utf8_next_char (context->text + end) - context->text);
    }
  return end;
}

static NextKind
classify (gunichar c)
{
  if (g_unichar_isupper (c) || g_unichar_istitle (c))
    return NEXT_UPPER;
  if (g_unichar_islower (c))
    return NEXT_LOWER;
  if (g_unichar_isdigit (c))
    return NEXT_NUMBER;
  if (g_unichar_isalpha (c))
    return NEXT_LETTER;
  if (g_unichar_type (c) == G_UNICODE_CURRENCY_SYMBOL || c == 0xa7)
    return NEXT_NUMBER;
  return c < 0x80 && strchr ("&,;:=+/%|", (int) c) != NULL ? NEXT_JOINING : NEXT_SIGN;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || c == 0x2013 || c == 0x2014 || rv_list_marker_is_bullet (c);
}

static Next
read_next (const RvSentenceContext *context, gsize at)
{
  Next next = { NEXT_NONE };

  for (guint i = 0; i < OPENERS && at < context->length; i++)
    {
      gunichar c = g_utf8_get_char (context->text + at);

      if (!rv_sentence_mark_is_opener (c) && !is_dash (c) && !(i > 0 && c == ' '))
        break;
      next.opens_quote = next.opens_quote || c == '"' || c == 0x201c || c == 0xab || c == 0x2018;
      at = (gsize) (g_utf8_next_char (context->text + at) - context->text);
    }
  if (at >= context->length)
    return next;
  next.kind = classify (g_utf8_get_char (context->text + at));
  next.word = context->text + at;
  next.length = word_end (context, at) - at;
  next.after = at + next.length < context->length ? next.word[next.length] : 0;
  next.meaning = rv_sentence_rules_lookup (context->rules, next.word, next.length);
  return next;
}

static void
describe_previous (const RvSentenceContext *context, Previous *previous)
{
  const char *end = previous->word + previous->length;
  guint n_letters = 0, n_digits = 0, n_dots = 0, n_others = 0, run = 0, longest_run = 0;

  for (const char *p = previous->word; p < end; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '.')
        n_dots++;
      else if (g_unichar_isalpha (c) || g_unichar_combining_class (c) != 0)
        n_letters++;
      else if (g_unichar_isdigit (c))
        n_digits++;
      else if (c != ',' || n_digits == 0)
        n_others++;
      run = c == '.' ? 0 : run + 1;
      longest_run = MAX (longest_run, run);
    }
  previous->is_number = n_digits > 0 && n_letters + n_others == 0;
  previous->is_letter = n_letters == 1 && n_digits + n_dots + n_others == 0;
  previous->is_dotted = n_dots > 0 && n_letters > 1 && n_digits + n_others == 0 && longest_run == 1;
  previous->is_plain = n_letters >= 3 && n_digits + n_dots + n_others == 0;
  if (n_letters >= 2 && n_letters <= 5 && n_digits + n_dots + n_others == 0
      && g_ascii_islower (end[-1]))
    previous->is_unpronounced
      = !rv_sentence_rules_has_vowel (context->rules, previous->word, previous->length);
}

static Previous
read_previous (const RvSentenceContext *context, gsize mark)
{
  Previous previous = { .start = mark };
  gsize floor = mark - MIN (mark - context->start, WORD_BYTES);

  while (previous.start > floor)
    {
      gsize before = previous_char (context, previous.start);
      gunichar c = g_utf8_get_char (context->text + before);

      if (g_unichar_isspace (c) || (rv_sentence_mark_is_opener (c) && c != '\'' && c != 0x2019)
          || c == '/' || c == 0x2013 || c == 0x2014)
        break;
      previous.start = before;
    }
  previous.word = context->text + previous.start;
  previous.length = mark - previous.start;
  if (previous.length == 0)
    return previous;
  previous.meaning = rv_sentence_rules_lookup (context->rules, previous.word, previous.length);
  if (previous.meaning == 0)
    {
      const char *hyphen = g_strrstr_len (previous.word, (gssize) previous.length, "-");

      if (hyphen != NULL)
        previous.meaning
          = rv_sentence_rules_lookup (context->rules, hyphen + 1,
                                      previous.length - (gsize) (hyphen + 1 - previous.word));
    }
  describe_previous (context, &previous);
  return previous;
}

/* The class of the first letter of the word before @previous; NEXT_NONE at a sentence's beginning. */
static NextKind
kind_before (const RvSentenceContext *context, const Previous *previous)
{
  gsize end = previous->start, start;

  while (end > context->start && is_space_at (context, previous_char (context, end)))
    end = previous_char (context, end);
  start = end;
  while (start > context->start && end - start < WORD_BYTES
         && !is_space_at (context, previous_char (context, start)))
    start = previous_char (context, start);
  return start < end ? classify (g_utf8_get_char (context->text + start)) : NEXT_NONE;
}

/* "1." or "b)" or "IV." alone is the beginning of an item and no sentence. */
static gboolean
is_list_marker (const RvSentenceContext *context, const RvSentenceMark *mark)
{
  RvListMarker unused;
  gsize length = mark->end - context->start;
  gsize n;

  if (length > 2 * RV_LIST_MARKER_BYTES)
    return FALSE;
  n = rv_list_marker_read (context->text + context->start, length, &unused);
  if (n == length)
    return TRUE;
  for (n = 0; n < length; n++) /* "1.2.3." */
    if (!g_ascii_isdigit (context->text[context->start + n])
        && context->text[context->start + n] != '.')
      return FALSE;
  return g_ascii_isdigit (context->text[context->start])
         && memchr (context->text + context->start, '.', length - 1) != NULL;
}

/* "At 5 p.m." and "In the U.S." open a sentence rather than being one. */
static gboolean
is_opening_adverbial (const RvSentenceContext *context, const RvSentenceMark *mark)
{
  gsize end = word_end (context, context->start);
  guint n_words = 1;

  if (mark->start - context->start > ADVERBIAL_BYTES)
    return FALSE;
  if ((rv_sentence_rules_lookup (context->rules, context->text + context->start,
                                 end - context->start)
       & RV_SENTENCE_WORD_PREPOSITION)
      == 0)
    return FALSE;
  for (gsize i = context->start; i < mark->start; i++)
    n_words += context->text[i] == ' ';
  return n_words <= ADVERBIAL_WORDS;
}

/* A capital after an abbreviation that may stand at the end of a sentence as well as inside it. */
static gboolean
begins_sentence (const RvSentenceContext *context, const RvSentenceMark *mark, const Next *next)
{
  if ((next->meaning & RV_SENTENCE_WORD_ANY_ABBREVIATION) != 0 && next->after == '.')
    return FALSE; /* "Pub. L. No. 5" */
  return next->kind == NEXT_UPPER && (next->meaning & RV_SENTENCE_WORD_STARTER) != 0
         && !is_opening_adverbial (context, mark);
}

static gboolean
is_counter (const Next *next)
{
  if (next->kind == NEXT_NUMBER)
    return TRUE;
  if (next->kind != NEXT_UPPER || next->length > 6)
    return FALSE;
  if (next->length == 1 && next->word[0] != 'I')
    return next->word[0] != 'A' || next->after != ' ';
  for (gsize i = 0; i < next->length; i++)
    if (strchr ("IVXLC", next->word[i]) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
word_ends (const RvSentenceMark *mark, const Previous *previous, const Next *next)
{
  switch (next->kind)
    {
    case NEXT_LOWER:
      if (mark->closes_quote || mark->closes_bracket)
        return FALSE;
      return next->opens_quote
             || (previous->is_plain && (next->meaning & RV_SENTENCE_WORD_LOWER_STARTER) != 0);
    case NEXT_NUMBER:
      return !previous->is_number || previous->length > 2;
    case NEXT_NONE:
    case NEXT_JOINING:
      return FALSE;
    case NEXT_UPPER:
    case NEXT_LETTER:
    case NEXT_SIGN:
    default:
      return TRUE;
    }
}

/* A dot behind one letter: an initial, mostly. */
static gboolean
letter_ends (const RvSentenceContext *context,
             const RvSentenceMark *mark,
             const Previous *previous,
             const Next *next)
{
  NextKind before = kind_before (context, previous);

  if (before == NEXT_NUMBER && g_unichar_islower (g_utf8_get_char (previous->word)))
    return next->kind == NEXT_UPPER; /* a unit: "3 m." */
  if (next->kind != NEXT_UPPER || before == NEXT_NONE)
    return FALSE;
  if (previous->word[0] == 'I' && before == NEXT_LOWER)
    return TRUE;
  return begins_sentence (context, mark, next);
}

static gboolean
abbreviation_ends (const RvSentenceContext *context,
                   const RvSentenceMark *mark,
                   const Previous *previous,
                   const Next *next)
{
  if (mark->closes_bracket)
    return FALSE;
  if ((previous->meaning & RV_SENTENCE_WORD_BEFORE_NUMBER) != 0)
    {
      if (is_counter (next))
        return FALSE;
      if ((previous->meaning & RV_SENTENCE_WORD_ANY_ABBREVIATION) == RV_SENTENCE_WORD_BEFORE_NUMBER
          && next->kind == NEXT_UPPER
          && (previous->start == context->start || g_ascii_islower (previous->word[0])))
        return TRUE;
    }
  if ((previous->meaning & RV_SENTENCE_WORD_CLOSING) != 0)
    return (next->kind == NEXT_UPPER || next->opens_quote) && next->kind != NEXT_LOWER
           && (next->meaning & RV_SENTENCE_WORD_TIME) == 0 && !is_opening_adverbial (context, mark);
  if ((previous->meaning & RV_SENTENCE_WORD_BEFORE_NAME) != 0
      && (previous->meaning & RV_SENTENCE_WORD_ABBREVIATION) == 0)
    return FALSE;
  return begins_sentence (context, mark, next);
}

static gboolean
dot_ends (const RvSentenceContext *context,
          const RvSentenceMark *mark,
          const Previous *previous,
          const Next *next)
{
  if (is_list_marker (context, mark))
    return FALSE;
  if ((previous->meaning & RV_SENTENCE_WORD_ANY_ABBREVIATION) != 0)
    return abbreviation_ends (context, mark, previous, next);
  if (previous->is_letter)
    return letter_ends (context, mark, previous, next);
  if (previous->is_dotted || previous->is_unpronounced)
    return !mark->closes_bracket && begins_sentence (context, mark, next);
  return word_ends (mark, previous, next);
}

/* `“Why?” Anna Smith asked`: whether a name and a verb of saying follow. */
static gboolean
is_reported (const RvSentenceContext *context, const Next *next)
{
  gsize at = (gsize) (next->word - context->text);

  for (guint i = 0; i < SPEAKER_WORDS && at < context->length; i++)
    {
      gsize end = word_end (context, at);
      guint meaning = rv_sentence_rules_lookup (context->rules, context->text + at, end - at);

      if (i > 0 && (meaning & RV_SENTENCE_WORD_REPORTING) != 0)
        return TRUE;
      if (end == at || classify (g_utf8_get_char (context->text + at)) != NEXT_UPPER
          || (meaning & RV_SENTENCE_WORD_STARTER) != 0)
        return FALSE;
      if (end < context->length && context->text[end] == '.')
        end++;
      if (end >= context->length || context->text[end] != ' ')
        return FALSE;
      at = end + 1;
    }
  return FALSE;
}

static gboolean
strong_ends (const RvSentenceContext *context,
             const RvSentenceMark *mark,
             const Previous *previous,
             const Next *next)
{
  if (next->kind == NEXT_NONE || next->kind == NEXT_JOINING)
    return FALSE;
  if (previous->length == 0 && mark->closes_bracket) /* "(?)" */
    return FALSE;
  if ((previous->meaning & RV_SENTENCE_WORD_EXCLAIMED) != 0)
    return begins_sentence (context, mark, next);
  if (next->kind == NEXT_LOWER)
    return !mark->closes_quote && !mark->closes_bracket;
  return !mark->closes_quote || next->kind != NEXT_UPPER || !is_reported (context, next);
}

static gboolean
has_content (const RvSentenceContext *context, gsize end)
{
  end = MIN (end, context->start + WORD_BYTES);
  for (gsize i = context->start; i < end; i++)
    if (g_ascii_isalnum (context->text[i]) || (guchar) context->text[i] >= 0x80)
      return TRUE;
  return FALSE;
}

static gboolean
ellipsis_ends (const RvSentenceContext *context, const RvSentenceMark *mark, const Next *next)
{
  gboolean stands_apart = mark->start > 0 && is_space_at (context, mark->start - 1);

  if (next->kind != NEXT_UPPER && next->kind != NEXT_LETTER)
    return FALSE;
  if (!has_content (context, mark->start))
    return FALSE;
  return !stands_apart || mark->n_spaced == 0 || mark->n_spaced > 3;
}

/* "world.Today": a dot without a space between two words, which are no file or host name. */
static gboolean
ends_without_space (const RvSentenceContext *context,
                    const RvSentenceMark *mark,
                    const Previous *previous,
                    const Next *next)
{
  const char *after = next->word != NULL ? next->word + next->length : NULL;
  const char *end = context->text + context->length;
  gunichar last;

  if (mark->is_wide)
    return TRUE;
  if (next->kind != NEXT_UPPER || mark->kind == RV_SENTENCE_MARK_ELLIPSIS)
    return FALSE;
  if (mark->end > mark->first_end)
    return mark->closes_bracket || mark->closes_quote;
  if (previous->meaning != 0 && (previous->meaning & RV_SENTENCE_WORD_ANY_ABBREVIATION) != 0)
    return FALSE;
  if (!previous->is_plain
      && !(previous->is_number && memchr (previous->word, ',', previous->length)))
    return FALSE;
  last = g_utf8_get_char (g_utf8_find_prev_char (previous->word, context->text + mark->start));
  if (!g_unichar_islower (last) && !g_unichar_isdigit (last))
    return FALSE;
  if (next->length > 1 && !g_unichar_islower (g_utf8_get_char (g_utf8_next_char (next->word))))
    return FALSE;
  if (after < end && (*after == '.' || *after == ','))
    after++;
  return after < end && *after == ' ';
}

gboolean
rv_sentence_end_is_terminator (const char *text, gsize length, gsize at)
{
  return at < length && rv_sentence_mark_is_terminator (g_utf8_get_char (text + at));
}

/**
 * rv_sentence_end_read:
 * @at: where a terminator stands
 *
 * Decides whether the sentence ends at a mark. Looks a bounded number of bytes back, and forward to
 * the end of the mark and a bounded number of bytes further.
 */
RvSentenceEnd
rv_sentence_end_read (const RvSentenceContext *context, gsize at)
{
  RvSentenceMark mark;
  Previous previous = read_previous (context, at);
  RvSentenceEnd result = { 0, 0 };
  gboolean ends;
  Next next;

  rv_sentence_mark_read (context->text, context->length, at, &mark);
  next = read_next (context, mark.next);
  if (mark.next >= context->length)
    ends = FALSE;
  else if (mark.next == mark.end)
    ends = ends_without_space (context, &mark, &previous, &next);
  else if (mark.kind == RV_SENTENCE_MARK_STRONG)
    ends = strong_ends (context, &mark, &previous, &next);
  else if (mark.kind == RV_SENTENCE_MARK_ELLIPSIS)
    ends = ellipsis_ends (context, &mark, &next);
  else
    ends = dot_ends (context, &mark, &previous, &next);

  result.resume = mark.next;
  if (!ends)
    return result;
  /* A full stop and then an ellipsis with spaces: the ellipsis belongs to what follows. */
  if (mark.n_spaced > 3 && previous.length > 0 && !mark.closes_quote)
    result.boundary = mark.first_end;
  else
    result.boundary = mark.next;
  return result;
}
