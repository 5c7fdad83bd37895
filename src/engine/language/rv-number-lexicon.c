/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-json.h"
#include "language/rv-number-lexicon.h"
#include "language/rv-section.h"

struct _RvNumberLexicon
{
  RvPhraseTable *words;    /* folded; records: RvNumberWord */
  RvPhraseTable *suffixes; /* as written; records: double */
  RvPhraseTable
    *weak_suffixes; /* set: of those that mean something else than a scale, but for money */
  RvPhraseTable *ordinal_suffixes;
  gunichar group;
};

/* Valid until the next one is made. */
static RvNumberWord *
ensure_word (RvNumberLexicon *self, const char *word)
{
  return rv_phrase_table_ensure_record (self->words, word, sizeof (RvNumberWord));
}

/* The lists that give words a value: which member of the word gets it. */
typedef enum
{
  INTO_CARDINAL,
  INTO_ORDINAL,
  INTO_PART,
  INTO_VAGUE,
  INTO_PAIR,
} Into;

static const struct
{
  const char *member;
  Into into;
  RvPlace place;
  guint marks;
} value_lists[] = {
  { "units", INTO_CARDINAL, RV_PLACE_UNIT, 0 },
  { "units-after", INTO_CARDINAL, RV_PLACE_UNIT, RV_MARK_AFTER_ONLY },
  { "teens", INTO_CARDINAL, RV_PLACE_TEEN, 0 },
  { "tens", INTO_CARDINAL, RV_PLACE_TENS, 0 },
  { "hundreds", INTO_CARDINAL, RV_PLACE_HUNDRED, 0 },
  { "scales", INTO_CARDINAL, RV_PLACE_SCALE, 0 },
  { "ordinal-units", INTO_ORDINAL, RV_PLACE_UNIT, 0 },
  { "ordinal-special", INTO_ORDINAL, RV_PLACE_NONE, 0 },
  { "ordinal-teens", INTO_ORDINAL, RV_PLACE_TEEN, 0 },
  { "ordinal-tens", INTO_ORDINAL, RV_PLACE_TENS, 0 },
  { "ordinal-scales", INTO_ORDINAL, RV_PLACE_SCALE, 0 },
  { "halves", INTO_PART, RV_PLACE_NONE, RV_MARK_HALF },
  { "parts", INTO_PART, RV_PLACE_NONE, 0 },
  { "parts-plural", INTO_PART, RV_PLACE_NONE, RV_MARK_PART_PLURAL },
  { "vague", INTO_VAGUE, RV_PLACE_NONE, 0 },
  { "pairs", INTO_PAIR, RV_PLACE_NONE, 0 },
};

static const struct
{
  const char *member;
  guint mark;
} mark_lists[] = {
  { "and", RV_MARK_AND },
  { "point", RV_MARK_POINT },
  { "minus", RV_MARK_MINUS },
  { "articles", RV_MARK_ARTICLE },
  { "of", RV_MARK_OF },
  { "over", RV_MARK_OVER },
  { "fill", RV_MARK_FILL },
  { "half-more", RV_MARK_HALF_MORE },
  { "ordinal-marks", RV_MARK_ORDINAL },
  { "part-marks", RV_MARK_PART },
  { "after-digits-only", RV_MARK_DIGITS_ONLY },
  { "never-alone", RV_MARK_NEVER_ALONE },
  { "vague-before", RV_MARK_VAGUE_BEFORE },
};

static void
put_value (RvNumberWord *word, guint list, double value)
{
  if (word == NULL)
    return;
  switch (value_lists[list].into)
    {
    case INTO_CARDINAL:
      word->place = value_lists[list].place;
      word->value = value;
      break;
    case INTO_ORDINAL:
      word->ordinal_place = value_lists[list].place;
      word->ordinal = value;
      break;
    case INTO_PART:
      word->part = value;
      break;
    case INTO_VAGUE:
      word->vague = value;
      break;
    case INTO_PAIR:
      word->pair = value;
      break;
    default:
      break;
    }
  word->marks |= value_lists[list].marks;
}

static gboolean
read_values (RvNumberLexicon *self, const RvJson *section, guint list, GError **error)
{
  const RvJson *object = rv_json_peek_object (section, value_lists[list].member);

  if (object == NULL)
    return TRUE;
  for (guint i = 0; i < rv_json_get_length (object); i++)
    {
      const RvJson *member = rv_json_get_element (object, i);
      double value;

      if (!rv_json_check_number (member, &value, error))
        {
          g_prefix_error (error, "%s: ", value_lists[list].member);
          return FALSE;
        }
      put_value (ensure_word (self, rv_json_get_name (member)), list, value);
    }
  return TRUE;
}

/* "twentyone" and "thirtyfirst", which people write without the hyphen */
static void
join_tens (RvNumberLexicon *self)
{
  g_auto (GStrv) names = rv_phrase_table_list_words (self->words);

  for (gsize i = 0; names[i] != NULL; i++)
    for (gsize j = 0; names[j] != NULL; j++)
      {
        const RvNumberWord tens = *rv_number_lexicon_lookup (self, names[i]);
        const RvNumberWord unit = *rv_number_lexicon_lookup (self, names[j]);
        g_autofree char *joined = NULL;
        RvNumberWord *word;

        if (tens.place != RV_PLACE_TENS
            || ((unit.place != RV_PLACE_UNIT || unit.value < 1)
                && unit.ordinal_place != RV_PLACE_UNIT))
          continue;
        joined = g_strconcat (names[i], names[j], NULL);
        word = ensure_word (self, joined);
        if (unit.place == RV_PLACE_UNIT)
          {
            word->place = RV_PLACE_TEEN;
            word->value = tens.value + unit.value;
          }
        else
          {
            word->ordinal_place = RV_PLACE_TEEN;
            word->ordinal = tens.value + unit.ordinal;
          }
      }
}

static gboolean
read_marks (RvNumberLexicon *self, const RvJson *section, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (mark_lists); i++)
    if (!rv_section_add_marks (section, mark_lists[i].member, self->words, sizeof (RvNumberWord),
                               G_STRUCT_OFFSET (RvNumberWord, marks), mark_lists[i].mark, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_suffixes (RvNumberLexicon *self, const RvJson *section, GError **error)
{
  const RvJson *object = rv_json_get_object (section, "suffixes", error);

  if (object == NULL)
    return FALSE;
  for (guint i = 0; i < rv_json_get_length (object); i++)
    {
      const RvJson *member = rv_json_get_element (object, i);
      const char *suffix = rv_json_get_name (member);
      double value;

      if (!rv_json_check_number (member, &value, error))
        return FALSE;
      if (!rv_phrase_table_is_packed (self->suffixes))
        *(double *) rv_phrase_table_ensure_word_record (self->suffixes, suffix, sizeof value)
          = value;
    }
  self->weak_suffixes = rv_section_read_strings (section, "weak-suffixes", error);
  if (self->weak_suffixes == NULL)
    return FALSE;
  self->ordinal_suffixes = rv_section_read_strings (section, "ordinal-suffixes", error);
  return self->ordinal_suffixes != NULL;
}

static void
number_lexicon_free (gpointer data)
{
  RvNumberLexicon *self = data;

  rv_phrase_table_free (self->words);
  rv_phrase_table_free (self->suffixes);
  g_clear_pointer (&self->weak_suffixes, rv_phrase_table_free);
  g_clear_pointer (&self->ordinal_suffixes, rv_phrase_table_free);
  g_free (self);
}

static gboolean
read_words (RvNumberLexicon *self, const RvJson *section, GError **error)
{
  if (rv_phrase_table_is_packed (self->words))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (value_lists); i++)
    if (!read_values (self, section, i, error))
      return FALSE;
  if (rv_json_peek_boolean (section, "joined-tens", FALSE))
    join_tens (self);
  return read_marks (self, section, error);
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  RvNumberLexicon *self = g_new0 (RvNumberLexicon, 1);
  const char *group = rv_json_get_string (section, "group", error);
  gboolean ok = group != NULL;

  self->words = rv_phrase_table_open (section, "words");
  self->suffixes = rv_phrase_table_open (section, "suffixes");
  self->group = ok ? g_utf8_get_char (group) : 0;
  ok = ok && read_words (self, section, error) && read_suffixes (self, section, error);
  if (!ok)
    g_clear_pointer (&self, number_lexicon_free);
  return self;
}

/**
 * rv_number_lexicon_ensure:
 *
 * Returns: (transfer none) (nullable): the number words of the pack's language; %NULL without @error
 *   where it has none
 */
const RvNumberLexicon *
rv_number_lexicon_ensure (RvLanguagePack *pack, GError **error)
{
  return rv_language_pack_ensure (pack, "numbers", compile, number_lexicon_free, error);
}

/* Returns: (nullable): what @folded means in a number */
const RvNumberWord *
rv_number_lexicon_lookup (const RvNumberLexicon *self, const char *folded)
{
  return rv_phrase_table_lookup_record (self->words, folded);
}

/**
 * rv_number_lexicon_get_suffix:
 * @text: as written: "K", "m"
 * @is_money: whether it stands in an amount of money, where "m" is no metre
 *
 * Returns: what a letter after digits multiplies them by; 0 where it is no such letter
 */
double
rv_number_lexicon_get_suffix (const RvNumberLexicon *self,
                              const char *text,
                              gsize length,
                              gboolean is_money)
{
  char letter[8];
  const double *value;

  if (length >= sizeof letter)
    return 0;
  memcpy (letter, text, length);
  letter[length] = 0;
  value = rv_phrase_table_lookup_record (self->suffixes, letter);
  if (value == NULL || (!is_money && rv_phrase_table_contains (self->weak_suffixes, letter)))
    return 0;
  return *value;
}

gboolean
rv_number_lexicon_is_ordinal_suffix (const RvNumberLexicon *self, const char *folded)
{
  return rv_phrase_table_contains (self->ordinal_suffixes, folded);
}

/* Returns: the sign between groups of three digits, ',' or '.', where the document does not tell */
gunichar
rv_number_lexicon_get_group_sign (const RvNumberLexicon *self)
{
  return self->group;
}
