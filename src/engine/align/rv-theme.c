/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "align/rv-theme.h"

struct _RvThemeSet
{
  GArray *themes; /* of RvTheme */
  GStringChunk *strings;
  GPtrArray *blocks;
};

G_DEFINE_BOXED_TYPE (RvThemeSet, rv_theme_set, rv_theme_set_ref, rv_theme_set_unref)

RvThemeSet *
rv_theme_set_new (void)
{
  RvThemeSet *self = g_atomic_rc_box_new0 (RvThemeSet);

  self->themes = g_array_new (FALSE, FALSE, sizeof (RvTheme));
  self->strings = g_string_chunk_new (256);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  return self;
}

RvThemeSet *
rv_theme_set_ref (RvThemeSet *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
theme_set_clear (gpointer data)
{
  RvThemeSet *self = data;

  g_array_unref (self->themes);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->blocks);
}

void
rv_theme_set_unref (RvThemeSet *self)
{
  g_atomic_rc_box_release_full (self, theme_set_clear);
}

/* Appends a theme, copying what is given; only before the set is shared. */
void
rv_theme_set_add (RvThemeSet *self,
                  const char *label,
                  double score,
                  const RvPassage *passages,
                  guint n_passages)
{
  RvTheme theme = { g_string_chunk_insert (self->strings, label), score, NULL, n_passages };

  theme.passages = g_memdup2 (passages, n_passages * sizeof (RvPassage));
  g_ptr_array_add (self->blocks, (gpointer) theme.passages);
  g_array_append_val (self->themes, theme);
}

guint
rv_theme_set_get_length (const RvThemeSet *self)
{
  return self->themes->len;
}

/* Returns: (transfer none) */
const RvTheme *
rv_theme_set_get (const RvThemeSet *self, guint index)
{
  return &g_array_index (self->themes, RvTheme, index);
}
