/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "base/rv-interner.h"

/*
 * Open addressing with linear probing over a power of two of slots, filled to at most a half;
 * strings lie one behind the other in blocks. Strings come from documents: their hash has a key (rv-hash.h). Numbers
 * are given in the order in which strings come, and do not depend on it.
 */

struct _RvInterner
{
  GPtrArray *blocks; /* of char[] */
  char *free;        /* in the last block */
  gsize n_free;
  const char **strings; /* as many as half of the slots, and one */
  guint32 n_strings;
  guint32 *slots; /* id + 1; 0 is free */
  guint32 *hashes;
  guint32 n_slots;
  guint32 key;
};

#define FIRST_SLOTS 256u
#define BLOCK_BYTES 4000u

RvInterner *
rv_interner_new (void)
{
  RvInterner *self = g_new0 (RvInterner, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->n_slots = FIRST_SLOTS;
  self->key = rv_hash_get_key ();
  self->strings = g_new (const char *, self->n_slots / 2 + 1);
  self->slots = g_new0 (guint32, self->n_slots);
  self->hashes = g_new (guint32, self->n_slots);
  return self;
}

void
rv_interner_free (RvInterner *self)
{
  g_ptr_array_unref (self->blocks);
  g_free (self->strings);
  g_free (self->slots);
  g_free (self->hashes);
  g_free (self);
}

/* Whether @other, which ends with a NUL, is @string: without a call, since words are short. */
static inline gboolean
is_same (const char *other, const char *string, gsize length)
{
  gsize i = 0;

  while (i < length && other[i] == string[i])
    i++;
  return i == length && other[length] == 0;
}

static inline guint32
find_slot (const RvInterner *self, const char *string, gsize length, guint32 hash)
{
  guint32 slot = hash & (self->n_slots - 1);

  while (self->slots[slot] != 0
         && (self->hashes[slot] != hash
             || !is_same (self->strings[self->slots[slot] - 1], string, length)))
    slot = (slot + 1) & (self->n_slots - 1);
  return slot;
}

static const char *
store (RvInterner *self, const char *string, gsize length)
{
  char *stored;

  if (length + 1 > self->n_free)
    {
      self->n_free = MAX (length + 1, BLOCK_BYTES);
      self->free = g_malloc (self->n_free);
      g_ptr_array_add (self->blocks, self->free);
    }
  stored = self->free;
  memcpy (stored, string, length);
  stored[length] = 0;
  self->free += length + 1;
  self->n_free -= length + 1;
  return stored;
}

static void
grow (RvInterner *self)
{
  guint32 n_old = self->n_slots;
  g_autofree guint32 *old_slots = g_steal_pointer (&self->slots);
  g_autofree guint32 *old_hashes = g_steal_pointer (&self->hashes);

  self->n_slots = n_old * 2;
  self->slots = g_new0 (guint32, self->n_slots);
  self->hashes = g_new (guint32, self->n_slots);
  self->strings = g_renew (const char *, self->strings, self->n_slots / 2 + 1);

  for (guint32 i = 0; i < n_old; i++)
    {
      guint32 slot;

      if (old_slots[i] == 0)
        continue;
      slot = old_hashes[i] & (self->n_slots - 1);
      while (self->slots[slot] != 0)
        slot = (slot + 1) & (self->n_slots - 1);
      self->slots[slot] = old_slots[i];
      self->hashes[slot] = old_hashes[i];
    }
}

/**
 * rv_interner_add:
 * @string: UTF-8 without a NUL; need not end with one
 * @length: its length in bytes
 *
 * Returns: the number of @string, a new one if it was not there yet
 */
guint32
rv_interner_add (RvInterner *self, const char *string, gsize length)
{
  guint32 hash = rv_hash_bytes (self->key, string, length);
  guint32 slot = find_slot (self, string, length, hash);

  if (self->slots[slot] != 0)
    return self->slots[slot] - 1;

  self->strings[self->n_strings++] = store (self, string, length);
  self->slots[slot] = self->n_strings;
  self->hashes[slot] = hash;
  if (self->n_strings * 2 > self->n_slots)
    grow (self);
  return self->n_strings - 1;
}

/**
 * rv_interner_lookup:
 *
 * Returns: the number of @string, or RV_INTERNER_NONE
 */
guint32
rv_interner_lookup (const RvInterner *self, const char *string, gsize length)
{
  guint32 slot = find_slot (self, string, length, rv_hash_bytes (self->key, string, length));

  return self->slots[slot] != 0 ? self->slots[slot] - 1 : RV_INTERNER_NONE;
}

/**
 * rv_interner_get:
 * @id: a number below rv_interner_get_length()
 *
 * Returns: (transfer none): the string, valid as long as the interner
 */
const char *
rv_interner_get (const RvInterner *self, guint32 id)
{
  return self->strings[id];
}

guint32
rv_interner_get_length (const RvInterner *self)
{
  return self->n_strings;
}
