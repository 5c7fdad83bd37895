/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/rv-palette.h"

/*
 * Colours of themes. A tint lies behind text, a line stands alone (ribbons, strips, chips). Tints
 * keep a contrast of at least 7:1 with the text on them, lines at least 4.5:1 with the paper, both
 * by WCAG 2.1, in the light and in the dark style; tests/app checks this. The last entry is for
 * passages without a theme.
 */
typedef struct
{
  guint32 tint[2]; /* light, dark */
  guint32 line[2];
} Colour;

static const Colour palette[RV_PALETTE_SIZE + 1] = {
  { { 0xd6e6fb, 0x1d3a5f }, { 0x1c63b8, 0x78aeed } }, /* blue */
  { { 0xfde2c8, 0x5a3310 }, { 0x9c5100, 0xf5a45d } }, /* orange */
  { { 0xd5f2d9, 0x1c4424 }, { 0x1b7a35, 0x77cf8b } }, /* green */
  { { 0xeedcf7, 0x452457 }, { 0x813d9c, 0xcb9be0 } }, /* purple */
  { { 0xfbf0b4, 0x4a4010 }, { 0x7d6500, 0xe0c341 } }, /* yellow */
  { { 0xcdeff0, 0x11454a }, { 0x0b7279, 0x5fc8cf } }, /* teal */
  { { 0xfbd9de, 0x5a2029 }, { 0xb5253c, 0xf28b99 } }, /* red */
  { { 0xe8eac9, 0x3b4216 }, { 0x5f6b00, 0xb9c65a } }, /* olive */
  { { 0xdddcfb, 0x302f66 }, { 0x5350c4, 0xa6a4f2 } }, /* indigo */
  { { 0xf9dcee, 0x551f44 }, { 0xab2f83, 0xee93ce } }, /* pink */
  { { 0xecdfd3, 0x463425 }, { 0x7f5633, 0xcfa887 } }, /* brown */
  { { 0xd3eee3, 0x14443a }, { 0x0f7558, 0x67cbae } }, /* sea green */
  { { 0xe4e4e4, 0x3e3e42 }, { 0x5e5c64, 0xb5b3bb } }, /* no theme */
};

static GdkRGBA
make_rgba (guint32 rgb)
{
  return (GdkRGBA){
    .red = (float) (rgb >> 16 & 0xff) / 255.0f,
    .green = (float) (rgb >> 8 & 0xff) / 255.0f,
    .blue = (float) (rgb & 0xff) / 255.0f,
    .alpha = 1.0f,
  };
}

static const Colour *
get_colour (int theme)
{
  return theme < 0 ? &palette[RV_PALETTE_SIZE] : &palette[theme % RV_PALETTE_SIZE];
}

/**
 * rv_palette_get_tint:
 * @theme: index of a theme, negative for none
 *
 * Returns: the colour behind the text of a passage of that theme
 */
GdkRGBA
rv_palette_get_tint (int theme, gboolean dark)
{
  return make_rgba (get_colour (theme)->tint[dark ? 1 : 0]);
}

/* Returns: the colour of what marks @theme outside of text */
GdkRGBA
rv_palette_get_line (int theme, gboolean dark)
{
  return make_rgba (get_colour (theme)->line[dark ? 1 : 0]);
}
