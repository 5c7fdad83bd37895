/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvError:
 *
 * Why a document could not be read. The message beside the code is one sentence
 * that a person understands, translated, without a path of the program's own.
 * Cancellation is G_IO_ERROR_CANCELLED, as everywhere in GIO.
 */
typedef enum
{
  RV_ERROR_NOT_FOUND,
  RV_ERROR_PERMISSION,
  RV_ERROR_TOO_LARGE,
  RV_ERROR_NOT_TEXT,
  RV_ERROR_MALFORMED,
  RV_ERROR_UNSUPPORTED,
  RV_ERROR_ENCRYPTED,
  RV_ERROR_EMPTY,
  RV_ERROR_DATA, /* a language pack or a saved comparison is not as it should be */
} RvError;

#define RV_ERROR (rv_error_quark ())

GQuark rv_error_quark (void);

const char *rv_error_get_nick (const GError *error);

G_END_DECLS
