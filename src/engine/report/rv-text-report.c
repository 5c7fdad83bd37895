/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "report/rv-describe.h"
#include "report/rv-report-format.h"
#include "report/rv-report-maker.h"
#include "report/rv-text-report.h"

/* Columns before the text of a finding: room for "¶ 1234". */
#define MARGIN 8u

/* Key phrases that are printed, and how many times as much a part of one has to be worth to be printed too. */
#define MAX_KEYPHRASES 12u
#define MUCH_MORE 3.0

/* Bytes of a paragraph that are shown as the evidence for a finding, and how many of them before it where the
 * paragraph is longer: a book may stand in one line. */
#define EVIDENCE_BYTES 2000u
#define EVIDENCE_BYTES_BEFORE 500u

/* Passages of a theme that are printed for each document. */
#define MAX_PASSAGES 5u

static char *
make_margin (RvDocument *document, RvSpan span)
{
  /* Translators: the number of a paragraph, in the margin. */
  return g_strdup_printf (_ ("¶ %u"), rv_document_find_paragraph (document, span.start) + 1);
}

static void
print_passage (const RvTextLayout *layout, RvDocument *document, RvSpan span, RvTextStyle style)
{
  g_autofree char *margin = make_margin (document, span);
  g_autofree char *text = rv_document_dup_slice (document, span);

  rv_text_layout_paragraph (layout, margin, MARGIN, style, text);
}

static void
print_heading (const RvTextLayout *layout, const char *text)
{
  g_string_append_c (layout->out, '\n');
  rv_text_layout_line (layout, RV_TEXT_ACCENT, text);
}

static void
print_label (const RvTextLayout *layout, const char *label, const char *value)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (value == NULL || value[0] == 0)
    return;
  for (guint i = 0; i < MARGIN; i++)
    g_string_append_c (line, ' ');
  g_string_append (line, label);
  rv_text_layout_paragraph (layout, line->str, MARGIN + 14, RV_TEXT_PLAIN, value);
}

static void
print_title (const RvTextLayout *layout, RvAnalysis *analysis)
{
  g_autofree char *name = rv_report_maker_name_document (analysis);
  RvDocument *document = rv_analysis_get_document (analysis);
  static const RvMetaKey keys[]
    = { RV_META_AUTHOR, RV_META_PUBLISHER, RV_META_PUBLISHED, RV_META_PLACE, RV_META_SOURCE_URL };
  g_autoptr (GString) line = g_string_new (NULL);

  rv_text_layout_paragraph (layout, NULL, 0, RV_TEXT_BOLD, name);
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const char *value = rv_document_get_meta (document, keys[i])->value;

      if (value != NULL)
        g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", value);
    }
  if (line->len > 0)
    rv_text_layout_paragraph (layout, NULL, 0, RV_TEXT_DIM, line->str);
}

/* Returns: the paragraph in which @span stands, of a long one what is around it */
static RvSpan
find_evidence (RvDocument *document, RvSpan span)
{
  guint number = rv_document_find_paragraph (document, span.start);
  RvSpan evidence = rv_document_get_paragraph (document, number)->span;
  const char *text = rv_document_get_text (document);

  if (rv_span_length (evidence) <= EVIDENCE_BYTES)
    return evidence;
  if (span.start - evidence.start > EVIDENCE_BYTES_BEFORE)
    evidence.start = span.start - EVIDENCE_BYTES_BEFORE;
  if (evidence.end - evidence.start > EVIDENCE_BYTES)
    evidence.end = evidence.start + EVIDENCE_BYTES;
  while ((text[evidence.start] & 0xc0) == 0x80)
    evidence.start++;
  while ((text[evidence.end] & 0xc0) == 0x80)
    evidence.end--;
  return evidence;
}

/* The rule that found it, and the words around it. */
static void
print_evidence (const RvTextLayout *layout, RvDocument *document, const RvFinding *finding)
{
  g_autofree char *evidence
    = rv_document_dup_slice (document, find_evidence (document, finding->span));

  print_label (layout, _ ("rule"), finding->rule);
  print_label (layout, _ ("evidence"), evidence);
}

static void
print_finding (const RvTextLayout *layout,
               RvDocument *document,
               const RvFinding *finding,
               const char *value,
               gboolean explain)
{
  print_passage (layout, document, finding->span, RV_TEXT_PLAIN);
  if (value != NULL && value[0] != 0)
    rv_text_layout_paragraph (layout, NULL, MARGIN, RV_TEXT_DIM, value);
  if (explain)
    print_evidence (layout, document, finding);
}

static void
print_figures (const RvTextLayout *layout,
               RvDocument *document,
               const GArray *figures,
               gboolean explain)
{
  if (figures->len > 0)
    print_heading (layout, _ ("Figures"));
  for (guint i = 0; i < figures->len; i++)
    {
      const RvFigure *figure = &g_array_index (figures, RvFigure, i);
      char value[G_ASCII_DTOSTR_BUF_SIZE], upper[G_ASCII_DTOSTR_BUF_SIZE];
      g_autofree char *text = NULL;

      g_ascii_formatd (value, sizeof value, "%.15g", figure->value);
      g_ascii_formatd (upper, sizeof upper, "%.15g", figure->upper);
      text = g_strdup_printf ("= %s%s%s %s%s", value, figure->has_upper ? "–" : "",
                              figure->has_upper ? upper : "",
                              figure->unit != NULL ? figure->unit : "", figure->is_key ? " *" : "");
      print_finding (layout, document, &figure->base, text, explain);
    }
}

static const char *
name_date_role (RvDateRole role)
{
  switch (role)
    {
    case RV_DATE_DEADLINE:
      return _ ("deadline");
    case RV_DATE_EVENT:
      return _ ("event");
    case RV_DATE_ISSUED:
      /* Translators: the date on which a document was issued */
      return _ ("issued");
    case RV_DATE_PERIOD:
      /* Translators: a span of time, such as a term of office */
      return _ ("period");
    case RV_DATE_OTHER:
    default:
      return _ ("date");
    }
}

static void
print_dates (const RvTextLayout *layout,
             RvDocument *document,
             const GArray *dates,
             gboolean explain)
{
  if (dates->len > 0)
    print_heading (layout, _ ("Dates"));
  for (guint i = 0; i < dates->len; i++)
    {
      const RvDateMention *date = &g_array_index (dates, RvDateMention, i);
      g_autofree char *text = NULL;

      /* the ends of a period are rows of their own for scripts; a person sees them in the period */
      if (!explain && g_str_has_prefix (date->base.rule, "period-"))
        continue;
      text = date->inferred
               /* Translators: a date, ISO 8601, and its role; the document leaves the year out */
               ? g_strdup_printf (_ ("= %s (%s; inferred)"), date->iso, name_date_role (date->role))
               : g_strdup_printf ("= %s (%s)", date->iso, name_date_role (date->role));
      print_finding (layout, document, &date->base, text, explain);
    }
}

/* The orders of a chain, one below the other. */
static void
print_orders (const RvTextLayout *layout, RvDocument *document, const RvDirective *directive)
{
  for (guint i = 0; i < directive->n_orders && directive->n_orders > 1; i++)
    {
      const RvOrder *order = &directive->orders[i];
      g_autofree char *words = rv_document_dup_slice (document, order->span);
      g_autofree char *text
        = order->deadline != NULL ? g_strdup_printf ("%s (%s)", words, order->deadline) : NULL;
      /* Translators: the number of an order among those of one sentence */
      g_autofree char *label = g_strdup_printf (_ ("order %u"), i + 1);

      print_label (layout, label, text != NULL ? text : words);
    }
}

static void
print_directives (const RvTextLayout *layout,
                  RvDocument *document,
                  const GArray *directives,
                  gboolean explain)
{
  if (directives->len > 0)
    print_heading (layout, _ ("Directives"));
  for (guint i = 0; i < directives->len; i++)
    {
      const RvDirective *directive = &g_array_index (directives, RvDirective, i);

      print_finding (layout, document, &directive->base, NULL, explain);
      print_orders (layout, document, directive);
      print_label (layout, _ ("who"), directive->addressee);
      print_label (layout, _ ("force"), rv_describe_force (directive->force));
      /* Translators: what is to be made or handed over: "a report" */
      print_label (layout, _ ("product"), directive->product);
      print_label (layout, _ ("by when"), directive->deadline);
      print_label (layout, _ ("by whose word"), directive->issuer);
    }
}

static void
print_entities (const RvTextLayout *layout,
                RvDocument *document,
                const char *heading,
                const GArray *entities,
                gboolean explain)
{
  if (entities->len > 0)
    print_heading (layout, heading);
  for (guint i = 0; i < entities->len; i++)
    {
      const RvEntity *entity = &g_array_index (entities, RvEntity, i);
      g_autofree char *roles
        = entity->roles != NULL ? g_strjoinv ("; ", (char **) entity->roles) : g_strdup ("");
      g_autofree char *count = g_strdup_printf ("%u ×", entity->n_mentions);
      g_autofree char *text
        = g_strdup_printf ("%s%s%s", entity->name, roles[0] != 0 ? " — " : "", roles);

      rv_text_layout_paragraph (layout, count, MARGIN, RV_TEXT_PLAIN, text);
      if (explain)
        print_evidence (layout, document, &entity->base);
    }
}

static void
print_references (const RvTextLayout *layout,
                  RvDocument *document,
                  const GArray *references,
                  gboolean explain)
{
  if (references->len > 0)
    print_heading (layout, _ ("Cited documents"));
  for (guint i = 0; i < references->len; i++)
    {
      const RvReference *reference = &g_array_index (references, RvReference, i);

      print_finding (layout, document, &reference->base, reference->date, explain);
    }
}

static void
print_quotations (const RvTextLayout *layout,
                  RvDocument *document,
                  const GArray *quotations,
                  gboolean explain)
{
  if (quotations->len > 0)
    print_heading (layout, _ ("Quotations"));
  for (guint i = 0; i < quotations->len; i++)
    {
      const RvQuotation *quotation = &g_array_index (quotations, RvQuotation, i);

      print_finding (layout, document, &quotation->base, quotation->speaker, explain);
    }
}

/* With @explain one below the other, with the weight of each. */
static void
explain_keyphrases (const RvTextLayout *layout, RvDocument *document, const GArray *keyphrases)
{
  if (keyphrases->len > 0)
    print_heading (layout, _ ("Key phrases"));
  for (guint i = 0; i < keyphrases->len; i++)
    {
      const RvKeyphrase *phrase = &g_array_index (keyphrases, RvKeyphrase, i);
      char score[G_ASCII_DTOSTR_BUF_SIZE];

      g_ascii_formatd (score, sizeof score, "%.2f", phrase->score);
      rv_text_layout_paragraph (layout, score, MARGIN, RV_TEXT_PLAIN, phrase->text);
      print_evidence (layout, document, &phrase->base);
    }
}

/* Whether the words of @part stand within those of @whole, letter case aside. */
static gboolean
holds_words (const char *whole, const char *part)
{
  g_autofree char *folded_whole = g_utf8_casefold (whole, -1);
  g_autofree char *folded_part = g_utf8_casefold (part, -1);
  g_autofree char *outer = g_strconcat (" ", folded_whole, " ", NULL);
  g_autofree char *inner = g_strconcat (" ", folded_part, " ", NULL);

  return strlen (outer) > strlen (inner) && strstr (outer, inner) != NULL;
}

/* Whether a longer phrase of the list that is worth nearly as much says it better: "General Secretary"
 * beside "Secretary". */
static gboolean
is_told_better (const GArray *keyphrases, const RvKeyphrase *phrase)
{
  for (guint i = 0; i < keyphrases->len; i++)
    {
      const RvKeyphrase *other = &g_array_index (keyphrases, RvKeyphrase, i);

      if (other->score * MUCH_MORE > phrase->score && holds_words (other->text, phrase->text))
        return TRUE;
    }
  return FALSE;
}

static void
print_keyphrases (const RvTextLayout *layout, const GArray *keyphrases)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0, n = 0; i < keyphrases->len && n < MAX_KEYPHRASES; i++)
    {
      const RvKeyphrase *phrase = &g_array_index (keyphrases, RvKeyphrase, i);

      if (is_told_better (keyphrases, phrase))
        continue;
      g_string_append_printf (line, "%s%s", n++ > 0 ? " · " : "", phrase->text);
    }
  if (line->len == 0)
    return;
  print_heading (layout, _ ("Key phrases"));
  rv_text_layout_paragraph (layout, NULL, MARGIN, RV_TEXT_PLAIN, line->str);
}

static void
print_warnings (const RvTextLayout *layout,
                RvDocument *document,
                const GArray *warnings,
                gboolean explain)
{
  if (warnings->len > 0)
    print_heading (layout, _ ("Check before quoting"));
  for (guint i = 0; i < warnings->len; i++)
    {
      const RvWarning *warning = &g_array_index (warnings, RvWarning, i);

      print_finding (layout, document, &warning->base, warning->message, explain);
    }
}

/**
 * rv_text_report_analysis:
 * @explain: whether the rule and the evidence of each finding are printed
 */
void
rv_text_report_analysis (RvAnalysis *analysis, gboolean explain, const RvTextLayout *layout)
{
  RvDocument *document = rv_analysis_get_document (analysis);
  const RvFindings *findings = rv_analysis_get_findings (analysis);

  print_title (layout, analysis);
  if (explain)
    explain_keyphrases (layout, document, findings->keyphrases);
  else
    print_keyphrases (layout, findings->keyphrases);
  print_figures (layout, document, findings->figures, explain);
  print_dates (layout, document, findings->dates, explain);
  print_directives (layout, document, findings->directives, explain);
  print_entities (layout, document, _ ("People"), findings->people, explain);
  print_entities (layout, document, _ ("Bodies"), findings->organizations, explain);
  print_references (layout, document, findings->references, explain);
  print_quotations (layout, document, findings->quotations, explain);
  print_warnings (layout, document, findings->warnings, explain);
}

/* Returns: (transfer full): what joins the two sides of @pair, in words: the score counts the wording
 * that comes again, and where none does a share would read as a doubt about the pair */
static char *
describe_pair (const RvAlignedPair *pair)
{
  const char *symbol = rv_describe_relation_symbol (pair->relation);
  const char *relation = rv_describe_pair_relation (pair->relation, pair->move > 0);
  int percent = (int) (pair->score * 100 + .5);

  if (percent == 0 || pair->relation == RV_RELATION_TRANSLATED)
    return g_strdup_printf ("%s %s", symbol, relation);
  /* Translators: a sign; how two passages belong together ("Reworded"); how much of the wording of
     both is the same, in percent */
  return g_strdup_printf (_ ("%s %s, %d %% of the wording in common"), symbol, relation, percent);
}

/* A passage of a pair, and of a long sentence the clause that the other side says too. */
static void
print_side (const RvTextLayout *layout, RvDocument *document, RvSpan passage, RvSpan clause)
{
  g_autofree char *words = rv_document_dup_slice (document, clause);
  g_autofree char *line = NULL;

  print_passage (layout, document, passage, RV_TEXT_PLAIN);
  if (rv_span_is_empty (clause) || rv_span_length (clause) >= rv_span_length (passage))
    return;
  /* Translators: %s is a clause of a sentence, which the other document says too */
  line = g_strdup_printf (_ ("In the clause “%s”"), words);
  rv_text_layout_paragraph (layout, NULL, MARGIN, RV_TEXT_PLAIN, line);
}

static void
print_pair (const RvTextLayout *layout,
            const RvAlignedPair *pair,
            RvDocument *left,
            RvDocument *right)
{
  g_autofree char *line = describe_pair (pair);
  g_autofree char *because
    = pair->because != NULL ? g_strjoinv ("; ", (char **) pair->because) : NULL;

  g_string_append_c (layout->out, '\n');
  rv_text_layout_line (layout, RV_TEXT_ACCENT, line);
  print_side (layout, left, pair->left, pair->left_clause);
  print_side (layout, right, pair->right, pair->right_clause);
  if (because != NULL && because[0] != 0)
    rv_text_layout_paragraph (layout, NULL, MARGIN, RV_TEXT_DIM, because);
}

static void
print_only (const RvTextLayout *layout,
            const char *heading,
            RvDocument *document,
            const GArray *only)
{
  if (only->len > 0)
    print_heading (layout, heading);
  for (guint i = 0; i < only->len; i++)
    print_passage (layout, document, g_array_index (only, RvUnmatched, i).span, RV_TEXT_PLAIN);
}

void
rv_text_report_comparison (RvComparison *comparison, const RvTextLayout *layout)
{
  RvAnalysis *left = rv_comparison_get_left (comparison);
  RvAnalysis *right = rv_comparison_get_right (comparison);
  const RvAlignment *alignment = rv_comparison_get_alignment (comparison);

  print_title (layout, left);
  print_title (layout, right);
  for (guint i = 0; i < alignment->pairs->len; i++)
    print_pair (layout, &g_array_index (alignment->pairs, RvAlignedPair, i),
                rv_analysis_get_document (left), rv_analysis_get_document (right));
  print_only (layout, _ ("Only left"), rv_analysis_get_document (left), alignment->only_left);
  print_only (layout, _ ("Only right"), rv_analysis_get_document (right), alignment->only_right);
}

void
rv_text_report_themes (RvAnalysis *const *analyses,
                       guint n_analyses,
                       RvThemeSet *themes,
                       const RvTextLayout *layout)
{
  for (guint i = 0; i < rv_theme_set_get_length (themes); i++)
    {
      const RvTheme *theme = rv_theme_set_get (themes, i);
      guint document = G_MAXUINT, n = 0;

      print_heading (layout, theme->label);
      for (guint j = 0; j < theme->n_passages; j++)
        {
          const RvPassage *passage = &theme->passages[j];

          if (passage->document >= n_analyses)
            continue;
          if (passage->document != document)
            {
              g_autofree char *name = rv_report_maker_name_document (analyses[passage->document]);

              document = passage->document;
              n = 0;
              rv_text_layout_paragraph (layout, NULL, 2, RV_TEXT_BOLD, name);
            }
          if (n++ < MAX_PASSAGES)
            print_passage (layout, rv_analysis_get_document (analyses[document]), passage->span,
                           RV_TEXT_PLAIN);
        }
    }
}

static void
print_summary_sentence (const RvTextLayout *layout,
                        RvAnalysis *analysis,
                        const RvSummarySentence *sentence)
{
  g_autofree char *why = rv_describe_summary_reasons (sentence->reasons);

  print_passage (layout, rv_analysis_get_document (analysis), sentence->span, RV_TEXT_PLAIN);
  if (why != NULL)
    rv_text_layout_paragraph (layout, NULL, MARGIN, RV_TEXT_DIM, why);
}

/* A budget of 0 is none. */
void
rv_text_report_summary (RvAnalysis *analysis,
                        guint max_words,
                        guint max_sentences,
                        const RvTextLayout *layout)
{
  g_autoptr (GArray) selected
    = rv_summary_select (rv_analysis_get_summary (analysis), max_words, max_sentences);

  print_title (layout, analysis);
  g_string_append_c (layout->out, '\n');
  for (guint i = 0; i < selected->len; i++)
    print_summary_sentence (layout, analysis, &g_array_index (selected, RvSummarySentence, i));
  if (selected->len == 0)
    rv_text_layout_line (layout, RV_TEXT_DIM, _ ("No sentence is that short."));
  print_keyphrases (layout, rv_analysis_get_findings (analysis)->keyphrases);
}

void
rv_text_report_sentences (RvTextIndex *index, const RvTextLayout *layout)
{
  RvDocument *document = rv_text_index_get_document (index);
  guint n;
  const RvSentence *sentences = rv_text_index_get_sentences (index, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean furniture
        = rv_role_is_furniture (rv_document_get_paragraph (document, sentences[i].paragraph)->role);

      print_passage (layout, document, sentences[i].span, furniture ? RV_TEXT_DIM : RV_TEXT_PLAIN);
    }
}
