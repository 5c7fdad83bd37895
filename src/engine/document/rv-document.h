/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

#include "base/rv-char-map.h"
#include "document/rv-metadata.h"
#include "document/rv-paragraph.h"
#include "language/rv-language-pack.h"

G_BEGIN_DECLS

/**
 * RvDocument:
 *
 * A document as read: one UTF-8 text (NFC), its paragraphs in order, each with a role, and its
 * metadata. Paragraphs are separated by one line end, which belongs to none of them. Immutable,
 * reference counted, shared between threads. Made by #RvDocumentBuilder.
 */
typedef struct _RvDocument RvDocument;

/**
 * RvCharsetOrigin:
 *
 * How the character set of a file is known.
 */
typedef enum
{
  RV_CHARSET_STATED,  /* the file says so, or its bytes leave no choice */
  RV_CHARSET_GUESSED, /* detected: others may be offered */
  RV_CHARSET_CHOSEN,  /* by a person */
} RvCharsetOrigin;

/**
 * RvParagraphRole:
 * @paragraph: index of a paragraph
 * @role: what a person says it is
 */
typedef struct
{
  guint paragraph;
  RvRole role;
} RvParagraphRole;

/* The reason of a role that a person gave, and the origin of metadata. */
#define RV_REASON_BY_HAND "set-by-hand"

#define RV_TYPE_DOCUMENT (rv_document_get_type ())

GType rv_document_get_type (void);
RvDocument *
rv_document_new_with_roles (RvDocument *base, const RvParagraphRole *roles, guint n_roles);
RvDocument *
rv_document_new_with_meta (RvDocument *base, RvMetaKey key, const char *value, const char *origin);
RvDocument *rv_document_ref (RvDocument *self);
void rv_document_unref (RvDocument *self);

const char *rv_document_get_uri (const RvDocument *self);
const char *rv_document_get_media_type (const RvDocument *self);
RvLanguagePack *rv_document_get_language (const RvDocument *self);
const char *rv_document_get_language_code (const RvDocument *self);
const char *rv_document_get_digest (const RvDocument *self);
const char *rv_document_get_charset (const RvDocument *self);
RvCharsetOrigin rv_document_get_charset_origin (const RvDocument *self);

const char *rv_document_get_text (const RvDocument *self);
gsize rv_document_get_length (const RvDocument *self);
const RvCharMap *rv_document_get_char_map (const RvDocument *self);
char *rv_document_dup_slice (const RvDocument *self, RvSpan span);

guint rv_document_get_n_paragraphs (const RvDocument *self);
const RvParagraph *rv_document_get_paragraph (const RvDocument *self, guint index);
guint rv_document_find_paragraph (const RvDocument *self, guint32 byte);

const RvMetaField *rv_document_get_meta (const RvDocument *self, RvMetaKey key);
const char *rv_document_get_title (const RvDocument *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvDocument, rv_document_unref)

G_END_DECLS
