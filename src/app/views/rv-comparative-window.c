/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>

#include "report/rv-comparative-summary.h"
#include "report/rv-report-format.h"
#include "report/rv-report-maker.h"
#include "text/rv-edit-attributes.h"
#include "text/rv-side-words.h"
#include "views/rv-comparative-window.h"
#include "widgets/rv-clipboard.h"
#include "widgets/rv-report-export.h"

/* Below this width the two passages of a pair stand one below the other. */
#define NARROW 560

#define COPY_WIDTH 80 /* columns of the copy in plain text */

struct _RvComparativeWindow
{
  AdwWindow parent_instance;

  AdwToastOverlay *toasts;
  GtkStack *stack;
  GtkWidget *page;
  GtkWidget *empty;
  GtkWidget *busy;
  GtkBox *entries;
  GtkAdjustment *words;
  GtkLabel *words_label;

  GPtrArray *pairs; /* of GtkBox, borrowed: what turns when the window is narrow */
  GArray *diffs;    /* of Diff: what changes with the style */
  RvSession *session;
  RvCollection *collection;
};

G_DEFINE_FINAL_TYPE (RvComparativeWindow, rv_comparative_window, ADW_TYPE_WINDOW)

static void
notify_user (GtkWidget *widget, const char *message)
{
  adw_toast_overlay_add_toast (RV_COMPARATIVE_WINDOW (widget)->toasts, adw_toast_new (message));
}

/* Passages */

/* The words of a passage, in which what differs is coloured. */
typedef struct
{
  GtkLabel *label;           /* borrowed */
  const RvAlignedPair *pair; /* borrowed: with another comparison there are other labels */
  RvSide side;
} Diff;

static void
colour_diff (const Diff *diff)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autoptr (PangoAttrList) attributes
    = rv_edit_attributes_new (diff->pair, diff->side == RV_SIDE_LEFT, dark);

  gtk_label_set_attributes (diff->label, attributes);
}

static void
on_dark_changed (RvComparativeWindow *self)
{
  for (guint i = 0; i < self->diffs->len; i++)
    colour_diff (&g_array_index (self->diffs, Diff, i));
}

typedef struct
{
  RvSession *session; /* borrowed: the window, which holds the button, holds it too */
  RvSide side;
  RvSpan span;
} Place;

static void
place_free (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
on_passage_clicked (GtkButton *button, gpointer data)
{
  const Place *place = data;
  GtkWindow *parent
    = gtk_window_get_transient_for (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (button))));

  rv_session_reveal (place->session, place->side, place->span);
  if (parent == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.focus-text", "i", (int) place->side);
  gtk_window_present (parent);
}

static GtkWidget *
create_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* The words of a passage and the number of its paragraph. */
static GtkWidget *
create_words (RvComparativeWindow *self,
              const char *text,
              const char *place,
              RvSide side,
              const RvAlignedPair *pair)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = create_label (text, NULL), *caption = create_label (place, "caption");

  if (pair != NULL)
    {
      Diff diff = { GTK_LABEL (label), pair, side };

      colour_diff (&diff);
      g_array_append_val (self->diffs, diff);
    }
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), caption);
  return box;
}

/* A passage; a click leads to it. */
static GtkWidget *
create_passage (RvComparativeWindow *self, RvSide side, RvSpan span, const RvAlignedPair *pair)
{
  RvDocument *document = rv_analysis_get_document (rv_session_get_analysis (self->session, side));
  g_autofree char *text = rv_document_dup_slice (document, span);
  guint number = rv_session_get_number (self->session, side, span.start);
  g_autofree char *place
    = g_strdup_printf (rv_side_stands_left (side) ? _ ("Left ¶%u") : _ ("Right ¶%u"), number);
  GtkWidget *button = gtk_button_new ();
  Place *target = g_new (Place, 1);

  *target = (Place){ self->session, side, span };
  gtk_button_set_child (GTK_BUTTON (button), create_words (self, text, place, side, pair));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "passage");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, _ ("Go to the Passage"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, place, -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_passage_clicked), target, place_free, 0);
  return button;
}

/* The page */

static GtkOrientation
get_orientation (RvComparativeWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  return width > 0 && width < NARROW ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

static void
turn_pair (RvComparativeWindow *self, GtkBox *sides)
{
  GtkOrientation orientation = get_orientation (self);

  gtk_orientable_set_orientation (GTK_ORIENTABLE (sides), orientation);
  gtk_box_set_homogeneous (sides, orientation == GTK_ORIENTATION_HORIZONTAL);
}

static void
turn_pairs (RvComparativeWindow *self)
{
  for (guint i = 0; self->pairs != NULL && i < self->pairs->len; i++)
    turn_pair (self, self->pairs->pdata[i]);
}

static void
add_heading (RvComparativeWindow *self, RvComparativeKind kind)
{
  static const char *const headings[RV_N_COMPARATIVE_KINDS] = {
    [RV_COMPARATIVE_CHANGED] = N_ ("Said in both, and changed"),
    [RV_COMPARATIVE_SHARED] = N_ ("Said in both"),
  };
  RvSide side = kind == RV_COMPARATIVE_ONLY_LEFT ? RV_SIDE_LEFT : RV_SIDE_RIGHT;
  const char *heading = headings[kind] != NULL       ? _ (headings[kind])
                        : rv_side_stands_left (side) ? _ ("Only on the left")
                                                     : _ ("Only on the right");
  GtkWidget *label = create_label (heading, "title-4");

  gtk_widget_set_margin_top (label, 12);
  gtk_box_append (self->entries, label);
}

static GtkWidget *
create_pair (RvComparativeWindow *self, const RvComparativeEntry *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *relation = create_label (entry->relation, "caption-heading");

  gtk_widget_set_margin_start (relation, 12);
  gtk_widget_set_margin_top (relation, 6);
  gtk_box_append (GTK_BOX (box), relation);
  turn_pair (self, GTK_BOX (sides));
  gtk_box_append (GTK_BOX (sides), create_passage (self, RV_SIDE_LEFT, entry->left, entry->pair));
  gtk_box_append (GTK_BOX (sides), create_passage (self, RV_SIDE_RIGHT, entry->right, entry->pair));
  gtk_box_append (GTK_BOX (box), sides);
  g_ptr_array_add (self->pairs, sides);
  return box;
}

static void
add_entry (RvComparativeWindow *self, const RvComparativeEntry *entry)
{
  GtkWidget *child, *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (entry->kind == RV_COMPARATIVE_ONLY_LEFT)
    child = create_passage (self, RV_SIDE_LEFT, entry->left, NULL);
  else if (entry->kind == RV_COMPARATIVE_ONLY_RIGHT)
    child = create_passage (self, RV_SIDE_RIGHT, entry->right, NULL);
  else
    child = create_pair (self, entry);
  gtk_widget_add_css_class (card, "card");
  gtk_box_append (GTK_BOX (card), child);
  gtk_box_append (self->entries, card);
}

static void
add_names (RvComparativeWindow *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      g_autofree char *name
        = rv_report_maker_name_document (rv_session_get_analysis (self->session, side));
      g_autofree char *text
        = g_strdup_printf (rv_side_stands_left (side) ? _ ("Left: %s") : _ ("Right: %s"), name);

      gtk_box_append (self->entries, create_label (text, "dim-label"));
    }
}

static void
fill (RvComparativeWindow *self, RvComparison *comparison)
{
  guint max_words = (guint) gtk_adjustment_get_value (self->words);
  g_autoptr (GArray) entries
    = rv_comparative_summary_select (comparison, rv_session_get_alignment (self->session),
                                     max_words);

  add_names (self);
  for (guint i = 0; i < entries->len; i++)
    {
      const RvComparativeEntry *entry = &g_array_index (entries, RvComparativeEntry, i);

      if (i == 0 || entry->kind != g_array_index (entries, RvComparativeEntry, i - 1).kind)
        add_heading (self, entry->kind);
      add_entry (self, entry);
    }
  if (entries->len == 0)
    gtk_box_append (self->entries,
                    create_label (_ ("The documents have nothing to set against each other."),
                                  NULL));
}

static void
refill (RvComparativeWindow *self)
{
  RvComparison *comparison = rv_session_get_comparison (self->session);
  GtkWidget *child;

  g_ptr_array_set_size (self->pairs, 0);
  g_array_set_size (self->diffs, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->entries))) != NULL)
    gtk_box_remove (self->entries, child);
  if (comparison != NULL)
    {
      fill (self, comparison);
      gtk_stack_set_visible_child (self->stack, self->page);
    }
  else
    gtk_stack_set_visible_child (self->stack, rv_session_is_comparing (self->session)
                                                ? self->busy
                                                : self->empty);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.copy", comparison != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.collect", comparison != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "summary.export", comparison != NULL);
}

static void
on_words_changed (RvComparativeWindow *self)
{
  guint words = (guint) gtk_adjustment_get_value (self->words);
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u word", "%u words", words), words);
  gtk_label_set_label (self->words_label, text);
  if (self->session != NULL)
    refill (self);
}

/* Taking it away */

static RvReport *
make_report (RvComparativeWindow *self)
{
  RvReport *report = rv_report_new (_ ("Comparative Summary"));

  rv_report_maker_add_comparison (report, rv_session_get_comparison (self->session),
                                  rv_session_get_alignment (self->session),
                                  (guint) gtk_adjustment_get_value (self->words));
  return report;
}

static char *
write_report (const RvReport *report, const RvReportFormat *format)
{
  RvReportOptions options = { .style = RV_CITATION_PLACE, .width = COPY_WIDTH };
  GString *out = g_string_new (NULL);

  rv_report_format_write (format, report, &options, out);
  return g_string_free (out, FALSE);
}

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (RvReport) report = make_report (RV_COMPARATIVE_WINDOW (widget));
  g_autofree char *text = write_report (report, &rv_text_format);
  g_autofree char *html = write_report (report, &rv_html_format);
  g_autofree char *markdown = write_report (report, &rv_markdown_format);

  rv_clipboard_set (widget, text, html, "text/markdown", markdown);
  notify_user (widget, _ ("The summary was copied with its sources"));
}

static void
collect (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvComparativeWindow *self = RV_COMPARATIVE_WINDOW (widget);
  g_autoptr (RvReport) report = make_report (self);

  rv_collection_add_report (self->collection, report);
  notify_user (widget, _ ("Added to the report"));
}

static void export(GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvReport *report = make_report (RV_COMPARATIVE_WINDOW (widget));

  rv_report_export_ask (widget, report, rv_report_get_title (report),
                        g_variant_get_string (parameter, NULL), RV_CITATION_PLACE, notify_user);
}

/* The window */

/**
 * rv_comparative_window_new:
 * @collection: what is kept for the report
 *
 * Returns: (transfer none): a window above @parent that follows @session; not shown yet
 */
GtkWindow *
rv_comparative_window_new (GtkWindow *parent, RvSession *session, RvCollection *collection)
{
  static const char *const signals[]
    = { "notify::comparison", "notify::comparing", "corrections-changed" };
  RvComparativeWindow *self
    = g_object_new (RV_TYPE_COMPARATIVE_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->collection = g_object_ref (collection);
  for (gsize i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_connect_object (session, signals[i], G_CALLBACK (refill), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (on_dark_changed), self, G_CONNECT_SWAPPED);
  on_words_changed (self);
  return GTK_WINDOW (self);
}

static void
rv_comparative_window_dispose (GObject *object)
{
  RvComparativeWindow *self = RV_COMPARATIVE_WINDOW (object);

  g_clear_pointer (&self->pairs, g_ptr_array_unref);
  g_clear_pointer (&self->diffs, g_array_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->collection);
  G_OBJECT_CLASS (rv_comparative_window_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "summary.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "summary.collect", NULL, collect);
  gtk_widget_class_install_action (widget_class, "summary.export", "s", export);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "summary.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_d, GDK_CONTROL_MASK, "summary.collect",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
rv_comparative_window_class_init (RvComparativeWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = rv_comparative_window_dispose;
  gtk_widget_class_set_template_from_resource (
    widget_class, "/com/example/ResolutionViewer/ui/rv-comparative-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RvComparativeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RvComparativeWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RvComparativeWindow, page);
  gtk_widget_class_bind_template_child (widget_class, RvComparativeWindow, empty);
  gtk_widget_class_bind_template_child (widget_class, RvComparativeWindow, busy);
  gtk_widget_class_bind_template_child (widget_class, RvComparativeWindow, entries);
  gtk_widget_class_bind_template_child (widget_class, RvComparativeWindow, words);
  gtk_widget_class_bind_template_child (widget_class, RvComparativeWindow, words_label);
  gtk_widget_class_bind_template_callback (widget_class, on_words_changed);
  gtk_widget_class_bind_template_callback (widget_class, turn_pairs);
  install_actions (widget_class);
}

static void
rv_comparative_window_init (RvComparativeWindow *self)
{
  self->pairs = g_ptr_array_new ();
  self->diffs = g_array_new (FALSE, FALSE, sizeof (Diff));
  gtk_widget_init_template (GTK_WIDGET (self));
}
