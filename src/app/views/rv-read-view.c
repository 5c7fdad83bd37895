/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "session/rv-counterpart.h"
#include "views/rv-low-form.h"
#include "views/rv-read-places.h"
#include "views/rv-read-view.h"
#include "widgets/rv-annotator.h"
#include "widgets/rv-find-bar.h"
#include "widgets/rv-narrow-layout.h"
#include "widgets/rv-overview-strip.h"
#include "widgets/rv-pane-share.h"
#include "widgets/rv-pair-bar.h"
#include "widgets/rv-ribbon-area.h"
#include "widgets/rv-scroll-sync.h"
#include "widgets/rv-selection-bar.h"

/* Where a passage stands that the reader is taken to, from the top (0) to the bottom (1). */
#define REVEAL_HEIGHT 0.3

/* Below this width, in pixels, one document is shown at a time. */
#define NARROW_WIDTH 600

struct _RvReadView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkPaned *paned;
  RvPaneShare *share;
  GtkWidget *left_box;
  GtkWidget *right_box;
  RvDocumentPane *left;
  RvDocumentPane *right;
  RvRibbonArea *ribbons;
  RvOverviewStrip *left_strip;
  RvOverviewStrip *right_strip;
  RvFindBar *find_bar;
  RvPairBar *pair_bar;

  RvSession *session;
  RvSearch *search;
  RvScrollSync *sync;
  RvReadCursor *cursor;
  RvReadPlaces *places;
  RvLowForm *low_form;
  RvSelectionBar *offers[RV_N_SIDES];
  GSettings *settings;
  gboolean is_narrow;
  gboolean is_single; /* the reader wants to see one document at a time */
  RvSide narrow_side; /* the one shown then */
  guint focus_source;
  gboolean has_text;
};

G_DEFINE_FINAL_TYPE (RvReadView, rv_read_view, GTK_TYPE_WIDGET)

static RvOverviewStrip *
get_strip (RvReadView *self, RvSide side)
{
  return side == RV_SIDE_LEFT ? self->left_strip : self->right_strip;
}

/* Has both documents remember where the reader is in them. */
void
rv_read_view_store_places (RvReadView *self)
{
  rv_document_pane_store_place (self->left);
  rv_document_pane_store_place (self->right);
}

/* Returns: (transfer none) */
RvDocumentView *
rv_read_view_get_document_view (RvReadView *self, RvSide side)
{
  return rv_document_pane_get_view (side == RV_SIDE_LEFT ? self->left : self->right);
}

/* One document at a time: in a narrow window, or because the reader wants it */

static gboolean
shows_one (RvReadView *self)
{
  return self->is_narrow || self->is_single;
}

static void
adapt (RvReadView *self)
{
  RvSide side = self->narrow_side;
  gboolean has_ribbons = (rv_marks_read (self->settings) & RV_MARK_RIBBONS) != 0;

  gtk_widget_set_visible (self->left_box, !shows_one (self) || side == RV_SIDE_LEFT);
  gtk_widget_set_visible (self->right_box, !shows_one (self) || side == RV_SIDE_RIGHT);
  gtk_widget_set_visible (GTK_WIDGET (self->ribbons), !shows_one (self) && has_ribbons);
  rv_find_bar_set_narrow (self->find_bar, self->is_narrow);
  rv_pair_bar_set_single (self->pair_bar, shows_one (self), self->is_narrow, side);
  if (shows_one (self))
    rv_read_places_look_again (self->places, side, REVEAL_HEIGHT);
}

static void
on_narrow_changed (RvReadView *self, GParamSpec *pspec, RvNarrowLayout *layout)
{
  self->is_narrow = rv_narrow_layout_is_narrow (layout);
  if (self->session != NULL)
    adapt (self);
}

static void
show_other_side (GtkWidget *widget, const char *name, GVariant *parameter)
{
  RvReadView *self = RV_READ_VIEW (widget);

  self->narrow_side = RV_SIDE_OTHER (self->narrow_side);
  adapt (self);
}

/* Whether the document the reader is in is shown alone. */
void
rv_read_view_set_single (RvReadView *self, gboolean is_single)
{
  self->is_single = is_single;
  if (gtk_widget_has_focus (GTK_WIDGET (rv_read_view_get_document_view (self, RV_SIDE_RIGHT))))
    self->narrow_side = RV_SIDE_RIGHT;
  adapt (self);
}

gboolean
rv_read_view_is_single (RvReadView *self)
{
  return self->is_single;
}

/* Marks */

static void
update_marks (RvReadView *self)
{
  RvMarks marks = rv_marks_read (self->settings);

  for (int side = 0; side < RV_N_SIDES; side++)
    rv_document_view_set_marks (rv_read_view_get_document_view (self, side), marks);
  adapt (self);
}

static void
mark_findings (RvReadView *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    rv_annotator_mark_findings (rv_read_view_get_document_view (self, side));
}

static void
mark_summary (RvReadView *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    rv_annotator_mark_summary (rv_read_view_get_document_view (self, side), self->session, side);
}

static gboolean
focus_text (gpointer data)
{
  RvReadView *self = data;

  self->focus_source = 0;
  gtk_widget_grab_focus (GTK_WIDGET (rv_read_view_get_document_view (self, RV_SIDE_LEFT)));
  return G_SOURCE_REMOVE;
}

/* The texts have come, or others have: the reader can begin with the keyboard at once. */
static void
on_documents_changed (RvReadView *self)
{
  mark_findings (self);
  mark_summary (self);
  if (self->has_text || rv_session_get_analysis (self->session, RV_SIDE_LEFT) == NULL)
    return;
  self->has_text = TRUE;
  /* When it is on screen, but before GTK measures its lines, which can take seconds. */
  self->focus_source = g_idle_add_full (G_PRIORITY_DEFAULT, focus_text, self, NULL);
}

static void
on_comparison_changed (RvReadView *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    rv_annotator_mark_pairs (rv_read_view_get_document_view (self, side), self->session, side);
}

static void
on_pair_changed (RvReadView *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    rv_annotator_mark_pair (rv_read_view_get_document_view (self, side), self->session, side);
}

/* Going to places */

/* Goes back (-1) to where the reader was before the program took them elsewhere, or forward again (1). */
void
rv_read_view_step_place (RvReadView *self, int step)
{
  rv_read_places_step (self->places, step);
}

/* Where one document is shown at a time, it is that on @side. */
static void
bring_forward (RvReadView *self, RvSide side)
{
  if (!shows_one (self) || side == self->narrow_side)
    return;
  self->narrow_side = side;
  adapt (self);
}

/* Returns: where a document goes that is dropped on @side. Who sees one side alone, which has a document, does not mean
 * to lose it while the other is free: there it goes, and is brought forward. */
RvSide
rv_read_view_choose_side (RvReadView *self, RvSide side)
{
  RvSide other = RV_SIDE_OTHER (side);

  if (!shows_one (self) || rv_session_get_slot (self->session, side) == NULL
      || rv_session_get_slot (self->session, other) != NULL)
    return side;
  bring_forward (self, other);
  return other;
}

/* In a narrow window, a passage of the document that is hidden brings it forward; a pair has a passage
 * in each, and changes nothing. */
static void
on_reveal (RvReadView *self, int side, guint start, guint end)
{
  RvSpan span = rv_span (start, end), of_pair = RV_SPAN_NONE;
  guint pair = rv_session_get_pair (self->session);

  if (pair != RV_NO_PAIR)
    of_pair = rv_session_get_pair_span (self->session, pair, side);
  if (rv_span_compare (&span, &of_pair) != 0)
    bring_forward (self, side);
  rv_read_places_go_to (self->places, side, span, REVEAL_HEIGHT);
}

/* The text under the pointer stays where it is, and the partner comes to the same height. */
static void
align_pair (RvReadView *self, guint position, RvSide side)
{
  RvDocumentView *view = rv_read_view_get_document_view (self, side);
  RvSide other = RV_SIDE_OTHER (side);
  double height = gtk_widget_get_height (GTK_WIDGET (view)), top, bottom;

  rv_session_set_pair (self->session, position);
  rv_document_view_get_rows (view, rv_session_get_pair_span (self->session, position, side), &top,
                             &bottom);
  rv_read_places_go_to (self->places, other,
                        rv_session_get_pair_span (self->session, position, other),
                        height > 0 ? CLAMP (top / height, 0.0, 0.9) : REVEAL_HEIGHT);
  rv_document_view_flash (view, rv_session_get_pair_span (self->session, position, side));
}

/* Takes the reader to what the other document says of the passage they are in. Returns: whether it
 * says anything */
gboolean
rv_read_view_find_other (RvReadView *self)
{
  RvSide side;
  RvSpan span, words;
  guint position;

  if (!rv_read_cursor_get_passage (self->cursor, &side, &span))
    return FALSE;
  position = rv_counterpart_find_pair (self->session, side, span);
  if (position != RV_NO_PAIR)
    align_pair (self, position, side);
  else if (rv_counterpart_find_words (self->session, side, span, &words))
    rv_read_places_go_to (self->places, RV_SIDE_OTHER (side), words, REVEAL_HEIGHT);
  else
    return FALSE;
  bring_forward (self, RV_SIDE_OTHER (side));
  return TRUE;
}

static void
on_text_clicked (RvReadView *self, guint byte, RvDocumentView *view)
{
  RvSide side = view == rv_document_pane_get_view (self->left) ? RV_SIDE_LEFT : RV_SIDE_RIGHT;
  guint position = rv_session_find_pair (self->session, side, byte);

  rv_read_cursor_set_side (self->cursor, side);
  if (position != RV_NO_PAIR)
    align_pair (self, position, side);
}

static void
on_ribbon_clicked (RvReadView *self, guint position)
{
  rv_session_go_to_pair (self->session, position);
}

static void
on_strip_clicked (RvReadView *self, guint byte, RvOverviewStrip *strip)
{
  RvSide side = strip == self->left_strip ? RV_SIDE_LEFT : RV_SIDE_RIGHT;

  rv_scroll_sync_hold (self->sync);
  rv_document_view_scroll_to (rv_read_view_get_document_view (self, side), rv_span (byte, byte),
                              REVEAL_HEIGHT);
}

/* Search */

static void
on_hits_changed (RvReadView *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      GArray *hits = rv_search_get_hits (self->search, side);

      rv_annotator_mark_hits (rv_read_view_get_document_view (self, side), hits);
      rv_overview_strip_set_hits (get_strip (self, side), hits);
    }
}

static void
on_hit (RvReadView *self, int side, guint start, guint end)
{
  for (int i = 0; i < RV_N_SIDES; i++)
    rv_annotator_mark_hit (rv_read_view_get_document_view (self, i),
                           i == side ? rv_span (start, end) : RV_SPAN_NONE);
  bring_forward (self, side);
  rv_read_cursor_set_side (self->cursor, side);
  rv_read_places_look_at (self->places, side, rv_span (start, end), REVEAL_HEIGHT);
}

/* Remembers where the reader is, which is also where the search begins. */
static void
leave_for_search (RvReadView *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  RvSide side = shows_one (self) ? self->narrow_side : rv_read_cursor_get_side (self->cursor);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->find_bar)))
    return; /* the search is open */
  rv_search_set_origin (self->search, side,
                        rv_read_places_begin_search (self->places, side, focus));
}

static void
on_find_closed (RvReadView *self)
{
  rv_read_places_end_search (self->places, rv_search_has_stepped (self->search));
}

/* Opens the search, with the words the reader has selected. */
void
rv_read_view_start_find (RvReadView *self)
{
  g_autofree char *words = NULL;
  RvSide side;
  RvSpan span;

  if (rv_read_cursor_get_selection (self->cursor, &side, &span) && rv_span_length (span) < 200)
    words = rv_document_dup_slice (rv_analysis_get_document (
                                     rv_session_get_analysis (self->session, side)),
                                   span);
  leave_for_search (self);
  rv_find_bar_start (self->find_bar, words);
}

/* Offers the search below the texts, where the header of the window has no room for it. */
void
rv_read_view_show_find (RvReadView *self, gboolean shows_find)
{
  rv_pair_bar_show_find (self->pair_bar, shows_find);
}

/* Hides or shows the page furniture of both documents. */
void
rv_read_view_set_folded (RvReadView *self, gboolean folded)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    rv_document_view_set_folded (rv_read_view_get_document_view (self, side), folded);
}

/* Returns: (transfer none): where the reader is in the texts */
RvReadCursor *
rv_read_view_get_cursor (RvReadView *self)
{
  return self->cursor;
}

/* Life */

static void
on_synchronize_changed (RvReadView *self)
{
  rv_scroll_sync_set_enabled (self->sync,
                              self->settings == NULL
                                || g_settings_get_boolean (self->settings, "synchronize"));
}

static void
on_measure_changed (RvReadView *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    rv_document_view_set_measure (rv_read_view_get_document_view (self, side),
                                  g_settings_get_int (self->settings, "measure"));
}

static void
connect_session (RvReadView *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "notify::comparing", G_CALLBACK (on_documents_changed) },
    { "notify::comparison", G_CALLBACK (on_comparison_changed) },
    { "notify::summary-words", G_CALLBACK (mark_summary) },
    { "notify::pair", G_CALLBACK (on_pair_changed) },
    { "reveal", G_CALLBACK (on_reveal) },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->session, handlers[i].signal, handlers[i].callback, self,
                             G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (on_pair_changed), self, G_CONNECT_SWAPPED);
}

/* What the reader prefers, from now on. */
static void
connect_settings (RvReadView *self)
{
  for (guint i = 0; self->settings != NULL && i < RV_N_MARKS; i++)
    {
      g_autofree char *signal = g_strconcat ("changed::", rv_marks_keys[i], NULL);

      g_signal_connect_object (self->settings, signal, G_CALLBACK (update_marks), self,
                               G_CONNECT_SWAPPED);
    }
  update_marks (self);
  if (self->settings != NULL)
    {
      g_signal_connect_object (self->settings, "changed::synchronize",
                               G_CALLBACK (on_synchronize_changed), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->settings, "changed::measure", G_CALLBACK (on_measure_changed),
                               self, G_CONNECT_SWAPPED);
      on_measure_changed (self);
    }
  on_synchronize_changed (self);
}

/* What belongs to each of the two texts. */
static void
connect_panes (RvReadView *self)
{
  for (int side = 0; side < RV_N_SIDES; side++)
    {
      RvDocumentPane *pane = side == RV_SIDE_LEFT ? self->left : self->right;
      RvDocumentView *view = rv_document_pane_get_view (pane);
      GtkAdjustment *adjustment = rv_document_pane_get_adjustment (pane);

      rv_document_pane_set_session (pane, self->session, side);
      rv_overview_strip_set_session (get_strip (self, side), self->session, side, view, adjustment);
      self->offers[side] = rv_selection_bar_new (view, adjustment);
      g_signal_connect_object (view, "clicked", G_CALLBACK (on_text_clicked), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (rv_ribbon_area_update),
                               self->ribbons, G_CONNECT_SWAPPED);
    }
}

/* @settings: (nullable) */
void
rv_read_view_set_session (RvReadView *self,
                          RvSession *session,
                          RvSearch *search,
                          GSettings *settings)
{
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->settings = settings != NULL ? g_object_ref (settings) : NULL;
  connect_panes (self);
  rv_ribbon_area_set_session (self->ribbons, session, rv_document_pane_get_view (self->left),
                              rv_document_pane_get_view (self->right));
  self->search = g_object_ref (search);
  g_signal_connect_object (search, "changed", G_CALLBACK (on_hits_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (search, "hit", G_CALLBACK (on_hit), self, G_CONNECT_SWAPPED);
  rv_find_bar_set_search (self->find_bar, search);
  g_signal_connect_object (self->find_bar, "closed", G_CALLBACK (on_find_closed), self,
                           G_CONNECT_SWAPPED);
  rv_pair_bar_set_session (self->pair_bar, session, settings);
  self->sync = rv_scroll_sync_new (session, self->left, self->right);
  rv_read_places_set_sync (self->places, self->sync);
  connect_settings (self);
  connect_session (self);
}

static void
on_resize (RvReadView *self, int width)
{
  rv_pane_share_resize (self->share, width);
}

static void
rv_read_view_dispose (GObject *object)
{
  RvReadView *self = RV_READ_VIEW (object);

  g_clear_pointer (&self->share, rv_pane_share_free);
  g_clear_handle_id (&self->focus_source, g_source_remove);
  for (int side = 0; side < RV_N_SIDES; side++)
    g_clear_object (&self->offers[side]);
  g_clear_pointer (&self->places, rv_read_places_free);
  g_clear_object (&self->low_form);
  g_clear_pointer (&self->cursor, rv_read_cursor_free);
  g_clear_object (&self->sync);
  g_clear_object (&self->search);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (rv_read_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/com/example/ResolutionViewer/ui/rv-read-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RvReadView, box);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, paned);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, left_box);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, right_box);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, left);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, right);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, ribbons);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, left_strip);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, right_strip);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, find_bar);
  gtk_widget_class_bind_template_child (widget_class, RvReadView, pair_bar);
  gtk_widget_class_bind_template_callback (widget_class, on_ribbon_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_strip_clicked);
}

static void
rv_read_view_class_init (RvReadViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  G_OBJECT_CLASS (klass)->dispose = rv_read_view_dispose;
  gtk_widget_class_install_action (widget_class, "read.other-side", NULL, show_other_side);
  g_type_ensure (RV_TYPE_DOCUMENT_PANE);
  g_type_ensure (RV_TYPE_RIBBON_AREA);
  g_type_ensure (RV_TYPE_OVERVIEW_STRIP);
  g_type_ensure (RV_TYPE_FIND_BAR);
  g_type_ensure (RV_TYPE_PAIR_BAR);
  bind_template (widget_class);
}

static void
rv_read_view_init (RvReadView *self)
{
  RvNarrowLayout *layout = rv_narrow_layout_new (NARROW_WIDTH);

  gtk_widget_set_layout_manager (GTK_WIDGET (self), GTK_LAYOUT_MANAGER (layout));
  g_signal_connect_object (layout, "notify::narrow", G_CALLBACK (on_narrow_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->share = rv_pane_share_new (self->paned, self->left_box, self->right_box,
                                   GTK_WIDGET (self->ribbons), NARROW_WIDTH);
  self->low_form
    = rv_low_form_new (layout, self->find_bar, self->pair_bar, self->left, self->right);
  g_signal_connect_object (layout, "resize", G_CALLBACK (on_resize), self, G_CONNECT_SWAPPED);
  self->cursor = rv_read_cursor_new (rv_document_pane_get_view (self->left),
                                     rv_document_pane_get_view (self->right));
  self->places = rv_read_places_new (rv_document_pane_get_view (self->left),
                                     rv_document_pane_get_view (self->right), self->cursor);
}
