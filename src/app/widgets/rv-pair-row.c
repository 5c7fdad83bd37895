/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "report/rv-describe.h"
#include "text/rv-edit-attributes.h"
#include "text/rv-edit-words.h"
#include "text/rv-palette.h"
#include "text/rv-side-words.h"
#include "widgets/rv-narrow-layout.h"
#include "widgets/rv-pair-row.h"
#include "widgets/rv-passage-text.h"
#include "widgets/rv-why-popover.h"

#define MIDDLE_WIDTH 112
#define SPACING 12
#define LEAST_WIDTH 240
#define LEAST_COLUMN 64

struct _RvPairRow
{
  GtkWidget parent_instance;

  GtkBox *sides[RV_N_SIDES];
  GtkWidget *middle;
  GtkLabel *symbol;
  GtkLabel *relation;
  GtkButton *why;
  GtkWidget *popover; /* NULL when nobody asks why */

  RvSession *session;
  RvPairItem *item;
  gboolean is_narrow;
  gboolean is_dark; /* what it shows is coloured for that style */
};

G_DEFINE_FINAL_TYPE (RvPairRow, rv_pair_row, GTK_TYPE_WIDGET)

static RvDocument *
get_document (RvPairRow *self, RvSide side)
{
  return rv_analysis_get_document (rv_session_get_analysis (self->session, side));
}

/* Passages */

static void
clear_side (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static void
add_passage (RvPairRow *self, RvSide side, RvSpan span, const RvAlignedPair *pair)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  RvAnalysis *analysis = rv_session_get_analysis (self->session, side);
  g_autofree char *text = rv_document_dup_slice (rv_analysis_get_document (analysis), span);
  g_autofree char *place
    = g_strdup_printf ("¶%u", rv_session_get_number (self->session, side, span.start));
  g_autoptr (PangoAttrList) attributes
    = pair != NULL ? rv_edit_attributes_new (pair, side == RV_SIDE_LEFT, dark) : NULL;
  GtkWidget *number = gtk_label_new (place), *words = rv_passage_text_new (text, attributes);

  gtk_label_set_xalign (GTK_LABEL (number), 0);
  gtk_widget_add_css_class (number, "caption");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_add_css_class (words, "document-font");
  gtk_box_append (self->sides[side], number);
  gtk_box_append (self->sides[side], words);
}

/* Says that nothing stands on this side, in words. */
static void
add_absence (RvPairRow *self, RvSide side)
{
  GtkWidget *label = rv_passage_text_new (rv_side_stands_left (side) ? _ ("Not on the left")
                                                                     : _ ("Not on the right"),
                                          NULL);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (self->sides[side], label);
}

/* A passage that stands in several pairs is shown once, with all that any of its partners says. */
static RvAlignedPair
join_clauses (RvPairRow *self, RvSide side, const guint *pairs, guint n)
{
  RvAlignedPair joined = *rv_session_get_nth_pair (self->session, pairs[0]);
  RvSpan passage = rv_session_get_pair_span (self->session, pairs[0], side);
  RvSpan *clause = side == RV_SIDE_LEFT ? &joined.left_clause : &joined.right_clause;

  *clause = rv_session_get_pair_clause (self->session, pairs[0], side);
  for (guint i = 1; i < n; i++)
    {
      RvSpan other = rv_session_get_pair_span (self->session, pairs[i], side);

      if (rv_span_compare (&other, &passage) != 0)
        continue;
      other = rv_session_get_pair_clause (self->session, pairs[i], side);
      *clause = rv_span (MIN (clause->start, other.start), MAX (clause->end, other.end));
    }
  return joined;
}

static void
add_pairs (RvPairRow *self, const guint *pairs, guint n)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    for (guint i = 0; i < n; i++)
      {
        RvAlignedPair pair = join_clauses (self, side, pairs + i, n - i);
        RvSpan span = rv_session_get_pair_span (self->session, pairs[i], side);
        RvSpan first = rv_session_get_pair_span (self->session, pairs[0], side);

        if (i == 0 || rv_span_compare (&span, &first) != 0)
          add_passage (self, side, span, &pair);
      }
}

/* Relation */

static void
set_relation (RvPairRow *self, RvRowKind kind, int theme, gboolean has_moved)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA rgba = rv_palette_get_line (theme, dark);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  const char *symbol, *words;

  if (kind == RV_ROW_ONLY_LEFT)
    {
      symbol = "−";
      words = rv_side_stands_left (RV_SIDE_LEFT) ? _ ("Only left") : _ ("Only right");
    }
  else if (kind == RV_ROW_ONLY_RIGHT)
    {
      symbol = "+";
      words = rv_side_stands_left (RV_SIDE_RIGHT) ? _ ("Only left") : _ ("Only right");
    }
  else
    {
      symbol = rv_describe_relation_symbol ((RvRelation) kind);
      words = rv_describe_pair_relation ((RvRelation) kind, has_moved);
    }
  pango_attr_list_insert (attributes, pango_attr_foreground_new ((guint16) (rgba.red * 65535),
                                                                 (guint16) (rgba.green * 65535),
                                                                 (guint16) (rgba.blue * 65535)));
  gtk_label_set_attributes (self->symbol, attributes);
  gtk_label_set_label (self->symbol, symbol);
  gtk_label_set_label (self->relation, words);
}

static gboolean
drop_popover (gpointer data)
{
  g_clear_pointer (&RV_PAIR_ROW (data)->popover, gtk_widget_unparent);
  return G_SOURCE_REMOVE;
}

static void
on_popover_closed (RvPairRow *self)
{
  /* Not at once: the button that closed it is inside. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, drop_popover, g_object_ref (self), g_object_unref);
}

/* Made when it is asked for: most rows never are. */
static void
on_why_clicked (RvPairRow *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = rv_why_popover_new (self->session, self->item);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self->why));
  g_signal_connect_object (self->popover, "closed", G_CALLBACK (on_popover_closed), self,
                           G_CONNECT_SWAPPED);
  gtk_popover_popup (GTK_POPOVER (self->popover));
}

/* Name */

/* Appends the words of the passages on @side of the pairs, each once. */
static void
append_words (GString *name, RvPairRow *self, RvSide side, const guint *pairs, guint n)
{
  RvDocument *document = get_document (self, side);

  for (guint i = 0; i < n; i++)
    {
      RvSpan span = rv_session_get_pair_span (self->session, pairs[i], side);
      g_autofree char *words = rv_document_dup_slice (document, span);

      if (strstr (name->str, words) == NULL)
        g_string_append_printf (name, " %s", words);
    }
}

static char *
describe_pairs (RvPairRow *self, const guint *pairs, guint n)
{
  const RvAlignedPair *pair = rv_session_get_nth_pair (self->session, pairs[0]);
  g_autofree char *places
    = rv_side_describe_pair (pair->relation,
                             rv_session_get_number (self->session, RV_SIDE_LEFT, pair->left.start),
                             rv_session_get_number (self->session, RV_SIDE_RIGHT,
                                                    pair->right.start));
  g_autoptr (GString) name = g_string_new (places);

  g_string_append_c (name, ':');
  append_words (name, self, RV_SIDE_LEFT, pairs, n);
  g_string_append (name, " –");
  append_words (name, self, RV_SIDE_RIGHT, pairs, n);
  return g_strdup (name->str);
}

static char *
describe_single (RvPairRow *self, RvSide side)
{
  RvSpan span = rv_pair_item_get_span (self->item);
  guint number = rv_session_get_number (self->session, side, span.start);
  g_autofree char *words = rv_document_dup_slice (get_document (self, side), span), *place = NULL;

  place
    = g_strdup_printf (rv_side_stands_left (side) ? _ ("Only left, ¶%u") : _ ("Only right, ¶%u"),
                       number);
  return g_strconcat (place, ": ", words, NULL);
}

/* What differs in the wording of the pairs, in words. */
static char *
describe_differences (RvPairRow *self, const guint *pairs, guint n)
{
  RvDocument *documents[RV_N_SIDES];
  g_autoptr (GString) words = g_string_new (NULL);

  for (int side = 0; side < RV_N_SIDES; side++)
    documents[side] = get_document (self, side);
  for (guint i = 0; i < n; i++)
    {
      const RvAlignedPair *pair = rv_session_get_nth_pair (self->session, pairs[i]);
      g_autofree char *differences
        = rv_edit_words_describe (pair, documents[RV_SIDE_LEFT], documents[RV_SIDE_RIGHT]);

      if (words->len > 0 && *differences != '\0')
        g_string_append (words, "; ");
      g_string_append (words, differences);
    }
  return g_string_free (g_steal_pointer (&words), FALSE);
}

/* The row tells who cannot see it all that it shows. */
static void
update_name (RvPairRow *self, RvRowKind kind, const guint *pairs, guint n)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *name = NULL, *differences = describe_differences (self, pairs, n), *all = NULL;

  if (n > 0)
    name = describe_pairs (self, pairs, n);
  else
    name = describe_single (self, kind == RV_ROW_ONLY_LEFT ? RV_SIDE_LEFT : RV_SIDE_RIGHT);
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, differences, -1);
  /* A row of a list view that has a button never has the focus itself: the button tells what it shows. */
  all = *differences != '\0' ? g_strjoin (". ", name, differences, NULL) : g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->why), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  all, -1);
}

/* Whether all of the pairs stand in another place of the order that both texts have. */
static gboolean
has_moved (RvPairRow *self, const guint *pairs, guint n)
{
  for (guint i = 0; i < n; i++)
    if (rv_session_get_nth_pair (self->session, pairs[i])->move == 0)
      return FALSE;
  return n > 0;
}

static void
show_item (RvPairRow *self)
{
  RvRowKind kind = rv_pair_item_get_kind (self->item);
  guint n;
  const guint *pairs = rv_pair_item_get_pairs (self->item, &n);

  self->is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  for (int side = 0; side < RV_N_SIDES; side++)
    clear_side (self->sides[side]);
  gtk_widget_set_visible (GTK_WIDGET (self->why), n > 0);
  if (n > 0)
    add_pairs (self, pairs, n);
  else
    for (int side = 0; side < RV_N_SIDES; side++)
      {
        if (kind == (RvRowKind) (RV_ROW_ONLY_LEFT + side))
          add_passage (self, side, rv_pair_item_get_span (self->item), NULL);
        else
          add_absence (self, side);
      }
  set_relation (self, kind,
                n > 0 ? rv_session_get_pair_theme (self->session, pairs[0]) : RV_NO_THEME,
                has_moved (self, pairs, n));
  update_name (self, kind, pairs, n);
}

/* The colours are of the style. A row that is not on screen may be of a comparison that is no more. */
static void
update_colours (RvPairRow *self)
{
  gboolean is_dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (self->item != NULL && self->is_dark != is_dark && gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_item (self);
}

static void
rv_pair_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (rv_pair_row_parent_class)->map (widget);
  update_colours (RV_PAIR_ROW (widget));
}

/**
 * rv_pair_row_set_item:
 * @item: (nullable): what the row shows from now on; %NULL where it is off the list, and what it showed may be no
 *   more
 */
void
rv_pair_row_set_item (RvPairRow *self, RvPairItem *item)
{
  g_set_object (&self->item, item);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  if (item != NULL)
    show_item (self);
}

/* @is_narrow: whether the passages stand below one another */
void
rv_pair_row_set_narrow (RvPairRow *self, gboolean is_narrow)
{
  if (self->is_narrow == is_narrow)
    return;
  self->is_narrow = is_narrow;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GtkWidget *
rv_pair_row_new (RvSession *session)
{
  RvPairRow *self = g_object_new (RV_TYPE_PAIR_ROW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

/* Layout: both passages get the same width, the relation its own; one below the other when narrow */

static GtkSizeRequestMode
rv_pair_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide as the names of relations need at the size of text that the user has chosen. */
static int
get_middle_width (GtkWidget *widget)
{
  return (int) (MIDDLE_WIDTH * rv_narrow_layout_get_text_scale (widget));
}

/**
 * rv_pair_row_get_gap:
 *
 * Returns: pixels between the passages of a row in the window of @widget, for what stands above them
 */
int
rv_pair_row_get_gap (GtkWidget *widget)
{
  return get_middle_width (widget) + 2 * SPACING;
}

static int
get_column_width (RvPairRow *self, int width)
{
  int gap = rv_pair_row_get_gap (GTK_WIDGET (self));

  return self->is_narrow ? width : MAX ((width - gap) / 2, LEAST_COLUMN);
}

/* A list asks for the height in the least width of all, which may be too little for a column. */
static int
get_height (GtkWidget *child, int width)
{
  int least, height;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, MAX (width, least), &height, NULL, NULL,
                      NULL);
  return height;
}

static void
rv_pair_row_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  RvPairRow *self = RV_PAIR_ROW (widget);
  int middle = self->is_narrow ? for_size : get_middle_width (widget), column, heights[3];

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      gtk_widget_measure (self->middle, orientation, -1, &middle, NULL, NULL, NULL);
      *minimum = *natural = MAX (LEAST_WIDTH, middle);
      return;
    }
  /* A list asks for the height in the least width of all, of 200 rows, and does nothing with the answer. No row beside
   * which there is room for two columns gets that width, and to break its words for it takes as long as
   * for the real one. */
  if (!self->is_narrow && for_size <= LEAST_WIDTH)
    {
      *minimum = *natural = get_height (self->middle, middle);
      return;
    }
  column = get_column_width (self, MAX (for_size, LEAST_WIDTH));
  heights[0] = get_height (GTK_WIDGET (self->sides[RV_SIDE_LEFT]), column);
  heights[1] = get_height (self->middle, middle);
  heights[2] = get_height (GTK_WIDGET (self->sides[RV_SIDE_RIGHT]), column);
  *minimum = self->is_narrow ? heights[0] + heights[1] + heights[2] + 2 * SPACING
                             : MAX (MAX (heights[0], heights[2]), heights[1]);
  *natural = *minimum;
}

static void
rv_pair_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RvPairRow *self = RV_PAIR_ROW (widget);
  GtkWidget *const children[] = { GTK_WIDGET (self->sides[RV_SIDE_LEFT]), self->middle,
                                  GTK_WIDGET (self->sides[RV_SIDE_RIGHT]) };
  gboolean is_mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int column = get_column_width (self, width), x = 0, y = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (children); i++)
    {
      int child_width = i == 1 && !self->is_narrow ? get_middle_width (widget) : column;
      int child_height = self->is_narrow ? get_height (children[i], child_width) : height;
      GtkAllocation place
        = { is_mirrored ? width - x - child_width : x, y, child_width, child_height };

      gtk_widget_size_allocate (children[i], &place, -1);
      if (self->is_narrow)
        y += child_height + SPACING;
      else
        x += child_width + SPACING;
    }
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
rv_pair_row_dispose (GObject *object)
{
  RvPairRow *self = RV_PAIR_ROW (object);
  GtkWidget *child;

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_object (&self->session);
  g_clear_object (&self->item);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (rv_pair_row_parent_class)->dispose (object);
}

static void
rv_pair_row_class_init (RvPairRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_pair_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/ResolutionViewer/ui/rv-pair-row.ui");
  widget_class->get_request_mode = rv_pair_row_get_request_mode;
  widget_class->map = rv_pair_row_map;
  widget_class->measure = rv_pair_row_measure;
  widget_class->size_allocate = rv_pair_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "pairrow");
  gtk_widget_class_bind_template_child_full (widget_class, "left", FALSE,
                                             G_STRUCT_OFFSET (RvPairRow, sides)
                                               + RV_SIDE_LEFT * sizeof (GtkBox *));
  gtk_widget_class_bind_template_child_full (widget_class, "right", FALSE,
                                             G_STRUCT_OFFSET (RvPairRow, sides)
                                               + RV_SIDE_RIGHT * sizeof (GtkBox *));
  gtk_widget_class_bind_template_child (widget_class, RvPairRow, middle);
  gtk_widget_class_bind_template_child (widget_class, RvPairRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, RvPairRow, relation);
  gtk_widget_class_bind_template_child (widget_class, RvPairRow, why);
  gtk_widget_class_bind_template_callback (widget_class, on_why_clicked);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rv_pair_row_init (RvPairRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (update_colours), self, G_CONNECT_SWAPPED);
}
