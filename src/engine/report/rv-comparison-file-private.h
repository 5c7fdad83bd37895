/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <json-glib/json-glib.h>

#include "report/rv-comparison-file.h"

#define FORMAT "resolution-viewer-comparison"

struct _RvComparisonFile
{
  JsonObject *root;
  JsonArray *documents;
  JsonArray *corrections;
};
