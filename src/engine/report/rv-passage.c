/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "language/rv-json.h"
#include "report/rv-passage.h"

/* Bytes of a text by which a place in it is found again, and what is too little for that. */
#define PLACE_BYTES 120u
#define PLACE_LEAST_BYTES 40u

void
rv_passage_write (RvJsonWriter *json, const char *member, RvDocument *document, RvSpan span)
{
  const RvCharMap *map = rv_document_get_char_map (document);
  guint paragraph = rv_document_find_paragraph (document, span.start);
  guint32 first
    = rv_char_map_get_char (map, rv_document_get_paragraph (document, paragraph)->span.start);

  rv_json_writer_begin_object (json, member);
  rv_json_writer_int (json, "paragraph", paragraph);
  rv_json_writer_int (json, "start", rv_char_map_get_char (map, span.start) - first);
  rv_json_writer_string_len (json, "text", rv_document_get_text (document) + span.start,
                             rv_span_length (span));
  rv_json_writer_end_object (json);
}

/**
 * rv_passage_find:
 * @passage: (nullable): as rv_passage_write() wrote it, or anything else
 * @document: where to look
 * @out_span: (out): where its words stand now: at the place noted, or at the only other place that has
 *   them
 *
 * Returns: whether they stand there
 */
gboolean
rv_passage_find (const RvJson *passage, RvDocument *document, RvSpan *out_span)
{
  const char *text = rv_document_get_text (document);
  const char *words = passage != NULL ? rv_json_peek_string (passage, "text", "") : "";
  double paragraph = passage != NULL ? rv_json_peek_number (passage, "paragraph", -1) : -1;
  gsize length = strlen (words);
  const char *place;

  if (length == 0)
    return FALSE;
  if (paragraph >= 0 && paragraph < rv_document_get_n_paragraphs (document))
    {
      const RvCharMap *map = rv_document_get_char_map (document);
      RvSpan whole = rv_document_get_paragraph (document, (guint) paragraph)->span;
      double start
        = rv_char_map_get_char (map, whole.start) + rv_json_peek_number (passage, "start", 0);
      guint32 byte = rv_char_map_get_byte (map, (guint32) CLAMP (start, 0, G_MAXUINT32));

      if (byte + length <= whole.end && strncmp (text + byte, words, length) == 0)
        {
          *out_span = rv_span (byte, byte + length);
          return TRUE;
        }
    }
  place = strstr (text, words);
  if (place == NULL || strstr (place + 1, words) != NULL)
    return FALSE;
  *out_span = rv_span (place - text, place - text + length);
  return TRUE;
}

/**
 * rv_passage_cut:
 * @start: a place in the text
 *
 * Returns: the words from there on by which the place is found again: some, of one paragraph, and of the
 *   next one where only the end of one is left, which may stand anywhere
 */
RvSpan
rv_passage_cut (RvDocument *document, guint32 start)
{
  guint index = rv_document_find_paragraph (document, start);
  const RvParagraph *paragraph = rv_document_get_paragraph (document, index);
  const char *text = rv_document_get_text (document);
  guint32 end;

  if (start > paragraph->span.start && paragraph->span.end < start + PLACE_LEAST_BYTES
      && index + 1 < rv_document_get_n_paragraphs (document))
    {
      paragraph = rv_document_get_paragraph (document, index + 1);
      start = paragraph->span.start;
    }
  end = MIN (paragraph->span.end, start + PLACE_BYTES);

  while (start < end && (text[start] & 0xc0) == 0x80)
    start++;
  while (end > start && (text[end] & 0xc0) == 0x80)
    end--;
  return rv_span (start, MAX (start, end));
}

/**
 * rv_passage_follow:
 * @before: a document
 * @span: a passage of it
 * @after: the same document, read again
 * @out_span: (out): the same words there, of several the ones nearest to the old place
 *
 * Returns: whether they are there
 */
gboolean
rv_passage_follow (RvDocument *before, RvSpan span, RvDocument *after, RvSpan *out_span)
{
  g_autofree char *words = rv_document_dup_slice (before, span);
  const char *text = rv_document_get_text (after);
  gsize length = rv_span_length (span);
  gint64 least = G_MAXINT64;

  if (length == 0)
    return FALSE;
  for (const char *place = strstr (text, words); place != NULL; place = strstr (place + 1, words))
    {
      gint64 distance = ABS ((gint64) (place - text) - (gint64) span.start);

      if (distance >= least)
        break; /* further and further away */
      least = distance;
      *out_span = rv_span (place - text, place - text + length);
    }
  return least != G_MAXINT64;
}
