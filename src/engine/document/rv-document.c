/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/rv-document-private.h"

G_DEFINE_BOXED_TYPE (RvDocument, rv_document, rv_document_ref, rv_document_unref)

/**
 * rv_document_new_with_roles:
 * @base: a document
 * @roles: (array length=n_roles): what a person says of some of its paragraphs
 *
 * Returns: (transfer full): the same document but for those roles, sharing its text
 */
RvDocument *
rv_document_new_with_roles (RvDocument *base, const RvParagraphRole *roles, guint n_roles)
{
  RvDocument *self = g_atomic_rc_box_new0 (RvDocument);

  self->base = rv_document_ref (base->base != NULL ? base->base : base);
  self->uri = g_strdup (base->uri);
  self->media_type = g_strdup (base->media_type);
  self->digest = g_strdup (base->digest);
  self->language = rv_language_pack_ref (base->language);
  self->language_code = base->language_code;
  self->charset = base->charset;
  self->charset_origin = base->charset_origin;
  self->text = base->text;
  self->length = base->length;
  self->char_map = base->char_map;
  self->paragraphs = g_array_copy (base->paragraphs);
  for (guint i = 0; i < RV_N_META; i++)
    {
      const RvMetaField *field = &base->metadata.fields[i];

      rv_metadata_set (&self->metadata, i, field->value, field->origin, field->evidence,
                       field->inferred);
    }
  for (guint i = 0; i < n_roles; i++)
    if (roles[i].paragraph < self->paragraphs->len)
      {
        RvParagraph *changed = &g_array_index (self->paragraphs, RvParagraph, roles[i].paragraph);

        changed->role = roles[i].role;
        changed->reason = RV_REASON_BY_HAND;
      }
  return self;
}

/**
 * rv_document_new_with_meta:
 * @base: a document
 * @value: what is known of it besides
 * @origin: a static or interned string: where from
 *
 * Returns: (transfer full): the same document but for that, sharing its text
 */
RvDocument *
rv_document_new_with_meta (RvDocument *base, RvMetaKey key, const char *value, const char *origin)
{
  RvDocument *self = rv_document_new_with_roles (base, NULL, 0);

  rv_metadata_set (&self->metadata, key, value, origin, RV_SPAN_NONE, FALSE);
  return self;
}

RvDocument *
rv_document_ref (RvDocument *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
document_clear (gpointer data)
{
  RvDocument *self = data;

  g_free (self->uri);
  g_free (self->media_type);
  g_free (self->digest);
  g_clear_pointer (&self->language, rv_language_pack_unref);
  g_clear_pointer (&self->paragraphs, g_array_unref);
  if (self->base == NULL)
    {
      g_free (self->text);
      g_clear_pointer (&self->char_map, rv_char_map_free);
    }
  g_clear_pointer (&self->base, rv_document_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
  rv_metadata_clear (&self->metadata);
}

void
rv_document_unref (RvDocument *self)
{
  g_atomic_rc_box_release_full (self, document_clear);
}

/* Returns: (transfer none): where the document was read from, "" for standard input */
const char *
rv_document_get_uri (const RvDocument *self)
{
  return self->uri;
}

/* Returns: (transfer none): such as "text/plain" */
const char *
rv_document_get_media_type (const RvDocument *self)
{
  return self->media_type;
}

/* Returns: (transfer none): the pack of the language that most of it is written in */
RvLanguagePack *
rv_document_get_language (const RvDocument *self)
{
  return self->language;
}

/* Returns: (transfer none): ISO 639-1 code of the language of the text; not that of the pack where
 *   the language has none */
const char *
rv_document_get_language_code (const RvDocument *self)
{
  return self->language_code;
}

/* Returns: (transfer none) (nullable): SHA-256 of the file it was read from, in hexadecimal digits; by
 *   it a saved comparison tells that a document has changed */
const char *
rv_document_get_digest (const RvDocument *self)
{
  return self->digest;
}

/* Returns: (transfer none): the character set that the file was read in, "" where its format leaves
 *   no choice */
const char *
rv_document_get_charset (const RvDocument *self)
{
  return self->charset;
}

/* Returns: how the character set is known */
RvCharsetOrigin
rv_document_get_charset_origin (const RvDocument *self)
{
  return self->charset_origin;
}

/* Returns: (transfer none): the whole text, with a NUL at the end */
const char *
rv_document_get_text (const RvDocument *self)
{
  return self->text;
}

/* Returns: bytes of the text */
gsize
rv_document_get_length (const RvDocument *self)
{
  return self->length;
}

const RvCharMap *
rv_document_get_char_map (const RvDocument *self)
{
  return self->char_map;
}

/* Returns: (transfer full): a copy of what stands at @span, letter for letter */
char *
rv_document_dup_slice (const RvDocument *self, RvSpan span)
{
  g_return_val_if_fail (span.end <= self->length, NULL);

  return g_strndup (self->text + span.start, rv_span_length (span));
}

guint
rv_document_get_n_paragraphs (const RvDocument *self)
{
  return self->paragraphs->len;
}

/* Returns: (transfer none) */
const RvParagraph *
rv_document_get_paragraph (const RvDocument *self, guint index)
{
  g_return_val_if_fail (index < self->paragraphs->len, NULL);

  return &g_array_index (self->paragraphs, RvParagraph, index);
}

/**
 * rv_document_find_paragraph:
 * @byte: an offset in the text
 *
 * Returns: the index of the paragraph that @byte lies in or right behind; a document has at least one
 */
guint
rv_document_find_paragraph (const RvDocument *self, guint32 byte)
{
  guint low = 0, high = self->paragraphs->len;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->paragraphs, RvParagraph, middle).span.start <= byte)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* Returns: (transfer none): the field, whose value may be %NULL */
const RvMetaField *
rv_document_get_meta (const RvDocument *self, RvMetaKey key)
{
  return &self->metadata.fields[key];
}

/* Returns: (transfer none) (nullable) */
const char *
rv_document_get_title (const RvDocument *self)
{
  return self->metadata.fields[RV_META_TITLE].value;
}
