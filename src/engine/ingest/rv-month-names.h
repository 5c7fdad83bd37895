/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * How the months are called in the languages of CLDR: constants, which build-aux/pack-months writes when
 * the program is built. They hold no addresses, so that of all languages only the pages are loaded that
 * are looked at.
 */

/* A language; its number is its place in the table. */
typedef struct
{
  char code[3]; /* ISO 639-1 */
  guint32
    word; /* where the word before the number of a month begins in the text; "" in most languages */
} RvMonthLanguage;

typedef struct
{
  guint32 name; /* where the folded name begins in the text */
  guint16 language;
  guint16 month; /* 1 to 12 */
} RvMonthName;

extern const RvMonthLanguage rv_month_languages[]; /* by code */
extern const guint rv_n_month_languages;
extern const RvMonthName rv_month_names[]; /* by name, then by language */
extern const guint rv_n_month_names;
extern const char rv_month_text[];

G_END_DECLS
