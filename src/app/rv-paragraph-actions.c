/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "report/rv-describe.h"
#include "rv-window-private.h"

/* What a person says of paragraphs: the end of the action's name is the role. */

static gboolean
find_role (const char *nick, RvRole *out_role)
{
  for (RvRole role = RV_ROLE_BODY; role <= RV_ROLE_BOILERPLATE; role++)
    if (g_str_equal (rv_role_get_nick (role), nick))
      {
        *out_role = role;
        return TRUE;
      }
  return FALSE;
}

void
rv_window_set_paragraph_role (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvWindow *self = RV_WINDOW (widget);
  g_autofree char *message = NULL;
  guint first, last;
  RvRole role;
  RvSide side;

  if (!find_role (name + strlen ("win.paragraph-"), &role)
      || !rv_read_cursor_get_paragraphs (rv_read_view_get_cursor (self->read_view), &side, &first,
                                         &last)
      || rv_session_get_analysis (self->session, side) == NULL)
    return;
  rv_session_set_roles (self->session, side, first, last, role);
  if (first == last)
    /* Translators: number of a paragraph, and what it is from now on: "caption" */
    message = g_strdup_printf (_ ("Paragraph %u is %s now"), first + 1, rv_describe_role (role));
  else
    /* Translators: numbers of paragraphs, and what they are from now on: "caption" */
    message = g_strdup_printf (_ ("Paragraphs %u to %u are %s now"), first + 1, last + 1,
                               rv_describe_role (role));
  rv_window_offer (self, message, _ ("_Undo"), "win.undo");
}
