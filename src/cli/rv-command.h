/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/rv-comparison.h"
#include "report/rv-text-layout.h"

G_BEGIN_DECLS

/* Exit statuses of the tool. */
#define RV_EXIT_OK 0
#define RV_EXIT_FAILED 1 /* a file could not be read */
#define RV_EXIT_USAGE 2

/**
 * RvCommandOptions:
 *
 * What was asked for on the command line.
 */
typedef struct
{
  char *format;     /* "json", "text", …; never NULL once parsed */
  char *media_type; /* of standard input; NULL: plain text */
  char *charset;    /* to read files in; NULL: what they say or look like */
  char *output;     /* file to write to; NULL: standard output */
  int words;
  int sentences;
  gboolean explain;
} RvCommandOptions;

/**
 * RvCommand:
 * @name: the word on the command line
 * @min_files, @max_files: how many FILE arguments it takes
 * @run: does it; returns an exit status
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *description;
  guint min_files;
  guint max_files;
  int (*run) (const RvCommandOptions *options, const RvLanguages *languages, char **files);
} RvCommand;

/**
 * RvCommandDescribe:
 * @out: gets what is said of @file appended, in whole lines
 *
 * Returns: %FALSE with @error set where @file could not be read
 */
typedef gboolean (*RvCommandDescribe) (const RvCommandOptions *options,
                                       const RvLanguages *languages,
                                       const char *file,
                                       GString *out,
                                       GError **error);

extern const RvCommand rv_compare_command;
extern const RvCommand rv_extract_command;
extern const RvCommand rv_report_command;
extern const RvCommand rv_sentences_command;
extern const RvCommand rv_summarize_command;
extern const RvCommand rv_themes_command;

RvDocument *rv_command_read (const RvCommandOptions *options,
                             const RvLanguages *languages,
                             const char *file,
                             GError **error);
RvAnalysis *rv_command_analyze_for_findings (const RvCommandOptions *options,
                                             const RvLanguages *languages,
                                             const char *file,
                                             GError **error);
RvAnalysis *rv_command_analyze_for_summary (const RvCommandOptions *options,
                                            const RvLanguages *languages,
                                            const char *file,
                                            GError **error);
GPtrArray *rv_command_analyze_all (const RvCommandOptions *options,
                                   const RvLanguages *languages,
                                   char **files);
GPtrArray *rv_command_analyze_for_alignment (const RvCommandOptions *options,
                                             const RvLanguages *languages,
                                             char **files);
int rv_command_describe_each (const RvCommandOptions *options,
                              const RvLanguages *languages,
                              char **files,
                              RvCommandDescribe describe);
int rv_command_print (const RvCommandOptions *options, const GString *text);

gboolean rv_command_check_format (const RvCommandOptions *options, const char *const *formats);
gboolean rv_command_is_text (const RvCommandOptions *options);
RvTextLayout rv_command_get_layout (const RvCommandOptions *options, GString *out);

G_END_DECLS
