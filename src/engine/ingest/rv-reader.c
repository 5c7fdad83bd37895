/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "ingest/rv-reader.h"

/* In the order in which they are asked; the last one takes what nobody claims. */
static const RvReader *const readers[] = {
  &rv_docx_reader, /* any zip file */
  &rv_odt_reader,  &rv_epub_reader, &rv_pdf_reader, &rv_compound_reader, &rv_mhtml_reader,
  &rv_mail_reader, &rv_html_reader, &rv_rtf_reader, &rv_markdown_reader, &rv_text_reader,
};

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
        score += 10;
      if (score > best_score)
        {
          best = readers[i];
          best_score = score;
        }
    }
  return best != NULL ? best : readers[G_N_ELEMENTS (readers) - 1];
}
