/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The name of the site in the title of a page: behind the last separator or before the first, known
 * from what the page says about itself or from its address, or unknown.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-html-site-name.h"

/* Words that a title keeps at least when the site's name is taken off it. */
#define FEWEST_WORDS 3u

/* Characters of a site's name that is cut off unknown. */
#define SITE_CHARS 10

/* Returns: the words of @text, between spaces */
guint
rv_html_site_name_count_words (const char *text)
{
  guint n = 0;
  gboolean in_word = FALSE;

  for (const char *p = text; *p != 0; p++)
    {
      gboolean word = !g_ascii_isspace (*p);

      n += word && !in_word;
      in_word = word;
    }
  return n;
}

/* Bytes of the separator at @p, with the space before it; 0 where there is none. */
gsize
rv_html_site_name_measure_separator (const char *p)
{
  static const char *const signs[]
    = { "|", "-", "–", "—",  "\\", "/", ">", "»", "›", "·", "•", ":", "::", "~",
        "¦", "‖", "│", "｜", "―",  "−", "‹", "«", "→", "←", "★", "●", "▪",  "■" };

  if (*p != ' ')
    return 0;
  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      gsize length = strlen (signs[i]);

      if (strncmp (p + 1, signs[i], length) == 0 && p[1 + length] == ' ')
        return length + 2;
    }
  return 0;
}

static gboolean
is_hierarchical (const char *p)
{
  return p[1] == '\\' || p[1] == '/' || p[1] == '>' || g_str_has_prefix (p + 1, "»");
}

guint
rv_html_site_name_count_separators (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != 0; p++)
    n += rv_html_site_name_measure_separator (p) > 0;
  return n;
}

/* Chinese and Japanese put no spaces around the sign: "<title>_<site>". What it leaves is longer than
 * what it cuts. */
char *
rv_html_site_name_cut_glued (const char *text)
{
  static const char *const signs[] = { "-", "_", "|", "｜", "－", "＿", "–", "—", "│" };
  const char *sign = NULL;
  gsize length = 0;
  glong before, behind;

  for (const char *p = text; *p != 0; p = g_utf8_next_char (p))
    for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
      if (g_str_has_prefix (p, signs[i]))
        {
          sign = p;
          length = strlen (signs[i]);
        }
  if (sign == NULL || sign == text || !g_unichar_iswide (g_utf8_get_char (g_utf8_prev_char (sign)))
      || !g_unichar_iswide (g_utf8_get_char (sign + length)))
    return g_strdup (text);
  before = g_utf8_strlen (text, sign - text);
  behind = g_utf8_strlen (sign + length, -1);
  return before > behind && behind <= SITE_CHARS ? g_strndup (text, (gsize) (sign - text))
                                                 : g_strdup (text);
}

/* Without what stands behind the last separator, or before the first where little would be left. */
char *
rv_html_site_name_cut_unknown (const char *text)
{
  const char *first = NULL, *last = NULL;
  gboolean hierarchical = FALSE;
  g_autofree char *cut = NULL;
  guint n;

  for (const char *p = text; *p != 0; p++)
    if (rv_html_site_name_measure_separator (p) > 0)
      {
        first = first != NULL ? first : p;
        last = p;
        hierarchical |= is_hierarchical (p);
      }
  cut = g_strndup (text, (gsize) (last - text));
  if (rv_html_site_name_count_words (cut) < FEWEST_WORDS)
    {
      g_free (cut);
      cut = g_strdup (first + rv_html_site_name_measure_separator (first));
    }
  n = rv_html_site_name_count_words (cut);
  if (n <= 4
      && (!hierarchical
          || n
               != rv_html_site_name_count_words (text) - rv_html_site_name_count_separators (text)
                    - 1))
    return g_strdup (text);
  return g_steal_pointer (&cut);
}

/* "theweir.example" of "https://www.theweir.example/mill" */
char *
rv_html_site_name_dup_host (const char *address)
{
  const char *start = address != NULL ? strstr (address, "://") : NULL;

  if (start == NULL)
    return NULL;
  start += strlen ("://");
  start += g_str_has_prefix (start, "www.") ? strlen ("www.") : 0;
  return g_ascii_strdown (start, (gssize) strcspn (start, "/:?#"));
}

/* Whether @part is @site, or the name in the address @host ("The Weir" of "www.theweir.example"). */
static gboolean
is_site (const char *part, gsize length, const char *site, const char *host)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  gsize n;

  if (site != NULL && strlen (site) == length && g_ascii_strncasecmp (part, site, length) == 0)
    return TRUE;
  for (gsize i = 0; i < length; i++)
    if (part[i] != ' ')
      g_string_append_c (plain, g_ascii_tolower (part[i]));
  n = plain->len;
  return host != NULL && n > 2 && g_str_has_prefix (host, plain->str)
         && (host[n] == 0 || host[n] == '.');
}

/* Without " - Site" at the end or "Site - " before; the sign may stand without spaces where the name
 * is known. */
char *
rv_html_site_name_cut (const char *title, const char *site, const char *host)
{
  const char *end = title + strlen (title);
  gsize length = site != NULL ? strlen (site) : 0;

  for (const char *p = title + 1; p < end; p++)
    {
      gsize separator = rv_html_site_name_measure_separator (p);

      if (separator == 0)
        continue;
      if (is_site (p + separator, (gsize) (end - p) - separator, site, host))
        return g_strchomp (g_strndup (title, (gsize) (p - title)));
      if (is_site (title, (gsize) (p - title), site, host))
        return g_strdup (p + separator);
    }
  if (length > 0 && (gsize) (end - title) > length + 1 && g_str_has_suffix (title, site)
      && strchr ("-_|", end[-(gssize) length - 1]) != NULL)
    return g_strchomp (g_strndup (title, (gsize) (end - title) - length - 1));
  return NULL;
}
