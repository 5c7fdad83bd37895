/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RvSource:
 * @bytes: the whole file
 * @uri: where it comes from, "" for standard input
 * @media_type: (nullable): what the caller or the system says it is; content has the last word
 *
 * A file as a reader gets it.
 */
typedef struct
{
  GBytes *bytes;
  const char *uri;
  const char *media_type;
} RvSource;

G_END_DECLS
