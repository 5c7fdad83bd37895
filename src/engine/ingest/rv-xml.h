/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <libxml/tree.h>

G_BEGIN_DECLS

/*
 * libxml2 for parts of documents that we do not trust. Elements and attributes are told by their
 * local names: office formats have two namespaces for one vocabulary (strict and transitional).
 */

xmlDoc *rv_xml_parse (GBytes *bytes, GError **error);

gboolean rv_xml_is (const xmlNode *node, const char *name);
const xmlNode *rv_xml_first (const xmlNode *node);
const xmlNode *rv_xml_next (const xmlNode *node);
const xmlNode *rv_xml_child (const xmlNode *node, const char *name);
const xmlNode *rv_xml_descendant (const xmlNode *node, const char *name);
const char *rv_xml_attribute (const xmlNode *node, const char *name);
char *rv_xml_dup_text (const xmlNode *node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
