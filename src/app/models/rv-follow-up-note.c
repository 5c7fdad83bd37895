/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "analysis/rv-follow-up.h"
#include "analysis/rv-timeline.h"
#include "models/rv-follow-up-note.h"
#include "text/rv-side-words.h"

struct _RvFollowUpNote
{
  RvSession *session;
  RvSide later;
  GHashTable *by_directive[RV_N_SIDES]; /* index + 1 to RvFollowUp, from the earlier to the later */
};

static const RvFindings *
get_findings (RvSession *session, RvSide side)
{
  return rv_analysis_get_findings (rv_session_get_analysis (session, side));
}

static RvSide
find_later (RvSession *session)
{
  RvAnalysis *analyses[] = { rv_session_get_analysis (session, RV_SIDE_LEFT),
                             rv_session_get_analysis (session, RV_SIDE_RIGHT) };
  g_autofree guint *order = rv_timeline_order_documents (analyses, RV_N_SIDES);

  return order[1];
}

/**
 * rv_follow_up_note_new:
 *
 * Returns: (transfer full) (nullable): %NULL where there are not two documents compared
 */
RvFollowUpNote *
rv_follow_up_note_new (RvSession *session)
{
  RvAlignment *alignment = rv_session_get_alignment (session);
  g_autoptr (GArray) found = NULL;
  RvFollowUpNote *self;

  if (alignment == NULL || rv_session_get_analysis (session, RV_SIDE_LEFT) == NULL
      || rv_session_get_analysis (session, RV_SIDE_RIGHT) == NULL)
    return NULL;
  self = g_new0 (RvFollowUpNote, 1);
  self->session = session;
  self->later = find_later (session);
  for (guint side = 0; side < RV_N_SIDES; side++)
    self->by_directive[side] = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  found = rv_follow_up_find (get_findings (session, RV_SIDE_LEFT),
                             get_findings (session, RV_SIDE_RIGHT), alignment);
  for (guint i = 0; i < found->len; i++)
    {
      RvFollowUp item = g_array_index (found, RvFollowUp, i);

      if (self->later == RV_SIDE_LEFT)
        item = rv_follow_up_invert (&item);
      /* from here on the fields say: in the earlier document, in the later one */
      g_hash_table_insert (self->by_directive[RV_SIDE_OTHER (self->later)],
                           GUINT_TO_POINTER (item.left + 1), g_memdup2 (&item, sizeof item));
      g_hash_table_insert (self->by_directive[self->later], GUINT_TO_POINTER (item.right + 1),
                           g_memdup2 (&item, sizeof item));
    }
  return self;
}

void
rv_follow_up_note_free (RvFollowUpNote *self)
{
  for (guint side = 0; side < RV_N_SIDES; side++)
    g_hash_table_unref (self->by_directive[side]);
  g_free (self);
}

static const char *
describe_force (RvForceChange change)
{
  switch (change)
    {
    case RV_FORCE_TIGHTENED:
      /* Translators: an order that the later document gives with more force, such as "should" to "must" */
      return _ ("tightened");
    case RV_FORCE_EASED:
      /* Translators: an order that the later document gives with less force */
      return _ ("eased");
    case RV_FORCE_REVERSED:
      /* Translators: what one document orders or permits, and the other forbids */
      return _ ("one orders, the other forbids");
    case RV_FORCE_UNCHANGED:
    default:
      /* Translators: an order that both documents give */
      return _ ("repeated");
    }
}

static const char *
describe_deadline (RvDeadlineChange change)
{
  switch (change)
    {
    case RV_DEADLINE_ADDED:
      return _ ("deadline added");
    case RV_DEADLINE_DROPPED:
      return _ ("deadline dropped");
    case RV_DEADLINE_EARLIER:
      return _ ("deadline moved forward");
    case RV_DEADLINE_LATER:
      return _ ("deadline put off");
    case RV_DEADLINE_UNCHANGED:
    default:
      return NULL;
    }
}

/**
 * rv_follow_up_note_dup:
 * @directive: its index in the findings of @side
 *
 * Returns: (transfer full) (nullable): what became of it, and where; %NULL for an order that only the
 *   earlier document gives
 */
char *
rv_follow_up_note_dup (const RvFollowUpNote *self, RvSide side, guint directive)
{
  const RvFollowUp *found
    = g_hash_table_lookup (self->by_directive[side], GUINT_TO_POINTER (directive + 1));
  RvSide other = RV_SIDE_OTHER (side);
  const RvDirective *counterpart;
  g_autofree char *place = NULL;
  const char *parts[4] = { NULL };
  guint n = 0;

  if (found == NULL)
    /* Translators: an order that only the later of two documents gives */
    return side == self->later ? g_strdup (_ ("new")) : NULL;
  counterpart = &g_array_index (get_findings (self->session, other)->directives, RvDirective,
                                side == self->later ? found->left : found->right);
  place
    = g_strdup_printf (rv_side_stands_left (other) ? _ ("Left ¶%u") : _ ("Right ¶%u"),
                       rv_session_get_number (self->session, other, counterpart->base.span.start));
  parts[n++] = describe_force (found->force);
  if (describe_deadline (found->deadline) != NULL)
    parts[n++] = describe_deadline (found->deadline);
  parts[n++] = place;
  return g_strjoinv (" · ", (char **) parts);
}
