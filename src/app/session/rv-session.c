/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-correction-store.h"
#include "session/rv-session.h"
#include "session/rv-slot-list.h"

#define DEFAULT_SUMMARY_WORDS 150

struct _RvSession
{
  GObject parent_instance;

  RvEngine *engine;
  RvUndo *undo;
  RvSlotList *slots;
  RvSlot *shown[RV_N_SIDES];
  gulong state_handlers[RV_N_SIDES];

  GCancellable *cancellable; /* of the comparison that runs; NULL when none does */
  RvReview *review;          /* of the two documents shown; NULL until they are compared */
  RvComparisonFile *saved;   /* that was opened, until its corrections are taken over */
  guint summary_words;
  RvCitationStyle citation_style;
  guint pair; /* position in the review, or RV_NO_PAIR */
};

enum
{
  PROP_0,
  PROP_LEFT,
  PROP_RIGHT,
  PROP_COMPARISON,
  PROP_COMPARING,
  PROP_PAIR,
  PROP_SUMMARY_WORDS,
  N_PROPS,
};

enum
{
  REVEAL,
  CORRECTIONS_CHANGED,
  CORRECTIONS_LOST,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvSession, rv_session, G_TYPE_OBJECT)

static void
rv_session_dispose (GObject *object)
{
  RvSession *self = RV_SESSION (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      if (self->shown[side] != NULL)
        g_clear_signal_handler (&self->state_handlers[side], self->shown[side]);
      g_clear_object (&self->shown[side]);
    }
  g_clear_pointer (&self->review, rv_review_free);
  g_clear_pointer (&self->saved, rv_comparison_file_unref);
  g_clear_pointer (&self->slots, rv_slot_list_free);
  g_clear_object (&self->undo);
  g_clear_object (&self->engine);
  G_OBJECT_CLASS (rv_session_parent_class)->dispose (object);
}

static void
rv_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  RvSession *self = RV_SESSION (object);

  switch (id)
    {
    case PROP_LEFT:
      g_value_set_object (value, self->shown[RV_SIDE_LEFT]);
      break;
    case PROP_RIGHT:
      g_value_set_object (value, self->shown[RV_SIDE_RIGHT]);
      break;
    case PROP_COMPARISON:
      g_value_set_boxed (value, rv_session_get_comparison (self));
      break;
    case PROP_COMPARING:
      g_value_set_boolean (value, rv_session_is_comparing (self));
      break;
    case PROP_PAIR:
      g_value_set_uint (value, self->pair);
      break;
    case PROP_SUMMARY_WORDS:
      g_value_set_uint (value, self->summary_words);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
rv_session_class_init (RvSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = rv_session_dispose;
  object_class->get_property = rv_session_get_property;
  properties[PROP_LEFT] = g_param_spec_object ("left", NULL, NULL, RV_TYPE_SLOT, flags);
  properties[PROP_RIGHT] = g_param_spec_object ("right", NULL, NULL, RV_TYPE_SLOT, flags);
  properties[PROP_COMPARISON]
    = g_param_spec_boxed ("comparison", NULL, NULL, RV_TYPE_COMPARISON, flags);
  properties[PROP_COMPARING] = g_param_spec_boolean ("comparing", NULL, NULL, FALSE, flags);
  properties[PROP_PAIR] = g_param_spec_uint ("pair", NULL, NULL, 0, RV_NO_PAIR, RV_NO_PAIR, flags);
  properties[PROP_SUMMARY_WORDS]
    = g_param_spec_uint ("summary-words", NULL, NULL, 0, G_MAXUINT, DEFAULT_SUMMARY_WORDS, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[REVEAL] = g_signal_new ("reveal", RV_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_UINT, G_TYPE_UINT);
  signals[CORRECTIONS_CHANGED]
    = g_signal_new ("corrections-changed", RV_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                    G_TYPE_NONE, 0);
  signals[CORRECTIONS_LOST] = g_signal_new ("corrections-lost", RV_TYPE_SESSION, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
rv_session_init (RvSession *self)
{
  self->pair = RV_NO_PAIR;
  self->summary_words = DEFAULT_SUMMARY_WORDS;
}

/* @undo: where changes are remembered */
RvSession *
rv_session_new (RvEngine *engine, RvUndo *undo)
{
  RvSession *self = g_object_new (RV_TYPE_SESSION, NULL);

  self->engine = g_object_ref (engine);
  self->undo = g_object_ref (undo);
  self->slots = rv_slot_list_new (engine, undo);
  return self;
}

/* Returns: (transfer none) */
RvUndo *
rv_session_get_undo (RvSession *self)
{
  return self->undo;
}

/* Comparison */

/* The pairs are others now, and the reader is at none of them. */
static void
notify_pairs (RvSession *self)
{
  self->pair = RV_NO_PAIR;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARISON]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAIR]);
}

/* What is known of the pairs of @comparison: from the saved comparison that it comes from, the first
 * time it is there; else what was remembered of the two documents. */
static RvCorrections *
load_corrections (RvSession *self, RvComparison *comparison)
{
  RvCorrections *corrections;
  guint n_lost;

  if (self->saved == NULL || rv_slot_get_saved (self->shown[RV_SIDE_LEFT], self->saved) != 0
      || rv_slot_get_saved (self->shown[RV_SIDE_RIGHT], self->saved) != 1)
    return rv_correction_store_load (comparison);
  corrections = rv_correction_store_restore (comparison, self->saved, &n_lost);
  g_clear_pointer (&self->saved, rv_comparison_file_unref);
  if (n_lost > 0)
    g_signal_emit (self, signals[CORRECTIONS_LOST], 0, n_lost);
  return corrections;
}

/* @comparison: (transfer full) (nullable) */
static void
take_comparison (RvSession *self, RvComparison *comparison)
{
  g_clear_pointer (&self->review, rv_review_free);
  if (comparison != NULL)
    self->review = rv_review_new (comparison, load_corrections (self, comparison));
  notify_pairs (self);
}

static void
on_compared (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (RvSession) self = data;
  g_autoptr (GError) error = NULL;
  RvComparison *comparison = rv_engine_compare_finish (RV_ENGINE (source), result, &error);

  if (self->cancellable == NULL || self->cancellable != g_task_get_cancellable (G_TASK (result)))
    {
      g_clear_pointer (&comparison, rv_comparison_unref);
      return;
    }
  g_clear_object (&self->cancellable);
  if (comparison != NULL)
    take_comparison (self, comparison);
  else
    g_debug ("comparison failed: %s", error->message);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARING]);
}

/* Brings the comparison up to date with the two documents shown. */
static void
update_comparison (RvSession *self)
{
  RvAnalysis *left = rv_session_get_analysis (self, RV_SIDE_LEFT);
  RvAnalysis *right = rv_session_get_analysis (self, RV_SIDE_RIGHT);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->review != NULL && !rv_review_is_of (self->review, left, right))
    take_comparison (self, NULL);
  if (self->review == NULL && left != NULL && right != NULL)
    {
      self->cancellable = g_cancellable_new ();
      rv_engine_compare_async (self->engine, left, right, self->cancellable, on_compared,
                               g_object_ref (self));
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COMPARING]);
}

/* Documents */

/* Returns: (transfer none): all open documents, #RvSlot */
GListModel *
rv_session_list_slots (RvSession *self)
{
  return rv_slot_list_get_model (self->slots);
}

/**
 * rv_session_open:
 * @files: (array length=n_files): documents to open
 *
 * One file goes where there is room, left first; of several, the first two are shown side by side and
 * all are open. At most RV_LIMIT_DOCUMENTS stay open.
 *
 * Returns: how many could not be opened because so many are
 */
guint
rv_session_open (RvSession *self, GFile *const *files, guint n_files)
{
  guint n_left_out = 0;

  if (n_files == 1)
    {
      gboolean to_right = self->shown[RV_SIDE_LEFT] != NULL && self->shown[RV_SIDE_RIGHT] == NULL;

      return rv_session_open_at (self, to_right ? RV_SIDE_RIGHT : RV_SIDE_LEFT, files[0]) ? 0 : 1;
    }
  for (guint i = 0; i < n_files; i++)
    {
      RvSlot *slot = rv_slot_list_ensure (self->slots, files[i]);

      if (slot == NULL)
        n_left_out++;
      else if (i < RV_N_SIDES)
        rv_session_show (self, i, slot);
    }
  return n_left_out;
}

/* Returns: whether it could be opened; at most RV_LIMIT_DOCUMENTS are open */
gboolean
rv_session_open_at (RvSession *self, RvSide side, GFile *file)
{
  RvSlot *slot = rv_slot_list_ensure (self->slots, file);

  if (slot == NULL)
    return FALSE;
  rv_session_show (self, side, slot);
  return TRUE;
}

/**
 * rv_session_open_saved:
 * @saved: a saved comparison
 * @folder: (nullable): where it stands
 *
 * Opens its documents, and takes over what a person said of them as they are read.
 */
void
rv_session_open_saved (RvSession *self, RvComparisonFile *saved, GFile *folder)
{
  g_autoptr (GPtrArray) slots = g_ptr_array_new ();

  g_clear_pointer (&self->saved, rv_comparison_file_unref);
  self->saved = rv_comparison_file_ref (saved);
  for (guint i = 0; i < rv_comparison_file_get_n_documents (saved); i++)
    g_ptr_array_add (slots, rv_slot_list_add_saved (self->slots, saved, i, folder));
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      guint shown = rv_comparison_file_get_shown (saved, side == RV_SIDE_RIGHT);

      if (shown < slots->len)
        rv_session_show (self, side, g_ptr_array_index (slots, shown));
    }
}

static void
on_slot_state (RvSession *self)
{
  update_comparison (self);
}

/**
 * rv_session_show:
 * @slot: (nullable): an open document; %NULL empties the side
 */
void
rv_session_show (RvSession *self, RvSide side, RvSlot *slot)
{
  if (self->shown[side] == slot)
    return;
  if (self->shown[side] != NULL)
    g_clear_signal_handler (&self->state_handlers[side], self->shown[side]);
  g_set_object (&self->shown[side], slot);
  if (slot != NULL)
    self->state_handlers[side]
      = g_signal_connect_swapped (slot, "notify::state", G_CALLBACK (on_slot_state), self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEFT + side]);
  update_comparison (self);
}

/* Closes the document on @side; another open one that is not shown takes no place by itself. */
void
rv_session_close (RvSession *self, RvSide side)
{
  g_autoptr (RvSlot) slot = self->shown[side] != NULL ? g_object_ref (self->shown[side]) : NULL;

  if (slot == NULL)
    return;
  for (int i = 0; i < RV_N_SIDES; i++)
    if (self->shown[i] == slot)
      rv_session_show (self, i, NULL);
  rv_slot_list_remove (self->slots, slot);
}

void
rv_session_swap (RvSession *self)
{
  g_autoptr (RvSlot) left = self->shown[RV_SIDE_LEFT] ? g_object_ref (self->shown[0]) : NULL;
  g_autoptr (RvSlot) right = self->shown[RV_SIDE_RIGHT] ? g_object_ref (self->shown[1]) : NULL;

  rv_session_show (self, RV_SIDE_LEFT, right);
  rv_session_show (self, RV_SIDE_RIGHT, left);
}

/* Reads the documents shown again. */
void
rv_session_reload (RvSession *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    if (self->shown[side] != NULL)
      rv_slot_load (self->shown[side]);
}

/* Returns: (transfer none) (nullable): the document on @side */
RvSlot *
rv_session_get_slot (RvSession *self, RvSide side)
{
  return self->shown[side];
}

/* Returns: (transfer none) (nullable): what is known of the document on @side, once it is read */
RvAnalysis *
rv_session_get_analysis (RvSession *self, RvSide side)
{
  return self->shown[side] != NULL ? rv_slot_get_analysis (self->shown[side]) : NULL;
}

/* Returns: the number of the paragraph that holds @byte, from 1, as it is cited */
guint
rv_session_get_number (RvSession *self, RvSide side, guint32 byte)
{
  RvAnalysis *analysis = rv_session_get_analysis (self, side);

  return analysis != NULL
           ? rv_document_find_paragraph (rv_analysis_get_document (analysis), byte) + 1
           : 0;
}

/* Returns: (transfer none) (nullable): how the two documents compare, once that is known */
RvComparison *
rv_session_get_comparison (RvSession *self)
{
  return self->review != NULL ? rv_review_get_comparison (self->review) : NULL;
}

/* Returns: (transfer none) (nullable): the pairs, with what a person said of them */
RvAlignment *
rv_session_get_alignment (RvSession *self)
{
  return self->review != NULL ? rv_review_get_alignment (self->review) : NULL;
}

gboolean
rv_session_is_comparing (RvSession *self)
{
  return self->cancellable != NULL;
}

/* Pairs, by their place in the left text */

guint
rv_session_get_n_pairs (RvSession *self)
{
  return self->review != NULL ? rv_review_get_n_pairs (self->review) : 0;
}

/* Returns: (transfer none): the pair at @position in the order of the left text */
const RvAlignedPair *
rv_session_get_nth_pair (RvSession *self, guint position)
{
  return rv_review_get_nth_pair (self->review, position);
}

RvSpan
rv_session_get_pair_span (RvSession *self, guint position, RvSide side)
{
  return rv_review_get_pair_span (self->review, position, side);
}

/* Returns: what of the passage the other side says: a clause of a long sentence, or all of it */
RvSpan
rv_session_get_pair_clause (RvSession *self, guint position, RvSide side)
{
  const RvAlignedPair *pair = rv_session_get_nth_pair (self, position);

  return side == RV_SIDE_LEFT ? rv_aligned_pair_get_left (pair) : rv_aligned_pair_get_right (pair);
}

/* Returns: index of its theme in the alignment, or RV_NO_THEME */
int
rv_session_get_pair_theme (RvSession *self, guint position)
{
  return rv_review_get_pair_theme (self->review, position);
}

guint
rv_session_get_pair (RvSession *self)
{
  return self->pair;
}

/* Makes the pair at @position, or RV_NO_PAIR, the one the reader is at. */
void
rv_session_set_pair (RvSession *self, guint position)
{
  g_return_if_fail (position == RV_NO_PAIR || position < rv_session_get_n_pairs (self));

  if (self->pair == position)
    return;
  self->pair = position;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAIR]);
}

/* Takes the reader to both passages of the pair at @position. */
void
rv_session_go_to_pair (RvSession *self, guint position)
{
  g_return_if_fail (position < rv_session_get_n_pairs (self));

  rv_session_set_pair (self, position);
  for (int side = 0; side < RV_N_SIDES; side++)
    rv_session_reveal (self, side, rv_session_get_pair_span (self, position, side));
}

/**
 * rv_session_count_shared:
 * @out_n: (out): how many pairs say the same in both documents, be it in other words
 *
 * Returns: which of them the reader is at, from 1; 0 for none
 */
guint
rv_session_count_shared (RvSession *self, guint *out_n)
{
  *out_n = 0;
  return self->review != NULL ? rv_review_count_shared (self->review, self->pair, out_n) : 0;
}

/* Goes @step shared passages on, 1 or -1, and round at the ends; where nothing is shared, from one
 * related passage to the next. */
void
rv_session_step_pair (RvSession *self, int step)
{
  if (rv_session_get_n_pairs (self) > 0)
    rv_session_go_to_pair (self, rv_review_step (self->review, self->pair, step));
}

/**
 * rv_session_list_pairs:
 * @range: a part of the document on @side
 * @positions: (element-type guint): those of the pairs whose passages lie there, be it in part, are
 *   appended in the order of that document
 */
void
rv_session_list_pairs (RvSession *self, RvSide side, RvSpan range, GArray *positions)
{
  if (self->review != NULL)
    rv_review_list (self->review, side, range, positions);
}

/**
 * rv_session_find_pair:
 * @byte: a place in the document on @side
 *
 * Returns: the position of the narrowest pair whose passage holds @byte, or RV_NO_PAIR; of several the
 *   one after the current pair, so that asking again goes round all partners of a passage
 */
guint
rv_session_find_pair (RvSession *self, RvSide side, guint32 byte)
{
  return self->review != NULL ? rv_review_find (self->review, self->pair, side, byte) : RV_NO_PAIR;
}

void
rv_session_reveal (RvSession *self, RvSide side, RvSpan span)
{
  g_signal_emit (self, signals[REVEAL], 0, (int) side, span.start, span.end);
}

/* Citations */

/* Returns: how sources are named in what is copied and exported */
RvCitationStyle
rv_session_get_citation_style (RvSession *self)
{
  return self->citation_style;
}

void
rv_session_set_citation_style (RvSession *self, RvCitationStyle style)
{
  self->citation_style = style;
}

/* Summary */

/* How long the summary of each document may be. */
void
rv_session_set_summary_words (RvSession *self, guint words)
{
  if (self->summary_words == words)
    return;
  self->summary_words = words;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY_WORDS]);
}

/* Returns: (transfer full) (element-type RvSummarySentence): the summary of the document on @side, in
 *   its order; empty where there is no document */
GArray *
rv_session_select_summary (RvSession *self, RvSide side)
{
  RvAnalysis *analysis = rv_session_get_analysis (self, side);

  if (analysis == NULL)
    return g_array_new (FALSE, FALSE, sizeof (RvSummarySentence));
  return rv_summary_select (rv_analysis_get_summary (analysis), self->summary_words, 0);
}

/* Corrections */

/* Returns: (transfer none) (nullable): what a person says of the pairs, once the documents are compared */
RvCorrections *
rv_session_get_corrections (RvSession *self)
{
  return self->review != NULL ? rv_review_get_corrections (self->review) : NULL;
}

/* @corrections: (transfer full): what a person says of the pairs from now on; that is remembered */
void
rv_session_set_corrections (RvSession *self, RvCorrections *corrections)
{
  g_return_if_fail (self->review != NULL);

  rv_correction_store_save (rv_review_get_comparison (self->review), corrections);
  rv_review_set_corrections (self->review, corrections);
  notify_pairs (self);
  g_signal_emit (self, signals[CORRECTIONS_CHANGED], 0);
}

/* What paragraphs of the document on @side are; that is remembered. */
void
rv_session_set_roles (RvSession *self, RvSide side, guint first, guint last, RvRole role)
{
  g_return_if_fail (rv_session_get_analysis (self, side) != NULL);

  rv_slot_set_roles (self->shown[side], first, last, role);
}
