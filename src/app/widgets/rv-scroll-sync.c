/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-heaviest-chain.h"
#include "widgets/rv-scroll-sync.h"

/*
 * Scrolling by alignment. Pairs may cross, but a text that follows must not jump about; so the
 * anchors are the chain of pairs, rising on both sides, with the greatest sum of scores
 * (rv-heaviest-chain.c; the best pairs are taken first, up to a cap).
 * Between two anchors the other side moves in proportion.
 *
 * The texts meet at a reading line, 40 % down the pane; towards the ends of a text the line moves to
 * the edge, so that both begin and end together.
 *
 * Only the pane the reader touched last leads. Layout that GTK finishes later moves adjustments too;
 * without a leader two panes would push each other, and the text would jump under the reader's eyes.
 */

#define MAX_ANCHORS 20000u

/* What a pair without any wording in common counts beside a score of 1 for the same wording. */
#define REWORDED_WEIGHT 0.3
#define READING_LINE 0.4

typedef struct
{
  guint32 at[RV_N_SIDES];
} Anchor;

struct _RvScrollSync
{
  GObject parent_instance;

  RvSession *session;
  RvDocumentPane *panes[RV_N_SIDES]; /* borrowed: they own the widgets that call us */
  GArray *anchors;                   /* of Anchor, rising on both sides */
  int leader;                        /* RvSide, or -1 */
  gboolean enabled;
  gboolean is_following;
};

G_DEFINE_FINAL_TYPE (RvScrollSync, rv_scroll_sync, G_TYPE_OBJECT)

/* Anchors */

/* Returns: (transfer full) (element-type RvChainLink): the best pairs */
static GArray *
take_pairs (const RvAlignment *alignment)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (RvChainLink));

  for (guint i = 0; i < alignment->pairs->len && links->len < MAX_ANCHORS; i++)
    {
      const RvAlignedPair *pair = &g_array_index (alignment->pairs, RvAlignedPair, i);
      RvChainLink link = { pair->left.start, pair->right.start, REWORDED_WEIGHT + pair->score };

      if (pair->relation != RV_RELATION_RELATED)
        g_array_append_val (links, link);
    }
  return links;
}

static void
find_anchors (RvScrollSync *self)
{
  const RvAlignment *alignment = rv_session_get_alignment (self->session);
  g_autoptr (GArray) links = NULL;
  g_autoptr (GArray) chain = NULL;

  g_array_set_size (self->anchors, 0);
  if (alignment == NULL)
    return;
  links = take_pairs (alignment);
  chain = rv_heaviest_chain_find (links);
  for (guint i = 0; i < chain->len; i++)
    {
      const RvChainLink *link = &g_array_index (chain, RvChainLink, i);
      Anchor anchor = { { link->left, link->right } };

      g_array_append_val (self->anchors, anchor);
    }
}

/* Following */

static double
get_row (RvScrollSync *self, int side, guint32 byte)
{
  double top, bottom;

  rv_document_view_get_rows (rv_document_pane_get_view (self->panes[side]), rv_span (byte, byte),
                             &top, &bottom);
  return top;
}

static double
get_reading_line (GtkAdjustment *adjustment)
{
  double page = gtk_adjustment_get_page_size (adjustment);
  double value = gtk_adjustment_get_value (adjustment);
  double rest = gtk_adjustment_get_upper (adjustment) - page - value;

  if (value < page * READING_LINE)
    return value;
  if (rest < page * (1 - READING_LINE))
    return page - MAX (rest, 0);
  return page * READING_LINE;
}

static guint32
get_end (RvScrollSync *self, int side)
{
  RvAnalysis *analysis = rv_session_get_analysis (self->session, side);

  return (guint32) rv_document_get_length (rv_analysis_get_document (analysis));
}

/* The anchors around the reading line of the leader; the ends of the texts are anchors too. */
static void
find_bracket (RvScrollSync *self, double line, Anchor *above, Anchor *below)
{
  RvDocumentView *view = rv_document_pane_get_view (self->panes[self->leader]);
  guint32 byte = rv_document_view_get_byte_at (view, line);
  guint low = 0, high = self->anchors->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const Anchor *anchor = &g_array_index (self->anchors, Anchor, middle);

      if (anchor->at[self->leader] <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  *above = low > 0 ? g_array_index (self->anchors, Anchor, low - 1) : (Anchor){ { 0, 0 } };
  if (low < self->anchors->len)
    *below = g_array_index (self->anchors, Anchor, low);
  else
    *below = (Anchor){ { get_end (self, RV_SIDE_LEFT), get_end (self, RV_SIDE_RIGHT) } };
}

static void
follow (RvScrollSync *self)
{
  int leader = self->leader, follower = RV_SIDE_OTHER (leader);
  GtkAdjustment *leading = rv_document_pane_get_adjustment (self->panes[leader]);
  GtkAdjustment *following = rv_document_pane_get_adjustment (self->panes[follower]);
  double line = get_reading_line (leading);
  double from, to, part, target;
  Anchor above, below;

  find_bracket (self, line, &above, &below);
  from = get_row (self, leader, above.at[leader]);
  to = get_row (self, leader, below.at[leader]);
  part = to > from ? CLAMP ((line - from) / (to - from), 0.0, 1.0) : 0.0;
  from = get_row (self, follower, above.at[follower]);
  to = get_row (self, follower, below.at[follower]);
  target = gtk_adjustment_get_value (following) + from + part * (to - from) - line;
  self->is_following = TRUE;
  gtk_adjustment_set_value (following, target);
  self->is_following = FALSE;
}

static void
on_scrolled (RvScrollSync *self, GtkAdjustment *adjustment)
{
  if (!self->enabled || self->is_following || self->leader < 0
      || rv_session_get_alignment (self->session) == NULL
      || rv_session_get_analysis (self->session, RV_SIDE_LEFT) == NULL
      || rv_session_get_analysis (self->session, RV_SIDE_RIGHT) == NULL
      || rv_document_pane_get_adjustment (self->panes[self->leader]) != adjustment)
    return;
  follow (self);
}

static gboolean
on_event (RvScrollSync *self, GdkEvent *event, GtkEventController *controller)
{
  GtkWidget *pane = gtk_event_controller_get_widget (controller);

  switch ((int) gdk_event_get_event_type (event))
    {
    case GDK_BUTTON_PRESS:
    case GDK_TOUCH_BEGIN:
    case GDK_SCROLL:
    case GDK_KEY_PRESS:
      self->leader = pane == GTK_WIDGET (self->panes[0]) ? RV_SIDE_LEFT : RV_SIDE_RIGHT;
      for (int side = 0; side < RV_N_SIDES; side++)
        rv_document_view_release_place (rv_document_pane_get_view (self->panes[side]));
      break;
    default:
      break;
    }
  return GDK_EVENT_PROPAGATE;
}

/* Public */

RvScrollSync *
rv_scroll_sync_new (RvSession *session, RvDocumentPane *left, RvDocumentPane *right)
{
  RvScrollSync *self = g_object_new (RV_TYPE_SCROLL_SYNC, NULL);

  self->session = g_object_ref (session);
  self->panes[RV_SIDE_LEFT] = left;
  self->panes[RV_SIDE_RIGHT] = right;
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      GtkEventController *controller = gtk_event_controller_legacy_new ();

      gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
      g_signal_connect_object (controller, "event", G_CALLBACK (on_event), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (GTK_WIDGET (self->panes[side]), controller);
      g_signal_connect_object (rv_document_pane_get_adjustment (self->panes[side]), "value-changed",
                               G_CALLBACK (on_scrolled), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (find_anchors), self,
                           G_CONNECT_SWAPPED);
  return self;
}

void
rv_scroll_sync_set_enabled (RvScrollSync *self, gboolean enabled)
{
  self->enabled = enabled;
}

/* Nobody leads until the reader touches a pane again: for places the program itself goes to. */
void
rv_scroll_sync_hold (RvScrollSync *self)
{
  self->leader = -1;
}

static void
rv_scroll_sync_dispose (GObject *object)
{
  RvScrollSync *self = RV_SCROLL_SYNC (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->anchors, g_array_unref);
  G_OBJECT_CLASS (rv_scroll_sync_parent_class)->dispose (object);
}

static void
rv_scroll_sync_class_init (RvScrollSyncClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rv_scroll_sync_dispose;
}

static void
rv_scroll_sync_init (RvScrollSync *self)
{
  self->anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));
  self->leader = -1;
}
