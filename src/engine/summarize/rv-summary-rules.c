/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-json.h"
#include "language/rv-phrase-table.h"
#include "summarize/rv-summary-rules.h"

/* Connectives passed over at the beginning of a sentence before a pointer is looked for. */
#define MAX_CONNECTIVES 3u

typedef enum
{
  CONNECTIVE, /* "however": joins, but what follows can be understood alone */
  POINTER,    /* "he", "this": means something that was named before */
  EXPLETIVE,  /* "it is": looks like a pointer and means nothing */
} Opener;

struct _RvSummaryRules
{
  RvPhraseTable *openers; /* value: Opener */
};

static void
summary_rules_free (gpointer data)
{
  RvSummaryRules *self = data;

  rv_phrase_table_free (self->openers);
  g_free (self);
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  g_auto (GStrv) connectives = rv_json_dup_strings (section, "connectives", error);
  g_auto (GStrv) pointers
    = connectives != NULL ? rv_json_dup_strings (section, "pointers", error) : NULL;
  g_auto (GStrv) expletives
    = pointers != NULL ? rv_json_dup_strings (section, "expletives", error) : NULL;
  RvSummaryRules *self;

  if (expletives == NULL)
    return NULL;
  self = g_new (RvSummaryRules, 1);
  self->openers = rv_phrase_table_new ();
  rv_phrase_table_add_all (self->openers, (const char *const *) connectives, CONNECTIVE);
  rv_phrase_table_add_all (self->openers, (const char *const *) pointers, POINTER);
  rv_phrase_table_add_all (self->openers, (const char *const *) expletives, EXPLETIVE);
  return self;
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

/**
 * rv_summary_rules_is_leaning:
 *
 * Whether @sentence begins with a word that means something named before ("He also said …"), after
 * connectives and signs. The subject alone is looked at: further inside, what a pronoun means mostly
 * stands in the same sentence.
 */
gboolean
rv_summary_rules_is_leaning (const RvSummaryRules *self,
                             const RvTextIndex *index,
                             const RvSentence *sentence)
{
  const char *const *words = rv_text_index_get_words (index) + sentence->first_token;
  guint n_tokens, n_connectives = 0;
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens) + sentence->first_token;
  guint i = 0;

  while (i < sentence->n_tokens)
    {
      guint opener, length;

      if (tokens[i].kind == RV_WORD_SIGN)
        {
          i++;
          continue;
        }
      length = rv_phrase_table_match (self->openers, words + i, sentence->n_tokens - i, &opener);
      if (length == 0 || opener == EXPLETIVE)
        return FALSE;
      if (opener == POINTER)
        return TRUE;
      if (++n_connectives > MAX_CONNECTIVES)
        return FALSE;
      i += length;
    }
  return FALSE;
}
