/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-clause.h"

G_BEGIN_DECLS

/**
 * RvRegister:
 *
 * For what kind of reader a text is written: it decides how an ambiguous modal is to be read.
 */
typedef enum
{
  RV_REGISTER_PROSE,        /* articles, reports */
  RV_REGISTER_ADDRESS,      /* a speech or letter in the speaker's own words: "I", "we" */
  RV_REGISTER_NORMATIVE,    /* statutes, standards, contracts */
  RV_REGISTER_CONVERSATION, /* letters, chat, dialogue */
} RvRegister;

RvRegister rv_register_detect (RvClause *clause);

G_END_DECLS
