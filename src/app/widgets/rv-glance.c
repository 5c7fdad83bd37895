/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "models/rv-pair-model.h"
#include "text/rv-side-words.h"
#include "widgets/rv-glance.h"

/* Pairs beyond which nobody counts those with a changed fact while the reader waits: a row is made for
 * each, some microseconds. */
#define MAX_PAIRS 3000u

enum
{
  LINE_SHARED,
  LINE_CHANGED,
  LINE_SINGLE,
  LINE_DIRECTIVES,
  N_LINES,
};

struct _RvGlance
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *lines[N_LINES]; /* buttons */
  RvSession *session;
  guint idle_source;
};

G_DEFINE_FINAL_TYPE (RvGlance, rv_glance, GTK_TYPE_WIDGET)

static const char *const actions[N_LINES] = {
  [LINE_SHARED] = "win.view-compare",
  [LINE_CHANGED] = "win.view-changed",
  [LINE_SINGLE] = "win.view-single",
  [LINE_DIRECTIVES] = "win.view-directives",
};

/* @text: (transfer full) (nullable): hides the line where there is nothing to say */
static void
set_line (RvGlance *self, int line, char *text)
{
  g_autofree char *words = text;

  gtk_widget_set_visible (self->lines[line], words != NULL);
  if (words == NULL)
    return;
  gtk_label_set_label (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (self->lines[line]))), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines[line]), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
}

static char *
describe_shared (RvGlance *self)
{
  guint n;

  rv_session_count_shared (self->session, &n);
  return g_strdup_printf (ngettext ("%u shared passage", "%u shared passages", n), n);
}

/* The number that the filter of the comparison shows. */
static char *
describe_changed (RvGlance *self)
{
  g_autoptr (GListStore) rows = NULL;
  guint n = 0;

  if (rv_session_get_n_pairs (self->session) > MAX_PAIRS)
    return NULL;
  rows = rv_pair_model_new (self->session);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (rows)); i++)
    {
      g_autoptr (RvPairItem) item = g_list_model_get_item (G_LIST_MODEL (rows), i);

      n += rv_pair_model_has_changed_fact (self->session, item);
    }
  if (n == 0)
    return NULL;
  /* Translators: how many passages of two documents say the same with another figure, date or name */
  return g_strdup_printf (ngettext ("%u with another figure, date or name",
                                    "%u with another figure, date or name", n),
                          n);
}

static char *
describe_single (RvGlance *self)
{
  const RvAlignment *alignment = rv_session_get_alignment (self->session);
  guint n[RV_N_SIDES] = { alignment->only_left->len, alignment->only_right->len };
  RvSide left = rv_side_find_left ();

  if (n[RV_SIDE_LEFT] + n[RV_SIDE_RIGHT] == 0)
    return NULL;
  /* Translators: how many passages only the left and only the right document has */
  return g_strdup_printf (_ ("%u only left, %u only right"), n[left], n[RV_SIDE_OTHER (left)]);
}

static char *
describe_directives (RvGlance *self)
{
  guint n = 0, n_dated = 0;

  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvAnalysis *analysis = rv_session_get_analysis (self->session, side);
      const GArray *directives
        = analysis != NULL ? rv_analysis_get_findings (analysis)->directives : NULL;

      for (guint i = 0; directives != NULL && i < directives->len; i++, n++)
        n_dated += g_array_index (directives, RvDirective, i).deadline != NULL;
    }
  if (n == 0)
    return NULL;
  /* Translators: how many directives there are, and how many of them say by when */
  return g_strdup_printf (ngettext ("%u directive, %u with a deadline",
                                    "%u directives, %u with a deadline", n),
                          n, n_dated);
}

static gboolean
update (gpointer data)
{
  RvGlance *self = data;
  gboolean is_compared = rv_session_get_alignment (self->session) != NULL;

  self->idle_source = 0;
  set_line (self, LINE_SHARED, is_compared ? describe_shared (self) : NULL);
  set_line (self, LINE_CHANGED, is_compared ? describe_changed (self) : NULL);
  set_line (self, LINE_SINGLE, is_compared ? describe_single (self) : NULL);
  set_line (self, LINE_DIRECTIVES, describe_directives (self));
  return G_SOURCE_REMOVE;
}

/* Texts come before numbers. */
static void
queue_update (RvGlance *self)
{
  if (self->idle_source == 0)
    self->idle_source = g_idle_add_full (G_PRIORITY_LOW, update, self, NULL);
}

void
rv_glance_set_session (RvGlance *self, RvSession *session)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::comparing", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (queue_update), self,
                           G_CONNECT_SWAPPED);
}

static void
rv_glance_dispose (GObject *object)
{
  RvGlance *self = RV_GLANCE (object);

  g_clear_handle_id (&self->idle_source, g_source_remove);
  g_clear_object (&self->session);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_glance_parent_class)->dispose (object);
}

static void
rv_glance_class_init (RvGlanceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_glance_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "glance");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rv_glance_init (RvGlance *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  for (int line = 0; line < N_LINES; line++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      self->lines[line] = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (self->lines[line]), label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->lines[line]), actions[line]);
      gtk_widget_add_css_class (self->lines[line], "flat");
      gtk_widget_set_visible (self->lines[line], FALSE);
      gtk_box_append (GTK_BOX (self->box), self->lines[line]);
    }
}
