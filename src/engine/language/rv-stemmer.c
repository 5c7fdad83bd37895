/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <libstemmer.h>
#include <string.h>

#include "language/rv-stemmer.h"

struct _RvStemmer
{
  struct sb_stemmer *snowball; /* NULL: words stay as they are */
};

/**
 * rv_stemmer_new:
 * @algorithm: (nullable): a name that Snowball knows, for example "english"; with %NULL or an unknown
 *   name words stay as they are
 */
RvStemmer *
rv_stemmer_new (const char *algorithm)
{
  RvStemmer *self = g_new0 (RvStemmer, 1);

  if (algorithm != NULL)
    self->snowball = sb_stemmer_new (algorithm, "UTF_8");
  return self;
}

void
rv_stemmer_free (RvStemmer *self)
{
  if (self->snowball != NULL)
    sb_stemmer_delete (self->snowball);
  g_free (self);
}

/**
 * rv_stemmer_stem:
 * @folded: a word as rv_normalize_fold() gives it
 * @out_length: bytes of the result
 *
 * Returns: (transfer none): the stem, valid until the next call
 */
const char *
rv_stemmer_stem (RvStemmer *self, const char *folded, gsize *out_length)
{
  const sb_symbol *stem = NULL;

  if (self->snowball != NULL)
    stem = sb_stemmer_stem (self->snowball, (const sb_symbol *) folded, (int) strlen (folded));
  if (stem == NULL)
    {
      *out_length = strlen (folded);
      return folded;
    }
  *out_length = (gsize) sb_stemmer_length (self->snowball);
  return (const char *) stem;
}
