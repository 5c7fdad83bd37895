/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/rv-collected-row.h"

struct _RvCollectedRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *relation;
  GtkBox *quotes;
  GtkEntry *note;
  GtkWidget *sources[2]; /* left and right; NULL where there is none */

  RvCollected *item;
};

enum
{
  MOVED,
  REMOVED,
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvCollectedRow, rv_collected_row, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (RvCollectedRow *self, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  gtk_box_append (self->quotes, label);
  return label;
}

/* Returns: (transfer none): where the source of the quote is named */
static GtkWidget *
add_quote (RvCollectedRow *self, RvQuote *quote)
{
  GtkWidget *source;

  add_label (self, quote->text, "document-font");
  source = add_label (self, NULL, "caption");
  gtk_widget_add_css_class (source, "dim-label");
  if (quote->warning != NULL)
    gtk_widget_add_css_class (add_label (self, quote->warning, "caption"), "warning");
  return source;
}

static const char *
describe_kind (const RvReportItem *item)
{
  switch (item->kind)
    {
    case RV_REPORT_PAIR:
      return item->text;
    case RV_REPORT_FIGURE:
      return _ ("Figure");
    case RV_REPORT_DIRECTIVE:
      return _ ("Directive");
    default:
      return _ ("Quote");
    }
}

/* What is known of a figure or directive besides its words. */
static void
add_facts (RvCollectedRow *self, const RvReportItem *item)
{
  g_autofree char *facts = rv_report_item_describe (item);

  if (*facts != '\0')
    add_label (self, facts, "heading");
}

static void
on_up_clicked (RvCollectedRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, -1);
}

static void
on_down_clicked (RvCollectedRow *self)
{
  g_signal_emit (self, signals[MOVED], 0, 1);
}

static void
on_show_clicked (RvCollectedRow *self)
{
  g_signal_emit (self, signals[SHOWN], 0);
}

static void
on_remove_clicked (RvCollectedRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

/* How the sources are named; as in what is exported. */
void
rv_collected_row_set_style (RvCollectedRow *self, RvCitationStyle style)
{
  const RvReportItem *it = rv_collected_get_item (self->item);
  RvQuote *const quotes[] = { it->left, it->right };

  for (gsize i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (quotes[i] != NULL)
      {
        g_autofree char *text = rv_quote_dup_attribution (quotes[i], style, RV_MARKUP_TEXT);

        gtk_label_set_label (GTK_LABEL (self->sources[i]), text);
      }
}

GtkWidget *
rv_collected_row_new (RvCollected *item, RvCitationStyle style)
{
  RvCollectedRow *self = g_object_new (RV_TYPE_COLLECTED_ROW, NULL);
  const RvReportItem *it = rv_collected_get_item (item);

  self->item = g_object_ref (item);
  gtk_label_set_label (self->relation, describe_kind (it));
  add_facts (self, it);
  self->sources[0] = add_quote (self, it->left);
  if (it->right != NULL)
    self->sources[1] = add_quote (self, it->right);
  rv_collected_row_set_style (self, style);
  g_object_bind_property (item, "note", self->note, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none) */
RvCollected *
rv_collected_row_get_item (RvCollectedRow *self)
{
  return self->item;
}

static void
rv_collected_row_dispose (GObject *object)
{
  RvCollectedRow *self = RV_COLLECTED_ROW (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_collected_row_parent_class)->dispose (object);
}

static void
rv_collected_row_class_init (RvCollectedRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  G_OBJECT_CLASS (klass)->dispose = rv_collected_row_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-collected-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, RvCollectedRow, box);
  gtk_widget_class_bind_template_child (widget_class, RvCollectedRow, relation);
  gtk_widget_class_bind_template_child (widget_class, RvCollectedRow, quotes);
  gtk_widget_class_bind_template_child (widget_class, RvCollectedRow, note);
  gtk_widget_class_bind_template_callback (widget_class, on_up_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_down_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_remove_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_show_clicked);

  signals[MOVED] = g_signal_new ("moved", RV_TYPE_COLLECTED_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[SHOWN] = g_signal_new ("shown", RV_TYPE_COLLECTED_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", RV_TYPE_COLLECTED_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rv_collected_row_init (RvCollectedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
