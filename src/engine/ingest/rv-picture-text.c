/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What stands for a picture, written for those who cannot see it. Readers of every format add it where
 * the picture stands; what says nothing (the name of a file), what a caption says already and what
 * was said before is left out. Linear in the text.
 */

#include "config.h"

#include <string.h>

#include "base/rv-hash.h"
#include "ingest/rv-picture-text.h"
#include "language/rv-normalize.h"

/* Letters of the ending of a file's name. */
#define ENDING_LETTERS 5u

/* Bytes of a block that a description may repeat. */
#define REPEATED_BYTES 1000u

/* Blocks between a picture and its caption. */
#define CAPTION_REACH 3u

/* "harbour.jpg", "IMG_0412", "20240131-2": no space, and what nobody writes in a word. */
static gboolean
is_file_name (const char *text)
{
  const char *dot = strrchr (text, '.');
  gsize ending = dot != NULL ? strlen (dot + 1) : 0;
  gboolean has_digit = FALSE, has_letter = FALSE;

  if (dot != NULL && dot > text && ending >= 2 && ending <= ENDING_LETTERS
      && g_ascii_isalpha (dot[1])
      && strspn (dot + 1, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
           == ending
      && strchr (dot, ' ') == NULL && !g_ascii_isspace (dot[-1]))
    return TRUE;
  if (strchr (text, ' ') != NULL)
    return FALSE;
  for (const char *p = text; *p != 0; p++)
    {
      has_digit |= g_ascii_isdigit (*p);
      has_letter |= g_ascii_isalpha (*p) || (guchar) *p >= 0x80;
      if (*p == '_' || *p == '/')
        return TRUE;
    }
  return has_digit && (has_letter || strlen (text) > 4);
}

/* The letters and digits of @text alone, up to @end. */
static char *
dup_letters (const char *text, gsize length)
{
  GString *letters = g_string_new (NULL);

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isalnum (text[i]) || (guchar) text[i] >= 0x80)
      g_string_append_c (letters, g_ascii_tolower (text[i]));
  return g_string_free (letters, FALSE);
}

/* Whether @text is what the file at @source is called, "Old mill" of "/pictures/old-mill.jpg". */
static gboolean
is_name_of (const char *text, const char *source)
{
  gsize path = strcspn (source, "?#");
  const char *start = source;
  const char *end = source + path;
  g_autofree char *name = NULL;
  g_autofree char *said = NULL;

  for (const char *p = source; p < end; p++)
    if (*p == '/')
      start = p + 1;
  for (const char *p = end; p > start; p--)
    if (p[-1] == '.')
      {
        end = p - 1;
        break;
      }
  name = dup_letters (start, (gsize) (end - start));
  said = dup_letters (text, strlen (text));
  return name[0] != 0 && g_str_equal (name, said);
}

/**
 * rv_picture_text_says_something:
 * @text: (nullable): a description, UTF-8
 * @source: (nullable): address of the picture
 *
 * Returns: whether @text has a word, and is not the name of a file
 */
gboolean
rv_picture_text_says_something (const char *text, const char *source)
{
  g_autofree char *plain = NULL;
  guint n_letters = 0;

  if (text == NULL || text[0] == 0 || !g_utf8_validate (text, -1, NULL))
    return FALSE;
  plain = g_strstrip (g_strdup (text));
  for (const char *p = plain; *p != 0 && n_letters < 2; p = g_utf8_next_char (p))
    n_letters += g_unichar_isalpha (g_utf8_get_char (p)) ? 1u : 0u;
  if (n_letters < 2 || is_file_name (plain))
    return FALSE;
  return source == NULL || g_str_has_prefix (source, "data:") || !is_name_of (plain, source);
}

/* Returns: whether @block stands for a picture */
gboolean
rv_picture_text_is_block (const RvBlock *block)
{
  return g_str_equal (block->reason, RV_PICTURE_TEXT_REASON);
}

static gboolean
has_any (RvDraft *draft)
{
  for (guint i = 0; i < draft->blocks->len; i++)
    if (rv_picture_text_is_block (rv_draft_get_block (draft, i)))
      return TRUE;
  return FALSE;
}

/* Whether a caption near block @index says @folded, alone or with a credit. */
static gboolean
is_in_caption (RvDraft *draft, char *const *texts, guint index)
{
  guint from = index > CAPTION_REACH ? index - CAPTION_REACH : 0;
  guint to = MIN (draft->blocks->len, index + CAPTION_REACH + 1);

  for (guint i = from; i < to; i++)
    {
      const RvBlock *block = rv_draft_get_block (draft, i);

      if (i != index && block->role == RV_ROLE_CAPTION && !rv_picture_text_is_block (block)
          && texts[i] != NULL && strstr (texts[i], texts[index]) != NULL)
        return TRUE;
    }
  return FALSE;
}

static char **
fold_blocks (RvDraft *draft)
{
  char **texts = g_new0 (char *, draft->blocks->len + 1);

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const RvBlock *block = rv_draft_get_block (draft, i);

      if (rv_picture_text_is_block (block) || strlen (block->text) <= REPEATED_BYTES)
        texts[i] = rv_normalize_fold_words (block->text);
    }
  return texts;
}

/**
 * rv_picture_text_settle:
 *
 * Takes the descriptions of pictures out of @draft that its text says too, and those that say the same
 * as one before. Only for before any evidence is set.
 */
void
rv_picture_text_settle (RvDraft *draft)
{
  g_autoptr (GHashTable) said = NULL;
  char **texts;
  guint n = draft->blocks->len, n_kept = 0;

  if (!has_any (draft))
    return;
  texts = fold_blocks (draft);
  said = g_hash_table_new (rv_hash_string, g_str_equal);
  for (guint i = 0; i < n; i++)
    if (texts[i] != NULL && !rv_picture_text_is_block (rv_draft_get_block (draft, i)))
      g_hash_table_add (said, texts[i]);
  for (guint i = 0; i < n; i++)
    {
      RvBlock *block = rv_draft_get_block (draft, i);

      if (rv_picture_text_is_block (block)
          && (texts[i][0] == 0 || is_in_caption (draft, texts, i)
              || !g_hash_table_add (said, texts[i])))
        {
          g_free (block->text);
          block->text = NULL;
        }
    }
  for (guint i = 0; i < n; i++)
    {
      RvBlock *block = rv_draft_get_block (draft, i);
      RvBlock *to = rv_draft_get_block (draft, n_kept);
      RvBlock moved = *block;

      if (block->text == NULL)
        continue;
      *block = *to;
      *to = moved;
      n_kept++;
    }
  g_array_set_size (draft->blocks, n_kept);
  for (guint i = 0; i < n; i++)
    g_free (texts[i]);
  g_free (texts);
}
