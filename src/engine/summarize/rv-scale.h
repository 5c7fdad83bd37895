/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Divides @values, none of which is below zero, by the greatest, which becomes one; where all are zero they stay so. */
static inline void
rv_scale_to_one (double *values, guint n)
{
  double greatest = 0.0;

  for (guint i = 0; i < n; i++)
    greatest = MAX (greatest, values[i]);
  if (greatest > 0.0)
    for (guint i = 0; i < n; i++)
      values[i] /= greatest;
}

G_END_DECLS
