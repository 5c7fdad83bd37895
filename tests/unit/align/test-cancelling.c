/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <time.h>

#include "align/rv-aligner.h"
#include "side.h"

#define N_LINES 6000u

/* At how many moments of a comparison it is cancelled, and what share of it may still be done afterwards. */
#define N_MOMENTS 24u
#define MOST_REST 0.08

/* How often a moment is tried: a virtual machine under load counts as processor time what it waited. */
#define MOST_TRIES 3u

static clock_t
measure (void)
{
  return clock (); /* processor time: other work on the machine does not count */
}

/* A text of words that other sentences have, too, a few of them other than those of the left one. */
static RvTextIndex *
make_text (gboolean is_right)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_LINES; i++)
    {
      for (guint j = 0; j < 14; j++)
        {
          guint word = (guint) g_rand_int_range (rand, 0, 3000);

          if (is_right && j % 5 == 0)
            word += 3000;
          g_string_append_printf (text, "%c%c%c%c%c ", 'a' + word % 26, 'o' + word / 26 % 2 * 6,
                                  'b' + word / 52 % 20, 'e' + word / 1040 % 6, "nrtlm"[word % 5]);
        }
      g_string_append (text, "ends.\n");
    }
  return index_lines ("en", text->str);
}

typedef struct
{
  GCancellable *cancellable;
  clock_t moment;
  clock_t cancelled; /* when it was */
  gint has_ended;
} Watch;

static gpointer
cancel_at (gpointer data)
{
  Watch *self = data;

  while (measure () < self->moment && !g_atomic_int_get (&self->has_ended))
    g_usleep (200);
  g_cancellable_cancel (self->cancellable);
  self->cancelled = measure (); /* not before: the other thread may work on meanwhile */
  return NULL;
}

/* Returns: the processor time that passed after cancelling */
static clock_t
cancel (const RvAlignSide *left, const RvAlignSide *right, clock_t after)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Watch watch = { cancellable, measure () + after, 0, FALSE };
  GThread *thread = g_thread_new ("cancel", cancel_at, &watch);
  g_autoptr (RvAlignment) alignment = rv_aligner_align (left, right, cancellable, &error);
  clock_t end = measure ();

  g_atomic_int_set (&watch.has_ended, TRUE);
  g_thread_join (thread);
  if (alignment == NULL)
    g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  return MAX (0, end - watch.cancelled);
}

static void
test_everywhere (void)
{
  g_autoptr (RvTextIndex) left = make_text (FALSE), right = make_text (TRUE);
  RvAlignSide left_side = { left, NULL, 0 }, right_side = { right, NULL, 0 };
  g_autoptr (RvAlignment) first G_GNUC_UNUSED
    = rv_aligner_align (&left_side, &right_side, NULL, NULL);
  clock_t start = measure (), whole; /* of the second time: the first is slower than all others */
  g_autoptr (RvAlignment) alignment = rv_aligner_align (&left_side, &right_side, NULL, NULL);

  whole = measure () - start;
  g_assert_cmpuint (alignment->pairs->len, >, N_LINES / 2);
  for (guint i = 0; i < N_MOMENTS; i++)
    {
      clock_t rest = whole;

      for (guint j = 0; j < MOST_TRIES && rest > MOST_REST * whole; j++)
        {
          rest = cancel (&left_side, &right_side, whole * i / N_MOMENTS);
          g_test_message ("cancelled at %u/%u: %.0f %% of the work was still done", i, N_MOMENTS,
                          100.0 * rest / whole);
        }
      g_assert_cmpfloat (rest, <=, MOST_REST * whole);
    }
}

static void
test_before (void)
{
  g_autoptr (RvTextIndex) index = index_lines ("en", "Bees find their way by the sun.");
  RvAlignSide side = { index, NULL, 0 };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (rv_aligner_align (&side, &side, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cancelling/before", test_before);
  g_test_add_func ("/cancelling/everywhere", test_everywhere);
  return g_test_run ();
}
