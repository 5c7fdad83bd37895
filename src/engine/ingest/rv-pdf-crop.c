/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Crop boxes that leave nothing of a page. What a viewer shows is the crop box where it meets the media
 * box (ISO 32000-1, 14.11.2); files are about in which the two have nothing in common, or in which the
 * whole text stands outside. Poppler then gives no text, and has no call to be told otherwise. So the
 * key "CropBox" is spelled in a way that nobody knows, which changes no offset: the pages are as large as
 * their media. Boxes in packed objects are out of reach.
 */

#include "config.h"

#include <string.h>

#include "ingest/rv-pdf-crop.h"

#define KEY "/CropBox"
#define UNKNOWN_KEY "/Cropbox"

/* Whether a box or the number of an object that is one comes next: words about the key in a page's text
 * stay as they are. */
static gboolean
has_value (const char *p, const char *end)
{
  while (p < end && g_ascii_isspace (*p))
    p++;
  return p < end && (*p == '[' || g_ascii_isdigit (*p));
}

/* The next KEY with its value in [@p, @end); NULL: none. */
static char *
find_key (char *p, const char *end)
{
  while (end - p >= (gssize) strlen (KEY))
    {
      p = memchr (p, KEY[0], (gsize) (end - p) - strlen (KEY) + 1);
      if (p == NULL || (memcmp (p, KEY, strlen (KEY)) == 0 && has_value (p + strlen (KEY), end)))
        return p;
      p++;
    }
  return NULL;
}

/**
 * rv_pdf_crop_remove:
 * @bytes: a PDF file
 *
 * Returns: (transfer full) (nullable): the file with pages that are not cropped, %NULL where none is
 */
GBytes *
rv_pdf_crop_remove (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *copy = size > 0 ? g_memdup2 (data, size) : NULL;
  gboolean is_changed = FALSE;

  for (char *p = copy; p != NULL && (p = find_key (p, copy + size)) != NULL;)
    {
      memcpy (p, UNKNOWN_KEY, strlen (KEY));
      is_changed = TRUE;
    }
  return is_changed ? g_bytes_new_take (g_steal_pointer (&copy), size) : NULL;
}
