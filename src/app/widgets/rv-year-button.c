/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "report/rv-describe.h"
#include "widgets/rv-accessible.h"
#include "widgets/rv-year-button.h"

struct _RvYearButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  GtkLabel *date;
  GtkLabel *reason;
  GtkSpinButton *number;
  GtkWidget *automatic;

  RvSlot *slot; /* (nullable) */
};

G_DEFINE_FINAL_TYPE (RvYearButton, rv_year_button, GTK_TYPE_WIDGET)

static gboolean
is_said (RvAnalysis *analysis)
{
  return rv_document_get_meta (rv_analysis_get_document (analysis), RV_META_EVENT_YEAR)->value
         != NULL;
}

/* Whether the day of the event is known but for its year, or was before a person said which it is. */
gboolean
rv_year_button_is_needed (RvAnalysis *analysis)
{
  const RvFindings *findings = rv_analysis_get_findings (analysis);

  return findings->event_date != NULL && (findings->event_year_inferred || is_said (analysis));
}

static void
update_words (RvYearButton *self, RvAnalysis *analysis)
{
  const RvFindings *findings = rv_analysis_get_findings (analysis);
  g_autofree char *date = rv_describe_date (findings->event_date);
  g_autofree char *text = g_strconcat (date, findings->event_year_inferred ? "*" : "", NULL);
  const char *reason = findings->event_year_inferred
                         ? _ ("The text leaves out the year of the event. It was concluded from "
                              "other dates.")
                         : _ ("The text leaves out the year of the event. You said which it is.");
  g_autofree char *name = NULL;

  /* Translators: both %s make a sentence each: the first is a date */
  name = g_strdup_printf (_ ("Date of the event: %s. %s"), date, reason);
  gtk_label_set_label (self->date, text);
  gtk_label_set_label (self->reason, reason);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), reason);
  rv_accessible_name_parts (GTK_WIDGET (self->button), name);
}

static void
update (RvYearButton *self)
{
  RvAnalysis *analysis = self->slot != NULL ? rv_slot_get_analysis (self->slot) : NULL;
  gboolean is_needed = analysis != NULL && rv_year_button_is_needed (analysis);

  gtk_widget_set_visible (GTK_WIDGET (self), is_needed);
  if (!is_needed)
    return;
  update_words (self, analysis);
  gtk_spin_button_set_value (self->number, atoi (rv_analysis_get_findings (analysis)->event_date));
  gtk_widget_set_visible (self->automatic, is_said (analysis));
}

static void
on_confirm_clicked (RvYearButton *self)
{
  gtk_spin_button_update (self->number);
  gtk_menu_button_popdown (self->button);
  rv_slot_set_event_year (self->slot, (guint) gtk_spin_button_get_value_as_int (self->number));
}

static void
on_automatic_clicked (RvYearButton *self)
{
  gtk_menu_button_popdown (self->button);
  rv_slot_set_event_year (self->slot, 0);
}

/* @slot: (nullable): the document to speak of */
void
rv_year_button_set_slot (RvYearButton *self, RvSlot *slot)
{
  if (self->slot != NULL)
    g_signal_handlers_disconnect_by_func (self->slot, update, self);
  g_set_object (&self->slot, slot);
  if (slot != NULL)
    g_signal_connect_object (slot, "notify::state", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
rv_year_button_dispose (GObject *object)
{
  RvYearButton *self = RV_YEAR_BUTTON (object);

  g_clear_object (&self->slot);
  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->button));
  self->button = NULL;
  G_OBJECT_CLASS (rv_year_button_parent_class)->dispose (object);
}

static void
rv_year_button_class_init (RvYearButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_year_button_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-year-button.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, RvYearButton, button);
  gtk_widget_class_bind_template_child (widget_class, RvYearButton, date);
  gtk_widget_class_bind_template_child (widget_class, RvYearButton, reason);
  gtk_widget_class_bind_template_child (widget_class, RvYearButton, number);
  gtk_widget_class_bind_template_child (widget_class, RvYearButton, automatic);
  gtk_widget_class_bind_template_callback (widget_class, on_confirm_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_automatic_clicked);
}

static void
rv_year_button_init (RvYearButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
