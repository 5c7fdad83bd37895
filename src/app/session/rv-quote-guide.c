/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-quote-guide.h"

/* The way back from a quote to the place where its words stand, opening its document where it is not. */

typedef struct
{
  RvSession *session;
  RvSlot *slot;
  RvQuote *quote;
  RvSide side;
  RvQuoteGuideLost lost;
  GObject *data;
  gulong handler; /* while the document is read; 0 before and after */
} Journey;

static void
journey_free (Journey *self)
{
  if (self->handler != 0)
    g_signal_handler_disconnect (self->slot, self->handler);
  g_object_unref (self->session);
  g_object_unref (self->slot);
  g_object_unref (self->data);
  rv_quote_unref (self->quote);
  g_free (self);
}

static void
arrive (Journey *self)
{
  RvAnalysis *analysis = rv_slot_get_analysis (self->slot);
  RvSpan span;

  if (analysis != NULL && rv_quote_find (self->quote, rv_analysis_get_document (analysis), &span))
    rv_session_reveal (self->session, self->side, span);
  else
    self->lost (self->data);
  journey_free (self);
}

static void
on_state (Journey *self)
{
  if (rv_slot_get_state (self->slot) != RV_SLOT_LOADING)
    arrive (self);
}

/* Returns: (transfer none) (nullable): the document where it is open */
static RvSlot *
find_slot (RvSession *session, GFile *file)
{
  GListModel *slots = rv_session_list_slots (session);

  for (guint i = 0; i < g_list_model_get_n_items (slots); i++)
    {
      g_autoptr (RvSlot) slot = g_list_model_get_item (slots, i);

      if (g_file_equal (rv_slot_get_file (slot), file))
        return slot;
    }
  return NULL;
}

/**
 * rv_quote_guide_follow:
 * @side: where the document is shown unless it is on the screen already
 * @lost: called where the document cannot be read or no longer has the words
 * @data: for @lost, kept as long
 *
 * Takes the reader to the words of @quote.
 */
void
rv_quote_guide_follow (RvSession *session,
                       RvSide side,
                       RvQuote *quote,
                       RvQuoteGuideLost lost,
                       GObject *data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (quote->uri);
  RvSlot *slot = find_slot (session, file);
  Journey *journey;

  if (slot != NULL && rv_session_get_slot (session, RV_SIDE_OTHER (side)) == slot
      && rv_session_get_slot (session, side) != slot)
    side = RV_SIDE_OTHER (side);
  if (slot != NULL)
    rv_session_show (session, side, slot);
  else if (!rv_session_open_at (session, side, file))
    {
      lost (data);
      return;
    }
  journey = g_new0 (Journey, 1);
  journey->session = g_object_ref (session);
  journey->slot = g_object_ref (rv_session_get_slot (session, side));
  journey->quote = rv_quote_ref (quote);
  journey->side = side;
  journey->lost = lost;
  journey->data = g_object_ref (data);
  if (rv_slot_get_state (journey->slot) != RV_SLOT_LOADING)
    arrive (journey);
  else
    journey->handler
      = g_signal_connect_swapped (journey->slot, "notify::state", G_CALLBACK (on_state), journey);
}
