/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded by test-looks.py: has the program look as it does where one reads from the right. GTK takes
 * that from its own translations, which need not be installed, and from no variable. */

#define _GNU_SOURCE /* RTLD_NEXT */

#include "config.h"

#include <dlfcn.h>
#include <gtk/gtk.h>

void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *);

  *(void **) &present = dlsym (RTLD_NEXT, "gtk_window_present");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  present (window);
}
