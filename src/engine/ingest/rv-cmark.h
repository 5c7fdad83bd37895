/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <cmark.h>
#include <glib.h>

G_BEGIN_DECLS

/* Every function of cmark that is called. */
#define RV_CMARK_FUNCTIONS(F) \
  F (parse_document)          \
  F (node_free)               \
  F (node_get_type)           \
  F (node_get_literal)        \
  F (node_get_heading_level)  \
  F (node_get_url)            \
  F (node_get_title)          \
  F (iter_new)                \
  F (iter_next)               \
  F (iter_get_node)           \
  F (iter_free)

/**
 * RvCmark:
 *
 * cmark, by its functions: without "cmark_" before the name, else as in its own header.
 */
typedef struct
{
#define RV_CMARK_MEMBER(name) __typeof__ (cmark_##name) *name;
  RV_CMARK_FUNCTIONS (RV_CMARK_MEMBER)
#undef RV_CMARK_MEMBER
} RvCmark;

const RvCmark *rv_cmark_ensure (void);

G_END_DECLS
