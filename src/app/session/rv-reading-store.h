/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "analysis/rv-reading.h"

G_BEGIN_DECLS

RvReading *rv_reading_store_load (GFile *file);
void rv_reading_store_save (RvDocument *document);

G_END_DECLS
