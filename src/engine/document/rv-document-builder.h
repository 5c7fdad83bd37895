/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "document/rv-document.h"

G_BEGIN_DECLS

/**
 * RvDocumentBuilder:
 *
 * Puts a document together, paragraph by paragraph, and freezes it.
 */
typedef struct _RvDocumentBuilder RvDocumentBuilder;

RvDocumentBuilder *rv_document_builder_new (const char *uri, const char *media_type);
void rv_document_builder_free (RvDocumentBuilder *self);

guint rv_document_builder_add (RvDocumentBuilder *self,
                               const char *text,
                               gsize length,
                               RvRole role,
                               const char *reason);
RvParagraph *rv_document_builder_get_paragraph (RvDocumentBuilder *self, guint index);
RvMetadata *rv_document_builder_get_metadata (RvDocumentBuilder *self);

void rv_document_builder_set_digest (RvDocumentBuilder *self, const char *digest);
void rv_document_builder_set_charset (RvDocumentBuilder *self,
                                      const char *charset,
                                      RvCharsetOrigin origin);
void rv_document_builder_set_language_code (RvDocumentBuilder *self, const char *code);

RvDocument *rv_document_builder_end (RvDocumentBuilder *self, RvLanguagePack *language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvDocumentBuilder, rv_document_builder_free)

G_END_DECLS
