/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Lists of words in names. A plain entry is looked for anywhere in the name as it stands, in lower
 * case ("comment" in "commentsBox"); an entry with "=" before it must be whole words of the name cut
 * at signs, digits and inner capitals ("=share" in "article-share" and "ShareBar", not in
 * "shareholder").
 */

#include "config.h"

#include <string.h>

#include "base/rv-error.h"
#include "base/rv-hash.h"
#include "ingest/rv-html-rules.h"
#include "language/rv-json.h"

typedef enum
{
  LIST_UNLIKELY,
  LIST_MAYBE,
  LIST_POSITIVE,
  LIST_NEGATIVE,
  LIST_SHARE,
  LIST_BYLINE,
  LIST_BODY,
  LIST_FURNITURE,
  LIST_CAPTION,
  LIST_PULL_QUOTE,
  LIST_NOTE,
  LIST_DATE,
  LIST_CHANGED,
  LIST_COMMENTS,
  LIST_ROLES,
  N_LISTS,
} List;

static const struct
{
  const char *member;
  guint hint;
} lists[N_LISTS] = {
  [LIST_UNLIKELY] = { "unlikely", RV_HINT_UNLIKELY },
  [LIST_MAYBE] = { "maybe", RV_HINT_MAYBE },
  [LIST_POSITIVE] = { "positive", RV_HINT_POSITIVE },
  [LIST_NEGATIVE] = { "negative", RV_HINT_NEGATIVE },
  [LIST_SHARE] = { "share", RV_HINT_SHARE },
  [LIST_BYLINE] = { "byline", RV_HINT_BYLINE },
  [LIST_BODY] = { "body", RV_HINT_BODY },
  [LIST_FURNITURE] = { "furniture", RV_HINT_FURNITURE },
  [LIST_CAPTION] = { "caption", RV_HINT_CAPTION },
  [LIST_PULL_QUOTE] = { "pull-quote", RV_HINT_PULL_QUOTE },
  [LIST_NOTE] = { "note", RV_HINT_NOTE },
  [LIST_DATE] = { "date", RV_HINT_DATE },
  [LIST_CHANGED] = { "changed", RV_HINT_CHANGED },
  [LIST_COMMENTS] = { "comments", RV_HINT_COMMENTS },
  [LIST_ROLES] = { "unlikely-roles", RV_HINT_ROLE },
};

/* Bytes of a name that are looked at. */
#define NAME_BYTES 512u

/* Hints that an id does not give, or gives as another. */
#define OF_CLASSES (RV_HINT_POSITIVE | RV_HINT_NEGATIVE | RV_HINT_DATE | RV_HINT_CHANGED)

/* The pair of bytes that an entry begins with, hashed: most entries are not in a name because it is not. */
#define PAIRS 1024u
#define NO_PAIR PAIRS /* of an entry of one byte */

typedef struct
{
  const char *text;
  guint32 hint;
  guint16 pair;
  guint16 is_words;
} Entry;

typedef struct
{
  GArray *entries; /* of Entry, for classes and ids */
  GArray *roles;   /* of Entry */
  GStringChunk *strings;
} Words;

struct _RvHtmlRules
{
  GPtrArray *words;  /* of Words, owned by the packs */
  GHashTable *known; /* name -> hints */
};

static inline guint
pair_slot (const char *p)
{
  return ((guchar) p[0] * 37u + (guchar) p[1]) % PAIRS;
}

static void
words_free (gpointer data)
{
  Words *words = data;

  g_array_unref (words->entries);
  g_array_unref (words->roles);
  g_string_chunk_free (words->strings);
  g_free (words);
}

static void
add_entry (Words *words, List list, const char *text)
{
  gboolean is_words = list != LIST_ROLES && text[0] == '=';
  const char *own = g_string_chunk_insert (words->strings, text + is_words);
  const Entry entry
    = { own, lists[list].hint, (guint16) (own[0] == 0 || own[1] == 0 ? NO_PAIR : pair_slot (own)),
        is_words };

  g_array_append_val (list == LIST_ROLES ? words->roles : words->entries, entry);
}

/* Returns: the list that is called @member, N_LISTS where none is */
static List
find_list (const char *member)
{
  guint list = 0;

  while (list < N_LISTS && !g_str_equal (lists[list].member, member))
    list++;
  return (List) list;
}

/* A pack has the lists that its language has words for: names are English almost everywhere. */
static gboolean
add_list (Words *words, const RvJson *section, const char *member, GError **error)
{
  List list = find_list (member);
  g_autofree const char **texts = NULL;

  if (list == N_LISTS)
    {
      g_set_error (error, RV_ERROR, RV_ERROR_DATA, "member “%s” is no list of names", member);
      return FALSE;
    }
  texts = rv_json_list_strings (section, member, error);
  for (gsize i = 0; texts != NULL && texts[i] != NULL; i++)
    add_entry (words, list, texts[i]);
  return texts != NULL;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *section, GError **error)
{
  Words *words = g_new (Words, 1);

  words->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  words->roles = g_array_new (FALSE, FALSE, sizeof (Entry));
  words->strings = g_string_chunk_new (4096);
  for (guint i = 0; i < rv_json_get_length (section); i++)
    if (!add_list (words, section, rv_json_get_name (rv_json_get_element (section, i)), error))
      {
        words_free (words);
        return NULL;
      }
  return words;
}

/**
 * rv_html_rules_new:
 * @languages: outlives the result
 *
 * Returns: (transfer full): the rules, or %NULL with RV_ERROR_DATA set
 */
RvHtmlRules *
rv_html_rules_new (const RvLanguages *languages, GError **error)
{
  g_autoptr (RvHtmlRules) self = g_new0 (RvHtmlRules, 1);

  self->words = g_ptr_array_new ();
  self->known = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);
  for (guint i = 0; languages != NULL && i < rv_languages_get_length (languages); i++)
    {
      g_autoptr (GError) local = NULL;
      gconstpointer words = rv_language_pack_ensure (rv_languages_get_pack (languages, i),
                                                     "web-page", compile, words_free, &local);

      if (local != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return NULL;
        }
      if (words != NULL)
        g_ptr_array_add (self->words, (gpointer) words);
    }
  return g_steal_pointer (&self);
}

void
rv_html_rules_free (RvHtmlRules *self)
{
  g_ptr_array_unref (self->words);
  g_hash_table_unref (self->known);
  g_free (self);
}

/* " article share bar " of "article-shareBar3"; small letters behind a digit are no word, but part of a
 * made-up name ("e1ad") */
static char *
cut_name (const char *name)
{
  GString *cut = g_string_new (" ");
  gboolean is_made_up = FALSE;

  for (const char *p = name; *p != 0; p++)
    {
      if (!g_ascii_isalpha (*p))
        {
          is_made_up = FALSE;
          if (cut->str[cut->len - 1] != ' ')
            g_string_append_c (cut, ' ');
          continue;
        }
      if (g_ascii_islower (*p) && p > name && (g_ascii_isdigit (p[-1]) || is_made_up))
        {
          is_made_up = TRUE;
          continue;
        }
      is_made_up = FALSE;
      if (g_ascii_isupper (*p) && p > name && g_ascii_islower (p[-1]))
        g_string_append_c (cut, ' ');
      g_string_append_c (cut, g_ascii_tolower (*p));
    }
  if (cut->str[cut->len - 1] != ' ')
    g_string_append_c (cut, ' ');
  return g_string_free (cut, FALSE);
}

/* The pairs of neighbouring bytes of a name. */
typedef struct
{
  guint64 bits[PAIRS / 64 + 1]; /* with NO_PAIR, which every name has */
} Pairs;

static void
pairs_init (Pairs *self, const char *text)
{
  memset (self, 0, sizeof *self);
  self->bits[NO_PAIR / 64] = 1;
  for (const char *p = text; p[0] != 0 && p[1] != 0; p++)
    self->bits[pair_slot (p) / 64] |= G_GUINT64_CONSTANT (1) << pair_slot (p) % 64;
}

static inline gboolean
pairs_have (const Pairs *self, guint pair)
{
  return (self->bits[pair / 64] >> pair % 64 & 1) != 0;
}

static gboolean
has_words (const char *cut, const char *words)
{
  gsize length = strlen (words);

  for (const char *p = strstr (cut, words); p != NULL; p = strstr (p + 1, words))
    if (p[-1] == ' ' && p[length] == ' ')
      return TRUE;
  return FALSE;
}

static guint
judge_name (const RvHtmlRules *self, const char *name)
{
  g_autofree char *start = g_strndup (name, NAME_BYTES);
  g_autofree char *lower = g_ascii_strdown (start, -1);
  g_autofree char *cut = cut_name (start);
  Pairs pairs[2];
  guint hints = 0;

  pairs_init (&pairs[FALSE], lower);
  pairs_init (&pairs[TRUE], cut);
  for (guint i = 0; i < self->words->len; i++)
    {
      const Words *words = g_ptr_array_index (self->words, i);
      const Entry *entries = (const Entry *) (gpointer) words->entries->data;

      for (guint j = 0; j < words->entries->len; j++)
        {
          const Entry *entry = &entries[j];

          if (pairs_have (&pairs[entry->is_words], entry->pair) && (hints & entry->hint) == 0
              && (entry->is_words ? has_words (cut, entry->text)
                                  : strstr (lower, entry->text) != NULL))
            hints |= entry->hint;
        }
    }
  return hints;
}

static guint
judge_role (const RvHtmlRules *self, const char *role)
{
  guint hints = 0;

  for (guint i = 0; i < self->words->len; i++)
    {
      const Words *words = g_ptr_array_index (self->words, i);

      for (guint j = 0; j < words->roles->len; j++)
        {
          const Entry *entry = &g_array_index (words->roles, Entry, j);

          if (g_ascii_strcasecmp (role, entry->text) == 0)
            hints |= entry->hint;
        }
    }
  return hints;
}

static guint
ask (RvHtmlRules *self, const char *name)
{
  gpointer known;
  guint hints;

  if (name == NULL || name[0] == 0)
    return 0;
  if (g_hash_table_lookup_extended (self->known, name, NULL, &known))
    return GPOINTER_TO_UINT (known);
  hints = judge_name (self, name);
  g_hash_table_insert (self->known, g_strdup (name), GUINT_TO_POINTER (hints));
  return hints;
}

/**
 * rv_html_rules_get_hints:
 *
 * Returns: RvHtmlHint, or'ed
 */
guint
rv_html_rules_get_hints (RvHtmlRules *self,
                         const char *class_name,
                         const char *id,
                         const char *role)
{
  guint of_id = ask (self, id);
  guint hints = ask (self, class_name) | (of_id & ~(guint) OF_CLASSES);

  if (of_id & RV_HINT_POSITIVE)
    hints |= RV_HINT_POSITIVE_ID;
  if (of_id & RV_HINT_NEGATIVE)
    hints |= RV_HINT_NEGATIVE_ID;
  return role != NULL && role[0] != 0 ? hints | judge_role (self, role) : hints;
}
