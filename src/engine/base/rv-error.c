/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>

#include "base/rv-error.h"

G_DEFINE_QUARK (rv - error - quark, rv_error)

/**
 * rv_error_get_nick:
 * @error: an error of any domain
 *
 * The word for @error in the tool's JSON ("not-found", "permission", "too-large", …).
 * Errors of GIO are mapped onto the same words; anything else is "malformed".
 *
 * Returns: (transfer none): a static string
 */
const char *
rv_error_get_nick (const GError *error)
{
  static const char *const nicks[] = {
    [RV_ERROR_NOT_FOUND] = "not-found", [RV_ERROR_PERMISSION] = "permission",
    [RV_ERROR_TOO_LARGE] = "too-large", [RV_ERROR_NOT_TEXT] = "not-text",
    [RV_ERROR_MALFORMED] = "malformed", [RV_ERROR_UNSUPPORTED] = "unsupported",
    [RV_ERROR_ENCRYPTED] = "encrypted", [RV_ERROR_EMPTY] = "empty",
    [RV_ERROR_DATA] = "malformed",
  };

  if (error->domain == RV_ERROR && error->code >= 0 && error->code < (int) G_N_ELEMENTS (nicks))
    return nicks[error->code];
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return "not-found";
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return "permission";
  return "malformed";
}
