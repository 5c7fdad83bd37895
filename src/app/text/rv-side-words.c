/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gtk/gtk.h>

#include "report/rv-describe.h"
#include "text/rv-side-words.h"

/* What is called left and right has to be true to what one sees: where one reads from the right, the
 * first document, RV_SIDE_LEFT, stands on the right. */

/* Whether the document on @side is on the left of the screen. */
gboolean
rv_side_stands_left (RvSide side)
{
  return side == rv_side_find_left ();
}

/* Returns: the document that is on the left of the screen */
RvSide
rv_side_find_left (void)
{
  return gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL ? RV_SIDE_RIGHT : RV_SIDE_LEFT;
}

/* @left_number: of the paragraph of the first document
 *
 * Returns: (transfer full): where the two passages of a pair stand, as one sees it, and how they belong
 *   together */
char *
rv_side_describe_pair (RvRelation relation, guint left_number, guint right_number)
{
  return rv_side_stands_left (RV_SIDE_LEFT)
           ? rv_describe_pair (relation, left_number, right_number)
           : rv_describe_pair (relation, right_number, left_number);
}
