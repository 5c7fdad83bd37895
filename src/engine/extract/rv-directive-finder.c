/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Directives: who directs, who must act, what, by when, with what force.
 *
 * A sentence is tagged with the words of the directive lexicon (rv-clause.h); rv-directive-cue.h says
 * whether it directs and which words say so. What no sentence tells alone is carried from one to the
 * next here: who is speaking (rv-speaker-tracker.h), whether a run of orders goes on, and the list that
 * a sentence with a colon opened, whose items share its addressee. Linear in the length of the text.
 */

#include "config.h"

#include <string.h>

#include "extract/rv-finders.h"
#include "extract/rv-imperative.h"
#include "extract/rv-order-chain.h"
#include "extract/rv-order-reach.h"
#include "extract/rv-speaker-tracker.h"

/* Sentences between two looks at the cancellable. */
#define CANCEL_EVERY 256u
/* Items between a cue such as "before" and the date it makes a deadline. */
#define DEADLINE_REACH 4u
/* Words of a line that announces a list of tasks as a heading does. */
#define HEADING_ITEMS 12u

/* What an item of a list begins with. */
typedef enum
{
  RV_MARKER_NONE,
  RV_MARKER_NUMBER,
  RV_MARKER_LETTER,
  RV_MARKER_SIGN,
} RvMarkerKind;

typedef struct
{
  RvExtraction *extraction;
  RvClause *clause;
  RvSpeakerTracker *speakers;
  GArray *links; /* of RvChainLink, used again for every directive */
  RvRegister text_register;
  gboolean in_run;       /* the sentence before was a directive */
  gboolean in_list;      /* a sentence with a colon opened a list of orders */
  gboolean is_that_list; /* … and ended with "that:" */
  const char *addressee; /* whom the run addresses; NULL where nobody was named */
  const char *list_addressee;
  const char
    *item_addressee; /* "1. The Ministry of Health:" inside a list; NULL where none is open */
  RvMarkerKind item_marker; /* how that item was marked */
  guint next_date;          /* first date that does not stand before the sentence */
} Finder;

static void
end_run (Finder *finder)
{
  finder->in_run = FALSE;
  finder->addressee = NULL;
}

static void
end_list (Finder *finder)
{
  if (finder->in_list)
    rv_speaker_tracker_set (finder->speakers, NULL);
  finder->in_list = finder->is_that_list = FALSE;
  finder->list_addressee = finder->item_addressee = NULL;
}

static RvMarkerKind
find_marker (const RvClause *clause)
{
  if (rv_clause_is (clause, 0, RV_CUE (NUMBER)))
    return RV_MARKER_NUMBER;
  if (rv_clause_is_sign (clause, 1, ')')
      || (rv_clause_is_sign (clause, 0, '(') && rv_clause_is_sign (clause, 2, ')')))
    return RV_MARKER_LETTER;
  return rv_clause_is (clause, 0, RV_CUE (SIGN)) ? RV_MARKER_SIGN : RV_MARKER_NONE;
}

/* A paragraph that begins with a number, a letter in brackets, a dash or an ordinal. */
static gboolean
is_list_item (const RvClause *clause, RvRole role)
{
  return role == RV_ROLE_LIST
         || (clause->n_items > 2 && rv_imperative_find_start (clause) > 0
             && rv_clause_is (clause, 0, RV_CUE (NUMBER) | RV_CUE (SIGN) | RV_CUE (LINK)));
}

static const char *
last_part (const char *iso)
{
  const char *slash = strchr (iso, '/');

  return slash != NULL ? slash + 1 : iso;
}

/* Whether the words behind the cue at @cue lead to @date: "before the end of June", but not "by half
 * from June" and "within two months of June". */
static gboolean
leads_to (const RvClause *clause, guint cue, const RvDateMention *date)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (clause->index, &n_tokens);

  for (guint i = cue; i <= cue + DEADLINE_REACH && i < clause->n_items; i++)
    {
      if (rv_span_contains (date->base.span, tokens[clause->items[i].token].span))
        return TRUE;
      if (rv_clause_hints (clause, i, RV_HINT (START)) || rv_clause_is (clause, i, RV_CUE (NUMBER)))
        return FALSE;
    }
  return FALSE;
}

static gboolean
is_due (const RvClause *clause, const RvDateMention *date)
{
  if (date->role == RV_DATE_DEADLINE)
    return TRUE;
  if (g_str_has_prefix (date->base.rule, "period-"))
    return FALSE;
  for (guint i = 0; i < clause->n_items; i++)
    if (rv_clause_hints (clause, i, RV_HINT (DEADLINE)) && leads_to (clause, i, date))
      return TRUE;
  return FALSE;
}

/* The first due date inside @span, which lies in the sentence at hand; from here on it is a deadline
 * wherever dates are listed. */
static void
find_deadline (Finder *finder, RvSpan span, const char **out_iso, RvSpan *out_span)
{
  const GArray *dates = finder->extraction->findings->dates;

  for (; finder->next_date < dates->len; finder->next_date++)
    if (g_array_index (dates, RvDateMention, finder->next_date).base.span.end
        > finder->clause->sentence->span.start)
      break;
  for (guint i = finder->next_date; i < dates->len; i++)
    {
      RvDateMention *date = &g_array_index (dates, RvDateMention, i);

      if (date->base.span.start >= span.end)
        break;
      if (date->base.span.start < span.start || !is_due (finder->clause, date))
        continue;
      *out_iso = rv_findings_intern (finder->extraction->findings, last_part (date->iso));
      *out_span = date->base.span;
      date->role = RV_DATE_DEADLINE;
      return;
    }
}

static const char *
find_issuer (Finder *finder, const RvDirectiveCue *cue)
{
  gboolean has_subject = FALSE;
  const char *issuer = NULL;

  if (cue->issuer_verb < finder->clause->n_items)
    issuer = rv_speaker_tracker_find_subject (finder->speakers, finder->clause, cue->issuer_verb,
                                              &has_subject);
  return issuer != NULL || has_subject ? issuer : rv_speaker_tracker_get (finder->speakers);
}

static const char *
intern_items (Finder *finder, guint first, guint end)
{
  RvSpan span = rv_clause_get_span (finder->clause, first, end);
  g_autofree char *slice = rv_document_dup_slice (finder->extraction->document, span);

  return rv_findings_intern (finder->extraction->findings, slice);
}

/* Whether who must act is a pronoun that stands for whom the sentence before addressed. */
static gboolean
is_anaphor (const RvClause *clause, const RvDirectiveCue *cue)
{
  return cue->addressee_end == cue->addressee_first + 1
         && (rv_clause_hints (clause, cue->addressee_first, RV_HINT (PLURAL))
             || (rv_clause_is (clause, cue->addressee_first, RV_CUE (NEUTER))
                 && !rv_clause_is (clause, cue->addressee_first, RV_CUE (DETERMINER))));
}

static const char *
find_addressee (Finder *finder, const RvDirectiveCue *cue)
{
  if (is_anaphor (finder->clause, cue))
    return finder->addressee;
  if (cue->addressee_first < cue->addressee_end)
    return intern_items (finder, cue->addressee_first, cue->addressee_end);
  return cue->has_own_subject ? NULL : finder->addressee;
}

/* What is to be done, without the signs around it. */
static RvSpan
find_action (const RvClause *clause, guint first)
{
  guint end = clause->n_items;

  first = rv_clause_skip (clause, first, RV_CUE (SIGN));
  while (end > first && rv_clause_is (clause, end - 1, RV_CUE (SIGN))
         && clause->items[end - 1].sign != ')' && clause->items[end - 1].sign != 0x201d)
    end--;
  return rv_clause_get_span (clause, first, end);
}

/* Fills in the orders of the chain, and what of them stands for the whole. */
static void
add_orders (Finder *finder, const RvDirectiveCue *cue, RvDirective *directive)
{
  RvOrder *orders;

  g_array_set_size (finder->links, 0);
  rv_order_chain_split (finder->clause, cue, finder->links);
  orders = rv_findings_take (finder->extraction->findings,
                             g_new0 (RvOrder, MAX (finder->links->len, 1)));
  for (guint i = 0; i < finder->links->len; i++)
    {
      const RvChainLink *link = &g_array_index (finder->links, RvChainLink, i);
      RvOrder *order = &orders[i];

      order->span = rv_clause_get_span (finder->clause, link->first, link->end);
      order->force = link->force;
      order->addressee = directive->addressee;
      if (link->addressee_first < link->addressee_end)
        order->addressee = intern_items (finder, link->addressee_first, link->addressee_end);
      if (link->product_first < link->product_end)
        order->product = intern_items (finder, link->product_first, link->product_end);
      find_deadline (finder, order->span, &order->deadline, &order->deadline_span);
      if (directive->product == NULL)
        directive->product = order->product;
    }
  directive->orders = orders;
  directive->n_orders = finder->links->len;
  if (directive->n_orders == 0)
    {
      orders[0] = (RvOrder){ .span = directive->base.span,
                             .addressee = directive->addressee,
                             .force = directive->force };
      directive->n_orders = 1;
    }
  /* "By May, the districts must …": it stands before the order */
  if (directive->n_orders == 1 && orders[0].deadline == NULL)
    {
      orders[0].deadline = directive->deadline;
      orders[0].deadline_span = directive->deadline_span;
    }
}

static void
add_directive (Finder *finder, const RvDirectiveCue *cue)
{
  RvClause *clause = finder->clause;
  guint first = rv_order_reach_find_first (clause, cue), n_items = clause->n_items;
  RvDirective directive = { 0 };

  directive.base.span = clause->sentence->span;
  directive.base.rule = cue->rule;
  directive.force = cue->force;
  directive.issuer = find_issuer (finder, cue);
  directive.addressee = find_addressee (finder, cue);
  /* What stands behind is another statement, or who said it. */
  clause->n_items = rv_order_reach_find_end (clause, cue);
  directive.action = find_action (clause, cue->action_first);
  directive.is_recurring
    = rv_clause_find_hint (clause, 0, clause->n_items, RV_HINT (RECURRING)) < clause->n_items;
  find_deadline (finder, rv_clause_get_span (clause, first, clause->n_items), &directive.deadline,
                 &directive.deadline_span);
  add_orders (finder, cue, &directive);
  clause->n_items = n_items;
  g_array_append_val (finder->extraction->findings->directives, directive);
  finder->addressee = directive.addressee;
}

static gboolean
ends_like_sentence (const RvClause *clause)
{
  gunichar last = clause->items[clause->n_items - 1].sign;

  return last == '.' || last == ';' || last == '!';
}

/* "No quay may stand still" over an article names what follows, "Clean water for all" is no order, and
 * a line of a dialogue looks like a heading. */
static gboolean
is_order_in_heading (const Finder *finder, const RvClause *clause, const RvDirectiveCue *cue)
{
  return cue->has_own_subject
         && (ends_like_sentence (clause) || finder->text_register == RV_REGISTER_CONVERSATION);
}

static gboolean
opens_list (const RvClause *clause, gboolean directs)
{
  if (clause->n_items == 0 || !rv_clause_is_sign (clause, clause->n_items - 1, ':'))
    return FALSE;
  return directs
         || rv_clause_find_hint (clause, 0, clause->n_items, RV_HINT (TASK)) < clause->n_items;
}

/* "I propose that you look into the following:" is said by whoever speaks, not by whom the paragraph
 * before told of; a report would have said who that is. */
static gboolean
is_own_order (const RvClause *clause, const RvDirectiveCue *cue)
{
  guint verb = cue->issuer_verb;

  while (verb > 0 && verb < clause->n_items
         && rv_clause_is (clause, verb - 1,
                          RV_CUE (ADVERB) | RV_CUE (FINITE) | RV_CUE (STATIVE) | RV_CUE (TO)))
    verb--;
  if (verb == 0 || verb >= clause->n_items
      || !rv_clause_is (clause, verb - 1, RV_CUE (FIRST_PERSON)))
    return FALSE;
  for (guint i = 0; i < clause->n_items; i++)
    if ((rv_clause_is (clause, i, RV_CUE (REPORTING)) && i < cue->issuer_verb)
        || clause->items[i].sign == '"' || clause->items[i].sign == 0x201c)
      return FALSE;
  return TRUE;
}

/* "2. The Ministry of Health:" inside a list: the items below are its tasks. */
static gboolean
open_item (Finder *finder, const RvClause *clause)
{
  guint first = rv_imperative_find_start (clause), end = clause->n_items - 1;
  RvSubject party;

  if (!rv_clause_is_sign (clause, end, ':') || first >= end
      || rv_clause_find (clause, first, end, RV_CUE_ANY_MODAL | RV_CUE (FINITE)) < end)
    return FALSE;
  party = rv_subject_from_items (clause, first, end);
  if (party.kind != RV_SUBJECT_AGENT)
    return FALSE;
  finder->item_addressee = intern_items (finder, first, end);
  finder->item_marker = find_marker (clause);
  return TRUE;
}

/* "The Office shall watch over it, and report before 30 August", without the "shall", behind a list */
static gboolean
is_closing_assignment (const RvClause *clause)
{
  RvDirectiveCue cue;

  return rv_directive_lexicon_is_isolating (clause->lexicon)
         && rv_clause_find_hint (clause, 0, clause->n_items,
                                 RV_HINT (DEADLINE) | RV_HINT (RECURRING))
              < clause->n_items
         && rv_imperative_find (clause, RV_CUE_CONTEXT_LIST | RV_CUE_CONTEXT_WEAK, &cue);
}

/* The first sentence of a paragraph behind a sentence that opened a list of orders. */
static void
read_list_item (Finder *finder, const RvClause *clause, RvRole role)
{
  RvDirectiveCue cue;

  if (!is_list_item (clause, role) && !rv_imperative_find (clause, RV_CUE_CONTEXT_LIST, &cue)
      && !is_closing_assignment (clause))
    {
      end_list (finder);
      return;
    }
  if (find_marker (clause) == finder->item_marker)
    finder->item_addressee = NULL;
  finder->addressee
    = finder->item_addressee != NULL ? finder->item_addressee : finder->list_addressee;
}

/* Follows the speaker; the item of a list that is an order itself names none. */
static void
follow_speaker (Finder *finder, const RvClause *clause, gboolean first)
{
  RvDirectiveCue cue;

  if (finder->text_register == RV_REGISTER_ADDRESS)
    return;
  if (finder->in_list && rv_directive_lexicon_is_isolating (clause->lexicon)
      && rv_imperative_find (clause, RV_CUE_CONTEXT_LIST | RV_CUE_CONTEXT_WEAK, &cue))
    return;
  rv_speaker_tracker_read (finder->speakers, clause, first && !finder->in_list);
}

static void
read_sentence (Finder *finder, const RvSentence *sentence, gboolean first, RvRole role)
{
  RvClause *clause = finder->clause;
  RvCueContext context = RV_CUE_CONTEXT_NONE;
  RvDirectiveCue cue;
  gboolean directs;

  rv_clause_tag (clause, sentence);
  if (clause->n_items == 0)
    return;
  if (first && finder->in_list)
    read_list_item (finder, clause, role);
  if (finder->in_list && open_item (finder, clause))
    return;
  follow_speaker (finder, clause, first);
  if (finder->in_list)
    context |= RV_CUE_CONTEXT_LIST | (first && finder->is_that_list ? RV_CUE_CONTEXT_THAT : 0);
  /* without endings a paragraph of narrative looks like an assignment */
  if (finder->in_run && rv_speaker_tracker_get (finder->speakers) != NULL
      && !(first && rv_directive_lexicon_is_isolating (clause->lexicon)))
    context |= RV_CUE_CONTEXT_RUN;
  directs = rv_directive_cue_find (clause, finder->text_register, context, &cue);
  if (directs && (role == RV_ROLE_HEADING || role == RV_ROLE_TITLE))
    directs = is_order_in_heading (finder, clause, &cue);
  if (directs)
    add_directive (finder, &cue);
  else
    end_run (finder);
  /* "Regarding the cranes, …" goes on to the next point of a speech */
  if (first && !directs && !finder->in_list
      && !rv_clause_is (clause, 0, RV_CUE (PREPOSITION) | RV_CUE (LINK)))
    rv_speaker_tracker_lapse (finder->speakers);
  finder->in_run = directs;
  if (opens_list (clause, directs))
    {
      finder->in_list = TRUE;
      finder->is_that_list = clause->n_items > 1
                             && rv_clause_is (clause, clause->n_items - 2, RV_CUE (COMPLEMENTIZER));
      if (directs && is_own_order (clause, &cue))
        rv_speaker_tracker_set (finder->speakers, NULL);
      finder->list_addressee = finder->addressee;
    }
}

/* "III. Tasks and measures": what is listed below is to be done. */
static gboolean
announces_tasks (const RvClause *clause, gboolean is_heading)
{
  guint n = clause->n_items;

  return n > 0 && (is_heading || n <= HEADING_ITEMS)
         && rv_clause_find_hint (clause, 0, n, RV_HINT (TASK)) < n
         && !rv_clause_is (clause, n - 1, RV_CUE (SIGN))
         && rv_clause_find (clause, 0, n, RV_CUE (FINITE) | RV_CUE_ANY_MODAL) == n;
}

static void
read_paragraph (Finder *finder, guint number)
{
  const RvParagraph *paragraph = rv_document_get_paragraph (finder->extraction->document, number);
  guint first, n, n_sentences, n_directives;
  gboolean is_heading = paragraph->role == RV_ROLE_HEADING || paragraph->role == RV_ROLE_TITLE;
  gboolean directs;
  const RvSentence *sentences
    = rv_text_index_get_sentences (finder->extraction->index, &n_sentences);

  if (is_heading)
    {
      end_list (finder);
      end_run (finder);
      rv_speaker_tracker_set (finder->speakers, NULL);
    }
  if (rv_role_is_furniture (paragraph->role) || rv_role_is_aside (paragraph->role))
    return;
  rv_text_index_get_paragraph_sentences (finder->extraction->index, number, &first, &n);
  n_directives = finder->extraction->findings->directives->len;
  for (guint i = first; i < first + n; i++)
    read_sentence (finder, &sentences[i], i == first, paragraph->role);
  directs = finder->extraction->findings->directives->len > n_directives || finder->in_list;
  rv_speaker_tracker_end_paragraph (finder->speakers, directs);
  if (n > 0 && n <= 2 && announces_tasks (finder->clause, is_heading))
    finder->in_list = TRUE;
}

gboolean
rv_find_directives (RvExtraction *extraction, GError **error)
{
  const RvDirectiveLexicon *lexicon;
  g_autoptr (RvClause) clause = NULL;
  g_autoptr (RvSpeakerTracker) speakers = NULL;
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (RvChainLink));
  Finder finder = { extraction };
  guint n = rv_document_get_n_paragraphs (extraction->document);

  if (!rv_directive_lexicon_ensure (extraction->pack, &lexicon, error))
    return FALSE;
  if (lexicon == NULL)
    return TRUE;
  clause = rv_clause_new (extraction->index, lexicon);
  speakers = rv_speaker_tracker_new (extraction, lexicon);
  finder.clause = clause;
  finder.speakers = speakers;
  finder.links = links;
  finder.text_register = rv_register_detect (clause);
  for (guint i = 0; i < n; i++)
    {
      if (i % CANCEL_EVERY == 0
          && g_cancellable_set_error_if_cancelled (extraction->cancellable, error))
        return FALSE;
      read_paragraph (&finder, i);
    }
  return TRUE;
}
