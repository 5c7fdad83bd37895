/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Linked into the program where it is checked for leaks (-Db_sanitize=address).
 *
 * GLib leaves its first table of names behind, on purpose, when it makes a larger one, so that look-ups
 * need no lock; every program with GTK does that. No suppression can name it unless every allocation is
 * unwound frame by frame, with which a journey takes ten times as long. So what is as large as that table,
 * and allocated before the program itself has begun, is kept reachable from here. */

#include "config.h"

#include <stddef.h>
#include <stdint.h>

/* QUARK_BLOCK_SIZE of GLib's gquark.c, in names. */
#define TABLE_SIZE (2048 * sizeof (char *))

#define N_ROOTS 8

static const volatile void *roots[N_ROOTS];
static unsigned n_roots;
static int has_begun;

/* Of the sanitizer's allocator_interface.h, which calls it where a program has it. */
void __sanitizer_malloc_hook (const volatile void *block, size_t size);

void
__sanitizer_malloc_hook (const volatile void *block, size_t size)
{
  if (!has_begun && size == TABLE_SIZE && n_roots < N_ROOTS)
    roots[n_roots++] = block;
}

/* The program's own constructors come after those of all libraries. */
__attribute__ ((constructor)) static void
begin (void)
{
  has_begun = 1;
}
