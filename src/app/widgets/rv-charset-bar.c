/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "ingest/rv-charset.h"
#include "widgets/rv-charset-bar.h"

/* The target of the action that leaves the choice to the program. */
#define AUTOMATIC ""

struct _RvCharsetBar
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkLabel *label;
  GtkMenuButton *others;

  RvSlot *slot;
  gulong slot_handler;
  const char *dismissed; /* the set with which the reader is content; interned */
};

G_DEFINE_FINAL_TYPE (RvCharsetBar, rv_charset_bar, GTK_TYPE_WIDGET)

static GMenuModel *
create_menu (void)
{
  g_autoptr (GMenu) automatic = g_menu_new ();
  GMenu *menu = g_menu_new ();
  guint n;
  const RvCharsetOffer *offers = rv_charset_list (&n);

  g_menu_append (automatic, _ ("_Automatic"), "charset.choose::" AUTOMATIC);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (automatic));
  for (guint i = 0; i < n;)
    {
      const char *languages = offers[i].languages;
      g_autoptr (GMenu) section = g_menu_new ();

      for (; i < n && g_str_equal (offers[i].languages, languages); i++)
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (offers[i].name, NULL);

          g_menu_item_set_action_and_target (item, "charset.choose", "s", offers[i].name);
          g_menu_append_item (section, item);
        }
      g_menu_append_submenu (menu, _ (languages), G_MENU_MODEL (section));
    }
  return G_MENU_MODEL (menu);
}

static char *
describe (RvDocument *document)
{
  const char *charset = rv_document_get_charset (document);

  if (rv_document_get_charset_origin (document) == RV_CHARSET_GUESSED)
    /* Translators: %s is the name of a character set, such as "windows-1258" */
    return g_strdup_printf (_ ("The letters were read as %s, which is a guess."), charset);
  /* Translators: %s is the name of a character set, such as "windows-1258" */
  return g_strdup_printf (_ ("The letters were read as %s, as you chose."), charset);
}

/* Most documents say in what they are written: the menu is made for the first that does not. */
static void
show (RvCharsetBar *self, RvDocument *document)
{
  g_autofree char *text = describe (document);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
  if (gtk_menu_button_get_menu_model (self->others) == NULL)
    {
      g_autoptr (GMenuModel) menu = create_menu ();

      gtk_menu_button_set_menu_model (self->others, menu);
    }
}

static void
update (RvCharsetBar *self)
{
  RvAnalysis *analysis = self->slot != NULL ? rv_slot_get_analysis (self->slot) : NULL;
  RvDocument *document = analysis != NULL ? rv_analysis_get_document (analysis) : NULL;
  gboolean is_shown = document != NULL
                      && rv_document_get_charset_origin (document) != RV_CHARSET_STATED
                      && rv_document_get_charset (document) != self->dismissed;

  gtk_widget_set_visible (GTK_WIDGET (self), is_shown);
  if (is_shown)
    show (self, document);
}

static void
choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvCharsetBar *self = RV_CHARSET_BAR (widget);
  const char *charset = g_variant_get_string (parameter, NULL);

  gtk_menu_button_popdown (self->others);
  if (self->slot != NULL)
    rv_slot_set_charset (self->slot, g_str_equal (charset, AUTOMATIC) ? NULL : charset);
}

static void
on_close_clicked (RvCharsetBar *self)
{
  RvAnalysis *analysis = self->slot != NULL ? rv_slot_get_analysis (self->slot) : NULL;

  if (analysis != NULL)
    self->dismissed = rv_document_get_charset (rv_analysis_get_document (analysis));
  update (self);
}

/* @slot: (nullable): the document to speak of */
void
rv_charset_bar_set_slot (RvCharsetBar *self, RvSlot *slot)
{
  if (self->slot != NULL)
    g_clear_signal_handler (&self->slot_handler, self->slot);
  g_set_object (&self->slot, slot);
  self->dismissed = NULL;
  if (slot != NULL)
    self->slot_handler
      = g_signal_connect_swapped (slot, "notify::state", G_CALLBACK (update), self);
  update (self);
}

static void
rv_charset_bar_dispose (GObject *object)
{
  RvCharsetBar *self = RV_CHARSET_BAR (object);

  if (self->slot != NULL)
    g_clear_signal_handler (&self->slot_handler, self->slot);
  g_clear_object (&self->slot);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_charset_bar_parent_class)->dispose (object);
}

static void
rv_charset_bar_class_init (RvCharsetBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_charset_bar_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-charset-bar.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "charsetbar");
  gtk_widget_class_bind_template_child (widget_class, RvCharsetBar, box);
  gtk_widget_class_bind_template_child (widget_class, RvCharsetBar, label);
  gtk_widget_class_bind_template_child (widget_class, RvCharsetBar, others);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_install_action (widget_class, "charset.choose", "s", choose);
}

static void
rv_charset_bar_init (RvCharsetBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Where there is little room the sentence has two lines, and is whole in the tooltip. */
void
rv_charset_bar_set_low (RvCharsetBar *self, gboolean is_low)
{
  gtk_label_set_ellipsize (self->label, is_low ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_lines (self->label, is_low ? 2 : -1);
}
