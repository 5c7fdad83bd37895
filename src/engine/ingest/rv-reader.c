/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ingest/rv-reader.h"

/* In the order in which they are asked; the last one takes what nobody claims. */
static const RvReader *const readers[] = {
  &rv_docx_reader, /* any zip file */
  &rv_odt_reader,  &rv_epub_reader, &rv_pdf_reader, &rv_foreign_reader,  &rv_mhtml_reader,
  &rv_mail_reader, &rv_html_reader, &rv_rtf_reader, &rv_markdown_reader, &rv_text_reader,
};

/* What the media type adds to a reader's own score, and the most that a reader has by it alone. */
#define MEDIA_TYPE_SCORE 10
#define MOST_BY_MEDIA_TYPE (50 + MEDIA_TYPE_SCORE)

/**
 * rv_reader_find:
 *
 * The reader that is surest from the content, then the one that reads the media type, then plain text.
 *
 * Returns: (transfer none)
 */
const RvReader *
rv_reader_find (const RvSource *source)
{
  const RvReader *best = NULL;
  int best_score = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      int score = readers[i]->probe (source);

      if (source->media_type != NULL && score > 0
          && g_strv_contains (readers[i]->media_types, source->media_type))
        score += MEDIA_TYPE_SCORE;
      if (score > best_score)
        {
          best = readers[i];
          best_score = score;
        }
    }
  return best != NULL ? best : readers[G_N_ELEMENTS (readers) - 1];
}

/**
 * rv_reader_is_sure:
 * @source: its media type is not looked at
 *
 * Returns: whether rv_reader_find() finds the same reader whatever the media type is: one is ahead of all others by
 *   more than that can add, or it is a plain text by its name, and like nothing else
 */
gboolean
rv_reader_is_sure (const RvSource *source)
{
  RvSource untyped = *source;
  int best = 0, second = 0;

  untyped.media_type = NULL;
  for (gsize i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      int score = readers[i]->probe (&untyped);

      second = MAX (second, MIN (score, best));
      best = MAX (best, score);
    }
  if (second == 0 && g_str_has_suffix (source->uri, ".txt"))
    return TRUE;
  return best > MOST_BY_MEDIA_TYPE && best > second + MEDIA_TYPE_SCORE;
}
