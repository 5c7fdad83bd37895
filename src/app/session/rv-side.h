/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/* The two documents that stand side by side. */
typedef enum
{
  RV_SIDE_LEFT,
  RV_SIDE_RIGHT,
  RV_N_SIDES,
} RvSide;

#define RV_SIDE_OTHER(side) ((side) == RV_SIDE_LEFT ? RV_SIDE_RIGHT : RV_SIDE_LEFT)
