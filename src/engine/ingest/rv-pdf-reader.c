/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * PDF, through poppler. Poppler finds the characters and the order of columns; lines, furniture and
 * paragraphs are ours (rv-pdf-page.c, rv-pdf-furniture.c, rv-pdf-layout.c). Nothing of a PDF is run:
 * no scripts, no links, no forms.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-office-metadata.h"
#include "ingest/rv-pdf-layout.h"
#include "ingest/rv-pdf-page.h"
#include "ingest/rv-pdf-streams.h"
#include "ingest/rv-poppler.h"
#include "ingest/rv-reader.h"
#include "ingest/rv-sniff.h"

/* Bytes before the signature that readers put up with. */
#define LONGEST_PREAMBLE 1024u

/* Part of a text's characters that may be unknown before it counts as garbage: fonts without a map
 * to Unicode. */
#define UNKNOWN_PART 0.1

/* Poppler of Debian 12 has no cleanup functions of its own; later ones do, under their own names. */
typedef PopplerDocument Pdf;
typedef PopplerPage Page;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pdf, g_object_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Page, g_object_unref)

static PopplerDocument *
open_document (const RvPoppler *poppler, GBytes *bytes, GError **error)
{
  g_autoptr (GError) local = NULL;
  PopplerDocument *document = poppler->document_new_from_bytes (bytes, NULL, &local);

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

static GArray *
read_lines (const RvPoppler *poppler,
            PopplerDocument *document,
            guint *n_pages,
            RvProgress *progress,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (GArray) lines = rv_pdf_lines_new ();
  gsize n_bytes = 0;

  *n_pages = (guint) CLAMP (poppler->document_get_n_pages (document), 0, (int) RV_LIMIT_PAGES);
  for (guint i = 0; i < *n_pages; i++)
    {
      g_autoptr (Page) page = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      page = poppler->document_get_page (document, (int) i);
      rv_progress_tell (progress, (double) i / *n_pages);
      if (page != NULL)
        n_bytes += rv_pdf_page_read (poppler, page, i + 1, lines);
      if (n_bytes > RV_LIMIT_TEXT_BYTES)
        {
          g_set_error_literal (error, RV_ERROR, RV_ERROR_TOO_LARGE,
                               _ ("The file holds more text than can be read."));
          return NULL;
        }
    }
  return g_steal_pointer (&lines);
}

/* Whether too many characters have no meaning: replacement and control characters. */
static gboolean
is_garbage (const RvDraft *draft)
{
  guint64 n = 0, n_unknown = 0;

  for (guint i = 0; i < draft->blocks->len; i++)
    for (const char *p = g_array_index (draft->blocks, RvBlock, i).text; *p != 0;
         p = g_utf8_next_char (p))
      {
        gunichar c = g_utf8_get_char (p);

        n++;
        n_unknown += c == 0xfffd || g_unichar_type (c) == G_UNICODE_UNASSIGNED
                     || g_unichar_type (c) == G_UNICODE_CONTROL;
      }
  return (double) n_unknown > UNKNOWN_PART * (double) n;
}

static void
read_metadata (const RvPoppler *poppler, PopplerDocument *document, RvDraft *draft)
{
  g_autofree char *title = poppler->document_get_title (document);
  g_autofree char *author = poppler->document_get_author (document);

  rv_office_metadata_set (draft, RV_META_TITLE, title, "pdf-info");
  rv_office_metadata_set (draft, RV_META_AUTHOR, author, "pdf-info");
}

static RvDraft *
read_pdf (const RvSource *source, GCancellable *cancellable, GError **error)
{
  const RvPoppler *poppler = rv_poppler_ensure (error);
  g_autoptr (Pdf) document = poppler != NULL ? open_document (poppler, source->bytes, error) : NULL;
  g_autoptr (RvDraft) draft = rv_draft_new ("application/pdf");
  g_autoptr (GArray) lines = NULL;
  guint n_pages;

  if (document == NULL || !rv_pdf_streams_check (source->bytes, cancellable, error))
    return NULL;
  lines = read_lines (poppler, document, &n_pages, source->progress, cancellable, error);
  if (lines == NULL)
    return NULL;
  if (lines->len == 0)
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_EMPTY,
                           _ ("There is no text in the PDF file, only pictures."));
      return NULL;
    }
  rv_pdf_layout_write (lines, n_pages, draft);
  if (is_garbage (draft))
    {
      g_set_error_literal (error, RV_ERROR, RV_ERROR_NOT_TEXT,
                           _ ("The letters in the PDF file have no meaning that can be read."));
      return NULL;
    }
  read_metadata (poppler, document, draft);
  return g_steal_pointer (&draft);
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
