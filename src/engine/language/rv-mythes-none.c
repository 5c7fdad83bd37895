/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "language/rv-mythes.h"

/* Stands for rv-mythes.cc where the program is built without MyThes: there is no thesaurus then. */

RvMyThes *
rv_mythes_open (const char *index_path, const char *data_path)
{
  return NULL;
}

void
rv_mythes_free (RvMyThes *self)
{
}

gboolean
rv_mythes_look_up (RvMyThes *self, const char *word, RvMyThesFunc function, gpointer data)
{
  return FALSE;
}
