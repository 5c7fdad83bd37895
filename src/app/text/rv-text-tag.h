/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define RV_TYPE_TEXT_TAG (rv_text_tag_get_type ())

/*
 * A tag whose colour screen readers can ask for. GTK 4.8 answers them by reading "foreground", which
 * cannot be read, as a GdkRGBA that it then follows: with Orca running a text with such a tag ends the
 * program. Here it can be read, and is one.
 */
G_DECLARE_FINAL_TYPE (RvTextTag, rv_text_tag, RV, TEXT_TAG, GtkTextTag)

GtkTextTag *rv_text_tag_new (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
