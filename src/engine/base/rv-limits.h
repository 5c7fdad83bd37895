/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

/*
 * Every bound that input can reach, in one table: its unit and its reason.
 * A loop over input without a bound from here is a defect.
 */

/* Bytes of a file that is opened. A speech is 20 KB, the largest report on hand 10 MB. */
#define RV_LIMIT_FILE_BYTES (64u * 1024 * 1024)

/* Bytes of text that a reader may produce from one file. With all that is found in it a byte takes 20 to 70 bytes of memory, the
 * most where every word is a number: so a document stays within 1 GB. */
#define RV_LIMIT_TEXT_BYTES (12u * 1024 * 1024)

/* Bytes that an archive may unpack to. */
#define RV_LIMIT_ARCHIVE_BYTES (64u * 1024 * 1024)

/* Bytes of one part of an archive: the XML of a thousand pages is 20 MB, and its tree ten to thirty times that. */
#define RV_LIMIT_PART_BYTES (24u * 1024 * 1024)

/* Bytes of a Markdown file: where every second letter is a mark, the tree takes two hundred times that. More is read
 * as plain text. */
#define RV_LIMIT_MARKDOWN_BYTES (4u * 1024 * 1024)

/* Cells of one row of a table; more are joined to the last one. Spreadsheets have 16,384 at most. */
#define RV_LIMIT_CELLS 16384u

/* Entries of an archive. A book has some hundred. */
#define RV_LIMIT_ARCHIVE_ENTRIES 20000u

/* Pages of a PDF file that are read. The longest report on hand has some thousand. */
#define RV_LIMIT_PAGES 20000u

/* Strings that one page of a PDF file shows: the fullest newspaper page on hand has ten thousand, and
 * poppler's time grows with the square. */
#define RV_LIMIT_PAGE_STRINGS 60000u

/* Reads of at most a kilobyte that poppler makes for one page, and for all pages of a file. A page of drawings that show
 * one another asks for one with each; a plot of points has some ten thousand. */
#define RV_LIMIT_PAGE_READS 60000u
#define RV_LIMIT_PDF_READS 1000000u

/* Fields and annotations of a page that are read: a form has some hundreds. */
#define RV_LIMIT_PAGE_OVERLAYS 2000u

/* Bytes looked at to tell a type or a character set. */
#define RV_LIMIT_SNIFF_BYTES (64u * 1024)

/* Lines of a plain text, blank ones too. */
#define RV_LIMIT_LINES 2000000u

/* Paragraphs of one document: the Bible has 31,000 verses. Each takes a kilobyte with its sentence and what is found. */
#define RV_LIMIT_PARAGRAPHS 400000u

/* Elements nested in markup; a parser walks all that are open at every end tag. */
#define RV_LIMIT_DEPTH 2048u

/* Pictures begun in one paragraph of Markdown; a parser walks all that are open at every link. */
#define RV_LIMIT_PICTURES 1000u

/* Attributes of one element of markup; a parser compares each with all before it. */
#define RV_LIMIT_ATTRIBUTES 512u

/* Nodes of one page of markup: the largest pages have some ten thousand. */
#define RV_LIMIT_NODES 2000000u

/* Arrays and objects nested in JSON: packs nest four, the pages of the web some twenty. */
#define RV_LIMIT_JSON_DEPTH 64u

/* Words in one phrase of a language pack. */
#define RV_LIMIT_PHRASE_WORDS 16u

/* Documents in one comparison. */
#define RV_LIMIT_DOCUMENTS 512u

/* Alignment. Terms of a sentence that the inverted index is asked for: twelve keep 99.9 % of what belongs together. */
#define RV_LIMIT_ALIGN_TERMS 24u

/* Sentences up to which every posting is read; beyond, lists longer than the next limit are passed over. */
#define RV_LIMIT_ALIGN_DENSE 2000u
#define RV_LIMIT_ALIGN_POSTINGS 300u

/* Sentences of the other document that one sentence is compared with in full. */
#define RV_LIMIT_ALIGN_CANDIDATES 24u

/* Sentences of documents for which an installed thesaurus is opened: it takes 12 ms, and much would be asked of it. */
#define RV_LIMIT_SYNONYM_SENTENCES 400u

/* Cells of the table of a word diff; two longer passages are shown as replaced in their middle. */
#define RV_LIMIT_DIFF_CELLS (4u * 1024 * 1024)

/* Sentences that share a word, walked for it when the sentence graph of a summary is drawn. */
#define RV_LIMIT_SUMMARY_POSTINGS 300u

/* Alike sentences that a sentence of that graph knows. */
#define RV_LIMIT_SUMMARY_NEIGHBOURS 32u

/* Best sentences of a summary whose order is weighed against one another; the others follow by score. */
#define RV_LIMIT_SUMMARY_WEIGHED 512u

/* Digits of one number: a double holds 17; what is longer than this counts nothing. */
#define RV_LIMIT_NUMBER_DIGITS 32u

/* Groups of digits, or number words of one kind, in one number. */
#define RV_LIMIT_NUMBER_GROUPS 8u

/* Words in one number written out; the longest below a quadrillion has 26. */
#define RV_LIMIT_NUMBER_WORDS 40u

/* Words of one sentence that are looked at for an order. Statutes reach 600; what is longer is a list
 * of names or a broken text. Bounds what a rule may look back at. */
#define RV_LIMIT_CLAUSE_ITEMS 1024u

/* Orders that one sentence is split into; the last one takes what is left. The longest chains of
 * resolutions have some twenty. */
#define RV_LIMIT_CHAIN_ORDERS 64u

/* Sentences from which the register of a text is told; more change nothing. */
#define RV_LIMIT_REGISTER_SENTENCES 2000u

/* Themes. Sentences of a document that are read for them; of a longer one every second, third ... is. */
#define RV_LIMIT_THEME_SENTENCES 4000u

/* Words in a phrase that names a theme. */
#define RV_LIMIT_THEME_WORDS 5u

/* Keys that are clustered, themes that are kept, and passages of a theme in one document. */
#define RV_LIMIT_THEME_KEYS 400u
#define RV_LIMIT_THEMES 40u
#define RV_LIMIT_THEME_PASSAGES 10u

/* Content words read for key phrases: two megabytes of text; later ones name nothing new. */
#define RV_LIMIT_KEYPHRASE_UNITS 150000u

/* Key phrases of one document. */
#define RV_LIMIT_KEYPHRASES 25u

/* Sentences at the beginning of a document in which opening formulas are looked for. */
#define RV_LIMIT_OPENING_SENTENCES 20u

/* Entries of a report that is read from a file: nobody collects a thousand by hand. */
#define RV_LIMIT_REPORT_ITEMS 10000u

/* Pairs of a saved comparison that were corrected: each is the work of a hand, and costs a copy of those before
 * it and a walk through the text. */
#define RV_LIMIT_CORRECTIONS 10000u

/* Bytes of a saved comparison: ten thousand entries of a kilobyte or two. */
#define RV_LIMIT_COMPARISON_BYTES (32u * 1024 * 1024)
