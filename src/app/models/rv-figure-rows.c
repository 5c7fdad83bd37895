/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "models/rv-figure-rows.h"

static const char *
describe_direction (RvDirection direction)
{
  switch (direction)
    {
    case RV_DIRECTION_UP:
      /* Translators: a figure by which something rose */
      return _ ("up");
    case RV_DIRECTION_DOWN:
      /* Translators: a figure by which something fell */
      return _ ("down");
    case RV_DIRECTION_NONE:
    default:
      return NULL;
    }
}

/* A sign beside the word, for who looks the list over. */
static const char *
get_sign (RvDirection direction)
{
  return direction == RV_DIRECTION_UP ? "▲ " : direction == RV_DIRECTION_DOWN ? "▼ " : "";
}

static const char *
describe_bound (RvBound bound)
{
  switch (bound)
    {
    case RV_BOUND_MORE:
      return _ ("more than");
    case RV_BOUND_LEAST:
      return _ ("at least");
    case RV_BOUND_ABOUT:
      return _ ("about");
    case RV_BOUND_NEARLY:
      return _ ("nearly");
    case RV_BOUND_MOST:
      return _ ("at most");
    case RV_BOUND_NONE:
    default:
      return NULL;
    }
}

/* Whether the digits of @value stand in @words, however they are grouped there, or nobody needs them. */
static gboolean
shows_digits (const char *words, double value)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GString) bare = g_string_new (NULL);

  g_ascii_formatd (digits, sizeof digits, "%.0f", value);
  for (const char *at = words; *at != '\0'; at++)
    if (g_ascii_isdigit (*at))
      g_string_append_c (bare, *at);
  return value < 10 || strstr (bare->str, digits) != NULL;
}

/* Returns: (transfer full) (nullable): the number in digits, where the words spell it or shorten it
 *   ("nine", "1.2 million") */
static char *
dup_value (const RvFigure *figure, const char *words)
{
  if (shows_digits (words, figure->value))
    return NULL;
  return figure->has_upper ? g_strdup_printf ("%'.12g–%'.12g", figure->value, figure->upper)
                           : g_strdup_printf ("%'.12g", figure->value);
}

/* What is known of a figure besides its words, and the sentence it stands in. */
static char *
make_detail (const RvFigure *figure, const char *words, const char *sentence)
{
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *value = dup_value (figure, words);

  rv_row_filling_append (detail, value);
  rv_row_filling_append (detail, figure->subject);
  if (detail->len > 0 && sentence != NULL)
    g_string_append_c (detail, '\n');
  if (sentence != NULL)
    g_string_append (detail, sentence);
  return g_strdup (detail->str);
}

static char **
make_cells (const RvFigure *figure, const char *words, const char *sentence)
{
  char value[G_ASCII_DTOSTR_BUF_SIZE], upper[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (value, sizeof value, "%.12g", figure->value);
  g_ascii_formatd (upper, sizeof upper, "%.12g", figure->upper);
  return rv_row_filling_make_cells (words, value, figure->has_upper ? upper : NULL, figure->unit,
                                    describe_direction (figure->direction),
                                    describe_bound (figure->bound), figure->subject, sentence);
}

/* Adds a row for each figure of a document. */
void
rv_figure_rows_fill (RvRowFilling *filling)
{
  for (guint i = 0; i < filling->findings->figures->len; i++)
    {
      const RvFigure *figure = &g_array_index (filling->findings->figures, RvFigure, i);
      RvFindingItem *item = rv_row_filling_add (filling, figure->base.span);
      const char *words = rv_finding_item_get_title (item);
      g_autofree char *sentence = rv_row_filling_dup_sentence (filling, figure->base.span.start);
      g_autoptr (GString) spoken = g_string_new (NULL);

      rv_row_filling_append (spoken, describe_direction (figure->direction));
      rv_row_filling_append (spoken, describe_bound (figure->bound));
      rv_finding_item_take_badge (item,
                                  g_strconcat (get_sign (figure->direction), spoken->str, NULL));
      rv_finding_item_take_spoken_badge (item, g_strdup (spoken->str));
      rv_finding_item_take_detail (item, make_detail (figure, words, sentence));
      rv_finding_item_take_cells (item, make_cells (figure, words, sentence));
      rv_finding_item_set_order (item, figure->value, figure->unit);
    }
}
