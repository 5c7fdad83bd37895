/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-finding.h"

G_BEGIN_DECLS

/**
 * RvWarning:
 * @kind: "translation" or "arithmetic"
 * @message: one sentence that says what to check
 *
 * A place that should be checked before it is quoted.
 */
typedef struct
{
  RvFinding base;
  const char *kind;
  const char *message;
} RvWarning;

G_END_DECLS
