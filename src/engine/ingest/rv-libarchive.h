/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>

G_BEGIN_DECLS

/* Every function of libarchive that is called. */
#define RV_LIBARCHIVE_FUNCTIONS(F)    \
  F (archive_read_new)                \
  F (archive_read_free)               \
  F (archive_read_support_format_zip) \
  F (archive_read_set_format_option)  \
  F (archive_read_open_memory)        \
  F (archive_read_next_header)        \
  F (archive_read_data)               \
  F (archive_entry_pathname)          \
  F (archive_entry_pathname_utf8)     \
  F (archive_entry_is_data_encrypted)

/**
 * RvLibarchive:
 *
 * libarchive, by its functions, named as in its own headers.
 */
typedef struct
{
#define RV_LIBARCHIVE_MEMBER(name) __typeof__ (name) *name;
  RV_LIBARCHIVE_FUNCTIONS (RV_LIBARCHIVE_MEMBER)
#undef RV_LIBARCHIVE_MEMBER
} RvLibarchive;

const RvLibarchive *rv_libarchive_ensure (GError **error);

G_END_DECLS
