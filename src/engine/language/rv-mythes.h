/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RvMyThes:
 *
 * A thesaurus in the format of LibreOffice, read by the MyThes library, which is C++. Not for two threads at
 * once.
 */
typedef struct _RvMyThes RvMyThes;

/**
 * RvMyThesFunc:
 * @sense: number of a meaning of the word, from 0
 * @n_senses: how many it has
 * @synonym: a word or several, in UTF-8
 */
typedef void (*RvMyThesFunc) (guint sense, guint n_senses, const char *synonym, gpointer data);

RvMyThes *rv_mythes_open (const char *index_path, const char *data_path);
void rv_mythes_free (RvMyThes *self);
gboolean rv_mythes_look_up (RvMyThes *self, const char *word, RvMyThesFunc function, gpointer data);

G_END_DECLS
