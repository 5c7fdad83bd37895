/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "text/rv-text-search.h"
#include "widgets/rv-find-bar.h"

struct _RvFindBar
{
  GtkWidget parent_instance;

  GtkWidget *bar;
  GtkSearchEntry *entry;
  GtkToggleButton *marks;
  GtkLabel *count;

  RvSession *session;
  GArray *hits[RV_N_SIDES]; /* of RvSpan */
  int current;              /* counted through both documents, left first; -1 before the first */
};

enum
{
  CHANGED,
  HIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvFindBar, rv_find_bar, GTK_TYPE_WIDGET)

static int
get_n_hits (RvFindBar *self)
{
  return (int) (self->hits[RV_SIDE_LEFT]->len + self->hits[RV_SIDE_RIGHT]->len);
}

static void
update_count (RvFindBar *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  int n = get_n_hits (self);
  g_autofree char *text = NULL;

  if (*words == '\0')
    text = g_strdup ("");
  else if (n == 0)
    text = g_strdup (_ ("Not found"));
  else if (self->current < 0)
    /* Translators: places found in the left and in the right document */
    text = g_strdup_printf (_ ("%u left, %u right"), self->hits[0]->len, self->hits[1]->len);
  else
    /* Translators: the first is the number of the place shown, the second how many there are */
    text = g_strdup_printf (_ ("%d of %d"), self->current + 1, n);
  gtk_label_set_label (self->count, text);
  if (n == 0 && *words != '\0')
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
}

static void
search (RvFindBar *self)
{
  gboolean is_on = gtk_search_bar_get_search_mode (GTK_SEARCH_BAR (self->bar));
  const char *words = is_on ? gtk_editable_get_text (GTK_EDITABLE (self->entry)) : "";

  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvAnalysis *analysis = rv_session_get_analysis (self->session, side);

      g_array_unref (self->hits[side]);
      if (analysis != NULL)
        self->hits[side] = rv_text_search_find (rv_analysis_get_document (analysis), words,
                                                gtk_toggle_button_get_active (self->marks));
      else
        self->hits[side] = g_array_new (FALSE, FALSE, sizeof (RvSpan));
    }
  self->current = -1;
  update_count (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
on_search_changed (RvFindBar *self)
{
  search (self);
  if (get_n_hits (self) > 0)
    rv_find_bar_step (self, 1);
}

static void
on_next (RvFindBar *self)
{
  rv_find_bar_step (self, 1);
}

static void
on_previous (RvFindBar *self)
{
  rv_find_bar_step (self, -1);
}

static void
on_stop (RvFindBar *self)
{
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), FALSE);
}

static void
on_mode_changed (RvFindBar *self)
{
  search (self);
}

void
rv_find_bar_set_session (RvFindBar *self, RvSession *session)
{
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::left", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::right", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::comparison", G_CALLBACK (search), self,
                           G_CONNECT_SWAPPED);
}

/* Opens the bar. @words: (nullable): what to look for, where the reader has selected it */
void
rv_find_bar_start (RvFindBar *self, const char *words)
{
  gtk_search_bar_set_search_mode (GTK_SEARCH_BAR (self->bar), TRUE);
  if (words != NULL && *words != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/* Goes @step hits on, round at the ends. */
void
rv_find_bar_step (RvFindBar *self, int step)
{
  int n = get_n_hits (self);
  RvSide side = RV_SIDE_LEFT;
  guint index;
  RvSpan hit;

  if (n == 0)
    return;
  self->current = self->current < 0 ? (step > 0 ? 0 : n - 1) : (self->current + step + n) % n;
  index = (guint) self->current;
  if (index >= self->hits[RV_SIDE_LEFT]->len)
    {
      index -= self->hits[RV_SIDE_LEFT]->len;
      side = RV_SIDE_RIGHT;
    }
  hit = g_array_index (self->hits[side], RvSpan, index);
  update_count (self);
  g_signal_emit (self, signals[HIT], 0, (int) side, hit.start, hit.end);
}

/* Returns: (transfer none) (element-type RvSpan) */
GArray *
rv_find_bar_get_hits (RvFindBar *self, RvSide side)
{
  return self->hits[side];
}

static void
rv_find_bar_dispose (GObject *object)
{
  RvFindBar *self = RV_FIND_BAR (object);

  g_clear_object (&self->session);
  for (int side = 0; side < RV_N_SIDES; side++)
    g_clear_pointer (&self->hits[side], g_array_unref);
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_find_bar_parent_class)->dispose (object);
}

static void
rv_find_bar_class_init (RvFindBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_find_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/ResolutionViewer/ui/rv-find-bar.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, bar);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, marks);
  gtk_widget_class_bind_template_child (widget_class, RvFindBar, count);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_next);
  gtk_widget_class_bind_template_callback (widget_class, on_previous);
  gtk_widget_class_bind_template_callback (widget_class, on_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_mode_changed);

  signals[CHANGED] = g_signal_new ("changed", RV_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[HIT] = g_signal_new ("hit", RV_TYPE_FIND_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 3, G_TYPE_INT, G_TYPE_UINT, G_TYPE_UINT);
}

static void
rv_find_bar_init (RvFindBar *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    self->hits[side] = g_array_new (FALSE, FALSE, sizeof (RvSpan));
  self->current = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (GTK_SEARCH_BAR (self->bar), GTK_EDITABLE (self->entry));
}
