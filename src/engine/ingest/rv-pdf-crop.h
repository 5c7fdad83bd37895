/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *rv_pdf_crop_remove (GBytes *bytes);

G_END_DECLS
