/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/rv-describe.h"
#include "widgets/rv-pair-clipboard.h"
#include "widgets/rv-why-popover.h"

/* Pixels that the reasons may be high, beyond which they scroll. */
#define MOST_HEIGHT 420

struct _RvWhyPopover
{
  GtkPopover parent_instance;

  RvSession *session;
};

G_DEFINE_FINAL_TYPE (RvWhyPopover, rv_why_popover, GTK_TYPE_POPOVER)

static const char *
find_theme_label (RvWhyPopover *self, int theme)
{
  const RvAlignment *alignment = rv_session_get_alignment (self->session);

  if (theme < 0 || alignment->themes == NULL
      || (guint) theme >= rv_theme_set_get_length (alignment->themes))
    return NULL;
  return rv_theme_set_get (alignment->themes, (guint) theme)->label;
}

static void
append_line (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

/* Returns: whether there still is the pair that @button is for */
static gboolean
find_pair (GtkWidget *button, RvWhyPopover *self, guint *out_position)
{
  *out_position = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "position"));
  gtk_popover_popdown (GTK_POPOVER (self));
  return *out_position < rv_session_get_n_pairs (self->session);
}

static void
on_reject_clicked (GtkWidget *button, RvWhyPopover *self)
{
  guint position;

  if (find_pair (button, self, &position))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.reject-pair", "u", position);
}

static void
on_copy_clauses_clicked (GtkWidget *button, RvWhyPopover *self)
{
  guint position;

  if (find_pair (button, self, &position))
    rv_pair_clipboard_set (GTK_WIDGET (self), self->session, position, TRUE);
}

static void
on_collect_clauses_clicked (GtkWidget *button, RvWhyPopover *self)
{
  guint position;

  if (find_pair (button, self, &position))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.collect-clauses", "u", position);
}

/* @position: of the pair that it is for */
static void
append_button (RvWhyPopover *self,
               GtkBox *box,
               guint position,
               const char *label,
               GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  g_signal_connect (button, "clicked", clicked, self);
  gtk_box_append (box, button);
}

static RvDocument *
get_document (RvWhyPopover *self, RvSide side)
{
  return rv_analysis_get_document (rv_session_get_analysis (self->session, side));
}

/* The clauses in which long sentences agree, and ways to take them along. */
static void
append_clauses (RvWhyPopover *self, GtkBox *box, guint position, const RvAlignedPair *pair)
{
  g_autofree char *clauses = rv_describe_clauses (pair, get_document (self, RV_SIDE_LEFT),
                                                  get_document (self, RV_SIDE_RIGHT));

  if (clauses == NULL)
    return;
  append_line (box, clauses, NULL);
  append_button (self, box, position, _ ("Quote the Clauses"),
                 G_CALLBACK (on_copy_clauses_clicked));
  append_button (self, box, position, _ ("Clauses to the Report"),
                 G_CALLBACK (on_collect_clauses_clicked));
}

static void
append_reasons (RvWhyPopover *self, GtkBox *box, guint position)
{
  const RvAlignedPair *pair = rv_session_get_nth_pair (self->session, position);
  g_autofree char *score = NULL;
  const char *theme = find_theme_label (self, rv_session_get_pair_theme (self->session, position));

  /* Translators: how much of the wording of two passages is the same, beyond chance */
  score = g_strdup_printf (_ ("Wording in common: %.0f %%"), pair->score * 100);
  if (pair->relation != RV_RELATION_RELATED && pair->relation != RV_RELATION_TRANSLATED
      && pair->score >= 0.005)
    append_line (box, score, "heading");
  if (theme != NULL)
    {
      g_autofree char *text = g_strdup_printf (_ ("Theme: %s"), theme);

      append_line (box, text, NULL);
    }
  for (guint i = 0; pair->because != NULL && pair->because[i] != NULL; i++)
    append_line (box, pair->because[i], NULL);
  if (rv_describe_confidence (pair) != NULL)
    append_line (box, rv_describe_confidence (pair), "dim-label");
  append_clauses (self, box, position, pair);
  append_button (self, box, position, _ ("These Do Not Belong Together"),
                 G_CALLBACK (on_reject_clicked));
}

/* Of several pairs, which is spoken of, by the first words of its passage on @side. */
static void
append_heading (RvWhyPopover *self, GtkBox *box, guint position, RvSide side)
{
  RvSpan passage = rv_session_get_pair_span (self->session, position, side);
  g_autofree char *words = rv_document_dup_slice (get_document (self, side), passage);
  GtkWidget *label = gtk_label_new (words);

  if (gtk_widget_get_first_child (GTK_WIDGET (box)) != NULL)
    gtk_box_append (box, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_widget_set_tooltip_text (label, words);
  gtk_widget_add_css_class (label, "heading");
  gtk_box_append (box, label);
}

/* Returns: on which side the pairs differ: one passage may have several partners */
static RvSide
find_side (RvSession *session, const guint *pairs, guint n)
{
  RvSpan first = rv_session_get_pair_span (session, pairs[0], RV_SIDE_LEFT);

  for (guint i = 1; i < n; i++)
    {
      RvSpan next = rv_session_get_pair_span (session, pairs[i], RV_SIDE_LEFT);

      if (rv_span_compare (&first, &next) != 0)
        return RV_SIDE_LEFT;
    }
  return RV_SIDE_RIGHT;
}

static void
rv_why_popover_dispose (GObject *object)
{
  RvWhyPopover *self = RV_WHY_POPOVER (object);

  g_clear_object (&self->session);
  G_OBJECT_CLASS (rv_why_popover_parent_class)->dispose (object);
}

static void
rv_why_popover_class_init (RvWhyPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = rv_why_popover_dispose;
}

static void
rv_why_popover_init (RvWhyPopover *self)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Why these belong together"), -1);
}

/**
 * rv_why_popover_new:
 * @session: whose pairs @item names
 * @item: one or several pairs
 *
 * Returns: (transfer floating): what joins each of them, in words, and what can be done with it
 */
GtkWidget *
rv_why_popover_new (RvSession *session, RvPairItem *item)
{
  RvWhyPopover *self = g_object_new (RV_TYPE_WHY_POPOVER, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  guint n;
  const guint *pairs = rv_pair_item_get_pairs (item, &n);
  RvSide side = n > 0 ? find_side (session, pairs, n) : RV_SIDE_LEFT;

  self->session = g_object_ref (session);
  for (guint i = 0; i < n; i++)
    {
      if (n > 1)
        append_heading (self, GTK_BOX (box), pairs[i], side);
      append_reasons (self, GTK_BOX (box), pairs[i]);
    }
  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_width (scrolled, TRUE);
  gtk_scrolled_window_set_propagate_natural_height (scrolled, TRUE);
  gtk_scrolled_window_set_max_content_height (scrolled, MOST_HEIGHT);
  gtk_scrolled_window_set_child (scrolled, box);
  gtk_popover_set_child (GTK_POPOVER (self), GTK_WIDGET (scrolled));
  return GTK_WIDGET (self);
}
