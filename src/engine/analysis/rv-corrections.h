/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "align/rv-alignment.h"
#include "align/rv-align-side.h"

G_BEGIN_DECLS

typedef enum
{
  RV_CORRECTION_REJECTED, /* the two do not belong together */
  RV_CORRECTION_PINNED,   /* the two say the same */
} RvCorrectionKind;

/**
 * RvCorrection:
 *
 * What a person says of two passages.
 */
typedef struct
{
  RvCorrectionKind kind;
  RvSpan left;
  RvSpan right;
} RvCorrection;

/**
 * RvCorrections:
 *
 * Pairs that a person rejected or pinned, laid over an alignment. Immutable and reference counted:
 * a change makes a new one, so that undo is keeping the old one.
 */
typedef struct _RvCorrections RvCorrections;

#define RV_TYPE_CORRECTIONS (rv_corrections_get_type ())

GType rv_corrections_get_type (void);
RvCorrections *rv_corrections_new (void);
RvCorrections *rv_corrections_new_with (const RvCorrections *base,
                                        RvCorrectionKind kind,
                                        RvSpan left,
                                        RvSpan right);
RvCorrections *rv_corrections_new_without (const RvCorrections *base, RvSpan left, RvSpan right);
RvCorrections *rv_corrections_new_mirrored (const RvCorrections *base);
RvCorrections *rv_corrections_ref (RvCorrections *self);
void rv_corrections_unref (RvCorrections *self);

guint rv_corrections_get_length (const RvCorrections *self);
const RvCorrection *rv_corrections_get (const RvCorrections *self, guint index);

RvAlignment *rv_corrections_apply (const RvCorrections *self,
                                   RvAlignment *alignment,
                                   const RvAlignSide *left,
                                   const RvAlignSide *right);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvCorrections, rv_corrections_unref)

G_END_DECLS
