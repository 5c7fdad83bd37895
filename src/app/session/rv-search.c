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
  RvSide origin_side;       /* where the reader was when they began */
  guint32 origin;
  gboolean is_cut;      /* there are more hits than are listed */
  gboolean has_stepped; /* whether the reader has gone from hit to hit since */
};

enum
{
  CHANGED,
  HIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvSearch, rv_search, G_TYPE_OBJECT)

/* Quotations and hits are both in the order of the text. */
static void
drop_what_is_not_quoted (RvAnalysis *analysis, GArray *hits)
{
  const GArray *quotations = rv_analysis_get_findings (analysis)->quotations;
  guint kept = 0, next = 0;
  guint32 quoted_to = 0; /* where the last quotation that begins before the hit ends */

  for (guint i = 0; i < hits->len; i++)
    {
      RvSpan hit = g_array_index (hits, RvSpan, i);

      for (; next < quotations->len; next++)
        {
          RvSpan quoted = g_array_index (quotations, RvQuotation, next).base.span;

          if (quoted.start > hit.start)
            break;
          quoted_to = MAX (quoted_to, quoted.end);
        }
      if (hit.end <= quoted_to)
        g_array_index (hits, RvSpan, kept++) = hit;
    }
  g_array_set_size (hits, kept);
}

static void
search (RvSearch *self)
{
  self->is_cut = FALSE;
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
      self->is_cut |= self->hits[side]->len >= RV_TEXT_SEARCH_MAX_HITS;
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

static void
emit_current (RvSearch *self)
{
  guint index = (guint) self->current, n_left = self->hits[RV_SIDE_LEFT]->len;
  RvSide side = index < n_left ? RV_SIDE_LEFT : RV_SIDE_RIGHT;
  RvSpan hit
    = g_array_index (self->hits[side], RvSpan, side == RV_SIDE_LEFT ? index : index - n_left);

  g_signal_emit (self, signals[HIT], 0, (int) side, hit.start, hit.end);
}

/* The reader begins to search at @byte of the document on @side. */
void
rv_search_set_origin (RvSearch *self, RvSide side, guint32 byte)
{
  self->origin_side = side;
  self->origin = byte;
  self->has_stepped = FALSE;
}

/* Goes to the first hit from where the reader began on, round at the ends. */
void
rv_search_show_nearest (RvSearch *self)
{
  const GArray *hits = self->hits[self->origin_side];
  guint n = rv_search_get_n_hits (self);
  guint before = 0;

  if (n == 0)
    return;
  while (before < hits->len && g_array_index (hits, RvSpan, before).start < self->origin)
    before++;
  if (self->origin_side == RV_SIDE_RIGHT)
    before += self->hits[RV_SIDE_LEFT]->len;
  self->current = (int) (before % n);
  emit_current (self);
}

/* Goes @step hits on, 1 or -1, from the left document into the right, round at the ends. */
void
rv_search_step (RvSearch *self, int step)
{
  int n = (int) rv_search_get_n_hits (self);

  if (n == 0)
    return;
  self->has_stepped = TRUE;
  self->current = self->current < 0 ? (step > 0 ? 0 : n - 1) : (self->current + step + n) % n;
  emit_current (self);
}

/* Returns: whether the reader has gone from hit to hit, and is where they wanted to be */
gboolean
rv_search_has_stepped (RvSearch *self)
{
  return self->has_stepped;
}

/* Returns: (transfer none): whose documents are searched */
RvSession *
rv_search_get_session (RvSearch *self)
{
  return self->session;
}

/* Returns: whether there may be more than was looked for */
gboolean
rv_search_is_cut (RvSearch *self)
{
  return self->is_cut;
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
