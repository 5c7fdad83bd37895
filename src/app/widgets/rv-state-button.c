/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/rv-accessible.h"
#include "widgets/rv-state-button.h"

struct _RvStateButton
{
  GtkWidget parent_instance;

  GtkMenuButton *button;
  RvDirectiveItem *item;
  gulong handler;
};

G_DEFINE_FINAL_TYPE (RvStateButton, rv_state_button, GTK_TYPE_WIDGET)

/* In the order in which they are offered. */
static const struct
{
  RvDirectiveMark mark;
  const char *label;
} choices[] = {
  { RV_DIRECTIVE_MARK_OPEN, N_ ("○ _Open") },
  { RV_DIRECTIVE_MARK_DONE, N_ ("● _Done on Time") },
  { RV_DIRECTIVE_MARK_DONE_LATE, N_ ("◐ Done _Late") },
  { RV_DIRECTIVE_MARK_OVERDUE, N_ ("▲ Over_due") },
  { RV_DIRECTIVE_MARK_NONE, N_ ("By the _Calendar") },
};

/* Returns: (transfer none): the state of @item, a sign and words */
const char *
rv_state_button_describe (RvDirectiveItem *item)
{
  gboolean by_hand;

  switch (rv_directive_item_get_mark (item, &by_hand))
    {
    case RV_DIRECTIVE_MARK_OPEN:
      return _ ("○ Open");
    case RV_DIRECTIVE_MARK_DONE:
      return _ ("● Done on time");
    case RV_DIRECTIVE_MARK_DONE_LATE:
      return _ ("◐ Done late");
    case RV_DIRECTIVE_MARK_OVERDUE:
      return by_hand ? _ ("▲ Overdue") : _ ("▲ Day has passed");
    case RV_DIRECTIVE_MARK_NONE:
    default:
      return _ ("No date");
    }
}

static void
update (RvStateButton *self)
{
  const char *text = rv_state_button_describe (self->item);
  /* Translators: what a screen reader says of a directive; %s is for example "Done late" */
  g_autofree char *name = g_strdup_printf (_ ("State: %s"), text);

  gtk_menu_button_set_label (self->button, text);
  rv_accessible_name_parts (GTK_WIDGET (self->button), name);
}

static void
set_state (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvStateButton *self = RV_STATE_BUTTON (widget);

  if (self->item != NULL)
    rv_directive_item_set_mark (self->item, rv_directive_mark_from_nick (
                                              g_variant_get_string (parameter, NULL)));
}

static void
rv_state_button_dispose (GObject *object)
{
  RvStateButton *self = RV_STATE_BUTTON (object);

  rv_state_button_set_item (self, NULL);
  if (self->button != NULL)
    gtk_widget_unparent (GTK_WIDGET (g_steal_pointer (&self->button)));
  G_OBJECT_CLASS (rv_state_button_parent_class)->dispose (object);
}

static void
rv_state_button_class_init (RvStateButtonClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_state_button_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "state.set", "s", set_state);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

/* Made when it is opened: most of a table's thousand menus never are. */
static void
make_menu (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (gtk_menu_button_get_popover (button) != NULL)
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (choices[i].label), NULL);

      g_menu_item_set_action_and_target (item, "state.set", "s",
                                         rv_directive_mark_get_nick (choices[i].mark));
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_popover (button, gtk_popover_menu_new_from_model (G_MENU_MODEL (menu)));
}

static void
rv_state_button_init (RvStateButton *self)
{
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_create_popup_func (self->button, make_menu, NULL, NULL);
  gtk_menu_button_set_has_frame (self->button, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->button), "state");
  gtk_widget_set_valign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_set_halign (GTK_WIDGET (self->button), GTK_ALIGN_START);
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

GtkWidget *
rv_state_button_new (void)
{
  return g_object_new (RV_TYPE_STATE_BUTTON, NULL);
}

/* @item: (nullable): whose state is shown and changed */
void
rv_state_button_set_item (RvStateButton *self, RvDirectiveItem *item)
{
  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, rv_directive_item_get_states (self->item));
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  self->handler = g_signal_connect_swapped (rv_directive_item_get_states (item), "changed",
                                            G_CALLBACK (update), self);
  update (self);
}
