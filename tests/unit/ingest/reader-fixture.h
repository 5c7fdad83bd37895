/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "base/rv-error.h"
#include "ingest/rv-reader.h"

/* Files of office formats, made by the tests themselves, and what a reader makes of them. */

typedef struct
{
  const char *name;
  const char *text;
} FixturePart;

static inline GBytes *
fixture_zip (const FixturePart *parts)
{
  struct archive *archive = archive_write_new ();
  gsize capacity = 4096, used = 0;
  char *buffer;

  for (guint i = 0; parts[i].name != NULL; i++)
    capacity += strlen (parts[i].text) + 1024;
  buffer = g_malloc (capacity);
  archive_write_set_format_zip (archive);
  g_assert_cmpint (archive_write_open_memory (archive, buffer, capacity, &used), ==, ARCHIVE_OK);
  for (guint i = 0; parts[i].name != NULL; i++)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, parts[i].name);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_size (entry, (la_int64_t) strlen (parts[i].text));
      archive_write_header (archive, entry);
      archive_write_data (archive, parts[i].text, strlen (parts[i].text));
      archive_entry_free (entry);
    }
  archive_write_close (archive);
  archive_write_free (archive);
  return g_bytes_new_take (buffer, used);
}

static inline RvDraft *
fixture_read (const RvReader *reader, GBytes *bytes, GError **error)
{
  RvSource source = { .bytes = bytes, .uri = "" };

  return reader->read (&source, NULL, error);
}

/* One line for each block: its role, its level where it has one, its text. */
static inline char *
fixture_draw (RvDraft *draft)
{
  GString *drawn = g_string_new (NULL);

  for (guint i = 0; i < draft->blocks->len; i++)
    {
      const RvBlock *block = rv_draft_get_block (draft, i);

      g_string_append (drawn, rv_role_get_nick (block->role));
      if (block->level > 0)
        g_string_append_printf (drawn, "%u", block->level);
      g_string_append_printf (drawn, ": %s\n", block->text);
    }
  return g_string_free (drawn, FALSE);
}

static inline void
fixture_check (const RvReader *reader, GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = fixture_read (reader, bytes, &error);
  g_autofree char *drawn = NULL;
  RvSource source = { .bytes = bytes, .uri = "" };

  g_assert_no_error (error);
  drawn = fixture_draw (draft);
  g_assert_cmpstr (drawn, ==, expected);
  g_assert_true (rv_reader_find (&source) == reader);
}

static inline void
fixture_check_error (const RvReader *reader, GBytes *bytes, RvError code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RvDraft) draft = fixture_read (reader, bytes, &error);

  g_assert_null (draft);
  g_assert_error (error, RV_ERROR, (int) code);
}

/* Every file that is cut off somewhere gives a draft or an error, and nothing else happens. */
static inline void
fixture_check_cuts (const RvReader *reader, GBytes *bytes)
{
  gsize size = g_bytes_get_size (bytes);

  for (gsize length = 1; length < size; length += 1 + size / 97)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (RvDraft) draft = fixture_read (reader, part, &error);

      g_assert_true ((draft == NULL) == (error != NULL));
    }
}
