/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-limits.h"
#include "document/rv-document-builder.h"
#include "document/rv-document-private.h"

struct _RvDocumentBuilder
{
  RvDocument *document; /* not shared before rv_document_builder_end() */
  GString *text;
};

/**
 * rv_document_builder_new:
 * @uri: where it comes from; "" for standard input
 */
RvDocumentBuilder *
rv_document_builder_new (const char *uri, const char *media_type)
{
  RvDocumentBuilder *self = g_new0 (RvDocumentBuilder, 1);

  self->text = g_string_new (NULL);
  self->document = g_atomic_rc_box_new0 (RvDocument);
  self->document->uri = g_strdup (uri);
  self->document->media_type = g_strdup (media_type);
  self->document->paragraphs = g_array_new (FALSE, TRUE, sizeof (RvParagraph));
  self->document->strings = g_string_chunk_new (256);
  return self;
}

void
rv_document_builder_free (RvDocumentBuilder *self)
{
  g_clear_pointer (&self->document, rv_document_unref);
  g_string_free (self->text, TRUE);
  g_free (self);
}

/* Returns: (transfer none): a copy of @string that lives as long as the document */
static const char *
intern (RvDocumentBuilder *self, const char *string)
{
  return g_string_chunk_insert_const (self->document->strings, string);
}

/**
 * rv_document_builder_add:
 * @text: valid UTF-8 of one paragraph; line ends in it become spaces
 * @length: its bytes
 * @reason: why it has that role; "" where there is nothing to say
 *
 * Appends a paragraph; behind RV_LIMIT_PARAGRAPHS of them, its text to the last one.
 *
 * Returns: its index
 */
guint
rv_document_builder_add (RvDocumentBuilder *self,
                         const char *text,
                         gsize length,
                         RvRole role,
                         const char *reason)
{
  GArray *paragraphs = self->document->paragraphs;
  RvParagraph paragraph = { .role = role };
  gboolean is_full = paragraphs->len == RV_LIMIT_PARAGRAPHS;
  gsize start;

  if (paragraphs->len > 0)
    g_string_append_c (self->text, is_full ? ' ' : '\n');
  start = self->text->len;
  g_string_append_len (self->text, text, (gssize) length);
  for (gsize i = start; i < self->text->len; i++)
    if (self->text->str[i] == '\n' || self->text->str[i] == '\r' || self->text->str[i] == 0)
      self->text->str[i] = ' ';

  paragraph.span = rv_span (start, self->text->len);
  paragraph.reason = intern (self, reason);
  if (is_full)
    g_array_index (paragraphs, RvParagraph, paragraphs->len - 1).span.end = paragraph.span.end;
  else
    g_array_append_val (paragraphs, paragraph);
  return paragraphs->len - 1;
}

/* Returns: (transfer none): the paragraph, whose role, reason, level and page may be set until the
 *   next rv_document_builder_add() */
RvParagraph *
rv_document_builder_get_paragraph (RvDocumentBuilder *self, guint index)
{
  return &g_array_index (self->document->paragraphs, RvParagraph, index);
}

/* Returns: (transfer none) */
RvMetadata *
rv_document_builder_get_metadata (RvDocumentBuilder *self)
{
  return &self->document->metadata;
}

/* @digest: (nullable): SHA-256 of the file, in hexadecimal digits */
void
rv_document_builder_set_digest (RvDocumentBuilder *self, const char *digest)
{
  g_free (self->document->digest);
  self->document->digest = g_strdup (digest);
}

/**
 * rv_document_builder_set_charset:
 * @charset: IANA name, "" where the format leaves no choice; interned
 * @origin: how that is known
 */
void
rv_document_builder_set_charset (RvDocumentBuilder *self,
                                 const char *charset,
                                 RvCharsetOrigin origin)
{
  self->document->charset = g_intern_string (charset);
  self->document->charset_origin = origin;
}

/**
 * rv_document_builder_set_language_code:
 * @code: ISO 639-1 code of the language that the text is written in, which may be one that has no
 *   pack
 */
void
rv_document_builder_set_language_code (RvDocumentBuilder *self, const char *code)
{
  self->document->language_code = g_intern_string (code);
}

/**
 * rv_document_builder_end:
 *
 * Freezes the document. The builder can only be freed afterwards.
 *
 * Returns: (transfer full)
 */
RvDocument *
rv_document_builder_end (RvDocumentBuilder *self, RvLanguagePack *language)
{
  RvDocument *document = g_steal_pointer (&self->document);

  if (document->paragraphs->len == 0)
    {
      RvParagraph empty = { .reason = "" };

      g_array_append_val (document->paragraphs, empty);
    }
  document->language = rv_language_pack_ref (language);
  if (document->language_code == NULL)
    document->language_code = g_intern_string (rv_language_pack_get_code (language));
  if (document->charset == NULL)
    document->charset = "";
  document->length = self->text->len;
  document->text = g_strndup (self->text->str, self->text->len);
  document->char_map = rv_char_map_new (document->text, document->length);
  return document;
}
