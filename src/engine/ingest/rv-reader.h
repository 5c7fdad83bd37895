/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "ingest/rv-draft.h"
#include "ingest/rv-source.h"

G_BEGIN_DECLS

/**
 * RvReader:
 * @media_types: what it reads, NULL-terminated
 * @probe: how sure it is from the content alone that this is its format, 0 (no) to 100 (its
 *   signature is there); never looks further than RV_LIMIT_SNIFF_BYTES
 * @read: makes a draft of a file; %NULL with RV_ERROR or G_IO_ERROR_CANCELLED set
 *
 * One format. Readers are pure functions of their input.
 */
typedef struct
{
  const char *const *media_types;
  int (*probe) (const RvSource *source);
  RvDraft *(*read) (const RvSource *source, GCancellable *cancellable, GError **error);
} RvReader;

extern const RvReader rv_docx_reader;
extern const RvReader rv_epub_reader;
extern const RvReader rv_foreign_reader;
extern const RvReader rv_mail_reader;
extern const RvReader rv_markdown_reader;
extern const RvReader rv_odt_reader;
extern const RvReader rv_html_reader;
extern const RvReader rv_mhtml_reader;
extern const RvReader rv_pdf_reader;
extern const RvReader rv_rtf_reader;
extern const RvReader rv_text_reader;

const RvReader *rv_reader_find (const RvSource *source);
gboolean rv_reader_is_sure (const RvSource *source);

G_END_DECLS
