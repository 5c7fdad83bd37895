/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "base/rv-char-map.h"

#define STEP 64u /* bytes from one checkpoint to the next */

struct _RvCharMap
{
  const char *text; /* borrowed */
  guint32 length;
  guint32 n_checkpoints;
  guint32 *checkpoints; /* characters that begin before byte i * STEP */
};

static inline guint32
count_starts (const char *text, guint32 from, guint32 to)
{
  guint32 count = 0, i = from;

  /* Eight bytes at once: those that continue a character are 10xxxxxx. */
  for (; i + 8 <= to; i += 8)
    {
      guint64 bytes, continued;

      memcpy (&bytes, text + i, sizeof bytes);
      continued = (bytes >> 7) & ~(bytes >> 6) & G_GUINT64_CONSTANT (0x0101010101010101);
      count += 8 - (guint32) ((continued * G_GUINT64_CONSTANT (0x0101010101010101)) >> 56);
    }
  for (; i < to; i++)
    count += ((guchar) text[i] & 0xc0) != 0x80;
  return count;
}

/**
 * rv_char_map_new:
 * @text: valid UTF-8, which has to outlive the map
 * @length: bytes of @text, below 4 GiB
 */
RvCharMap *
rv_char_map_new (const char *text, gsize length)
{
  RvCharMap *self = g_new0 (RvCharMap, 1);
  guint32 count = 0;

  self->text = text;
  self->length = (guint32) length;
  self->n_checkpoints = self->length / STEP + 1;
  self->checkpoints = g_new (guint32, self->n_checkpoints);
  for (guint32 i = 0; i < self->n_checkpoints; i++)
    {
      self->checkpoints[i] = count;
      count += count_starts (text, i * STEP, MIN (i * STEP + STEP, self->length));
    }
  return self;
}

void
rv_char_map_free (RvCharMap *self)
{
  g_free (self->checkpoints);
  g_free (self);
}

/**
 * rv_char_map_get_char:
 * @byte: an offset on a character boundary; the end of the text is allowed
 *
 * Returns: how many code points stand before @byte
 */
guint32
rv_char_map_get_char (const RvCharMap *self, guint32 byte)
{
  guint32 i;

  byte = MIN (byte, self->length);
  i = byte / STEP;
  return self->checkpoints[i] + count_starts (self->text, i * STEP, byte);
}

/**
 * rv_char_map_get_byte:
 * @character: an offset in code points; what lies beyond the end gives the end
 *
 * Returns: the byte at which that code point begins
 */
guint32
rv_char_map_get_byte (const RvCharMap *self, guint32 character)
{
  guint32 low = 0, high = self->n_checkpoints, byte, seen;

  while (high - low > 1)
    {
      guint32 middle = (low + high) / 2;

      if (self->checkpoints[middle] <= character)
        low = middle;
      else
        high = middle;
    }

  byte = low * STEP;
  seen = self->checkpoints[low];
  while (byte < self->length)
    {
      if (((guchar) self->text[byte] & 0xc0) != 0x80)
        {
          if (seen == character)
            return byte;
          seen++;
        }
      byte++;
    }
  return self->length;
}
