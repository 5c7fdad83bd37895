/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-json.h"
#include "language/rv-phrase-table.h"
#include "language/rv-section.h"
#include "summarize/rv-summary-rules.h"

/* Connectives, forms of address and signs passed over at the beginning of a sentence. */
#define MAX_OPENERS 6u

/* Words up to which a sentence only conducts: where a formula of conduct stands anywhere in it, and
 * where it begins with one. What is longer also says something ("Moving on to item 2, the report on …"). */
#define SHORT_WORDS 12u
#define CONDUCT_WORDS 14u

typedef enum
{
  CONNECTIVE, /* "also": joins, but what follows can be understood alone */
  CONTRAST,   /* "however": what follows is set against something that was said before */
  POINTER,    /* "he", "this": means something that was named before */
  EXPLETIVE,  /* "it is": looks like a pointer and means nothing */
  ANSWER,     /* "yes": before a comma, answers what was asked before */
} Opener;

typedef enum
{
  LEAD, /* "let me", "we will now": announces an act */
  ACT,  /* "turn to", "thank you": conducts the meeting or the speech */
} Conduct;

typedef enum
{
  PHRASE, /* "the purpose of": says what all is about, or what comes of it */
  ACTOR,  /* "the committee": so does it together with an outcome */
  OUTCOME /* "agreed" */
} Subject;

struct _RvSummaryRules
{
  RvPhraseTable *openers; /* value: Opener */
  RvPhraseTable *conduct; /* value: Conduct */
  RvPhraseTable *address;
  RvPhraseTable *subject; /* value: Subject */
};

/* The words of a sentence, and how many of them were passed over. */
typedef struct
{
  const char *const *words;
  const RvToken *tokens;
  guint n;
  guint i;
} Cursor;

static void
summary_rules_free (gpointer data)
{
  RvSummaryRules *self = data;

  rv_phrase_table_free (self->openers);
  rv_phrase_table_free (self->conduct);
  rv_phrase_table_free (self->address);
  rv_phrase_table_free (self->subject);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvSummaryRules, summary_rules_free)

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_autoptr (RvSummaryRules) self = g_new (RvSummaryRules, 1);
  const RvJson *conduct = rv_json_get_object (section, "conduct", error);
  const RvJson *subject = conduct != NULL ? rv_json_get_object (section, "subject", error) : NULL;

  self->openers = rv_phrase_table_open (section, "openers");
  self->conduct = rv_phrase_table_open (section, "conduct");
  self->address = rv_phrase_table_open (section, "address");
  self->subject = rv_phrase_table_open (section, "subject");
  if (subject == NULL
      || !rv_section_add_phrases (section, "connectives", self->openers, CONNECTIVE, error)
      || !rv_section_add_phrases (section, "contrasts", self->openers, CONTRAST, error)
      || !rv_section_add_phrases (section, "pointers", self->openers, POINTER, error)
      || !rv_section_add_phrases (section, "expletives", self->openers, EXPLETIVE, error)
      || !rv_section_add_phrases (section, "answers", self->openers, ANSWER, error)
      || !rv_section_add_phrases (section, "address", self->address, 0, error)
      || !rv_section_add_phrases (subject, "phrases", self->subject, PHRASE, error)
      || !rv_section_add_phrases (subject, "actors", self->subject, ACTOR, error)
      || !rv_section_add_phrases (subject, "outcomes", self->subject, OUTCOME, error)
      || !rv_section_add_phrases (conduct, "leads", self->conduct, LEAD, error)
      || !rv_section_add_phrases (conduct, "acts", self->conduct, ACT, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * rv_summary_rules_ensure:
 *
 * Returns: (transfer none) (nullable): the rules of @pack; %NULL without @error where it has none
 */
const RvSummaryRules *
rv_summary_rules_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "summaries", compile, summary_rules_free, error);
}

static Cursor
begin (const RvTextIndex *index, const RvSentence *sentence)
{
  guint n;
  Cursor cursor
    = { rv_text_index_get_words (index) + sentence->first_token,
        rv_text_index_get_tokens (index, &n) + sentence->first_token, sentence->n_tokens, 0 };

  return cursor;
}

static void
skip_signs (Cursor *cursor)
{
  while (cursor->i < cursor->n && cursor->tokens[cursor->i].kind == RV_WORD_SIGN)
    cursor->i++;
}

static guint
match (const RvPhraseTable *table, const Cursor *cursor, guint *out_value)
{
  return rv_phrase_table_match (table, cursor->words + cursor->i, cursor->n - cursor->i, out_value);
}

/**
 * rv_summary_rules_is_leaning:
 *
 * Whether @sentence begins with a word that means something named before ("He also said …"), sets
 * itself against it ("However, …") or answers it ("Yes, …"), after connectives, signs and forms of address.
 * The subject alone is looked at: further inside, what a pronoun means mostly stands in the same
 * sentence.
 */
gboolean
rv_summary_rules_is_leaning (const RvSummaryRules *self,
                             const RvTextIndex *index,
                             const RvSentence *sentence)
{
  Cursor cursor = begin (index, sentence);

  for (guint n_openers = 0; n_openers <= MAX_OPENERS; n_openers++)
    {
      guint opener, length;

      skip_signs (&cursor);
      if (cursor.i == cursor.n)
        return FALSE;
      length = match (self->address, &cursor, NULL);
      if (length == 0)
        {
          length = match (self->openers, &cursor, &opener);
          if (length == 0 || opener == EXPLETIVE)
            return FALSE;
          if (opener == POINTER || opener == CONTRAST)
            return TRUE;
          if (opener == ANSWER)
            return cursor.i + length == cursor.n
                   || cursor.tokens[cursor.i + length].kind == RV_WORD_SIGN;
        }
      cursor.i += length;
    }
  return FALSE;
}

static gboolean
has_act (const RvSummaryRules *self, Cursor cursor)
{
  for (; cursor.i < cursor.n; cursor.i++)
    {
      guint conduct;

      if (match (self->conduct, &cursor, &conduct) > 0 && conduct == ACT)
        return TRUE;
    }
  return FALSE;
}

/**
 * rv_summary_rules_is_conduct:
 *
 * Whether @sentence only conducts a meeting or a speech and says nothing of its matter: gives the
 * floor, thanks, turns to the next slide. It is short and begins with such a formula, or very short and
 * holds one.
 */
gboolean
rv_summary_rules_is_conduct (const RvSummaryRules *self,
                             const RvTextIndex *index,
                             const RvSentence *sentence)
{
  Cursor cursor = begin (index, sentence);
  guint n_words = 0;

  for (guint i = 0; i < cursor.n && n_words <= CONDUCT_WORDS; i++)
    n_words += cursor.tokens[i].kind != RV_WORD_SIGN;
  if (n_words > CONDUCT_WORDS)
    return FALSE;
  if (n_words <= SHORT_WORDS)
    return has_act (self, cursor);
  for (guint n_openers = 0; n_openers <= MAX_OPENERS; n_openers++)
    {
      guint conduct, opener, length;

      skip_signs (&cursor);
      if (cursor.i == cursor.n)
        return FALSE;
      length = match (self->conduct, &cursor, &conduct);
      if (length > 0 && conduct == ACT)
        return TRUE;
      if (length == 0)
        length = match (self->address, &cursor, NULL);
      if (length == 0)
        length = match (self->openers, &cursor, &opener);
      if (length == 0)
        return FALSE;
      cursor.i += length;
    }
  return FALSE;
}

/* Whether @sentence says with a formula what it is all about ("The purpose of"), or what comes of it ("In
 * short", "The committee agreed"). */
gboolean
rv_summary_rules_names_subject (const RvSummaryRules *self,
                                const RvTextIndex *index,
                                const RvSentence *sentence)
{
  Cursor cursor = begin (index, sentence);
  gboolean acts = FALSE;

  while (cursor.i < cursor.n)
    {
      guint subject = OUTCOME, length = match (self->subject, &cursor, &subject);

      if (length > 0 && (subject == PHRASE || (subject == OUTCOME && acts)))
        return TRUE;
      acts = length > 0 && subject == ACTOR;
      cursor.i += MAX (length, 1);
    }
  return FALSE;
}

/**
 * rv_summary_rules_match_address:
 * @token: a token of @index, before @end
 *
 * Returns: how many tokens from @token on address somebody ("Mr. President"); 0 where none do
 */
guint
rv_summary_rules_match_address (const RvSummaryRules *self,
                                const RvTextIndex *index,
                                guint32 token,
                                guint32 end)
{
  return rv_phrase_table_match (self->address, rv_text_index_get_words (index) + token, end - token,
                                NULL);
}
