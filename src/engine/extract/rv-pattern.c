/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "base/rv-error.h"
#include "extract/rv-pattern.h"

struct _RvPattern
{
  const char *expression;
  gsize once;    /* whether it has been compiled */
  GRegex *regex; /* NULL where that failed */
};

/* Returns: (transfer full): matches at the beginning of a text; @expression outlives it */
RvPattern *
rv_pattern_new (const char *expression)
{
  RvPattern *self = g_new0 (RvPattern, 1);

  self->expression = expression;
  return self;
}

void
rv_pattern_free (RvPattern *self)
{
  g_clear_pointer (&self->regex, g_regex_unref);
  g_free (self);
}

static const GRegex *
ensure (RvPattern *self, GError **error)
{
  if (g_once_init_enter (&self->once))
    {
      self->regex = g_regex_new (self->expression, G_REGEX_ANCHORED, 0, error);
      g_once_init_leave (&self->once, 1);
    }
  return self->regex;
}

/* A pattern of the data may not repeat without bound: that keeps matching linear. */
gboolean
rv_pattern_check (RvPattern *self, GError **error)
{
  g_autoptr (GError) local = NULL;

  for (const char *p = self->expression; *p != 0; p++)
    {
      if (*p == '\\' && p[1] != 0)
        p++;
      else if (*p == '*' || *p == '+')
        {
          g_set_error (error, RV_ERROR, RV_ERROR_DATA, "the pattern “%s” repeats without bound",
                       self->expression);
          return FALSE;
        }
    }
  if (ensure (self, &local) != NULL)
    return TRUE;
  g_set_error (error, RV_ERROR, RV_ERROR_DATA, "the pattern “%s”: %s", self->expression,
               local != NULL ? local->message : "it is none");
  return FALSE;
}

/* As g_regex_match(). */
gboolean
rv_pattern_match (RvPattern *self, const char *text, GMatchInfo **out_info)
{
  const GRegex *regex = ensure (self, NULL);

  *out_info = NULL;
  return regex != NULL && g_regex_match (regex, text, 0, out_info);
}
