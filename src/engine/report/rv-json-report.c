/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-error.h"
#include "report/rv-json-report.h"
#include "report/rv-json-span.h"

/* What is known of one document, in the JSON of the command-line tool. */

static void
finding_begin (RvJsonWriter *json, RvDocument *document, const RvFinding *finding)
{
  rv_json_writer_begin_object (json, NULL);
  rv_json_span_members (json, document, finding->span);
  rv_json_writer_string (json, "rule", finding->rule);
}

static void
slice_member (RvJsonWriter *json, const char *member, RvDocument *document, RvSpan span)
{
  if (rv_span_is_empty (span))
    rv_json_writer_null (json, member);
  else
    rv_json_writer_string_len (json, member, rv_document_get_text (document) + span.start,
                               rv_span_length (span));
}

static void
paragraphs_member (RvJsonWriter *json, RvDocument *document)
{
  const char *text = rv_document_get_text (document);

  rv_json_writer_begin_array (json, "paragraphs");
  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      const RvParagraph *paragraph = rv_document_get_paragraph (document, i);

      rv_json_writer_begin_object (json, NULL);
      rv_json_writer_string (json, "role", rv_role_get_nick (paragraph->role));
      rv_json_writer_string_len (json, "text", text + paragraph->span.start,
                                 rv_span_length (paragraph->span));
      if (paragraph->reason[0] != 0)
        rv_json_writer_string (json, "reason", paragraph->reason);
      if (paragraph->language != NULL)
        rv_json_writer_string (json, "language", paragraph->language);
      if (paragraph->page > 0)
        rv_json_writer_int (json, "page", paragraph->page);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static const struct
{
  RvMetaKey key;
  const char *member;
} meta_fields[] = {
  { RV_META_TITLE, "title" },         { RV_META_PUBLISHER, "publisher" },
  { RV_META_AUTHOR, "author" },       { RV_META_SOURCE_URL, "source_url" },
  { RV_META_PUBLISHED, "published" }, { RV_META_PLACE, "place" },
};

/* Where each member of the metadata comes from, and the words that say so where the text does. */
static void
evidence_member (RvJsonWriter *json, RvDocument *document)
{
  rv_json_writer_begin_object (json, "evidence");
  for (gsize i = 0; i < G_N_ELEMENTS (meta_fields); i++)
    {
      const RvMetaField *field = rv_document_get_meta (document, meta_fields[i].key);

      if (field->value == NULL)
        continue;
      rv_json_writer_begin_object (json, meta_fields[i].member);
      rv_json_writer_string (json, "origin", field->origin);
      rv_json_writer_boolean (json, "inferred", field->inferred);
      if (!rv_span_is_empty (field->evidence))
        rv_json_span_members (json, document, field->evidence);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_object (json);
}

static void
charset_members (RvJsonWriter *json, RvDocument *document)
{
  static const char *const origins[] = { "stated", "guessed", "chosen" };
  const char *charset = rv_document_get_charset (document);

  if (charset == NULL || charset[0] == 0)
    return;
  rv_json_writer_string (json, "charset", charset);
  rv_json_writer_string (json, "charset_origin",
                         origins[rv_document_get_charset_origin (document)]);
}

static void
meta_members (RvJsonWriter *json, RvDocument *document, const RvFindings *findings)
{
  rv_json_writer_int (json, "schema", RV_JSON_SCHEMA);
  rv_json_writer_string (json, "uri", rv_document_get_uri (document));
  rv_json_writer_string (json, "media_type", rv_document_get_media_type (document));
  rv_json_writer_string (json, "language", rv_document_get_language_code (document));
  for (gsize i = 0; i < G_N_ELEMENTS (meta_fields); i++)
    rv_json_writer_string (json, meta_fields[i].member,
                           rv_document_get_meta (document, meta_fields[i].key)->value);
  rv_json_writer_string (json, "event_date", findings->event_date);
  if (findings->event_date != NULL)
    rv_json_writer_boolean (json, "event_date_inferred", findings->event_date_inferred);
  charset_members (json, document);
  evidence_member (json, document);
}

static void
figures_member (RvJsonWriter *json, RvDocument *document, const GArray *figures)
{
  static const char *const directions[] = { NULL, "up", "down" };
  static const char *const bounds[] = { NULL, "more", "least", "about", "nearly", "most" };

  rv_json_writer_begin_array (json, "figures");
  for (guint i = 0; i < figures->len; i++)
    {
      const RvFigure *figure = &g_array_index (figures, RvFigure, i);

      finding_begin (json, document, &figure->base);
      rv_json_writer_string (json, "kind", rv_figure_kind_get_nick (figure->kind));
      rv_json_writer_double (json, "value", figure->value);
      if (figure->has_upper)
        rv_json_writer_double (json, "upper", figure->upper);
      else
        rv_json_writer_null (json, "upper");
      rv_json_writer_string (json, "unit", figure->unit);
      rv_json_writer_string (json, "subject", figure->subject);
      rv_json_writer_string (json, "direction", directions[figure->direction]);
      rv_json_writer_string (json, "bound", bounds[figure->bound]);
      rv_json_writer_boolean (json, "key", figure->is_key);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static void
dates_member (RvJsonWriter *json, RvDocument *document, const GArray *dates)
{
  rv_json_writer_begin_array (json, "dates");
  for (guint i = 0; i < dates->len; i++)
    {
      const RvDateMention *date = &g_array_index (dates, RvDateMention, i);

      finding_begin (json, document, &date->base);
      rv_json_writer_string (json, "iso", date->iso);
      rv_json_writer_string (json, "role", rv_date_role_get_nick (date->role));
      if (date->inferred)
        rv_json_writer_boolean (json, "inferred", TRUE);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static void
order_members (RvJsonWriter *json, RvDocument *document, const RvOrder *order)
{
  rv_json_writer_begin_object (json, NULL);
  rv_json_span_members (json, document, order->span);
  rv_json_writer_string (json, "addressee", order->addressee);
  rv_json_writer_string (json, "force", rv_force_get_nick (order->force));
  rv_json_writer_string (json, "product", order->product);
  rv_json_writer_string (json, "deadline", order->deadline);
  rv_json_writer_end_object (json);
}

static void
directives_member (RvJsonWriter *json, RvDocument *document, const GArray *directives)
{
  rv_json_writer_begin_array (json, "directives");
  for (guint i = 0; i < directives->len; i++)
    {
      const RvDirective *directive = &g_array_index (directives, RvDirective, i);

      finding_begin (json, document, &directive->base);
      rv_json_writer_string (json, "issuer", directive->issuer);
      rv_json_writer_string (json, "addressee", directive->addressee);
      rv_json_writer_string (json, "force", rv_force_get_nick (directive->force));
      slice_member (json, "action", document, directive->action);
      rv_json_writer_string (json, "product", directive->product);
      rv_json_writer_string (json, "deadline", directive->deadline);
      rv_json_writer_boolean (json, "recurring", directive->is_recurring);
      rv_json_writer_begin_array (json, "orders");
      for (guint j = 0; j < directive->n_orders; j++)
        order_members (json, document, &directive->orders[j]);
      rv_json_writer_end_array (json);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static void
entities_member (RvJsonWriter *json,
                 const char *member,
                 const GArray *entities,
                 gboolean with_roles)
{
  rv_json_writer_begin_array (json, member);
  for (guint i = 0; i < entities->len; i++)
    {
      const RvEntity *entity = &g_array_index (entities, RvEntity, i);

      rv_json_writer_begin_object (json, NULL);
      rv_json_writer_string (json, "name", entity->name);
      if (with_roles)
        {
          rv_json_writer_begin_array (json, "roles");
          for (gsize j = 0; entity->roles != NULL && entity->roles[j] != NULL; j++)
            rv_json_writer_string (json, NULL, entity->roles[j]);
          rv_json_writer_end_array (json);
        }
      rv_json_writer_int (json, "mentions", entity->n_mentions);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static void
references_member (RvJsonWriter *json, RvDocument *document, const GArray *references)
{
  rv_json_writer_begin_array (json, "references");
  for (guint i = 0; i < references->len; i++)
    {
      const RvReference *reference = &g_array_index (references, RvReference, i);

      finding_begin (json, document, &reference->base);
      rv_json_writer_string (json, "kind", reference->kind);
      rv_json_writer_string (json, "number", reference->number);
      rv_json_writer_string (json, "date", reference->date);
      rv_json_writer_string (json, "issuer", reference->issuer);
      slice_member (json, "title", document, reference->title);
      rv_json_writer_int (json, "identity", reference->identity);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static void
quotations_member (RvJsonWriter *json, RvDocument *document, const GArray *quotations)
{
  rv_json_writer_begin_array (json, "quotes");
  for (guint i = 0; i < quotations->len; i++)
    {
      const RvQuotation *quotation = &g_array_index (quotations, RvQuotation, i);

      finding_begin (json, document, &quotation->base);
      rv_json_writer_string (json, "speaker", quotation->speaker);
      rv_json_writer_boolean (json, "speech", quotation->is_speech);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static void
keyphrases_member (RvJsonWriter *json, const GArray *keyphrases)
{
  rv_json_writer_begin_array (json, "keyphrases");
  for (guint i = 0; i < keyphrases->len; i++)
    {
      const RvKeyphrase *keyphrase = &g_array_index (keyphrases, RvKeyphrase, i);

      rv_json_writer_begin_object (json, NULL);
      rv_json_writer_string (json, "text", keyphrase->text);
      rv_json_writer_double (json, "score", keyphrase->score);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

static void
warnings_member (RvJsonWriter *json, RvDocument *document, const GArray *warnings)
{
  rv_json_writer_begin_array (json, "warnings");
  for (guint i = 0; i < warnings->len; i++)
    {
      const RvWarning *warning = &g_array_index (warnings, RvWarning, i);

      finding_begin (json, document, &warning->base);
      rv_json_writer_string (json, "kind", warning->kind);
      rv_json_writer_string (json, "message", warning->message);
      rv_json_writer_end_object (json);
    }
  rv_json_writer_end_array (json);
}

/* Appends the object of "extract", without a line end. */
void
rv_json_report_analysis (RvAnalysis *analysis, GString *out)
{
  RvDocument *document = rv_analysis_get_document (analysis);
  const RvFindings *findings = rv_analysis_get_findings (analysis);
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  meta_members (&json, document, findings);
  paragraphs_member (&json, document);
  figures_member (&json, document, findings->figures);
  dates_member (&json, document, findings->dates);
  directives_member (&json, document, findings->directives);
  entities_member (&json, "people", findings->people, TRUE);
  entities_member (&json, "organizations", findings->organizations, FALSE);
  references_member (&json, document, findings->references);
  quotations_member (&json, document, findings->quotations);
  keyphrases_member (&json, findings->keyphrases);
  warnings_member (&json, document, findings->warnings);
  rv_json_writer_end_object (&json);
}

/* Appends the object of "summarize"; a budget of 0 is none. */
void
rv_json_report_summary (RvAnalysis *analysis, guint max_words, guint max_sentences, GString *out)
{
  RvDocument *document = rv_analysis_get_document (analysis);
  g_autoptr (GArray) selected
    = rv_summary_select (rv_analysis_get_summary (analysis), max_words, max_sentences);
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_int (&json, "schema", RV_JSON_SCHEMA);
  rv_json_writer_string (&json, "uri", rv_document_get_uri (document));
  rv_json_writer_begin_array (&json, "sentences");
  for (guint i = 0; i < selected->len; i++)
    {
      const RvSummarySentence *sentence = &g_array_index (selected, RvSummarySentence, i);

      rv_json_writer_begin_object (&json, NULL);
      rv_json_span_members (&json, document, sentence->span);
      rv_json_writer_double (&json, "score", sentence->score);
      rv_json_writer_string (&json, "because", sentence->reasons);
      rv_json_writer_end_object (&json);
    }
  rv_json_writer_end_array (&json);
  keyphrases_member (&json, rv_analysis_get_findings (analysis)->keyphrases);
  rv_json_writer_end_object (&json);
}

/* Appends the object of "sentences". */
void
rv_json_report_sentences (RvTextIndex *index, GString *out)
{
  RvDocument *document = rv_text_index_get_document (index);
  guint n_sentences;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n_sentences);
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_int (&json, "schema", RV_JSON_SCHEMA);
  rv_json_writer_string (&json, "uri", rv_document_get_uri (document));
  rv_json_writer_string (&json, "language", rv_document_get_language_code (document));
  paragraphs_member (&json, document);
  rv_json_writer_begin_array (&json, "sentences");
  for (guint i = 0; i < n_sentences; i++)
    rv_json_span_object (&json, NULL, document, sentences[i].span);
  rv_json_writer_end_array (&json);
  rv_json_writer_end_object (&json);
}

/* Appends the object of a file that could not be read. */
void
rv_json_report_error (const char *uri, const GError *error, GString *out)
{
  RvJsonWriter json;

  rv_json_writer_init (&json, out);
  rv_json_writer_begin_object (&json, NULL);
  rv_json_writer_string (&json, "uri", uri);
  rv_json_writer_begin_object (&json, "error");
  rv_json_writer_string (&json, "code", rv_error_get_nick (error));
  rv_json_writer_string (&json, "message", error->message);
  rv_json_writer_end_object (&json);
  rv_json_writer_end_object (&json);
}
