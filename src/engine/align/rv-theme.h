/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "base/rv-span.h"

G_BEGIN_DECLS

/**
 * RvPassage:
 * @document: index of the document
 * @span: the passage in it
 */
typedef struct
{
  guint document;
  RvSpan span;
} RvPassage;

/**
 * RvTheme:
 * @label: as a person would name it
 * @score: strength, 0 to 1
 * @passages: by document, then by place
 *
 * What several documents speak of.
 */
typedef struct
{
  const char *label;
  double score;
  const RvPassage *passages;
  guint n_passages;
} RvTheme;

/**
 * RvThemeSet:
 *
 * The themes of two or more documents, strongest first. Immutable, reference counted.
 */
typedef struct _RvThemeSet RvThemeSet;

#define RV_TYPE_THEME_SET (rv_theme_set_get_type ())

GType rv_theme_set_get_type (void);
RvThemeSet *rv_theme_set_new (void);
RvThemeSet *rv_theme_set_ref (RvThemeSet *self);
void rv_theme_set_unref (RvThemeSet *self);
void rv_theme_set_add (RvThemeSet *self,
                       const char *label,
                       double score,
                       const RvPassage *passages,
                       guint n_passages);
guint rv_theme_set_get_length (const RvThemeSet *self);
const RvTheme *rv_theme_set_get (const RvThemeSet *self, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvThemeSet, rv_theme_set_unref)

G_END_DECLS
