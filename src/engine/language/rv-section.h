/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "language/rv-json.h"
#include "language/rv-packed-table.h"

G_BEGIN_DECLS

/*
 * What most sections of a language pack are made of: lists of words by name, and what the stages make of
 * them, tables that are filled here or were when the program was built. Words are folded unless a function says
 * otherwise. A list that is missing or holds anything but
 * strings sets RV_ERROR_DATA, which names the list.
 */

RvPhraseTable *rv_section_read_words (const RvJson *section, const char *member, GError **error);
RvPhraseTable *rv_section_read_strings (const RvJson *section, const char *member, GError **error);
GHashTable *
rv_section_read_map (const RvJson *section, const char *member, gboolean folds, GError **error);
RvPhraseTable *rv_section_read_phrases (const RvJson *section, const char *member, GError **error);

gboolean rv_section_add_words (const RvJson *section,
                               const char *member,
                               RvPhraseTable *set,
                               GError **error);
gboolean rv_section_add_flags (const RvJson *section,
                               const char *member,
                               RvPhraseTable *table,
                               guint32 bits,
                               GError **error);
gboolean rv_section_add_phrases (const RvJson *section,
                                 const char *member,
                                 RvPhraseTable *table,
                                 guint value,
                                 GError **error);

gboolean rv_section_add_marks (const RvJson *section,
                               const char *member,
                               RvPhraseTable *entries,
                               gsize size,
                               gsize offset,
                               guint mark,
                               GError **error);

G_END_DECLS
