/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Fonts of an RTF file name a character set of Windows (\fcharset) or a code page (\cpg), and bytes that are set in a
 * font are in that one, whatever the file says of itself: Russian words in a Western file, Vietnamese in an English
 * one. Numbers as in Microsoft's specification 1.9.1.
 */

#include "config.h"

#include "ingest/rv-rtf-fonts.h"

/* Fonts that are kept: the specification numbers them with 16 bits. */
#define MOST_FONTS 32768

struct _RvRtfFonts
{
  GHashTable *code_pages; /* font -> code page */
  int font;               /* that is being described */
};

RvRtfFonts *
rv_rtf_fonts_new (void)
{
  RvRtfFonts *self = g_new0 (RvRtfFonts, 1);

  self->code_pages = g_hash_table_new (NULL, NULL);
  return self;
}

void
rv_rtf_fonts_free (RvRtfFonts *self)
{
  g_hash_table_unref (self->code_pages);
  g_free (self);
}

/* What follows is about @font. */
void
rv_rtf_fonts_begin (RvRtfFonts *self, int font)
{
  self->font = font;
}

void
rv_rtf_fonts_set_code_page (RvRtfFonts *self, int code_page)
{
  if (code_page > 0 && code_page < 100000 && self->font >= 0 && self->font < MOST_FONTS)
    g_hash_table_insert (self->code_pages, GINT_TO_POINTER (self->font),
                         GINT_TO_POINTER (code_page));
}

/* @charset: a number of Windows; those that name no code page (ANSI, default, symbols) change nothing */
void
rv_rtf_fonts_set_charset (RvRtfFonts *self, int charset)
{
  static const struct
  {
    int charset, code_page;
  } sets[] = {
    { 77, 10000 }, { 78, 932 },   { 79, 949 },   { 80, 936 },   { 81, 950 },   { 128, 932 },
    { 129, 949 },  { 130, 1361 }, { 134, 936 },  { 136, 950 },  { 161, 1253 }, { 162, 1254 },
    { 163, 1258 }, { 177, 1255 }, { 178, 1256 }, { 186, 1257 }, { 204, 1251 }, { 222, 874 },
    { 238, 1250 }, { 254, 437 },  { 255, 850 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sets); i++)
    if (sets[i].charset == charset)
      rv_rtf_fonts_set_code_page (self, sets[i].code_page);
}

/* Returns: the code page of @font, 0 where it is the file's */
guint
rv_rtf_fonts_get_code_page (const RvRtfFonts *self, int font)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (self->code_pages, GINT_TO_POINTER (font)));
}

/**
 * rv_rtf_fonts_decode:
 * @code_page: a number of Windows
 *
 * Returns: (transfer full): @bytes as UTF-8; as in windows-1252, where they are not in the code page, or nobody has it
 */
char *
rv_rtf_fonts_decode (const GString *bytes, guint code_page, gsize *out_length)
{
  char name[16];
  char *text;

  if (code_page == 10000)
    g_strlcpy (name, "MACINTOSH", sizeof name);
  else if (code_page == 65001)
    g_strlcpy (name, "UTF-8", sizeof name);
  else
    g_snprintf (name, sizeof name, "CP%u", code_page);
  text = g_convert (bytes->str, (gssize) bytes->len, "UTF-8", name, NULL, out_length, NULL);
  if (text == NULL)
    text = g_convert (bytes->str, (gssize) bytes->len, "UTF-8", "CP1252", NULL, out_length, NULL);
  if (text == NULL)
    text
      = g_convert (bytes->str, (gssize) bytes->len, "UTF-8", "ISO-8859-1", NULL, out_length, NULL);
  return text;
}
