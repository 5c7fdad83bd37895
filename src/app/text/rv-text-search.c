/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "text/rv-text-search.h"

/* Words are compared letter by letter, a letter being a base character with the marks on it. In Vietnamese
 * one letter is written in up to four ways ("ệ" whole, as "ê" with a dot, as "ẹ" with a roof, and in three
 * parts), all of which look alike; who types one of them wants them all. So the marks of a letter are
 * taken apart and put into their canonical order (Unicode Standard, chapter 3.11) before letters are
 * compared. Kinds of apostrophes, quotation marks, hyphens and spaces are alike too, and so is what is not
 * seen: soft hyphens, joiners.
 *
 * The search is that of Knuth, Morris and Pratt (Fast pattern matching in strings, SIAM Journal on
 * Computing 6, 1977): linear in the text whatever is looked for. */

/* Letters of what is searched for: longer input is a slip of the clipboard. */
#define MAX_NEEDLE 256u

/* Marks on one letter; Vietnamese needs two. More are not compared. */
#define MAX_MARKS 4u

typedef struct
{
  gunichar base;
  gunichar marks[MAX_MARKS]; /* in canonical order, 0 behind the last */
} Letter;

/* What is written and not seen. */
static gboolean
is_ignorable (gunichar c)
{
  return c == 0x00ad || (c >= 0x200b && c <= 0x200d) || c == 0x2060 || c == 0xfeff;
}

/* What a reader types for @c, which has no marks. */
static gunichar
fold_base (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isspace ((char) c) ? ' ' : (gunichar) g_ascii_tolower ((char) c);
  if (g_unichar_isspace (c))
    return ' ';
  if (c == 0x2018 || c == 0x2019 || c == 0x201b || c == 0x02bc)
    return '\'';
  if ((c >= 0x201c && c <= 0x201f) || c == 0x00ab || c == 0x00bb)
    return '"';
  if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
    return '-';
  return g_unichar_tolower (c);
}

/* Letters with a stroke have no decomposition. @c: in lower case */
static gunichar
drop_stroke (gunichar c)
{
  switch (c)
    {
    case 0x0111:
      return 'd';
    case 0x0142:
      return 'l';
    case 0x00f8:
      return 'o';
    default:
      return c;
    }
}

static void
add_mark (Letter *letter, gunichar mark)
{
  int class = g_unichar_combining_class (mark);
  guint at = 0;

  while (at < MAX_MARKS && letter->marks[at] != 0)
    at++;
  if (at == MAX_MARKS)
    return;
  for (; at > 0 && g_unichar_combining_class (letter->marks[at - 1]) > class; at--)
    letter->marks[at] = letter->marks[at - 1];
  letter->marks[at] = mark;
}

/* Adds a character to @letter: its base, or marks. */
static void
add_char (Letter *letter, gunichar c, gboolean is_first)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH] = { c };
  gsize n = c < 0xc0 ? 1 : g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));

  if (n > 1 && !g_unichar_ismark (parts[1])) /* a syllable of Hangul, which is one letter here */
    parts[0] = c, n = 1;
  if (is_first)
    letter->base = fold_base (parts[0]);
  for (gsize i = is_first ? 1 : 0; i < n; i++)
    if (g_unichar_ismark (parts[i]))
      add_mark (letter, parts[i]);
}

static gboolean
belongs_to_letter (const Letter *letter, gunichar c)
{
  return is_ignorable (c) || (c >= 0x0300 && g_unichar_ismark (c))
         || (letter->base == ' ' && fold_base (c) == ' ');
}

/* Whether a letter of one byte is all there is: what comes next is such a byte, too, and no mark on it. */
static gboolean
is_plain (const char *text, const char *end)
{
  if ((guchar) text[0] >= 0x80)
    return FALSE;
  return text + 1 == end
         || ((guchar) text[1] < 0x80 && !(g_ascii_isspace (text[0]) && g_ascii_isspace (text[1])));
}

/* Reads one letter, or one run of spaces. Returns: where the next one begins */
static const char *
read_letter (const char *text, const char *end, gboolean ignore_marks, Letter *letter)
{
  if (is_plain (text, end)) /* most letters of most texts */
    {
      *letter = (Letter){ .base = fold_base ((guchar) *text) };
      return text + 1;
    }
  *letter = (Letter){ 0 };
  add_char (letter, g_utf8_get_char (text), TRUE);
  text = g_utf8_next_char (text);
  while (text < end && belongs_to_letter (letter, g_utf8_get_char (text)))
    {
      add_char (letter, g_utf8_get_char (text), FALSE);
      text = g_utf8_next_char (text);
    }
  if (ignore_marks)
    *letter = (Letter){ .base = drop_stroke (letter->base) };
  return text;
}

static gboolean
equals (const Letter *a, const Letter *b)
{
  return a->base == b->base && memcmp (a->marks, b->marks, sizeof a->marks) == 0;
}

/* Returns: (transfer full) (element-type Letter) */
static GArray *
read_needle (const char *words, gboolean ignore_marks)
{
  GArray *needle = g_array_new (FALSE, FALSE, sizeof (Letter));
  const char *end = words + strlen (words);

  for (const char *at = words; at < end && needle->len < MAX_NEEDLE;)
    {
      Letter letter;

      at = read_letter (at, end, ignore_marks, &letter);
      if (!is_ignorable (letter.base))
        g_array_append_val (needle, letter);
    }
  return needle;
}

/* For each letter of @needle, how much of its beginning ends there as well. */
static void
find_borders (const GArray *needle, guint *borders)
{
  const Letter *letters = &g_array_index (needle, Letter, 0);
  guint border = 0;

  borders[0] = 0;
  for (guint i = 1; i < needle->len; i++)
    {
      while (border > 0 && !equals (&letters[i], &letters[border]))
        border = borders[border - 1];
      if (equals (&letters[i], &letters[border]))
        border++;
      borders[i] = border;
    }
}

/**
 * rv_text_search_find:
 * @words: what to look for, upper and lower case alike
 * @ignore_marks: whether "dang" also finds "Đảng"
 *
 * Returns: (transfer full) (element-type RvSpan): where it stands, in order, not overlapping, at most
 *   RV_TEXT_SEARCH_MAX_HITS; empty for no words
 */
GArray *
rv_text_search_find (RvDocument *document, const char *words, gboolean ignore_marks)
{
  GArray *hits = g_array_new (FALSE, FALSE, sizeof (RvSpan));
  g_autoptr (GArray) needle = read_needle (words, ignore_marks);
  const Letter *letters = &g_array_index (needle, Letter, 0);
  const char *text = rv_document_get_text (document);
  const char *end = text + rv_document_get_length (document);
  const char *starts[MAX_NEEDLE]; /* where the last letters begin, in a ring */
  guint borders[MAX_NEEDLE], matched = 0;
  gsize count = 0;

  if (needle->len == 0)
    return hits;
  find_borders (needle, borders);
  for (const char *at = text; at < end && hits->len < RV_TEXT_SEARCH_MAX_HITS; count++)
    {
      Letter letter;

      if (matched == 0 && is_plain (at, end) && fold_base ((guchar) *at) != letters[0].base)
        {
          at++;
          continue;
        }
      starts[count % MAX_NEEDLE] = at;
      at = read_letter (at, end, ignore_marks, &letter);
      while (matched > 0 && !equals (&letter, &letters[matched]))
        matched = borders[matched - 1];
      if (equals (&letter, &letters[matched]))
        matched++;
      if (matched == needle->len)
        {
          const char *start = starts[(count + 1 - needle->len) % MAX_NEEDLE];
          RvSpan hit = rv_span ((gsize) (start - text), (gsize) (at - text));

          g_array_append_val (hits, hit);
          matched = 0;
        }
    }
  return hits;
}
