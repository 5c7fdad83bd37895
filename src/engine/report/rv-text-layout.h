/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  RV_TEXT_PLAIN,
  RV_TEXT_BOLD,
  RV_TEXT_DIM,
  RV_TEXT_ACCENT,
} RvTextStyle;

/**
 * RvTextLayout:
 * @out: gets the text
 * @width: columns of a line
 * @color: whether styles are written as terminal escapes (ECMA-48)
 *
 * Text for a terminal: wrapped, indented, coloured.
 */
typedef struct
{
  GString *out;
  guint width;
  gboolean color;
} RvTextLayout;

guint rv_text_layout_measure (const char *text);
void rv_text_layout_paragraph (const RvTextLayout *self,
                               const char *label,
                               guint indent,
                               RvTextStyle style,
                               const char *text);
void rv_text_layout_line (const RvTextLayout *self, RvTextStyle style, const char *text);

G_END_DECLS
