/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/rv-describe.h"
#include "text/rv-side-words.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-pair-bar.h"

/* Words a minute, read silently: about 240 in English (Brysbaert 2019), less for dense prose. */
#define READING_SPEED 220u

struct _RvPairBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *lengths[RV_N_SIDES];
  GtkLabel *shared;
  GtkLabel *position;
  GtkSpinner *spinner;
  GtkToggleButton *lock;
  GtkToggleButton *single;
  GtkMenuButton *marks;
  GtkButton *other;
  GtkWidget *find;
  GtkBox *controls;

  RvSession *session;
  gboolean is_narrow;
};

G_DEFINE_FINAL_TYPE (RvPairBar, rv_pair_bar, GTK_TYPE_WIDGET)

static guint
count_words (RvAnalysis *analysis)
{
  RvDocument *document = rv_analysis_get_document (analysis);
  RvTextIndex *index = rv_analysis_get_index (analysis);
  guint n_sentences, n_tokens, count = 0;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n_sentences);
  const RvToken *tokens = rv_text_index_get_tokens (index, &n_tokens);

  for (guint i = 0; i < n_sentences; i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (document, sentences[i].paragraph);

      if (rv_role_is_furniture (paragraph->role))
        continue;
      for (guint j = 0; j < sentences[i].n_tokens; j++)
        count += tokens[sentences[i].first_token + j].kind != RV_WORD_SIGN;
    }
  return count;
}

static void
update_length (RvPairBar *self, RvSide side)
{
  RvAnalysis *analysis = rv_session_get_analysis (self->session, side);
  g_autofree char *text = NULL;
  guint words, minutes;

  gtk_widget_set_visible (GTK_WIDGET (self->lengths[side]), analysis != NULL && !self->is_narrow);
  if (analysis == NULL)
    return;
  words = count_words (analysis);
  minutes = MAX (1, (words + READING_SPEED / 2) / READING_SPEED);
  text = g_strdup_printf (
    /* Translators: length of a document: how many words, and how many minutes it takes to read */
    ngettext ("%'u word · %u min", "%'u words · %u min", words), words, minutes);
  gtk_label_set_label (self->lengths[side], text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->lengths[side]), text);
}

static void
update_lengths (RvPairBar *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    update_length (self, side);
}

static void
update_position (RvPairBar *self)
{
  guint n, at = rv_session_count_shared (self->session, &n);
  g_autofree char *text = NULL;

  if (n == 0)
    text = g_strdup ("");
  else if (at == 0)
    text = g_strdup_printf ("– / %u", n);
  else
    text = g_strdup_printf ("%u / %u", at, n);
  gtk_label_set_label (self->position, text);
  gtk_widget_set_visible (GTK_WIDGET (self->position), *text != '\0');
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.next", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "pairs.previous", n > 0);
}

/* Who listens is told which pair it is, where it stands on both sides, and how they belong together. */
static void
announce_pair (RvPairBar *self)
{
  guint position = rv_session_get_pair (self->session), numbers[RV_N_SIDES];
  guint n, at = rv_session_count_shared (self->session, &n);
  g_autofree char *count = NULL, *pair = NULL, *spoken = NULL;

  if (position == RV_NO_PAIR)
    return;
  for (int side = 0; side < RV_N_SIDES; side++)
    numbers[side]
      = rv_session_get_number (self->session, side,
                               rv_session_get_pair_span (self->session, position, side).start);
  pair = rv_side_describe_pair (rv_session_get_nth_pair (self->session, position)->relation,
                                numbers[RV_SIDE_LEFT], numbers[RV_SIDE_RIGHT]);
  /* Translators: the first is the number of the place shown, the second how many there are */
  count = at > 0 ? g_strdup_printf (_ ("%d of %d"), (int) at, (int) n) : g_strdup ("");
  spoken = g_strconcat (pair, at > 0 ? ", " : "", count, NULL);
  rv_accessible_announce (GTK_WIDGET (self), spoken);
}

static void
update_shared (RvPairBar *self)
{
  guint n;
  gboolean is_comparing = rv_session_is_comparing (self->session);
  g_autofree char *text = NULL;

  rv_session_count_shared (self->session, &n);
  gtk_spinner_set_spinning (self->spinner, is_comparing);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), is_comparing);
  if (is_comparing)
    text = g_strdup (_ ("Comparing…"));
  else if (rv_session_get_comparison (self->session) == NULL)
    text = g_strdup ("");
  else if (n == 0)
    text = g_strdup (_ ("No shared passages"));
  else
    text = g_strdup_printf (ngettext ("%u shared passage", "%u shared passages", n), n);
  gtk_label_set_label (self->shared, text);
  gtk_widget_set_visible (GTK_WIDGET (self->shared), *text != '\0' && !self->is_narrow);
  if (!is_comparing)
    rv_accessible_announce (GTK_WIDGET (self), text);
  update_position (self);
}

static void
step_pair (GtkWidget *widget, const char *name, GVariant *parameter)
{
  rv_session_step_pair (RV_PAIR_BAR (widget)->session, g_str_equal (name, "pairs.next") ? 1 : -1);
}

/* @settings: (nullable) */
void
rv_pair_bar_set_session (RvPairBar *self, RvSession *session, GSettings *settings)
{
  self->session = g_object_ref (session);
  if (settings != NULL)
    g_settings_bind (settings, "synchronize", self->lock, "active", G_SETTINGS_BIND_DEFAULT);
  g_signal_connect_object (session, "notify::comparing", G_CALLBACK (update_lengths), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparing", G_CALLBACK (update_shared), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (update_shared), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::pair", G_CALLBACK (update_position), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::pair", G_CALLBACK (announce_pair), self,
                           G_CONNECT_SWAPPED);
  update_lengths (self);
  update_shared (self);
}

/* @is_single: one document is shown, that on @side; a button leads to the other
 * @is_narrow: for want of room */
void
rv_pair_bar_set_single (RvPairBar *self, gboolean is_single, gboolean is_narrow, RvSide side)
{
  gtk_button_set_label (self->other, rv_side_stands_left (side) ? _ ("Right ›") : _ ("‹ Left"));
  gtk_widget_set_visible (GTK_WIDGET (self->other), is_single);
  gtk_widget_set_visible (GTK_WIDGET (self->lock), !is_single);
  gtk_widget_set_visible (GTK_WIDGET (self->single), !is_narrow);
  gtk_box_set_spacing (self->controls, is_narrow ? 0 : 6);
  self->is_narrow = is_narrow;
  update_shared (self);
  update_lengths (self);
}

/* Offers the search here, where the header of the window has no room for it. */
void
rv_pair_bar_show_find (RvPairBar *self, gboolean shows_find)
{
  gtk_widget_set_visible (self->find, shows_find);
}

static void
rv_pair_bar_dispose (GObject *object)
{
  RvPairBar *self = RV_PAIR_BAR (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_pair_bar_parent_class)->dispose (object);
}

static void
rv_pair_bar_class_init (RvPairBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_pair_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/ResolutionViewer/ui/rv-pair-bar.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pairbar");
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, box);
  gtk_widget_class_bind_template_child_full (widget_class, "left_length", FALSE,
                                             G_STRUCT_OFFSET (RvPairBar, lengths)
                                               + RV_SIDE_LEFT * sizeof (GtkLabel *));
  gtk_widget_class_bind_template_child_full (widget_class, "right_length", FALSE,
                                             G_STRUCT_OFFSET (RvPairBar, lengths)
                                               + RV_SIDE_RIGHT * sizeof (GtkLabel *));
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, shared);
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, position);
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, spinner);
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, lock);
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, single);
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, marks);
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, other);
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, find);
  gtk_widget_class_bind_template_child (widget_class, RvPairBar, controls);
  gtk_widget_class_install_action (widget_class, "pairs.next", NULL, step_pair);
  gtk_widget_class_install_action (widget_class, "pairs.previous", NULL, step_pair);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rv_pair_bar_init (RvPairBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  rv_accessible_name_parts (GTK_WIDGET (self->marks), _ ("What is marked in the text"));
}
