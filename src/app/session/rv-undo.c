/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-undo.h"

/* Changes that are remembered; nobody goes further back by hand. */
#define MAX_CHANGES 1000u

typedef struct
{
  GObject *object;
  RvUndoFunc take_back;
  gpointer data;
  GDestroyNotify destroy;
  char *words;
  guint step; /* changes of one number are one step of the person's */
} Change;

struct _RvUndo
{
  GObject parent_instance;

  GArray *done;   /* of Change: the last one last */
  GArray *undone; /* of Change: what was taken back, the last one last */
  GArray *target; /* borrowed: of the two, where changes come */
  guint step;
  guint depth; /* of begin and end */
  gboolean is_stepping;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvUndo, rv_undo, G_TYPE_OBJECT)

static void
change_clear (gpointer data)
{
  Change *change = data;

  if (change->destroy != NULL)
    change->destroy (change->data);
  g_object_unref (change->object);
  g_free (change->words);
}

static void
rv_undo_finalize (GObject *object)
{
  RvUndo *self = RV_UNDO (object);

  g_array_unref (self->done);
  g_array_unref (self->undone);
  G_OBJECT_CLASS (rv_undo_parent_class)->finalize (object);
}

static void
rv_undo_class_init (RvUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_undo_finalize;
  signals[CHANGED] = g_signal_new ("changed", RV_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
rv_undo_init (RvUndo *self)
{
  self->done = g_array_new (FALSE, FALSE, sizeof (Change));
  self->undone = g_array_new (FALSE, FALSE, sizeof (Change));
  g_array_set_clear_func (self->done, change_clear);
  g_array_set_clear_func (self->undone, change_clear);
  self->target = self->done;
}

RvUndo *
rv_undo_new (void)
{
  return g_object_new (RV_TYPE_UNDO, NULL);
}

/**
 * rv_undo_push:
 * @self: (nullable): nothing is remembered then
 * @object: (type GObject): what was changed; kept
 * @take_back: takes the change back
 * @data: (transfer full): for @take_back
 * @destroy: (nullable): of @data
 * @words: what is said once it is taken back, a sentence
 */
void
rv_undo_push (RvUndo *self,
              gpointer object,
              RvUndoFunc take_back,
              gpointer data,
              GDestroyNotify destroy,
              const char *words)
{
  Change change = { NULL, take_back, data, destroy, NULL, 0 };

  if (self == NULL)
    {
      if (destroy != NULL)
        destroy (data);
      return;
    }
  if (self->depth == 0)
    self->step++;
  change.object = g_object_ref (object);
  change.words = g_strdup (words);
  change.step = self->step;
  g_array_append_val (self->target, change);
  if (!self->is_stepping)
    g_array_set_size (self->undone, 0); /* what was undone belongs to what is no more */
  if (self->target->len > MAX_CHANGES)
    g_array_remove_index (self->target, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What is pushed until rv_undo_end() is one step. @self: (nullable) */
void
rv_undo_begin (RvUndo *self)
{
  if (self != NULL && self->depth++ == 0)
    self->step++;
}

void
rv_undo_end (RvUndo *self)
{
  if (self != NULL)
    self->depth--;
}

/* Forgets everything. */
void
rv_undo_clear (RvUndo *self)
{
  g_array_set_size (self->done, 0);
  g_array_set_size (self->undone, 0);
}

/* Takes back the last step of @from, and has what that changes pushed onto @to. */
static char *
step_back (RvUndo *self, GArray *from, GArray *to)
{
  char *words = NULL;

  self->target = to;
  self->is_stepping = TRUE;
  rv_undo_begin (self);
  while (from->len > 0 && words == NULL)
    {
      guint step = g_array_index (from, Change, from->len - 1).step;

      while (from->len > 0 && g_array_index (from, Change, from->len - 1).step == step)
        {
          Change change = g_array_index (from, Change, from->len - 1);

          /* Taken out before it is called, which may push. */
          g_array_set_clear_func (from, NULL);
          g_array_set_size (from, from->len - 1);
          g_array_set_clear_func (from, change_clear);
          if (change.take_back (change.object, change.data) && words == NULL)
            words = g_strdup (change.words);
          change_clear (&change);
        }
    }
  rv_undo_end (self);
  self->is_stepping = FALSE;
  self->target = self->done;
  return words;
}

/* Takes back the last step that can be. Returns: (transfer full) (nullable): what to say of it; %NULL
 * where there is nothing */
char *
rv_undo_take_back (RvUndo *self)
{
  return step_back (self, self->done, self->undone);
}

/* Does again what was taken back last. Returns: (transfer full) (nullable): as rv_undo_take_back() */
char *
rv_undo_do_again (RvUndo *self)
{
  return step_back (self, self->undone, self->done);
}
