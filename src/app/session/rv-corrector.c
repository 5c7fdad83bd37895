/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "session/rv-corrector.h"

/* The corrections before a change, and of which comparison. */
typedef struct
{
  RvComparison *comparison;
  RvCorrections *corrections;
} Before;

static void
before_free (gpointer data)
{
  Before *before = data;

  rv_comparison_unref (before->comparison);
  rv_corrections_unref (before->corrections);
  g_free (before);
}

static gboolean take_back (gpointer object, gpointer data);

/* @corrections: (transfer full); @words: what is said once they are taken back */
static void
change (RvSession *session, RvCorrections *corrections, const char *words)
{
  Before *before = g_new (Before, 1);

  before->comparison = rv_comparison_ref (rv_session_get_comparison (session));
  before->corrections = rv_corrections_ref (rv_session_get_corrections (session));
  rv_session_set_corrections (session, corrections);
  rv_undo_push (rv_session_get_undo (session), session, take_back, before, before_free, words);
}

static gboolean
take_back (gpointer object, gpointer data)
{
  RvSession *session = object;
  const Before *before = data;

  if (before->comparison != rv_session_get_comparison (session))
    return FALSE; /* other documents are on the screen, or these have changed */
  change (session, rv_corrections_ref (before->corrections), _ ("The correction holds again"));
  return TRUE;
}

/* The passages of the pair at @position do not belong together. */
void
rv_corrector_reject (RvSession *session, guint position)
{
  const RvAlignedPair *pair;

  g_return_if_fail (position < rv_session_get_n_pairs (session));

  pair = rv_session_get_nth_pair (session, position);
  change (session,
          rv_corrections_new_with (rv_session_get_corrections (session), RV_CORRECTION_REJECTED,
                                   pair->left, pair->right),
          _ ("The pair is together again"));
}

/* Two passages belong together. */
void
rv_corrector_pin (RvSession *session, RvSpan left, RvSpan right)
{
  g_return_if_fail (rv_session_get_corrections (session) != NULL);

  change (session,
          rv_corrections_new_with (rv_session_get_corrections (session), RV_CORRECTION_PINNED, left,
                                   right),
          _ ("The passages are apart again"));
}
