/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * What GLib says of a character, without a call for those of ASCII: loops over every character of a
 * text spent an eighth of a comparison in these calls.
 */

static inline gunichar
rv_char_get (const char *p)
{
  return (guchar) *p < 0x80 ? (gunichar) *p : g_utf8_get_char (p);
}

static inline gboolean
rv_char_is_alpha (gunichar c)
{
  return c < 0x80 ? g_ascii_isalpha ((char) c) : g_unichar_isalpha (c);
}

static inline gboolean
rv_char_is_alnum (gunichar c)
{
  return c < 0x80 ? g_ascii_isalnum ((char) c) : g_unichar_isalnum (c);
}

static inline gboolean
rv_char_is_upper (gunichar c)
{
  return c < 0x80 ? g_ascii_isupper ((char) c) : g_unichar_isupper (c);
}

static inline gboolean
rv_char_is_space (gunichar c)
{
  return c < 0x80 ? g_ascii_isspace ((char) c) : g_unichar_isspace (c);
}

static inline gboolean
rv_char_is_mark (gunichar c)
{
  return c >= 0x300 && g_unichar_ismark (c); /* the first combining mark of Unicode */
}

G_END_DECLS
