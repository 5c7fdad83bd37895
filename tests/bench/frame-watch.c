/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <dlfcn.h>
#include <glib-object.h>
#include <stdio.h>
#include <time.h>

/*
 * What the frames of a GTK program cost, from the outside: a module to be preloaded, for bench-frames.
 * Writes a line for each to the file that FRAME_WATCH names:
 *
 *   frame AT CPU ALL   a frame was painted: CPU time inside of the frame, and since the one before
 *   turn AT CPU WALL   one turn of the main loop, in which the program heard nothing
 *
 * All in milliseconds, AT by the monotonic clock, CPU times of the main thread.
 */

/* Milliseconds; shorter turns are not written. */
#define LEAST_TURN 1.0

static FILE *out;
static GPollFunc real_poll;
static double frame_cpu, last_cpu, turn_cpu, turn_wall;

static double
read_clock (clockid_t clock)
{
  struct timespec now;

  clock_gettime (clock, &now);
  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static gboolean
on_before_paint (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  frame_cpu = read_clock (CLOCK_THREAD_CPUTIME_ID);
  return TRUE;
}

static gboolean
on_after_paint (GSignalInvocationHint *hint, guint n, const GValue *values, gpointer data)
{
  double cpu = read_clock (CLOCK_THREAD_CPUTIME_ID);

  fprintf (out, "frame %.2f %.3f %.3f\n", read_clock (CLOCK_MONOTONIC), cpu - frame_cpu,
           cpu - last_cpu);
  last_cpu = cpu;
  return TRUE;
}

static int
watch_poll (GPollFD *fds, guint n_fds, int timeout)
{
  double wall = read_clock (CLOCK_MONOTONIC), cpu = read_clock (CLOCK_THREAD_CPUTIME_ID);
  int result;

  if (turn_wall > 0 && wall - turn_wall >= LEAST_TURN)
    fprintf (out, "turn %.2f %.3f %.3f\n", wall, cpu - turn_cpu, wall - turn_wall);
  result = real_poll (fds, n_fds, timeout);
  turn_wall = read_clock (CLOCK_MONOTONIC);
  turn_cpu = read_clock (CLOCK_THREAD_CPUTIME_ID);
  return result;
}

__attribute__ ((constructor)) static void
begin (void)
{
  GType (*get_type) (void) = (GType (*) (void)) dlsym (RTLD_DEFAULT, "gdk_frame_clock_get_type");
  const char *path = g_getenv ("FRAME_WATCH");

  if (get_type == NULL || path == NULL)
    return; /* a helper of the program */
  out = fopen (path, "w");
  if (out == NULL)
    return;
  setvbuf (out, NULL, _IOLBF, 0);
  g_type_class_ref (get_type ());
  g_signal_add_emission_hook (g_signal_lookup ("before-paint", get_type ()), 0, on_before_paint,
                              NULL, NULL);
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", get_type ()), 0, on_after_paint, NULL,
                              NULL);
  real_poll = g_main_context_get_poll_func (NULL);
  g_main_context_set_poll_func (NULL, watch_poll);
}
