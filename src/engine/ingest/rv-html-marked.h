/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-html-tree.h"

G_BEGIN_DECLS

char *rv_html_marked_join_names (const char *lines);

char *rv_html_marked_find_author (const RvHtmlTree *tree);
char *rv_html_marked_find_publisher (const RvHtmlTree *tree);

G_END_DECLS
