/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "report/rv-comparison-file.h"

#define FORMAT "resolution-viewer-comparison"

struct _RvComparisonFile
{
  RvJson *root;
  const RvJson *documents;
  const RvJson *corrections;
};
