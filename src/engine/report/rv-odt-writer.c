/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "report/rv-markup.h"
#include "report/rv-report-writer.h"
#include "report/rv-zip-writer.h"

/*
 * An OpenDocument text (OpenDocument 1.2, part 3 "Packages"): a zip whose first entry is "mimetype",
 * stored without compression, so that the type stands at a fixed place of the file.
 */

#define MEDIA_TYPE "application/vnd.oasis.opendocument.text"

static const char manifest[]
  = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<manifest:manifest manifest:version=\"1.2\""
    " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\n"
    "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\""
    " manifest:media-type=\"" MEDIA_TYPE "\"/>\n"
    "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
    "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
    "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n"
    "</manifest:manifest>\n";

static const char styles[]
  = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    "<office:document-styles office:version=\"1.2\""
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\">\n"
    "<office:styles>\n"
    "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\">"
    "<style:paragraph-properties fo:margin-bottom=\"0.2cm\"/></style:style>\n"
    "<style:style style:name=\"Title\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\" style:class=\"chapter\">"
    "<style:text-properties fo:font-size=\"20pt\" fo:font-weight=\"bold\"/></style:style>\n"
    "<style:style style:name=\"Heading_20_1\" style:display-name=\"Heading 1\""
    " style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"text\">"
    "<style:paragraph-properties fo:margin-top=\"0.6cm\" fo:keep-with-next=\"always\"/>"
    "<style:text-properties fo:font-size=\"15pt\" fo:font-weight=\"bold\"/></style:style>\n"
    "<style:style style:name=\"Quotations\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\" style:class=\"html\">"
    "<style:paragraph-properties fo:margin-left=\"1cm\" fo:margin-right=\"1cm\""
    " fo:margin-bottom=\"0cm\" fo:keep-with-next=\"always\"/></style:style>\n"
    "<style:style style:name=\"Source\" style:family=\"paragraph\""
    " style:parent-style-name=\"Standard\">"
    "<style:paragraph-properties fo:margin-left=\"1cm\" fo:margin-right=\"1cm\""
    " fo:margin-bottom=\"0.4cm\"/><style:text-properties fo:font-size=\"9pt\"/></style:style>\n"
    "<style:style style:name=\"Table_20_Contents\" style:display-name=\"Table Contents\""
    " style:family=\"paragraph\" style:parent-style-name=\"Standard\" style:class=\"extra\">"
    "<style:text-properties fo:font-size=\"9pt\"/></style:style>\n"
    "<style:style style:name=\"Table_20_Heading\" style:display-name=\"Table Heading\""
    " style:family=\"paragraph\" style:parent-style-name=\"Table_20_Contents\""
    " style:class=\"extra\"><style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
    "</office:styles>\n"
    "</office:document-styles>\n";

static char *
make_meta (const RvReport *report, gint64 created)
{
  g_autoptr (GDateTime) now = g_date_time_new_from_unix_utc (created);
  g_autofree char *date = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  GString *out
    = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                    "<office:document-meta office:version=\"1.2\""
                    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
                    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n<office:meta>\n<dc:title>");

  rv_markup_append_xml (out, rv_report_get_title (report), -1);
  g_string_append_printf (out,
                          "</dc:title>\n<meta:generator>ResolutionViewer/%s</meta:generator>\n"
                          "<meta:creation-date>%s</meta:creation-date>\n"
                          "</office:meta>\n</office:document-meta>\n",
                          RV_VERSION, date);
  return g_string_free (out, FALSE);
}

/* Returns: (transfer full): the file's bytes, or %NULL with a G_IO_ERROR set */
GBytes *
rv_report_write_odt (const RvReport *report, const RvReportOptions *options, GError **error)
{
  g_autoptr (RvZipWriter) zip = rv_zip_writer_new (options->created);
  g_autoptr (GString) content = g_string_new (NULL);
  g_autofree char *meta = make_meta (report, options->created);

  rv_report_format_write (&rv_odt_format, report, options, content);
  if (!rv_zip_writer_add (zip, "mimetype", MEDIA_TYPE, strlen (MEDIA_TYPE), FALSE, error)
      || !rv_zip_writer_add (zip, "content.xml", content->str, content->len, TRUE, error)
      || !rv_zip_writer_add (zip, "styles.xml", styles, strlen (styles), TRUE, error)
      || !rv_zip_writer_add (zip, "meta.xml", meta, strlen (meta), TRUE, error)
      || !rv_zip_writer_add (zip, "META-INF/manifest.xml", manifest, strlen (manifest), TRUE,
                             error))
    return NULL;
  return rv_zip_writer_end (zip);
}
