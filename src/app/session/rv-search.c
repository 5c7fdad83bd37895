/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-search.h"
#include "text/rv-text-search.h"

struct _RvSearch
{
  GObject parent_instance;

  RvSession *session;
  char *words; /* empty: nothing is looked for */
  gboolean ignore_marks;
  gboolean only_quotes;
  GArray *hits[RV_N_SIDES]; /* of RvSpan */
  int current;              /* counted through both documents, left first; -1 before the first */
};

enum
{
  CHANGED,
  HIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvSearch, rv_search, G_TYPE_OBJECT)

static gboolean
is_quoted (const GArray *quotations, RvSpan hit)
{
  for (guint i = 0; i < quotations->len; i++)
    {
      RvSpan quoted = g_array_index (quotations, RvQuotation, i).base.span;

      if (quoted.start <= hit.start && hit.end <= quoted.end)
        return TRUE;
    }
  return FALSE;
}

static void
drop_what_is_not_quoted (RvAnalysis *analysis, GArray *hits)
{
  const GArray *quotations = rv_analysis_get_findings (analysis)->quotations;
  guint kept = 0;

  for (guint i = 0; i < hits->len; i++)
    if (is_quoted (quotations, g_array_index (hits, RvSpan, i)))
      g_array_index (hits, RvSpan, kept++) = g_array_index (hits, RvSpan, i);
  g_array_set_size (hits, kept);
}

static void
search (RvSearch *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvAnalysis *analysis = rv_session_get_analysis (self->session, side);

      g_array_unref (self->hits[side]);
      if (analysis == NULL)
        {
          self->hits[side] = g_array_new (FALSE, FALSE, sizeof (RvSpan));
          continue;
        }
      self->hits[side] = rv_text_search_find (rv_analysis_get_document (analysis), self->words,
                                              self->ignore_marks);
      if (self->only_quotes)
        drop_what_is_not_quoted (analysis, self->hits[side]);
    }
  self->current = -1;
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Looks for @words, or for nothing where they are empty.
 * @ignore_marks: whether "dang" also finds "Đảng"
 * @only_quotes: only inside of quotation marks */
void
rv_search_set (RvSearch *self, const char *words, gboolean ignore_marks, gboolean only_quotes)
{
  g_free (self->words);
  self->words = g_strdup (words);
  self->ignore_marks = ignore_marks;
  self->only_quotes = only_quotes;
  search (self);
}

/* Returns: whether something is looked for */
gboolean
rv_search_is_on (RvSearch *self)
{
  return *self->words != '\0';
}

/* Returns: (transfer none) (element-type RvSpan): where it stands, in the order of the text */
GArray *
rv_search_get_hits (RvSearch *self, RvSide side)
{
  return self->hits[side];
}

guint
rv_search_get_n_hits (RvSearch *self)
{
  return self->hits[RV_SIDE_LEFT]->len + self->hits[RV_SIDE_RIGHT]->len;
}

/* Returns: the number of the hit the reader is at, from 0 through both documents; -1 for none */
int
rv_search_get_current (RvSearch *self)
{
  return self->current;
}

/* Goes @step hits on, 1 or -1, from the left document into the right, round at the ends. */
void
rv_search_step (RvSearch *self, int step)
{
  int n = (int) rv_search_get_n_hits (self);
  RvSide side = RV_SIDE_LEFT;
  guint index;
  RvSpan hit;

  if (n == 0)
    return;
  self->current = self->current < 0 ? (step > 0 ? 0 : n - 1) : (self->current + step + n) % n;
  index = (guint) self->current;
  if (index >= self->hits[RV_SIDE_LEFT]->len)
    {
      index -= self->hits[RV_SIDE_LEFT]->len;
      side = RV_SIDE_RIGHT;
    }
  hit = g_array_index (self->hits[side], RvSpan, index);
  g_signal_emit (self, signals[HIT], 0, (int) side, hit.start, hit.end);
}

RvSearch *
rv_search_new (RvSession *session)
{
  RvSearch *self = g_object_new (RV_TYPE_SEARCH, NULL);
  static const char *const notices[] = { "notify::left", "notify::right", "notify::comparing" };

  self->session = g_object_ref (session);
  for (gsize i = 0; i < G_N_ELEMENTS (notices); i++)
    g_signal_connect_object (session, notices[i], G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  return self;
}

static void
rv_search_finalize (GObject *object)
{
  RvSearch *self = RV_SEARCH (object);

  g_clear_object (&self->session);
  for (int side = 0; side < RV_N_SIDES; side++)
    g_array_unref (self->hits[side]);
  g_free (self->words);
  G_OBJECT_CLASS (rv_search_parent_class)->finalize (object);
}

static void
rv_search_class_init (RvSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_search_finalize;
  signals[CHANGED] = g_signal_new ("changed", RV_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[HIT] = g_signal_new ("hit", RV_TYPE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_UINT, G_TYPE_UINT);
}

static void
rv_search_init (RvSearch *self)
{
  self->words = g_strdup ("");
  self->current = -1;
  for (int side = 0; side < RV_N_SIDES; side++)
    self->hits[side] = g_array_new (FALSE, FALSE, sizeof (RvSpan));
}
