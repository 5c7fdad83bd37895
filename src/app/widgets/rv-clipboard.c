/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/rv-clipboard.h"

static GdkContentProvider *
new_provider (const char *media_type, const char *content)
{
  g_autoptr (GBytes) bytes = g_bytes_new (content, strlen (content));

  return gdk_content_provider_new_for_bytes (media_type, bytes);
}

/**
 * rv_clipboard_set:
 * @text: the plain form
 * @html: (nullable): the same for word processors, a whole document in UTF-8
 * @other_type: (nullable): media type of @other
 * @other: (nullable): the same in a third form
 *
 * Offers several forms of one thing as one clipboard entry. The bytes come before the string: what
 * GTK makes of a string for "text/plain" is ASCII with escapes, and "ủ" arrives as "\E1\BB\A7".
 */
void
rv_clipboard_set (GtkWidget *widget,
                  const char *text,
                  const char *html,
                  const char *other_type,
                  const char *other)
{
  g_autoptr (GdkContentProvider) all = NULL;
  GdkContentProvider *forms[5];
  gsize n = 0;

  if (html != NULL)
    forms[n++] = new_provider ("text/html", html);
  if (other != NULL)
    forms[n++] = new_provider (other_type, other);
  forms[n++] = new_provider ("text/plain;charset=utf-8", text);
  forms[n++] = new_provider ("text/plain", text);
  forms[n++] = gdk_content_provider_new_typed (G_TYPE_STRING, text);
  all = gdk_content_provider_new_union (forms, n);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}
