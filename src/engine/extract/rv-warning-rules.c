/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "extract/rv-warning-rules.h"
#include "language/rv-json.h"
#include "language/rv-normalize.h"
#include "language/rv-packed-table.h"

static const struct
{
  const char *name;
  RvWarningClass class;
} lists[] = {
  { "past-orders", RV_WARN_PAST_ORDER },
  { "may-double", RV_WARN_MAY_DOUBLE },
  { "negators", RV_WARN_NEGATOR },
  { "whole", RV_WARN_WHOLE },
  { "parts", RV_WARN_PARTS },
  { "share", RV_WARN_SHARE },
  { "from", RV_WARN_FROM },
  { "to", RV_WARN_TO },
  { "joints", RV_WARN_JOINT },
  { "apposed", RV_WARN_APPOSED },
  { "span", RV_WARN_SPAN },
  { "years", RV_WARN_YEARS },
  { "months", RV_WARN_MONTHS },
};

static void
weekday_marker_free (gpointer data)
{
  RvWeekdayMarker *marker = data;

  g_free (marker->weekday);
  g_free (marker->ordinal);
  g_free (marker);
}

static void
warning_rules_free (gpointer data)
{
  RvWarningRules *self = data;

  g_hash_table_unref (self->weekdays);
  g_hash_table_unref (self->ordinals);
  rv_phrase_table_free (self->phrases);
  g_free (self);
}

/* One phrase may be on several lists; the table holds one number for each. */
static gboolean
read_lists (RvWarningRules *self, const RvJson *root, GError **error)
{
  if (rv_phrase_table_is_packed (self->phrases))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree const char **list = rv_json_list_strings (root, lists[i].name, error);

      if (list == NULL)
        return FALSE;
      for (gsize j = 0; list[j] != NULL; j++)
        rv_phrase_table_add_bits (self->phrases, list[j], lists[i].class);
    }
  return TRUE;
}

static gboolean
read_weekday (RvWarningRules *self, const RvJson *object, GError **error)
{
  const char *weekday = rv_json_get_string (object, "weekday", error);
  const char *ordinal = weekday != NULL ? rv_json_get_string (object, "ordinal", error) : NULL;
  double number;
  RvWeekdayMarker *marker;

  if (ordinal == NULL || !rv_json_get_number (object, "number", &number, error))
    return FALSE;
  marker = g_new0 (RvWeekdayMarker, 1);
  marker->weekday = g_strdup (weekday);
  marker->ordinal = g_strdup (ordinal);
  marker->number = (guint) CLAMP (number, 0, 100);
  g_hash_table_insert (self->weekdays, rv_normalize_fold (weekday, -1), marker);
  return TRUE;
}

static gboolean
read_markers (RvWarningRules *self, const RvJson *root, GError **error)
{
  const RvJson *weekdays = rv_json_get_objects (root, "weekday-markers", error);
  const RvJson *ordinals = weekdays != NULL ? rv_json_get_array (root, "ordinals", error) : NULL;

  if (ordinals == NULL)
    return FALSE;
  for (guint i = 0; i < rv_json_get_length (weekdays); i++)
    if (!read_weekday (self, rv_json_get_element (weekdays, i), error))
      return FALSE;
  for (guint i = 0; i < rv_json_get_length (ordinals); i++)
    {
      const RvJson *forms = rv_json_get_element (ordinals, i);

      for (guint j = 0; j < rv_json_get_length (forms); j++)
        {
          const char *form = rv_json_as_string (rv_json_get_element (forms, j));

          if (form != NULL)
            g_hash_table_insert (self->ordinals, rv_normalize_fold (form, -1),
                                 GUINT_TO_POINTER (i + 1));
        }
    }
  return TRUE;
}

static gpointer
compile (RvLanguagePack *pack, const RvJson *root, GError **error)
{
  RvWarningRules *self = g_new0 (RvWarningRules, 1);

  self->weekdays = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, weekday_marker_free);
  self->ordinals = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->phrases = rv_phrase_table_open (root, "phrases");
  self->reduplicates = rv_json_peek_boolean (root, "reduplicates", FALSE);
  if (read_lists (self, root, error) && read_markers (self, root, error))
    return self;
  warning_rules_free (self);
  return NULL;
}

/**
 * rv_warning_rules_ensure:
 * @out_rules: (out) (nullable) (transfer none): the rules; %NULL where the language has none
 *
 * Returns: %FALSE with RV_ERROR_DATA where the section is not as it should be
 */
gboolean
rv_warning_rules_ensure (RvLanguagePack *pack, const RvWarningRules **out_rules, GError **error)
{
  g_autoptr (GError) local = NULL;

  *out_rules = rv_language_pack_ensure (pack, "warnings", compile, warning_rules_free, &local);
  if (local == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/* Returns: how many words the longest phrase has that begins with the first of @words; its
 * #RvWarningClass bits in @out_classes */
guint
rv_warning_rules_match (const RvWarningRules *self,
                        const char *const *words,
                        gsize n_words,
                        guint *out_classes)
{
  *out_classes = 0;
  return rv_phrase_table_match (self->phrases, words, n_words, out_classes);
}
