/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>

#include "rv-application.h"

int
main (int argc, char **argv)
{
  g_autoptr (GApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (RV_GETTEXT_DOMAIN, RV_LOCALE_DIR);
  bind_textdomain_codeset (RV_GETTEXT_DOMAIN, "UTF-8");
  textdomain (RV_GETTEXT_DOMAIN);

  g_set_application_name (_ ("Resolution Viewer"));

  application = G_APPLICATION (rv_application_new ());
  return g_application_run (application, argc, argv);
}
