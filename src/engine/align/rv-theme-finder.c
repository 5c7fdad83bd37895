/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-theme-finder.h"
#include "align/rv-theme-keys.h"
#include "align/rv-theme-label.h"
#include "align/rv-units.h"
#include "base/rv-limits.h"

/*
 * Themes from keys: a single pass over the keys, best first (leader clustering: J. A. Hartigan,
 * Clustering Algorithms, 1975, chapter 3). A key whose sentences mostly belong to a theme that is
 * there already, in two documents at least, joins it; else it begins a theme of its own and names it.
 * So a theme carries the label of its strongest phrase, and no second one repeats its passages.
 *
 * A key whose words all stand in a theme's label is nested in it (K. Frantzi, S. Ananiadou and H. Mima,
 * Automatic recognition of multi-word terms: the C-value/NC-value method, IJDL 3, 2000): it counts for
 * what it says outside. Where that is shared by no two documents it is no theme of its own, but another
 * wording of the longer one: "mend" in "Cast the net while you mend it" belongs to "Mending the net".
 *
 * Time: RV_LIMIT_THEME_KEYS * RV_LIMIT_THEMES look-ups for each of a key's sentences at most.
 */

/* The share of a key's sentences in each document that makes it join a theme. */
#define JOIN_SHARE 0.6

/* What a key that joined adds to the theme's strength. */
#define JOIN_GAIN 0.15

/* The strength that scores one half. */
#define HALF_STRENGTH 1.5

typedef struct
{
  const RvThemeKey *key;
  const RvThemeKey *name; /* what it is called by: the key, or a noun phrase that joined it */
  char *label;            /* folded: no two themes are called the same */
  double strength;
  GHashTable *members; /* place as a number -> strength there */
} Cluster;

typedef struct
{
  const RvAlignSide *sides;
  const RvTermSpace *space;
  GArray *clusters; /* of Cluster */
} Finder;

static void
cluster_clear (gpointer data)
{
  Cluster *self = data;

  g_hash_table_unref (self->members);
  g_free (self->label);
}

static gint64
place_number (const RvThemePlace *place)
{
  return (gint64) place->document << 32 | place->unit;
}

static guint
count_members (const Cluster *self, const RvThemePlace *places, guint n)
{
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      gint64 number = place_number (&places[i]);

      count += g_hash_table_contains (self->members, &number);
    }
  return count;
}

/* Whether most of the key's sentences are the cluster's, in two documents at least. */
static gboolean
belongs (const Cluster *self, const RvThemeKey *key)
{
  guint n_documents = 0, n_same = 0;

  for (guint i = 0; i < key->n_places;)
    {
      guint first = i;

      while (i < key->n_places && key->places[i].document == key->places[first].document)
        i++;
      n_documents++;
      if (count_members (self, key->places + first, i - first) >= JOIN_SHARE * (i - first))
        n_same++;
    }
  return n_same >= 2 && n_same * 2 > n_documents;
}

static void
add_key (Cluster *self, const RvThemeKey *key)
{
  for (guint i = 0; i < key->n_places; i++)
    {
      gint64 number = place_number (&key->places[i]);
      double *known = g_hash_table_lookup (self->members, &number);

      if (known != NULL)
        *known += key->score;
      else
        {
          gint64 *copy = g_memdup2 (&number, sizeof number);

          known = g_memdup2 (&key->score, sizeof key->score);
          g_hash_table_insert (self->members, copy, known);
        }
    }
}

static gboolean
is_same_concept (const RvThemeKey *a, const RvThemeKey *b)
{
  return a->concept != NULL && b->concept != NULL
         && g_str_equal (a->concept->label, b->concept->label);
}

static guint32
get_term (const Finder *self, const RvThemeKey *key, guint32 word)
{
  guint n_tokens;
  const RvToken *tokens = rv_text_index_get_tokens (self->sides[key->document].index, &n_tokens);

  return rv_term_space_get_term (self->space, key->document, tokens[key->first_token + word].word);
}

/* Whether all words of @key stand in @longer. */
static gboolean
has_words_of (const Finder *self, const RvThemeKey *longer, const RvThemeKey *key)
{
  if (longer->is_reference || key->is_reference || key->n_words >= longer->n_words)
    return FALSE;
  for (guint32 i = 0; i < key->n_words; i++)
    {
      guint32 term = get_term (self, key, i), j = 0;

      while (j < longer->n_words && get_term (self, longer, j) != term)
        j++;
      if (j == longer->n_words)
        return FALSE;
    }
  return TRUE;
}

/* Returns: (nullable): the strongest theme with the words of @key in its label, if the themes that have
 *   them leave no two documents in which the key stands elsewhere */
static Cluster *
find_longer (const Finder *self, const RvThemeKey *key)
{
  g_autofree gboolean *is_told = g_new0 (gboolean, key->n_places);
  Cluster *longer = NULL;
  guint n_documents = 0, last = G_MAXUINT;

  for (guint i = 0; i < self->clusters->len; i++)
    {
      Cluster *cluster = &g_array_index (self->clusters, Cluster, i);

      if (!has_words_of (self, cluster->key, key))
        continue;
      for (guint j = 0; j < key->n_places; j++)
        is_told[j] = is_told[j] || count_members (cluster, &key->places[j], 1) > 0;
      longer = longer != NULL ? longer : cluster;
    }
  for (guint j = 0; longer != NULL && j < key->n_places; j++)
    if (!is_told[j] && key->places[j].document != last)
      {
        last = key->places[j].document;
        n_documents++;
      }
  return n_documents < 2 ? longer : NULL;
}

/* Whether a cluster is called @folded. */
static gboolean
is_called (const GArray *clusters, const char *folded)
{
  for (guint i = 0; i < clusters->len; i++)
    if (g_str_equal (g_array_index (clusters, Cluster, i).label, folded))
      return TRUE;
  return FALSE;
}

/* A theme that is called by words with a verb among them is called by the first noun phrase that joins it. */
static void
call_by_noun (const GArray *clusters, Cluster *self, const RvThemeKey *key, const char *folded)
{
  if (!self->name->is_verbal || key->is_verbal || is_called (clusters, folded))
    return;
  self->name = key;
  g_free (self->label);
  self->label = g_strdup (folded);
}

static void
join (Cluster *self, const RvThemeKey *key)
{
  self->strength += JOIN_GAIN * key->score;
  add_key (self, key);
}

static void
place_key (const Finder *self, const RvThemeKey *key)
{
  GArray *clusters = self->clusters;
  const RvAlignSide *sides = self->sides;
  Cluster *longer = find_longer (self, key);
  g_autofree char *label = rv_theme_label_make (sides, key);
  g_autofree char *folded = g_utf8_casefold (label, -1);
  Cluster fresh = { key, key, NULL, key->score, NULL };

  for (guint i = 0; i < clusters->len; i++)
    {
      Cluster *cluster = &g_array_index (clusters, Cluster, i);

      if (is_same_concept (cluster->key, key) || g_str_equal (cluster->label, folded)
          || belongs (cluster, key))
        {
          call_by_noun (clusters, cluster, key, folded);
          join (cluster, key);
          return;
        }
    }
  if (longer != NULL)
    {
      call_by_noun (clusters, longer, key, folded);
      join (longer, key);
      return;
    }
  if (clusters->len >= RV_LIMIT_THEMES)
    return;
  fresh.members = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  fresh.label = g_steal_pointer (&folded);
  add_key (&fresh, key);
  g_array_append_val (clusters, fresh);
}

static int
compare_clusters (gconstpointer a, gconstpointer b)
{
  const Cluster *x = a, *y = b;

  if (x->strength != y->strength)
    return x->strength > y->strength ? -1 : 1;
  if (x->key->document != y->key->document)
    return x->key->document < y->key->document ? -1 : 1;
  return (x->key->first_token > y->key->first_token) - (x->key->first_token < y->key->first_token);
}

typedef struct
{
  gint64 number;
  double strength;
} Member;

static int
compare_members (gconstpointer a, gconstpointer b)
{
  const Member *x = a, *y = b;

  if (x->number >> 32 != y->number >> 32)
    return x->number < y->number ? -1 : 1;
  if (x->strength != y->strength)
    return x->strength > y->strength ? -1 : 1;
  return (x->number > y->number) - (x->number < y->number);
}

static int
compare_passages (gconstpointer a, gconstpointer b)
{
  const RvPassage *x = a, *y = b;

  if (x->document != y->document)
    return x->document < y->document ? -1 : 1;
  return rv_span_compare (&x->span, &y->span);
}

/* Returns: (transfer full) (element-type RvPassage): the strongest of each document, by place */
static GArray *
list_passages (const Cluster *self, const GArray *const *units)
{
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (Member));
  GArray *passages = g_array_new (FALSE, FALSE, sizeof (RvPassage));
  GHashTableIter iter;
  gpointer key, value;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->members);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      Member member = { *(gint64 *) key, *(double *) value };

      g_array_append_val (members, member);
    }
  g_array_sort (members, compare_members);
  for (guint i = 0; i < members->len; i++)
    {
      gint64 number = g_array_index (members, Member, i).number;
      guint document = (guint) (number >> 32);
      RvPassage passage
        = { document, g_array_index (units[document], RvSentence, (guint32) number).span };

      n = i > 0 && g_array_index (members, Member, i - 1).number >> 32 == document ? n + 1 : 0;
      if (n < RV_LIMIT_THEME_PASSAGES)
        g_array_append_val (passages, passage);
    }
  g_array_sort (passages, compare_passages);
  return passages;
}

static RvThemeSet *
make_set (const RvAlignSide *sides, const GArray *const *units, GArray *clusters)
{
  RvThemeSet *set = rv_theme_set_new ();

  g_array_sort (clusters, compare_clusters);
  for (guint i = 0; i < clusters->len; i++)
    {
      const Cluster *cluster = &g_array_index (clusters, Cluster, i);
      g_autofree char *label = rv_theme_label_make (sides, cluster->name);
      g_autoptr (GArray) passages = list_passages (cluster, units);

      rv_theme_set_add (set, label, cluster->strength / (cluster->strength + HALF_STRENGTH),
                        (const RvPassage *) (gpointer) passages->data, passages->len);
    }
  return set;
}

/**
 * rv_theme_finder_find_in:
 * @units: (array length=n_sides) (element-type RvSentence): the sentences of each document
 * @space: their terms
 *
 * rv_theme_finder_find() for who has made units and terms already.
 *
 * Returns: (transfer full): the themes; some of them, where @cancellable was cancelled meanwhile
 */
RvThemeSet *
rv_theme_finder_find_in (const RvAlignSide *sides,
                         const GArray *const *units,
                         const RvTermSpace *space,
                         guint n_sides,
                         GCancellable *cancellable)
{
  g_autoptr (RvThemeKeys) keys = rv_theme_keys_find (sides, units, space, n_sides, cancellable);
  g_autoptr (GArray) clusters = g_array_new (FALSE, FALSE, sizeof (Cluster));
  Finder self = { sides, space, clusters };

  g_array_set_clear_func (clusters, cluster_clear);
  for (guint i = 0; i < MIN (keys->keys->len, RV_LIMIT_THEME_KEYS); i++)
    {
      const RvThemeKey *key = &g_array_index (keys->keys, RvThemeKey, i);

      if (key->score > 0)
        place_key (&self, key);
    }
  return make_set (sides, units, clusters);
}

/**
 * rv_theme_finder_find:
 * @sides: (array length=n_sides): two or more documents
 *
 * Returns: (transfer full): the themes that at least two of them share, or %NULL with
 *   G_IO_ERROR_CANCELLED set
 */
RvThemeSet *
rv_theme_finder_find (const RvAlignSide *sides,
                      guint n_sides,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GPtrArray) units = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autoptr (RvTermSpace) space = NULL;
  g_autoptr (RvThemeSet) themes = NULL;

  for (guint i = 0; i < n_sides; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      g_ptr_array_add (units, rv_units_list (&sides[i]));
    }
  space = rv_term_space_new (sides, (const GArray *const *) units->pdata, n_sides);
  themes = rv_theme_finder_find_in (sides, (const GArray *const *) units->pdata, space, n_sides,
                                    cancellable);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&themes);
}
