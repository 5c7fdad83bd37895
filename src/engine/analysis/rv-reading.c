/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "analysis/rv-reading.h"
#include "base/rv-hash.h"

/*
 * A person may mark a whole document at once, and a saved comparison holds what they marked: all of this is
 * linear in the roles and the text, but for hashing.
 */

typedef struct
{
  guint paragraph; /* where it stood when it was given its role */
  char *text;
  RvRole role;
} Role;

struct _RvReading
{
  char *charset;
  guint event_year; /* 0 where nobody said it */
  GPtrArray *roles; /* of Role, at most one for a paragraph */
};

G_DEFINE_BOXED_TYPE (RvReading, rv_reading, rv_reading_ref, rv_reading_unref)

static void
role_free (gpointer data)
{
  Role *role = data;

  g_free (role->text);
  g_free (role);
}

static guint
hash_place (gconstpointer data)
{
  const Role *role = data;

  return rv_hash_string (role->text) * 33 + role->paragraph;
}

static gboolean
equal_places (gconstpointer a, gconstpointer b)
{
  const Role *x = a, *y = b;

  return x->paragraph == y->paragraph && g_str_equal (x->text, y->text);
}

/* Returns: (transfer full): a reading that changes nothing */
RvReading *
rv_reading_new (void)
{
  RvReading *self = g_atomic_rc_box_new0 (RvReading);

  self->roles = g_ptr_array_new_with_free_func (role_free);
  return self;
}

/* @seen: the roles of @self, by paragraph and words */
static void
add_role (RvReading *self, GHashTable *seen, const RvRoleChange *change)
{
  Role *role = g_new (Role, 1), *before;

  *role = (Role){ change->paragraph, g_strndup (change->text, change->length), change->role };
  before = g_hash_table_lookup (seen, role);
  if (before != NULL)
    {
      before->role = role->role;
      role_free (role);
      return;
    }
  g_ptr_array_add (self->roles, role);
  g_hash_table_add (seen, role);
}

static void
add_roles (RvReading *self, const RvReading *base, const RvRoleChange *changes, guint n_changes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (hash_place, equal_places);

  for (guint i = 0; i < base->roles->len; i++)
    {
      const Role *role = g_ptr_array_index (base->roles, i);
      RvRoleChange copy = { role->paragraph, role->text, strlen (role->text), role->role };

      add_role (self, seen, &copy);
    }
  for (guint i = 0; i < n_changes; i++)
    add_role (self, seen, &changes[i]);
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
  self->event_year = base->event_year;
  add_roles (self, base, NULL, 0);
  return self;
}

/**
 * rv_reading_new_with_event_year:
 * @year: 1 to 9999, in which the event took place; 0 leaves that to the program
 *
 * It counts where the document tells the day of the event without its year.
 *
 * Returns: (transfer full): @base, but with that year
 */
RvReading *
rv_reading_new_with_event_year (const RvReading *base, guint year)
{
  RvReading *self = rv_reading_new ();

  self->charset = g_strdup (base->charset);
  self->event_year = year;
  add_roles (self, base, NULL, 0);
  return self;
}

/**
 * rv_reading_new_with_roles:
 * @changes: (array length=n_changes): of one paragraph the last one counts
 *
 * Returns: (transfer full): @base and @changes, whatever was said of those paragraphs before
 */
RvReading *
rv_reading_new_with_roles (const RvReading *base, const RvRoleChange *changes, guint n_changes)
{
  RvReading *self = rv_reading_new ();

  self->charset = g_strdup (base->charset);
  self->event_year = base->event_year;
  add_roles (self, base, changes, n_changes);
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
  g_ptr_array_unref (self->roles);
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
is_at_its_place (RvDocument *document, const Role *role)
{
  gsize length = strlen (role->text);
  RvSpan span;

  if (role->paragraph >= rv_document_get_n_paragraphs (document))
    return FALSE;
  span = rv_document_get_paragraph (document, role->paragraph)->span;
  return rv_span_length (span) == length
         && memcmp (rv_document_get_text (document) + span.start, role->text, length) == 0;
}

/* Stands for a paragraph whose words others have too. */
#define SEVERAL G_MAXUINT

/* Returns: (transfer full): the number of each paragraph, from 1, or SEVERAL, by its words */
static GHashTable *
index_paragraphs (RvDocument *document)
{
  GHashTable *numbers = g_hash_table_new_full (rv_hash_string, g_str_equal, g_free, NULL);

  for (guint i = 0; i < rv_document_get_n_paragraphs (document); i++)
    {
      char *text = rv_document_dup_slice (document, rv_document_get_paragraph (document, i)->span);
      gboolean is_known = g_hash_table_contains (numbers, text);

      g_hash_table_insert (numbers, text, GUINT_TO_POINTER (is_known ? SEVERAL : i + 1));
    }
  return numbers;
}

/* @document: (transfer full) */
static RvDocument *
apply_event_year (const RvReading *self, RvDocument *document)
{
  g_autoptr (RvDocument) base = document;
  char year[16];

  if (self->event_year == 0)
    return g_steal_pointer (&base);
  g_snprintf (year, sizeof year, "%04u", self->event_year);
  return rv_document_new_with_meta (base, RV_META_EVENT_YEAR, year, RV_REASON_BY_HAND);
}

/**
 * rv_reading_apply:
 * @document: as it was read, in the character set of this reading
 *
 * A paragraph is looked for at its old place, else where its words stand alone.
 *
 * Returns: (transfer full): @document with the year and the roles that a person gave; those whose
 *   paragraph is gone are left out
 */
RvDocument *
rv_reading_apply (const RvReading *self, RvDocument *document)
{
  g_autoptr (GArray) roles = g_array_new (FALSE, FALSE, sizeof (RvParagraphRole));
  g_autoptr (GHashTable) numbers = NULL;

  for (guint i = 0; i < self->roles->len; i++)
    {
      const Role *role = g_ptr_array_index (self->roles, i);
      RvParagraphRole found = { role->paragraph, role->role };

      if (!is_at_its_place (document, role))
        {
          guint number;

          if (numbers == NULL)
            numbers = index_paragraphs (document);
          number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, role->text));
          if (number == 0 || number == SEVERAL)
            continue;
          found.paragraph = number - 1;
        }
      g_array_append_val (roles, found);
    }
  if (roles->len == 0)
    return apply_event_year (self, rv_document_ref (document));
  return apply_event_year (
    self, rv_document_new_with_roles (document, (const RvParagraphRole *) (gpointer) roles->data,
                                      roles->len));
}
