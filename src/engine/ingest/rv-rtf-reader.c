/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Rich Text Format (Microsoft's specification 1.9.1), as far as text goes: paragraphs, characters
 * in code pages (of the file and of its fonts) and in Unicode, rows of tables, footnotes, boxes of text, title and
 * author. Tracked changes are read as accepted. Headers, footers and remarks follow the text as furniture, each wording
 * once. Pictures and all destinations that are marked as ignorable are skipped with their groups.
 *
 * One pass over the bytes; groups may be nested RV_LIMIT_DEPTH deep.
 */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/rv-error.h"
#include "base/rv-limits.h"
#include "ingest/rv-office-metadata.h"
#include "ingest/rv-reader.h"
#include "ingest/rv-rtf-asides.h"
#include "ingest/rv-rtf-fonts.h"
#include "ingest/rv-rtf-words.h"
#include "ingest/rv-sniff.h"

/* Letters of a control word. */
#define LONGEST_WORD 32u

/* Bytes between two looks at the cancellable. */
#define CANCEL_EVERY (1u << 20)

typedef enum
{
  TARGET_TEXT,
  TARGET_SKIPPED, /* ignorable, but for some groups in it */
  TARGET_DROPPED,
  TARGET_FONTS,
  TARGET_INFO,
  TARGET_TITLE,
  TARGET_AUTHOR,
  TARGET_NOTE,
  TARGET_BOX,
  TARGET_HEAD,
  TARGET_REMARK,
} Target;

/* What stands apart from the paragraph that it is written in, in the order of #RvRtfAside. */
#define IS_ASIDE(target) ((target) >= TARGET_NOTE)

/* What a group inherits, and what is undone at its end. */
typedef struct
{
  Target target;
  guint fallback;  /* bytes to skip after a Unicode character */
  guint code_page; /* of the font; 0: of the file */
  gboolean is_hidden, is_deleted;
} Group;

typedef struct
{
  RvBlockWriter *writer;
  GString *bytes; /* text in the file's code page, not yet decoded */
  GString *title, *author;
  RvRtfAsides *asides;
  RvRtfFonts *fonts;
  GArray *groups; /* of Group */
  Group group;
  guint to_skip;
  gboolean in_row;  /* a row is open with the writer */
  gboolean is_list; /* the open paragraph is an item */
  guint outline;    /* of the open paragraph, from 1; 0 for none */
  guint code_page;  /* of the file */
  int font;         /* that it begins with; -1: none is named */
  gunichar high;    /* first half of a surrogate pair */
} Reading;

static void
add_text (Reading *self, const char *text, gsize length)
{
  if (self->group.is_hidden || self->group.is_deleted)
    return;
  switch (self->group.target)
    {
    case TARGET_TEXT:
      rv_block_writer_add (self->writer, text, (gssize) length);
      break;
    case TARGET_NOTE:
    case TARGET_BOX:
    case TARGET_HEAD:
    case TARGET_REMARK:
      rv_rtf_asides_add (self->asides, text, length);
      break;
    case TARGET_TITLE:
      g_string_append_len (self->title, text, (gssize) length);
      break;
    case TARGET_AUTHOR:
      g_string_append_len (self->author, text, (gssize) length);
      break;
    case TARGET_SKIPPED:
    case TARGET_DROPPED:
    case TARGET_FONTS:
    case TARGET_INFO:
    default:
      break;
    }
}

/* Decodes what has been collected; a multibyte character may stand in two escapes. */
static void
flush_bytes (Reading *self)
{
  g_autofree char *text = NULL;
  gsize length;

  if (self->bytes->len == 0)
    return;
  text = rv_rtf_fonts_decode (self->bytes,
                              self->group.code_page != 0 ? self->group.code_page : self->code_page,
                              &length);
  if (text != NULL)
    add_text (self, text, length);
  g_string_truncate (self->bytes, 0);
}

static void
add_byte (Reading *self, char c)
{
  if (self->to_skip > 0)
    self->to_skip--;
  else if (self->group.target != TARGET_SKIPPED && self->group.target != TARGET_DROPPED
           && self->group.target != TARGET_FONTS)
    g_string_append_c (self->bytes, c);
}

static void
add_char (Reading *self, gunichar c)
{
  char buffer[6];

  flush_bytes (self);
  if (c >= 0xd800 && c < 0xdc00)
    {
      self->high = c;
      return;
    }
  if (c >= 0xdc00 && c < 0xe000)
    c = self->high != 0 ? 0x10000 + ((self->high - 0xd800) << 10) + (c - 0xdc00) : 0xfffd;
  self->high = 0;
  if (g_unichar_validate (c) && c != 0)
    add_text (self, buffer, (gsize) g_unichar_to_utf8 (c, buffer));
}

static void
end_paragraph (Reading *self)
{
  flush_bytes (self);
  if (IS_ASIDE (self->group.target))
    rv_rtf_asides_add (self->asides, " ", 1);
  if (self->group.target != TARGET_TEXT)
    return;
  if (self->in_row)
    {
      rv_block_writer_add_space (self->writer);
      return;
    }
  if (self->outline > 0)
    rv_block_writer_end_block (self->writer, RV_ROLE_HEADING, self->outline, "outline");
  else if (self->is_list)
    rv_block_writer_end_block (self->writer, RV_ROLE_LIST, 1, "numbering");
  else
    rv_block_writer_end_block (self->writer, RV_ROLE_BODY, 0, "");
  rv_rtf_asides_write (self->asides, self->writer);
}

/* The paragraph stands in a table. */
static void
begin_row (Reading *self)
{
  if (self->in_row || self->group.target != TARGET_TEXT)
    return;
  rv_block_writer_end_block (self->writer, RV_ROLE_BODY, 0, "");
  rv_block_writer_begin_row (self->writer);
  rv_block_writer_begin_cell (self->writer);
  self->in_row = TRUE;
}

static void
end_cell (Reading *self)
{
  flush_bytes (self);
  begin_row (self);
  if (!self->in_row)
    return;
  rv_block_writer_end_cell (self->writer);
  rv_block_writer_begin_cell (self->writer);
}

static void
end_row (Reading *self)
{
  flush_bytes (self);
  if (!self->in_row)
    return;
  self->in_row = FALSE;
  rv_block_writer_end_cell (self->writer);
  rv_block_writer_end_row (self->writer);
  rv_rtf_asides_write (self->asides, self->writer);
}

/* The number of the font table's entry that text is set in, and what it says of it. */
static gboolean
handle_font (Reading *self, const char *word, int number)
{
  if (self->group.target == TARGET_FONTS)
    {
      if (strcmp (word, "f") == 0)
        rv_rtf_fonts_begin (self->fonts, number);
      else if (strcmp (word, "fcharset") == 0)
        rv_rtf_fonts_set_charset (self->fonts, number);
      else if (strcmp (word, "cpg") == 0)
        rv_rtf_fonts_set_code_page (self->fonts, number);
      return TRUE;
    }
  if (strcmp (word, "f") == 0)
    self->group.code_page = rv_rtf_fonts_get_code_page (self->fonts, number);
  else if (strcmp (word, "deff") == 0)
    self->font = number;
  else if (strcmp (word, "plain") == 0)
    {
      self->group.code_page = rv_rtf_fonts_get_code_page (self->fonts, self->font);
      self->group.is_hidden = FALSE;
    }
  else
    return FALSE;
  return TRUE;
}

/* Character sets that a file may name of its own. */
static gboolean
handle_code_page (Reading *self, const char *word, int number)
{
  if (strcmp (word, "ansicpg") == 0 && number > 0 && number < 100000)
    self->code_page = (guint) number;
  else if (strcmp (word, "mac") == 0)
    self->code_page = 10000;
  else if (strcmp (word, "pc") == 0)
    self->code_page = 437;
  else if (strcmp (word, "pca") == 0)
    self->code_page = 850;
  else
    return FALSE;
  return TRUE;
}

/* A character that is written as a control sign or word. One that follows a Unicode character may be what older
 * programs read in its place. */
static void
add_written (Reading *self, gunichar c)
{
  if (self->to_skip > 0)
    self->to_skip--;
  else
    add_char (self, c);
}

static void
add_sign (Reading *self, const char *word)
{
  gunichar c = rv_rtf_words_get_sign (word);

  if (c != 0)
    add_written (self, c);
}

/* Words that send the text of their group elsewhere. */
static gboolean
handle_target (Reading *self, const char *word)
{
  Target target = self->group.target;

  if (strcmp (word, "info") == 0)
    self->group.target = TARGET_INFO;
  else if (strcmp (word, "fonttbl") == 0)
    self->group.target = TARGET_FONTS;
  else if (strcmp (word, "shprslt") == 0) /* a box again, for older programs */
    self->group.target = TARGET_DROPPED;
  else if (strcmp (word, "upr") == 0) /* again in Unicode behind it: "ud" */
    self->group.target = TARGET_SKIPPED;
  else if (strcmp (word, "footnote") == 0)
    self->group.target = target == TARGET_TEXT ? TARGET_NOTE : target;
  else if (rv_rtf_words_is_head (word))
    self->group.target = target == TARGET_TEXT ? TARGET_HEAD : target;
  else if (strcmp (word, "title") == 0)
    self->group.target = target == TARGET_INFO ? TARGET_TITLE : target;
  else if (strcmp (word, "author") == 0)
    self->group.target = target == TARGET_INFO ? TARGET_AUTHOR : target;
  else if (rv_rtf_words_is_skipped (word))
    self->group.target = TARGET_SKIPPED;
  else
    return FALSE;
  return TRUE;
}

/* Words about the paragraph. */
static gboolean
handle_paragraph (Reading *self, const char *word, int number)
{
  if (strcmp (word, "par") == 0 || strcmp (word, "sect") == 0)
    end_paragraph (self);
  else if (self->group.target != TARGET_TEXT)
    return FALSE; /* a note's paragraphs are not the one that it stands in */
  else if (strcmp (word, "pard") == 0)
    {
      self->outline = 0;
      self->is_list = FALSE;
    }
  else if (strcmp (word, "outlinelevel") == 0)
    self->outline = number >= 0 && number < 9 ? (guint) number + 1 : 0;
  else if (strcmp (word, "ls") == 0)
    self->is_list = TRUE;
  else if (strcmp (word, "intbl") == 0)
    begin_row (self);
  else if (strcmp (word, "cell") == 0)
    end_cell (self);
  else if (strcmp (word, "row") == 0)
    end_row (self);
  else
    return FALSE;
  return TRUE;
}

/* The target of the group around this one. */
static Target
get_outer (const Reading *self)
{
  return self->groups->len > 0 ? g_array_index (self->groups, Group, self->groups->len - 1).target
                               : TARGET_TEXT;
}

/* Groups that may be ignored, but not here: remarks, boxes of text, and what stands in Unicode again. */
static void
handle_skipped (Reading *self, const char *word)
{
  Target outer = get_outer (self);

  if (strcmp (word, "annotation") == 0 && outer == TARGET_TEXT)
    self->group.target = TARGET_REMARK;
  else if ((strcmp (word, "shptxt") == 0 || strcmp (word, "dptxbxtext") == 0)
           && rv_rtf_asides_begin_box (self->asides))
    self->group.target = TARGET_BOX;
  else if (strcmp (word, "ud") == 0 && self->groups->len > 1)
    self->group.target = g_array_index (self->groups, Group, self->groups->len - 2).target;
}

static void
handle_word (Reading *self, const char *word, gboolean has_number, int number)
{
  flush_bytes (self);
  if (strcmp (word, "uc") == 0)
    self->group.fallback = (guint) CLAMP (number, 0, 8);
  else if (self->group.target == TARGET_SKIPPED)
    handle_skipped (self, word);
  else if (self->group.target == TARGET_DROPPED || handle_font (self, word, number)
           || handle_target (self, word) || handle_paragraph (self, word, number)
           || handle_code_page (self, word, number))
    ;
  else if (strcmp (word, "u") == 0)
    {
      add_char (self, (gunichar) (number < 0 ? number + 0x10000 : number));
      self->to_skip = self->group.fallback;
    }
  else if (strcmp (word, "v") == 0)
    self->group.is_hidden = !has_number || number != 0;
  else if (strcmp (word, "deleted") == 0)
    self->group.is_deleted = !has_number || number != 0;
  else
    add_sign (self, word);
}

static gboolean
begin_group (Reading *self)
{
  flush_bytes (self);
  if (self->groups->len >= RV_LIMIT_DEPTH)
    return FALSE;
  self->to_skip = 0;
  g_array_append_val (self->groups, self->group);
  return TRUE;
}

static void
end_group (Reading *self)
{
  Target target = self->group.target;

  flush_bytes (self);
  self->to_skip = 0;
  if (self->groups->len == 0)
    return;
  self->group = g_array_index (self->groups, Group, self->groups->len - 1);
  g_array_set_size (self->groups, self->groups->len - 1);
  if (IS_ASIDE (target) && self->group.target != target)
    rv_rtf_asides_end (self->asides, (RvRtfAside) (target - TARGET_NOTE));
}

/* A control sign at @p, behind the backslash; returns what follows it. */
static const char *
read_sign (Reading *self, const char *p, const char *end)
{
  if (*p == '\'' && end - p > 2 && g_ascii_isxdigit (p[1]) && g_ascii_isxdigit (p[2]))
    {
      add_byte (self, (char) (g_ascii_xdigit_value (p[1]) * 16 + g_ascii_xdigit_value (p[2])));
      return p + 3;
    }
  if (*p == '*' && self->group.target != TARGET_DROPPED)
    self->group.target = TARGET_SKIPPED;
  else if (*p == '~')
    add_written (self, ' ');
  else if (*p == '_')
    add_written (self, '-');
  else if (*p == '\n' || *p == '\r')
    end_paragraph (self);
  else if (*p == '\\' || *p == '{' || *p == '}')
    add_byte (self, *p);
  return p + 1;
}

/* A control word at @p, behind the backslash; returns what follows it. */
static const char *
read_word (Reading *self, const char *p, const char *end)
{
  char word[LONGEST_WORD + 1];
  gsize n = 0;
  gboolean has_number = FALSE;
  int number = 0, sign = 1;

  for (; p < end && g_ascii_isalpha (*p); p++)
    if (n < LONGEST_WORD)
      word[n++] = *p;
  word[n] = 0;
  if (end - p > 1 && *p == '-' && g_ascii_isdigit (p[1]))
    {
      sign = -1;
      p++;
    }
  for (; p < end && g_ascii_isdigit (*p); p++)
    {
      has_number = TRUE;
      number = number < 1000000 ? number * 10 + (*p - '0') : number;
    }
  if (p < end && *p == ' ')
    p++;
  if (strcmp (word, "bin") == 0 && has_number)
    return p + MIN ((gssize) number, end - p);
  handle_word (self, word, has_number, sign * number);
  return p;
}

/* What stands at @p, behind the backslash; returns what follows it. */
static const char *
read_control (Reading *self, const char *p, const char *end)
{
  if (p >= end)
    return end;
  return g_ascii_isalpha (*p) ? read_word (self, p, end) : read_sign (self, p, end);
}

static gboolean
read_body (Reading *self, const char *data, gsize size, GCancellable *cancellable, GError **error)
{
  const char *end = data + size, *due = data;

  for (const char *p = data; p < end;)
    {
      char c = *p++;

      if (p > due)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          due = p + MIN ((gsize) (end - p), CANCEL_EVERY);
        }
      if (c == '\\')
        p = read_control (self, p, end);
      else if (c == '{' && !begin_group (self))
        {
          g_set_error_literal (error, RV_ERROR, RV_ERROR_MALFORMED,
                               _ ("The file is damaged: its groups are nested too deep."));
          return FALSE;
        }
      else if (c == '}')
        end_group (self);
      else if (c != '{' && c != '\n' && c != '\r' && c != 0)
        add_byte (self, c);
    }
  self->group.target = TARGET_TEXT;
  end_row (self);
  end_paragraph (self);
  return rv_block_writer_check (self->writer, error);
}

static RvDraft *
read_rtf (const RvSource *source, GCancellable *cancellable, GError **error)
{
  g_autoptr (RvDraft) draft = rv_draft_new ("application/rtf");
  g_autoptr (RvBlockWriter) writer = rv_block_writer_new (draft);
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GString) author = g_string_new (NULL);
  g_autoptr (RvRtfAsides) asides = rv_rtf_asides_new ();
  g_autoptr (RvRtfFonts) fonts = rv_rtf_fonts_new ();
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (Group));
  Reading reading = { .writer = writer,
                      .bytes = bytes,
                      .title = title,
                      .author = author,
                      .asides = asides,
                      .fonts = fonts,
                      .groups = groups,
                      .group.fallback = 1,
                      .code_page = 1252,
                      .font = -1 };
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  if (!read_body (&reading, data != NULL ? data : "", size, cancellable, error))
    return NULL;
  rv_rtf_asides_write_furniture (asides, writer, draft);
  rv_office_metadata_set (draft, RV_META_TITLE, title->str, "rtf-info");
  rv_office_metadata_set (draft, RV_META_AUTHOR, author->str, "rtf-info");
  draft->is_structured = rv_block_writer_has_headings (writer);
  return g_steal_pointer (&draft);
}

static int
probe (const RvSource *source)
{
  return rv_sniff_begins_with (source->bytes, "{\\rtf", 5) ? 100 : 0;
}

static const char *const media_types[] = { "application/rtf", "text/rtf", NULL };

const RvReader rv_rtf_reader = { media_types, probe, read_rtf };
