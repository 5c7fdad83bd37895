/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-late-tooltip.h"

#define KEY "rv-late-tooltip"

static gboolean
on_query_tooltip (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), KEY);

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/**
 * rv_late_tooltip_set:
 * @text: (nullable): what the tooltip says
 *
 * As gtk_widget_set_tooltip_text(), for the rows of a list: that function asks the X server where the pointer is,
 * and waits for the answer, for each of a thousand cells that are filled at once.
 */
void
rv_late_tooltip_set (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_has_tooltip (widget))
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_query_tooltip), NULL);
    }
  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (text), g_free);
}
