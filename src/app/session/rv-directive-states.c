/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "base/rv-limits.h"
#include "report/rv-comparison-file.h"
#include "session/rv-directive-states.h"

/*
 * The marks are kept in the format of saved comparisons: documents, and the marks of each.
 */

typedef struct
{
  char *uri;
  char *words;
  RvDirectiveMark before;
  RvUndo *undo; /* borrowed: it owns this */
} Change;

struct _RvDirectiveStates
{
  GObject parent_instance;

  RvDirectiveMarks *marks;
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RvDirectiveStates, rv_directive_states, G_TYPE_OBJECT)

static char *
find_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "resolution-viewer", "directives.resolution",
                           NULL);
}

static void
load (RvDirectiveStates *self)
{
  g_autofree char *path = find_path ();
  g_autofree char *text = NULL;
  g_autoptr (RvComparisonFile) file = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, NULL))
    return;
  file = rv_comparison_file_read (text, length, NULL);
  for (guint i = 0; file != NULL && i < rv_comparison_file_get_n_documents (file); i++)
    rv_comparison_file_read_marks (file, i, rv_comparison_file_get_uri (file, i), self->marks);
}

static void
save (RvDirectiveStates *self)
{
  g_autofree char *path = find_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GPtrArray) uris = rv_directive_marks_list_documents (self->marks);
  guint n = MIN (uris->len, RV_LIMIT_DOCUMENTS);
  g_autofree RvComparisonDocument *documents = g_new0 (RvComparisonDocument, n);
  const RvComparisonContents contents
    = { .documents = documents, .n_documents = n, .marks = self->marks };
  g_autoptr (GString) text = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    documents[i] = (RvComparisonDocument){ .uri = g_ptr_array_index (uris, i),
                                           .saved = RV_COMPARISON_FILE_NONE };
  text = rv_comparison_file_write (&contents);
  if (g_mkdir_with_parents (folder, 0700) != 0
      || !g_file_set_contents (path, text->str, (gssize) text->len, &error))
    g_debug ("states of directives not saved: %s", error != NULL ? error->message : folder);
}

static void
change_free (gpointer data)
{
  Change *change = data;

  g_free (change->uri);
  g_free (change->words);
  g_free (change);
}

static void
rv_directive_states_finalize (GObject *object)
{
  RvDirectiveStates *self = RV_DIRECTIVE_STATES (object);

  rv_directive_marks_free (self->marks);
  G_OBJECT_CLASS (rv_directive_states_parent_class)->finalize (object);
}

static void
rv_directive_states_class_init (RvDirectiveStatesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = rv_directive_states_finalize;
  signals[CHANGED] = g_signal_new ("changed", RV_TYPE_DIRECTIVE_STATES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
rv_directive_states_init (RvDirectiveStates *self)
{
  self->marks = rv_directive_marks_new ();
}

/* Returns: (transfer full): with what was remembered */
RvDirectiveStates *
rv_directive_states_new (void)
{
  RvDirectiveStates *self = g_object_new (RV_TYPE_DIRECTIVE_STATES, NULL);

  load (self);
  return self;
}

/* Returns: (transfer none): all of them; after changing them call rv_directive_states_touch() */
RvDirectiveMarks *
rv_directive_states_get_marks (RvDirectiveStates *self)
{
  return self->marks;
}

/* Returns: what a person says of the directive of those words in the document at @uri */
RvDirectiveMark
rv_directive_states_get (RvDirectiveStates *self, const char *uri, const char *words)
{
  return rv_directive_marks_get (self->marks, uri, words);
}

static gboolean
take_back (gpointer object, gpointer data)
{
  const Change *change = data;

  rv_directive_states_set (object, change->uri, change->words, change->before, change->undo);
  return TRUE;
}

/* Remembers @mark; RV_DIRECTIVE_MARK_NONE leaves it to the calendar again. @undo: (nullable) */
void
rv_directive_states_set (RvDirectiveStates *self,
                         const char *uri,
                         const char *words,
                         RvDirectiveMark mark,
                         RvUndo *undo)
{
  RvDirectiveMark before = rv_directive_states_get (self, uri, words);
  Change *change;

  if (before == mark)
    return;
  change = g_new (Change, 1);
  *change = (Change){ g_strdup (uri), g_strdup (words), before, undo };
  rv_directive_marks_set (self->marks, uri, words, mark);
  rv_directive_states_touch (self);
  rv_undo_push (undo, self, take_back, change, change_free,
                _ ("The directive is in its former state again"));
}

/* Remembers the marks and tells everybody. */
void
rv_directive_states_touch (RvDirectiveStates *self)
{
  save (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* What today's date says: overdue once the last day has passed, open before; none where no day is
 * named. A month or year is over when the next one begins. */
RvDirectiveMark
rv_directive_states_derive (const RvDirective *directive)
{
  const char *deadline = directive->deadline;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const char *slash = deadline != NULL ? strchr (deadline, '/') : NULL;
  const char *last = slash != NULL ? slash + 1 : deadline;

  if (last == NULL || !g_ascii_isdigit (last[0]))
    return RV_DIRECTIVE_MARK_NONE;
  return strncmp (last, today, strlen (last)) < 0 ? RV_DIRECTIVE_MARK_OVERDUE
                                                  : RV_DIRECTIVE_MARK_OPEN;
}
