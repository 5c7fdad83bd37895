/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The half of ICU that is loaded when a text does not say in which character set it is (rv-library.h).
 * It is as large as the half that every text needs.
 */

#include "config.h"

#include "base/rv-library.h"
#include "ingest/rv-ucsdet.h"

/* G_STRINGIFY: ICU's names are macros that put its version behind them. */
static const RvLibraryFunction functions[] = {
#define FUNCTION(name) { G_STRINGIFY (ucsdet_##name), G_STRUCT_OFFSET (RvUcsdet, name) },
  RV_UCSDET_FUNCTIONS (FUNCTION)
#undef FUNCTION
};

/**
 * rv_ucsdet_ensure:
 *
 * May be called from any thread.
 *
 * Returns: (transfer none) (nullable): the detector; %NULL where that half of ICU is not installed
 */
const RvUcsdet *
rv_ucsdet_ensure (void)
{
  static RvUcsdet icu;
  static RvLibrary library = {
    .soname = RV_ICU_I18N_SONAME,
    .functions = functions,
    .n_functions = G_N_ELEMENTS (functions),
  };

  return rv_library_ensure (&library, &icu) ? &icu : NULL;
}
