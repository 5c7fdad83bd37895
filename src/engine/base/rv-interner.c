/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-interner.h"

/*
 * Open addressing with linear probing over a power of two of slots, filled to at most a half;
 * strings live in a chunk. One multiplication-xorshift per eight bytes would do, but words are
 * short: FNV-1a is within the noise of anything better here.
 */

struct _RvInterner
{
  GStringChunk *chunk;
  GPtrArray *strings;
  guint32 *slots; /* id + 1; 0 is free */
  guint32 *hashes;
  guint32 n_slots;
};

#define FIRST_SLOTS 256u

RvInterner *
rv_interner_new (void)
{
  RvInterner *self = g_new0 (RvInterner, 1);

  self->chunk = g_string_chunk_new (4096);
  self->strings = g_ptr_array_new ();
  self->n_slots = FIRST_SLOTS;
  self->slots = g_new0 (guint32, self->n_slots);
  self->hashes = g_new (guint32, self->n_slots);
  return self;
}

void
rv_interner_free (RvInterner *self)
{
  g_string_chunk_free (self->chunk);
  g_ptr_array_unref (self->strings);
  g_free (self->slots);
  g_free (self->hashes);
  g_free (self);
}

static guint32
hash_bytes (const char *string, gsize length)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) string[i]) * 16777619u;
  return hash;
}

static guint32
find_slot (const RvInterner *self, const char *string, gsize length, guint32 hash)
{
  guint32 slot = hash & (self->n_slots - 1);

  while (self->slots[slot] != 0)
    {
      const char *other = g_ptr_array_index (self->strings, self->slots[slot] - 1);

      if (self->hashes[slot] == hash && strncmp (other, string, length) == 0 && other[length] == 0)
        break;
      slot = (slot + 1) & (self->n_slots - 1);
    }
  return slot;
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
  guint32 hash = hash_bytes (string, length);
  guint32 slot = find_slot (self, string, length, hash);

  if (self->slots[slot] != 0)
    return self->slots[slot] - 1;

  g_ptr_array_add (self->strings, g_string_chunk_insert_len (self->chunk, string, length));
  self->slots[slot] = self->strings->len;
  self->hashes[slot] = hash;
  if (self->strings->len * 2 > self->n_slots)
    grow (self);
  return self->strings->len - 1;
}

/**
 * rv_interner_lookup:
 *
 * Returns: the number of @string, or RV_INTERNER_NONE
 */
guint32
rv_interner_lookup (const RvInterner *self, const char *string, gsize length)
{
  guint32 slot = find_slot (self, string, length, hash_bytes (string, length));

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
  return g_ptr_array_index (self->strings, id);
}

guint32
rv_interner_get_length (const RvInterner *self)
{
  return self->strings->len;
}
