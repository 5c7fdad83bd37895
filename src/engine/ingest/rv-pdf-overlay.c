/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * What is drawn over a page and is not in poppler's text of it: what people have filled into the fields
 * of a form, what they have typed onto the page (FreeText annotations), and their remarks (all other
 * annotations that say something). The first two are lines of the page and are put where they stand:
 * behind the last line that they are beside, else before the first one below. Remarks are somebody
 * else's words about the text and are kept apart.
 *
 * At most RV_LIMIT_PAGE_OVERLAYS of a page; each is put in its place in the time of the page's lines.
 */

#include "config.h"

#include <string.h>

#include "base/rv-limits.h"
#include "ingest/rv-pdf-line.h"
#include "ingest/rv-pdf-overlay.h"

/* Of their text, in points; poppler does not tell. */
#define TEXT_SIZE 10.0

typedef struct
{
  const RvPoppler *poppler;
  guint number;
  double width, height;
  GArray *lines;
  guint first; /* of the page's lines */
  RvDraft *remarks;
  guint n;
  gsize n_bytes;
} Overlay;

/* @text: (transfer full) (nullable)
 * Returns: (transfer full) (nullable): in one line, %NULL where nothing is said */
static char *
clean (char *text)
{
  if (text == NULL || !g_utf8_validate (text, -1, NULL) || *g_strstrip (text) == 0)
    g_clear_pointer (&text, g_free);
  return text != NULL ? g_strdelimit (text, "\r\n\t\v\f", ' ') : NULL;
}

/* Where in the lines what stands at @line belongs. */
static guint
find_place (const Overlay *self, const RvPdfLine *line)
{
  double middle = (line->top + line->bottom) / 2;
  guint below = self->lines->len, beside = G_MAXUINT;

  for (guint i = self->first; i < self->lines->len; i++)
    {
      const RvPdfLine *other = rv_pdf_lines_get (self->lines, i);

      if (other->top < middle && other->bottom > middle && other->left <= line->left)
        beside = i + 1;
      else if (other->top >= middle && below == self->lines->len)
        below = i;
    }
  return beside != G_MAXUINT ? beside : below;
}

/* @text: (transfer full) */
static void
add_line (Overlay *self, const PopplerRectangle *area, char *text)
{
  RvPdfLine line = { .text = text,
                     .left = MIN (area->x1, area->x2),
                     .right = MAX (area->x1, area->x2),
                     .top = self->height - MAX (area->y1, area->y2),
                     .bottom = self->height - MIN (area->y1, area->y2),
                     .size = TEXT_SIZE,
                     .page = self->number,
                     .page_width = self->width,
                     .page_height = self->height,
                     .reason = "" };

  self->n_bytes += strlen (text);
  g_array_insert_val (self->lines, find_place (self, &line), line);
}

/* The items chosen in a list, joined by commas. */
static char *
dup_choice (const RvPoppler *poppler, PopplerFormField *field)
{
  GString *chosen = g_string_new (NULL);
  int n = poppler->form_field_choice_get_n_items (field);

  for (int i = 0; i < MIN (n, (int) RV_LIMIT_PAGE_OVERLAYS); i++)
    if (poppler->form_field_choice_is_item_selected (field, i))
      {
        g_autofree char *item = poppler->form_field_choice_get_item (field, i);

        if (item != NULL)
          g_string_append_printf (chosen, "%s%s", chosen->len > 0 ? ", " : "", item);
      }
  return g_string_free (chosen, FALSE);
}

static void
read_fields (Overlay *self, PopplerPage *page)
{
  const RvPoppler *poppler = self->poppler;
  GList *fields = poppler->page_get_form_field_mapping (page);

  for (GList *l = fields; l != NULL && self->n < RV_LIMIT_PAGE_OVERLAYS; l = l->next, self->n++)
    {
      const PopplerFormFieldMapping *mapping = l->data;
      PopplerFormFieldType type = poppler->form_field_get_field_type (mapping->field);
      char *text = NULL;

      if (type == POPPLER_FORM_FIELD_TEXT)
        text = clean (poppler->form_field_text_get_text (mapping->field));
      else if (type == POPPLER_FORM_FIELD_CHOICE)
        text = clean (dup_choice (poppler, mapping->field));
      if (text != NULL)
        add_line (self, &mapping->area, text);
    }
  poppler->page_free_form_field_mapping (fields);
}

static gboolean
is_remark (PopplerAnnotType type)
{
  switch (type)
    {
    case POPPLER_ANNOT_TEXT:
    case POPPLER_ANNOT_LINE:
    case POPPLER_ANNOT_SQUARE:
    case POPPLER_ANNOT_CIRCLE:
    case POPPLER_ANNOT_POLYGON:
    case POPPLER_ANNOT_POLY_LINE:
    case POPPLER_ANNOT_HIGHLIGHT:
    case POPPLER_ANNOT_UNDERLINE:
    case POPPLER_ANNOT_SQUIGGLY:
    case POPPLER_ANNOT_STRIKE_OUT:
    case POPPLER_ANNOT_STAMP:
    case POPPLER_ANNOT_CARET:
    case POPPLER_ANNOT_INK:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
add_remark (Overlay *self, const char *text)
{
  RvBlock *block = rv_draft_add (self->remarks, text, -1, RV_ROLE_BOILERPLATE);

  block->page = self->number;
  block->reason = "remark";
  block->is_certain = TRUE;
  self->n_bytes += strlen (text);
}

static void
read_annotations (Overlay *self, PopplerPage *page)
{
  const RvPoppler *poppler = self->poppler;
  GList *annotations = poppler->page_get_annot_mapping (page);

  for (GList *l = annotations; l != NULL && self->n < RV_LIMIT_PAGE_OVERLAYS;
       l = l->next, self->n++)
    {
      const PopplerAnnotMapping *mapping = l->data;
      PopplerAnnotType type = poppler->annot_get_annot_type (mapping->annot);
      gboolean is_typed = type == POPPLER_ANNOT_FREE_TEXT;
      g_autofree char *text = is_typed || is_remark (type)
                                ? clean (poppler->annot_get_contents (mapping->annot))
                                : NULL;

      if (text == NULL)
        continue;
      if (is_typed)
        add_line (self, &mapping->area, g_steal_pointer (&text));
      else
        add_remark (self, text);
    }
  poppler->page_free_annot_mapping (annotations);
}

/**
 * rv_pdf_overlay_read:
 * @number: of the page, from 1
 * @lines: (element-type RvPdfLine): of all pages to this one; gets more lines of this page
 * @remarks: gets a block for each remark
 *
 * Returns: bytes of text that were added
 */
gsize
rv_pdf_overlay_read (const RvPoppler *poppler,
                     PopplerPage *page,
                     guint number,
                     GArray *lines,
                     RvDraft *remarks)
{
  Overlay self = {
    .poppler = poppler, .number = number, .lines = lines, .first = lines->len, .remarks = remarks
  };

  while (self.first > 0 && rv_pdf_lines_get (lines, self.first - 1)->page == number)
    self.first--;
  poppler->page_get_size (page, &self.width, &self.height);
  read_fields (&self, page);
  read_annotations (&self, page);
  return self.n_bytes;
}
