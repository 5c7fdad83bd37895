/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvRtfFonts:
 *
 * The font table of an RTF file, as far as text goes: which code page the letters of a font are in.
 */
typedef struct _RvRtfFonts RvRtfFonts;

RvRtfFonts *rv_rtf_fonts_new (void);
void rv_rtf_fonts_free (RvRtfFonts *self);
void rv_rtf_fonts_begin (RvRtfFonts *self, int font);
void rv_rtf_fonts_set_charset (RvRtfFonts *self, int charset);
void rv_rtf_fonts_set_code_page (RvRtfFonts *self, int code_page);
guint rv_rtf_fonts_get_code_page (const RvRtfFonts *self, int font);
char *rv_rtf_fonts_decode (const GString *bytes, guint code_page, gsize *out_length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvRtfFonts, rv_rtf_fonts_free)

G_END_DECLS
