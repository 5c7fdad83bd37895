/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gmime/gmime.h>

G_BEGIN_DECLS

/* Every function of GMime that is called. */
#define RV_GMIME_FUNCTIONS(F)             \
  F (g_mime_init)                         \
  F (g_mime_content_type_parse)           \
  F (g_mime_content_type_get_parameter)   \
  F (g_mime_content_encoding_from_string) \
  F (g_mime_encoding_init_decode)         \
  F (g_mime_encoding_outlen)              \
  F (g_mime_encoding_flush)               \
  F (g_mime_utils_header_decode_text)     \
  F (internet_address_list_parse)         \
  F (internet_address_list_length)        \
  F (internet_address_list_get_address)   \
  F (internet_address_get_name)

/**
 * RvGmime:
 *
 * GMime, by its functions, named as in its own headers.
 */
typedef struct
{
#define RV_GMIME_MEMBER(name) __typeof__ (name) *name;
  RV_GMIME_FUNCTIONS (RV_GMIME_MEMBER)
#undef RV_GMIME_MEMBER
} RvGmime;

const RvGmime *rv_gmime_ensure (GError **error);

G_END_DECLS
