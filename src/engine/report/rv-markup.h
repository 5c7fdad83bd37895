/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A document's text inside other languages' markup. Whatever stands in it comes out as text again:
 * nothing of it becomes a tag, a link or an emphasis.
 */

void rv_markup_append_xml (GString *out, const char *text, gssize length);
void rv_markup_append_markdown (GString *out, const char *text, gssize length);
gboolean rv_markup_is_web_address (const char *uri);

G_END_DECLS
