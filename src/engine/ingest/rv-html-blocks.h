/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"
#include "ingest/rv-html-article.h"

G_BEGIN_DECLS

void rv_html_blocks_add (const RvHtmlArticle *article, const char *title, RvDraft *draft);

G_END_DECLS
