/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/rv-preview.h"
#include "widgets/rv-finding-row.h"

struct _RvFindingRow
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *heading;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *place;
  GtkLabel *partner;
  GtkLabel *badge;

  RvSession *session;
  RvFindingItem *item; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (RvFindingRow, rv_finding_row, GTK_TYPE_WIDGET)

/* Characters of a paragraph that a preview shows. */
#define MAX_PREVIEW 700

/* The paragraph with the words in bold, cut where it is long. */
static gboolean
on_query_tooltip (RvFindingRow *self, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  RvAnalysis *analysis
    = self->item != NULL
        ? rv_session_get_analysis (self->session, rv_finding_item_get_side (self->item))
        : NULL;
  g_autofree char *preview = NULL;

  if (analysis == NULL)
    return FALSE;
  preview = rv_preview_make_markup (rv_analysis_get_document (analysis),
                                    rv_finding_item_get_span (self->item), MAX_PREVIEW);
  gtk_tooltip_set_markup (tooltip, preview);
  return TRUE;
}

static void
set_label (GtkLabel *label, const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* Also gives the row of the list its name, which GTK 4.8 leaves empty. */
void
rv_finding_row_set_item (RvFindingRow *self, RvFindingItem *item)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *place = NULL, *name = NULL;

  g_set_object (&self->item, item);
  set_label (self->heading, rv_finding_item_get_heading (item));
  set_label (self->title, rv_finding_item_get_title (item));
  set_label (self->detail, rv_finding_item_get_detail (item));
  place = g_strjoin (" · ", rv_finding_item_get_place (item), rv_finding_item_get_follow_up (item),
                     NULL);
  set_label (self->place, place);
  set_label (self->partner, rv_finding_item_get_partner (item));
  set_label (self->badge, rv_finding_item_get_badge (item));
  name = rv_finding_item_dup_spoken (item);
  if (parent != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (parent), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

/* Returns: (transfer none) (nullable) */
RvFindingItem *
rv_finding_row_get_item (RvFindingRow *self)
{
  return self->item;
}

GtkWidget *
rv_finding_row_new (RvSession *session)
{
  RvFindingRow *self = g_object_new (RV_TYPE_FINDING_ROW, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}

static void
rv_finding_row_dispose (GObject *object)
{
  RvFindingRow *self = RV_FINDING_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->item);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_finding_row_parent_class)->dispose (object);
}

static void
rv_finding_row_class_init (RvFindingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_finding_row_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-finding-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, RvFindingRow, box);
  gtk_widget_class_bind_template_child (widget_class, RvFindingRow, heading);
  gtk_widget_class_bind_template_child (widget_class, RvFindingRow, title);
  gtk_widget_class_bind_template_child (widget_class, RvFindingRow, detail);
  gtk_widget_class_bind_template_child (widget_class, RvFindingRow, place);
  gtk_widget_class_bind_template_child (widget_class, RvFindingRow, partner);
  gtk_widget_class_bind_template_child (widget_class, RvFindingRow, badge);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
rv_finding_row_init (RvFindingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
}
