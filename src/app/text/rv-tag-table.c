/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/rv-palette.h"
#include "text/rv-tag-table.h"
#include "text/rv-text-tag.h"

/*
 * How text looks in a pane. Later tags lie over earlier ones: roles, themes, what was found, search
 * hits, the flash. What belongs to a pair is drawn by the pane itself (rv-document-view-margin.c).
 */

static const char *const theme_names[RV_PALETTE_SIZE + 1] = {
  "theme-0", "theme-1", "theme-2", "theme-3",  "theme-4",  "theme-5",    "theme-6",
  "theme-7", "theme-8", "theme-9", "theme-10", "theme-11", "theme-none",
};

/**
 * rv_tag_table_get_role_name:
 *
 * Returns: (nullable): the tag of paragraphs of @role; %NULL for body text, which has none
 */
const char *
rv_tag_table_get_role_name (RvRole role)
{
  return role == RV_ROLE_BODY ? NULL : rv_role_get_nick (role);
}

/* Returns: the tag of passages of @theme; negative for passages that belong to none */
const char *
rv_tag_table_get_theme_name (int theme)
{
  return theme_names[theme < 0 ? RV_PALETTE_SIZE : theme % RV_PALETTE_SIZE];
}

static void
add_tag (GtkTextTagTable *table, const char *name, const char *first_property, ...)
{
  g_autoptr (GtkTextTag) tag = rv_text_tag_new (name);
  va_list arguments;

  va_start (arguments, first_property);
  g_object_set_valist (G_OBJECT (tag), first_property, arguments);
  va_end (arguments);
  gtk_text_tag_table_add (table, tag);
}

static void
add_role_tags (GtkTextTagTable *table)
{
  add_tag (table, rv_role_get_nick (RV_ROLE_TITLE), "weight", PANGO_WEIGHT_BOLD, "scale", 1.4,
           "pixels-below-lines", 18, NULL);
  add_tag (table, rv_role_get_nick (RV_ROLE_HEADING), "weight", PANGO_WEIGHT_BOLD, "scale", 1.1,
           "pixels-above-lines", 14, NULL);
  add_tag (table, rv_role_get_nick (RV_ROLE_LIST), "left-margin", 18, "accumulative-margin", TRUE,
           NULL);
  add_tag (table, rv_role_get_nick (RV_ROLE_CAPTION), "scale", 0.85, "style", PANGO_STYLE_ITALIC,
           "justification", GTK_JUSTIFY_CENTER, NULL);
  add_tag (table, rv_role_get_nick (RV_ROLE_PULLQUOTE), "style", PANGO_STYLE_ITALIC, "left-margin",
           36, "right-margin", 36, "accumulative-margin", TRUE, NULL);
  add_tag (table, rv_role_get_nick (RV_ROLE_NOTE), "scale", 0.85, NULL);
  add_tag (table, rv_role_get_nick (RV_ROLE_METADATA), "scale", 0.85, "left-margin", 18,
           "accumulative-margin", TRUE, NULL);
  add_tag (table, rv_role_get_nick (RV_ROLE_BOILERPLATE), "scale", 0.85, "left-margin", 18,
           "accumulative-margin", TRUE, NULL);
  add_tag (table, RV_TAG_FOLD, "scale", 0.85, NULL);
}

/* Returns: (transfer full): all tags of a pane, coloured for the light style */
GtkTextTagTable *
rv_tag_table_new (void)
{
  GtkTextTagTable *table = gtk_text_tag_table_new ();

  add_role_tags (table);
  for (int i = 0; i <= RV_PALETTE_SIZE; i++)
    add_tag (table, theme_names[i], NULL, NULL);
  add_tag (table, RV_TAG_FIGURE, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  add_tag (table, RV_TAG_WARNING, "underline", PANGO_UNDERLINE_ERROR, NULL);
  add_tag (table, RV_TAG_HIT, NULL, NULL);
  add_tag (table, RV_TAG_CURRENT_HIT, NULL, NULL);
  add_tag (table, RV_TAG_FLASH, NULL, NULL);
  rv_tag_table_set_dark (table, FALSE);
  return table;
}

static void
set_colour (GtkTextTagTable *table, const char *name, const char *property, const char *colour)
{
  GdkRGBA rgba;

  gdk_rgba_parse (&rgba, colour);
  g_object_set (gtk_text_tag_table_lookup (table, name), property, &rgba, NULL);
}

/* Colours the tags for the light or the dark style. */
void
rv_tag_table_set_dark (GtkTextTagTable *table, gboolean dark)
{
  static const RvRole quiet[]
    = { RV_ROLE_CAPTION, RV_ROLE_NOTE, RV_ROLE_METADATA, RV_ROLE_BOILERPLATE };
  const char *dim = dark ? "#b5b3bb" : "#5e5c64";

  for (int i = 0; i <= RV_PALETTE_SIZE; i++)
    {
      GdkRGBA tint = rv_palette_get_tint (i < RV_PALETTE_SIZE ? i : -1, dark);

      g_object_set (gtk_text_tag_table_lookup (table, theme_names[i]), "background-rgba", &tint,
                    NULL);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (quiet); i++)
    set_colour (table, rv_role_get_nick (quiet[i]), "foreground-rgba", dim);
  set_colour (table, RV_TAG_FOLD, "foreground-rgba", dim);
  set_colour (table, RV_TAG_HIT, "background-rgba", dark ? "#6b4f00" : "#f9f06b");
  set_colour (table, RV_TAG_CURRENT_HIT, "background-rgba", dark ? "#9c5100" : "#ffbe6f");
  set_colour (table, RV_TAG_FLASH, "background-rgba", dark ? "#1a5fb4" : "#99c1f1");
}

/* Shows and hides the marks that are tags; the tags stay on the text. */
void
rv_tag_table_set_marks (GtkTextTagTable *table, RvMarks marks)
{
  for (int i = 0; i <= RV_PALETTE_SIZE; i++)
    g_object_set (gtk_text_tag_table_lookup (table, theme_names[i]), "background-set",
                  (marks & RV_MARK_THEMES) != 0, NULL);
  g_object_set (gtk_text_tag_table_lookup (table, RV_TAG_FIGURE), "underline-set",
                (marks & RV_MARK_FIGURES) != 0, NULL);
  g_object_set (gtk_text_tag_table_lookup (table, RV_TAG_WARNING), "underline-set",
                (marks & RV_MARK_CHECKS) != 0, NULL);
}
