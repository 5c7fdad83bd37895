/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "analysis/rv-reading.h"

typedef struct
{
  guint paragraph; /* where it stood when it was given its role */
  char *text;
  RvRole role;
} RoleChange;

struct _RvReading
{
  char *charset;
  GArray *roles; /* of RoleChange, at most one for a paragraph */
};

G_DEFINE_BOXED_TYPE (RvReading, rv_reading, rv_reading_ref, rv_reading_unref)

static void
role_change_clear (gpointer data)
{
  g_free (((RoleChange *) data)->text);
}

/* Returns: (transfer full): a reading that changes nothing */
RvReading *
rv_reading_new (void)
{
  RvReading *self = g_atomic_rc_box_new0 (RvReading);

  self->roles = g_array_new (FALSE, FALSE, sizeof (RoleChange));
  g_array_set_clear_func (self->roles, role_change_clear);
  return self;
}

static void
add_role (RvReading *self, guint paragraph, const char *text, gsize length, RvRole role)
{
  RoleChange change = { paragraph, g_strndup (text, length), role };

  g_array_append_val (self->roles, change);
}

/**
 * rv_reading_new_with_charset:
 * @charset: (nullable): to read the file in; %NULL leaves that to the program
 *
 * Returns: (transfer full): @base, but in that character set
 */
RvReading *
rv_reading_new_with_charset (const RvReading *base, const char *charset)
{
  RvReading *self = rv_reading_new ();

  self->charset = g_strdup (charset);
  for (guint i = 0; i < base->roles->len; i++)
    {
      const RoleChange *change = &g_array_index (base->roles, RoleChange, i);

      add_role (self, change->paragraph, change->text, strlen (change->text), change->role);
    }
  return self;
}

/**
 * rv_reading_new_with_role:
 * @paragraph: its index
 * @text: (array length=length): its words, by which it is found again when the file has changed
 *
 * Returns: (transfer full): @base, and @role for that paragraph, whatever was said of it before
 */
RvReading *
rv_reading_new_with_role (const RvReading *base,
                          guint paragraph,
                          const char *text,
                          gsize length,
                          RvRole role)
{
  RvReading *self = rv_reading_new ();

  self->charset = g_strdup (base->charset);
  for (guint i = 0; i < base->roles->len; i++)
    {
      const RoleChange *change = &g_array_index (base->roles, RoleChange, i);
      gsize n = strlen (change->text);

      if (change->paragraph != paragraph || n != length || strncmp (change->text, text, n) != 0)
        add_role (self, change->paragraph, change->text, n, change->role);
    }
  add_role (self, paragraph, text, length, role);
  return self;
}

RvReading *
rv_reading_ref (RvReading *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
reading_clear (gpointer data)
{
  RvReading *self = data;

  g_free (self->charset);
  g_array_unref (self->roles);
}

void
rv_reading_unref (RvReading *self)
{
  g_atomic_rc_box_release_full (self, reading_clear);
}

/* Returns: (transfer none) (nullable): the character set that a person chose */
const char *
rv_reading_get_charset (const RvReading *self)
{
  return self->charset;
}

static gboolean
is_text (RvDocument *document, guint paragraph, const char *text, gsize length)
{
  RvSpan span;

  if (paragraph >= rv_document_get_n_paragraphs (document))
    return FALSE;
  span = rv_document_get_paragraph (document, paragraph)->span;
  return rv_span_length (span) == length
         && memcmp (rv_document_get_text (document) + span.start, text, length) == 0;
}

/* The paragraph at the place noted, else the only other one with its words. */
static gboolean
find_paragraph (RvDocument *document, const RoleChange *change, guint *out_paragraph)
{
  gsize length = strlen (change->text);
  guint n = 0;

  *out_paragraph = change->paragraph;
  if (is_text (document, change->paragraph, change->text, length))
    return TRUE;
  for (guint i = 0; i < rv_document_get_n_paragraphs (document) && n < 2; i++)
    if (is_text (document, i, change->text, length))
      {
        *out_paragraph = i;
        n++;
      }
  return n == 1;
}

/**
 * rv_reading_apply:
 * @document: as it was read, in the character set of this reading
 *
 * Returns: (transfer full): @document with the roles that a person gave; those whose paragraph is gone
 *   are left out
 */
RvDocument *
rv_reading_apply (const RvReading *self, RvDocument *document)
{
  RvDocument *result = rv_document_ref (document);

  for (guint i = 0; i < self->roles->len; i++)
    {
      const RoleChange *change = &g_array_index (self->roles, RoleChange, i);
      RvDocument *before = result;
      guint paragraph;

      if (!find_paragraph (document, change, &paragraph))
        continue;
      result = rv_document_new_with_role (before, paragraph, change->role);
      rv_document_unref (before);
    }
  return result;
}
