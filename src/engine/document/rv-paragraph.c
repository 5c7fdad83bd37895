/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "document/rv-paragraph.h"

/**
 * rv_role_get_nick:
 *
 * Returns: (transfer none): the word for @role in the tool's JSON
 */
const char *
rv_role_get_nick (RvRole role)
{
  static const char *const nicks[] = {
    [RV_ROLE_BODY] = "body", [RV_ROLE_TITLE] = "title",       [RV_ROLE_HEADING] = "heading",
    [RV_ROLE_LIST] = "list", [RV_ROLE_CAPTION] = "caption",   [RV_ROLE_PULLQUOTE] = "pullquote",
    [RV_ROLE_NOTE] = "note", [RV_ROLE_METADATA] = "metadata", [RV_ROLE_BOILERPLATE] = "boilerplate",
  };

  return nicks[role];
}

/* Whether @role stands beside the running text and repeats it: shown apart, and counted once. */
gboolean
rv_role_is_aside (RvRole role)
{
  return role == RV_ROLE_CAPTION || role == RV_ROLE_PULLQUOTE;
}

/* Whether @role is page furniture: folded in the window, never analysed, never paired. */
gboolean
rv_role_is_furniture (RvRole role)
{
  return role == RV_ROLE_METADATA || role == RV_ROLE_BOILERPLATE;
}

/* Whether @role is the author's running text: what is summarized and lined up. */
gboolean
rv_role_is_prose (RvRole role)
{
  return role == RV_ROLE_BODY || role == RV_ROLE_LIST;
}
