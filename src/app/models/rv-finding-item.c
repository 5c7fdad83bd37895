/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "language/rv-normalize.h"
#include "models/rv-finding-item.h"
#include "text/rv-side-words.h"

struct _RvFindingItem
{
  GObject parent_instance;

  RvSlot *slot; /* the document it stands in */
  guint number; /* of its paragraph */
  RvSide side;
  RvSpan span;
  char *title;
  char *detail;
  char *badge;
  char *heading;
  char *place;
  char *follow_up;
  char *partner;
  char *spoken_badge;
  char **cells;
  char *group;   /* (nullable): unit, addressee, speaker: what rows can be sorted by */
  double weight; /* value, number of mentions; of a deadline its day, negative */
  char *key;     /* what the filter looks at, made when it first does */
};

G_DEFINE_FINAL_TYPE (RvFindingItem, rv_finding_item, G_TYPE_OBJECT)

static void
rv_finding_item_finalize (GObject *object)
{
  RvFindingItem *self = RV_FINDING_ITEM (object);

  g_clear_object (&self->slot);
  g_free (self->title);
  g_free (self->detail);
  g_free (self->badge);
  g_free (self->heading);
  g_free (self->place);
  g_free (self->group);
  g_free (self->follow_up);
  g_free (self->partner);
  g_free (self->spoken_badge);
  g_strfreev (self->cells);
  g_free (self->key);
  G_OBJECT_CLASS (rv_finding_item_parent_class)->finalize (object);
}

static void
rv_finding_item_class_init (RvFindingItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_finding_item_finalize;
}

static void
rv_finding_item_init (RvFindingItem *self)
{
}

/**
 * rv_finding_item_new:
 * @span: its place in the document on @side, whose words are the title until another is given
 */
RvFindingItem *
rv_finding_item_new (RvSession *session, RvSide side, RvSpan span)
{
  RvFindingItem *self = g_object_new (RV_TYPE_FINDING_ITEM, NULL);
  RvDocument *document = rv_analysis_get_document (rv_session_get_analysis (session, side));
  guint number = rv_session_get_number (session, side, span.start);

  self->slot = g_object_ref (rv_session_get_slot (session, side));
  self->number = number;
  self->side = side;
  self->span = span;
  self->title = rv_document_dup_slice (document, span);
  /* Translators: place of a passage: which document, and the number of the paragraph */
  self->place
    = g_strdup_printf (rv_side_stands_left (side) ? _ ("Left ¶%u") : _ ("Right ¶%u"), number);
  return self;
}

/* While a list is filled; @title: (transfer full) */
void
rv_finding_item_take_title (RvFindingItem *self, char *title)
{
  g_free (self->title);
  self->title = title;
}

/* @detail: (transfer full) (nullable): what is known besides the title */
void
rv_finding_item_take_detail (RvFindingItem *self, char *detail)
{
  g_free (self->detail);
  self->detail = detail;
}

/* @badge: (transfer full) (nullable): one or two words at the end of the row */
void
rv_finding_item_take_badge (RvFindingItem *self, char *badge)
{
  g_free (self->badge);
  self->badge = badge;
}

/* @spoken: (transfer full) (nullable): what a listener is told in place of a badge that has signs */
void
rv_finding_item_take_spoken_badge (RvFindingItem *self, char *spoken)
{
  g_free (self->spoken_badge);
  self->spoken_badge = spoken;
}

/* @cells: (transfer full): the row as a row of a table, see rv_finding_columns_list() */
void
rv_finding_item_take_cells (RvFindingItem *self, char **cells)
{
  g_strfreev (self->cells);
  self->cells = cells;
}

/* @follow_up: (transfer full) (nullable): what became of it in the other document */
void
rv_finding_item_take_follow_up (RvFindingItem *self, char *follow_up)
{
  g_free (self->follow_up);
  self->follow_up = follow_up;
}

/* @partner: (transfer full) (nullable): what the other document says of it, and where */
void
rv_finding_item_take_partner (RvFindingItem *self, char *partner)
{
  g_free (self->partner);
  self->partner = partner;
}

/* @heading: (nullable): stands above the row, where a group of rows begins */
void
rv_finding_item_set_heading (RvFindingItem *self, const char *heading)
{
  g_free (self->heading);
  self->heading = g_strdup (heading);
}

/* @weight: the greater, the earlier when rows are sorted by it
 * @group: (nullable): the word by which rows are sorted into groups */
void
rv_finding_item_set_order (RvFindingItem *self, double weight, const char *group)
{
  self->weight = weight;
  g_free (self->group);
  self->group = group != NULL && *group != '\0' ? g_strdup (group) : NULL;
}

double
rv_finding_item_get_weight (RvFindingItem *self)
{
  return self->weight;
}

/* Returns: (transfer none) (nullable) */
const char *
rv_finding_item_get_group (RvFindingItem *self)
{
  return self->group;
}

RvSide
rv_finding_item_get_side (RvFindingItem *self)
{
  return self->side;
}

RvSpan
rv_finding_item_get_span (RvFindingItem *self)
{
  return self->span;
}

/* Returns: (transfer none): title of the document it stands in */
const char *
rv_finding_item_get_source (RvFindingItem *self)
{
  return rv_slot_get_title (self->slot);
}

/* Returns: the number of its paragraph, as the margin shows it */
guint
rv_finding_item_get_number (RvFindingItem *self)
{
  return self->number;
}

const char *
rv_finding_item_get_title (RvFindingItem *self)
{
  return self->title;
}

const char *
rv_finding_item_get_detail (RvFindingItem *self)
{
  return self->detail;
}

const char *
rv_finding_item_get_badge (RvFindingItem *self)
{
  return self->badge;
}

const char *
rv_finding_item_get_heading (RvFindingItem *self)
{
  return self->heading;
}

/* Returns: (transfer none): which document and paragraph, in words */
const char *
rv_finding_item_get_place (RvFindingItem *self)
{
  return self->place;
}

/* Returns: (transfer none) (nullable) */
const char *
rv_finding_item_get_follow_up (RvFindingItem *self)
{
  return self->follow_up;
}

/* Returns: (transfer none) (nullable) */
const char *
rv_finding_item_get_partner (RvFindingItem *self)
{
  return self->partner;
}

/* Returns: (transfer none) (nullable): the row as a row of a table; %NULL for its title alone */
const char *const *
rv_finding_item_get_cells (RvFindingItem *self)
{
  return (const char *const *) self->cells;
}

/* Returns: (transfer full): all that the row shows, as one sentence for who cannot see it */
char *
rv_finding_item_dup_spoken (RvFindingItem *self)
{
  const char *const parts[]
    = { self->heading, self->title, self->spoken_badge != NULL ? self->spoken_badge : self->badge,
        self->detail,  self->place, self->follow_up,
        self->partner };
  g_autoptr (GString) spoken = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      {
        if (spoken->len > 0)
          g_string_append (spoken, i == 1 ? ": " : ", ");
        g_string_append (spoken, parts[i]);
      }
  g_string_replace (spoken, " · ", ", ", 0);
  g_string_replace (spoken, "\n", ", ", 0);
  return g_strdup (spoken->str);
}

/* @words: folded by rv_normalize_strip_marks(). Returns: whether the row has them */
gboolean
rv_finding_item_matches (RvFindingItem *self, const char *words)
{
  if (self->key == NULL)
    {
      g_autofree char *all
        = g_strjoin ("\n", self->title, self->detail ? self->detail : "",
                     self->badge ? self->badge : "", self->place,
                     self->follow_up ? self->follow_up : "", self->partner, NULL);

      self->key = rv_normalize_strip_marks (all, -1);
    }
  return strstr (self->key, words) != NULL;
}
