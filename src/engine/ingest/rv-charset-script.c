/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Two character sets that ICU's detector does not know, told by how their script is written.
 *
 * Thai (TIS-620, windows-874): signs above and below the line stand behind a consonant or another such sign, and the
 * vowels that are written before their consonant have one behind them. In no other set do bytes keep to that: in the
 * double bytes of Chinese and Korean every second one breaks it.
 *
 * Russian of DOS (IBM866): its letters are two blocks with those of the frames between them, so that hardly any byte is
 * outside; and its six commonest letters (о а е и н т) are half of every text. In windows-1252 the same bytes are spaces, signs
 * and one letter with an accent.
 *
 * Linear in RV_LIMIT_SNIFF_BYTES.
 */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "ingest/rv-charset-script.h"

/* Bytes beyond ASCII that are enough to judge, and the share of them that may be wrong. */
#define FEWEST_BYTES 24u
#define WRONG_SHARE 0.03

/* Share of Thai bytes that are signs above or below the line. */
#define MARK_SHARE 0.12

/* Share of Russian letters that are the commonest six, and of small letters. */
#define COMMON_SHARE 0.35
#define SMALL_SHARE 0.6

static gboolean
is_consonant (guchar c)
{
  return c >= 0xa1 && c <= 0xce;
}

static gboolean
is_mark (guchar c)
{
  return c == 0xd1 || (c >= 0xd4 && c <= 0xda) || (c >= 0xe7 && c <= 0xee);
}

/* A vowel that stands before its consonant. */
static gboolean
is_before (guchar c)
{
  return c >= 0xe0 && c <= 0xe4;
}

static gboolean
is_thai (const guchar *data, gsize size)
{
  guint n = 0, n_marks = 0, n_wrong = 0;

  for (gsize i = 0; i < size; i++)
    {
      guchar c = data[i], last = i > 0 ? data[i - 1] : ' ';

      if (c < 0x80)
        continue;
      n++;
      n_marks += is_mark (c);
      n_wrong += c < 0xa1 || (c > 0xda && c < 0xdf) || c > 0xfb
                 || (is_mark (c) && !is_consonant (last) && !is_mark (last))
                 || (is_before (last) && !is_consonant (c));
    }
  return n >= FEWEST_BYTES && n_wrong <= WRONG_SHARE * n && n_marks >= MARK_SHARE * n;
}

static gboolean
is_russian (const guchar *data, gsize size)
{
  static const char common[] = "\xae\xa0\xa5\xa8\xad\xe2";
  guint n = 0, n_ascii = 0, n_small = 0, n_common = 0, n_wrong = 0;

  for (gsize i = 0; i < size; i++)
    {
      guchar c = data[i];

      n_ascii += g_ascii_isalpha ((char) c);
      if (c < 0x80)
        continue;
      n++;
      n_small += (c >= 0xa0 && c <= 0xaf) || (c >= 0xe0 && c <= 0xef);
      n_common += strchr (common, (char) c) != NULL;
      n_wrong += (c >= 0xb0 && c <= 0xdf) || c > 0xf1;
    }
  return n >= FEWEST_BYTES && n >= n_ascii && n_wrong <= WRONG_SHARE * n
         && n_small >= SMALL_SHARE * n && n_common >= COMMON_SHARE * n;
}

/* Returns: (nullable): the set that the bytes are written in, if it is one of the two */
const char *
rv_charset_script_find (const char *data, gsize size)
{
  size = MIN (size, RV_LIMIT_SNIFF_BYTES);
  if (is_thai ((const guchar *) data, size))
    return "windows-874";
  return is_russian ((const guchar *) data, size) ? "IBM866" : NULL;
}
