/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-hash.h"
#include "extract/rv-person-table.h"
#include "language/rv-normalize.h"

/* People of one surname, or of one office, that are looked at when it stands alone. */
#define MAX_NAMESAKES 16u

typedef struct
{
  char *name;
  RvSpan span;       /* the first full mention */
  RvSpan label;      /* the name with its office; empty where there is none */
  GPtrArray *roles;  /* of char, in the order of the text */
  GHashTable *known; /* set of folded roles, owned by itself */
  GArray *mentions;  /* of RvSpan */
  guint32 gender;    /* RV_LEX_MALE | RV_LEX_FEMALE */
  gboolean is_family_first;
} Person;

struct _RvPersonTable
{
  const RvTokenRow *row;
  GArray *people;        /* of Person */
  GHashTable *by_key;    /* full name, folded, marks and initials off -> person + 1 */
  GHashTable *by_word;   /* surname or given name, folded -> GArray of guint, last mentioned last */
  GHashTable *by_office; /* office noun, folded -> GArray of guint */
};

static void
person_clear (gpointer data)
{
  Person *person = data;

  g_free (person->name);
  g_ptr_array_unref (person->roles);
  g_hash_table_unref (person->known);
  g_array_unref (person->mentions);
}

RvPersonTable *
rv_person_table_new (const RvTokenRow *row)
{
  RvPersonTable *self = g_new0 (RvPersonTable, 1);

  self->row = row;
  self->people = g_array_new (FALSE, TRUE, sizeof (Person));
  g_array_set_clear_func (self->people, person_clear);
  self->by_key = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);
  self->by_word
    = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  self->by_office
    = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  return self;
}

void
rv_person_table_free (RvPersonTable *self)
{
  g_array_unref (self->people);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_word);
  g_hash_table_unref (self->by_office);
  g_free (self);
}

static Person *
get (const RvPersonTable *self, guint person)
{
  return &g_array_index (self->people, Person, person);
}

static gboolean
is_family_first (const RvTokenRow *row, const RvName *name)
{
  return rv_token_row_has (row, name->first, RV_LEX_FAMILY) && name->end - name->first > 1
         && rv_token_row_has (row, name->first + 1, RV_LEX_SYLLABLE);
}

/* The words of a name without marks, initials and signs. Of a name whose given name comes first
 * only the first and the last word: a middle name is often left out. */
static char *
dup_key (const RvTokenRow *row, const RvName *name)
{
  gboolean family_first = is_family_first (row, name);
  GString *key = g_string_new (NULL);

  for (guint i = name->first; i < name->end; i++)
    {
      g_autofree char *plain = NULL;

      if (!rv_token_row_has (row, i, RV_TOKEN_LETTERS)
          || rv_token_row_has_any (row, i, RV_TOKEN_INITIAL | RV_LEX_SUFFIX))
        continue;
      if (!family_first && key->len > 0 && i != name->surname)
        continue;
      plain = rv_normalize_strip_marks (row->words[i], -1);
      if (key->len > 0)
        g_string_append_c (key, ' ');
      g_string_append (key, plain);
    }
  return g_string_free (key, FALSE);
}

static void
list_under (GHashTable *table, const char *word, guint person)
{
  GArray *list = g_hash_table_lookup (table, word);

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (table, g_strdup (word), list);
    }
  for (guint i = 0; i < list->len; i++)
    if (g_array_index (list, guint, i) == person)
      {
        g_array_remove_index (list, i);
        break;
      }
  if (list->len >= MAX_NAMESAKES)
    g_array_remove_index (list, 0);
  g_array_append_val (list, person);
}

static gboolean
is_shouted (const char *name)
{
  for (const char *p = name; *p != 0; p = g_utf8_next_char (p))
    if (g_unichar_toupper (g_utf8_get_char (p)) != g_utf8_get_char (p))
      return FALSE;
  return TRUE;
}

/* A name from a headline in capitals gives way to the first one in small letters. */
static void
prefer_small_letters (const RvPersonTable *self, Person *person, const RvName *name)
{
  RvSpan span = rv_token_row_get_span (self->row, name->first, name->end);

  if (!is_shouted (person->name) || rv_token_row_has (self->row, name->surname, RV_TOKEN_UPPER))
    return;
  g_free (person->name);
  person->name = g_strndup (self->row->text + span.start, rv_span_length (span));
  person->span = span;
}

/**
 * rv_person_table_add:
 * @name: a full name, or a surname that nobody of a full name has
 *
 * Returns: the number of the person, a new one where the name is new
 */
guint
rv_person_table_add (RvPersonTable *self, const RvName *name)
{
  const RvTokenRow *row = self->row;
  g_autofree char *key = dup_key (row, name);
  guint known = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, key));
  guint number = known - 1;

  if (known == 0)
    {
      RvSpan span = rv_token_row_get_span (row, name->first, name->end);
      Person person = { .name = g_strndup (row->text + span.start, rv_span_length (span)),
                        .span = span,
                        .roles = g_ptr_array_new_with_free_func (g_free),
                        .known = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL),
                        .mentions = g_array_new (FALSE, FALSE, sizeof (RvSpan)),
                        .is_family_first = is_family_first (row, name) };

      number = self->people->len;
      g_array_append_val (self->people, person);
      g_hash_table_insert (self->by_key, g_steal_pointer (&key), GUINT_TO_POINTER (number + 1));
    }
  else
    prefer_small_letters (self, get (self, number), name);
  if (get (self, number)->gender == 0)
    get (self, number)->gender = name->gender;
  list_under (self->by_word, row->words[name->surname], number);
  /* "Angela", and "Xi" for "Xi Jinping" */
  if (name->end - name->first > 1 && !rv_token_row_has (row, name->first, RV_TOKEN_INITIAL))
    list_under (self->by_word, row->words[name->first], number);
  return number;
}

static char *
dup_office (const RvTokenRow *row, guint first, guint end)
{
  GString *office = g_string_new (row->words[first]);

  for (guint i = first + 1; i < end; i++)
    g_string_append_printf (office, " %s", row->words[i]);
  return g_string_free (office, FALSE);
}

static void
add_role (Person *person, char *text)
{
  if (g_hash_table_add (person->known, rv_normalize_fold (text, -1)))
    g_ptr_array_add (person->roles, text);
  else
    g_free (text);
}

/* The role as written; a plural ("Senators A and B") in the singular. */
static char *
dup_role (const RvTokenRow *row, const RvRolePhrase *role)
{
  RvSpan span = rv_token_row_get_span (row, role->first, role->end);
  const char *last = row->words[role->office_end - 1];
  const char *singular = g_hash_table_lookup (row->rules->singulars, last);
  RvSpan noun = rv_token_row_get_span (row, role->office_end - 1, role->office_end);
  gsize same = 0;

  if (singular == NULL)
    return g_strndup (row->text + span.start, rv_span_length (span));
  while (singular[same] != 0 && singular[same] == last[same])
    same++;
  return g_strdup_printf ("%.*s%s%.*s", (int) (noun.start - span.start + same),
                          row->text + span.start, singular + same, (int) (span.end - noun.end),
                          row->text + noun.end);
}

void
rv_person_table_add_roles (RvPersonTable *self, guint person, const RvRolePhrase *roles, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *office = dup_office (self->row, roles[i].office, roles[i].office_end);

      add_role (get (self, person), dup_role (self->row, &roles[i]));
      list_under (self->by_office, office, person);
    }
}

/* The tokens from the office to the end of the name; the first label stays. */
void
rv_person_table_add_label (RvPersonTable *self, guint person, guint first, guint end)
{
  Person *known = get (self, person);

  if (rv_span_is_empty (known->label))
    known->label = rv_token_row_get_span (self->row, first, end);
}

void
rv_person_table_add_mention (RvPersonTable *self, guint person, RvSpan span)
{
  g_array_append_val (get (self, person)->mentions, span);
}

/* Whether the family name of @person comes first, so that its last word is what friends call it by. */
gboolean
rv_person_table_is_family_first (const RvPersonTable *self, guint person)
{
  return get (self, person)->is_family_first;
}

/**
 * rv_person_table_find_by_word:
 * @token: a surname or a given name that stands alone
 * @gender: what the form of address before it tells, RV_LEX_MALE, RV_LEX_FEMALE, 0
 *
 * Returns: the person last added under that word whose gender does not contradict, or %RV_NO_PERSON
 */
guint
rv_person_table_find_by_word (const RvPersonTable *self, guint token, guint32 gender)
{
  const GArray *list = g_hash_table_lookup (self->by_word, self->row->words[token]);

  for (guint i = list != NULL ? list->len : 0; i > 0; i--)
    {
      guint person = g_array_index (list, guint, i - 1);
      guint32 own = get (self, person)->gender;

      if (gender == 0 || own == 0 || (own & gender) != 0)
        return person;
    }
  return RV_NO_PERSON;
}

/**
 * rv_person_table_find_by_office:
 * @first: where the office noun begins
 * @end: the token behind it
 * @is_only: whether nobody else may have that office
 *
 * Returns: who was last given the office, or %RV_NO_PERSON
 */
guint
rv_person_table_find_by_office (const RvPersonTable *self, guint first, guint end, gboolean is_only)
{
  g_autofree char *office = dup_office (self->row, first, end);
  const GArray *list = g_hash_table_lookup (self->by_office, office);

  if (list == NULL || (is_only && list->len > 1))
    return RV_NO_PERSON;
  return g_array_index (list, guint, list->len - 1);
}

static RvGender
get_gender (guint32 bits)
{
  if (bits == RV_LEX_MALE)
    return RV_GENDER_MALE;
  return bits == RV_LEX_FEMALE ? RV_GENDER_FEMALE : RV_GENDER_UNKNOWN;
}

static int
compare_entities (gconstpointer a, gconstpointer b)
{
  return rv_span_compare (((const RvEntity *) a)->mentions, ((const RvEntity *) b)->mentions);
}

/* Appends everybody who was mentioned to the people of @findings, in the order of the text. */
void
rv_person_table_end (RvPersonTable *self, RvFindings *findings)
{
  for (guint i = 0; i < self->people->len; i++)
    {
      Person *person = get (self, i);
      RvEntity entity = { { person->span, "person" } };
      const char **roles;

      if (person->mentions->len == 0)
        continue;
      g_array_sort (person->mentions, rv_span_compare);
      entity.name = entity.label = rv_findings_intern (findings, person->name);
      if (!rv_span_is_empty (person->label))
        entity.label = rv_findings_intern_len (findings, self->row->text + person->label.start,
                                               rv_span_length (person->label));
      roles = rv_findings_take (findings, g_new0 (const char *, person->roles->len + 1));
      for (guint j = 0; j < person->roles->len; j++)
        roles[j] = rv_findings_intern (findings, g_ptr_array_index (person->roles, j));
      entity.roles = roles;
      entity.n_mentions = person->mentions->len;
      entity.mentions
        = rv_findings_take (findings, g_memdup2 (person->mentions->data,
                                                 person->mentions->len * sizeof (RvSpan)));
      entity.gender = get_gender (person->gender);
      g_array_append_val (findings->people, entity);
    }
  g_array_sort (findings->people, compare_entities);
}
