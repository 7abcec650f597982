/* XML as a small tree whose nodes know their line. */
#pragma once

#include <glib.h>

typedef struct _RisPdfXml RisPdfXml;

/**
 * RisPdfXml:
 * @name: element name; %NULL for text
 * @text: (nullable): the text of a text node
 * @attributes: %NULL-terminated name, value, name, value…
 * @file: (unowned): interned
 */
struct _RisPdfXml
{
  char *name;
  char *text;
  char **attributes;
  const char *file;
  int line;
  RisPdfXml *first; /* (owned) children */
  RisPdfXml *last;  /* (unowned) */
  RisPdfXml *next;  /* (owned) sibling */
};

/** ris_pdf_xml_parse: (transfer full): the root element, or %NULL with %RIS_ERROR_INVALID "file:line: …". */
RisPdfXml *ris_pdf_xml_parse (const char *file, const char *xml, gsize length, GError **error);

void ris_pdf_xml_free (RisPdfXml *xml);

/** ris_pdf_xml_get: (nullable): the value of an attribute. */
const char *ris_pdf_xml_get (const RisPdfXml *xml, const char *attribute);

/** ris_pdf_xml_is_blank: whether this is text that is white space only. */
gboolean ris_pdf_xml_is_blank (const RisPdfXml *xml);

/** ris_pdf_xml_fail: sets %RIS_ERROR_INVALID "file:line: message". Returns: %FALSE */
gboolean ris_pdf_xml_fail (const RisPdfXml *xml, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisPdfXml, ris_pdf_xml_free)
