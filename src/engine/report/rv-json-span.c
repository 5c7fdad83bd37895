/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "report/rv-json-span.h"

/* Appends the members of a place: "paragraph", "start", "end" and "text". */
void
rv_json_span_members (RvJsonWriter *json, RvDocument *document, RvSpan span)
{
  const RvCharMap *map = rv_document_get_char_map (document);
  guint paragraph = rv_document_find_paragraph (document, span.start);
  guint32 first
    = rv_char_map_get_char (map, rv_document_get_paragraph (document, paragraph)->span.start);

  rv_json_writer_int (json, "paragraph", paragraph);
  rv_json_writer_int (json, "start", rv_char_map_get_char (map, span.start) - first);
  rv_json_writer_int (json, "end", rv_char_map_get_char (map, span.end) - first);
  rv_json_writer_string_len (json, "text", rv_document_get_text (document) + span.start,
                             rv_span_length (span));
}

/* The same as an object; @member: (nullable) */
void
rv_json_span_object (RvJsonWriter *json, const char *member, RvDocument *document, RvSpan span)
{
  rv_json_writer_begin_object (json, member);
  rv_json_span_members (json, document, span);
  rv_json_writer_end_object (json);
}

/* Appends "[start, end]", null where @span is empty. */
void
rv_json_span_offsets (RvJsonWriter *json, const char *member, RvDocument *document, RvSpan span)
{
  const RvCharMap *map = rv_document_get_char_map (document);
  guint32 first;

  if (rv_span_is_empty (span))
    {
      rv_json_writer_null (json, member);
      return;
    }
  first = rv_char_map_get_char (
    map, rv_document_get_paragraph (document, rv_document_find_paragraph (document, span.start))
           ->span.start);
  rv_json_writer_begin_array (json, member);
  rv_json_writer_int (json, NULL, rv_char_map_get_char (map, span.start) - first);
  rv_json_writer_int (json, NULL, rv_char_map_get_char (map, span.end) - first);
  rv_json_writer_end_array (json);
}
