/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

/* What a phrase of @kinds is, in the value of the table. */
typedef enum
{
  RV_REFERENCE_KIND = 1 << 0,
  RV_REFERENCE_PLAIN = 1 << 1,      /* a bare number may follow: "Decree 12" */
  RV_REFERENCE_SMALL = 1 << 2,      /* even without a capital: "resolution 1325" */
  RV_REFERENCE_PLURAL = 1 << 3,     /* several numbers follow */
  RV_REFERENCE_PERIODICAL = 1 << 4, /* a magazine */
} RvReferenceKindFlags;

/* What a word or phrase around a reference does, in the value of @words. */
typedef enum
{
  RV_REFERENCE_WORD_MARK = 1, /* No. */
  RV_REFERENCE_WORD_AND,      /* joins numbers */
  RV_REFERENCE_WORD_DATED,    /* dated */
  RV_REFERENCE_WORD_ISSUED,   /* issued (by whom stands before it) */
  RV_REFERENCE_WORD_ISSUER,   /* of, issued by: the issuer follows */
  RV_REFERENCE_WORD_TITLE,    /* regarding: the title follows */
} RvReferenceWord;

/**
 * RvReferenceCode:
 * @patterns: (element-type RvPattern): one, of a number that needs no kind before it
 * @begins: folded first words it may begin with; empty for a number
 * @kind: (nullable): what it is; %NULL where the letters in the number tell
 */
typedef struct
{
  GPtrArray *patterns;
  GStrv begins;
  char *kind;
} RvReferenceCode;

/**
 * RvReferenceRules:
 * @numbers: (element-type RvPattern): of numbers with a form of their own, the first one that fits
 * @plain_numbers: (element-type RvPattern): of bare numbers
 * @codes: (element-type RvReferenceCode): numbers without a kind before them
 * @code_kinds: letters in a number -> kind
 * @singulars: folded plural of a kind -> singular
 *
 * The section "references" of a language pack, compiled. Patterns have no unbounded repetition and
 * are matched against RV_REFERENCE_WINDOW bytes at most. Immutable.
 */
typedef struct
{
  RvPhraseTable *kinds;
  RvPhraseTable *words[RV_REFERENCE_WORD_TITLE + 1];
  RvPhraseTable *named; /* documents known by name; the value is an index in named_kinds */
  GPtrArray *named_kinds;
  GPtrArray *numbers;
  GPtrArray *plain_numbers;
  GPtrArray *codes;
  GHashTable *code_kinds;
  GHashTable *singulars;
  RvPhraseTable *articles;
  RvPhraseTable *joiners;
  RvPhraseTable *acts;
  gboolean periodical_first;
} RvReferenceRules;

#define RV_REFERENCE_WINDOW 96u

const RvReferenceRules *rv_reference_rules_ensure (RvLanguagePack *pack, GError **error);

G_END_DECLS
