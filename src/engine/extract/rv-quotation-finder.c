/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-finders.h"

gboolean
rv_find_quotations (RvExtraction *extraction, GError **error)
{
  return TRUE;
}
