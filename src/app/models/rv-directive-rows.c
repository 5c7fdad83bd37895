/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "models/rv-directive-rows.h"
#include "report/rv-describe.h"

/* Returns: a number that is the greater the sooner the day; what has no deadline has the least */
static double
weigh_deadline (const char *iso)
{
  int year = 9999, month = 12, day = 31;
  const char *slash = iso != NULL ? strchr (iso, '/') : NULL;

  if (iso == NULL)
    return -G_MAXDOUBLE;
  if (slash != NULL)
    iso = slash + 1; /* of an interval the end counts, as in rv_follow_up_find() */
  sscanf (iso, "%d-%d-%d", &year, &month, &day);
  return -(year * 372.0 + month * 31.0 + day);
}

/* Returns: (transfer full): all that is to be made or handed over, of each order its own */
static char *
list_products (const RvDirective *directive)
{
  g_autoptr (GString) products = g_string_new (NULL);

  for (guint i = 0; i < directive->n_orders; i++)
    {
      const char *product = directive->orders[i].product;

      if (product == NULL || strstr (products->str, product) != NULL)
        continue;
      if (products->len > 0)
        g_string_append (products, ", ");
      g_string_append (products, product);
    }
  if (products->len == 0 && directive->product != NULL)
    g_string_append (products, directive->product);
  return g_strdup (products->str);
}

/* Who, what is to be handed over, by when, by whose word. */
static char *
make_detail (const RvDirective *directive, const char *products)
{
  g_autoptr (GString) detail = g_string_new (NULL);
  g_autofree char *product = NULL, *deadline = NULL, *date = NULL, *issuer = NULL;

  rv_row_filling_append (detail, directive->addressee);
  if (*products != '\0')
    /* Translators: what is to be made or handed over: "a report" */
    product = g_strdup_printf (_ ("product: %s"), products);
  rv_row_filling_append (detail, product);
  if (directive->deadline != NULL)
    {
      date = rv_describe_date (directive->deadline);
      /* Translators: by when something has to be done */
      deadline = g_strdup_printf (_ ("by %s"), date);
    }
  rv_row_filling_append (detail, deadline);
  if (directive->is_recurring)
    /* Translators: of an order: it is to be done again and again */
    rv_row_filling_append (detail, _ ("regularly"));
  if (directive->issuer != NULL)
    /* Translators: by whose word something has to be done */
    issuer = g_strdup_printf (_ ("says %s"), directive->issuer);
  rv_row_filling_append (detail, issuer);
  return g_strdup (detail->str);
}

/* Adds a row for each directive of a document. */
void
rv_directive_rows_fill (RvRowFilling *filling)
{
  RvDocument *document = rv_analysis_get_document (filling->analysis);

  for (guint i = 0; i < filling->findings->directives->len; i++)
    {
      const RvDirective *directive = &g_array_index (filling->findings->directives, RvDirective, i);
      RvFindingItem *item = rv_row_filling_add (filling, directive->base.span);
      g_autofree char *products = list_products (directive), *follow_up = NULL;

      /* "be given another one" says nothing without who: then the whole sentence stands there. */
      if (!rv_span_is_empty (directive->action) && directive->addressee != NULL)
        rv_finding_item_take_title (item, rv_document_dup_slice (document, directive->action));
      if (filling->follow_ups != NULL)
        follow_up = rv_follow_up_note_dup (filling->follow_ups, filling->side, i);
      rv_finding_item_take_cells (
        item, rv_row_filling_make_cells (directive->addressee, rv_describe_force (directive->force),
                                         rv_finding_item_get_title (item), products,
                                         directive->deadline, directive->issuer, follow_up));
      rv_finding_item_take_follow_up (item, g_steal_pointer (&follow_up));
      rv_finding_item_take_detail (item, make_detail (directive, products));
      rv_finding_item_take_badge (item, g_strdup (rv_describe_force (directive->force)));
      rv_finding_item_set_order (item, weigh_deadline (directive->deadline), directive->addressee);
    }
}
