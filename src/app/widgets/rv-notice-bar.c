/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-notice-bar.h"

struct _RvNoticeBar
{
  GtkWidget parent_instance;

  GtkWidget *revealer;
  GtkLabel *label;
};

enum
{
  DISMISSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvNoticeBar, rv_notice_bar, GTK_TYPE_WIDGET)

static void
on_close_clicked (RvNoticeBar *self)
{
  g_signal_emit (self, signals[DISMISSED], 0);
}

static void
rv_notice_bar_dispose (GObject *object)
{
  g_clear_pointer (&RV_NOTICE_BAR (object)->revealer, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_notice_bar_parent_class)->dispose (object);
}

static void
rv_notice_bar_class_init (RvNoticeBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_notice_bar_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/ResolutionViewer/ui/rv-notice-bar.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "notice");
  gtk_widget_class_bind_template_child (widget_class, RvNoticeBar, revealer);
  gtk_widget_class_bind_template_child (widget_class, RvNoticeBar, label);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  signals[DISMISSED] = g_signal_new ("dismissed", RV_TYPE_NOTICE_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
}

static void
rv_notice_bar_init (RvNoticeBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @text: (nullable): a sentence; %NULL closes the bar */
void
rv_notice_bar_set_text (RvNoticeBar *self, const char *text)
{
  if (text != NULL)
    gtk_label_set_label (self->label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), text);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revealer), text != NULL);
}

/* Where there is little room the sentence has two lines, and is whole in the tooltip. */
void
rv_notice_bar_set_low (RvNoticeBar *self, gboolean is_low)
{
  gtk_label_set_ellipsize (self->label, is_low ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
  gtk_label_set_lines (self->label, is_low ? 2 : -1);
}
