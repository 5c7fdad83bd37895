/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "models/rv-finding-item.h"

G_BEGIN_DECLS

typedef enum
{
  RV_PAGE_SUMMARY,
  RV_PAGE_FIGURES,
  RV_PAGE_DIRECTIVES,
  RV_PAGE_PEOPLE,
  RV_PAGE_DOCUMENTS,
  RV_PAGE_QUOTES,
  RV_PAGE_CHECKS,
  RV_PAGE_HITS, /* what the reader searches for */
  RV_N_PAGES,
} RvPage;

GListStore *rv_finding_model_new (RvSession *session, RvPage page);
guint rv_finding_model_count (RvSession *session, RvPage page);

G_END_DECLS
