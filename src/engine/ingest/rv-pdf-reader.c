/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * PDF, through poppler. Poppler finds the characters and the order of columns; lines, furniture and
 * paragraphs are ours (rv-pdf-page.c, rv-pdf-furniture.c, rv-pdf-table.c, rv-pdf-layout.c). Nothing of a PDF is run:
 * no scripts, no links, no forms.
 */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-metered-stream.h"
#include "ingest/rv-office-metadata.h"
#include "ingest/rv-pdf-crop.h"
#include "ingest/rv-pdf-font.h"
#include "ingest/rv-pdf-layout.h"
#include "ingest/rv-pdf-overlay.h"
#include "ingest/rv-pdf-page.h"
#include "ingest/rv-pdf-streams.h"
#include "ingest/rv-poppler.h"
#include "ingest/rv-reader.h"
#include "ingest/rv-sniff.h"

/* Bytes before the signature that readers put up with. */
#define LONGEST_PREAMBLE 1024u

/* Part of a text that may be folded because its letters cannot be read, before the rest is not worth reading
 * alone. */
#define UNREADABLE_PART 0.5

/* Poppler of Debian 12 has no cleanup functions of its own; later ones do, under their own names. */
typedef PopplerDocument Pdf;
typedef PopplerPage Page;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pdf, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

static PopplerDocument *
open_document (const RvPoppler *poppler, GInputStream *stream, gsize size, GError **error)
{
  g_autoptr (GError) local = NULL;
  PopplerDocument *document
    = poppler->document_new_from_stream (stream, (goffset) size, NULL, NULL, &local);

  if (document != NULL)
    return document;
  if (g_error_matches (local, poppler->error_quark (), POPPLER_ERROR_ENCRYPTED))
    g_set_error_literal (error, RV_ERROR, RV_ERROR_ENCRYPTED,
                         _ ("The file is protected with a password."));
  else
    g_set_error_literal (error, RV_ERROR, RV_ERROR_MALFORMED,
                         _ ("The PDF file is damaged and cannot be opened."));
  return NULL;
}

/* A file that is being read. */
typedef struct
{
  const RvPoppler *poppler;
  PopplerDocument *document;
  PopplerDocument *uncropped; /* (nullable): the same without crop boxes, once it was asked for */
  GBytes *bytes;
  GInputStream *stream; /* RvMeteredStream: of the document */
  gboolean has_looked;  /* whether it was */
  GCancellable *cancellable;
  guint n_pages;
  GArray *lines;    /* of RvPdfLine */
  RvDraft *remarks; /* of readers */
} Reading;

/* Returns: (transfer none) (nullable): the document with pages as large as their media; %NULL where no
 * page is cropped */
static PopplerDocument *
ensure_uncropped (Reading *self)
{
  g_autoptr (GBytes) bytes = self->has_looked ? NULL : rv_pdf_crop_remove (self->bytes);

  self->has_looked = TRUE;
  if (bytes != NULL)
    {
      g_autoptr (GInputStream) stream
        = rv_metered_stream_new (bytes, RV_LIMIT_PAGE_READS, self->cancellable);

      self->uncropped = open_document (self->poppler, stream, g_bytes_get_size (bytes), NULL);
    }
  return self->uncropped;
}

/* A page of which the crop box leaves nothing is read whole.
 * Returns: bytes of text on it */
static gsize
read_page (Reading *self, PopplerDocument *document, guint index)
{
  g_autoptr (Page) page = self->poppler->document_get_page (document, (int) index);
  double width = 0, height = 0;
  gsize n_bytes;

  if (page == NULL)
    return 0;
  self->poppler->page_get_size (page, &width, &height);
  if ((width < 1 || height < 1) && document == self->document && ensure_uncropped (self) != NULL)
    return read_page (self, self->uncropped, index);
  n_bytes = rv_pdf_page_read (self->poppler, page, index + 1, self->lines);
  return n_bytes + rv_pdf_overlay_read (self->poppler, page, index + 1, self->lines, self->remarks);
}

static gboolean
read_pages (Reading *self,
            PopplerDocument *document,
            RvProgress *progress,
            GCancellable *cancellable,
            GError **error)
{
  gsize n_bytes = 0;

  for (guint i = 0; i < self->n_pages; i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      rv_metered_stream_allow (RV_METERED_STREAM (self->stream), RV_LIMIT_PAGE_READS);
      n_bytes += read_page (self, document, i);
      rv_progress_tell (progress, (double) i / self->n_pages);
      if (n_bytes > RV_LIMIT_TEXT_BYTES
          || rv_metered_stream_is_spent (RV_METERED_STREAM (self->stream)))
        {
          rv_draft_set_full (error);
          return FALSE;
        }
    }
  return TRUE;
}

/* Where the whole text stands outside what is shown, it is better than nothing. */
static gboolean
read_lines (Reading *self, const RvSource *source, GCancellable *cancellable, GError **error)
{
  int n_pages = self->poppler->document_get_n_pages (self->document);

  self->n_pages = (guint) CLAMP (n_pages, 0, (int) RV_LIMIT_PAGES);
  if (!read_pages (self, self->document, source->progress, cancellable, error))
    return FALSE;
  if (self->lines->len == 0 && ensure_uncropped (self) != NULL
      && !read_pages (self, self->uncropped, source->progress, cancellable, error))
    return FALSE;
  if (self->lines->len > 0)
    return TRUE;
  g_set_error_literal (error, RV_ERROR, RV_ERROR_EMPTY,
                       _ ("There is no text in the PDF file, only pictures."));
  return FALSE;
}

/* Behind the pages, each with the number of its own. */
static void
add_remarks (const Reading *self, RvDraft *draft)
{
  for (guint i = 0; i < self->remarks->blocks->len; i++)
    {
      const RvBlock *remark = rv_draft_get_block (self->remarks, i);
      RvBlock *block = rv_draft_add (draft, remark->text, -1, remark->role);

      block->page = remark->page;
      block->reason = remark->reason;
      block->is_certain = remark->is_certain;
    }
}

static void
read_metadata (const RvPoppler *poppler, PopplerDocument *document, RvDraft *draft)
{
  g_autofree char *title = poppler->document_get_title (document);
  g_autofree char *author = poppler->document_get_author (document);
  g_autofree char *xmp = poppler->document_get_metadata (document);

  if (xmp != NULL)
    rv_office_metadata_read_xmp (draft, xmp);
  rv_office_metadata_set (draft, RV_META_TITLE, title, "pdf-info");
  rv_office_metadata_set (draft, RV_META_AUTHOR, author, "pdf-info");
}

static RvDraft *
read_document (Reading *self, const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvDraft) draft = rv_draft_new ("application/pdf");

  if (!read_lines (self, source, cancellable, error))
    return NULL;
  if (rv_pdf_font_mark (self->lines, source->languages) > UNREADABLE_PART)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_NOT_TEXT,
                           _ ("The letters of the PDF file cannot be read: its fonts do not say "
                              "what they mean."));
      return NULL;
    }
  rv_pdf_layout_write (self->lines, self->n_pages, draft);
  add_remarks (self, draft);
  read_metadata (self->poppler, self->document, draft);
  return g_steal_pointer (&draft);
}

static RvDraft *
read_pdf (const RvSource *source, GCancellable *cancellable, GError **error)
{
  const RvPoppler *poppler = rv_poppler_ensure (error);
  gsize size = g_bytes_get_size (source->bytes);
  g_autoptr (GInputStream) stream
    = rv_metered_stream_new (source->bytes, RV_LIMIT_PDF_READS, cancellable);
  g_autoptr (Pdf) document = poppler != NULL ? open_document (poppler, stream, size, error) : NULL;
  g_autoptr (GArray) lines = rv_pdf_lines_new ();
  g_autoptr (RvDraft) remarks = rv_draft_new ("application/pdf");
  Reading reading = { .poppler = poppler, .document = document, .bytes = source->bytes };
  RvDraft *draft;

  if (document == NULL || !rv_pdf_streams_check (source->bytes, cancellable, error))
    return NULL;
  reading.stream = stream;
  reading.cancellable = cancellable;
  reading.lines = lines;
  reading.remarks = remarks;
  draft = read_document (&reading, source, cancellable, error);
  g_clear_object (&reading.uncropped);
  return draft;
}

/* Readers put up with some bytes before the signature, but a text that speaks of it is none. */
static int
probe (const RvSource *source)
{
  if (rv_sniff_begins_with (source->bytes, "%PDF-", 5))
    return 100;
  return rv_sniff_contains (source->bytes, LONGEST_PREAMBLE, "%PDF-", 5)
             && rv_sniff_contains (source->bytes, RV_LIMIT_SNIFF_BYTES, " obj", 4)
           ? 60
           : 0;
}

static const char *const media_types[] = { "application/pdf", NULL };

const RvReader rv_pdf_reader = { media_types, probe, read_pdf };
