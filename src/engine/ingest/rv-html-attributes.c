/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The parser compares each attribute of a tag with all before it, so that a tag of a million takes hours:
 * what stands in a tag behind its first RV_LIMIT_ATTRIBUTES is blanked before it is parsed. Only tags are
 * touched: in "if (i<n)" and in a comment nothing begins, and blanking what ends them would take the rest
 * of the page with it. Comments and what is in scripts and style sheets end where a parser may end them at
 * the earliest: what it reads as a tag has been looked at.
 *
 * Tags are told apart as libxml2 does (2.9; HTML 5 takes more signs into a name): an attribute needs no blank
 * before it, neither behind a quoted value nor where a name goes on after NAME_BYTES, and a quotation mark opens
 * a value only where a value may begin. One pass.
 */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "ingest/rv-html-attributes.h"

/* Bytes of a name; what follows them is the next one. */
#define NAME_BYTES 100u

typedef enum
{
  IN_TEXT,
  IN_TAG,
  IN_COMMENT,
  IN_CODE,
} Place;

/* Where in a tag. */
typedef enum
{
  STEP_TAG_NAME,
  STEP_BETWEEN, /* an attribute may begin */
  STEP_NAME,
  STEP_BEHIND_NAME, /* and blanks */
  STEP_BEFORE_VALUE,
  STEP_VALUE,
  STEP_QUOTED,
  STEP_SCRAP, /* what begins no attribute, up to the next blank */
} Step;

typedef struct
{
  Place place;
  Step step;
  const char *code; /* nullable: "script" or "style", while its tag or what is in it is read */
  char quote;       /* of the value that is open */
  guint n_letters;  /* of the name that is read */
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
      self->step = STEP_TAG_NAME;
      self->code = find_code (text + 1, length - 1);
      self->n_letters = 0;
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

static gboolean
is_in_names (char c)
{
  return g_ascii_isalnum (c) || (c != 0 && strchr (":-_.", c) != NULL);
}

/* At @c, where an attribute may begin. */
static Step
begin_attribute (Scan *self, char c)
{
  if (g_ascii_isspace (c))
    return STEP_BETWEEN;
  if (!g_ascii_isalpha (c) && (c == 0 || strchr (":_.", c) == NULL))
    return STEP_SCRAP;
  self->n++;
  self->n_letters = 1;
  return STEP_NAME;
}

/* At @c, which is in a name or behind it. */
static Step
go_on_in_name (Scan *self, char c)
{
  if (is_in_names (c) && self->step != STEP_BEHIND_NAME && self->n_letters < NAME_BYTES)
    {
      self->n_letters++;
      return self->step;
    }
  if (self->step == STEP_TAG_NAME)
    return begin_attribute (self, c);
  if (c == '=')
    return STEP_BEFORE_VALUE;
  return g_ascii_isspace (c) ? STEP_BEHIND_NAME : begin_attribute (self, c);
}

/* At @c of a tag, which is not its end. */
static Step
take_step (Scan *self, char c)
{
  switch (self->step)
    {
    case STEP_TAG_NAME:
    case STEP_NAME:
    case STEP_BEHIND_NAME:
      return go_on_in_name (self, c);
    case STEP_BEFORE_VALUE:
      self->quote = c;
      return g_ascii_isspace (c)     ? STEP_BEFORE_VALUE
             : c == '"' || c == '\'' ? STEP_QUOTED
                                     : STEP_VALUE;
    case STEP_QUOTED:
      return c == self->quote ? STEP_BETWEEN : STEP_QUOTED;
    case STEP_VALUE:
    case STEP_SCRAP:
      return g_ascii_isspace (c) ? STEP_BETWEEN : self->step;
    case STEP_BETWEEN:
    default:
      return begin_attribute (self, c);
    }
}

/* At a character of a tag behind its "<"; @at is its place. */
static void
go_on_in_tag (Scan *self, const char *text, gsize at)
{
  gboolean is_closed = text[at - 1] == '/' && self->step != STEP_VALUE;

  if (text[at] == '>' && self->step != STEP_QUOTED)
    self->place = self->code != NULL && !is_closed ? IN_CODE : IN_TEXT;
  else
    self->step = take_step (self, text[at]);
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
