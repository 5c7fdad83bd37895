/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The parser compares each attribute of a tag with all before it, so that a tag of a million takes hours:
 * what stands in a tag behind its first RV_LIMIT_ATTRIBUTES is blanked before it is parsed. Only tags are
 * touched: in "if (i<n)" and in a comment nothing begins, and blanking what ends them would take the rest
 * of the page with it. Comments and what is in scripts and style sheets end where a parser may end them at
 * the earliest: what it reads as a tag has been looked at. One pass.
 */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "ingest/rv-html-attributes.h"

typedef enum
{
  IN_TEXT,
  IN_TAG,
  IN_COMMENT,
  IN_CODE,
} Place;

typedef struct
{
  Place place;
  const char *code; /* nullable: "script" or "style", while its tag or what is in it is read */
  char quote;       /* of the value that is open; 0 where none is */
  guint n;          /* attributes of the tag so far */
} Scan;

static gboolean
begins (const char *text, gsize length, const char *with)
{
  gsize n = strlen (with);

  return length >= n && g_ascii_strncasecmp (text, with, n) == 0;
}

static const char *
find_code (const char *text, gsize length)
{
  static const char *const names[] = { "script", "style" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gsize n = strlen (names[i]);

      if (begins (text, length, names[i]) && length > n && !g_ascii_isalnum (text[n]))
        return names[i];
    }
  return NULL;
}

/* At "<" outside of tags. */
static void
open_place (Scan *self, const char *text, gsize length)
{
  if (self->place == IN_TEXT && begins (text, length, "<!--"))
    self->place = IN_COMMENT;
  else if (self->place == IN_TEXT && length > 1 && g_ascii_isalpha (text[1]))
    {
      self->place = IN_TAG;
      self->code = find_code (text + 1, length - 1);
      self->quote = 0;
      self->n = 0;
    }
  else if (self->place == IN_CODE && begins (text, length, "</")
           && begins (text + 2, length - 2, self->code))
    self->place = IN_TEXT;
}

/* Whether the ">" at @at ends a comment: "-->", "--!>". */
static gboolean
ends_comment (const char *text, gsize at)
{
  gsize i = text[at - 1] == '!' ? at - 1 : at;

  return text[i - 1] == '-' && text[i - 2] == '-';
}

/* At a character of a tag behind its "<"; @at is its place. */
static void
go_on_in_tag (Scan *self, const char *text, gsize at)
{
  char c = text[at], before = text[at - 1];

  if (self->quote != 0)
    self->quote = c == self->quote ? 0 : self->quote;
  else if ((c == '"' || c == '\'') && before == '=')
    self->quote = c;
  else if (c == '>')
    self->place = self->code != NULL && before != '/' ? IN_CODE : IN_TEXT;
  else
    self->n += g_ascii_isspace (c) && !g_ascii_isspace (before);
}

/**
 * rv_html_attributes_limit:
 * @text: a page
 * @length: its bytes
 *
 * Returns: (transfer full) (nullable): the page with blanks for the attributes of each tag behind the
 *   first RV_LIMIT_ATTRIBUTES; %NULL where no tag has as many
 */
char *
rv_html_attributes_limit (const char *text, gsize length)
{
  char *copy = NULL;
  Scan scan = { .place = IN_TEXT };

  for (gsize i = 0; i < length; i++)
    if (scan.place == IN_TAG)
      {
        go_on_in_tag (&scan, text, i);
        if (scan.place != IN_TAG || scan.n <= RV_LIMIT_ATTRIBUTES)
          continue;
        if (copy == NULL)
          copy = g_strndup (text, length);
        copy[i] = ' ';
      }
    else
      {
        const char *next = memchr (text + i, scan.place == IN_COMMENT ? '>' : '<', length - i);

        if (next == NULL)
          break;
        i = (gsize) (next - text);
        if (scan.place != IN_COMMENT)
          open_place (&scan, next, length - i);
        else if (ends_comment (text, i))
          scan.place = IN_TEXT;
      }
  return copy;
}
