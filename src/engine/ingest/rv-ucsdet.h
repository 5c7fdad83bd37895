/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>
#include <unicode/ucsdet.h>

G_BEGIN_DECLS

/* Every function of ICU's character set detector that is called. */
#define RV_UCSDET_FUNCTIONS(F) \
  F (open)                     \
  F (close)                    \
  F (enableInputFilter)        \
  F (setText)                  \
  F (detectAll)                \
  F (getConfidence)            \
  F (getName)

/**
 * RvUcsdet:
 *
 * ICU's character set detector, by its functions: without "ucsdet_" before the name, else as in its own
 * header.
 */
typedef struct
{
#define RV_UCSDET_MEMBER(name) __typeof__ (ucsdet_##name) *name;
  RV_UCSDET_FUNCTIONS (RV_UCSDET_MEMBER)
#undef RV_UCSDET_MEMBER
} RvUcsdet;

const RvUcsdet *rv_ucsdet_ensure (void);

G_END_DECLS
