/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "language/rv-date-lexicon.h"
#include "language/rv-json.h"
#include "language/rv-section.h"

/* Longest ending of a host name that tells a country. */
#define DOMAIN_BYTES 3u

static const struct
{
  const char *member;
  guint mark;
} mark_lists[] = {
  { "weak-months", RV_DATE_WORD_WEAK_MONTH },
  { "modal-months", RV_DATE_WORD_MODAL_MONTH },
  { "weekdays", RV_DATE_WORD_WEEKDAY },
  { "day-marks", RV_DATE_WORD_DAY_MARK },
  { "month-marks", RV_DATE_WORD_MONTH_MARK },
  { "year-marks", RV_DATE_WORD_YEAR_MARK },
  { "of", RV_DATE_WORD_OF },
  { "day-of", RV_DATE_WORD_DAY_OF },
  { "range-from", RV_DATE_WORD_RANGE_FROM },
  { "range-to", RV_DATE_WORD_RANGE_TO },
  { "range-and", RV_DATE_WORD_RANGE_AND },
  { "quarter-words", RV_DATE_WORD_QUARTER },
  { "half-words", RV_DATE_WORD_HALF },
  { "eras", RV_DATE_WORD_ERA },
  { "decade-endings", RV_DATE_WORD_DECADE },
  { "numeric-before", RV_DATE_WORD_NUMERIC_BEFORE },
  { "year-before", RV_DATE_WORD_YEAR_BEFORE },
  { "year-weak-before", RV_DATE_WORD_YEAR_WEAK },
  { "year-after", RV_DATE_WORD_YEAR_AFTER },
  { "season-marks", RV_DATE_WORD_SEASON_MARK },
  { "or", RV_DATE_WORD_OR },
  { "offset-before", RV_DATE_WORD_OFFSET_BEFORE },
  { "offset-after", RV_DATE_WORD_OFFSET_AFTER },
  { "part-first", RV_DATE_WORD_PART_FIRST },
  { "part-last", RV_DATE_WORD_PART_LAST },
  { "part-months", RV_DATE_WORD_PART_MONTHS },
  { "part-weeks", RV_DATE_WORD_PART_WEEKS },
};

static const struct
{
  const char *member;
  gsize offset; /* of the byte of RvDateWord that gets the number */
  guint8 largest;
} number_lists[] = {
  { "months", G_STRUCT_OFFSET (RvDateWord, month), 12 },
  { "seasons", G_STRUCT_OFFSET (RvDateWord, season), 12 },
  { "ordinals", G_STRUCT_OFFSET (RvDateWord, ordinal), 4 },
};

static const struct
{
  const char *member;
  RvDateCue cue;
} cue_lists[] = {
  { "deadline", RV_DATE_CUE_DEADLINE },
  { "issued", RV_DATE_CUE_ISSUED },
  { "event", RV_DATE_CUE_EVENT },
  { "period", RV_DATE_CUE_PERIOD },
};

static gboolean
read_marks (RvDateLexicon *self, const RvJson *section, GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mark_lists); i++)
    if (!rv_section_add_marks (section, mark_lists[i].member, self->words, sizeof (RvDateWord),
                               G_STRUCT_OFFSET (RvDateWord, marks), mark_lists[i].mark, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_numbers (RvDateLexicon *self, const RvJson *section, GError **error)
{
  if (rv_phrase_table_is_packed (self->words))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (number_lists); i++)
    {
      const RvJson *object = rv_json_get_object (section, number_lists[i].member, error);

      if (object == NULL)
        return FALSE;
      for (guint j = 0; j < rv_json_get_length (object); j++)
        {
          const RvJson *member = rv_json_get_element (object, j);
          RvDateWord *word = rv_phrase_table_ensure_record (self->words, rv_json_get_name (member),
                                                            sizeof (RvDateWord));
          double value;

          if (!rv_json_check_number (member, &value, error))
            return FALSE;
          if (word == NULL)
            continue;
          G_STRUCT_MEMBER (guint8, word, number_lists[i].offset)
            = (guint8) CLAMP (value, 0, number_lists[i].largest);
        }
    }
  return TRUE;
}

static gboolean
read_roles (RvDateLexicon *self, const RvJson *section, GError **error)
{
  const RvJson *roles = rv_json_get_object (section, "roles", error);

  if (roles == NULL)
    return FALSE;
  self->roles = rv_phrase_table_open (section, "roles");
  /* a phrase that stands in two lists gets the first: later phrases replace earlier ones */
  for (gsize i = G_N_ELEMENTS (cue_lists); i-- > 0;)
    if (!rv_section_add_phrases (roles, cue_lists[i].member, self->roles, cue_lists[i].cue, error))
      return FALSE;
  return (self->issue_verbs = rv_section_read_phrases (section, "issue-verbs", error)) != NULL
         && (self->obligations = rv_section_read_phrases (section, "obligations", error)) != NULL
         && (self->completing_verbs = rv_section_read_phrases (section, "completing-verbs", error))
              != NULL
         && (self->within = rv_section_read_phrases (section, "within", error)) != NULL
         && (self->barriers = rv_section_read_phrases (section, "barriers", error)) != NULL
         && (self->future_verbs = rv_section_read_phrases (section, "future-verbs", error)) != NULL
         && (self->held_verbs = rv_section_read_phrases (section, "held-verbs", error)) != NULL
         && (self->openers = rv_section_read_phrases (section, "event-openers", error)) != NULL;
}

static gboolean
read_order (RvDateLexicon *self, const RvJson *section, GError **error)
{
  const char *order = rv_json_get_string (section, "order", error);

  if (order == NULL)
    return FALSE;
  self->month_first = g_str_equal (order, "month-first");
  if (!self->month_first && !g_str_equal (order, "day-first"))
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_DATA,
                           "member “order” is neither “day-first” nor “month-first”");
      return FALSE;
    }
  self->domains = rv_section_read_strings (section, "day-first-domains", error);
  return self->domains != NULL;
}

static void
date_lexicon_free (gpointer data)
{
  RvDateLexicon *self = data;

  rv_phrase_table_free (self->words);
  g_clear_pointer (&self->domains, rv_phrase_table_free);
  g_clear_pointer (&self->roles, rv_phrase_table_free);
  g_clear_pointer (&self->issue_verbs, rv_phrase_table_free);
  g_clear_pointer (&self->obligations, rv_phrase_table_free);
  g_clear_pointer (&self->completing_verbs, rv_phrase_table_free);
  g_clear_pointer (&self->within, rv_phrase_table_free);
  g_clear_pointer (&self->barriers, rv_phrase_table_free);
  g_clear_pointer (&self->future_verbs, rv_phrase_table_free);
  g_clear_pointer (&self->held_verbs, rv_phrase_table_free);
  g_clear_pointer (&self->openers, rv_phrase_table_free);
  g_free (self);
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  RvDateLexicon *self = g_new0 (RvDateLexicon, 1);

  self->words = rv_phrase_table_open (section, "words");
  if (!read_order (self, section, error) || !read_marks (self, section, error)
      || !read_numbers (self, section, error) || !read_roles (self, section, error))
    g_clear_pointer (&self, date_lexicon_free);
  return self;
}

/**
 * rv_date_lexicon_ensure:
 *
 * Returns: (transfer none) (nullable): the words of dates in the pack's language; %NULL without
 *   @error where it has none
 */
const RvDateLexicon *
rv_date_lexicon_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "dates", compile, date_lexicon_free, error);
}

/* Returns: (nullable): what @folded means in a date */
const RvDateWord *
rv_date_lexicon_lookup (const RvDateLexicon *self, const char *folded)
{
  return rv_phrase_table_lookup_record (self->words, folded);
}

/* A number of the form 31/12/2025 at @at: +1 day first, -1 month first, 0 where it does not tell. */
static int
weigh_numeric (const char *text, gsize length, gsize at, gsize *end)
{
  guint parts[3] = { 0, 0, 0 };
  gsize i = at, n = 0;

  for (; n < G_N_ELEMENTS (parts); n++)
    {
      gsize start = i;

      while (i < length && g_ascii_isdigit (text[i]) && i - start < 5)
        parts[n] = parts[n] * 10 + (guint) (text[i++] - '0');
      if (i == start || i - start > (n == 2 ? 4u : 2u))
        break;
      if (n < 2 && (i >= length || (text[i] != '/' && text[i] != '.' && text[i] != '-')))
        break;
      i += n < 2;
    }
  *end = MAX (i, at + 1);
  while (*end < length && g_ascii_isdigit (text[*end]))
    (*end)++;
  if (n < 3 || parts[2] < 1000)
    return 0;
  return (parts[0] > 12 && parts[0] <= 31 && parts[1] <= 12 && parts[1] > 0)
         - (parts[1] > 12 && parts[1] <= 31 && parts[0] <= 12 && parts[0] > 0);
}

/* Whether a host name ends after the dot at @at in the domain of a country with the day first */
static gboolean
is_day_first_domain (const RvDateLexicon *self, const char *text, gsize length, gsize at)
{
  char domain[DOMAIN_BYTES + 1];
  gsize n = 0;

  if (at == 0 || !g_ascii_isalnum (text[at - 1]))
    return FALSE;
  while (n < DOMAIN_BYTES && at + 1 + n < length && g_ascii_islower (text[at + 1 + n]))
    {
      domain[n] = text[at + 1 + n];
      n++;
    }
  domain[n] = 0;
  if (n < 2
      || (at + 1 + n < length && (g_ascii_isalnum (text[at + 1 + n]) || text[at + 1 + n] == '.')))
    return FALSE;
  return rv_phrase_table_contains (self->domains, domain);
}

static gboolean
has_day_first_domain (const RvDateLexicon *self, const char *url)
{
  gsize length = url != NULL ? strlen (url) : 0;

  for (gsize i = 0; i < length; i++)
    if (url[i] == '.' && is_day_first_domain (self, url, length, i))
      return TRUE;
  return FALSE;
}

/**
 * rv_date_lexicon_tell_day_first:
 * @text: the whole document
 * @url: (nullable): where it was published
 *
 * Tells from the dates that can be read in one way only, else from the country of its web
 * addresses, else from the language. Linear in @length.
 *
 * Returns: whether 04/05/2025 is the 4th of May
 */
gboolean
rv_date_lexicon_tell_day_first (const RvDateLexicon *self,
                                const char *text,
                                gsize length,
                                const char *url)
{
  gint64 weight = 0;
  int domains = 0;
  gsize i = 0, end;

  if (!self->month_first || has_day_first_domain (self, url))
    domains = 1;
  while (i < length)
    {
      if (g_ascii_isdigit (text[i]))
        {
          weight += weigh_numeric (text, length, i, &end);
          i = end;
          continue;
        }
      if (text[i] == '.' && domains == 0 && is_day_first_domain (self, text, length, i))
        domains = 1;
      i++;
    }
  return weight != 0 ? weight > 0 : domains > 0;
}
