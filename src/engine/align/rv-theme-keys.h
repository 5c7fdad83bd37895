/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "align/rv-term-space.h"
#include "language/rv-lexicon.h"

G_BEGIN_DECLS

/**
 * RvThemePlace:
 * @document: index of the document
 * @unit: index of the sentence among its units
 */
typedef struct
{
  guint32 document;
  guint32 unit;
} RvThemePlace;

/**
 * RvThemeKey:
 * @score: how well it marks a theme, above 0
 * @concept: (nullable): the concept it is, else it is words of the text
 * @is_reference: whether it is a document that is cited
 * @is_weak: whether no person would call a theme so, as it stands nowhere as a noun phrase
 * @is_verbal: whether a person would call it otherwise, as there is a verb in it wherever it stands
 * @document: where it first stands
 * @first_token: its first word there; of a document cited, the index of the anchor
 * @n_words: how many words it has
 * @places: (array length=n_places): the sentences it stands in, in order
 *
 * A phrase or concept that two documents or more have.
 */
typedef struct
{
  double score;
  const RvConcept *concept;
  gboolean is_reference;
  gboolean is_weak;
  gboolean is_verbal;
  guint32 document;
  guint32 first_token;
  guint32 n_words;
  const RvThemePlace *places;
  guint32 n_places;
} RvThemeKey;

/**
 * RvThemeKeys:
 * @keys: (element-type RvThemeKey): best first
 */
typedef struct
{
  GArray *keys;
  RvThemePlace *places;
} RvThemeKeys;

RvThemeKeys *rv_theme_keys_find (const RvAlignSide *sides,
                                 const GArray *const *units,
                                 const RvTermSpace *space,
                                 guint n_sides,
                                 GCancellable *cancellable);
void rv_theme_keys_free (RvThemeKeys *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvThemeKeys, rv_theme_keys_free)

G_END_DECLS
