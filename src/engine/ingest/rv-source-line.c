/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * "Source: https://…": where a republished text comes from. Saved pages glue it to the sentence
 * before it, so a long line is cut in two there; a short remainder ("PV (according to VNA)") is a
 * credit and stays with it.
 */

#include "config.h"

#include <string.h>

#include "base/rv-char.h"
#include "ingest/rv-cleaning.h"

/* Bytes before an address in which the cue is looked for. */
#define CUE_BYTES 48u

/* Words before the cue that make a sentence of their own. */
#define SENTENCE_WORDS 8u

/* Lines of a text that may have a credit. */
#define CREDIT_LINES 3u

/* Words of a line that consists of a cue and a name. */
#define NAME_WORDS 10u

static const char *
find_url (const char *text)
{
  static const char *const schemes[] = { "https://", "http://", "www." };
  const char *first = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      const char *p = strstr (text, schemes[i]);

      if (p != NULL && (first == NULL || p < first))
        first = p;
    }
  return first;
}

static gsize
measure_url (const char *url)
{
  const char *p = url;

  while (*p != 0 && !g_ascii_isspace (*p) && *p != '<' && *p != '>' && *p != '"'
         && (guchar) *p > 0x20)
    p++;
  while (p > url && strchr (".,;)]}", p[-1]) != NULL)
    p--;
  return (gsize) (p - url);
}

/* The byte at which the cue before @url begins; -1 where there is none. */
static gssize
find_cue (const RvFurniture *furniture, const char *text, const char *url)
{
  gsize before = (gsize) (url - text);
  gsize from = before > CUE_BYTES ? before - CUE_BYTES : 0;
  g_autofree char *window = NULL;
  RvLine line;
  gssize found = -1;

  from = rv_char_get_start (text, from);
  window = g_strndup (text + from, before - from);
  g_strchomp (window);
  rv_line_init (&line, window);
  if (line.end == RV_LINE_END_COLON)
    for (guint i = 0; i < line.n_kept && found < 0; i++)
      {
        guint n = rv_furniture_match (furniture, RV_CUE_SOURCE, &line, i);

        if (n > 0 && i + n == line.n_kept)
          found = (gssize) (from + line.starts[i]);
      }
  rv_line_clear (&line);
  return found;
}

/**
 * rv_source_line_split:
 *
 * Cuts "… end of the text.Source: https://…" into the sentence and the source.
 */
void
rv_source_line_split (RvDraft *draft, const RvFurniture *furniture)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    {
      RvBlock *block = rv_draft_get_block (draft, i);
      const char *url = block->is_certain ? NULL : find_url (block->text);
      gssize cue = url != NULL ? find_cue (furniture, block->text, url) : -1;
      g_autofree char *head = NULL;
      RvLine line;
      gboolean is_sentence;

      if (cue <= 0)
        continue;
      head = g_strndup (block->text, (gsize) cue);
      g_strchomp (head);
      rv_line_init (&line, head);
      is_sentence = line.n_words >= SENTENCE_WORDS;
      rv_line_clear (&line);
      if (is_sentence)
        rv_draft_split (draft, i, strlen (head), (gsize) cue);
    }
}

static char *
dup_host (const char *url)
{
  const char *start = strstr (url, "://");
  gsize length;

  start = start != NULL ? start + 3 : url;
  if (g_str_has_prefix (start, "www."))
    start += 4;
  length = strcspn (start, "/:?#");
  return g_ascii_strdown (start, (gssize) length);
}

static void
take_url (RvCleaning *self, guint index, const char *url)
{
  const char *text = self->lines[index].text;
  gsize length = measure_url (url);
  RvSpan span = rv_span ((gsize) (url - text), (gsize) (url - text) + length);
  g_autofree char *value = g_strndup (url, length);
  g_autofree char *host = dup_host (value);
  const RvOutlet *outlet = rv_furniture_find_domain (self->furniture, host);

  rv_draft_set_meta_at (self->draft, RV_META_SOURCE_URL, value, "source-line", index, span, FALSE);
  self->source_outlet = outlet != NULL ? outlet->name : g_intern_string (host);
  self->source_index = index;
  self->source_span = span;
}

/* "(VNA)", "According to VNA", "PV (according to VNA)", "Source: VNA" */
static gboolean
is_credit (const RvCleaning *self, const RvLine *line)
{
  guint n;

  if (line->n_words == 0 || line->n_words > NAME_WORDS || line->n_stops > 0
      || self->n_lines <= CREDIT_LINES)
    return FALSE;
  for (guint i = 0; i < line->n_kept; i++)
    {
      guint cue = rv_furniture_match (self->furniture, RV_CUE_ACCORDING, line, i);

      if (cue == 0 && i == 0)
        cue = rv_furniture_match (self->furniture, RV_CUE_SOURCE, line, 0);
      if ((cue > 0 || i == 0) && i <= 3)
        {
          rv_furniture_match_outlet (self->furniture, line, i + cue, &n);
          if (n > 0 && i + cue + n == line->n_words)
            return TRUE;
        }
    }
  return FALSE;
}

static void
take_credit (RvCleaning *self, guint index)
{
  const RvLine *line = &self->lines[index];
  guint n = 0;

  for (guint i = 0; i < line->n_kept; i++)
    {
      const RvOutlet *outlet = rv_furniture_match_outlet (self->furniture, line, i, &n);

      if (outlet == NULL || i + n != line->n_words)
        continue;
      self->credit_outlet = outlet->name;
      self->credit_index = index;
      self->credit_span = rv_span (line->starts[i], line->ends[i + n - 1]);
      return;
    }
}

/**
 * rv_source_line_detect:
 *
 * Lines that say where the text comes from, and credits behind it.
 */
void
rv_source_line_detect (RvCleaning *self)
{
  for (guint i = 0; i < self->n_lines; i++)
    {
      const RvLine *line = &self->lines[i];
      const char *url;

      if (!rv_cleaning_is_open (self, i))
        continue;
      url = line->length < 4096 ? find_url (line->text) : NULL;
      if (url != NULL && line->n_words < RV_LINE_WORDS
          && (find_cue (self->furniture, line->text, url) >= 0
              || (url == line->text && line->text[measure_url (url)] == 0)))
        {
          gboolean is_bare = url == line->text;

          if (!is_bare || i + 3 >= self->n_lines || i < 3)
            take_url (self, i, url);
          rv_cleaning_mark (self, i, RV_ROLE_METADATA, is_bare ? "address" : "source-line");
        }
      else if ((i < 3 || i * 2 > self->n_lines) && is_credit (self, line))
        {
          take_credit (self, i);
          rv_cleaning_mark (self, i, RV_ROLE_METADATA, "credit");
        }
    }
}
