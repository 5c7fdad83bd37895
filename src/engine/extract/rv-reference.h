/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-finding.h"

G_BEGIN_DECLS

/**
 * RvReference:
 * @kind: "Resolution", "Directive", … as the document calls it
 * @number: (nullable): "18-NQ/TW"
 * @date: (nullable): ISO 8601
 * @issuer: (nullable): who issued it
 * @title: words of its title; empty where it is not given
 * @identity: the same number for every mention of one document, counted from 0 in order of appearance
 *
 * A mention of another document.
 */
typedef struct
{
  RvFinding base;
  const char *kind;
  const char *number;
  const char *date;
  const char *issuer;
  RvSpan title;
  guint identity;
} RvReference;

G_END_DECLS
