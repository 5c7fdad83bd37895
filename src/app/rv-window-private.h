/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rv-window.h"
#include "session/rv-collection.h"
#include "session/rv-corpus.h"
#include "views/rv-compare-view.h"
#include "views/rv-overview-view.h"
#include "views/rv-read-view.h"
#include "views/rv-report-view.h"
#include "views/rv-sidebar.h"

#include "widgets/rv-recent-list.h"

G_BEGIN_DECLS

struct _RvWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *root;
  AdwViewSwitcherTitle *switcher_title;
  GtkWidget *sidebar_button;
  AdwSqueezer *find_squeezer;
  GtkWidget *switcher_bar;
  GtkWidget *welcome;
  RvRecentList *recent;
  GtkMenuButton *menu_button;
  AdwViewStack *views;
  AdwFlap *flap;
  RvReadView *read_view;
  RvCompareView *compare_view;
  RvOverviewView *overview_view;
  RvReportView *report_view;
  RvSidebar *sidebar;

  RvUndo *undo;
  RvSession *session;
  RvSearch *search;
  RvCorpus *corpus;
  RvCollection *collection;
  RvWorkspace *workspace;
  RvDirectiveStates *states; /* borrowed from the application */
  AdwToast *offer;           /* that was made last, as long as it stands; NULL */
  guint find_source;
  gboolean shows_hidden;
  GSettings *settings; /* (nullable): borrowed from the application */
};

void rv_window_set_paragraph_role (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_install_actions (GtkWidgetClass *widget_class);

/* What is copied and collected: rv-collect-actions.c */
void rv_window_copy_quote (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_add_to_report (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_collect_clauses (GtkWidget *widget, const char *name, GVariant *parameter);

/* Paper: rv-print-actions.c */
void rv_window_print (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_print_preview (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_export_pdf (GtkWidget *widget, const char *name, GVariant *parameter);

/* Files: rv-window-files.c */
void rv_window_connect_workspace (RvWindow *self);
void rv_window_keep (RvWindow *self);
void rv_window_open_recent (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_open_dropped (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_open_uri (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_save (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_save_as (GtkWidget *widget, const char *name, GVariant *parameter);
void rv_window_locate (GtkWidget *widget, const char *name, GVariant *parameter);

G_END_DECLS
