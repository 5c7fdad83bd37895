/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "extract/rv-extraction.h"
#include "extract/rv-name-shape.h"
#include "extract/rv-role-parser.h"

G_BEGIN_DECLS

#define RV_NO_PERSON G_MAXUINT

/**
 * RvPersonTable:
 *
 * The people of one document while they are being found: a person is added by full name, found
 * again by surname, given name or office, and gathers roles and mentions. Not thread-safe.
 */
typedef struct _RvPersonTable RvPersonTable;

RvPersonTable *rv_person_table_new (const RvTokenRow *row);
void rv_person_table_free (RvPersonTable *self);

guint rv_person_table_add (RvPersonTable *self, const RvName *name);
void
rv_person_table_add_roles (RvPersonTable *self, guint person, const RvRolePhrase *roles, guint n);
void rv_person_table_add_label (RvPersonTable *self, guint person, guint first, guint end);
void rv_person_table_add_mention (RvPersonTable *self, guint person, RvSpan span);

gboolean rv_person_table_is_family_first (const RvPersonTable *self, guint person);
guint rv_person_table_find_by_word (const RvPersonTable *self, guint token, guint32 gender);
guint rv_person_table_find_by_office (const RvPersonTable *self,
                                      guint first,
                                      guint end,
                                      gboolean is_only);

void rv_person_table_end (RvPersonTable *self, RvFindings *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RvPersonTable, rv_person_table_free)

G_END_DECLS
