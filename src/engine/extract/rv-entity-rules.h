/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-language-pack.h"
#include "language/rv-phrase-table.h"

G_BEGIN_DECLS

/*
 * What is known of one word or seen of one token, as bits. The upper group comes from the lists of
 * "entities.json", the lower one from the writing itself (see #RvTokenRow).
 */
typedef enum
{
  RV_LEX_FAMILY = 1 << 0,        /* a family name that comes first: Nguyen */
  RV_LEX_DOUBTFUL = 1 << 1,      /* a name that is an everyday word too: To, Grace */
  RV_LEX_MIDDLE = 1 << 2,        /* a middle name behind a family name: Van, Thi */
  RV_LEX_SYLLABLE = 1 << 3,      /* shaped like one syllable of such a name */
  RV_LEX_MALE = 1 << 4,          /* a given name, or a way to address, of a man */
  RV_LEX_FEMALE = 1 << 5,        /* of a woman; both bits: of either */
  RV_LEX_GIVEN = 1 << 6,         /* a given name that comes first: Peter */
  RV_LEX_HONORIFIC = 1 << 7,     /* Mr, Comrade: never part of the name, never a role */
  RV_LEX_TITLE = 1 << 8,         /* Dr, Sen: a role that may be abbreviated */
  RV_LEX_SUFFIX = 1 << 9,        /* Jr, III */
  RV_LEX_PARTICLE = 1 << 10,     /* van, bin */
  RV_LEX_MODIFIER = 1 << 11,     /* goes before an office: former, deputy */
  RV_LEX_LINK = 1 << 12,         /* goes behind an office: of, for */
  RV_LEX_JOINER = 1 << 13,       /* inside the name of a body: of, and */
  RV_LEX_ARTICLE = 1 << 14,      /* the */
  RV_LEX_BODY_NOUN = 1 << 15,    /* Committee */
  RV_LEX_BODY_HEAD = 1 << 16,    /* begins the name of a body: Ministry (of) */
  RV_LEX_PLACE_NOUN = 1 << 17,   /* City, Street */
  RV_LEX_NOT_NAME = 1 << 18,     /* begins with a capital and names nobody: Monday, French */
  RV_LEX_SURNAME_TOO = 1 << 19,  /* one of those that is a surname as well: May, West */
  RV_LEX_SPEECH = 1 << 20,       /* said */
  RV_LEX_CONNECTIVE = 1 << 21,   /* joins two roles: and */
  RV_TOKEN_LETTERS = 1 << 22,    /* a word */
  RV_TOKEN_CAPITAL = 1 << 23,    /* begins with a capital letter */
  RV_TOKEN_UPPER = 1 << 24,      /* two or more letters, all capital */
  RV_TOKEN_INITIAL = 1 << 25,    /* one capital letter */
  RV_TOKEN_POSSESSIVE = 1 << 26, /* written with 's */
  RV_TOKEN_SENTENCE = 1 << 27,   /* the first word of a sentence */
  RV_TOKEN_FURNITURE = 1 << 28,  /* of a paragraph that is page furniture */
  RV_TOKEN_TITLE_CASE = 1 << 29, /* of a paragraph where nearly every word has a capital */
  RV_TOKEN_GLUED = 1 << 30,      /* no space before it */
} RvLexFlags;

/* Inside an office noun of the list; beside the enumeration because it takes the last bit. */
#define RV_TOKEN_OFFICE (1u << 31)

/**
 * RvEntityRules:
 * @offices: offices and professions; the value is %TRUE for a plural
 * @places: countries, towns and the like
 * @bodies: bodies known by name
 *
 * The section "entities" of a language pack, compiled. Immutable.
 */
typedef struct
{
  RvPhraseTable *flags;  /* folded word -> RvLexFlags */
  RvPhraseTable *onsets; /* set: what a syllable may begin with */
  RvPhraseTable *rimes;  /* set: what may follow */
  GHashTable *singulars; /* folded plural -> singular, the last word of an office */
  RvPhraseTable *offices;
  RvPhraseTable *places;
  RvPhraseTable *place_suffixes; /* small words that make a place of a name: "street" */
  RvPhraseTable *events;         /* nouns that behind an ordinal name a meeting and no body */
  RvPhraseTable *bodies;
  RvPhraseTable *sure_alone; /* offices that name one person where they stand alone */
  RvPhraseTable *definite;   /* articles before an office that stands for its holder: "the" */
  RvPhraseTable *as_titles;  /* offices that one unknown word behind them makes a name of */
  gboolean plain_names;      /* names are looked up without marks too */
  gboolean needs_article;    /* an office that stands for its holder has an article before it */
  gboolean holder_follows;   /* what an office is held in stands behind it without a link */
} RvEntityRules;

const RvEntityRules *rv_entity_rules_ensure (RvLanguagePack *pack, GError **error);
guint32 rv_entity_rules_get_flags (const RvEntityRules *self, const char *folded);

G_END_DECLS
