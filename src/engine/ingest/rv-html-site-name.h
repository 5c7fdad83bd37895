/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint rv_html_site_name_count_words (const char *text);
gsize rv_html_site_name_measure_separator (const char *p);
guint rv_html_site_name_count_separators (const char *text);

char *rv_html_site_name_dup_host (const char *address);
char *rv_html_site_name_cut (const char *title, const char *site, const char *host);
char *rv_html_site_name_cut_glued (const char *text);
char *rv_html_site_name_cut_unknown (const char *text);

G_END_DECLS
