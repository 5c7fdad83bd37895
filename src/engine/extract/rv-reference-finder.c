/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "extract/rv-finders.h"
#include "extract/rv-reference-details.h"
#include "extract/rv-reference-reader.h"
#include "extract/rv-reference-rules.h"
#include "language/rv-normalize.h"

/*
 * Cited documents, and which of them are one.
 *
 * A number alone does not name a document: offices count from 1 again every year or term, so that
 * one article may well cite two directives of one number. The identity of a citation is therefore
 *   - its number, and the kind too where the number does not carry it;
 *   - and its date: two dates make two documents; no date joins the last one of that number.
 * A short form ("Directive No. 35") joins the long one ("Directive No. 35-CT/TW") where exactly one
 * document of that kind begins with the number.
 *
 * One scan over the tokens; a citation is compared with those of its first number only, of which
 * MAX_NAMESAKES are kept.
 */
#define MAX_NAMESAKES 32u

typedef struct
{
  char *kind;   /* folded */
  char *number; /* normalized; "" for a document cited by name */
  char *date;   /* NULL where it is not known yet */
  guint identity;
} Document;

typedef struct
{
  RvExtraction *extraction;
  RvReferenceReader reader;
  GHashTable *documents; /* first digits of the number, or the name -> GPtrArray of Document */
  guint n_identities;
} Finder;

static void
document_free (gpointer data)
{
  Document *document = data;

  g_free (document->kind);
  g_free (document->number);
  g_free (document->date);
  g_free (document);
}

/* The number without marks, spaces, a year in brackets and the path before a UN number. */
static char *
dup_number_key (const char *number)
{
  g_autofree char *plain = rv_normalize_strip_marks (number, -1);
  const char *path = strstr (plain, "/res/");
  GString *key = g_string_new (NULL);

  for (const char *p = path != NULL ? path + strlen ("/res/") : plain; *p != 0 && *p != '('; p++)
    if (!g_ascii_isspace (*p))
      g_string_append_c (key, *p);
  return g_string_free (key, FALSE);
}

/* What documents of one number begin with. */
static char *
dup_stem (const char *number)
{
  gsize length = strspn (number, "0123456789");

  return g_strndup (number, length > 0 ? length : strlen (number));
}

/* Whether a number says itself what it is a number of: it has letters in it. */
static gboolean
has_letters (const char *number)
{
  for (; *number != 0; number++)
    if (g_ascii_isalpha (*number))
      return TRUE;
  return FALSE;
}

/* Whether one date is the other, or a part of it: 2014 and 2014-05-06. */
static gboolean
dates_agree (const char *a, const char *b)
{
  return a == NULL || b == NULL || g_str_has_prefix (a, b) || g_str_has_prefix (b, a);
}

/* How well a citation fits a known document: 2 the same number, 1 a short form of it, 0 another. */
static guint
compare (const Document *known, const char *kind, const char *number, const char *date)
{
  gboolean same_kind = g_str_equal (known->kind, kind);

  if (!dates_agree (known->date, date))
    return 0;
  if (g_str_equal (known->number, number))
    return same_kind || has_letters (number) ? 2 : 0;
  /* equal digits lead here: one of the two is the digits alone */
  return same_kind && (has_letters (known->number) != has_letters (number))
             && (strlen (known->number) == strspn (known->number, "0123456789")
                 || strlen (number) == strspn (number, "0123456789"))
           ? 1
           : 0;
}

static Document *
identify (Finder *finder, const char *kind, const char *number, const char *date)
{
  g_autofree char *stem = dup_stem (number);
  GPtrArray *list = g_hash_table_lookup (finder->documents, stem);
  Document *found = NULL;
  guint best = 0, n_short = 0;

  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func (document_free);
      g_hash_table_insert (finder->documents, g_steal_pointer (&stem), list);
    }
  for (guint i = 0; i < list->len; i++)
    {
      Document *known = g_ptr_array_index (list, i);
      guint fit = compare (known, kind, number, date);

      n_short += fit == 1;
      if (fit > 0 && fit >= best)
        {
          best = fit;
          found = known;
        }
    }
  if (best == 2 || (best == 1 && n_short == 1))
    {
      if (found->date == NULL)
        found->date = g_strdup (date);
      if (strlen (number) > strlen (found->number))
        {
          g_free (found->number);
          found->number = g_strdup (number);
        }
      return found;
    }
  found = g_new0 (Document, 1);
  *found
    = (Document){ g_strdup (kind), g_strdup (number), g_strdup (date), finder->n_identities++ };
  if (list->len >= MAX_NAMESAKES)
    g_ptr_array_remove_index (list, 0);
  g_ptr_array_add (list, found);
  return found;
}

/* The kind as the document calls it, a plural in the singular. */
static const char *
get_kind (Finder *finder, const RvCitation *citation)
{
  RvFindings *findings = finder->extraction->findings;
  const char *start = finder->reader.text + citation->kind.start;
  gsize length = rv_span_length (citation->kind), same = 0;
  g_autofree char *folded = NULL;
  g_autofree char *kind = NULL;
  const char *singular;

  if (citation->kind_name != NULL)
    return rv_findings_intern (findings, citation->kind_name);
  folded = rv_normalize_fold (start, (gssize) length);
  singular = g_hash_table_lookup (finder->reader.rules->singulars, folded);
  if (singular == NULL)
    return rv_findings_intern_len (findings, start, length);
  while (singular[same] != 0 && singular[same] == folded[same])
    same++;
  kind = g_strdup_printf ("%.*s%s", (int) MIN (same, length), start, singular + same);
  return rv_findings_intern (findings, kind);
}

/* Date, issuer and title stand behind a number in any order. */
static void
read_details (Finder *finder, guint sentence, guint token, RvCitation *citation, RvReference *out)
{
  const RvReferenceReader *reader = &finder->reader;
  guint end = citation->end;

  for (guint round = 0; round < 2; round++)
    {
      if (out->date == NULL)
        out->date = rv_reference_details_find_date_after (reader, end, &end);
      if (out->issuer == NULL)
        {
          RvSpan issuer = rv_reference_details_find_issuer (reader, end, &end);

          if (!rv_span_is_empty (issuer))
            out->issuer
              = rv_findings_intern_len (finder->extraction->findings, reader->text + issuer.start,
                                        rv_span_length (issuer));
        }
    }
  out->title = rv_reference_details_find_title (reader, end);
  if (out->date == NULL)
    out->date = rv_reference_details_find_date_before (reader, sentence, token);
  if (out->date == NULL && citation->year[0] != 0)
    out->date = rv_findings_intern (finder->extraction->findings, citation->year);
}

static void
add_reference (Finder *finder, guint sentence, guint token, RvCitation *citation)
{
  RvFindings *findings = finder->extraction->findings;
  const char *text = finder->reader.text;
  RvReference reference = { { citation->span, citation->rule } };
  g_autofree char *kind = NULL;
  g_autofree char *key = NULL;
  const Document *document;

  reference.kind = get_kind (finder, citation);
  kind = rv_normalize_fold (reference.kind, -1);
  if (!rv_span_is_empty (citation->number))
    {
      reference.number = rv_findings_intern_len (findings, text + citation->number.start,
                                                 rv_span_length (citation->number));
      read_details (finder, sentence, token, citation, &reference);
      key = dup_number_key (reference.number);
    }
  else
    {
      key = rv_normalize_strip_marks (text + citation->span.start,
                                      (gssize) rv_span_length (citation->span));
      if (citation->year[0] != 0)
        reference.date = rv_findings_intern (findings, citation->year);
    }
  document = identify (finder, kind, key, reference.date);
  reference.identity = document->identity;
  if (reference.date == NULL)
    reference.date = rv_findings_intern (findings, document->date);
  g_array_append_val (findings->references, reference);
}

static gboolean
scan (Finder *finder, GError **error)
{
  RvExtraction *extraction = finder->extraction;
  guint n_sentences;
  const RvSentence *sentences = rv_text_index_get_sentences (extraction->index, &n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    {
      guint end = sentences[i].first_token + sentences[i].n_tokens;

      if (rv_role_is_furniture (
            rv_document_get_paragraph (extraction->document, sentences[i].paragraph)->role))
        continue;
      if (i % 256 == 0 && g_cancellable_set_error_if_cancelled (extraction->cancellable, error))
        return FALSE;
      for (guint k = sentences[i].first_token; k < end;)
        {
          RvCitation citation;

          if (!rv_reference_reader_read (&finder->reader, k, &citation))
            {
              k++;
              continue;
            }
          add_reference (finder, sentences[i].first_token, k, &citation);
          while (rv_reference_reader_read_next (&finder->reader, &citation))
            add_reference (finder, sentences[i].first_token, k, &citation);
          k = MAX (citation.end, k + 1);
        }
    }
  return TRUE;
}

/**
 * rv_find_references:
 *
 * Appends the documents that are cited. Needs the dates.
 */
gboolean
rv_find_references (RvExtraction *extraction, GError **error)
{
  g_autoptr (GError) local = NULL;
  Finder finder = { extraction };
  const RvReferenceRules *rules = rv_reference_rules_ensure (extraction->pack, &local);
  const RvQuotationRules *marks
    = local == NULL ? rv_quotation_rules_ensure (extraction->pack, &local) : NULL;
  gboolean is_done;

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
  if (rules == NULL)
    return TRUE;

  rv_reference_reader_init (&finder.reader, rules, marks, extraction);
  finder.documents = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free,
                                            (GDestroyNotify) g_ptr_array_unref);
  is_done = scan (&finder, error);
  g_hash_table_unref (finder.documents);
  return is_done;
}
