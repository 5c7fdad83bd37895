/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "text/rv-text-tag.h"

struct _RvTextTag
{
  GtkTextTag parent_instance;
};

enum
{
  PROP_FOREGROUND = 1,
};

G_DEFINE_FINAL_TYPE (RvTextTag, rv_text_tag, GTK_TYPE_TEXT_TAG)

static void
rv_text_tag_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_assert (id == PROP_FOREGROUND);
  g_object_get_property (object, "foreground-rgba", value);
}

static void
rv_text_tag_class_init (RvTextTagClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = rv_text_tag_get_property;
  /* In the place of the parent's, which is a string and can only be written. */
  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_FOREGROUND,
                                   g_param_spec_boxed ("foreground", NULL, NULL, GDK_TYPE_RGBA,
                                                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
rv_text_tag_init (RvTextTag *self)
{
}

/* Returns: (transfer full): a tag; its colour is set as "foreground-rgba" */
GtkTextTag *
rv_text_tag_new (const char *name)
{
  return g_object_new (RV_TYPE_TEXT_TAG, "name", name, NULL);
}
