/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <math.h>
#include <string.h>

#include "base/rv-limits.h"
#include "language/rv-digits.h"

/*
 * Numbers in digits. Which of '.' and ',' groups and which begins the decimals is told by the
 * number itself where it can be (two equal signs, both signs, a group that has not three digits, a
 * leading zero), and else by the document: rv_digits_tell_group_sign() counts the numbers that tell.
 * Groups may also be parted by spaces (ISO 80000-1, 7.3.1) or have two digits (12,34,567 in India).
 * Linear: a number has at most RV_LIMIT_NUMBER_GROUPS groups and RV_LIMIT_NUMBER_DIGITS digits;
 * what is longer is no number, and is stepped over as a whole.
 */

typedef struct
{
  const char *text;
  gsize length;
  gsize at;
} Scan;

static guint
count_digits (Scan *scan)
{
  gsize start = scan->at;

  while (scan->at < scan->length && g_ascii_isdigit (scan->text[scan->at]))
    scan->at++;
  return (guint) MIN (scan->at - start, 1000u);
}

static gboolean
at_sign_and_digit (const Scan *scan, char sign)
{
  return scan->at + 1 < scan->length && scan->text[scan->at] == sign
         && g_ascii_isdigit (scan->text[scan->at + 1]);
}

/* One number of the text: +1 where it says that ',' groups, -1 where it says that '.' does. */
static int
weigh_number (Scan *scan)
{
  gboolean zero = scan->text[scan->at] == '0';
  guint first = count_digits (scan);
  char sign = scan->at < scan->length ? scan->text[scan->at] : 0;
  int comma_groups = sign == ',' ? 1 : -1;
  guint last = 0, parts = 0;

  if ((sign != '.' && sign != ',') || !at_sign_and_digit (scan, sign))
    return 0;
  while (at_sign_and_digit (scan, sign))
    {
      scan->at++;
      last = count_digits (scan);
      parts++;
      if (last != 3)
        break;
    }
  if (at_sign_and_digit (scan, '.') || at_sign_and_digit (scan, ','))
    {
      gboolean is_other = scan->text[scan->at] != sign;

      scan->at++;
      count_digits (scan);
      return is_other && last == 3 && first <= 3 ? 2 * comma_groups : 0;
    }
  if (parts > 1)
    return last == 3 && first <= 3 && !zero ? 2 * comma_groups : 0; /* else a date or a version */
  if (last == 3 && first <= 3 && !zero)
    return 0;
  return -comma_groups;
}

/**
 * rv_digits_tell_group_sign:
 * @otherwise: what the language says
 *
 * Linear in @length.
 *
 * Returns: the sign, ',' or '.', that groups digits in this text
 */
gunichar
rv_digits_tell_group_sign (const char *text, gsize length, gunichar otherwise)
{
  Scan scan = { text, length, 0 };
  gint64 weight = 0;

  while (scan.at < length)
    {
      if (g_ascii_isdigit (text[scan.at]))
        weight += weigh_number (&scan);
      else
        scan.at++;
    }
  if (ABS (weight) < 3)
    return otherwise;
  return weight > 0 ? ',' : '.';
}

static guint
digits_at (const RvLexemes *lexemes, guint at)
{
  return rv_lexemes_is_kind (lexemes, at, RV_LEXEME_DIGITS)
           ? rv_span_length (lexemes->lexemes[at].span)
           : 0;
}

/* Whether sign and digits follow without a space: ",234" */
static gboolean
has_part (const RvLexemes *lexemes, guint at, gunichar sign)
{
  return rv_lexemes_is_sign (lexemes, at, sign) && rv_lexemes_is_glued (lexemes, at)
         && digits_at (lexemes, at + 1) > 0 && rv_lexemes_is_glued (lexemes, at + 1);
}

/* The space between two lexemes of a group: one blank, a no-break or a thin one */
static gboolean
has_space_group (const RvLexemes *lexemes, guint at)
{
  const RvLexeme *before = &lexemes->lexemes[at - 1], *here;

  if (digits_at (lexemes, at) != 3)
    return FALSE;
  here = &lexemes->lexemes[at];
  return here->is_spaced && here->span.start - before->span.end <= 3
         && memchr (lexemes->text + before->span.end, '\n', here->span.start - before->span.end)
              == NULL
         && memchr (lexemes->text + before->span.end, '\t', here->span.start - before->span.end)
              == NULL;
}

/* How many lexemes after @at are groups parted by @sign; 0 where they are none. */
static guint
count_groups (const RvLexemes *lexemes, guint at, gunichar sign)
{
  guint first = digits_at (lexemes, at), i = at + 1, middle = 0, n = 0, last = 0;

  if (first > 3 || lexemes->text[lexemes->lexemes[at].span.start] == '0')
    return 0;
  while (n < RV_LIMIT_NUMBER_GROUPS && has_part (lexemes, i, sign))
    {
      if (n > 0 && middle == 0)
        middle = last;
      else if (n > 0 && last != middle)
        return 0;
      last = digits_at (lexemes, i + 1);
      i += 2;
      n++;
    }
  if (n == 0 || last != 3 || (middle != 0 && middle != 3 && (middle != 2 || first > 2)))
    return 0;
  return 2 * n;
}

static guint
count_space_groups (const RvLexemes *lexemes, guint at)
{
  guint first = digits_at (lexemes, at), n = 0;

  if (first > 3 || lexemes->text[lexemes->lexemes[at].span.start] == '0')
    return 0;
  while (n < RV_LIMIT_NUMBER_GROUPS && has_space_group (lexemes, at + 1 + n))
    n++;
  if (has_space_group (lexemes, at + 1 + n)
      || (digits_at (lexemes, at + 1 + n) > 0 && lexemes->lexemes[at + 1 + n].is_spaced))
    return 0; /* a row of a table */
  return n;
}

static double
value_of (const RvLexemes *lexemes, guint from, guint to, guint decimal)
{
  char buffer[RV_LIMIT_NUMBER_DIGITS + 2];
  gsize n = 0;

  for (guint i = from; i < to; i++)
    {
      RvSpan span = lexemes->lexemes[i].span;

      if (i == decimal)
        {
          buffer[n++] = '.';
          continue;
        }
      if (lexemes->lexemes[i].kind != RV_LEXEME_DIGITS)
        continue;
      if (n + rv_span_length (span) > RV_LIMIT_NUMBER_DIGITS)
        return NAN;
      memcpy (buffer + n, lexemes->text + span.start, rv_span_length (span));
      n += rv_span_length (span);
    }
  buffer[n] = 0;
  return g_ascii_strtod (buffer, NULL);
}

/* "e10", "e-1" right after the digits */
static guint
parse_exponent (const RvLexemes *lexemes, guint at, double *value)
{
  guint i = at + 1;
  gboolean is_negative = FALSE;
  double exponent;

  if (!rv_lexemes_is_glued (lexemes, at) || lexemes->words[at][0] != 'e'
      || lexemes->words[at][1] != 0)
    return 0;
  if (rv_lexemes_is_glued (lexemes, i)
      && (rv_lexemes_is_sign (lexemes, i, '-') || rv_lexemes_is_sign (lexemes, i, '+')))
    is_negative = rv_lexemes_is_sign (lexemes, i++, '-');
  if (digits_at (lexemes, i) == 0 || digits_at (lexemes, i) > 3
      || !rv_lexemes_is_glued (lexemes, i))
    return 0;
  exponent = g_ascii_strtod (lexemes->words[i], NULL);
  *value *= pow (10, is_negative ? -exponent : exponent);
  return i + 1 - at;
}

/* How many lexemes after the digits at @at are groups; @decimal gets the sign that begins the
 * decimals after them. */
static guint
read_groups (const RvLexemes *lexemes, guint at, gunichar group, gunichar *decimal)
{
  guint groups = count_groups (lexemes, at, group);

  if (groups == 0)
    groups = count_space_groups (lexemes, at);
  if (groups > 0)
    return groups;
  groups = count_groups (lexemes, at, *decimal);
  /* one sign and three digits, and nothing more: the document has them for decimals */
  if (groups == 2 && !has_part (lexemes, at + 3, group))
    return 0;
  if (groups > 0)
    *decimal = group;
  return groups;
}

/* Whether decimals follow at @at behind the sign that groups in this document: "12,5 %" where ','
 * groups, but not the end of "22,24,26" */
static gboolean
has_foreign_decimals (const RvLexemes *lexemes, guint first, guint at, gunichar group)
{
  if (first > 0 && rv_lexemes_is_sign (lexemes, first - 1, group)
      && rv_lexemes_is_glued (lexemes, first))
    return FALSE;
  return has_part (lexemes, at, group) && !has_part (lexemes, at + 2, group)
         && digits_at (lexemes, at + 1) != 3;
}

/* Whether a number begins with its decimal sign: ".25" */
static gboolean
begins_with_decimals (const RvLexemes *lexemes, guint at, gunichar decimal)
{
  return at + 1 < lexemes->length && lexemes->lexemes[at].is_spaced
         && (rv_lexemes_is_sign (lexemes, at, '.') || rv_lexemes_is_sign (lexemes, at, decimal))
         && digits_at (lexemes, at + 1) > 0 && rv_lexemes_is_glued (lexemes, at + 1);
}

/**
 * rv_digits_parse:
 * @at: where the number would begin: digits, or the sign of a number such as ".25"
 * @group: the sign that groups in this document
 *
 * Returns: the number that begins at @at
 */
RvDigits
rv_digits_parse (const RvLexemes *lexemes, guint at, gunichar group)
{
  RvDigits found = { 0, 0, 1, FALSE, FALSE };
  gunichar sign = group == ',' ? '.' : ',';
  guint end = at;

  if (digits_at (lexemes, at) > 0)
    {
      guint groups = read_groups (lexemes, at, group, &sign);

      found.is_grouped = groups > 0;
      end = at + 1 + groups;
      found.is_decimal = (has_part (lexemes, end, sign) && !has_part (lexemes, end + 2, sign))
                         || (!found.is_grouped && has_foreign_decimals (lexemes, at, end, group));
    }
  else
    found.is_decimal = begins_with_decimals (lexemes, at, sign);
  if (found.is_decimal)
    end += 2;
  if (end == at)
    return found;
  found.value = value_of (lexemes, at, end, found.is_decimal ? end - 2 : G_MAXUINT);
  found.skip = end - at;
  if (!isfinite (found.value))
    return found;
  end += parse_exponent (lexemes, end, &found.value);
  if (isfinite (found.value))
    found.length = end - at;
  return found;
}
