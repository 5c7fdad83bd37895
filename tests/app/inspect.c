/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Preloaded by the tests of looks. Has the program look as it does where one reads from the right, or
 * in the translations of this build, for which GTK and gettext ask what need not be installed here. On
 * SIGUSR1 it does what the file RV_COMMANDS says, and then writes what stands on screen, as JSON, to the
 * file that RV_INSPECTION names: every text with the room it has and the room it needs, and everything
 * that can be pressed. Only the program itself knows that; a picture does not, and what a screen reader
 * is told has no words that were cut. Widgets are named by their place in data/ui, which no translation
 * changes. */

#define _GNU_SOURCE /* RTLD_NEXT */

#include "config.h"

#include <dlfcn.h>
#include <libintl.h>
#include <gtk/gtk.h>
#include <glib-unix.h>
#include <json-glib/json-glib.h>

/* Milliseconds in which everything that a key has set off is laid out and drawn. */
#define SETTLING 120

void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *);

  *(void **) &present = dlsym (RTLD_NEXT, "gtk_window_present");
  if (g_getenv ("RV_MIRRORED") != NULL)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  present (window);
}

char *
bindtextdomain (const char *domain, const char *folder)
{
  char *(*bind) (const char *, const char *);
  const char *translations = g_getenv ("RV_TRANSLATIONS");

  *(void **) &bind = dlsym (RTLD_NEXT, "bindtextdomain");
  return bind (domain, translations != NULL ? translations : folder);
}

static void
write_number (JsonBuilder *builder, const char *name, int value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

static void
write_text (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, value != NULL ? value : "");
}

static void
write_area (JsonBuilder *builder, const char *name, const graphene_rect_t *area)
{
  const float numbers[] = { area->origin.x, area->origin.y, area->size.width, area->size.height };

  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    json_builder_add_double_value (builder, numbers[i]);
  json_builder_end_array (builder);
}

/* The tooltip of @widget or of what it stands in: what is cut says itself whole there. */
static gboolean
has_tooltip (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_has_tooltip (widget))
      return TRUE;
  return FALSE;
}

static void
write_layout (JsonBuilder *builder, GtkWidget *widget)
{
  PangoLayout *layout = gtk_label_get_layout (GTK_LABEL (widget));
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  write_text (builder, "kind", "text");
  write_text (builder, "text", gtk_label_get_text (GTK_LABEL (widget)));
  write_number (builder, "ellipsized", pango_layout_is_ellipsized (layout));
  write_number (builder, "needed_width", width);
  write_number (builder, "needed_height", height);
}

static gboolean
is_pressed (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_SWITCH (widget) || GTK_IS_CHECK_BUTTON (widget)
         || GTK_IS_EDITABLE (widget);
}

/* Whether something else is drawn over a part of @widget: a message, a sidebar. */
static gboolean
is_covered (GtkWidget *root, GtkWidget *widget, const graphene_rect_t *visible)
{
  for (int i = 1; i < 4; i++)
    {
      GtkWidget *found
        = gtk_widget_pick (root, visible->origin.x + visible->size.width * (float) i / 4,
                           visible->origin.y + visible->size.height / 2,
                           GTK_PICK_INSENSITIVE | GTK_PICK_NON_TARGETABLE);

      if (found != NULL && found != widget && !gtk_widget_is_ancestor (found, widget)
          && !gtk_widget_is_ancestor (widget, found))
        return TRUE;
    }
  return FALSE;
}

/* @visible: what of the surface is not clipped away by what the widget stands in
 * @scrolls: whether one of those can be scrolled */
static void
write_widget (JsonBuilder *builder,
              GtkWidget *widget,
              const graphene_rect_t *area,
              const graphene_rect_t *visible,
              gboolean scrolls)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  json_builder_begin_object (builder);
  if (GTK_IS_LABEL (widget))
    write_layout (builder, widget);
  else
    write_text (builder, "kind", "target");
  write_text (builder, "type", G_OBJECT_TYPE_NAME (widget));
  write_text (builder, "parent", parent != NULL ? G_OBJECT_TYPE_NAME (parent) : NULL);
  write_area (builder, "area", area);
  write_area (builder, "visible", visible);
  write_number (builder, "scrolls", scrolls);
  write_number (builder, "covered",
                is_covered (GTK_WIDGET (gtk_widget_get_native (widget)), widget, visible));
  write_number (builder, "sensitive", gtk_widget_is_sensitive (widget));
  write_number (builder, "tooltip", has_tooltip (widget));
  json_builder_end_object (builder);
}

static void
write_tree (JsonBuilder *builder,
            GtkWidget *root,
            GtkWidget *widget,
            graphene_rect_t visible,
            gboolean scrolls)
{
  graphene_rect_t area;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget)
      || !gtk_widget_compute_bounds (widget, root, &area))
    return;
  if (gtk_widget_get_overflow (widget) == GTK_OVERFLOW_HIDDEN)
    graphene_rect_intersection (&visible, &area, &visible);
  scrolls |= GTK_IS_SCROLLABLE (widget);
  if (GTK_IS_LABEL (widget) || is_pressed (widget))
    {
      graphene_rect_t seen;

      if (!graphene_rect_intersection (&visible, &area, &seen))
        seen = *graphene_rect_zero ();
      write_widget (builder, widget, &area, &seen, scrolls);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      write_tree (builder, root, child, visible, scrolls);
}

static gulong
get_window_id (GdkSurface *surface)
{
  gulong (*get_xid) (GdkSurface *);

  *(void **) &get_xid = dlsym (RTLD_DEFAULT, "gdk_x11_surface_get_xid");
  return get_xid != NULL ? get_xid (surface) : 0;
}

/* What makes @widget as wide or as high as it is: the way to the child that asks for most. */
static char *
find_greatest (GtkWidget *widget, GtkOrientation orientation)
{
  GString *way = g_string_new (NULL);

  while (widget != NULL)
    {
      GtkWidget *greatest = NULL;
      gboolean is_wide = orientation == GTK_ORIENTATION_HORIZONTAL;
      int most = 0, least;

      gtk_widget_measure (widget, orientation, is_wide ? -1 : gtk_widget_get_width (widget), &least,
                          NULL, NULL, NULL);
      g_string_append_printf (way, "/%s %d", G_OBJECT_TYPE_NAME (widget), least);
      for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
           child = gtk_widget_get_next_sibling (child))
        {
          if (!gtk_widget_get_visible (child) || GTK_IS_NATIVE (child))
            continue;
          gtk_widget_measure (child, orientation, is_wide ? -1 : gtk_widget_get_width (child),
                              &least, NULL, NULL, NULL);
          if (least > most)
            {
              most = least;
              greatest = child;
            }
        }
      widget = greatest;
    }
  return g_string_free (way, FALSE);
}

/* A window, or a popover, with all that is in it. */
static void
write_native (JsonBuilder *builder, GtkNative *native)
{
  GtkWidget *root = GTK_WIDGET (native);
  graphene_rect_t area;
  g_autofree char *widest = find_greatest (root, GTK_ORIENTATION_HORIZONTAL);
  g_autofree char *highest = find_greatest (root, GTK_ORIENTATION_VERTICAL);
  double x, y;

  if (!gtk_widget_get_mapped (root) || !gtk_widget_compute_bounds (root, root, &area))
    return;
  gtk_native_get_surface_transform (native, &x, &y);
  json_builder_begin_object (builder);
  write_text (builder, "type", G_OBJECT_TYPE_NAME (root));
  write_number (builder, "id", get_window_id (gtk_native_get_surface (native)));
  write_number (builder, "x", x);
  write_number (builder, "y", y);
  write_number (builder, "scale", gtk_widget_get_scale_factor (root));
  write_area (builder, "area", &area);
  write_text (builder, "widest", widest);
  write_text (builder, "highest", highest);
  json_builder_set_member_name (builder, "widgets");
  json_builder_begin_array (builder);
  write_tree (builder, root, root, area, FALSE);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
write_natives (JsonBuilder *builder, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_NATIVE (widget))
    write_native (builder, GTK_NATIVE (widget));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    write_natives (builder, child);
}

static gboolean
write_inspection (gpointer data)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;
  GListModel *windows = gtk_window_get_toplevels ();

  json_builder_begin_array (builder);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      write_natives (builder, window);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, FALSE);
  g_file_set_contents (g_getenv ("RV_INSPECTION"), text, -1, NULL);
  return G_SOURCE_REMOVE;
}

/* Commands */

typedef gboolean (*Condition) (GtkWidget *widget, const char *name);

static gboolean
has_id (GtkWidget *widget, const char *name)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));

  return g_strcmp0 (id, name) == 0 || g_str_equal (G_OBJECT_TYPE_NAME (widget), name);
}

static gboolean is_seen (GtkWidget *widget);

static gboolean
is_seen_and_has_id (GtkWidget *widget, const char *name)
{
  return has_id (widget, name) && is_seen (widget);
}

/* Whether something of @widget is not scrolled or clipped away. */
static gboolean
is_seen (GtkWidget *widget)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget);
       parent != NULL && !GTK_IS_NATIVE (parent); parent = gtk_widget_get_parent (parent))
    {
      graphene_rect_t area, whole;

      if (!gtk_widget_compute_bounds (widget, parent, &area))
        return FALSE;
      graphene_rect_init (&whole, 0, 0, gtk_widget_get_width (parent),
                          gtk_widget_get_height (parent));
      if (!graphene_rect_intersection (&area, &whole, NULL))
        return FALSE;
    }
  return TRUE;
}

/* Returns: (transfer none) (nullable): the first widget on screen of that name, or of that type */
static GtkWidget *
find_below (GtkWidget *widget, Condition condition, const char *name)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (condition (widget, name))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, condition, name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* @condition: what is true of the widget itself
 * @name: of a widget, or, with a slash behind each, of what it stands in first */
static GtkWidget *
find_widget (Condition condition, const char *name)
{
  GListModel *windows = gtk_window_get_toplevels ();
  g_auto (GStrv) steps = g_strsplit (name, "/", -1);
  GtkWidget *found = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (windows) && found == NULL; i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      found = window;
      for (char **step = steps; *step != NULL && found != NULL; step++)
        found = find_below (found, step[1] == NULL ? condition : has_id, *step);
    }
  return found;
}

static gboolean
is_popover (GtkWidget *widget, const char *name)
{
  return GTK_IS_POPOVER (widget) && gtk_popover_get_autohide (GTK_POPOVER (widget));
}

/* Closes popovers, and where a window has none open, the windows before the main one: a window that takes
 * a popover with it leaves GTK 4.8 asking for the place of the pointer over nothing. */
static void
close_others (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    {
      GtkWidget *popover = find_below (link->data, is_popover, NULL);

      if (popover != NULL)
        gtk_popover_popdown (GTK_POPOVER (popover));
      else if (!GTK_IS_APPLICATION_WINDOW (link->data))
        gtk_window_close (link->data);
    }
}

static void
activate_action (GtkWidget *window, const char *action)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;

  if (g_action_parse_detailed_name (action, &name, &target, NULL))
    gtk_widget_activate_action_variant (window, name, target);
}

static void
do_command (const char *command)
{
  g_auto (GStrv) words = g_strsplit (command, " ", 3);
  guint n = g_strv_length (words);
  Condition condition = g_str_equal (words[0], "press") ? is_seen_and_has_id : has_id;
  GtkWidget *widget
    = n > 1 && !g_str_equal (words[0], "action") ? find_widget (condition, words[1]) : NULL;

  if (n == 1 && g_str_equal (words[0], "close"))
    close_others ();
  else if (n == 2 && g_str_equal (words[0], "action"))
    activate_action (find_widget (has_id, "RvWindow"), words[1]);
  else if (widget == NULL)
    g_printerr ("nothing to be done: %s\n", command);
  else if (g_str_equal (words[0], "press"))
    gtk_widget_activate (widget);
  else if (g_str_equal (words[0], "focus"))
    gtk_widget_grab_focus (widget);
  else if (n == 3 && g_str_equal (words[0], "row"))
    gtk_list_box_select_row (GTK_LIST_BOX (widget),
                             gtk_list_box_get_row_at_index (GTK_LIST_BOX (widget),
                                                            atoi (words[2])));
  else if (n == 3 && g_str_equal (words[0], "page"))
    gtk_stack_set_visible_child_name (GTK_STACK (widget), words[2]);
  else if (n == 3 && g_str_equal (words[0], "type"))
    gtk_editable_set_text (GTK_EDITABLE (widget), words[2]);
  else
    g_printerr ("not understood: %s\n", command);
}

static gboolean
on_signal (gpointer data)
{
  g_autofree char *commands = NULL;

  if (g_file_get_contents (g_getenv ("RV_COMMANDS"), &commands, NULL, NULL))
    {
      g_auto (GStrv) lines = g_strsplit (commands, "\n", -1);

      for (char **line = lines; *line != NULL; line++)
        if (**line != '\0')
          do_command (*line);
    }
  g_timeout_add_full (G_PRIORITY_LOW, SETTLING, write_inspection, NULL, NULL);
  return G_SOURCE_CONTINUE;
}

__attribute__ ((constructor)) static void
listen_to_signal (void)
{
  if (g_getenv ("RV_INSPECTION") != NULL)
    g_unix_signal_add (SIGUSR1, on_signal, NULL);
}
