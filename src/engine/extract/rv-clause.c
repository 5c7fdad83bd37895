/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "extract/rv-clause.h"

/* What a word with a capital inside a sentence is not. */
#define VERBAL                                                                                \
  (RV_CUE_ANY_MODAL | RV_CUE_ANY_ORDER | RV_CUE (REPORTING) | RV_CUE (FINITE) | RV_CUE (VERB) \
   | RV_CUE (TO))

RvClause *
rv_clause_new (const RvTextIndex *index, const RvDirectiveLexicon *lexicon)
{
  RvClause *self = g_new0 (RvClause, 1);

  self->index = index;
  self->lexicon = lexicon;
  self->storage = g_array_new (FALSE, FALSE, sizeof (RvClauseItem));
  return self;
}

void
rv_clause_free (RvClause *self)
{
  g_array_unref (self->storage);
  g_free (self);
}

static guint64
classify_case (const char *text, RvSpan span)
{
  const char *end = text + span.end;
  guint letters = 0, capitals = 0;

  for (const char *p = text + span.start; p < end; p = g_utf8_next_char (p))
    {
      letters++;
      capitals += g_unichar_isupper (g_utf8_get_char (p));
    }
  if (!g_unichar_isupper (g_utf8_get_char (text + span.start)))
    return 0;
  return RV_CUE (CAPITAL) | (capitals == letters && letters > 1 ? RV_CUE (ACRONYM) : 0);
}

/* What the ends of a word say, where no list says more. */
static guint64
classify_ending (const RvDirectiveLexicon *lexicon, const char *word, guint64 classes)
{
  guint64 more = 0;

  if ((classes & RV_CUE (PARTICIPLE)) != 0)
    more |= RV_CUE (PAST_PARTICIPLE);
  if ((classes & RV_CUE (PLAIN)) != 0)
    return more;
  if (rv_directive_lexicon_has_suffix (lexicon, RV_SUFFIX_ADVERB, word))
    more |= RV_CUE (ADVERB);
  if (rv_directive_lexicon_has_suffix (lexicon, RV_SUFFIX_GERUND, word))
    more |= RV_CUE (GERUND);
  if (rv_directive_lexicon_has_suffix (lexicon, RV_SUFFIX_PARTICIPLE, word))
    more |= RV_CUE (PAST_PARTICIPLE);
  return more;
}

/* Adds what the shape of a word says to what the lists say of it. */
static void
classify_word (const RvClause *self, const RvToken *token, RvClauseItem *item)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (self->index));
  const char *word = rv_text_index_get_word (self->index, token->word);

  if (token->kind == RV_WORD_NUMBER)
    item->classes |= RV_CUE (NUMBER);
  else if (token->kind == RV_WORD_SIGN)
    {
      item->classes |= RV_CUE (SIGN);
      item->sign = g_utf8_get_char (text + token->span.start);
    }
  else
    {
      RvDirectiveWord plural = { 0, 0, RV_FORCE_MUST };

      item->classes |= classify_case (text, token->span);
      if ((item->classes & (RV_CUE (AGENT) | RV_CUE (THING))) == 0)
        rv_directive_lexicon_match_plural (self->lexicon, word, &plural);
      item->classes |= plural.classes;
      item->hints |= plural.hints;
      item->classes |= classify_ending (self->lexicon, word, item->classes);
    }
}

/**
 * rv_clause_tag:
 * @sentence: of the index; words beyond RV_LIMIT_CLAUSE_ITEMS are not looked at
 *
 * Linear in the length of the sentence.
 */
void
rv_clause_tag (RvClause *self, const RvSentence *sentence)
{
  const char *text = rv_document_get_text (rv_text_index_get_document (self->index));
  const char *const *words = rv_text_index_get_words (self->index);
  guint n_all;
  const RvToken *tokens = rv_text_index_get_tokens (self->index, &n_all);
  guint end = sentence->first_token + sentence->n_tokens;

  g_array_set_size (self->storage, 0);
  for (guint i = sentence->first_token; i < end && self->storage->len < RV_LIMIT_CLAUSE_ITEMS;)
    {
      RvDirectiveWord word;
      guint n = rv_directive_lexicon_match (self->lexicon, words + i, end - i, &word);
      RvClauseItem item = { i, MAX (n, 1), word.classes, word.hints, word.force, 0 };

      if (n <= 1)
        classify_word (self, &tokens[i], &item);
      if (n > 1)
        item.classes |= classify_case (text, tokens[i].span);
      if (i > sentence->first_token && tokens[i - 1].kind == RV_WORD_LETTERS
          && (item.classes & (RV_CUE (CAPITAL) | RV_CUE (ACRONYM))) == RV_CUE (CAPITAL))
        item.classes &= ~VERBAL; /* the United States, Do Thanh Binh */
      if (i > sentence->first_token && tokens[i - 1].kind == RV_WORD_NUMBER
          && (item.classes & RV_CUE (CAPITAL)) != 0)
        item.classes &= ~RV_CUE_ANY_MODAL; /* 3 May */
      if (self->storage->len > 0 && (item.classes & RV_CUE (CAPITAL)) != 0
          && (g_array_index (self->storage, RvClauseItem, self->storage->len - 1).classes
              & RV_CUE (THING))
               != 0)
        item.classes &= ~RV_CUE (FIRST_PERSON); /* Annex I */
      g_array_append_val (self->storage, item);
      i += item.n_tokens;
    }
  self->sentence = sentence;
  self->items = (const RvClauseItem *) (gpointer) self->storage->data;
  self->n_items = self->storage->len;
}

/* Returns: the place of the items from @first to before @end in the document */
RvSpan
rv_clause_get_span (const RvClause *self, guint first, guint end)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->index, &n_tokens);
  const RvClauseItem *last;

  if (first >= end || end > self->n_items)
    return RV_SPAN_NONE;
  last = &self->items[end - 1];
  return rv_span (tokens[self->items[first].token].span.start,
                  tokens[last->token + last->n_tokens - 1].span.end);
}

/* Returns: (transfer none): the folded form of the first word of @item */
const char *
rv_clause_get_word (const RvClause *self, guint item)
{
  return rv_text_index_get_words (self->index)[self->items[item].token];
}

/* Whether @item is a noun that can act: by the list, or by its ending where no list denies it. */
gboolean
rv_clause_is_agent (const RvClause *self, guint item)
{
  guint64 classes = self->items[item].classes;

  if ((classes & RV_CUE (AGENT)) != 0)
    return TRUE;
  return (classes
          & (RV_CUE (THING) | RV_CUE (SIGN) | RV_CUE (NUMBER) | RV_CUE (DETERMINER)
             | RV_CUE (PREPOSITION) | RV_CUE (ADVERB)))
           == 0
         && self->items[item].n_tokens == 1
         && rv_directive_lexicon_has_suffix (self->lexicon, RV_SUFFIX_AGENT,
                                             rv_clause_get_word (self, item));
}

gboolean
rv_clause_is_thing (const RvClause *self, guint item)
{
  return (self->items[item].classes & RV_CUE (THING)) != 0;
}

/* Returns: the first item from @item on that is in none of @classes */
guint
rv_clause_skip (const RvClause *self, guint item, guint64 classes)
{
  while (item < self->n_items && (self->items[item].classes & classes) != 0)
    item++;
  return item;
}

/* Returns: the first item in [@first, @end) that has one of @hints; @end where there is none */
guint
rv_clause_find_hint (const RvClause *self, guint first, guint end, guint32 hints)
{
  while (first < end && (self->items[first].hints & hints) == 0)
    first++;
  return MIN (first, end);
}

/* Returns: the first item in [@first, @end) that is in one of @classes; @end where there is none */
guint
rv_clause_find (const RvClause *self, guint first, guint end, guint64 classes)
{
  while (first < end && (self->items[first].classes & classes) == 0)
    first++;
  return MIN (first, end);
}
