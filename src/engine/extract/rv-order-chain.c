/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One sentence often gives several orders: "review the permits; publish the list before May, and send
 * the Council a report". The whole stays one directive, since only the whole can be quoted; here it is
 * split into its orders, each with its own addressee, force and product.
 *
 * A chain is cut behind a semicolon, or a comma or "and", where the next words open an order as the
 * first one did: with a verb in the base form ("to" before it where the first has one), a prohibition,
 * or a subject with a modal of its own. "Review and amend the rules" is one order, since the first verb
 * has no object yet; "check the boilers and pumps" is one, since "pumps" has none. What stands in a
 * relative clause ("those who hide, delay and sell permits") is cut at a semicolon or a "to" only. Words that are nouns as well ("report", "plan")
 * open an order only before what follows a verb and not a noun.
 *
 * One pass over the sentence, with a constant look ahead at each sign. At most RV_LIMIT_CHAIN_ORDERS
 * orders; the last one takes what is left.
 */

#include "config.h"

#include "base/rv-limits.h"
#include "extract/rv-modal-reading.h"
#include "extract/rv-order-chain.h"
#include "extract/rv-order.h"

/* Words between a verb and what it makes: "submit to the Council a report". */
#define PRODUCT_REACH 16u
/* Words of a product: "a report on the state of the bridges". */
#define PRODUCT_ITEMS 14u
/* Words of an order before it can be cut at a comma: a verb and an object. */
#define LEAST_ITEMS 2u

typedef struct
{
  const RvClause *clause;
  gboolean has_to;       /* the first order stands behind "to" */
  gboolean is_base_form; /* … and begins with a verb in the base form */
  gboolean in_clause;    /* a relative clause is open */
} Splitter;

/* A word that is a noun as well is a verb before what only a verb takes. */
static gboolean
takes_object (const RvClause *clause, guint verb)
{
  guint64 follows = RV_CUE (DETERMINER) | RV_CUE (AGENT) | RV_CUE (TO) | RV_CUE (ADVERB)
                    | RV_CUE (NEUTER) | RV_CUE (THIRD_PERSON) | RV_CUE (THING);

  return !rv_clause_is (clause, verb, RV_CUE (NOUN_VERB))
         || rv_clause_is (clause, verb + 1, follows)
         || rv_clause_hints (clause, verb + 1, RV_HINT (DEADLINE));
}

/* Whether a verb in the base form stands at @item, behind adverbs. */
static gboolean
opens_with_verb (const RvClause *clause, guint item)
{
  while (rv_clause_is (clause, item, RV_CUE (ADVERB) | RV_CUE (NEGATOR))
         && !rv_clause_is (clause, item, RV_CUE (VERB)))
    item++;
  return rv_clause_is (clause, item, RV_CUE (VERB) | RV_CUE (BE)) && item + 1 < clause->n_items
         && !rv_clause_is (clause, item, RV_CUE (AGENT) | RV_CUE (CAPITAL))
         && takes_object (clause, item) && !rv_clause_is (clause, item + 1, RV_CUE (SIGN));
}

/* "to paint the gate": no list holds all verbs, but between "to" and an article stands one. */
static gboolean
is_infinitive (const RvClause *clause, guint item)
{
  return !rv_clause_is (clause, item,
                        RV_CUE (DETERMINER) | RV_CUE (AGENT) | RV_CUE (CAPITAL) | RV_CUE (NUMBER)
                          | RV_CUE (NEUTER) | RV_CUE (SIGN) | RV_CUE (THING))
         && rv_clause_is (clause, item + 1, RV_CUE (DETERMINER));
}

/* The item at which an order would begin behind the sign or conjunction at @item. */
static guint
skip_joint (const RvClause *clause, guint item)
{
  guint64 skipped = RV_CUE (CONJUNCTION) | RV_CUE (LINK);

  /* "; 2) …", but not the year of "before June 30, 2025, and" */
  if (rv_clause_is_sign (clause, item, ';'))
    skipped |= RV_CUE (NUMBER);

  while (rv_clause_is_sign (clause, item, ';') || rv_clause_is_sign (clause, item, ',')
         || rv_clause_is_sign (clause, item, ')') || rv_clause_is_sign (clause, item, '(')
         || (rv_clause_is (clause, item, skipped) && !rv_clause_is (clause, item, RV_CUE (VERB))))
    item++;
  return item;
}

/* "…; the Ministry shall …": the modal of the link that begins at @first; the number of items where
 * it has none before the next semicolon. */
static guint
find_own_modal (const RvClause *clause, guint first)
{
  for (guint i = first; i < clause->n_items && !rv_clause_is_sign (clause, i, ';'); i++)
    {
      if (rv_clause_is (clause, i, RV_CUE_ANY_MODAL))
        return i;
      if (rv_clause_is (clause, i, RV_CUE (RELATIVE) | RV_CUE (SUBORDINATOR)))
        break;
    }
  return clause->n_items;
}

/* "… and urged the districts to finish": another verb of ordering, with whom it orders */
static gboolean
find_next_order (const RvClause *clause, guint first, RvDirectiveCue *out_cue)
{
  return !rv_directive_lexicon_is_isolating (clause->lexicon)
         && rv_clause_is (clause, first, RV_CUE (ORDER_PAST) | RV_CUE (ORDER_PRESENT))
         && rv_order_find (clause, first, RV_REGISTER_PROSE, out_cue)
         && out_cue->addressee_first < out_cue->addressee_end;
}

static gboolean
opens_order (const Splitter *splitter, guint first, gboolean is_strong)
{
  const RvClause *clause = splitter->clause;
  RvDirectiveCue next;

  if (first >= clause->n_items)
    return FALSE;
  if (find_next_order (clause, first, &next))
    return TRUE;
  if (rv_clause_is (clause, first, RV_CUE (PROHIBITIVE)))
    return rv_directive_lexicon_is_isolating (clause->lexicon)
           || opens_with_verb (clause, first + 1) || is_infinitive (clause, first + 1);
  if (rv_clause_is (clause, first, RV_CUE_ANY_ORDER)
      && rv_directive_lexicon_is_isolating (clause->lexicon))
    return is_strong;
  if (rv_clause_is (clause, first, RV_CUE (TO)))
    return splitter->has_to
           && (opens_with_verb (clause, first + 1) || is_infinitive (clause, first + 1));
  if (is_strong && find_own_modal (clause, first) < clause->n_items)
    return TRUE;
  return splitter->is_base_form && opens_with_verb (clause, first);
}

/* Whether the chain is cut at @item; @out_next is where the next order begins. */
static gboolean
is_joint (const Splitter *splitter, const RvChainLink *link, guint item, guint *out_next)
{
  const RvClause *clause = splitter->clause;
  gboolean is_strong = rv_clause_is_sign (clause, item, ';');
  guint next;

  if (!is_strong && !rv_clause_is_sign (clause, item, ',')
      && !rv_clause_is (clause, item, RV_CUE (CONJUNCTION)))
    return FALSE;
  next = skip_joint (clause, item);
  if (!is_strong
      && (item < link->first + LEAST_ITEMS || rv_clause_is (clause, item - 1, RV_CUE (PREPOSITION))
          || (splitter->in_clause && !rv_clause_is (clause, next, RV_CUE (TO)))))
    return FALSE;
  /* "check the locks and pumps": no comma, and a word that may be a noun */
  if (rv_clause_is (clause, item, RV_CUE (CONJUNCTION))
      && rv_clause_is (clause, next, RV_CUE (NOUN_VERB))
      && !rv_clause_is (clause, next + 1, RV_CUE (DETERMINER)))
    return FALSE;
  *out_next = next;
  return opens_order (splitter, next, is_strong);
}

/* The item after the noun phrase with the head @noun: "a report on the state of the bridges". */
static guint
find_phrase_end (const RvClause *clause, guint noun, guint limit)
{
  guint end = noun + 1;

  for (limit = MIN (limit, noun + PRODUCT_ITEMS); end < limit; end++)
    {
      if (rv_clause_is (clause, end, RV_CUE (SIGN)) && clause->items[end].sign != '-'
          && clause->items[end].sign != '/')
        break;
      if (rv_clause_hints (clause, end, RV_HINT (DEADLINE) | RV_HINT (RECURRING))
          || rv_clause_is (clause, end,
                           RV_CUE (TO) | RV_CUE (BY) | RV_CUE (RELATIVE) | RV_CUE (SUBORDINATOR)
                             | RV_CUE (FINITE) | RV_CUE_ANY_MODAL | RV_CUE (LINK)))
        break;
      if (rv_clause_is (clause, end, RV_CUE (CONJUNCTION)) && opens_with_verb (clause, end + 1))
        break;
    }
  while (end > noun + 1
         && rv_clause_is (clause, end - 1,
                          RV_CUE (PREPOSITION) | RV_CUE (CONJUNCTION) | RV_CUE (ADVERB)
                            | RV_CUE (DETERMINER)))
    end--;
  return end;
}

/* What the verb at @verb makes or hands over. */
static gboolean
find_object (const RvClause *clause, guint verb, RvChainLink *link)
{
  guint first = G_MAXUINT;
  guint limit = MIN (link->end, verb + PRODUCT_REACH);
  gboolean isolating = rv_directive_lexicon_is_isolating (clause->lexicon);

  for (guint i = verb + 1; i < limit; i++)
    {
      if (rv_clause_hints (clause, i, RV_HINT (PRODUCT)))
        {
          if (first == G_MAXUINT)
            first = i;
          link->product_first = first;
          link->product_end = find_phrase_end (clause, i, link->end);
          return TRUE;
        }
      if (rv_clause_is (clause, i,
                        RV_CUE (RELATIVE) | RV_CUE (SUBORDINATOR) | RV_CUE (NEUTER)
                          | RV_CUE (GERUND))
          || rv_clause_hints (clause, i, RV_HINT (DEADLINE)))
        return FALSE;
      /* "to the Council a report", "a full report" */
      if (rv_clause_is (clause, i,
                        RV_CUE (PREPOSITION) | RV_CUE (TO) | RV_CUE (SIGN) | RV_CUE (CONJUNCTION))
          || (isolating && rv_clause_is (clause, i, RV_CUE (VERB) | RV_CUE (AGENT))))
        first = G_MAXUINT;
      else if (rv_clause_is (clause, i, RV_CUE (DETERMINER)) || first == G_MAXUINT)
        first = i;
    }
  return FALSE;
}

static void
find_product (const RvClause *clause, RvChainLink *link)
{
  for (guint i = link->first; i < link->end; i++)
    if (rv_clause_hints (clause, i, RV_HINT (PRODUCING))
        && !rv_clause_is (clause, i - 1, RV_CUE (DETERMINER)) && find_object (clause, i, link))
      return;
}

/* What a link says of itself: who must act, and whether it forbids. */
static void
read_link (const RvClause *clause, RvChainLink *link)
{
  guint modal = find_own_modal (clause, link->first);
  RvSubject subject;
  RvDirectiveCue next;

  if (find_next_order (clause, link->first, &next) && next.action_first < link->end)
    {
      link->force = next.force;
      link->addressee_first = next.addressee_first;
      link->addressee_end = next.addressee_end;
      link->first = next.action_first;
      return;
    }
  if (rv_clause_is (clause, link->first, RV_CUE (PROHIBITIVE)))
    link->force = RV_FORCE_MUST_NOT;
  else if (rv_clause_is (clause, link->first, RV_CUE_ANY_ORDER))
    link->force = clause->items[link->first].force;
  if (modal >= link->end || modal == link->first)
    return;
  link->force = clause->items[modal].force;
  subject = rv_subject_find (clause, modal);
  if (subject.first >= link->first && rv_modal_reading_find_doer (clause, modal, &subject))
    {
      link->addressee_first = subject.first;
      link->addressee_end = subject.end;
    }
}

static void
end_link (const RvClause *clause, RvChainLink *link, guint end, gboolean is_first, GArray *links)
{
  while (end > link->first && rv_clause_is (clause, end - 1, RV_CUE (SIGN))
         && clause->items[end - 1].sign != ')' && clause->items[end - 1].sign != 0x201d
         && clause->items[end - 1].sign != '"')
    end--;
  if (end <= link->first)
    return;
  link->first = rv_clause_skip (clause, link->first, RV_CUE (TO));
  link->end = end;
  if (!is_first)
    read_link (clause, link);
  find_product (clause, link);
  g_array_append_val (links, *link);
}

/**
 * rv_order_chain_split:
 * @cue: what makes the sentence a directive
 * @links: (element-type RvChainLink): gets the orders appended, in the order of the text
 */
void
rv_order_chain_split (const RvClause *clause, const RvDirectiveCue *cue, GArray *links)
{
  guint verb = rv_clause_skip (clause, cue->action_first, RV_CUE (ADVERB) | RV_CUE (NEGATOR));
  Splitter splitter = { clause, FALSE, FALSE, FALSE };
  RvChainLink link
    = { .first = rv_clause_skip (clause, cue->action_first, RV_CUE (SIGN)), .force = cue->force };
  guint before = links->len, next;

  splitter.is_base_form
    = rv_clause_is (clause, verb, RV_CUE (VERB) | RV_CUE (BE))
      || rv_clause_is (clause, cue->action_first, RV_CUE (VERB) | RV_CUE (SIGN))
      || rv_clause_is (clause, cue->item,
                       RV_CUE (MODAL_OPEN) | RV_CUE (MODAL_STRICT) | RV_CUE (MODAL_NEED));
  splitter.has_to = cue->action_first > 0
                    && (rv_clause_is (clause, cue->action_first - 1, RV_CUE (TO) | RV_CUE (ADVERB))
                        || rv_clause_is_sign (clause, cue->action_first, ':'));
  for (guint i = link.first; i < clause->n_items; i++)
    {
      if (links->len - before + 1 >= RV_LIMIT_CHAIN_ORDERS)
        break;
      if (rv_clause_is (clause, i, RV_CUE (RELATIVE)))
        splitter.in_clause = TRUE;
      if (!is_joint (&splitter, &link, i, &next))
        continue;
      end_link (clause, &link, i, links->len == before, links);
      link = (RvChainLink){ .first = next, .force = cue->force };
      splitter.in_clause = FALSE;
      i = next;
    }
  end_link (clause, &link, clause->n_items, links->len == before, links);
}
