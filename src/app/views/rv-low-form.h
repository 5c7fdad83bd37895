/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/rv-document-pane.h"
#include "widgets/rv-find-bar.h"
#include "widgets/rv-narrow-layout.h"
#include "widgets/rv-pair-bar.h"

G_BEGIN_DECLS

/**
 * RvLowForm:
 *
 * What gives way to the text where the window is low: the second line about each document where text is large; the bar
 * below the texts while there is another above them; and the titles while something is looked for.
 */
#define RV_TYPE_LOW_FORM (rv_low_form_get_type ())
G_DECLARE_FINAL_TYPE (RvLowForm, rv_low_form, RV, LOW_FORM, GObject)

RvLowForm *rv_low_form_new (RvNarrowLayout *layout,
                            RvFindBar *find_bar,
                            RvPairBar *pair_bar,
                            RvDocumentPane *left,
                            RvDocumentPane *right);

G_END_DECLS
