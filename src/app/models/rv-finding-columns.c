/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "models/rv-finding-columns.h"

static const char *const page_titles[RV_N_PAGES] = {
  [RV_PAGE_SUMMARY] = N_ ("Summary"),           [RV_PAGE_FIGURES] = N_ ("Figures"),
  [RV_PAGE_DIRECTIVES] = N_ ("Directives"),     [RV_PAGE_PEOPLE] = N_ ("People and Bodies"),
  [RV_PAGE_DOCUMENTS] = N_ ("Cited Documents"), [RV_PAGE_QUOTES] = N_ ("Quotes"),
  [RV_PAGE_CHECKS] = N_ ("To Be Checked"),      [RV_PAGE_HITS] = N_ ("Search Hits"),
};

#define MAX_COLUMNS 9

/* Headings of what rows become when they are copied as a table, after document and paragraph. */
static const char *const columns[RV_N_PAGES][MAX_COLUMNS] = {
  [RV_PAGE_SUMMARY] = { N_ ("Sentence"), N_ ("Besides") },
  [RV_PAGE_FIGURES] = { N_ ("Figure"), N_ ("Value"), N_ ("Up to"), N_ ("Unit"), N_ ("Direction"),
                        N_ ("Bound"), N_ ("Subject"), N_ ("Sentence") },
  [RV_PAGE_DIRECTIVES] = { N_ ("Who"), N_ ("Force"), N_ ("What"), N_ ("Product"), N_ ("By When"),
                           N_ ("By Whose Word"), N_ ("Follow-up") },
  [RV_PAGE_PEOPLE] = { N_ ("Name"), N_ ("Offices"), N_ ("Mentions") },
  [RV_PAGE_DOCUMENTS] = { N_ ("Cited as"), N_ ("Number"), N_ ("Title"), N_ ("Date"),
                          N_ ("Issued by"), N_ ("Mentions") },
  [RV_PAGE_QUOTES] = { N_ ("Quote"), N_ ("Speaker") },
  [RV_PAGE_CHECKS] = { N_ ("Words"), N_ ("Remark") },
  [RV_PAGE_HITS] = { N_ ("Words") },
};

/* Returns: (transfer none): what @page is called */
const char *
rv_page_get_title (RvPage page)
{
  return _ (page_titles[page]);
}

/**
 * rv_finding_columns_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): the headings, to be translated, of the cells that
 *   the rows of @page have
 */
const char *const *
rv_finding_columns_list (RvPage page)
{
  return columns[page];
}
