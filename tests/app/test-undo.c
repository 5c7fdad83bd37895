/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "session/rv-undo.h"

/* A number, which is changed and taken back. */
typedef struct
{
  RvUndo *undo;
  GObject *owner;
  int value;
  gboolean is_gone;
} Number;

typedef struct
{
  Number *number;
  int before;
} Before;

static void set_number (Number *number, int value);

static gboolean
take_back (gpointer object, gpointer data)
{
  const Before *before = data;

  if (before->number->is_gone)
    return FALSE;
  set_number (before->number, before->before);
  return TRUE;
}

static void
set_number (Number *number, int value)
{
  Before *before = g_new (Before, 1);
  g_autofree char *words = g_strdup_printf ("%d again", number->value);

  *before = (Before){ number, number->value };
  number->value = value;
  rv_undo_push (number->undo, number->owner, take_back, before, g_free, words);
}

static Number *
new_number (void)
{
  Number *number = g_new0 (Number, 1);

  number->undo = rv_undo_new ();
  number->owner = g_object_new (G_TYPE_OBJECT, NULL);
  return number;
}

static void
free_number (Number *number)
{
  rv_undo_clear (number->undo);
  g_assert_finalize_object (number->undo);
  g_assert_finalize_object (number->owner);
  g_free (number);
}

static void
assert_step (Number *number, gboolean is_again, const char *words, int value)
{
  g_autofree char *said
    = is_again ? rv_undo_do_again (number->undo) : rv_undo_take_back (number->undo);

  g_assert_cmpstr (said, ==, words);
  g_assert_cmpint (number->value, ==, value);
}

static void
test_steps (void)
{
  Number *number = new_number ();

  assert_step (number, FALSE, NULL, 0);
  set_number (number, 1);
  set_number (number, 2);
  assert_step (number, FALSE, "1 again", 1);
  assert_step (number, FALSE, "0 again", 0);
  assert_step (number, FALSE, NULL, 0);
  assert_step (number, TRUE, "1 again", 1);
  assert_step (number, TRUE, "2 again", 2);
  assert_step (number, TRUE, NULL, 2);
  assert_step (number, FALSE, "1 again", 1);
  free_number (number);
}

/* After a new change there is nothing to be done again. */
static void
test_branch (void)
{
  Number *number = new_number ();

  set_number (number, 1);
  assert_step (number, FALSE, "0 again", 0);
  set_number (number, 5);
  assert_step (number, TRUE, NULL, 5);
  assert_step (number, FALSE, "0 again", 0);
  free_number (number);
}

static void
test_groups (void)
{
  Number *number = new_number ();

  set_number (number, 1);
  rv_undo_begin (number->undo);
  set_number (number, 2);
  set_number (number, 3);
  rv_undo_end (number->undo);
  assert_step (number, FALSE, "2 again", 1);
  assert_step (number, TRUE, "2 again", 3);
  assert_step (number, FALSE, "2 again", 1);
  assert_step (number, FALSE, "0 again", 0);
  rv_undo_begin (number->undo);
  set_number (number, 7);
  rv_undo_end (number->undo);
  assert_step (number, TRUE, NULL, 7);
  free_number (number);
}

/* What can no longer be taken back is passed over. */
static void
test_gone (void)
{
  Number *number = new_number ();

  set_number (number, 1);
  set_number (number, 2);
  number->is_gone = TRUE;
  assert_step (number, FALSE, NULL, 2);
  free_number (number);
}

static void
test_many (void)
{
  Number *number = new_number ();

  for (int i = 1; i <= 5000; i++)
    set_number (number, i);
  for (int i = 0; i < 1000; i++)
    g_free (rv_undo_take_back (number->undo));
  g_assert_cmpint (number->value, ==, 4000);
  assert_step (number, FALSE, NULL, 4000);
  free_number (number);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/undo/steps", test_steps);
  g_test_add_func ("/undo/branch", test_branch);
  g_test_add_func ("/undo/groups", test_groups);
  g_test_add_func ("/undo/gone", test_gone);
  g_test_add_func ("/undo/many", test_many);
  return g_test_run ();
}
