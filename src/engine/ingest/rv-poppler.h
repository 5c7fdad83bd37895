/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <poppler.h>

G_BEGIN_DECLS

/* Every function of poppler-glib that the PDF reader calls. */
#define RV_POPPLER_FUNCTIONS(F)         \
  F (document_new_from_stream)          \
  F (document_get_n_pages)              \
  F (document_get_page)                 \
  F (document_get_title)                \
  F (document_get_author)               \
  F (document_get_metadata)             \
  F (error_quark)                       \
  F (page_get_size)                     \
  F (page_get_text_for_area)            \
  F (page_get_text_layout_for_area)     \
  F (page_get_text_attributes_for_area) \
  F (page_free_text_attributes)         \
  F (page_get_form_field_mapping)       \
  F (page_free_form_field_mapping)      \
  F (page_get_annot_mapping)            \
  F (page_free_annot_mapping)           \
  F (annot_get_annot_type)              \
  F (annot_get_contents)                \
  F (form_field_get_field_type)         \
  F (form_field_text_get_text)          \
  F (form_field_choice_get_n_items)     \
  F (form_field_choice_get_item)        \
  F (form_field_choice_is_item_selected)

/**
 * RvPoppler:
 *
 * poppler-glib, by its functions: without "poppler_" before the name, else as in its own headers.
 */
typedef struct
{
#define RV_POPPLER_MEMBER(name) __typeof__ (poppler_##name) *name;
  RV_POPPLER_FUNCTIONS (RV_POPPLER_MEMBER)
#undef RV_POPPLER_MEMBER
} RvPoppler;

const RvPoppler *rv_poppler_ensure (GError **error);

G_END_DECLS
