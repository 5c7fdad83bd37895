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
#include "extract/rv-speaker-tracker.h"

/* Sentences between two looks at the cancellable. */
#define CANCEL_EVERY 256u
/* Items between a cue such as "before" and the date it makes a deadline. */
#define DEADLINE_REACH 4u

typedef struct
{
  RvExtraction *extraction;
  RvClause *clause;
  RvSpeakerTracker *speakers;
  RvRegister text_register;
  gboolean in_run;       /* the sentence before was a directive */
  gboolean in_list;      /* a sentence with a colon opened a list of orders */
  const char *addressee; /* whom the run addresses; NULL where nobody was named */
  const char *list_addressee;
  guint next_date; /* first date that does not stand before the sentence */
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
  finder->in_list = FALSE;
  finder->list_addressee = NULL;
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

static gboolean
is_due (const RvClause *clause, const RvDateMention *date)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (clause->index, &n_tokens);

  if (date->role == RV_DATE_DEADLINE)
    return TRUE;
  for (guint i = 0; i < clause->n_items; i++)
    {
      if (!rv_clause_is (clause, i, RV_CUE (DEADLINE)))
        continue;
      for (guint j = i; j <= i + DEADLINE_REACH && j < clause->n_items; j++)
        if (rv_span_contains (date->base.span, tokens[clause->items[j].token].span))
          return TRUE;
    }
  return FALSE;
}

static void
find_deadline (Finder *finder, RvDirective *directive)
{
  const GArray *dates = finder->extraction->findings->dates;
  RvSpan sentence = finder->clause->sentence->span;

  for (; finder->next_date < dates->len; finder->next_date++)
    if (g_array_index (dates, RvDateMention, finder->next_date).base.span.end > sentence.start)
      break;
  for (guint i = finder->next_date; i < dates->len; i++)
    {
      const RvDateMention *date = &g_array_index (dates, RvDateMention, i);

      if (date->base.span.start >= sentence.end)
        break;
      if (date->base.span.start < sentence.start || !is_due (finder->clause, date))
        continue;
      directive->deadline
        = rv_findings_intern (finder->extraction->findings, last_part (date->iso));
      directive->deadline_span = date->base.span;
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
find_addressee (Finder *finder, const RvDirectiveCue *cue)
{
  RvSpan span;
  g_autofree char *slice = NULL;

  if (cue->addressee_first >= cue->addressee_end)
    return cue->has_own_subject ? NULL : finder->addressee;
  span = rv_clause_get_span (finder->clause, cue->addressee_first, cue->addressee_end);
  slice = rv_document_dup_slice (finder->extraction->document, span);
  return rv_findings_intern (finder->extraction->findings, slice);
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

static void
add_directive (Finder *finder, const RvDirectiveCue *cue)
{
  const RvClause *clause = finder->clause;
  RvDirective directive = { 0 };

  directive.base.span = clause->sentence->span;
  directive.base.rule = cue->rule;
  directive.force = cue->force;
  directive.issuer = find_issuer (finder, cue);
  directive.addressee = find_addressee (finder, cue);
  directive.action = find_action (clause, cue->action_first);
  directive.is_recurring
    = rv_clause_find (clause, 0, clause->n_items, RV_CUE (RECURRING)) < clause->n_items;
  find_deadline (finder, &directive);
  g_array_append_val (finder->extraction->findings->directives, directive);
  finder->addressee = directive.addressee;
}

static gboolean
opens_list (const RvClause *clause, gboolean directs)
{
  if (clause->n_items == 0 || !rv_clause_is_sign (clause, clause->n_items - 1, ':'))
    return FALSE;
  return directs || rv_clause_find (clause, 0, clause->n_items, RV_CUE (TASK)) < clause->n_items;
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
    {
      if (is_list_item (clause, role) || rv_imperative_find (clause, RV_CUE_CONTEXT_LIST, &cue))
        finder->addressee = finder->list_addressee;
      else
        end_list (finder);
    }
  if (finder->text_register != RV_REGISTER_ADDRESS)
    rv_speaker_tracker_read (finder->speakers, clause, first);
  if (finder->in_list)
    context |= RV_CUE_CONTEXT_LIST;
  if (finder->in_run && rv_speaker_tracker_get (finder->speakers) != NULL)
    context |= RV_CUE_CONTEXT_RUN;
  directs = rv_directive_cue_find (clause, finder->text_register, context, &cue);
  if (directs && (role == RV_ROLE_HEADING || role == RV_ROLE_TITLE))
    directs = cue.has_own_subject; /* "Clean water for all" and "Clean the water" look alike */
  if (directs)
    add_directive (finder, &cue);
  else
    end_run (finder);
  finder->in_run = directs;
  if (opens_list (clause, directs))
    {
      finder->in_list = TRUE;
      finder->list_addressee = finder->addressee;
    }
}

static void
read_paragraph (Finder *finder, guint number)
{
  const RvParagraph *paragraph = rv_document_get_paragraph (finder->extraction->document, number);
  guint first, n, n_sentences;
  const RvSentence *sentences
    = rv_text_index_get_sentences (finder->extraction->index, &n_sentences);

  if (paragraph->role == RV_ROLE_HEADING || paragraph->role == RV_ROLE_TITLE)
    {
      end_list (finder);
      end_run (finder);
      rv_speaker_tracker_set (finder->speakers, NULL);
    }
  if (rv_role_is_furniture (paragraph->role) || rv_role_is_aside (paragraph->role))
    return;
  rv_text_index_get_paragraph_sentences (finder->extraction->index, number, &first, &n);
  for (guint i = first; i < first + n; i++)
    read_sentence (finder, &sentences[i], i == first, paragraph->role);
}

gboolean
rv_find_directives (RvExtraction *extraction, GError **error)
{
  const RvDirectiveLexicon *lexicon;
  g_autoptr (RvClause) clause = NULL;
  g_autoptr (RvSpeakerTracker) speakers = NULL;
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
