/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "extract/rv-quote-marks.h"
#include "language/rv-normalize.h"

/*
 * Pairs of quotation marks in one paragraph, by a stack of what is open.
 *
 * Which marks pair is data; whether a mark that can do both opens or closes is told by what stands
 * beside it: an opening mark has a space, a dash or a bracket before it and none behind it. Single
 * marks are hard, for they are apostrophes too: one opens only before a letter and is forgotten if
 * nothing closes it; behind an s before a small letter ("the workers' rights") it closes only if
 * nothing better follows.
 *
 * By old custom a quotation of several paragraphs opens again at each paragraph and closes once; a
 * double mark that stays open therefore ends with its paragraph if it opened it, if the next one
 * opens again, or if a colon or comma introduced it. Otherwise it is an inch or a slip and dropped.
 *
 * One pass, MAX_DEPTH steps for each mark: linear.
 */

/* Quotations inside one another; deeper ones are not opened. */
#define MAX_DEPTH 8u

/* Bytes between single marks; more is two apostrophes. */
#define MAX_SINGLE 1500u

/* Bytes of a word that may begin with an apostrophe. */
#define MAX_ELISION 8u

typedef struct
{
  guint32 start; /* byte of the mark */
  guint32 inner; /* byte behind it */
  gunichar mark;
  guint pairs;      /* bit set: what it may be closed by */
  guint32 weak_end; /* where it may have been closed by an apostrophe; 0 for nowhere */
  guint32 weak_inner;
} Open;

typedef struct
{
  const RvQuotationRules *rules;
  const char *text;
  RvSpan paragraph;
  GArray *pairs; /* of RvQuotePair */
  Open stack[MAX_DEPTH];
  guint depth;
} Scanner;

static gboolean
is_single (gunichar c)
{
  return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x201a || c == 0x2039 || c == 0x203a;
}

static guint
get_pairs (GHashTable *marks, gunichar c)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (marks, GUINT_TO_POINTER (c)));
}

/* The character before @byte, 0 at the beginning of the paragraph. */
static gunichar
char_before (const Scanner *scanner, guint32 byte)
{
  if (byte <= scanner->paragraph.start)
    return 0;
  return g_utf8_get_char (g_utf8_prev_char (scanner->text + byte));
}

static gunichar
char_at (const Scanner *scanner, guint32 byte)
{
  return byte < scanner->paragraph.end ? g_utf8_get_char (scanner->text + byte) : 0;
}

static gboolean
is_mark (const Scanner *scanner, gunichar c)
{
  return get_pairs (scanner->rules->openers, c) != 0 || get_pairs (scanner->rules->closers, c) != 0;
}

static gboolean
looks_open (const Scanner *scanner, gunichar left, gunichar right)
{
  if (right == 0 || g_unichar_isspace (right))
    return FALSE;
  if (left == 0 || g_unichar_isspace (left) || is_mark (scanner, left))
    return TRUE;
  switch (g_unichar_type (left))
    {
    case G_UNICODE_OPEN_PUNCTUATION:
    case G_UNICODE_DASH_PUNCTUATION:
      return TRUE;
    default:
      return left == '/' || left == ':' || left == '=' || left == '>';
    }
}

static gboolean
looks_closed (const Scanner *scanner, gunichar left, gunichar right)
{
  if (left == 0 || g_unichar_isspace (left))
    return FALSE;
  return right == 0 || g_unichar_isspace (right) || g_unichar_ispunct (right)
         || is_mark (scanner, right);
}

/* Whether an apostrophe before a short word stands for what was left out: 'em, '90s. */
static gboolean
is_elision (const Scanner *scanner, guint32 byte)
{
  const char *start = scanner->text + byte;
  guint32 end = byte;
  g_autofree char *word = NULL;

  if (g_unichar_isdigit (char_at (scanner, byte)))
    return TRUE;
  while (end < scanner->paragraph.end && end - byte < MAX_ELISION
         && g_unichar_isalpha (char_at (scanner, end)))
    end = g_utf8_next_char (scanner->text + end) - scanner->text;
  word = rv_normalize_fold (start, (gssize) (end - byte));
  return rv_phrase_table_contains (scanner->rules->elisions, word);
}

static void
emit (Scanner *scanner, const Open *open, guint32 inner_end, guint32 outer_end, gboolean is_open)
{
  RvQuotePair pair = { rv_span (open->start, outer_end), rv_span (open->inner, inner_end),
                       (guint) (open - scanner->stack), is_open };
  const char *text = scanner->text;

  while (pair.inner.start < pair.inner.end
         && g_unichar_isspace (g_utf8_get_char (text + pair.inner.start)))
    pair.inner.start = g_utf8_next_char (text + pair.inner.start) - text;
  while (pair.inner.end > pair.inner.start)
    {
      const char *last = g_utf8_prev_char (text + pair.inner.end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      pair.inner.end = last - text;
    }
  for (const char *p = text + pair.inner.start; p < text + pair.inner.end; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      {
        g_array_append_val (scanner->pairs, pair);
        break;
      }
}

/* Gives up what is open above @depth: single marks that an apostrophe may have closed are kept. */
static void
drop_above (Scanner *scanner, guint depth)
{
  while (scanner->depth > depth)
    {
      const Open *open = &scanner->stack[--scanner->depth];

      if (open->weak_end != 0)
        emit (scanner, open, open->weak_inner, open->weak_end, FALSE);
    }
}

/* The innermost open mark that @c can close; -1 for none. A plain double mark closes any double one,
 * and the other way round: writers mix them. */
static int
find_open (const Scanner *scanner, gunichar c)
{
  guint pairs = get_pairs (scanner->rules->closers, c);

  for (guint i = scanner->depth; i > 0; i--)
    if (scanner->stack[i - 1].pairs & pairs)
      return (int) i - 1;
  if (pairs == 0 || is_single (c))
    return -1;
  for (guint i = scanner->depth; i > 0; i--)
    if (!is_single (scanner->stack[i - 1].mark) && (c == '"' || scanner->stack[i - 1].mark == '"'))
      return (int) i - 1;
  return -1;
}

/* Returns: whether the mark closed something, or may have */
static gboolean
try_close (Scanner *scanner, gunichar c, guint32 byte, guint32 next)
{
  int which = find_open (scanner, c);
  gunichar left = char_before (scanner, byte), right = char_at (scanner, next);
  Open *open;

  if (which < 0)
    return FALSE;
  open = &scanner->stack[which];
  if (is_single (c))
    {
      if (!looks_closed (scanner, left, right))
        return FALSE;
      if (byte - open->start > MAX_SINGLE)
        {
          drop_above (scanner, (guint) which);
          return FALSE;
        }
      if ((left == 's' || left == 'S') && right == ' '
          && g_unichar_islower (char_at (scanner, next + 1)))
        {
          open->weak_end = next;
          open->weak_inner = byte;
          return TRUE;
        }
    }
  else if (looks_open (scanner, left, right) && !looks_closed (scanner, left, right)
           && get_pairs (scanner->rules->openers, c) != 0)
    return FALSE;

  drop_above (scanner, (guint) which + 1);
  emit (scanner, open, byte, next, FALSE);
  scanner->depth = (guint) which;
  return TRUE;
}

static void
try_open (Scanner *scanner, gunichar c, guint32 byte, guint32 next)
{
  guint pairs = get_pairs (scanner->rules->openers, c);
  gunichar left = char_before (scanner, byte), right = char_at (scanner, next);
  gboolean is_plain = c == '"' || is_single (c) || get_pairs (scanner->rules->closers, c) != 0;

  if (pairs == 0 || scanner->depth == MAX_DEPTH)
    return;
  if (is_plain ? !looks_open (scanner, left, right) : right == 0)
    return;
  if (is_single (c)
      && (!(g_unichar_isalpha (right) || is_mark (scanner, right)) || is_elision (scanner, next)))
    return;
  scanner->stack[scanner->depth++] = (Open){ byte, next, c, pairs, 0, 0 };
}

/* What is still open at the end of the paragraph. */
static void
end_paragraph (Scanner *scanner, gboolean next_reopens)
{
  for (guint i = 0; i < scanner->depth; i++)
    {
      const Open *open = &scanner->stack[i];
      guint32 before = open->start;
      gunichar left;

      if (is_single (open->mark))
        continue;
      while (before > scanner->paragraph.start && g_unichar_isspace (char_before (scanner, before)))
        before = g_utf8_prev_char (scanner->text + before) - scanner->text;
      left = char_before (scanner, before);
      if (left == 0 || next_reopens || (left < 0x80 && strchr (":,.!?", (int) left) != NULL)
          || get_pairs (scanner->rules->closers, left) != 0)
        {
          emit (scanner, open, scanner->paragraph.end, scanner->paragraph.end, TRUE);
          break;
        }
    }
  drop_above (scanner, 0);
}

static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  return rv_span_compare (&((const RvQuotePair *) a)->outer, &((const RvQuotePair *) b)->outer);
}

/**
 * rv_quote_marks_find:
 * @text: of the document
 * @paragraph: where to look
 * @next_reopens: whether the next paragraph begins with an opening mark
 * @pairs: (element-type RvQuotePair): gets the pairs appended, in order, an outer one before those
 *   inside it
 */
void
rv_quote_marks_find (const RvQuotationRules *rules,
                     const char *text,
                     RvSpan paragraph,
                     gboolean next_reopens,
                     GArray *pairs)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (RvQuotePair));
  Scanner scanner = { rules, text, paragraph, found };

  for (guint32 byte = paragraph.start; byte < paragraph.end;)
    {
      gunichar c = g_utf8_get_char (text + byte);
      guint32 next = g_utf8_next_char (text + byte) - text;

      if (c >= 0x80 || c == '"' || c == '\'')
        if (!try_close (&scanner, c, byte, next))
          try_open (&scanner, c, byte, next);
      byte = next;
    }
  end_paragraph (&scanner, next_reopens);
  g_array_sort (found, compare_pairs);
  if (found->len > 0)
    g_array_append_vals (pairs, found->data, found->len);
}

/* Whether @paragraph begins with a double opening mark. */
gboolean
rv_quote_marks_begin (const RvQuotationRules *rules, const char *text, RvSpan paragraph)
{
  gunichar c;

  if (rv_span_is_empty (paragraph))
    return FALSE;
  c = g_utf8_get_char (text + paragraph.start);
  return !is_single (c) && get_pairs (rules->openers, c) != 0;
}
